# SPDX-License-Identifier: Apache-2.0
"""Makes the demonstration county once, for the tests that begin with a copy of it."""

import argparse
import os
import shutil
import sys

import headquarters
import records


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--protocol", required=True)
    options.add_argument("--server", required=True)
    options.add_argument("--ctl", required=True)
    options.add_argument("--prepared", required=True, help="where it is left, anew")
    given = options.parse_args()
    shutil.rmtree(given.prepared, ignore_errors=True)
    with headquarters.Headquarters(given.server, given.ctl, records.Numbers(given.protocol)) as server:
        server.stop()
        shutil.copytree(server.folder, given.prepared)
    return 0 if os.path.exists(os.path.join(given.prepared, "demonstration.json")) else 1


if __name__ == "__main__":
    sys.exit(main())
