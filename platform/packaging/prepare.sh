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
    if clang-format --version | grep -q 'version 14\.'; then
        sources | xargs -P "$(nproc)" -n 20 clang-format --dry-run --Werror
    else
        echo "clang-format is not version 14: layout not checked"
    fi
}
