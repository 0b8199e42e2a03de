// SPDX-License-Identifier: Apache-2.0
#include "server/api.h"

#include "ledger/waiting.h"
#include "protocol/compression.h"
#include "protocol/short_head.h"
#include "protocol/signed_answer.h"
#include "server/bundle_desk.h"
#include "server/guess_limit.h"
#include "server/log_page.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace jiannuo {

namespace {

using http::Request;
using http::Respond;
using http::Response;

constexpr qint64 smallBody = 16 * 1024;
constexpr qsizetype worthCompressing = 512;

struct ApiWords {
    Q_DECLARE_TR_FUNCTIONS(Api)
};

class Api {
public:
    explicit Api(Headquarters& headquarters)
        : m_headquarters(headquarters)
        , m_bundles(headquarters, headquarters.directory() + QStringLiteral("/bundles"))
        , m_guesses(headquarters.clock())
    {
    }

    /// A failure with headquarters' time, by which a device with a wrong clock finds its offset.
    Response failure(const Error& error) const
    {
        Response response = http::errorResponse(error);
        response.headers.set("Jiannuo-Time", QByteArray::number(m_headquarters.clock().now().ms));
        return response;
    }

    static Response message(const Request& request, QByteArray body)
    {
        Response response;
        response.headers.set("Content-Type", protocol::contentType);
        if (body.size() > worthCompressing && request.headers.value("Accept-Encoding").contains("zstd")) {
            if (QByteArray smaller = compressed(body); !smaller.isEmpty() && smaller.size() < body.size()) {
                body = std::move(smaller);
                response.headers.set("Content-Encoding", "zstd");
            }
        }
        response.body = std::move(body);
        return response;
    }

    static Result<QByteArray> body(const Request& request)
    {
        const QByteArray encoding = request.headers.value("Content-Encoding").toLower();
        if (encoding == "zstd")
            return decompressed(request.body, protocol::largestMessage);
        if (!encoding.isEmpty() && encoding != "identity")
            return Error{ErrorCode::Unsupported, ApiWords::tr("不支持这种内容编码，请用 zstd 或不压缩。")};
        if (request.body.size() > protocol::largestMessage)
            return Error{ErrorCode::TooLarge, ApiWords::tr("一次送交的内容过大，请分几次送交。")};
        return request.body;
    }

    /// Reads the body as a message, or answers why not.
    template <class Read, class Work>
    void read(Request& request, const Respond& respond, Read&& reader, Work&& work) const
    {
        const auto bytes = body(request);
        if (!bytes) {
            respond(failure(bytes.error()));
            return;
        }
        auto content = reader(*bytes);
        if (!content) {
            respond(failure({ErrorCode::InvalidInput, content.error().sentence}));
            return;
        }
        work(std::move(*content));
    }

    void enrol(Request request, const Respond& respond)
    {
        read(request, respond, protocol::readEnrolRequest, [&](const protocol::EnrolRequest& content) {
            if (!m_guesses.mayTry(request.peer)) {
                Response later = http::errorResponse(
                    {ErrorCode::Busy,
                     ApiWords::tr("从这个网络试过的登记码错得太多，请核对登记码，%1 秒后再试。")
                         .arg(GuessLimit::patience)},
                    429);
                later.headers.set("Retry-After", QByteArray::number(GuessLimit::patience));
                respond(std::move(later));
                return;
            }
            const auto answer = m_headquarters.enrol(content);
            if (!answer && answer.error().code == ErrorCode::Unauthenticated)
                m_guesses.wasWrong(request.peer);
            respond(answer ? message(request, protocol::write(*answer)) : failure(answer.error()));
        });
    }

    void renew(Request request, const Respond& respond) const
    {
        read(request, respond, protocol::readTokenRequest, [&](const protocol::TokenRequest& content) {
            const auto answer = m_headquarters.renew(content);
            respond(answer ? message(request, protocol::write(*answer)) : failure(answer.error()));
        });
    }

    void push(Request request, const Respond& respond) const
    {
        read(request, respond, protocol::readPushRequest, [&](protocol::PushRequest content) {
            const auto& caller = std::any_cast<const Caller&>(request.context);
            m_headquarters.push(caller, std::move(content),
                                [this, request, respond](const Result<protocol::PushReply>& reply) {
                                    respond(reply ? message(request, protocol::write(*reply))
                                                  : failure(reply.error()));
                                });
        });
    }

    void receipt(Request request, const Respond& respond) const
    {
        read(request, respond, protocol::readReceiptRequest, [&](const protocol::ReceiptRequest& content) {
            const auto& caller = std::any_cast<const Caller&>(request.context);
            const auto answer = m_headquarters.receipt(caller, content);
            respond(answer ? message(request, protocol::write(*answer)) : failure(answer.error()));
        });
    }

    void history(Request request, const Respond& respond) const
    {
        read(request, respond, protocol::readHistoryRequest, [&](protocol::HistoryRequest content) {
            const auto answer = m_headquarters.history(std::move(content));
            respond(answer ? message(request, protocol::write(*answer)) : failure(answer.error()));
        });
    }

    void pull(Request request, const Respond& respond) const
    {
        read(request, respond, protocol::readPullRequest, [&](const protocol::PullRequest& content) {
            const auto& caller = std::any_cast<const Caller&>(request.context);
            const auto reply = m_headquarters.pull(caller, content);
            if (!reply) {
                respond(failure(reply.error()));
                return;
            }
            protocol::SignedAnswer answer{protocol::write(*reply), {}};
            if (reply->page.isNews(content.cursor)) {
                const PrivateKey& key = m_headquarters.key();
                auto signature = key.sign(protocol::answerText(caller.device, key.suite(), answer.message));
                if (!signature) {
                    respond(failure(signature.error()));
                    return;
                }
                answer.signature = std::move(*signature);
            }
            respond(message(request, protocol::write(answer)));
        });
    }

    /// A revoked device hands over what waits on it, and gets nothing.
    std::optional<Response> refusedAsRevoked(const Request& request) const
    {
        if (!std::any_cast<const Caller&>(request.context).isRevoked())
            return {};
        return failure({ErrorCode::Revoked, ApiWords::tr("这台设备已停用，不能再收发文件和数据包。")});
    }

    /// A part of what somebody carries for a device; with the last one the answer for that device.
    void takeBundle(Request request, const Respond& respond)
    {
        if (auto refused = refusedAsRevoked(request)) {
            respond(std::move(*refused));
            return;
        }
        QBuffer part(&request.body);
        part.open(QIODevice::ReadOnly);
        const auto taken = m_bundles.take(part);
        if (!taken) {
            respond(failure(taken.error()));
            return;
        }
        Response response;
        response.status = 204;
        if (!taken->answer.isEmpty()) {
            const std::shared_ptr<QFile> answer(new QFile(taken->answer), [](QFile* file) {
                file->remove();
                delete file;
            });
            if (!answer->open(QIODevice::ReadOnly)) {
                respond(
                    failure({ErrorCode::StorageFailed, ApiWords::tr("中心暂时读不出答复，请稍后再试。")}));
                return;
            }
            response.status = 200;
            response.headers.set("Content-Type", protocol::bundleType);
            response.sourceSize = answer->size();
            response.source = [answer](qsizetype most) -> Result<QByteArray> { return answer->read(most); };
        }
        respond(std::move(response));
    }

    void invite(Request request, const Respond& respond) const
    {
        read(request, respond, protocol::readInviteRequest, [&](const protocol::InviteRequest& content) {
            if (!m_headquarters.mayInvite(std::any_cast<const Caller&>(request.context), content.person)) {
                respond(failure(
                    {ErrorCode::NotAllowed, ApiWords::tr("只有能任命此人全部职务的人才可以发放登记码。")}));
                return;
            }
            const auto answer = m_headquarters.invite(content.person);
            respond(answer ? message(request, protocol::write(*answer)) : failure(answer.error()));
        });
    }

    /// The hash in the path.
    static Result<QByteArray> file(const Request& request)
    {
        const QByteArray hash = QByteArray::fromHex(request.captures.value(0));
        if (hash.size() != 32 || hash.toHex() != request.captures.value(0))
            return Error{ErrorCode::InvalidInput, ApiWords::tr("文件的名称应为 64 位十六进制摘要。")};
        return hash;
    }

    void giveFile(const Request& request, const Respond& respond) const
    {
        const auto& caller = std::any_cast<const Caller&>(request.context);
        const auto hash = file(request);
        if (!hash) {
            respond(failure(hash.error()));
            return;
        }
        Response response;
        if (request.method == http::Method::Head) {
            const auto offset = m_headquarters.evidence().offset(caller, *hash);
            if (!offset) {
                respond(failure(offset.error()));
                return;
            }
            response.headers.set("Upload-Offset", QByteArray::number(*offset));
            respond(std::move(response));
            return;
        }
        const auto opened = m_headquarters.evidence().open(caller, *hash);
        if (!opened) {
            respond(failure(opened.error()));
            return;
        }
        const std::shared_ptr<QFile>& content = *opened;
        response.headers.set("Content-Type", "application/octet-stream");
        if (request.headers.contains("Range")) {
            respond(piece(request.headers.value("Range"), *content, std::move(response)));
            return;
        }
        response.sourceSize = content->size();
        response.source = [content](qsizetype atMost) -> Result<QByteArray> { return content->read(atMost); };
        respond(std::move(response));
    }

    /// `bytes=from-to` (RFC 9110 §14): a piece that fits into memory, so that a download goes on where it
    /// ended.
    static Response piece(QByteArrayView range, QFile& content, Response response)
    {
        const qint64 size = content.size();
        const qsizetype dash = range.indexOf('-');
        bool fromGiven = false;
        bool toGiven = false;
        const qint64 from = range.startsWith("bytes=") && dash > 0
            ? range.sliced(6, dash - 6).toByteArray().toLongLong(&fromGiven)
            : 0;
        const QByteArray end = dash > 0 ? range.sliced(dash + 1).toByteArray() : QByteArray();
        const qint64 to = end.toLongLong(&toGiven);
        response.status = 416;
        response.headers.set("Content-Range", "bytes */" + QByteArray::number(size));
        if (!fromGiven || (!toGiven && !end.isEmpty()) || from < 0 || from >= size || (toGiven && to < from)
            || !content.seek(from))
            return response;
        // Counted from the file's end: `to` may be the largest number there is.
        const qint64 last = toGiven ? std::min(to, size - 1) : size - 1;
        response.body = content.read(std::min(last - from + 1, qint64(protocol::pieceBytes)));
        if (response.body.isEmpty()) {
            response.status = 503;
            return response;
        }
        response.status = 206;
        response.headers.set("Content-Range",
                             "bytes " + QByteArray::number(from) + '-'
                                 + QByteArray::number(from + response.body.size() - 1) + '/'
                                 + QByteArray::number(size));
        return response;
    }

    void takeChunk(const Request& request, const Respond& respond) const
    {
        const auto hash = file(request);
        if (!hash) {
            respond(failure(hash.error()));
            return;
        }
        bool offsetGiven = false;
        bool lengthGiven = false;
        const qint64 offset = request.headers.value("Upload-Offset").toLongLong(&offsetGiven);
        const qint64 length = request.headers.value("Upload-Length").toLongLong(&lengthGiven);
        if (!offsetGiven || !lengthGiven || offset < 0 || length < 1) {
            respond(failure(
                {ErrorCode::InvalidInput, ApiWords::tr("上传要写明 Upload-Offset 和 Upload-Length。")}));
            return;
        }
        if (length > largestFile) {
            respond(failure({ErrorCode::TooLarge, ApiWords::tr("文件超过 200 MB，不能上传。")}));
            return;
        }
        const auto& caller = std::any_cast<const Caller&>(request.context);
        const auto progress = m_headquarters.evidence().take(caller, *hash, offset, length, request.body);
        Response response;
        if (progress) {
            response.status = 204;
            response.headers.set("Upload-Offset", QByteArray::number(progress->offset));
        } else {
            response = failure(progress.error());
            if (progress.error().code == ErrorCode::Conflicting
                || progress.error().code == ErrorCode::Corrupt) {
                response.status = 409;
                const auto here = m_headquarters.evidence().offset(caller, *hash);
                response.headers.set("Upload-Offset", QByteArray::number(here.valueOr(0)));
            }
        }
        respond(std::move(response));
    }

    /// Before a body is read: who asks.
    std::optional<Response> admit(Request& request) const
    {
        auto caller = m_headquarters.caller(request.bearerToken());
        if (!caller)
            return failure(caller.error());
        request.context = std::move(*caller);
        return {};
    }

    /// The same for whoever was here before.
    bool admitAtOnce(Request& request) const
    {
        auto caller = m_headquarters.callerAtOnce(request.bearerToken());
        if (!caller)
            return false;
        request.context = std::move(*caller);
        return true;
    }

    /// From here on the connection may say the usual things in short.
    static void upgrade(const Request& request, const Respond& respond)
    {
        static const QList<QByteArray> paths{protocol::shortPaths.begin(), protocol::shortPaths.end()};
        Response response;
        response.headers.set("Upgrade", protocol::shortHeads);
        if (request.headers.value("Upgrade") == protocol::shortHeads) {
            response.status = 101;
            auto heads = std::make_shared<http::ShortHeads>();
            heads->paths = paths; // shared by all
            heads->contentType = protocol::contentType;
            heads->authorization = request.headers.value("Authorization");
            response.shortHeads = std::move(heads);
        } else {
            response.status = 426;
        }
        respond(std::move(response));
    }

    Headquarters& headquarters() const { return m_headquarters; }

private:
    Headquarters& m_headquarters;
    BundleDesk m_bundles;
    GuessLimit m_guesses;
};

} // namespace

void addRoutes(const std::function<void(http::Route)>& add, Headquarters& headquarters)
{
    const auto api = std::make_shared<Api>(headquarters);
    const QList<QByteArray> cbor{protocol::contentType};
    const auto open = [&](const char* path, auto handler) {
        add({http::Method::Post,
             path,
             [api, handler](Request request, Respond respond) {
                 ((*api).*handler)(std::move(request), respond);
             },
             smallBody,
             cbor,
             {}});
    };
    const auto closed = [&](http::Method method, const QByteArray& path, qint64 limit,
                            const QList<QByteArray>& types, auto handler, bool handlesAtOnce = false) {
        add({method, path,
             [api, handler](Request request, Respond respond) {
                 ((*api).*handler)(std::move(request), respond);
             },
             limit, types, [api](Request& request) { return api->admit(request); },
             [api](Request& request) { return api->admitAtOnce(request); }, handlesAtOnce});
    };
    open(protocol::path::enrol, &Api::enrol);
    open(protocol::path::token, &Api::renew);
    closed(http::Method::Post, protocol::path::push, protocol::largestMessage, cbor, &Api::push, true);
    closed(http::Method::Post, protocol::path::pull, smallBody, cbor, &Api::pull);
    closed(http::Method::Post, protocol::path::receipt, smallBody, cbor, &Api::receipt);
    closed(http::Method::Post, protocol::path::history, smallBody, cbor, &Api::history);
    closed(http::Method::Post, protocol::path::bundle, protocol::bundlePart, {protocol::bundleType},
           &Api::takeBundle);
    closed(http::Method::Post, protocol::path::invite, smallBody, cbor, &Api::invite);
    add({http::Method::Get,
         protocol::path::connection,
         &Api::upgrade,
         0,
         {},
         [api](Request& request) { return api->admit(request); },
         [api](Request& request) { return api->admitAtOnce(request); },
         true});
    const QByteArray filePath = QByteArray(protocol::path::files) + "{hash}";
    closed(http::Method::Get, filePath, 0, {}, &Api::giveFile);
    closed(http::Method::Patch, filePath, protocol::chunkBytes * 4, {"application/offset+octet-stream"},
           &Api::takeChunk);
}

void addRoutes(http::HttpServer& server, Headquarters& headquarters)
{
    const auto add = [&server](http::Route route) { server.add(std::move(route)); };
    addRoutes(add, headquarters);
    addLogPage(add, headquarters);
    const auto api = std::make_shared<Api>(headquarters);
    server.add({http::Method::Get, "/health", [api](const Request&, const Respond& respond) {
                    const auto figures = api->headquarters().figures();
                    if (!figures) {
                        respond(api->failure(figures.error()));
                        return;
                    }
                    const QString status = figures->isFull ? QStringLiteral("disk_full")
                        : figures->clockBehindMs > 0       ? QStringLiteral("clock_behind")
                        : figures->filesLost > 0           ? QStringLiteral("files_lost")
                                                           : QStringLiteral("ok");
                    const QJsonObject json{{QStringLiteral("status"), status},
                                           {QStringLiteral("files_lost"), figures->filesLost},
                                           {QStringLiteral("free_bytes"), figures->freeBytes},
                                           {QStringLiteral("head"), figures->head},
                                           {QStringLiteral("protocol"), protocol::version}};
                    respond(http::jsonResponse(QJsonDocument(json).toJson(QJsonDocument::Compact)));
                }});
    server.add(
        {http::Method::Get, "/metrics", [api, &server](const Request&, const Respond& respond) {
             http::MetricsText text;
             server.writeMetrics(text);
             if (const auto figures = api->headquarters().figures()) {
                 text.gauge("jiannuo_head", "Last sequence number of the ledger.", figures->head);
                 text.gauge("jiannuo_devices", "Enrolled devices.", figures->devices);
                 text.gauge("jiannuo_quarantined", "Operations in quarantine.", figures->quarantined);
                 text.gauge("jiannuo_clock_behind_ms",
                            "How far the clock is behind the last signature; nothing is taken then.",
                            figures->clockBehindMs);
                 text.gauge("jiannuo_files_lost",
                            "Files of evidence that were here, and are missing or damaged.",
                            figures->filesLost);
                 text.counter("jiannuo_files_checked_total", "Files read to see whether they are whole.",
                              figures->filesChecked);
                 text.gauge("jiannuo_disk_free_bytes", "Free on the ledger's disk.", figures->freeBytes);
                 text.gauge("jiannuo_disk_full", "1 while the disk does not take what is to be written.",
                            figures->isFull ? 1 : 0);
             }
             respond(http::textResponse(text.out(), http::MetricsText::contentType));
         }});
}

} // namespace jiannuo
