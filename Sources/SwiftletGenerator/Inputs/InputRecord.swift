/// What an SDK was made of, as its manifest keeps it: with the same again there is nothing to do.
struct InputRecord: Hashable, Sendable {
    /// A file that was read, or (without a hash) one that wasn't there.
    struct Input: Hashable, Sendable {
        /// Seen from the description's folder.
        let place: String
        let hash: ContentHash?
    }

    /// `Datagrid`: names the output folder unless another is given.
    let client: String
    /// All that decides beside the files: see `SettingsHash`.
    let settings: ContentHash
    /// What the run had to say about the description.
    let warningCount: Int
    /// The description, then the others by place.
    let inputs: [Input]

    init(client: String, settings: ContentHash, warningCount: Int, inputs: [Input]) {
        self.client = client
        self.settings = settings
        self.warningCount = warningCount
        let others = Dictionary(inputs.dropFirst().map { ($0.place, $0) }) { first, _ in first }
        self.inputs = inputs.prefix(1) + others.values.sorted { $0.place < $1.place }
    }
}

extension InputRecord {
    /// Lines of a manifest.
    var text: String {
        var text = "client \(client)\nsettings \(settings.digits)\nwarnings \(warningCount)\n"
        for input in inputs { text += "input \(input.hash?.digits ?? Self.missing) \(input.place)\n" }
        return text
    }

    /// Of the same lines, without their order; nil where one is wrong or missing.
    init?(lines: [(key: Substring, value: Substring)]) {
        var (client, settings, warningCount): (String?, ContentHash?, Int?)
        var inputs: [Input] = []
        for (key, value) in lines {
            switch key {
            case "client": client = String(value)
            case "settings": settings = ContentHash(digits: value)
            case "warnings": warningCount = Int(value)
            case "input":
                let parts = value.split(separator: " ", maxSplits: 1)
                guard parts.count == 2 else { return nil }
                let hash = ContentHash(digits: parts[0])
                guard hash != nil || parts[0] == Self.missing else { return nil }
                inputs.append(Input(place: String(parts[1]), hash: hash))
            default: return nil
            }
        }
        guard let client, let settings, let warningCount, !inputs.isEmpty else { return nil }
        self.init(client: client, settings: settings, warningCount: warningCount, inputs: inputs)
    }

    private static let missing = "missing"
}
