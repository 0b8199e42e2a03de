# SPDX-License-Identifier: Apache-2.0
"""HTTPS to headquarters, with the certificate that was pinned, and the bodies of requests and answers."""

import hashlib
import http.client
import json
import socket
import ssl
from urllib.parse import urlsplit

import cbor


class Refused(Exception):
    """An answer that is not 2xx."""

    def __init__(self, status, code, sentence=""):
        super().__init__("%s %s %s" % (status, code, sentence))
        self.status, self.code, self.sentence = status, code, sentence


def tls_context():
    # The fingerprint is what counts; authorities are not asked.
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


class Line:
    """A kept connection with headquarters."""

    def __init__(self, url, fingerprint, source=None):
        parts = urlsplit(url)
        self.host, self.port = parts.hostname, parts.port or 443
        self.fingerprint = fingerprint
        self.source = (source, 0) if source else None  # another address of this machine
        self.connection = None

    def connect(self):
        self.connection = http.client.HTTPSConnection(self.host, self.port, timeout=300, context=tls_context(),
                                                      source_address=self.source)
        self.connection.connect()
        shown = self.connection.sock.getpeercert(binary_form=True)
        if hashlib.sha256(shown).hexdigest() != self.fingerprint:
            self.close()
            raise ssl.SSLError("another certificate than the pinned one")

    def close(self):
        if self.connection:
            self.connection.close()
        self.connection = None

    def ask(self, method, path, body=None, headers=None):
        """Status, headers, body. A connection that headquarters has closed meanwhile is made anew, once."""
        for again in (False, True):
            fresh = self.connection is None
            try:
                if fresh:
                    self.connect()
                self.connection.request(method, path, body=body, headers=headers or {})
                answer = self.connection.getresponse()
                content = answer.read()
                if answer.will_close:
                    self.close()
                return answer.status, answer.headers, content
            except (http.client.HTTPException, OSError):
                self.close()
                if fresh or again:
                    raise
        raise AssertionError

    def call(self, path, body, token=None, content_type="application/cbor"):
        """POST; the answer's bytes, or Refused."""
        headers = {"Content-Type": content_type}
        if token:
            headers["Authorization"] = "Bearer " + token
        status, _, content = self.ask("POST", path, body, headers)
        return checked(status, content)


def checked(status, content):
    if 200 <= status < 300:
        return content
    try:
        refusal = json.loads(content)
        raise Refused(status, refusal["code"], refusal["sentence"])
    except (ValueError, KeyError, TypeError):
        raise Refused(status, "no answer of headquarters") from None


def raw_exchange(host, port, data, timeout=5.0, context=None):
    """Sends bytes as they are over TLS and returns all that comes back until the other end closes, or is silent."""
    received = b""
    with socket.create_connection((host, port), timeout=timeout) as plain:
        with (context or tls_context()).wrap_socket(plain, server_hostname=host) as line:
            line.sendall(data)
            try:
                while piece := line.recv(65536):
                    received += piece
                    if complete(received):
                        break
            except (socket.timeout, ConnectionError, ssl.SSLError):
                pass
    return received


def complete(answer):
    head, blank, body = answer.partition(b"\r\n\r\n")
    if not blank:
        return False
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return len(body) >= int(value)
    return True


def status_of(answer):
    """The number in the first line of an answer; 0 where there is none."""
    parts = answer.split(b" ", 2)
    return int(parts[1]) if len(parts) > 1 and parts[1][:3].isdigit() else 0


def decode(content):
    return cbor.decode(content) if content else {}
