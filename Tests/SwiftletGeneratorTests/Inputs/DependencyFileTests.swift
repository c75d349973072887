import Foundation
import SwiftletDiagnostics
import Testing

@testable import SwiftletGenerator

@Suite struct DependencyFileTests {
    private static let make = "/usr/bin/make"

    @Test(arguments: [
        ("a b.yaml", "a\\ b.yaml"), ("a#b.yaml", "a\\#b.yaml"), ("a$b.yaml", "a$$b.yaml"), ("a:b.yaml", "a\\:b.yaml"),
        ("a\\b.yaml", "a\\b.yaml"), ("a\\ b.yaml", "a\\\\\\ b.yaml"), ("spec/../b.yaml", "b.yaml"),
        ("é.yaml", "é.yaml"),
    ])
    func namesAreEscapedAsMakeWantsThem(_ name: String, _ escaped: String) {
        var file = DependencyFile("x.d")
        file.add(["A.swift"], in: OutputDirectory("out"), inputs: [name])
        #expect(file.text == "out/A.swift \\\n  out/.swiftlet-manifest: \\\n  \(escaped)\n\(escaped):\n")
    }

    @Test func theNewFileTakesTheOldOnesPlaceWhole() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "x.d")
        var file = DependencyFile(folder.place("x.d"))
        file.add(["A.swift"], in: OutputDirectory("out"), inputs: ["a.yaml"])
        try file.write()
        #expect(try folder.snapshot() == ["x.d": file.text])
    }

    @Test func aNameWithALineBreakIsRefused() throws {
        let folder = try TemporaryFolder()
        var file = DependencyFile(folder.place("x.d"))
        file.add(["A.swift"], in: OutputDirectory("out"), inputs: ["a\nb.yaml"])
        #expect(throws: FileError.self) { try file.write() }
        #expect(try folder.snapshot().isEmpty)
    }

    @Test(arguments: ["a;b.yaml", "a|b.yaml", "a=b.yaml"])
    func aNameThatMakeReadsOtherwiseIsRefused(_ name: String) {
        var file = DependencyFile("x.d")
        file.add(["A.swift"], in: OutputDirectory("out"), inputs: [name])
        #expect(file.problem?.message.contains(name) == true)
    }

    @Test(arguments: [("pets.yaml", true), ("link.d", true), ("out/A.swift", true), ("x.d", false), ("out/x.d", false)])
    func anInputOrOutputIsNotReplaced(_ name: String, _ isRefused: Bool) throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "pets.yaml")
        try folder.write("", to: "out/A.swift")
        try FileManager.default.createSymbolicLink(atPath: folder.place("link.d"), withDestinationPath: "pets.yaml")
        var file = DependencyFile(folder.place(name))
        file.add(["A.swift"], in: OutputDirectory(folder.place("out")), inputs: [folder.place("pets.yaml")])
        #expect((file.problem != nil) == isRefused)
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: make), "there is no make"))
    func makeReadsTheNamesBack() throws {
        let folder = try TemporaryFolder()
        let names = ["a b.yaml", "a#b.yaml", "a$b.yaml", "a:b.yaml", "plain.yaml"]
        var file = DependencyFile(folder.place("x.d"))
        file.add(["A B.swift"], in: OutputDirectory(folder.place("out")), inputs: names.map(folder.place))
        try file.write()
        for name in names { try folder.write("", to: name) }
        let rule = "all: \(folder.path)/out/A\\ B.swift\n\(folder.path)/out/A\\ B.swift:\n\t@echo run\ninclude x.d\n"
        try folder.write(rule, to: "Makefile")
        func make() throws -> String {
            let process = Process()
            let pipe = Pipe()
            process.executableURL = URL(fileURLWithPath: Self.make)
            process.arguments = ["-s", "-C", folder.path]
            (process.standardOutput, process.standardError) = (pipe, pipe)
            try process.run()
            let output = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            return String(decoding: output, as: UTF8.self)
        }
        #expect(try make() == "run\n")
        try folder.write("", to: "out/A B.swift")
        func age(_ name: String, _ seconds: Double) throws {
            let attributes = [FileAttributeKey.modificationDate: Date(timeIntervalSinceNow: -seconds)]
            try FileManager.default.setAttributes(attributes, ofItemAtPath: folder.place(name))
        }
        try age("out/A B.swift", 60)
        for name in names { try age(name, 90) }
        #expect(try make() == "")
        for name in names {
            try age(name, 30)
            #expect(try make() == "run\n", "make doesn't see '\(name)'")
            try age(name, 90)
        }
        try FileSystem.remove(folder.place(names[0]))
        #expect(try make() == "run\n")
    }
}
