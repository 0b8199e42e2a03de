// SPDX-License-Identifier: Apache-2.0
#include "tablet.h"

#include <QEventLoop>

namespace jiannuo::bench {

namespace {

using namespace Qt::StringLiterals;
using test::SmallCounty;

/// Starts something that answers later, and waits for its answer.
template <class T, class Start> T waitFor(Start&& start)
{
    std::optional<Result<T>> answer;
    QEventLoop loop;
    start([&](Result<T> result) {
        answer = std::move(result);
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return SmallCounty::must(std::move(*answer));
}

} // namespace

Tablet::Tablet(const QString& directory, const ServerProcess& server, const QString& code,
               const CountingProxy* proxy)
    : m_ledger(SmallCounty::must(DeviceLedger::open(directory, m_clock, m_random)))
    , m_engine(*m_ledger, m_transport, m_clock)
{
    QUrl url = server.url();
    if (proxy)
        url.setPort(proxy->port());
    m_transport.proxy = proxy;
    m_transport.network.keepConnection(proxy); // as the app does; a first sync is one conversation
    m_transport.network.setServer(url, server.fingerprint());
    m_engine.onProgress = [this](const ConversationProgress& progress) { m_progress = progress; };
    waitFor<protocol::EnrolAnswer>([&](auto done) { m_engine.enrol(code, u"平板"_s, std::move(done)); });
}

void Tablet::sync()
{
    m_transport.exchanges.clear();
    waitFor<void>([&](auto done) { m_engine.run(std::move(done)); });
}

void Tablet::CountedTransport::send(HttpRequest request, std::function<void(Result<HttpReply>)> done)
{
    const Exchange before{request.path, proxy ? proxy->up() : 0, proxy ? proxy->down() : 0};
    network.send(std::move(request), [this, before, done = std::move(done)](Result<HttpReply> reply) {
        if (proxy)
            exchanges.push_back({before.path, proxy->up() - before.up, proxy->down() - before.down});
        done(std::move(reply));
    });
}

} // namespace jiannuo::bench
