import SwiftletDiagnostics

extension Comparison {
    /// For people at a terminal.
    ///
    ///     Breaking (1)
    ///
    ///       Pet.name: made optional
    ///         breaks source and responses
    ///         old.yaml:12:9   var name: String
    ///         new.yaml:12:9   var name: String?
    ///
    ///     1 breaking and 2 compatible changes: the next version is a major one
    package var text: String {
        guard !changes.isEmpty else { return summary + "\n" }
        return section("Breaking", breaking) + section("Compatible", compatible) + summary + "\n"
    }

    /// `1 breaking and 2 compatible changes: the next version is a major one`
    package var summary: String {
        guard !changes.isEmpty else { return "nothing changed for users of \(client)" }
        let counts = [(breaking.count, "breaking"), (compatible.count, "compatible")].filter { $0.0 > 0 }
        let words = counts.map { "\($0.0) \($0.1)" }.joined(separator: " and ")
        return "\(words) change\(changes.count == 1 ? "" : "s"): the next version is a \(step.rawValue) one"
    }

    private func section(_ title: String, _ changes: [Change]) -> String {
        guard !changes.isEmpty else { return "" }
        return "\(title) (\(changes.count))\n\n" + changes.map(\.text).joined() + "\n"
    }
}

extension Change {
    fileprivate var text: String {
        let places = [old, new].compactMap { $0?.line }
        let width = places.map(\.location.count).max() ?? 0
        let lines = places.map { place in
            let space = String(repeating: " ", count: width - place.location.count)
            return "    \(place.location)\(place.declaration.map { space + "  " + $0 } ?? "")\n"
        }
        let effects = effects.text.map { "    \($0)\n" } ?? ""
        return "  \(subject.escapedForDisplay): \(message.plain)\n" + effects + lines.joined()
    }
}

extension Change.Place {
    fileprivate var line: (location: String, declaration: String?)? {
        guard let location else { return nil }
        return (location.description.escapedForDisplay, declaration?.escapedForDisplay)
    }
}

extension Wording {
    /// On one line, without marks.
    package var plain: String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .code(let code): code.escapedForDisplay
            }
        }.joined()
    }
}

extension Effects {
    /// `breaks source and requests; compatible in responses`; nil where nothing is to be said.
    package var text: String? {
        let all = [(source, "source"), (requests, "requests"), (responses, "responses")]
        let broken = all.filter { $0.0 == .breaking }.map(\.1)
        let compatible = all.filter { $0.0 == .compatible }.map(\.1)
        let parts = [
            broken.isEmpty ? nil : "breaks " + Self.list(broken),
            compatible.isEmpty ? nil : "compatible in " + Self.list(compatible),
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    private static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}
