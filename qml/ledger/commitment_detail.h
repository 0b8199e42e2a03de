// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/records/fact_list.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

/// One commitment with what belongs to it, for its page. Follows the ledger by itself.
class CommitmentDetail : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY recordIdChanged)
    Q_PROPERTY(bool found READ isFound NOTIFY changed)
    Q_PROPERTY(QString heading MEMBER m_heading NOTIFY changed)
    Q_PROPERTY(QString text MEMBER m_text NOTIFY changed)
    Q_PROPERTY(QString org MEMBER m_org NOTIFY changed)
    Q_PROPERTY(QString orgName MEMBER m_orgName NOTIFY changed)
    Q_PROPERTY(QString number MEMBER m_number NOTIFY changed)
    Q_PROPERTY(QString kindLabel MEMBER m_kindLabel NOTIFY changed)
    Q_PROPERTY(QString stateLabel MEMBER m_stateLabel NOTIFY changed)
    Q_PROPERTY(int stateTone MEMBER m_stateTone NOTIFY changed)
    /// A Light of the theme, or -1.
    Q_PROPERTY(int light MEMBER m_light NOTIFY changed)
    Q_PROPERTY(QString lightText MEMBER m_lightText NOTIFY changed)
    Q_PROPERTY(QString due MEMBER m_due NOTIFY changed)
    /// The due date lies in a year whose calendar is not out yet.
    Q_PROPERTY(bool provisional MEMBER m_provisional NOTIFY changed)
    Q_PROPERTY(bool waiting MEMBER m_waiting NOTIFY changed)
    /// Percent of the last ledger entry; -1 where there is none.
    Q_PROPERTY(int progress MEMBER m_progress NOTIFY changed)
    Q_PROPERTY(QString letterTitle MEMBER m_letterTitle NOTIFY changed)
    Q_PROPERTY(QString letterText MEMBER m_letterText NOTIFY changed)
    Q_PROPERTY(QString parentId MEMBER m_parentId NOTIFY changed)
    Q_PROPERTY(QString parentText MEMBER m_parentText NOTIFY changed)
    /// Goal, project, measures, owner, leader, letter …
    Q_PROPERTY(jiannuo::FactList* facts READ facts CONSTANT)
    Q_PROPERTY(jiannuo::FactList* targets READ targets CONSTANT)
    Q_PROPERTY(jiannuo::FactList* limits READ limits CONSTANT)
    Q_PROPERTY(jiannuo::FactList* contacts READ contacts CONSTANT)
    /// Sub-commitments: key is the id, label the number, value the text.
    Q_PROPERTY(jiannuo::FactList* parts READ parts CONSTANT)

public:
    explicit CommitmentDetail(QObject* parent = nullptr);

    QString recordId() const { return m_recordId; }
    void setRecordId(const QString& id);
    bool isFound() const { return m_found; }
    FactList* facts() { return &m_facts; }
    FactList* targets() { return &m_targets; }
    FactList* limits() { return &m_limits; }
    FactList* contacts() { return &m_contacts; }
    FactList* parts() { return &m_parts; }

    void refresh();

Q_SIGNALS:
    void recordIdChanged();
    void changed();

private:
    void describe(const Record& record);

    QString m_recordId;
    bool m_found = false;
    QString m_heading;
    QString m_text;
    QString m_org;
    QString m_orgName;
    QString m_number;
    QString m_kindLabel;
    QString m_stateLabel;
    int m_stateTone = 0;
    int m_light = -1;
    QString m_lightText;
    QString m_due;
    bool m_provisional = false;
    bool m_waiting = false;
    int m_progress = -1;
    QString m_letterTitle;
    QString m_letterText;
    QString m_parentId;
    QString m_parentText;
    FactList m_facts;
    FactList m_targets;
    FactList m_limits;
    FactList m_contacts;
    FactList m_parts;
};

} // namespace jiannuo
