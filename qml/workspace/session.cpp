// SPDX-License-Identifier: Apache-2.0
#include "qml/workspace/session.h"

#include "crypto/pin.h"
#include "domain/records.h"
#include "ledger/pins.h"
#include "qml/workspace/wording.h"

#include <QEvent>

namespace jiannuo {

namespace {

Session* theSession = nullptr;

} // namespace

Session::Session(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_people(this)
{
    theSession = this;
    m_lastTouch = workspace.clock().monotonicMs();
    connect(&workspace, &Workspace::changed, this, &Session::refresh);
    connect(&workspace, &Workspace::enrolledChanged, this, &Session::refresh);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        idle(m_workspace.clock().monotonicMs() - m_lastTouch);
        if (m_locked)
            Q_EMIT changed();
    });
    m_tick.start();
    QCoreApplication::instance()->installEventFilter(this);
    refresh();
}

Session::~Session()
{
    theSession = nullptr;
}

Session* Session::create(QQmlEngine* engine, QJSEngine* scriptEngine)
{
    Q_UNUSED(engine)
    Q_UNUSED(scriptEngine)
    QQmlEngine::setObjectOwnership(theSession, QQmlEngine::CppOwnership);
    return theSession;
}

bool Session::isLockable() const
{
    const auto& people = m_people.rows();
    return people.size() > 1
        || std::any_of(people.begin(), people.end(), [](const PersonRow& p) { return p.hasPin; });
}

int Session::waitSeconds() const
{
    if (m_chosen.isNull() || !m_pins)
        return 0;
    return static_cast<int>((m_pins->waitMs(m_chosen, m_workspace.clock()) + 999) / 1000);
}

QString Session::chosen() const
{
    return idText(m_chosen);
}

QString Session::chosenName() const
{
    for (const PersonRow& row : m_people.rows()) {
        if (row.key == chosen())
            return row.name;
    }
    return {};
}

bool Session::chosenHasPin() const
{
    // Where the PINs cannot be read, nobody sets a first one.
    return !m_chosen.isNull() && hasPin(m_chosen);
}

void Session::choose(const QString& person)
{
    m_chosen = idFrom(person);
    m_error = m_pinsProblem;
    Q_EMIT changed();
}

void Session::unlock(const QString& pin)
{
    const Id person = m_chosen;
    if (m_busy || person.isNull())
        return;
    if (const int wait = waitSeconds(); wait > 0) {
        fail(tr("PIN 多次输错，请 %1 秒后再试。").arg(wait));
        return;
    }
    const Clock& clock = m_workspace.clock();
    run([person, pin, &clock](DeviceLedger& ledger) { return Pins::check(ledger, clock, person, pin); },
        [this, person] { enter(person); });
}

void Session::setFirstPin(const QString& pin, const QString& again)
{
    if (m_chosen.isNull() || chosenHasPin())
        return;
    const Id person = m_chosen;
    store(person, {}, pin, again, [this, person] { enter(person); });
}

void Session::changePin(const QString& old, const QString& pin, const QString& again)
{
    m_chosen = m_workspace.person();
    store(m_chosen, old, pin, again, [this] { Q_EMIT pinChanged(); });
}

void Session::lock()
{
    if (m_locked || !isLockable())
        return;
    m_locked = true;
    m_error = m_pinsProblem;
    m_chosen = m_people.rows().size() == 1 ? idFrom(m_people.rows().front().key) : m_workspace.person();
    Q_EMIT changed();
}

void Session::startOver()
{
    if (m_busy || !isShut())
        return;
    run([](DeviceLedger& ledger) { return ledger.startOver(); },
        [this] {
            m_begun = false;
            m_workspace.setPerson({}); // whoever enrols it again
            m_workspace.notifyChanged();
        });
}

bool Session::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::KeyPress:
    case QEvent::Wheel:
    case QEvent::TabletPress:
        m_lastTouch = m_workspace.clock().monotonicMs();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Session::idle(qint64 ms)
{
    if (ms >= qint64(idleMinutes) * 60'000)
        lock();
}

void Session::refresh()
{
    if (!m_workspace.isOpen() || !m_workspace.isEnrolled())
        return;
    readPins();
    const auto device = m_workspace.view().get<Device>(m_workspace.device());
    std::vector<PersonRow> rows;
    for (const Id& id : device ? device->people : std::vector<Id>()) {
        const auto person = m_workspace.view().get<Person>(id);
        if (!person)
            continue;
        PersonRow row;
        row.key = idText(id);
        row.name = person->name;
        if (const auto org = m_workspace.view().get<Org>(person->org))
            row.org = org->name;
        QStringList roles;
        for (const auto& [appointmentId, appointment] : m_workspace.view().all(&Appointment::person, id)) {
            if (!appointment.revoked)
                roles += labelOf(appointment.role);
        }
        roles.removeDuplicates();
        row.roles = roles.join(QStringLiteral("、"));
        row.hasPin = hasPin(id);
        row.current = id == m_workspace.person();
        rows.push_back(std::move(row));
    }
    const bool gone = std::none_of(rows.begin(), rows.end(), [](const PersonRow& r) { return r.current; });
    m_people.setRows(std::move(rows));
    // Opened with somebody's work in it, or the person is not one of the tablet's any more.
    if (!m_people.rows().empty() && (!m_begun || gone)) {
        m_begun = true;
        m_locked = false;
        lock();
    }
    Q_EMIT changed();
}

void Session::readPins()
{
    auto pins = Pins::read(m_workspace.view(), m_workspace.directory());
    m_pinsProblem = pins ? QString() : pins.error().sentence;
    m_pins = pins ? std::make_unique<Pins>(std::move(*pins)) : nullptr;
}

bool Session::hasPin(const Id& person) const
{
    return !m_pins || m_pins->has(person);
}

/// On the ledger's thread; `then` where it went well.
void Session::run(std::function<Result<void>(DeviceLedger&)> work, std::function<void()> then)
{
    m_busy = true;
    Q_EMIT changed();
    m_workspace.ledger().run(this, std::move(work), [this, then = std::move(then)](const Result<void>& done) {
        m_busy = false;
        readPins();
        if (!done) {
            fail(done.error().sentence);
            return;
        }
        m_error.clear();
        then();
        refresh();
    });
}

void Session::store(const Id& person, const QString& old, const QString& pin, const QString& again,
                    std::function<void()> then)
{
    if (m_busy || person.isNull())
        return;
    if (const auto good = checkPin(pin); !good) {
        fail(good.error().sentence);
        return;
    }
    if (pin != again) {
        fail(tr("两次输入的 PIN 不一致，请重新输入。"));
        return;
    }
    const Clock& clock = m_workspace.clock();
    run([person, old, pin,
         &clock](DeviceLedger& ledger) { return Pins::set(ledger, clock, person, old, pin); },
        std::move(then));
}

void Session::enter(const Id& person)
{
    m_locked = false;
    m_lastTouch = m_workspace.clock().monotonicMs();
    m_workspace.setPerson(person);
    Q_EMIT changed();
    Q_EMIT unlocked();
}

void Session::fail(const QString& sentence)
{
    m_error = sentence;
    Q_EMIT changed();
}

} // namespace jiannuo
