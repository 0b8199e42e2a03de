// SPDX-License-Identifier: Apache-2.0
#include "qml/sync/bundle_controller.h"

#include "ledger/waiting.h"
#include "qml/workspace/capabilities.h"
#include "qml/workspace/wording.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QSysInfo>

#include <algorithm>

namespace jiannuo {

namespace {

using namespace Qt::StringLiterals;

BundleController* theBundles = nullptr;

constexpr qint64 bytesInMb = 1024 * 1024;

} // namespace

BundleController::BundleController(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    theBundles = this;
}

BundleController::~BundleController()
{
    theBundles = nullptr;
}

BundleController* BundleController::create(QQmlEngine* engine, QJSEngine* scriptEngine)
{
    Q_UNUSED(engine)
    Q_UNUSED(scriptEngine)
    QQmlEngine::setObjectOwnership(theBundles, QQmlEngine::CppOwnership);
    return theBundles;
}

void BundleController::setEngine(SyncEngineHandle* engine)
{
    if (m_engine)
        m_engine->disconnect(this);
    m_engine = engine;
    if (engine)
        connect(engine, &SyncEngineHandle::relayed, this, &BundleController::endRelay);
}

QUrl BundleController::suggestedFile() const
{
    const QString name = u"%1-%2-%3.jnb"_s.arg(
        tr("践诺"), QSysInfo::machineHostName(),
        QDateTime::fromMSecsSinceEpoch(m_workspace.now().ms, Qt::LocalTime).toString(u"yyyyMMdd-HHmm"_s));
    return QUrl::fromLocalFile(
        QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(name));
}

void BundleController::begin()
{
    m_busy = true;
    m_failed = false;
    m_message.clear();
    Q_EMIT changed();
}

void BundleController::end(const QString& message, bool failed)
{
    m_busy = false;
    m_failed = failed;
    m_message = message;
    m_workspace.notifyChanged();
    Q_EMIT changed();
}

void BundleController::make(const QUrl& target, int partMb)
{
    makeAt(target.toLocalFile(), partMb, [this](const MadeBundle& made) {
        const QString files = made.files.size() == 1
            ? QFileInfo(made.files.front()).fileName()
            : tr("%1 等 %2 个文件").arg(QFileInfo(made.files.front()).fileName()).arg(made.files.size());
        end(tr("已存成%1：%2。请带到能连上中心的设备上打开，再把答复带回来。").arg(files, m_content));
    });
}

void BundleController::makeAt(const QString& path, int partMb,
                              const std::function<void(const MadeBundle&)>& done)
{
    if (m_busy)
        return;
    begin();
    m_made.clear();
    m_madeWith = newestWaiting();
    const qint64 most = partMb > 0 ? partMb * bytesInMb : bundle::largestBundle;
    m_workspace.ledger().run(
        this,
        [path, most, clock = &m_workspace.clock()](DeviceLedger& ledger) {
            return makeBundle(ledger, *clock, path, most);
        },
        [this, done](const Result<MadeBundle>& made) {
            if (!made) {
                end(made.error().sentence, true);
                return;
            }
            m_made = made->files;
            m_content = made->operations + made->photos > 0
                ? tr("%1 条记录、%2 个文件（%3）")
                      .arg(made->operations)
                      .arg(made->photos)
                      .arg(bytesText(made->bytes))
                : tr("没有待送出的记录，只向中心索取更新（%1）").arg(bytesText(made->bytes));
            done(*made);
        });
}

qint64 BundleController::newestWaiting() const
{
    return attempt([this]() -> Result<qint64> { return lastWaiting(m_workspace.view().database()); })
        .valueOr(0);
}

QString BundleController::outgoing(const QString& name)
{
    m_outgoing = std::make_unique<QTemporaryDir>();
    return m_outgoing->filePath(name);
}

void BundleController::handOn(const QStringList& files, const QString& message)
{
    for (const QString& file : files) {
        if (const QString problem = Capabilities::shareFile(file); !problem.isEmpty()) {
            end(problem, true);
            return;
        }
    }
    end(message);
}

void BundleController::share(int partMb)
{
    if (m_busy)
        return;
    const auto shareMade = [this] {
        handOn(m_made, tr("已分享：%1。请在能连上中心的设备上打开，再把答复带回来。").arg(m_content));
    };
    // Making it anew would make another bundle the last one, whose answer alone says what became of files.
    const bool isThere =
        std::all_of(m_made.cbegin(), m_made.cend(), [](const QString& file) { return QFile::exists(file); });
    if (!m_made.isEmpty() && isThere && m_madeWith == newestWaiting())
        shareMade();
    else
        makeAt(outgoing(suggestedFile().fileName()), partMb, [shareMade](const MadeBundle&) { shareMade(); });
}

void BundleController::open(const QList<QUrl>& files)
{
    if (m_busy || files.isEmpty())
        return;
    m_made.clear();
    m_files.clear();
    for (const QUrl& file : files)
        m_files += file.toLocalFile();
    begin();
    openNext();
}

void BundleController::openNext()
{
    m_file = m_files.takeFirst();
    m_workspace.ledger().run(
        this,
        [path = m_file, clock = &m_workspace.clock()](DeviceLedger& ledger) {
            return openBundle(ledger, *clock, path);
        },
        [this](const Result<OpenedBundle>& opened) {
            if (!opened)
                end(opened.error().sentence, true);
            else
                show(*opened);
        });
}

void BundleController::show(const OpenedBundle& opened)
{
    QStringList parts;
    switch (opened.what) {
    case OpenedBundle::What::Incomplete:
        if (!m_files.isEmpty()) {
            openNext();
            return;
        }
        for (const int part : opened.arrival.missing)
            parts += QString::number(part);
        end(tr("已收下。这个数据包共 %1 份，还缺第 %2 份；收齐后自动打开。")
                .arg(opened.arrival.parts)
                .arg(parts.join(tr("、"))));
        return;
    case OpenedBundle::What::ForHeadquarters:
        m_carried = opened;
        if (m_engine)
            m_engine->relay(opened.arrival.whole);
        else
            endRelay(Error{ErrorCode::Unreachable, tr("本机尚未登记，不能转交。")});
        return;
    case OpenedBundle::What::OldAnswer:
        parts += tr("这份答复的内容本机已经都有了，没有改动。");
        break;
    case OpenedBundle::What::Answer:
        if (opened.settled + opened.filesSent > 0)
            parts += tr("中心已收到本机的 %1 条记录、%2 个文件。").arg(opened.settled).arg(opened.filesSent);
        if (opened.received + opened.filesReceived > 0)
            parts += tr("本机收到 %1 条更新、%2 个文件。").arg(opened.received).arg(opened.filesReceived);
        if (opened.again)
            parts += tr("还有内容要交换，请再存一个数据包送去。");
        break;
    }
    if (opened.refusal)
        parts += opened.refusal->sentence;
    if (!m_files.isEmpty())
        openNext();
    else
        end(parts.join(QString()), opened.refusal.has_value());
}

void BundleController::endRelay(const Result<QByteArray>& answer)
{
    m_workspace.ledger().run([carried = m_carried, clock = &m_workspace.clock()](DeviceLedger& ledger) {
        dropBundle(ledger, *clock, carried);
    });
    if (!answer) {
        end(tr("没有转交成：%1 数据包没有损失，连上中心后请再打开一次。").arg(answer.error().sentence), true);
        return;
    }
    m_answer = *answer;
    m_answerShared = false;
    const QFileInfo carried(m_file);
    m_answerFile =
        QUrl::fromLocalFile(carried.dir().filePath(tr("%1-答复.jnb").arg(carried.completeBaseName())));
    end(tr("已转交中心。请保存答复，带回那台设备打开。"));
}

void BundleController::saveAnswer(const QUrl& target)
{
    if (m_answer.isEmpty() || m_busy)
        return;
    begin();
    m_workspace.ledger().run(
        this,
        [answer = m_answer, path = target.toLocalFile()](DeviceLedger&) {
            return saveBundle(answer, path, bundle::largestBundle);
        },
        [this](const Result<QStringList>& files) {
            if (!files) {
                end(files.error().sentence, true);
                return;
            }
            m_answer.clear();
            end(tr("答复已存成 %1，请带回那台设备打开。").arg(QFileInfo(files->front()).fileName()));
        });
}

void BundleController::shareAnswer()
{
    if (m_answer.isEmpty() || m_busy)
        return;
    begin();
    m_workspace.ledger().run(
        this,
        [answer = m_answer, path = outgoing(m_answerFile.fileName())](DeviceLedger&) {
            return saveBundle(answer, path, bundle::largestBundle);
        },
        [this](const Result<QStringList>& files) {
            if (!files) {
                end(files.error().sentence, true);
                return;
            }
            handOn(*files, tr("答复已分享，请在那台设备上打开。没有送到的话，可以再分享或保存一次。"));
            m_answerShared = !m_failed;
            Q_EMIT changed();
        });
}

void BundleController::dismiss()
{
    m_answer.clear();
    m_made.clear();
    end({});
}

} // namespace jiannuo
