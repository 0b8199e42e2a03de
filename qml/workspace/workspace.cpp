// SPDX-License-Identifier: Apache-2.0
#include "qml/workspace/workspace.h"

#include "domain/china_time.h"
#include "domain/records.h"
#include "domain/rules_in_force.h"
#include "ledger/calendars.h"

#include <QDir>

namespace jiannuo {

namespace {

Workspace* theWorkspace = nullptr;

} // namespace

Workspace::Workspace(const Clock& clock, Random& random, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_random(random)
    , m_calendar(WorkingDayCalendar::builtIn())
{
    theWorkspace = this;
}

Workspace::~Workspace()
{
    theWorkspace = nullptr;
}

Workspace* Workspace::create(QQmlEngine* engine, QJSEngine* scriptEngine)
{
    Q_UNUSED(scriptEngine)
    Q_UNUSED(engine)
    QQmlEngine::setObjectOwnership(theWorkspace, QQmlEngine::CppOwnership);
    return theWorkspace;
}

Workspace* Workspace::instance()
{
    return theWorkspace;
}

Result<void> Workspace::open(const QString& directory)
{
    m_directory = directory;
    if (auto ok = m_ledger.open(directory, m_clock, m_random); !ok)
        return ok;
    auto opened = attempt([&]() -> Result<void> {
        m_database = std::make_unique<Database>(QDir(directory).filePath(QStringLiteral("ledger.db")),
                                                Database::Access::ReadOnly);
        m_view = std::make_unique<Store>(*m_database);
        return {};
    });
    if (opened)
        reload();
    return opened;
}

/// What the pages rely on beside the rows.
void Workspace::reload()
{
    const Id device = Id::fromRfc4122(m_view->fact("device"));
    m_offsetMs = m_view->number("offset");
    if (device != m_device) {
        m_device = device;
        Q_EMIT enrolledChanged();
    }
    if (m_person.isNull() && !m_device.isNull()) {
        const Id last = Id::fromRfc4122(m_view->fact("person"));
        const auto registered = m_view->get<Device>(m_device);
        if (!last.isNull())
            setPerson(last);
        else if (registered && registered->people.size() == 1)
            setPerson(registered->people.front());
    }
    m_lightRules = {};
    m_calendar = storedCalendar(*m_view);
    m_calendarRegion.clear();
    for (const Record& record : m_view->list(kindOf<Campaign>()))
        m_calendarRegion = record.as<Campaign>().calendarRegion;
    followStanding();
}

bool Workspace::mayInvite(const QString& person) const
{
    const Id id = Id::fromString(person);
    return isOpen() && !id.isNull() && mayAppointAll(view(), m_person, id, now());
}

void Workspace::followStanding()
{
    Standing standing{personName(), personOrgName(), isHeadquarters(),  isAdministrator(),
                      isChecker(),  isUnit(),        mayRecordLetters()};
    if (standing == m_standing)
        return;
    m_standing = std::move(standing);
    Q_EMIT standingChanged();
}

LightRules Workspace::lightRules() const
{
    if (m_view && m_lightRules.first != today())
        m_lightRules = {today(), jiannuo::lightRules(rulesInForce(*m_view, {}, today()))};
    return m_lightRules.second;
}

QDate Workspace::today() const
{
    return chinaDate(now());
}

void Workspace::setPerson(const Id& person)
{
    if (m_person == person)
        return;
    m_person = person;
    m_ledger.run([person](DeviceLedger& ledger) { (void)ledger.setFact("person", person.toRfc4122()); });
    Q_EMIT personChanged();
    followStanding();
    Q_EMIT changed();
}

QString Workspace::personName() const
{
    const auto person = m_view ? m_view->get<Person>(m_person) : std::nullopt;
    return person ? person->name : QString();
}

QString Workspace::personOrgName() const
{
    const auto person = m_view ? m_view->get<Person>(m_person) : std::nullopt;
    const auto org = person ? m_view->get<Org>(person->org) : std::nullopt;
    return org ? org->name : QString();
}

bool Workspace::may(Roles roles, const Id& org) const
{
    return m_view && mayAct(*m_view, m_person, roles, org, now());
}

bool Workspace::mayRecordLetters() const
{
    return may(kindOf<CommitmentLetter>().creators);
}

Result<void> Workspace::check(const std::vector<Change>& changes) const
{
    return attempt([&]() -> Result<void> {
        const auto judged = judge({m_person, now(), changes}, *m_view, now());
        return judged ? Result<void>() : judged.error();
    });
}

void Workspace::record(std::vector<Change> changes, QObject* context,
                       std::function<void(Result<Operation>)> done)
{
    Intent intent{m_person, m_clock.now(), std::move(changes)};
    m_ledger.run(
        this, [intent = std::move(intent)](DeviceLedger& ledger) { return ledger.record(intent); },
        [this, guard = QPointer<QObject>(context), done = std::move(done)](Result<Operation> result) {
            if (result)
                notifyChanged();
            if (guard)
                done(std::move(result));
        });
}

void Workspace::saveDraft(const QString& key, const QByteArray& body)
{
    m_ledger.run([key, body](DeviceLedger& ledger) {
        if (const auto saved = ledger.saveDraft(key, body); !saved)
            qWarning("%s", qPrintable(saved.error().sentence));
    });
}

void Workspace::dropDraft(const QString& key)
{
    m_ledger.run([key](DeviceLedger& ledger) { (void)ledger.dropDraft(key); });
}

void Workspace::draft(const QString& key, QObject* context,
                      std::function<void(std::optional<QByteArray>)> done)
{
    m_ledger.run(
        context, [key](DeviceLedger& ledger) { return ledger.draft(key); }, std::move(done));
}

void Workspace::drafts(const QString& prefix, QObject* context, std::function<void(Drafts)> done)
{
    m_ledger.run(
        context,
        [prefix](DeviceLedger& ledger) {
            Drafts result;
            for (const QString& key : ledger.drafts(prefix)) {
                if (auto body = ledger.draft(key))
                    result.emplace_back(key, std::move(*body));
            }
            return result;
        },
        std::move(done));
}

void Workspace::describeDrafts(const QString& prefix, DraftReader reader)
{
    m_draftReaders.emplace_back(prefix, std::move(reader));
}

std::optional<DraftNote> Workspace::draftNote(const QString& key, const QByteArray& body) const
{
    for (const auto& [prefix, reader] : m_draftReaders) {
        if (key.startsWith(prefix))
            return reader(*this, key, body);
    }
    return {};
}

void Workspace::addFile(const QByteArray& content, QObject* context,
                        std::function<void(Result<QByteArray>)> done)
{
    m_ledger.run(
        context, [content](DeviceLedger& ledger) { return ledger.addFile(content); }, std::move(done));
}

void Workspace::notifyChanged()
{
    reload();
    Q_EMIT changed();
}

} // namespace jiannuo
