// SPDX-License-Identifier: Apache-2.0
#include "qml/sync/headquarters_link.h"

#include "client/network_transport.h"
#include "client/sync_engine.h"

#include <QNetworkInformation>
#include <QSysInfo>

namespace jiannuo {

namespace {

using namespace std::chrono_literals;

constexpr auto soon = 800ms; // several records in a row go in one push
constexpr auto forNews = 60s;
constexpr std::chrono::milliseconds pauses[]{5s, 15s, 30s, 60s, 120s, 300s};

SyncEngineHandle::Phase phaseOf(ConversationPhase phase)
{
    switch (phase) {
    case ConversationPhase::Idle:
        return SyncEngineHandle::Idle;
    case ConversationPhase::Connecting:
        return SyncEngineHandle::Connecting;
    case ConversationPhase::Sending:
        return SyncEngineHandle::Sending;
    case ConversationPhase::Receiving:
        return SyncEngineHandle::Receiving;
    case ConversationPhase::Files:
        return SyncEngineHandle::Files;
    }
    return SyncEngineHandle::Idle;
}

} // namespace

/// What lives on the ledger's thread.
class HeadquartersLink::Worker {
public:
    Worker(DeviceLedger& ledger, const Clock& clock)
        : ledger(ledger)
        , engine(ledger, transport, clock)
    {
        transport.keepConnection(true);
        configure();
    }

    void configure()
    {
        transport.setServer(QUrl(QString::fromUtf8(ledger.fact("server"))),
                            QString::fromLatin1(ledger.fact("fingerprint")));
    }

    DeviceLedger& ledger;
    NetworkTransport transport;
    SyncEngine engine;
};

HeadquartersLink::HeadquartersLink(Workspace& workspace, QObject* parent)
    : SyncEngineHandle(parent)
    , m_workspace(workspace)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &HeadquartersLink::begin);
    m_workspace.ledger().run(
        [this](DeviceLedger& ledger) { m_worker = std::make_shared<Worker>(ledger, m_workspace.clock()); });
    watchNetwork();
    if (m_workspace.isEnrolled())
        m_next.start(0ms);
}

HeadquartersLink::~HeadquartersLink()
{
    m_workspace.ledger().runAndWait([this](DeviceLedger&) { m_worker.reset(); });
}

void HeadquartersLink::post(std::function<void(Worker&)> work)
{
    m_workspace.ledger().run([this, work = std::move(work)](DeviceLedger&) { work(*m_worker); });
}

void HeadquartersLink::watchNetwork()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return; // the pauses alone then
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability now) {
                if (now == QNetworkInformation::Reachability::Online
                    || now == QNetworkInformation::Reachability::Site) {
                    m_failures = 0;
                    syncNow();
                }
            });
    const auto* network = QNetworkInformation::instance();
    if (!network->supports(QNetworkInformation::Feature::Metered))
        return;
    const auto follow = [this](bool metered) {
        m_metered = metered;
        Q_EMIT meteredChanged(metered);
        tellFiles();
        if (!metered)
            syncNow(); // the files that were held back
    };
    connect(network, &QNetworkInformation::isMeteredChanged, this, follow);
    // Once whoever listens is there
    QMetaObject::invokeMethod(
        this, [follow, network] { follow(network->isMetered()); }, Qt::QueuedConnection);
}

void HeadquartersLink::setFilesOnMetered(bool allowed)
{
    m_filesOnMetered = allowed;
    tellFiles();
    if (allowed && m_metered)
        syncNow();
}

SendFiles HeadquartersLink::filesNow() const
{
    return m_metered && !m_filesOnMetered ? SendFiles::Previews : SendFiles::All;
}

/// The network may change in the middle of a film.
void HeadquartersLink::tellFiles()
{
    if (m_busy)
        post([files = filesNow()](Worker& worker) { worker.engine.setFiles(files); });
}

void HeadquartersLink::syncNow()
{
    if (m_busy)
        m_again = true;
    else
        m_next.start(0ms);
}

void HeadquartersLink::workWaits()
{
    if (m_busy)
        m_again = true;
    else if (m_failures == 0)
        m_next.start(soon);
}

void HeadquartersLink::begin()
{
    if (m_busy || !m_workspace.isEnrolled())
        return;
    m_busy = true;
    m_again = false;
    Q_EMIT started();
    const SendFiles files = filesNow();
    post([this, files](Worker& worker) {
        worker.engine.onProgress = [this, received = qint64(0)](const ConversationProgress& now) mutable {
            SyncProgress shown;
            shown.phase = phaseOf(now.phase);
            shown.bytesDone =
                now.phase == ConversationPhase::Files ? now.fileBytes : now.bytesSent + now.bytesReceived;
            shown.bytesTotal = now.phase == ConversationPhase::Files ? now.fileSize : 0;
            shown.recordsDone = now.recordsSent + now.recordsReceived;
            shown.recordsTotal = now.recordsLeft > 0 ? shown.recordsDone + now.recordsLeft : 0;
            shown.rowsChanged = now.recordsReceived != received;
            received = now.recordsReceived;
            QMetaObject::invokeMethod(
                this, [this, shown] { Q_EMIT progress(shown); }, Qt::QueuedConnection);
        };
        worker.engine.run(
            [this](const Result<void>& result) {
                QMetaObject::invokeMethod(
                    this, [this, result] { end(result); }, Qt::QueuedConnection);
            },
            files);
    });
}

void HeadquartersLink::end(const Result<void>& result)
{
    m_busy = false;
    SyncOutcome outcome{result, -1};
    if (result) {
        m_failures = 0;
        Q_EMIT onlineChanged(true);
        m_next.start(m_again ? soon : std::chrono::milliseconds(forNews));
    } else {
        const bool away =
            result.error().code == ErrorCode::Unreachable || result.error().code == ErrorCode::TimedOut;
        if (away)
            Q_EMIT onlineChanged(false);
        if (result.error().retryable()) {
            const auto pause =
                pauses[std::min<std::size_t>(static_cast<std::size_t>(m_failures), std::size(pauses) - 1)];
            ++m_failures;
            outcome.retryInMs = pause.count();
            m_next.start(pause);
        }
    }
    m_workspace.notifyChanged();
    Q_EMIT finished(outcome);
}

void HeadquartersLink::lookUp(const QString& address)
{
    // Nothing is trusted yet, nothing is told: the handshake shows the certificate, a person compares it.
    auto* probe = new NetworkTransport(this);
    probe->setServer(QUrl(address), {});
    probe->send({"GET", QStringLiteral("/health"), {}, {}},
                [this, probe, address](const Result<HttpReply>& reply) {
                    if (!probe->seenFingerprint().isEmpty())
                        Q_EMIT certificateSeen(address, probe->seenFingerprint());
                    else
                        Q_EMIT lookUpFailed(reply ? Error{ErrorCode::InvalidInput,
                                                          tr("这个地址没有加密连接，不是中心的地址。")}
                                                  : reply.error());
                    probe->deleteLater();
                });
}

void HeadquartersLink::enrol(const EnrolmentRequest& request)
{
    post([this, request](Worker& worker) {
        const auto fail = [this](const Error& error) {
            QMetaObject::invokeMethod(
                this, [this, error] { Q_EMIT enrolmentFailed(error); }, Qt::QueuedConnection);
        };
        for (const auto& [name, value] : {std::pair{"server", request.address.toUtf8()},
                                          std::pair{"fingerprint", request.fingerprint.toLatin1()}}) {
            if (auto kept = worker.ledger.setFact(name, value); !kept) {
                fail(kept.error());
                return;
            }
        }
        worker.configure();
        worker.engine.enrol(request.code, QSysInfo::machineHostName(),
                            [this, fail](const Result<protocol::EnrolAnswer>& answer) {
                                if (!answer) {
                                    fail(answer.error());
                                    return;
                                }
                                QMetaObject::invokeMethod(
                                    this,
                                    [this] {
                                        m_workspace.notifyChanged();
                                        Q_EMIT enrolled();
                                        syncNow();
                                    },
                                    Qt::QueuedConnection);
                            });
    });
}

void HeadquartersLink::relay(const QString& bundle)
{
    post([this, bundle](Worker& worker) {
        worker.engine.relay(bundle, [this](const Result<QByteArray>& answer) {
            QMetaObject::invokeMethod(
                this, [this, answer] { Q_EMIT relayed(answer); }, Qt::QueuedConnection);
        });
    });
}

void HeadquartersLink::fetch(const QByteArray& hash)
{
    fetchUpTo(hash, largestFile);
}

void HeadquartersLink::fetchPreview(const QByteArray& hash)
{
    fetchUpTo(hash, largestPreview);
}

void HeadquartersLink::fetchUpTo(const QByteArray& hash, qint64 most)
{
    post([this, hash, most](Worker& worker) {
        worker.engine.fetch(
            hash,
            [this, hash](const Result<void>& result) {
                QMetaObject::invokeMethod(
                    this, [this, hash, result] { Q_EMIT fetched(hash, result); }, Qt::QueuedConnection);
            },
            most);
    });
}

void HeadquartersLink::fetchReceipt(qint64 gseq)
{
    post([this, gseq](Worker& worker) {
        worker.engine.receipt(gseq, [this, gseq](const Result<Receipt>& receipt) {
            const Result<void> result = receipt ? Result<void>() : receipt.error();
            QMetaObject::invokeMethod(
                this, [this, gseq, result] { Q_EMIT receiptFetched(gseq, result); }, Qt::QueuedConnection);
        });
    });
}

void HeadquartersLink::invite(const Id& person)
{
    post([this, person](Worker& worker) {
        worker.engine.invite(person, [this, person, &worker](const Result<protocol::InviteAnswer>& answer) {
            Result<GivenInvitation> given =
                answer ? GivenInvitation() : Result<GivenInvitation>(answer.error());
            if (answer) {
                given->code = answer->code;
                given->expires = answer->expires;
                given->text =
                    protocol::invitationText({QString::fromUtf8(worker.ledger.fact("server")), answer->code,
                                              QString::fromLatin1(worker.ledger.fact("fingerprint"))});
            }
            QMetaObject::invokeMethod(
                this, [this, person, given] { Q_EMIT invited(person, given); }, Qt::QueuedConnection);
        });
    });
}

} // namespace jiannuo
