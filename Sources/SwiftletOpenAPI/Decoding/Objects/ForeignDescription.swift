/// Descriptions of other kinds, by what only they have at their root.
struct ForeignDescription {
    /// For "found …".
    let title: String
    let node: Node
    let help: String

    init?(_ root: Node) {
        let convert = "convert it to OpenAPI first"
        if let version = root["swaggerVersion"] {
            (title, node) = ("Swagger \(version.text)", version)
            help = "convert it to Swagger 2.0 or OpenAPI 3 first"
        } else if let version = root["asyncapi"] {
            (title, node, help) = ("AsyncAPI \(version.text)", version, "it describes messages, not an HTTP API")
        } else if let version = root["arazzo"] {
            (title, node, help) = ("Arazzo \(version.text)", version, "generate from the descriptions that it names")
        } else if let version = root["overlay"] {
            (title, node, help) = ("an Overlay \(version.text)", version, "apply it to its description first")
        } else if let schema = root["info"]?["schema"], schema.text.contains("postman.com") {
            (title, node, help) = ("a Postman collection", schema, convert)
        } else if let format = root["__export_format"] {
            (title, node, help) = ("an Insomnia export", format, convert)
        } else if let log = root["log"], log["entries"] != nil {
            (title, node, help) = ("a recording of requests (HAR)", log, convert)
        } else if let schema = root["$schema"] ?? root["$defs"] ?? root["properties"] {
            (title, node) = ("a JSON Schema", schema)
            help = "put it under 'components: {schemas: {Name: …}}' of a description"
        } else {
            return nil
        }
    }
}
