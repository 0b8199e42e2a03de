# SPDX-License-Identifier: Apache-2.0
"""A device: its key, its chain, what it has read, and the proofs that it asks for."""

import base64
import hashlib
import os
import time

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

import cbor
import columns
import merkle
import records
import wire

SUITE = 1  # Ed25519 with SHA-256


class Unproven(Exception):
    """Headquarters said something and did not prove it."""


def now_ms():
    return int(time.time() * 1000)


def enrolment_text(code, public_key):
    return cbor.encode(["jiannuo enrol 1", code, public_key])


def token_text(device, at):
    return cbor.encode(["jiannuo token 1", device, at])


def head_text(device, incarnation, dseq, digest):
    return cbor.encode(["jiannuo head 1", device, incarnation, dseq, digest])


def log_head_text(log, size, at, root):
    return cbor.encode(["jiannuo log head 1", log, size, at, root])


def answer_text(device, message):
    return cbor.encode(["jiannuo answer 1", device, hashlib.sha256(message).digest()])


def without_signature(content):
    """A map whose last key is 23: what was signed, and the signature."""
    fields = cbor.decode(content)
    if 23 not in fields:
        return content, b""
    signature = fields[23]
    end = len(content) - len(cbor.encode(signature)) - 1
    return bytes([content[0] - 1]) + content[1:end], signature


def link(operation):
    """The hash by which the chain goes on: that of the operation's suite, which is its second byte."""
    return hashlib.new("sm3" if operation[1:2] == b"\x02" else "sha256", operation).digest()


def leaf(verdict, digest):
    return merkle.leaf_hash(cbor.encode(list(verdict) + [digest]))


def seal(device, incarnation, dseq, previous, actor, changes, at=None, monotonic=0, offset=0, suite=SUITE):
    return cbor.encode([suite, device, incarnation, dseq, previous, actor, now_ms() if at is None else at,
                        monotonic, offset, [list(change) for change in changes]])


class Verdict:
    def __init__(self, entry):
        self.dseq, *self.leaf = entry
        self.gseq, self.received, self.outcome, code, self.sentence, self.horizon = self.leaf
        self.code = code or "accepted"

    @property
    def accepted(self):
        return self.outcome == 1

    def __repr__(self):
        return "%s %s" % (self.code, self.sentence or "")


class Faulted(Exception):
    """A push that headquarters did not sequence."""

    NAMES = {0: "gap", 1: "fork", 2: "unreadable", 3: "wrong_device", 4: "other_history"}

    def __init__(self, fault, expected, sentence):
        super().__init__("%s: %s" % (self.NAMES[fault], sentence))
        self.code, self.expected, self.sentence = self.NAMES[fault], expected, sentence


class Device:
    def __init__(self, numbers, url, fingerprint, name="client", source=None):
        self.numbers = numbers
        self.line = wire.Line(url, fingerprint, source)
        self.name = name
        self.key = Ed25519PrivateKey.generate()
        self.public = self.key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.id = self.person = self.token = None
        self.headquarters = None  # the key that signs the log's heads
        self.incarnation = int.from_bytes(os.urandom(8), "big") & 0x7FFFFFFFFFFF
        self.dseq, self.previous, self.last = 0, b"", None
        self.log, self.scope, self.cursor, self.mark = b"", b"", 0, b""
        self.tree = merkle.Tree()
        self.rows = records.Rows(numbers)
        self.seen = []  # every operation's bytes that came with a pull

    # Getting in

    def enrolment(self, code):
        signature = self.key.sign(enrolment_text(code, self.public))
        return cbor.message({1: code, 2: self.name, 3: SUITE, 4: self.public, 5: signature})

    def enrol(self, code):
        answer = wire.decode(self.line.call("/sync/v1/enrol", self.enrolment(code)))
        self.id, self.person, self.token = answer[1], answer[2], answer.get(3)
        self.headquarters = Ed25519PublicKey.from_public_bytes(answer[6])
        return self

    def renew(self, at=None):
        at = now_ms() if at is None else at
        body = cbor.message({1: self.id, 2: at, 3: self.key.sign(token_text(self.id, at))})
        self.token = wire.decode(self.line.call("/sync/v1/token", body, self.token))[1]
        return self.token

    def call(self, path, fields):
        return wire.decode(self.line.call(path, cbor.message(fields), self.token))

    def invite(self, person):
        return self.call("/sync/v1/invite", {1: person})[1]

    # Recording

    def change(self, kind, verb, record, fields=None, base=None, state=None):
        """A verb by number or by name; a transition's needs the state that it leaves."""
        info = self.numbers.kinds[kind]
        known = self.rows.find(kind, record)
        if isinstance(verb, str):
            by_name = {"create": 0, "amend": 1}
            verb = by_name[verb] if verb in by_name else info.verb(verb, known.state if state is None else state)
        if base is None:
            base = known.gseq if known else 0
        return (info.number, verb, record, base, records.patch(info, fields or {}))

    def create(self, kind, fields, record=None):
        return self.change(kind, 0, record or records.new_id(), fields, 0)

    def push(self, changes, **more):
        """One operation; its verdict, which headquarters has proven to stand in its log."""
        end = self.dseq, self.previous
        try:
            verdict = self.push_sealed([self.sealed(changes, **more)])[0]
        except (Faulted, wire.Refused):
            self.dseq, self.previous = end  # it has no place: the chain goes on as if it had never been
            raise
        self.rows.take(self.last, verdict.leaf)
        return verdict

    def sealed(self, changes, actor=None, at=None, offset=0):
        operation = seal(self.id, self.incarnation, self.dseq + 1, self.previous, actor or self.person, changes, at,
                         time.monotonic_ns() // 1_000_000, offset)
        self.dseq += 1
        self.previous = hashlib.sha256(operation).digest()
        self.last = operation
        return operation

    def push_sealed(self, operations, signature=None, body=None):
        heads = [self.head_of(operation) for operation in operations]
        digests = {head[2]: hashlib.sha256(operation).digest() for head, operation in zip(heads, operations)}
        digest = link(operations[-1])
        if signature is None:
            signature = self.key.sign(head_text(*heads[-1], digest))
        if body is None:
            body = cbor.message({1: heads[-1][1], 2: columns.write(operations), 3: signature,
                                 5: self.tree.size, 6: self.tree.root()[:8] if self.tree.size else b""})
        answer = wire.decode(self.line.call("/sync/v1/push", body, self.token))
        if answer.get(8, digest[:8]) != digest[:8]:
            raise Unproven("an answer to another push")
        verdicts = [Verdict(entry) for entry in answer.get(1, [])]
        self.prove(verdicts, digests, answer)
        if answer.get(2) is not None:
            raise Faulted(answer[2], answer.get(3, 0), answer.get(4, ""))
        return verdicts

    def head_of(self, operation):
        """(device, incarnation, dseq); of what is no operation, what it should be."""
        try:
            return tuple(cbor.decode(operation)[1:4])
        except (cbor.NotCanonical, ValueError):
            return self.id, self.incarnation, self.dseq

    def prove(self, verdicts, digests, answer):
        """No verdict is believed before its leaf is found under a head that is signed and goes on from the last."""
        if not verdicts:
            return
        attestation = answer.get(5)
        if attestation is None:
            raise Unproven("verdicts without a head")
        leaves = {verdict.gseq - 1: leaf(verdict.leaf, digests[verdict.dseq]) for verdict in verdicts}
        before = self.tree.size
        root = self.attest(attestation, {n: value for n, value in leaves.items() if n >= before})
        earlier = [verdict.gseq - 1 for verdict in verdicts if verdict.gseq <= before]
        for number, proof in zip(earlier, answer.get(7, [])):
            if merkle.root_from_proof(leaves[number], number, attestation[1], proof) != root:
                raise Unproven("a verdict that the log does not hold")
        if len(earlier) != len(answer.get(7, [])):
            raise Unproven("verdicts without proofs")

    def attest(self, attestation, known):
        log, size, at, signature, since, hashes = attestation
        if since != self.tree.size:
            raise Unproven("a head that does not go on from ours")
        tree = self.tree.copy()
        tree.extend(size, known, hashes)
        try:
            self.headquarters.verify(signature, log_head_text(log, size, at, tree.root()))
        except InvalidSignature:
            raise Unproven("a head that headquarters did not sign") from None
        self.tree, self.log = tree, log
        return tree.root()

    # Reading

    def page(self, most=0):
        """One page, which is signed where it says anything new. Whether there is more."""
        body = cbor.message({1: self.log, 2: self.scope, 3: self.cursor, 5: most, 6: self.tree.size,
                             7: self.tree.root()[:8] if self.tree.size else b"", 8: self.mark})
        content = self.line.call("/sync/v1/pull", body, self.token)
        message, signature = without_signature(content)
        page = cbor.decode(message)
        entries = columns.read_page(page.get(6, b""))
        if (entries or page.get(3) or 8 in page or page.get(4, 0) != self.cursor
                or page.get(2, b"") != self.scope):
            try:
                self.headquarters.verify(signature, answer_text(self.id, message))
            except InvalidSignature:
                raise Unproven("a page that headquarters did not sign") from None
        if page.get(3):
            self.rows, self.seen = records.Rows(self.numbers), []
        for operation, verdict, _, _ in entries:
            self.seen.append(operation)
            self.rows.take(operation, verdict)
        if 8 in page:
            self.attest(page[8], {})
        self.log, self.scope = page.get(1, b""), page.get(2, b"")
        self.cursor, self.mark = page.get(4, 0), page.get(12, self.mark)
        return self.cursor < page.get(5, 0)

    def pull(self, most=0):
        """All pages; the rows follow."""
        while self.page(most):
            pass
        return self.rows

    def skip_to(self, gseq):
        """Nobody hinders a device from saying that it has read so far: what comes before does not interest it."""
        if not self.cursor:
            self.page(1)
            self.cursor = gseq

    def saw(self, text):
        """Whether these bytes stand in anything that a pull brought."""
        needle = text.encode("utf-8") if isinstance(text, str) else text
        return any(needle in operation for operation in self.seen if operation)

    def receipt(self, gseq):
        return self.call("/sync/v1/receipt", {1: gseq})[1]

    def check_receipt(self, text, digest):
        """That an operation with that hash stands in the log."""
        data = base64.urlsafe_b64decode(text.partition("?")[2] + "=" * (-len(text.partition("?")[2]) % 4))
        purpose, log, entry, proof, (size, at, root, signature) = cbor.decode(data)
        if purpose != "jiannuo receipt 1" or entry[6] != digest:
            raise Unproven("a receipt for something else")
        found = merkle.root_from_proof(leaf(entry[:6], entry[6]), entry[0] - 1, size, proof)
        if found != root:
            raise Unproven("a receipt that proves nothing")
        self.headquarters.verify(signature, log_head_text(log, size, at, root))
        return entry

    # Files

    def file(self, method, digest, body=None, **headers):
        """Status, headers, content; Refused where it is no 2xx."""
        given = {"Authorization": "Bearer " + (self.token or "")}
        given.update({name.replace("_", "-"): str(value) for name, value in headers.items()})
        status, got, content = self.line.ask(method, "/sync/v1/files/" + digest.hex(), body, given)
        if method != "HEAD" or status >= 400:
            content = wire.checked(status, content)
        return status, got, content

    def upload(self, content, offset=0, length=None, digest=None):
        return self.file("PATCH", digest or hashlib.sha256(content).digest(), content, Upload_Offset=offset,
                         Upload_Length=len(content) if length is None else length,
                         Content_Type="application/offset+octet-stream")
