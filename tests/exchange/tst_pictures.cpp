// SPDX-License-Identifier: Apache-2.0
#include "exchange/pictures.h"
#include "exchange/qr_code.h"
#include "support/stories.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

using namespace jiannuo;

/// Small copies of pictures, and the codes in them.
class TestPictures : public QObject {
    Q_OBJECT

private:
    static QByteArray encoded(const QImage& image, const char* format)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return bytes;
    }
    static QImage drawn(const QSize& size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(QColor(210, 220, 225));
        QPainter painter(&image);
        painter.fillRect(QRect(0, 0, size.width() / 2, size.height() / 2), QColor(160, 40, 30));
        return image;
    }
    /// The same JPEG, lying on its side: an EXIF block that says "turn me by 90 degrees", and where it was
    /// taken.
    static QByteArray turned(QByteArray jpeg)
    {
        const QByteArray tiff = QByteArray::fromHex("4d4d002a00000008" // big-endian, first directory at 8
                                                    "0002"
                                                    "0112000300000001"
                                                    "00060000"
                                                    "010e000200000010"
                                                    "00000026"
                                                    "00000000")
            + QByteArray("Liulin 24.98 N..", 16);
        const QByteArray body = QByteArray("Exif\0\0", 6) + tiff;
        const int length = static_cast<int>(body.size()) + 2;
        QByteArray block("\xff\xe1", 2);
        block += static_cast<char>(length >> 8);
        block += static_cast<char>(length & 0xFF);
        return jpeg.insert(2, block + body);
    }

private Q_SLOTS:
    void aPreviewIsSmallUprightAndSaysNothingElse()
    {
        const QByteArray photo = turned(encoded(drawn({2400, 1800}), "JPEG"));
        QVERIFY(photo.contains("Liulin"));
        const QByteArray small = previewOf(photo);
        QVERIFY(!small.isEmpty() && small.size() <= previewBytes);
        QVERIFY(small.startsWith("\xff\xd8"));
        QVERIFY(!small.contains("Exif") && !small.contains("Liulin") && !small.contains("ICC_PROFILE"));
        const QImage image = QImage::fromData(small);
        QCOMPARE(image.size(), QSize(240, 320));
        QCOMPARE(QColor(image.pixel(200, 40)).red() > 140,
                 true); // what lay at the left is above at the right
        QCOMPARE(QColor(image.pixel(40, 40)).green() > 200, true);
    }

    void whatIsFullOfDetailIsStillSmall()
    {
        QImage noise(1600, 1200, QImage::Format_RGB32);
        QRandomGenerator random(3);
        for (int y = 0; y < noise.height(); ++y) {
            for (int x = 0; x < noise.width(); ++x)
                noise.setPixel(x, y, random.generate() | 0xFF000000U);
        }
        const QByteArray small = previewOf(encoded(noise, "PNG"));
        QVERIFY(!small.isEmpty() && small.size() <= previewBytes);
    }

    void aSignatureOnNothingStandsOnWhite()
    {
        QImage ink(800, 400, QImage::Format_ARGB32);
        ink.fill(Qt::transparent);
        const QImage small = QImage::fromData(previewOf(encoded(ink, "PNG")));
        QCOMPARE(small.size(), QSize(320, 160));
        QVERIFY(QColor(small.pixel(10, 10)).lightness() > 250);
    }

    void aSmallPictureIsNotMadeLarger()
    {
        QCOMPARE(QImage::fromData(previewOf(encoded(drawn({90, 60}), "PNG"))).size(), QSize(90, 60));
    }

    void whatIsNoPictureHasNone_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray photo = encoded(drawn({640, 480}), "PNG");
        QTest::addRow("nothing") << QByteArray();
        QTest::addRow("text") << QByteArray("minutes of the meeting");
        QTest::addRow("PDF") << QByteArray("%PDF-1.7\n1 0 obj\n");
        QTest::addRow("sound") << QByteArray("RIFF\x24\x00\x00\x00WAVEfmt ", 16);
        QTest::addRow("drawing") << QByteArray(
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        QTest::addRow("cut off") << photo.left(40);
        // Says that it has 60,000 times 60,000 points.
        QByteArray bomb = photo;
        bomb.replace(16, 8, QByteArray::fromHex("0000ea600000ea60"));
        QTest::addRow("bomb") << bomb;
    }
    void whatIsNoPictureHasNone()
    {
        QFETCH(const QByteArray, content);
        QVERIFY(previewOf(content).isEmpty());
        QBuffer buffer;
        buffer.setData(content);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QVERIFY(qrTextIn(buffer).isEmpty());
    }

    void aCodeIsReadWhateverLiesAround()
    {
        const QString text = QStringLiteral("jiannuo:receipt?") + QString(1100, u'x');
        const auto code = QrCode::of(text.toLatin1());
        QVERIFY(code.ok());
        QImage paper(3000, 4000, QImage::Format_RGB32);
        paper.fill(QColor(205, 200, 190));
        QPainter painter(&paper);
        painter.translate(1500, 1900);
        painter.rotate(11);
        const int module = 12;
        const int half = code->size() * module / 2;
        painter.fillRect(-half - 60, -half - 60, 2 * half + 120, 2 * half + 120, Qt::white);
        for (int y = 0; y < code->size(); ++y) {
            for (int x = 0; x < code->size(); ++x) {
                if (code->isDark(x, y))
                    painter.fillRect(-half + x * module, -half + y * module, module, module,
                                     QColor(40, 40, 45));
            }
        }
        painter.end();
        QByteArray bytes = encoded(paper, "JPEG");
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QCOMPARE(qrTextIn(buffer), text);
    }
};

JIANNUO_STORY(TestPictures, QCoreApplication)
#include "tst_pictures.moc"
