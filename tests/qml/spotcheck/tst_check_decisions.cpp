// SPDX-License-Identifier: Apache-2.0
#include "qml/headquarters/ranking_model.h"
#include "qml/headquarters/unit_detail.h"
#include "qml/records/attached_models.h"
#include "qml/records/record_actions.h"
#include "qml/records/record_form.h"
#include "qml/spotcheck/spot_check_record.h"
#include "qml/sync/sync_controller.h"
#include "qml/today/today_model.h"
#include "qml/workspace/wording.h"
#include "support/desk.h"
#include "support/page_view.h"
#include "support/stories.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Desk;
using test::PageView;
using test::SmallCounty;

namespace {

/// Two inspectors went together; both saw the same fault, one of them another.
class CheckedCounty : public SmallCounty {
public:
    CheckedCounty()
    {
        second = person(u"周文"_s, center, Role::Inspector, county);
        check = visit(SpotCheckState::Submitted);
    }
    Id visit(SpotCheckState state, const Id& assignment = {})
    {
        const Id id = make(SpotCheck{.org = waterUnit,
                                     .assignment = assignment,
                                     .checklist = checklist,
                                     .inspectors = {inspector, second},
                                     .startedAt = clock.now(),
                                     .endedAt = clock.now(),
                                     .conclusion = u"秩序良好"_s,
                                     .state = state});
        const Deduction tag{u"未佩戴工作牌"_s, 2, 2};
        for (const Id& by : {inspector, second}) {
            make(Score{.org = waterUnit,
                       .spotCheck = id,
                       .item = 1,
                       .inspector = by,
                       .full = 10,
                       .deductions = {tag}});
            std::vector<Deduction> taken;
            if (by == second)
                taken.push_back({u"未书面告知"_s, 5, 1});
            make(Score{.org = waterUnit,
                       .spotCheck = id,
                       .item = 2,
                       .inspector = by,
                       .full = 20,
                       .deductions = taken});
        }
        clock.advance(60'000);
        return id;
    }
    Id second;
    Id check;
};

} // namespace

/// A submitted check: by whom each deduction is, what is added to it, what is decided about it.
class TestCheckDecisions : public QObject {
    Q_OBJECT

private:
    static QStringList column(const RowModel& model, const char* role)
    {
        QStringList result;
        for (int row = 0; row < model.count(); ++row)
            result += model.value(row, role).toString();
        return result;
    }
    static void follow(RecordActions& actions, const Id& check)
    {
        actions.setKind(u"spot_check"_s);
        actions.setRecordId(idText(check));
    }

private Q_SLOTS:
    void eachInspectorsDeductionsStandUnderTheOwnName()
    {
        CheckedCounty county;
        Desk desk(county, {county.head});
        SpotCheckRecord record;
        record.setRecordId(idText(county.check));
        auto items = record.items();
        QCOMPARE(items.at(&items, 0)->subtitle, u"李雪：未佩戴工作牌 −2×2\n周文：未佩戴工作牌 −2×2"_s);
        QCOMPARE(items.at(&items, 0)->trailing, u"6 / 10"_s);
        QCOMPARE(items.at(&items, 1)->subtitle, u"周文：未书面告知 −5"_s);
        QCOMPARE(items.at(&items, 1)->trailing, u"17.5 / 20"_s);
        QCOMPARE(record.total(), u"78.33"_s);
        auto totals = record.totals();
        QCOMPARE(totals.count(&totals), 2);
        QCOMPARE(totals.at(&totals, 0)->title, u"李雪"_s);
        QCOMPARE(totals.at(&totals, 0)->trailing, u"86.67"_s);
        QCOMPARE(totals.at(&totals, 1)->trailing, u"70.00"_s);
    }

    /// It counts for nothing, and nobody wonders where it went.
    void aScoreThatWasSetAsideStaysOnThePageWithTheReason()
    {
        CheckedCounty county;
        const auto scores = county.headquarters().view().all(&Score::spotCheck, county.check);
        const auto wrong = std::find_if(scores.begin(), scores.end(), [&](const auto& entry) {
            return entry.second.inspector == county.second && entry.second.item == 2;
        });
        const Id aside = county.newId();
        SmallCounty::must(county.headquarters().record({county.head,
                                                        county.clock.now(),
                                                        {creation(aside,
                                                                  SetAside{.org = county.waterUnit,
                                                                           .subjectKind = kinds::score,
                                                                           .subject = wrong->first,
                                                                           .reason = u"写错了单位"_s,
                                                                           .by = county.head,
                                                                           .internal = true})}}));
        Desk desk(county, {county.head});
        SpotCheckRecord record;
        record.setRecordId(idText(county.check));
        auto items = record.items();
        QCOMPARE(items.at(&items, 1)->subtitle,
                 u"【已作废：写错了单位（%1）】\n周文：未书面告知 −5"_s.arg(
                     personName(desk.workspace.view(), county.head)));
        QCOMPARE(items.at(&items, 1)->trailing, u"20 / 20"_s);
    }

    void whoMayConfirmsOrReturnsItWithWords()
    {
        CheckedCounty county;
        const Id other = county.visit(SpotCheckState::Submitted);
        {
            Desk desk(county, {county.inspector});
            RecordActions actions;
            follow(actions, county.check);
            QCOMPARE(actions.count(), 0); // not the inspectors' to decide
            TodayModel today;
            today.setPart(TodayModel::Decisions);
            today.refresh();
            QCOMPARE(today.total(), 0);
        }
        Desk desk(county, {county.lead});
        TodayModel today;
        today.setPart(TodayModel::Decisions);
        today.refresh();
        QCOMPARE(column(today, "badge"), QStringList({u"抽查待认定"_s, u"抽查待认定"_s}));
        RecordActions actions;
        follow(actions, county.check);
        QCOMPARE(column(actions, "key"), QStringList({u"confirm"_s, u"return"_s}));
        QCOMPARE(actions.allowedCount(), 2);
        SpotCheckRecord record;
        record.setRecordId(idText(county.check));
        QCOMPARE(record.stateText(), u"待认定"_s);
        QCOMPARE(record.apartText(), u"认定以后才计入排名。"_s);

        RecordForm form;
        QVERIFY(form.begin(u"spot_check"_s, idText(county.check), u"confirm"_s));
        QVERIFY(form.isReady()); // words are welcome, not asked for
        form.setText(0, u"情况属实"_s);
        QVERIFY2(send(form), qPrintable(form.problem()));
        QCOMPARE(record.decision(), u"情况属实"_s);
        QCOMPARE(record.decidedBy(), u"马强"_s);
        QCOMPARE(record.apartText(), QString());
        QCOMPARE(actions.count(), 0);

        QVERIFY(form.begin(u"spot_check"_s, idText(other), u"return"_s));
        QVERIFY(!form.isReady()); // the inspectors have to know why
        form.setText(0, u"第2项依据不足，请重查"_s);
        QVERIFY2(send(form), qPrintable(form.problem()));
        desk.sync();
        const auto returned = county.headquarters().view().get<SpotCheck>(other);
        QCOMPARE(returned->state, SpotCheckState::Returned);
        QCOMPARE(returned->decision, u"第2项依据不足，请重查"_s);
        QCOMPARE(returned->decidedBy, county.lead);
    }

    void whatIsNotConfirmedIsShownApart()
    {
        CheckedCounty county;
        for (const QString& name : {u"清溪县民政局"_s, u"清溪县卫健局"_s})
            county.make(Org{.name = name, .category = OrgCategory::Public, .parent = county.county});
        county.visit(SpotCheckState::Confirmed);
        Desk desk(county, {county.head});
        UnitDetail detail;
        detail.setRecordId(idText(county.waterUnit));
        Desk::waitFor([&] { return detail.property("ready").toBool(); });
        QCOMPARE(column(*detail.checks(), "badge"), QStringList({u"已认定"_s, u"待认定，不计入"_s}));
        QCOMPARE(detail.property("score").toString(), u"78.33"_s);
        QCOMPARE(detail.property("checkCount").toInt(), 1);
        RankingModel ranking;
        Desk::waitFor([&] { return ranking.isReady(); });
        // One unit with a score is no class to rank; what waits does not make it one.
        QVERIFY(ranking.value(0, "note").toString().contains(u"只有 1 个"_s));
    }

    void aSecondCheckSaysThatItDoesNotCount()
    {
        CheckedCounty county;
        const Id assignment = county.make(Assignment{.org = county.waterUnit,
                                                     .checklist = county.checklist,
                                                     .inspectors = {county.inspector, county.second}});
        const Id first = county.visit(SpotCheckState::Confirmed, assignment);
        const Id second = county.visit(SpotCheckState::Confirmed, assignment);
        Desk desk(county, {county.head});
        SpotCheckRecord record;
        record.setRecordId(idText(first));
        QCOMPARE(record.apartText(), QString());
        record.setRecordId(idText(second));
        QCOMPARE(record.apartText(), u"同一任务另有一次抽查，一项任务只计入一次。"_s);
        QCOMPARE(record.stateText(), u"已认定"_s);
    }

    void aSupplementStandsBesideWhatWasSubmitted()
    {
        CheckedCounty county;
        {
            Desk desk(county, {county.second});
            SpotCheckRecord record;
            record.setRecordId(idText(county.check));
            QVERIFY(record.isOwn());
            county.clock.advance(3'600'000);
            CommentModel comments;
            comments.setSubject(idText(county.check));
            QSignalSpy added(&comments, &CommentModel::added);
            comments.add(u"二号窗口当天下午已补牌"_s, {}, true);
            Desk::waitFor([&] { return added.count() > 0; });
            auto list = record.comments();
            QCOMPARE(list.count(&list), 1);
            QCOMPARE(list.at(&list, 0)->badge, u"补充说明"_s);
            QCOMPARE(list.at(&list, 0)->subtitle, u"周文"_s);
            QVERIFY(!list.at(&list, 0)->trailing.isEmpty()); // when
            desk.sync();
        }
        const auto comments = county.headquarters().view().all(&Comment::subject, county.check);
        QCOMPARE(comments.size(), std::size_t(1));
        QVERIFY(comments.front().second.internal);
        Desk desk(county, {county.lead});
        SpotCheckRecord record;
        record.setRecordId(idText(county.check));
        QVERIFY(!record.isOwn());
        CommentModel model;
        model.setSubject(idText(county.check));
        QSignalSpy added(&model, &CommentModel::added);
        model.add(u"请附照片"_s, {}, true);
        Desk::waitFor([&] { return added.count() > 0; });
        auto list = record.comments();
        QCOMPARE(list.at(&list, 1)->badge, u"意见"_s); // not one of those who were there
    }

    void thePageHasBoth()
    {
        CheckedCounty county;
        Desk desk(county, {county.lead});
        SyncController sync(desk.workspace);
        PageView view(u"Headquarters/HeadquartersPage"_s);
        view.page()->setProperty("reading", idText(county.check));
        view.settle(300);
        QVERIFY(view.shows(u"待认定"_s));
        QVERIFY(view.shows(u"周文：未书面告知 −5"_s));
        view.pictures(u"check-to-decide"_s);
        QVERIFY(view.write(view.field(u"意见"_s), u"请补拍照片"_s));
        QVERIFY(view.press(u"发表"_s));
        Desk::waitFor([&] { return view.shows(u"已补充"_s); });
        QVERIFY(view.click(view.button(u"退回"_s)));
        view.settle(300);
        QVERIFY(view.write(view.field(u"认定意见"_s), u"依据不足"_s));
        QVERIFY(view.pressFront(u"退回"_s));
        Desk::waitFor([&] { return view.shows(u"已记录：退回"_s); });
        view.settle(300);
        QVERIFY(view.shows(u"已退回"_s));
        QVERIFY(view.shows(u"依据不足"_s));
        view.pictures(u"check-decided"_s);
        QCOMPARE(view.warnings(), QStringList());
    }

private:
    static bool send(RecordForm& form)
    {
        QSignalSpy sent(&form, &RecordForm::submitted);
        form.send();
        Desk::waitFor([&] { return !form.isBusy(); });
        return sent.count() == 1;
    }
};

JIANNUO_STORY(TestCheckDecisions, QGuiApplication)
#include "tst_check_decisions.moc"
