// SPDX-License-Identifier: Apache-2.0
#include "qml/sync/sync_controller.h"

#include "domain/china_time.h"
#include "domain/id_series.h"
#include "domain/presentation.h"
#include "domain/records.h"
#include "qml/workspace/wording.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>

namespace jiannuo {

namespace {

SyncController* theController = nullptr;

constexpr const char* lastSuccessFact = "sync.lastSuccess";
constexpr const char* filesOnMeteredFact = "sync.filesOnMetered";
constexpr qint64 keepSuccessMs = 10LL * 60 * 1000;
constexpr qint64 noticeShownMs = 30LL * 24 * 3600 * 1000;

using Phase = SyncEngineHandle::Phase;

} // namespace

SyncController::SyncController(Workspace& workspace, QObject* parent)
    : RemoteContent(parent)
    , m_workspace(workspace)
    , m_waiting(this)
    , m_judged(this)
    , m_files(this)
{
    theController = this;
    m_progress.phase = workspace.isEnrolled() ? Phase::Idle : Phase::NotEnrolled;
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &SyncController::refresh);
    m_rows.setSingleShot(true);
    m_rows.setInterval(300);
    connect(&m_rows, &QTimer::timeout, &m_workspace, &Workspace::notifyChanged);
    connect(&workspace, &Workspace::changed, &m_refresh, qOverload<>(&QTimer::start));
    connect(&workspace, &Workspace::enrolledChanged, this, [this] {
        m_progress.phase = m_workspace.isEnrolled() ? Phase::Idle : Phase::NotEnrolled;
        m_refresh.start();
        Q_EMIT stateChanged();
    });
    if (workspace.isOpen())
        refresh();
}

SyncController::~SyncController()
{
    theController = nullptr;
}

SyncController* SyncController::create(QQmlEngine* engine, QJSEngine* scriptEngine)
{
    Q_UNUSED(engine)
    Q_UNUSED(scriptEngine)
    QQmlEngine::setObjectOwnership(theController, QQmlEngine::CppOwnership);
    return theController;
}

void SyncController::setEngine(SyncEngineHandle* engine)
{
    if (m_engine)
        m_engine->disconnect(this);
    m_engine = engine;
    if (!engine)
        return;
    connect(engine, &SyncEngineHandle::started, this, [this] {
        m_progress = {};
        m_message.clear();
        Q_EMIT stateChanged();
    });
    connect(engine, &SyncEngineHandle::progress, this, &SyncController::showProgress);
    connect(engine, &SyncEngineHandle::finished, this, &SyncController::showFinished);
    connect(engine, &SyncEngineHandle::onlineChanged, this, [this](bool online) {
        m_online = online;
        Q_EMIT stateChanged();
    });
    connect(
        engine, &SyncEngineHandle::fetched, this, [this](const QByteArray& hash, const Result<void>& result) {
            if (endPreview(hash, result))
                return;
            if (result)
                m_workspace.notifyChanged();
            Q_EMIT fetched(QString::fromLatin1(hash.toHex()), result ? QString() : result.error().sentence);
        });
    connect(engine, &SyncEngineHandle::receiptFetched, this, [this](qint64 gseq, const Result<void>& result) {
        if (result)
            m_workspace.notifyChanged();
        Q_EMIT receiptFetched(gseq, result ? QString() : result.error().sentence);
    });
    connect(engine, &SyncEngineHandle::invited, this,
            [this](const Id& person, const Result<GivenInvitation>& given) {
                Q_EMIT invited(idText(person), given ? given->text : QString(),
                               given ? given->code : QString(),
                               given ? chinaTimeText(given->expires) : QString(),
                               given ? QString() : given.error().sentence);
            });
    connect(engine, &SyncEngineHandle::meteredChanged, this, [this](bool metered) {
        m_metered = metered;
        Q_EMIT stateChanged();
    });
    engine->setFilesOnMetered(filesOnMetered());
    connect(engine, &SyncEngineHandle::certificateSeen, this,
            [this](const QString&, const QString& fingerprint) {
                m_enrolling = false;
                m_fingerprint = fingerprintText(fingerprint);
                if (!m_expectedFingerprint.isEmpty() && m_expectedFingerprint != m_fingerprint) {
                    m_fingerprint.clear();
                    m_enrolmentError = tr("服务器的证书与二维码中的不一致，可能不是中心的服务器。请停止登记，"
                                          "并向中心核对。");
                }
                Q_EMIT enrolmentChanged();
            });
    connect(engine, &SyncEngineHandle::lookUpFailed, this, &SyncController::failEnrolment);
    connect(engine, &SyncEngineHandle::enrolmentFailed, this, &SyncController::failEnrolment);
    connect(engine, &SyncEngineHandle::enrolled, this, [this] {
        m_enrolling = false;
        m_enrolmentError.clear();
        m_workspace.notifyChanged();
        Q_EMIT enrolmentChanged();
        Q_EMIT enrolled();
    });
}

bool SyncController::isWorking() const
{
    return phase() == Phase::Connecting || phase() == Phase::Sending || phase() == Phase::Receiving
        || phase() == Phase::Files;
}

bool SyncController::filesOnMetered() const
{
    return m_workspace.isOpen() && m_workspace.view().number(filesOnMeteredFact) != 0;
}

void SyncController::setFilesOnMetered(bool allowed)
{
    m_workspace.ledger().run(
        this,
        [allowed](DeviceLedger& ledger) { return ledger.setFact(filesOnMeteredFact, allowed ? "1" : "0"); },
        [this, allowed](const Result<void>&) {
            if (m_engine)
                m_engine->setFilesOnMetered(allowed);
            Q_EMIT stateChanged();
        });
}

QString SyncController::lastSuccess() const
{
    const qint64 kept = m_workspace.isOpen() ? m_workspace.view().number(lastSuccessFact) : 0;
    return timeText(kept != 0 && m_lastSuccess.ms != 0 ? m_lastSuccess : Instant{kept}, m_workspace.today());
}

double SyncController::progress() const
{
    if (!isWorking())
        return -1;
    if (m_progress.bytesTotal > 0)
        return static_cast<double>(m_progress.bytesDone) / static_cast<double>(m_progress.bytesTotal);
    if (m_progress.recordsTotal > 0)
        return static_cast<double>(m_progress.recordsDone) / static_cast<double>(m_progress.recordsTotal);
    return -1;
}

QString SyncController::amounts() const
{
    QStringList parts;
    if (m_progress.recordsTotal > 0)
        parts += tr("%1/%2 条记录").arg(m_progress.recordsDone).arg(m_progress.recordsTotal);
    if (m_progress.bytesTotal > 0)
        parts += bytesText(m_progress.bytesDone) + u'/' + bytesText(m_progress.bytesTotal);
    return parts.join(QStringLiteral(" · "));
}

QString SyncController::summary() const
{
    switch (phase()) {
    case Phase::NotEnrolled:
        return tr("本机尚未登记，记录只保存在本机");
    case Phase::Connecting:
        return tr("正在连接中心");
    case Phase::Sending:
        return tr("正在送出记录");
    case Phase::Receiving:
        return tr("正在接收记录");
    case Phase::Files:
        return tr("正在送出照片和文件");
    default:
        break;
    }
    if (m_refusedCount + m_conflictCount > 0)
        return tr("%1 条记录中心未接受，请查看原因").arg(m_refusedCount + m_conflictCount);
    QStringList parts;
    if (waitingCount() > 0)
        parts += tr("%1 条记录").arg(waitingCount());
    if (m_filesWaiting > 0)
        parts += tr("%1 个文件").arg(m_filesWaiting);
    if (!parts.isEmpty()) {
        const QString what = parts.join(tr("、"));
        if (m_metered && waitingCount() == 0 && !filesOnMetered())
            return tr("%1等接上不按流量计费的网络再送出").arg(what);
        return m_online ? tr("%1待送出").arg(what) : tr("%1待送出，有网络时自动送出").arg(what);
    }
    if (m_filesLost > 0)
        return tr("%1 个文件在送出前遗失，请查看").arg(m_filesLost);
    if (phase() == Phase::Failed)
        return tr("同步没有完成，稍后自动再试");
    if (lastSuccess().isEmpty())
        return tr("还没有同步过");
    return phase() == Phase::WaitingForNetwork ? tr("现在连不上中心，此前的记录都已送达")
                                               : tr("全部已送达中心");
}

void SyncController::syncNow()
{
    if (m_engine)
        m_engine->syncNow();
}

void SyncController::fetch(const QString& hash)
{
    if (m_engine)
        m_engine->fetch(QByteArray::fromHex(hash.toLatin1()));
}

void SyncController::fetchPreview(const QByteArray& hash)
{
    if (m_previewsAsked.contains(hash))
        return;
    m_previewsAsked.insert(hash);
    m_previews += hash;
    if (m_online)
        fetchNextPreview();
}

/// One at a time: what a person taps on is not held up by a list.
void SyncController::fetchNextPreview()
{
    if (!m_engine || !m_previewUnderWay.isEmpty() || m_previews.isEmpty())
        return;
    m_previewUnderWay = m_previews.takeFirst();
    m_engine->fetchPreview(m_previewUnderWay);
}

bool SyncController::endPreview(const QByteArray& hash, const Result<void>& result)
{
    if (hash != m_previewUnderWay)
        return false;
    m_previewUnderWay.clear();
    const bool away = !result
        && (result.error().code == ErrorCode::Unreachable || result.error().code == ErrorCode::TimedOut);
    if (result && !m_rows.isActive())
        m_rows.start();
    if (away)
        m_previews.prepend(hash); // with the next conversation
    else
        fetchNextPreview();
    return true;
}

void SyncController::fetchReceipt(qint64 gseq)
{
    if (m_engine)
        m_engine->fetchReceipt(gseq);
}

void SyncController::invite(const QString& person)
{
    if (m_engine)
        m_engine->invite(idFrom(person));
}

void SyncController::refresh()
{
    const auto read = attempt([this]() -> Result<void> {
        std::vector<WaitingOperation> operations;
        for (auto& [position, operation] : readWaiting(m_workspace.view().database()))
            operations.push_back(std::move(operation));
        m_restoration = newestRestoration();
        m_clockCorrection = newestClockCorrection();
        auto files = readFiles(m_workspace.view().database());
        // A small copy goes with its photo, and nobody asked for it.
        std::erase_if(files, [previews = readPreviews(m_workspace.view().database())](const LocalFile& file) {
            return previews.contains(file.hash);
        });
        show(std::move(operations), files);
        return {};
    });
    if (!read)
        qWarning("%s", qPrintable(read.error().sentence));
}

/// What headquarters has said of itself last; nothing where that was long ago.
template <class T> std::optional<T> SyncController::newest() const
{
    Query query;
    query.orderBy = fieldNumber(&T::at);
    query.descending = true;
    query.limit = 1;
    const auto found = m_workspace.view().list(kindOf<T>(), query);
    if (found.empty())
        return {};
    auto newest = found.front().template as<T>();
    if (newest.at.ms + noticeShownMs < m_workspace.now().ms)
        return {};
    return newest;
}

QString SyncController::newestRestoration() const
{
    const auto found = newest<Restoration>();
    if (!found)
        return {};
    return tr("%1发现：第 %2 号以后的记录当时不在备份里，由各设备重新送交。")
        .arg(timeText(found->at, m_workspace.today()))
        .arg(found->kept);
}

QString SyncController::newestClockCorrection() const
{
    const auto found = newest<ClockCorrection>();
    if (!found)
        return {};
    return tr("时钟从 %1 更正为 %2。").arg(chinaTimeText(found->before), chinaTimeText(found->at));
}

void SyncController::showProgress(const SyncProgress& progress)
{
    m_progress = progress;
    if (progress.rowsChanged && !m_rows.isActive())
        m_rows.start();
    if (progress.phase == Phase::Files)
        m_refresh.start();
    Q_EMIT stateChanged();
}

void SyncController::showFinished(const SyncOutcome& outcome)
{
    m_progress = {};
    if (outcome.result) {
        m_progress.phase = Phase::Idle;
        m_message.clear();
        m_online = true;
        m_lastSuccess = m_workspace.now();
        // A check that brings nothing shall write nothing: the database may be some minutes behind.
        m_workspace.ledger().run([now = m_lastSuccess.ms](DeviceLedger& ledger) {
            if (std::abs(now - ledger.fact(lastSuccessFact).toLongLong()) >= keepSuccessMs)
                (void)ledger.setFact(lastSuccessFact, QByteArray::number(now));
        });
    } else {
        const ErrorCode code = outcome.result.error().code;
        m_online = code != ErrorCode::Unreachable;
        m_progress.phase = code == ErrorCode::Unreachable ? Phase::WaitingForNetwork : Phase::Failed;
        m_message = outcome.result.error().sentence;
    }
    if (outcome.result) {
        m_previewsAsked = QSet<QByteArray>(m_previews.begin(), m_previews.end());
        fetchNextPreview();
    }
    // What happened before on the ledger's thread is seen by whoever reads after this.
    m_workspace.ledger().run(
        this, [](DeviceLedger&) { return true; }, [this](bool) { m_workspace.notifyChanged(); });
    Q_EMIT stateChanged();
}

} // namespace jiannuo
