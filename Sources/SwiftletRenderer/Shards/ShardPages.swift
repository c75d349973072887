import SwiftletModel

/// The files of `--shards`: as many as were asked for, whatever there is to put into them.
enum ShardPages {
    static func pages(_ context: RenderContext, count: Int) -> [FilePlan.Page] {
        let declarations = Declaration.all(context)
        let items = declarations.map { ShardAssignment.Item(name: $0.name, weight: $0.weight(context)) }
        let shards = ShardAssignment(items, count: count).shards
        return (0..<count).map { shard in
            let members = shards.indices.filter { shards[$0] == shard }
            let content = members.map { declarations[$0] }
            return FilePlan.Page(
                path: "Swiftlet-\(shard + 1).swift",
                template: "Shared/ShardFile",
                weight: members.reduce(0) { $0 + items[$1].weight }
            ) { ShardFileView(content, in: $0) }
        }
    }
}
