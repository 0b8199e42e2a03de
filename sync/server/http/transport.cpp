#include <utility> // Boost 1.74 uses std::exchange without it

#include "server/http/transport.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

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

class Tls final : public Transport {
public:
    Tls(Socket& socket, TlsContext& context)
        : m_stream(socket, context)
    {
    }

    awaitable<error_code> handshake() override
    {
        error_code error;
        co_await m_stream.async_handshake(asio::ssl::stream_base::server,
                                          asio::redirect_error(asio::use_awaitable, error));
        co_return error;
    }

    awaitable<size_t> readSome(asio::mutable_buffer buffer, error_code& error) override
    {
        co_return co_await m_stream.async_read_some(buffer, asio::redirect_error(asio::use_awaitable, error));
    }

    awaitable<error_code> write(asio::const_buffer buffer) override
    {
        error_code error;
        co_await asio::async_write(m_stream, buffer, asio::redirect_error(asio::use_awaitable, error));
        co_return error;
    }

    awaitable<void> finish() override
    {
        error_code ignored;
        co_await m_stream.async_shutdown(asio::redirect_error(asio::use_awaitable, ignored));
    }

private:
    asio::ssl::stream<Socket&> m_stream;
};

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

std::unique_ptr<Transport> tlsTransport(Socket& socket, TlsContext& context)
{
    return std::make_unique<Tls>(socket, context);
}

error_code prepareTls(TlsContext& context, const QByteArray& certificatePem, const QByteArray& keyPem)
{
    SSL_CTX* native = context.native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_options(native,
                        SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    // A silent connection gives its 34 KiB of buffers back.
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_alpn_select_cb(native, chooseHttp11, nullptr);
    error_code error;
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
