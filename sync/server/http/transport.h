// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <QByteArray>

#include <memory>

namespace jiannuo::http {

using boost::asio::awaitable;
using boost::system::error_code;
using Socket = boost::asio::ip::tcp::socket;
using TlsContext = boost::asio::ssl::context;

/// Bytes in and out of a connection, encrypted or not. The socket belongs to somebody else and lives longer.
class Transport {
public:
    Transport() = default;
    virtual ~Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;

    virtual awaitable<error_code> handshake() = 0;
    /// How many bytes came; 0 with an error or at the end.
    virtual awaitable<size_t> readSome(boost::asio::mutable_buffer buffer, error_code& error) = 0;
    /// All of it.
    virtual awaitable<error_code> write(boost::asio::const_buffer buffer) = 0;
    /// Says that nothing follows.
    virtual awaitable<void> finish() = 0;
};

std::unique_ptr<Transport> plainTransport(Socket& socket);
/// `deadline` ends what waits on the socket, and lives longer too.
std::unique_ptr<Transport> tlsTransport(Socket& socket, TlsContext& context, const class Deadline& deadline);

/// TLS 1.2 and 1.3, HTTP/1.1 only. An error when certificate and key are not usable or do not fit together.
error_code prepareTls(TlsContext& context, const QByteArray& certificatePem, const QByteArray& keyPem);

} // namespace jiannuo::http
