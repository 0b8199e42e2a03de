#include "app/session.h"

#include "app/wording.h"
#include "crypto/pin.h"
#include "domain/records.h"

#include <QEvent>

namespace jiannuo {

namespace {

Session* theSession = nullptr;

QByteArray pinFact(const Id& person)
{
    return "pin/" + idText(person).toLatin1();
}

QByteArray triesFact(const Id& person)
{
    return "pinTries/" + idText(person).toLatin1();
}

/// Three tries are free; then half a minute, doubling up to an hour.
qint64 waitAfter(int wrong)
{
    return wrong < 3 ? 0 : std::min<qint64>(30'000LL << std::min(wrong - 3, 10), 3'600'000);
}

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
    if (m_chosen.isNull())
        return 0;
    const Tries tries = m_tries.value_or(triesOf(m_chosen));
    // A clock that was set back does not lock anybody out for longer than the wait itself.
    const qint64 left = std::min(tries.until - m_workspace.clock().now().ms, waitAfter(tries.wrong));
    return left > 0 ? static_cast<int>((left + 999) / 1000) : 0;
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
    return !m_chosen.isNull() && !pinOf(m_chosen).isEmpty();
}

void Session::choose(const QString& person)
{
    m_chosen = idFrom(person);
    m_tries.reset();
    m_error.clear();
    Q_EMIT changed();
}

void Session::unlock(const QString& pin)
{
    const Id person = m_chosen;
    verify(person, pin, [this, person] { enter(person); });
}

void Session::setFirstPin(const QString& pin, const QString& again)
{
    if (m_chosen.isNull() || chosenHasPin())
        return;
    const Id person = m_chosen;
    store(person, pin, again, [this, person] { enter(person); });
}

void Session::changePin(const QString& old, const QString& pin, const QString& again)
{
    const Id person = m_workspace.person();
    m_chosen = person;
    const auto next = [this, person, pin, again] {
        store(person, pin, again, [this] { Q_EMIT pinChanged(); });
    };
    if (pinOf(person).isEmpty())
        next();
    else
        verify(person, old, next);
}

void Session::lock()
{
    if (m_locked || !isLockable())
        return;
    m_locked = true;
    m_error.clear();
    m_tries.reset();
    m_chosen = m_people.rows().size() == 1 ? idFrom(m_people.rows().front().key) : m_workspace.person();
    Q_EMIT changed();
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
        row.hasPin = !pinOf(id).isEmpty();
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

QByteArray Session::pinOf(const Id& person) const
{
    return m_workspace.view().fact(pinFact(person).constData());
}

Session::Tries Session::triesOf(const Id& person) const
{
    const QList<QByteArray> parts = m_workspace.view().fact(triesFact(person).constData()).split(' ');
    return parts.size() == 2 ? Tries{parts[0].toInt(), parts[1].toLongLong()} : Tries{};
}

void Session::keepTries(const Id& person, const Tries& tries)
{
    m_tries = tries;
    const QByteArray name = triesFact(person);
    const QByteArray value = QByteArray::number(tries.wrong) + ' ' + QByteArray::number(tries.until);
    m_workspace.ledger().run([name, value](DeviceLedger& ledger) {
        if (const auto kept = ledger.setFact(name.constData(), value); !kept)
            qWarning("%s", qPrintable(kept.error().sentence));
    });
}

void Session::verify(const Id& person, const QString& pin, std::function<void()> then)
{
    if (m_busy || person.isNull())
        return;
    if (const int wait = waitSeconds(); wait > 0) {
        fail(tr("PIN 多次输错，请 %1 秒后再试。").arg(wait));
        return;
    }
    // Counted before it is checked: pulling the plug gives no free try.
    Tries tries = triesOf(person);
    if (m_tries)
        tries = *m_tries;
    ++tries.wrong;
    tries.until = m_workspace.clock().now().ms + waitAfter(tries.wrong);
    keepTries(person, tries);
    m_busy = true;
    Q_EMIT changed();
    const QString stored = QString::fromLatin1(pinOf(person));
    m_workspace.ledger().run(
        this, [pin, stored](DeviceLedger&) { return verifyPin(pin, stored); },
        [this, person, then = std::move(then)](const Result<void>& right) {
            m_busy = false;
            if (right) {
                keepTries(person, {});
                m_error.clear();
                then();
                return;
            }
            const int wait = waitSeconds();
            fail(wait > 0 ? tr("%1请 %2 秒后再试。").arg(right.error().sentence).arg(wait)
                          : right.error().sentence);
        });
}

void Session::store(const Id& person, const QString& pin, const QString& again, std::function<void()> then)
{
    if (m_busy)
        return;
    if (const auto good = checkPin(pin); !good) {
        fail(good.error().sentence);
        return;
    }
    if (pin != again) {
        fail(tr("两次输入的 PIN 不一致，请重新输入。"));
        return;
    }
    m_busy = true;
    Q_EMIT changed();
    const QByteArray name = pinFact(person);
    Random& random = m_workspace.random();
    m_workspace.ledger().run(
        this,
        [pin, name, &random](DeviceLedger& ledger) -> Result<void> {
            const auto hash = hashPin(pin, random);
            return hash ? ledger.setFact(name.constData(), hash->toLatin1()) : Result<void>(hash.error());
        },
        [this, then = std::move(then)](const Result<void>& stored) {
            m_busy = false;
            if (!stored) {
                fail(stored.error().sentence);
                return;
            }
            m_error.clear();
            then();
            refresh();
        });
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
