// `response.headers[.eTag]` and `client.request(.get, …)` work without another import.
@_exported public import HTTPTypes
