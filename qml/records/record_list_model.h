// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/records/record_rows.h"
#include "qml/workspace/row_model.h"

#include <QTimer>

namespace jiannuo {

struct RecordFilterRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QStringList choices MEMBER choices)
    Q_PROPERTY(int choice MEMBER choice)

public:
    QString key; ///< the field's name
    QString label;
    QStringList choices; ///< 全部, then the values
    int choice = 0;
};

/// By what a list of records can be narrowed: the filters of the kind's presentation.
class RecordFilters : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A list has them.")
    /// How many of them are in use.
    Q_PROPERTY(int active READ active NOTIFY changed)

public:
    explicit RecordFilters(QObject* parent);

    void begin(const KindInfo& kind);
    int active() const;
    Q_INVOKABLE void choose(int row, int choice);
    Q_INVOKABLE void clear();
    std::vector<Condition> conditions(const KindInfo& kind) const;

Q_SIGNALS:
    void changed();

private:
    std::vector<RecordFilterRow> m_rows;
};

/// The records of one kind that the person reads, as its presentation shows them. Follows the ledger by
/// itself.
class RecordListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    /// The kind's name: "person", "checklist" …
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY kindChanged)
    /// The name of a field of theirs, and the record that it names: only what belongs to that. Empty: all.
    Q_PROPERTY(QString link MEMBER m_link WRITE setLink NOTIFY linkChanged)
    Q_PROPERTY(QString linkedTo MEMBER m_linkedTo WRITE setLinkedTo NOTIFY linkChanged)
    Q_PROPERTY(QString text MEMBER m_text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(jiannuo::RecordFilters* filters READ filters CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// Another one whenever the rows were read anew.
    Q_PROPERTY(int version MEMBER m_version NOTIFY countChanged)
    Q_PROPERTY(QString label READ label NOTIFY kindChanged)
    Q_PROPERTY(QString iconName READ iconName NOTIFY kindChanged)
    Q_PROPERTY(QString purpose READ purpose NOTIFY kindChanged)
    /// What the button says that makes a new one; empty where the person may not.
    Q_PROPERTY(QString creation READ creation NOTIFY mayChanged)

public:
    enum Role { RecordId = Qt::UserRole, Title, Subtitle, Badge, BadgeTone, Due, LightValue, Waiting };
    Q_ENUM(Role)

    explicit RecordListModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString kind() const;
    void setKind(const QString& name);
    void setLink(const QString& field);
    void setLinkedTo(const QString& id);
    void setText(const QString& text);
    RecordFilters* filters() { return &m_filters; }
    int count() const { return rowCount({}); }
    QString label() const;
    QString iconName() const;
    QString purpose() const;
    QString creation() const;

    /// What is shown, and in which order.
    Query query() const;

    Q_INVOKABLE QString recordIdAt(int row) const;
    Q_INVOKABLE int rowOf(const QString& recordId) const;
    /// A role of one row for a page that shows the first few; `version` is there to be looked at again.
    Q_INVOKABLE QString words(int row, int role, int version) const;
    Q_INVOKABLE int tone(int row, int version) const;
    void refresh();

Q_SIGNALS:
    void kindChanged();
    void linkChanged();
    void textChanged();
    void countChanged();
    void mayChanged();

private:
    void soon();
    int linkField() const;

    const KindInfo* m_kind = nullptr;
    QString m_link;
    QString m_linkedTo;
    QString m_text;
    RecordFilters m_filters;
    RecordRows m_rows;
    int m_count = 0;
    int m_version = 0;
    QTimer m_soon;
};

} // namespace jiannuo
