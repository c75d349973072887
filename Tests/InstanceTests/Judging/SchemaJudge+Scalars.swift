import Foundation
import SwiftletOpenAPI
import SwiftletPatterns
import SwiftletRuntime

extension SchemaJudge {
    func checkText(_ text: String, _ schema: Node, _ pointer: String, _ blames: inout Set<Blame>) {
        let length = text.unicodeScalars.count
        if let limit = schema.count("minLength"), length < limit { blame("minLength", pointer, &blames) }
        if let limit = schema.count("maxLength"), length > limit { blame("maxLength", pointer, &blames) }
        if let pattern = schema["pattern"]?.string, let expression = try? RegularExpression(pattern),
            expression.match(text) == .notMatched
        {
            blame("pattern", pointer, &blames)
        }
        if schema["contentEncoding"]?.string == "base64", !TextFormat.isBase64(text) {
            blame("format", pointer, &blames)
        }
        if let format = schema["format"]?.string, !TextFormat.fits(text, format) { blame("format", pointer, &blames) }
    }

    func checkNumber(_ number: JSONNumber, _ schema: Node, _ pointer: String, _ blames: inout Set<Blame>) {
        let value = number.doubleValue
        let isOld = files.dialect == .old
        if let limit = schema["minimum"]?.number {
            let isExclusive = isOld && schema["exclusiveMinimum"]?.isTrue ?? false
            if value < limit || isExclusive && value == limit { blame("minimum", pointer, &blames) }
            if isExclusive && value <= limit { blame("exclusiveMinimum", pointer, &blames) }
        }
        if let limit = schema["maximum"]?.number {
            let isExclusive = isOld && schema["exclusiveMaximum"]?.isTrue ?? false
            if value > limit || isExclusive && value == limit { blame("maximum", pointer, &blames) }
            if isExclusive && value >= limit { blame("exclusiveMaximum", pointer, &blames) }
        }
        if let limit = schema["exclusiveMinimum"]?.number, value <= limit {
            blame("exclusiveMinimum", pointer, &blames)
        }
        if let limit = schema["exclusiveMaximum"]?.number, value >= limit {
            blame("exclusiveMaximum", pointer, &blames)
        }
        if let divisor = schema["multipleOf"]?.number, divisor > 0 {
            let quotient = value / divisor
            if abs(quotient - quotient.rounded()) > 1e-9 { blame("multipleOf", pointer, &blames) }
        }
        if schema["format"]?.string == "int32", Int32(exactly: value) == nil { blame("format", pointer, &blames) }
    }

    func blame(_ keyword: String, _ pointer: String, _ blames: inout Set<Blame>) {
        blames.insert(Blame(keyword: keyword, pointer: pointer))
    }
}
