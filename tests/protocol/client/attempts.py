# SPDX-License-Identifier: Apache-2.0
"""What an attempt is, and how it is judged."""

import traceback

import ledger
import wire

ALL = []


class Held:
    """Nothing came of it, and no code says so."""

    def __init__(self, what="no effect"):
        self.what = what


class Effect(Exception):
    """It worked, in part or in whole."""


class Attempt:
    def __init__(self, section, name, codes, try_it):
        self.section, self.name, self.codes, self.try_it = section, name, codes, try_it


def section(title):
    """A decorator for attempts of that section: the name, and the codes that are right."""
    def attempt(name, *codes):
        def keep(try_it):
            ALL.append(Attempt(title, name, codes, try_it))
            return try_it
        return keep
    return attempt


def outcome(attempt, world):
    """(whether it is as it should be, what happened)"""
    try:
        result = attempt.try_it(world)
    except Effect as effect:
        return False, "TOOK EFFECT: %s" % effect
    except (wire.Refused, ledger.Faulted) as refusal:
        return judged(attempt, refusal.code, refusal.sentence)
    except Exception:  # pylint: disable=broad-except
        return False, "COULD NOT BE TRIED: " + traceback.format_exc(limit=-3)
    if isinstance(result, Held):
        return True, result.what
    if isinstance(result, ledger.Verdict):
        if result.accepted:
            return False, "TOOK EFFECT: accepted as number %d" % result.gseq
        return judged(attempt, result.code, result.sentence)
    return False, "COULD NOT BE TRIED: it gave %r" % (result,)


def judged(attempt, code, sentence):
    if code in attempt.codes:
        return True, "%s %s" % (code, sentence or "")
    return False, "ANOTHER CODE than %s: %s %s" % ("/".join(attempt.codes), code, sentence or "")


def allowed(verdict):
    """For controls: what the rules allow is not refused with the rest."""
    if not verdict.accepted:
        raise Effect("refused: %s" % verdict)
    return Held("taken, as it should be")


def refused(status_or_code, *wanted):
    """For exchanges without a verdict: held where it is one of those, otherwise an effect."""
    if status_or_code in wanted:
        return Held(str(status_or_code))
    raise Effect("answered %s" % (status_or_code,))


def unseen(device, text):
    """After a pull, nothing of that text may have come."""
    device.pull()
    if device.saw(text):
        raise Effect("it was read")
    return Held("not shown")
