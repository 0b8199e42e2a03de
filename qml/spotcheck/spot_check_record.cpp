// SPDX-License-Identifier: Apache-2.0
#include "qml/spotcheck/spot_check_record.h"

#include "domain/china_time.h"
#include "domain/spot_check_score.h"
#include "domain/unit_standing.h"
#include "qml/records/assignment_tasks.h"
#include "qml/spotcheck/spot_check_form.h"
#include "qml/workspace/evidence_images.h"
#include "qml/workspace/wording.h"

#include <QFile>

namespace jiannuo {

namespace {

constexpr qsizetype hashSize = 32;

template <class Row> void clear(QList<Row*>& rows, QList<QObject*>& gone)
{
    for (Row* row : std::exchange(rows, {}))
        gone += row;
}

/// What one inspector took off from one item, and his note.
QString deductionText(const Score& score)
{
    QStringList parts;
    if (score.notApplicable)
        parts += SpotCheckRecord::tr("不适用");
    for (const Deduction& deduction : score.deductions)
        parts += deduction.count > 1
            ? SpotCheckRecord::tr("%1 −%2×%3")
                  .arg(deduction.reason, deduction.points.toString())
                  .arg(deduction.count)
            : SpotCheckRecord::tr("%1 −%2").arg(deduction.reason, deduction.points.toString());
    if (!score.note.isEmpty())
        parts += score.note;
    return parts.join(QStringLiteral("；"));
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
    m_apartText = reasonApart();
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
    return m_check.state == SpotCheckState::Submitted ? tr("待认定") : labelOf(m_check.state);
}

int SpotCheckRecord::stateTone() const
{
    return toneOf(m_check.state);
}

bool SpotCheckRecord::isOwn() const
{
    return std::find(m_check.inspectors.begin(), m_check.inspectors.end(), m_workspace->person())
        != m_check.inspectors.end();
}

/// Whether it counts, as unit_standing.h has it.
QString SpotCheckRecord::reasonApart() const
{
    const Store& view = m_workspace->view();
    if (!m_found)
        return {};
    if (m_check.state == SpotCheckState::Returned)
        return tr("已退回，不计入排名。");
    if (m_check.side == VisitSide::Self)
        return tr("自查，不计入排名。");
    const auto made = checkMadeOf(view, m_check.assignment, m_id);
    const QString other = made ? tr("同一任务另有一次抽查，一项任务只计入一次。") : QString();
    if (m_check.state == SpotCheckState::Submitted)
        return tr("认定以后才计入排名。") + other;
    return !made || countedCheckOf(view, m_check.assignment) == m_id ? QString() : other;
}

/// Every inspector's score of every item, and the sum over them. Who took off what stays apart.
void SpotCheckRecord::loadScores()
{
    clear(m_items, m_gone);
    const Store& view = m_workspace->view();
    std::vector<Score> scores;
    std::map<int, QStringList> setAside; // by the item; they count for nothing, and are shown with the reason
    for (const Record& record :
         allWithSetAside(view, kindOf<Score>(), fieldNumber(&Score::spotCheck), m_id)) {
        auto score = record.as<Score>();
        if (isSetAside(view, *record.kind, record.id))
            setAside[score.item] +=
                withAside(view, record, tr("%1：%2").arg(nameOf(score.inspector), deductionText(score)));
        else
            scores.push_back(std::move(score));
    }
    loadTotals(scores);
    for (const ChecklistSection& section : m_checklist.sections) {
        for (const ChecklistItem& item : section.items) {
            QStringList lines;
            const bool several = std::count_if(scores.begin(), scores.end(),
                                               [&](const Score& score) { return score.item == item.no; })
                > 1;
            for (const Score& score : scores) {
                const QString line = score.item == item.no ? deductionText(score) : QString();
                if (!line.isEmpty())
                    lines += several ? tr("%1：%2").arg(nameOf(score.inspector), line) : line;
            }
            lines += setAside[item.no];
            auto* row = new ChoiceRow(this);
            row->recordId = QString::number(item.no);
            row->group = section.title;
            row->title = QStringLiteral("%1. %2").arg(item.no).arg(item.title);
            row->subtitle = lines.join(u'\n');
            m_items += row;
        }
    }
    const auto total =
        scoreSpotCheck(scoredItems(m_checklist, scores, [this](const Id& person) { return nameOf(person); }));
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

void SpotCheckRecord::loadTotals(const std::vector<Score>& scores)
{
    clear(m_totals, m_gone);
    const auto totals =
        inspectorTotals(m_checklist, scores, [this](const Id& person) { return nameOf(person); });
    if (!totals || totals->size() < 2)
        return;
    for (const InspectorTotal& total : *totals) {
        auto* row = new ChoiceRow(this);
        row->recordId = total.inspector.toString(QUuid::WithoutBraces);
        row->title = total.name;
        row->trailing = scoreText(total.score.score);
        if (!total.score.complete)
            row->subtitle = tr("只评了一部分");
        m_totals += row;
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
    // What still waits has no history yet: it is the newest of all.
    const Instant now = m_workspace->now();
    const auto writtenAt = [&](const Id& id) {
        const auto history = view.history(id);
        return history.empty() ? now : history.front().operation.at;
    };
    const auto all = view.all(&Comment::subject, m_id);
    const Instant submitted = all.empty() ? Instant() : writtenAt(m_id);
    for (const auto& [id, comment] : all) {
        auto* row = new ChoiceRow(this);
        row->recordId = id.toString(QUuid::WithoutBraces);
        row->title = comment.text;
        row->group = itemName(comment.item);
        row->subtitle = nameOf(comment.author);
        const Instant at = writtenAt(id);
        row->trailing = chinaTimeText(at);
        // What came with the check is part of it; what an inspector adds later is said to be added.
        const auto& by = m_check.inspectors;
        if (at > submitted)
            row->badge =
                std::find(by.begin(), by.end(), comment.author) != by.end() ? tr("补充说明") : tr("意见");
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
    QStringList photos;
    for (const EvidenceRow* row : std::as_const(m_photos))
        photos += row->recordId;
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
