package import SwiftletTemplates

extension TemplateView {
    package func value(at index: Int) -> TemplateValue { Self.fields[index].read(self) }
}
