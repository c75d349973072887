import Datagrid
import Foundation
import SwiftletRuntime
import Synchronization

/// Calls of every kind, some dozens at once.
struct Workload: Sendable {
    let client: Datagrid
    let ledger: Ledger

    init(port: Int, transport: any Transport, ledger: Ledger) throws {
        var options = ClientOptions.default
        options.timeout = .seconds(1)
        // Nobody waits between tries.
        options.clock.sleep = { _ in
            try Task.checkCancellation()
            await Task.yield()
        }
        client = try Datagrid(
            apiKey: "soak",
            baseURL: URL(string: "http://127.0.0.1:\(port)"),
            options: options,
            environment: [:],
            transport: transport
        )
        self.ledger = ledger
    }

    /// Makes these calls, and returns when each has ended.
    func run(_ calls: Range<Int>, atOnce: Int = 32) async {
        let queue = CallQueue(calls)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<atOnce {
                group.addTask {
                    while let call = queue.next() { await make(call) }
                }
            }
        }
    }

    private func make(_ call: Int) async {
        do {
            ledger.end(call, isSuccess: true, isOwn: try await answer(call).contains("call-\(call)"))
        } catch {
            ledger.end(call, isSuccess: false)
        }
    }

    private func answer(_ call: Int) async throws(APIError) -> String {
        var options = RequestOptions(headers: ["X-Call": "\(call)"])
        switch call % 8 {
        case 0:
            let url = URL(filePath: "/")
            return try await client.organization.mcpServers
                .create(name: "a", baseURL: url, transport: .http, options: options).name
        case 1:
            return try await client.organization.mcpServers.update("mcp_1", name: "b", options: options).name
        case 2:
            options.idempotencyKey = "key-\(call)"
            return try await send(.post, options, bytes: 10)
        case 3: return try await send(.post, options, bytes: 100_000)
        case 4: return try await send(.put, options, bytes: 100_000)
        case 5: return try await send(.delete, options)
        default: return try await send(.get, options)
        }
    }

    private func send(
        _ method: HTTPRequest.Method,
        _ options: RequestOptions,
        bytes: Int? = nil
    ) async throws(APIError) -> String {
        guard let bytes else {
            return String(decoding: try await client.request(method, "/things", options: options).value, as: UTF8.self)
        }
        let body = JSONValue.string(String(repeating: "x", count: bytes))
        let response = try await client.request(method, "/things", body: body, options: options)
        return String(decoding: response.value, as: UTF8.self)
    }
}

/// The numbers of calls that nobody has taken yet.
private final class CallQueue: Sendable {
    private let rest: Mutex<Range<Int>>

    init(_ calls: Range<Int>) {
        rest = Mutex(calls)
    }

    func next() -> Int? {
        rest.withLock { $0.popFirst() }
    }
}
