#include "app/spot_check_record.h"

#include "app/evidence_images.h"
#include "app/spot_check_form.h"
#include "domain/china_time.h"

#include <QFile>

namespace jiannuo {

namespace {

template <class Row> void clear(QList<Row*>& rows, QList<QObject*>& gone)
{
    for (Row* row : std::exchange(rows, {}))
        gone += row;
}
constexpr qsizetype hashSize = 32;


template <class E> QString labelOf(E value)
{
    return enumInfo<E>.label(static_cast<qint64>(value));
}

} // namespace

SpotCheckRecord::SpotCheckRecord(QObject* parent)
    : QObject(parent)
    , m_workspace(Workspace::instance())
{
    connect(m_workspace, &Workspace::changed, this, &SpotCheckRecord::load);
}

void SpotCheckRecord::setRecordId(const QString& id)
{
    if (Id(id) == m_id)
        return;
    m_id = Id(id);
    load();
}

void SpotCheckRecord::load()
{
    const Store& view = m_workspace->view();
    const auto record = view.find(kindOf<SpotCheck>(), m_id);
    m_found = record.has_value();
    m_waiting = record && record->waiting;
    m_check = record ? record->as<SpotCheck>() : SpotCheck();
    m_checklist = view.get<Checklist>(m_check.checklist).value_or(Checklist());
    m_orgName = view.get<Org>(m_check.org).value_or(Org()).name;
    QStringList names;
    for (const Id& inspector : m_check.inspectors)
        names += nameOf(inspector);
    m_inspectorNames = names.join(QStringLiteral("、"));
    loadScores();
    loadFindings();
    loadComments();
    loadEvidence();
    Q_EMIT changed();
    for (QObject* row : std::exchange(m_gone, {}))
        row->deleteLater();
    askForFiles();
}

QString SpotCheckRecord::nameOf(const Id& person) const
{
    return m_workspace->view().get<Person>(person).value_or(Person()).name;
}

QString SpotCheckRecord::itemName(int no) const
{
    const ChecklistItem* item = itemOf(m_checklist, no);
    return item ? tr("第%1项 %2").arg(QString::number(no), item->title) : QString();
}

QString SpotCheckRecord::visitText() const
{
    return QStringList{labelOf(m_check.mode), labelOf(m_check.timing), labelOf(m_check.style),
                       labelOf(m_check.side)}
        .join(QStringLiteral(" · "));
}

QString SpotCheckRecord::times() const
{
    return m_found ? tr("%1 至 %2").arg(chinaTimeText(m_check.startedAt), chinaTimeText(m_check.endedAt))
                   : QString();
}

QString SpotCheckRecord::stateText() const
{
    return labelOf(m_check.state);
}

/// Every inspector's score of every item, and the sum over them.
void SpotCheckRecord::loadScores()
{
    clear(m_items, m_gone);
    const auto scores = m_workspace->view().all(&Score::spotCheck, m_id);
    std::vector<ScoredItem> scored;
    for (const ChecklistSection& section : m_checklist.sections) {
        for (const ChecklistItem& item : section.items) {
            ScoredItem one{QString::number(item.no), item.title, item.full, {}};
            QStringList reasons;
            for (const auto& [id, score] : scores) {
                if (score.item != item.no)
                    continue;
                InspectorScore by{nameOf(score.inspector), {}, score.notApplicable};
                for (const Deduction& deduction : score.deductions) {
                    by.deductions.push_back({deduction.reason, deduction.points, deduction.count});
                    reasons += deduction.count > 1
                        ? tr("%1 −%2×%3")
                              .arg(deduction.reason, deduction.points.toString())
                              .arg(deduction.count)
                        : tr("%1 −%2").arg(deduction.reason, deduction.points.toString());
                }
                if (!score.note.isEmpty())
                    reasons += score.note;
                one.scores.push_back(std::move(by));
            }
            auto* row = new ChoiceRow(this);
            row->recordId = QString::number(item.no);
            row->group = section.title;
            row->title = QStringLiteral("%1. %2").arg(item.no).arg(item.title);
            row->subtitle = reasons.join(QStringLiteral("；"));
            m_items += row;
            scored.push_back(std::move(one));
        }
    }
    const auto total = scoreSpotCheck(scored);
    m_total = total ? total->score : std::nullopt;
    m_steps.set(total ? total->steps : std::vector<ScoreStep>());
    for (qsizetype i = 0; total && i < m_items.size(); ++i) {
        const ItemOutcome& outcome = total->items.at(static_cast<std::size_t>(i));
        m_items[i]->trailing = outcome.state == ItemState::Scored
            ? QStringLiteral("%1 / %2").arg(outcome.obtained.toString(), outcome.full.toString())
            : outcome.state == ItemState::NotApplicable ? tr("不适用")
                                                        : noScoreText();
        if (outcome.disagreement)
            m_items[i]->trailingDetail = tr("检查人意见不一");
    }
}

void SpotCheckRecord::loadFindings()
{
    clear(m_findings, m_gone);
    for (const Record& record :
         m_workspace->view().where(kindOf<Finding>(), fieldNumber(&Finding::spotCheck), m_id)) {
        const auto finding = record.as<Finding>();
        auto* row = new ChoiceRow(this);
        row->recordId = record.id.toString(QUuid::WithoutBraces);
        row->title = finding.text;
        row->subtitle =
            QStringList{labelOf(finding.category), labelOf(finding.severity), finding.person}.join(
                QStringLiteral(" · "));
        if (finding.person.isEmpty())
            row->subtitle.chop(3);
        row->trailing = finding.due.toString(Qt::ISODate);
        row->trailingDetail = finding.dueProvisional ? tr("暂定") : QString();
        row->badge = labelOf(finding.state);
        m_findings += row;
    }
}

void SpotCheckRecord::loadComments()
{
    clear(m_comments, m_gone);
    const Store& view = m_workspace->view();
    for (const auto& [id, comment] : view.all(&Comment::subject, m_id)) {
        auto* row = new ChoiceRow(this);
        row->recordId = id.toString(QUuid::WithoutBraces);
        row->title = comment.text;
        row->group = itemName(comment.item);
        row->subtitle = nameOf(comment.author);
        const auto history = view.history(id);
        row->trailing = chinaTimeText(history.empty() ? m_check.endedAt : history.front().operation.at);
        m_comments += row;
    }
}

void SpotCheckRecord::loadEvidence()
{
    clear(m_photos, m_gone);
    m_signatureHash.clear();
    m_signatureShown.clear();
    const Store& view = m_workspace->view();
    std::vector<std::pair<Id, QString>> subjects{{m_id, QString()}};
    for (const ChoiceRow* finding : std::as_const(m_findings))
        subjects.emplace_back(Id(finding->recordId), finding->title);
    for (const auto& [subject, name] : subjects) {
        for (const auto& [id, evidence] : view.all(&Evidence::subject, subject)) {
            const QString hash = QString::fromLatin1(evidence.hash.toHex());
            const bool here = QFile::exists(m_workspace->filePath(evidence.hash));
            if (id == m_check.signature) {
                const QByteArray shown = here ? evidence.hash : pictureToShow(*m_workspace, evidence);
                m_signatureHash = hash;
                m_signatureShown = shown.isEmpty() ? hash : QString::fromLatin1(shown.toHex());
                continue;
            }
            if (evidence.kind != EvidenceKind::Photo)
                continue;
            auto* row = new EvidenceRow(this);
            row->recordId = id.toString(QUuid::WithoutBraces);
            row->hash = hash;
            row->shown = QString::fromLatin1(pictureToShow(*m_workspace, evidence).toHex());
            row->here = here;
            row->caption = evidence.caption;
            row->about = name.isEmpty() ? itemName(evidence.item) : name;
            row->annotated = !evidence.copyOf.isNull();
            m_photos += row;
        }
    }
    m_fileCount = static_cast<int>(m_photos.size()) + (m_signatureHash.isEmpty() ? 0 : 1);
    m_filesStored = m_fileCount;
}

/// What is not on this device came from headquarters, so headquarters has it.
void SpotCheckRecord::askForFiles()
{
    if (m_fileCount == 0) {
        Q_EMIT filesChanged();
        return;
    }
    m_workspace->ledger().run(
        this,
        [photos = std::move(photos)](DeviceLedger& ledger) {
            std::pair<std::vector<LocalFile>, std::map<QString, QByteArray>> known{ledger.files(), {}};
            for (const QString& photo : photos) {
                if (const auto kept = ledger.draft(originalKey(Id(photo))))
                    known.second.emplace(photo, kept->left(hashSize));
            }
            return known;
        },
        [this, asked = m_id](const std::pair<std::vector<LocalFile>, std::map<QString, QByteArray>>& known) {
            if (asked != m_id)
                return;
            m_filesStored = m_fileCount;
            for (EvidenceRow* row : std::as_const(m_photos)) {
                if (const auto kept = known.second.find(row->recordId); kept != known.second.end())
                    row->setOriginal(QString::fromLatin1(kept->second.toHex()));
            }
            for (const LocalFile& file : known.first) {
                if (file.state == LocalFile::State::Stored)
                    continue;
                const QString hash = QString::fromLatin1(file.hash.toHex());
                if (hash == m_signatureHash)
                    --m_filesStored;
                for (EvidenceRow* row : std::as_const(m_photos)) {
                    if (row->hash != hash)
                        continue;
                    --m_filesStored;
                    row->setState(false,
                                  file.state == LocalFile::State::Waiting ? tr("待送出") : file.reason);
                }
            }
            Q_EMIT filesChanged();
        });
}

QString SpotCheckRecord::filesText() const
{
    if (m_fileCount == 0)
        return {};
    return areFilesStored() ? tr("照片和签字已全部送达（%1 个）").arg(m_fileCount)
                            : tr("照片和签字已送达 %1 / %2 个").arg(m_filesStored).arg(m_fileCount);
}

} // namespace jiannuo
    QStringList photos;
    for (const EvidenceRow* row : std::as_const(m_photos))
        photos += row->recordId;
