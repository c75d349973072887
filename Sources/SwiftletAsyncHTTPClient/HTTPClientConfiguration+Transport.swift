#if AsyncHTTPClient
public import AsyncHTTPClient
import NIOCore
import NIOHTTPCompression
import NIOSSL

extension HTTPClient.Configuration {
    /// What ``AsyncHTTPClientTransport`` needs of a client: no redirects, gzip and deflate undone, HTTP/1.1, TLS 1.2 at
    /// least, connections kept for a minute, at most 100 to a host.
    ///
    ///     var configuration = HTTPClient.Configuration.transport
    ///     configuration.proxy = .server(host: "proxy.example.com", port: 8080)
    ///     let client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
    public static var transport: HTTPClient.Configuration {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: tls,
            redirectConfiguration: .disallow,
            timeout: Timeout(connect: .seconds(30)),
            connectionPool: ConnectionPool(
                idleTimeout: .seconds(60),
                concurrentHTTP1ConnectionsPerHostSoftLimit: 100
            ),
            // What comes out is counted against the request's limit, chunk by chunk.
            decompression: .enabled(limit: .none)
        )
        // The client decides about trying again, and wants to know why at once.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.httpVersion = .http1Only
        return configuration
    }
}
#endif
