// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/headquarters/headquarters_figures.h"
#include "qml/records/fact_list.h"
#include "qml/records/score_steps.h"
#include "qml/workspace/ledger_task.h"

namespace jiannuo {

struct UnitCheckRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString subtitle MEMBER subtitle)
    Q_PROPERTY(QString score MEMBER score)
    Q_PROPERTY(QString badge MEMBER badge)
    Q_PROPERTY(int badgeTone MEMBER badgeTone)

public:
    QString key; ///< the SpotCheck's id
    QString title;
    QString subtitle;
    QString score;
    QString badge; ///< its state, or why it does not count
    int badgeTone = 0;
};

class UnitChecks : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A unit has them.")

public:
    explicit UnitChecks(QObject* parent)
        : RowModel(UnitCheckRow::staticMetaObject, parent)
    {
    }
    void set(std::vector<UnitCheckRow> rows) { show(m_rows, std::move(rows)); }

private:
    std::vector<UnitCheckRow> m_rows;
};

/// One unit as headquarters looks at it: how to reach it, how it stands and why, what it promised, what was
/// found, what was put right.
class UnitDetail : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY recordIdChanged)
    /// The period that counts, both included: 2026-07-01, or empty without a limit.
    Q_PROPERTY(QString from MEMBER m_from WRITE setFrom NOTIFY periodChanged)
    Q_PROPERTY(QString until MEMBER m_until WRITE setUntil NOTIFY periodChanged)
    Q_PROPERTY(bool found MEMBER m_found NOTIFY changed)
    Q_PROPERTY(bool ready MEMBER m_ready NOTIFY changed)
    Q_PROPERTY(bool slow READ isSlow NOTIFY slowChanged)
    /// Whether somebody looks: else nothing is computed.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(QString problem MEMBER m_problem NOTIFY changed)
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed)
    Q_PROPERTY(QString path MEMBER m_path NOTIFY changed)
    Q_PROPERTY(QString category MEMBER m_category NOTIFY changed)
    /// "2", or empty where it has none; `rankNote` says why, or out of how many.
    Q_PROPERTY(QString rank MEMBER m_rank NOTIFY changed)
    Q_PROPERTY(QString rankNote MEMBER m_rankNote NOTIFY changed)
    Q_PROPERTY(QString score MEMBER m_score NOTIFY changed)
    Q_PROPERTY(int checkCount MEMBER m_checkCount NOTIFY changed)
    Q_PROPERTY(jiannuo::ScoreSteps* steps READ steps CONSTANT)
    Q_PROPERTY(jiannuo::UnitChecks* checks READ checks CONSTANT)
    Q_PROPERTY(jiannuo::FactList* contacts READ contacts CONSTANT)
    Q_PROPERTY(jiannuo::FactList* rates READ rates CONSTANT)
    /// Of the unit and everything below it, as the ledger shows them.
    Q_PROPERTY(int redCount MEMBER m_red NOTIFY changed)
    Q_PROPERTY(int yellowCount MEMBER m_yellow NOTIFY changed)
    Q_PROPERTY(int greenCount MEMBER m_green NOTIFY changed)
    Q_PROPERTY(int greyCount MEMBER m_grey NOTIFY changed)
    Q_PROPERTY(int noDueCount MEMBER m_noDue NOTIFY changed)

public:
    explicit UnitDetail(QObject* parent = nullptr);

    QString recordId() const { return m_recordId; }
    void setRecordId(const QString& id);
    void setFrom(const QString& from);
    void setUntil(const QString& until);
    bool isSlow() const { return m_task.isSlow(); }
    bool isActive() const { return m_task.isActive(); }
    void setActive(bool active)
    {
        m_task.setActive(active);
        Q_EMIT activeChanged();
    }
    ScoreSteps* steps() { return &m_steps; }
    UnitChecks* checks() { return &m_checks; }
    FactList* contacts() { return &m_contacts; }
    FactList* rates() { return &m_rates; }

    void refresh();

Q_SIGNALS:
    void recordIdChanged();
    void periodChanged();
    void slowChanged();
    void activeChanged();
    void changed();

private:
    struct Figures;

    static Result<Figures> compute(const Store& store, const Id& org, const Period& period, Instant now,
                                   const WorkingDayCalendar& calendar, const QString& region);
    void present(const Figures& figures);

    QString m_recordId;
    QString m_from;
    QString m_until;
    bool m_found = false;
    bool m_ready = false;
    QString m_problem;
    QString m_name;
    QString m_path;
    QString m_category;
    QString m_rank;
    QString m_rankNote;
    QString m_score;
    int m_checkCount = 0;
    int m_red = 0;
    int m_yellow = 0;
    int m_green = 0;
    int m_grey = 0;
    int m_noDue = 0;
    ScoreSteps m_steps;
    UnitChecks m_checks;
    FactList m_contacts;
    FactList m_rates;
    LedgerTask m_task;
};

} // namespace jiannuo
