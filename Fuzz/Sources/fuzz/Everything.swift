import SwiftletRuntime

/// A model with a member of every kind.
struct Everything: Model {
    private let storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func storage(_: RuntimeAccess) -> ModelStorage { storage }

    static let schema = ModelSchema(
        """
        text: string, minLength 2, pattern "^a"
        small: int32, minimum 0
        large: int64
        ratio: double, multipleOf 0.01
        single: float
        price: decimal, multipleOf 0.01
        flag: boolean
        day: date
        instant: date-time
        id: uuid
        link: uri
        data: byte
        free: any, enum [null, 1]
        tags: [string(maxLength 3)], uniqueItems
        holes: [integer?]
        children: [Everything]
        matrix: [[number]]
        child: Everything?
        @: maxProperties 9
        """,
        types: { [Everything.self] }
    )
}
