# SPDX-License-Identifier: Apache-2.0
"""Deterministic CBOR (RFC 8949 §4.2.1) as the protocol uses it: shortest heads, definite lengths, maps with
unsigned keys that rise, no tags, no floating point."""


class NotCanonical(Exception):
    """Bytes that a reader of the protocol has to refuse."""


class Raw(bytes):
    """One item that is encoded already."""


def head(major, argument):
    if argument < 24:
        return bytes([major << 5 | argument])
    for low, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if argument < 1 << (8 * size):
            return bytes([major << 5 | low]) + argument.to_bytes(size, "big")
    raise OverflowError(argument)


def encode(value):
    if isinstance(value, Raw):
        return bytes(value)
    if value is None:
        return b"\xf6"
    if value is True:
        return b"\xf5"
    if value is False:
        return b"\xf4"
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, (bytes, bytearray)):
        return head(2, len(value)) + bytes(value)
    if isinstance(value, str):
        text = value.encode("utf-8")
        return head(3, len(text)) + text
    if isinstance(value, (list, tuple)):
        return head(4, len(value)) + b"".join(encode(element) for element in value)
    if isinstance(value, dict):
        return head(5, len(value)) + b"".join(head(0, key) + encode(value[key]) for key in sorted(value))
    raise TypeError(type(value))


def message(fields):
    """A body: what is empty, 0, false or null is left out."""
    return encode({key: value for key, value in fields.items() if value not in (None, 0, False, b"", "", [])})


class Reader:
    """Reads items one behind the other; the form is checked, the depth is bounded."""

    def __init__(self, data):
        self.data = data
        self.at = 0

    def at_end(self):
        return self.at == len(self.data)

    def _take(self, count):
        if self.at + count > len(self.data):
            raise NotCanonical("ends too early")
        piece = self.data[self.at:self.at + count]
        self.at += count
        return piece

    def head(self):
        first = self._take(1)[0]
        major, low = first >> 5, first & 31
        if low < 24:
            return major, low
        if low > 27 or major == 7:
            raise NotCanonical("a head that is not used")
        size = 1 << (low - 24)
        argument = int.from_bytes(self._take(size), "big")
        if argument < (24, 1 << 8, 1 << 16, 1 << 32)[low - 24]:
            raise NotCanonical("a head that is not the shortest")
        return major, argument

    def item(self, depth=0):
        if depth > 32:
            raise NotCanonical("too deep")
        major, argument = self.head()
        if major == 0:
            return argument
        if major == 1:
            return -1 - argument
        if major == 2:
            return bytes(self._take(argument))
        if major == 3:
            return self._take(argument).decode("utf-8")
        if major == 4:
            return [self.item(depth + 1) for _ in range(argument)]
        if major == 5:
            result, last = {}, -1
            for _ in range(argument):
                kind, key = self.head()
                if kind != 0 or key <= last:
                    raise NotCanonical("keys do not rise")
                last = key
                result[key] = self.item(depth + 1)
            return result
        if major == 7 and argument in (20, 21, 22):
            return {20: False, 21: True, 22: None}[argument]
        raise NotCanonical("a type that is not used")


def decode(data):
    reader = Reader(data)
    value = reader.item()
    if not reader.at_end():
        raise NotCanonical("something stands behind the item")
    return value
