# Sourced by the scripts: runs a named stage, and reports how long each took.

stage_report=""

stage() {
    name=$1
    shift
    printf '\n== %s\n' "$name"
    started=$(date +%s)
    "$@"
    seconds=$(($(date +%s) - started))
    stage_report="$stage_report$(printf '%6d s  %s' "$seconds" "$name")
"
    printf '== %s: %d s\n' "$name" "$seconds"
}

report_stages() {
    printf '\nStages\n%s' "$stage_report"
}
