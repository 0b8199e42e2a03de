// SPDX-License-Identifier: Apache-2.0
#include "exchange/file_type.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

/// Evidence is called what it is.
class TestFileType : public QObject {
    Q_OBJECT

private:
    static QByteArray iso(const QByteArray& brands)
    {
        return QByteArray("\0\0\0\x18", 4) + "ftyp" + brands.left(4) + QByteArray(4, '\0') + brands.mid(4)
            + "more";
    }

private Q_SLOTS:
    void bytesTellWhatAFileIs_data()
    {
        QTest::addColumn<QString>("called");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("mime");
        const auto row = [](const char* title, const QString& called, const QByteArray& bytes,
                            const QString& name,
                            const QString& mime) { QTest::newRow(title) << called << bytes << name << mime; };
        const QByteArray jpeg("\xFF\xD8\xFF\xE0 JFIF");
        row("a HEIC named .jpg", u"IMG_1.jpg"_s, iso("heicmif1"), u"IMG_1.heic"_s, u"image/heic"_s);
        row("the general brand first", u"IMG_1.JPG"_s, iso("mif1heic"), u"IMG_1.heic"_s, u"image/heic"_s);
        row("a HEIC", u"IMG_1.HEIC"_s, iso("heic"), u"IMG_1.HEIC"_s, u"image/heic"_s);
        row("AVIF", u"a.png"_s, iso("mif1avif"), u"a.avif"_s, u"image/avif"_s);
        row("a JPEG", u"a.JPEG"_s, jpeg, u"a.JPEG"_s, u"image/jpeg"_s);
        row("a JPEG named .png", u"a.png"_s, jpeg, u"a.jpg"_s, u"image/jpeg"_s);
        row("no suffix", u"IMG_1"_s, jpeg, u"IMG_1.jpg"_s, u"image/jpeg"_s);
        row("a suffix that is none", u"现场.3号窗口"_s, jpeg, u"现场.3号窗口.jpg"_s, u"image/jpeg"_s);
        row("a WebP named .jpg", u"a.jpg"_s, "RIFF1234WEBPVP8 ", u"a.webp"_s, u"image/webp"_s);
        row("a PDF named .doc", u"a.doc"_s, "%PDF-1.7", u"a.pdf"_s, u"application/pdf"_s);
        row("a document", u"a.docx"_s, "PK\x03\x04...", u"a.docx"_s,
            u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s);
        row("a web page named .xls", u"a.xls"_s, "\xEF\xBB\xBF <!DOCTYPE HTML><html>", u"a.html"_s,
            u"text/html"_s);
        row("a video", u"a.mp4"_s, iso("isom"), u"a.mp4"_s, u"video/mp4"_s);
        row("a video named .jpg", u"a.jpg"_s, iso("mp42"), u"a.mp4"_s, u"video/mp4"_s);
        row("a recording", u"a.amr"_s, "#!AMR\n1", u"a.amr"_s, u"audio/AMR"_s);
        row("no picture at all", u"a.jpg"_s, "not really a photo", u"a.jpg"_s, u"application/octet-stream"_s);
        row("a text", u"说明.txt"_s, "说明", u"说明.txt"_s, u"text/plain"_s);
        row("nothing", u"a.jpg"_s, {}, u"a.jpg"_s, u"application/octet-stream"_s);
    }
    void bytesTellWhatAFileIs()
    {
        QFETCH(QString, called);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QString, mime);
        const auto type = fileTypeOf(called, bytes);
        QVERIFY(type);
        QCOMPARE(type->name, name);
        QCOMPARE(type->mimeType, mime);
        QCOMPARE(type->renamed, name != called);
        QCOMPARE(renamedText(called, *type).contains(name), name != called);
        for (qsizetype length = 0; length < bytes.size(); ++length)
            (void)fileTypeOf(called, QByteArrayView(bytes).first(length)); // nothing is read beyond
    }

    void programsAreNoEvidence()
    {
        for (const QByteArray& bytes : {QByteArray("MZ\x90"),
                                        QByteArray("\x7F"
                                                   "ELF\2"),
                                        QByteArray("#!/bin/sh\n")}) {
            const auto type = fileTypeOf(u"照片.jpg"_s, bytes);
            QVERIFY(!type);
            QCOMPARE(type.error().code, ErrorCode::InvalidInput);
            QVERIFY(type.error().sentence.contains(u"照片.jpg"_s));
        }
        for (const auto* name : {u"a.exe", u"a.jpg.BAT", u"a.lnk", u"a.apk"})
            QVERIFY(!fileTypeOf(QString::fromUtf16(name), "anything"));
    }
};

JIANNUO_STORY(TestFileType, QCoreApplication)
#include "tst_file_type.moc"
