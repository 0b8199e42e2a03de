# SPDX-License-Identifier: Apache-2.0
"""Who reads what (model of audiences): nothing may come with a pull, a file or a question that is not the reader's."""

import hashlib

import columns
import ledger
import records
import wire
from attempts import Effect, Held, refused, section, unseen
from world import step

attempt = section("reading")
GONE = ("revoked", "unauthenticated", "not_allowed", "unknown_record")


# Drafts

def draft_mark(w):
    def make():
        mark = w.mark()
        w.draft(w.insider(w.noticed, "org_clerk"), w.noticed, text="草稿" + mark)
        return mark
    return w.once("draft", make)


def comment_mark(w, internal):
    """Words of a comment about the unit: the unit's own people read them where they are not internal."""
    def make():
        mark = w.mark()
        w.must(w.inspector.push([w.comment(w.inspector, mark, internal)]))
        return mark
    return w.once("comment %s" % internal, make)


def reader(w, name):
    """One of each kind of reader, at a device of its own that has read nothing yet."""
    make = {
        "another unit's clerk": lambda: w.enrolled(w.other, ("org_clerk", w.other)),
        "a clerk who has named no file": lambda: w.enrolled(w.other, ("org_clerk", w.other)),
        "the unit's clerk": lambda: w.enrolled(w.noticed, ("org_clerk", w.noticed)),
        "the unit's head": lambda: w.enrolled(w.noticed, ("org_head", w.noticed)),
        "an inspector": lambda: w.enrolled(w.headquarters, ("inspector", w.county)),
        "an inspector who belongs to the unit": lambda: w.enrolled(w.noticed, ("inspector", w.county)),
        "the county's administrator": lambda: w.enrolled(w.headquarters, ("administrator", w.county)),
        "an external supervisor": lambda: w.enrolled(w.headquarters, ("external_supervisor", w.county)),
        "a clerk whose term has ended": lambda: w.enrolled(w.noticed, (
            "org_clerk", w.noticed, records.days(-20), records.days(-1))),
        "an inspector whose term has not begun": lambda: w.enrolled(w.headquarters, (
            "inspector", w.county, records.days(1), records.days(20))),
        "one without any appointment": lambda: w.enrolled(w.noticed),
    }[name]
    return w.once(name, lambda: fresh(w, make()))


def fresh(w, device):
    """With rows of its own, from what this test has made."""
    device.rows = records.Rows(device.numbers)
    device.skip_to(w.start)
    return device


def reads(name, mark):
    def try_it(w):
        text = mark(w)
        return unseen(reader(w, name), text)
    return try_it


for NAME in ("another unit's clerk", "an inspector", "the county's administrator", "an external supervisor",
             "a clerk whose term has ended", "one without any appointment"):
    attempt("%s reads a unit's draft" % NAME)(reads(NAME, draft_mark))
for NAME in ("the unit's clerk", "the unit's head", "an inspector who belongs to the unit",
             "the county's administrator", "an external supervisor", "another unit's clerk",
             "an inspector whose term has not begun"):
    attempt("%s reads an internal remark" % NAME)(reads(NAME, lambda w: comment_mark(w, True)))
for NAME in ("another unit's clerk", "a clerk whose term has ended", "an inspector whose term has not begun",
             "an external supervisor", "one without any appointment"):
    attempt("%s reads a remark for the unit" % NAME)(reads(NAME, lambda w: comment_mark(w, False)))


@attempt("a control: those for whom they are do read a draft and a remark")
def _(w):
    clerk = reader(w, "the unit's clerk")
    clerk.pull()
    inspector = reader(w, "an inspector")
    inspector.pull()
    if not (clerk.saw(draft_mark(w)) and clerk.saw(comment_mark(w, False)) and inspector.saw(comment_mark(w, True))):
        raise Effect("somebody who should read it does not")
    return Held("they read them")


@attempt("the unit's clerk reads the internal half of one operation")
def _(w):
    mark, shown = w.mark(), w.mark()
    w.must(w.inspector.push([w.comment(w.inspector, shown), w.comment(w.inspector, mark, True)]))
    clerk = reader(w, "the unit's clerk")
    held = unseen(clerk, mark)
    if not clerk.saw(shown):
        raise Effect("its own half was not shown")
    return held


def all_kinds(w):
    """A record of each kind that is not for everybody."""
    row = w.visit(w.inspector, w.other)
    finding = w.finding(w.other)
    w.must(w.lead.push([w.lead.create("assignment", {
        "org": w.other, "checklist": w.checklist.id, "due": records.days(9),
        "inspectors": [w.inspector.person, w.second.person]})]))
    w.must(w.head.push([w.head.create("adjustment", {
        "org": w.other, "campaign": w.campaign.id, "kind": "deduction", "points": "1", "reason": "迟报", "rule": "第九条",
        "on": records.today(), "by": w.head.person})]))
    own = w.insider(w.other, "org_clerk")
    draft = w.draft(own, w.other)
    w.must(step(own, draft, "submit"))
    return row, finding


def kinds_unseen(name, *kinds):
    def try_it(w):
        w.once("all kinds", lambda: all_kinds(w))
        rows = reader(w, name).pull()
        for kind in kinds:
            if found := sum(1 for _ in rows.all(kind)):
                raise Effect("%d records of %s" % (found, kind))
        return Held("none of %s" % ", ".join(kinds))
    return try_it


attempt("an external supervisor reads checks, scores, findings")(
    kinds_unseen("an external supervisor", "spot_check", "score", "finding", "assignment"))
attempt("an external supervisor reads closures, reviews, adjustments")(
    kinds_unseen("an external supervisor", "adjustment", "conflict", "closure", "review"))
attempt("the county's administrator reads checks, scores, findings")(
    kinds_unseen("the county's administrator", "spot_check", "score", "finding", "assignment"))


@attempt("an external supervisor reads commitments that are not published")
def _(w):
    w.once("all kinds", lambda: all_kinds(w))
    found = [row.state for row in reader(w, "an external supervisor").pull().all("commitment")]
    names = {number: name for name, number in w.numbers.kinds["commitment"].fields["state"].values.items()}
    hidden = [names[state] for state in found
              if names[state] in ("draft", "submitted", "returned", "confirmed")]
    if hidden:
        raise Effect("commitments that are %s" % ", ".join(hidden))
    return Held("of %d commitments none is a draft, submitted, returned or only confirmed" % len(found))


@attempt("a clerk brings another's scope mark and a cursor of his own choice")
def _(w):
    mark = comment_mark(w, True)
    clerk = reader(w, "another unit's clerk")
    w.head.pull()
    clerk.scope, clerk.cursor = w.head.scope, w.start
    return unseen(clerk, mark)


# Files

def internal_photo(w):
    def make():
        row = w.visit(w.inspector, w.noticed)
        digest, content = w.photo(w.inspector, w.noticed, row.id, internal=True)
        w.inspector.upload(content)
        return digest, content
    return w.once("photo", make)


def fetches(name, prepare=lambda w, device, digest: None, method="GET"):
    def try_it(w):
        digest, _ = internal_photo(w)
        device = reader(w, name)
        prepare(w, device, digest)
        status, headers, content = device.file(method, digest)
        if method == "HEAD":
            raise Effect("%d, %s bytes" % (status, headers["Upload-Offset"]))
        raise Effect("%d bytes" % len(content))
    return try_it


def names_it(field):
    def prepare(w, device, digest):
        org = w.person(device)["org"]
        subject = next((row.id for row in w.rows.all("commitment", org=org)), org)
        fields = {"hash": bytes(range(32)), "preview": bytes(range(32)), field: digest}
        device.push([device.create("evidence", {"org": org, "subject": subject, "kind": "photo", "size": 2008,
                                                "taken_at": ledger.now_ms(), "by": device.person, **fields})])
    return prepare


NOT_THERE = ("unknown_record", "not_allowed")
for NAME in ("the unit's clerk", "another unit's clerk", "the county's administrator", "an external supervisor",
             "an inspector who belongs to the unit"):
    attempt("%s fetches an internal photo by its hash" % NAME, *NOT_THERE)(fetches(NAME))
attempt("another unit's clerk names its hash in evidence of his own, and fetches it", *NOT_THERE)(
    fetches("another unit's clerk", names_it("hash")))
attempt("another unit's clerk names it as a preview, and fetches it", *NOT_THERE)(
    fetches("another unit's clerk", names_it("preview")))
attempt("the unit's clerk names its hash in evidence about the unit, and fetches it", *NOT_THERE)(
    fetches("the unit's clerk", names_it("hash")))
attempt("an external supervisor names its hash in evidence of his own, and fetches it", *NOT_THERE)(
    fetches("an external supervisor", names_it("hash")))


@attempt("a clerk asks whether headquarters has a file that he may not see", "404", *NOT_THERE)
def _(w):
    digest, _ = internal_photo(w)
    try:
        return fetches("a clerk who has named no file", method="HEAD")(w)
    except wire.Refused as refusal:
        return refused("404" if refusal.status in (403, 404) and digest else str(refusal.status), "404")


# What other devices did

@attempt("a device asks for the receipt of another's operation", *NOT_THERE)
def _(w):
    verdict = w.must(w.inspector.push([w.comment(w.inspector, "已提醒")]))
    raise Effect(reader(w, "another unit's clerk").receipt(verdict.gseq))


@attempt("a device brings a head that headquarters never signed", "bad_signature")
def _(w):
    device = w.unit_clerk
    device.call("/sync/v1/history", {1: device.log or w.head.log, 2: [[5, ledger.now_ms(), bytes(32), bytes(64)]]})
    raise Effect("it was believed")


# Revoked

def revoked(w):
    def make():
        device = w.enrolled(w.headquarters, ("inspector", w.county))
        fresh(w, device).pull()
        device.photo = w.photo(device, w.noticed, w.notice.id)
        w.must(w.revoke(device.id))
        return device
    return w.once("revoked", make)


def first_part():
    """Of a bundle of two."""
    head = ledger.cbor.encode([records.new_id(), 0, 2, 1000, hashlib.sha256(bytes(100)).digest()])
    return b"JNB1" + bytes([len(head)]) + head + bytes(100)


def after_revocation(ask):
    def try_it(w):
        answer = ask(w, revoked(w))
        if isinstance(answer, ledger.Verdict):
            return answer
        raise Effect("answered %r" % (answer,))
    return try_it


attempt("a revoked device pulls", *GONE)(after_revocation(lambda w, device: len(device.pull().rows)))
attempt("a revoked device makes a new token", *GONE)(after_revocation(lambda w, device: device.renew()))
attempt("a revoked device fetches a file", *GONE)(
    after_revocation(lambda w, device: device.file("GET", internal_photo(w)[0])[0]))
attempt("a revoked device invites somebody", *GONE)(
    after_revocation(lambda w, device: device.invite(w.inspector.person)))
attempt("a revoked device asks about history", *GONE)(
    after_revocation(lambda w, device: device.call("/sync/v1/history", {1: device.log, 2: []})))
attempt("a revoked device asks for a receipt of what it recorded", *GONE)(after_revocation(
    lambda w, device: device.receipt(next(device.rows.all("evidence", by=device.person)).gseq)))
attempt("a revoked device uploads its photo", *GONE)(
    after_revocation(lambda w, device: device.upload(device.photo[1])[0]))
attempt("a revoked device hands over a bundle", *GONE)(after_revocation(
    lambda w, device: device.line.call("/sync/v1/bundle", first_part(), device.token,
                                       "application/vnd.jiannuo.bundle")))
attempt("a revoked device records something", "revoked")(after_revocation(
    lambda w, device: device.push([w.comment(device, "停用后")])))


@attempt("a revoked device's key enrols again with another's code", *GONE)
def _(w):
    old, device = revoked(w), w.server.device("again")
    device.key, device.public = old.key, old.public
    device.enrol(w.admin.invite(w.someone(w.noticed, ("org_clerk", w.noticed))))
    if device.id == old.id:
        device.pull()
        raise Effect("the revoked device is back")
    return Held("it is another device")


@attempt("columns that say nothing of themselves", "invalid_input", "corrupt", "unreadable")
def _(w):
    body = ledger.cbor.message({1: 5, 2: columns.varint(3) + b"\xff" * 40, 3: bytes(64)})
    w.inspector.line.call("/sync/v1/push", body, w.inspector.token)
    raise Effect("taken")


@attempt("a stranger reads the log's page, and of the log's content nothing")
def _(w):
    line = wire.Line(w.server.url, w.server.fingerprint)
    status, _, content = line.ask("GET", "/log/heads")
    if status != 200 or w.person(w.head)["name"].encode() in content or hashlib.sha256(content).digest() == b"":
        raise Effect("%d" % status)
    return Held("heads alone")
