/// The sentence for people in an error's JSON body.
enum ErrorMessage {
    static func text(in body: [UInt8]) -> String? {
        guard !body.isEmpty, let value = try? JSONCodec.decode(JSONValue.self, from: body) else { return nil }
        return value["message"]?.stringValue
    }
}
