# SPDX-License-Identifier: Apache-2.0
"""The demonstration county with its people at devices of their own, and what attempts need to begin with."""

import hashlib
import itertools
import os

import ledger
import records


def step(device, row, name, fields=None):
    """One transition of a record as it stands."""
    return device.push([device.change(row.kind.name, name, row.id, fields)])


class World:
    def __init__(self, server):
        self.server, self.numbers = server, server.numbers
        told = server.told
        self.head = server.enrolled(told["head"], "head")
        self.rows = self.head.pull(65_536)
        self.start = self.head.cursor
        self.admin, self.clerk = self.at_home(told["administrator"]), self.at_home(told["clerk"])
        self.lead = self.at_home(told["teamLead"])
        self.inspector, self.second = (self.at_home(told[part]) for part in ("inspector", "secondInspector"))
        self.unit_clerk = self.at_home(told["unitClerk"])
        self.unit = self.person(self.unit_clerk)["org"]
        self.headquarters = self.person(self.head)["org"]
        self.county = next(row.id for row in self.rows.all("org", kind="area") if not row["parent"])
        avoided = {org for row in self.rows.all("person") for org in row["avoid"] or []}
        self.units = [row.id for row in self.rows.all("org", kind="unit")
                      if row["parent"] == self.county and row.id != self.unit and row.id not in avoided]
        self.other = self.units[0]
        self.window = next(row.id for row in self.rows.all("org", kind="window") if row["parent"] in self.units[1:])
        self.above_window = self.rows.find("org", self.window)["parent"]
        # What may be read of an organisation's affairs is tried on one that was given a notice.
        self.notice = next(row for row in self.rows.all("rectification")
                           if row["org"] not in (self.unit, self.other, self.window, self.above_window))
        self.noticed = self.notice["org"]
        self.campaign = next(self.rows.all("campaign", state="running"))
        self.checklist = next(row for row in self.rows.all("checklist") if not row["retired"])
        self.taken, self.insiders, self.kept = {self.notice.id}, {}, {}
        self.number = itertools.count(1)

    # People

    def stranger(self):
        """A device that is not enrolled, elsewhere in the network: what slows it down is not for the others."""
        return self.server.device("stranger", "127.0.0.66")

    def at_home(self, code):
        device = self.server.enrolled(code)
        device.rows = self.rows
        return device

    def person(self, device):
        return self.rows.find("person", device.person)

    def someone(self, org, *appointments, device=None):
        """A new person of that organisation, appointed by the county's administrator: (role, org) or
        (role, org, from, until)."""
        admin = device or self.admin
        person = records.new_id()
        changes = [admin.create("person", {"name": "甲%d" % next(self.number), "org": org, "post": "干事"}, person)]
        for role, where, *dates in appointments:
            start, end = dates or (records.today(), None)
            fields = {"person": person, "role": role, "org": where, "from": start}
            if end:
                fields["until"] = end
            changes.append(admin.create("appointment", fields))
        self.must(admin.push(changes))
        return person

    def tablet(self, person):
        return self.at_home(self.admin.invite(person))

    def enrolled(self, org, *appointments):
        return self.tablet(self.someone(org, *appointments))

    def insider(self, org, *roles):
        """One of that organisation with roles for the whole county (org_clerk and org_head: for it alone)."""
        key = (org, roles)
        if key not in self.insiders:
            self.insiders[key] = self.enrolled(
                org, *((role, org if role.startswith("org_") else self.county) for role in roles))
        return self.insiders[key]

    def part_administrator(self):
        """The administrator of one window, for sixty days. A new one each time: what works changes what he is."""
        return self.enrolled(self.window, ("administrator", self.window, records.days(-1), records.days(60)))

    def revoke(self, device, by=None):
        """What the county's administrator, or another, gets for it."""
        by = by or self.admin
        seen = self.head.pull().find("device", device).gseq
        return by.push([by.change("device", "revoke", device, {}, seen, 1)])

    def once(self, name, make):
        if name not in self.kept:
            self.kept[name] = make()
        return self.kept[name]

    # Records

    @staticmethod
    def must(verdict):
        if not verdict.accepted:
            raise RuntimeError("this should have been taken: %s" % verdict)
        return verdict

    def some(self, kind, where=lambda row: True, /, **fields):
        """A record that no other attempt has had."""
        for row in self.rows.all(kind, **fields):
            if row.id not in self.taken and where(row):
                self.taken.add(row.id)
                return row
        raise LookupError("no %s of %s is left" % (kind, fields))

    def appointment(self, device, role, org, person=None, **fields):
        return device.create("appointment", {"person": person or device.person, "role": role, "org": org,
                                             "from": records.today(), **fields})

    def items(self, checklist=None):
        """(number, full score in ten-thousandths) of a checklist."""
        return [(item[1], item[4]) for part in (checklist or self.checklist)["sections"] for item in part[2]]

    def check(self, org, inspectors, **fields):
        """A visit of this morning, as changes begin: its creation."""
        now = ledger.now_ms()
        return {"org": org, "checklist": self.checklist.id, "inspectors": inspectors, "started_at": now - 7_200_000,
                "ended_at": now - 3_600_000, "place": "一楼大厅", "conclusion": "总体规范", "representative": "何平",
                "refusal": "代表外出", **fields}

    def visit(self, device, org, partner=None, **fields):
        """A submitted check by that device's person and another inspector; its row."""
        other = partner or self.second.person
        check = device.create("spot_check", self.check(org, [device.person, other], **fields))
        number, full = self.items()[0]
        score = device.create("score", {"org": org, "spot_check": check[2], "item": number, "inspector": device.person,
                                        "full": full})
        self.must(device.push([check, score]))
        return self.rows.find("spot_check", check[2])

    def score(self, device, row, **fields):
        number, full = self.items()[-1]
        return device.create("score", {"org": row["org"], "spot_check": row.id, "item": number,
                                       "inspector": device.person, "full": full, **fields})

    def finding(self, org):
        """One that the inspector recorded just now; its row."""
        device = self.inspector
        change = device.create("finding", {"org": org, "text": "窗口无人值守", "found_by": device.person,
                                           "found_at": ledger.now_ms() - 3_600_000, "severity": "ordinary",
                                           "due": records.days(9)})
        self.must(device.push([change]))
        return self.rows.find("finding", change[2])

    def found(self, org, state):
        """One that was confirmed, or put right on the spot."""
        row = self.finding(org)
        name, device = {"confirmed": ("confirm", self.lead), "fixed_on_site": ("fix_on_site", self.inspector)}[state]
        self.must(step(device, row, name, {"reason": "情况属实"}))
        return row

    def rectification(self, org, state):
        """One that headquarters has demanded just now, and how far the unit has come with it."""
        finding, clerk, unit = self.found(org, "confirmed"), self.clerk, self.insider(org, "org_clerk")
        change = clerk.create("rectification", {
            "org": org, "finding": finding.id, "notice_no": "岚效整〔2026〕%d号" % (9_000 + next(self.number)),
            "due": records.days(14), "issued_by": clerk.person, "problem": finding["text"], "requirement": "立即整改"})
        self.must(clerk.push([change, clerk.change("finding", "issue_notice", finding.id)]))
        row = self.rows.find("rectification", change[2])
        report = {"measures": "补发工作牌", "result": "全部到位", "submitted_by": unit.person}
        check = {"rechecked_by": self.inspector.person, "recheck_note": "现场复查，全部到位"}
        ways = {"issued": (), "received": ((unit, "receive", None),),
                "rectifying": ((unit, "receive", None), (unit, "begin", None)),
                "submitted": ((unit, "submit", report),),
                "rechecked": ((unit, "submit", report), (self.inspector, "pass", check))}
        for device, name, fields in ways[state]:
            self.must(step(device, row, name, fields))
        return row

    def draft(self, device, org, **fields):
        """A commitment that is not submitted yet."""
        change = device.create("commitment", {"org": org, "title": "窗口服务", "text": "材料齐全的当场办结",
                                              "goal": "群众少跑腿", "project": "窗口提速", "measures": "增设窗口",
                                              "due": records.days(60), **fields})
        self.must(device.push([change]))
        return self.rows.find("commitment", change[2])

    def comment(self, device, text, internal=False, **fields):
        """About the notice; an internal one about the finding behind it."""
        subject = self.notice["finding"] if internal else self.notice.id
        return device.create("comment", {"org": self.noticed, "subject": subject, "text": text,
                                         "author": device.person, "internal": internal, **fields})

    def photo(self, device, org, subject, **fields):
        """Evidence with a file that nobody else has, uploaded."""
        content = b"\x89PNG\r\n\x1a\n" + os.urandom(2000)
        digest = hashlib.sha256(content).digest()
        self.must(device.push([device.create("evidence", {
            "org": org, "subject": subject, "kind": "photo", "hash": digest, "size": len(content), "name": "现场.png",
            "mime_type": "image/png", "taken_at": ledger.now_ms(), "by": device.person, **fields})]))
        return digest, content

    def mark(self):
        """Words that stand nowhere else."""
        return "标记%s" % os.urandom(6).hex()
