// SPDX-License-Identifier: Apache-2.0
#include "icon.h"

#include <QCache>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QSvgRenderer>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace jiannuo {

namespace {

const QString folder = u":/qt-project.org/imports/Jiannuo/Controls/icons/"_s;

QString cacheKey(const QString& name, const QColor& color, int edge)
{
    return name + u'/' + color.name(QColor::HexArgb) + u'/' + QString::number(edge);
}

} // namespace

Icon::Icon(QQuickItem* parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setSize(20);
}

void Icon::setName(const QString& name)
{
    if (m_name == name)
        return;
    m_name = name;
    polish();
    Q_EMIT nameChanged();
}

void Icon::setColor(const QColor& color)
{
    if (m_color == color)
        return;
    m_color = color;
    polish();
    Q_EMIT colorChanged();
}

void Icon::setSize(int size)
{
    if (m_size == size)
        return;
    m_size = size;
    setImplicitSize(size, size);
    Q_EMIT sizeChanged();
}

QStringList Icon::names()
{
    QStringList names;
    for (const QString& file : QDir(folder).entryList({u"*.svg"_s}, QDir::Files, QDir::Name))
        names.append(file.chopped(4));
    return names;
}

QImage Icon::picture(const QString& name, const QColor& color, int edge)
{
    static QHash<QString, std::shared_ptr<QSvgRenderer>> drawings;
    if (name.isEmpty() || edge <= 0)
        return {};
    auto& drawing = drawings[name];
    if (!drawing) {
        drawing = std::make_shared<QSvgRenderer>();
        QFile file(folder + name + u".svg"_s);
        if (!file.open(QIODevice::ReadOnly) || !drawing->load(file.readAll()))
            qWarning("There is no icon “%s”.", qUtf8Printable(name));
    }
    if (!drawing->isValid())
        return {};

    QImage image(edge, edge, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawing->render(&painter, QRectF(0, 0, edge, edge));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    return image;
}

void Icon::updatePolish()
{
    static QCache<QString, QImage> pictures(2000);
    const qreal ratio = window() ? window()->effectiveDevicePixelRatio() : 1.0;
    const int edge = static_cast<int>(std::lround(std::min(width(), height()) * ratio));
    const QString key = cacheKey(m_name, m_color, edge);
    if (const QImage* known = pictures.object(key)) {
        m_image = *known;
    } else {
        m_image = picture(m_name, m_color, edge);
        pictures.insert(key, new QImage(m_image));
    }
    m_imageChanged = true;
    update();
}

QSGNode* Icon::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    auto* node = static_cast<QSGImageNode*>(old);
    if (m_image.isNull() || width() <= 0 || height() <= 0) {
        delete node;
        return nullptr;
    }
    if (!node) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        node->setFiltering(QSGTexture::Linear);
        m_imageChanged = true;
    }
    if (m_imageChanged) {
        node->setTexture(window()->createTextureFromImage(m_image, QQuickWindow::TextureCanUseAtlas));
        m_imageChanged = false;
    }
    const qreal edge = std::min(width(), height());
    node->setRect(QRectF((width() - edge) / 2, (height() - edge) / 2, edge, edge));
    return node;
}

void Icon::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickItem::geometryChange(now, before);
    if (now.size() != before.size())
        polish();
}

void Icon::itemChange(ItemChange change, const ItemChangeData& data)
{
    QQuickItem::itemChange(change, data);
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange)
        polish();
}

} // namespace jiannuo
