// SPDX-License-Identifier: Apache-2.0
#include "simulation/intruder.h"

#include "client/requests.h"
#include "domain/records.h"
#include "domain/rules.h"

namespace jiannuo::simulation {

namespace {

/// Text that nobody else writes.
QString graffiti(World& world)
{
    return QStringLiteral("伪造") + QString::number(world.below(1'000'000'000));
}

} // namespace

void Intruder::attack(Tablet& tablet)
{
    if (!m_stage.office.isUp() || !tablet.isEnrolled())
        return;
    const ReadingAs newest(nullptr); // his own program, whatever runs on the tablet
    const auto key = tablet.ledger().key();
    const auto what = key ? forgery(tablet) : std::nullopt;
    if (!what)
        return;
    Operation operation;
    operation.chain = {tablet.device, static_cast<qint64>(1 + m_world.below(1ULL << 40))};
    if (what->name == u"another device's chain") {
        for (const auto& other : m_stage.tablets) {
            if (other->device != tablet.device)
                operation.chain.device = other->device;
        }
        if (operation.chain.device == tablet.device)
            return;
    }
    operation.dseq = 1;
    operation.actor = what->actor;
    operation.at = tablet.clock.now();
    operation.changes = what->changes;
    seal(operation);
    const QByteArray content = contentHash(operation.chain.device, operation.at, operation.changes);
    (what->mayCount ? m_world.said : m_world.intruded).insert(content);

    WorldRandom random(m_world);
    const auto signer =
        what->name == u"another key" ? PrivateKey::generate(Suite::Ed25519Sha256, random) : key;
    protocol::PushRequest message;
    message.incarnation = operation.chain.incarnation;
    message.operations = {operation.bytes};
    message.terms.seen = tablet.ledger().cursor().seen;
    if (const auto signature = signer->sign(chainHeadText(operation.chain, operation.dseq, operation.hash)))
        message.terms.signature = *signature;

    protocol::TokenRequest who;
    who.device = tablet.device;
    who.time = m_stage.office.clock.now();
    if (const auto signature = key->sign(protocol::tokenBytes(who.device, who.time)))
        who.signature = *signature;
    const ReadingAs reads(m_stage.office.program);
    const auto token = m_stage.office.headquarters().renew(who);
    if (!token)
        return;
    m_world.note(tablet.name() + QStringLiteral(" intrudes: ") + what->name);
    HttpRequest request;
    request.method = "POST";
    request.path = QLatin1StringView(protocol::path::push);
    request.headers.insert("Content-Type", protocol::contentType);
    request.headers.insert("Authorization", "Bearer " + token->token.toLatin1());
    request.body = protocol::write(message);
    m_stage.office.receive(request, [this, forgery = *what, chain = operation.chain](const HttpReply& reply) {
        hear(forgery, chain, reply);
    });
}

/// Headquarters may be in trouble, and refuse everything; what it must not do is take it.
void Intruder::hear(const Forgery& forgery, const ChainKey& chain, const HttpReply& reply)
{
    const auto answer = protocol::readPushReply(reply.body, chain);
    if (reply.status != 200 || !answer)
        return;
    for (const Sequenced& entry : answer->answer.verdicts) {
        if (entry.verdict.outcome == jiannuo::Outcome::Refused && forgery.isSettled)
            ++m_refused;
        else if (forgery.mayCount)
            continue;
        else
            m_failures += QStringLiteral("headquarters took what an intruder sent: ") + forgery.name;
    }
    if (forgery.isSettled && !answer->answer.fault && answer->answer.verdicts.empty())
        m_failures += QStringLiteral("an intruder has no verdict: ") + forgery.name;
}

std::optional<Intruder::Forgery> Intruder::forgery(Tablet& tablet)
{
    const County& county = m_stage.county;
    WorldRandom random(m_world);
    const Id self = tablet.person();
    const Id id = makeId(tablet.clock, random);
    const Id other = self == county.head ? county.clerk : county.head;
    const std::vector<Change> harmless{creation(id,
                                                Comment{.org = county.units.front(),
                                                        .subject = county.commitments.front(),
                                                        .text = graffiti(m_world),
                                                        .author = other})};
    // A stranger's role is drawn by chance: what it allows counts, and the log is held to the matrix at the
    // end. Of all others it is known that they may not.
    const bool isStranger =
        std::find(county.strangers.begin(), county.strangers.end(), self) != county.strangers.end();
    const auto beyond = [&](const char* name, std::vector<Change> changes) {
        return changes.empty()
            ? std::nullopt
            : std::optional<Forgery>({QString::fromLatin1(name), self, std::move(changes), true, isStranger});
    };
    const auto forged = [](const char* name, const Id& actor, std::vector<Change> changes) {
        return changes.empty()
            ? std::nullopt
            : std::optional<Forgery>({QString::fromLatin1(name), actor, std::move(changes)});
    };
    switch (m_world.below(12)) {
    case 0:
        return forged("as somebody else", other, harmless);
    case 1:
        return forged("as headquarters", {},
                      {creation(id,
                                Restoration{.at = tablet.clock.now(),
                                            .kept = 1,
                                            .lost = 1'000'000,
                                            .root = m_world.disk.randomBytes(32)})});
    case 2:
        return forged("what only headquarters writes", self,
                      {creation(id,
                                Device{.name = graffiti(m_world),
                                       .key = m_world.disk.randomBytes(32),
                                       .suite = suiteName(Suite::Ed25519Sha256),
                                       .people = {self},
                                       .enrolledAt = tablet.clock.now()})});
    case 3:
        return beyond("a promotion", promotion(tablet));
    case 4:
        return beyond("beyond the scope", elsewhere(tablet));
    case 5:
        return beyond("smuggled beside a conflict", smuggled(tablet));
    case 6:
        return Forgery{QStringLiteral("another device's chain"), self, harmless, false};
    case 7:
        return Forgery{QStringLiteral("another key"), self, harmless, false};
    default: {
        auto changes = anything(tablet);
        if (changes.empty())
            return {};
        return Forgery{QStringLiteral("anything"), self, std::move(changes), true, true};
    }
    }
}

/// Any step or amendment of any record that headquarters has, or an appointment of any role: whether the
/// person may is not asked. Whatever counts in the end is held to the matrix.
std::vector<Change> Intruder::anything(Tablet& tablet)
{
    const County& county = m_stage.county;
    WorldRandom random(m_world);
    std::vector<Id> orgs = county.units;
    orgs.push_back(county.center);
    orgs.push_back(county.county);
    if (m_world.below(3) == 0) {
        Appointment given{.person = tablet.person(),
                          .role = static_cast<Role>(m_world.below(std::size(roleEntries))),
                          .org = m_world.oneOf(orgs)};
        if (m_world.below(3) == 0)
            given.state = AppointmentState::Proposed;
        return {creation(makeId(tablet.clock, random), given)};
    }
    std::vector<Record> records;
    const KindInfo& kind = *m_world.oneOf(Kinds::all());
    if (kind.number == kinds::device)
        return {}; // a device is revoked by the incidents, which know what follows
    const auto read =
        m_stage.office.headquarters().readers().with([&](const Readers::Connection& c) -> Result<void> {
            Query query;
            query.limit = 50;
            records = c.store.list(kind, query);
            return {};
        });
    if (!read || records.empty())
        return {};
    const Record seen = m_world.oneOf(records);
    std::vector<const Transition*> steps;
    for (const Transition& step : kind.transitions) {
        if (step.from == seen[kind.stateField].as<qint64>())
            steps.push_back(&step);
    }
    Change change{kind.number, verbAmend, seen.id, seen.gseq, {}, false};
    if (!steps.empty() && m_world.below(3) != 0) {
        const Transition& step = *m_world.oneOf(steps);
        change.verb = step.verb;
        for (const int field : step.decides) {
            if (kind.fieldByNumber(field)->type->type == FieldType::Text)
                change.patch.set(field, graffiti(m_world));
        }
    } else {
        const FieldInfo& field = kind.fields[m_world.below(kind.fields.size())];
        if (field.type->type == FieldType::Text)
            change.patch.set(field.number, graffiti(m_world));
        else if (field.type->type == FieldType::Boolean)
            change.patch.set(field.number, true);
        else if (field.refersTo == kinds::org && field.type->type == FieldType::Id)
            change.patch.set(field.number, m_world.oneOf(orgs));
        else if (field.refersTo == kinds::person && field.type->type == FieldType::Id)
            change.patch.set(field.number, tablet.person());
        else
            return {};
    }
    return {change};
}

/// Whoever administers may do that.
std::vector<Change> Intruder::promotion(Tablet& tablet)
{
    const County& county = m_stage.county;
    if (tablet.person() == county.head)
        return {};
    WorldRandom random(m_world);
    return {
        creation(makeId(tablet.clock, random),
                 Appointment{.person = tablet.person(), .role = Role::Administrator, .org = county.county})};
}

/// Inspectors write no commitment, and a unit's clerk none of another unit.
std::vector<Change> Intruder::elsewhere(Tablet& tablet)
{
    const County& county = m_stage.county;
    if (tablet.person() == county.head || tablet.person() == county.clerk)
        return {};
    std::size_t at = m_world.below(county.units.size());
    if (county.unitClerks[at] == tablet.person())
        at = (at + 1) % county.units.size();
    Fields patch;
    patch.set(fieldNumber(&Commitment::goal), graffiti(m_world));
    const qint64 base = m_world.below(2) == 0 ? 0 : tablet.ledger().cursor().gseq;
    return {Change{kindOf<Commitment>().number, verbAmend, county.commitments[at], base, std::move(patch),
                   false}};
}

/// One change that is his to make, upon what he has not seen, and one that is not.
std::vector<Change> Intruder::smuggled(Tablet& tablet)
{
    const County& county = m_stage.county;
    const auto own = std::find(county.unitClerks.begin(), county.unitClerks.end(), tablet.person());
    if (own == county.unitClerks.end())
        return {};
    Fields patch;
    patch.set(fieldNumber(&Commitment::goal), graffiti(m_world));
    std::vector<Change> changes{Change{
        kindOf<Commitment>().number, verbAmend,
        county.commitments[static_cast<std::size_t>(own - county.unitClerks.begin())], 0, patch, false}};
    for (Change& change : elsewhere(tablet))
        changes.push_back(std::move(change));
    return changes;
}

} // namespace jiannuo::simulation
