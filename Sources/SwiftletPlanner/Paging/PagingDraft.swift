import SwiftletModel

/// How an operation pages; its method's name is still open.
struct PagingDraft {
    let rule: PagingRule
    let page: ValueShape
    let item: ValueShape
}
