import SwiftletOpenAPI
import SwiftletPlanner

/// `include: {operations: [updatePet, GET /pets], tags: [pets], paths: [/pets/*], resources: [store.pets]}`
extension ConfigurationReader {
    mutating func filter(_ node: Node, into filter: inout PlanningOptions.Filter) {
        for (key, value) in members(of: node, keys: FilterKey.self, what: "'include'") {
            switch key {
            case .operations: filter.operations = texts(value, of: "a list of operationIds")
            case .tags: filter.tags = texts(value, of: "a list of tags")
            case .paths: filter.paths = paths(value)
            case .resources: filter.resources = texts(value, of: "a list of resources, [store.pets]")
            }
        }
    }

    private mutating func paths(_ node: Node) -> [String] {
        var paths: [String] = []
        for element in sequence(node, of: "a list of paths, [/pets]") {
            guard let path = string(element) else { continue }
            if !path.hasPrefix("/") {
                reject(element, "'\(path)' is not a path", help: "it starts with '/', as in /pets")
            }
            paths.append(path)
        }
        return paths
    }

    private mutating func texts(_ node: Node, of expected: String) -> [String] {
        var texts: [String] = []
        for element in sequence(node, of: expected) {
            if let text = string(element) { texts.append(text) }
        }
        return texts
    }

    enum FilterKey: String, CaseIterable { case operations, tags, paths, resources }
}
