# SPDX-License-Identifier: Apache-2.0
"""Kinds, fields, verbs and enumerations by name, read from sync/protocol/NUMBERS.md, and patches made of them."""

import datetime
import os
import re
import time

import cbor

EPOCH = datetime.date(1970, 1, 1)


class Field:
    def __init__(self, number, name, kind):
        self.number, self.name, self.type = number, name, kind
        self.values = {}  # of an enumeration, by name
        self.fields = {}  # of a structure, by name
        self.default = None


class Kind:
    def __init__(self, number, name):
        self.number, self.name = number, name
        self.fields = {}
        self.state_field = 0
        self.verbs = []  # (number, name, from, to)
        self.follows = {}  # by verb: what its step writes by itself, (field, "actor", "day" or "+1")
        self.recorder = 0

    def field(self, number):
        return next((f for f in self.fields.values() if f.number == number), None)

    def verb(self, name, state):
        """The number of the step of that name that leaves that state."""
        for number, label, before, _ in self.verbs:
            if label == name and before == state:
                return number
        raise KeyError("%s.%s from %s" % (self.name, name, state))

    def state(self, name):
        return self.field(self.state_field).values[name]


class Numbers:
    """All of them, by name."""

    def __init__(self, folder):
        self.kinds = {}
        kind = None
        with open(os.path.join(folder, "NUMBERS.md"), encoding="utf-8") as page:
            for line in page:
                if match := re.match(r"## (\d+) (\w+)", line):
                    kind = Kind(int(match[1]), match[2])
                    self.kinds[kind.name] = kind
                elif match := re.match(r"Verbs, and what field (\d+) is", line):
                    kind.state_field = int(match[1])
                elif kind and (match := re.match(r"\| (\d[\d.]*) \| ([\w.]+) \| (.*) \|$", line)):
                    self._row(kind, match[1], match[2], [cell.strip() for cell in match[3].split(" | ")])
        self.by_number = {kind.number: kind for kind in self.kinds.values()}

    @staticmethod
    def _row(kind, number, name, cells):
        if kind.state_field and cells[0].isdigit():
            kind.verbs.append((int(number), name, int(cells[0]), int(cells[1])))
            kind.follows[int(number)] = [(int(field), what) for field, what in
                                         (each.split() for each in cells[2].split(", ") if each)]
            return
        within = kind.fields
        *above, own = name.split(".")
        for part in above:
            within = within[part].fields
        field = Field(int(number.split(".")[-1]), own, cells[0])
        if cells[0].endswith("enumeration"):
            for value in cells[1].split(", "):
                count, _, label = value.partition(" ")
                field.values[label] = int(count)
        if match := re.match(r"= (\S+)", cells[2]):
            field.default = int(match[1]) if re.fullmatch(r"-?\d+", match[1]) else match[1]
        within[own] = field
        if "recorder" in cells[2].split():
            kind.recorder = field.number


def encoded(field, value):
    """A value as it stands in a patch. What is given as cbor.Raw goes in as it is."""
    if value is None or isinstance(value, cbor.Raw):
        return value
    if field.type.startswith("list of "):
        inner = Field(field.number, field.name, field.type[8:])
        inner.values, inner.fields = field.values, field.fields
        return [encoded(inner, element) for element in value]
    if field.type == "enumeration":
        return field.values[value] if isinstance(value, str) else value
    if field.type == "structure":
        return {field.fields[name].number: encoded(field.fields[name], part) for name, part in value.items()}
    if field.type == "date" and isinstance(value, datetime.date):
        return (value - EPOCH).days
    if field.type == "decimal" and isinstance(value, str):
        whole, _, rest = value.partition(".")
        return int(whole + (rest + "0000")[:4])
    return value


def patch(kind, fields):
    return {kind.fields[name].number: encoded(kind.fields[name], value) for name, value in fields.items()}


def new_id():
    """UUID version 7 (RFC 9562)."""
    data = bytearray(int(time.time() * 1000).to_bytes(6, "big") + os.urandom(10))
    data[6] = data[6] & 0x0F | 0x70
    data[8] = data[8] & 0x3F | 0x80
    return bytes(data)


def today():
    """The day in China."""
    return (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=8)).date()


def days(count):
    return today() + datetime.timedelta(days=count)


class Row:
    """A record as a reader folds it from operations. Fields by name; enumerations stay numbers."""

    def __init__(self, kind, record):
        self.kind, self.id, self.gseq = kind, record, 0
        self.values = {}

    def __getitem__(self, name):
        field = self.kind.fields[name]
        value = self.values.get(field.number)
        return field.default if value is None else value

    @property
    def state(self):
        return self[self.kind.field(self.kind.state_field).name]


class Rows:
    """What is true now, folded from accepted operations in headquarters' order."""

    def __init__(self, numbers):
        self.numbers = numbers
        self.rows = {}

    def take(self, operation, verdict):
        if operation is None or verdict[2] != 1:
            return
        content = cbor.decode(operation)
        actor, day = content[5], (content[6] + 8 * 3_600_000) // (24 * 3_600_000)  # China's days
        for number, verb, record, _, changes in content[9]:
            kind = self.numbers.by_number.get(number)
            if not kind:
                continue
            row = self.rows.setdefault((kind.name, record), Row(kind, record))
            row.values.update(changes)
            row.gseq = verdict[0]
            if verb == 0 and kind.recorder and kind.recorder not in changes and actor:
                row.values[kind.recorder] = actor
            for field, what in kind.follows.get(verb, ()):
                if what == "actor" and actor:
                    row.values[field] = actor
                elif what == "day":
                    row.values[field] = day
                elif what == "+1":
                    row.values[field] = (row.values.get(field) or 0) + 1
            for step, _, _, to in kind.verbs:
                if step == verb:
                    row.values[kind.state_field] = to

    def all(self, kind, /, **wanted):
        """Rows of a kind whose fields have those values; an enumeration's by name."""
        info = self.numbers.kinds[kind]
        for (name, _), row in list(self.rows.items()):
            if name == kind and all(row[field] == (info.fields[field].values.get(value, value)
                                                   if isinstance(value, str) else value)
                                    for field, value in wanted.items()):
                yield row

    def find(self, kind, record):
        return self.rows.get((kind, record))
