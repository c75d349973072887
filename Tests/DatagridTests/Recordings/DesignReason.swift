/// Why ours is different on purpose: the words of `generated-sdk.md` that say so, and what they mean in the case.
struct DesignReason: Sendable {
    /// As they stand there.
    let quote: String
    let words: String

    static let harm = DesignReason(
        quote: "(it may have happened) only where repeating is safe",
        words: "the call may have had its effect, and a POST isn't repeated then"
    )
    static let tooEarly = DesignReason(
        quote: "408, 425, 429, 503 (the server says \"not now\") for any method",
        words: "425 says “not now” as 429 does"
    )
    static let conflict = DesignReason(
        quote: "a documented 409 is an answer, not a fault",
        words: "409 is documented: an answer, not a fault"
    )
    static let neverRetried = DesignReason(
        quote: "501, 505; every other 5xx counts as 500",
        words: "asking again doesn't change a 501 or 505"
    )
    static let beyond = DesignReason(
        quote: "retried statuses",
        words: "600 is no status of HTTP: nothing says “try again”"
    )
    static let lostReply = DesignReason(
        quote: "POST after a lost reply",
        words: "the POST may have arrived: sent again it could make a second server"
    )
    static let longWait = DesignReason(
        quote: "ends the call at once, with the wait in the error",
        words: "a longer wait than the limit ends the call, and the error has it"
    )
    static let pastDate = DesignReason(quote: "a past date means now", words: "a past date means now")
    static let cutOffError = DesignReason(
        quote: "the status is kept, with what arrived of the body",
        words: "the status is kept, with what arrived of the body"
    )
    static let localMistake = DesignReason(
        quote: "local mistakes (bad header, empty key, bad URL)",
        words: "a local mistake is a configuration error at once"
    )
    static let emptyVariable = DesignReason(
        quote: "Environment values that are set but empty count as unset",
        words: "an empty variable counts as unset"
    )
    static let variables = DesignReason(
        quote: "DATAGRID_API_KEY, DATAGRID_TEAMSPACE_ID, DATAGRID_BASE_URL",
        words: "three variables are read; headers are set in code (`ClientOptions.headers`)"
    )
    static let cookies = DesignReason(
        quote: "Cookies and the URL cache are off unless asked for",
        words: "cookies are off"
    )
    static let slashes = DesignReason(
        quote: "Where this page is silent, do what a Swift user would expect",
        words: "slashes at the base URL's end don't count, however many"
    )
    static let redirects = DesignReason(
        quote: "same origin only by default; credentials and bodies never cross origins",
        words: "redirects within the origin are followed, others handed back"
    )
    static let otherOrigin = DesignReason(
        quote: "credentials and bodies never cross origins",
        words: "`request` takes a path, so that the key stays at its origin"
    )
    static let pathEscapes = DesignReason(
        quote: "everything but RFC 3986 unreserved escaped",
        words: "sub-delimiters are escaped too; both forms name the same resource"
    )
    static let constraints = DesignReason(
        quote: "are checked before a request is sent, all violations reported at once",
        words: "constraints are checked before sending; `validatesRequest: false` sends it all the same"
    )
    static let wrongJSON = DesignReason(
        quote: "wrong JSON in a 2xx",
        words: "a decoding error with its place, not a value of another type"
    )
    static let required = DesignReason(
        quote: "a decoding error with location",
        words:
            "a required member that isn't there, or null, is an error with its place; Python gives `None`, or nothing"
    )
    static let encoding = DesignReason(
        quote: "a decoding error with location",
        words: "JSON is UTF-8 (RFC 8259): an error with its place"
    )
    static let range = DesignReason(
        quote: "unformatted `integer` → `Int`",
        words: "an integer beyond 64 bits is no `Int`: a decoding error with its place"
    )
    static let tolerant = DesignReason(
        quote: "responses are tolerant by default and strict on demand",
        words: "null reads as an object without members, and stays null when written"
    )
    static let strict = DesignReason(
        quote: "strict on demand",
        words: "strictly read, null isn't the object that the description promises"
    )
    static let noDate = DesignReason(
        quote: "a space or a missing offset is an error unless configured",
        words: "no RFC 3339 date-time: an error with its place, not a text or a guess in a date's stead"
    )
    static let leapSecond = DesignReason(quote: "`:60`", words: "a leap second is a date, too")
    static let fraction = DesignReason(
        quote: "the storage keeps the source text",
        words: "all digits are kept"
    )
    static let knownLimit = DesignReason(
        quote: "what URLSession on Linux can't keep is a *known limit*",
        words: "a known limit: libcurl refuses an encoding that it doesn't know; the status is kept"
    )
    static let log = DesignReason(
        quote: "swift-log; credentials and bodies redacted",
        words: "credentials and bodies are never written"
    )
}
