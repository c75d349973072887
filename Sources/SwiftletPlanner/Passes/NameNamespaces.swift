import SwiftletModel

/// What the groups beside types and resources are called; types keep their names.
func nameNamespaces(_ client: ClientPlan, _ payloads: [PayloadPlan], besides types: Set<String>) -> Namespaces {
    func name(_ name: String, _ other: String, isNeeded: Bool) -> SwiftName? {
        guard isNeeded else { return nil }
        return NameScope.names(
            for: [.init(key: name, candidates: [name, other])],
            reserved: types.union([client.name.identifier])
        ).first
    }
    var namespaces = Namespaces()
    namespaces.servers = name("Servers", "ServerAddresses", isNeeded: !client.servers.isEmpty)
    let kinds = Set(payloads.map(\.kind))
    namespaces.webhooks = name("Webhooks", "WebhookPayloads", isNeeded: kinds.contains(.webhook))
    namespaces.callbacks = name("Callbacks", "CallbackPayloads", isNeeded: kinds.contains(.callback))
    return namespaces
}
