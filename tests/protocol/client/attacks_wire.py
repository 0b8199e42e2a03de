# SPDX-License-Identifier: Apache-2.0
"""Chains, signatures, tokens, enrolment, uploads: what the protocol itself has to withstand."""

import hashlib
import os

import cbor
import columns
import ledger
import wire
from attempts import Effect, Held, section

attempt = section("chains")
FORGED = ("bad_signature", "wrong_device", "not_allowed")


def note(w, device, text="抽查时已提醒"):
    return w.comment(device, text)


def tablet(w):
    """An inspector's device of its own for attempts that bend its chain."""
    return w.enrolled(w.headquarters, ("inspector", w.county))


def chained(w, *, previous=None, dseq=None, device_id=None, suite=1, incarnation=None, actor=None):
    """A tablet that has recorded once, and a second operation of which something is bent."""
    device = tablet(w)
    w.must(device.push([note(w, device)]))
    return device, ledger.seal(device_id or device.id, device.incarnation if incarnation is None else incarnation,
                               device.dseq + 1 if dseq is None else dseq,
                               device.previous if previous is None else previous, actor or device.person,
                               [note(w, device, "第二条")], suite=suite)


@attempt("an operation that does not name the one before it", "fork")
def _(w):
    device, bent = chained(w, previous=hashlib.sha256(b"another").digest())
    return device.push_sealed([bent])[0]


@attempt("an operation that begins a chain anew with the same number", "fork")
def _(w):
    device, bent = chained(w, previous=b"", dseq=1)
    return device.push_sealed([bent])[0]


@attempt("an operation that leaves a number out", "gap")
def _(w):
    device, bent = chained(w, dseq=3)
    return device.push_sealed([bent])[0]


for NUMBER in (0, -1, 2 ** 63 - 1):
    def numbered(w, number=NUMBER):
        device, bent = chained(w, dseq=number)
        return device.push_sealed([bent])[0]
    attempt("an operation with the number %d" % NUMBER, "unreadable", "gap", "invalid_input")(numbered)


@attempt("a chain whose first operation names one before it", "fork", "gap", "unreadable")
def _(w):
    device, bent = chained(w, incarnation=77, dseq=1, previous=bytes(32))
    return device.push_sealed([bent])[0]


@attempt("two operations of one push that do not hang together", *FORGED)
def _(w):
    device = tablet(w)
    first = device.sealed([note(w, device)])
    device.previous = bytes(32)
    return device.push_sealed([first, device.sealed([note(w, device)])])[1]


@attempt("two chains in one push", *FORGED)
def _(w):
    device, other = tablet(w), tablet(w)
    return device.push_sealed([device.sealed([note(w, device)]), other.sealed([note(w, other)])])[1]


@attempt("a number that was used, with other content", "fork")
def _(w):
    device, _ = chained(w)
    device.dseq, device.previous = 0, b""
    return device.push([note(w, device, "换了内容")])


@attempt("an operation of another device", *FORGED)
def _(w):
    device, bent = chained(w, device_id=w.head.id, actor=w.head.person)
    return device.push_sealed([bent])[0]


@attempt("an operation of another device, under its incarnation and number", *FORGED)
def _(w):
    device = tablet(w)
    bent = ledger.seal(w.head.id, w.head.incarnation, w.head.dseq + 1, w.head.previous, w.head.person,
                       [w.appointment(device, "administrator", w.county)])
    return device.push_sealed([bent])[0]


@attempt("what another device sent, sent once more with one's own token", *FORGED)
def _(w):
    device, other = tablet(w), tablet(w)
    operation = other.sealed([note(w, other)])
    signature = other.key.sign(ledger.head_text(other.id, other.incarnation, 1, hashlib.sha256(operation).digest()))
    return device.push_sealed([operation], signature=signature)[0]


@attempt("a signature by another key", "bad_signature")
def _(w):
    device, other = tablet(w), tablet(w)
    operation = device.sealed([note(w, device)])
    digest = hashlib.sha256(operation).digest()
    return device.push_sealed([operation], signature=other.key.sign(
        ledger.head_text(device.id, device.incarnation, 1, digest)))[0]


@attempt("the signature of an earlier head", "bad_signature")
def _(w):
    device, good = chained(w)
    return device.push_sealed([good], signature=device.key.sign(
        ledger.head_text(device.id, device.incarnation, 1, device.previous)))[0]


@attempt("a token's signature in place of a chain's", "bad_signature")
def _(w):
    device, good = chained(w)
    return device.push_sealed([good], signature=device.key.sign(ledger.token_text(device.id, ledger.now_ms())))[0]


for NAME, SIGNATURE in (("no signature", b""), ("a signature of nothing but zeros", bytes(64)),
                        ("a signature that is one byte too long", bytes(65))):
    def unsigned(w, signature=SIGNATURE):
        device, good = chained(w)
        return device.push_sealed([good], signature=signature)[0]
    attempt(NAME, "bad_signature", "invalid_input")(unsigned)


@attempt("an operation that was changed on its way", "bad_signature")
def _(w):
    device, good = chained(w)
    signature = device.key.sign(ledger.head_text(device.id, device.incarnation, 2, hashlib.sha256(good).digest()))
    return device.push_sealed([good.replace("第二条".encode(), "第三条".encode())], signature=signature)[0]


@attempt("a suite that the device does not have", *FORGED)
def _(w):
    device, bent = chained(w, suite=2)
    digest = hashlib.new("sm3", bent).digest()
    return device.push_sealed([bent], signature=device.key.sign(
        ledger.head_text(device.id, device.incarnation, 2, digest)))[0]


@attempt("a push that was sent before, sent again")
def _(w):
    device, _ = chained(w)
    first = device.push_sealed([device.last])[0]
    w.head.pull()
    before = w.head.tree.size
    again = device.push_sealed([device.last])[0]
    w.head.pull()
    if again.gseq != first.gseq or w.head.tree.size != before:
        raise Effect("it has another place")
    return Held("the same place")


@attempt("the same work under another incarnation", "already_exists")
def _(w):
    device, _ = chained(w)
    head = cbor.decode(device.last)
    again = ledger.seal(device.id, device.incarnation + 1, 1, b"", device.person, head[9], head[6], head[7], head[8])
    return device.push_sealed([again])[0]


@attempt("a push without operations", "invalid_input")
def _(w):
    w.inspector.line.call("/sync/v1/push", cbor.message({1: 1, 3: bytes(64)}), w.inspector.token)
    raise Effect("taken")


@attempt("a device's operations with another device's token", *FORGED)
def _(w):
    device, good = chained(w)
    device.token = w.inspector.token
    return device.push_sealed([good])[0]


@attempt("a horizon from the future, so that a conflict is overlooked", "conflicting", "rule_broken", "invalid_input")
def _(w):
    head, clerk = w.insider(w.other, "org_head"), w.insider(w.other, "org_clerk")
    row = next(w.rows.all("contact", org=w.other))
    seen = row.gseq
    w.must(head.push([head.change("contact", "amend", row.id, {"fax": w.mark()})]))
    operation = clerk.sealed([clerk.change("contact", "amend", row.id, {"fax": w.mark()}, seen)])
    digest = hashlib.sha256(operation).digest()
    signature = clerk.key.sign(ledger.head_text(clerk.id, clerk.incarnation, clerk.dseq, digest))
    body = cbor.message({1: clerk.incarnation, 2: columns.write([operation]), 3: signature, 4: 2 ** 62,
                         5: clerk.tree.size, 6: clerk.tree.root()[:8] if clerk.tree.size else b""})
    return clerk.push_sealed([operation], body=body)[0]


@attempt("a base from the future, so that a conflict is overlooked", "conflicting", "rule_broken", "invalid_input")
def _(w):
    head, clerk = w.insider(w.other, "org_head"), w.insider(w.other, "org_clerk")
    row = next(w.rows.all("contact", org=w.other))
    w.must(head.push([head.change("contact", "amend", row.id, {"postcode": "780127"})]))
    return clerk.push([clerk.change("contact", "amend", row.id, {"postcode": "780128"}, 2 ** 62)])


attempt = section("tokens and enrolment")
STRANGER = ("unauthenticated", "bad_signature", "invalid_input", "busy")


@attempt("a code that was used, with another key", *STRANGER)
def _(w):
    code = w.admin.invite(w.someone(w.other, ("org_clerk", w.other)))
    w.server.enrolled(code)
    w.stranger().enrol(code)
    raise Effect("enrolled a second time")


@attempt("somebody's enrolment, sent again after he has begun to work", *STRANGER)
def _(w):
    device = w.stranger()
    code = w.admin.invite(w.someone(w.headquarters, ("inspector", w.county)))
    body = device.enrolment(code)
    device.enrol(code)
    device.rows = w.rows
    w.must(device.push([note(w, device)]))
    device.renew()
    stolen = wire.decode(w.stranger().line.call("/sync/v1/enrol", body))
    if 3 in stolen:
        raise Effect("a token for whoever recorded the request: %s…" % stolen[3][:12])
    return Held("answered without a token")


@attempt("a code with a key whose other half one does not have", *STRANGER)
def _(w):
    code = w.admin.invite(w.someone(w.other, ("org_clerk", w.other)))
    device, other = w.stranger(), w.stranger()
    device.public = other.public
    device.enrol(code)
    raise Effect("enrolled with another's key")


@attempt("another's key with a code of one's own, to come to his device", *STRANGER)
def _(w):
    code = w.admin.invite(w.someone(w.other, ("org_clerk", w.other)))
    device = w.stranger()
    device.public = w.head.public
    device.enrol(code)
    raise Effect("on the head's device")


for NAME, KEY in (("no point at all", bytes(31)), ("the neutral point", b"\x01" + bytes(31)),
                  ("a point of order four", bytes(32))):
    def weak(w, key=KEY):
        """With such a key a signature fits many texts, or all of them: nobody needs its other half."""
        refusal = None
        for signature in (bytes(64), b"\x01" + bytes(63)):
            body = cbor.message({1: w.admin.invite(w.someone(w.other)), 2: "x", 3: 1, 4: key, 5: signature})
            try:
                w.stranger().line.call("/sync/v1/enrol", body)
                raise Effect("enrolled")
            except wire.Refused as each:
                refusal = each
        raise refusal
    attempt("a key that is %s" % NAME, *STRANGER)(weak)


@attempt("a token that was altered", *STRANGER)
def _(w):
    token = w.inspector.token
    w.stranger().line.call(
        "/sync/v1/pull", cbor.message({}), token[:-2] + ("AA" if token[-2:] != "AA" else "BB"))
    raise Effect("it counts")


@attempt("a token for another device, signed with one's own key", *STRANGER)
def _(w):
    at = ledger.now_ms()
    body = cbor.message({1: w.head.id, 2: at, 3: w.inspector.key.sign(ledger.token_text(w.head.id, at))})
    w.inspector.line.call("/sync/v1/token", body)
    raise Effect("a token of the head's device")


@attempt("a token request of an hour ago", *STRANGER)
def _(w):
    w.inspector.renew(ledger.now_ms() - 3_600_000)
    raise Effect("a token")


@attempt("a token request of 2^63 − 1 ms", *STRANGER)
def _(w):
    w.inspector.renew(2 ** 63 - 1)
    raise Effect("a token")


@attempt("a token request of −2^63 ms", *STRANGER)
def _(w):
    w.inspector.renew(-2 ** 63)
    raise Effect("a token")


attempt = section("files")


def evidence(w, internal=False):
    """A photo of the inspector's, of which headquarters has the half."""
    row = w.once("visit for files", lambda: w.visit(w.inspector, w.other))
    digest, content = w.photo(w.inspector, w.other, row.id, internal=internal)
    w.inspector.upload(content[:1000], 0, len(content), digest)
    return digest, content


def still_whole(w, digest, content):
    """Whether the author gets to the end with what he has."""
    _, headers, _ = w.inspector.file("HEAD", digest)
    offset = int(headers["Upload-Offset"])
    try:
        w.inspector.upload(content[offset:], offset, len(content), digest)
        return offset == 1000 and w.inspector.file("GET", digest)[2] == content
    except wire.Refused:
        return False


def spoils(send):
    def try_it(w):
        digest, content = evidence(w)
        try:
            send(w, digest, content)
            answer = "it was taken"
        except wire.Refused as refusal:
            answer = refusal.code
        if not still_whole(w, digest, content):
            raise Effect("the author's upload is spoilt (%s)" % answer)
        return Held(answer)
    return try_it


attempt("another inspector goes on with one's upload, with other bytes")(
    spoils(lambda w, digest, content: w.second.upload(os.urandom(len(content) - 1000), 1000, len(content), digest)))
attempt("another inspector begins one's upload anew")(
    spoils(lambda w, digest, content: w.second.upload(os.urandom(10), 0, len(content), digest)))
attempt("another inspector ends one's upload with another length")(
    spoils(lambda w, digest, content: w.second.upload(b"", 1000, 1000, digest)))
attempt("another inspector says that it is longer")(
    spoils(lambda w, digest, content: w.second.upload(b"x", 1000, 150_000_000, digest)))
attempt("the unit's clerk writes into it")(
    spoils(lambda w, digest, content: w.insider(w.other, "org_clerk").upload(b"x" * 20, 1000, len(content), digest)))


def chunk(codes, offset, length, content=b"x"):
    def keep(name):
        def try_it(w):
            digest, _ = evidence(w)
            status, headers, _ = w.inspector.upload(content, offset, length, digest)
            raise Effect("%d, %s" % (status, headers["Upload-Offset"]))
        attempt(name, *codes)(try_it)
    return keep


WRONG = ("conflicting", "corrupt", "invalid_input", "too_large")
chunk(WRONG, 500, 2008)("a piece where one is already")
chunk(WRONG, 1500, 2008)("a piece behind a hole")
chunk(WRONG, -1, 2008)("a piece before the beginning")
chunk(WRONG, 1000, 1000, b"xx")("a piece beyond the end")
chunk(("too_large", "invalid_input"), 1000, 2 ** 63 - 1)("a file of 2^63 − 1 bytes")
chunk(("invalid_input",), 1000, 2 ** 64 + 2008)("a file of 2^64 + 2008 bytes")
chunk(WRONG, 2 ** 63 - 1, 2 ** 63 - 1)("a piece at 2^63 − 1")


@attempt("a file that no record names", "unknown_record")
def _(w):
    content = os.urandom(100)
    w.inspector.upload(content)
    raise Effect("it is kept")


@attempt("other bytes than those that the hash names", *WRONG)
def _(w):
    row = w.once("visit for files", lambda: w.visit(w.inspector, w.other))
    digest, content = w.photo(w.inspector, w.other, row.id)
    status, _, _ = w.inspector.upload(os.urandom(len(content)), 0, len(content), digest)
    raise Effect("answered %d" % status)


def raw_path(path):
    def try_it(w):
        status, _, content = w.inspector.line.ask("GET", path, None, {"Authorization": "Bearer " + w.inspector.token})
        if status == 200:
            raise Effect("%d bytes" % len(content))
        return Held(str(status))
    return try_it


for PATH in ("/sync/v1/files/../headquarters.db", "/sync/v1/files/%2e%2e%2fheadquarters.db", "/sync/v1/files/",
             "/sync/v1/files/" + "A" * 64, "//etc/passwd", "/sync/v1/files/..%00"):
    attempt("a file by the path %s" % PATH)(raw_path(PATH))


@attempt("a file that was taken is lost by uploading it once more")
def _(w):
    digest, content = evidence(w)
    w.inspector.upload(content[1000:], 1000, len(content), digest)
    try:
        w.second.upload(os.urandom(100), 0, len(content), digest)
    except wire.Refused:
        pass
    if w.inspector.file("GET", digest)[2] != content:
        raise Effect("it is another now")
    return Held("it is as it was")


def writes_what_he_names(w, digest, content):
    clerk = w.insider(w.noticed, "org_clerk")
    clerk.push([clerk.create("evidence", {"org": w.noticed, "subject": w.notice.id, "kind": "photo", "hash": digest,
                                          "size": len(content), "taken_at": ledger.now_ms(), "by": clerk.person})])
    clerk.upload(os.urandom(len(content) - 1000), 1000, len(content), digest)


attempt("a clerk of another unit names one's file in evidence of his own, and writes into it")(
    spoils(writes_what_he_names))
