// SPDX-License-Identifier: Apache-2.0
#include "end_to_end/hand.h"

#include <QImage>
#include <QPointer>
#include <QQuickItem>
#include <QTest>

#include <algorithm>
#include <optional>

namespace jiannuo::test {

namespace {

bool says(const QQuickItem& item, const QString& text)
{
    static constexpr const char* names[]{"text", "title", "label"};
    return std::any_of(std::begin(names), std::end(names),
                       [&](const char* name) { return item.property(name).toString() == text; });
}

bool canBePressed(const QQuickItem& item)
{
    return item.inherits("QQuickAbstractButton") || item.inherits("QQuickMouseArea");
}

QQuickItem* search(QQuickItem* below, const QString& text, bool pressable)
{
    if (!below->isVisible() || below->opacity() == 0)
        return nullptr;
    if (says(*below, text) && below->isEnabled() && (!pressable || canBePressed(*below)))
        return below;
    const QList<QQuickItem*> children = below->childItems();
    for (QQuickItem* child : children) {
        if (QQuickItem* found = search(child, text, pressable))
            return found;
    }
    return nullptr;
}

} // namespace

QQuickItem* Hand::find(const QString& text) const
{
    // In a dialog first: nothing else can be pressed while one is open.
    QList<QQuickItem*> layers = m_window.contentItem()->childItems();
    std::reverse(layers.begin(), layers.end());
    for (const bool pressable : {true, false}) {
        for (QQuickItem* layer : std::as_const(layers)) {
            if (QQuickItem* found = search(layer, text, pressable))
                return found;
        }
    }
    return nullptr;
}

bool Hand::waitFor(const std::function<bool()>& done, int ms)
{
    return QTest::qWaitFor(done, ms);
}

/// Moves what scrolls above the item until its middle is in sight.
void Hand::reveal(QQuickItem* item) const
{
    for (QQuickItem* above = item->parentItem(); above; above = above->parentItem()) {
        if (!above->inherits("QQuickFlickable"))
            continue;
        const qreal y = item->mapToItem(above, QPointF(0, item->height() / 2)).y();
        if (y >= 8 && y <= above->height() - 8)
            continue;
        const qreal most = std::max(qreal(0), above->property("contentHeight").toReal() - above->height());
        const qreal wanted = above->property("contentY").toReal() + y - above->height() / 2;
        above->setProperty("contentY", std::clamp(wanted, qreal(0), most));
    }
    QTest::qWait(80);
}

bool Hand::press(const QString& text, int ms)
{
    // Pressed once it has come to rest: what has just appeared is still on its way.
    std::optional<QPointF> last;
    const bool still = waitFor(
        [&] {
            const QPointer<QQuickItem> item = find(text);
            if (item)
                reveal(item);
            if (!item)
                return false; // or it has gone in the meantime
            const QPointF middle =
                item->mapToScene(QPointF(std::min(item->width() / 2, 60.0), item->height() / 2));
            const bool rests = last == middle && QRectF(QPointF(), QSizeF(m_window.size())).contains(middle)
                && item->width() > 0;
            last = middle;
            return rests;
        },
        ms);
    if (!still)
        return false;
    QTest::mouseClick(&m_window, Qt::LeftButton, Qt::NoModifier, last->toPoint());
    QTest::qWait(120);
    return true;
}

void Hand::type(const QString& text)
{
    QObject* target =
        m_window.activeFocusItem() ? static_cast<QObject*>(m_window.activeFocusItem()) : &m_window;
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(target, &event);
    QTest::qWait(50);
}

bool Hand::shoot(const QString& path)
{
    QTest::qWait(400);
    return m_window.grabWindow().save(path);
}

} // namespace jiannuo::test
