#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Where the bytes of a download go.
final class DownloadTarget: Sendable {
    let file: URL
    let progress: TransferProgress?

    init(_ file: URL, _ progress: TransferProgress?) {
        self.file = file
        self.progress = progress
    }
}

extension APIClient {
    /// Writes what a method returns to a file, as it arrives: one rule for every method that returns ``HTTPBody``.
    ///
    ///     try await client.download(to: file) { try await $0.files.content(id) }
    ///     try await client.download(to: file, progress: { bytes, total in … }) { try await $0.files.content(id) }
    ///
    /// The file appears when all of it is there, in place of any that was there before. If anything fails, nothing is left
    /// behind. A connection that breaks is a reason to try again, as it is for other calls, from the first byte.
    ///
    /// - Parameters:
    ///   - progress: Told how many bytes are written, and how many there will be where the server says so.
    ///   - call: Makes one call with the client it is given, and returns what that returned.
    /// - Returns: Status and headers, and the file as the value.
    /// - Throws: What the call throws; ``APIError/configuration(_:)`` where the file can't be written, which is mostly found
    ///   out before anything is sent.
    @discardableResult
    public func download(
        to file: URL,
        progress: TransferProgress? = nil,
        isolation: isolated (any Actor)? = #isolation,
        _ call: (Self) async throws -> HTTPBody
    ) async throws(APIError) -> Response<URL> {
        var copy = self
        copy.client.download = DownloadTarget(file, progress)
        let response = try await copy.withResponse(call)
        // Middleware may have answered itself.
        if response.value.file != file { try await response.value.writeRest(to: file, progress) }
        return Response(
            value: file,
            status: response.status,
            headers: response.headers,
            rawBody: [],
            attempts: response.attempts
        )
    }
}

extension HTTPBody {
    fileprivate func writeRest(to file: URL, _ progress: TransferProgress?) async throws(APIError) {
        do {
            try await write(to: file, progress: progress)
        } catch let error as APIError {
            throw error
        } catch is CancellationError {
            throw .cancelled
        } catch {
            throw .misconfigured("The body that the closure of `download` returned can't be read: \(type(of: error)).")
        }
    }
}
