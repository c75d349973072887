#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The core of every generated client: base URL, credentials, transport and options. A value; copies are cheap.
public struct Client: Sendable {
    /// One reference, since clients are copied at every step to a method, and generated code holds one in each resource.
    private var parts: ClientParts

    var setup: Setup { parts.setup }

    /// How calls behave.
    public var options: ClientOptions {
        get { parts.options }
        set { parts = parts.with(options: newValue) }
    }

    /// Where responses go besides the caller, for ``APIClient/withResponse(isolation:_:)``.
    var recorder: Lock<RawResponse?>? {
        get { parts.recorder }
        set { parts = parts.with(recorder: newValue) }
    }

    /// Where streamed bodies go, for ``APIClient/download(to:progress:isolation:_:)``.
    var download: DownloadTarget? {
        get { parts.download }
        set { parts = parts.with(download: newValue) }
    }

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
        let setup = try Setup(
            description.client,
            credentials: credentials,
            parameters: parameters,
            baseURL: baseURL?.absoluteString,
            environment: environment,
            options: options,
            transport: transport
        )
        parts = ClientParts(setup: setup, options: options)
    }
}

/// What a client consists of; never changed.
private final class ClientParts: Sendable {
    let setup: Setup
    let options: ClientOptions
    let recorder: Lock<RawResponse?>?
    let download: DownloadTarget?

    init(setup: Setup, options: ClientOptions, recorder: Lock<RawResponse?>? = nil, download: DownloadTarget? = nil) {
        self.setup = setup
        self.options = options
        self.recorder = recorder
        self.download = download
    }

    func with(options: ClientOptions) -> ClientParts {
        ClientParts(setup: setup, options: options, recorder: recorder, download: download)
    }

    func with(recorder: Lock<RawResponse?>?) -> ClientParts {
        ClientParts(setup: setup, options: options, recorder: recorder, download: download)
    }

    func with(download: DownloadTarget?) -> ClientParts {
        ClientParts(setup: setup, options: options, recorder: recorder, download: download)
    }
}

extension Client: CustomStringConvertible, CustomReflectable {
    /// The client's name and where it sends requests.
    public var description: String { "\(setup.description.name) at \(setup.baseURL.origin)\(setup.baseURL.pathPrefix)" }

    /// Nothing that could be secret.
    public var customMirror: Mirror { Mirror(self, children: ["description": description], displayStyle: .struct) }
}
