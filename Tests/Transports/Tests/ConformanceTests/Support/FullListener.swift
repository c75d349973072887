import Foundation
import HTTPTypes
import SwiftletRuntime

#if canImport(Glibc)
import Glibc
#endif

/// A port whose queue of connections is full, so that the next ones are never made.
final class FullListener: Sendable {
    struct Failure: Error {}

    private let descriptors: [Int32]
    private let port: Int

    init() throws {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let listener = Self.stream()
        guard withSocketAddress(&address, { bind(listener, $0, $1) }) == 0, listen(listener, 0) == 0 else {
            throw Failure()
        }
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withSocketAddress(&address) { pointer, _ in
            getsockname(listener, UnsafeMutablePointer(mutating: pointer), &size)
        }
        port = Int(UInt16(bigEndian: address.sin_port))
        // More than any system takes beyond a queue of length 0.
        descriptors =
            [listener]
            + (0..<8).map { _ in
                let waiting = Self.stream()
                _ = fcntl(waiting, F_SETFL, O_NONBLOCK)
                _ = withSocketAddress(&address) { connect(waiting, $0, $1) }
                return waiting
            }
    }

    func stop() {
        for descriptor in descriptors { close(descriptor) }
    }

    func request(timeout: Duration = .seconds(60), connectTimeout: Duration? = nil) -> TransportRequest {
        TransportRequest(
            head: HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:\(port)", path: "/"),
            timeout: timeout,
            connectTimeout: connectTimeout
        )
    }

    private static func stream() -> Int32 {
        #if canImport(Darwin)
        socket(AF_INET, SOCK_STREAM, 0)
        #else
        socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
    }
}

private func withSocketAddress(
    _ address: inout sockaddr_in,
    _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32
) -> Int32 {
    withUnsafeMutablePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { call($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
}
