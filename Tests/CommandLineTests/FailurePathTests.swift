import Foundation
import Testing

/// Whatever goes wrong leaves every file whole, old or new, says what to do, and is repaired by the next run.
@Suite(.enabled(if: CommandLineTool.path != nil, "the swiftlet binary doesn't lie beside the tests"))
final class FailurePathTests {
    private let tool: CommandLineTool

    init() throws {
        tool = try CommandLineTool()
    }

    deinit {
        tool.remove()
    }

    /// Something that goes wrong, and how it is put right.
    struct Failure: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Shell commands, in the tool's folder.
        var breaking: String
        var arguments = ["generate"]
        var status: Int32
        /// Parts of what is said.
        var messages: [String]
        var repair: String
    }

    static let failures = [
        Failure(
            testDescription: "no description and no configuration",
            breaking: "mv swiftlet.yaml openapi.yaml aside",
            status: 2,
            messages: ["there is no configuration", "give a description"],
            repair: "mv aside/* ."
        ),
        Failure(
            testDescription: "a configuration without its description",
            breaking: "mv openapi.yaml aside",
            status: 1,
            messages: [
                "swiftlet.yaml:1:1: error: the configuration names no description", "'description: openapi.yaml'",
            ],
            repair: "mv aside/* ."
        ),
        Failure(
            testDescription: "two descriptions",
            breaking: "cp openapi.yaml openapi.json",
            status: 1,
            messages: ["[several-descriptions]", "openapi.yaml", "openapi.json", "help: name one of them"],
            repair: "rm openapi.json"
        ),
        Failure(
            testDescription: "two configurations of one description",
            breaking: "cp swiftlet.yaml openapi.swiftlet.yaml",
            status: 1,
            messages: ["two configurations generate into 'out'", "give each an 'output' of its own"],
            repair: "rm openapi.swiftlet.yaml"
        ),
        Failure(
            testDescription: "a description that can't be read",
            breaking: "mv openapi.yaml aside; mkdir openapi.yaml",
            arguments: ["generate", "openapi.yaml"],
            status: 74,
            messages: ["can't read 'openapi.yaml': Is a directory", "help: give a file"],
            repair: "rmdir openapi.yaml; mv aside/* ."
        ),
        Failure(
            testDescription: "an unknown key",
            breaking: "cp swiftlet.yaml aside; echo 'acess: public' >> swiftlet.yaml",
            status: 1,
            messages: ["swiftlet.yaml:2:1: error: unknown key 'acess'", "help: did you mean 'access'?"],
            repair: "mv aside/* ."
        ),
        Failure(
            testDescription: "an unknown key further in",
            breaking: "cp swiftlet.yaml aside; echo 'operations: {a: {idempotant: true}}' >> swiftlet.yaml",
            status: 1,
            messages: ["swiftlet.yaml:2:18: error: unknown key 'idempotant'", "help: did you mean 'idempotent'?"],
            repair: "mv aside/* ."
        ),
        Failure(
            testDescription: "a wrong description",
            breaking: "cp openapi.yaml aside; echo ']' >> openapi.yaml",
            status: 1,
            messages: ["openapi.yaml:", ": error: "],
            repair: "mv aside/* ."
        ),
        Failure(
            testDescription: "a file where the output goes",
            breaking: "mv out aside; touch out",
            status: 74,
            messages: ["can't create the folder 'out'", "help: something else stands there"],
            repair: "rm out; mv aside/* ."
        ),
        Failure(
            testDescription: "a manifest with a conflict of version control",
            breaking: "cp out/.swiftlet-manifest aside/m; echo '<<<<<<< ours' >> out/.swiftlet-manifest",
            status: 1,
            messages: ["'out/.swiftlet-manifest' can't be read", "help: restore it from version control"],
            repair: "mv aside/m out/.swiftlet-manifest"
        ),
    ]

    @Test(arguments: failures)
    func isSaidAndRepaired(_ failure: Failure) throws {
        try prepare()
        try shell("mkdir aside; " + failure.breaking)
        let before = try tool.snapshot("").filter { !$0.key.hasPrefix(".std") }
        let result = try tool.run(failure.arguments)
        #expect(result.status == failure.status)
        for message in failure.messages { #expect(result.errors.contains(message), "\(result.errors)") }
        // Nothing changed but what other jobs of the same run may have written.
        #expect(try tool.snapshot("").filter { !$0.key.hasPrefix(".std") }.keys.sorted() == before.keys.sorted())
        try shell(failure.repair)
        try expectWhole()
    }

    @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
    func aFolderThatMayNotBeWrittenStaysAsItIs() throws {
        try prepare()
        try shell("chmod -R a-w out")
        let before = try tool.snapshot("out")
        let result = try tool.run("generate")
        try shell("chmod -R u+w out")
        #expect(result.status == 74)
        #expect(result.errors.contains("help: change its permissions"))
        #expect(try tool.snapshot("out") == before)
        try expectWhole()
    }

    private static let unshare = ["/usr/bin/unshare", "-rm", "/bin/sh", "-c"]

    private static let mayMount: Bool = {
        guard FileManager.default.isExecutableFile(atPath: unshare[0]) else { return false }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: unshare[0])
        process.arguments = unshare.dropFirst() + ["mount -t tmpfs none /mnt"]
        process.standardError = FileHandle.nullDevice
        try? process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    @Test(.enabled(if: mayMount, "mounting in a namespace of one's own isn't permitted here"))
    func aReadOnlyFileSystemStaysAsItIs() throws {
        try prepare()
        let before = try tool.snapshot("out")
        let script = "mount --bind out out && mount -o remount,ro,bind out && exec \"$0\" \"$@\""
        let result = try tool.run(["generate"], wrapper: Self.unshare + [script])
        #expect(result.status == 74)
        #expect(result.errors.contains("Read-only file system"))
        #expect(result.errors.contains("help: its file system is read-only; give another folder with --output"))
        #expect(try tool.snapshot("out") == before)
        try expectWhole()
    }

    /// From no room at all to nearly enough.
    @Test(
        .enabled(if: mayMount, "mounting in a namespace of one's own isn't permitted here"),
        arguments: [4, 8, 12, 20, 28]
    )
    func aFullDiskLeavesTheOldFiles(_ kilobytes: Int) throws {
        try prepare()
        let script = """
            mkdir disk && mount -t tmpfs -o size=512k none disk && cp -r out disk/ || exit 99
            room=$(df --output=avail -k disk | tail -1)
            dd if=/dev/zero of=disk/filler bs=1024 count=$((room - \(kilobytes))) 2>/dev/null
            "$0" "$@"; status=$?
            diff -r out disk/out >&2 || exit 98
            exit $status
            """
        let result = try tool.run(["generate", "--output", "disk/out"], wrapper: Self.unshare + [script])
        #expect(result.status == 74, "\(result.errors)")
        #expect(result.errors.contains("No space left on device"))
        #expect(
            result.errors.contains("help: free some space on the disk that holds it, then run the same command again")
        )
    }

    /// The signal of a file that gets too large counts as a refusal, too: nothing half-written is left.
    @Test func aLimitOnTheSizeOfFilesLeavesTheOldFiles() throws {
        try prepare()
        let before = try tool.snapshot("out")
        let limited = ["/bin/sh", "-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\""]
        let result = try tool.run(["generate"], wrapper: limited)
        #expect(result.status == 74)
        #expect(try tool.snapshot("out") == before)
        try expectWhole()
    }

    @Test func aKilledRunLeavesEveryFileWholeAndTheNextOneRepairs() throws {
        try prepare()
        let old = try tool.snapshot("out")
        _ = try tool.run("generate", "--output", "new")
        let new = try tool.snapshot("new")
        try shell("cp -r out old")
        var kills = 0
        for step in 0..<60 {
            try shell("rm -rf out; cp -r old out")
            let running = try tool.start(["generate", "--quiet"])
            usleep(UInt32(step) * 1500)
            running.kill()
            kills += try running.result().status == 0 ? 0 : 1
            for (name, contents) in try tool.snapshot("out") where !name.hasPrefix(".swiftlet-") {
                #expect(contents == old[name] || contents == new[name], "'\(name)' after \(step) steps")
            }
            #expect(try tool.run("generate", "--quiet").status == 0)
            #expect(try tool.snapshot("out") == new, "after \(step) steps")
        }
        #expect(kills > 0)
    }

    /// An output that is generated, and a description that has changed since.
    private func prepare() throws {
        try tool.write(PetDescription.text(), to: "openapi.yaml")
        try tool.write("output: out\n", to: "swiftlet.yaml")
        try #require(try tool.run("generate").status == 0)
        let members = (0..<200).map { "        member\($0): {type: string, maxLength: \($0)}\n" }.joined()
        try tool.write(PetDescription.text(property: "nickname") + members, to: "openapi.yaml")
    }

    private func expectWhole() throws {
        let result = try tool.run("generate")
        #expect(result.status == 0, "\(result.errors)")
        #expect(try tool.run("check").status == 0)
        let leftovers = try tool.snapshot("out").keys.filter { $0.hasPrefix(".swiftlet-staging") || $0.hasSuffix("~") }
        #expect(leftovers.isEmpty)
    }

    private func shell(_ script: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = tool.folder
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(script)")
    }
}
