/// What checking a model against its document found.
public struct ValidationReport: Hashable, Sendable {
    /// All violations, in the order of the members.
    public let violations: [Violation]

    /// Patterns that Swift's `Regex` doesn't take, and that weren't checked for that reason; sorted.
    public let uncheckedPatterns: [String]
}

extension Model {
    /// All violations of the document's constraints, in the order of the members; none if the model may be sent.
    ///
    /// In a request read-only members aren't required, in a response write-only ones aren't.
    public func validate(_ direction: Direction = .request) -> [Violation] {
        validationReport(direction).violations
    }

    /// The violations, and what couldn't be checked.
    public func validationReport(_ direction: Direction = .request) -> ValidationReport {
        let validator = Validator.run(self, direction)
        return ValidationReport(
            violations: validator.violations,
            uncheckedPatterns: validator.uncheckedPatterns.sorted()
        )
    }
}
