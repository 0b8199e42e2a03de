// SPDX-License-Identifier: Apache-2.0
#include "ledger/private_files.h"
#include "qml/main/application.h"
#include "translations/language.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QIcon>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace jiannuo;

namespace {

void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

QSize sizeFrom(const QString& text)
{
    const QStringList parts = text.split(u'x');
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    return size.width() > 0 && size.height() > 0 ? size : QSize(1280, 800);
}

} // namespace

int main(int argc, char** argv)
{
    makePrivateFromNowOn();
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(u"jiannuo"_s);
    QGuiApplication::setWindowIcon(
        QIcon(u":/qt-project.org/imports/Jiannuo/Controls/appicon/jiannuo-128.png"_s));

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"data"_s, u"Keep the ledger in DIR."_s, u"DIR"_s,
                      QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)});
    parser.addOption({u"language"_s, u"zh or en."_s, u"LANGUAGE"_s});
    parser.addOption({u"page"_s, u"Begin with this section: Today, Ledger …"_s, u"NAME"_s, u"Today"_s});
    parser.addOption({u"show"_s, u"Show this record: commitment/ID …"_s, u"RECORD"_s});
    parser.addOption({u"size"_s, u"Size of the window."_s, u"WxH"_s, u"1280x800"_s});
    parser.addOption({u"dark"_s, u"Dark colours."_s});
    parser.addOption({u"scale"_s, u"Size of the text, 1.0 to 1.6."_s, u"FACTOR"_s});
    parser.addOption({u"screenshot"_s, u"Write a picture to FILE and quit."_s, u"FILE"_s});
    parser.process(app);
    const QString language = parser.value(u"language"_s);
    if (!language.isEmpty() && !setLanguage(language)) {
        qCritical("Unknown language; there are zh and en.");
        return 2;
    }

    Application::Options options;
    options.directory = parser.value(u"data"_s);
    options.record = parser.value(u"show"_s);
    options.language = language;
    options.page = parser.value(u"page"_s);
    options.size = sizeFrom(parser.value(u"size"_s));
    options.still = parser.isSet(u"screenshot"_s);
    if (parser.isSet(u"dark"_s) || options.still)
        options.scheme = parser.isSet(u"dark"_s) ? u"dark"_s : u"light"_s;
    options.textScale = parser.value(u"scale"_s).toDouble();
    const Application application(options);
    QQuickWindow* window = application.window();
    if (!window)
        return 1;
    if (!parser.isSet(u"screenshot"_s))
        return QGuiApplication::exec();

    settle(800);
    if (!window->grabWindow().save(parser.value(u"screenshot"_s))) {
        qCritical("%s cannot be written.", qUtf8Printable(parser.value(u"screenshot"_s)));
        return 1;
    }
    return 0;
}
