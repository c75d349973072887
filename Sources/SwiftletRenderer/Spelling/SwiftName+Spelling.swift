import SwiftletModel

extension SwiftName {
    /// As a declaration or a member spells it: keywords in backticks.
    var spelling: String {
        Self.keywords.contains(identifier) ? "`\(identifier)`" : identifier
    }

    /// As an argument label spells it: only `inout`, `var` and `let` need backticks there.
    var labelSpelling: String {
        ["inout", "var", "let"].contains(identifier) ? "`\(identifier)`" : identifier
    }

    private static let keywords: Set<String> = [
        "Any", "Self", "Type", "Protocol", "as", "associatedtype", "await", "break", "case", "catch", "class",
        "continue",
        "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
        "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator",
        "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct",
        "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]
}

extension SwiftName {
    /// As a parameter that is its own label; the compiler takes backticks in both roles.
    var parameterSpelling: String {
        spelling
    }
}
