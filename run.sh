#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what is needed, builds, starts headquarters with a demonstration county, and opens the app as an inspector.
# Without a display the same visit is played in a virtual one.
set -euo pipefail
cd "$(dirname "$0")"
source platform/packaging/prepare.sh

prepare app
cmake --preset release -DCMAKE_UNITY_BUILD=ON -DBUILD_TESTING="${JIANNUO_TESTING:-ON}" >build/configure.log || { cat build/configure.log; exit 1; }
cmake --build --preset release --target jiannuo jiannuo-server jiannuoctl jiannuo-visit

bin=$PWD/build/release/bin
demo=$PWD/demo
port=${JIANNUO_PORT:-8443}
mkdir -p "$demo"

"$bin/jiannuo-server" --data "$demo/headquarters" --listen "127.0.0.1:$port" --demonstration \
    >"$demo/server.out" 2>"$demo/server.log" &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true' EXIT
for _ in $(seq 300); do
    [ -s "$demo/headquarters/demonstration.json" ] && grep -q https "$demo/server.out" && break
    kill -0 "$server" 2>/dev/null || { cat "$demo/server.out" "$demo/server.log"; exit 1; }
    sleep 0.2
done
cat "$demo/server.out"

# One tablet for the inspector, one desk for the head of headquarters. Enrolled once, then kept.
json() { sed -n "s/.*\"$1\": *\"\([^\"]*\)\".*/\1/p" "$demo/headquarters/demonstration.json"; }
for who in inspector head; do
    [ -e "$demo/$who/ledger.db" ] && continue
    "$bin/jiannuoctl" --data "$demo/$who" enrol "$(json url)" "$(json "$who")" --fingerprint "$(json fingerprint)"
    "$bin/jiannuoctl" --data "$demo/$who" sync
done

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    "$bin/jiannuo" --data "$demo/inspector"
else
    echo "没有显示器：在虚拟屏幕上播放一次检查。"
    shots=$demo/screenshots
    mkdir -p "$shots"
    # One of the demonstration's own drawings; head closes the pipe before grep has ended.
    photo=$(LC_ALL=C grep -rlaP '^\x89PNG' "$demo/headquarters/files" | head -n 1 || true)
    QT_QUICK_BACKEND=software xvfb-run -a -s "-screen 0 1600x1000x24" \
        "$bin/jiannuo-visit" --data "$demo/inspector" --screenshots "$shots" \
        --photo "$photo" --comment "已当场指出，要求当天改正。"
    "$bin/jiannuoctl" --data "$demo/inspector" sync
    "$bin/jiannuoctl" --data "$demo/head" sync
    echo "截图在 $shots"
    echo "中心收到的最近一次抽查、评分、评论、照片和问题："
    "$bin/jiannuoctl" --data "$demo/head" list spot_check --order -started_at --limit 1
    check=$("$bin/jiannuoctl" --data "$demo/head" list spot_check --order -started_at --limit 1 | sed -n '1s/ .*//p')
    "$bin/jiannuoctl" --data "$demo/head" score "$check" | tail -n 1
    "$bin/jiannuoctl" --data "$demo/head" list comment --where "subject=$check"
    "$bin/jiannuoctl" --data "$demo/head" list evidence --where "subject=$check"
    "$bin/jiannuoctl" --data "$demo/head" list finding --where "spot_check=$check"
fi
