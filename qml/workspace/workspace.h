// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/calendar.h"
#include "domain/rules.h"
#include "domain/status_light.h"
#include "qml/workspace/ledger_thread.h"

#include <QDateTime>
#include <QQmlEngine>

class QQmlEngine;

namespace jiannuo {

/// A draft as 今日 lists it.
struct DraftNote {
    QString kind; ///< what the Navigator opens to go on with it
    QString id;
    QString title;
    QString subtitle;
    QString iconName;
};

/// What every page works on: the ledger, the person at the tablet, what he may do. One per process; QML sees
/// it as the singleton `Workspace` of Jiannuo.Workspace.
///
/// Reading (view()) is a short indexed look-up on a connection of the window's own; writing goes to the
/// ledger's thread and comes back as a result.
class Workspace : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool enrolled READ isEnrolled NOTIFY enrolledChanged)
    Q_PROPERTY(QString personId READ personIdText NOTIFY personChanged)
    Q_PROPERTY(QString personName READ personName NOTIFY standingChanged)
    Q_PROPERTY(QString personOrgName READ personOrgName NOTIFY standingChanged)
    Q_PROPERTY(bool isHeadquarters READ isHeadquarters NOTIFY standingChanged)
    Q_PROPERTY(bool isAdministrator READ isAdministrator NOTIFY standingChanged)
    Q_PROPERTY(bool isChecker READ isChecker NOTIFY standingChanged)
    Q_PROPERTY(bool isUnit READ isUnit NOTIFY standingChanged)
    Q_PROPERTY(bool mayRecordLetters READ mayRecordLetters NOTIFY standingChanged)
    /// 2026-08-31, in China.
    Q_PROPERTY(QString todayText READ todayText NOTIFY changed)

public:
    Workspace(const Clock& clock, Random& random, QObject* parent = nullptr);
    ~Workspace() override;
    /// For the QML engine: the instance that main() made.
    static Workspace* create(QQmlEngine* engine, QJSEngine* scriptEngine);
    /// The same for types that QML makes itself; null before there is one and after it has gone.
    static Workspace* instance();

    Result<void> open(const QString& directory);

    // Reading
    const Store& view() const { return *m_view; }
    bool isOpen() const { return m_view != nullptr; }
    /// Headquarters' time as far as it is known.
    Instant now() const { return {m_clock.now().ms + m_offsetMs}; }
    QDate today() const;
    QString todayText() const { return today().toString(Qt::ISODate); }
    const WorkingDayCalendar& calendar() const { return m_calendar; }
    /// The region whose calendar counts here.
    QString calendarRegion() const { return m_calendarRegion; }
    /// By the rules that count today.
    LightRules lightRules() const;
    const QString& directory() const { return m_directory; }

    // Who
    bool isEnrolled() const { return !m_device.isNull(); }
    Id device() const { return m_device; }
    Id person() const { return m_person; }
    void setPerson(const Id& person);
    QString personIdText() const { return m_person.toString(QUuid::WithoutBraces); }
    QString personName() const;
    QString personOrgName() const;
    /// Whether the person holds one of the roles for that organisation (anywhere, where it is null).
    bool may(Roles roles, const Id& org = {}) const;
    bool isHeadquarters() const
    {
        return may({Role::HeadquartersHead, Role::HeadquartersClerk, Role::TeamLead});
    }
    bool isAdministrator() const { return may({Role::Administrator}); }
    bool isChecker() const { return may({Role::Inspector, Role::TeamLead}); }
    bool isUnit() const { return may({Role::OrgClerk, Role::OrgHead}); }
    bool mayRecordLetters() const;
    /// Whether headquarters would give the person a code for that person's device.
    Q_INVOKABLE bool mayInvite(const QString& person) const;

    // Writing
    Id newId() const { return makeId(m_clock, m_random); }
    /// Whether record() would take it now: for greying out what cannot be done, with the reason.
    Result<void> check(const std::vector<Change>& changes) const;
    /// Records what the person does now. `done` runs on the window's thread.
    void record(std::vector<Change> changes, QObject* context, std::function<void(Result<Operation>)> done);
    void saveDraft(const QString& key, const QByteArray& body);
    void dropDraft(const QString& key);
    void draft(const QString& key, QObject* context, std::function<void(std::optional<QByteArray>)> done);
    /// All drafts whose key begins with `prefix`, the last changed first: key and body.
    using Drafts = std::vector<std::pair<QString, QByteArray>>;
    void drafts(const QString& prefix, QObject* context, std::function<void(Drafts)> done);
    /// Reads a draft whose key begins with `prefix`, for 今日: nothing where it is another person's, or
    /// unreadable. The window names each area's reader once.
    using DraftReader =
        std::function<std::optional<DraftNote>(const Workspace&, const QString& key, const QByteArray& body)>;
    void describeDrafts(const QString& prefix, DraftReader reader);
    std::optional<DraftNote> draftNote(const QString& key, const QByteArray& body) const;
    /// Where a draft keeps its files until it is submitted: they are neither sent nor anybody's record yet.
    QString draftFolder(const QString& draft) const
    {
        return m_directory + QStringLiteral("/drafts/") + draft;
    }
    /// Photos that stay on this device: a copy, on which something is illegible, was sent in their place.
    QString originalsFolder() const { return m_directory + QStringLiteral("/originals"); }
    /// Stores a file beside the log; `done` gets its SHA-256.
    void addFile(const QByteArray& content, QObject* context, std::function<void(Result<QByteArray>)> done);
    QString filePath(const QByteArray& hash) const
    {
        return m_directory + QStringLiteral("/files/") + QString::fromLatin1(hash.toHex());
    }

    LedgerThread& ledger() { return m_ledger; }
    const Clock& clock() const { return m_clock; }
    Random& random() const { return m_random; }

    /// After anything that changed rows or waiting work; models refresh themselves on changed().
    void notifyChanged();

Q_SIGNALS:
    void changed();
    void enrolledChanged();
    void personChanged();
    /// The person is another, or has another name or other roles than before: they arrive with the first
    /// conversation after the enrolment, and change with an appointment.
    void standingChanged();

private:
    struct Standing {
        QString name;
        QString org;
        bool headquarters = false;
        bool administrator = false;
        bool checker = false;
        bool unit = false;
        bool letters = false;

        bool operator==(const Standing&) const = default;
    };

    void reload();
    void followStanding();

    const Clock& m_clock;
    Random& m_random;
    QString m_directory;
    LedgerThread m_ledger;
    std::vector<std::pair<QString, DraftReader>> m_draftReaders; ///< by the keys' beginning
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Store> m_view;
    WorkingDayCalendar m_calendar;
    QString m_calendarRegion;
    mutable std::pair<QDate, LightRules> m_lightRules; ///< of that day, until anything changes
    Id m_device;
    Id m_person;
    Standing m_standing;
    qint64 m_offsetMs = 0;
};

} // namespace jiannuo
