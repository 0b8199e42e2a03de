// SPDX-License-Identifier: Apache-2.0
#include "client/sync_engine.h"

#include "client/requests.h"
#include "protocol/compression.h"
#include "protocol/signed_answer.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace jiannuo {

namespace {

constexpr int mostForks = 3;
constexpr qsizetype worthCompressing = 512;
constexpr qint64 worthKeepingMs = 1'000;
constexpr qint64 longestMeasureMs = 60'000;
constexpr qint64 latestMs = 253'402'300'799'999; // the year 9999: what says more was not headquarters

struct SyncWords {
    Q_DECLARE_TR_FUNCTIONS(SyncWords)
};

} // namespace

Result<QByteArray> contentOf(const Result<HttpReply>& reply)
{
    if (!reply)
        return reply.error();
    const QByteArray type = reply->headers.value("content-type");
    if (reply->status >= 200 && reply->status < 300 && type.startsWith(protocol::contentType)) {
        if (reply->headers.value("content-encoding") == "zstd")
            return decompressed(reply->body, protocol::largestMessage);
        if (reply->body.size() > protocol::largestMessage)
            return Error{ErrorCode::TooLarge, SyncWords::tr("中心的答复过大，已放弃。")};
        return reply->body;
    }
    const QJsonObject json = QJsonDocument::fromJson(reply->body).object();
    if (json.contains(QStringLiteral("code")))
        return Error{errorCode(json[QStringLiteral("code")].toString()),
                     json[QStringLiteral("sentence")].toString()};
    return Error{ErrorCode::Unreachable,
                 SyncWords::tr("答复不是中心发来的，网络可能要求先登录。接通后会自动再试。")};
}

SyncEngine::SyncEngine(DeviceLedger& ledger, Transport& transport, const Clock& clock)
    : m_ledger(ledger)
    , m_transport(transport)
    , m_clock(clock)
{
    m_transport.onBytes = [this](qint64 sent, qint64 received) {
        ConversationProgress now = m_progress;
        now.bytesSent += sent;
        now.bytesReceived += received;
        if (m_busy && onProgress)
            onProgress(now);
    };
}

void SyncEngine::progress(ConversationPhase phase)
{
    m_progress.phase = phase;
    if (onProgress)
        onProgress(m_progress);
}

/// Headquarters' clock against ours, from one exchange: the middle of it is when it looked. One in which the
/// device slept, or its clock was set, says nothing.
void SyncEngine::measure(Instant theirs, Instant asked)
{
    const Instant now = m_clock.now();
    if (theirs.ms <= 0 || theirs.ms > latestMs || now < asked || now.ms - asked.ms > longestMeasureMs)
        return;
    const qint64 offset = theirs.ms - (asked.ms + now.ms) / 2;
    m_ledger.setOffset(offset);
    // Every exchange measures a little differently: a check that brings nothing shall write nothing.
    if (std::abs(offset - m_ledger.fact("offset").toLongLong()) >= worthKeepingMs)
        (void)m_ledger.setFact("offset", QByteArray::number(offset));
}

void SyncEngine::post(const char* path, const QByteArray& message, bool withToken,
                      std::function<void(Result<QByteArray>)> done)
{
    HttpRequest request;
    request.method = "POST";
    request.path = QLatin1StringView(path);
    request.headers.insert("Content-Type", protocol::contentType);
    request.headers.insert("Accept-Encoding", "zstd");
    request.body = message;
    if (message.size() > worthCompressing) {
        if (QByteArray smaller = compressed(message); !smaller.isEmpty() && smaller.size() < message.size()) {
            request.body = std::move(smaller);
            request.headers.insert("Content-Encoding", "zstd");
        }
    }
    const qint64 sent = request.body.size();
    auto handle = [this, sent, done = std::move(done)](const Result<HttpReply>& reply) {
        m_progress.bytesSent += sent;
        if (reply)
            m_progress.bytesReceived += reply->body.size();
        done(contentOf(reply));
    };
    if (withToken)
        authorized(std::move(request), std::move(handle));
    else
        m_transport.send(std::move(request), std::move(handle));
}

/// Sends with the token; a token that has run out is renewed once.
void SyncEngine::authorized(HttpRequest request, std::function<void(Result<HttpReply>)> done, bool renewed)
{
    request.headers.insert("Authorization", "Bearer " + m_ledger.token());
    HttpRequest again = request;
    m_transport.send(
        std::move(request),
        [this, again = std::move(again), done = std::move(done), renewed](Result<HttpReply> reply) mutable {
            if (!reply || reply->status != 401 || renewed) {
                done(std::move(reply));
                return;
            }
            renew([this, again = std::move(again), done = std::move(done)](const Result<void>& ok) mutable {
                if (!ok)
                    done(ok.error());
                else
                    authorized(std::move(again), std::move(done), true);
            });
        });
}

void SyncEngine::renew(Done done, bool corrected)
{
    const auto mine = m_ledger.key();
    if (!mine) {
        done(mine.error());
        return;
    }
    protocol::TokenRequest message;
    message.device = m_ledger.device();
    message.time = m_ledger.now();
    if (auto signature = mine->sign(protocol::tokenBytes(message.device, message.time)))
        message.signature = *signature;
    message.certificate = m_ledger.fact(DeviceLedger::certificateFact);
    const Instant asked = m_clock.now();
    HttpRequest request;
    request.method = "POST";
    request.path = QLatin1StringView(protocol::path::token);
    request.headers.insert("Content-Type", protocol::contentType);
    request.body = protocol::write(message);
    m_transport.send(
        std::move(request), [this, asked, corrected, done = std::move(done)](const Result<HttpReply>& reply) {
            const auto content = contentOf(reply);
            if (!content) {
                // A clock that is far off: headquarters says its time, and we try once more with that.
                const qint64 theirs = reply ? reply->headers.value("jiannuo-time").toLongLong() : 0;
                if (content.error().code == ErrorCode::Unauthenticated && theirs != 0 && !corrected) {
                    measure({theirs}, asked);
                    renew(done, true);
                    return;
                }
                done(content.error());
                return;
            }
            const auto answer = protocol::readTokenAnswer(*content);
            if (!answer) {
                done(answer.error());
                return;
            }
            measure(answer->time, asked);
            auto kept = m_ledger.keepToken(answer->token.toLatin1());
            if (kept && !answer->certificate.isEmpty())
                kept = m_ledger.setFact(DeviceLedger::certificateFact, answer->certificate);
            done(std::move(kept));
        });
}

void SyncEngine::enrol(const QString& code, const QString& deviceName,
                       std::function<void(Result<protocol::EnrolAnswer>)> done, Suite suite)
{
    // The key is kept before it is sent: where the answer is lost, the same key and code give the same answer
    // again.
    auto mine = m_ledger.key();
    if (!mine && mine.error().code == ErrorCode::StorageFailed) {
        done(mine.error());
        return;
    }
    if (!mine) {
        mine = PrivateKey::generate(suite, m_ledger.random());
        if (!mine) {
            done(mine.error());
            return;
        }
        if (auto kept = m_ledger.keepKey(*mine); !kept) {
            done(kept.error());
            return;
        }
    }
    protocol::EnrolRequest message;
    message.code = code;
    message.deviceName = deviceName;
    message.suite = static_cast<int>(mine->suite());
    message.publicKey = mine->publicKey().bytes();
    if (auto signature = mine->sign(protocol::enrolmentBytes(code, message.publicKey)))
        message.signature = *signature;
    const Instant asked = m_clock.now();
    post(protocol::path::enrol, protocol::write(message), false,
         [this, asked, mine = mine->suite(), done = std::move(done)](const Result<QByteArray>& content) {
             if (!content) {
                 done(content.error());
                 return;
             }
             auto answer = protocol::readEnrolAnswer(*content);
             if (!answer) {
                 done(answer.error());
                 return;
             }
             measure(answer->time, asked);
             if (auto kept = m_ledger.keepToken(answer->token.toLatin1()); !kept) {
                 done(kept.error());
                 return;
             }
             for (const auto& [name, value] : {std::pair{"headquarters", answer->headquarters.toUtf8()},
                                               std::pair{DeviceLedger::certificateFact, answer->certificate},
                                               std::pair{"person", answer->person.toRfc4122()}}) {
                 if (auto kept = m_ledger.setFact(name, value); !kept) {
                     done(kept.error());
                     return;
                 }
             }
             const auto suite = suiteFromNumber(answer->logSuite);
             const auto theirs =
                 suite ? PublicKey::fromBytes(*suite, answer->logKey) : Result<PublicKey>(suite.error());
             if (!theirs) {
                 done(theirs.error());
                 return;
             }
             if (auto enrolled = m_ledger.device() == answer->device
                     ? Result<void>()
                     : m_ledger.enrol(answer->device, *theirs, mine);
                 !enrolled)
                 done(enrolled.error());
             else
                 done(std::move(answer));
         });
}

void SyncEngine::invite(const Id& person, std::function<void(Result<protocol::InviteAnswer>)> done)
{
    post(protocol::path::invite, protocol::write(protocol::InviteRequest{person}), true,
         [done = std::move(done)](const Result<QByteArray>& content) {
             if (content)
                 done(protocol::readInviteAnswer(*content));
             else
                 done(content.error());
         });
}

void SyncEngine::receipt(qint64 gseq, std::function<void(Result<Receipt>)> done)
{
    post(protocol::path::receipt, protocol::write(protocol::ReceiptRequest{gseq}), true,
         [this, done = std::move(done)](const Result<QByteArray>& content) {
             const auto answer = content ? protocol::readReceiptAnswer(*content)
                                         : Result<protocol::ReceiptAnswer>(content.error());
             auto receipt = answer ? readReceipt(answer->receipt) : Result<Receipt>(answer.error());
             const auto key = m_ledger.headquartersKey();
             if (receipt && !key) {
                 receipt = key.error();
             } else if (receipt) {
                 if (const auto checked = checkReceipt(*receipt, *key); !checked)
                     receipt = checked.error();
                 else if (const auto kept = m_ledger.setFact(receiptFact(receipt->verdict.gseq).constData(),
                                                             answer->receipt.toLatin1());
                          !kept)
                     receipt = kept.error();
             }
             done(std::move(receipt));
         });
}

void SyncEngine::run(Done done, SendFiles files)
{
    if (m_busy) {
        done(Error{ErrorCode::Busy, SyncWords::tr("正在同步。")});
        return;
    }
    if (m_ledger.device().isNull()) {
        done(Error{ErrorCode::Unauthenticated, SyncWords::tr("这台设备还没有登记，请先扫码或输入登记码。")});
        return;
    }
    m_busy = true;
    m_agreed = false;
    m_files = files;
    m_done = std::move(done);
    m_progress = {};
    progress(ConversationPhase::Connecting);
    if (const auto looked = m_ledger.noticeLostFiles(false); !looked)
        finish(looked.error());
    else
        push(0);
}

void SyncEngine::finish(Result<void> result)
{
    if (!result && result.error().code == ErrorCode::Revoked && m_ledger.waitingCount() == 0)
        (void)m_ledger.wipe();
    m_busy = false;
    m_progress.phase = ConversationPhase::Idle;
    const Done done = std::move(m_done);
    done(std::move(result));
}

void SyncEngine::push(int forks)
{
    const std::vector<WaitingOperation> operations = m_ledger.toPush(protocol::pushBytes);
    if (operations.empty()) {
        pull(false);
        return;
    }
    progress(ConversationPhase::Sending);
    const auto message = pushRequest(m_ledger, operations);
    if (!message) {
        finish(message.error());
        return;
    }
    const Operation& last = operations.back().operation;
    const ChainKey chain = last.chain;
    const Instant asked = m_clock.now();
    post(protocol::path::push, protocol::write(*message), true,
         [this, forks, asked, chain, mark = answeringMark(last)](const Result<QByteArray>& content) {
             if (!content) {
                 finish(content.error());
                 return;
             }
             const auto reply = protocol::readPushReply(*content, chain);
             if (!reply) {
                 finish(reply.error());
                 return;
             }
             measure(reply->time, asked);
             const PushAnswer& answer = reply->answer;
             if (answer.answering != mark && answer.fault != PushFault::Unreadable) {
                 finish(Error{ErrorCode::Corrupt,
                              SyncWords::tr("收到的是对另一次送交的答复，稍后会自动再试。")});
                 return;
             }
             if (auto settled = m_ledger.settle(answer); !settled) {
                 finish(settled.error());
                 return;
             }
             m_progress.recordsSent += static_cast<qint64>(answer.verdicts.size());
             if (!answer.fault) {
                 if (answer.verdicts.empty())
                     finish(Error{ErrorCode::Corrupt, SyncWords::tr("中心没有对送交的记录作出答复。")});
                 else
                     push(forks);
                 return;
             }
             if (*answer.fault == PushFault::OtherHistory) {
                 agree([this, forks] { push(forks); });
                 return;
             }
             if ((*answer.fault == PushFault::Fork || *answer.fault == PushFault::Gap) && forks < mostForks) {
                 if (auto ok = m_ledger.reincarnate(chain); !ok)
                     finish(ok.error());
                 else
                     push(forks + 1);
                 return;
             }
             finish(Error{ErrorCode::BrokenChain, answer.sentence});
         });
}

/// Headquarters does not hold what it signed for us before: it was put back to a backup. Finds out where our
/// histories part, and offers it again what it lost of ours.
void SyncEngine::agree(const std::function<void()>& then)
{
    if (m_agreed) {
        finish(
            Error{ErrorCode::OtherHistory,
                  SyncWords::tr("中心的账本与它先前签名的不符，已停止同步，本机记录都还在。请联系管理员。")});
        return;
    }
    m_agreed = true;
    post(protocol::path::history,
         protocol::write(protocol::HistoryRequest{m_ledger.cursor().log, m_ledger.heads()}), true,
         [this, then](const Result<QByteArray>& content) {
             const auto answer = content ? protocol::readHistoryAnswer(*content)
                                         : Result<protocol::HistoryAnswer>(content.error());
             if (!answer) {
                 finish(answer.error());
                 return;
             }
             if (auto turned = m_ledger.turnBack(answer->point); !turned)
                 finish(turned.error());
             else
                 then();
         });
}

/// Where it says anything new, headquarters has said so.
Result<protocol::PullReply> SyncEngine::readPullReply(const QByteArray& content, const Cursor& asked) const
{
    const auto answer = protocol::readSignedAnswer(content);
    if (!answer)
        return answer.error();
    auto reply = protocol::readPullReply(answer->message);
    if (!reply || !reply->page.isNews(asked))
        return reply;
    const auto key = m_ledger.headquartersKey();
    if (!key)
        return key.error();
    if (!key->verify(protocol::answerText(m_ledger.device(), key->suite(), answer->message),
                     answer->signature))
        return Error{ErrorCode::BadSignature,
                     SyncWords::tr("收到的记录不是中心签名的，没有采用。请换一个网络再同步。")};
    return reply;
}

void SyncEngine::pull(bool inFull)
{
    progress(ConversationPhase::Receiving);
    const Instant asked = m_clock.now();
    const Cursor from = m_ledger.cursor();
    post(protocol::path::pull, protocol::write(pullRequest(m_ledger, inFull)), true,
         [this, inFull, asked, from](const Result<QByteArray>& content) {
             if (!content) {
                 if (content.error().code == ErrorCode::OtherHistory)
                     agree([this] { push(0); });
                 else
                     finish(content.error());
                 return;
             }
             const auto reply = readPullReply(*content, from);
             if (!reply) {
                 finish(reply.error());
                 return;
             }
             measure(reply->time, asked);
             const Page& page = reply->page;
             if (page.isNews(from)) {
                 if (auto applied = m_ledger.apply(page); !applied) {
                     if (applied.error().code == ErrorCode::UnknownRecord && !inFull)
                         pull(true);
                     else
                         finish(applied.error());
                     return;
                 }
             }
             if (auto offered = m_ledger.offerAgain(reply->missing, reply->missingMark); !offered) {
                 finish(offered.error());
                 return;
             }
             m_progress.recordsReceived += static_cast<qint64>(page.operations.size());
             m_progress.recordsLeft = page.head - page.through;
             progress(ConversationPhase::Receiving);
             if (page.through < page.head)
                 pull(inFull);
             else
                 nextFile();
         });
}

} // namespace jiannuo
