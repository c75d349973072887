/// How environment variables are called: `PET_STORE_API_KEY` for `PetStore` and `apiKey`.
package enum EnvironmentVariable {
    /// What isn't a letter or digit of ASCII is `_`, which every shell takes.
    package static func name(for parts: [String]) -> String {
        let words = parts.flatMap { WordSplitter.words(of: $0) }.map { $0.text.uppercased() }.joined(separator: "_")
        let name = String(String.UnicodeScalarView(words.unicodeScalars.map { isUsable($0) ? $0 : "_" }))
        return name.unicodeScalars.first.map { ("0"..."9").contains($0) } ?? true ? "_" + name : name
    }

    private static func isUsable(_ scalar: Unicode.Scalar) -> Bool {
        ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
    }
}
