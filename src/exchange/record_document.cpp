// SPDX-License-Identifier: Apache-2.0
#include "exchange/record_document.h"

#include "domain/audience.h"
#include "domain/china_time.h"
#include "domain/presentation.h"
#include "domain/printable.h"
#include "domain/records.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>
#include <QTextDocumentWriter>

namespace jiannuo {

namespace {

using namespace Qt::StringLiterals;

struct DocumentWords {
    Q_DECLARE_TR_FUNCTIONS(RecordDocument)
};

QString html(const QString& text)
{
    return printableLines(text).toHtmlEscaped().replace(u'\n', "<br>"_L1);
}

/// Two columns: what it is called, and what it says.
QString factRow(const QString& label, const QString& value)
{
    return u"<tr><td width='24%' style='color:#555'>%1</td><td>%2</td></tr>"_s.arg(html(label), html(value));
}

QString section(const QString& heading, const QString& rows)
{
    return rows.isEmpty()
        ? QString()
        : u"<h3>%1</h3><table width='100%' cellpadding='4' cellspacing='0' border='1' "
          "style='border-collapse:collapse;border-style:solid;border-color:#999'>%2</table>"_s.arg(
              html(heading), rows);
}

QString factsOf(const Store& store, const Record& record)
{
    QString text;
    for (const FieldGroup& group : presentationOf(*record.kind).groups) {
        QString rows;
        for (const int number : group.fields) {
            const FieldInfo* field = record.kind->fieldByNumber(number);
            const QString value = fieldText(store, *field, record[number], {});
            if (!value.isEmpty())
                rows += factRow(field->displayLabel(), value);
        }
        text += section(QCoreApplication::translate("Domain", group.label), rows);
    }
    return text;
}

QString attachedTo(const Store& store, const Record& record)
{
    QString text;
    for (const Attached& attached : presentationOf(*record.kind).attached) {
        const KindInfo& kind = *Kinds::byNumber(attached.kind);
        QString rows;
        for (const Record& each : store.where(kind, attached.link, record.id))
            rows += factRow(stateText(each),
                            recordTitle(store, each, attached.link) + u"\n"_s
                                + recordSubtitle(store, each, attached.link));
        text += section(kind.displayLabel(), rows);
    }
    return text;
}

QString nameOf(const Store& store, const Id& person)
{
    const auto found = store.get<Person>(person);
    return person.isNull() ? DocumentWords::tr("中心") : found ? found->name : QString();
}

QString saidAbout(const Store& store, const Record& record)
{
    QString rows;
    const bool isInternal = audienceOf(store, record) == Audience::Internal;
    for (const auto& [id, comment] : store.all(&Comment::subject, record.id)) {
        if (comment.internal && !isInternal)
            continue; // the unit may be handed this paper
        rows += factRow(nameOf(store, comment.author), comment.text);
    }
    return section(DocumentWords::tr("评论"), rows);
}

QString doneWith(const Store& store, const Record& record)
{
    QString rows;
    for (const HistoryEntry& entry : store.history(record.id)) {
        QStringList steps;
        for (const Change& change : entry.changes) {
            const Transition* step = record.kind->transition(change.verb);
            steps += step                   ? QCoreApplication::translate("Domain", step->label)
                : change.verb == verbCreate ? DocumentWords::tr("登记")
                                            : DocumentWords::tr("修改");
        }
        steps.removeDuplicates();
        const QString who = nameOf(store, entry.operation.actor);
        rows += factRow(chinaSecondsText(entry.operation.at),
                        who + u" · "_s + steps.join(DocumentWords::tr("、"))
                            + (entry.verdict ? DocumentWords::tr("（第 %1 号）").arg(entry.verdict->gseq)
                                             : DocumentWords::tr("（待送出）")));
    }
    return section(DocumentWords::tr("办理记录"), rows);
}

} // namespace

QString recordHtml(const Store& store, const Record& record, Instant now)
{
    const QString state = stateText(record);
    return u"<html><body><p style='color:#555'>%1</p><h2>%2</h2><p>%3</p>"_s.arg(
               html(record.kind->displayLabel()), html(recordTitle(store, record)),
               html(QStringList({recordSubtitle(store, record), state}).join(u"　"_s)))
        + factsOf(store, record) + attachedTo(store, record) + saidAbout(store, record)
        + doneWith(store, record)
        + u"<p style='color:#555'>%1</p></body></html>"_s.arg(
            html(DocumentWords::tr("编号 %1，打印于 %2")
                     .arg(record.id.toString(QUuid::WithoutBraces), chinaSecondsText(now))));
}

Result<void> writeDocument(const QString& html, const QString& title, const QString& path)
{
    QTextDocument document;
    QFont font(u"Noto Sans CJK SC"_s);
    font.setPointSize(10);
    document.setDefaultFont(font);
    document.setHtml(html);
    QBuffer buffer; // the writers close what they write to
    bool written = buffer.open(QIODevice::WriteOnly);
    if (path.endsWith(".odt"_L1, Qt::CaseInsensitive)) {
        written = written && QTextDocumentWriter(&buffer, "odf").write(&document);
    } else {
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 16, 18, 16), QPageLayout::Millimeter);
        document.print(&writer);
    }
    QSaveFile file(path);
    written = written && file.open(QIODevice::WriteOnly) && file.write(buffer.data()) == buffer.data().size();
    if (!written || !file.commit())
        return Error{ErrorCode::StorageFailed,
                     DocumentWords::tr("不能写入“%1”（%2）。请换个位置再试。").arg(path, file.errorString())};
    return {};
}

} // namespace jiannuo
