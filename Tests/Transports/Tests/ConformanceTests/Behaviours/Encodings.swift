import HTTPTypes
import SwiftletLoopback
import SwiftletRuntime
import Testing
import TransportSupport

extension Behaviour {
    static let encodings = [
        Behaviour("gzip and deflate are asked for and undone") { transport in
            for (encoding, bytes) in [("gzip", Compressed.gzip), ("deflate", Compressed.zlib)] {
                let server = try server(encoding, bytes)
                defer { server.stop() }
                #expect(try await transport.send(to: server).text() == Compressed.text)
                let accepted = server.requests[0]["accept-encoding"].joined(separator: ",")
                #expect(accepted.contains("gzip") && accepted.contains("deflate"))
            }
        },
        Behaviour("Broken compression is an error after the head") { transport in
            var broken = Compressed.gzip
            broken[12] ^= 0xFF
            for bytes in [Array("not compressed".utf8), broken] {
                let server = try server("gzip", bytes)
                defer { server.stop() }
                let response = try await transport.send(to: server)
                #expect(response.head.status.code == 200)
                let (text, error) = await response.remains()
                #expect(text != Compressed.text)
                error.expect(.connection, mayHaveArrived: true)
            }
        },
        Behaviour("Compression that ends too early is an error after the head") { transport in
            let server = try server("gzip", Array(Compressed.gzip.dropLast(9)))
            defer { server.stop() }
            let response = try await transport.send(to: server)
            #expect(response.head.status.code == 200)
            await response.remains().error.expect(.connection, mayHaveArrived: true)
        }
        .limited(.urlSession, "it isn't noticed") { transport in
            let server = try server("gzip", Array(Compressed.gzip.dropLast(9)))
            defer { server.stop() }
            #expect(try await transport.send(to: server).text() == Compressed.text)
        },
        Behaviour("A compressed body counts against the limit as what it becomes") { transport in
            let server = try server("gzip", Compressed.bomb)
            defer { server.stop() }
            await failure { try await transport.send(to: server) { $0.responseBodyLimit = 100_000 } }
                .expect(.bodyTooLarge)
        },
    ]

    private static func server(_ encoding: String, _ bytes: [UInt8]) throws -> LoopbackServer {
        try LoopbackServer { _ in
            let headers = [("Content-Encoding", encoding), ("Content-Length", "\(bytes.count)")]
            return LoopbackReply([.send(LoopbackReply.head(200, headers) + bytes)])
        }
    }
}
