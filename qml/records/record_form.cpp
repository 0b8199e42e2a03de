// SPDX-License-Identifier: Apache-2.0
#include "qml/records/record_form.h"

#include "domain/presentation.h"
#include "exchange/file_type.h"
#include "exchange/pictures.h"
#include "qml/records/record_actions.h"
#include "qml/workspace/wording.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace jiannuo {

namespace {

constexpr int saveAfterMs = 300;

} // namespace

RecordForm::RecordForm(QObject* parent)
    : FieldsForm(parent)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(saveAfterMs);
    connect(&m_saving, &QTimer::timeout, this, &RecordForm::save);
}

RecordForm::~RecordForm()
{
    if (m_saving.isActive())
        save();
}

bool RecordForm::begin(const QString& kind, const QString& recordId, const QString& step)
{
    if (m_saving.isActive())
        save();
    const Workspace* workspace = Workspace::instance();
    m_record = workspace ? recordOf(*workspace, kind, recordId) : std::nullopt;
    m_step = m_record ? stepOf(*m_record, step) : std::nullopt;
    m_about = recordId;
    start();
    return m_step.has_value();
}

bool RecordForm::beginNew(const QString& kind, const QString& link, const QString& linkedTo)
{
    if (m_saving.isActive())
        save();
    const Workspace* workspace = Workspace::instance();
    const KindInfo* info = Kinds::byName(kind);
    m_record.reset();
    m_step.reset();
    m_about = linkedTo.isEmpty() ? QString() : link + u'.' + linkedTo;
    if (workspace && workspace->isOpen() && info) {
        m_record = newRecord(*info, *workspace);
        if (const FieldInfo* field = info->fieldByName(link); field && !linkedTo.isEmpty())
            m_record->fields.set(field->number, idFrom(linkedTo));
        m_step = creationStep(*info);
    }
    start();
    return m_step.has_value();
}

/// The answers that the form begins with, and what was written there before.
void RecordForm::start()
{
    Workspace* workspace = Workspace::instance();
    m_files.clear();
    m_problem.clear();
    std::vector<FormRow> rows;
    std::vector<FactRow> beside;
    if (m_step) {
        const StepContext context = stepContext(*workspace, *m_record);
        Fields companion = companionDraft(*m_step, context);
        if (m_step->suggest)
            m_step->suggest(companion, context);
        const Fields own = ownDraft(*m_step, context);
        m_carried = carriedChanges(*m_step, context);
        m_title = stepLabel(*m_step, *m_record);
        m_subject = m_step->verb == verbCreate ? QString() : recordTitle(workspace->view(), *m_record);
        for (const StepField& ask : m_step->fields)
            rows.push_back(rowOf(ask, ask.kind == m_step->kind ? own[ask.field] : companion[ask.field]));
        for (const auto& [label, text] : shownBeside(*m_step, context))
            beside.push_back({label, label, text, {}});
    }
    m_beside.set(std::move(beside));
    showRows(std::move(rows));
    Q_EMIT begun();
    Q_EMIT answersChanged();
    Q_EMIT problemChanged();
    if (m_step)
        workspace->draft(draftKey(), this, [this, key = draftKey()](const std::optional<QByteArray>& draft) {
            if (draft && m_step && key == draftKey())
                restore(*draft);
        });
}

QString RecordForm::recordId() const
{
    return m_record ? idText(m_record->id) : QString();
}

QString RecordForm::evidenceOf() const
{
    return m_step && m_step->showsEvidence ? idText(m_record->id) : QString();
}

const FieldInfo& RecordForm::fieldAt(int row) const
{
    return *Kinds::byNumber(ask(row).kind)->fieldByNumber(ask(row).field);
}

FormRow RecordForm::rowOf(const StepField& ask, const Value& value) const
{
    const KindInfo& kind = *Kinds::byNumber(ask.kind);
    FormRow row = FieldsForm::rowOf(*kind.fieldByNumber(ask.field), value);
    row.key = QString::fromLatin1(kind.name) + u'.' + row.key;
    if (ask.kind == kinds::comment)
        row.label = ask.mandatory ? tr("理由") : tr("备注");
    if (ask.kind == kinds::evidence)
        row.label = tr("自己的佐证（可以不附）");
    if (asksForEvidence(ask))
        row.widget = Files;
    row.mandatory = ask.mandatory;
    if (row.widget == Text)
        row.lines = ask.lines;
    if (ask.heading)
        row.heading = QCoreApplication::translate("Domain", ask.heading);
    return row;
}

void RecordForm::judge(int number)
{
    FieldsForm::judge(number);
    FormRow& row = at(number);
    const auto value = valueOf(number);
    const Workspace* workspace = Workspace::instance();
    if (!value || !workspace)
        return;
    const StepContext context = stepContext(*workspace, *m_record);
    if (m_step->objection)
        row.error = m_step->objection(ask(number), *value, context);
    const QString known = m_step->hint ? m_step->hint(ask(number), *value, context) : QString();
    if (!known.isEmpty())
        row.hint += (row.hint.isEmpty() ? QString() : tr("；")) + known;
}

bool RecordForm::isReady() const
{
    return m_step && !m_busy && isComplete();
}

/// The file is copied at once: a photo that is deleted from the gallery in the meantime is still there.
void RecordForm::addFile(int row, const QUrl& file)
{
    const QString path = file.isLocalFile() ? file.toLocalFile() : file.toString();
    const QFileInfo info(path);
    if (!has(row) || !m_step)
        return;
    const QDir folder(Workspace::instance()->draftFolder(draftKey().replace(u'/', u'-')));
    const QString copy =
        folder.filePath(u"%1-%2"_s.arg(idText(Workspace::instance()->newId()), info.fileName()));
    if (info.size() > largestFile)
        return fail(tr("“%1”超过 200 MB，请压缩后再添加。").arg(info.fileName()));
    if (!folder.mkpath(u"."_s) || !QFile::copy(path, copy))
        return fail(tr("“%1”读不出来，请检查文件和剩余空间。").arg(info.fileName()));
    m_files += copy;
    at(row).files += info.fileName();
    touched(row);
}

void RecordForm::removeFile(int row, int index)
{
    if (!has(row) || index < 0 || index >= m_files.size())
        return;
    QFile::remove(m_files[index]);
    m_files.removeAt(index);
    at(row).files.removeAt(index);
    touched(row);
}

void RecordForm::touched(int row)
{
    FieldsForm::touched(row);
    Q_EMIT answersChanged();
    fail({});
    m_saving.start();
}

QString stepDraftPrefix()
{
    return u"step/"_s;
}

std::optional<DraftNote> stepDraftNote(const Workspace& workspace, const QString& key, const QByteArray& body)
{
    const QStringList parts = key.split(u'/');
    const QJsonObject draft = QJsonDocument::fromJson(body).object();
    if (parts.size() != 4 || draft.value(u"person"_s).toString() != workspace.personIdText())
        return {};
    return DraftNote{parts[1], parts[2], draft.value(u"title"_s).toString(),
                     draft.value(u"subject"_s).toString(), u"edit"_s};
}

QString RecordForm::draftKey() const
{
    return stepDraftPrefix()
        + u"%1/%2/%3"_s.arg(QString::fromLatin1(m_record->kind->name), m_about,
                            QString::fromLatin1(m_step->name));
}

void RecordForm::save()
{
    m_saving.stop();
    if (!m_step)
        return;
    const QJsonObject body{{u"title"_s, m_title},
                           {u"subject"_s, m_subject},
                           {u"person"_s, Workspace::instance()->personIdText()},
                           {u"answers"_s, answersJson()},
                           {u"files"_s, QJsonArray::fromStringList(m_files)}};
    Workspace::instance()->saveDraft(draftKey(), QJsonDocument(body).toJson(QJsonDocument::Compact));
}

void RecordForm::restore(const QByteArray& draft)
{
    // It comes from the disk: what the person has typed or added meanwhile is newer.
    if (m_busy || m_saving.isActive() || !m_files.isEmpty())
        return;
    const QJsonObject body = QJsonDocument::fromJson(draft).object();
    m_files = body.value(u"files"_s).toVariant().toStringList();
    restoreAnswers(body.value(u"answers"_s).toObject());
    Q_EMIT answersChanged();
}

void RecordForm::discard()
{
    m_saving.stop();
    if (!m_step)
        return;
    Workspace::instance()->dropDraft(draftKey());
    for (const QString& file : std::as_const(m_files))
        QFile::remove(file);
    m_files.clear();
}

void RecordForm::send()
{
    if (!isReady())
        return;
    m_busy = true;
    Q_EMIT busyChanged();
    fail({});
    storeFiles({});
}

/// One file after the other goes beside the log; then the step is recorded.
void RecordForm::storeFiles(std::vector<StepFile> stored)
{
    if (stored.size() == static_cast<std::size_t>(m_files.size()))
        return finish(std::move(stored));
    QFile file(m_files[static_cast<qsizetype>(stored.size())]);
    if (!file.open(QIODevice::ReadOnly))
        return fail(tr("“%1”读不出来，请去掉它或重新添加。").arg(QFileInfo(file).fileName()));
    const QByteArray content = file.readAll();
    StepFile next;
    next.size = content.size();
    const auto type = fileTypeOf(QFileInfo(file).fileName().section(u'-', 5), content);
    if (!type)
        return fail(type.error().sentence);
    next.name = type->name;
    next.mimeType = type->mimeType;
    Workspace::instance()->ledger().run(
        this,
        [content, next](DeviceLedger& ledger) -> Result<StepFile> {
            StepFile kept = next;
            auto hash = ledger.addFile(content);
            if (!hash)
                return hash.error();
            kept.hash = std::move(*hash);
            if (const QByteArray small = previewOf(content); !small.isEmpty()) {
                auto preview = ledger.addFile(small);
                if (!preview)
                    return preview.error();
                kept.preview = std::move(*preview);
            }
            return kept;
        },
        [this, stored](Result<StepFile> kept) mutable {
            if (!kept)
                return fail(kept.error().sentence);
            stored.push_back(std::move(*kept));
            storeFiles(std::move(stored));
        });
}

void RecordForm::finish(std::vector<StepFile> files)
{
    Workspace* workspace = Workspace::instance();
    // What was seen when the form was opened stays the base: a change in between becomes a conflict or a
    // refusal, never a silent overwrite.
    StepAnswers answers;
    answers.files = std::move(files);
    answers.carried = m_carried;
    for (int row = 0; row < count(); ++row) {
        if (at(row).widget != Files)
            answers.values[{ask(row).kind, ask(row).field}] = valueOf(row).value_or(Value());
    }
    auto changes = stepChanges(*m_step, stepContext(*workspace, *m_record), answers);
    if (!changes)
        return fail(changes.error().sentence);
    workspace->record(std::move(*changes), this, [this](const Result<Operation>& result) {
        if (!result)
            return fail(result.error().sentence);
        m_busy = false;
        discard();
        Q_EMIT busyChanged();
        Q_EMIT answersChanged();
        Q_EMIT submitted();
    });
}

void RecordForm::fail(const QString& sentence)
{
    if (!sentence.isEmpty() && m_busy) {
        m_busy = false;
        Q_EMIT busyChanged();
        Q_EMIT answersChanged();
    }
    if (m_problem == sentence)
        return;
    m_problem = sentence;
    Q_EMIT problemChanged();
}

} // namespace jiannuo
