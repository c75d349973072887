import HTTPTypes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A token endpoint (RFC 6749, 3.2) and who asks it.
struct TokenEndpoint: Sendable {
    /// Nil for the one of the API's description.
    let url: TokenEndpointURL?
    let clientID: String
    let clientSecret: String?
    let authentication: OAuth2ClientAuthentication
    let transport: (any Transport)?

    /// Far more than a token needs.
    private static let answerLimit = 1 << 20

    static func form(
        grant: String,
        scopes: [String],
        parameters: KeyValuePairs<String, String>
    ) -> [(String, String)] {
        var form = [("grant_type", grant)]
        if !scopes.isEmpty { form.append(("scope", scopes.joined(separator: " "))) }
        return form + parameters.map { ($0.key, $0.value) }
    }

    /// Asks for a token, again where the client's rules for trying again allow it.
    ///
    /// - Parameter isRefresh: A request that may have arrived isn't sent again then, since a refresh token may be good for
    ///   one use.
    func answer(
        to form: [(String, String)],
        isRefresh: Bool,
        _ context: TokenContext
    ) async throws(APIError) -> TokenAnswer {
        let url = try url(context, isRefresh: isRefresh)
        let request = request(form, url, mayRepeat: !isRefresh, context)
        let reader = TokenAnswerReader(
            client: context.client,
            origin: url.origin,
            secrets: form.filter { Self.isSecret($0.0) }.map(\.1) + [clientSecret, basicPair].compactMap(\.self)
        )
        let start = context.clock.now()
        for attempt in 1... {
            let rule = RetryRule(
                policy: context.retries,
                isRepeatable: !isRefresh,
                repeats: attempt - 1,
                elapsed: context.clock.now() - start,
                totalTimeout: nil
            )
            let decision: RetryRule.Decision
            let error: APIError
            switch await Self.outcome(of: request, transport ?? context.transport) {
            case .response(let head, let body) where head.status.kind == .successful:
                return try reader.answer(head, body)
            case .response(let head, let body):
                let wait = RequestedWait.duration(in: head.headerFields, now: context.clock.date())
                decision = rule.decision(after: head, wait: wait)
                error = reader.error(head, body, attempts: attempt)
            case .failure(let failure):
                decision = rule.decision(after: failure)
                error = reader.error(failure, timeout: context.timeout, attempts: attempt)
            case .cancelled: throw .cancelled
            }
            guard case .tryAgain(let wait) = decision else { throw error }
            guard (try? await context.clock.sleep(wait)) != nil else { throw .cancelled }
        }
        throw .cancelled
    }

    private func url(
        _ context: TokenContext,
        isRefresh: Bool
    ) throws(APIError) -> TokenEndpointURL {
        if let url { return url }
        let refresh = isRefresh ? context.endpoints?.refresh : nil
        guard let text = refresh ?? context.endpoints?.token else {
            throw .misconfigured(
                "\(context.client): the description names no token endpoint; pass `tokenURL:` to the token provider."
            )
        }
        return try TokenEndpointURL(
            text,
            relativeTo: context.baseURL,
            subject: "\(context.client): the token endpoint of the description"
        )
    }

    private func request(
        _ form: [(String, String)],
        _ url: TokenEndpointURL,
        mayRepeat: Bool,
        _ context: TokenContext
    ) -> TransportRequest {
        var form = form
        var fields: HTTPFields = [
            .contentType: "application/x-www-form-urlencoded", .accept: "application/json",
            .userAgent: context.userAgent,
        ]
        if let basicPair {
            fields[.authorization] = "Basic \(basicPair)"
        } else {
            form.append(("client_id", clientID))
            if let clientSecret { form.append(("client_secret", clientSecret)) }
        }
        return TransportRequest(
            head: HTTPRequest(
                method: .post,
                scheme: url.scheme,
                authority: url.authority,
                path: url.path,
                headerFields: fields
            ),
            body: HTTPBody(Array(FormText.encode(form).utf8)),
            timeout: context.timeout,
            isRepeatable: mayRepeat,
            responseBodyLimit: Self.answerLimit
        )
    }

    /// Id and secret as the header takes them.
    private var basicPair: String? {
        guard let clientSecret, authentication == .basic else { return nil }
        return Data("\(FormText.encode(clientID)):\(FormText.encode(clientSecret))".utf8).base64EncodedString()
    }

    private enum Outcome {
        case response(HTTPResponse, [UInt8])
        case failure(TransportError)
        case cancelled
    }

    private static func outcome(of request: TransportRequest, _ transport: any Transport) async -> Outcome {
        do {
            let response = try await transport.send(request)
            return .response(response.head, try await response.body.collect(upTo: answerLimit))
        } catch let error as TransportError {
            return .failure(error)
        } catch is CancellationError {
            return .cancelled
        } catch {
            let reason = "the transport threw \(type(of: error))"
            return .failure(TransportError(.connection, reason: reason, mayHaveArrived: true))
        }
    }

    private static func isSecret(_ name: String) -> Bool {
        !["grant_type", "scope", "audience", "resource"].contains(name)
    }
}

/// `application/x-www-form-urlencoded`, as RFC 6749's appendix B asks for it.
enum FormText {
    static func encode(_ text: String) -> String {
        PercentEncoding.unreserved.encode(text).replacing("%20", with: "+")
    }

    static func encode(_ form: [(String, String)]) -> String {
        form.map { "\(encode($0))=\(encode($1))" }.joined(separator: "&")
    }
}
