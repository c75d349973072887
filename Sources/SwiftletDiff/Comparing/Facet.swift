/// One way in which two values differ, wherever they stand.
struct Facet {
    let identifier: String
    let message: Wording
    let effects: Effects

    init(_ identifier: String, _ message: Wording, _ effects: Effects) {
        self.identifier = identifier
        self.message = message
        self.effects = effects
    }

    /// Of the items of a list, say.
    func within(_ part: String) -> Facet {
        Facet(identifier, "\(text: part): \(message)", effects)
    }
}
