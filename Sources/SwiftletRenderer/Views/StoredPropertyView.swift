import SwiftletModel
import SwiftletTemplates

/// A member for templates that store each in a property of its own. Ours don't, so nothing is spelled before it is asked
/// for.
struct StoredPropertyView: TemplateView {
    private let member: Member

    /// A class, since views are handed around: a copy is one reference.
    private final class Member: Sendable {
        let property: Property
        let isBoxed: Bool
        let names: Names

        init(_ property: Property, isBoxed: Bool, names: Names) {
            self.property = property
            self.isBoxed = isBoxed
            self.names = names
        }
    }

    private var property: Property { member.property }
    private var names: Names { member.names }
    private var isBoxed: Bool { member.isBoxed }

    /// In the scope of `PropertyView`, whose names hold here too.
    static let fields: [ViewField<Self>] = [
        .text("wireName") { SwiftLiteral.string($0.property.wireName) },
        .text("storedName") { $0.storedName },
        .text("storedType") { $0.storedType },
        .text("valueType") { $0.names.type($0.property.value.type) },
        .text("argument") { $0.argument },
        .flag("isOptional") { $0.isOptional },
        .flag("isBoxed") { $0.isBoxed },
    ]

    /// - Parameter isBoxed: Whether it leads back to the type that has it.
    init(_ property: Property, isBoxed: Bool, names: Names) {
        member = Member(property, isBoxed: isBoxed, names: names)
    }

    /// `_parent` where what is stored is a box of the value.
    private var storedName: String {
        isBoxed ? "_" + property.name.identifier : property.name.spelling
    }

    private var isOptional: Bool { property.presence != .required }

    /// `String`, or `String?` where it can be absent or null.
    private var storedType: String {
        names.type(property.value.type) + (isOptional ? "?" : "")
    }

    /// `name: String`, `iconURL: URL? = nil`, `object: String = "mcp_server"`
    private var argument: String {
        let argument = property.name.parameterSpelling + ": " + storedType
        if let constant = property.constant { return argument + " = " + JSONLiteral.swift(constant) }
        return property.isAlwaysPresent ? argument : argument + " = nil"
    }
}
