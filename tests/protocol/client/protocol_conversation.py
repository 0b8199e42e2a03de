# SPDX-License-Identifier: Apache-2.0
"""A second implementation talks with the real server: it enrols, reads, records, and believes nothing unproven."""

import argparse
import hashlib
import sys

import cbor
import headquarters
import ledger
import records
import wire


def expect(condition, what):
    if not condition:
        raise AssertionError(what)
    print("ok: " + what)


def converse(server):
    clerk = server.enrolled(server.told["unitClerk"], "unit clerk")
    expect(clerk.token and clerk.person, "a device enrols with its code")
    clerk.pull()
    operations = len(clerk.seen)
    expect(operations > 20, "it reads %d operations, every page signed, the log proven at each" % operations)
    unit = clerk.rows.find("person", clerk.person)["org"]
    expect(next(clerk.rows.all("org", name=clerk.rows.find("org", unit)["name"])), "it finds its unit among its rows")

    commitment = next(row for row in clerk.rows.all("commitment") if row["org"] == unit)
    change = clerk.create("comment", {"org": unit, "subject": commitment.id, "text": "承诺内容已核对", "author": clerk.person})
    verdict = clerk.push([change])
    expect(verdict.accepted, "a comment is accepted, and its leaf stands under a signed head")
    digest = clerk.previous
    entry = clerk.check_receipt(clerk.receipt(verdict.gseq), digest)
    expect(entry[0] == verdict.gseq, "its receipt is proven by itself")
    again = clerk.push_sealed([clerk.last])
    expect(again[0].gseq == verdict.gseq, "sent twice, it has the same place")

    clerk.pull()
    expect(clerk.rows.find("comment", change[2])["text"] == "承诺内容已核对", "it comes back with a pull")
    other = server.enrolled(server.told["inspector"], "inspector")
    other.pull(most=65536)
    expect(other.rows.find("comment", change[2]) is not None, "another device reads it, page by page")
    expect(other.tree.size >= clerk.tree.size and other.log == clerk.log, "both stand on one log")

    many = [clerk.sealed([clerk.create("comment", {"org": unit, "subject": commitment.id, "text": "第 %d 条" % i,
                                                   "author": clerk.person})]) for i in range(20)]
    verdicts = clerk.push_sealed(many)
    expect(all(v.accepted for v in verdicts) and len(verdicts) == 20, "twenty operations go with one signature")
    refused = clerk.push([clerk.create("appointment", {"person": clerk.person, "role": "administrator", "org": unit})])
    expect(refused.code == "not_allowed" and refused.sentence, "a refusal says why: %s" % refused.sentence)

    clerk.token = None
    try:
        clerk.pull()
        expect(False, "no token, no answer")
    except wire.Refused as refusal:
        expect((refusal.status, refusal.code) == (401, "unauthenticated"), "no token, no answer")
    clerk.renew()
    clerk.pull()
    expect(clerk.cursor == clerk.tree.size, "with its key it makes a new token")

    content = b"%PDF-1.4 " + bytes(range(256)) * 2048
    name = hashlib.sha256(content).digest()
    clerk.push([clerk.create("evidence", {"org": unit, "subject": commitment.id, "kind": "document", "hash": name,
                                          "size": len(content), "name": "核对单.pdf", "mime_type": "application/pdf",
                                          "taken_at": ledger.now_ms(), "by": clerk.person})])
    half = len(content) // 2
    status, headers, _ = clerk.upload(content[:half], 0, len(content), name)
    expect(status == 204 and int(headers["Upload-Offset"]) == half, "half a file is durable")
    clerk.upload(content[half:], half, len(content), name)
    other.pull()
    status, headers, piece = other.file("GET", name, Range="bytes=100-355")
    expect(status == 206 and piece == content[100:356], "another device fetches a piece of it")
    expect(other.file("GET", name)[2] == content, "and the whole")
    expect(cbor.decode(cbor.encode({1: -1, 24: [None, True]})) == {1: -1, 24: [None, True]}, "CBOR there and back")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--protocol", required=True)
    options.add_argument("--server", required=True)
    options.add_argument("--ctl", required=True)
    options.add_argument("--prepared", help="a county that protocol_county.py has made (otherwise a new one)")
    given = options.parse_args()
    with headquarters.Headquarters(given.server, given.ctl, records.Numbers(given.protocol), given.prepared) as server:
        converse(server)
        expect(server.alive(), "headquarters is still there")


if __name__ == "__main__":
    sys.exit(main())
