import SwiftletDiagnostics
import SwiftletGenerator
import SwiftletPlanner
import Testing

@Suite struct ConfigurationFileTests {
    private func read(_ text: String) -> (file: ConfigurationFile?, problems: [String]) {
        var report = DiagnosticReport()
        let file = ConfigurationFile(Array(text.utf8), path: "spec/pets.swiftlet.yaml", into: &report)
        let problems = report.sorted.map { diagnostic in
            let place = diagnostic.location.map { "\($0.line):\($0.column)" } ?? "-"
            return "\(place) \(diagnostic.message)" + (diagnostic.help.map { " (\($0))" } ?? "")
        }
        return (file, problems)
    }

    @Test func readsEveryKey() throws {
        let (file, problems) = read(
            """
            description: pets.yaml
            output: ../Generated/Pets
            name: PetStore
            access: package
            package: true
            templates: templates
            strict: true
            environment:
              baseURL: PETS_URL
            credentials:
              bearerAuth: {argument: apiKey, environment: PETS_KEY}
            clientParameters:
              Pets-Tenant: {argument: tenantID, environment: PETS_TENANT}
            operations:
              updatePet: {method: rename, resource: [store, pets], idempotent: true}
              GET /pets/{id}: {method: retrieve}
            names:
              /components/schemas/pet: Animal
              '#/components/schemas/cat': Cat
            formats: {date-time: string}
            properties:
              /components/schemas/Pet/properties/url: string
            grouping: tags
            """
        )
        #expect(problems == [])
        let configuration = try #require(file).configuration(description: "spec/pets.yaml")
        #expect(file?.description == "pets.yaml")
        #expect(configuration.description == "spec/pets.yaml")
        #expect(configuration.output == "spec/../Generated/Pets")
        #expect(configuration.name == "PetStore")
        #expect(configuration.access == .package)
        #expect(configuration.isPackage)
        #expect(configuration.templates == "spec/templates")
        #expect(configuration.isStrict)
        let planning = configuration.planning
        #expect(planning.baseURLEnvironment == "PETS_URL")
        #expect(planning.credentials["bearerAuth"] == .init(argument: "apiKey", environment: "PETS_KEY"))
        #expect(planning.clientParameters["Pets-Tenant"] == .init(argument: "tenantID", environment: "PETS_TENANT"))
        #expect(
            planning.operations["updatePet"]
                == .init(method: "rename", resource: ["store", "pets"], isIdempotent: true)
        )
        #expect(planning.operations["GET /pets/{id}"] == .init(method: "retrieve"))
        #expect(planning.names == ["/components/schemas/pet": "Animal", "/components/schemas/cat": "Cat"])
        #expect(planning.formats == ["date-time": "string"])
        #expect(planning.properties == ["/components/schemas/Pet/properties/url": "string"])
        #expect(planning.grouping == .tags)
    }

    @Test(arguments: ["", "# nothing\n", "{}", "name:\noperations:\nnames:\n"])
    func everyKeyIsOptionalAndNothingIsNone(_ text: String) throws {
        let (file, problems) = read(text)
        #expect(problems == [])
        let configuration = try #require(file).configuration(description: "a.yaml")
        #expect(configuration.name == nil)
        #expect(configuration.output == nil)
        #expect(configuration.access == .public)
        #expect(!configuration.isPackage)
    }

    @Test(arguments: [
        ("naem: A", "1:1 unknown key 'naem' (did you mean 'name'?)"),
        ("Output: a", "1:1 unknown key 'Output' (did you mean 'output'?)"),
        ("client_parameters: {}", "1:1 unknown key 'client_parameters' (did you mean 'clientParameters'?)"),
        ("environment: {baseUrl: A}", "1:15 unknown key 'baseUrl' (did you mean 'baseURL'?)"),
        ("environment: {zzz: A}", "1:15 unknown key 'zzz' (known are baseURL)"),
        ("credentials: {a: {arg: x}}", "1:19 unknown key 'arg' (known are argument, environment)"),
        ("access: pubilc", "1:9 unknown value 'pubilc' (did you mean 'public'?)"),
        ("grouping: zzzzzzz", "1:11 unknown value 'zzzzzzz' (known are operationIDs, path, tags)"),
        ("formats: {a: datetime}", "1:14 unknown type 'datetime' (did you mean 'date-time'?)"),
    ])
    func anUnknownWordIsAnErrorWithASuggestion(_ text: String, _ problem: String) {
        let (file, problems) = read(text)
        #expect(problems == [problem])
        #expect(file == nil)
    }

    @Test(arguments: [
        ("- a", "1:1 the configuration must be a mapping (key: value), found a list"),
        ("text", "1:1 the configuration must be a mapping (key: value), found a text"),
        ("output: 3", "1:9 expected a path, found a number (write it in quotes: '3')"),
        ("output: ''", "1:9 expected a path, found an empty text"),
        ("name: [A]", "1:7 expected a Swift name, found a list"),
        ("name: pets", "1:7 'pets' must start with an upper case letter, as Swift's types do"),
        ("name: Pet Store", "1:7 'Pet Store' is not a Swift name"),
        ("package: 'yes'", "1:10 expected true or false, found a text"),
        ("runtime: {path: a, from: 0.1.0}", "1:10 expected either 'url' and 'from', or 'path'"),
        ("runtime: {url: 'https://x.example/y'}", "1:10 expected either 'url' and 'from', or 'path'"),
        ("strict: no", "1:9 expected true or false, found a text"),
        ("credentials: [a]", "1:14 expected a mapping (key: value), found a list"),
        ("credentials: {a: b}", "1:18 an argument must be a mapping (key: value), found a text"),
        ("credentials: {a: {argument: a-b}}", "1:29 'a-b' is not a Swift name"),
        ("operations: {a: {resource: b}}", "1:28 expected a list of Swift names, [store, pets], found a text"),
        ("operations: {a: {idempotent: 1}}", "1:30 expected true or false, found a number"),
        ("names: {a: B}", "1:9 'a' is not a JSON Pointer (it starts with '/', as in /components/schemas/Pet)"),
        (
            "environment: {baseURL: A-B}",
            "1:24 'A-B' is not the name of an environment variable (letters, digits and '_')"
        ),
    ])
    func aWrongValueIsAnErrorAtItsPlace(_ text: String, _ problem: String) {
        let (file, problems) = read(text)
        #expect(problems == [problem])
        #expect(file == nil)
    }

    @Test func everyErrorIsReported() {
        #expect(read("naem: A\naccess: x\noutput: 1\n").problems.count == 3)
    }

    @Test func brokenYAMLIsAnErrorAtItsPlace() {
        let (file, problems) = read("a: [\n")
        #expect(file == nil)
        #expect(problems.count == 1)
    }
}
