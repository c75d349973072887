@testable import SwiftletRuntime

extension ModelSchema {
    /// An object of this schema.
    func object(_ text: String) throws -> ModelObject {
        var text = text
        return try text.withUTF8 { bytes in
            guard let base = bytes.baseAddress else { throw JSONEncodingError(reason: "no text") }
            var reader = JSONReader(base, count: bytes.count, options: JSONDecodingOptions())
            return try ModelObject.read(self, from: &reader)
        }
    }

    /// What violates this schema in an object.
    func violations(_ text: String, _ direction: Direction = .request) -> [String] {
        guard let object = try? object(text) else { return ["unreadable"] }
        return Validator.run(ModelView(object), direction).violations.map(\.description)
    }
}

/// A model of whatever schema its object has.
struct ModelView: Model {
    static let schema = ModelSchema("")
    private let storage: ModelStorage

    init(_ object: ModelObject) { storage = ModelStorage(object: object) }
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }
}
