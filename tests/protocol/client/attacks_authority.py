# SPDX-License-Identifier: Apache-2.0
"""Who gives authority, and who writes what belongs to everybody (src/domain, "Who decides")."""

import ledger
import records
from attempts import Effect, Held, allowed, section, unseen

attempt = section("authority")
NO = "not_allowed"
# What a rule says about a value, whichever of its guards comes first.
RULES = ("not_allowed", "rule_broken", "invalid_input", "missing_field")


# Appointments

@attempt("the county's administrator appoints himself System", NO)
def _(w):
    return w.admin.push([w.appointment(w.admin, "system", w.county)])


@attempt("the county's administrator appoints another System, for one window", NO)
def _(w):
    return w.admin.push([w.appointment(w.admin, "system", w.window, w.someone(w.window))])


@attempt("the head of headquarters appoints himself System", NO)
def _(w):
    return w.head.push([w.appointment(w.head, "system", w.county)])


@attempt("an appointment is made System's afterwards", *RULES)
def _(w):
    person = w.someone(w.window, ("org_clerk", w.window))
    row = next(w.rows.all("appointment", person=person))
    return w.admin.push([w.admin.change("appointment", "amend", row.id, {"role": "system"})])


@attempt("a window's administrator appoints himself System", NO)
def _(w):
    someone = w.part_administrator()
    return someone.push([w.appointment(someone, "system", w.window)])


def part_appoints(role, **fields):
    def try_it(w):
        someone = w.part_administrator()
        fields.setdefault("until", records.days(30))
        return someone.push([w.appointment(someone, role, w.window, **fields)])
    return try_it


for ROLE in ("headquarters_head", "headquarters_clerk", "team_lead", "inspector", "complaint_officer",
             "discipline_office", "external_supervisor", "auditor"):
    attempt("a window's administrator appoints: %s" % ROLE, NO)(part_appoints(ROLE))

attempt("a window's administrator appoints a clerk for ever", NO, "rule_broken")(part_appoints("org_clerk", until=None))
attempt("a window's administrator appoints a clerk for longer than himself", NO, "rule_broken")(
    part_appoints("org_clerk", until=records.days(61)))


@attempt("a window's administrator appoints an administrator of the unit above", NO)
def _(w):
    someone = w.part_administrator()
    return someone.push([w.appointment(someone, "administrator", w.above_window, until=records.days(30))])


@attempt("a window's administrator appoints a clerk of another unit", NO)
def _(w):
    return w.part_administrator().push([w.appointment(w.admin, "org_clerk", w.other, w.someone(w.other),
                                                      until=records.days(30))])


@attempt("a window's administrator appoints one of another unit for his window and the unit", NO)
def _(w):
    someone, person = w.part_administrator(), w.someone(w.other)
    return someone.push([w.appointment(someone, "org_clerk", w.window, person, until=records.days(30)),
                         w.appointment(someone, "org_clerk", w.other, person, until=records.days(30))])


def part_amends_himself(**fields):
    def try_it(w):
        someone = w.part_administrator()
        row = next(w.rows.all("appointment", person=someone.person))
        made = {name: getattr(w, value) if value in ("county", "above_window") else value
                for name, value in fields.items()}
        return someone.push([someone.change("appointment", "amend", row.id, made)])
    return try_it


attempt("a window's administrator lengthens his own term", NO, "rule_broken")(
    part_amends_himself(until=records.days(400)))
attempt("a window's administrator takes away the end of his term", NO, "rule_broken")(part_amends_himself(until=None))
attempt("a window's administrator makes his appointment a head's", NO, "rule_broken")(
    part_amends_himself(role="headquarters_head"))
attempt("a window's administrator widens his appointment to the county", NO, "rule_broken")(
    part_amends_himself(org="county"))


@attempt("a window's administrator takes over a colleague's wider appointment", NO, "rule_broken")
def _(w):
    someone = w.part_administrator()
    colleague = w.someone(w.window, ("inspector", w.window))
    row = next(w.rows.all("appointment", person=colleague))
    return someone.push([someone.change("appointment", "amend", row.id, {"person": someone.person})])


@attempt("a window's administrator ends the term of an inspector, whom he could not appoint", NO)
def _(w):
    someone = w.part_administrator()
    colleague = w.someone(w.window, ("inspector", w.window))
    row = next(w.rows.all("appointment", person=colleague))
    return someone.push([someone.change("appointment", "amend", row.id, {"revoked": True})])


def head_appoints(role, where="county"):
    def try_it(w):
        return w.head.push([w.appointment(w.head, role, getattr(w, where), w.someone(w.headquarters))])
    return try_it


for ROLE in ("administrator", "headquarters_head", "discipline_office", "auditor", "complaint_officer"):
    attempt("the head of headquarters appoints: %s" % ROLE, NO)(head_appoints(ROLE))


@attempt("a clerk of headquarters appoints an inspector", NO)
def _(w):
    return w.clerk.push([w.appointment(w.clerk, "inspector", w.county)])


@attempt("a unit's head appoints another head", NO)
def _(w):
    head = w.insider(w.other, "org_head")
    return head.push([w.appointment(head, "org_head", w.other, w.someone(w.other))])


@attempt("a unit's head appoints a clerk of another unit", NO)
def _(w):
    head = w.insider(w.other, "org_head")
    return head.push([w.appointment(head, "org_clerk", w.unit)])


@attempt("a unit's clerk appoints himself its head", NO)
def _(w):
    return w.unit_clerk.push([w.appointment(w.unit_clerk, "org_head", w.unit)])


def no_administrator_today(*dates):
    def try_it(w):
        someone = w.enrolled(w.window, ("administrator", w.window, *(records.days(day) for day in dates)))
        return someone.push([w.appointment(someone, "org_clerk", w.window, until=records.days(1))])
    return try_it


attempt("an administrator appoints after his last day", NO)(no_administrator_today(-10, -1))
attempt("an administrator appoints before his first day", NO)(no_administrator_today(1, 10))


@attempt("an administrator appoints although his appointment was revoked", NO)
def _(w):
    someone = w.part_administrator()
    row = next(w.rows.all("appointment", person=someone.person))
    w.must(w.admin.push([w.admin.change("appointment", "amend", row.id, {"revoked": True})]))
    return someone.push([w.appointment(someone, "org_clerk", w.window, until=records.days(1))])


@attempt("an appointment whose last day lies before its first", "rule_broken", "invalid_input")
def _(w):
    return w.admin.push([w.appointment(w.admin, "org_clerk", w.other, w.someone(w.other), until=records.days(-5))])


# What needs a second administrator of the whole county

def alone(w, role):
    """One whom a single administrator appointed so, at a device of his own; None where even that is refused."""
    person = w.someone(w.headquarters)
    if not w.admin.push([w.appointment(w.admin, role, w.county, person)]).accepted:
        return None
    return w.tablet(person)


@attempt("a head of headquarters whom one administrator appointed acts at once", NO)
def _(w):
    someone = alone(w, "headquarters_head")
    if someone is None:
        return Held("he is not appointed")
    return someone.push([w.appointment(someone, "inspector", w.county, w.someone(w.headquarters))])


for ROLE in ("auditor", "discipline_office"):
    def reads_alone(w, role=ROLE):
        someone = alone(w, role)
        if someone is None:
            return Held("he is not appointed")
        mark = w.mark()
        w.must(w.inspector.push([w.comment(w.inspector, mark, True)]))
        someone.rows = records.Rows(w.numbers)
        someone.skip_to(w.start)
        return unseen(someone, mark)
    attempt("one administrator appoints: %s, who reads at once" % ROLE)(reads_alone)


# What stays possible

@attempt("a control: the head of headquarters appoints an inspector")
def _(w):
    return allowed(w.head.push([w.appointment(w.head, "inspector", w.county, w.someone(w.headquarters))]))


@attempt("a control: a unit's head appoints its clerk")
def _(w):
    head = w.insider(w.other, "org_head")
    return allowed(head.push([w.appointment(head, "org_clerk", w.other, w.someone(w.other))]))


@attempt("a control: a window's administrator appoints its clerk within his term")
def _(w):
    return allowed(w.part_administrator().push([w.appointment(w.admin, "org_clerk", w.window, w.someone(w.window),
                                                              until=records.days(30))]))


@attempt("a control: a window's administrator invites the clerk whom he appointed")
def _(w):
    someone, person = w.part_administrator(), w.someone(w.window)
    w.must(someone.push([w.appointment(someone, "org_clerk", w.window, person, until=records.days(30))]))
    return Held("a code of %d signs" % len(someone.invite(person)))


# Devices

@attempt("an administrator registers a device in the head's name", NO)
def _(w):
    return w.admin.push([w.admin.create("device", {
        "name": "备用平板", "key": ledger.Device(w.numbers, w.server.url, "").public, "suite": "ed25519-sha256",
        "people": [w.head.person], "enrolled_at": ledger.now_ms()})])


@attempt("an administrator puts the head on his own device", *RULES)
def _(w):
    return w.admin.push([w.admin.change("device", 1, w.admin.id, {"people": [w.admin.person, w.head.person]},
                                        w.head.pull().find("device", w.admin.id).gseq)])


@attempt("a window's administrator puts himself on the head's device", *RULES)
def _(w):
    someone = w.part_administrator()
    row = w.head.pull().find("device", w.head.id)
    return someone.push([someone.change("device", 1, row.id, {"people": [w.head.person, someone.person]}, row.gseq)])


@attempt("an administrator gives another's device his own key", *RULES)
def _(w):
    row = w.head.pull().find("device", w.head.id)
    return w.admin.push([w.admin.change("device", 1, row.id, {"key": w.admin.public}, row.gseq)])


@attempt("a window's administrator revokes the device of another unit's head", NO)
def _(w):
    victim = w.enrolled(w.other, ("org_head", w.other))
    return w.revoke(victim.id, w.part_administrator())


@attempt("a revoked device is made active again by an amendment", *RULES)
def _(w):
    device = w.enrolled(w.other, ("org_clerk", w.other))
    gseq = w.must(w.revoke(device.id)).gseq
    return w.admin.push([w.admin.change("device", 1, device.id, {"state": "active"}, gseq)])


# People

@attempt("a window's administrator moves a person of another unit into his window", NO)
def _(w):
    someone, person = w.part_administrator(), w.someone(w.other)
    return someone.push([someone.change("person", "amend", person, {"org": w.window})])


@attempt("a window's administrator moves his person into another unit", NO)
def _(w):
    someone, person = w.part_administrator(), w.someone(w.window)
    return someone.push([someone.change("person", "amend", person, {"org": w.other})])


@attempt("a window's administrator renames the head of headquarters", NO)
def _(w):
    return w.part_administrator().push([w.admin.change("person", "amend", w.head.person, {"name": "甲零"})])


@attempt("a window's administrator edits one of his window who inspects the whole county", NO)
def _(w):
    person = w.someone(w.window, ("inspector", w.county))
    return w.part_administrator().push([w.admin.change("person", "amend", person, {"avoid": w.units[:3]})])


@attempt("a window's administrator registers a person of another unit", NO)
def _(w):
    return w.part_administrator().push([w.admin.create("person", {"name": "甲零", "org": w.other})])


@attempt("an inspector moves himself to another unit", NO)
def _(w):
    return w.inspector.push([w.inspector.change("person", "amend", w.inspector.person, {"org": w.other})])


# What belongs to all

def part_writes(kind, make):
    def try_it(w):
        someone = w.part_administrator()
        return someone.push([someone.create(kind, make(w))])
    return try_it


def part_clerk(w):
    """One who is a clerk of headquarters in one window only."""
    return w.once("part clerk", lambda: w.enrolled(w.window, ("headquarters_clerk", w.window)))


def part_clerk_writes(kind, make):
    def try_it(w):
        someone = part_clerk(w)
        return someone.push([someone.create(kind, make(w))])
    return try_it


def campaign(w, org):
    return {"name": "专项活动", "start": records.days(1), "end": records.days(200), "org": org}


def checklist(_):
    return {"name": "窗口检查表", "sections": [{"title": "纪律", "items": [{"no": 1, "title": "在岗", "full": "10"}]}]}


def rule_set(w, **fields):
    return {"campaign": w.campaign.id, "version": 9, "bonus_cap": "100", **fields}


COMMON = (("region", lambda _: {"code": "990999", "name": "假县"}),
          ("calendar", lambda _: {"year": 2027, "version": "假-2027", "days_off": [records.days(30)]}),
          ("checklist", checklist),
          ("rule_set", rule_set),
          ("campaign", lambda w: campaign(w, w.headquarters)))
for KIND, MAKE in COMMON:
    attempt("a window's administrator writes: %s" % KIND, NO)(part_writes(KIND, MAKE))
    attempt("a clerk of headquarters for one window writes: %s" % KIND, NO)(part_clerk_writes(KIND, MAKE))


@attempt("a clerk of headquarters for one window writes his campaign with rules for the county's", NO)
def _(w):
    someone = part_clerk(w)
    return someone.push([someone.create("campaign", campaign(w, w.window)), someone.create("rule_set", rule_set(w))])


@attempt("a clerk of headquarters for one window retires the county's checklist", NO)
def _(w):
    return part_clerk(w).push([w.clerk.change("checklist", "amend", w.checklist.id, {"retired": True})])


@attempt("a clerk of headquarters for one window ends the county's campaign", NO)
def _(w):
    return part_clerk(w).push([w.clerk.change("campaign", "end", w.campaign.id)])


@attempt("the county's administrator writes rules for the running campaign", NO)
def _(w):
    return w.admin.push([w.admin.create("rule_set", rule_set(w))])


@attempt("headquarters replaces the rules of a running campaign at once", "rule_broken", "missing_field")
def _(w):
    return w.head.push([w.head.create("rule_set", rule_set(w))])


@attempt("headquarters amends the rules that are in force", "rule_broken", NO)
def _(w):
    row = next(w.rows.all("rule_set", campaign=w.campaign.id))
    return w.head.push([w.head.change("rule_set", "amend", row.id, {"bonus_cap": "100"})])


@attempt("a window's administrator founds an organisation above which there is nothing", NO)
def _(w):
    return w.part_administrator().push([w.admin.create("org", {"name": "自立县", "kind": "area"})])


@attempt("a window's administrator takes his window out of the county", NO)
def _(w):
    return w.part_administrator().push([w.admin.change("org", "amend", w.window, {"parent": None})])


@attempt("a window's administrator puts his window below another unit", NO)
def _(w):
    return w.part_administrator().push([w.admin.change("org", "amend", w.window, {"parent": w.other})])


# Invitations

def invitation(inviter, invited):
    def try_it(w):
        code = inviter(w).invite(invited(w))
        raise Effect("a code was given: %s" % code)
    return try_it


attempt("a window's administrator invites the head of headquarters", NO)(
    invitation(lambda w: w.part_administrator(), lambda w: w.head.person))
attempt("a window's administrator invites one of his window who is more than he could appoint", NO)(
    invitation(lambda w: w.part_administrator(), lambda w: w.someone(w.window, ("inspector", w.county))))


@attempt("a window's administrator moves a clerk of headquarters into his window and invites him", NO)
def _(w):
    someone, person = w.part_administrator(), w.someone(w.headquarters, ("headquarters_clerk", w.county))
    someone.push([someone.change("person", "amend", person, {"org": w.window})])
    raise Effect("a code was given: %s" % someone.invite(person))


attempt("a unit's clerk invites its head", NO)(
    invitation(lambda w: w.unit_clerk, lambda w: w.someone(w.unit, ("org_head", w.unit))))
attempt("an inspector invites himself once more", NO)(
    invitation(lambda w: w.inspector, lambda w: w.inspector.person))


# In another's name

@attempt("an operation in the name of one who is not on the device", NO)
def _(w):
    return w.unit_clerk.push([w.appointment(w.head, "inspector", w.county)], actor=w.head.person)


@attempt("an operation in headquarters' own name", NO)
def _(w):
    device = w.unit_clerk
    sealed = ledger.seal(device.id, device.incarnation, device.dseq + 1, device.previous, None,
                         [w.appointment(device, "administrator", w.county)])
    device.dseq += 1
    device.previous = ledger.hashlib.sha256(sealed).digest()
    return device.push_sealed([sealed])[0]


@attempt("a comment whose author is another", NO)
def _(w):
    return w.inspector.push([w.comment(w.inspector, "认可", author=w.lead.person)])


@attempt("a check's score in another inspector's name", NO)
def _(w):
    row = w.visit(w.inspector, w.other)
    return w.inspector.push([w.score(w.inspector, row, inspector=w.second.person)])


for KIND, FIELDS in (("restoration", {"at": ledger.now_ms(), "kept": 1, "lost": 2, "root": bytes(32)}),
                     ("clock_correction", {"at": ledger.now_ms(), "before": ledger.now_ms() + 1}),
                     ("conflict", {"subject": bytes(range(1, 17))})):
    def forge(w, kind=KIND, fields=FIELDS):
        return w.admin.push([w.admin.create(kind, fields)])
    attempt("an administrator records what only headquarters' program writes: %s" % KIND, NO)(forge)


# One id is one record

@attempt("a comment with the id of an organisation", "already_exists")
def _(w):
    kind, verb, _, base, patch = w.comment(w.inspector, "同号")
    return w.inspector.push([(kind, verb, w.other, base, patch)])


@attempt("a finding with the id of the check that it belongs to", "already_exists", "invalid_input")
def _(w):
    row = w.visit(w.inspector, w.other)
    return w.inspector.push([w.inspector.create("finding", {
        "org": w.other, "spot_check": row.id, "text": "同号", "found_by": w.inspector.person,
        "found_at": ledger.now_ms()}, row.id)])


@attempt("two new records with one id in one operation", "already_exists", "invalid_input")
def _(w):
    first = w.comment(w.inspector, "同号")
    return w.inspector.push([first, w.inspector.create("evidence", {
        "org": w.noticed, "subject": w.notice.id, "hash": bytes(range(32)), "size": 1, "taken_at": ledger.now_ms(),
        "by": w.inspector.person}, first[2])])
