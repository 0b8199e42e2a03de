// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/records/fact_list.h"
#include "qml/records/record_steps.h"
#include "qml/workspace/row_model.h"
#include "qml/workspace/workspace.h"

#include <QTimer>
#include <QUrl>

namespace jiannuo {

/// Where the drafts of steps are kept; `stepDraftNote` reads one for 今日.
QString stepDraftPrefix();
std::optional<DraftNote> stepDraftNote(const Workspace& workspace, const QString& key,
                                       const QByteArray& body);

struct FormRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(int widget MEMBER widget)
    Q_PROPERTY(bool mandatory MEMBER mandatory)
    Q_PROPERTY(int lines MEMBER lines)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(bool checked MEMBER checked)
    Q_PROPERTY(QStringList choices MEMBER choices)
    Q_PROPERTY(int choice MEMBER choice)
    Q_PROPERTY(QStringList files MEMBER files)
    Q_PROPERTY(QString hint MEMBER hint)
    Q_PROPERTY(QString error MEMBER error)

public:
    QString key; ///< kind.field
    QString label;
    int widget = 0; ///< RecordForm::Widget
    bool mandatory = false;
    int lines = 1;
    QString text; ///< texts, numbers and dates (2026-08-31)
    bool checked = false;
    QStringList choices;
    int choice = -1;
    QStringList files; ///< names
    QString hint;
    QString error; ///< why this cannot be taken
};

/// The form of one step: what it asks, what was answered, whether it can be taken. The answers are kept as a
/// draft while they are written, so that nothing is lost when the program ends; they become operations when
/// send() is called.
class RecordForm : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString title READ title NOTIFY begun)
    /// The record in a few words.
    Q_PROPERTY(QString subject READ subject NOTIFY begun)
    Q_PROPERTY(bool danger READ isDanger NOTIFY begun)
    /// What has to be looked at before: facts, and the record whose files are shown (empty: none).
    Q_PROPERTY(jiannuo::FactList* beside READ beside CONSTANT)
    Q_PROPERTY(QString evidenceOf READ evidenceOf NOTIFY begun)
    Q_PROPERTY(bool ready READ isReady NOTIFY answersChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    /// Why the last submission was refused.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    enum Widget { Text, Date, Choice, Check, Percent, Number, Files };
    Q_ENUM(Widget)

    explicit RecordForm(QObject* parent = nullptr);
    ~RecordForm() override;

    QString title() const { return m_title; }
    QString subject() const { return m_subject; }
    bool isDanger() const { return m_step && m_step->danger; }
    FactList* beside() { return &m_beside; }
    QString evidenceOf() const;
    bool isReady() const;
    bool isBusy() const { return m_busy; }
    QString problem() const { return m_problem; }

    /// False where the step is not possible any more.
    Q_INVOKABLE bool begin(const QString& kind, const QString& recordId, const QString& step);
    Q_INVOKABLE void setText(int row, const QString& text);
    Q_INVOKABLE void setChoice(int row, int choice);
    Q_INVOKABLE void setChecked(int row, bool checked);
    Q_INVOKABLE void addFile(int row, const QUrl& file);
    Q_INVOKABLE void removeFile(int row, int index);
    Q_INVOKABLE void send();
    /// Forgets the answers.
    Q_INVOKABLE void discard();

Q_SIGNALS:
    void begun();
    void answersChanged();
    void busyChanged();
    void problemChanged();
    void submitted();

private:
    FormRow rowOf(const Ask& ask, const Value& value) const;
    std::optional<Value> valueOf(const FormRow& row, const Ask& ask) const;
    void judgeRow(int row);
    void touched(int row);
    void save();
    void restore(const QByteArray& draft);
    void storeFiles(std::vector<StepFile> stored);
    void finish(std::vector<StepFile> files);
    void fail(const QString& sentence);
    QString draftKey() const;
    FormRow& at(int row) { return m_rows[static_cast<std::size_t>(row)]; }
    const Ask& ask(int row) const { return m_step->asks[static_cast<std::size_t>(row)]; }

    std::optional<Record> m_record;
    std::optional<Step> m_step;
    Result<std::vector<Change>> m_carried = std::vector<Change>();
    std::vector<FormRow> m_rows;
    FactList m_beside;
    QStringList m_files; ///< paths in the draft's folder, in the order of the rows' names
    QString m_title;
    QString m_subject;
    QString m_problem;
    QTimer m_saving;
    bool m_busy = false;
};

} // namespace jiannuo
