#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Changes one condition of the domain at a time and lists the changes that no test of it notices. See README.md."""
import argparse
import collections
import concurrent.futures
import fnmatch
import hashlib
import json
import os
import pathlib
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
import mutants  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
# Where decisions are made: who may what, what follows from it, by when, with which score, light and rank.
FILES = ["src/domain/*.cpp", "src/domain/records/*.cpp"]
# How things are written down, not what is decided.
EXCEPT = ["*/cbor.cpp", "*/json.cpp", "*/labels.cpp", "*/error.cpp", "*/id.cpp", "*/value.cpp", "*/decimal.cpp",
          "*/patch.cpp", "*/contacts_check.cpp", "*/older_program.cpp", "*/id_series.cpp", "*/calendar_year.cpp"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", nargs="+", default=None, metavar="GLOB", help="which sources (default: the rules)")
    parser.add_argument("--sample", type=int, metavar="N", help="only N of the changes, chosen by the seed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many tests run at a time")
    parser.add_argument("--again", action="store_true", help="forget what earlier runs noticed")
    parser.add_argument("--list", action="store_true", help="print the changes and stop")
    parser.add_argument("--json", metavar="FILE", help="write what was found")
    parser.add_argument("--root", type=pathlib.Path, default=HERE.parent.parent, help="the project")
    parser.add_argument("--work", type=pathlib.Path, help="where it builds (default: build/mutation)")
    parser.add_argument("--target", default="tst_domain", help="the program with the stories")
    parser.add_argument("--stories", nargs="+", metavar="STORY", help="only these (default: all of the program)")
    return parser.parse_args()


def run(command, log, **more):
    with open(log, "a", encoding="utf-8") as out:
        out.write(f"$ {' '.join(map(str, command))}\n")
        out.flush()
        return subprocess.run(command, stdout=out, stderr=subprocess.STDOUT, check=False, **more).returncode


def write(path, text):
    """Only where it differs: what did not change is not built again."""
    data = text if isinstance(text, bytes) else text.encode()
    if path.is_file() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def tracked(root):
    listed = subprocess.run(["git", "-C", root, "ls-files", "-co", "--exclude-standard", "-z", "."],
                            stdout=subprocess.PIPE, check=True).stdout
    return [name for name in listed.decode().split("\0") if name and (root / name).is_file()]


class Campaign:
    def __init__(self, options):
        self.options = options
        self.root = options.root.resolve()
        self.work = (options.work or self.root / "build" / "mutation").resolve()
        self.source, self.build = self.work / "source", self.work / "build"
        self.log = self.work / "log.txt"
        self.work.mkdir(parents=True, exist_ok=True)
        self.broken = set()  # changes that do not compile
        self.names = tracked(self.root)
        wanted = options.files or FILES
        self.mutated = [n for n in self.names if any(fnmatch.fnmatch(n, g) for g in wanted)
                        and (options.files or not any(fnmatch.fnmatch(n, g) for g in EXCEPT))]
        self.regions, self.mutants = {}, []
        for name in self.mutated:
            text = (self.root / name).read_text(encoding="utf-8")
            self.regions[name] = mutants.find(text, name, len(self.mutants) + 1)
            self.mutants += mutants.each(self.regions[name])
        self.mutants.sort(key=lambda m: m.number)
        twins = collections.Counter()
        for mutant in self.mutants:
            key = mutant.key
            mutant.twin = twins[key]
            twins[key] += 1

    def copy(self):
        wanted = set(self.names)
        for old in self.source.rglob("*") if self.source.is_dir() else ():
            if old.is_file() and str(old.relative_to(self.source)) not in wanted:
                old.unlink()
        for name in self.names:
            if name not in self.regions:
                write(self.source / name, (self.root / name).read_bytes())
        shutil.copyfile(HERE / "mutation.h", self.work / "mutation.h")
        self.write_mutated()

    def write_mutated(self):
        for name, regions in self.regions.items():
            text = mutants.written((self.root / name).read_text(encoding="utf-8"), regions, self.broken)
            write(self.source / name, text.replace('"mutation.h"', f'"{self.work}/mutation.h"', 1))

    def make(self):
        """Builds all changes at once; what the compiler refuses is taken out."""
        self.log.unlink(missing_ok=True)
        self.copy()
        flags = "-O0 -g0 -w -D_GLIBCXX_ASSERTIONS"
        if run(["cmake", "-S", self.source, "-B", self.build, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=",
                f"-DCMAKE_CXX_FLAGS={flags}", "-DCMAKE_UNITY_BUILD=ON"], self.log) != 0:
            sys.exit(f"it cannot be configured: {self.log}")
        command = ["cmake", "--build", self.build, "--target", self.options.target, "--", "-k", "0"]
        for _ in range(20):
            place = self.log.stat().st_size
            if run(command, self.log, env={**os.environ, "LC_ALL": "C"}) == 0:
                return
            with open(self.log, encoding="utf-8", errors="replace") as log:
                log.seek(place)
                refused = self.refused(log.read())
            if not refused:
                sys.exit(f"it does not build: {self.log}")
            self.broken |= refused
            self.write_mutated()
        sys.exit(f"the compiler refuses too much: {self.log}")

    def refused(self, log):
        found = set()
        for name, line in re.findall(r"^(\S+?):(\d+):\d+: error", log, re.M):
            path = pathlib.Path(os.path.normpath(self.build / name))
            if not path.is_relative_to(self.source) or str(path.relative_to(self.source)) not in self.regions:
                continue
            lines = path.read_text(encoding="utf-8").split("\n")
            for at in range(int(line) - 1, max(0, int(line) - 8), -1):
                switch = re.search(r"mutation::on\((\d+)\)", lines[at])
                if switch:
                    found.add(int(switch.group(1)))
                    break
        return found

    def program(self):
        for path in sorted(self.build.rglob(self.options.target)):
            if path.is_file() and os.access(path, os.X_OK):
                return path
        sys.exit(f"no {self.options.target} in {self.build}")

    def stories(self):
        if self.options.stories:
            return self.options.stories
        said = subprocess.run([self.program()], stderr=subprocess.PIPE, check=False).stderr.decode()
        return re.findall(r"^  (\w+)$", said, re.M)

    def play(self, story, most, **environment):
        """Whether the story passes within so many seconds."""
        # In memory, where there is such a place: a ledger waits for the disk at every operation. A story that
        # crashes is noticed; QtTest would have a debugger tell where, for many seconds.
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        with tempfile.TemporaryDirectory(dir=memory) as folder:
            try:
                return subprocess.run([self.program_path, story], cwd=folder, stdout=subprocess.DEVNULL,
                                      stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, timeout=most,
                                      env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": folder,
                                           "QTEST_DISABLE_STACK_DUMP": "1", **environment},
                                      check=False).returncode == 0
            except subprocess.TimeoutExpired:
                return False

    def baseline(self):
        """How long each story takes, and which changes it comes by."""
        self.program_path = self.program()
        self.reach, self.seconds = {}, {}
        for story in self.stories():
            seen = self.work / "seen.txt"
            seen.unlink(missing_ok=True)
            begun = time.monotonic()
            if not self.play(story, 1200, MUTATION_SEEN=str(seen)):
                sys.exit(f"{story} fails without any change")
            self.seconds[story] = time.monotonic() - begun
            for number in seen.read_text().split() if seen.is_file() else ():
                self.reach.setdefault(int(number), []).append(story)
        for stories in self.reach.values():
            stories.sort(key=lambda story: self.seconds[story])

    def noticed_by(self, mutant):
        for story in self.reach.get(mutant.number, ()):
            if not self.play(story, 20 + 20 * self.seconds[story], MUTATION=str(mutant.number)):
                return story
        return None

    def judge(self):
        chosen = [m for m in self.mutants if m.number not in self.broken]
        if self.options.sample and self.options.sample < len(chosen):
            chosen = sorted(random.Random(self.options.seed).sample(chosen, self.options.sample),
                            key=lambda m: m.number)
        kept = self.work / "noticed.json"
        before = json.loads(kept.read_text()) if kept.is_file() and not self.options.again else {}
        keys = {m.number: hashlib.sha256(m.key.encode()).hexdigest() for m in chosen}
        noticed = {m.number: before[keys[m.number]] for m in chosen if keys[m.number] in before}
        left = [m for m in chosen if m.number not in noticed]
        with concurrent.futures.ThreadPoolExecutor(self.options.jobs) as pool:
            for done, (mutant, story) in enumerate(zip(left, pool.map(self.noticed_by, left)), 1):
                if story:
                    noticed[mutant.number] = before[keys[mutant.number]] = story
                    if done % 10 == 0:
                        kept.write_text(json.dumps(before))
                else:
                    self.tell(mutant)
        kept.write_text(json.dumps(before))
        return chosen, [m for m in chosen if m.number not in noticed]

    def tell(self, mutant):
        reached = "" if mutant.number in self.reach else "  (no test comes by)"
        print(f"{mutant.file}:{mutant.line}: {mutant.what}{reached}\n    {mutant.before}\n    {mutant.after}", flush=True)


def main():
    options = arguments()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    campaign = Campaign(options)
    if options.list:
        for mutant in campaign.mutants:
            print(f"{mutant.file}:{mutant.line}: {mutant.what}: {mutant.before}")
        print(f"{len(campaign.mutants)} changes in {len(campaign.regions)} files")
        return
    if not campaign.mutants:
        sys.exit("no source with a condition is meant")
    campaign.make()
    campaign.baseline()
    chosen, unnoticed = campaign.judge()
    print(f"{len(chosen)} changes tried, {len(chosen) - len(unnoticed)} noticed, {len(unnoticed)} not: "
          f"{100 * len(unnoticed) / max(1, len(chosen)):.1f} of 100; {len(campaign.broken)} did not compile")
    if options.json:
        found = {"tried": len(chosen), "unnoticed": [vars(m) | {"reached": m.number in campaign.reach} for m in unnoticed]}
        pathlib.Path(options.json).write_text(json.dumps(found, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
