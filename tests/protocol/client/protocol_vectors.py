# SPDX-License-Identifier: Apache-2.0
"""Whether this client makes, and reads, what the protocol's vectors.json holds."""

import argparse
import hashlib
import json
import os
import sys

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

import cbor
import columns
import ledger
import merkle
import records

FAILED = []


def same(what, made, kept):
    if made != kept:
        FAILED.append(what)
        print("not the same: %s\n  made %s\n  kept %s" % (what, made, kept))


def signed_text(key, what, text, kept):
    same(what, text.hex(), kept["bytes"])
    same(what + ", signed", key.sign(text).hex(), kept["signature"])


def operations(key, kept, numbers):
    made = []
    for entry in kept["list"]:
        data = bytes.fromhex(entry["bytes"])
        same("an operation", cbor.encode(cbor.decode(data)).hex(), entry["bytes"])
        same("its hash", hashlib.sha256(data).hexdigest(), entry["hash"])
        made.append(data)
    first, second = (cbor.decode(data) for data in made)
    same("the chain's beginning", first[4], b"")
    same("the chain's link", second[4].hex(), kept["list"][0]["hash"])
    comment = numbers.kinds["comment"]
    patch = records.patch(comment, {"org": first[9][0][4][1], "subject": bytes(range(0x50, 0x60)),
                                    "text": "已当场提醒", "author": first[5]})
    same("a comment, by the numbers", cbor.encode([[comment.number, 0, bytes(range(0x40, 0x50)), 0, patch]]),
         cbor.encode(first[9]))
    sealed = ledger.seal(first[1], first[2], 1, b"", first[5], first[9], first[6], first[7], first[8])
    same("an operation, sealed", sealed.hex(), kept["list"][0]["bytes"])
    digest = hashlib.sha256(made[1]).digest()
    signed_text(key, "the chain's head", ledger.head_text(second[1], second[2], 2, digest), kept["head"])
    same("operations side by side", columns.read(bytes.fromhex(kept["columns"])), made)
    same("operations as they are", columns.read(columns.write(made)), made)
    page = columns.read_page(bytes.fromhex(kept["page"]))
    same("a page's operations", [entry[0] for entry in page], made + [None])
    same("a page's verdicts", [entry[1][:3] for entry in page],
         [[41, first[6], 1], [42, first[6], 1], [50, first[6], 3]])
    same("why it was refused", page[2][1][3], "not_allowed")
    same("a page's chains", [entry[3][1:] for entry in page], [(first[2], 1), (first[2], 2), (first[2], 3)])
    push = cbor.decode(bytes.fromhex(kept["push"]))
    same("a push", cbor.message(push).hex(), kept["push"])
    same("a push's operations", columns.read(push[2]), made)


def log(key, kept, first):
    entry = [1, cbor.decode(first)[6], 1, None, None, None]
    digest = hashlib.sha256(first).digest()
    same("a leaf's bytes", cbor.encode(entry + [digest]).hex(), kept["leaf"]["bytes"])
    same("a leaf", ledger.leaf(entry, digest).hex(), kept["leaf"]["hash"])
    leaves = [bytes.fromhex(value) for value in kept["leaves"]]
    tree = merkle.Tree()
    for value in leaves:
        tree.append(value)
    same("the root", tree.root().hex(), kept["root"])
    proof = [bytes.fromhex(value) for value in kept["inclusionOfFirst"]]
    same("an inclusion proof", merkle.root_from_proof(leaves[0], 0, 7, proof).hex(), kept["root"])
    grown = merkle.Tree()
    grown.append_range(3, [bytes.fromhex(value) for value in kept["upTo3"]])
    grown.extend(7, {}, [bytes.fromhex(value) for value in kept["from3To7"]])
    same("a log that has grown", grown.root().hex(), kept["root"])
    log_id = bytes(range(1, 9))
    signed_text(key, "the log's head", ledger.log_head_text(log_id, 7, entry[1], tree.root()), kept["head"])
    device = ledger.Device(None, "https://nowhere.example:1", "")
    device.headquarters = key.public_key()
    same("a receipt", device.check_receipt(kept["receipt"], digest), entry + [digest])


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--protocol", required=True)
    folder = options.parse_args().protocol
    with open(os.path.join(folder, "vectors.json"), encoding="utf-8") as file:
        kept = json.load(file)
    numbers = records.Numbers(folder)
    key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(kept["seed"]))
    public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    same("the public key", public.hex(), kept["publicKey"])
    enrolment, token, answer = kept["enrolment"], kept["token"], kept["answer"]
    signed_text(key, "enrolment", ledger.enrolment_text(enrolment["code"], public), enrolment)
    signed_text(key, "token", ledger.token_text(bytes.fromhex(token["device"]), token["time"]), token)
    operations(key, kept["operations"], numbers)
    log(key, kept["log"], bytes.fromhex(kept["operations"]["list"][0]["bytes"]))
    message, signature = ledger.without_signature(bytes.fromhex(answer["withSignature"]))
    same("an answer's message", message.hex(), answer["message"])
    same("an answer's signature", signature.hex(), answer["signature"])
    signed_text(key, "an answer", ledger.answer_text(bytes.fromhex(token["device"]), message), answer)
    print("%d differences" % len(FAILED))
    return 1 if FAILED else 0


if __name__ == "__main__":
    sys.exit(main())
