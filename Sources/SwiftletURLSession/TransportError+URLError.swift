import Foundation
import SwiftletRuntime

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

extension TransportError {
    /// In our own words, since Foundation's description may hold the URL with its query.
    init(_ error: any Error) {
        guard let error = error as? URLError else {
            self.init(.connection, reason: "the connection failed", mayHaveArrived: true)
            return
        }
        switch error.code {
        case .timedOut: self.init(.timeout, reason: "nothing moved for too long", mayHaveArrived: true)
        case .cannotFindHost, .dnsLookupFailed:
            self.init(.connection, reason: "the host's name can't be resolved", mayHaveArrived: false)
        case .cannotConnectToHost:
            self.init(.connection, reason: "the host can't be connected to", mayHaveArrived: false)
        case .notConnectedToInternet, .dataNotAllowed, .internationalRoamingOff, .callIsActive:
            self.init(.connection, reason: "this machine has no network", mayHaveArrived: false)
        case .secureConnectionFailed:
            self.init(.connection, reason: "no secure connection could be made", mayHaveArrived: false)
        case .serverCertificateUntrusted, .serverCertificateHasBadDate, .serverCertificateHasUnknownRoot,
            .serverCertificateNotYetValid:
            self.init(.connection, reason: "the server's certificate isn't trusted", mayHaveArrived: false)
        case .clientCertificateRequired, .clientCertificateRejected:
            self.init(.connection, reason: "the server asks for another client certificate", mayHaveArrived: false)
        case .networkConnectionLost:
            self.init(.connection, reason: "the connection was lost", mayHaveArrived: true)
        default:
            self.init(.connection, reason: "URLSession failed with code \(error.code.rawValue)", mayHaveArrived: true)
        }
    }
}
