extension ParameterLocation {
    var defaultStyle: ParameterStyle {
        switch self {
        case .path, .header: .simple
        case .query, .querystring, .cookie: .form
        }
    }

    var styles: [ParameterStyle] {
        switch self {
        case .path: [.simple, .label, .matrix]
        case .header: [.simple]
        case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
        case .cookie: [.form, .cookie]
        case .querystring: []
        }
    }
}

extension ParameterStyle {
    var explodesByDefault: Bool { self == .form || self == .cookie }
}
