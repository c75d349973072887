// swift-format-ignore-file
// Written by Scripts/embed-templates from Templates/.

/// The texts of Templates/ by path without `.mustache`.
package enum EmbeddedTemplates {
    package static let sources: [String: String] = [
        "Client/ClientFile": #"""
{{! Client/ClientFile, ClientFileView: the client type; importing its module brings the runtime along. }}
{{> Shared/Header}}

{{exportAttribute}}{{importAccess}}import SwiftletRuntime
{{transportAccess}}import SwiftletURLSession

{{> Client/ClientType}}

"""#,
        "Client/ClientType": ##"""
{{! Client/ClientType, ClientFileView: the client type, without what its file begins with. }}
{{#clientType}}
{{documentation}}
{{access}} nonisolated struct {{name}}: {{APIClient}} {
    /// What every call shares: address, credentials, options and transport.
    {{access}} var client: {{Client}}

    /// Wraps a client that was set up elsewhere.
    {{access}} init(client: {{Client}}) {
        self.client = client
    }

    {{> Client/Initializer}}

    /// What doesn't vary by call.
    {{access}} static let description = {{ClientDescription}}(
        {{descriptionDelimiter}}"""
        {{description}}
        """{{descriptionDelimiter}}
    )
{{#resources}}

    {{> Client/ResourceAccessor}}
{{/resources}}
}
{{/clientType}}

"""##,
        "Client/Initializer": ##"""
{{! Client/Initializer, ClientView: credentials, address, options and transport. }}
{{initializerDocumentation}}
{{access}} init(
{{#arguments}}
    {{.}},
{{/arguments}}
    baseURL: {{URL}}? = nil,
    options: {{ClientOptions}} = .default,
    environment: {{ClientEnvironment}} = .process,
    transport: any {{Transport}} = {{URLSessionTransport}}(),
) throws({{APIError}}) {
    client = try {{Client}}(
        Self.description,
{{#credentials}}
        credentials: [{{.}}],
{{/credentials}}
{{#parameters}}
        parameters: [{{.}}],
{{/parameters}}
        baseURL: baseURL,
        options: options,
        environment: environment,
        transport: transport,
    )
}

"""##,
        "Client/MethodAttributes": ##"""
{{! Client/MethodAttributes, OperationView: what stands before a method. }}
{{deprecation}}
{{#isDiscardable}}
@discardableResult
{{/isDiscardable}}

"""##,
        "Client/Operation": ##"""
{{! Client/Operation, OperationView: the methods of one operation, and its description. }}
{{#flat}}
{{documentation}}
{{> Client/MethodAttributes}}
{{inlining}}
{{access}} func {{method}}(
{{#parameters}}
    {{.}},
{{/parameters}}
    options: {{RequestOptions}} = .default,
) async throws({{APIError}}){{result}} {
    try await self.{{method}}(
    {{#forwarded}}
        {{.}}
    {{/forwarded}}
    )
}

{{/flat}}
{{#whole}}
{{> Client/SendingMethod}}
{{/whole}}
{{#form}}

{{> Client/SendingMethod}}
{{/form}}
{{#twins}}

{{> Client/Twin}}
{{/twins}}

{{storageAccess}} static let {{constant}} = {{OperationDescription}}(
    {{descriptionDelimiter}}"""
    {{description}}
    """{{descriptionDelimiter}}
)

"""##,
        "Client/Payloads": ##"""
{{! Client/Payloads, PayloadsFileView: their extension, without what its file begins with. }}
extension {{client}} {
    /// {{summary}}
    {{access}} nonisolated enum {{name}} {
{{#payloads}}

        {{documentation}}
        {{deprecation}}
        {{access}} typealias {{name}} = {{value}}
{{/payloads}}
    }
}

"""##,
        "Client/PayloadsFile": #"""
{{! Client/PayloadsFile, PayloadsFileView: what the API sends by itself, for those who receive it. }}
{{> Shared/Header}}

{{importAccess}}import SwiftletRuntime

{{> Client/Payloads}}

"""#,
        "Client/ResourceAccessor": #"""
{{! Client/ResourceAccessor, ResourceAccessorView: the way to a resource. }}
{{documentation}}
{{access}} var {{property}}: {{type}} { {{type}}(client: client) }

"""#,
        "Client/ResourceFile": #"""
{{! Client/ResourceFile, ResourceFileView: resources and their operations. }}
{{> Shared/Header}}

{{importAccess}}import SwiftletRuntime

{{> Client/Resources}}

"""#,
        "Client/Resources": ##"""
{{! Client/Resources, ResourceFileView: their extensions, without what their file begins with. }}
{{#resources}}

extension {{parent}} {
    {{documentation}}
    {{access}} nonisolated struct {{type}}: {{Sendable}} {
        {{storageAccess}} let client: {{Client}}
{{#children}}

        {{> Client/ResourceAccessor}}
{{/children}}
{{#operations}}

        {{> Client/Operation}}
{{/operations}}
    }
}
{{/resources}}

"""##,
        "Client/SendingMethod": ##"""
{{! Client/SendingMethod, OperationView: a method that sends its body as it is. }}
{{documentation}}
{{> Client/MethodAttributes}}
{{inlining}}
{{access}} func {{method}}(
{{#parameters}}
    {{.}},
{{/parameters}}
    options: {{RequestOptions}} = .default,
) async throws({{APIError}}){{result}} {
    try await client.{{call}}({{sendArguments}})
}

"""##,
        "Client/Servers": ##"""
{{! Client/Servers, ServersFileView: their extension, without what its file begins with. }}
extension {{client}} {
    /// The addresses of the API that its description gives, for `baseURL`.
    {{access}} nonisolated enum {{name}} {
{{#servers}}

        {{documentation}}
{{#isFixed}}
        {{access}} static var {{name}}: {{URL}} { {{ServerURL}}.url({{url}}) }
{{/isFixed}}
{{^isFixed}}
        {{access}} static func {{name}}(
{{#arguments}}
            {{.}},
{{/arguments}}
        ) throws({{APIError}}) -> {{URL}} {
            try {{ServerURL}}.url(
                {{url}},
                [
{{#variables}}
                    {{.}},
{{/variables}}
                ],
            )
        }
{{/isFixed}}
{{/servers}}
    }
}

"""##,
        "Client/ServersFile": #"""
{{! Client/ServersFile, ServersFileView: the addresses that the description gives. }}
{{> Shared/Header}}

{{importAccess}}import SwiftletRuntime

{{> Client/Servers}}

"""#,
        "Client/Twin": ##"""
{{! Client/Twin, TwinView: a method beside an operation's own. }}
{{#flat}}
{{documentation}}
{{deprecation}}
{{inlining}}
{{access}} func {{method}}(
{{#parameters}}
    {{.}},
{{/parameters}}
    options: {{RequestOptions}} = .default,
){{signature}} {
    {{effects}}self.{{method}}(
    {{#forwarded}}
        {{.}}
    {{/forwarded}}
    )
}

{{/flat}}
{{#whole}}
{{documentation}}
{{deprecation}}
{{inlining}}
{{access}} func {{method}}(
{{#parameters}}
    {{.}},
{{/parameters}}
    options: {{RequestOptions}} = .default,
){{signature}} {
    {{effects}}client.{{call}}({{sendArguments}})
}
{{/whole}}

"""##,
        "Package/Manifest": #"""
{{! Package/Manifest, PackageView: Package.swift of a whole package. }}
// swift-tools-version: 6.1
// Generated by Swiftlet from {{source}}.

import PackageDescription

let package = Package(
    name: "{{name}}",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .library(name: "{{name}}", targets: ["{{name}}"])
    ],
    dependencies: [
        {{runtime}}
    ],
    targets: [
        .target(
            name: "{{name}}",
            dependencies: [
                .product(name: "SwiftletRuntime", package: {{runtimeIdentity}}),
                .product(name: "SwiftletURLSession", package: {{runtimeIdentity}}),
            ]
        )
    ],
    swiftLanguageModes: [.v6]
)

"""#,
        "Package/Readme": ###"""
{{! Package/Readme, PackageView: README.md of a whole package. }}
# {{name}}

A Swift client of {{title}}, generated by Swiftlet from `{{source}}`.

{{description}}

## Install

```swift
.package(path: "../{{name}}"),
…
.product(name: "{{name}}", package: "{{name}}"),
```

## Use

```swift
import {{name}}

let client = try {{name}}()
{{#example}}
{{#hasResult}}
let result = try await client.{{method}}(
{{/hasResult}}
{{^hasResult}}
try await client.{{method}}(
{{/hasResult}}
{{#arguments}}
    {{.}},
{{/arguments}}
)
{{#hasResult}}
print(result)
{{/hasResult}}
{{/example}}
```

What isn't passed to the client is read from the environment.

| argument | environment variable |
|---|---|
{{#arguments}}
| `{{name}}` | {{environment}} |
{{/arguments}}

"""###,
        "Shared/Header": #"""
{{! Shared/Header: the first line of every file; any file view. }}
// Generated by Swiftlet from {{source}}. To change it, change the description and run `swiftlet generate`.

"""#,
        "Shared/ShardFile": ##"""
{{! Shared/ShardFile, ShardFileView: one of a fixed number of files, with whatever falls to it. }}
{{> Shared/Header}}

{{#isEmpty}}
// Nothing of the description falls to this file: their number is fixed.
{{/isEmpty}}
{{^isEmpty}}
{{exportAttribute}}{{importAccess}}import SwiftletRuntime
{{/isEmpty}}
{{#clients}}
{{transportAccess}}import SwiftletURLSession

{{> Client/ClientType}}
{{/clients}}
{{#servers}}

{{> Client/Servers}}
{{/servers}}
{{#payloads}}

{{> Client/Payloads}}
{{/payloads}}
{{#resourceGroups}}

{{> Client/Resources}}
{{/resourceGroups}}
{{#typeGroups}}

{{> Types/Extension}}
{{/typeGroups}}

"""##,
        "Types/Enumeration": ##"""
{{! Types/Enumeration, EnumerationView: an open enum; unknown values are kept. }}
{{documentation}}
{{access}} nonisolated struct {{name}}: {{OpenEnum}} {
    {{access}} let rawValue: {{rawType}}

    {{access}} init(rawValue: {{rawType}}) {
        self.rawValue = rawValue
    }
{{#cases}}

    {{documentation}}
    {{deprecation}}
    {{inlining}}
    {{access}} static var {{name}}: Self { Self(rawValue: {{value}}) }
{{/cases}}

    {{access}} static var schema: {{ValueSchema}} { {{ValueSchema}}({{schema}}) }
}

"""##,
        "Types/Extension": ##"""
{{! Types/Extension, TypesFileView: types in an extension, without what its file begins with. }}
extension {{client}} {
{{#types}}

    {{> Types/Type}}
{{/types}}
}

"""##,
        "Types/Initializer": ##"""
{{! Types/Initializer, StructureView: the memberwise initialiser. }}
{{#initializer}}
/// Makes a value of its members.
{{inlining}}
{{access}} init(
{{#parameters}}
    {{.}},
{{/parameters}}
) {
    storage = {{ModelStorage}}(Self.schema)
{{#assignments}}
    {{.}}
{{/assignments}}
}
{{/initializer}}

"""##,
        "Types/Property": ##"""
{{! Types/Property, PropertyView: the accessor of one member. }}
{{documentation}}
{{deprecation}}
{{inlining}}
{{#isMutable}}
{{access}} var {{name}}: {{type}} {
    get { {{slot}} }
    set { {{slot}} = newValue }
{{#isCollection}}
    _modify { yield &{{slot}} }
{{/isCollection}}
}
{{/isMutable}}
{{^isMutable}}
{{access}} var {{name}}: {{type}} { {{slot}} }
{{/isMutable}}

"""##,
        "Types/Results": ##"""
{{! Types/Results, ResultsView: an enum with a case for each success of an operation. }}
{{documentation}}
{{access}} nonisolated enum {{name}}: {{ResultCases}} {
{{#cases}}
    {{documentation}}
    case {{name}}{{payload}}
{{/cases}}

    /// For the runtime.
    {{access}} static func read(_ response: {{SuccessResponse}}) throws({{APIError}}) -> Self {
        switch response.status {
{{#cases}}
        case {{statuses}}: {{value}}
{{/cases}}
        default: throw response.undocumentedStatus
        }
    }
}

"""##,
        "Types/Schema": ##"""
{{! Types/Schema, StructureView: the members and their rules, as the runtime reads them. }}
/// The members and their rules.
{{access}} static let schema = {{ModelSchema}}(
    {{schemaDelimiter}}"""
    {{schema}}
    """{{schemaDelimiter}},
{{#schemaTypes}}
    types: { [{{.}}] },
{{/schemaTypes}}
)

"""##,
        "Types/Structure": ##"""
{{! Types/Structure, StructureView: an object schema as a typed view over schema-driven storage. }}
{{documentation}}
{{access}} nonisolated struct {{name}}: {{Model}} {
    {{storageAccess}} var storage: {{ModelStorage}}
    /// For the runtime.
    {{access}} init(storage: {{ModelStorage}}, _: {{RuntimeAccess}}) { self.storage = storage }
    /// For the runtime.
    {{access}} func storage(_: {{RuntimeAccess}}) -> {{ModelStorage}} { storage }

    {{> Types/Schema}}

    {{> Types/Initializer}}
{{#properties}}

    {{> Types/Property}}
{{/properties}}
{{#additionalType}}

    /// The members that the schema doesn't name.
    {{inlining}}
    {{access}} var additionalProperties: [{{String}}: {{.}}] {
        get { storage[additional: {{.}}.self] }
        set { storage[additional: {{.}}.self] = newValue }
    }
{{/additionalType}}
{{#types}}

    {{> Types/Type}}
{{/types}}
}

"""##,
        "Types/Type": ##"""
{{! Types/Type, TypeView: picks the partial of the type's kind. }}
{{#structure}}
{{> Types/Structure}}
{{/structure}}
{{#enumeration}}
{{> Types/Enumeration}}
{{/enumeration}}
{{#results}}
{{> Types/Results}}
{{/results}}
{{#union}}
{{> Types/Union}}
{{/union}}
{{#wrapper}}
{{> Types/Wrapper}}
{{/wrapper}}

"""##,
        "Types/TypesFile": #"""
{{! Types/TypesFile, TypesFileView: declared types, nested in the client type. }}
{{> Shared/Header}}

{{importAccess}}import SwiftletRuntime

{{> Types/Extension}}

"""#,
        "Types/Union": ##"""
{{! Types/Union, UnionView: an enum with a case for each alternative, and one for what fits none. }}
{{documentation}}
{{access}} nonisolated {{indirection}}enum {{name}}: {{Union}} {
{{#cases}}
    {{documentation}}
    case {{name}}{{payload}}
{{/cases}}
    /// A value that fits none of the others, kept as it came.
    case unknown({{JSONValue}})

    /// The alternatives and their rules.
    {{access}} static let schema = {{UnionSchema}}(
        {{schemaDelimiter}}"""
        {{schema}}
        """{{schemaDelimiter}},
{{#schemaTypes}}
        types: { [{{.}}] },
{{/schemaTypes}}
    )

    /// For the runtime.
    {{access}} static func read(_ branch: {{UnionBranch}}) throws({{JSONDecodingError}}) -> Self {
        switch branch.index {
{{#cases}}
        case {{index}}: {{value}}
{{/cases}}
        default: try .unknown(branch.value())
        }
    }

    /// For the runtime.
    {{access}} func content(_: {{RuntimeAccess}}) -> {{UnionContent}} {
        switch self {
{{#cases}}
        case {{pattern}}: {{content}}
{{/cases}}
        case .unknown(let value): {{UnionContent}}(unknown: value)
        }
    }
{{#types}}

    {{> Types/Type}}
{{/types}}
}

"""##,
        "Types/Wrapper": ##"""
{{! Types/Wrapper, WrapperView: a type of its own for a value that is no object, enum or union. }}
{{documentation}}
{{access}} nonisolated struct {{name}}: {{ValueWrapper}} {
    {{access}} var value: {{type}}

    {{access}} init(_ value: {{type}}) {
        self.value = value
    }

    /// The value's type and its rules.
    {{access}} static let schema = {{ValueSchema}}(
        {{schemaDelimiter}}"{{schema}}"{{schemaDelimiter}},
{{#schemaTypes}}
        types: { [{{.}}] },
{{/schemaTypes}}
    )
{{#types}}

    {{> Types/Type}}
{{/types}}
}

"""##,
    ]
}
