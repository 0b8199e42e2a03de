// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/records/fact_list.h"
#include "qml/records/fields_form.h"
#include "qml/records/record_steps.h"
#include "qml/workspace/workspace.h"

#include <QTimer>
#include <QUrl>

namespace jiannuo {

/// Where the drafts of steps are kept; `stepDraftNote` reads one for 今日.
QString stepDraftPrefix();
std::optional<DraftNote> stepDraftNote(const Workspace& workspace, const QString& key,
                                       const QByteArray& body);

/// The form of one step, of a new record, or of a change to one: what it asks, what was answered, whether it
/// can be taken. The answers are kept as a draft while they are written, so that nothing is lost when the
/// program ends; they become operations when send() is called.
class RecordForm : public jiannuo::FieldsForm {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString title READ title NOTIFY begun)
    /// The record in a few words.
    Q_PROPERTY(QString subject READ subject NOTIFY begun)
    Q_PROPERTY(bool danger READ isDanger NOTIFY begun)
    /// What the button says that records it.
    Q_PROPERTY(QString acceptText READ acceptText NOTIFY begun)
    Q_PROPERTY(QString recordId READ recordId NOTIFY begun)
    /// What has to be looked at before: facts, and the record whose files are shown (empty: none).
    Q_PROPERTY(jiannuo::FactList* beside READ beside CONSTANT)
    Q_PROPERTY(QString evidenceOf READ evidenceOf NOTIFY begun)
    Q_PROPERTY(bool ready READ isReady NOTIFY answersChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    /// Why the last submission was refused.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    explicit RecordForm(QObject* parent = nullptr);
    ~RecordForm() override;

    QString title() const { return m_title; }
    QString subject() const { return m_subject; }
    QString acceptText() const { return m_step && m_step->verb ? tr("保存") : m_title; }
    QString recordId() const;
    bool isDanger() const { return m_step && m_step->danger; }
    FactList* beside() { return &m_beside; }
    QString evidenceOf() const;
    bool isReady() const;
    bool isBusy() const { return m_busy; }
    QString problem() const { return m_problem; }

    /// False where the step is not possible any more. `amend` changes the fields that may be changed.
    Q_INVOKABLE bool begin(const QString& kind, const QString& recordId, const QString& step);
    /// A new record; `link` is the name of its field that names the record `linkedTo`, both may be empty.
    Q_INVOKABLE bool beginNew(const QString& kind, const QString& link, const QString& linkedTo);
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

protected:
    const FieldInfo& fieldAt(int row) const override;
    void judge(int row) override;
    void touched(int row) override;

private:
    void start();
    FormRow rowOf(const StepField& ask, const Value& value) const;
    void save();
    void restore(const QByteArray& draft);
    void storeFiles(std::vector<StepFile> stored);
    void finish(std::vector<StepFile> files);
    void fail(const QString& sentence);
    QString draftKey() const;
    const StepField& ask(int row) const { return m_step->fields[static_cast<std::size_t>(row)]; }

    std::optional<Record> m_record; ///< a new one is not in the ledger yet
    QString m_about; ///< under which the draft is kept: the record's id; of a new one the link, and what it
                     ///< leads to
    std::optional<Step> m_step;
    Result<std::vector<Change>> m_carried = std::vector<Change>();
    FactList m_beside;
    QStringList m_files; ///< paths in the draft's folder, in the order of the rows' names
    QString m_title;
    QString m_subject;
    QString m_problem;
    QTimer m_saving;
    bool m_busy = false;
};

} // namespace jiannuo
