/// What an earlier run left, and would be generated again.
package struct CurrentOutput: Sendable {
    package let output: OutputDirectory
    /// In the order of the paths.
    package let files: [String]
    /// What that run had to say about the description.
    package let warningCount: Int
}

extension Generator {
    /// The output of the last run, where it read the same files with the same settings, and nobody touched what it
    /// wrote. The description's bytes are compared, not read as YAML.
    ///
    /// Nil where there is work to do, whatever the reason.
    package func current(_ log: InputLog) -> CurrentOutput? {
        guard case .success(let templates) = Result(catching: { try templates(log) }) else { return nil }
        let settings = SettingsHash.of(configuration, templates: templates)
        for output in outputs {
            guard case .known(let manifest, let text) = try? OutputScan.manifest(in: output.path),
                let record = manifest.record, record.settings == settings, manifest.text == text,
                configuration.output != nil || record.client == Path.name(of: output.path),
                !configuration.isStrict || record.warningCount == 0,
                !Tool.isNewer(than: Path.join(output.path, OutputManifest.name)),
                let scan = try? OutputScan(of: output.path, wanted: []), !scan.hasLeftovers,
                scan.manifest == .known(manifest, text: text),
                manifest.hashes.allSatisfy({ isWhole(scan.entries[$0.key], $0.value) }),
                isUnchanged(record, log)
            else { continue }
            let files = manifest.hashes.keys.sorted().map(\.text)
            return CurrentOutput(output: output, files: files, warningCount: record.warningCount)
        }
        return nil
    }

    /// The client's name, and so the folder, may come from the description, which isn't read yet.
    private var outputs: [OutputDirectory] {
        if let output = configuration.output { return [OutputDirectory(output)] }
        let names = (try? FileSystem.names(in: Self.defaultFolder)) ?? []
        return names.map { OutputDirectory(Path.join(Self.defaultFolder, $0)) }
    }

    private func isWhole(_ entry: OutputScan.Entry?, _ hashes: Set<ContentHash>) -> Bool {
        guard case .file(let contents) = entry else { return false }
        return hashes == [ContentHash(of: contents)]
    }

    private func isUnchanged(_ record: InputRecord, _ log: InputLog) -> Bool {
        let files = DescriptionFiles(configuration, log: log)
        // A pipe would be empty for the run that has to read it.
        guard FileSystem.isRepeatable(configuration.description), let entry = record.inputs.first,
            entry.place == Path.name(of: configuration.description),
            let bytes = try? log.read(configuration.description, at: entry.place), ContentHash(of: bytes) == entry.hash
        else { return false }
        return record.inputs.dropFirst().allSatisfy { files.hash(at: $0.place) == $0.hash }
    }
}
