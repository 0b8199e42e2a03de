// SPDX-License-Identifier: Apache-2.0
#include "crypto/random.h"
#include "ledger/published_heads.h"
#include "server/api.h"
#include "server/http/client.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::must;
using test::RawClient;
using test::Reply;

/// What headquarters signs is there for everybody; what it signs for is not.
class TestLogPage : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<Headquarters> m_headquarters;
    std::unique_ptr<http::HttpServer> m_server;
    Id m_county;

    /// One more operation, one more head.
    void record(const QString& unit)
    {
        must(m_headquarters->sequencer().run([&](HeadquartersLedger& ledger) -> Result<void> {
            must(ledger.record(
                {{},
                 m_clock.now(),
                 {creation(makeId(m_clock, m_random), Org{.name = unit, .parent = m_county})}}));
            return {};
        }));
    }
    Reply ask(const QByteArray& target, const QByteArray& method = "GET") const
    {
        RawClient client(m_server->port());
        client.send(method + ' ' + target + " HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
        return client.reply(method == "HEAD");
    }
    std::vector<LogHead> heads(const QByteArray& target) const
    {
        return must(readHeadsJson(ask(target).body));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_headquarters = must(Headquarters::open(m_folder.path(), m_clock, m_random));
        const Id administrator = must(m_headquarters->found(u"清溪县"_s, u"效能中心"_s, u"王管理"_s));
        m_county = must(m_headquarters->readers().with([&](const Readers::Connection& c) -> Result<Id> {
            return c.store.get<Org>(c.store.get<Person>(administrator)->org)->parent;
        }));
        m_server = std::make_unique<http::HttpServer>(http::ServerOptions(), m_clock);
        addRoutes(*m_server, *m_headquarters);
        must(m_server->start());
        for (const QString& unit : {u"林业局"_s, u"水利局"_s, u"教育局"_s})
            record(unit);
    }
    void cleanupTestCase()
    {
        m_server.reset();
        m_headquarters.reset();
    }

    void thePageShowsTheNewestHead()
    {
        const Reply page = ask("/log");
        QCOMPARE(page.status, 200);
        QCOMPARE(page.headers.value("content-type"), QByteArray("text/html; charset=utf-8"));
        const LogHead newest = heads("/log/heads").back();
        QVERIFY(page.body.contains(newest.root.toHex()));
        QVERIFY(page.body.contains(m_headquarters->key().publicKey().bytes().toHex()));
        QCOMPARE(ask("/log", "HEAD").status, 200);
        QCOMPARE(ask("/log", "POST").status, 405);
    }

    void headsRiseAndAreSigned()
    {
        const Reply answer = ask("/log/heads");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.headers.value("content-type").startsWith("application/json"));
        const auto before = must(readHeadsJson(answer.body));
        QVERIFY(before.size() >= 3);
        qint64 size = 0;
        for (const LogHead& head : before) {
            QVERIFY(head.size > size);
            size = head.size;
            QCOMPARE(head.log, m_headquarters->log());
            must(checkHead(head, m_headquarters->key().publicKey()));
        }
        QCOMPARE(size, must(m_headquarters->figures()).head);

        record(u"民政局"_s);
        const auto after = heads("/log/heads");
        QCOMPARE(after.size(), before.size() + 1);
        QVERIFY(std::equal(before.begin(), before.end(), after.begin())); // what was signed stays
        QCOMPARE(after.back().size, size + 1);
    }

    void afterLeavesOutWhatWasSeen()
    {
        const auto all = heads("/log/heads");
        const auto rest = heads("/log/heads?after=" + QByteArray::number(all[0].size));
        QVERIFY(std::equal(all.begin() + 1, all.end(), rest.begin(), rest.end()));
        QVERIFY(heads("/log/heads?after=" + QByteArray::number(all.back().size)).empty());
        QVERIFY(heads("/log/heads?after=999999").empty());
        QCOMPARE(heads("/log/heads?after=0"), all);
        for (const char* bad : {"", "x", "-1", "1.5", "0x1", "99999999999999999999"}) {
            const Reply refused = ask(QByteArray("/log/heads?after=") + bad);
            QCOMPARE(refused.status, 400);
            const QJsonDocument json = QJsonDocument::fromJson(refused.body);
            QCOMPARE(json[u"code"_s].toString(), u"invalid_input"_s);
            QVERIFY(!json[u"sentence"_s].toString().isEmpty());
        }
    }

    void nothingOfTheContentIsInIt()
    {
        const QByteArray page = ask("/log").body;
        const QByteArray list = ask("/log/heads").body;
        for (const QString& word : {u"清溪县"_s, u"效能中心"_s, u"王管理"_s, u"林业局"_s, u"教育局"_s}) {
            QVERIFY(!page.contains(word.toUtf8()));
            QVERIFY(!list.contains(word.toUtf8()));
        }
        const QJsonObject json = QJsonDocument::fromJson(list).object();
        QCOMPARE(json.keys(), (QStringList{u"heads"_s, u"key"_s, u"log"_s, u"suite"_s}));
        for (const QJsonValue& head : json[u"heads"_s].toArray())
            QCOMPARE(head.toObject().keys(), (QStringList{u"root"_s, u"signature"_s, u"size"_s, u"time"_s}));
    }
};

JIANNUO_STORY(TestLogPage, QCoreApplication)
#include "tst_log_page.moc"
