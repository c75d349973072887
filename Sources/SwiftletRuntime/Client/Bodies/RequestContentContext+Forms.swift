/// What forms need of a call to write its body.
extension RequestContentContext {
    func form<Body: ModelValue>(_ body: Body) throws(APIError) -> EncodedContent {
        let fields = try fields(of: body)
        let encodings = operation.body?.fields ?? []
        let bytes = try written { () throws(JSONEncodingError) in try URLEncodedForm.bytes(fields, encodings) }
        return EncodedContent(body: HTTPBody(bytes), mediaType: mediaType)
    }

    func multipart<Body: ModelValue>(_ body: Body) throws(APIError) -> EncodedContent {
        try multipart(MultipartFields.parts(try fields(of: body), operation.body?.fields ?? []), boundary: nil)
    }

    func multipart(_ parts: [MultipartForm.Part], boundary: String?) throws(APIError) -> EncodedContent {
        let body: HTTPBody
        do throws(MultipartWriter.Problem) {
            body = try MultipartWriter.body(parts, boundary: boundary)
        } catch {
            throw .misconfigured("\(operation.id): \(error.message).")
        }
        if let problem = body.problem { throw .misconfigured("\(operation.id): \(problem)") }
        return EncodedContent(body: body, mediaType: body.mediaType ?? MediaType.multipart)
    }

    /// The members of the body, with those that the call adds.
    private func fields<Body: ModelValue>(of body: Body) throws(APIError) -> [FormField] {
        let fields = try written { () throws(JSONEncodingError) in try FormField.fields(of: body) }
        guard let fields else {
            throw .misconfigured("\(operation.id): a body that isn't an object can't be written as \(mediaType).")
        }
        return options.bodyMembers.isEmpty ? fields : FormField.adding(options.bodyMembers, to: fields)
    }

    private func written<Form>(_ write: () throws(JSONEncodingError) -> Form) throws(APIError) -> Form {
        do throws(JSONEncodingError) {
            return try write()
        } catch {
            throw .misconfigured("\(operation.id): the body can't be written as \(mediaType): \(error).")
        }
    }
}

extension MultipartForm: RequestContent {
    /// Sent as parts.
    public var _body: RequestBody { RequestBody(content: .form(self)) }

    /// Its parts, and those that the call adds.
    func encodedForm(for context: RequestContentContext) throws(APIError) -> EncodedContent {
        let members = context.options.bodyMembers
        let added = MultipartFields.parts(FormField.adding(members, to: []), [])
        let kept = parts.filter { members[$0.name] == nil }
        return try context.multipart(kept + added, boundary: boundary)
    }
}

extension HTTPBody: RequestContent {
    /// Sent as it is.
    public var _body: RequestBody { RequestBody(content: .bytes(self)) }

    /// The bytes as they are. Their type is the body's own, else the operation's, else what the file's name tells.
    func encodedBytes(for context: RequestContentContext) throws(APIError) -> EncodedContent {
        if let problem { throw .misconfigured("\(context.operation.id): \(problem)") }
        guard context.options.bodyMembers.isEmpty else {
            throw .misconfigured("\(context.operation.id): `bodyMembers` are given, but the body is bytes.")
        }
        let types = context.operation.body?.mediaType ?? "*/*"
        let chosen = mediaType ?? MediaType.choice(among: types, ofFile: file?.lastPathComponent)
        return EncodedContent(body: self, mediaType: chosen ?? "application/octet-stream")
    }
}
