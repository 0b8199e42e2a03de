// SPDX-License-Identifier: Apache-2.0
#include "photocanvas.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace jiannuo {

namespace {

QRectF spanned(const QPolygonF& points)
{
    return points.size() < 2 ? QRectF() : QRectF(points.first(), points.last()).normalized();
}

void pixelate(QImage& image, const QRect& area, int block)
{
    const QRect inside = area.intersected(image.rect());
    if (inside.isEmpty())
        return;
    // Averages over few, coarse cells: nothing is left that could be sharpened again.
    const QSize cells(std::max(1, inside.width() / block), std::max(1, inside.height() / block));
    const QImage coarse = image.copy(inside).scaled(cells, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.drawImage(inside, coarse.scaled(inside.size(), Qt::IgnoreAspectRatio, Qt::FastTransformation));
}

} // namespace

PhotoCanvas::PhotoCanvas(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void PhotoCanvas::setSource(const QUrl& source)
{
    if (m_source == source)
        return;
    m_source = source;
    m_marks.clear();
    m_undone.clear();
    m_drawing = false;
    m_problem.clear();
    m_photo = {};
    if (!source.isEmpty()) {
        QImageReader reader(source.scheme() == QLatin1String("qrc") ? QLatin1Char(':') + source.path()
                                                                    : source.toLocalFile());
        reader.setAutoTransform(true);
        m_photo = reader.read().convertToFormat(QImage::Format_RGB32);
        if (m_photo.isNull())
            m_problem = reader.error() == QImageReader::FileNotFoundError
                ? QCoreApplication::translate("PhotoCanvas", "照片文件已不在原处。请换一张照片，或重新拍摄。")
                : QCoreApplication::translate("PhotoCanvas",
                                              "文件不是照片，或已损坏。请换一张照片，或重新拍摄。");
    }
    pixelateAll();
    update();
    Q_EMIT sourceChanged();
    Q_EMIT marksChanged();
}

void PhotoCanvas::begin(QPointF position)
{
    if (!isReady() || m_tool == Tool::Text)
        return;
    m_marks.append({m_tool, m_color, QPolygonF{toPhoto(position)}, {}});
    m_drawing = true;
    update();
}

void PhotoCanvas::extend(QPointF position)
{
    if (!m_drawing)
        return;
    QPolygonF& points = m_marks.last().points;
    if (m_tool == Tool::Pen || points.size() == 1)
        points.append(toPhoto(position));
    else
        points.last() = toPhoto(position);
    update();
}

void PhotoCanvas::end()
{
    if (!m_drawing)
        return;
    m_drawing = false;
    const Mark& mark = m_marks.last();
    const QRectF size = mark.points.boundingRect();
    if (std::max(size.width(), size.height()) < unit() * 2) {
        m_marks.removeLast();
        update();
        return;
    }
    m_undone.clear();
    marksWereChanged(mark.tool == Tool::Pixelate);
}

void PhotoCanvas::addText(QPointF position, const QString& text)
{
    if (!isReady() || text.trimmed().isEmpty())
        return;
    m_marks.append({Tool::Text, m_color, QPolygonF{toPhoto(position)}, text.trimmed()});
    m_undone.clear();
    marksWereChanged(false);
}

bool PhotoCanvas::isRedacted() const
{
    return std::any_of(m_marks.begin(), m_marks.end(),
                       [](const Mark& mark) { return mark.tool == Tool::Pixelate; });
}

void PhotoCanvas::undo()
{
    if (m_marks.isEmpty() || m_drawing)
        return;
    m_undone.append(m_marks.takeLast());
    marksWereChanged(m_undone.last().tool == Tool::Pixelate);
}

void PhotoCanvas::redo()
{
    if (m_undone.isEmpty() || m_drawing)
        return;
    m_marks.append(m_undone.takeLast());
    marksWereChanged(m_marks.last().tool == Tool::Pixelate);
}

QImage PhotoCanvas::flattened() const
{
    QImage image = m_pixelated;
    if (!image.isNull()) {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        drawMarks(painter);
    }
    return image;
}

QString PhotoCanvas::save(const QString& path) const
{
    if (!isReady())
        return m_problem.isEmpty()
            ? QCoreApplication::translate("PhotoCanvas", "还没有照片，请先拍摄或选择一张。")
            : m_problem;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !flattened().save(&file, "JPEG", 90) || !file.commit())
        return QCoreApplication::translate(
                   "PhotoCanvas",
                   "标注后的照片未能存到本机：%1。标注仍在，原照片未动，请腾出空间后再存一次。")
            .arg(file.errorString());
    return {};
}

void PhotoCanvas::paint(QPainter* painter)
{
    if (!isReady())
        return;
    const QRectF target = shownRect();
    const QSize pixels = (target.size() * painter->device()->devicePixelRatioF()).toSize();
    if (m_shown.size() != pixels)
        m_shown = m_pixelated.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    painter->drawImage(target, m_shown);
    painter->setClipRect(target);
    painter->translate(target.topLeft());
    painter->scale(target.width() / m_photo.width(), target.height() / m_photo.height());
    drawMarks(*painter);
}

void PhotoCanvas::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickPaintedItem::geometryChange(now, before);
    update();
}

QRectF PhotoCanvas::shownRect() const
{
    const QSizeF fitted = QSizeF(m_photo.size()).scaled(size(), Qt::KeepAspectRatio);
    return {QPointF((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted};
}

QPointF PhotoCanvas::toPhoto(QPointF position) const
{
    const QRectF target = shownRect();
    if (target.isEmpty())
        return {};
    const QPointF inside((position.x() - target.x()) / target.width() * m_photo.width(),
                         (position.y() - target.y()) / target.height() * m_photo.height());
    return {std::clamp(inside.x(), 0.0, static_cast<qreal>(m_photo.width())),
            std::clamp(inside.y(), 0.0, static_cast<qreal>(m_photo.height()))};
}

qreal PhotoCanvas::unit() const
{
    return std::max(m_photo.width(), m_photo.height()) / 240.0;
}

void PhotoCanvas::pixelateAll()
{
    m_pixelated = m_photo;
    m_shown = {};
    const int block = std::max(12, static_cast<int>(std::lround(unit() * 5)));
    for (const Mark& mark : m_marks) {
        if (mark.tool == Tool::Pixelate)
            pixelate(m_pixelated, spanned(mark.points).toAlignedRect(), block);
    }
}

void PhotoCanvas::marksWereChanged(bool pixels)
{
    if (pixels)
        pixelateAll();
    update();
    Q_EMIT marksChanged();
}

void PhotoCanvas::drawMarks(QPainter& painter) const
{
    for (const Mark& mark : m_marks)
        drawMark(painter, mark);
}

void PhotoCanvas::drawMark(QPainter& painter, const Mark& mark) const
{
    QPainterPath path;
    if (mark.tool == Tool::Pixelate) {
        // Done in the pixels already; a frame is shown only while it is being drawn.
        if (m_drawing && &mark == &m_marks.last()) {
            painter.setPen(QPen(Qt::white, unit() * 0.8, Qt::DashLine));
            painter.setBrush(QColor(0, 0, 0, 90));
            painter.drawRect(spanned(mark.points));
        }
        return;
    }
    if (mark.tool == Tool::Text) {
        QFont font = QGuiApplication::font();
        font.setPixelSize(std::max(12, static_cast<int>(std::lround(unit() * 9))));
        font.setBold(true);
        path.addText(mark.points.first(), font, mark.text);
    } else if (mark.tool == Tool::Box) {
        path.addRect(spanned(mark.points));
    } else if (mark.tool == Tool::Arrow && mark.points.size() > 1) {
        const QLineF shaft(mark.points.first(), mark.points.last());
        path.moveTo(shaft.p1());
        path.lineTo(shaft.p2());
        for (const qreal turn : {150.0, -150.0}) {
            QLineF wing = shaft;
            wing.translate(shaft.dx(), shaft.dy());
            wing.setLength(std::min(unit() * 9, shaft.length() / 2));
            wing.setAngle(shaft.angle() + turn);
            path.moveTo(shaft.p2());
            path.lineTo(wing.p2());
        }
    } else {
        path.addPolygon(mark.points);
    }
    // A thin edge of the opposite brightness keeps every mark readable on every photo.
    const QColor edge = mark.color.lightnessF() > 0.6F ? QColor(0, 0, 0, 150) : QColor(255, 255, 255, 190);
    const bool text = mark.tool == Tool::Text;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(edge, unit() * (text ? 1.6 : 2.8), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    if (text)
        painter.fillPath(path, mark.color);
    else
        painter.strokePath(path, QPen(mark.color, unit() * 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

} // namespace jiannuo
