// SPDX-License-Identifier: Apache-2.0
#include "server/http/http_server.h"

#include "server/http/engine.h"

#include <boost/asio/ip/address.hpp>

namespace jiannuo::http {

using namespace Qt::StringLiterals;

Result<ListenAddress> parseListenAddress(QStringView text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const int port = colon < 0 ? 0 : text.sliced(colon + 1).toInt(&isNumber);
    QStringView host = colon < 0 ? QStringView() : text.first(colon);
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (bracketed)
        host = host.sliced(1).chopped(1);
    ListenAddress listen{host.toUtf8(), static_cast<quint16>(port)};
    if (listen.address.isEmpty() && !bracketed)
        listen.address = "::";
    else if (host == u"localhost")
        listen.address = "127.0.0.1";
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address(listen.address.toStdString(), error);
    const bool sane = !error && (bracketed || host.isEmpty() || !address.is_v6());
    if (!isNumber || port < 0 || port > 65535 || !sane)
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate(
                         "Http", "“%1”不是监听地址。请写成 IP地址:端口，例如 0.0.0.0:8443 或 [::]:8443。")
                         .arg(text)};
    return listen;
}

HttpServer::HttpServer(ServerOptions options, const Clock& clock)
    : m_engine(std::make_shared<Engine>(std::move(options), clock))
{
}

HttpServer::~HttpServer()
{
    stop(std::chrono::milliseconds(0));
}

void HttpServer::add(Route route)
{
    m_engine->add(std::move(route));
}

Result<void> HttpServer::start()
{
    return m_engine->start();
}

quint16 HttpServer::port() const
{
    return m_engine->port();
}

void HttpServer::stop(std::chrono::milliseconds patience)
{
    m_engine->stop(patience);
}

void HttpServer::runAfter(std::chrono::milliseconds delay, std::function<void()> job)
{
    m_engine->runAfter(delay, std::move(job));
}

void HttpServer::writeMetrics(MetricsText& text) const
{
    m_engine->metrics().write(text);
}

int HttpServer::openConnections() const
{
    return m_engine->metrics().open();
}

} // namespace jiannuo::http
