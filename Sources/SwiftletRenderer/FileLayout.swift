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
        case .filePerType: Self.grouped(types, in: types.map(\.name.identifier))
        case .fileByFirstWord: Self.groupedByWord(types)
        }
    }

    private static func groupedByWord(_ types: [TypeDeclaration]) -> [(file: String, types: [TypeDeclaration])] {
        let words = types.map { firstWord(of: $0.name.identifier) }
        let counts = Dictionary(words.map { ($0.lowercased(), 1) }, uniquingKeysWith: +)
        let files = words.map { word in
            "Types+" + (counts[word.lowercased(), default: 0] < 5 ? String(word.prefix(1)).uppercased() : word)
        }
        return grouped(types, in: files)
    }

    private static func grouped(
        _ types: [TypeDeclaration],
        in files: [String]
    ) -> [(file: String, types: [TypeDeclaration])] {
        var groups: [String: (file: String, types: [TypeDeclaration])] = [:]
        for (type, name) in zip(types, files) {
            groups[name.lowercased(), default: (name, [])].types.append(type)
        }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    /// `MCPServer` → `MCP`, `PetStore` → `Pet`.
    private static func firstWord(of name: String) -> String {
        if let word = firstASCIIWord(of: name) { return word }
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

    /// Nil where other letters are among them.
    private static func firstASCIIWord(of name: String) -> String? {
        func isUppercase(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
        func isLowercase(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
        var name = name
        return name.withUTF8 { letters in
            guard letters.allSatisfy({ $0 < 0x80 }) else { return nil }
            let end = letters.indices.dropFirst().first { index in
                isUppercase(letters[index])
                    && (isLowercase(letters[index - 1])
                        || index + 1 < letters.count && isLowercase(letters[index + 1]))
            }
            return String(decoding: letters[..<(end ?? letters.count)], as: UTF8.self)
        }
    }
}
