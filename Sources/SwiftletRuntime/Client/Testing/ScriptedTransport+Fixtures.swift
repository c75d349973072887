#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension ScriptedTransport {
    /// A transport that replays what a ``RecordingTransport`` wrote.
    ///
    /// A request is answered by the first exchange of its method, path and query that hasn't been used; bodies aren't
    /// compared, see ``requests`` for what was sent. What nothing fits is answered by what ``enqueue(_:)`` adds.
    ///
    /// - Parameter folder: With fixtures in JSON files, in the order of their names; other files are left alone.
    /// - Throws: ``APIError/configuration(_:)`` for a folder or a fixture that can't be read.
    public convenience init(fixtures folder: URL) throws(APIError) {
        let unused = Lock(try Self.fixtures(in: folder))
        self.init(script: { request in
            unused.withLock { unused in
                unused.firstIndex { $0.fits(request.head) }.map { unused.remove(at: $0).answer }
            }
        })
    }

    private static func fixtures(in folder: URL) throws(APIError) -> [Fixture] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            throw .misconfigured("The folder \(folder.lastPathComponent) can't be read.")
        }
        var fixtures: [Fixture] = []
        for name in names.sorted() where name.hasSuffix(".json") {
            guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)),
                let fixture = Fixture(Array(data))
            else { throw .misconfigured("The fixture \(name) can't be read.") }
            fixtures.append(fixture)
        }
        return fixtures
    }
}
