// SPDX-License-Identifier: Apache-2.0
#include "qml/records/receipt_sheet.h"

#include "domain/china_time.h"
#include "qml/records/operation_words.h"
#include "qml/records/qr_picture.h"
#include "qml/workspace/wording.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace jiannuo {

using namespace Qt::StringLiterals;

namespace {

struct ReceiptSheetWords {
    Q_DECLARE_TR_FUNCTIONS(ReceiptSheet)
};

// A5, in points.
constexpr QSizeF sheetSize(420, 595);
constexpr double sheetEdge = 36;
constexpr double codeSide = 252;
constexpr double keyWidth = 66;
constexpr double pictureScale = 3;

QString grouped(const QByteArray& hash)
{
    QString text = QString::fromLatin1(hash.toHex());
    for (qsizetype at = text.size() - 8; at > 0; at -= 8)
        text.insert(at, u' ');
    return text;
}

QFont fontOf(int size, bool strong = false)
{
    QFont font;
    font.setPixelSize(size);
    font.setBold(strong);
    return font;
}

/// Writes into a column and says how far down it came.
double writeColumn(QPainter& painter, const QRectF& room, const QString& text, int flags = Qt::AlignLeft)
{
    QRectF used;
    painter.drawText(room, flags | Qt::TextWordWrap, text, &used);
    return used.height();
}

void paintSheet(QPainter& painter, const ReceiptSheet& sheet)
{
    painter.fillRect(QRectF({}, sheetSize), Qt::white);
    painter.setPen(Qt::black);
    painter.setFont(fontOf(19, true));
    const double width = sheetSize.width() - 2 * sheetEdge;
    double y = sheetEdge - 6;
    y += writeColumn(painter, {sheetEdge, y, width, 30}, ReceiptSheetWords::tr("中心回执"), Qt::AlignHCenter)
        + 6;
    paintQr(painter, {(sheetSize.width() - codeSide) / 2, y, codeSide, codeSide}, sheet.text, false);
    y += codeSide + 10;
    for (const FactRow& fact : sheet.facts) {
        painter.setFont(fontOf(10));
        painter.setPen(QColor(0x566069));
        writeColumn(painter, {sheetEdge, y + 0.5, keyWidth, 40}, fact.label);
        painter.setPen(Qt::black);
        painter.setFont(fontOf(11));
        y += writeColumn(painter, {sheetEdge + keyWidth, y, width - keyWidth, 80},
                         fact.remark.isEmpty() ? fact.value : fact.value + u'\n' + fact.remark)
            + 4;
    }
    painter.setFont(fontOf(9));
    painter.setPen(QColor(0x566069));
    writeColumn(painter, {sheetEdge, sheetSize.height() - sheetEdge - 26, width, 34},
                ReceiptSheetWords::tr(
                    "任何一台登记在这个中心的设备都能核对，不用网络：打开践诺的“同步”页，点“核对回执”，"
                    "扫这个码或选这张图。"));
}

} // namespace

std::vector<FactRow> receiptFacts(const Receipt& receipt, const Operation* operation,
                                  const Workspace& workspace)
{
    std::vector<FactRow> rows;
    const auto add = [&](const char* key, const QString& label, const QString& value,
                         const QString& remark = {}) {
        if (!value.isEmpty())
            rows.push_back({QString::fromLatin1(key), label, value, remark});
    };
    if (operation) {
        const OperationWords words = describe(*operation, workspace.view(), workspace.today());
        add("what", ReceiptSheetWords::tr("内容"), words.what, words.org);
        add("who", ReceiptSheetWords::tr("登记人"),
            operation->actor.isNull() ? ReceiptSheetWords::tr("效能中心") : words.author,
            ReceiptSheetWords::tr("登记于 %1").arg(chinaTimeText(operation->at)));
    }
    add("received", ReceiptSheetWords::tr("中心收到"), chinaTimeText(receipt.verdict.received));
    switch (receipt.verdict.outcome) {
    case Outcome::Accepted:
        add("verdict", ReceiptSheetWords::tr("结果"), ReceiptSheetWords::tr("已接受"));
        break;
    case Outcome::Conflicting:
        add("verdict", ReceiptSheetWords::tr("结果"), ReceiptSheetWords::tr("与别人的修改冲突，两个值都留着"),
            receipt.verdict.reason.sentence);
        break;
    case Outcome::Refused:
        add("verdict", ReceiptSheetWords::tr("结果"), ReceiptSheetWords::tr("未接受"),
            receipt.verdict.reason.sentence);
        break;
    }
    add("gseq", ReceiptSheetWords::tr("编号"),
        ReceiptSheetWords::tr("中心账本第 %1 条操作").arg(receipt.verdict.gseq));
    add("signed", ReceiptSheetWords::tr("中心签名"), chinaTimeText(receipt.head.time),
        ReceiptSheetWords::tr("账本当时共 %1 条").arg(receipt.head.size));
    add("digest", ReceiptSheetWords::tr("操作摘要"), grouped(receipt.digest));
    return rows;
}

QImage ReceiptSheet::picture() const
{
    QImage image((sheetSize * pictureScale).toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(pictureScale, pictureScale);
    paintSheet(painter, *this);
    return image;
}

Result<void> ReceiptSheet::save(const QString& path) const
{
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    if (written && path.endsWith(u".pdf"_s, Qt::CaseInsensitive)) {
        QPdfWriter writer(&file);
        writer.setTitle(ReceiptSheetWords::tr("中心回执"));
        writer.setPageSize(QPageSize(QPageSize::A5));
        writer.setPageMargins({});
        QPainter painter(&writer);
        painter.scale(writer.width() / sheetSize.width(), writer.height() / sheetSize.height());
        paintSheet(painter, *this);
        written = painter.end();
    } else if (written) {
        written = picture().save(&file, path.endsWith(u".jpg"_s, Qt::CaseInsensitive) ? "JPEG" : "PNG");
    }
    if (!written || !file.commit())
        return Error{ErrorCode::StorageFailed,
                     ReceiptSheetWords::tr("没有存成（%1），请换个位置再试。").arg(file.errorString())};
    return {};
}

} // namespace jiannuo
