// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QList>
#include <QPolygonF>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace jiannuo {

/// Strokes of a finger, pen or mouse. Kept as lines, so the picture that is stored does not depend on the
/// screen.
class InkCanvas : public QQuickPaintedItem {
    Q_OBJECT
    Q_PROPERTY(QColor ink MEMBER m_ink NOTIFY inkChanged)
    Q_PROPERTY(int strokeCount READ strokeCount NOTIFY strokesChanged)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY strokesChanged)
    QML_ELEMENT

public:
    explicit InkCanvas(QQuickItem* parent = nullptr);

    int strokeCount() const { return static_cast<int>(m_strokes.size()); }
    bool isEmpty() const { return m_strokes.isEmpty(); }

    /// A stroke begins, goes on, ends: positions in the item's pixels.
    Q_INVOKABLE void begin(QPointF position);
    Q_INVOKABLE void extend(QPointF position);
    Q_INVOKABLE void end();
    Q_INVOKABLE void undo();
    Q_INVOKABLE void clear();

    /// Dark ink on white, `pixels` wide, in the item's proportions. Null while nothing is written.
    QImage picture(int pixels = 800) const;
    /// Writes picture() as PNG. Returns a sentence for people when that fails, else nothing.
    Q_INVOKABLE QString save(const QString& path) const;

    void paint(QPainter* painter) override;

Q_SIGNALS:
    void inkChanged();
    void strokesChanged();

protected:
    void geometryChange(const QRectF& now, const QRectF& before) override;

private:
    void draw(QPainter& painter, qreal scale) const;

    QColor m_ink = Qt::black;
    QList<QPolygonF> m_strokes; // in units of the item's width: turning the device keeps the proportions
    bool m_writing = false;
};

} // namespace jiannuo
