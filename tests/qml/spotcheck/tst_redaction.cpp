// SPDX-License-Identifier: Apache-2.0
#include "ledger/waiting.h"
#include "platform/fake_platform.h"
#include "qml/spotcheck/spot_check_draft.h"
#include "qml/spotcheck/spot_check_record.h"
#include "qml/workspace/capabilities.h"
#include "support/app_county.h"
#include "support/page_view.h"
#include "support/stories.h"

#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace jiannuo;
using namespace jiannuo::test;
using namespace Qt::StringLiterals;

/// A photo on which something is made unreadable: where the original goes is the person's to say.
class TestRedaction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_county = std::make_unique<AppCounty>();
        m_platform = std::make_unique<FakePlatform>();
        Capabilities::install(*m_platform);
    }
    void cleanup() { m_county.reset(); }

    void theOriginalStaysUnlessThePersonSendsIt()
    {
        SpotCheckDraft draft;
        photographed(draft);
        const QString original = photo(draft, 0)->hash();
        mark(draft, 0, true);
        QCOMPARE(draft.photoCount(), 2);
        QCOMPARE(draft.withheldCount(), 1);
        QVERIFY(photo(draft, 0)->isWithheld());
        QVERIFY(photo(draft, 1)->isRedacted() && !photo(draft, 1)->isWithheld());
        QVERIFY(photo(draft, 1)->isOriginalWithheld());
        const QString id = submit(draft);

        const Store& view = m_county->workspace->view();
        const auto evidence = view.all(&Evidence::subject, Id(id));
        QCOMPARE(evidence.size(), std::size_t(1));
        const Evidence& sent = evidence.front().second;
        QVERIFY(sent.copyOf.isNull()); // a record that is not there cannot be named
        QVERIFY(sent.name.contains(u"遮挡"_s));
        // What stayed is named, so that it can be recognised.
        QVERIFY2(sent.caption.contains(original.left(16)), qPrintable(sent.caption));
        QVERIFY(sent.caption.startsWith(u"柜台（"_s));
        // It is not sent: neither it nor its small copy is among the files that travel.
        for (const LocalFile& file : readFiles(view.database()))
            QVERIFY(file.hash == sent.hash || file.hash == sent.preview);
        QVERIFY(!QFile::exists(m_county->workspace->filePath(QByteArray::fromHex(original.toLatin1()))));
        // And it is not lost: the record leads to it, on this device.
        QVERIFY(QFile::exists(m_county->workspace->originalsFolder() + u'/' + original));
        m_county->kill();
        m_county->start();
        SpotCheckRecord record;
        record.setRecordId(id);
        auto photos = record.photos();
        QCOMPARE(photos.count(&photos), 1);
        EVENTUALLY_COMPARE(photos.at(&photos, 0)->original(), original);
    }

    void bothAreSentWhereThePersonSaysSo()
    {
        SpotCheckDraft draft;
        photographed(draft);
        mark(draft, 0, true);
        draft.setWithheld(photo(draft, 1)->photoId(), false);
        QCOMPARE(draft.withheldCount(), 0);
        draft.undo();
        QCOMPARE(draft.withheldCount(), 1);
        draft.setWithheld(photo(draft, 0)->photoId(), false);
        const QString id = submit(draft);
        const auto evidence = m_county->workspace->view().all(&Evidence::subject, Id(id));
        QCOMPARE(evidence.size(), std::size_t(2));
        QCOMPARE(evidence[1].second.copyOf, evidence[0].first);
        QCOMPARE(evidence[1].second.caption, u"柜台"_s);
        QVERIFY(evidence[0].second.internal && evidence[1].second.internal);
    }

    void aMarkThatHidesNothingSendsBoth()
    {
        SpotCheckDraft draft;
        photographed(draft);
        mark(draft, 0, false);
        QCOMPARE(draft.withheldCount(), 0);
        QVERIFY(!photo(draft, 1)->hasRedactedCopy());
        const QString id = submit(draft);
        QCOMPARE(m_county->workspace->view().all(&Evidence::subject, Id(id)).size(), std::size_t(2));
    }

    /// Everything that shows what was hidden stays, whichever way it was made.
    void otherCopiesStayWithTheOriginal()
    {
        SpotCheckDraft draft;
        photographed(draft);
        mark(draft, 0, false); // 1: an arrow on the original
        mark(draft, 1, true); // 2: that one redacted
        mark(draft, 0, false); // 3: another arrow on the original, later
        mark(draft, 2, false); // 4: an arrow on the redacted one
        QCOMPARE(draft.photoCount(), 5);
        QCOMPARE(draft.withheldCount(), 3);
        for (const int shows : {0, 1, 3})
            QVERIFY(photo(draft, shows)->isWithheld());
        for (const int hides : {2, 4})
            QVERIFY(photo(draft, hides)->isRedacted() && !photo(draft, hides)->isWithheld());
        // Without a redacted copy nothing would be left to send in their place.
        draft.removePhoto(photo(draft, 4)->photoId());
        QCOMPARE(draft.withheldCount(), 3);
        draft.removePhoto(photo(draft, 2)->photoId());
        QCOMPARE(draft.withheldCount(), 0);
        draft.undo();
        QCOMPARE(draft.withheldCount(), 3);
        const QString id = submit(draft);
        QCOMPARE(m_county->workspace->view().all(&Evidence::subject, Id(id)).size(), std::size_t(1));
    }

    void theChoiceSurvivesTheProgram()
    {
        QString id;
        {
            SpotCheckDraft draft;
            photographed(draft);
            mark(draft, 0, true);
            id = draft.draftId();
            draft.close();
        }
        m_county->kill();
        m_county->start();
        SpotCheckDraft draft;
        draft.open(id);
        EVENTUALLY_VERIFY(draft.isReady());
        QCOMPARE(draft.withheldCount(), 1);
    }

    void thePageAsks_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("withheld");
        QTest::newRow("stays") << u"原照片留在本机"_s << 1;
        QTest::newRow("goes") << u"原照片也送出"_s << 0;
    }
    void thePageAsks()
    {
        QFETCH(QString, answer);
        QFETCH(int, withheld);
        PageView view(u"SpotCheck/SpotCheckPage"_s);
        SpotCheckDraft& draft = *view.page()->property("draft").value<SpotCheckDraft*>();
        photographed(draft);
        draft.setPage(SpotCheckDraft::Scoring);
        view.settle(200);
        QVERIFY(view.press(u"柜台"_s));
        view.settle(200);
        QVERIFY(view.press(u"标注"_s));
        view.settle(400);
        QVERIFY(view.press(u"马赛克：遮住人脸、证件、车牌"_s));
        QTest::mousePress(&view.window(), Qt::LeftButton, {}, {500, 300});
        for (int i = 1; i <= 8; ++i)
            QTest::mouseMove(&view.window(), QPoint(500 + i * 20, 300 + i * 10), 5);
        QTest::mouseRelease(&view.window(), Qt::LeftButton, {}, {660, 380});
        QVERIFY(view.press(u"完成"_s));
        view.settle(300);
        QVERIFY(view.shows(u"原照片怎么办？"_s));
        QTest::keyClick(&view.window(), Qt::Key_Escape); // an answer is not given by accident
        view.settle(300);
        QCOMPARE(draft.photoCount(), 1);
        QVERIFY(view.pressFront(answer));
        EVENTUALLY_COMPARE(draft.photoCount(), 2);
        QCOMPARE(draft.withheldCount(), withheld);
        view.settle(200);
        QCOMPARE(view.shows(u"留在本机"_s), withheld > 0);
        QCOMPARE(view.warnings(), QStringList());
    }

private:
    static SpotCheckPhoto* photo(SpotCheckDraft& draft, qsizetype index)
    {
        const Id id = [&] {
            qsizetype at = 0;
            for (const auto& evidence : draft.form().evidence) {
                if (evidence.record.kind == EvidenceKind::Photo && at++ == index)
                    return evidence.id;
            }
            return Id();
        }();
        auto sections = draft.sections();
        auto items = sections.at(&sections, 0)->items();
        auto photos = items.at(&items, 0)->photos();
        for (qsizetype i = 0; i < photos.count(&photos); ++i) {
            if (photos.at(&photos, i)->id() == id)
                return photos.at(&photos, i);
        }
        return nullptr;
    }
    void photographed(SpotCheckDraft& draft)
    {
        QVERIFY(draft.begin(AppCounty::text(m_county->waterUnit)));
        QVERIFY(draft.setChecklist(AppCounty::text(m_county->checklist)));
        draft.addPhoto(QUrl::fromLocalFile(m_county->picture(u"counter.png"_s, 1200)), 1);
        EVENTUALLY_COMPARE(draft.photoCount(), 1);
        photo(draft, 0)->setCaption(u"柜台"_s);
    }
    /// What the annotator does: another picture each time.
    void mark(SpotCheckDraft& draft, qsizetype on, bool redacts)
    {
        const int before = draft.photoCount();
        const QString path = draft.scratchFile(u"marked-%1.png"_s.arg(before));
        QImage image(1200, 900, QImage::Format_RGB32);
        image.fill(QColor::fromHsv(40 * before, 200, 200));
        QVERIFY(image.save(path));
        draft.addAnnotated(photo(draft, on)->photoId(), path, redacts);
        EVENTUALLY_COMPARE(draft.photoCount(), before + 1);
        EVENTUALLY_VERIFY(!draft.isBusy());
    }
    QString submit(SpotCheckDraft& draft)
    {
        auto sections = draft.sections();
        for (qsizetype i = 0; i < sections.count(&sections); ++i)
            sections.at(&sections, i)->giveFullToRest();
        draft.setMode(1);
        QSignalSpy sent(&draft, &SpotCheckDraft::submitted);
        draft.submit();
        if (!QTest::qWaitFor([&] { return sent.count() > 0; }, 20'000))
            qWarning("%s", qPrintable(draft.problem()));
        return sent.isEmpty() ? QString() : sent.front().front().toString();
    }

    std::unique_ptr<AppCounty> m_county;
    std::unique_ptr<FakePlatform> m_platform;
};

JIANNUO_STORY(TestRedaction, QGuiApplication)
#include "tst_redaction.moc"
