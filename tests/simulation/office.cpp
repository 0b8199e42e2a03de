// SPDX-License-Identifier: Apache-2.0
#include "simulation/office.h"

#include <QDirIterator>

namespace jiannuo::simulation {

namespace {

std::optional<http::Method> methodOf(const QByteArray& name)
{
    for (const auto method : {http::Method::Get, http::Method::Head, http::Method::Post, http::Method::Put,
                              http::Method::Patch, http::Method::Delete}) {
        if (http::methodName(method) == name)
            return method;
    }
    return {};
}

HttpReply replyOf(http::Response response, bool withBody)
{
    HttpReply reply;
    reply.status = response.status;
    for (const http::Header& header : response.headers.fields())
        reply.headers.insert(header.name.toLower(), header.value);
    while (response.source) {
        const auto piece = response.source(1 << 16);
        if (!piece || piece->isEmpty())
            break;
        response.body += *piece;
    }
    if (withBody)
        reply.body = response.body;
    return reply;
}

} // namespace

Office::Office(World& world)
    : clock(world)
    , m_world(world)
    , m_random(world)
    , m_directory(world.folder.filePath(QStringLiteral("headquarters")))
{
    world.disk.setFaults(m_directory, {});
}

Office::~Office()
{
    if (isUp())
        kill(false);
}

Result<void> Office::start(bool clockIsRight)
{
    const ReadingAs reads(program);
    if (clockIsRight) {
        if (auto corrected = correctClock(); !corrected) {
            kill(false);
            return corrected;
        }
    }
    auto opened = Headquarters::open(m_directory, clock, m_random, Sequencer::Drive::Caller);
    if (!opened) {
        kill(false);
        return opened.error();
    }
    m_headquarters = std::move(*opened);
    m_life = std::make_shared<int>();
    m_routes = {};
    addRoutes([this](http::Route route) { m_routes.add(std::move(route)); }, *m_headquarters);
    return {};
}

/// Where it is behind; with a ledger that is gone before anything else happens to the disk.
Result<void> Office::correctClock()
{
    const auto ledger = HeadquartersLedger::open(m_directory, clock, m_random);
    if (!ledger)
        return ledger.error();
    const auto corrected = (*ledger)->correctClock();
    if (!corrected && corrected.error().code != ErrorCode::RuleBroken)
        return corrected.error();
    return {};
}

bool Office::kill(bool power)
{
    m_world.disk.stop(m_directory); // whatever ends now writes nothing any more
    m_life.reset();
    m_routes = {};
    m_headquarters.reset();
    if (power)
        clock.reboot();
    return m_world.disk.restart(m_directory, power);
}

void Office::receive(const HttpRequest& request, std::function<void(HttpReply)> answer)
{
    if (!isUp())
        return;
    const ReadingAs reads(program);
    const bool withBody = request.method != "HEAD";
    const std::weak_ptr<int> life = m_life;
    const http::Respond respond = [this, life, withBody,
                                   answer = std::move(answer)](http::Response response) {
        // A machine that has just stopped sends nothing any more.
        if (!life.expired() && !m_world.disk.isStopped(m_directory))
            answer(replyOf(std::move(response), withBody));
    };
    const auto method = methodOf(request.method);
    auto match = method ? m_routes.find(*method, request.path.toUtf8()) : http::Router::Match();
    if (!match.route) {
        respond(http::errorResponse({ErrorCode::InvalidInput, QStringLiteral("no such path")}, 404));
        return;
    }
    http::Request incoming;
    incoming.method = *method;
    incoming.path = request.path.toUtf8();
    for (auto header = request.headers.begin(); header != request.headers.end(); ++header)
        incoming.headers.add(header.key(), header.value());
    incoming.captures = match.captures;
    incoming.bodySize = request.body.size();
    incoming.body = request.body;
    if (match.route->admit) {
        if (auto refusal = match.route->admit(incoming)) {
            respond(std::move(*refusal));
            return;
        }
    }
    if (request.body.size() > match.route->bodyLimit) {
        respond(http::errorResponse({ErrorCode::TooLarge, QStringLiteral("too large")}));
        return;
    }
    match.route->handler(std::move(incoming), respond);
    m_world.after(static_cast<qint64>(m_world.below(5)), [this, life] {
        if (!life.expired())
            work();
    });
}

std::set<QString> Office::files() const
{
    std::set<QString> result;
    for (QDirIterator each(m_directory + QStringLiteral("/files"), QDir::Files, QDirIterator::Subdirectories);
         each.hasNext();)
        result.insert(each.next());
    return result;
}

void Office::keepFiles(const std::set<QString>& kept)
{
    for (const QString& file : files()) {
        if (!kept.contains(file))
            QFile::remove(file);
    }
}

/// What came together is sequenced together.
void Office::work()
{
    const ReadingAs reads(program);
    while (m_headquarters->sequencer().step()) { }
}

} // namespace jiannuo::simulation
