// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/headquarters/headquarters_figures.h"
#include "qml/workspace/ledger_task.h"
#include "qml/workspace/row_model.h"

namespace jiannuo {

struct RankRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString orgId MEMBER orgId)
    Q_PROPERTY(QString group MEMBER group)
    Q_PROPERTY(QString rank MEMBER rank)
    Q_PROPERTY(bool tied MEMBER tied)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString score MEMBER score)
    Q_PROPERTY(int checks MEMBER checks)
    Q_PROPERTY(int apart MEMBER apart)
    Q_PROPERTY(QString note MEMBER note)

public:
    QString key;
    QString orgId; ///< empty: the note of a class that is hidden
    QString group; ///< the class
    QString rank; ///< 1, 2, 2, 4; "—" without a score
    bool tied = false;
    QString name;
    QString score; ///< two decimals
    int checks = 0;
    int apart = 0; ///< checks that do not count: not confirmed yet, a second of an assignment
    QString note; ///< why the class is hidden
};

/// The ranking inside each class, by the rules in force, for a period.
class RankingModel : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QStringList periods READ periods NOTIFY periodsChanged)
    Q_PROPERTY(int period READ period WRITE setPeriod NOTIFY periodChanged)
    /// The chosen period, for UnitDetail: 2026-07-01, or empty.
    Q_PROPERTY(QString from READ from NOTIFY periodChanged)
    Q_PROPERTY(QString until READ until NOTIFY periodChanged)
    /// 0: all classes, else an OrgCategory.
    Q_PROPERTY(int category READ category WRITE setCategory NOTIFY categoryChanged)
    Q_PROPERTY(QStringList categories READ categories CONSTANT)
    /// It takes longer than a second.
    Q_PROPERTY(bool slow READ isSlow NOTIFY slowChanged)
    /// Whether somebody looks: else nothing is computed.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(bool ready READ isReady NOTIFY refreshed)
    Q_PROPERTY(QString problem READ problem NOTIFY refreshed)

public:
    explicit RankingModel(QObject* parent = nullptr);

    QStringList periods() const;
    int period() const { return m_period; }
    void setPeriod(int period);
    QString from() const { return chosen().from.toString(Qt::ISODate); }
    QString until() const { return chosen().until.toString(Qt::ISODate); }
    int category() const { return m_category; }
    void setCategory(int category);
    static QStringList categories();
    bool isSlow() const { return m_task.isSlow(); }
    bool isActive() const { return m_task.isActive(); }
    void setActive(bool active)
    {
        m_task.setActive(active);
        Q_EMIT activeChanged();
    }
    bool isReady() const { return m_ready; }
    QString problem() const { return m_problem; }

    void refresh();

Q_SIGNALS:
    void periodsChanged();
    void periodChanged();
    void categoryChanged();
    void slowChanged();
    void activeChanged();
    void refreshed();

private:
    struct Choice {
        QString label;
        Period period;
    };

    Period chosen() const;
    void readPeriods();
    void layOut();

    std::vector<Choice> m_periods;
    int m_period = 0;
    int m_category = 0;
    bool m_ready = false;
    QString m_problem;
    StandingRules m_rules;
    std::vector<ClassStanding> m_classes;
    std::vector<RankRow> m_rows;
    LedgerTask m_task;
};

/// Why a class shows no ranking.
QString hiddenClassText(const ClassStanding& standing, const StandingRules& rules);
/// A score as it is shown: two decimals, or "—".
QString standingText(const std::optional<Decimal>& score);

} // namespace jiannuo
