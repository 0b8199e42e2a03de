#!/usr/bin/env bash
# Installs what is needed, builds everything under the sanitizers, and runs every test and check.
set -euo pipefail
cd "$(dirname "$0")"
source platform/packaging/prepare.sh

prepare app tests
cmake --preset debug >build/configure.log || { cat build/configure.log; exit 1; }
check_format
cmake --build --preset debug
QT_QPA_PLATFORM=offscreen ctest --preset debug --output-on-failure --repeat until-pass:2
