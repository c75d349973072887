/// A property of Unicode that `\p{…}` can name.
package struct CharacterProperty: Hashable, Sendable {
    /// Two of the same name are the same.
    package let name: String
    private let test: @Sendable (Unicode.Scalar) -> Bool

    init(_ name: String, _ test: @escaping @Sendable (Unicode.Scalar) -> Bool) {
        self.name = name
        self.test = test
    }

    func holds(_ codePoint: CodePoint) -> Bool {
        Unicode.Scalar(codePoint).map(test) ?? (name == "any")
    }

    /// `L`, `Letter`, `General_Category=Letter`, `Script=Greek`, `Alphabetic`: case, `_`, `-` and spaces don't matter.
    static func named(_ name: String) -> CharacterProperty? {
        let parts = name.split(separator: "=", omittingEmptySubsequences: false).map { loose($0) }
        switch parts.count {
        case 1:
            return category(parts[0]) ?? binary[parts[0]]
        case 2 where ["generalcategory", "gc"].contains(parts[0]):
            return category(parts[1])
        case 2 where ["script", "sc", "scriptextensions", "scx"].contains(parts[0]):
            return script(parts[1])
        default:
            return nil
        }
    }

    package static func == (left: Self, right: Self) -> Bool { left.name == right.name }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }

    private static func loose(_ name: Substring) -> String {
        String(name.filter { !"_- ".contains($0) }).lowercased()
    }

    private static func category(_ name: String) -> CharacterProperty? {
        guard let categories = GeneralCategoryNames.categories(name) else { return nil }
        return CharacterProperty("gc=\(name)") { categories.contains($0.properties.generalCategory) }
    }

    private static func script(_ name: String) -> CharacterProperty? {
        guard let ranges = ScriptRanges.ranges(of: name) else { return nil }
        return CharacterProperty("sc=\(name)") { scalar in ranges.contains { $0.contains(scalar.value) } }
    }
}
