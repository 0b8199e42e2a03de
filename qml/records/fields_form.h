// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules.h"
#include "qml/workspace/row_model.h"

#include <QJsonObject>

namespace jiannuo {

struct FormRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString heading MEMBER heading)
    Q_PROPERTY(int widget MEMBER widget)
    Q_PROPERTY(bool mandatory MEMBER mandatory)
    Q_PROPERTY(int lines MEMBER lines)
    Q_PROPERTY(QString least MEMBER least)
    Q_PROPERTY(QString most MEMBER most)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(bool checked MEMBER checked)
    Q_PROPERTY(QStringList choices MEMBER choices)
    Q_PROPERTY(int choice MEMBER choice)
    Q_PROPERTY(QStringList files MEMBER files)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QStringList chosen MEMBER chosen)
    Q_PROPERTY(QString hint MEMBER hint)
    Q_PROPERTY(QString error MEMBER error)

public:
    QString key; ///< kind.field
    QString label;
    QString heading; ///< of the group that begins with this row
    int widget = 0; ///< FieldsForm::Widget
    bool mandatory = false;
    int lines = 1;
    QString least; ///< of a number
    QString most;
    QString
        text; ///< texts, numbers, dates (2026-08-31), moments (2026-08-31 14:30); lists of these, a line each
    bool checked = false;
    QStringList choices;
    int choice = -1;
    QStringList files; ///< names
    QString kind; ///< of the records that can be chosen
    QStringList chosen; ///< names of the chosen records; what each structure of a list says
    QString hint;
    QString error; ///< why this cannot be taken
    QStringList ids; ///< of the chosen records
    Values elements; ///< structures
};

/// Answers to the fields of a declaration, a row each: how a field is asked follows from its type. A derived
/// form says which fields, and what becomes of the answers.
class FieldsForm : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A form for records or for structures.")

public:
    enum Widget {
        Text,
        Date,
        Choice,
        Check,
        Percent,
        Number,
        Files,
        Points,
        Moment,
        OneRecord,
        ManyRecords,
        Lines,
        Structures
    };
    Q_ENUM(Widget)

    Q_INVOKABLE void setText(int row, const QString& text);
    Q_INVOKABLE void setChoice(int row, int choice);
    Q_INVOKABLE void setChecked(int row, bool checked);
    /// Chooses a record: instead of the one before, or beside the others.
    Q_INVOKABLE void addRecord(int row, const QString& id);
    Q_INVOKABLE void removeRecord(int row, int index);
    Q_INVOKABLE void removeElement(int row, int index);
    Q_INVOKABLE void moveElement(int row, int from, int to);

    Q_INVOKABLE int elementCount(int row) const
    {
        return has(row) ? static_cast<int>(at(row).elements.size()) : 0;
    }

    /// The structure at that place; an empty one behind the last.
    Fields element(int row, int index) const;
    void setElement(int row, int index, const Fields& content);
    /// The fields of the structures in that row.
    std::span<const FieldInfo> elementFields(int row) const;

protected:
    explicit FieldsForm(QObject* parent);

    virtual const FieldInfo& fieldAt(int row) const = 0;
    /// An answer has changed.
    virtual void touched(int row);
    /// What can be said about an answer before it is sent: error and hint.
    virtual void judge(int row);

    /// The row that asks for a field and holds this value.
    FormRow rowOf(const FieldInfo& field, const Value& value) const;
    /// The row's answer; nothing where what was typed is none.
    std::optional<Value> valueOf(int row) const;
    /// Whether every answer can be taken, and none that is needed is missing.
    bool isComplete() const;
    bool isBlank(int row) const;
    void showRows(std::vector<FormRow> rows);
    void changed(int row) { Q_EMIT dataChanged(index(row), index(row)); }
    bool has(int row) const { return row >= 0 && row < count(); }
    FormRow& at(int row) { return m_rows[static_cast<std::size_t>(row)]; }
    const FormRow& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    // Drafts: answers by the rows' keys.
    QJsonObject answersJson() const;
    void restoreAnswers(const QJsonObject& answers);

private:
    void nameChosen(FormRow& row, const FieldInfo& field) const;

    std::vector<FormRow> m_rows;
};

/// One structure of a list, in a form of its own.
class StructureForm : public jiannuo::FieldsForm {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool ready READ isReady NOTIFY answersChanged)

public:
    explicit StructureForm(QObject* parent = nullptr);

    bool isReady() const { return m_owner && isComplete(); }
    /// The structure at that place of the owner's row; a new one behind the last.
    Q_INVOKABLE void begin(jiannuo::FieldsForm* owner, int row, int index);
    /// Puts it into the owner's list.
    Q_INVOKABLE void store();

Q_SIGNALS:
    void answersChanged();

protected:
    const FieldInfo& fieldAt(int row) const override { return m_fields[static_cast<std::size_t>(row)]; }
    void touched(int row) override;

private:
    FieldsForm* m_owner = nullptr;
    int m_row = 0;
    int m_index = 0;
    std::span<const FieldInfo> m_fields;
    Fields m_before; ///< what the program does not ask for stays as it is
};

} // namespace jiannuo
