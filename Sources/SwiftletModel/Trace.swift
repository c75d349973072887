/// Where each schema of the document went, by its address: what the coverage check holds against the document.
package struct Trace: Sendable {
    package private(set) var schemas: [String: [Realization]] = [:]

    package enum Realization: Sendable, Hashable {
        /// The schema is this value wherever it is used.
        case value(ValueShape)
        /// Its members and rules went into this type (`allOf`).
        case part(of: TypeID)
        /// The runtime applies it as it is.
        case rules(Rules)
    }

    package init() {}

    package mutating func record(_ realization: Realization, of address: String) {
        guard schemas[address]?.contains(realization) != true else { return }
        schemas[address, default: []].append(realization)
    }
}
