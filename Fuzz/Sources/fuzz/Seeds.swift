import Foundation

/// The texts that mutation starts from.
enum Seeds {
    /// One text with each member of the models that are read.
    static let models: [[UInt8]] = [
        #"""
        {"text":"abc","small":-5,"large":9007199254740993,"ratio":0.5,"single":1.5,"price":12.50,"flag":false,
        "day":"2024-02-29","instant":"2024-02-29T12:00:00.100Z","id":"0192E4A0-7b1c-7000-8000-0123456789ab",
        "link":"https://e.com/a?b=%20c#d","data":"aGVsbG8=","free":{"z":[1.0,null]},"tags":["a","b"],
        "holes":[1,null,3],"children":[{"text":"in"},{}],"matrix":[[1.5],[]],"child":{"child":null},"more":1}
        """#,
        #"""
        {"object":"mcp_server","id":"mcp_1","name":"manhour","icon_url":null,"base_url":"https://mcp.example.com/mcp",
        "transport":"http","protocol_version":null,"authorization_secret_id":"sec_1","status":"active",
        "metadata":{"requires_oauth":true,"oauth_configured":false,"tool_count":3,"last_synced_at":"yesterday"},
        "created_at":"2023-11-07T05:31:56Z","updated_at":"2023-11-07T05:31:56.120+01:00","new":[{"a":1}]}
        """#,
        #"[{"name":"n","base_url":"https://e.com","transport":null,"icon_url":"x","authorization":"Bearer \u0041"},null]"#,
        #"{"a":[{"text":"x","tags":[]}],"b":[]}"#,
    ].map { Array($0.utf8) }

    /// The files of `../shared/suites/json-parsing`, where it is.
    static let suite: [[UInt8]] = {
        let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardizedFileURL
        let folder = root.appendingPathComponent("../shared/suites/json-parsing/test_parsing").standardizedFileURL
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        // Reading an empty file leaks in Foundation, which the sanitizer would report as ours.
        let filled = files.filter { ((try? $0.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0) > 0 }
        return filled.sorted { $0.path < $1.path }.compactMap { (try? Data(contentsOf: $0)).map(Array.init) }
    }()
}
