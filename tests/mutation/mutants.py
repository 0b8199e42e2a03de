# SPDX-License-Identifier: Apache-2.0
"""Finds the conditions of a C++ source, and writes the source anew with a switch at each of them.

Not a parser: it knows that the project's code is laid out by clang-format, so that an operator has blanks on both
sides and a template's brackets have none.
"""
import bisect
import re
from dataclasses import dataclass, field


@dataclass
class Mutant:
    number: int
    file: str
    line: int
    what: str  # "drop `a`", "`<` → `<=`"
    before: str  # the condition
    after: str  # and what becomes of it
    twin: int = 0  # how many before it in the file are the same

    @property
    def key(self):
        return f"{self.file}|{self.before}|{self.after}|{self.what}|{self.twin}"


@dataclass
class Region:
    """A stretch of source that holds one expression."""
    start: int
    end: int
    kind: str  # if, loop, value
    declares: str = ""  # the name that `if (const T* name = …)` tests
    guard: bool = False  # what follows leaves: return, continue, break
    mutants: list = field(default_factory=list)
    inner: list = field(default_factory=list)


OPEN, CLOSE = "([{", ")]}"
SWAPPED = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="}
COMPARISON = re.compile(r"(?<=\s)(<=|>=|==|!=|<|>)(?=\s)")
LITERAL = re.compile(r"^\s*(\d[\d']*)\b(?![.\w])")
LITERAL_BEFORE = re.compile(r"(?<![\w.'])(\d[\d']*)\s*$")


def blanked(source, strings):
    """Comments and preprocessor lines as blanks, and literals too where asked; every place stays."""
    pattern = re.compile(r"//[^\n]*|/\*.*?\*/|R\"\(.*?\)\"|\"(?:\\.|[^\"\\\n])*\"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'"
                         r"|^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", re.S | re.M)

    def blank(match):
        text = match.group()
        if text[0] in "\"'R" and not strings:
            return text
        return re.sub(r"[^\n]", " ", text)

    return pattern.sub(blank, source)


def closing(code, at, ends):
    """Where the expression that begins at `at` ends: the first of `ends` outside of brackets, or a bracket of its own."""
    depth = 0
    while at < len(code):
        char = code[at]
        if depth == 0 and char in ends:
            return at
        if char in OPEN:
            depth += 1
        elif char in CLOSE:
            if depth == 0:
                return at
            depth -= 1
        at += 1
    return at


def statement_of(code, at):
    return code[max(code.rfind(c, 0, at) for c in ";{}") + 1:at]


def regions_of(code):
    found = []
    for match in re.finditer(r"\b(if|while|for)\s*\(", code):
        inside, end = match.end(), closing(code, match.end(), ")")
        parts = [inside]
        while (semicolon := closing(code, parts[-1], ";)")) < end:
            parts.append(semicolon + 1)
        if match.group(1) == "for":
            if len(parts) == 3:
                found.append(Region(parts[1], parts[2] - 1, "loop"))
            continue
        start = parts[-1]
        text = code[start:end]
        declared = re.match(r"\s*(?:const\s+)?[\w:]+(?:<[^=]*>)?\s*[*&]*\s*\b(\w+)\s+=\s", text)
        region = Region(start, end, "if" if match.group(1) == "if" else "loop")
        region.declares = declared.group(1) if declared else ""
        region.guard = bool(re.match(r"\s*\{?\s*(?:return|continue|break)\b", code[end + 1:end + 80]))
        found.append(region)
    for match in re.finditer(r"\breturn\b", code):
        found.append(Region(match.end(), closing(code, match.end(), ";"), "value"))
    for match in re.finditer(r"(?<=[\w\])*&\s])[-+*/|&]?=(?=\s)", code):
        if not re.search(r"\bconstexpr\b|\benum\b|\bstatic_assert\b|\btemplate\b|\busing\b|\boperator",
                         statement_of(code, match.start())):
            found.append(Region(match.end(), closing(code, match.end(), ";,"), "value"))
    return found


def own_places(code, region):
    """The text of a region with all inside braces blanked: what a lambda does is a region of its own."""
    text, depth = [], 0
    for char in code[region.start:region.end]:
        if char == "{":
            depth += 1
        text.append(" " if depth and char != "\n" else char)
        if char == "}":
            depth -= 1
    return "".join(text)


def operands(text, start, end):
    """Chains of && and of || between two places: [(operator, [(start, end), …])], those in brackets too."""
    chains, at = [], start
    pieces, operators, piece = [], [], start

    def close(until):
        if operators:
            pieces.append((piece, until))
            either = [i for i, o in enumerate(operators) if o == "||"]
            groups, first = [], 0
            for i in either + [len(operators)]:
                groups.append(pieces[first:i + 1])
                first = i + 1
            if either:
                chains.append(("||", [(g[0][0], g[-1][1]) for g in groups]))
            chains.extend(("&&", g) for g in groups if len(g) > 1)

    while at < end:
        char = text[at]
        if char in OPEN:
            inner = closing(text, at + 1, "")
            chains += operands(text, at + 1, min(inner, end))
            at = inner + 1
            continue
        if text.startswith((" && ", " || ", "\n&& ", "\n|| "), at) or re.match(r"\s(&&|\|\|)\s", text[at:at + 4]):
            pieces.append((piece, at))
            operators.append(text[at + 1:at + 3])
            at += 3
            piece = at
            continue
        if char == "," or (char in "?:" and text[at - 1:at + 2] == f" {char} ") or text[at:at + 2] in ("?\n", ":\n"):
            close(at)
            pieces, operators, piece = [], [], at + 1
        at += 1
    close(end)
    return chains


def variants(text, region):
    """(what, the region's text with one change): of the text without what its lambdas do, by place."""
    found = []
    for match in COMPARISON.finditer(text):
        found.append((f"`{match.group()}` → `{SWAPPED[match.group()]}`",
                      [(match.start(), match.end(), SWAPPED[match.group()])]))
        literal = LITERAL.match(text[match.end():])
        further = ("<=", ">", "==", "!=")  # one step there; in the other direction it is the comparison's own change
        if literal:
            place = match.end() + literal.start(1)
        else:
            literal, further = LITERAL_BEFORE.search(text[:match.start()]), ("<", ">=", "==", "!=")
            place = literal.start(1) if literal else -1
        if literal:
            step = "+ 1" if match.group() in further else "- 1"
            found.append((f"`{literal.group(1)}` → `{literal.group(1)} {step}`",
                          [(place, place + len(literal.group(1)), f"({literal.group(1)} {step})")]))
    for operator, parts in operands(text, 0, len(text)):
        for i, (start, end) in enumerate(parts):
            cut = (start, parts[i + 1][0]) if i + 1 < len(parts) else (parts[i - 1][1], end)
            if text[start:end].strip():
                if region.kind != "value" or not text[:parts[0][0]].strip() and not text[parts[-1][1]:].strip():
                    # What is left is asked whether it holds, as the whole was.
                    cut = (*cut, " ")
                    found.append((f"drop `{' '.join(text[start:end].split())}`",
                                  [(0, 0, "static_cast<bool>("), cut, (len(text), len(text), ")")]))
                    continue
                found.append((f"drop `{' '.join(text[start:end].split())}`", [(*cut, " ")]))
    if region.kind == "if":
        alone = [edits for what, edits in found if what in ("`==` → `!=`", "`!=` → `==`")]
        if not (len(found) <= 2 and alone):  # else it is the same
            found.append(("negate", [(0, 0, "!("), (len(text), len(text), ")")]))
        if region.guard:
            found.append(("remove the guard", [(0, 0, "false && ("), (len(text), len(text), ")")]))
    return found


def edited(text, edits):
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def find(source, name, first):
    """The regions of a source with their mutants, outermost first; numbers from `first` on."""
    code, readable = blanked(source, True), blanked(source, False)
    lines = [m.start() for m in re.finditer(r"\n", source)]
    regions = sorted(regions_of(code), key=lambda r: (r.start, -r.end))
    number, outer, stack = first, [], []
    for region in regions:
        while stack and stack[-1].end <= region.start:
            stack.pop()
        if stack and region.end > stack[-1].end:
            continue  # no expression after all
        (stack[-1].inner if stack else outer).append(region)
        stack.append(region)
        text = own_places(code, region)
        original = readable[region.start:region.end]
        changes = variants(text, region)
        if region.declares:
            changes = [c for c in changes if c[0] in ("negate", "remove the guard")]
        for what, edits in changes:
            if region.declares:
                after = f"!({region.declares})" if what == "negate" else "false"
            else:
                after = " ".join(edited(original, edits).split())
            place = max((start for start, end, _ in edits if end > start), default=0)
            line = bisect.bisect(lines, region.start + place) + 1
            mutant = Mutant(number, name, line, what, " ".join(original.split()), after)
            region.mutants.append(mutant)
            number += 1
    return outer


def each(regions):
    for region in regions:
        yield from region.mutants
        yield from each(region.inner)


def written(source, regions, without=frozenset()):
    """The source with a switch for each mutant that is not in `without`."""

    def between(start, end, inner):
        text, at = "", start
        for region in inner:
            text += source[at:region.start] + one(region)
            at = region.end
        return text + source[at:end]

    def one(region):
        base = between(region.start, region.end, region.inner)
        mutants = [m for m in region.mutants if m.number not in without]
        if not mutants:
            return base
        # Each on a line of its own, by which a compiler's error names it.
        asked = "static_cast<bool>" if region.kind != "value" else ""
        choices = "".join(f"\nmutation::on({m.number}) ? {asked}({m.after}) :" for m in mutants)
        if region.declares:
            return f"{base};{choices} {asked}({region.declares})"
        return f" ({choices} {asked}({base}\n))"

    return '#include "mutation.h"\n' + between(0, len(source), regions)
