#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Imports run one way: qml → sync → src, an area of the app never another area.

The build gives each library the headers of what it links and no others. This test compiles, for each folder, with that
folder's own flags, a source of one line that includes a header of each other folder: what the table allows is found,
what it does not allow is not.

Usage: imports.py COMPILE_COMMANDS SOURCE_FOLDER
"""

import json
import os
import shlex
import subprocess
import sys
import tempfile

# Folder: a header of it as others include it.
HEADERS = {
    "src/domain": "domain/rules.h",
    "src/crypto": "crypto/pin.h",
    "src/ledger": "ledger/store.h",
    "src/exchange": "exchange/documents.h",
    "platform": "platform/platform.h",
    "sync/protocol": "protocol/messages.h",
    "sync/bundle": "bundle/bundle.h",
    "sync/client": "client/sync_engine.h",
    "sync/server": "server/headquarters.h",
    "sync/ctl": "ctl/commands.h",
    "qml/workspace": "qml/workspace/workspace.h",
    "qml/records": "qml/records/record_form.h",
    "qml/findings": "qml/findings/finding_detail.h",
    "qml/headquarters": "qml/headquarters/unit_detail.h",
    "qml/importing": "qml/importing/import_draft.h",
    "qml/ledger": "qml/ledger/commitment_detail.h",
    "qml/spotcheck": "qml/spotcheck/spot_check_draft.h",
    "qml/sync": "qml/sync/sync_controller.h",
    "qml/today": "qml/today/today_model.h",
}

DOMAIN = {"src/domain"}
LEDGER = DOMAIN | {"src/crypto", "src/ledger"}
EXCHANGE = LEDGER | {"src/exchange"}
PROTOCOL = LEDGER | {"sync/protocol"}
BUNDLE = PROTOCOL | {"sync/bundle"}
CLIENT = BUNDLE | {"sync/client"}
WORKSPACE = LEDGER | {"platform", "qml/workspace"}
RECORDS = WORKSPACE | EXCHANGE | {"qml/records"}

# Folder: whose headers it may include, beside its own.
ALLOWED = {
    "src/domain": DOMAIN,
    "src/crypto": DOMAIN,
    "src/ledger": LEDGER,
    "src/exchange": EXCHANGE,
    "platform": DOMAIN,
    "sync/protocol": PROTOCOL,
    "sync/bundle": BUNDLE,
    "sync/client": CLIENT,
    "sync/server": BUNDLE,
    "sync/ctl": CLIENT | EXCHANGE,
    "qml/workspace": WORKSPACE,
    "qml/records": RECORDS,
    "qml/findings": RECORDS,
    "qml/headquarters": RECORDS,
    "qml/importing": RECORDS,
    "qml/ledger": RECORDS,
    "qml/spotcheck": RECORDS,
    "qml/sync": RECORDS | CLIENT,
    "qml/today": RECORDS,
}


def commands(compile_commands, root):
    """One compile command for each folder, without its source, its output and what is compiled ahead."""
    found = {}
    with open(compile_commands, encoding="utf-8") as file:
        entries = json.load(file)
    for entry in entries:
        words = shlex.split(entry["command"])
        # Several sources at a time: the place of what was put together says whose they are.
        place = os.path.relpath(entry["file"], root)
        place = place.split("build/", 1)[-1].split("/", 1)[-1] if place.startswith("build/") else place
        folder = next((f for f in HEADERS if place.startswith(f + "/")), None)
        if folder is None or folder in found or "plugin" in place or "import_" in place or "autogen" in place:
            continue
        flags = []
        skip = False
        for word in words[1:]:
            if skip:
                skip = False
            elif word in ("-o", "-c", "-include", "-MF", "-MT"):
                skip = True
            elif not word.startswith("-MD") and word != "-Winvalid-pch":
                flags.append(word)
        while words[0].endswith(("cmake", "ccache", "env")) or "=" in words[0] or words[0] == "-E":
            words.pop(0)
            if flags and flags[0] == words[0]:
                flags.pop(0)
        found[folder] = (words[0], flags, entry["directory"])
    return found


def preprocess(command, text):
    compiler, flags, directory = command
    with tempfile.NamedTemporaryFile("w", suffix=".cpp") as source:
        source.write(text)
        source.flush()
        return subprocess.run([compiler, *flags, "-E", "-P", source.name], cwd=directory, capture_output=True, text=True)


def includes(command, header):
    """Whether a source with these flags finds the header; what the compiler said, where it does not."""
    looked = preprocess(command, f'#if __has_include("{header}")\nfound\n#endif\n')
    if looked.returncode == 0 and looked.stdout.strip() == "found":
        return True, ""
    # In a source of its own: GCC 12 says nothing of a header that it has looked for before.
    tried = preprocess(command, f'#include "{header}"\n')
    return False, tried.stderr if tried.returncode != 0 else "it compiles"


def main():
    compile_commands, root = sys.argv[1:]
    found = commands(compile_commands, os.path.realpath(root))
    wrong = [f"no source of {folder} is compiled" for folder in HEADERS if folder not in found]
    refused = 0
    for folder, command in found.items():
        for other, header in HEADERS.items():
            if other == folder:
                continue
            there, said = includes(command, header)
            if there != (other in ALLOWED[folder]):
                wrong.append(f"{folder} {'includes' if there else 'cannot include'} {header}")
            elif not there:
                refused += 1
                if "No such file or directory" not in said:
                    wrong.append(f"{folder}, {header}: {said.strip()}")
    print(f"{len(found)} folders, {refused} forbidden includes do not compile")
    if wrong:
        sys.exit("\n".join(wrong))
    if refused == 0:
        sys.exit("nothing was tried")


if __name__ == "__main__":
    main()
