/// Why a text isn't a regular expression.
package struct PatternError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Unicode scalars before the place.
    package let position: Int
    /// Reads on from "character 4: ".
    package let reason: String

    package init(position: Int, reason: String) {
        self.position = position
        self.reason = reason
    }

    package var description: String { "character \(position + 1): \(reason)" }
}
