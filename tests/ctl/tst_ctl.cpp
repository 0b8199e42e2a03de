// SPDX-License-Identifier: Apache-2.0
#include "support/programs.h"

#include "domain/cbor.h"
#include "domain/rules_in_force.h"
#include "ledger/log_export.h"
#include "ledger/published_heads.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::ctl;
using test::Ran;
using test::SmallCounty;

/// What a script sees of jiannuoctl: every command, its JSON, its exit code.
class TestCtl : public QObject {
    Q_OBJECT

private:
    /// A tablet's data, closed, so that the program may have it.
    struct Desk {
        SmallCounty county;
        QString data;
        test::SeededBytes random{41};

        explicit Desk(std::function<std::vector<Id>(const SmallCounty&)> people)
        {
            auto tablet = county.tablet(people(county));
            county.sync(*tablet);
            data = tablet->directory();
        }
        Ran run(QStringList arguments, const QByteArray& input = {}) const
        {
            return ctl(QStringList{u"--data"_s, data, u"--json"_s} + arguments, input);
        }
        Ran record(const QJsonObject& command, const QString& as = {}) const
        {
            QStringList arguments{u"record"_s, u"-"_s};
            if (!as.isEmpty())
                arguments += {u"--as"_s, as};
            return run(arguments, QJsonDocument(command).toJson());
        }
        /// The tablet talks to headquarters.
        void sync()
        {
            auto tablet = SmallCounty::must(DeviceLedger::open(data, county.clock, random));
            county.sync(*tablet);
        }
        const Store& headquarters() { return county.headquarters().view(); }
    };

    static QString text(const Id& id) { return id.toString(QUuid::WithoutBraces); }

    static void writeFile(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    static QByteArray exported(Desk& desk)
    {
        QByteArray log;
        QBuffer out(&log);
        out.open(QIODevice::WriteOnly);
        SmallCounty::must(exportLog(desk.headquarters(), out));
        return log;
    }
    /// How units stand by these rows, in the form of `verify`.
    static QJsonArray classesOf(const Store& store)
    {
        QJsonArray classes;
        for (const ClassStanding& each : SmallCounty::must(classStandings(store))) {
            QJsonArray units;
            for (const UnitStanding& unit : each.units)
                units.append(QJsonObject{{u"id"_s, text(unit.org)},
                                         {u"name"_s, unit.name},
                                         {u"score"_s, scoreText(unit.result.score)},
                                         {u"grade"_s, gradeByScore({}, unit.result.score)},
                                         {u"rank"_s, unit.rank ? QJsonValue(*unit.rank) : QJsonValue()}});
            const auto category = static_cast<qint64>(each.category);
            classes.append(
                QJsonObject{{u"class"_s, QLatin1StringView(enumInfo<OrgCategory>.byNumber(category)->name)},
                            {u"units"_s, units}});
        }
        return classes;
    }

    /// The README's days are told from the one on which its check is made: today, for jiannuoctl.
    static QString broughtToToday(QString json)
    {
        static const QRegularExpression day(u"\\d{4}-\\d{2}-\\d{2}"_s);
        const qint64 later = QDate(2026, 8, 3).daysTo(QDateTime::currentDateTimeUtc().date().addDays(-1));
        qsizetype at = 0;
        for (auto match = day.match(json); match.hasMatch(); match = day.match(json, at)) {
            const QDate moved = QDate::fromString(match.captured(), Qt::ISODate).addDays(later);
            json.replace(match.capturedStart(), match.capturedLength(), moved.toString(Qt::ISODate));
            at = match.capturedEnd();
        }
        return json;
    }

    /// The JSON blocks below a heading of the README, with its capital names replaced.
    static QStringList examples(const QString& heading, const QHash<QString, Id>& names)
    {
        QFile readme(QStringLiteral(JIANNUOCTL_README));
        if (!readme.open(QIODevice::ReadOnly))
            return {};
        const QString all = QString::fromUtf8(readme.readAll());
        const qsizetype start = all.indexOf(u"### "_s + heading);
        const qsizetype end = all.indexOf(u"### "_s, start + 4);
        QStringList found;
        auto block =
            QRegularExpression(u"```json\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption)
                .globalMatch(all.mid(start, end < 0 ? -1 : end - start));
        while (block.hasNext()) {
            QString json = broughtToToday(block.next().captured(1));
            for (auto name = names.begin(); name != names.end(); ++name)
                json.replace(u'"' + name.key() + u'"', u'"' + text(name.value()) + u'"');
            found += json;
        }
        return found;
    }

private Q_SLOTS:
    void whatItCannotUnderstandIsExit2_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown command") << QStringList{u"frobnicate"_s};
        QTest::newRow("unknown option") << QStringList{u"kinds"_s, u"--frob"_s};
        QTest::newRow("one dash is no option") << QStringList{u"kinds"_s, u"-uh9PRZNIzN4"_s, u"-x"_s};
        QTest::newRow("another command's option") << QStringList{u"kinds"_s, u"--plus"_s, u"3"_s};
        QTest::newRow("too few arguments") << QStringList{u"show"_s};
        QTest::newRow("too many arguments") << QStringList{u"list"_s, u"finding"_s, u"finding"_s};
        QTest::newRow("unknown kind") << QStringList{u"kinds"_s, u"findings"_s};
        QTest::newRow("no ledger there") << QStringList{u"list"_s, u"finding"_s};
        QTest::newRow("no id") << QStringList{u"show"_s, u"abc"_s};
        QTest::newRow("no number") << QStringList{u"deadline"_s, u"2026-03-02"_s, u"--plus"_s, u"x"_s};
        QTest::newRow("no amount") << QStringList{u"deadline"_s, u"2026-03-02"_s};
        QTest::newRow("no unit") << QStringList{u"deadline"_s, u"2026-03-02"_s, u"--plus"_s,
                                                u"3"_s,        u"--unit"_s,     u"week"_s};
        QTest::newRow("no date") << QStringList{u"deadline"_s, u"2026-02-30"_s, u"--plus"_s, u"3"_s};
        QTest::newRow("no roll") << QStringList{u"deadline"_s, u"2026-03-02"_s, u"--plus"_s,
                                                u"3"_s,        u"--roll"_s,     u"up"_s};
        QTest::newRow("no such file") << QStringList{u"record"_s, u"/nowhere/at/all.json"_s};
    }
    void whatItCannotUnderstandIsExit2()
    {
        QFETCH(QStringList, arguments);
        const QTemporaryDir empty;
        const bool needsLedger = arguments.value(0) != u"deadline";
        if (needsLedger)
            arguments += {u"--data"_s, empty.path()};
        const Ran plain = ctl(arguments);
        VERIFY_EXIT(plain, 2);
        QVERIFY(plain.out.isEmpty());
        QVERIFY(!plain.err.trimmed().isEmpty());
        const Ran json = ctl(arguments + QStringList{u"--json"_s});
        VERIFY_EXIT(json, 2);
        QVERIFY(!json.errorCode().isEmpty());
        QVERIFY(json.err.isEmpty());
        QVERIFY(!QFile::exists(empty.filePath(u"ledger.db"_s))); // asking makes nothing
    }

    void helpNamesEveryCommand()
    {
        const Ran help = ctl({u"--help"_s});
        VERIFY_EXIT(help, 0);
        for (const char* command :
             {"record", "inbox", "list", "show", "score", "deadline", "log", "doctor", "kinds"})
            QVERIFY(help.out.contains(command));
    }

    /// One entry of data: a list for the office, a form for the file, and what is to be done next.
    void aListGoesIntoAWorkbookAndAFormOnPaper()
    {
        Desk desk([](const SmallCounty& c) { return std::vector<Id>{c.clerk}; });
        const QTemporaryDir place;
        const QString folder = place.path();
        const QString book = folder + u"/people.xlsx"_s;
        const Ran exported = desk.run({u"export"_s, u"person"_s, u"--out"_s, book});
        VERIFY_EXIT(exported, 0);
        QVERIFY(exported.json[u"count"_s].toInt() > 3);
        QFile file(book);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.read(2) == "PK");

        const Ran listed = desk.run({u"form"_s, u"list"_s});
        VERIFY_EXIT(listed, 0);
        QCOMPARE(listed.json[u"forms"_s].toArray().size(), 3);
        for (const char* ending : {"xlsx", "pdf", "odt", "html"}) {
            const QString paper = folder + u"/F12."_s + QLatin1StringView(ending);
            const Ran filled =
                desk.run({u"form"_s, u"F12"_s, u"--from"_s, u"2026-01-01"_s, u"--out"_s, paper});
            VERIFY_EXIT(filled, 0);
            QVERIFY2(QFileInfo(paper).size() > 500, ending);
        }
        VERIFY_EXIT(desk.run({u"form"_s, u"F12"_s, u"--from"_s, u"gestern"_s}), 2);
        VERIFY_EXIT(desk.run({u"form"_s, u"F13"_s}), 2); // of which one?
        VERIFY_EXIT(desk.run({u"form"_s, u"F99"_s}), 2);

        const Ran waits = desk.run({u"inbox"_s});
        VERIFY_EXIT(waits, 0);
        QCOMPARE(waits.json[u"count"_s].toInt(), waits.json[u"turns"_s].toArray().size());
    }

    void countsADeadlineWithoutALedger()
    {
        const Ran days = ctl({u"deadline"_s, u"2026-09-30"_s, u"--plus"_s, u"5"_s, u"--unit"_s, u"wd"_s,
                              u"--max"_s, u"7"_s, u"--json"_s});
        VERIFY_EXIT(days, 0);
        QCOMPARE(days.json[u"date"_s].toString(), u"2026-10-13"_s); // National Day, and a Saturday worked
        QCOMPARE(days.json[u"maximum"_s][u"date"_s].toString(), u"2026-10-15"_s);
        QVERIFY(!days.json[u"steps"_s].toArray().isEmpty());
        const Ran hours = ctl(
            {u"deadline"_s, u"2026-03-02T17:30"_s, u"--plus"_s, u"2"_s, u"--unit"_s, u"hour"_s, u"--json"_s});
        QCOMPARE(hours.json[u"due"_s].toString(), u"2026-03-02T11:30:00.000Z"_s);
        const Ran beyond = ctl({u"deadline"_s, u"2026-12-31"_s, u"--plus"_s, u"3"_s, u"--json"_s});
        QCOMPARE(beyond.json[u"provisional"_s].toBool(), true);
        // What is over is known, what is to come at least by law.
        const QStringList cases[]{{u"2009-09-30"_s, u"1"_s, u"2009-10-09"_s},
                                  {u"2007-12-28"_s, u"1"_s, u"2007-12-29"_s},
                                  {u"2008-09-26"_s, u"2"_s, u"2008-09-28"_s},
                                  {u"2020-01-23"_s, u"1"_s, u"2020-02-03"_s},
                                  {u"2026-12-31"_s, u"1"_s, u"2027-01-04"_s}};
        for (const QStringList& one : cases) {
            const Ran counted = ctl({u"deadline"_s, one[0], u"--plus"_s, one[1], u"--json"_s});
            VERIFY_EXIT(counted, 0);
            QCOMPARE(counted.json[u"date"_s].toString(), one[2]);
            QCOMPARE(counted.json[u"provisional"_s].toBool(), one[0] == u"2026-12-31");
        }
        const Ran today = ctl({u"deadline"_s, u"2026-03-02"_s, u"--unit"_s, u"sameDay"_s, u"--json"_s});
        QCOMPARE(today.json[u"date"_s].toString(), u"2026-03-02"_s);
    }

    void recordsTheCalendarsOfANotice()
    {
        const QTemporaryDir folder;
        const auto write = [&](const QString& name, const QString& text) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::WriteOnly))
                file.write(text.toUtf8());
            return file.fileName();
        };
        const QString text =
            u"国务院办公厅关于2027年部分节假日安排的通知\n"
            "一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n"
            "二、春节：2月5日至11日放假调休，共7天。2月13日（周六）上班。\n"
            "三、清明节：4月3日至5日放假，共3天。\n"
            "四、劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。\n"
            "五、端午节：6月9日放假1天，不调休。\n六、中秋节：9月15日放假1天，不调休。\n"
            "七、国庆节：10月1日至7日放假调休，共7天。9月26日（周日）、10月9日（周六）上班。\n"_s;
        const QString notice = write(u"notice.txt"_s, text);
        const QString doubtful = write(u"doubtful.txt"_s, QString(text).replace(u"共5天"_s, u"共6天"_s));
        const QStringList command{u"calendar"_s, u"import"_s};

        const Ran seen = ctl(command + QStringList{notice, u"--dry-run"_s, u"--json"_s});
        VERIFY_EXIT(seen, 0);
        QCOMPARE(seen.json[u"calendars"_s][0][u"workingDays"_s].toInt(), 248);
        QCOMPARE(seen.json[u"holidays"_s].toArray().size(), 7);
        QVERIFY(seen.json[u"doubts"_s].toArray().isEmpty());
        const Ran doubted = ctl(command + QStringList{doubtful, u"--dry-run"_s});
        VERIFY_EXIT(doubted, 0);
        QVERIFY(doubted.out.contains("6 天"));
        VERIFY_EXIT(ctl({u"calendar"_s, u"export"_s, notice}), 2);
        VERIFY_EXIT(ctl(command + QStringList{write(u"none.txt"_s, u"放假。"_s), u"--dry-run"_s}), 2);
        VERIFY_EXIT(
            ctl(command + QStringList{write(u"secret.txt"_s, u"机密★1年\n"_s + text), u"--dry-run"_s}), 1);

        Desk unit([](const SmallCounty& c) { return std::vector<Id>{c.waterClerk}; });
        const Ran foreign = unit.run(command + QStringList{notice});
        VERIFY_EXIT(foreign, 1);
        QCOMPARE(foreign.errorCode(), u"not_allowed"_s);

        Desk desk([](const SmallCounty& c) { return std::vector<Id>{c.clerk}; });
        VERIFY_EXIT(desk.run(command + QStringList{doubtful}), 1);
        const auto count = [&] { return desk.run({u"list"_s, u"calendar"_s}).json[u"count"_s].toInt(); };
        QCOMPARE(count(), 0);
        const Ran recorded = desk.run(command + QStringList{notice});
        VERIFY_EXIT(recorded, 0);
        QCOMPARE(recorded.json[u"recorded"_s][0][u"version"_s].toString(), u"2027.1"_s);
        QCOMPARE(count(), 1);
        const Ran again = desk.run(command + QStringList{doubtful, u"--accept-doubts"_s});
        VERIFY_EXIT(again, 0); // only the count was wrong: nothing is new
        QVERIFY(again.json[u"recorded"_s].toArray().isEmpty());
        QCOMPARE(count(), 1);
        const Ran counted = desk.run({u"deadline"_s, u"2027-02-04"_s, u"--plus"_s, u"2"_s});
        QCOMPARE(counted.json[u"date"_s].toString(), u"2027-02-13"_s);
        QCOMPARE(counted.json[u"provisional"_s].toBool(), false);
    }

    void tellsTheSchemaOfEveryKind()
    {
        const Ran all = ctl({u"kinds"_s, u"--json"_s});
        VERIFY_EXIT(all, 0);
        QCOMPARE(all.json[u"kinds"_s].toArray().size(), std::ssize(Kinds::all()));
        const Ran one = ctl({u"kinds"_s, u"finding"_s, u"--json"_s});
        const QJsonObject finding = one.json[u"kinds"_s][0].toObject();
        QCOMPARE(finding[u"stateField"_s].toString(), u"state"_s);
        QStringList steps;
        for (const QJsonValue& transition : finding[u"transitions"_s].toArray())
            steps += transition[u"name"_s].toString();
        QVERIFY(steps.contains(u"confirm"_s));
        for (const QJsonValue& field : finding[u"fields"_s].toArray()) {
            if (field[u"name"_s].toString() == u"severity")
                QCOMPARE(field[u"values"_s].toArray().size(), 4);
            if (field[u"name"_s].toString() == u"org") {
                QCOMPARE(field[u"refersTo"_s].toString(), u"org"_s);
                QVERIFY(field[u"required"_s].toBool());
            }
        }
    }

    void readsLettersWithoutKeepingThem()
    {
        const QTemporaryDir folder;
        const auto write = [&](const QString& name, const QString& content) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::WriteOnly))
                file.write(content.toUtf8());
            return file.fileName();
        };
        const QString letter = write(u"letter.txt"_s,
                                     u"清溪县林业局公开承诺书\n"
                                     "一、采伐许可自受理之日起3个工作日内办结，最长不超过5个工作日。\n"
                                     "二、每年造林10万亩。\n"
                                     "监督电话：0773-2850195\n地址：清溪县中山路8号\n邮编：541001\n"_s);
        const Ran read = ctl({u"import"_s, u"letters"_s, letter, u"--dry-run"_s, u"--json"_s});
        VERIFY_EXIT(read, 0);
        const QJsonValue first = read.json[u"letters"_s][0];
        QCOMPARE(first[u"org"_s].toString(), u"清溪县林业局"_s);
        QCOMPARE(first[u"items"_s].toArray().size(), 2);
        QCOMPARE(first[u"items"_s][0][u"timeLimits"_s][0][u"maximum"_s].toInt(), 5);
        QCOMPARE(first[u"items"_s][1][u"quantities"_s][0][u"value"_s].toString(), u"100000"_s);
        QCOMPARE(first[u"phones"_s][0].toString(), u"0773-2850195"_s);
        const Ran plain = ctl({u"import"_s, u"letters"_s, letter, u"--dry-run"_s});
        QVERIFY(plain.out.contains("清溪县林业局"));

        VERIFY_EXIT(ctl({u"import"_s, u"letters"_s, folder.filePath(u"none.txt"_s), u"--dry-run"_s}), 2);
        VERIFY_EXIT(ctl({u"import"_s, u"people"_s, letter, u"--dry-run"_s}), 2);
        VERIFY_EXIT(ctl({u"import"_s, u"letters"_s, write(u"empty.txt"_s, {}), u"--dry-run"_s}), 2);
        const QString secret =
            write(u"secret.txt"_s, u"机密★1年\n清溪县林业局公开承诺书\n一、按时办结。\n"_s);
        VERIFY_EXIT(ctl({u"import"_s, u"letters"_s, secret, u"--dry-run"_s}), 1); // model.md §4.6
    }

    void acceptsLettersOnceAndWhole()
    {
        Desk desk([](const SmallCounty& c) { return std::vector<Id>{c.clerk}; });
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"letters.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "清溪县水务局公开承诺书\n一、漏水接报后两小时到场。\n二、水质每月公布。\n监督电话：0773-2850195\n"
            "清溪县林业局公开承诺书\n一、采伐许可自受理之日起3个工作日内办结。\n监督电话：0773-2850777\n");
        file.close();
        const QStringList command{u"import"_s, u"letters"_s, file.fileName(), u"--source"_s,
                                  u"县报 2026年第3期"_s};
        const auto letters = [&] {
            return desk.run({u"list"_s, u"commitment_letter"_s}).json[u"count"_s].toInt();
        };
        const Ran unknown = desk.run(command); // nobody has said where the second unit belongs
        VERIFY_EXIT(unknown, 2);
        QVERIFY(unknown.json[u"error"_s][u"sentence"_s].toString().contains(u"林业局"));
        QCOMPARE(letters(), 0);
        VERIFY_EXIT(desk.run(command + QStringList{u"--org"_s, u"清溪县水务局"_s}),
                    2); // two letters, one unit

        const Ran imported = desk.run(command + QStringList{u"--parent"_s, u"清溪县"_s});
        VERIFY_EXIT(imported, 0);
        QCOMPARE(imported.json[u"recorded"_s].toInt(), 2);
        QCOMPARE(imported.json[u"commitments"_s].toInt(), 3);
        QCOMPARE(letters(), 2);
        const Ran made = desk.run({u"list"_s, u"commitment"_s, u"--where"_s, u"org=清溪县林业局"_s});
        QCOMPARE(made.json[u"records"_s][0][u"fields"_s][u"limits"_s][0][u"normal"_s].toInt(), 3);
        const Ran again = desk.run(command);
        VERIFY_EXIT(again, 0);
        QCOMPARE(again.json[u"already"_s].toInt(), 2);
        QCOMPARE(letters(), 2);
        desk.sync();
        QCOMPARE(desk.headquarters().count(kindOf<CommitmentLetter>(), {}), 2);

        Desk unit([](const SmallCounty& c) { return std::vector<Id>{c.schoolClerk}; });
        const Ran foreign = unit.run(command + QStringList{u"--parent"_s, u"清溪县"_s});
        VERIFY_EXIT(foreign, 1); // a school's clerk enters no letter of the water works
        QCOMPARE(foreign.errorCode(), u"not_allowed"_s);
    }

    void chosenColumnsAreRemembered()
    {
        Desk desk([](const SmallCounty& c) { return std::vector<Id>{c.clerk}; });
        const QTemporaryDir folder;
        const auto write = [&](const QString& name, const QString& content) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::WriteOnly))
                file.write(content.toUtf8());
            return file.fileName();
        };
        const QString header = u"序号,我们要做到,完成时限,星座\n"_s;
        const QStringList command{u"import"_s, u"letters"_s,
                                  write(u"a.csv"_s, header + u"1,换管8公里,2026年6月底前,天秤\n"_s),
                                  u"--org"_s, u"清溪县水务局"_s};
        const Ran unknown = desk.run(command);
        VERIFY_EXIT(unknown, 2); // no letter in it
        QCOMPARE(unknown.json[u"columns"_s].toArray().size(), 4);
        VERIFY_EXIT(desk.run(command + QStringList{u"--column"_s, u"我们要做到=nonsense"_s}), 2);

        const Ran chosen = desk.run(command + QStringList{u"--column"_s, u"我们要做到=promise"_s});
        VERIFY_EXIT(chosen, 0);
        QCOMPARE(chosen.json[u"commitments"_s].toInt(), 1);
        QVERIFY(!chosen.json[u"doubts"_s].toArray().isEmpty()); // 星座 is said by the real import too
        const Ran made = desk.run({u"list"_s, u"commitment"_s, u"--where"_s, u"text=换管8公里"_s});
        QCOMPARE(made.json[u"records"_s][0][u"fields"_s][u"due"_s].toString(), u"2026-06-30"_s);

        const Ran later =
            desk.run({u"import"_s, u"letters"_s, write(u"b.csv"_s, header + u"1,公开水质,长期坚持,\n"_s),
                      u"--org"_s, u"清溪县水务局"_s});
        VERIFY_EXIT(later, 0);
        QCOMPARE(later.json[u"commitments"_s].toInt(), 1);
    }

    /// The README's examples, in the order of a story: an inspector's visit, what headquarters and the unit
    /// make of it.
    void theReadmesExamplesAreTrue()
    {
        Desk desk([](const SmallCounty& c) {
            return std::vector<Id>{c.inspector, c.lead, c.clerk, c.waterClerk};
        });
        SmallCounty& county = desk.county;
        // jiannuoctl goes by the real clock; so does headquarters, or it would refuse what is still to come.
        county.clock.set(QDateTime::currentDateTimeUtc().date());
        county.clock.advance(QDateTime::currentDateTimeUtc().time().msecsSinceStartOfDay());
        QHash<QString, Id> names{{u"ORG"_s, county.waterUnit},
                                 {u"CHECKLIST"_s, county.checklist},
                                 {u"COMMITMENT"_s, county.commitment}};
        const QTemporaryDir folder;
        for (const char* name : {"signature.png", "window.jpg", "repaired.jpg"}) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(20'000, name[0]));
        }
        QImage window(640, 480, QImage::Format_RGB32);
        window.fill(Qt::gray);
        QVERIFY(window.save(folder.filePath(u"window.jpg"_s)));
        const auto play = [&](const QString& heading, int which, const QString& as) {
            const QString json = examples(heading, names).value(which);
            QFile file(folder.filePath(u"commands.json"_s));
            if (json.isEmpty() || !file.open(QIODevice::WriteOnly))
                qFatal("no such example: %s", qPrintable(heading));
            file.write(json.toUtf8());
            file.close();
            return desk.run({u"record"_s, file.fileName(), u"--as"_s, as});
        };

        const Ran visit = play(u"A whole spot check"_s, 0, u"李雪"_s);
        VERIFY_EXIT(visit, 0);
        QCOMPARE(visit.json[u"changes"_s].toArray().size(), 7);
        const QString check = visit.json[u"ids"_s][u"check"_s].toString();
        names.insert(u"FINDING"_s, Id::fromString(visit.json[u"ids"_s][u"finding"_s].toString()));

        // The picture brings its small copy; what only has a picture's name has none.
        const Ran evidence = desk.run({u"export"_s, u"evidence"_s});
        for (const QJsonValue& record : evidence.json[u"records"_s].toArray()) {
            const QJsonValue fields = record[u"fields"_s];
            const bool picture = fields[u"name"_s].toString() == u"window.jpg";
            QCOMPARE(fields[u"preview"_s].toString().size(), picture ? 64 : 0);
        }

        const Ran score = desk.run({u"score"_s, check});
        VERIFY_EXIT(score, 0);
        QCOMPARE(score.json[u"score"_s].toString(), u"80.00"_s); // (10 − 3×2 + 20) ÷ 30
        QVERIFY(score.json[u"complete"_s].toBool());
        QVERIFY(score.json[u"steps"_s].toArray().size() >= 3);

        // It counts for its unit once somebody who was not there has confirmed it.
        names.insert(u"CHECK"_s, Id::fromString(check));
        VERIFY_EXIT(play(u"A spot check that counts"_s, 0, u"李雪"_s), 1);
        const Ran before = desk.run({u"score"_s, text(county.waterUnit)});
        VERIFY_EXIT(before, 0);
        QVERIFY(before.json[u"mean"_s].isNull());
        VERIFY_EXIT(play(u"A spot check that counts"_s, 0, u"马强"_s), 0);
        const Ran unit = desk.run({u"score"_s, text(county.waterUnit)});
        VERIFY_EXIT(unit, 0);
        QCOMPARE(unit.json[u"mean"_s].toString(), u"80.00"_s);
        QCOMPARE(unit.json[u"checks"_s][0][u"id"_s].toString(), check);
        QCOMPARE(unit.json[u"class"_s].toString(), u"public"_s);
        VERIFY_EXIT(desk.run({u"score"_s, text(county.commitment)}), 2);

        VERIFY_EXIT(play(u"A comment"_s, 0, u"李雪"_s), 0);
        const Ran shown = desk.run({u"show"_s, text(county.commitment), u"--as"_s, u"何平"_s});
        VERIFY_EXIT(shown, 0);
        QCOMPARE(shown.json[u"comments"_s].toArray().size(), 1);
        QCOMPARE(shown.json[u"state"_s].toString(), u"in_progress"_s);
        QCOMPARE(shown.json[u"labels"_s][u"org"_s][u"text"_s].toString(), u"清溪县水务局"_s);
        for (const QJsonValue& step : shown.json[u"transitions"_s].toArray())
            QCOMPARE(step[u"allowed"_s].toBool(), // a unit's clerk asks, he does not decide
                     QStringList({u"request_closure"_s, u"request_change"_s})
                         .contains(step[u"name"_s].toString()));

        // The inspector does not confirm his own finding; the team lead does.
        const Ran notHis = play(u"A finding: confirmed"_s, 0, u"李雪"_s);
        VERIFY_EXIT(notHis, 1);
        QCOMPARE(notHis.errorCode(), u"not_allowed"_s);
        VERIFY_EXIT(play(u"A finding: confirmed"_s, 0, u"马强"_s), 0);
        const Ran notice = play(u"A finding: confirmed"_s, 1, u"陈静"_s);
        VERIFY_EXIT(notice, 0);
        QCOMPARE(notice.json[u"changes"_s][1][u"state"_s].toString(), u"notice_issued"_s);
        names.insert(u"RECTIFICATION"_s, Id::fromString(notice.json[u"changes"_s][0][u"id"_s].toString()));
        for (const int step : {0, 1, 2})
            VERIFY_EXIT(play(u"A rectification"_s, step, u"何平"_s), 0);
        VERIFY_EXIT(play(u"A rectification"_s, 3, u"李雪"_s), 0);
        VERIFY_EXIT(play(u"A closure"_s, 0, u"何平"_s), 0);

        const Ran waiting = desk.run({u"log"_s});
        VERIFY_EXIT(waiting, 0);
        QCOMPARE(waiting.json[u"operations"_s].toArray().last()[u"verdict"_s].toString(), u"waiting"_s);
        const Ran healthy = desk.run({u"doctor"_s});
        VERIFY_EXIT(healthy, 0);
        QVERIFY(healthy.json[u"ok"_s].toBool());

        // Headquarters takes every step as it was recorded.
        desk.sync();
        QCOMPARE(desk.headquarters().get<Commitment>(county.commitment)->state,
                 CommitmentState::ClosureRequested);
        QCOMPARE(desk.headquarters().get<Rectification>(names[u"RECTIFICATION"_s])->state,
                 RectificationState::Rechecked);
        const Ran history = desk.run({u"log"_s, text(names[u"FINDING"_s])});
        const QJsonArray operations = history.json[u"operations"_s].toArray();
        QCOMPARE(operations.size(), 3); // recorded, confirmed, put to the unit
        QCOMPARE(operations[0][u"verdict"_s].toString(), u"accepted"_s);
        QCOMPARE(operations[0][u"actorName"_s].toString(), u"李雪"_s);
        QCOMPARE(operations[1][u"changes"_s][0][u"verb"_s].toString(), u"confirm"_s);
        QCOMPARE(operations[0][u"hash"_s].toString().size(), 64);
        VERIFY_EXIT(desk.run({u"doctor"_s}), 0);
    }

    void aRefusalIsExit1AndLeavesNothingBehind()
    {
        Desk desk([](const SmallCounty& c) { return std::vector<Id>{c.waterClerk}; });
        const QTemporaryDir folder;
        QFile photo(folder.filePath(u"photo.jpg"_s));
        QVERIFY(photo.open(QIODevice::WriteOnly));
        photo.write("not really a photo");
        photo.close();
        const QJsonObject command{
            {u"commands"_s,
             QJsonArray{QJsonObject{{u"command"_s, u"evidence.create"_s},
                                    {u"file"_s, photo.fileName()},
                                    {u"fields"_s,
                                     QJsonObject{{u"org"_s, text(desk.county.waterUnit)},
                                                 {u"subject"_s, text(desk.county.commitment)}}}},
                        QJsonObject{{u"command"_s, u"commitment.close"_s},
                                    {u"id"_s, text(desk.county.commitment)}}}}};
        const Ran wrongState = desk.record(command);
        VERIFY_EXIT(wrongState, 1);
        QCOMPARE(wrongState.errorCode(), u"wrong_state"_s);
        const Ran foreign = desk.record({{u"command"_s, u"comment.create"_s},
                                         {u"fields"_s,
                                          QJsonObject{{u"org"_s, text(desk.county.schoolUnit)},
                                                      {u"subject"_s, text(desk.county.commitment)},
                                                      {u"text"_s, u"…"_s}}}});
        VERIFY_EXIT(foreign, 1);
        QCOMPARE(foreign.errorCode(), u"not_allowed"_s);
        const Ran missing = desk.record(
            {{u"command"_s, u"contact.create"_s}, {u"fields"_s, QJsonObject{{u"office"_s, u"办公室"_s}}}});
        VERIFY_EXIT(missing, 1);
        const Ran unknown =
            desk.record({{u"command"_s, u"finding.confirm"_s}, {u"id"_s, text(desk.county.newId())}});
        VERIFY_EXIT(unknown, 1);
        QCOMPARE(unknown.errorCode(), u"unknown_record"_s);

        QVERIFY(desk.run({u"log"_s, text(desk.county.commitment)})
                    .json[u"operations"_s]
                    .toArray()
                    .last()[u"verdict"_s]
                != QJsonValue(u"waiting"_s));
        QCOMPARE(QDir(desk.data + u"/files"_s).entryList(QDir::Files).size(), 0);
    }

    void aWrongFileIsExit2_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("not JSON") << QByteArray("{\"command\": ") << QByteArray("JSON");
        QTest::newRow("an array") << QByteArray("[]") << QByteArray("JSON");
        QTest::newRow("no command") << QByteArray("{}") << QByteArray("finding.create");
        QTest::newRow("no kind") << QByteArray(R"({"command": "findings.create"})") << QByteArray("kinds");
        QTest::newRow("no verb") << QByteArray(R"({"command": "finding.burn"})") << QByteArray("confirm");
        QTest::newRow("no id") << QByteArray(R"({"command": "finding.confirm"})") << QByteArray("id");
        QTest::newRow("unknown key") << QByteArray(R"({"command": "finding.create", "field": {}})")
                                     << QByteArray("field");
        QTest::newRow("unknown field")
            << QByteArray(R"({"command": "finding.create", "fields": {"colour": 1}})")
            << QByteArray("colour");
        QTest::newRow("no value of the enumeration")
            << QByteArray(R"({"command": "finding.create", "fields": {"severity": "bad"}})")
            << QByteArray("falsification");
        QTest::newRow("no date") << QByteArray(R"({"command": "finding.create", "fields": {"due": "soon"}})")
                                 << QByteArray("2026-08-31");
        QTest::newRow("name of nothing")
            << QByteArray(R"({"command": "finding.create", "fields": {"org": "$unit"}})")
            << QByteArray("$unit");
        QTest::newRow("name given twice") << QByteArray(
            R"({"commands": [{"command": "comment.create", "id": "$a"}, {"command": "comment.create", "id": "$a"}]})")
                                          << QByteArray("$a");
        QTest::newRow("file of a comment") << QByteArray(R"({"command": "comment.create", "file": "a.jpg"})")
                                           << QByteArray("evidence.create");
        QTest::newRow("no such photo")
            << QByteArray(R"({"command": "evidence.create", "file": "/nowhere/a.jpg"})")
            << QByteArray("a.jpg");
    }
    void aWrongFileIsExit2()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, says);
        static const Desk desk([](const SmallCounty& c) { return std::vector<Id>{c.inspector}; });
        const Ran ran = desk.run({u"record"_s, u"-"_s}, json);
        VERIFY_EXIT(ran, 2);
        QVERIFY2(ran.json[u"error"_s][u"sentence"_s].toString().toUtf8().contains(says), ran.out.constData());
    }

    void aPipeMayGiveMuch()
    {
        Desk desk([](const SmallCounty& c) { return std::vector{c.clerk}; });
        const QString id = text(desk.county.waterUnit);
        const QString words(150'000, u'长'); // several times what a pipe holds
        VERIFY_EXIT(
            desk.record(
                {{u"command"_s, u"commitment_letter.create"_s},
                 {u"fields"_s,
                  QJsonObject{{u"org"_s, id}, {u"title"_s, u"公开承诺书"_s}, {u"raw_text"_s, words}}}}),
            0);
        desk.sync();
        const auto letters = desk.headquarters().list(kindOf<CommitmentLetter>(), {});
        QCOMPARE(letters.size(), std::size_t(1));
        QCOMPARE(letters.front().as<CommitmentLetter>().rawText, words);
    }

    void whoActsMustBeKnown()
    {
        Desk desk([](const SmallCounty& c) { return std::vector<Id>{c.inspector, c.lead}; });
        const QJsonObject comment{{u"command"_s, u"comment.create"_s},
                                  {u"fields"_s,
                                   QJsonObject{{u"org"_s, text(desk.county.waterUnit)},
                                               {u"subject"_s, text(desk.county.commitment)},
                                               {u"text"_s, u"好"_s}}}};
        const Ran nobody = desk.record(comment);
        VERIFY_EXIT(nobody, 2);
        QVERIFY(nobody.json[u"error"_s][u"sentence"_s].toString().contains(u"李雪"));
        VERIFY_EXIT(desk.record(comment, u"谁也不是"_s), 2);
        VERIFY_EXIT(desk.record(comment, u"李雪"_s), 0);
        VERIFY_EXIT(desk.record(comment, text(desk.county.lead)), 0);
    }

    void amendsWhatWasSeen()
    {
        Desk desk([](const SmallCounty& c) { return std::vector<Id>{c.clerk}; });
        const auto amend = [&](const QString& leader, int base) {
            QJsonObject command{{u"command"_s, u"commitment.amend"_s},
                                {u"id"_s, text(desk.county.commitment)},
                                {u"fields"_s, QJsonObject{{u"leader"_s, leader}}}};
            if (base >= 0)
                command.insert(u"base"_s, base);
            return desk.record(command);
        };
        const Ran dry =
            desk.run({u"record"_s, u"-"_s, u"--dry-run"_s},
                     R"({"command": "commitment.amend", "id": "%1", "fields": {"leader": "甲"}})"_ba.replace(
                         "%1", text(desk.county.commitment).toUtf8()));
        VERIFY_EXIT(dry, 0);
        QCOMPARE(dry.json[u"recorded"_s].toBool(), false);
        VERIFY_EXIT(amend(u"甲"_s, -1), 0);
        const Ran same = amend(u"甲"_s, -1);
        VERIFY_EXIT(same, 0);
        QCOMPARE(same.json[u"recorded"_s].toBool(), false);
        VERIFY_EXIT(amend(u"乙"_s, 999'999), 2); // nobody can have seen that yet
        // A colleague's value comes with the next conversation; who still goes by the old one is refused.
        const Record seen = *desk.headquarters().find(kindOf<Commitment>(), desk.county.commitment);
        Commitment next = seen.as<Commitment>();
        next.measures = u"换管网"_s;
        QVERIFY(
            desk.county.headquarters().record({{}, desk.county.clock.now(), {amendment(seen, next)}}).ok());
        desk.sync();
        QJsonObject late{{u"command"_s, u"commitment.amend"_s},
                         {u"id"_s, text(desk.county.commitment)},
                         {u"base"_s, seen.gseq},
                         {u"fields"_s, QJsonObject{{u"measures"_s, u"修水泵"_s}}}};
        const Ran conflict = desk.record(late);
        VERIFY_EXIT(conflict, 1);
    }

    void listsByConditions()
    {
        Desk desk([](const SmallCounty& c) { return std::vector<Id>{c.inspector}; });
        const auto count = [&](const QStringList& arguments) {
            const Ran ran = desk.run(QStringList{u"list"_s} + arguments);
            return ran.exit == 0 ? ran.json[u"count"_s].toInt(-1) : -ran.exit;
        };
        const auto where = [&](const QString& kind, const QString& condition) {
            return count({kind, u"--where"_s, condition});
        };
        QCOMPARE(count({u"org"_s}), 5);
        QCOMPARE(where(u"org"_s, u"category=public"_s), 2);
        QCOMPARE(where(u"org"_s, u"name~供水"_s), 1);
        QCOMPARE(where(u"org"_s, u"parent="_s), 1);
        QCOMPARE(where(u"org"_s, u"parent!="_s), 4);
        QCOMPARE(where(u"org"_s, u"parent=清溪县"_s), 3);
        QCOMPARE(where(u"org"_s, u"waiting=true"_s), 0);
        QCOMPARE(where(u"commitment"_s, u"due<2027-01-01"_s), 1);
        QCOMPARE(where(u"commitment"_s, u"due<=2026-12-19"_s), 0);
        QCOMPARE(where(u"commitment"_s, u"due>=2026-12-20"_s), 1);
        QCOMPARE(where(u"commitment"_s, u"state!=in_progress"_s), 0);
        QCOMPARE(where(u"device"_s, u"people=李雪"_s), 1);
        QCOMPARE(where(u"contact"_s, u"phones=0773-2850195"_s), 1);
        QCOMPARE(count({u"commitment"_s, u"--text"_s, u"漏水"_s}), 1);
        QCOMPARE(count({u"commitment"_s, u"--text"_s, u"水漏"_s}), 0);
        QCOMPARE(count({u"org"_s, u"--limit"_s, u"2"_s}), 2);
        const Ran ordered = desk.run({u"list"_s, u"org"_s, u"--order"_s, u"-name"_s, u"--limit"_s, u"0"_s});
        QStringList names;
        for (const QJsonValue& record : ordered.json[u"records"_s].toArray())
            names += record[u"fields"_s][u"name"_s].toString();
        QStringList sorted = names;
        std::sort(sorted.begin(), sorted.end(), std::greater<>());
        QCOMPARE(names, sorted);

        QCOMPARE(where(u"org"_s, u"colour=red"_s), -2);
        QCOMPARE(where(u"org"_s, u"category=big"_s), -2);
        QCOMPARE(where(u"org"_s, u"nonsense"_s), -2);
        QCOMPARE(where(u"org"_s, u"parent<清溪县"_s), -2);
        QCOMPARE(where(u"checklist"_s, u"sections=1"_s), -2);
        QCOMPARE(count({u"org"_s, u"--limit"_s, u"-1"_s}), -2);
        QCOMPARE(count({u"checklist"_s, u"--order"_s, u"sections"_s}), -2);
    }

    void exportsForSpreadsheets()
    {
        Desk desk([](const SmallCounty& c) { return std::vector<Id>{c.clerk}; });
        VERIFY_EXIT(desk.record({{u"command"_s, u"commitment.amend"_s},
                                 {u"id"_s, text(desk.county.commitment)},
                                 {u"fields"_s, QJsonObject{{u"leader"_s, u"=1+1, \"甲\""_s}}}}),
                    0);
        const Ran csv = ctl({u"--data"_s, desk.data, u"export"_s, u"commitment"_s, u"--csv"_s});
        VERIFY_EXIT(csv, 0);
        QVERIFY(csv.out.contains("\"'=1+1, \"\"甲\"\"\"")); // no formula, and one cell
        QCOMPARE(csv.out.count("\r\n"), 2);
        const QString file = desk.data + u"/out.csv"_s;
        VERIFY_EXIT(desk.run({u"export"_s, u"commitment"_s, u"--out"_s, file}), 0);
        QVERIFY(QFile::exists(file));
    }

    void readsWhileTheAppIsOpenAndWritesWhenItIsClosed()
    {
        Desk desk([](const SmallCounty& c) { return std::vector<Id>{c.inspector}; });
        auto app = SmallCounty::must(DeviceLedger::open(desk.data, desk.county.clock, desk.random));
        VERIFY_EXIT(desk.run({u"list"_s, u"org"_s}), 0);
        VERIFY_EXIT(desk.run({u"doctor"_s}), 0);
        const Ran refused = desk.record({{u"command"_s, u"comment.create"_s}});
        VERIFY_EXIT(refused, 2);
        QCOMPARE(refused.errorCode(), u"busy"_s);
    }

    void theDoctorNamesWhatIsWrong()
    {
        Desk desk([](const SmallCounty& c) { return std::vector<Id>{c.inspector}; });
        const auto problems = [&](const QString& part) {
            const Ran ran = desk.run({u"doctor"_s});
            if (ran.exit != 1)
                return QStringList{u"exit %1"_s.arg(ran.exit)};
            QStringList wrong;
            QStringList found;
            for (const QJsonValue& check : ran.json[u"checks"_s].toArray()) {
                if (!check[u"ok"_s].toBool())
                    wrong += check[u"name"_s].toString();
                if (check[u"name"_s].toString() == part) {
                    for (const QJsonValue& problem : check[u"problems"_s].toArray())
                        found += problem.toString();
                }
            }
            return wrong == QStringList{part} ? found : wrong + found;
        };
        const auto damage = [&](const char* sql) {
            SQLite::Database database(desk.data.toStdString() + "/ledger.db", SQLite::OPEN_READWRITE);
            database.exec(sql);
        };
        VERIFY_EXIT(desk.run({u"doctor"_s}), 0);
        damage("UPDATE person SET name='张三' WHERE name='李雪'"); // a row that the log does not say
        QCOMPARE(problems(u"rows"_s).size(), 1);
        damage("UPDATE person SET name='李雪' WHERE name='张三'");
        VERIFY_EXIT(desk.run({u"doctor"_s}), 0);

        const QTemporaryDir folder;
        QFile photo(folder.filePath(u"photo.jpg"_s));
        QVERIFY(photo.open(QIODevice::WriteOnly));
        photo.write("a photo");
        photo.close();
        const Ran recorded = desk.record({{u"command"_s, u"evidence.create"_s},
                                          {u"file"_s, photo.fileName()},
                                          {u"fields"_s,
                                           QJsonObject{{u"org"_s, text(desk.county.waterUnit)},
                                                       {u"subject"_s, text(desk.county.commitment)}}}});
        VERIFY_EXIT(recorded, 0);
        const QDir files(desk.data + u"/files"_s);
        const QString stored = files.filePath(files.entryList(QDir::Files).value(0));
        QVERIFY(QFile::rename(stored, stored + u".away"_s));
        QCOMPARE(problems(u"files"_s).size(), 1);
        QVERIFY(QFile::rename(stored + u".away"_s, stored));
        VERIFY_EXIT(desk.run({u"doctor"_s}), 0);

        damage("UPDATE fact SET value=x'00' WHERE name='head'"); // the next operation would not continue the
                                                                 // chain
        QCOMPARE(problems(u"waiting"_s).size(), 1);
        damage("UPDATE fact SET value=(SELECT hash FROM operation LIMIT 1) WHERE name='head'");
        damage("UPDATE operation SET bytes=x'00' WHERE gseq=(SELECT max(gseq) FROM operation)");
        QVERIFY(desk.run({u"doctor"_s}).out.contains("\"log\""));
        QCOMPARE(desk.run({u"doctor"_s}).exit, 1);
    }

    void anAuditorVerifiesALogAndNamesWhatDoesNotFit()
    {
        Desk desk([](const SmallCounty& c) { return std::vector{c.clerk}; });
        VERIFY_EXIT(desk.record({{u"command"_s, u"comment.create"_s},
                                 {u"fields"_s,
                                  QJsonObject{{u"org"_s, text(desk.county.waterUnit)},
                                              {u"subject"_s, text(desk.county.commitment)},
                                              {u"text"_s, u"公开栏已更新"_s},
                                              {u"author"_s, text(desk.county.clerk)}}}}),
                    0);
        desk.sync();
        const Id comment =
            desk.county.headquarters().view().all(&Comment::subject, desk.county.commitment).front().first;
        // What two units are ranked by, among others
        SmallCounty& county = desk.county;
        county.make(Org{.name = u"清溪县林业局"_s, .category = OrgCategory::Public, .parent = county.county});
        for (const auto& [org, off] : {std::pair{county.waterUnit, 3}, std::pair{county.schoolUnit, 6}}) {
            const Id check = county.make(SpotCheck{.org = org,
                                                   .checklist = county.checklist,
                                                   .side = VisitSide::Other,
                                                   .inspectors = {county.inspector},
                                                   .startedAt = county.clock.now(),
                                                   .endedAt = county.clock.now(),
                                                   .state = SpotCheckState::Confirmed});
            county.make(Score{.org = org,
                              .spotCheck = check,
                              .item = 2,
                              .inspector = county.inspector,
                              .full = 20,
                              .deductions = {{u"未书面告知"_s, off, 1}}});
        }
        QTemporaryDir folder;
        const QString path = folder.filePath(u"log"_s);
        const auto write = [&](const QByteArray& content) { writeFile(path, content); };
        const QByteArray log = exported(desk);
        write(log);

        const Ran good = desk.run({u"verify"_s, path, u"--record"_s, text(comment)});
        VERIFY_EXIT(good, 0);
        QCOMPARE(good.json[u"operations"_s].toInteger(), desk.county.headquarters().head());
        QVERIFY(good.json[u"keyKnown"_s].toBool());
        QVERIFY(good.json[u"witnessed"_s].toInt() > 0);
        const QJsonObject told = good.json[u"record"_s].toArray().first().toObject();
        QCOMPARE(told[u"actor"_s].toString(), desk.headquarters().get<Person>(desk.county.clerk)->name);
        QCOMPARE(told[u"device"_s].toString(), u"平板"_s);
        // When it was received, and how units stand, are what headquarters' own rows say.
        const HistoryEntry entry = desk.headquarters().history(comment).front();
        const QString received = told[u"received"_s].toString();
        QCOMPARE(QDateTime::fromString(received, Qt::ISODateWithMs).toMSecsSinceEpoch(),
                 entry.verdict->received.ms);
        QCOMPARE(told[u"gseq"_s].toInteger(), entry.verdict->gseq);
        const QJsonArray classes = good.json[u"classes"_s].toArray();
        QCOMPARE(classes, classesOf(desk.headquarters()));
        QCOMPARE(classes[0][u"units"_s].toArray().size(), 3);
        QVERIFY(!classes[0][u"units"_s][0][u"score"_s].toString().isEmpty());

        // What follows from it is for every other command.
        const QString into = folder.filePath(u"audit"_s);
        VERIFY_EXIT(desk.run({u"verify"_s, path, u"--into"_s, into}), 0);
        const Ran shown = ctl({u"--data"_s, into, u"--json"_s, u"show"_s, text(comment)});
        VERIFY_EXIT(shown, 0);

        QByteArray changed = log;
        changed.replace(u"公开栏已更新"_s.toUtf8(), u"公开栏未更新"_s.toUtf8());
        QVERIFY(changed != log);
        write(changed);
        const Ran bad = desk.run({u"verify"_s, path});
        VERIFY_EXIT(bad, 1);
        QCOMPARE(bad.json[u"first"_s].toInteger(), entry.verdict->gseq);
        QCOMPARE(bad.json[u"code"_s].toString(), u"corrupt"_s);
        QVERIFY(!bad.json.contains(u"classes"_s)); // nothing is computed from what does not fit
        write("PK");
        VERIFY_EXIT(desk.run({u"verify"_s, path}), 1);
        VERIFY_EXIT(desk.run({u"verify"_s, folder.filePath(u"nothing"_s)}), 2);
    }

    void whoeverKeptAHeadHoldsTheLogToIt()
    {
        Desk desk([](const SmallCounty& c) { return std::vector{c.clerk}; });
        QTemporaryDir folder;
        const QString path = folder.filePath(u"log"_s);
        const QString kept = folder.filePath(u"kept.json"_s);
        writeFile(path, exported(desk));
        const PrivateKey& key = desk.county.headquarters().key();
        const std::vector<LogHead> heads = LogTree(desk.headquarters()).heads(0, 1000);
        QVERIFY(heads.size() > 2);
        // By somebody who has no device
        const QStringList command{u"verify"_s,  path,
                                  u"--heads"_s, kept,
                                  u"--key"_s,   QString::fromLatin1(key.publicKey().bytes().toHex())};
        const auto signedAnew = [&](LogHead head, const PrivateKey& by) {
            head.signature = SmallCounty::must(by.sign(headText(head)));
            return head;
        };
        const Ran good = desk.run({u"verify"_s, path});
        VERIFY_EXIT(good, 0);
        QVERIFY(good.json[u"witnessed"_s].toInteger() > 0);
        writeFile(kept, headsJson(heads.front().log, key.publicKey(), heads));
        const Ran more = desk.run({u"verify"_s, path, u"--heads"_s, kept, u"--heads"_s, kept});
        VERIFY_EXIT(more, 0);
        QCOMPARE(more.json[u"witnessed"_s].toInteger(), std::ssize(heads)); // each once

        // Headquarters has signed for other operations, for more of them, or keeps two logs.
        LogHead other = heads[1];
        other.root = hash(Suite::Ed25519Sha256, "another operation");
        LogHead longer = heads.back();
        longer.size += 7;
        LogHead elsewhere = heads.back();
        elsewhere.log = QByteArray(16, 'x');
        test::SeededBytes random(3);
        const PrivateKey stranger = SmallCounty::must(PrivateKey::generate(Suite::Ed25519Sha256, random));
        LogHead unsignedHead = heads[1];
        unsignedHead.time.ms += 1;
        const std::vector<std::tuple<LogHead, const char*>> wrong{
            {signedAnew(other, key), "other_history"},
            {signedAnew(longer, key), "other_history"},
            {signedAnew(elsewhere, key), "other_history"},
            {signedAnew(heads[1], stranger), "bad_signature"},
            {unsignedHead, "bad_signature"},
        };
        for (const auto& [head, code] : wrong) {
            writeFile(kept, headsJson(head.log, key.publicKey(), {head}));
            const Ran bad = ctl(command + QStringList{u"--json"_s});
            VERIFY_EXIT(bad, 1);
            QCOMPARE(bad.json[u"code"_s].toString(), QLatin1StringView(code));
            QCOMPARE(bad.json[u"head"_s][u"size"_s].toInteger(), head.size);
            const QString time = bad.json[u"head"_s][u"time"_s].toString();
            QCOMPARE(QDateTime::fromString(time, Qt::ISODateWithMs).toMSecsSinceEpoch(), head.time.ms);
            const Ran plain = ctl(command);
            QCOMPARE(plain.exit, 1);
            QVERIFY2((plain.out + plain.err).contains(time.toUtf8()), plain.out + plain.err);
        }
    }

    void whatNobodyVouchesForIsNoTick()
    {
        Desk desk([](const SmallCounty& c) { return std::vector{c.clerk}; });
        QTemporaryDir folder;
        const QString path = folder.filePath(u"log"_s);
        const QByteArray log = exported(desk);
        writeFile(path, log);
        const QByteArray key = desk.county.headquarters().key().publicKey().bytes();
        const auto missing = [](const Ran& ran) {
            QStringList what;
            for (const QJsonValue& one : ran.json[u"missing"_s].toArray())
                what += one[u"what"_s].toString();
            return what;
        };
        // Somebody without a device
        const Ran unknown = ctl({u"--json"_s, u"verify"_s, path});
        VERIFY_EXIT(unknown, 4);
        QVERIFY(!unknown.json[u"ok"_s].toBool() && !unknown.json[u"keyKnown"_s].toBool());
        QCOMPARE(missing(unknown), QStringList{u"key"_s});
        const Ran plain = ctl({u"verify"_s, path});
        QVERIFY2(!plain.out.contains("✓"), plain.out);
        const QByteArray sha = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex();
        VERIFY_EXIT(ctl({u"--json"_s, u"verify"_s, path, u"--key"_s, QString::fromLatin1(key.toHex())}), 0);
        VERIFY_EXIT(ctl({u"--json"_s, u"verify"_s, path, u"--fingerprint"_s, QString::fromLatin1(sha)}), 0);
        VERIFY_EXIT(ctl({u"--json"_s, u"verify"_s, path, u"--fingerprint"_s, QString(64, u'0')}), 1);

        cbor::Reader items(log);
        writeFile(path, items.item().toByteArray());
        const Ran header =
            ctl({u"--json"_s, u"verify"_s, path, u"--key"_s, QString::fromLatin1(key.toHex())});
        VERIFY_EXIT(header, 4);
        QCOMPARE(missing(header), QStringList{u"operations"_s});
        VERIFY_EXIT(desk.run({u"verify"_s, path}), 1); // this device has seen more of it
    }

    void aVerdictThatTheRulesDoNotGiveIsNamed()
    {
        Desk desk([](const SmallCounty& c) { return std::vector{c.clerk}; });
        SmallCounty& county = desk.county;
        Store& store = county.headquarters().store();
        const auto appointment = store.all(&Appointment::person, county.schoolClerk).front();
        Record row = *store.find(kindOf<Appointment>(), appointment.first);
        Appointment raised = appointment.second;
        raised.role = Role::HeadquartersHead;
        raised.org = county.county;
        row.fields = toFields(raised);
        store.write(row);
        const Verdict forged = SmallCounty::must(
            county.headquarters().record({county.schoolClerk,
                                          county.clock.now(),
                                          {creation(county.newId(),
                                                    Adjustment{.org = county.waterUnit,
                                                               .kind = AdjustmentKind::Bonus,
                                                               .points = 5,
                                                               .reason = u"县级表彰"_s,
                                                               .on = QDate(2026, 8, 3),
                                                               .by = county.schoolClerk})}}));
        QTemporaryDir folder;
        const QString path = folder.filePath(u"log"_s);
        writeFile(path, exported(desk));
        const Ran bad = desk.run({u"verify"_s, path});
        VERIFY_EXIT(bad, 1);
        QCOMPARE(bad.json[u"code"_s].toString(), u"rule_broken"_s);
        QCOMPARE(bad.json[u"first"_s].toInteger(), forged.gseq);
        QCOMPARE(bad.json[u"judgedOtherwise"_s].toArray().size(), 1);
        QCOMPARE(bad.json[u"judgedOtherwise"_s][0][u"byRules"_s].toString(), u"refused"_s);
        QVERIFY(!bad.json[u"classes"_s].toArray().isEmpty()); // the others' ranks are there all the same
    }

    void whatIsNotWhatHeadquartersPublishesIsExit2_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray head =
            "{\"size\":1,\"time\":1,\"root\":\"" + QByteArray(64, 'a') + "\",\"signature\":\"aa\"}";
        const QByteArray whole = "{\"log\":\"aa\",\"suite\":\"ed25519-sha256\",\"key\":\""
            + QByteArray(64, 'a') + "\",\"heads\":[" + head + "]}";
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("PK\3\4");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("an object") << QByteArray("{}");
        QTest::newRow("no log") << QByteArray(whole).replace("\"log\":\"aa\"", "\"log\":\"\"");
        QTest::newRow("no suite") << QByteArray(whole).replace("ed25519", "ed448");
        QTest::newRow("no heads") << QByteArray(whole).replace("[" + head + "]", "1");
        QTest::newRow("half a root") << QByteArray(whole).replace("aaaaaaaa\",\"signature", "\",\"signature");
        QTest::newRow("no hex") << QByteArray(whole).replace("\"signature\":\"aa\"", "\"signature\":\"zz\"");
        QTest::newRow("of nothing") << QByteArray(whole).replace("\"size\":1", "\"size\":0");
        QTest::newRow("no such file") << QByteArray("-");
    }
    void whatIsNotWhatHeadquartersPublishesIsExit2()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        const QString log = folder.filePath(u"log"_s);
        const QString kept = folder.filePath(u"kept.json"_s);
        writeFile(log, "not looked at");
        if (content != "-")
            writeFile(kept, content);
        const Ran ran = ctl({u"--json"_s, u"verify"_s, log, u"--heads"_s, kept});
        VERIFY_EXIT(ran, 2);
        QCOMPARE(ran.errorCode(), u"invalid_input"_s);
        QVERIFY(ran.json[u"error"_s][u"sentence"_s].toString().contains(u"kept.json"_s));
    }
};

JIANNUO_STORY(TestCtl, QCoreApplication)
#include "tst_ctl.moc"
