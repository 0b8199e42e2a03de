// SPDX-License-Identifier: Apache-2.0
#include "qml/records/code_sheet.h"

#include "qml/records/qr_picture.h"
#include "qml/workspace/capabilities.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QStandardPaths>

namespace jiannuo {

using namespace Qt::StringLiterals;

namespace {

struct CodeSheetWords {
    Q_DECLARE_TR_FUNCTIONS(CodeSheet)
};

// A5, in points.
constexpr QSizeF sheetSize(420, 595);
constexpr double sheetEdge = 36;
constexpr double codeSide = 252;
constexpr double keyWidth = 66;
constexpr double pictureScale = 3;

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

void paintSheet(QPainter& painter, const CodeSheet& sheet)
{
    painter.fillRect(QRectF({}, sheetSize), Qt::white);
    painter.setPen(Qt::black);
    painter.setFont(fontOf(19, true));
    const double width = sheetSize.width() - 2 * sheetEdge;
    double y = sheetEdge - 6;
    y += writeColumn(painter, {sheetEdge, y, width, 30}, sheet.title, Qt::AlignHCenter) + 6;
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
    writeColumn(painter, {sheetEdge, sheetSize.height() - sheetEdge - 26, width, 34}, sheet.foot);
}

} // namespace

QImage CodeSheet::picture() const
{
    QImage image((sheetSize * pictureScale).toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(pictureScale, pictureScale);
    paintSheet(painter, *this);
    return image;
}

Result<void> CodeSheet::save(const QString& path) const
{
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    if (written && path.endsWith(u".pdf"_s, Qt::CaseInsensitive)) {
        QPdfWriter writer(&file);
        writer.setTitle(title);
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
                     CodeSheetWords::tr("没有存成（%1），请换个位置再试。").arg(file.errorString())};
    return {};
}

CodeSheetHolder::CodeSheetHolder(QObject* parent)
    : QObject(parent)
    , m_facts(this)
{
}

void CodeSheetHolder::hold(CodeSheet sheet, const QString& fileName)
{
    m_sheet = std::move(sheet);
    m_fileName = fileName;
    m_facts.set(m_sheet.facts);
    Q_EMIT sheetChanged();
}

void CodeSheetHolder::copy() const
{
    QGuiApplication::clipboard()->setText(m_sheet.text);
}

QUrl CodeSheetHolder::suggestedFile() const
{
    return QUrl::fromLocalFile(
        QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(m_fileName));
}

QString CodeSheetHolder::save(const QUrl& target) const
{
    const auto saved = m_sheet.save(target.toLocalFile());
    return saved ? QString() : saved.error().sentence;
}

QString CodeSheetHolder::share() const
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::TempLocation));
    const QString path = folder.filePath(m_fileName);
    const auto saved = m_sheet.save(path);
    return saved ? Capabilities::shareFile(path) : saved.error().sentence;
}

} // namespace jiannuo
