// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/workspace/lights.h"
#include "qml/workspace/org_tree.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QTimer>

#include <list>
#include <map>
#include <optional>

namespace jiannuo {

/// The commitments of a part of the ledger, however many: only a few windows of rows are in memory, fetched
/// as they come into sight.
///
/// What was searched for by words is a list of at most `mostFound` rows, the nearest due first.
class CommitmentListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    /// The organisation whose commitments (with everything below it) are listed; empty: all.
    Q_PROPERTY(QString org MEMBER m_org WRITE setOrg NOTIFY filterChanged)
    /// A Light of the theme; NoDue or AnyOpen, All.
    Q_PROPERTY(int light MEMBER m_light WRITE setLight NOTIFY filterChanged)
    /// A CommitmentState's number; 0: any.
    Q_PROPERTY(int state MEMBER m_state WRITE setState NOTIFY filterChanged)
    /// A CommitmentKind's number; 0: any.
    Q_PROPERTY(int kind MEMBER m_kind WRITE setKind NOTIFY filterChanged)
    /// 2026-08-31; empty: no bound.
    Q_PROPERTY(QString dueFrom MEMBER m_dueFrom WRITE setDueFrom NOTIFY filterChanged)
    Q_PROPERTY(QString dueTo MEMBER m_dueTo WRITE setDueTo NOTIFY filterChanged)
    Q_PROPERTY(QString text MEMBER m_text WRITE setText NOTIFY filterChanged)

    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// More was found than is listed.
    Q_PROPERTY(bool truncated READ isTruncated NOTIFY countChanged)
    // How many each light would show under the other filters.
    Q_PROPERTY(int redCount READ redCount NOTIFY countsChanged)
    Q_PROPERTY(int yellowCount READ yellowCount NOTIFY countsChanged)
    Q_PROPERTY(int greenCount READ greenCount NOTIFY countsChanged)
    Q_PROPERTY(int noDueCount READ noDueCount NOTIFY countsChanged)
    Q_PROPERTY(int greyCount READ greyCount NOTIFY countsChanged)

public:
    enum LightFilter { NoDue = -1, AnyOpen = -2, All = -3 };
    Q_ENUM(LightFilter)
    /// Lights are counted up to here; one more stands for "and more".
    enum Counting { MostCounted = 9'999 };
    Q_ENUM(Counting)
    enum Role {
        RecordId = Qt::UserRole,
        Title,
        OrgName,
        KindLabel,
        StateLabel,
        StateTone,
        LightValue,
        LightText,
        Due,
        Provisional,
        Waiting
    };
    Q_ENUM(Role)

    static constexpr int windowSize = 100;
    static constexpr int mostWindows = 6;
    static constexpr int mostFound = 500;

    explicit CommitmentListModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setOrg(const QString& org) { filter(m_org, org); }
    void setLight(int light) { filter(m_light, light); }
    void setState(int state) { filter(m_state, state); }
    void setKind(int kind) { filter(m_kind, kind); }
    void setDueFrom(const QString& date) { filter(m_dueFrom, date); }
    void setDueTo(const QString& date) { filter(m_dueTo, date); }
    void setText(const QString& text) { filter(m_text, text.trimmed()); }

    int count() const { return rowCount({}); }
    bool isTruncated() const { return m_truncated; }
    int redCount() const { return lightCount(StatusLight::Red); }
    int yellowCount() const { return lightCount(StatusLight::Yellow); }
    int greenCount() const { return lightCount(StatusLight::Green); }
    int noDueCount() const { return lightCount(StatusLight::None); }
    int greyCount() const { return lightCount(StatusLight::Grey); }

    /// The row of that record among those in memory, or -1.
    Q_INVOKABLE int rowOf(const QString& recordId) const;
    Q_INVOKABLE QString recordIdAt(int row) const;
    /// Choices for the filters: all, then the labels in the order of their numbers, from 1.
    Q_INVOKABLE static QStringList stateChoices();
    Q_INVOKABLE static QStringList kindChoices();

    /// Applies what was set, at once.
    void refresh();
    int loadedWindows() const { return static_cast<int>(m_windows.size()); }

Q_SIGNALS:
    void filterChanged();
    /// Not the same rows anew: what is listed follows from another filter.
    void otherRows();
    void countChanged();
    void countsChanged();

private:
    struct Row {
        Id id;
        Commitment commitment;
        LightResult light;
        bool waiting = false;
    };
    struct Window {
        int first = 0;
        std::vector<Row> rows;
    };

    template <class T> void filter(T& member, const T& value)
    {
        if (member == value)
            return;
        member = value;
        m_others = true;
        m_recount = m_recount || static_cast<const void*>(&member) != &m_text;
        Q_EMIT filterChanged();
        m_soon.start();
    }
    int lightCount(StatusLight light) const { return m_counts[static_cast<std::size_t>(light)]; }
    Query query(int light) const;
    Row rowFrom(const Record& record) const;
    const Row* row(int number) const;
    void search(const Query& wanted);
    int countRows() const;

    QString m_org;
    int m_light = AnyOpen;
    int m_state = 0;
    int m_kind = 0;
    QString m_dueFrom;
    QString m_dueTo;
    QString m_text;

    QTimer m_soon;
    bool m_others = true; ///< other rows are wanted, not the same ones anew
    bool m_recount = true; ///< not where only words were changed: the counts do not regard them
    QDate m_countedOn;
    OrgTree m_tree;
    std::optional<CommitmentLights> m_lights;
    Query m_query;
    mutable bool m_listed = false; ///< somebody has asked how many rows there are
    mutable int m_count = 0;
    bool m_truncated = false;
    std::array<int, 5> m_counts{};
    std::vector<Row> m_found; ///< of a search
    bool m_searching = false;
    mutable std::list<Window> m_windows; ///< the last used first
    mutable std::map<int, Id> m_last; ///< of each window that was read: leads to the next
};

} // namespace jiannuo
