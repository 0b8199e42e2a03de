#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what is needed, checks the layout, builds everything under the sanitizers, and runs every test.
set -euo pipefail
cd "$(dirname "$0")"
source platform/packaging/prepare.sh

prepare app tests
# Several sources at a time: half the work, where everything is compiled anew.
cmake --preset debug -DCMAKE_UNITY_BUILD="${JIANNUO_UNITY:-ON}" >build/configure.log || { cat build/configure.log; exit 1; }
check_format
cmake --build --preset debug
check_qml
cmake --build --preset debug --target check_translations
check_tidy
# Ledgers wait for the disk at every operation: in memory, where there is room, that takes no time.
room=$(df --output=avail -B1M /dev/shm 2>/dev/null | tail -n 1 || true)
[ "${room:-0}" -lt 8000 ] || export TMPDIR=/dev/shm
QT_QPA_PLATFORM=offscreen ctest --preset debug --output-on-failure -j $(($(nproc) + 1)) # some wait for a disk
