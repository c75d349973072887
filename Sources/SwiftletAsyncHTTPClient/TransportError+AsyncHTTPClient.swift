#if AsyncHTTPClient
import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL
import SwiftletRuntime

extension TransportError {
    /// In our own words, since AsyncHTTPClient's may hold the request.
    init(_ error: any Error, mayHaveArrived: Bool) {
        switch error {
        case let error as HTTPClientError:
            self.init(error, mayHaveArrived: mayHaveArrived)
        case let error as NIOConnectionError:
            let isUnknown = error.connectionErrors.isEmpty && (error.dnsAError ?? error.dnsAAAAError) != nil
            self.init(
                .connection,
                reason: isUnknown ? "the host's name can't be resolved" : "the host can't be connected to",
                mayHaveArrived: false
            )
        case NIOSSLError.handshakeFailed(let reason):
            let isUntrusted = "\(reason)".contains("CERTIFICATE_VERIFY_FAILED")
            self.init(
                .connection,
                reason: isUntrusted ? "the server's certificate isn't trusted" : "no secure connection could be made",
                mayHaveArrived: false
            )
        case is NIOSSLExtraError:
            self.init(.connection, reason: "the server's certificate is for another host", mayHaveArrived: false)
        case is NIOHTTPDecompression.DecompressionError, is NIOHTTPDecompression.ExtraDecompressionError:
            self.init(.connection, reason: "the response's compression is broken", mayHaveArrived: true)
        case is HTTPParserError:
            self.init(.connection, reason: "the response isn't valid HTTP", mayHaveArrived: true)
        default:
            self.init(.connection, reason: "the connection was lost", mayHaveArrived: mayHaveArrived)
        }
    }

    private init(_ error: HTTPClientError, mayHaveArrived: Bool) {
        switch error {
        case .connectTimeout, .getConnectionFromPoolTimeout, .tlsHandshakeTimeout, .httpProxyHandshakeTimeout,
            .socksHandshakeTimeout:
            self.init(.connectTimeout, reason: "no connection was made in time", mayHaveArrived: false)
        case .remoteConnectionClosed, .uncleanShutdown, .cancelled:
            self.init(.connection, reason: "the connection was lost", mayHaveArrived: mayHaveArrived)
        case .alreadyShutdown:
            self.init(.connection, reason: "the HTTPClient is shut down", mayHaveArrived: false)
        case .bodyLengthMismatch:
            self.init(
                .invalidRequest,
                reason: "the request's body hasn't the length that it announces",
                mayHaveArrived: mayHaveArrived
            )
        case .invalidProxyResponse, .proxyAuthenticationRequired:
            self.init(.connection, reason: "the proxy refuses the connection", mayHaveArrived: false)
        default:
            self.init(.connection, reason: error.shortDescription, mayHaveArrived: mayHaveArrived)
        }
    }
}
#endif
