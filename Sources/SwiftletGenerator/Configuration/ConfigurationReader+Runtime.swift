import SwiftletOpenAPI
import SwiftletRenderer

extension ConfigurationReader {
    /// `{url: https://…, from: 0.1.0}` or `{path: ../swiftlet}`
    mutating func runtime(_ node: Node) -> RuntimePackage? {
        var (url, version, folder): (String?, String?, String?)
        for (key, value) in members(of: node, keys: RuntimeKey.self, what: "'runtime'") {
            switch key {
            case .url: url = string(value, expecting: "a URL")
            case .from: version = string(value, expecting: "a version, '0.1.0'")
            case .path: folder = path(value)
            }
        }
        switch (url, version, folder) {
        case (let url?, let version?, nil): return .repository(url: url, from: version)
        case (nil, nil, let folder?): return .folder(folder)
        default:
            reject(node, "expected either 'url' and 'from', or 'path'")
            return nil
        }
    }

    enum RuntimeKey: String, CaseIterable { case url, from, path }
}
