/// A place in a JSON value, from its root.
public struct JSONPath: Hashable, Sendable, CustomStringConvertible {
    /// One step: a member of an object or an element of an array.
    public enum Component: Hashable, Sendable {
        case member(String)
        case element(Int)
    }

    /// The steps, outermost first. Empty for the root.
    public var components: [Component]

    /// A path of these steps; the root without any.
    public init(_ components: [Component] = []) {
        self.components = components
    }

    /// The place as a JSON Pointer (RFC 6901), such as `/auth/command` or `/data/3`; empty for the root.
    public var pointer: String {
        components.reduce(into: "") { text, component in
            text += "/"
            switch component {
            case .member(let name): text += Self.escaped(name)
            case .element(let index): text += String(index)
            }
        }
    }

    /// The place as people write it, such as `$.auth.command`, `$.data[3]` or `$["content-type"]`.
    public var description: String {
        components.reduce(into: "$") { text, component in
            switch component {
            case .member(let name) where Self.isPlain(name): text += "." + name
            case .member(let name): text += "[" + JSONWriter.quoted(name) + "]"
            case .element(let index): text += "[\(index)]"
            }
        }
    }

    func appending(_ component: Component) -> JSONPath {
        JSONPath(components + [component])
    }

    /// RFC 6901, section 3: `~` is written `~0` and `/` is written `~1`.
    private static func escaped(_ name: String) -> String {
        name.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "~": text += "~0"
            case "/": text += "~1"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    private static func isPlain(_ name: String) -> Bool {
        guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "$"): true
            default: false
            }
        }
    }
}
