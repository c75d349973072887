/// What is wrong with a template, or with the view it was given, and where.
package struct TemplateError: Error, Hashable, Sendable {
    /// The template's name: its path without `.mustache`, as in `Types/Model`.
    package let template: String
    /// 1-based.
    package let line: Int
    /// 1-based, counted in Unicode scalars.
    package let column: Int
    package let message: String

    package init(template: String, line: Int, column: Int, message: String) {
        self.template = template
        self.line = line
        self.column = column
        self.message = message
    }
}

extension TemplateError: CustomStringConvertible {
    /// `Types/Model.mustache:3:5: …`
    package var description: String { "\(template).mustache:\(line):\(column): \(message)" }
}
