#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif

/// What parameters and credentials add to a request, before it is put together.
struct RequestParts {
    private(set) var headers: [(name: String, value: String)] = []
    private(set) var query: [ParameterWriter.Pair] = []
    /// `name=value`, escaped.
    private(set) var cookies: [String] = []

    /// A text that goes in as it is, apart from its escaping.
    mutating func add(_ value: String, at location: Parameter.Location, named name: String) {
        switch location {
        case .header: headers.append((name, value))
        case .query: query.append(Self.pair(name, value))
        case .cookie: cookies.append(Self.pair(name, value).text)
        case .path: break
        }
    }

    mutating func add(_ credential: Setup.Credential) {
        switch credential.description.kind {
        case .bearer: headers.append(("Authorization", "Bearer \(credential.value)"))
        case .basic:
            headers.append(("Authorization", "Basic \(Data(credential.value.utf8).base64EncodedString())"))
        case .apiKey(let location, let name): add(credential.value, at: location, named: name)
        }
    }

    /// A value in the style that its description asks for.
    mutating func add(_ value: ParameterValue, for parameter: Parameter, operation: String) throws(APIError) {
        do throws(JSONEncodingError) {
            switch parameter.serialization {
            case .content:
                guard let json = try value.json() else { return }
                add(json, at: parameter.location, named: parameter.name)
            case .style(let style, let explode, let allowReserved):
                guard let tree = try value.tree() else { return }
                switch parameter.location {
                case .query:
                    query += ParameterWriter.query(
                        parameter.name,
                        tree,
                        style: style,
                        explode: explode,
                        allowReserved: allowReserved
                    )
                case .header:
                    if let text = ParameterWriter.header(tree, explode: explode) {
                        headers.append((parameter.name, text))
                    }
                case .cookie:
                    cookies += ParameterWriter.cookie(parameter.name, tree, explode: explode).map(\.text)
                case .path: break
                }
            }
        } catch {
            throw .misconfigured("\(operation): the parameter \(parameter.name) can't be written: \(error.reason).")
        }
    }

    private static func pair(_ name: String, _ value: String) -> ParameterWriter.Pair {
        ParameterWriter.Pair(
            name: PercentEncoding.unreserved.encode(name),
            value: PercentEncoding.unreserved.encode(value)
        )
    }
}
