import Foundation
import SwiftletDiagnostics
import Testing

@testable import SwiftletGenerator

@Suite struct OutputDirectoryTests {
    let folder: TemporaryFolder
    var output: OutputDirectory { OutputDirectory(folder.place("out")) }

    private static let first = [GeneratedFile("A.swift", "a1\n"), GeneratedFile("Sub/B.swift", "b1\n")]

    init() throws {
        folder = try TemporaryFolder()
    }

    private func identifiers(_ files: [GeneratedFile], force: Bool = false) throws -> [String] {
        do {
            _ = try output.write(files, force: force)
            return []
        } catch {
            return error.diagnostics.map(\.identifier)
        }
    }

    @Test func createsTheFolderAndTheFiles() throws {
        let summary = try output.write(Self.first)
        #expect(summary == .init(created: ["A.swift", "Sub/B.swift"], replaced: [], removed: [], unchanged: 0))
        #expect(try folder.text("out/A.swift") == "a1\n")
        #expect(try folder.text("out/Sub/B.swift") == "b1\n")
        #expect(try folder.snapshot("out").keys.sorted() == [".swiftlet-manifest", "A.swift", "Sub/B.swift"])
    }

    @Test func leavesUnchangedFilesUntouched() throws {
        _ = try output.write(Self.first)
        let before = try FileManager.default.attributesOfItem(atPath: folder.place("out/A.swift"))
        let summary = try output.write([Self.first[0], GeneratedFile("Sub/B.swift", "b2\n")])
        let after = try FileManager.default.attributesOfItem(atPath: folder.place("out/A.swift"))
        #expect(summary == .init(created: [], replaced: ["Sub/B.swift"], removed: [], unchanged: 1))
        #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    }

    @Test func writesNothingAtAllWhenNothingChanged() throws {
        _ = try output.write(Self.first)
        let before = try FileManager.default.attributesOfItem(atPath: folder.place("out/.swiftlet-manifest"))
        let summary = try output.write(Self.first)
        let after = try FileManager.default.attributesOfItem(atPath: folder.place("out/.swiftlet-manifest"))
        #expect(summary == .init(created: [], replaced: [], removed: [], unchanged: 2))
        #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    }

    @Test func removesItsStaleFilesAndTheFoldersThatTheyLeaveEmpty() throws {
        _ = try output.write(Self.first)
        let summary = try output.write([Self.first[0]])
        #expect(summary == .init(created: [], replaced: [], removed: ["Sub/B.swift"], unchanged: 1))
        #expect(!folder.exists("out/Sub"))
    }

    @Test func leavesForeignFilesElsewhereAlone() throws {
        try folder.write("mine", to: "out/Mine.swift")
        try folder.write("mine", to: "out/Sub/Mine.swift")
        _ = try output.write(Self.first)
        _ = try output.write([])
        #expect(
            try folder.snapshot("out").filter { $0.key != ".swiftlet-manifest" }
                == ["Mine.swift": "mine", "Sub/Mine.swift": "mine"]
        )
    }

    @Test func refusesToOverwriteAnEditedFile() throws {
        _ = try output.write(Self.first)
        try folder.write("edited", to: "out/A.swift")
        let before = try folder.snapshot()
        #expect(
            try identifiers([GeneratedFile("A.swift", "a2\n"), GeneratedFile("C.swift", "c")]) == ["edited-output"]
        )
        #expect(try folder.snapshot() == before)
        #expect(try identifiers([GeneratedFile("A.swift", "a2\n")], force: true) == [])
        #expect(try folder.text("out/A.swift") == "a2\n")
    }

    @Test func anEditThatEqualsWhatWouldBeGeneratedIsFine() throws {
        _ = try output.write(Self.first)
        try folder.write("a2\n", to: "out/A.swift")
        #expect(try identifiers([GeneratedFile("A.swift", "a2\n")]) == [])
        #expect(try identifiers([GeneratedFile("A.swift", "a3\n")]) == [])
    }

    @Test func refusesToRemoveAnEditedStaleFile() throws {
        _ = try output.write(Self.first)
        try folder.write("edited", to: "out/Sub/B.swift")
        #expect(try identifiers([Self.first[0]]) == ["edited-output"])
        #expect(try folder.text("out/Sub/B.swift") == "edited")
        #expect(try identifiers([Self.first[0]], force: true) == [])
        #expect(!folder.exists("out/Sub"))
    }

    @Test func refusesToOverwriteAForeignFile() throws {
        try folder.write("mine", to: "out/A.swift")
        #expect(try identifiers(Self.first) == ["foreign-output"])
        #expect(try folder.snapshot("out") == ["A.swift": "mine"])
        #expect(try identifiers(Self.first, force: true) == [])
        #expect(try folder.text("out/A.swift") == "a1\n")
    }

    @Test func reportsEveryConflictAtOnce() throws {
        try folder.write("mine", to: "out/A.swift")
        try folder.write("mine", to: "out/Sub/B.swift")
        #expect(try identifiers(Self.first) == ["foreign-output", "foreign-output"])
    }

    @Test(arguments: [
        "", "swiftlet-manifest 3\n", "swiftlet-manifest 1\n<<<<<<< HEAD\n", "swiftlet-manifest 1\n0 A.swift\n",
        "swiftlet-manifest 2\n<<<<<<< HEAD\n", "swiftlet-manifest 2\noutput 0 A.swift\n",
        "swiftlet-manifest 2\nclient Pets\n",
    ])
    func refusesAManifestThatItCannotRead(_ text: String) throws {
        try folder.write(text, to: "out/.swiftlet-manifest")
        #expect(try identifiers(Self.first) == ["unreadable-manifest"])
        #expect(try folder.snapshot("out") == [".swiftlet-manifest": text])
        #expect(try identifiers(Self.first, force: true) == [])
        #expect(try identifiers(Self.first) == [])
    }

    @Test func afterAConflictForceRemovesWhatEitherSideGenerated() throws {
        let output = OutputDirectory(folder.place("out"))
        func lines(_ names: String...) throws -> String {
            let files = names.map { GeneratedFile($0, $0) }
            _ = try output.write(files, force: true)
            let text = try folder.text("out/.swiftlet-manifest")
            return String(text[try #require(text.range(of: "output ")).lowerBound...])
        }
        let ours = try lines("A.swift", "Ours.swift")
        let theirs = try lines("A.swift", "Theirs.swift")
        try folder.write("Ours.swift", to: "out/Ours.swift")
        try folder.write("Mine.swift", to: "out/Mine.swift")
        let conflict = "swiftlet-manifest 2\n<<<<<<< HEAD\n\(ours)=======\n\(theirs)>>>>>>> theirs\n"
        try folder.write(conflict, to: "out/.swiftlet-manifest")
        let files = [GeneratedFile("A.swift", "A.swift")]
        #expect(throws: OutputError.self) { try output.write(files) }
        #expect(try folder.text("out/.swiftlet-manifest") == conflict)
        #expect(try output.write(files, force: true).removed == ["Ours.swift", "Theirs.swift"])
        #expect(try folder.snapshot("out").keys.sorted() == [".swiftlet-manifest", "A.swift", "Mine.swift"])
    }

    @Test func aManifestCannotNameFilesOutside() throws {
        try folder.write("victim", to: "victim")
        let hash = ContentHash(of: Array("victim".utf8)).digits
        try folder.write("swiftlet-manifest 1\n\(hash) ../victim\n", to: "out/.swiftlet-manifest")
        #expect(try identifiers([]) == ["unreadable-manifest"])
        #expect(try identifiers([], force: true) == [])
        #expect(try folder.text("victim") == "victim")
    }

    @Test func aLostManifestIsWrittenAnewWhereTheFilesAreStillTheSame() throws {
        _ = try output.write(Self.first)
        try FileSystem.remove(folder.place("out/.swiftlet-manifest"))
        #expect(try identifiers(Self.first) == [])
        #expect(try identifiers([]) == [])
        #expect(try folder.snapshot("out").keys.sorted() == [".swiftlet-manifest"])
    }

    @Test func followsNoSymbolicLinksOutOfTheFolder() throws {
        try folder.write("victim", to: "outside/B.swift")
        try FileSystem.createDirectories(folder.place("out"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.place("out/Sub"),
            withDestinationPath: folder.place("outside")
        )
        try FileManager.default.createSymbolicLink(
            atPath: folder.place("out/A.swift"),
            withDestinationPath: folder.place("outside/B.swift")
        )
        #expect(try identifiers(Self.first) == ["foreign-output", "blocked-output"])
        #expect(try identifiers(Self.first, force: true) == ["blocked-output"])
        #expect(try identifiers([Self.first[0]], force: true) == [])
        #expect(try folder.text("out/A.swift") == "a1\n")
        #expect(try folder.snapshot("outside") == ["B.swift": "victim"])
    }

    @Test func aStaleFileBehindALinkIsNotRemoved() throws {
        _ = try output.write(Self.first)
        try FileManager.default.moveItem(atPath: folder.place("out/Sub"), toPath: folder.place("moved"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.place("out/Sub"),
            withDestinationPath: folder.place("moved")
        )
        #expect(try identifiers([Self.first[0]], force: true) == ["blocked-output"])
        #expect(try folder.text("moved/B.swift") == "b1\n")
    }

    @Test func aFolderInAFilesPlaceIsNeverReplaced() throws {
        try folder.write("mine", to: "out/A.swift/inside")
        #expect(try identifiers(Self.first, force: true) == ["blocked-output"])
        #expect(try folder.text("out/A.swift/inside") == "mine")
    }

    @Test(arguments: ["../A.swift", "/A.swift", ".swiftlet-manifest", ""])
    func refusesFileNamesThatLeadElsewhere(_ path: String) throws {
        #expect(try identifiers([GeneratedFile(path, "")], force: true) == ["unusable-path"])
        #expect(try folder.snapshot() == [:])
    }

    @Test func refusesTwoFilesThatDifferByCaseAlone() throws {
        #expect(try identifiers([GeneratedFile("a.swift", ""), GeneratedFile("A.swift", "")]) == ["unusable-path"])
    }

    @Test func aFileWhoseNameChangesItsCaseSurvives() throws {
        _ = try output.write([GeneratedFile("pets.swift", "p\n")])
        _ = try output.write([GeneratedFile("Pets.swift", "p\n")])
        #expect(try folder.snapshot("out").keys.sorted() == [".swiftlet-manifest", "Pets.swift"])
    }

    @Test func aFileInTheFoldersPlaceIsAnInputOutputError() throws {
        try folder.write("", to: "out")
        let error = #expect(throws: OutputError.self) { try output.write(Self.first) }
        #expect(error?.fileError != nil)
        #expect(error?.diagnostics.first?.help != nil)
    }

    @Test(.enabled(if: getuid() != 0, "permissions don't hold the superuser back"))
    func aReadOnlyFolderIsAnInputOutputErrorThatSaysWhatToDo() throws {
        _ = try output.write(Self.first)
        let before = try folder.snapshot()
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: output.path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: output.path) }
        let error = #expect(throws: OutputError.self) { try output.write([]) }
        #expect(error?.fileError?.code == EACCES)
        #expect(error?.diagnostics.first?.help == "change its permissions, or give another place")
        #expect(try folder.snapshot() == before)
    }

    @Test func theManifestOfTheFirstVersionIsReadAndReplaced() throws {
        try folder.write("a\n", to: "out/A.swift")
        try folder.write("stale", to: "out/Old.swift")
        let old = [("a\n", "A.swift"), ("stale", "Old.swift")].map { text, path in
            "\(ContentHash(bytewise: Array(text.utf8)).digits) \(path)\n"
        }
        try folder.write("swiftlet-manifest 1\n" + old.joined(), to: "out/.swiftlet-manifest")
        let summary = try output.write([GeneratedFile("A.swift", "new\n")])
        #expect(summary == .init(created: [], replaced: ["A.swift"], removed: ["Old.swift"], unchanged: 0))
        #expect(try folder.snapshot("out").keys.sorted() == [".swiftlet-manifest", "A.swift"])
        #expect(try folder.text("out/.swiftlet-manifest").contains("\nswiftlet-manifest 2\n"))
    }

    @Test func theManifestIsAsRecorded() throws {
        _ = try output.write([GeneratedFile("b/a.swift", "a"), GeneratedFile("a b.swift", "")])
        let lines = """
            # The files that swiftlet generated here, so that it replaces and removes nothing else; and what they were made
            # from, so that it sees when there is nothing to do. Commit it with them.
            swiftlet-manifest 2
            output \(ContentHash(of: []).digits) a b.swift
            output \(ContentHash(of: [97]).digits) b/a.swift

            """
        let whole = "whole \(ContentHash(of: Array(lines.utf8)).digits)\n"
        #expect(try folder.text("out/.swiftlet-manifest") == lines + whole)
    }
}
