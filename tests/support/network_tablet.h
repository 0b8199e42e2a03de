// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/network_transport.h"
#include "client/sync_engine.h"
#include "support/small_county.h"

#include <QEventLoop>
#include <QTimer>

namespace jiannuo::test {

/// A tablet with the real engine and the real network, in this process.
class NetworkTablet {
public:
    NetworkTablet(const QString& folder, const Clock& clock, Random& random, const QUrl& url,
                  const QString& fingerprint)
        : ledger(SmallCounty::must(DeviceLedger::open(folder, clock, random)))
        , engine(*ledger, transport, clock)
    {
        transport.setServer(url, fingerprint);
    }

    Result<void> sync(SendFiles files = SendFiles::All)
    {
        return waitFor<void>([&](auto done) { engine.run(std::move(done), files); });
    }
    Result<protocol::EnrolAnswer> enrol(const QString& code)
    {
        return waitFor<protocol::EnrolAnswer>(
            [&](auto done) { engine.enrol(code, QStringLiteral("测试平板"), std::move(done)); });
    }
    Result<protocol::InviteAnswer> invite(const Id& person)
    {
        return waitFor<protocol::InviteAnswer>([&](auto done) { engine.invite(person, std::move(done)); });
    }
    Result<void> fetch(const QByteArray& hash, qint64 most = largestFile)
    {
        return waitFor<void>([&](auto done) { engine.fetch(hash, std::move(done), most); });
    }
    Result<Receipt> receipt(qint64 gseq)
    {
        return waitFor<Receipt>([&](auto done) { engine.receipt(gseq, std::move(done)); });
    }

    /// Past the engine.
    Result<HttpReply> ask(const HttpRequest& request)
    {
        return waitFor<HttpReply>([&](auto done) { transport.send(request, std::move(done)); });
    }
    Result<QByteArray> relay(const QString& bundle)
    {
        return waitFor<QByteArray>([&](auto done) { engine.relay(bundle, std::move(done)); });
    }

    std::unique_ptr<DeviceLedger> ledger;
    NetworkTransport transport;
    SyncEngine engine;

private:
    template <class T, class Start> static Result<T> waitFor(Start start)
    {
        QEventLoop loop;
        std::optional<Result<T>> result;
        start([&](Result<T> come) {
            result = std::move(come);
            loop.quit();
        });
        if (!result) {
            QTimer::singleShot(120'000, &loop, [] { qFatal("a conversation did not end"); });
            loop.exec();
        }
        return std::move(*result);
    }
};

} // namespace jiannuo::test
