import Datagrid
import Testing

@Suite(.enabled(if: Recordings.isAvailable, Recordings.missing))
struct RecordedBodyTests {
    @Test(arguments: RecordedCall.all)
    func `A body has the members and values that the Python SDK sends`(call: RecordedCall) async throws {
        guard case .call(let twin) = call.twin else { return }
        let recording = try #require(try Recordings.cases(call.name).first { $0.name == call.name })
        let recorded = try #require(recording.request)
        let body = try #require(try await sentBody(twin))
        let members = try JSONCodec.decode(JSONValue.self, from: body.utf8)

        if let whole = try? JSONCodec.decode(JSONValue.self, from: recorded.body.utf8) { #expect(members == whole) }
        // Long bodies are cut in the recordings, so by hash too.
        let reordered = try JSONCodec.encode(try ordered(members, as: recorded.body))
        #expect(reordered.count == recorded.length)
        #expect(SHA256.hash(reordered) == recorded.sha256)
    }

    @Test func `Every recorded body is compared, or listed with the reason why Swift can't send it`() throws {
        let recorded = try ["create.", "update.", "body."].flatMap { try Recordings.cases($0).map(\.name) }
        #expect(recorded.count >= 20)
        #expect(Set(recorded) == Set(RecordedCall.all.map(\.name)))
    }

    @Test func `Every recorded call is distinct`() {
        #expect(Set(RecordedCall.all.map(\.name)).count == RecordedCall.all.count)
    }

    /// The members in the order in which their names stand in a text that may be cut.
    private func ordered(_ value: JSONValue, as text: String) throws -> JSONValue {
        let members = try #require(value.objectValue)
        let places = try members.map { member in
            (member: member, place: try #require(text.firstRange(of: "\"\(member.name)\":")).lowerBound)
        }
        var object = JSONObject()
        for (member, _) in places.sorted(by: { $0.place < $1.place }) { object[member.name] = member.value }
        return .object(object)
    }
}

extension RecordedCall: CustomTestStringConvertible {
    var testDescription: String {
        switch twin {
        case .call: name
        case .none(let reason): "\(name): none, \(reason)"
        }
    }
}
