# SPDX-License-Identifier: Apache-2.0
"""Separation of duties: nobody decides about his own unit, those above it, or one that he declared to avoid."""

import hashlib

import records
from attempts import allowed, section
from world import step

attempt = section("own matters")
NO = "not_allowed"
STAYS = ("not_allowed", "rule_broken", "wrong_state", "invalid_input")


# Checks

@attempt("an inspector checks his own unit", NO)
def _(w):
    own = w.insider(w.other, "inspector")
    return own.push([own.create("spot_check", w.check(w.other, [own.person, w.second.person]))])


@attempt("an inspector of a window checks the unit above it", NO)
def _(w):
    own = w.insider(w.window, "inspector")
    return own.push([own.create("spot_check", w.check(w.above_window, [own.person, w.second.person]))])


@attempt("an inspector checks a unit that he declared to avoid", NO)
def _(w):
    person = next(row for row in w.rows.all("person") if row["avoid"])
    own = w.once("who avoids", lambda: w.tablet(person.id))
    return own.push([own.create("spot_check", w.check(person["avoid"][0], [own.person, w.second.person]))])


@attempt("an inspector takes one of the unit along", NO)
def _(w):
    own = w.insider(w.other, "inspector")
    return w.inspector.push([w.inspector.create("spot_check", w.check(w.other, [w.inspector.person, own.person]))])


@attempt("a team lead assigns a check to one of the unit", NO)
def _(w):
    own = w.insider(w.other, "inspector")
    return w.lead.push([w.lead.create("assignment", {"org": w.other, "checklist": w.checklist.id,
                                                     "due": records.days(9),
                                                     "inspectors": [own.person, w.second.person]})])


@attempt("an inspector of the unit is added to a check afterwards", NO, "rule_broken")
def _(w):
    row, own = w.visit(w.inspector, w.other), w.insider(w.other, "inspector")
    return w.inspector.push([w.inspector.change("spot_check", "amend", row.id, {
        "inspectors": [w.inspector.person, w.second.person, own.person]})])


@attempt("a check by others than whoever records it", NO)
def _(w):
    return w.lead.push([w.lead.create("spot_check", w.check(w.other, [w.inspector.person, w.second.person]))])


@attempt("a score by who was not there", NO, "rule_broken")
def _(w):
    return w.lead.push([w.score(w.lead, w.visit(w.inspector, w.other))])


@attempt("a score by one of the unit", NO, "rule_broken")
def _(w):
    own = w.insider(w.other, "inspector", "team_lead")
    return own.push([w.score(own, w.visit(w.inspector, w.other))])


@attempt("a second score for the same item by the same inspector", "rule_broken", "already_exists")
def _(w):
    row = w.visit(w.inspector, w.other)
    w.must(w.inspector.push([w.score(w.inspector, row)]))
    return w.inspector.push([w.score(w.inspector, row)])


@attempt("a score for a check that was confirmed", *STAYS)
def _(w):
    row = w.visit(w.inspector, w.other)
    w.must(step(w.lead, row, "confirm"))
    return w.inspector.push([w.score(w.inspector, row, deductions=[{"reason": "补扣", "points": "5", "count": 1}])])


@attempt("who took part in a check confirms it", NO)
def _(w):
    return step(w.lead, w.visit(w.lead, w.other, w.inspector.person), "confirm")


@attempt("who took part in a check takes himself off it and confirms it", NO, "rule_broken")
def _(w):
    row = w.visit(w.lead, w.other, w.inspector.person)
    changes = [w.lead.change("spot_check", "amend", row.id, {"inspectors": [w.inspector.person, w.second.person]}),
               w.lead.change("spot_check", "confirm", row.id)]
    return w.lead.push(changes)


@attempt("a colleague takes him off, and who took part confirms it", NO, "rule_broken")
def _(w):
    row = w.visit(w.lead, w.other, w.inspector.person)
    w.inspector.push([w.inspector.change("spot_check", "amend", row.id, {
        "inspectors": [w.inspector.person, w.second.person]})])
    return step(w.lead, row, "confirm")


@attempt("a team lead of the unit confirms its check", NO)
def _(w):
    return step(w.insider(w.other, "inspector", "team_lead"), w.visit(w.inspector, w.other), "confirm")


@attempt("a team lead of the unit returns its check", NO)
def _(w):
    return step(w.insider(w.other, "inspector", "team_lead"), w.visit(w.inspector, w.other), "return")


@attempt("an inspector who was not there rewrites a check's conclusion", NO, "rule_broken")
def _(w):
    row = w.visit(w.inspector, w.other, w.lead.person)
    return w.second.push([w.second.change("spot_check", "amend", row.id, {"conclusion": "存在严重问题"})])


@attempt("one of the unit rewrites a check's conclusion", NO, "rule_broken")
def _(w):
    own = w.insider(w.other, "inspector", "team_lead")
    row = w.visit(w.inspector, w.other)
    return own.push([own.change("spot_check", "amend", row.id, {"conclusion": "无问题"})])


@attempt("a control: a team lead who was not there confirms a check")
def _(w):
    return allowed(step(w.lead, w.visit(w.inspector, w.other), "confirm"))


@attempt("a control: a superior's inspector checks what is below him")
def _(w):
    own = w.insider(w.above_window, "inspector")
    return allowed(own.push([own.create("spot_check", w.check(w.window, [own.person, w.second.person]))]))


# Findings and rectifications

@attempt("a team lead of the unit dismisses a finding about it", NO)
def _(w):
    return step(w.insider(w.other, "inspector", "team_lead"), w.finding(w.other), "dismiss", {"reason": "情况不属实"})


@attempt("a team lead of the unit confirms a finding about it", NO)
def _(w):
    return step(w.insider(w.other, "inspector", "team_lead"), w.finding(w.other), "confirm", {"reason": "轻微"})


@attempt("a team lead of a window dismisses a finding about the unit above it", NO)
def _(w):
    return step(w.insider(w.window, "team_lead"), w.finding(w.above_window), "dismiss", {"reason": "情况不属实"})


@attempt("a team lead dismisses a finding about a unit that he declared to avoid", NO)
def _(w):
    avoided = w.units[2]
    own = w.once("lead who avoids", lambda: w.enrolled(w.headquarters, ("team_lead", w.county)))
    w.must(w.admin.push([w.admin.change("person", "amend", own.person, {"avoid": [avoided]})]))
    return step(own, w.finding(avoided), "dismiss", {"reason": "情况不属实"})


@attempt("an inspector of the unit calls a finding about it put right on the spot", NO)
def _(w):
    return step(w.insider(w.other, "inspector", "team_lead"), w.finding(w.other), "fix_on_site", {"reason": "已改"})


@attempt("one of the unit makes a finding about it slight", NO, "rule_broken")
def _(w):
    own, row = w.insider(w.other, "inspector", "team_lead"), w.finding(w.other)
    return own.push([own.change("finding", "amend", row.id, {"severity": "slight"})])


@attempt("another inspector rewrites a colleague's finding", NO, "rule_broken")
def _(w):
    row = w.finding(w.other)
    return w.second.push([w.second.change("finding", "amend", row.id, {"text": "并无问题"})])


@attempt("a team lead of the unit closes a finding about it", NO)
def _(w):
    row = w.found(w.other, "fixed_on_site")
    return step(w.insider(row["org"], "inspector", "team_lead"), row, "close", {"reason": "已改"})


@attempt("one of the unit rechecks its rectification", NO)
def _(w):
    row = w.rectification(w.other, "submitted")
    own = w.insider(row["org"], "inspector", "team_lead")
    return step(own, row, "pass", {"rechecked_by": own.person, "recheck_note": "全部到位"})


@attempt("who reported a rectification rechecks it after he moved to headquarters", NO)
def _(w):
    row = w.rectification(w.other, "received")
    own = w.enrolled(row["org"], ("org_clerk", row["org"]), ("inspector", w.county))
    w.must(step(own, row, "submit", {"measures": "补发工作牌", "result": "全部到位", "submitted_by": own.person}))
    w.must(w.admin.push([w.admin.change("person", "amend", own.person, {"org": w.headquarters})]))
    return step(own, row, "pass", {"rechecked_by": own.person, "recheck_note": "全部到位"})


@attempt("a rectification passes without a conclusion", "rule_broken", "missing_field")
def _(w):
    row = w.rectification(w.other, "submitted")
    return step(w.inspector, row, "pass", {"rechecked_by": w.inspector.person})


@attempt("a clerk of headquarters who belongs to the unit lengthens its term", NO)
def _(w):
    row = w.rectification(w.other, "rectifying")
    own = w.insider(row["org"], "headquarters_clerk")
    return step(own, row, "extend", {"due": row["due"] + 3, "first_due": row["due"], "extension_reason": "人手不足"})


@attempt("a team lead of the unit closes its rectification", NO)
def _(w):
    row = w.rectification(w.other, "rechecked")
    return step(w.insider(row["org"], "inspector", "team_lead"), row, "close")


# Commitments

@attempt("a reviewer of the unit confirms its commitment", NO)
def _(w):
    row = w.some("commitment", state="submitted")
    own = w.insider(row["org"], "reviewer")
    return own.push([own.create("review", {"org": row["org"], "commitment": row.id, "result": "confirmed",
                                           "opinion": "同意", "reviewer": own.person}),
                     own.change("commitment", "confirm", row.id)])


@attempt("a reviewer of the unit returns its commitment", NO)
def _(w):
    row = w.some("commitment", state="submitted")
    own = w.insider(row["org"], "reviewer")
    return own.push([own.create("review", {"org": row["org"], "commitment": row.id, "result": "returned",
                                           "opinion": "补充", "reviewer": own.person}),
                     own.change("commitment", "return", row.id)])


@attempt("a reviewer of the unit approves its closure", NO)
def _(w):
    row = w.some("closure", lambda row: bool(row["evidence"]), state="requested")
    own = w.insider(row["org"], "reviewer")
    return step(own, row, "approve", {"decided_by": own.person, "decision": "同意"})


@attempt("who asked for a closure approves it", NO)
def _(w):
    row = w.some("closure", lambda row: bool(row["evidence"]), state="requested")
    asker = w.once("asker %s" % row.id, lambda: w.tablet(row["requested_by"]))
    w.must(w.admin.push([w.appointment(w.admin, "reviewer", w.county, asker.person)]))
    return step(asker, row, "approve", {"decided_by": asker.person, "decision": "同意"})


@attempt("a clerk of headquarters who belongs to the unit cancels its commitment", NO)
def _(w):
    row = w.some("commitment", state="in_progress")
    return step(w.insider(row["org"], "headquarters_clerk"), row, "cancel")


@attempt("a clerk of headquarters who belongs to the unit opens what is closed again", NO, "rule_broken")
def _(w):
    row = w.some("commitment", state="closed")
    return step(w.insider(row["org"], "headquarters_clerk"), row, "reopen", {"reason": "另有情况"})


@attempt("a clerk of headquarters who belongs to the unit gives it a bonus", NO)
def _(w):
    own = w.insider(w.other, "headquarters_clerk")
    return own.push([own.create("adjustment", {"org": w.other, "campaign": w.campaign.id, "kind": "bonus",
                                               "points": "1", "reason": "受表彰", "on": records.today(),
                                               "by": own.person})])


@attempt("a control: a reviewer of headquarters confirms a commitment, with his review")
def _(w):
    row, own = w.some("commitment", state="submitted"), w.insider(w.headquarters, "reviewer")
    return allowed(own.push([own.create("review", {
        "org": row["org"], "commitment": row.id, "result": "confirmed", "opinion": "同意", "scientific": True,
        "reviewer": own.person}), own.change("commitment", "confirm", row.id)]))


# Conflicts

def conflict(w, org):
    """Two values for one field, and the conflict that comes of them: its id, by the ledger's README."""
    row = next(w.rows.all("contact", org=org))
    clerk, head = w.insider(org, "org_clerk"), w.insider(org, "org_head")
    seen = row.gseq
    w.must(head.push([head.change("contact", "amend", row.id, {"office": w.mark()})]))
    verdict = clerk.push([clerk.change("contact", "amend", row.id, {"office": w.mark()}, seen)])
    if verdict.code != "conflicting":
        raise RuntimeError("no conflict: %s" % verdict)
    data = bytearray(hashlib.sha256(b"conflict%d" % verdict.gseq + row.id).digest()[:16])
    data[6], data[8] = data[6] & 0x0F | 0x80, data[8] & 0x3F | 0x80
    return clerk, bytes(data)


def decide(device, record, **fields):
    return device.push([device.change("conflict", "keep", record, {"decided_by": device.person, "reason": "以原值为准",
                                                                   **fields}, 0, 1)])


@attempt("a team lead of the unit decides a conflict about it", NO)
def _(w):
    _, record = conflict(w, w.units[3])
    return decide(w.insider(w.units[3], "team_lead"), record)


@attempt("a control: a team lead of headquarters decides a conflict")
def _(w):
    _, record = conflict(w, w.units[6])
    return allowed(decide(w.lead, record))


@attempt("the author of a value decides the conflict about it", NO)
def _(w):
    author, record = conflict(w, w.units[4])
    w.must(w.admin.push([w.appointment(w.admin, "team_lead", w.county, author.person)]))
    return decide(author, record)


@attempt("a conflict is decided without a reason", "rule_broken", "missing_field")
def _(w):
    _, record = conflict(w, w.units[5])
    return decide(w.lead, record, reason=None)
