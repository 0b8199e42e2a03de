#include "simulation/wire.h"

#include "protocol/compression.h"

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
    const auto finish = [life, answered, done = std::move(done)](Result<HttpReply> reply) {
        if (life.expired() || *answered)
            return;
        *answered = true;
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
    if (m_world.chance(faults.drop))
        return;
    const bool lost = m_world.chance(faults.lostReply);
    const auto arrive = [this, life, request, finish, way, lost] {
        m_office.receive(request, [this, life, path = request.path, finish, way, lost](HttpReply reply) {
            if (lost || life.expired())
                return;
            m_earlier[path] = reply;
            damage(reply);
            m_world.after(way(), [finish, reply = std::move(reply)] { finish(reply); });
        });
    };
    m_world.after(way(), arrive);
    if (m_world.chance(faults.duplicate))
        m_world.after(way() + way() * 20, arrive);
}

void Wire::damage(HttpReply& reply)
{
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
