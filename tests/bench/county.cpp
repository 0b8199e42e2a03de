// SPDX-License-Identifier: Apache-2.0
#include "county.h"

#include "domain/id_series.h"
#include "ledger/log_tree.h"

#include "protocol/messages.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace jiannuo::bench {

namespace {

using namespace Qt::StringLiterals;
using test::SmallCounty;

constexpr int towns = 20;
constexpr int unitsInTown = 15;
constexpr int commitmentsOfUnit = 3;
constexpr int full = 10;
constexpr int commentCharacters = 78;
constexpr int findingCharacters = 47;
constexpr int visitMs = 23'000; // between two visits of the county

const QString deductionReason = u"不符合"_s;

QString idText(const Id& id)
{
    return id.toString(QUuid::WithoutBraces);
}

QByteArray bigEndian(qint64 value)
{
    QByteArray bytes(sizeof value, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

} // namespace

County::County(const QString& directory, int inspectors)
    : m_directory(directory)
    , m_own(5)
    , m_random(7)
    , m_wording(11)
    , m_ledger(SmallCounty::must(HeadquartersLedger::open(directory, clock, m_random)))
{
    static const QStringList townNames{u"柳林"_s, u"石桥"_s, u"清溪"_s, u"白云"_s, u"东风"_s,
                                       u"龙门"_s, u"长乐"_s, u"新安"_s, u"河口"_s, u"青山"_s};
    static const QStringList unitNames{u"供水站"_s, u"卫生院"_s, u"中心小学"_s, u"派出所"_s, u"税务所"_s,
                                       u"林业站"_s, u"农机站"_s, u"民政所"_s,   u"国土所"_s, u"司法所"_s,
                                       u"计生站"_s, u"文化站"_s, u"供电所"_s,   u"工商所"_s, u"便民大厅"_s};
    m_found = ledger().head();
    SmallCounty::must(m_ledger->begin());
    const Id county = make(Org{.name = u"清溪县"_s, .kind = OrgKind::Area});
    const Id center = make(Org{.name = u"清溪县效能中心"_s, .kind = OrgKind::Headquarters, .parent = county});
    ChecklistSection section{u"窗口服务"_s, {}};
    for (int i = 1; i <= items; ++i)
        section.items.push_back({i, u"检查项%1"_s.arg(i), {}, full, {{deductionReason, 1, true}}});
    m_checklist = make(Checklist{.name = u"窗口服务检查表"_s, .sections = {section}});
    for (int t = 0; t < towns; ++t) {
        const QString townName = townNames[t % townNames.size()] + (t < townNames.size() ? u"镇"_s : u"乡"_s);
        const Id town = make(Org{.name = townName, .kind = OrgKind::Area, .parent = county});
        for (int u = 0; u < unitsInTown; ++u) {
            const QString& name = unitNames[u % unitNames.size()];
            Unit unit{u"清溪县/%1/%2"_s.arg(townName, name),
                      make(Org{.name = townName + name, .parent = town}),
                      {}};
            for (int c = 1; c <= commitmentsOfUnit; ++c)
                unit.commitments.push_back(make(Commitment{.org = unit.id,
                                                           .no = c,
                                                           .text = m_wording.sentence(60),
                                                           .goal = u"按期完成"_s,
                                                           .due = QDate(2026, 12, 1).addDays(c),
                                                           .state = CommitmentState::InProgress}));
            m_units.push_back(std::move(unit));
        }
    }
    for (int i = 0; i < inspectors; ++i) {
        PrivateKey key = SmallCounty::must(PrivateKey::fromSeed(m_random.bytes(32)));
        const QString name = u"检查员%1"_s.arg(i + 1);
        const Id person = make(Person{.name = name, .org = center});
        make(Appointment{.person = person, .role = Role::Inspector, .org = county});
        const Id device = make(Device{.name = u"平板%1"_s.arg(i + 1),
                                      .key = key.publicKey().bytes(),
                                      .suite = suiteName(key.suite()),
                                      .people = {person},
                                      .enrolledAt = clock.now()});
        m_inspectors.push_back({name, person, device, std::move(key)});
    }
    SmallCounty::must(m_ledger->commit());
}

HeadquartersLedger& County::ledger()
{
    if (!m_ledger)
        m_ledger = SmallCounty::must(HeadquartersLedger::open(m_directory, clock, m_own));
    return *m_ledger;
}

HeadMark County::seen()
{
    const auto head = LogTree(ledger().view()).newestHead();
    return markOf(head->size, head->root);
}

Visit County::visit(const Inspector& inspector)
{
    clock.advance(visitMs);
    const Unit& unit = m_units[static_cast<std::size_t>(m_wording.number(static_cast<int>(m_units.size())))];
    const Id commitment = unit.commitments[static_cast<std::size_t>(m_wording.number(commitmentsOfUnit))];
    const Instant start = clock.now();
    const Instant end{start.ms + 60'000 * (5 + m_wording.number(50)) + m_wording.number(60'000)};
    const QString comment = m_wording.sentence(commentCharacters);
    const QString problem = m_wording.sentence(findingCharacters);
    const int severity = 1 + m_wording.number(10) / 4;
    const QDate due =
        QDateTime::fromMSecsSinceEpoch(start.ms, Qt::UTC).date().addDays(3 + m_wording.number(30));

    Visit visit;
    // As the app does it.
    const auto nextId = idSeries(newId());
    const Id check = nextId();
    visit.changes.push_back(creation(check,
                                     SpotCheck{.org = unit.id,
                                               .checklist = m_checklist,
                                               .inspectors = {inspector.person},
                                               .startedAt = start,
                                               .endedAt = end}));
    QJsonArray scores;
    QByteArray points;
    for (int item = 1; item <= items; ++item) {
        const int lost = std::min(m_wording.number(7), m_wording.number(7));
        Score score{
            .org = unit.id, .spotCheck = check, .item = item, .inspector = inspector.person, .full = full};
        if (lost > 0)
            score.deductions = {{deductionReason, 1, lost}};
        visit.changes.push_back(creation(nextId(), score));
        scores.append(QJsonObject{{u"item"_s, QString(QChar(u'A' + item - 1))}, {u"points"_s, full - lost}});
        points += static_cast<char>(full - lost);
    }
    visit.changes.push_back(creation(
        nextId(), Comment{.org = unit.id, .subject = check, .text = comment, .author = inspector.person}));
    visit.changes.push_back(creation(nextId(),
                                     Finding{.org = unit.id,
                                             .spotCheck = check,
                                             .commitment = commitment,
                                             .severity = static_cast<Severity>(severity),
                                             .text = problem,
                                             .due = due,
                                             .foundBy = inspector.person,
                                             .foundAt = end}));

    const QString severityName = enumInfo<Severity>.label(severity);
    QJsonObject json{{u"id"_s, idText(check)},
                     {u"orgPath"_s, unit.path},
                     {u"commitmentId"_s, idText(commitment)},
                     {u"inspector"_s, inspector.name},
                     {u"visitedAt"_s, start.ms},
                     {u"scores"_s, scores},
                     {u"comment"_s, comment},
                     {u"finding"_s,
                      QJsonObject{{u"severity"_s, severityName},
                                  {u"description"_s, problem},
                                  {u"dueDate"_s, due.toString(Qt::ISODate)}}},
                     {u"updatedAt"_s, end.ms}};
    visit.json = QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
    visit.columns = {check.toRfc4122(),
                     unit.id.toRfc4122(),
                     commitment.toRfc4122(),
                     inspector.person.toRfc4122(),
                     bigEndian(start.ms),
                     bigEndian(end.ms),
                     points,
                     comment.toUtf8() + '\n',
                     QByteArray(1, static_cast<char>(severity)),
                     problem.toUtf8() + '\n',
                     bigEndian(due.toJulianDay())};
    return visit;
}

Operation Chain::add(std::vector<Change> changes, Instant at)
{
    Operation operation;
    operation.chain = {m_inspector.device, incarnation};
    operation.dseq = ++m_dseq;
    operation.previous = m_head;
    operation.actor = m_inspector.person;
    operation.at = at;
    operation.monotonicMs = at.ms % 1'000'000'000;
    operation.changes = std::move(changes);
    seal(operation);
    m_head = operation.hash;
    return operation;
}

QByteArray Chain::signature() const
{
    return SmallCounty::must(
        m_inspector.key.sign(chainHeadText({m_inspector.device, incarnation}, m_dseq, m_head)));
}

} // namespace jiannuo::bench
