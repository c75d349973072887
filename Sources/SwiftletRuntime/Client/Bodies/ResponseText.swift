/// The text of a body, in the charset that its `Content-Type` names: ISO 8859-1 where it says so, else UTF-8.
enum ResponseText {
    static func text(_ bytes: [UInt8], contentType: String?) -> String {
        guard let contentType, isLatin1(contentType) else { return String(decoding: bytes, as: UTF8.self) }
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    private static func isLatin1(_ contentType: String) -> Bool {
        contentType.split(separator: ";").dropFirst().contains { parameter in
            let parts = parameter.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " && $0 != "\"" } }
            guard parts.count == 2, parts[0].lowercased() == "charset" else { return false }
            return ["iso-8859-1", "latin1"].contains(parts[1].lowercased())
        }
    }
}
