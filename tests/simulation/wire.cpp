#include "simulation/wire.h"

#include "protocol/compression.h"
#include "protocol/messages.h"

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
    const auto answered = std::make_shared<bool>(false);
    const auto finish = [this, life, answered, done = std::move(done)](Result<HttpReply> reply) {
        if (life.expired() || *answered)
            return;
        *answered = true;
        const ReadingAs reads(program);
        done(std::move(reply));
    };
    const auto way = [this] {
        return static_cast<qint64>(1 + m_world.below(static_cast<quint64>(faults.slowestMs)));
    };
    const auto silence = [this, finish] {
        m_world.after(patienceMs, [finish] {
            finish(Error{ErrorCode::TimedOut, QStringLiteral("no answer")});
        });
    };
    if (isCut) {
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
    if (m_world.chance(faults.drop))
        return;
    const bool lost = m_world.chance(faults.lostReply);
    const auto arrive = [this, life, request, finish, way, lost] {
        m_office.receive(request, [this, life, path = request.path, finish, way, lost](HttpReply reply) {
            if (lost || life.expired())
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

/// Nobody else has the device's key.
void Wire::forge(HttpRequest& request)
{
    if (isOfFile(request.path) && !request.body.isEmpty())
        turn(m_world, request.body);
    if (request.path != QLatin1StringView(protocol::path::push))
        return;
    const bool isZstd = request.headers.value("Content-Encoding") == "zstd";
    const auto body =
        isZstd ? decompressed(request.body, protocol::largestMessage) : Result<QByteArray>(request.body);
    auto message = body ? protocol::readPushRequest(*body) : Result<protocol::PushRequest>(body.error());
    if (!message)
        return;
    turn(m_world, message->operations);
    request.headers.remove("Content-Encoding");
    request.body = protocol::write(*message);
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
        auto message = protocol::readPullReply(*body);
        if (!message || !message->page.attestation)
            return;
        turn(m_world, message->page.attestation);
        forged = protocol::write(*message);
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
