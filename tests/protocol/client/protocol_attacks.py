# SPDX-License-Identifier: Apache-2.0
"""Tries on the real server what the rules forbid, with devices that have keys and tokens of their own."""

import argparse
import pathlib
import sys
import time

import attempts
import headquarters
import records
import world

# In this order: what crowds or slows headquarters comes last.
import attacks_authority  # noqa: F401  pylint: disable=unused-import
import attacks_duties  # noqa: F401  pylint: disable=unused-import
import attacks_steps  # noqa: F401  pylint: disable=unused-import
import attacks_limits  # noqa: F401  pylint: disable=unused-import
import attacks_reading  # noqa: F401  pylint: disable=unused-import
import attacks_wire  # noqa: F401  pylint: disable=unused-import
import attacks_http  # noqa: F401  pylint: disable=unused-import

LEAST = 60
OPEN = pathlib.Path(__file__).with_name("open.txt")


def known_open():
    """What is known not to be refused: printed with the reason, and counted apart."""
    lines = [line for line in OPEN.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return dict(line.split(" | ", 1) for line in lines)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--protocol", required=True)
    options.add_argument("--server", required=True)
    options.add_argument("--ctl", required=True)
    options.add_argument("--prepared", help="a county that protocol_county.py has made (otherwise a new one)")
    options.add_argument("--only", help="attempts whose section or name has this in it")
    given = options.parse_args()
    chosen = [each for each in attempts.ALL if not given.only or given.only in each.section + ": " + each.name]
    failed = []
    known = known_open()
    still_open = []
    with headquarters.Headquarters(given.server, given.ctl, records.Numbers(given.protocol), given.prepared) as server:
        began = time.monotonic()
        county = world.World(server)
        for number, attempt in enumerate(chosen, 1):
            well, what = attempts.outcome(attempt, county)
            if not server.alive():
                well, what = False, "TOOK EFFECT: headquarters ended\n" + server.tail()
                server.start()
            line = "%s %d %s: %s → %s" % ("ok" if well else "NOT OK", number, attempt.section, attempt.name, what)
            print(line, flush=True)
            name = "%s: %s" % (attempt.section, attempt.name)
            if not well and name in known and server.alive():
                still_open.append("%s (%s)" % (line, known[name]))
            elif not well:
                failed.append(line)
            elif name in known:
                print("   this is not open any more: take it off %s" % OPEN.name)
        print("in %.0f s: %d requests; of the processor %.0f s here, %.0f s at headquarters" % (
            time.monotonic() - began, server.requests(), time.process_time(), server.seconds()))
        server.stop()
        complaints = server.complaints()
    if failed:
        print("\nnot refused as they should be:\n" + "\n".join(failed))
    if complaints:
        print("\nthe sanitizers:\n" + complaints)
    if still_open:
        print("\nknown to be open:\n" + "\n".join(still_open))
    print("\n%d attempts, %d refused or without effect, %d known to be open"
          % (len(chosen), len(chosen) - len(failed) - len(still_open), len(still_open)))
    enough = given.only or len(chosen) >= LEAST
    return 0 if enough and not failed and not complaints else 1


if __name__ == "__main__":
    sys.exit(main())
