"""Tries on the real server what the rules forbid, with devices that have keys and tokens of their own."""

import argparse
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
            if not well:
                failed.append(line)
        print("in %.0f s: %d requests; of the processor %.0f s here, %.0f s at headquarters" % (
            time.monotonic() - began, server.requests(), time.process_time(), server.seconds()))
        server.stop()
        complaints = server.complaints()
    if failed:
        print("\nnot refused as they should be:\n" + "\n".join(failed))
    if complaints:
        print("\nthe sanitizers:\n" + complaints)
    print("\n%d attempts, %d refused or without effect" % (len(chosen), len(chosen) - len(failed)))
    enough = given.only or len(chosen) >= LEAST
    return 0 if enough and not failed and not complaints else 1


if __name__ == "__main__":
    sys.exit(main())
