// SPDX-License-Identifier: Apache-2.0
#include "qml/records/qr_picture.h"

#include "exchange/qr_code.h"

#include <QPainter>

namespace jiannuo {

namespace {

constexpr int quietZone = 4; // ISO/IEC 18004

} // namespace

QrPicture::QrPicture(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setOpaquePainting(true);
}

void QrPicture::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    update();
    Q_EMIT textChanged();
}

void QrPicture::paint(QPainter* painter)
{
    // In the screen's own points, so that no module is blurred.
    const QPointF scale(painter->device()->devicePixelRatioF(), painter->device()->devicePixelRatioF());
    painter->scale(1 / scale.x(), 1 / scale.y());
    const QRectF all(0, 0, width() * scale.x(), height() * scale.y());
    painter->fillRect(all, Qt::white);
    const double side = std::min(all.width(), all.height());
    paintQr(*painter, QRectF((all.width() - side) / 2, (all.height() - side) / 2, side, side), m_text, true);
}

void paintQr(QPainter& painter, const QRectF& square, const QString& text, bool whole)
{
    const auto code = QrCode::of(text.toLatin1());
    if (!code || text.isEmpty())
        return;
    const int modules = code->size() + 2 * quietZone;
    double module = square.width() / modules;
    if (whole && module >= 1)
        module = std::floor(module);
    const QPointF corner = square.center() - QPointF(modules, modules) * module / 2;
    const double left = (whole ? std::floor(corner.x()) : corner.x()) + quietZone * module;
    const double top = (whole ? std::floor(corner.y()) : corner.y()) + quietZone * module;
    painter.fillRect(square, Qt::white);
    for (int y = 0; y < code->size(); ++y) {
        for (int x = 0; x < code->size();) {
            int run = 0;
            while (x + run < code->size() && code->isDark(x + run, y))
                ++run;
            if (run > 0)
                painter.fillRect(QRectF(left + x * module, top + y * module, run * module, module),
                                 Qt::black);
            x += std::max(run, 1);
        }
    }
}

} // namespace jiannuo
