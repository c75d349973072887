extension ModelValue {
    /// What checking a value of any type against its document finds.
    package func report(_ direction: Direction) -> ValidationReport {
        let validator = Validator.run(self, direction)
        return ValidationReport(
            violations: validator.violations,
            uncheckedPatterns: validator.uncheckedPatterns.sorted()
        )
    }
}
