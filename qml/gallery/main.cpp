// SPDX-License-Identifier: Apache-2.0
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

/// A picture to annotate: drawn, so that no photo of anybody lies in the project.
QString drawnPhoto(const QDir& dir)
{
    QImage image(1600, 1200, QImage::Format_RGB32);
    image.fill(QColor(0xd9, 0xdf, 0xe2));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(0, 880, 1600, 320, QColor(0xa8, 0x9b, 0x88));
    painter.fillRect(180, 520, 1240, 420, QColor(0x74, 0x5a, 0x41));
    painter.fillRect(150, 480, 1300, 60, QColor(0x8d, 0x6e, 0x50));
    painter.fillRect(560, 120, 480, 240, QColor(0x1d, 0x5b, 0x80));
    QFont font = QGuiApplication::font();
    font.setPixelSize(80);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(QRect(560, 120, 480, 240), Qt::AlignCenter, u"民政服务窗口\n限时办结"_s);
    painter.setBrush(QColor(0xe0, 0xb9, 0x98));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF(1180, 350), 70, 84);
    painter.setBrush(QColor(0x2d, 0x3b, 0x4a));
    painter.drawRoundedRect(1080, 430, 200, 60, 30, 30);
    painter.setBrush(Qt::white);
    painter.drawRect(360, 420, 180, 70);
    const QString path = dir.filePath(u"photo.jpg"_s);
    painter.end();
    return image.save(path) ? path : QString();
}

void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

int takePictures(QQuickWindow& window, const QDir& dir, const QStringList& only)
{
    const QStringList pages = window.property("pageNames").toStringList();
    for (const QString& scheme : {u"light"_s, u"dark"_s}) {
        for (const QSize size : {QSize(1280, 800), QSize(400, 800), QSize(1600, 1000)}) {
            for (int page = 0; page < pages.size(); ++page) {
                if (!only.isEmpty() && !only.contains(pages[page]))
                    continue;
                window.setProperty("scheme", scheme);
                window.setProperty("page", -1);
                window.resize(size);
                window.setProperty("page", page);
                settle(60);
                const int wanted = qMin(window.property("contentHeight").toInt(), 4000);
                window.setHeight(qMax(size.height(), wanted));
                settle(500);
                const QString name =
                    u"%1-%2x%3-%4.png"_s.arg(pages[page]).arg(size.width()).arg(size.height()).arg(scheme);
                if (!window.grabWindow().save(dir.filePath(name))) {
                    qCritical("%s cannot be written.", qUtf8Printable(dir.filePath(name)));
                    return 1;
                }
            }
        }
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"screenshot"_s, u"Write pictures of all pages to DIR."_s, u"DIR"_s});
    parser.addOption({u"page"_s, u"Only this page; may be given several times."_s, u"NAME"_s});
    parser.addOption({u"scale"_s, u"Size of the text, 1.0 to 1.6."_s, u"FACTOR"_s, u"1"_s});
    parser.process(app);

    const QTemporaryDir scratch;
    QQmlApplicationEngine engine;
    engine.setInitialProperties({{u"photo"_s, QUrl::fromLocalFile(drawnPhoto(QDir(scratch.path())))},
                                 {u"textScale"_s, parser.value(u"scale"_s).toDouble()},
                                 {u"still"_s, parser.isSet(u"screenshot"_s)}});
    engine.load(QUrl(u"qrc:/qt-project.org/imports/Jiannuo/Gallery/Gallery.qml"_s));
    auto* window =
        engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().first());
    if (!window)
        return 1;
    if (!parser.isSet(u"screenshot"_s))
        return QGuiApplication::exec();
    QDir dir(parser.value(u"screenshot"_s));
    if (!dir.mkpath(u"."_s))
        return 1;
    return takePictures(*window, dir, parser.values(u"page"_s));
}
