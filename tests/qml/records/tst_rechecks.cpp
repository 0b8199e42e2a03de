// SPDX-License-Identifier: Apache-2.0
#include "qml/findings/finding_detail.h"
#include "qml/records/notice_number.h"
#include "qml/records/record_actions.h"
#include "qml/records/record_form.h"
#include "qml/sync/sync_controller.h"
#include "qml/workspace/wording.h"
#include "support/desk.h"
#include "support/page_view.h"
#include "support/stories.h"

#include <QGuiApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Desk;
using test::PageView;
using test::SmallCounty;

namespace {

class NoticeCounty : public SmallCounty {
public:
    Id found(FindingState state)
    {
        return make(Finding{.org = waterUnit,
                            .text = u"窗口未公示收费标准"_s,
                            .foundBy = inspector,
                            .foundAt = clock.now(),
                            .state = state});
    }
    Id noticed(RectificationState state, QDate due, const QString& number = {}, const Id& issuer = {})
    {
        const Id finding = found(FindingState::NoticeIssued);
        return make(Rectification{.org = waterUnit,
                                  .finding = finding,
                                  .noticeNo = number,
                                  .issuedBy = issuer.isNull() ? clerk : issuer,
                                  .problem = u"窗口未公示收费标准"_s,
                                  .requirement = u"上墙公示"_s,
                                  .due = due,
                                  .measures = u"制作公示牌"_s,
                                  .result = u"已上墙"_s,
                                  .submittedBy = waterClerk,
                                  .state = state});
    }
};

} // namespace

/// The number of a notice, the days after its term, and the recheck.
class TestRechecks : public QObject {
    Q_OBJECT

private:
    static int rowOf(const RowModel& model, const QString& key)
    {
        for (int row = 0; row < model.count(); ++row) {
            if (model.value(row, "key").toString() == key)
                return row;
        }
        return -1;
    }
    static bool send(RecordForm& form)
    {
        QSignalSpy sent(&form, &RecordForm::submitted);
        form.send();
        Desk::waitFor([&] { return !form.isBusy(); });
        return sent.count() == 1;
    }

private Q_SLOTS:
    void aNumberIsReadHoweverItWasTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        for (const QString& typed : {u"清效整〔2026〕7号"_s, u"清效整[2026]7号"_s, u"清效整（2026） 07 号"_s,
                                     u"清效整【２０２６】第７号"_s, u" 清效整〔2026〕7 "_s})
            QTest::newRow(qPrintable(typed)) << typed << u"清效整〔2026〕7号"_s;
        for (const QString& typed : {u"七号"_s, u"2026-7"_s, u"清效整〔26〕7号"_s, QString()})
            QTest::newRow(qPrintable(u"no number: "_s + typed)) << typed << QString();
    }
    void aNumberIsReadHoweverItWasTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        const auto number = noticeNumber(typed);
        QCOMPARE(number ? number->text() : QString(), text);
    }

    void theNextNumberIsProposed()
    {
        NoticeCounty county;
        {
            // Nothing yet: the first of the year, in headquarters' name.
            Desk desk(county, {county.clerk});
            const QString first =
                nextNoticeNumber(desk.workspace.view(), county.clerk, desk.workspace.today());
            QVERIFY2(first.endsWith(u"〔2026〕1号"_s) && first.size() > 8, qPrintable(first));
        }
        county.noticed(RectificationState::Closed, {2026, 8, 7}, u"清效整〔2025〕31号"_s);
        county.noticed(RectificationState::Closed, {2026, 8, 7}, u"清效整〔2026〕9号"_s);
        county.noticed(RectificationState::Closed, {2026, 8, 7}, u"清效整[2026] 12 号"_s, county.head);
        // Another headquarters' series goes its own way.
        county.noticed(RectificationState::Closed, {2026, 8, 7}, u"水监〔2026〕40号"_s, county.waterClerk);
        const Id finding = county.found(FindingState::Confirmed);
        Desk desk(county, {county.clerk});
        RecordForm form;
        QVERIFY(form.begin(u"finding"_s, idText(finding), u"issue_notice"_s));
        const int number = rowOf(form, u"rectification.notice_no"_s);
        QCOMPARE(form.value(number, "text").toString(), u"清效整〔2026〕13号"_s);
        form.setText(rowOf(form, u"rectification.requirement"_s), u"限期改正"_s);
        QVERIFY(form.isReady());
        // One that is taken is refused where it is typed, with the one that is free.
        for (const QString& taken :
             {u"清效整〔2026〕9号"_s, u"清效整（2026）12号"_s, u"水监〔2026〕40号"_s}) {
            form.setText(number, taken);
            const QString error = form.value(number, "error").toString();
            QVERIFY2(error.contains(u"清溪县水务局"_s) && error.contains(u"清效整〔2026〕13号"_s),
                     qPrintable(error));
            QVERIFY(!form.isReady());
        }
        form.setText(number, u"清效整〔2026〕13号"_s);
        QVERIFY2(send(form), qPrintable(form.problem()));
        const auto notice = desk.workspace.view().all(&Rectification::finding, finding).front().second;
        QCOMPARE(notice.noticeNo, u"清效整〔2026〕13号"_s);
        QCOMPARE(nextNoticeNumber(desk.workspace.view(), county.clerk, {2027, 1, 4}), u"清效整〔2027〕1号"_s);
    }

    void nobodyMarksAnythingOverdue()
    {
        NoticeCounty county;
        const Id late = county.noticed(RectificationState::Received, {2026, 7, 29});
        const Id soon = county.noticed(RectificationState::Received, {2026, 8, 10});
        Desk desk(county, {county.clerk});
        RecordActions actions;
        actions.setKind(u"rectification"_s);
        for (const Id& id : {late, soon}) {
            actions.setRecordId(idText(id));
            QCOMPARE(rowOf(actions, u"mark_overdue"_s), -1);
        }
        actions.setKind(u"commitment"_s);
        actions.setRecordId(idText(county.commitment));
        QCOMPARE(rowOf(actions, u"mark_overdue"_s), -1);
        // It is overdue because the day has passed.
        FindingDetail detail;
        const auto findingOf = [&](const Id& id) {
            return idText(desk.workspace.view().get<Rectification>(id)->finding);
        };
        detail.setRecordId(findingOf(late));
        QVERIFY(detail.rectifications()->value(0, "overdue").toBool());
        QCOMPARE(detail.property("awaits").toString(), u"已逾期，等单位报送；中心可以督办。"_s);
        detail.setRecordId(findingOf(soon));
        QVERIFY(!detail.rectifications()->value(0, "overdue").toBool());
        QCOMPARE(detail.property("awaits").toString(), u"等单位整改并报送结果。"_s);
        // What was reported waits for headquarters, not for the unit.
        const Id reported = county.noticed(RectificationState::Submitted, {2026, 7, 29});
        desk.sync();
        detail.setRecordId(findingOf(reported));
        QVERIFY(!detail.rectifications()->value(0, "overdue").toBool());
    }

    void aRecheckIsNotEmptyAndShowsWhatTheUnitSent()
    {
        NoticeCounty county;
        const QTemporaryDir folder;
        QImage picture(320, 240, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        const QString photo = folder.filePath(u"复查.png"_s);
        QVERIFY(picture.save(photo));
        const Id notice = county.noticed(RectificationState::Submitted, {2026, 8, 10});
        county.make(Evidence{.org = county.waterUnit,
                             .subject = notice,
                             .hash = QByteArray(32, 'a'),
                             .size = 10,
                             .name = u"公示牌.jpg"_s,
                             .mimeType = u"image/jpeg"_s,
                             .by = county.waterClerk});
        Desk desk(county, {county.inspector});
        for (const QString& step : {u"pass"_s, u"return"_s}) {
            RecordForm form;
            QVERIFY(form.begin(u"rectification"_s, idText(notice), step));
            QVERIFY2(!form.isReady(), qPrintable(step));
            QCOMPARE(form.evidenceOf(), idText(notice));
            QCOMPARE(form.beside()->count(), 3);
            QCOMPARE(form.beside()->value(1, "value").toString(), u"制作公示牌"_s);
            form.setText(rowOf(form, u"rectification.recheck_note"_s), u"  "_s);
            QVERIFY(!form.isReady()); // nothing is not a conclusion
        }
        RecordForm form;
        QVERIFY(form.begin(u"rectification"_s, idText(notice), u"pass"_s));
        form.setText(rowOf(form, u"rectification.recheck_note"_s), u"现场看过，属实"_s);
        QVERIFY(form.isReady()); // a photo is never obligatory
        form.addFile(rowOf(form, u"evidence.hash"_s), QUrl::fromLocalFile(photo));
        QVERIFY2(send(form), qPrintable(form.problem()));
        const auto after = desk.workspace.view().get<Rectification>(notice);
        QCOMPARE(after->state, RectificationState::Rechecked);
        QCOMPARE(after->recheckNote, u"现场看过，属实"_s);
        QVERIFY(after->evidence.empty()); // the unit's list is the unit's
        const auto evidence = desk.workspace.view().all(&Evidence::subject, notice);
        QCOMPARE(evidence.size(), std::size_t(2));
        QCOMPARE(evidence.back().second.by, county.inspector);
        QCOMPARE(evidence.back().second.name, u"复查.png"_s);
        desk.sync();
        QCOMPARE(county.headquarters().view().all(&Evidence::subject, notice).size(), std::size_t(2));
    }

    void thePageShowsBothSides_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("tablet") << QSize(1280, 800);
        QTest::newRow("phone") << QSize(400, 800);
    }
    void thePageShowsBothSides()
    {
        QFETCH(QSize, size);
        NoticeCounty county;
        const Id notice =
            county.noticed(RectificationState::Submitted, {2026, 8, 10}, u"清效整〔2026〕3号"_s);
        Desk desk(county, {county.inspector});
        SyncController sync(desk.workspace);
        PageView view(u"Findings/FindingsPage"_s, size);
        Desk::waitFor([&] { return view.text(u"窗口未公示收费标准"_s) != nullptr; });
        view.settle(200);
        QVERIFY(view.click(view.text(u"窗口未公示收费标准"_s)));
        view.settle(200);
        QVERIFY(view.click(view.button(u"复查合格"_s)));
        view.settle(400);
        QVERIFY(view.shows(u"先看报送的情况"_s));
        QVERIFY(view.shows(u"没有随附照片或文件。"_s));
        QQuickItem* note = view.field(u"复查结论"_s);
        QVERIFY(note);
        QQuickItem* facts = view.text(u"先看报送的情况"_s);
        const QPointF left = facts->mapToScene({});
        const QPointF right = note->mapToScene({});
        if (size.width() > 600)
            QVERIFY(right.x() > left.x() + 200); // beside each other
        else
            QVERIFY(right.y() > left.y()); // one after the other
        view.pictures(u"recheck-%1"_s.arg(size.width()));
        QCOMPARE(view.warnings(), QStringList());
        QVERIFY(!notice.isNull());
    }
};

JIANNUO_STORY(TestRechecks, QGuiApplication)
#include "tst_rechecks.moc"
