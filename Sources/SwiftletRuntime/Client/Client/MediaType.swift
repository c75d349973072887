/// What matters of media types here.
enum MediaType {
    /// `application/json`, `application/problem+json; charset=utf-8`, `text/json`.
    static func isJSON(_ text: String) -> Bool {
        if text == "application/json" { return true }
        let essence = essence(text)
        return essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
    }

    static let form = "application/x-www-form-urlencoded"
    static let multipart = "multipart/form-data"

    /// Without its parameters, in lower case; of several the first.
    static func essence(_ text: String) -> String {
        text.prefix { $0 != ";" && $0 != " " && $0 != "," }.lowercased()
    }

    /// The type where there is one, and not a range: nil of `image/png, image/jpeg` and of `image/*`.
    static func theOnly(_ types: String) -> String? {
        types.utf8.contains(UInt8(ascii: ",")) || types.utf8.contains(UInt8(ascii: "*")) ? nil : types
    }

    /// What a file goes as: the only type there is, else its own if that is among them, else the first.
    static func choice(among types: String, ofFile name: String?) -> String? {
        if let type = theOnly(types) { return type }
        let own = name.flatMap { MediaTypeOfFile.known($0) }
        if let own, includes(own, in: types) { return own }
        return types.split(separator: ",").lazy.map { String($0.drop { $0 == " " }) }.first { theOnly($0) != nil }
    }

    /// Whether a type is in one of the ranges: `image/png` in `image/*`.
    static func includes(_ type: String, in ranges: String) -> Bool {
        ranges.split(separator: ",").contains { range in
            let range = essence(String(range.drop { $0 == " " }))
            return range == "*/*" || range == essence(type) || range.hasSuffix("/*") && type.hasPrefix(range.dropLast())
        }
    }
}
