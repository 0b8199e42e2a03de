# SPDX-License-Identifier: Apache-2.0
"""What can never be undone must not be recorded: limits of numbers, dates, sizes and forms."""

import itertools

import cbor
import ledger
import records
from attempts import section

attempt = section("limits")
RULES = ("rule_broken", "invalid_input", "too_large", "missing_field")
BYTES = ("unreadable", "corrupt", "invalid_input", "too_large", "unsupported", "rule_broken")
LARGEST, SMALLEST = 2 ** 63 - 1, -2 ** 63


def scored(deductions):
    def try_it(w):
        row = w.visit(w.inspector, w.other)
        return w.inspector.push([w.score(w.inspector, row, deductions=deductions)])
    return try_it


def deduction(points, count=1, reason="未佩戴工作牌"):
    return [{"reason": reason, "points": points, "count": count}]


attempt("a deduction below nothing", *RULES)(scored(deduction("-5")))
attempt("10,001 occurrences", *RULES)(scored(deduction("1", 10_001)))
attempt("2^32 + 1 occurrences", *RULES, "unreadable")(scored(deduction("1", 2 ** 32 + 1)))
attempt("a negative number of occurrences", *RULES)(scored(deduction("1", -3)))
attempt("2^63 − 1 points", *RULES)(scored(deduction(LARGEST)))
attempt("−2^63 points", *RULES)(scored(deduction(SMALLEST)))


@attempt("a full score that is not the checklist's", *RULES)
def _(w):
    row = w.visit(w.inspector, w.other)
    return w.inspector.push([w.score(w.inspector, row, full=LARGEST)])


def visited(**fields):
    def try_it(w):
        made = {name: value() if callable(value) else value for name, value in fields.items()}
        return w.inspector.push([w.inspector.create("spot_check", w.check(
            w.other, [w.inspector.person, w.second.person], **made))])
    return try_it


def year(number, month=1):
    return lambda: (records.datetime.date(number, month, 1) - records.EPOCH).days * 86_400_000


attempt("a check in 1970", *RULES)(visited(started_at=year(1970, 2), ended_at=lambda: year(1970, 2)() + 3_600_000))
attempt("a check without a time", *RULES)(visited(started_at=None, ended_at=None))
attempt("a check in 2030", *RULES)(visited(started_at=year(2030), ended_at=lambda: year(2030)() + 3_600_000))
attempt("a check that ends 2^63 − 1 ms after 1970", *RULES)(visited(ended_at=LARGEST))
attempt("a check that begins −2^63 ms after 1970", *RULES)(visited(started_at=SMALLEST))
attempt("a check that took a year", *RULES)(visited(started_at=lambda: ledger.now_ms() - 365 * 86_400_000))


@attempt("a check by 26 inspectors", *RULES)
def _(w):
    others = [row.id for row in itertools.islice(w.rows.all("person", org=w.headquarters), 30)]
    others = [w.inspector.person] + [person for person in others if person != w.inspector.person]
    while len(others) < 26:
        others.append(w.someone(w.headquarters))
    return w.inspector.push([w.inspector.create("spot_check", w.check(w.other, others[:26]))])


@attempt("a check by one inspector who is named twice", *RULES, "not_allowed")
def _(w):
    return w.inspector.push([w.inspector.create("spot_check", w.check(w.other, [w.inspector.person] * 2))])


@attempt("an assignment for one inspector who is named twice", *RULES, "not_allowed")
def _(w):
    return w.lead.push([w.lead.create("assignment", {
        "org": w.other, "checklist": w.checklist.id, "inspectors": [w.inspector.person] * 2, "due": records.days(9)})])


def found(**fields):
    def try_it(w):
        made = {name: value() if callable(value) else value for name, value in fields.items()}
        return w.inspector.push([w.inspector.create("finding", {
            "org": w.other, "text": "窗口无人值守", "found_by": w.inspector.person, "found_at": ledger.now_ms(),
            "due": records.days(9), **made})])
    return try_it


attempt("a finding of 2030", *RULES)(found(found_at=year(2030)))
attempt("a finding of 2^63 − 1 ms", *RULES)(found(found_at=LARGEST))
attempt("a finding that was to be put right in 2020", *RULES)(found(due=records.datetime.date(2020, 1, 1)))
attempt("a finding that is to be put right in the year 9999", *RULES)(found(due=records.datetime.date(9999, 1, 1)))


def adjusted(**fields):
    def try_it(w):
        return w.head.push([w.head.create("adjustment", {
            "org": w.other, "campaign": w.campaign.id, "kind": "deduction", "points": "1", "reason": "迟报",
            "rule": "第九条", "on": records.today(), "by": w.head.person, **fields})])
    return try_it


attempt("an adjustment of −5", *RULES)(adjusted(points="-5"))
attempt("an adjustment of 2^63 − 1", *RULES)(adjusted(points=LARGEST))
attempt("an adjustment of 1970", *RULES)(adjusted(on=records.datetime.date(1970, 2, 1)))
attempt("an adjustment of 2030", *RULES)(adjusted(on=records.datetime.date(2030, 1, 1)))


def timed(**more):
    def try_it(w):
        return w.inspector.push([comment(w)], **more)
    return try_it


def comment(w, text="已提醒", **fields):
    return w.comment(w.inspector, text, **fields)


attempt("an operation of 2^63 − 1 ms", *BYTES)(timed(at=LARGEST))
attempt("an operation of −2^63 ms", *BYTES)(timed(at=SMALLEST))
attempt("an offset of 2^63 − 1 ms", *BYTES)(timed(offset=LARGEST))


def committed(**fields):
    def try_it(w):
        return w.unit_clerk.push([w.unit_clerk.create("commitment", {
            "org": w.unit, "title": "提速", "text": "三日办结", "goal": "快", "project": "窗口", "measures": "加人",
            "due": records.days(90), **fields})])
    return try_it


attempt("a promised limit of −1 working days", *RULES)(committed(limits=[{"normal": -1, "unit": "wd"}]))
attempt("a promised limit of 2^40 days", *RULES, "unreadable")(committed(limits=[{"normal": 2 ** 40, "unit": "day"}]))
attempt("a promise that was due in 1800", *RULES)(committed(due=records.datetime.date(1800, 1, 1)))
attempt("a target of −2^63", *RULES)(committed(targets=[{"name": "户数", "value": SMALLEST}]))


def ruled(**fields):
    def try_it(w):
        planned = w.head.create("campaign", {"name": "筹备", "start": records.days(30), "end": records.days(300),
                                             "org": w.headquarters})
        return w.head.push([planned, w.head.create("rule_set", {"campaign": planned[2], **fields})])
    return try_it


attempt("rules with a term of −5 working days", *RULES)(ruled(limit_ordinary=-5))
attempt("rules with a term of 2^31 working days", *RULES, "unreadable")(ruled(limit_serious=2 ** 31))
attempt("rules whose weights are all nothing", *RULES)(
    ruled(weight_self="0", weight_peer="0", weight_org="0", weight_public="0"))
attempt("rules with a negative weight", *RULES)(ruled(weight_self="-10"))
attempt("rules with a cap of 2^63 − 1", *RULES)(ruled(bonus_cap=LARGEST))
attempt("rules that roll deadlines in a way that nobody knows", *RULES, "unsupported")(ruled(roll="sideways"))


@attempt("a campaign that ends before it begins", *RULES)
def _(w):
    return w.head.push([w.head.create("campaign", {"name": "倒序", "start": records.days(9), "end": records.days(1),
                                                   "org": w.headquarters})])


@attempt("a calendar of the year 99999", *RULES)
def _(w):
    return w.head.push([w.head.create("calendar", {"year": 99_999, "version": "x", "days_off": [records.days(1)]})])


@attempt("a checklist whose item is worth 2^63 − 1", *RULES)
def _(w):
    return w.head.push([w.head.create("checklist", {"name": "过大", "sections": [
        {"title": "一", "items": [{"no": 1, "title": "在岗", "full": LARGEST}]}]})])


@attempt("progress of 101 percent", *RULES)
def _(w):
    row = next(row for row in w.rows.all("commitment") if row["org"] == w.unit)
    return w.unit_clerk.push([w.unit_clerk.create("ledger_entry", {
        "org": w.unit, "commitment": row.id, "period": "2026-11", "progress": 101, "text": "完成", "by":
        w.unit_clerk.person})])


def evidence(**fields):
    def try_it(w):
        return w.inspector.push([w.inspector.create("evidence", {
            "org": w.noticed, "subject": w.notice.id, "hash": bytes(range(32)), "size": 100,
            "taken_at": ledger.now_ms(), "by": w.inspector.person, **fields})])
    return try_it


attempt("evidence of −1 bytes", *RULES)(evidence(size=-1))
attempt("evidence of 2^63 − 1 bytes", *RULES)(evidence(size=LARGEST))
attempt("evidence whose hash has five bytes", *RULES)(evidence(hash=b"short"))
attempt("evidence taken in 2030", *RULES)(evidence(taken_at=year(2030)()))
attempt("evidence about nothing that is there", *RULES, "unknown_record")(evidence(subject=bytes(range(1, 17))))


# Sizes and forms

@attempt("a text of 200,001 characters", *BYTES)
def _(w):
    return w.inspector.push([comment(w, "长" * 200_001)])


@attempt("an operation above 4 MiB", *BYTES)
def _(w):
    return w.inspector.push([comment(w, "长" * 190_000) for _ in range(8)])


@attempt("2,001 changes", *BYTES)
def _(w):
    return w.inspector.push([comment(w) for _ in range(2_001)])


@attempt("an operation without changes", *BYTES)
def _(w):
    return w.inspector.push([])


@attempt("a kind that there is not", *BYTES)
def _(w):
    return w.inspector.push([(9_999, 0, records.new_id(), 0, {1: "x"})])


@attempt("a verb that there is not", *BYTES)
def _(w):
    return w.inspector.push([(w.numbers.kinds["spot_check"].number, 99, w.visit(w.inspector, w.other).id, 0, {})])


@attempt("a field that there is not", *BYTES)
def _(w):
    kind, verb, record, base, patch = comment(w)
    return w.inspector.push([(kind, verb, record, base, {**patch, 99_999: "x"})])


@attempt("a value of an enumeration that there is not", *BYTES)
def _(w):
    return w.inspector.push([w.inspector.create("finding", {"org": w.other, "text": "x", "found_by": w.inspector.person,
                                                  "severity": 77})])


@attempt("an organisation whose id has 15 bytes", *BYTES)
def _(w):
    return w.inspector.push([comment(w, org=w.other[:15])])


@attempt("a number where a text belongs", *BYTES)
def _(w):
    return w.inspector.push([comment(w, text=5)])


@attempt("text that is no UTF-8", *BYTES)
def _(w):
    return w.inspector.push([comment(w, text=cbor.Raw(b"\x62\xff\xfe"))])


@attempt("a head that is not the shortest", *BYTES)
def _(w):
    return w.inspector.push([comment(w, item=cbor.Raw(b"\x18\x01"))])


@attempt("keys that do not rise", *BYTES)
def _(w):
    kind, verb, record, base, _ = comment(w)
    return w.inspector.push([(kind, verb, record, base, cbor.Raw(b"\xa2\x04\x61x\x01\x50" + w.other))])


@attempt("a map of 2^62 entries", *BYTES)
def _(w):
    kind, verb, record, base, _ = comment(w)
    return w.inspector.push([(kind, verb, record, base, cbor.Raw(b"\xbb" + (1 << 62).to_bytes(8, "big")))])


@attempt("an array of a thousand arrays", *BYTES)
def _(w):
    kind, verb, record, base, _ = comment(w)
    return w.inspector.push([(kind, verb, record, base, cbor.Raw(b"\xa1\x04" + b"\x81" * 1000 + b"\xf6"))])
