/// A description that the tests vary.
enum PetDescription {
    static func text(
        title: String = "Pet Store",
        property: String = "name",
        schema: String = "type: string"
    ) -> String {
        """
        openapi: 3.1.0
        info: {title: \(title), version: "1"}
        servers: [{url: "https://example.com"}]
        paths:
          /pets:
            post:
              operationId: createPet
              requestBody:
                required: true
                content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
              responses:
                "200":
                  description: the pet
                  content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
        components:
          schemas:
            Pet:
              type: object
              properties:
                \(property):
                  \(schema)

        """
    }
}
