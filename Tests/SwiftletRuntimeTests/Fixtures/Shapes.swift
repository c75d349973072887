import SwiftletRuntime

// Models and unions of them, as the renderer would write them.

struct Circle: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }

    static let schema = ModelSchema(
        """
        kind: string, required
        radius: number, required
        secret: string, redacted
        """
    )
}

struct Square: Model {
    var storage: ModelStorage
    init(storage: ModelStorage, _: RuntimeAccess) { self.storage = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { storage }

    static let schema = ModelSchema(
        """
        kind: string, required
        side: integer, required
        label: string, maxLength 3
        """
    )
}

/// Told apart by `kind`.
indirect enum Shape: Union {
    case circle(Circle)
    case square(Square)
    case group([Shape])
    case unknown(JSONValue)

    static let schema = UnionSchema(
        """
        circle: Circle, tag "circle", tag "round"
        square: Square, tag "square"
        group: [Shape], maxItems 3
        @: discriminator "kind", rules {"maxProperties": 4}
        """,
        types: { [Circle.self, Square.self, Shape.self] },
    )

    static func read(_ branch: UnionBranch) throws(JSONDecodingError) -> Self {
        switch branch.index {
        case 0: try .circle(branch.value())
        case 1: try .square(branch.value())
        case 2: try .group(branch.value())
        default: try .unknown(branch.value())
        }
    }

    func content(_: RuntimeAccess) -> UnionContent {
        switch self {
        case .circle(let value): UnionContent(0, value)
        case .square(let value): UnionContent(1, value)
        case .group(let value): UnionContent(2, value)
        case .unknown(let value): UnionContent(unknown: value)
        }
    }
}

/// A union of whatever a test asks for; its cases are numbers.
protocol NumberedUnion: Union {
    var number: Int { get }
    var held: (any ModelValue)? { get }
    static var types: [(any ModelValue.Type)?] { get }
    init(_ number: Int, _ held: (any ModelValue)?)
}

extension NumberedUnion {
    static func read(_ branch: UnionBranch) throws(JSONDecodingError) -> Self {
        guard types.indices.contains(branch.index) else { return Self(-1, try branch.value(JSONValue.self)) }
        guard let type = types[branch.index] else { return Self(branch.index, nil) }
        func open<T: ModelValue>(_: T.Type) throws(JSONDecodingError) -> any ModelValue {
            try branch.value(T.self)
        }
        return Self(branch.index, try open(type))
    }

    func content(_: RuntimeAccess) -> UnionContent {
        func open<T: ModelValue>(_ value: T) -> UnionContent { UnionContent(number, value) }
        guard let held else { return UnionContent(number) }
        if number < 0, let json = held as? JSONValue { return UnionContent(unknown: json) }
        return open(held)
    }
}
