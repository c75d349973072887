public import HTTPTypes

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension ScriptedTransport.Answer {
    /// A response with a file's bytes, read when it is asked for. A request fails where the file can't be read.
    ///
    /// - Parameter contentType: Nil for the one of the name's extension, as far as it is a common one.
    public static func file(
        _ file: URL,
        status: Int = 200,
        contentType: String? = nil,
        headers: HTTPFields = [:]
    ) -> ScriptedTransport.Answer {
        .respond { _ in
            guard let data = try? Data(contentsOf: file) else {
                throw APIError.misconfigured("The script's file \(file.lastPathComponent) can't be read.")
            }
            let type = contentType ?? contentTypes[file.pathExtension.lowercased()] ?? "application/octet-stream"
            return .bytes(status, Array(data), contentType: type, headers: headers)
        }
    }

    private static let contentTypes = [
        "json": "application/json", "jsonl": "application/jsonl", "txt": "text/plain; charset=utf-8",
        "csv": "text/csv", "html": "text/html", "xml": "application/xml", "png": "image/png", "jpg": "image/jpeg",
        "pdf": "application/pdf",
    ]
}
