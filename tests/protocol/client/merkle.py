# SPDX-License-Identifier: Apache-2.0
"""The tree over headquarters' log: RFC 9162 §2.1 with SHA-256."""

import hashlib


class Misfit(Exception):
    """Hashes that do not prove what they should."""


def leaf_hash(entry):
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def subtrees(begin, end):
    """The fewest complete subtrees of [begin, end): (level, number), from left to right."""
    result = []
    while begin < end:
        level = (end - begin).bit_length() - 1
        if begin:
            level = min(level, (begin & -begin).bit_length() - 1)
        result.append((level, begin >> level))
        begin += 1 << level
    return result


class Tree:
    """A log, as the hashes of its complete subtrees."""

    def __init__(self):
        self.size = 0
        self.parts = []  # (level, number, hash)

    def copy(self):
        other = Tree()
        other.size, other.parts = self.size, list(self.parts)
        return other

    def _push(self, level, number, value):
        while self.parts and self.parts[-1][0] == level and self.parts[-1][1] % 2 == 0:
            value = node_hash(self.parts.pop()[2], value)
            level, number = level + 1, number // 2
        self.parts.append((level, number, value))

    def append(self, leaf):
        self._push(0, self.size, leaf)
        self.size += 1

    def append_range(self, end, hashes):
        wanted = subtrees(self.size, end)
        for (level, number), value in zip(wanted, hashes):
            self._push(level, number, value)
        self.size = end

    def extend(self, size, known, hashes):
        """To `size`: `known` are leaves that the reader computed itself, by number; `hashes` those of the ranges
        before, between and behind them."""
        hashes = list(hashes)

        def go(end):
            count = len(subtrees(self.size, end))
            if count > len(hashes):
                raise Misfit("too few hashes")
            self.append_range(end, hashes[:count])
            del hashes[:count]
        for number in sorted(known):
            if number < self.size or number >= size:
                raise Misfit("a leaf outside of what came")
            go(number)
            self.append(known[number])
        go(size)
        if hashes:
            raise Misfit("too many hashes")

    def root(self):
        if not self.parts:
            return hashlib.sha256(b"").digest()
        root = self.parts[-1][2]
        for _, _, value in reversed(self.parts[:-1]):
            root = node_hash(value, root)
        return root


def root_from_proof(leaf, index, size, proof):
    """RFC 9162 §2.1.3.2"""
    if not 0 <= index < size:
        raise Misfit("no such leaf")
    node, last, root = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            raise Misfit("a proof that is too long")
        if node % 2 == 1 or node == last:
            root = node_hash(sibling, root)
            while node % 2 == 0 and node:
                node, last = node >> 1, last >> 1
        else:
            root = node_hash(root, sibling)
        node, last = node >> 1, last >> 1
    if last:
        raise Misfit("a proof that is too short")
    return root
