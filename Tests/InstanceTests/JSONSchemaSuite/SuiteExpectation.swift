/// What doesn't pass, and why.
struct SuiteExpectation {
    let reason: String
    /// `group: test`
    let failures: [String]

    static let limits: [String: SuiteExpectation] = [:]
}
