# SPDX-License-Identifier: Apache-2.0
"""What was decided stays, and no step is gone around."""

import ledger
import records
from attempts import allowed, section
from world import step

NO = "not_allowed"
STAYS = ("not_allowed", "rule_broken", "wrong_state", "invalid_input")


attempt = section("decided")


def amended(kind, where, who, fields, /, **wanted):
    def try_it(w):
        row = w.some(kind, where, **wanted)
        device = who(w, row)
        return device.push([device.change(kind, "amend", row.id, fields(w) if callable(fields) else fields)])
    return try_it


def amended_new(kind, make, who, fields):
    def try_it(w):
        row, device = make(w), who(w)
        return device.push([device.change(kind, "amend", row.id, fields)])
    return try_it


def confirmed_visit(w):
    row = w.visit(w.inspector, w.other)
    w.must(step(w.lead, row, "confirm"))
    return row


def by(role):
    return lambda w, row: w.insider(row["org"], role)


def always(_):
    return True


for STATE in ("submitted", "confirmed", "published", "in_progress", "closure_requested", "closed", "breached"):
    attempt("a unit's clerk rewrites a commitment that is %s" % STATE, *STAYS)(
        amended("commitment", always, by("org_clerk"), {"text": "尽力而为"}, state=STATE))
for FIELD, VALUE in (("title", "另一事项"), ("measures", "视情况而定"), ("goal", "差不多"), ("targets", [
        {"name": "户数", "value": "1"}]), ("due", records.days(900)), ("owner_name", "临时工"), ("limits", [
            {"normal": 90, "unit": "day"}])):
    attempt("a unit's clerk changes the %s of a commitment in progress" % FIELD, *STAYS)(
        amended("commitment", always, by("org_clerk"), {FIELD: VALUE}, state="in_progress"))
attempt("headquarters rewrites a unit's commitment that is in progress", *STAYS)(
    amended("commitment", always, lambda w, _: w.clerk, {"text": "尽力而为"}, state="in_progress"))
attempt("a unit's clerk rewrites the letter of what is published", *STAYS)(
    amended("commitment_letter", always, by("org_clerk"), {"raw_text": "无"}))
attempt("a unit's clerk rewrites an approved closure", *STAYS)(
    amended("closure", always, by("org_clerk"), {"text": "未完成"}, state="approved"))
attempt("a unit's clerk takes the evidence out of an approved closure", *STAYS)(
    amended("closure", always, by("org_clerk"), {"evidence": None}, state="approved"))
attempt("an inspector rewrites his finding after it was confirmed", *STAYS)(
    amended_new("finding", lambda w: w.found(w.other, "confirmed"), lambda w: w.inspector, {"text": "并无问题"}))
attempt("an inspector makes a finding under rectification slight", *STAYS)(
    amended("finding", always, lambda w, _: w.inspector, {"severity": "slight"}, state="notice_issued"))
attempt("headquarters rewrites a closed finding", *STAYS)(
    amended("finding", always, lambda w, _: w.clerk, {"text": "并无问题"}, state="closed"))
attempt("an inspector rewrites his check after it was confirmed", *STAYS)(
    amended_new("spot_check", confirmed_visit, lambda w: w.inspector, {"conclusion": "无问题"}))
attempt("a confirmed check is moved to another day", *STAYS)(
    amended("spot_check", always, lambda w, row: w.clerk,
            lambda w: {"started_at": ledger.now_ms() - 9_000_000, "ended_at": ledger.now_ms()}, state="confirmed"))
attempt("headquarters rewrites what a notice demanded", *STAYS)(
    amended_new("rectification", lambda w: w.rectification(w.other, "issued"), lambda w: w.clerk,
                {"requirement": "口头提醒"}))
attempt("a unit's clerk rewrites what it reported before it is rechecked", *STAYS)(
    amended_new("rectification", lambda w: w.rectification(w.other, "submitted"),
                lambda w: w.insider(w.other, "org_clerk"), {"result": "部分到位"}))
attempt("a unit's clerk rewrites what it reported", *STAYS)(
    amended("rectification", always, by("org_clerk"), {"result": "全部到位"}, state="closed"))
attempt("a unit's clerk rewrites what was rechecked", *STAYS)(
    amended_new("rectification", lambda w: w.rectification(w.other, "rechecked"),
                lambda w: w.insider(w.other, "org_clerk"), {"measures": "无"}))
attempt("an inspector amends a score", *STAYS)(
    amended("score", always, lambda w, _: w.inspector, {"deductions": None}))
attempt("headquarters amends a ledger entry", *STAYS)(
    amended("ledger_entry", always, lambda w, _: w.clerk, {"progress": 100}))
attempt("a done assignment is given to others", *STAYS)(
    amended("assignment", always, lambda w, _: w.lead, lambda w: {"inspectors": [w.lead.person, w.second.person]},
            state="done"))
attempt("a campaign that runs is given other dates", *STAYS)(
    amended("campaign", always, lambda w, _: w.clerk, {"start": records.days(100), "end": records.days(400)},
            state="running"))


attempt = section("steps")


@attempt("one clerk confirms, publishes and breaches a commitment in one operation", *STAYS, "missing_field",
         "unsupported")
def _(w):
    row = w.some("commitment", state="submitted")
    return w.clerk.push([(row.kind.number, verb, row.id, row.gseq, {}) for verb in (19, 20, 21, 36)])


@attempt("one clerk confirms, publishes and marks a commitment overdue", *STAYS, "missing_field", "unsupported")
def _(w):
    row = w.some("commitment", state="submitted")
    return w.clerk.push([(row.kind.number, verb, row.id, row.gseq, {}) for verb in (19, 20, 21, 26, 37)])


@attempt("one person writes, submits, reviews and publishes a commitment in one operation", *STAYS, "missing_field")
def _(w):
    own = w.insider(w.other, "org_clerk", "org_head", "reviewer")
    change = own.create("commitment", {"org": w.other, "title": "提速", "text": "当场办结", "goal": "快",
                                       "project": "窗口", "measures": "加人", "due": records.days(60)})
    verbs = [own.change("commitment", name, change[2], {}, 0, state) for name, state in (
        ("submit", 1), ("confirm", 2), ("publish", 4))]
    return own.push([change, *verbs])


@attempt("a commitment is confirmed without a review", *STAYS, "missing_field")
def _(w):
    return step(w.clerk, w.some("commitment", lambda row: not any(w.rows.all("review", commitment=row.id)),
                                state="submitted"), "confirm")


@attempt("a commitment is published without a publication", *STAYS, "missing_field")
def _(w):
    return step(w.clerk, w.some("commitment", lambda row: not row["letter"] or not any(
        w.rows.all("publication", letter=row["letter"])), state="confirmed"), "publish")


@attempt("a commitment is closed while its closure waits", *STAYS)
def _(w):
    return step(w.clerk, w.some("commitment", state="closure_requested"), "close")




@attempt("a unit's clerk gives his commitment a registration number", *STAYS)
def _(w):
    return w.unit_clerk.push([w.unit_clerk.create("commitment", {"org": w.unit, "text": "提速", "reg_no": "岚诺〔2026〕1号"})])


@attempt("a clerk of headquarters changes a registration number", *STAYS)
def _(w):
    row = w.some("commitment", lambda row: bool(row["reg_no"]), state="in_progress")
    return w.clerk.push([w.clerk.change("commitment", "amend", row.id, {"reg_no": "岚诺〔2026〕1号"})])


@attempt("a control: a unit's clerk rewrites his draft")
def _(w):
    row = w.draft(w.unit_clerk, w.unit)
    return allowed(w.unit_clerk.push([w.unit_clerk.change("commitment", "amend", row.id, {"text": "当日办结"})]))


@attempt("a unit's clerk counts up the version of his draft", *STAYS)
def _(w):
    row = w.draft(w.unit_clerk, w.unit)
    return w.unit_clerk.push([w.unit_clerk.change("commitment", "amend", row.id, {"version": 7})])


@attempt("headquarters marks a commitment overdue before its day", *STAYS, "unsupported")
def _(w):
    row = w.some("commitment", lambda row: row["due"] and row["due"] > records.encoded(
        row.kind.fields["due"], records.days(5)), state="in_progress")
    return w.clerk.push([(row.kind.number, 26, row.id, row.gseq, {})])


@attempt("headquarters marks a rectification overdue before its day", *STAYS, "unsupported")
def _(w):
    row = w.rectification(w.other, "issued")
    return w.clerk.push([(row.kind.number, 31, row.id, row.gseq, {})])


for KIND, STATE in (("commitment", "published"), ("commitment", "closed"), ("closure", "approved"),
                    ("rectification", "closed"), ("spot_check", "confirmed"), ("finding", "closed")):
    def born(w, kind=KIND, state=STATE):
        device = w.unit_clerk if kind in ("commitment", "closure") else w.clerk
        org = w.unit if device is w.unit_clerk else w.other
        some = next(row for row in w.rows.all(kind) if row["org"] == org or kind != "closure")
        fields = {field.name: cell for field in some.kind.fields.values()
                  if (cell := some.values.get(field.number)) is not None and "_by" not in field.name}
        fields.update({"org": org, some.kind.field(some.kind.state_field).name: state})
        for name in ("commitment", "letter", "finding", "spot_check", "assignment", "evidence", "signature", "owner"):
            fields.pop(name, None)
        if kind == "closure":
            own = next(row for row in w.rows.all("commitment", org=org))
            fields.update({"commitment": own.id, "requested_by": device.person})
        if kind == "rectification":
            fields["finding"] = next(w.rows.all("finding", org=org)).id
        if kind == "finding":
            fields["found_by"] = device.person
        if kind == "spot_check":
            fields["inspectors"] = [device.person, w.second.person]
        return device.push([device.create(kind, fields)])
    attempt("a %s is made that is %s from the beginning" % (KIND, STATE), *STAYS)(born)


@attempt("a step brings along a field that it does not decide", *STAYS)
def _(w):
    return step(w.clerk, w.finding(w.other), "confirm", {"reason": "属实", "text": "另一问题"})


@attempt("a second notice with a number that was given", "rule_broken", "already_exists")
def _(w):
    number = next(row["notice_no"] for row in w.rows.all("rectification") if row["notice_no"])
    row = w.found(w.other, "confirmed")
    return w.clerk.push([
        w.clerk.create("rectification", {"org": row["org"], "finding": row.id, "notice_no": number,
                                         "due": records.days(9), "issued_by": w.clerk.person,
                                         "problem": row["text"], "requirement": "立即整改"}),
        w.clerk.change("finding", "issue_notice", row.id)])


@attempt("a notice without a rectification", *STAYS, "missing_field")
def _(w):
    return step(w.clerk, w.found(w.other, "confirmed"), "issue_notice")


@attempt("a unit's clerk reviews his own draft", NO, "wrong_state", "rule_broken")
def _(w):
    row = w.draft(w.unit_clerk, w.unit)
    return w.unit_clerk.push([w.unit_clerk.create("review", {
        "org": w.unit, "commitment": row.id, "result": "confirmed", "opinion": "同意", "reviewer": w.unit_clerk.person})])


@attempt("a step out of a state that the record has left", "wrong_state", "conflicting")
def _(w):
    row = w.some("commitment", state="closed")
    own = w.insider(row["org"], "org_clerk")
    return own.push([own.change("commitment", "submit", row.id, {}, row.gseq, 1)])


@attempt("work that was made before something else is put over it unseen", "conflicting", "rule_broken", "wrong_state",
         NO)
def _(w):
    row = next(w.rows.all("contact", org=w.other))
    head, clerk = w.insider(w.other, "org_head"), w.insider(w.other, "org_clerk")
    w.must(head.push([head.change("contact", "amend", row.id, {"address": w.mark()})]))
    return clerk.push([clerk.change("contact", "amend", row.id, {"address": w.mark()}, 1)])
