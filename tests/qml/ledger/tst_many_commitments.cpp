// SPDX-License-Identifier: Apache-2.0
#include "qml/ledger/commitment_list_model.h"
#include "qml/ledger/org_tree_model.h"
#include "support/desk.h"
#include "support/stories.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::SmallCounty;

/// A ledger of 100,000 commitments is read in windows, never as a whole.
class TestManyCommitments : public QObject {
    Q_OBJECT

private:
    static constexpr int many = 100'000;

private Q_SLOTS:
    void onlyAFewWindowsAreInMemory()
    {
        SmallCounty county;
        test::SeededBytes random(5);
        auto tablet = county.tablet({county.inspector});
        county.sync(*tablet);
        const QString directory = tablet->directory();
        tablet.reset();
        {
            Database database(directory + u"/ledger.db"_s, Database::Access::ReadWrite);
            Store store(database);
            Transaction transaction(database);
            const Id orgs[]{county.waterUnit, county.schoolUnit, county.station};
            for (int i = 0; i < many; ++i) {
                Commitment commitment{.org = orgs[i % 3],
                                      .no = i,
                                      .text = u"承诺 %1"_s.arg(i),
                                      .kind = static_cast<CommitmentKind>(1 + i % 12),
                                      .state =
                                          i % 4 == 0 ? CommitmentState::Closed : CommitmentState::InProgress};
                if (i % 10 != 0)
                    commitment.due = QDate(2026, 7, 1).addDays(i % 400);
                Record record;
                record.id = makeId(county.clock, random);
                record.kind = &kindOf<Commitment>();
                record.fields = toFields(commitment);
                record.gseq = 1'000'000 + i;
                store.write(record);
            }
            transaction.commit();
        }

        test::SeededBytes more(6);
        Workspace workspace(county.clock, more);
        SmallCounty::must(workspace.open(directory));
        workspace.setPerson(county.inspector);
        QElapsedTimer timer;
        timer.start();
        OrgTreeModel tree;
        qInfo("tree: %lld ms", static_cast<long long>(timer.restart()));
        QCOMPARE(tree.value(0, "total").toInt(), many + 1);

        CommitmentListModel list;
        list.setLight(CommitmentListModel::All);
        list.refresh();
        qInfo("list: %lld ms", static_cast<long long>(timer.restart()));
        QCOMPARE(list.count(), many + 1);
        QCOMPARE(list.loadedWindows(), 0);

        // From the top to the bottom by strides of a screen, as a flick does.
        QHash<QString, int> seen;
        qint64 slowest = 0;
        for (int row = 0; row < list.count(); row += 37) {
            timer.restart();
            const QString id = list.recordIdAt(row);
            slowest = std::max(slowest, timer.elapsed());
            QVERIFY(!id.isEmpty());
            QVERIFY(!seen.contains(id));
            seen.insert(id, row);
            QVERIFY(list.loadedWindows() <= CommitmentListModel::mostWindows);
        }
        qInfo("slowest row: %lld ms", static_cast<long long>(slowest));
        // By jumps, with nothing read before: the order is the same.
        list.refresh();
        for (int row = 37 * (list.count() / 37); row >= 0; row -= 37 * 108)
            QCOMPARE(seen.value(list.recordIdAt(row), -1), row);
        QCOMPARE(list.greyCount(), CommitmentListModel::MostCounted + 1);
        QVERIFY(list.loadedWindows() <= CommitmentListModel::mostWindows);

        list.setText(u"承诺 99999"_s);
        timer.restart();
        list.refresh();
        qInfo("search: %lld ms", static_cast<long long>(timer.elapsed()));
        QCOMPARE(list.count(), 1);
        list.setText(u"承诺"_s);
        timer.restart();
        list.refresh();
        qInfo("search for a common word: %lld ms", static_cast<long long>(timer.elapsed()));
        QCOMPARE(list.count(), CommitmentListModel::mostFound);
        QVERIFY(list.isTruncated());
    }
};

JIANNUO_STORY(TestManyCommitments, QGuiApplication)
#include "tst_many_commitments.moc"
