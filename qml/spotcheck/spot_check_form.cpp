// SPDX-License-Identifier: Apache-2.0
#include "qml/spotcheck/spot_check_form.h"

#include "domain/patch.h"

namespace jiannuo {

using namespace Qt::StringLiterals;

namespace {

struct FormWords {
    Q_DECLARE_TR_FUNCTIONS(FormWords)
};

const TypeInfo& formType()
{
    return detail::TypeOf<SpotCheckForm>::info;
}

FormIssue part(FormField field, int item = 0, const Id& record = {})
{
    return {{}, field, item, record};
}

/// Everything of a visit is seen by inspectors and headquarters only, until something is made public of it.
Evidence submittedEvidence(const Evidence& drafted, const SpotCheckForm& form)
{
    Evidence evidence = drafted;
    evidence.org = form.check.org;
    if (const auto* finding = findById(form.findings, evidence.subject))
        evidence.org = finding->record.org;
    else
        evidence.subject = form.id;
    evidence.by = form.owner;
    evidence.internal = true;
    // What stays behind is named by its digest: whoever gets it later can tell that it is the same photo.
    if (const auto* original = findById(form.evidence, evidence.copyOf);
        original && isWithheld(form, original->id)) {
        evidence.copyOf = {};
        const QString said = FormWords::tr("已遮挡，原照片留在检查人处，摘要 %1")
                                 .arg(QString::fromLatin1(original->record.hash.toHex().left(16)));
        evidence.caption =
            evidence.caption.isEmpty() ? said : FormWords::tr("%1（%2）").arg(evidence.caption, said);
    }
    return evidence;
}

Change settingState(const Change& created, QStringView name, Fields patch)
{
    const Record record = applied(created, nullptr, {});
    return transition(record, name, std::move(patch)).valueOr(Change{});
}

} // namespace

QByteArray encodeForm(const SpotCheckForm& form)
{
    return encodeValue(formType(), toFields(form));
}

Result<SpotCheckForm> decodeForm(QByteArrayView bytes)
{
    const Value value = decodeValue(formType(), bytes);
    if (!std::holds_alternative<Fields>(value))
        return Error{ErrorCode::Corrupt, FormWords::tr("草稿已损坏，无法继续填写。请重新开始这次抽查。")};
    return fromFields<SpotCheckForm>(value.as<Fields>());
}

QString draftKey(const QString& id)
{
    return u"spotcheck/"_s + id;
}

QString originalKey(const Id& sent)
{
    return u"original/"_s + sent.toString(QUuid::WithoutBraces);
}

const ScoreEntry* scoreOf(const SpotCheckForm& form, int item)
{
    for (const ScoreEntry& entry : form.scores) {
        if (entry.record.item == item)
            return &entry;
    }
    return nullptr;
}

ScoreEntry* scoreOf(SpotCheckForm& form, int item)
{
    return const_cast<ScoreEntry*>(scoreOf(std::as_const(form), item));
}

QString noteOf(const SpotCheckForm& form, int item)
{
    for (const auto& comment : form.comments) {
        if (comment.record.item == item)
            return comment.record.text;
    }
    return {};
}

const ChecklistItem* itemOf(const Checklist& checklist, int no)
{
    for (const ChecklistSection& section : checklist.sections) {
        for (const ChecklistItem& item : section.items) {
            if (item.no == no)
                return &item;
        }
    }
    return nullptr;
}

Id originalOf(const Drafted<Evidence>& photo)
{
    return photo.record.copyOf.isNull() ? photo.id : photo.record.copyOf;
}

bool isRedacted(const SpotCheckForm& form, const Id& photo)
{
    return std::find(form.redacted.begin(), form.redacted.end(), photo) != form.redacted.end();
}

bool isWithheld(const SpotCheckForm& form, const Id& photo)
{
    return std::find(form.withheld.begin(), form.withheld.end(), photo) != form.withheld.end();
}

void withhold(SpotCheckForm& form, const Id& original, bool stays)
{
    for (const auto& photo : form.evidence) {
        if (originalOf(photo) != original || isRedacted(form, photo.id))
            continue;
        std::erase(form.withheld, photo.id);
        if (stays)
            form.withheld.push_back(photo.id);
    }
}

Decimal deductedFrom(const ScoreEntry& entry)
{
    Decimal sum = entry.otherPoints;
    for (const Deduction& deduction : entry.record.deductions)
        sum += deduction.points * Decimal(deduction.count);
    return sum;
}

Decimal obtainedIn(const ScoreEntry& entry)
{
    return entry.record.full - std::min(entry.record.full, deductedFrom(entry));
}

Score submittedScore(const ScoreEntry& entry)
{
    Score score = entry.record;
    if (score.notApplicable)
        score.deductions.clear();
    else if (entry.otherPoints > Decimal())
        score.deductions.push_back({entry.otherReason.trimmed(), entry.otherPoints, 1});
    return score;
}

Result<SpotCheckScore> totalOf(const SpotCheckForm& form, const Checklist& checklist,
                               const QString& inspector)
{
    std::vector<ScoredItem> items;
    for (const ChecklistSection& section : checklist.sections) {
        for (const ChecklistItem& item : section.items) {
            ScoredItem scored{QString::number(item.no), item.title, item.full, {}};
            if (const ScoreEntry* entry = scoreOf(form, item.no)) {
                InspectorScore mine{inspector, {}, entry->record.notApplicable};
                for (const Deduction& deduction : submittedScore(*entry).deductions)
                    mine.deductions.push_back(
                        {deduction.reason.isEmpty() ? FormWords::tr("其他扣分") : deduction.reason,
                         deduction.points, deduction.count});
                scored.scores.push_back(std::move(mine));
            }
            items.push_back(std::move(scored));
        }
    }
    return scoreSpotCheck(items);
}

std::vector<FormIssue> missingIn(const SpotCheckForm& form, const Checklist* checklist)
{
    std::vector<FormIssue> issues;
    const auto miss = [&](const QString& sentence, FormIssue where) {
        where.sentence = sentence;
        issues.push_back(std::move(where));
    };
    if (form.check.org.isNull())
        miss(FormWords::tr("还没有选择被查单位。"), part(FormField::Org));
    if (!checklist)
        miss(FormWords::tr("还没有选择检查表。"), part(FormField::Checklist));
    for (const ChecklistSection& section :
         checklist ? checklist->sections : decltype(checklist->sections)()) {
        int open = 0;
        int first = 0;
        for (const ChecklistItem& item : section.items) {
            const ScoreEntry* entry = scoreOf(form, item.no);
            if (!entry && open++ == 0)
                first = item.no;
            if (entry && !entry->record.notApplicable && entry->otherPoints > Decimal()
                && entry->otherReason.trimmed().isEmpty())
                miss(FormWords::tr("第%1项“%2”另扣了 %3 分，请写明理由。")
                         .arg(QString::number(item.no), item.title, entry->otherPoints.toString()),
                     part(FormField::ItemReason, item.no));
        }
        if (open > 0)
            miss(FormWords::tr("“%1”还有 %2 项没有评分。没有问题的请点“无扣分”，不涉及的请点“不适用”。")
                     .arg(section.title)
                     .arg(open),
                 part(FormField::Item, first));
    }
    int number = 0;
    for (const auto& [id, finding] : form.findings) {
        ++number;
        if (finding.text.trimmed().isEmpty())
            miss(FormWords::tr("问题%1没有填写问题描述。").arg(number),
                 part(FormField::FindingText, finding.item, id));
        if (!finding.due.isValid() && finding.state != FindingState::FixedOnSite)
            miss(FormWords::tr("问题%1没有整改期限。").arg(number),
                 part(FormField::FindingDue, finding.item, id));
    }
    // On a covert visit nobody of the unit is asked.
    if (form.check.mode == VisitMode::Announced && form.check.signature.isNull()
        && form.check.refusal.trimmed().isEmpty())
        miss(FormWords::tr("请单位代表签字；拒绝签字的，请写明原因。"), part(FormField::Signature));
    return issues;
}

FormChanges changesOf(const SpotCheckForm& form, Instant endedAt)
{
    FormChanges result;
    const auto add = [&](Change change, FormIssue where) {
        result.changes.push_back(std::move(change));
        result.parts.push_back(std::move(where));
    };
    for (const auto& [id, evidence] : form.evidence) {
        if (!isWithheld(form, id))
            add(creation(id, submittedEvidence(evidence, form)),
                part(evidence.kind == EvidenceKind::Signature ? FormField::Signature : FormField::Photo,
                     evidence.item, id));
    }

    SpotCheck check = form.check;
    // The device's clock may have been set back in the meantime.
    check.endedAt = std::max(endedAt, check.startedAt);
    check.place = check.place.trimmed();
    check.conclusion = check.conclusion.trimmed();
    check.refusal = check.signature.isNull() ? check.refusal.trimmed() : QString();
    add(creation(form.id, check), part(FormField::Org));

    for (const ScoreEntry& entry : form.scores) {
        Score score = submittedScore(entry);
        score.org = check.org;
        score.spotCheck = form.id;
        score.inspector = form.owner;
        add(creation(entry.id, score), part(FormField::Item, score.item));
    }
    for (const auto& [id, drafted] : form.findings) {
        Finding finding = drafted;
        finding.spotCheck = form.id;
        finding.foundBy = form.owner;
        finding.text = finding.text.trimmed();
        finding.state = FindingState::Recorded;
        finding.reason.clear();
        if (check.side == VisitSide::Self)
            finding.source = FindingSource::SelfCheck;
        const bool fixed = drafted.state == FindingState::FixedOnSite;
        const Change created = creation(id, finding);
        add(created, part(FormField::Finding, finding.item, id));
        if (fixed) {
            Fields patch;
            if (const QString how = drafted.reason.trimmed(); !how.isEmpty())
                patch.set(fieldNumber(&Finding::reason), how);
            add(settingState(created, u"fix_on_site", std::move(patch)),
                part(FormField::Finding, finding.item, id));
        }
    }
    for (const auto& [id, drafted] : form.comments) {
        Comment comment = drafted;
        comment.text = comment.text.trimmed();
        if (comment.text.isEmpty())
            continue;
        comment.org = check.org;
        comment.subject = form.id;
        comment.author = form.owner;
        comment.internal = true;
        add(creation(id, comment), part(FormField::Item, comment.item));
    }
    return result;
}

} // namespace jiannuo
