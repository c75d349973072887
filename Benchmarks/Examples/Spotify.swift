import ConventionalSupport
import Foundation
import Spotify

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Uses the conventional SDK of Spotify: an object there and back, and one call.
@main struct Example {
    static func main() async throws {
        let json = #"{"href":"https:\/\/api.example","id":"4Z8W","name":"Radiohead","type":"artist"}"#
        let artist = try JSONDecoder().decode(Spotify.SimplifiedArtistObject.self, from: Data(json.utf8))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard artist.type == .artist, artist.uri == nil, try encoder.encode(artist) == Data(json.utf8) else {
            throw Failure(what: "the object isn't the same: \(artist)")
        }
        let client = Spotify(client: ConventionalClient(baseURL: "https://api.example/v1", transport: Double()))
        let tracks = try await client.artists.topTracks.list(id: "4a b", market: "ES").tracks
        guard tracks.first?.name == "GET https://api.example/v1/artists/4a%20b/top-tracks?market=ES" else {
            throw Failure(what: "the request isn't the one: \(tracks)")
        }
        do {
            _ = try await client.artists.topTracks.list(id: "missing")
            throw Failure(what: "a documented error is no error")
        } catch ConventionalError.documented(401, let body as Spotify.Unauthorized) {
            guard body.error.message == "Bad or expired token" else { throw Failure(what: "\(body)") }
        }
    }
}

/// Answers with a track named after the request.
struct Double: ConventionalTransport {
    func send(_ request: URLRequest) async throws -> (body: Data, status: Int) {
        let line = (request.httpMethod ?? "") + " " + (request.url?.absoluteString ?? "")
        guard !line.contains("missing") else {
            return (Data(#"{"error": {"status": 401, "message": "Bad or expired token"}}"#.utf8), 401)
        }
        return (Data(#"{"tracks": [{"name": "\#(line)"}]}"#.utf8), 200)
    }
}

struct Failure: Error {
    let what: String
}
