// SPDX-License-Identifier: Apache-2.0
#include "qml/records/record_form.h"

#include "domain/json.h"
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

RecordForm::Widget widgetOf(const FieldInfo& field)
{
    switch (field.type->type) {
    case FieldType::Boolean:
        return RecordForm::Check;
    case FieldType::Integer:
        return QLatin1StringView(field.name) == "progress"_L1 ? RecordForm::Percent : RecordForm::Number;
    case FieldType::Date:
        return RecordForm::Date;
    case FieldType::Enumeration:
        return RecordForm::Choice;
    case FieldType::List:
        return RecordForm::Files;
    default:
        return RecordForm::Text;
    }
}

} // namespace

RecordForm::RecordForm(QObject* parent)
    : RowModel(FormRow::staticMetaObject, parent)
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
    Workspace* workspace = Workspace::instance();
    m_record = workspace ? recordOf(*workspace, kind, recordId) : std::nullopt;
    m_step = m_record ? stepOf(*m_record, step) : std::nullopt;
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
        m_subject = recordTitle(*m_record->kind, m_record->fields);
        for (const Ask& ask : m_step->asks)
            rows.push_back(rowOf(ask, ask.kind == m_step->kind ? own[ask.field] : companion[ask.field]));
        for (const auto& [label, text] : shownBeside(*m_step, context))
            beside.push_back({label, label, text, {}});
    }
    m_beside.set(std::move(beside));
    show(m_rows, std::move(rows));
    for (int row = 0; row < count(); ++row)
        judgeRow(row);
    Q_EMIT begun();
    Q_EMIT answersChanged();
    Q_EMIT problemChanged();
    if (m_step)
        workspace->draft(draftKey(), this, [this, key = draftKey()](const std::optional<QByteArray>& draft) {
            if (draft && m_step && key == draftKey())
                restore(*draft);
        });
    return m_step.has_value();
}

QString RecordForm::evidenceOf() const
{
    return m_step && m_step->showsEvidence ? idText(m_record->id) : QString();
}

FormRow RecordForm::rowOf(const Ask& ask, const Value& value) const
{
    const FieldInfo& field = *Kinds::byNumber(ask.kind)->fieldByNumber(ask.field);
    FormRow row;
    row.key = QString::fromLatin1(Kinds::byNumber(ask.kind)->name) + u'.' + QString::fromLatin1(field.name);
    row.label = ask.kind == kinds::comment ? (ask.mandatory ? tr("理由") : tr("备注"))
        : ask.kind == kinds::evidence      ? tr("自己的佐证（可以不附）")
                                           : field.displayLabel();
    row.widget = asksForEvidence(ask) ? Files : widgetOf(field);
    row.mandatory = ask.mandatory;
    row.lines = ask.lines;
    row.checked = value.as<bool>();
    if (row.widget == Choice) {
        const auto entries = field.type->enumeration->entries;
        for (const EnumEntry& entry : entries) {
            if (entry.number == value.as<qint64>())
                row.choice = static_cast<int>(row.choices.size());
            row.choices += field.type->enumeration->label(entry.number);
        }
    } else if (row.widget == Date) {
        row.text = value.as<QDate>().toString(Qt::ISODate);
    } else if (row.widget == Percent || row.widget == Number) {
        row.text = QString::number(value.as<qint64>());
    } else if (row.widget == Text) {
        row.text = value.as<QString>();
    }
    return row;
}

std::optional<Value> RecordForm::valueOf(const FormRow& row, const Ask& ask) const
{
    switch (row.widget) {
    case Check:
        return Value(row.checked);
    case Percent:
    case Number: {
        bool ok = false;
        const qint64 number = row.text.toLongLong(&ok);
        return ok ? std::optional<Value>(number) : std::nullopt;
    }
    case Date: {
        if (row.text.isEmpty())
            return Value();
        const QDate date = QDate::fromString(row.text, Qt::ISODate);
        return date.isValid() ? std::optional<Value>(date) : std::nullopt;
    }
    case Choice: {
        const auto entries = Kinds::byNumber(ask.kind)->fieldByNumber(ask.field)->type->enumeration->entries;
        return row.choice >= 0
            ? Value(static_cast<qint64>(entries[static_cast<std::size_t>(row.choice)].number))
            : Value();
    }
    case Files:
        return Value();
    default: {
        const QString text = row.text.trimmed();
        return text.isEmpty() ? Value() : Value(text);
    }
    }
}

/// What can be said about an answer before it is sent.
void RecordForm::judgeRow(int number)
{
    FormRow& row = at(number);
    const auto value = valueOf(row, ask(number));
    row.error.clear();
    row.hint.clear();
    if (!value)
        row.error = row.widget == Date ? tr("请按 2026-08-31 的样子填写") : tr("请填写数字");
    const Workspace* workspace = Workspace::instance();
    if (value && workspace && m_step->objection)
        row.error = m_step->objection(ask(number), *value, stepContext(*workspace, *m_record));
    if (row.widget == Date && value && !value->isNull() && workspace) {
        const QDate date = value->as<QDate>();
        const auto days =
            workspace->calendar().workingDaysBetween(workspace->today(), date, workspace->calendarRegion());
        row.hint = QLocale().standaloneDayName(date.dayOfWeek());
        if (days)
            row.hint += tr("，") + daysLeftText(static_cast<int>(days->count))
                + (days->trace.provisional ? tr("（暂定）") : QString());
    }
    const QString known = value && workspace && m_step->hint
        ? m_step->hint(ask(number), *value, stepContext(*workspace, *m_record))
        : QString();
    if (!known.isEmpty())
        row.hint += (row.hint.isEmpty() ? QString() : tr("；")) + known;
}

bool RecordForm::isReady() const
{
    if (!m_step || m_busy)
        return false;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto value = valueOf(m_rows[i], m_step->asks[i]);
        const bool blank = m_rows[i].widget == Files ? m_files.isEmpty() : value && value->isNull();
        if (!value || (m_rows[i].mandatory && blank) || !m_rows[i].error.isEmpty())
            return false;
    }
    return true;
}

void RecordForm::setText(int row, const QString& text)
{
    if (row < 0 || row >= count() || at(row).text == text)
        return;
    at(row).text = text;
    touched(row);
}

void RecordForm::setChoice(int row, int choice)
{
    if (row < 0 || row >= count() || at(row).choice == choice)
        return;
    at(row).choice = choice;
    touched(row);
}

void RecordForm::setChecked(int row, bool checked)
{
    if (row < 0 || row >= count() || at(row).checked == checked)
        return;
    at(row).checked = checked;
    touched(row);
}

/// The file is copied at once: a photo that is deleted from the gallery in the meantime is still there.
void RecordForm::addFile(int row, const QUrl& file)
{
    const QString path = file.isLocalFile() ? file.toLocalFile() : file.toString();
    const QFileInfo info(path);
    if (row < 0 || row >= count() || !m_step)
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
    if (row < 0 || row >= count() || index < 0 || index >= m_files.size())
        return;
    QFile::remove(m_files[index]);
    m_files.removeAt(index);
    at(row).files.removeAt(index);
    touched(row);
}

void RecordForm::touched(int row)
{
    judgeRow(row);
    Q_EMIT dataChanged(index(row), index(row));
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
        + u"%1/%2/%3"_s.arg(QString::fromLatin1(m_record->kind->name), idText(m_record->id),
                            QString::fromLatin1(m_step->name));
}

void RecordForm::save()
{
    m_saving.stop();
    if (!m_step)
        return;
    QJsonObject answers;
    for (const FormRow& row : m_rows) {
        answers.insert(row.key,
                       QJsonObject{{u"text"_s, row.text},
                                   {u"checked"_s, row.checked},
                                   {u"choice"_s, row.choice},
                                   {u"files"_s, QJsonArray::fromStringList(row.files)}});
    }
    const QJsonObject body{{u"title"_s, m_title},
                           {u"subject"_s, m_subject},
                           {u"person"_s, Workspace::instance()->personIdText()},
                           {u"answers"_s, answers},
                           {u"files"_s, QJsonArray::fromStringList(m_files)}};
    Workspace::instance()->saveDraft(draftKey(), QJsonDocument(body).toJson(QJsonDocument::Compact));
}

void RecordForm::restore(const QByteArray& draft)
{
    // It comes from the disk: what the person has typed or added meanwhile is newer.
    if (m_busy || m_saving.isActive() || !m_files.isEmpty())
        return;
    const QJsonObject body = QJsonDocument::fromJson(draft).object();
    const QJsonObject answers = body.value(u"answers"_s).toObject();
    m_files = body.value(u"files"_s).toVariant().toStringList();
    for (int i = 0; i < count(); ++i) {
        const QJsonObject answer = answers.value(at(i).key).toObject();
        if (answer.isEmpty())
            continue;
        at(i).text = answer.value(u"text"_s).toString();
        at(i).checked = answer.value(u"checked"_s).toBool();
        const int choice = answer.value(u"choice"_s).toInt(-1);
        at(i).choice = choice < at(i).choices.size() ? choice : -1;
        at(i).files = answer.value(u"files"_s).toVariant().toStringList();
        judgeRow(i);
    }
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
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
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Ask& ask = m_step->asks[i];
        if (m_rows[i].widget != Files)
            answers.values[{ask.kind, ask.field}] = valueOf(m_rows[i], ask).value_or(Value());
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
