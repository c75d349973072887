import Testing

@testable import SwiftletPlanner

@Suite struct MethodConventionTests {
    @Test(
        "Resource and method by path",
        arguments: [
            ("POST /organization/mcp-servers", "organization mcp-servers: create"),
            ("GET /organization/mcp-servers", "organization mcp-servers: list"),
            ("GET /organization/mcp-servers/{id}", "organization mcp-servers: retrieve"),
            ("PATCH /organization/mcp-servers/{id}", "organization mcp-servers: update"),
            ("PUT /organization/mcp-servers/{id}", "organization mcp-servers: update"),
            ("DELETE /organization/mcp-servers/{id}", "organization mcp-servers: delete"),
            ("DELETE /pets", "pets: deleteAll"), ("PUT /pets", "pets: updateAll"), ("HEAD /pets/{id}", "pets: head"),
            ("GET /v1/pets", "pets: list"), ("GET /api/v2beta1/pets", "pets: list"), ("GET /v1", "v1: retrieve"),
            ("POST /jobs/{id}/cancel", "jobs: cancel"), ("POST /jobs/{id}:cancel", "jobs: cancel"),
            ("POST /jobs/{id}/frobnicate", "jobs: frobnicate"), ("GET /pet/findByStatus", "pet: findByStatus"),
            ("POST /images/upload", "images: upload"), ("POST /store/order", "store order: create"),
            ("GET /files/{id}/content", "files content: retrieve"), ("GET /pets/{id}/photos", "pets photos: list"),
            ("DELETE /issues/{id}/lock", "issues lock: delete"), ("POST /login", "login: create"),
            ("GET /", "root: retrieve"), ("GET /{id}", "root: retrieve"),
        ]
    )
    func names(operation: String, expected: String) {
        let parts = operation.split(separator: " ").map(String.init)
        let convention = MethodConvention(parts[0], PathTemplate(parts[1]))
        #expect("\(convention.resource.joined(separator: " ")): \(convention.method)" == expected)
    }

    @Test func theItemIsWhatThePathEndsWithOrAnActionFollows() {
        #expect(MethodConvention("PATCH", PathTemplate("/pets/{id}")).actsOnItem)
        #expect(MethodConvention("POST", PathTemplate("/pets/{id}/archive")).actsOnItem)
        #expect(!MethodConvention("GET", PathTemplate("/pets/{id}/photos")).actsOnItem)
    }

    @Test func parametersOfAPathAreFoundInsideOfSegmentsToo() {
        #expect(PathTemplate("/a/{b}/{c}.{d}/e").parameters == ["b", "c", "d"])
        #expect(PathTemplate("/a/{b").parameters.isEmpty)
    }
}
