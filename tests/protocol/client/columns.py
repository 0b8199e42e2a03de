# SPDX-License-Identifier: Apache-2.0
"""Operations side by side: sync/protocol/README.md, "Operations side by side"."""

import hashlib

import cbor

MASK = (1 << 64) - 1


class Broken(Exception):
    """Columns that do not fit."""


def signed(value):
    return value - (1 << 64) if value >> 63 else value


def varint(value):
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def folded(value):
    value = signed(value & MASK)
    return 2 * value if value >= 0 else -2 * value - 1


def unfolded(value):
    return (value >> 1) ^ (MASK if value & 1 else 0)


def take_varint(data, at):
    value = shift = 0
    while at < len(data) and shift < 64:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value & MASK, at
        shift += 7
    raise Broken("a number that does not end")


def write(operations):
    """A writer may send each operation as an item that is one byte string: no column has anything to say then but
    the shape, the token, the length and the content."""
    def numbers(values):
        return b"\x00" + b"".join(varint(folded(value)) for value in values) if values else b""
    lengths = [len(operation) for operation in operations]
    columns = [numbers([0] * len(operations)), numbers([1] if operations else []), b"\x40" if operations else b"",
               numbers([0] * len(operations)), numbers(lengths), b"".join(operations)]
    if not operations:
        columns = columns[:3]
    return (varint(len(operations)) + varint(0) + varint(len(columns))
            + b"".join(varint(len(column)) for column in columns) + b"".join(columns))


class Column:
    def __init__(self, data):
        self.data = data
        self.at = 0
        self.way = None
        self.before = 0

    def number(self, large=0):
        if self.way is None:
            if not self.data:
                raise Broken("an empty column")
            self.way = self.data[0]
            self.at = 1
            if self.way > 2:
                raise Broken("another way to count")
        value, self.at = take_varint(self.data, self.at)
        value = unfolded(value)
        if self.way == 1:
            value = value + self.before & MASK
        elif self.way == 2:
            value = value + large & MASK
        self.before = value
        return value

    def content(self, size):
        piece = self.data[self.at:self.at + size]
        if len(piece) != size:
            raise Broken("a content that is too short")
        self.at += size
        return piece


class Place:
    """The columns of one place in a shape; each is made when it is first used."""

    def __init__(self):
        self.columns = {}


def outline(item, path, places):
    """The places of a shape's integers and strings, in their order, and a function that builds the item of what
    stands there. Each entry: (path, whether it is an integer, whether a string is text)."""
    if isinstance(item, bool) or item is None:
        return lambda values: item
    if isinstance(item, int):
        places.append((path, True, False))
        return lambda values: next(values)
    if isinstance(item, (bytes, str)):
        text = isinstance(item, str)
        places.append((path, False, text))
        return (lambda values: next(values).decode("utf-8")) if text else (lambda values: next(values))
    if isinstance(item, list):
        parts = [outline(element, path + ((index if len(path) == 1 else "["),), places)
                 for index, element in enumerate(item)]
        return lambda values: [part(values) for part in parts]
    parts = [(key, outline(value, path + ("{%d" % key,), places)) for key, value in item.items()]
    return lambda values: {key: part(values) for key, part in parts}


class Unpacker:
    def __init__(self, data):
        self.count, at = take_varint(data, 0)
        ids, at = take_varint(data, at)
        columns, at = take_varint(data, at)
        if self.count > 100_000 or columns > len(data) or ids > len(data):
            raise Broken("too many")
        sizes = []
        for _ in range(columns):
            size, at = take_varint(data, at)
            sizes.append(size)
        turned = data[at:at + 16 * ids]
        at += 16 * ids
        self.ids = iter([turned[i::ids] for i in range(ids)] if ids else [])
        self.unused = []
        for size in sizes:
            self.unused.append(Column(data[at:at + size]))
            at += size
        if at != len(data):
            raise Broken("sizes that do not fit")
        self.unused.reverse()
        self.used = []
        self.shapes, self.places = [], {}
        self.stems, self.stem_numbers = [], {}
        self.near = []
        self.large = 0
        self.chains, self.incarnations = {}, {}
        self.shape_numbers, self.sizes, self.forms = self.column(), self.column(), self.column()

    def column(self):
        if not self.unused:
            raise Broken("a column is missing")
        self.used.append(self.unused.pop())
        return self.used[-1]

    def part(self, place, name):
        if name not in place.columns:
            place.columns[name] = self.column()
        return place.columns[name]

    def new_shape(self, is_change):
        size = self.sizes.number()
        prefix = ()
        if is_change:
            taken = b""
            for _ in range(2):
                first = self.forms.content(1)
                low = first[0] & 31
                taken += first + (self.forms.content(1 << (low - 24)) if low >= 24 else b"")
            reader = cbor.Reader(taken)
            prefix = (reader.item(), reader.item())
        form = bytes(self.forms.content(size))
        places = []
        build = outline(cbor.decode(form), (prefix + (form[:1],),), places)
        places = [(self.places.setdefault(path, Place()), number, text) for path, number, text in places]
        self.shapes.append((prefix, places, build))

    def string(self, place):
        token = self.part(place, "token").number()
        if token == 0:
            size = self.part(place, "length").number()
            return bytes(self.part(place, "content").content(size))
        if token == 1:
            value = next(self.ids)
            self.near.append(len(self.stems))
            self.stem_numbers[value[:12]] = len(self.stems)
            self.stems.append(value)
            return value
        if token == 2:
            stem = self.part(place, "earlier").number()
            self.near.append(stem)
        else:
            stem = self.near[token - 3]
        first = self.stems[stem]
        suffix = self.part(place, "suffix").number()
        return first[:12] + ((int.from_bytes(first[12:], "big") + suffix) & 0xFFFFFFFF).to_bytes(4, "big")

    def integer(self, place):
        value = signed(self.part(place, "token").number(self.large))
        if value >= 1 << 32:
            self.large = value
        return value

    def item(self, is_change=False):
        number = self.shape_numbers.number()
        if number == len(self.shapes):
            self.new_shape(is_change)
        prefix, places, build = self.shapes[number]
        if bool(prefix) != is_change:
            raise Broken("a shape in another's place")
        values = [self.integer(place) if is_number else self.string(place) for place, is_number, _ in places]
        return prefix, build(iter(values))

    def operation(self):
        """Its bytes, None where there are none, and its head."""
        _, item = self.item()
        if item is None or isinstance(item, bytes):
            return item, None
        suite, device, incarnation, dseq, previous, actor, at, monotonic, offset, count = item
        incarnation = signed(incarnation + self.incarnations.get(device, 0) & MASK)
        last = self.chains.get((device, incarnation), (0, 0, 0, 0, b""))
        dseq = signed(dseq + last[0] & MASK)
        monotonic = signed(monotonic + last[2] + at - last[1] & MASK)
        offset = signed(offset + last[3] & MASK)
        if previous is None:
            previous = last[4]
        changes = []
        for _ in range(count):
            (kind, verb), (record, base, patch) = self.item(True)
            changes.append([kind, verb, record, base, patch])
        data = cbor.encode([suite, device, incarnation, dseq, previous, actor, at, monotonic, offset, changes])
        self.incarnations[device] = incarnation
        link = hashlib.new("sm3" if suite == 2 else "sha256", data).digest()
        self.chains[device, incarnation] = (dseq, at, monotonic, offset, link)
        return data, (device, incarnation, dseq)

    def finish(self):
        if self.unused or next(self.ids, None) is not None \
                or any(column.at != len(column.data) for column in self.used):
            raise Broken("something is left over")


def read(data):
    """The operations of a push."""
    unpacker = Unpacker(data)
    result = []
    for _ in range(unpacker.count):
        unpacker.near = []
        result.append(unpacker.operation()[0])
    unpacker.finish()
    return result


def read_page(data):
    """Of a pull's answer: [(bytes or None, verdict, whether an extract, (device, incarnation, dseq))], the verdict
    [gseq, received, outcome, code, sentence, horizon]."""
    if not data:
        return []
    unpacker = Unpacker(data)
    result = []
    for _ in range(unpacker.count):
        unpacker.near = []
        operation, chain = unpacker.operation()
        _, item = unpacker.item()
        result.append((operation, item[:6], item[6], tuple(item[7]) if item[7] is not None else chain))
    unpacker.finish()
    return result
