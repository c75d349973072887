/// An enum with a case for each documented success of an operation.
package struct ResultCases: Sendable, Encodable {
    /// The most exact status first, so that `2XX` is what is left.
    package let cases: [Case]

    package struct Case: Sendable, Encodable {
        package let name: SwiftName
        /// `200`, `2XX`
        package let status: String
        /// Nil where the body is empty.
        package let value: ValueShape?
        package let documentation: Documentation

        package init(name: SwiftName, status: String, value: ValueShape?, documentation: Documentation) {
            self.name = name
            self.status = status
            self.value = value
            self.documentation = documentation
        }
    }

    package init(cases: [Case]) {
        self.cases = cases
    }
}
