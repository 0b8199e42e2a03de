// SPDX-License-Identifier: Apache-2.0
#include "exchange/pictures.h"

#define ZX_USE_UTF8 // text() as UTF-8, which later versions have alone
#include <ZXing/ReadBarcode.h>

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

namespace jiannuo {

namespace {

constexpr int largestSearched = 2000; ///< edge of a picture in which a QR code is looked for first

/// Reads a picture no larger than needed: the reader scales while it reads, and its limit of memory holds.
QImage readWithin(QIODevice& device, int edge)
{
    QImageReader reader(&device);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    // Drawings and pages have no size of their own, and may refer to other files.
    if (const QByteArray format = reader.format(); format.startsWith("svg") || format == "pdf")
        return {};
    const QSize whole = reader.size();
    if (whole.width() > edge || whole.height() > edge)
        reader.setScaledSize(whole.scaled(edge, edge, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (image.width() > edge || image.height() > edge)
        image = image.scaled(edge, edge, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image;
}

} // namespace

QByteArray previewOf(QIODevice& picture)
{
    const QImage read = readWithin(picture, previewEdge);
    if (read.isNull())
        return {};
    // Drawn anew: what the picture said beside its points stays behind.
    QImage plain(read.size(), QImage::Format_RGB32);
    plain.fill(Qt::white);
    QPainter(&plain).drawImage(0, 0, read);
    for (const int quality : {75, 60, 45, 30, 15}) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QImageWriter writer(&buffer, "jpeg");
        writer.setQuality(quality);
        if (!buffer.open(QIODevice::WriteOnly) || !writer.write(plain))
            return {};
        if (bytes.size() <= previewBytes)
            return bytes;
    }
    return {};
}

QByteArray previewOf(const QByteArray& picture)
{
    QBuffer buffer;
    buffer.setData(picture);
    return buffer.open(QIODevice::ReadOnly) ? previewOf(buffer) : QByteArray();
}

QString qrTextIn(const QImage& picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    if (grey.isNull())
        return {};
    const auto found = ZXing::ReadBarcode({grey.constBits(), grey.width(), grey.height(),
                                           ZXing::ImageFormat::Lum, static_cast<int>(grey.bytesPerLine())});
    if (!found.isValid() || found.format() != ZXing::BarcodeFormat::QRCode)
        return {};
    return QString::fromStdString(found.text());
}

QString qrTextIn(QIODevice& picture)
{
    const qint64 begin = picture.pos();
    for (const int edge : {largestSearched, 2 * largestSearched}) {
        if (!picture.seek(begin))
            return {};
        QString text = qrTextIn(readWithin(picture, edge));
        if (!text.isEmpty())
            return text;
    }
    return {};
}

} // namespace jiannuo
