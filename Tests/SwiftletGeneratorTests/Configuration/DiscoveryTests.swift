import SwiftletDiagnostics
import Testing

@testable import SwiftletGenerator

/// Paths are absolute here, because tests share their current folder; the command line's tests use relative ones.
@Suite struct DiscoveryTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func jobs(_ change: (inout Request) -> Void) throws -> (jobs: [Job], problems: [String]) {
        var request = Request()
        change(&request)
        var report = DiagnosticReport()
        let jobs = try Discovery.jobs(request, into: &report)
        return (jobs, report.diagnostics.map(\.identifier))
    }

    @Test func aDescriptionNeedsNoConfiguration() throws {
        let (jobs, _) = try jobs { $0.description = folder.place("pets.yaml") }
        #expect(jobs.map(\.configurationPath) == [nil])
        #expect(jobs.map(\.configuration.description) == [folder.place("pets.yaml")])
    }

    @Test func theConfigurationOfItsOwnComesFirst() throws {
        try folder.write("name: Own", to: "pets.swiftlet.yaml")
        try folder.write("name: Shared", to: "swiftlet.yaml")
        #expect(try jobs { $0.description = folder.place("pets.yaml") }.jobs.map(\.configuration.name) == ["Own"])
        #expect(try jobs { $0.description = folder.place("cats.json") }.jobs.map(\.configuration.name) == ["Shared"])
    }

    @Test func aSharedConfigurationOfAnotherDescriptionIsNotUsed() throws {
        try folder.write("{name: Shared, description: ./pets.yaml}", to: "swiftlet.yaml")
        #expect(try jobs { $0.description = folder.place("pets.yaml") }.jobs.map(\.configuration.name) == ["Shared"])
        #expect(try jobs { $0.description = folder.place("cats.yaml") }.jobs.map(\.configuration.name) == [nil])
    }

    @Test func aConfigurationNamesItsDescriptionOrMeansTheOneBesideIt() throws {
        try folder.write("description: sub/other.json", to: "a.swiftlet.yaml")
        try folder.write("", to: "b.swiftlet.yaml")
        try folder.write("{}", to: "b.json")
        try folder.write("", to: "swiftlet.yaml")
        try folder.write("", to: "openapi.yml")
        for (configuration, description) in [
            ("a.swiftlet.yaml", "sub/other.json"), ("b.swiftlet.yaml", "b.json"), ("swiftlet.yaml", "openapi.yml"),
        ] {
            let (jobs, _) = try jobs { $0.configuration = folder.place(configuration) }
            #expect(jobs.map(\.configuration.description) == [folder.place(description)])
        }
    }

    @Test func aConfigurationWithoutADescriptionIsAnError() throws {
        try folder.write("", to: "a.swiftlet.yaml")
        let (jobs, problems) = try jobs { $0.configuration = folder.place("a.swiftlet.yaml") }
        #expect(jobs.isEmpty)
        #expect(problems == ["no-description"])
    }

    @Test func theCommandLineComesBeforeTheConfiguration() throws {
        try folder.write("{name: A, output: a, access: internal}", to: "pets.swiftlet.yaml")
        let (jobs, _) = try jobs {
            $0.description = folder.place("pets.yaml")
            $0.output = "b"
            $0.isPackage = true
        }
        let configuration = try #require(jobs.first?.configuration)
        #expect(configuration.output == "b")
        #expect(configuration.name == "A")
        #expect(configuration.access == .internal)
        #expect(configuration.isPackage)
    }

    @Test func wrongUsageIsSaid() throws {
        try folder.write("", to: "pets.swiftlet.yaml")
        #expect(throws: UsageError.self) { try jobs { $0.description = folder.place("pets.swiftlet.yaml") } }
        #expect(throws: UsageError.self) {
            try jobs {
                $0.description = folder.place("pets.yaml")
                $0.name = "not a name"
            }
        }
    }

    @Test func aMissingConfigurationIsAFileError() {
        #expect(throws: FileError.self) { try jobs { $0.configuration = folder.place("none.yaml") } }
    }
}
