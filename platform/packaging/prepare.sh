# SPDX-License-Identifier: Apache-2.0

# Sourced by run.sh and test.sh: packages and checks.

# prepare LIST …: installs what packages-LIST.txt names and is not there yet.
prepare() {
    local list missing=() here
    here=$(dirname "${BASH_SOURCE[0]}")
    mkdir -p build
    for list in "$@"; do
        while read -r package; do
            dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
        done < <(grep -v '^#' "$here/packages-$list.txt")
    done
    [ ${#missing[@]} -eq 0 ] && return
    echo "安装 ${missing[*]}"
    local root=()
    [ "$(id -u)" -eq 0 ] || root=(sudo)
    "${root[@]}" apt-get update -qq
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

sources() {
    git ls-files -- '*.h' '*.cpp'
}

# The layout of clang-format 14 (Debian 12); other versions lay out a few things otherwise, so there it is not checked.
check_format() {
    if [[ $(clang-format --version) == *'version 14.'* ]]; then
        sources | xargs -P "$(nproc)" -n 20 clang-format --dry-run --Werror
    else
        echo "clang-format is not version 14: layout not checked"
    fi
}

# Nothing that qmllint would rather have otherwise. After a build: it reads the modules' types. The page of the
# camera is left out: it needs QtMultimedia, which is looked for at run time only.
check_qml() {
    cmake --build --preset debug --target all_qmllint -- -k 0 >build/qmllint.log 2>&1 || true
    grep -q qmllint build/qmllint.log || { cat build/qmllint.log; return 1; }
    if grep -E '^(Warning|Error|Info): [^ ]*\.qml:' build/qmllint.log | grep -vE '/(CameraPage|ScanPage)\.qml:'; then
        echo "qmllint: see above"
        return 1
    fi
}

# The files that the last commits changed most, beyond includes, comments and places: minutes at every run.
# JIANNUO_TIDY=all takes everything, half an hour on two cores. The HTTP server is left out: its coroutines are
# beyond clang 14 with Boost 1.74.
check_tidy() {
    if [[ $(clang-tidy --version) != *'version 14.'* ]]; then
        echo "clang-tidy is not version 14: not run"
        return
    fi
    cmake --preset debug -B build/tidy -DCMAKE_UNITY_BUILD=OFF -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON >build/tidy.log
    local folders=('src/*.cpp' 'sync/*.cpp' 'platform/*.cpp' 'qml/*.cpp' ':!sync/server/http')
    if [ "${JIANNUO_TIDY:-}" = all ]; then
        git ls-files -- "${folders[@]}"
    else
        local commits=31 most=24
        git diff --numstat --diff-filter=d -M -G'^[[:space:]]*[^[:space:]/#]' \
            "$(git rev-list -n "$commits" HEAD | tail -n 1)" HEAD -- "${folders[@]}" | sort -rn | head -n "$most" |
            cut -f 3 | sed -E 's/\{.* => (.*)\}/\1/; s/.* => //'
    fi | xargs -r -P "$(nproc)" -n 2 clang-tidy -p build/tidy --quiet 2>>build/tidy.log
}
