/// An address that the description gives, for a caller to choose: `Rebilly.Servers.live(organizationID: "acme")`.
package struct ServerPlan: Sendable, Encodable {
    package let name: SwiftName
    /// `https://api.rebilly.com/organizations/{organizationId}`
    package let url: String
    /// With the defaults of the variables.
    package let defaultURL: String
    package let variables: [Variable]
    package let documentation: Documentation

    /// Whether an address that fits is surely this server: not so where the host is whatever a caller says.
    package var isRecognizable: Bool {
        let host = url.drop { $0 != ":" }.drop { ":/".contains($0) }.prefix { $0 != "/" }
        let fixed = host.split(separator: "}", omittingEmptySubsequences: false).last ?? ""
        return url.hasPrefix("http") && !fixed.contains("{") && (!host.contains("{") || fixed.count { $0 == "." } > 1)
    }

    package struct Variable: Sendable, Encodable {
        package let argument: SwiftName
        package let wireName: String
        /// Empty where any will do.
        package let values: [String]
        package let defaultValue: String
        package let documentation: Documentation

        package init(
            argument: SwiftName,
            wireName: String,
            values: [String],
            defaultValue: String,
            documentation: Documentation
        ) {
            self.argument = argument
            self.wireName = wireName
            self.values = values
            self.defaultValue = defaultValue
            self.documentation = documentation
        }
    }

    package init(
        name: SwiftName,
        url: String,
        defaultURL: String,
        variables: [Variable] = [],
        documentation: Documentation = Documentation()
    ) {
        self.name = name
        self.url = url
        self.defaultURL = defaultURL
        self.variables = variables
        self.documentation = documentation
    }
}
