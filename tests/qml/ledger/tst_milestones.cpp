// SPDX-License-Identifier: Apache-2.0
#include "qml/records/milestone_model.h"
#include "qml/sync/sync_controller.h"
#include "qml/workspace/wording.h"
#include "support/desk.h"
#include "support/page_view.h"
#include "support/stories.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Desk;
using test::PageView;
using test::SmallCounty;

namespace {

/// A commitment that was returned, confirmed, made public, not closed at first, then closed.
class DecidedCounty : public SmallCounty {
public:
    DecidedCounty()
    {
        const Id letter = make(CommitmentLetter{.org = waterUnit, .title = u"公开承诺书"_s});
        promise = make(Commitment{.org = waterUnit,
                                  .letter = letter,
                                  .text = u"水质公示每月更新。"_s,
                                  .goal = u"每月更新"_s,
                                  .due = QDate(2026, 9, 30),
                                  .state = CommitmentState::Closed});
        const auto next = [&](const auto& record) {
            clock.advance(3'600'000);
            return make(record);
        };
        next(Review{.org = waterUnit,
                    .commitment = promise,
                    .result = ReviewResult::Returned,
                    .opinion = u"请写明更新时间"_s,
                    .reviewer = head});
        next(Review{.org = waterUnit,
                    .commitment = promise,
                    .helpful = true,
                    .wanted = true,
                    .opinion = u"同意"_s,
                    .reviewer = head});
        next(Publication{.org = waterUnit,
                         .letter = letter,
                         .channel = Channel::Web,
                         .medium = u"县政府网站"_s,
                         .from = QDate(2026, 8, 4),
                         .scope = u"全县"_s});
        const Id photo = next(
            Evidence{.org = waterUnit, .subject = promise, .hash = QByteArray(32, 'a'), .by = waterClerk});
        for (const char* step : {"reject", "approve"}) {
            const Id closure = next(Closure{.org = waterUnit,
                                            .commitment = promise,
                                            .requestedBy = waterClerk,
                                            .text = u"已更新八期"_s,
                                            .evidence = {photo}});
            clock.advance(3'600'000);
            const auto record = headquarters().view().find(kindOf<Closure>(), closure);
            Fields patch;
            patch.set(fieldNumber(&Closure::decidedBy), head);
            patch.set(fieldNumber(&Closure::decision), step[0] == 'r' ? u"缺五月一期"_s : u"已补齐，同意"_s);
            must(headquarters().record(
                {head, clock.now(), {must(transition(*record, QString::fromLatin1(step), patch))}}));
        }
    }
    Id promise;
};

} // namespace

/// What was decided about a commitment stands on its page.
class TestMilestones : public QObject {
    Q_OBJECT

private:
    static QStringList column(const RowModel& model, const char* role)
    {
        QStringList result;
        for (int row = 0; row < model.count(); ++row)
            result += model.value(row, role).toString();
        return result;
    }

private Q_SLOTS:
    void reviewsPublicationsAndClosuresInTheirOrder()
    {
        DecidedCounty county;
        Desk desk(county, {county.waterClerk}); // the unit reads what was decided about it
        MilestoneModel model;
        const QAbstractItemModelTester tester(&model);
        model.setSubject(idText(county.promise));
        QCOMPARE(column(model, "what"),
                 QStringList({u"审批销号"_s, u"申请销号"_s, u"审批销号"_s, u"申请销号"_s, u"公示：网站"_s,
                              u"审核"_s, u"审核"_s}));
        QCOMPARE(
            column(model, "verdict"),
            QStringList({u"已同意"_s, QString(), u"未同意"_s, QString(), QString(), u"确认"_s, u"退回"_s}));
        QCOMPARE(model.value(0, "detail").toString(), u"已补齐，同意"_s);
        QVERIFY(!model.value(0, "who").toString().isEmpty());
        QCOMPARE(model.value(0, "tone").toInt(), int(Success));
        QCOMPARE(model.value(1, "detail").toString(), u"已更新八期\n佐证 1 个"_s);
        QCOMPARE(model.value(1, "who").toString(), u"何平"_s);
        QCOMPARE(model.value(2, "detail").toString(), u"缺五月一期"_s);
        QCOMPARE(model.value(4, "detail").toString(), u"县政府网站\n8月4日起\n范围：全县"_s);
        QCOMPARE(model.value(5, "detail").toString(), u"同意\n符合：有利于工作、符合群众意愿"_s);
        QCOMPARE(model.value(6, "detail").toString(), u"请写明更新时间"_s);
        for (const QString& when : column(model, "when"))
            QVERIFY(!when.isEmpty());
        model.setSubject(idText(county.commitment));
        QCOMPARE(model.count(), 0);
    }

    void whatWaitsSaysSo()
    {
        DecidedCounty county;
        const Id photo = county.make(Evidence{.org = county.waterUnit,
                                              .subject = county.commitment,
                                              .hash = QByteArray(32, 'b'),
                                              .by = county.waterClerk});
        county.make(Closure{.org = county.waterUnit,
                            .commitment = county.commitment,
                            .requestedBy = county.waterClerk,
                            .text = u"已全部修复"_s,
                            .evidence = {photo}});
        Desk desk(county, {county.head});
        MilestoneModel model;
        model.setSubject(idText(county.commitment));
        QCOMPARE(column(model, "verdict"), QStringList(u"待审批"_s));
    }

    void thePageShowsThem()
    {
        DecidedCounty county;
        Desk desk(county, {county.head});
        SyncController sync(desk.workspace);
        PageView view(u"Ledger/DetailPane"_s);
        view.page()->setProperty("recordId", idText(county.promise));
        view.settle(300);
        for (const QString& words : {u"审核、公示和销号"_s, u"请写明更新时间"_s, u"县政府网站"_s,
                                     u"缺五月一期"_s, u"已补齐，同意"_s})
            QVERIFY2(view.shows(words), qPrintable(words));
        view.pictures(u"commitment-decided"_s);
        QCOMPARE(view.warnings(), QStringList());
    }
};

JIANNUO_STORY(TestMilestones, QGuiApplication)
#include "tst_milestones.moc"
