// SPDX-License-Identifier: Apache-2.0

// The app, driven and timed from within: prints one JSON object. jiannuo-bench starts it.

#include "measure.h"
#include "wording.h"

#include "qml/ledger/commitment_list_model.h"
#include "qml/main/application.h"

#include <QAbstractEventDispatcher>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickItem>

#include <chrono>
#include <cstdio>

using namespace jiannuo;
using namespace Qt::StringLiterals;

namespace {

constexpr int quietMs = 700; // longer than models wait before they read anew
constexpr int patienceMs = 120'000;
constexpr int framesAtAPlace = 100;
constexpr int mostWords = 50;

qint64 nowNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Looks at the window's frames.
class Eye {
public:
    explicit Eye(QQuickWindow& window)
        : m_window(window)
    {
        QObject::connect(&window, &QQuickWindow::frameSwapped, &m_context, [this] { m_last = nowNs(); });
        auto* dispatcher = QAbstractEventDispatcher::instance();
        QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &m_context,
                         [this] { m_blockedSince = nowNs(); });
        QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, &m_context, [this] {
            if (m_blockedSince != 0)
                m_blocked += nowNs() - m_blockedSince;
            m_blockedSince = 0;
        });
    }

    /// The time of the frame after which nothing changes any more.
    qint64 lastFrame()
    {
        QElapsedTimer patience;
        patience.start();
        qint64 begun = nowNs();
        while (patience.elapsed() < patienceMs
               && (m_last == 0 || nowNs() - std::max(m_last, begun) < quietMs * 1'000'000LL))
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
        return m_last;
    }

    /// Microseconds from the change to the frame that shows it, without the time that the program waits for
    /// its turn to draw.
    double frameAfter(const std::function<void()>& change, const std::function<bool()>& shown = {})
    {
        const qint64 begun = nowNs();
        m_blocked = 0;
        change();
        m_window.update();
        QElapsedTimer patience;
        patience.start();
        while (shown && !shown() && patience.elapsed() < patienceMs)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
        const qint64 from = shown ? nowNs() : begun;
        if (shown)
            m_window.update();
        while (m_last < from && patience.elapsed() < patienceMs)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
        return static_cast<double>(m_last - begun - m_blocked) / 1000;
    }

private:
    QQuickWindow& m_window;
    QObject m_context;
    qint64 m_last = 0;
    qint64 m_blocked = 0;
    qint64 m_blockedSince = 0;
};

/// The list of commitments in sight.
QQuickItem* listBelow(QQuickItem* item)
{
    if (item->property("model").value<QObject*>()
        && qobject_cast<CommitmentListModel*>(item->property("model").value<QObject*>())
        && item->property("contentY").isValid())
        return item;
    const QList<QQuickItem*> children = item->childItems();
    for (QQuickItem* child : children) {
        if (QQuickItem* list = listBelow(child))
            return list;
    }
    return nullptr;
}

QJsonObject quantiles(const bench::Samples& samples)
{
    return {{u"p50"_s, samples.quantile(0.5)}, {u"p99"_s, samples.quantile(0.99)}};
}

void scrollAndSearch(Eye& eye, QQuickItem& list, QJsonObject& result)
{
    auto* model = qobject_cast<CommitmentListModel*>(list.property("model").value<QObject*>());
    model->setProperty("light", int(CommitmentListModel::All));
    eye.lastFrame();
    result[u"rows"_s] = list.property("count").toInt();
    const char* places[]{"top", "middle", "end"};
    bench::Samples all;
    for (int place = 0; place < 3; ++place) {
        const double step = list.height() * 0.8;
        const double room = std::max(0.0, list.property("contentHeight").toDouble() - list.height());
        double at = std::max(0.0, room * place / 2 - (place == 2 ? step * framesAtAPlace : 0.0));
        const double jump = eye.frameAfter([&] { list.setProperty("contentY", at); });
        bench::Samples here;
        for (int i = 0; i < framesAtAPlace; ++i) {
            at = std::min(room, at + step);
            const double frame = eye.frameAfter([&] { list.setProperty("contentY", at); });
            here.add(frame);
            all.add(frame);
        }
        QJsonObject figures = quantiles(here);
        figures[u"jump"_s] = jump;
        result[u"scroll_"_s + QLatin1StringView(places[place])] = figures;
    }
    result[u"scroll"_s] = quantiles(all);

    bench::Samples search;
    int words = 0;
    for (const QString& word : bench::Wording::words()) {
        if (word.size() != 2 || ++words > mostWords)
            continue;
        bool read = false;
        const auto connection =
            QObject::connect(model, &CommitmentListModel::countsChanged, model, [&read] { read = true; });
        search.add(eye.frameAfter([&] { model->setProperty("text", word); }, [&] { return read; }));
        QObject::disconnect(connection);
    }
    result[u"search"_s] = quantiles(search);
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(u"jiannuo"_s);
    QCommandLineParser parser;
    parser.addOptions({{u"data"_s, u"the ledger's folder"_s, u"DIR"_s},
                       {u"since"_s, u"when the program was started, by the steady clock"_s, u"NS"_s},
                       {u"page"_s, u"section to begin with"_s, u"NAME"_s, u"Today"_s}});
    parser.process(app);
    Application::Options options;
    options.directory = parser.value(u"data"_s);
    options.page = parser.value(u"page"_s);
    options.language = u"zh"_s;
    options.scheme = u"light"_s;
    options.still = true;
    Application application(options);
    QQuickWindow* window = application.window();
    if (!window)
        return 1;
    Eye eye(*window);
    const QString self = QString::number(QCoreApplication::applicationPid());
    QJsonObject result;
    result[u"first"_s] = static_cast<double>(eye.lastFrame() - parser.value(u"since"_s).toLongLong()) / 1000;
    result[u"rss"_s] = bench::memoryOf(self, "VmRSS");
    if (QQuickItem* list = listBelow(window->contentItem()))
        scrollAndSearch(eye, *list, result);
    result[u"rssAfter"_s] = bench::memoryOf(self, "VmRSS");
    result[u"peak"_s] = bench::memoryOf(self, "VmHWM");
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
