/// What is fixed about one operation, as generated code states it: a small text, read once.
///
///     PATCH /organization/mcp-servers/{server_id}
///     id updateMCPServer
///     path server_id: simple
///     body application/json, required
///     200 application/json
///     idempotent
///
/// A line each, in this order: method and path, perhaps with a query of its own (`/responses?beta=true&type={type}`);
/// `id NAME`; `server URL` or `server /PATH` for each place where it is if not where the client's other operations are;
/// the parameters in the order of the values that calls give
/// (`path|query|header|cookie NAME: STYLE[, explode][, allowReserved][, required]`, or `… NAME: content MEDIA/TYPE`, for the
/// whole query `querystring NAME: content MEDIA/TYPE`,
/// and where the value is checked before it is sent, last, `, schema` and its type in the grammar of ``ModelSchema``,
/// where `any` stands for declared types: `query limit: form, explode, schema integer, maximum 100`);
/// `body MEDIA/TYPE[, required]`; for members of a form that aren't written as they would be otherwise,
/// `field NAME: STYLE[, explode][, allowReserved]` or `field NAME: content MEDIA/TYPE`;
/// `security NAME[ + NAME]` for each alternative, or `security none`;
/// `STATUS MEDIA/TYPE`, `STATUS empty` or `STATUS error` with `409`, `4XX` or `default` as status; `stream
/// MEDIA/TYPE[, sets MEMBER]` where a call may ask for a stream in place of the value; `paging STYLE …` where the value is
/// a page of a list, by the grammar of `PagingRule`; `idempotent`; `deprecated`.
public struct OperationDescription: Sendable {
    let operation: Operation

    /// A text that can't be read is a precondition failure that names the line: a generator wrote it.
    public init(_ text: StaticString) {
        do throws(DescriptionError) {
            operation = try Operation(parsing: text.description)
        } catch {
            preconditionFailure("The description of an operation is wrong in \(error)")
        }
    }
}
