// `import` of a generated client alone gives `URL`, `Date`, `UUID`, `Data` and `Decimal`.
#if canImport(FoundationEssentials)
@_exported public import FoundationEssentials
#else
@_exported public import Foundation
#endif
