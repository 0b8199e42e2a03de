// SPDX-License-Identifier: Apache-2.0
#include "simulation/wire.h"

#include "protocol/compression.h"
#include "protocol/messages.h"
#include "protocol/signed_answer.h"

namespace jiannuo::simulation {

namespace {

constexpr qint64 patienceMs = 60'000;

HttpReply portalPage()
{
    HttpReply page;
    page.status = 200;
    page.headers.insert("content-type", "text/html");
    page.body = "<html><body>please log in</body></html>";
    return page;
}

} // namespace

void Wire::send(HttpRequest request, std::function<void(Result<HttpReply>)> done)
{
    const std::weak_ptr<int> life = m_life;
    const auto finish = [this, asked = Asked{life, std::make_shared<bool>(false), std::move(done)}](
                            Result<HttpReply> reply) { deliver(asked, std::move(reply)); };
    const auto way = [this] {
        return static_cast<qint64>(1 + m_world.below(static_cast<quint64>(faults.slowestMs)));
    };
    const auto silence = [this, finish] {
        m_world.after(patienceMs, [finish] {
            finish(Error{ErrorCode::TimedOut, QStringLiteral("no answer")});
        });
    };
    if (cut == Cut::Both) {
        m_world.after(1, [finish] { finish(Error{ErrorCode::Unreachable, QStringLiteral("no network")}); });
        return;
    }
    if (m_world.chance(faults.portal)) {
        m_world.after(way(), [finish] { finish(portalPage()); });
        return;
    }
    if (const auto earlier = m_earlier.find(request.path);
        earlier != m_earlier.end() && m_world.chance(faults.stale)) {
        m_world.after(way(), [finish, reply = earlier->second] { finish(reply); });
        return;
    }
    silence();
    if (m_world.chance(faults.forge))
        forge(request);
    if (m_world.chance(faults.drop) || cut == Cut::Up)
        return;
    const bool lost = m_world.chance(faults.lostReply);
    const auto arrive = [this, life, request, finish, way, lost] {
        m_office.receive(request, [this, life, path = request.path, finish, way, lost](HttpReply reply) {
            if (lost || cut == Cut::Down || life.expired())
                return;
            m_earlier[path] = reply;
            damage(path, reply);
            m_world.after(way(), [finish, reply = std::move(reply)] { finish(reply); });
        });
    };
    m_world.after(way(), arrive);
    if (m_world.chance(faults.duplicate))
        m_world.after(way() + way() * 20, arrive);
}

void Wire::deliver(const Asked& asked, Result<HttpReply> reply)
{
    if (asked.life.expired() || *asked.answered)
        return;
    if (m_world.now() < asleepUntil) {
        m_world.after(asleepUntil.ms - m_world.now().ms,
                      [this, asked, reply = std::move(reply)] { deliver(asked, reply); });
        return;
    }
    *asked.answered = true;
    const ReadingAs reads(program);
    asked.done(std::move(reply));
}

namespace {

bool isOfFile(const QString& path)
{
    return path.startsWith(QLatin1StringView(protocol::path::files));
}

void turn(World& world, QByteArray& bytes)
{
    if (!bytes.isEmpty()) {
        char& byte = bytes[static_cast<qsizetype>(world.below(static_cast<quint64>(bytes.size())))];
        byte = static_cast<char>(byte ^ (1 << world.below(8)));
    }
}

void turn(World& world, std::vector<QByteArray>& list)
{
    if (!list.empty())
        turn(world, world.oneOf(list));
}

/// Of a verdict, something that would be worth a forgery.
void turn(World& world, Verdict& verdict)
{
    switch (world.below(4)) {
    case 0:
        verdict.outcome = verdict.outcome == jiannuo::Outcome::Accepted ? jiannuo::Outcome::Refused
                                                                        : jiannuo::Outcome::Accepted;
        break;
    case 1:
        verdict.received.ms -= 3600'000;
        break;
    case 2:
        verdict.horizon = 1;
        break;
    default:
        ++verdict.gseq;
    }
}

void turn(World& world, std::optional<Attestation>& attestation)
{
    if (!attestation)
        return;
    switch (world.below(5)) {
    case 0:
        turn(world, attestation->between);
        break;
    case 1:
        turn(world, attestation->head.signature);
        break;
    case 2:
        ++attestation->head.time.ms;
        break;
    case 3:
        ++attestation->head.size;
        break;
    default:
        attestation.reset();
    }
}

} // namespace

/// Of what a device asks for, how it may be misled about what it has.
void turn(World& world, protocol::PullRequest& asked)
{
    switch (world.below(4)) {
    case 0:
        turn(world, asked.cursor.scope);
        break;
    case 1:
        turn(world, asked.cursor.log);
        break;
    case 2:
        asked.cursor.gseq += 1 - static_cast<qint64>(world.below(3));
        break;
    default:
        asked.incarnation ^= 1;
    }
}

/// Nobody else has the device's key.
void Wire::forge(HttpRequest& request)
{
    if (isOfFile(request.path) && !request.body.isEmpty())
        turn(m_world, request.body);
    const bool isPull = request.path == QLatin1StringView(protocol::path::pull);
    if (!isPull && request.path != QLatin1StringView(protocol::path::push))
        return;
    const bool isZstd = request.headers.value("Content-Encoding") == "zstd";
    const auto body =
        isZstd ? decompressed(request.body, protocol::largestMessage) : Result<QByteArray>(request.body);
    if (!body)
        return;
    if (isPull) {
        auto message = protocol::readPullRequest(*body);
        if (!message)
            return;
        turn(m_world, *message);
        request.body = protocol::write(*message);
    } else {
        auto message = protocol::readPushRequest(*body);
        if (!message)
            return;
        turn(m_world, message->operations);
        request.body = protocol::write(*message);
    }
    request.headers.remove("Content-Encoding");
}

void Wire::forge(Page& page)
{
    if (m_world.chance(faults.forgePage)) {
        switch (m_world.below(page.operations.empty() ? 2 : 4)) {
        case 0:
            page.reset = !page.reset;
            break;
        case 1:
            page.through = std::max(page.through, page.head);
            break;
        case 2:
            page.operations.erase(page.operations.begin()
                                  + static_cast<qsizetype>(m_world.below(page.operations.size())));
            break;
        default:
            turn(m_world, m_world.oneOf(page.operations).bytes);
        }
        return;
    }
    switch (m_world.below(5)) {
    case 0:
        turn(m_world, page.scope);
        break;
    case 1:
        turn(m_world, page.log);
        break;
    case 2:
        page.through -= static_cast<qint64>(1 + m_world.below(3));
        break;
    case 3:
        page.reset = false;
        break;
    default:
        turn(m_world, page.attestation);
    }
}

/// Nor headquarters' key.
void Wire::forge(const QString& path, HttpReply& reply)
{
    if (isOfFile(path) && reply.status == 206)
        turn(m_world, reply.body);
    const bool isZstd = reply.headers.value("content-encoding") == "zstd";
    const auto body =
        isZstd ? decompressed(reply.body, protocol::largestMessage) : Result<QByteArray>(reply.body);
    if (reply.status != 200 || !body)
        return;
    QByteArray forged;
    if (path == QLatin1StringView(protocol::path::push)) {
        auto message = protocol::readPushReply(*body, {});
        if (!message || message->answer.verdicts.empty())
            return;
        if (m_world.below(2) == 0)
            turn(m_world, m_world.oneOf(message->answer.verdicts).verdict);
        else
            turn(m_world, message->answer.attestation);
        forged = protocol::write(*message);
    } else if (path == QLatin1StringView(protocol::path::pull)) {
        auto answer = protocol::readSignedAnswer(*body);
        auto message = answer ? protocol::readPullReply(answer->message) : answer.error();
        if (!message)
            return;
        forge(message->page);
        answer->message = protocol::write(*message);
        forged = protocol::write(*answer);
    } else if (path == QLatin1StringView(protocol::path::history)) {
        auto message = protocol::readHistoryAnswer(*body);
        if (!message || message->point.hashes.empty())
            return;
        turn(m_world, message->point.hashes);
        forged = protocol::write(*message);
    } else {
        return;
    }
    reply.headers.remove("content-encoding");
    reply.body = forged;
}

void Wire::damage(const QString& path, HttpReply& reply)
{
    if (m_world.chance(faults.forge))
        forge(path, reply);
    if (m_world.chance(faults.cut))
        reply.body.truncate(
            static_cast<qsizetype>(m_world.below(static_cast<quint64>(reply.body.size()) + 1)));
    if (m_world.chance(faults.bomb)) {
        static const QByteArray bomb = compressed(QByteArray(64 * 1024 * 1024, 'a'));
        reply.status = 200;
        reply.headers.insert("content-type", "application/cbor");
        reply.headers.insert("content-encoding", "zstd");
        reply.body = bomb;
    }
}

} // namespace jiannuo::simulation
