// SPDX-License-Identifier: Apache-2.0
#include "qml/findings/finding_list_model.h"
#include "support/desk.h"
#include "support/stories.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Desk;
using test::SmallCounty;

/// Ten thousand findings, a third of them open: the list shows the most urgent and stays quick.
class TestManyFindings : public QObject {
    Q_OBJECT

private:
    static constexpr int many = 10'000;

    static qint64 read(FindingListModel& list)
    {
        QSignalSpy refreshed(&list, &FindingListModel::refreshed);
        QElapsedTimer timer;
        timer.start();
        list.refresh();
        Desk::waitFor([&] { return refreshed.count() > 0; });
        return timer.elapsed();
    }

private Q_SLOTS:
    void theMostUrgentAreListed()
    {
        SmallCounty county;
        test::SeededBytes random(5);
        auto tablet = county.tablet({county.clerk});
        county.sync(*tablet);
        const QString directory = tablet->directory();
        tablet.reset();
        {
            Database database(directory + u"/ledger.db"_s, Database::Access::ReadWrite);
            Store store(database);
            Transaction transaction(database);
            const Id orgs[]{county.waterUnit, county.schoolUnit, county.station};
            const auto write = [&](const KindInfo& kind, Fields fields, int number) {
                Record record;
                record.id = makeId(county.clock, random);
                record.kind = &kind;
                record.fields = std::move(fields);
                record.gseq = 1'000'000 + number;
                store.write(record);
                return record.id;
            };
            for (int i = 0; i < many; ++i) {
                const bool open = i % 3 == 0;
                const Id id = write(
                    kindOf<Finding>(),
                    toFields(Finding{.org = orgs[i % 3],
                                     .text = u"问题 %1"_s.arg(i),
                                     .due = QDate(2026, 9, 1),
                                     .foundBy = county.inspector,
                                     .state = open ? FindingState::NoticeIssued : FindingState::Closed}),
                    i);
                write(kindOf<Rectification>(),
                      toFields(Rectification{.org = orgs[i % 3],
                                             .finding = id,
                                             .problem = u"问题 %1"_s.arg(i),
                                             .due = QDate(2026, 7, 1).addDays(i % 200),
                                             .state = open ? RectificationState::Rectifying
                                                           : RectificationState::Closed}),
                      i);
            }
            transaction.commit();
        }
        test::SeededBytes more(6);
        Workspace workspace(county.clock, more);
        SmallCounty::must(workspace.open(directory));
        workspace.setPerson(county.clerk);
        FindingListModel list;
        const qint64 first = read(list);
        const int open = (many + 2) / 3;
        QCOMPARE(list.total(), open);
        QCOMPARE(list.count(), FindingListModel::mostRows);
        QVERIFY(list.isTruncated());
        QCOMPARE(list.counts()[FindingListModel::Closed], many - open);
        QVERIFY(list.overdueCount() > 0);
        QCOMPARE(list.value(0, "band").toString(), u"已逾期"_s);
        list.setGroup(FindingListModel::Closed);
        const qint64 closed = read(list);
        QCOMPARE(list.total(), many - open);
        QCOMPARE(list.count(), FindingListModel::mostRows);
        list.setGroup(FindingListModel::Open);
        list.setText(u"问题 9999"_s);
        const qint64 found = read(list);
        QCOMPARE(list.count(), 1);
        list.setText(u"问题"_s);
        const qint64 common = read(list);
        QVERIFY(list.isTruncated());
        qInfo("open: %lld ms, closed: %lld ms, one word: %lld ms, a common word: %lld ms",
              static_cast<long long>(first), static_cast<long long>(closed), static_cast<long long>(found),
              static_cast<long long>(common));
        // With the sanitizers, which slow it many times.
        QVERIFY2(first < 5'000 && closed < 5'000 && common < 10'000, "the list of findings is slow");
    }
};

JIANNUO_STORY(TestManyFindings, QGuiApplication)
#include "tst_many_findings.moc"
