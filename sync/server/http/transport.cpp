// SPDX-License-Identifier: Apache-2.0
#include <utility> // Boost 1.74 uses std::exchange without it

#include "server/http/transport.h"

#include "server/http/deadline.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <cerrno>
#include <sys/socket.h>

namespace jiannuo::http {

namespace asio = boost::asio;

namespace {

class Plain final : public Transport {
public:
    explicit Plain(Socket& socket)
        : m_socket(socket)
    {
    }

    awaitable<error_code> handshake() override { co_return error_code(); }

    awaitable<size_t> readSome(asio::mutable_buffer buffer, error_code& error) override
    {
        co_return co_await m_socket.async_read_some(buffer, asio::redirect_error(asio::use_awaitable, error));
    }

    awaitable<error_code> write(asio::const_buffer buffer) override
    {
        error_code error;
        co_await asio::async_write(m_socket, buffer, asio::redirect_error(asio::use_awaitable, error));
        co_return error;
    }

    awaitable<void> finish() override { co_return; }

private:
    Socket& m_socket;
};

// OpenSSL's own way to a socket would raise SIGPIPE where the client has gone.
int socketRead(BIO* bio, char* into, int size)
{
    BIO_clear_retry_flags(bio);
    auto& socket = *static_cast<Socket*>(BIO_get_data(bio));
    const ssize_t got = ::recv(socket.native_handle(), into, static_cast<size_t>(size), 0);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        BIO_set_retry_read(bio);
    return static_cast<int>(got);
}

int socketWrite(BIO* bio, const char* from, int size)
{
    BIO_clear_retry_flags(bio);
    auto& socket = *static_cast<Socket*>(BIO_get_data(bio));
    const ssize_t sent = ::send(socket.native_handle(), from, static_cast<size_t>(size), MSG_NOSIGNAL);
    if (sent < 0 && (errno == EAGAIN || errno == EINTR))
        BIO_set_retry_write(bio);
    return static_cast<int>(sent);
}

long socketControl(BIO*, int command, long, void*)
{
    return command == BIO_CTRL_FLUSH ? 1 : 0;
}

const BIO_METHOD* socketMethod()
{
    static const std::unique_ptr<BIO_METHOD, decltype(&BIO_meth_free)> method = [] {
        BIO_METHOD* made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "asio socket");
        BIO_meth_set_read(made, socketRead);
        BIO_meth_set_write(made, socketWrite);
        BIO_meth_set_ctrl(made, socketControl);
        return std::unique_ptr<BIO_METHOD, decltype(&BIO_meth_free)>(made, BIO_meth_free);
    }();
    return method.get();
}

/// OpenSSL upon the socket itself. asio's own stream keeps 70 KiB of buffers for every connection, idle or
/// not.
class Tls final : public Transport {
public:
    Tls(Socket& socket, TlsContext& context, const Deadline& deadline)
        : m_socket(socket)
        , m_deadline(deadline)
        , m_ssl(SSL_new(context.native_handle()), &SSL_free)
    {
        error_code ignored;
        m_socket.native_non_blocking(true, ignored);
        BIO* bio = m_ssl ? BIO_new(socketMethod()) : nullptr;
        if (!bio) {
            m_ssl.reset();
            return;
        }
        BIO_set_data(bio, &m_socket);
        BIO_set_init(bio, 1);
        SSL_set_bio(m_ssl.get(), bio, bio);
        SSL_set_accept_state(m_ssl.get());
    }

    awaitable<error_code> handshake() override
    {
        error_code error;
        co_await repeat([this] { return SSL_do_handshake(m_ssl.get()); }, error);
        co_return error;
    }

    awaitable<size_t> readSome(asio::mutable_buffer buffer, error_code& error) override
    {
        const int got = co_await repeat(
            [&] { return SSL_read(m_ssl.get(), buffer.data(), static_cast<int>(buffer.size())); }, error);
        co_return static_cast<size_t>(got);
    }

    awaitable<error_code> write(asio::const_buffer buffer) override
    {
        error_code error;
        co_await repeat(
            [&] { return SSL_write(m_ssl.get(), buffer.data(), static_cast<int>(buffer.size())); }, error);
        co_return error;
    }

    awaitable<void> finish() override
    {
        error_code ignored;
        // 0: ours is sent; then the client's is waited for.
        co_await repeat(
            [this] {
                const int said = SSL_shutdown(m_ssl.get());
                return said == 0 ? SSL_shutdown(m_ssl.get()) : said;
            },
            ignored);
    }

private:
    /// Until the step succeeds, waiting for what it waits for. 0 with an error where it cannot.
    template <class Step> awaitable<int> repeat(Step step, error_code& error)
    {
        if (!m_ssl) {
            error = asio::error::no_memory;
            co_return 0;
        }
        while (!error) {
            ERR_clear_error(); // the thread's, of any connection
            const int result = step();
            Socket::wait_type wanted = Socket::wait_read;
            switch (SSL_get_error(m_ssl.get(), result)) {
            case SSL_ERROR_NONE:
                co_return result;
            case SSL_ERROR_WANT_READ:
                break;
            case SSL_ERROR_WANT_WRITE:
                wanted = Socket::wait_write;
                break;
            case SSL_ERROR_ZERO_RETURN:
                error = asio::error::eof;
                co_return 0;
            default:
                error = asio::error::connection_aborted;
                co_return 0;
            }
            // It may have passed between two waits, when there was nothing to cancel.
            if (m_deadline.passed())
                error = asio::error::operation_aborted;
            else
                co_await m_socket.async_wait(wanted, asio::redirect_error(asio::use_awaitable, error));
        }
        co_return 0;
    }

    Socket& m_socket;
    const Deadline& m_deadline;
    std::unique_ptr<SSL, decltype(&SSL_free)> m_ssl;
};

/// Of TLS 1.2: forward secret, with the encryption proven by the cipher itself. What authenticates before it
/// encrypts (CBC) has leaked through its padding too often.
constexpr const char* ciphersOfTls12 =
    "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:"
    "ECDHE-RSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256";

int chooseHttp11(SSL*, const unsigned char** out, unsigned char* outSize, const unsigned char* offered,
                 unsigned offeredSize, void*)
{
    static const unsigned char ours[] = "\x08http/1.1";
    unsigned char* chosen = nullptr;
    if (SSL_select_next_proto(&chosen, outSize, ours, sizeof ours - 1, offered, offeredSize)
        != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_NOACK;
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

} // namespace

std::unique_ptr<Transport> plainTransport(Socket& socket)
{
    return std::make_unique<Plain>(socket);
}

std::unique_ptr<Transport> tlsTransport(Socket& socket, TlsContext& context, const Deadline& deadline)
{
    return std::make_unique<Tls>(socket, context, deadline);
}

error_code prepareTls(TlsContext& context, const QByteArray& certificatePem, const QByteArray& keyPem)
{
    SSL_CTX* native = context.native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_options(native,
                        SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    // A silent connection gives its 34 KiB of buffers back.
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
    // Whoever comes back brings a ticket; sessions that are kept here would be one more thing to fill.
    SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_alpn_select_cb(native, chooseHttp11, nullptr);
    error_code error;
    if (SSL_CTX_set_cipher_list(native, ciphersOfTls12) != 1)
        return boost::system::errc::make_error_code(boost::system::errc::protocol_not_supported);
    const auto buffer = [](const QByteArray& pem) {
        return asio::buffer(pem.constData(), static_cast<size_t>(pem.size()));
    };
    context.use_certificate_chain(buffer(certificatePem), error);
    if (!error)
        context.use_private_key(buffer(keyPem), asio::ssl::context::pem, error);
    if (!error && SSL_CTX_check_private_key(native) != 1)
        error = boost::system::errc::make_error_code(boost::system::errc::invalid_argument);
    return error;
}

} // namespace jiannuo::http
