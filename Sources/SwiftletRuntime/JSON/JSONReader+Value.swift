extension JSONReader {
    /// Reads any value.
    mutating func readValue() throws(JSONDecodingError) -> JSONValue {
        switch next() {
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "{"): return .object(try readObject())
        case UInt8(ascii: "["): return .array(try readArray())
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool(try readBool())
        case UInt8(ascii: "-"), 0x30...0x39: return .number(JSONNumber(verified: text(of: try readNumberToken())))
        default:
            if readNull() { return .null }
            throw error(expected: "value")
        }
    }

    private mutating func readArray() throws(JSONDecodingError) -> [JSONValue] {
        var array: [JSONValue] = []
        try enter()
        if next() != UInt8(ascii: "]") {
            repeat {
                do throws(JSONDecodingError) {
                    array.append(try readValue())
                } catch {
                    throw error.within(.element(array.count))
                }
            } while try hasNext(before: UInt8(ascii: "]"))
        }
        leave()
        return array
    }

    private mutating func readObject() throws(JSONDecodingError) -> JSONObject {
        var object = JSONObject()
        try enter()
        if next() != UInt8(ascii: "}") {
            repeat {
                let name = try readString(expected: "member name")
                try readColon()
                do throws(JSONDecodingError) {
                    object[name] = try readValue()
                } catch {
                    throw error.within(.member(name))
                }
            } while try hasNext(before: UInt8(ascii: "}"))
        }
        leave()
        return object
    }
}

extension JSONValue {
    func write(to writer: inout JSONWriter) {
        switch self {
        case .null: writer.writeNull()
        case .bool(let value): writer.write(bool: value)
        case .number(let value): writer.write(plain: value.text)
        case .string(let value): writer.write(string: value)
        case .array(let elements):
            writer.write(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { writer.write(UInt8(ascii: ",")) }
                element.write(to: &writer)
            }
            writer.write(UInt8(ascii: "]"))
        case .object(let members):
            writer.write(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { writer.write(UInt8(ascii: ",")) }
                writer.write(string: member.name)
                writer.write(UInt8(ascii: ":"))
                member.value.write(to: &writer)
            }
            writer.write(UInt8(ascii: "}"))
        }
    }
}
