/// Where each schema of the document went, by its address: what the coverage check holds against the document.
package struct Trace: Sendable {
    /// Most runs never look, so the table is made when one does.
    private let fill: @Sendable (_ record: (Realization, String) -> Void) -> Void

    package enum Realization: Sendable, Hashable {
        /// The schema is this value wherever it is used.
        case value(ValueShape)
        /// Its members and rules went into this type (`allOf`).
        case part(of: TypeID)
        /// The runtime applies it as it is.
        case rules(Rules)
    }

    package init() {
        fill = { _ in }
    }

    package init(_ fill: @escaping @Sendable (_ record: (Realization, String) -> Void) -> Void) {
        self.fill = fill
    }

    /// Made anew with every call.
    package var schemas: [String: [Realization]] {
        var schemas: [String: [Realization]] = [:]
        fill { realization, address in
            if schemas[address]?.contains(realization) != true {
                schemas[address, default: []].append(realization)
            }
        }
        return schemas
    }
}
