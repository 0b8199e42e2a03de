// SPDX-License-Identifier: Apache-2.0
#include "qml/spotcheck/spot_check_item.h"

#include "qml/spotcheck/spot_check_draft.h"

namespace jiannuo {

namespace {

bool same(const std::optional<ScoreEntry>& a, const ScoreEntry* b)
{
    return a.has_value() == (b != nullptr) && (!b || toFields(*a) == toFields(*b));
}

} // namespace

SpotCheckDeduction::SpotCheckDeduction(const DeductionRule& rule, SpotCheckItem* item)
    : QObject(item)
    , m_rule(rule)
    , m_item(item)
{
}

void SpotCheckDeduction::setCount(int count)
{
    const int most = maximum() > 0 ? maximum() : 999;
    if (count = std::clamp(count, 0, most); count != m_count)
        m_item->count(m_rule, count);
}

void SpotCheckDeduction::update(const ScoreEntry* entry)
{
    int count = 0;
    for (const Deduction& deduction : entry ? entry->record.deductions : std::vector<Deduction>()) {
        if (deduction.reason == m_rule.reason && deduction.points == m_rule.points)
            count += deduction.count;
    }
    if (count == m_count)
        return;
    m_count = count;
    Q_EMIT changed();
}

SpotCheckItem::SpotCheckItem(const ChecklistItem& item, SpotCheckDraft* draft, QObject* parent)
    : QObject(parent)
    , m_item(item)
    , m_draft(draft)
{
    for (const DeductionRule& rule : item.deductions)
        m_deductions += new SpotCheckDeduction(rule, this);
}

SpotCheckItem::State SpotCheckItem::state() const
{
    return !m_entry ? Open : m_entry->record.notApplicable ? NotApplicable : Scored;
}

QString SpotCheckItem::points() const
{
    return (m_entry ? obtainedIn(*m_entry) : m_item.full).toString();
}

QString SpotCheckItem::most() const
{
    if (!m_entry)
        return full();
    ScoreEntry without = *m_entry;
    without.otherPoints = {};
    return obtainedIn(without).toString();
}

QString SpotCheckItem::otherPoints() const
{
    return m_entry && !m_entry->record.notApplicable ? m_entry->otherPoints.toString() : QStringLiteral("0");
}

/// The item's entry, made where there is none yet.
ScoreEntry& SpotCheckItem::entryIn(SpotCheckForm& form) const
{
    if (ScoreEntry* entry = scoreOf(form, no()))
        return *entry;
    ScoreEntry entry;
    entry.id = m_draft->newId();
    entry.record.item = no();
    entry.record.full = m_item.full;
    return form.scores.emplace_back(std::move(entry));
}

void SpotCheckItem::count(const DeductionRule& rule, int count)
{
    m_draft->edit(tr("扣分“%1”").arg(rule.reason), {}, [&](SpotCheckForm& form) {
        ScoreEntry& entry = entryIn(form);
        entry.record.notApplicable = false;
        std::erase_if(entry.record.deductions, [&](const Deduction& deduction) {
            return deduction.reason == rule.reason && deduction.points == rule.points;
        });
        if (count > 0)
            entry.record.deductions.push_back({rule.reason, rule.points, count});
    });
}

void SpotCheckItem::setPoints(const QString& points)
{
    const auto wanted = Decimal::parse(points);
    if (!wanted)
        return;
    m_draft->edit(tr("第%1项的得分").arg(no()), QStringLiteral("points/%1").arg(no()),
                  [&](SpotCheckForm& form) {
                      ScoreEntry& entry = entryIn(form);
                      entry.record.notApplicable = false;
                      entry.otherPoints = {};
                      entry.otherPoints = std::max(Decimal(), obtainedIn(entry) - *wanted);
                  });
}

void SpotCheckItem::giveFull()
{
    m_draft->edit(tr("第%1项无扣分").arg(no()), {}, [&](SpotCheckForm& form) {
        ScoreEntry& entry = entryIn(form);
        entry.record.notApplicable = false;
        entry.record.deductions.clear();
        entry.otherPoints = {};
        entry.otherReason.clear();
    });
}

void SpotCheckItem::setNotApplicable(bool notApplicable)
{
    if (notApplicable == (state() == NotApplicable))
        return;
    m_draft->edit(tr("第%1项是否适用").arg(no()), {}, [&](SpotCheckForm& form) {
        ScoreEntry& entry = entryIn(form);
        entry.record.notApplicable = notApplicable;
        // Nothing was judged before it was set aside: then nothing is judged now.
        if (!notApplicable && deductedFrom(entry) == Decimal())
            std::erase_if(form.scores, [&](const ScoreEntry& other) { return other.record.item == no(); });
    });
}

void SpotCheckItem::reopen()
{
    m_draft->edit(tr("第%1项重新评分").arg(no()), {}, [&](SpotCheckForm& form) {
        std::erase_if(form.scores, [&](const ScoreEntry& entry) { return entry.record.item == no(); });
    });
}

void SpotCheckItem::setOtherReason(const QString& reason)
{
    if (!m_entry || reason == m_entry->otherReason)
        return;
    m_draft->edit(tr("扣分理由"), QStringLiteral("reason/%1").arg(no()),
                  [&](SpotCheckForm& form) { entryIn(form).otherReason = reason; });
}

void SpotCheckItem::editNote(SpotCheckForm& form, const QString& note) const
{
    for (auto& comment : form.comments) {
        if (comment.record.item == no()) {
            comment.record.text = note;
            return;
        }
    }
    form.comments.push_back({m_draft->newId(), {.text = note, .item = no()}});
}

void SpotCheckItem::setNote(const QString& note)
{
    if (note == m_note)
        return;
    m_draft->edit(tr("情况说明"), QStringLiteral("note/%1").arg(no()),
                  [&](SpotCheckForm& form) { editNote(form, note); });
}

void SpotCheckItem::addPhrase(const QString& phrase)
{
    const QString before = m_note.trimmed();
    const bool ended = before.isEmpty() || before.back().isPunct();
    m_draft->edit(tr("常用语“%1”").arg(phrase), {}, [&](SpotCheckForm& form) {
        editNote(form, before + (ended ? QString() : QStringLiteral("；")) + phrase);
    });
}

void SpotCheckItem::update(const SpotCheckForm& form, const QList<SpotCheckPhoto*>& photos)
{
    const ScoreEntry* entry = scoreOf(form, no());
    const QString note = noteOf(form, no());
    const auto findings = std::count_if(form.findings.begin(), form.findings.end(),
                                        [&](const auto& f) { return f.record.item == no(); });
    if (!same(m_entry, entry) || note != m_note || findings != m_findingCount) {
        m_entry = entry ? std::optional<ScoreEntry>(*entry) : std::nullopt;
        m_note = note;
        m_findingCount = static_cast<int>(findings);
        for (SpotCheckDeduction* deduction : m_deductions)
            deduction->update(entry);
        Q_EMIT changed();
    }
    QList<SpotCheckPhoto*> mine;
    for (SpotCheckPhoto* photo : photos) {
        if (photo->evidence().item == no() && !findById(form.findings, photo->evidence().subject))
            mine += photo;
    }
    if (mine != m_photos) {
        m_photos = mine;
        Q_EMIT photosChanged();
    }
}

SpotCheckSection::SpotCheckSection(const ChecklistSection& section, SpotCheckDraft* draft)
    : QObject(draft)
    , m_title(section.title)
    , m_draft(draft)
{
    for (const ChecklistItem& item : section.items) {
        m_items += new SpotCheckItem(item, draft, this);
        connect(m_items.back(), &SpotCheckItem::changed, this, &SpotCheckSection::changed);
    }
}

int SpotCheckSection::judgedCount() const
{
    return static_cast<int>(std::count_if(m_items.begin(), m_items.end(), [](const SpotCheckItem* item) {
        return item->state() != SpotCheckItem::Open;
    }));
}

QString SpotCheckSection::points() const
{
    Decimal sum;
    for (const SpotCheckItem* item : m_items) {
        if (item->state() == SpotCheckItem::Scored)
            sum += item->obtained();
    }
    return sum.toString();
}

QString SpotCheckSection::full() const
{
    Decimal sum;
    for (const SpotCheckItem* item : m_items) {
        if (item->state() == SpotCheckItem::Scored)
            sum += item->definition().full;
    }
    return sum.toString();
}

void SpotCheckSection::giveFullToRest()
{
    m_draft->edit(tr("“%1”其余项无扣分").arg(m_title), {}, [&](SpotCheckForm& form) {
        for (const SpotCheckItem* item : m_items) {
            if (scoreOf(form, item->no()))
                continue;
            ScoreEntry entry;
            entry.id = m_draft->newId();
            entry.record.item = item->no();
            entry.record.full = item->definition().full;
            form.scores.push_back(std::move(entry));
        }
    });
}

void SpotCheckSection::update(const SpotCheckForm& form, const QList<SpotCheckPhoto*>& photos)
{
    for (SpotCheckItem* item : m_items)
        item->update(form, photos);
}

} // namespace jiannuo
