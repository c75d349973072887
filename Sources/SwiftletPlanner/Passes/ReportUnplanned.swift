import SwiftletOpenAPI

/// What the document describes beside calls and their values, which the SDK doesn't offer yet.
func reportUnplanned(_ document: OpenAPIDocument, into report: inout PlanningReport) {
    for webhook in document.webhooks {
        report.unsupported("webhook", "the webhook '\(webhook.name)' isn't generated yet", at: webhook.nameNode)
    }
    for path in document.paths {
        for operation in path.item.operations {
            for callback in operation.callbacks {
                report.unsupported(
                    "callback",
                    "the callback '\(callback.name)' isn't generated yet",
                    at: callback.nameNode
                )
            }
            if let server = operation.servers.first, server.url != document.servers.first?.url {
                report.unsupported(
                    "operation-server",
                    "servers of an operation aren't used; the client's apply",
                    at: server.node
                )
            }
        }
    }
}
