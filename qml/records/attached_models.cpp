// SPDX-License-Identifier: Apache-2.0
#include "qml/records/attached_models.h"

#include "domain/audience.h"
#include "domain/records.h"
#include "domain/rules.h"
#include "ledger/waiting.h"
#include "qml/workspace/evidence_images.h"
#include "qml/workspace/wording.h"
#include "qml/workspace/workspace.h"

#include <QFile>
#include <QtEndian>

namespace jiannuo {

namespace {

std::vector<Record> about(const KindInfo& kind, int field, const QString& subject)
{
    const Workspace* workspace = Workspace::instance();
    const Id id = idFrom(subject);
    if (!workspace || !workspace->isOpen() || id.isNull())
        return {};
    return allWithSetAside(workspace->view(), kind, field, id);
}

} // namespace

Instant madeAt(const Id& id)
{
    const QByteArray bytes = QByteArray(2, '\0') + id.toRfc4122().left(6);
    return {qFromBigEndian<qint64>(bytes.constData())};
}

AttachedModel::AttachedModel(const QMetaObject& row, QObject* parent)
    : RowModel(row, parent)
{
    if (Workspace* workspace = Workspace::instance())
        connect(workspace, &Workspace::changed, this, [this] { refresh(); });
}

void AttachedModel::setSubject(const QString& subject)
{
    if (m_subject == subject)
        return;
    m_subject = subject;
    Q_EMIT subjectChanged();
    refresh();
}

CommentModel::CommentModel(QObject* parent)
    : AttachedModel(CommentRow::staticMetaObject, parent)
{
}

void CommentModel::refresh()
{
    std::vector<CommentRow> rows;
    const auto records = about(kindOf<Comment>(), fieldNumber(&Comment::subject), subject());
    std::vector<bool> taken(records.size(), false);
    const auto add = [&](const auto& self, const Id& answered, int depth) -> void {
        for (std::size_t i = 0; i < records.size(); ++i) {
            const auto comment = records[i].as<Comment>();
            // An answer to something that is not here stands by itself.
            const bool orphan = depth == 0
                && std::none_of(records.begin(), records.end(),
                                [&](const Record& other) { return other.id == comment.replyTo; });
            if (taken[i] || (comment.replyTo != answered && !orphan))
                continue;
            taken[i] = true;
            const Workspace& workspace = *Workspace::instance();
            const auto person = workspace.view().get<Person>(comment.author);
            const auto org = person ? workspace.view().get<Org>(person->org) : std::nullopt;
            CommentRow row;
            row.key = idText(records[i].id);
            row.author = person ? person->name : QString();
            row.orgName = org ? org->name : QString();
            row.when = timeText(madeAt(records[i].id), workspace.today());
            row.text = withAside(workspace.view(), records[i], comment.text);
            row.depth = depth;
            row.internal = comment.internal;
            row.waiting = records[i].waiting;
            row.own = comment.author == workspace.person();
            rows.push_back(std::move(row));
            self(self, records[i].id, depth + 1);
        }
    };
    add(add, {}, 0);
    show(m_rows, std::move(rows));
}

bool CommentModel::mayBeInternal() const
{
    const Workspace* workspace = Workspace::instance();
    return workspace && (workspace->isHeadquarters() || workspace->isChecker());
}

void CommentModel::add(const QString& text, const QString& replyTo, bool internal)
{
    Workspace* workspace = Workspace::instance();
    const auto record =
        workspace && workspace->isOpen() ? workspace->view().findAny(idFrom(subject())) : std::nullopt;
    if (!record || text.trimmed().isEmpty())
        return;
    Comment comment;
    comment.org = orgOf(*record);
    comment.subject = record->id;
    comment.replyTo = idFrom(replyTo);
    comment.text = text.trimmed();
    comment.author = workspace->person();
    comment.internal = internal || audienceOf(workspace->view(), *record) == Audience::Internal;
    workspace->record({creation(workspace->newId(), comment)}, this, [this](const Result<Operation>& done) {
        if (done)
            Q_EMIT added();
        else
            Q_EMIT refused(done.error().sentence);
    });
}

EvidenceModel::EvidenceModel(QObject* parent)
    : AttachedModel(EvidenceEntry::staticMetaObject, parent)
{
}

void EvidenceModel::refresh()
{
    std::vector<EvidenceEntry> rows;
    const auto records = about(kindOf<Evidence>(), fieldNumber(&Evidence::subject), subject());
    const auto files =
        records.empty() ? std::vector<LocalFile>() : readFiles(Workspace::instance()->view().database());
    for (const Record& record : records) {
        const Workspace& workspace = *Workspace::instance();
        const auto evidence = record.as<Evidence>();
        EvidenceEntry row;
        row.key = idText(record.id);
        row.name = evidence.name;
        row.caption = withAside(workspace.view(), record, evidence.caption);
        row.kindLabel = labelOf(evidence.kind);
        row.size = evidence.size > 0 ? bytesText(evidence.size) : QString();
        row.by = personName(workspace.view(), evidence.by);
        row.when = timeText(evidence.takenAt, workspace.today());
        row.hash = QString::fromLatin1(evidence.hash.toHex());
        row.picture = evidence.mimeType.startsWith(QLatin1StringView("image/"))
            || evidence.kind == EvidenceKind::Photo || evidence.kind == EvidenceKind::Signature;
        const QString path = workspace.filePath(evidence.hash);
        row.here = QFile::exists(path);
        if (row.here)
            row.file = QUrl::fromLocalFile(path);
        if (const QByteArray shown = pictureToShow(workspace, evidence); row.picture && !shown.isEmpty())
            row.preview = QUrl::fromLocalFile(workspace.filePath(shown));
        for (const LocalFile& file : files) {
            if (file.hash != evidence.hash || file.state == LocalFile::State::Stored)
                continue;
            row.transfer = file.state == LocalFile::State::Refused ? tr("中心未接受：%1").arg(file.reason)
                : file.state == LocalFile::State::Lost ? tr("文件已遗失：%1").arg(file.reason)
                : file.sent > 0 && file.size > 0       ? tr("已上传 %1%").arg(file.sent * 100 / file.size)
                                                       : tr("待上传");
        }
        if (const auto loss = fileLossOf(workspace.view(), record.id);
            loss && !row.here && row.transfer.isEmpty())
            row.transfer = tr("文件已遗失：%1").arg(loss->reason);
        rows.push_back(std::move(row));
    }
    show(m_rows, std::move(rows));
}

LedgerEntryModel::LedgerEntryModel(QObject* parent)
    : AttachedModel(LedgerEntryRow::staticMetaObject, parent)
{
}

void LedgerEntryModel::refresh()
{
    std::vector<LedgerEntryRow> rows;
    for (const Record& record :
         about(kindOf<LedgerEntry>(), fieldNumber(&LedgerEntry::commitment), subject())) {
        const Workspace& workspace = *Workspace::instance();
        const auto entry = record.as<LedgerEntry>();
        LedgerEntryRow row;
        row.key = idText(record.id);
        const QStringList month = entry.period.split(u'-');
        row.period = month.size() == 2 ? tr("%1年%2月").arg(month[0]).arg(month[1].toInt()) : entry.period;
        row.progress = entry.progress;
        row.text = withAside(workspace.view(), record, entry.text);
        row.problem = entry.problem;
        row.by = personName(workspace.view(), entry.by);
        row.when = timeText(madeAt(record.id), workspace.today());
        row.evidenceCount = static_cast<int>(entry.evidence.size());
        row.waiting = record.waiting;
        rows.push_back(std::move(row));
    }
    std::reverse(rows.begin(), rows.end());
    show(m_rows, std::move(rows));
}

} // namespace jiannuo
