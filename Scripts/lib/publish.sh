# Sourced by the scripts that try packages outside.

# publish FOLDER: what this checkout holds, committed or not, as a repository with the tag 1.0.0.
publish() {
    mkdir -p "$1"
    git ls-files --cached --others --exclude-standard | while IFS= read -r file; do
        if [ -e "$file" ] || [ -L "$file" ]; then printf '%s\n' "$file"; fi
    done | tar -cf - -T - | tar -xf - -C "$1"
    git -C "$1" init --quiet
    git -C "$1" add --all --force
    git -C "$1" -c user.name=swiftlet -c user.email=swiftlet@localhost -c commit.gpgsign=false \
        commit --quiet --message "What the checkout holds"
    git -C "$1" tag 1.0.0
}
