// SPDX-License-Identifier: Apache-2.0
#include "support/page_view.h"

#include <QDir>
#include <QElapsedTimer>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QTest>

namespace jiannuo::test {

PageView::PageView(const QString& page, QSize size)
{
    QObject::connect(m_view.engine(), &QQmlEngine::warnings, &m_view, [this](const QList<QQmlError>& found) {
        for (const QQmlError& error : found)
            m_warnings += error.toString();
    });
    m_view.setResizeMode(QQuickView::SizeRootObjectToView);
    m_view.resize(size);
    setTheme("reducedMotion", true);
    m_view.setSource(QUrl(QStringLiteral("qrc:/qt-project.org/imports/Jiannuo/%1.qml").arg(page)));
    for (const QQmlError& error : m_view.errors())
        m_warnings += error.toString();
    m_view.show();
    settle();
}

QQuickItem* PageView::find(const QString& name, int n)
{
    return search([&](QQuickItem* item) { return item->objectName() == name; }, n);
}

QQuickItem* PageView::text(const QString& words, int n)
{
    return search([&](QQuickItem* item) { return item->property("text").toString() == words; }, n);
}

QQuickItem* PageView::field(const QString& label)
{
    return search(
        [&](QQuickItem* item) {
            return item->property("label").toString() == label && item->property("text").isValid()
                && item->activeFocusOnTab();
        },
        0);
}

bool PageView::shows(const QString& words)
{
    return search([&](QQuickItem* item) { return item->property("text").toString().contains(words); }, 0)
        != nullptr;
}

bool PageView::click(QQuickItem* item)
{
    if (!item || !item->isEnabled())
        return false;
    reveal(item);
    const QPointF middle = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
    QTest::mouseClick(&m_view, Qt::LeftButton, {}, middle.toPoint());
    settle();
    return true;
}

QQuickItem* PageView::button(const QString& label, int n)
{
    return search(
        [&](QQuickItem* item) {
            return item->property("text").toString() == label && item->inherits("QQuickAbstractButton");
        },
        n);
}

bool PageView::pressFront(const QString& label)
{
    QQuickItem* front = nullptr;
    for (int n = 0; QQuickItem* item = button(label, n); ++n)
        front = item;
    return click(front);
}

bool PageView::write(QQuickItem* field, const QString& words)
{
    if (!field)
        return false;
    field->forceActiveFocus();
    field->setProperty("text", words);
    if (field->metaObject()->indexOfSignal("textEdited()") >= 0)
        QMetaObject::invokeMethod(field, "textEdited");
    settle();
    return true;
}

void PageView::settle(int ms)
{
    QElapsedTimer timer;
    timer.start();
    do
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    while (timer.elapsed() < ms);
}

void PageView::setTheme(const char* property, const QVariant& value)
{
    if (!m_theme) {
        QQmlComponent reader(m_view.engine());
        reader.setData("import QtQml\nimport Jiannuo.Theme\nQtObject { property QtObject theme: Theme }", {});
        m_reader.reset(reader.create());
        m_theme = m_reader ? m_reader->property("theme").value<QObject*>() : nullptr;
    }
    if (m_theme)
        m_theme->setProperty(property, value);
    QObject* colors = m_theme ? m_theme->property("color").value<QObject*>() : nullptr;
    if (colors)
        m_view.setColor(colors->property("background").value<QColor>());
}

void PageView::pictures(const QString& name)
{
    const QString folder = qEnvironmentVariable("JIANNUO_PICTURES");
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return;
    const QSize before = m_view.size();
    for (const char* scheme : {"light", "dark"}) {
        setTheme("scheme", QString::fromLatin1(scheme));
        for (const QSize size : {QSize(1280, 800), QSize(400, 800), QSize(1600, 1000)}) {
            m_view.resize(size);
            settle(400);
            m_view.grabWindow().save(QStringLiteral("%1/%2-%3x%4-%5.png")
                                         .arg(folder, name)
                                         .arg(size.width())
                                         .arg(size.height())
                                         .arg(QString::fromLatin1(scheme)));
        }
    }
    setTheme("scheme", QStringLiteral("light"));
    m_view.resize(before);
    settle();
}

QQuickItem* PageView::search(const std::function<bool(QQuickItem*)>& fits, int n)
{
    QList<QQuickItem*> open{m_view.contentItem()};
    while (!open.isEmpty()) {
        QQuickItem* item = open.takeFirst();
        if (!item->isVisible())
            continue;
        if (fits(item) && n-- == 0)
            return item;
        const QList<QQuickItem*> children = item->childItems();
        for (qsizetype i = children.size(); i-- > 0;)
            open.prepend(children[i]);
    }
    return nullptr;
}

void PageView::reveal(QQuickItem* item)
{
    for (QQuickItem* above = item->parentItem(); above; above = above->parentItem()) {
        if (!above->inherits("QQuickFlickable"))
            continue;
        const QPointF at = item->mapToItem(above, QPointF());
        if (at.y() < 0 || at.y() + item->height() > above->height()) {
            const double y = above->property("contentY").toDouble() + at.y() - above->height() / 2;
            const double most = above->property("contentHeight").toDouble() - above->height();
            above->setProperty("contentY", qBound(0.0, y, qMax(0.0, most)));
            settle();
        }
    }
}

} // namespace jiannuo::test
