import SwiftletModel

/// Which types share a file. Templates don't know.
package enum FileLayout: Sendable, Hashable {
    /// A file per type while a person can still overlook the folder, else by the first word of the names, where several
    /// share it, or by their first letter: some dozens of files compile best.
    case automatic
    case filePerType
    case fileByFirstWord

    /// File base names with their types, both in the order of the names. Base names are unique, ignoring case.
    func groups(_ types: [TypeDeclaration]) -> [(file: String, types: [TypeDeclaration])] {
        switch self {
        case .automatic: (types.count <= 60 ? FileLayout.filePerType : .fileByFirstWord).groups(types)
        case .filePerType: Self.grouped(types) { $0.name.identifier }
        case .fileByFirstWord: Self.groupedByWord(types)
        }
    }

    private static func groupedByWord(_ types: [TypeDeclaration]) -> [(file: String, types: [TypeDeclaration])] {
        let words = types.map { firstWord(of: $0.name.identifier) }
        let counts = Dictionary(words.map { ($0.lowercased(), 1) }, uniquingKeysWith: +)
        return grouped(types) { type in
            let word = firstWord(of: type.name.identifier)
            return "Types+" + (counts[word.lowercased(), default: 0] < 5 ? String(word.prefix(1)).uppercased() : word)
        }
    }

    private static func grouped(
        _ types: [TypeDeclaration],
        by file: (TypeDeclaration) -> String
    ) -> [(file: String, types: [TypeDeclaration])] {
        var groups: [String: (file: String, types: [TypeDeclaration])] = [:]
        for type in types {
            let name = file(type)
            groups[name.lowercased(), default: (name, [])].types.append(type)
        }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    /// `MCPServer` → `MCP`, `PetStore` → `Pet`.
    private static func firstWord(of name: String) -> String {
        let letters = Array(name.unicodeScalars)
        var end = min(1, letters.count)
        while end < letters.count {
            let startsWord =
                letters[end].properties.isUppercase
                && (letters[end - 1].properties.isLowercase
                    || (end + 1 < letters.count && letters[end + 1].properties.isLowercase))
            if startsWord { break }
            end += 1
        }
        return String(String.UnicodeScalarView(letters[..<end]))
    }
}
