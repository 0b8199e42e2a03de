// SPDX-License-Identifier: Apache-2.0
#include "tls_client.h"

#include "protocol/compression.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

namespace jiannuo::bench {

namespace {

using test::SmallCounty;

constexpr qsizetype worthCompressing = 512; // as the device has it
constexpr qsizetype readPiece = 64 * 1024;

void must(bool ok, const char* what)
{
    if (!ok)
        qFatal("%s failed: %s", what, ERR_reason_error_string(ERR_peek_last_error()));
}

SSL_CTX* clientContext()
{
    static const std::unique_ptr<SSL_CTX, SslCloser> context = [] {
        std::unique_ptr<SSL_CTX, SslCloser> made(SSL_CTX_new(TLS_client_method()));
        SSL_CTX_set_mode(made.get(), SSL_MODE_RELEASE_BUFFERS);
        return made;
    }();
    return context.get();
}

int connectTo(quint16 port)
{
    const int file = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    must(::connect(file, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0, "connect");
    const int on = 1;
    ::setsockopt(file, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return file;
}

} // namespace

void SslCloser::operator()(SSL* ssl) const
{
    const int file = SSL_get_fd(ssl);
    SSL_free(ssl);
    ::close(file);
}

TlsClient::TlsClient(quint16 port)
    : m_ssl(SSL_new(clientContext()))
{
    SSL_set_fd(m_ssl.get(), connectTo(port));
    must(SSL_connect(m_ssl.get()) == 1, "TLS handshake");
}

void TlsClient::send(const QByteArray& request)
{
    must(SSL_write(m_ssl.get(), request.constData(), static_cast<int>(request.size())) > 0, "send");
}

TlsClient::Reply TlsClient::receive()
{
    qsizetype head = -1;
    qsizetype whole = -1;
    Reply reply;
    while (whole < 0 || m_in.size() < whole) {
        if (whole < 0 && (head = m_in.indexOf("\r\n\r\n")) >= 0) {
            const QByteArray fields = m_in.first(head).toLower();
            reply.status = fields.mid(9, 3).toInt();
            reply.compressed = fields.contains("content-encoding: zstd");
            const qsizetype at = fields.indexOf("content-length:");
            whole = head + 4
                + (at < 0 ? 0
                          : fields.mid(at + 15, fields.indexOf('\r', at) - at - 15).trimmed().toLongLong());
            continue;
        }
        const qsizetype before = m_in.size();
        m_in.resize(before + readPiece);
        const int got = SSL_read(m_ssl.get(), m_in.data() + before, static_cast<int>(readPiece));
        must(got > 0, "receive");
        m_in.truncate(before + got);
    }
    reply.body = m_in.mid(head + 4, whole - head - 4);
    m_in.remove(0, whole);
    return reply;
}

QByteArray TlsClient::content(const QByteArray& request)
{
    const Reply reply = ask(request);
    if (reply.status != 200)
        qFatal("headquarters answered %d: %s", reply.status, reply.body.constData());
    return reply.compressed ? SmallCounty::must(decompressed(reply.body, protocol::largestMessage))
                            : reply.body;
}

QByteArray TlsClient::token(const Inspector& inspector, Instant now)
{
    protocol::TokenRequest message{inspector.device, now, {}};
    message.signature =
        SmallCounty::must(inspector.key.sign(protocol::tokenBytes(message.device, message.time)));
    return SmallCounty::must(
               protocol::readTokenAnswer(content(post(protocol::path::token, protocol::write(message)))))
        .token.toLatin1();
}

QByteArray TlsClient::post(const char* path, const QByteArray& message, const QByteArray& token)
{
    QByteArray body = message;
    QByteArray encoding;
    if (message.size() > worthCompressing) {
        if (QByteArray smaller = compressed(message); !smaller.isEmpty() && smaller.size() < message.size()) {
            body = std::move(smaller);
            encoding = "Content-Encoding: zstd\r\n";
        }
    }
    QByteArray request = QByteArray("POST ") + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
        + protocol::contentType + "\r\nAccept-Encoding: zstd\r\n" + encoding
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!token.isEmpty())
        request += "Authorization: Bearer " + token + "\r\n";
    return request + "\r\n" + body;
}

void downloadNoise(const TlsIdentity& identity, qint64 bytes)
{
    const std::unique_ptr<SSL_CTX, SslCloser> context(SSL_CTX_new(TLS_server_method()));
    const auto memory = [](const QByteArray& pem) {
        return std::unique_ptr<BIO, decltype(&BIO_free)>(
            BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), BIO_free);
    };
    const auto certificatePem = memory(identity.certificatePem);
    const auto keyPem = memory(identity.keyPem);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(
        PEM_read_bio_X509(certificatePem.get(), nullptr, nullptr, nullptr), X509_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        PEM_read_bio_PrivateKey(keyPem.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    must(SSL_CTX_use_certificate(context.get(), certificate.get()) == 1
             && SSL_CTX_use_PrivateKey(context.get(), key.get()) == 1,
         "certificate");

    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    must(::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0
             && ::listen(listener, 1) == 0
             && ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) == 0,
         "listen");
    std::thread server([&] {
        const std::unique_ptr<SSL, SslCloser> ssl(SSL_new(context.get()));
        SSL_set_fd(ssl.get(), ::accept(listener, nullptr, nullptr));
        must(SSL_accept(ssl.get()) == 1, "TLS handshake");
        const QByteArray piece(readPiece, 'x');
        for (qint64 left = bytes; left > 0; left -= piece.size())
            must(SSL_write(ssl.get(), piece.constData(),
                           static_cast<int>(std::min(left, qint64(piece.size()))))
                     > 0,
                 "send");
    });
    {
        const std::unique_ptr<SSL, SslCloser> ssl(SSL_new(clientContext()));
        SSL_set_fd(ssl.get(), connectTo(ntohs(address.sin_port)));
        must(SSL_connect(ssl.get()) == 1, "TLS handshake");
        QByteArray piece(readPiece, Qt::Uninitialized);
        for (qint64 got = 0; got < bytes;) {
            const int now = SSL_read(ssl.get(), piece.data(), static_cast<int>(piece.size()));
            must(now > 0, "receive");
            got += now;
        }
        server.join();
    }
    ::close(listener);
}

} // namespace jiannuo::bench
