# SPDX-License-Identifier: Apache-2.0
"""HTTP, TLS, bundles and the machine: what a stranger on the network, or another account, tries."""

import os
import socket
import ssl
import stat
import subprocess
import threading
import time

import cbor
import ledger
import wire
from attempts import Effect, Held, section

attempt = section("network")


def request(lines, body=b""):
    return b"\r\n".join(line.encode() if isinstance(line, str) else line for line in lines) + b"\r\n\r\n" + body


def answered(w, data, *wanted):
    answer = wire.raw_exchange(w.server.host, w.server.port, data)
    status = wire.status_of(answer)
    if status in wanted:
        return Held(str(status or "closed"))
    raise Effect("answered %d: %r" % (status, answer[:60]))


def photo(w):
    def make():
        row = w.visit(w.inspector, w.other)
        digest, content = w.photo(w.inspector, w.other, row.id)
        w.inspector.upload(content)
        return digest, content
    return w.once("photo for ranges", make)


for RANGE in ("bytes=0-9223372036854775807", "bytes=1-9223372036854775807", "bytes=9223372036854775807-",
              "bytes=-9223372036854775808", "bytes=18446744073709551615-18446744073709551616", "bytes=5-1", "bytes=--1",
              "bytes=0-0,1-1,2-2"):
    def ranged(w, asked=RANGE):
        digest, content = photo(w)
        try:
            status, _, got = w.inspector.file("GET", digest, Range=asked)
        except wire.Refused as refusal:
            if refusal.status == 416:
                return Held("416")
            raise
        if status not in (200, 206) or got not in content or not got:
            raise Effect("%d, %d bytes" % (status, len(got)))
        return Held("%d, %d bytes of the file" % (status, len(got)))
    attempt("Range: %s" % RANGE, "invalid_input")(ranged)

for NAME, LINES in (
        ("a header that goes on in the next line", ["GET /health HTTP/1.1", "Host: x", "Accept: a", " b"]),
        ("a header's name with a blank behind it", ["GET /health HTTP/1.1", "Host: x", "Accept : a"]),
        ("two lengths", ["POST /sync/v1/token HTTP/1.1", "Host: x", "Content-Type: application/cbor",
                         "Content-Length: 1", "Content-Length: 2"]),
        ("a length and chunks", ["POST /sync/v1/token HTTP/1.1", "Host: x", "Content-Type: application/cbor",
                                 "Content-Length: 5", "Transfer-Encoding: chunked"]),
        ("a length below nothing", ["POST /sync/v1/token HTTP/1.1", "Host: x", "Content-Length: -1"]),
        ("a length of 2^64 + 1", ["POST /sync/v1/token HTTP/1.1", "Host: x", "Content-Length: 18446744073709551617"]),
        ("a zero byte in a header", ["GET /health HTTP/1.1", "Host: x", b"Accept: a\0b"]),
        ("no host", ["GET /health HTTP/1.1", "Accept: a"]),
        ("two hosts", ["GET /health HTTP/1.1", "Host: a", "Host: b"])):
    def malformed(w, lines=LINES):
        return answered(w, request(lines, b"\xa0"), 400, 411, 413, 501, 0)
    attempt(NAME)(malformed)


@attempt("a second request smuggled behind a length of chunks")
def _(w):
    hidden = request(["GET /metrics HTTP/1.1", "Host: x"])
    return answered(w, request(["POST /sync/v1/token HTTP/1.1", "Host: x", "Content-Type: application/cbor",
                                "Transfer-Encoding: chunked, identity"], b"0\r\n\r\n" + hidden), 400, 501, 0)


@attempt("a header of 100 KB")
def _(w):
    return answered(w, request(["GET /health HTTP/1.1", "Host: x", "Accept: " + "a" * 100_000]), 431, 400, 0)


@attempt("a body of 9 MiB")
def _(w):
    return answered(w, request(["POST /sync/v1/push HTTP/1.1", "Host: x", "Content-Type: application/cbor",
                                "Authorization: Bearer " + w.inspector.token, "Content-Length: 9437184"]), 413)


@attempt("a body for a stranger's push is not even waited for")
def _(w):
    return answered(w, request(["POST /sync/v1/push HTTP/1.1", "Host: x", "Content-Type: application/cbor",
                                "Authorization: Bearer jn1.x.y", "Content-Length: 8000000"]), 401)


@attempt("a body that says it is compressed and is not")
def _(w):
    status, _, _ = w.inspector.line.ask("POST", "/sync/v1/pull", b"\x28\xb5\x2f\xfd" + b"\xff" * 40, {
        "Authorization": "Bearer " + w.inspector.token, "Content-Type": "application/cbor", "Content-Encoding": "zstd"})
    return refused_with(status, 400, 413)


def refused_with(status, *wanted):
    if status in wanted:
        return Held(str(status))
    raise Effect("answered %d" % status)


@attempt("heads after a number that is none")
def _(w):
    line = wire.Line(w.server.url, w.server.fingerprint)
    return refused_with(line.ask("GET", "/log/heads?after=-1")[0], 400)


@attempt("pages of 2^63 − 1 bytes, of the cursor −2^63, of the incarnation 2^63 − 1")
def _(w):
    for fields in ({5: 2 ** 63 - 1, 3: w.start}, {3: -2 ** 63}, {3: 2 ** 63 - 1}, {4: 2 ** 63 - 1, 3: w.start, 5: 1},
                   {6: 2 ** 63 - 1, 7: bytes(8)}, {6: -1, 7: b""}, {8: bytes(100)}):
        try:
            w.unit_clerk.call("/sync/v1/pull", {1: w.head.log, 5: 1000, **fields})
        except wire.Refused as refusal:
            if refusal.status >= 500:
                raise Effect(str(refusal)) from None
    return Held("answered or refused")


@attempt("a message in which keys stand twice", "invalid_input", "corrupt")
def _(w):
    w.inspector.line.call("/sync/v1/pull", b"\xa2\x03\x01\x03\x02", w.inspector.token)
    raise Effect("it was read")


@attempt("a message of a thousand arrays", "invalid_input", "corrupt")
def _(w):
    w.inspector.line.call("/sync/v1/pull", b"\xa1\x18\x63" + b"\x81" * 10_000 + b"\xf6", w.inspector.token)
    raise Effect("it was read")


def handshake(**more):
    def try_it(w):
        context = wire.tls_context()
        try:
            context.minimum_version = more.get("lowest", ssl.TLSVersion.TLSv1_2)
            context.maximum_version = more.get("highest", ssl.TLSVersion.TLSv1_2)
            context.set_ciphers(more.get("ciphers", "ALL:@SECLEVEL=0"))
            answer = wire.raw_exchange(w.server.host, w.server.port, request(["GET /health HTTP/1.1", "Host: x"]),
                                       context=context)
        except (ssl.SSLError, ConnectionError, ValueError) as error:
            return Held(str(error)[:60])
        raise Effect(answer[:40].decode("latin-1"))
    return try_it


CBC = ":".join("%s-%s" % (exchange, cipher) for exchange in ("ECDHE-ECDSA", "ECDHE-RSA") for cipher in (
    "AES128-SHA256", "AES256-SHA384", "AES128-SHA", "AES256-SHA"))
attempt("TLS 1.2 with a CBC suite")(handshake(ciphers=CBC + ":@SECLEVEL=0"))
attempt("TLS 1.1")(handshake(lowest=ssl.TLSVersion.TLSv1, highest=ssl.TLSVersion.TLSv1_1))
attempt("TLS without encryption")(handshake(ciphers="eNULL:@SECLEVEL=0"))


# Bundles and the machine

attempt = section("bundles and the machine")
BUNDLE = "application/vnd.jiannuo.bundle"


@attempt("a bundle of random bytes", "invalid_input", "corrupt", "bad_signature")
def _(w):
    w.inspector.line.call("/sync/v1/bundle", b"JNB1" + os.urandom(500), w.inspector.token, BUNDLE)
    raise Effect("it was taken")


@attempt("a bundle of 65,537 parts", "invalid_input", "corrupt", "too_large")
def _(w):
    head = cbor.encode([bytes(16), 0, 65_537, 2 ** 40, bytes(32)])
    w.inspector.line.call("/sync/v1/bundle", b"JNB1" + bytes([len(head)]) + head + b"x", w.inspector.token, BUNDLE)
    raise Effect("it was taken")


def carrier(w, name):
    """A person at jiannuoctl, enrolled: its folder's name, and the device's id."""
    person = w.someone(w.noticed, ("org_clerk", w.noticed))
    ran = w.server.run_ctl("enrol", w.server.url, w.admin.invite(person), "--fingerprint", w.server.fingerprint,
                           data=name)
    if ran.returncode != 0:
        raise RuntimeError(ran.stdout + ran.stderr)
    return next(row for row in w.head.pull().all("device") if person in (row["people"] or []))


def through_a_link(content):
    def try_it(w):
        w.once("ctl", lambda: carrier(w, "ctl"))
        folder = os.path.join(w.server.root, "linked-%d" % len(content))
        os.mkdir(folder)
        target, link = os.path.join(folder, "target"), os.path.join(folder, "work.jnb")
        if content:
            with open(target, "wb") as file:
                file.write(content)
        os.symlink(target, link)
        w.server.run_ctl("bundle", "make", link, data="ctl")
        if not os.path.exists(target):
            return Held("there is nothing where it pointed")
        with open(target, "rb") as file:
            if file.read() != content:
                raise Effect("where it pointed there is a bundle now")
        return Held("what it pointed to is as it was")
    return try_it


attempt("a bundle is written through a link to a file that is there")(through_a_link(b"precious"))
attempt("a bundle is written through a link to where nothing is yet")(through_a_link(b""))


@attempt("a revoked device's bundle brings it what it may not read any more")
def _(w):
    row = carrier(w, "revoked")
    mark = w.mark()
    w.must(w.revoke(row.id))
    w.must(w.inspector.push([w.comment(w.inspector, mark)]))
    path = os.path.join(w.server.root, "revoked.jnb")
    made = w.server.run_ctl("bundle", "make", path, data="revoked")
    if made.returncode != 0:
        raise RuntimeError(made.stdout + made.stderr)
    with open(path, "rb") as file:
        answer = w.inspector.line.call("/sync/v1/bundle", file.read(), w.inspector.token, BUNDLE)
    head = cbor.encode([os.urandom(16), 0, 1, len(answer), ledger.hashlib.sha256(answer).digest()])
    with open(path + ".answer", "wb") as file:
        file.write(b"JNB1" + bytes([len(head)]) + head + answer)
    w.server.run_ctl("bundle", "open", path + ".answer", data="revoked")
    if mark in w.server.run_ctl("list", "comment", data="revoked").stdout:
        raise Effect("it reads what was written since")
    return Held("nothing came")


@attempt("words with a terminal's signs in them, printed by jiannuoctl")
def _(w):
    w.once("ctl", lambda: carrier(w, "ctl"))
    mark = w.mark()
    w.inspector.push([w.comment(w.inspector, "\x1b]0;%s\x07\x1b[2J\u202e结束" % mark)])
    w.server.run_ctl("sync", data="ctl")
    printed = subprocess.run(
        [w.server.ctl, "--data", os.path.join(w.server.root, "ctl"), "list", "comment", "--limit", "0"],
        capture_output=True, timeout=120, check=False).stdout
    if b"\x1b" in printed or b"\x07" in printed or "\u202e".encode() in printed:
        raise Effect("they reach the terminal")
    return Held("printed without them" if mark.encode() in printed else "refused")


@attempt("a second server on the same folder")
def _(w):
    second = subprocess.Popen([w.server.server, "--data", w.server.folder, "--listen", "127.0.0.1:0"],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        said, _ = second.communicate(timeout=20)
        if second.returncode:
            return Held(said.decode("utf-8", "replace").strip()[-80:])
        raise Effect("it ended as if all were well")
    except subprocess.TimeoutExpired:
        raise Effect("it runs beside the first") from None
    finally:
        second.kill()
        second.wait()


def readable_by_others(name):
    def try_it(w):
        wrong = []
        for folder, _, files in os.walk(os.path.join(w.server.root, name)):
            for path in [folder] + [os.path.join(folder, file) for file in files]:
                if os.path.exists(path) and stat.S_IMODE(os.stat(path).st_mode) & 0o077:
                    wrong.append(os.path.relpath(path, w.server.root))
        if wrong:
            raise Effect("%d, %s first" % (len(wrong), wrong[0]))
        return Held("owner only")
    return try_it


attempt("another account of headquarters' machine reads its folder")(readable_by_others("headquarters"))


@attempt("another account of a device's machine reads its folder")
def _(w):
    w.once("ctl", lambda: carrier(w, "ctl"))
    return readable_by_others("ctl")(w)


# What crowds comes last.

attempt = section("crowds")


@attempt("codes are guessed by eight at a time")
def _(w):
    """Whoever guesses gets no more than thirty answers in three seconds."""
    heard, until = [], time.monotonic() + 3
    body = w.server.device().enrolment("0000-0000-0000")

    def guess():
        line = wire.Line(w.server.url, w.server.fingerprint, "127.0.0.67")
        while time.monotonic() < until:
            try:
                status = line.ask("POST", "/sync/v1/enrol", body, {"Content-Type": "application/cbor"})[0]
            except (OSError, ssl.SSLError):
                return
            heard.append(status)
    guessers = [threading.Thread(target=guess) for _ in range(8)]
    for each in guessers:
        each.start()
    for each in guessers:
        each.join()
    looked_at = sum(status != 429 for status in heard)
    if looked_at > 30:
        raise Effect("%d guesses in three seconds" % looked_at)
    return Held("%d of %d were looked at" % (looked_at, len(heard)))


def crowded(count, begin):
    def try_it(w):
        crowd = []
        try:
            for _ in range(count):
                try:
                    line = socket.create_connection((w.server.host, w.server.port), timeout=2)
                    begin(line)
                    crowd.append(line)
                except OSError:
                    break
            w.second.line.close()
            began = time.monotonic()
            try:
                w.second.call("/sync/v1/pull", {1: w.head.log, 3: w.start, 5: 1})
            except (wire.Refused, OSError, ssl.SSLError) as error:
                raise Effect("an enrolled device is locked out by %d: %s" % (len(crowd), error)) from None
            return Held("an enrolled device was answered in %.1f s beside %d" % (time.monotonic() - began, len(crowd)))
        finally:
            for line in crowd:
                line.close()
    return try_it


attempt("200 connections that say nothing")(crowded(200, lambda line: None))
attempt("200 connections that stop within the handshake")(
    crowded(200, lambda line: line.sendall(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")))
