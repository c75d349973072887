import SwiftletModel
import Testing

@testable import SwiftletRenderer

@Suite struct ShardTests {
    /// As uneven as the declarations of a large description: most are small, some a hundred times as large.
    private let items = (0..<1500).map { index in
        ShardAssignment.Item(name: "type T\(index)", weight: 3 + (index * 7919 % 1000 == 0 ? 400 : index * 31 % 40))
    }

    private func contents(_ items: [ShardAssignment.Item], count: Int = 32) -> [Set<String>] {
        var contents = [Set<String>](repeating: [], count: count)
        for (item, shard) in zip(items, ShardAssignment(items, count: count).shards) {
            contents[shard].insert("\(item.name) \(item.weight)")
        }
        return contents
    }

    private func changed(_ new: [ShardAssignment.Item]) -> Int {
        zip(contents(items), contents(new)).count { $0 != $1 }
    }

    @Test func filesAreOfAboutEqualSize() {
        let shards = ShardAssignment(items, count: 32).shards
        var loads = [Int](repeating: 0, count: 32)
        for (item, shard) in zip(items, shards) { loads[shard] += item.weight }
        let average = loads.reduce(0, +) / 32
        #expect(loads.allSatisfy { $0 > average / 2 && $0 < average * 7 / 4 })
    }

    @Test(arguments: [0, 7, 700, 1499])
    func aDeclarationMoreOrLessOrLongerTouchesFewFiles(_ index: Int) {
        var new = items
        new[index] = ShardAssignment.Item(name: new[index].name, weight: new[index].weight + 1)
        #expect(changed(new) <= 1)
        new = items
        new.remove(at: index)
        #expect(changed(new) <= 1)
        new.insert(ShardAssignment.Item(name: "type New", weight: 20), at: index)
        #expect(changed(new) <= 2)
    }

    @Test func theOrderOfTheDescriptionDoesNotMatter() {
        #expect(contents(items) == contents(items.reversed()))
    }

    @Test func oneDeclarationLargerThanAllOthersIsNoProblem() {
        let items = [ShardAssignment.Item(name: "a", weight: 10000)] + items.prefix(3)
        #expect(ShardAssignment(items, count: 1).shards == [0, 0, 0, 0])
        #expect(Set(ShardAssignment(items, count: 256).shards).count > 1)
    }

    @Test(arguments: [nil, 1])
    func onlyAPublicClientBringsTheRuntimeAlong(_ count: Int?) throws {
        var options = RenderOptions()
        options.shardCount = count
        options.access = .package
        let files = try Renderer.render(SampleSDK.sdk, options: options)
        let lines = files.flatMap { String(decoding: $0.contents, as: UTF8.self).split(separator: "\n") }
        #expect(lines.contains("package import SwiftletRuntime"))
        #expect(lines.contains("import SwiftletURLSession"))
        #expect(!lines.contains { $0.contains("@_exported") })
    }

    @Test(arguments: [1, 3, 40])
    func thereAreAsManyFilesAsWereAskedForWithTheSameDeclarations(_ count: Int) throws {
        var options = RenderOptions()
        options.shardCount = count
        let files = try Renderer.render(SampleSDK.sdk, options: options)
        #expect(Set(files.map(\.path)) == Set((1...count).map { "Swiftlet-\($0).swift" }))
        let text = files.map { String(decoding: $0.contents, as: UTF8.self) }.joined()
        let whole = try Renderer.render(SampleSDK.sdk, options: RenderOptions())
            .map { String(decoding: $0.contents, as: UTF8.self) }.joined()
        func declarations(_ text: String) -> [Substring] {
            text.split(separator: "\n").filter { !$0.hasPrefix("//") && !$0.contains("import Swiftlet") }
                .filter { $0 != "}" && !$0.hasPrefix("extension ") }.sorted()
        }
        #expect(declarations(text) == declarations(whole))
        if count == 40 { #expect(text.contains("// Nothing of the description falls to this file")) }
    }
}
