# Sourced by Scripts/test: a virtual environment with the mock servers that the end-to-end tests talk to.
# Sets SWIFTLET_MOCK_PYTHON to its interpreter, or to nothing where the servers' recipe isn't at hand.

mock_recipe=../shared/mock

prepare_mock_servers() {
    SWIFTLET_MOCK_PYTHON=""
    if [ ! -f "$mock_recipe/mock-requirements.txt" ]; then
        echo "skipped: $mock_recipe is absent, so the tests against foreign servers are skipped too"
        return 0
    fi
    command -v python3 >/dev/null 2>&1 || install "Python 3" python3 python
    environment=$(pwd)/.venv
    stamp=$environment/installed-$(cksum <"$mock_recipe/mock-requirements.txt" | tr ' ' '-')
    if [ ! -f "$stamp" ]; then
        rm -rf "$environment"
        python3 -c 'import ensurepip, venv' 2>/dev/null || install "Python's venv" python3-venv python
        python3 -m venv "$environment"
        "$environment/bin/python" -m pip install --quiet --disable-pip-version-check \
            --requirement "$mock_recipe/mock-requirements.txt" ||
            unavailable "the mock servers' packages" \
                "$environment/bin/python -m pip install --requirement $mock_recipe/mock-requirements.txt"
        touch "$stamp"
    fi
    SWIFTLET_MOCK_PYTHON=$environment/bin/python
    echo "ready: $SWIFTLET_MOCK_PYTHON"
}
