#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The core of every generated client: base URL, credentials, transport and options. A value; copies are cheap.
public struct Client: Sendable {
    let setup: Setup

    private var sharedOptions: SharedOptions

    /// How calls behave.
    public var options: ClientOptions {
        get { sharedOptions.options }
        set { sharedOptions = SharedOptions(newValue) }
    }

    /// Where responses go besides the caller, for ``APIClient/withResponse(isolation:_:)``.
    var recorder: Lock<RawResponse?>?

    /// Where streamed bodies go, for ``APIClient/download(to:progress:isolation:_:)``.
    var download: DownloadTarget?

    /// Reads what isn't passed from the environment.
    ///
    /// - Parameters:
    ///   - credentials: By the names of the description's arguments; nil to look in the environment.
    ///   - parameters: Likewise.
    ///   - baseURL: Nil for the environment's, else the description's server.
    ///   - environment: Where to look; a dictionary literal in tests.
    /// - Throws: ``APIError/configuration(_:)`` with both ways to set what is missing or can't be sent.
    public init(
        _ description: ClientDescription,
        credentials: KeyValuePairs<String, String?> = [:],
        parameters: KeyValuePairs<String, String?> = [:],
        baseURL: URL? = nil,
        options: ClientOptions = .default,
        environment: ClientEnvironment = .process,
        transport: any Transport
    ) throws(APIError) {
        setup = try Setup(
            description.client,
            credentials: credentials,
            parameters: parameters,
            baseURL: baseURL?.absoluteString,
            environment: environment,
            options: options,
            transport: transport
        )
        sharedOptions = SharedOptions(options)
    }
}

/// Options behind a reference, since clients are copied at every step to a method.
private final class SharedOptions: Sendable {
    let options: ClientOptions

    init(_ options: ClientOptions) {
        self.options = options
    }
}

extension Client: CustomStringConvertible, CustomReflectable {
    /// The client's name and where it sends requests.
    public var description: String { "\(setup.description.name) at \(setup.baseURL.origin)\(setup.baseURL.pathPrefix)" }

    /// Nothing that could be secret.
    public var customMirror: Mirror { Mirror(self, children: ["description": description], displayStyle: .struct) }
}
