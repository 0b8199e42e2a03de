// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/headquarters/headquarters_figures.h"
#include "qml/workspace/ledger_task.h"
#include "qml/workspace/row_model.h"

namespace jiannuo {

/// One bar of a figure: what it counts, how many, how long it is.
struct FigureRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString amount MEMBER amount)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(double share MEMBER share)
    Q_PROPERTY(int tone MEMBER tone)
    Q_PROPERTY(int count MEMBER count)

public:
    QString key;
    QString label;
    QString amount;
    QString detail;
    double share = 0; ///< 0 … 1, or -1 for a count without a bar
    int tone = 0;
    int count = 0;
};

class FigureList : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("An overview has it.")

public:
    explicit FigureList(QObject* parent)
        : RowModel(FigureRow::staticMetaObject, parent)
    {
    }
    void set(std::vector<FigureRow> rows) { show(m_rows, std::move(rows)); }

private:
    std::vector<FigureRow> m_rows;
};

/// How the checks go, what was found, what was put right, what waits: counted on the ledger's thread.
class HeadquartersOverview : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool ready MEMBER m_ready NOTIFY changed)
    Q_PROPERTY(bool slow READ isSlow NOTIFY slowChanged)
    /// Whether somebody looks: else nothing is computed.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(QString problem MEMBER m_problem NOTIFY changed)
    /// 2026年第三季度
    Q_PROPERTY(QString quarter MEMBER m_quarter NOTIFY changed)
    Q_PROPERTY(int planned MEMBER m_planned NOTIFY changed)
    Q_PROPERTY(int done MEMBER m_done NOTIFY changed)
    Q_PROPERTY(int overdue MEMBER m_overdue NOTIFY changed)
    Q_PROPERTY(QString doneRate MEMBER m_doneRate NOTIFY changed)
    /// Spot checks of the quarter, and how many of all units had one.
    Q_PROPERTY(int checks MEMBER m_checks NOTIFY changed)
    Q_PROPERTY(int unitsChecked MEMBER m_unitsChecked NOTIFY changed)
    Q_PROPERTY(int units MEMBER m_units NOTIFY changed)
    Q_PROPERTY(QString coverage MEMBER m_coverage NOTIFY changed)
    Q_PROPERTY(QString onTimeRate MEMBER m_onTimeRate NOTIFY changed)
    Q_PROPERTY(QString onTimeDetail MEMBER m_onTimeDetail NOTIFY changed)
    Q_PROPERTY(int findingCount MEMBER m_findingCount NOTIFY changed)
    Q_PROPERTY(jiannuo::FigureList* classes READ classes CONSTANT)
    Q_PROPERTY(jiannuo::FigureList* inspectors READ inspectors CONSTANT)
    /// By state; the key is the state's name.
    Q_PROPERTY(jiannuo::FigureList* findings READ findings CONSTANT)
    /// The key is a light as the theme counts it.
    Q_PROPERTY(jiannuo::FigureList* lights READ lights CONSTANT)
    /// What waits for the person; the key is the kind and the step: "finding.confirm".
    Q_PROPERTY(jiannuo::FigureList* decisions READ decisions CONSTANT)

public:
    explicit HeadquartersOverview(QObject* parent = nullptr);

    bool isSlow() const { return m_task.isSlow(); }
    bool isActive() const { return m_task.isActive(); }
    void setActive(bool active)
    {
        m_task.setActive(active);
        Q_EMIT activeChanged();
    }
    FigureList* classes() { return &m_classes; }
    FigureList* inspectors() { return &m_inspectors; }
    FigureList* findings() { return &m_findings; }
    FigureList* lights() { return &m_lights; }
    FigureList* decisions() { return &m_decisions; }
    void refresh();

Q_SIGNALS:
    void changed();
    void slowChanged();
    void activeChanged();

private:
    void present(const OverviewFigures& figures);

    bool m_ready = false;
    QString m_problem;
    QString m_quarter;
    int m_planned = 0;
    int m_done = 0;
    int m_overdue = 0;
    QString m_doneRate;
    int m_checks = 0;
    int m_unitsChecked = 0;
    int m_units = 0;
    QString m_coverage;
    QString m_onTimeRate;
    QString m_onTimeDetail;
    int m_findingCount = 0;
    FigureList m_classes;
    FigureList m_inspectors;
    FigureList m_findings;
    FigureList m_lights;
    FigureList m_decisions;
    LedgerTask m_task;
};

/// What waits for the person who works at headquarters: the number at its section.
class HeadquartersDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(int waiting READ waiting NOTIFY changed)
    Q_PROPERTY(int conflicts READ conflicts NOTIFY changed)

public:
    explicit HeadquartersDesk(QObject* parent = nullptr);

    int waiting() const { return m_waiting; }
    int conflicts() const { return m_conflicts; }
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void show(const std::vector<DecisionFigure>& figures);

    int m_waiting = 0;
    int m_conflicts = 0;
    LedgerTask m_task;
};

/// part ÷ whole as a rate: "96.0%", and "—" where there is nothing to divide by.
QString rateText(int part, int whole);
/// 2026年第三季度
QString quarterText(QDate day);

} // namespace jiannuo
