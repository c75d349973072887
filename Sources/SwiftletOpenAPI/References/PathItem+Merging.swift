extension PathItem {
    /// With what `target`, which it refers to, has besides.
    func merged(with target: PathItem) -> PathItem {
        let methods = Set(operations.map(\.method))
        return PathItem(
            node: isEmpty ? target.node : node,
            reference: target.reference,
            summary: summary ?? target.summary,
            description: description ?? target.description,
            operations: operations + target.operations.filter { !methods.contains($0.method) },
            servers: servers.isEmpty ? target.servers : servers,
            parameters: parameters + target.parameters,
            extensions: extensions + target.extensions
        )
    }

    private var isEmpty: Bool { operations.isEmpty && servers.isEmpty && parameters.isEmpty }
}
