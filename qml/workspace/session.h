// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/workspace/row_model.h"
#include "qml/workspace/workspace.h"

#include <QTimer>

namespace jiannuo {

class Pins;

/// Somebody who may work on this tablet.
struct PersonRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString org MEMBER org)
    Q_PROPERTY(QString roles MEMBER roles)
    Q_PROPERTY(bool hasPin MEMBER hasPin)
    Q_PROPERTY(bool current MEMBER current)

public:
    QString key; ///< the Person's id
    QString name;
    QString org;
    QString roles;
    bool hasPin = false;
    bool current = false;
};

class PeopleModel : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Session has it.")

public:
    explicit PeopleModel(QObject* parent)
        : RowModel(PersonRow::staticMetaObject, parent)
    {
    }
    void setRows(std::vector<PersonRow> rows) { show(m_rows, std::move(rows)); }
    const std::vector<PersonRow>& rows() const { return m_rows; }

private:
    std::vector<PersonRow> m_rows;
};

/// Who is at the tablet. Several people share one, each with a PIN that the first use sets; it locks itself
/// after a while without a touch, and wrong PINs make it wait longer and longer, across restarts too. A
/// tablet of one person is locked only if that person has set a PIN. PINs never leave the device
/// (ledger/pins.h).
class Session : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool locked READ isLocked NOTIFY changed)
    Q_PROPERTY(bool lockable READ isLockable NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY changed)
    Q_PROPERTY(QString chosen READ chosen NOTIFY changed)
    Q_PROPERTY(QString chosenName READ chosenName NOTIFY changed)
    Q_PROPERTY(bool chosenHasPin READ chosenHasPin NOTIFY changed)
    /// The PINs cannot be read: nobody gets in before the tablet is enrolled anew.
    Q_PROPERTY(bool shut READ isShut NOTIFY changed)
    Q_PROPERTY(jiannuo::PeopleModel* people READ people CONSTANT)

public:
    static constexpr int idleMinutes = 10;

    explicit Session(Workspace& workspace, QObject* parent = nullptr);
    ~Session() override;
    static Session* create(QQmlEngine* engine, QJSEngine* scriptEngine);

    bool isLocked() const { return m_locked; }
    /// Whether there is anything to lock with.
    bool isLockable() const;
    bool isBusy() const { return m_busy; }
    QString error() const { return m_error; }
    /// Until the next try is allowed.
    int waitSeconds() const;
    QString chosen() const;
    QString chosenName() const;
    bool chosenHasPin() const;
    bool isShut() const { return !m_pinsProblem.isEmpty(); }
    PeopleModel* people() { return &m_people; }

    Q_INVOKABLE void choose(const QString& person);
    /// With the PIN of the chosen person.
    Q_INVOKABLE void unlock(const QString& pin);
    /// The first PIN of the chosen person, typed twice; unlocks.
    Q_INVOKABLE void setFirstPin(const QString& pin, const QString& again);
    /// Of the person who works now.
    Q_INVOKABLE void changePin(const QString& old, const QString& pin, const QString& again);
    Q_INVOKABLE void lock();
    /// Where it is shut: gives the tablet back, so that it can be enrolled anew.
    Q_INVOKABLE void startOver();

    /// Every input event of the application counts as somebody being there.
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Time without a touch, for tests.
    void idle(qint64 ms);

Q_SIGNALS:
    void changed();
    void unlocked();
    void pinChanged();

private:
    void refresh();
    void readPins();
    bool hasPin(const Id& person) const;
    void run(std::function<Result<void>(DeviceLedger&)> work, std::function<void()> then);
    void store(const Id& person, const QString& old, const QString& pin, const QString& again,
               std::function<void()> then);
    void enter(const Id& person);
    void fail(const QString& sentence);

    Workspace& m_workspace;
    PeopleModel m_people;
    Id m_chosen;
    bool m_locked = false;
    bool m_begun = false;
    bool m_busy = false;
    QString m_error;
    qint64 m_lastTouch = 0;
    QTimer m_tick;
    std::unique_ptr<Pins> m_pins; ///< as last read; none where they cannot be
    QString m_pinsProblem; ///< why not
};

} // namespace jiannuo
