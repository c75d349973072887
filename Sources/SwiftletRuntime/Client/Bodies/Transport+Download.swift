import HTTPTypes

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension Transport {
    /// Sends the request and writes the body of a 2xx response to a file as it arrives; any other comes back as usual.
    ///
    /// The file is written beside its place and put there at the end, in place of any that was there. If anything fails,
    /// nothing is left behind, and what was there before is untouched.
    ///
    /// - Returns: The response, whose body is the file where the status is 2xx.
    /// - Throws: What ``send(_:)`` throws, with the status where a body broke off; ``APIError/configuration(_:)`` where the
    ///   file can't be written, which is found out before anything is sent.
    public func download(
        _ request: TransportRequest,
        to file: URL,
        progress: TransferProgress?
    ) async throws -> TransportResponse {
        let writer = try await FileWriter.begin(file)
        let response: TransportResponse
        do {
            response = try await send(request)
        } catch {
            await writer.discard()
            throw error
        }
        guard (200...299).contains(response.head.status.code) else {
            await writer.discard()
            return response
        }
        do {
            try await response.body.write(
                to: writer,
                upTo: request.responseBodyLimit,
                total: response.expectedLength,
                progress: progress
            )
        } catch let error as TransportError {
            throw error.after(status: response.head.status.code)
        }
        return TransportResponse(head: response.head, body: HTTPBody(file: file))
    }
}

extension TransportResponse {
    /// How long the body will be: as the transport says, else as the header does, unless it counts compressed bytes.
    var expectedLength: Int? {
        if let length = body.length { return length }
        guard head.headerFields[.contentEncoding] == nil else { return nil }
        return head.headerFields[.contentLength].flatMap { Int($0) }
    }
}
