// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/holiday_notice.h"
#include "qml/records/fact_list.h"

namespace jiannuo {

/// A notice about days off, pasted as it was published: what it says, what is doubtful in it, and the
/// calendars that it makes. Nothing counts before it was looked through and recorded.
class CalendarNotice : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text MEMBER m_text WRITE setText NOTIFY changed)
    /// The notice's title; empty while nothing was understood.
    Q_PROPERTY(QString source MEMBER m_source NOTIFY changed)
    /// Why it was not understood.
    Q_PROPERTY(QString problem MEMBER m_problem NOTIFY changed)
    /// Each holiday, then each calendar.
    Q_PROPERTY(jiannuo::FactList* facts READ facts CONSTANT)
    Q_PROPERTY(QStringList doubts MEMBER m_doubts NOTIFY changed)
    Q_PROPERTY(QStringList leftOut MEMBER m_leftOut NOTIFY changed)
    /// Something new follows from it.
    Q_PROPERTY(bool recordable READ isRecordable NOTIFY changed)

public:
    explicit CalendarNotice(QObject* parent = nullptr);

    void setText(const QString& text);
    FactList* facts() { return &m_facts; }
    bool isRecordable() const { return !m_made.years.empty(); }
    /// recorded(), or `problem`.
    Q_INVOKABLE void record();

Q_SIGNALS:
    void changed();
    void recorded();

private:
    void read();

    QString m_text;
    QString m_source;
    QString m_problem;
    FactList m_facts;
    QStringList m_doubts;
    QStringList m_leftOut;
    NoticeCalendars m_made;
};

} // namespace jiannuo
