// SPDX-License-Identifier: Apache-2.0
#include "inkcanvas.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QSaveFile>

namespace jiannuo {

InkCanvas::InkCanvas(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &InkCanvas::inkChanged, this, [this] { update(); });
}

void InkCanvas::begin(QPointF position)
{
    if (width() <= 0)
        return;
    m_strokes.append(QPolygonF{position / width()});
    m_writing = true;
    update();
    Q_EMIT strokesChanged();
}

void InkCanvas::extend(QPointF position)
{
    if (!m_writing || width() <= 0)
        return;
    const QPointF point = position / width();
    QPolygonF& stroke = m_strokes.last();
    if ((point - stroke.last()).manhattanLength() * width() < 1.5)
        return;
    stroke.append(point);
    update();
}

void InkCanvas::end()
{
    m_writing = false;
}

void InkCanvas::undo()
{
    if (m_strokes.isEmpty())
        return;
    m_strokes.removeLast();
    m_writing = false;
    update();
    Q_EMIT strokesChanged();
}

void InkCanvas::clear()
{
    if (m_strokes.isEmpty())
        return;
    m_strokes.clear();
    m_writing = false;
    update();
    Q_EMIT strokesChanged();
}

QImage InkCanvas::picture(int pixels) const
{
    if (m_strokes.isEmpty() || width() <= 0 || height() <= 0 || pixels <= 0)
        return {};
    QImage image(pixels, qMax(1, qRound(pixels * height() / width())), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(QColor(0x14, 0x1c, 0x24), pixels / 160.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    draw(painter, pixels);
    return image;
}

QString InkCanvas::save(const QString& path) const
{
    const QImage image = picture();
    if (image.isNull())
        return QCoreApplication::translate("InkCanvas", "还没有签名，请先在框内签名。");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG") || !file.commit())
        return QCoreApplication::translate("InkCanvas",
                                           "签名未能存到本机：%1。签名仍在框内，请腾出空间后再存一次。")
            .arg(file.errorString());
    return {};
}

void InkCanvas::paint(QPainter* painter)
{
    painter->setPen(QPen(m_ink, qMax(2.0, width() / 160.0), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    draw(*painter, width());
}

void InkCanvas::draw(QPainter& painter, qreal scale) const
{
    painter.setBrush(Qt::NoBrush);
    for (const QPolygonF& stroke : m_strokes) {
        if (stroke.size() == 1) {
            painter.drawPoint(stroke.first() * scale);
            continue;
        }
        // Through the middles of the sampled pieces, with the samples as handles: no corners in the writing.
        QPainterPath path(stroke.first() * scale);
        for (qsizetype i = 1; i + 1 < stroke.size(); ++i)
            path.quadTo(stroke[i] * scale, (stroke[i] + stroke[i + 1]) / 2 * scale);
        path.lineTo(stroke.last() * scale);
        painter.drawPath(path);
    }
}

void InkCanvas::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickPaintedItem::geometryChange(now, before);
    update();
}

} // namespace jiannuo
