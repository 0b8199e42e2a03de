// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/kind.h"
#include "qml/records/fact_list.h"

#include <QQmlListProperty>

namespace jiannuo {

/// A card of a record's page: some of its fields under a heading.
class FactGroup : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A record has them.")
    Q_PROPERTY(QString heading MEMBER m_heading CONSTANT)
    Q_PROPERTY(jiannuo::FactList* facts READ facts CONSTANT)

public:
    FactGroup(QString heading, QObject* parent)
        : QObject(parent)
        , m_heading(std::move(heading))
    {
    }
    FactList* facts() { return &m_facts; }

private:
    QString m_heading;
    FactList m_facts;
};

/// Records of another kind that belong to a record.
class AttachedList : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A record has them.")
    Q_PROPERTY(QString kind MEMBER m_kind CONSTANT)
    Q_PROPERTY(QString link MEMBER m_link CONSTANT)
    Q_PROPERTY(QString heading MEMBER m_heading CONSTANT)

public:
    AttachedList(const KindInfo& kind, const FieldInfo& link, QObject* parent);

private:
    QString m_kind;
    QString m_link;
    QString m_heading;
};

/// One record of any kind for its page, as its presentation shows it. Follows the ledger by itself.
class RecordDetail : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY recordChanged)
    Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY recordChanged)
    Q_PROPERTY(bool found MEMBER m_found NOTIFY changed)
    Q_PROPERTY(QString kindLabel MEMBER m_kindLabel NOTIFY changed)
    Q_PROPERTY(QString iconName MEMBER m_iconName NOTIFY changed)
    Q_PROPERTY(QString title MEMBER m_title NOTIFY changed)
    Q_PROPERTY(QString subtitle MEMBER m_subtitle NOTIFY changed)
    Q_PROPERTY(QString stateText MEMBER m_stateText NOTIFY changed)
    Q_PROPERTY(int stateTone MEMBER m_stateTone NOTIFY changed)
    Q_PROPERTY(bool waiting MEMBER m_waiting NOTIFY changed)
    /// Whether the person may change some of its fields.
    Q_PROPERTY(bool amendable MEMBER m_amendable NOTIFY changed)
    Q_PROPERTY(QQmlListProperty<jiannuo::FactGroup> groups READ groups NOTIFY kindChanged)
    Q_PROPERTY(QQmlListProperty<jiannuo::AttachedList> attached READ attached NOTIFY kindChanged)

public:
    explicit RecordDetail(QObject* parent = nullptr);

    QString kind() const { return m_kind ? QString::fromLatin1(m_kind->name) : QString(); }
    void setKind(const QString& name);
    QString recordId() const { return m_recordId; }
    void setRecordId(const QString& id);
    QQmlListProperty<FactGroup> groups();
    QQmlListProperty<AttachedList> attached();
    void refresh();

Q_SIGNALS:
    void recordChanged();
    void kindChanged();
    void changed();

private:
    void describe(const Record& record);

    const KindInfo* m_kind = nullptr;
    QString m_recordId;
    bool m_found = false;
    QString m_kindLabel;
    QString m_iconName;
    QString m_title;
    QString m_subtitle;
    QString m_stateText;
    int m_stateTone = 0;
    bool m_waiting = false;
    bool m_amendable = false;
    QList<FactGroup*> m_groups;
    QList<AttachedList*> m_attached;
};

} // namespace jiannuo
