@main enum Swiftlet { static func main() {} }
