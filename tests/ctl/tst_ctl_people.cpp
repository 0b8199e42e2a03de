// SPDX-License-Identifier: Apache-2.0
#include "domain/china_time.h"
#include "ledger/pins.h"
#include "ledger/receipt.h"
#include "support/programs.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::ctl;
using test::Ran;
using test::SmallCounty;

/// What people read of jiannuoctl, what it asks of them, and what it does with what they give it.
class TestCtlPeople : public QObject {
    Q_OBJECT

private:
    /// A tablet's data, closed, so that the program may have it.
    struct Desk {
        SmallCounty county;
        test::SeededBytes random{43};
        QString data;

        explicit Desk(const std::function<std::vector<Id>(const SmallCounty&)>& people)
        {
            auto tablet = county.tablet(people(county));
            county.sync(*tablet);
            data = tablet->directory();
        }
        Ran run(const QStringList& arguments, const QByteArray& input = {}) const
        {
            return ctl(QStringList{u"--data"_s, data, u"--json"_s} + arguments, input);
        }
        /// For people.
        QString told(const QStringList& arguments) const
        {
            return QString::fromUtf8(ctl(QStringList{u"--data"_s, data} + arguments).out);
        }
        Ran record(const QJsonObject& command, const QStringList& more = {}) const
        {
            return run(QStringList{u"record"_s, u"-"_s} + more, QJsonDocument(command).toJson());
        }
        template <class Work> void onLedger(Work work)
        {
            auto tablet = SmallCounty::must(DeviceLedger::open(data, county.clock, random));
            work(*tablet);
        }
        void sync()
        {
            onLedger([this](DeviceLedger& ledger) { county.sync(ledger); });
        }
        QString file(const QString& name, const QByteArray& content) const
        {
            QFile result(data + u'/' + name);
            if (!result.open(QIODevice::WriteOnly) || result.write(content) != content.size())
                qFatal("not written");
            return result.fileName();
        }
    };

    /// For the programs that are started meanwhile.
    struct Variable {
        Variable(const char* name, const QByteArray& value)
            : m_name(name)
            , m_before(qgetenv(name))
            , m_was(qEnvironmentVariableIsSet(name))
        {
            qputenv(name, value);
        }
        ~Variable()
        {
            if (m_was)
                qputenv(m_name, m_before);
            else
                qunsetenv(m_name);
        }
        Q_DISABLE_COPY_MOVE(Variable)

    private:
        const char* m_name;
        QByteArray m_before;
        bool m_was;
    };

    static QString text(const Id& id) { return id.toString(QUuid::WithoutBraces); }
    static QString sentence(const Ran& ran) { return ran.json[u"error"_s][u"sentence"_s].toString(); }
    static QJsonObject comment(const Desk& desk, const QString& words)
    {
        return {{u"command"_s, u"comment.create"_s},
                {u"id"_s, u"$comment"_s},
                {u"fields"_s,
                 QJsonObject{{u"org"_s, text(desk.county.waterUnit)},
                             {u"subject"_s, text(desk.county.commitment)},
                             {u"text"_s, words}}}};
    }
    static QJsonObject org(const Desk& desk, const QString& name)
    {
        return {{u"command"_s, u"org.create"_s},
                {u"id"_s, u"$org"_s},
                {u"fields"_s, QJsonObject{{u"name"_s, name}, {u"parent"_s, text(desk.county.county)}}}};
    }
    static std::vector<Id> clerks(const SmallCounty& c) { return {c.clerk}; }

private Q_SLOTS:
    void everythingIsUtf8WhateverTheLocale()
    {
        for (const char* locale : {"C", "POSIX", "C.UTF-8", "en_US.ISO-8859-1"}) {
            const Variable all("LC_ALL", locale);
            const Ran help = ctl({u"--help"_s});
            VERIFY_EXIT(help, 0);
            QVERIFY2(help.err.isEmpty(), help.err.constData());
            const QString shown = QString::fromUtf8(help.out);
            QVERIFY(shown.contains(u"COMMAND …"_s));
            QVERIFY2(shown.contains(u"inspect FILE…"_s), help.out.constData());
            QVERIFY(!shown.contains(QChar::ReplacementCharacter) && !shown.contains(u'â'));
            const Ran wrong = ctl({u"办"_s});
            VERIFY_EXIT(wrong, 2);
            QVERIFY2(QString::fromUtf8(wrong.err).contains(u"没有“办”这个命令"_s), wrong.err.constData());
            const Ran usage = ctl({u"bundle"_s});
            QVERIFY2(QString::fromUtf8(usage.err).contains(u"inspect FILE…"_s), usage.err.constData());
        }
    }

    void peopleReadChinasTime()
    {
        Desk desk(clerks);
        const Ran said = desk.record(comment(desk, u"已到现场"_s));
        VERIFY_EXIT(said, 0);
        desk.sync();
        const Instant received = desk.county.clock.now();
        const QString id = said.json[u"ids"_s][u"comment"_s].toString();
        const QString log = desk.told({u"log"_s, id});
        QVERIFY2(log.contains(u"（北京时间）"_s) && !log.contains(u'Z'), qPrintable(log));
        QVERIFY2(log.contains(chinaSecondsText(received)), qPrintable(log)); // 09:00, not 01:00
        const QString at = said.json[u"operation"_s][u"at"_s].toString();
        QVERIFY2(log.contains(
                     chinaSecondsText({QDateTime::fromString(at, Qt::ISODateWithMs).toMSecsSinceEpoch()})),
                 qPrintable(log));

        const Id check = desk.county.make(SpotCheck{.org = desk.county.waterUnit,
                                                    .checklist = desk.county.checklist,
                                                    .inspectors = {desk.county.inspector},
                                                    .startedAt = received,
                                                    .endedAt = received});
        desk.sync();
        const QString shown = desk.told({u"show"_s, text(check)});
        QVERIFY2(shown.contains(u"开始："_s + chinaSecondsText(received) + u"（北京时间）"_s),
                 qPrintable(shown));
        const Ran json = desk.run({u"show"_s, text(check)});
        QVERIFY(json.json[u"fields"_s][u"started_at"_s].toString().endsWith(u'Z')); // programs: UTC

        const QString receipt =
            receiptText(SmallCounty::must(receiptOf(desk.county.headquarters().view(), 3)));
        const QString told = desk.told({u"receipt"_s, receipt});
        QVERIFY2(told.contains(u"（北京时间）"_s), qPrintable(told));
    }

    void whatAMessageBrokeIntoLinesIsRead()
    {
        Desk desk(clerks);
        const QString receipt =
            receiptText(SmallCounty::must(receiptOf(desk.county.headquarters().view(), 3)));
        QString wrapped;
        for (qsizetype i = 0; i < receipt.size(); i += 40)
            wrapped += receipt.mid(i, 40) + (i % 80 == 0 ? u"\r\n  "_s : u"\u3000\n"_s);
        VERIFY_EXIT(desk.run({u"receipt"_s, wrapped}), 0);
        VERIFY_EXIT(desk.run(QStringList{u"receipt"_s} + wrapped.simplified().split(u' ')), 0);
        VERIFY_EXIT(desk.run({u"receipt"_s, u"jiannuo: receipt?abc"_s}), 2);

        // The invitation is understood; nobody answers there.
        const QString invitation = u"jiannuo:enrol?url=https%3A%2F%2F127.0.\n0.1%3A1&code=7K3M-\r\n Q2XA"_s;
        const QTemporaryDir folder;
        const auto enrol = [&](const QStringList& arguments) {
            const Ran ran = ctl(QStringList{u"--data"_s, folder.path(), u"--json"_s, u"enrol"_s} + arguments);
            return sentence(ran);
        };
        // Its code is cut off, and that is what is said of it.
        QVERIFY2(enrol({invitation}).contains(u"12 位"_s), qPrintable(enrol({invitation})));
        QCOMPARE(enrol(invitation.simplified().split(u' ')), enrol({invitation}));
    }

    void aTerminalObeysNothingThatIsInARecord()
    {
        Desk desk(clerks);
        const QString words = u"好\x1b]0;别的\a\u202e倒\u009b2J\n✓ 另一行"_s;
        // Nobody records it here; an earlier program may have.
        VERIFY_EXIT(desk.record(comment(desk, words)), 1);
        const QString id = text(desk.county.make(Comment{.org = desk.county.waterUnit,
                                                         .subject = desk.county.commitment,
                                                         .text = words,
                                                         .author = desk.county.clerk}));
        desk.sync();
        for (const QStringList& arguments :
             {QStringList{u"show"_s, id}, QStringList{u"show"_s, text(desk.county.commitment)},
              QStringList{u"list"_s, u"comment"_s}, QStringList{u"log"_s}, QStringList{u"log"_s, id},
              QStringList{u"export"_s, u"comment"_s}}) {
            const QString shown = desk.told(arguments);
            QVERIFY2(shown.contains(u"好␛]0;别的␇<U+202E>倒<U+009B>2J"_s), qPrintable(shown));
            for (const char16_t c : {u'\x1b', u'\a', u'\u202e', u'\u009b'})
                QVERIFY(!shown.contains(QChar(c)));
            if (arguments.front() != u"export")
                QVERIFY2(!shown.contains(u"\n✓"_s), qPrintable(shown)); // no line of its own
        }
        const Ran json = desk.run({u"show"_s, id});
        for (const char* escape : {"\x1b", "\xe2\x80\xae", "\xc2\x9b"})
            QVERIFY(!json.out.contains(escape));
        QCOMPARE(json.json[u"fields"_s][u"text"_s].toString(), words); // and yet the same
    }

    void spreadsheetsReadWhatPeopleRead()
    {
        Desk desk(clerks);
        VERIFY_EXIT(desk.record({{u"commands"_s,
                                  QJsonArray{QJsonObject{{u"command"_s, u"commitment.amend"_s},
                                                         {u"id"_s, text(desk.county.commitment)},
                                                         {u"fields"_s,
                                                          QJsonObject{{u"leader"_s, u"=1+1, \"甲\""_s},
                                                                      {u"owner_name"_s, u" ＋A1"_s},
                                                                      {u"reg_no"_s, u"\t@SUM"_s}}}}}}}),
                    0);
        const QString people = desk.told({u"export"_s, u"commitment"_s});
        const QString header = people.section(u"\r\n"_s, 0, 0);
        QVERIFY2(header.startsWith(u"编号,"_s) && header.contains(u"单位"_s), qPrintable(header));
        for (const FieldInfo& field : kindOf<Commitment>().fields)
            QVERIFY2(header.contains(field.displayLabel()), field.label);
        QVERIFY2(people.contains(u"清溪县水务局"_s) && !people.contains(text(desk.county.waterUnit)),
                 qPrintable(people));
        for (const auto* cell : {u"\"'=1+1, \"\"甲\"\"\"", u",' ＋A1,", u"\"'\t@SUM\""})
            QVERIFY2(people.contains(QString::fromUtf16(cell)), qPrintable(people));

        const QString raw = desk.told({u"export"_s, u"commitment"_s, u"--raw"_s});
        QVERIFY2(raw.startsWith(u"id,org,"_s), qPrintable(raw));
        QVERIFY2(raw.contains(text(desk.county.waterUnit)) && raw.contains(u",in_progress,"_s),
                 qPrintable(raw));
        QVERIFY2(raw.contains(u"\"=1+1, \"\"甲\"\"\""_s), qPrintable(raw));

        const Instant begun{QDateTime(QDate(2026, 8, 3), QTime(1, 0), Qt::UTC).toMSecsSinceEpoch()};
        desk.county.make(SpotCheck{.org = desk.county.waterUnit,
                                   .checklist = desk.county.checklist,
                                   .inspectors = {desk.county.inspector, desk.county.lead},
                                   .startedAt = begun,
                                   .endedAt = begun});
        desk.county.make(Org{.name = u"清溪县林业局"_s, .formerNames = {u"=园林局"_s, u"林场"_s}});
        desk.sync();
        const QString checks = desk.told({u"export"_s, u"spot_check"_s});
        for (const auto* part : {u"开始（北京时间）", u"2026-08-03 09:00:00", u"李雪；马强", u"已提交"})
            QVERIFY2(checks.contains(QString::fromUtf16(part)), qPrintable(checks));
        QVERIFY2(
            desk.told({u"export"_s, u"spot_check"_s, u"--raw"_s}).contains(u"2026-08-03T01:00:00.000Z"_s),
            "UTC");
        QVERIFY(desk.told({u"export"_s, u"org"_s}).contains(u"'=园林局；林场"_s));

        const QString path = desk.data + u"/out.csv"_s;
        QVERIFY(desk.run({u"export"_s, u"org"_s, u"--out"_s, path}).exit == 0);
        QFile asJson(path);
        QVERIFY(asJson.open(QIODevice::ReadOnly) && asJson.readAll().startsWith('{')); // --json
        asJson.close();
        VERIFY_EXIT(ctl({u"--data"_s, desk.data, u"export"_s, u"org"_s, u"--out"_s, path}), 0);
        QVERIFY(asJson.open(QIODevice::ReadOnly) && asJson.readAll().startsWith("\xEF\xBB\xBF编号,"));
        asJson.close();
        VERIFY_EXIT(ctl({u"--data"_s, desk.data, u"export"_s, u"org"_s, u"--raw"_s, u"--out"_s, path}), 0);
        QVERIFY(asJson.open(QIODevice::ReadOnly) && asJson.readAll().startsWith("id,name,"));
    }

    void aSecondUnitOfThatNameIsQuestioned()
    {
        Desk desk(clerks);
        for (const auto* name : {u"清溪县水务局", u"清溪县 水务局", u"清溪县\u200b水务局", u"清溪縣水務局"}) {
            const Ran asked = desk.record(org(desk, QString::fromUtf16(name)));
            VERIFY_EXIT(asked, 1);
            QCOMPARE(asked.errorCode(), u"already_exists"_s);
            QVERIFY(sentence(asked).contains(u"--yes"_s));
        }
        VERIFY_EXIT(desk.record(org(desk, u"清溪县水务局（城区）"_s)), 0);
        VERIFY_EXIT(desk.record(org(desk, u"清溪县水务局(城区)"_s)), 1);
        VERIFY_EXIT(desk.record(org(desk, u"清溪县水务局(城区)"_s), {u"--yes"_s}), 0);
        VERIFY_EXIT(desk.record(org(desk, u"清溪县水利局"_s)), 0);
        const auto person = [&](const QString& name) {
            return QJsonObject{
                {u"command"_s, u"person.create"_s},
                {u"fields"_s, QJsonObject{{u"name"_s, name}, {u"org"_s, text(desk.county.waterUnit)}}}};
        };
        VERIFY_EXIT(desk.record(person(u"何　平"_s)), 1);
        VERIFY_EXIT(desk.record(person(u"何萍"_s)), 0);
        // Sent again with its own id, it is no second one.
        QJsonObject own = org(desk, u"清溪县林业局"_s);
        own.insert(u"id"_s, text(desk.county.newId()));
        VERIFY_EXIT(desk.record(own), 0);
        QVERIFY(sentence(desk.record(own)).isEmpty() || !sentence(desk.record(own)).contains(u"--yes"_s));
    }

    void aUnitIsFoundByTheNameThatItHad()
    {
        Desk desk(clerks);
        const auto rename = [&](const QString& name) {
            return desk.record({{u"command"_s, u"org.amend"_s},
                                {u"id"_s, text(desk.county.waterUnit)},
                                {u"fields"_s, QJsonObject{{u"name"_s, name}}}});
        };
        VERIFY_EXIT(rename(u"清溪县水利局"_s), 0);
        const Ran shown = desk.run({u"show"_s, text(desk.county.waterUnit)});
        QCOMPARE(shown.json[u"fields"_s][u"former_names"_s], QJsonValue(QJsonArray{u"清溪县水务局"_s}));
        const auto count = [&](const QStringList& arguments) {
            return desk.run(QStringList{u"list"_s} + arguments).json[u"count"_s].toInt(-1);
        };
        QCOMPARE(count({u"org"_s, u"--text"_s, u"水务局"_s}), 1);
        for (const auto* name : {u"org=清溪县水务局", u"org=清溪县水利局", u"org=清溪縣水務 局"})
            QCOMPARE(count({u"commitment"_s, u"--where"_s, QString::fromUtf16(name)}), 1);
        const QString letter = desk.file(u"letter.txt"_s,
                                         u"清溪县水务局公开承诺书\n一、漏水接报后两小时到场。\n"
                                         "监督电话：0773-2850195\n"_s.toUtf8());
        const Ran imported = desk.run({u"import"_s, u"letters"_s, letter, u"--parent"_s, u"清溪县"_s});
        VERIFY_EXIT(imported, 0);
        QCOMPARE(count({u"org"_s}), 5); // no new one
    }

    void aLetterMakesNoSecondUnit()
    {
        Desk desk(clerks);
        const QString letters =
            desk.file(u"letters.txt"_s,
                      u"清溪县林业局公开承诺书\n一、采伐许可自受理之日起3个工作日内办结。\n"
                      "监督电话：0773-2850777\n"
                      "清溪县 林业局公开承诺书\n一、苗木检疫自受理之日起2个工作日内办结。\n"
                      "监督电话：0773-2850777\n"_s.toUtf8());
        const Ran imported = desk.run({u"import"_s, u"letters"_s, letters, u"--parent"_s, u"清溪县"_s});
        VERIFY_EXIT(imported, 0);
        QCOMPARE(imported.json[u"recorded"_s].toInt(), 2);
        const Ran units = desk.run({u"list"_s, u"org"_s, u"--where"_s, u"name~林业局"_s});
        QCOMPARE(units.json[u"count"_s].toInt(), 1);
        desk.sync();
        QCOMPARE(desk.county.headquarters().view().count(kindOf<CommitmentLetter>(), {}), 2);
    }

    void searchReadsEveryForm()
    {
        Desk desk(clerks);
        VERIFY_EXIT(desk.record(comment(desk, u"大厅免费ＷＩＦＩ，開放３個窗口"_s)), 0);
        for (const auto* words : {u"wifi", u"WIFI", u"ＷｉＦｉ", u"3个窗口", u"３個", u"开放"})
            QCOMPARE(desk.run({u"list"_s, u"comment"_s, u"--text"_s, QString::fromUtf16(words)})
                         .json[u"count"_s]
                         .toInt(),
                     1);
    }

    void evidenceIsCalledWhatItIs()
    {
        Desk desk(clerks);
        const auto give = [&](const QString& name, const QByteArray& bytes, const QJsonObject& more = {}) {
            QJsonObject fields{{u"org"_s, text(desk.county.waterUnit)},
                               {u"subject"_s, text(desk.county.commitment)}};
            for (auto at = more.begin(); at != more.end(); ++at)
                fields.insert(at.key(), at.value());
            return desk.record({{u"command"_s, u"evidence.create"_s},
                                {u"id"_s, u"$e"_s},
                                {u"file"_s, desk.file(name, bytes)},
                                {u"fields"_s, fields}});
        };
        const QByteArray heic = QByteArray("\0\0\0\x18"
                                           "ftypheic\0\0\0\0mif1heic",
                                           24);
        const Ran taken = give(u"IMG_1.jpg"_s, heic);
        VERIFY_EXIT(taken, 0);
        QVERIFY(taken.json[u"notes"_s][0].toString().contains(u"HEIC"_s));
        const QJsonValue fields =
            desk.run({u"show"_s, taken.json[u"ids"_s][u"e"_s].toString()}).json[u"fields"_s];
        QCOMPARE(fields[u"name"_s].toString(), u"IMG_1.heic"_s);
        QCOMPARE(fields[u"mime_type"_s].toString(), u"image/heic"_s);
        QVERIFY(!fields.toObject().contains(u"taken_at"_s)); // nobody said when
        VERIFY_EXIT(give(u"IMG_2.jpg"_s, heic, {{u"mime_type"_s, u"image/jpeg"_s}}), 2);
        const Ran program = give(u"photo.jpg"_s, "MZ\x90");
        VERIFY_EXIT(program, 2);
        QVERIFY(sentence(program).contains(u"程序"_s));
    }

    void whoHasAPinIsAskedForIt()
    {
        Desk desk([](const SmallCounty& c) { return std::vector<Id>{c.clerk, c.inspector}; });
        const auto say = [&](const QStringList& more) { return desk.record(comment(desk, u"好"_s), more); };
        const QStringList clerk{u"--as"_s, u"陈静"_s};
        VERIFY_EXIT(say(clerk), 0);
        const QString right = desk.file(u"right"_s, "482913\n");
        const QString wrong = desk.file(u"wrong"_s, "000111\n");
        const Ran weak =
            desk.run(clerk + QStringList{u"pin"_s, u"--new-pin-file"_s, desk.file(u"weak"_s, "123456")});
        VERIFY_EXIT(weak, 2);
        VERIFY_EXIT(desk.run(clerk + QStringList{u"pin"_s, u"--new-pin-file"_s, right}), 0);

        const Ran without = say(clerk);
        VERIFY_EXIT(without, 1);
        QCOMPARE(without.errorCode(), u"unauthenticated"_s);
        VERIFY_EXIT(say(clerk + QStringList{u"--pin-file"_s, right}), 0);
        {
            const Variable pin("JIANNUO_PIN", "482913");
            VERIFY_EXIT(say(clerk), 0);
            VERIFY_EXIT(say({u"--as"_s, text(desk.county.clerk)}), 0);
        }
        VERIFY_EXIT(say({u"--as"_s, u"李雪"_s}), 0); // has none
        const QString letter = desk.file(u"letter.txt"_s,
                                         u"清溪县水务局公开承诺书\n一、漏水接报后两小时到场。\n"
                                         "监督电话：0773-2850195\n"_s.toUtf8());
        VERIFY_EXIT(desk.run(clerk + QStringList{u"import"_s, u"letters"_s, letter}), 1);
        VERIFY_EXIT(desk.run({u"list"_s, u"org"_s}), 0); // to look is free

        // Nobody takes it over, and tries have their price.
        VERIFY_EXIT(
            desk.run(clerk + QStringList{u"pin"_s, u"--new-pin-file"_s, right, u"--pin-file"_s, wrong}), 1);
        for (int i = 0; i < 2; ++i)
            VERIFY_EXIT(say(clerk + QStringList{u"--pin-file"_s, wrong}), 1);
        const Ran early = say(clerk + QStringList{u"--pin-file"_s, right});
        VERIFY_EXIT(early, 1);
        QVERIFY2(sentence(early).contains(u"秒后再试"_s), early.out.constData());
        VERIFY_EXIT(say({u"--as"_s, u"李雪"_s}), 0); // others are not punished for it
    }

    void withoutTheFileOfPinsNobodyGetsIn()
    {
        Desk desk(clerks);
        VERIFY_EXIT(desk.run({u"pin"_s, u"--new-pin-file"_s, desk.file(u"right"_s, "482913")}), 0);
        QVERIFY(QFile::remove(Pins::path(desk.data)));
        const Variable pin("JIANNUO_PIN", "482913");
        const Ran shut = desk.record(comment(desk, u"好"_s));
        VERIFY_EXIT(shut, 1);
        QCOMPARE(shut.errorCode(), u"corrupt"_s);
        QVERIFY(sentence(shut).contains(u"重新登记"_s));
        VERIFY_EXIT(desk.run({u"pin"_s, u"--new-pin-file"_s, desk.file(u"right"_s, "482913")}), 1);
        VERIFY_EXIT(desk.run({u"invite"_s, u"李雪"_s}), 1);
        const Ran doctor = desk.run({u"doctor"_s});
        VERIFY_EXIT(doctor, 1);
        QVERIFY(doctor.out.contains("PIN"));
    }
};

JIANNUO_STORY(TestCtlPeople, QCoreApplication)
#include "tst_ctl_people.moc"
