// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace jiannuo {

/// One of our own line drawings (icons/NAME.svg) in one colour, sharp at every size and pixel ratio. It is a
/// decoration: the control around it carries the accessible name.
class Icon : public QQuickItem {
    Q_OBJECT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    /// Edge in device-independent pixels: the implicit width and height.
    Q_PROPERTY(int size READ size WRITE setSize NOTIFY sizeChanged)
    QML_ELEMENT

public:
    explicit Icon(QQuickItem* parent = nullptr);

    QString name() const { return m_name; }
    void setName(const QString& name);
    QColor color() const { return m_color; }
    void setColor(const QColor& color);
    int size() const { return m_size; }
    void setSize(int size);

    /// The names that can be shown, sorted.
    Q_INVOKABLE static QStringList names();
    /// The drawing as a picture with `edge` pixels; a null image for an unknown name.
    static QImage picture(const QString& name, const QColor& color, int edge);

Q_SIGNALS:
    void nameChanged();
    void colorChanged();
    void sizeChanged();

protected:
    void updatePolish() override;
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData*) override;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void itemChange(ItemChange change, const ItemChangeData& data) override;

private:
    QString m_name;
    QColor m_color = Qt::black;
    int m_size = 0;
    QImage m_image;
    bool m_imageChanged = false;
};

} // namespace jiannuo
