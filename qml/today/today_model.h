// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/workspace/lights.h"
#include "qml/workspace/row_model.h"

#include <QTimer>

namespace jiannuo {

class Workspace;

struct TodayRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString recordId MEMBER recordId)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString subtitle MEMBER subtitle)
    Q_PROPERTY(QString trailing MEMBER trailing)
    Q_PROPERTY(int light MEMBER light)
    Q_PROPERTY(QString lightText MEMBER lightText)
    Q_PROPERTY(QString badge MEMBER badge)
    Q_PROPERTY(int badgeTone MEMBER badgeTone)
    Q_PROPERTY(QString iconName MEMBER iconName)

public:
    QString key;
    QString kind; ///< for Navigator.open()
    QString recordId;
    QString title;
    QString subtitle;
    QString trailing;
    int light = -1;
    QString lightText;
    QString badge;
    int badgeTone = 0;
    QString iconName;
    QDate due{}; ///< for the order
};

/// One part of what a person finds on his desk in the morning: what is his to do, the nearest due first.
class TodayModel : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Part part READ part WRITE setPart NOTIFY partChanged)
    /// At most so many rows.
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY partChanged)
    /// All of them, whether they are among the rows or not.
    Q_PROPERTY(int total READ total NOTIFY refreshed)
    Q_PROPERTY(int overdue READ overdue NOTIFY refreshed)

public:
    enum Part {
        Assignments, ///< checks that I was given
        Rechecks, ///< rectifications that wait for somebody to verify them
        Decisions, ///< what else waits for a step that I may take
        Rectifications, ///< what my organisation has to put right
        Deadlines, ///< commitments overdue or near due
        Drafts, ///< what I began
        Waiting ///< what waits to be sent, or was not accepted
    };
    Q_ENUM(Part)

    explicit TodayModel(QObject* parent = nullptr);

    Part part() const { return m_part; }
    void setPart(Part part);
    int limit() const { return m_limit; }
    void setLimit(int limit);
    int total() const { return m_total; }
    int overdue() const { return m_overdue; }
    /// Throws a draft away.
    Q_INVOKABLE void dropDraft(const QString& key);
    void refresh();

Q_SIGNALS:
    void partChanged();
    void refreshed();

private:
    std::vector<TodayRow> assignments(const Workspace& workspace) const;
    std::vector<TodayRow> waiting(const Workspace& workspace) const;
    void readDrafts(Workspace& workspace);
    void present(std::vector<TodayRow> rows);
    void presentTurns(const Workspace& workspace);
    void presentDeadlines(const Workspace& workspace);

    Part m_part = Assignments;
    int m_limit = 6;
    int m_total = 0;
    int m_overdue = 0;
    std::vector<TodayRow> m_rows;
    QTimer m_pause;
};

} // namespace jiannuo
