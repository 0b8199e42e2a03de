# SPDX-License-Identifier: Apache-2.0
"""The real server with its demonstration county, as a process of this test."""

import json
import os
import shutil
import signal
import subprocess
import tempfile
import time

import ledger


class Headquarters:
    def __init__(self, server, ctl, numbers, prepared=None):
        self.server, self.ctl, self.numbers = server, ctl, numbers
        self.root = tempfile.mkdtemp(prefix="jiannuo-client-")
        self.folder = os.path.join(self.root, "headquarters")
        self.log = os.path.join(self.root, "server.log")
        self.process = None
        self.port = 0
        if prepared:
            shutil.copytree(prepared, self.folder)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()
        shutil.rmtree(self.root, ignore_errors=True)

    def start(self):
        made = os.path.join(self.folder, "demonstration.json")
        if os.path.exists(made):
            os.remove(made)  # codes of an earlier start; the new one is written last of all
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [self.server, "--data", self.folder, "--listen", "127.0.0.1:%d" % self.port, "--demonstration"],
                stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        deadline = time.monotonic() + 540
        while not os.path.exists(made):
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("headquarters did not start:\n" + self.tail())
            time.sleep(0.05)
        with open(made, encoding="utf-8") as file:
            self.told = json.load(file)
        self.url, self.fingerprint = self.told["url"], self.told["fingerprint"]
        self.host, _, port = self.url.removeprefix("https://").partition(":")
        self.port = int(port)

    def stop(self):
        if self.process and self.alive():
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(120)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def alive(self):
        return self.process.poll() is None

    def seconds(self):
        """Of the processor's time."""
        with open("/proc/%d/stat" % self.process.pid, encoding="utf-8") as file:
            user, system = file.read().rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def tail(self):
        with open(self.log, encoding="utf-8", errors="replace") as file:
            return "".join(file.readlines()[-25:])

    def complaints(self):
        """What the sanitizers said."""
        with open(self.log, encoding="utf-8", errors="replace") as file:
            return "".join(line for line in file if "runtime error:" in line or "ERROR: " in line)

    def requests(self):
        with open(self.log, encoding="utf-8", errors="replace") as file:
            return sum(line.startswith("{") for line in file)

    def device(self, name="client", source=None):
        return ledger.Device(self.numbers, self.url, self.fingerprint, name, source)

    def enrolled(self, code, name="client"):
        return self.device(name).enrol(code)

    def run_ctl(self, *arguments, data, stdin=None, timeout=120):
        return subprocess.run([self.ctl, "--data", os.path.join(self.root, data), "--json", *arguments],
                              capture_output=True, text=True, input=stdin, timeout=timeout, check=False)
