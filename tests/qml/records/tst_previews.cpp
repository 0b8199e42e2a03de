// SPDX-License-Identifier: Apache-2.0
#include "exchange/pictures.h"
#include "qml/records/attached_models.h"
#include "qml/sync/sync_controller.h"
#include "support/desk.h"
#include "support/fake_sync_engine.h"
#include "support/page_view.h"
#include "support/stories.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QImage>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Desk;
using test::FakeSyncEngine;
using test::PageView;
using test::SmallCounty;

/// Photos that somebody else took: a list shows their small copies, and leaves the photos where they are.
class TestPreviews : public QObject {
    Q_OBJECT

private:
    static QByteArray photo(const QColor& color)
    {
        QImage image(1200, 900, QImage::Format_RGB32);
        image.fill(color);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }
    static QByteArray hashOf(const QByteArray& bytes)
    {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    }
    static void evidence(SmallCounty& county, const QByteArray& file, const QByteArray& preview,
                         const QString& caption)
    {
        county.make(Evidence{.org = county.waterUnit,
                             .subject = county.commitment,
                             .hash = hashOf(file),
                             .size = file.size(),
                             .name = u"window.png"_s,
                             .mimeType = u"image/png"_s,
                             .caption = caption,
                             .by = county.waterClerk,
                             .preview = preview.isEmpty() ? QByteArray() : hashOf(preview)});
    }
    /// What the engine does when a file has come.
    static void arrive(Desk& desk, FakeSyncEngine& engine, const QByteArray& file)
    {
        desk.workspace.ledger().run([file](DeviceLedger& ledger) {
            const QByteArray hash = SmallCounty::must(ledger.addFile(file));
            SmallCounty::must(ledger.setFileProgress(hash, file.size(), LocalFile::State::Stored));
        });
        bool stored = false;
        desk.workspace.ledger().run(
            &desk.workspace, [](DeviceLedger&) { return true; }, [&](bool) { stored = true; });
        Desk::waitFor([&] { return stored; });
        Q_EMIT engine.fetched(hashOf(file), {});
    }

private Q_SLOTS:
    void aListShowsTheSmallCopyAndLeavesThePhoto()
    {
        SmallCounty county;
        const QByteArray original = photo(Qt::darkCyan);
        const QByteArray small = previewOf(original);
        QVERIFY(small.size() < original.size() || small.size() <= previewBytes);
        evidence(county, original, small, u"值班表"_s);
        Desk desk(county, {county.clerk});
        SyncController controller(desk.workspace);
        FakeSyncEngine engine;
        controller.setEngine(&engine);
        PageView view(u"Records/EvidenceList"_s, QSize(400, 300));
        view.page()->setProperty("subject", county.commitment.toString(QUuid::WithoutBraces));
        view.settle();
        QVERIFY(view.shows(u"不在本机，点按取回"_s));
        QVERIFY(engine.previews.isEmpty()); // no network yet

        engine.begin();
        engine.end();
        desk.settle();
        QCOMPARE(engine.previews, QList<QByteArray>{hashOf(small)});
        QVERIFY(engine.wished.isEmpty());
        arrive(desk, engine, small);
        EvidenceModel model;
        model.setSubject(county.commitment.toString(QUuid::WithoutBraces));
        EVENTUALLY_COMPARE(model.value(0, "preview").toUrl(),
                           QUrl::fromLocalFile(desk.workspace.filePath(hashOf(small))));
        QVERIFY(!model.value(0, "here").toBool());
        view.settle(500);
        QVERIFY(view.shows(u"不在本机，点按取回"_s)); // the photo itself
        const QImage shown = view.window().grabWindow();
        const QColor middle = shown.pixelColor(shown.width() * 66 / 400, shown.height() * 48 / 300);
        QVERIFY2(qAbs(middle.green() - 128) < 16 && middle.red() < 24, qPrintable(middle.name()));
        QVERIFY(engine.wished.isEmpty());
        QCOMPARE(controller.filesWaiting(), 0);
        QCOMPARE(controller.files()->count(), 0); // nobody asked for it

        // Tapped, the photo comes; the list goes on with the small copy.
        QVERIFY(view.press(u"值班表"_s));
        QCOMPARE(engine.wished, QList<QByteArray>{hashOf(original)});
        arrive(desk, engine, original);
        EVENTUALLY_VERIFY(model.value(0, "here").toBool());
        QCOMPARE(model.value(0, "preview").toUrl(),
                 QUrl::fromLocalFile(desk.workspace.filePath(hashOf(small))));
        QCOMPARE(view.warnings(), QStringList());
    }

    void oneAtATimeAndOnceAConversation()
    {
        SmallCounty county;
        std::vector<QByteArray> small;
        for (const QColor& color : {QColor(Qt::red), QColor(Qt::green), QColor(Qt::blue)}) {
            small.push_back(previewOf(photo(color)));
            evidence(county, photo(color), small.back(), color.name());
        }
        evidence(county, photo(Qt::black), {}, u"旧程序的照片"_s);
        Desk desk(county, {county.clerk});
        SyncController controller(desk.workspace);
        FakeSyncEngine engine;
        controller.setEngine(&engine);
        engine.begin();
        engine.end();
        desk.settle();
        EvidenceModel model;
        model.setSubject(county.commitment.toString(QUuid::WithoutBraces));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(engine.previews.size(), 1);
        const auto fail = [&](ErrorCode code) {
            Q_EMIT engine.fetched(engine.previews.last(), Error{code, u"…"_s});
        };
        // Headquarters has not got the first yet; with the second the network goes away.
        fail(ErrorCode::UnknownRecord);
        QCOMPARE(engine.previews.size(), 2);
        fail(ErrorCode::Unreachable);
        QCOMPARE(engine.previews.size(), 2);
        model.refresh();
        QCOMPARE(engine.previews.size(), 2);

        // With the next conversation each is asked for again.
        engine.begin();
        engine.end();
        desk.settle();
        QCOMPARE(engine.previews.size(), 3);
        for (int i = 0; i < 3; ++i)
            Q_EMIT engine.fetched(engine.previews.last(), {});
        QSet<QByteArray> asked(engine.previews.begin() + 2, engine.previews.end());
        QCOMPARE(asked, QSet<QByteArray>({hashOf(small[0]), hashOf(small[1]), hashOf(small[2])}));
        QVERIFY(engine.wished.isEmpty());
        for (int row = 0; row < 4; ++row)
            QVERIFY(model.value(row, "preview").toUrl().isEmpty());
    }
};

JIANNUO_STORY(TestPreviews, QGuiApplication)
#include "tst_previews.moc"
