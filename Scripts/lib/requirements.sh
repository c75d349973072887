# Sourced by the scripts: installs what is missing, or says how and exits with 69 (unavailable).

unavailable() {
    printf 'error: %s is missing and could not be installed. Run this line, then start again:\n    %s\n' "$1" "$2" >&2
    exit 69
}

# The command prefix that may install packages; fails where there is none.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        sudo "$@"
    else
        return 1
    fi
}

# install NAME APT-PACKAGE BREW-PACKAGE
install() {
    echo "Installing $1"
    if command -v apt-get >/dev/null 2>&1; then
        line="apt-get update && apt-get install --yes $2"
        # One broken source in the list of sources doesn't mean that the package can't be had.
        as_root apt-get update --quiet=2 || true
        as_root apt-get install --yes --quiet=2 "$2" >/dev/null ||
            unavailable "$1" "sudo sh -c '$line'"
    elif command -v brew >/dev/null 2>&1; then
        brew install --quiet "$3" || unavailable "$1" "brew install $3"
    else
        unavailable "$1" "(install $2 with this system's package manager)"
    fi
}

require_swift() {
    case $(swift --version 2>/dev/null) in
    *"Swift version 6."[1-9]* | *"Swift version "[7-9]* | *"Swift version "[1-9][0-9]*) ;;
    *) unavailable "Swift 6.1 or later" "open https://www.swift.org/install and follow it" ;;
    esac
}

require_libyaml() {
    printf '#include <yaml.h>\n' | "${CC:-clang}" -E -x c - >/dev/null 2>&1 ||
        { command -v pkg-config >/dev/null 2>&1 && pkg-config --exists yaml-0.1; } ||
        install "libyaml with its header" libyaml-dev libyaml
}
