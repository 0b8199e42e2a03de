// SPDX-License-Identifier: Apache-2.0
#include "domain/spot_check_score.h"
#include "exchange/forms/declared.h"

namespace jiannuo::declared_forms {

namespace {

TableCell total(const Store& store, const Record& record)
{
    const auto score = spotCheckScore(store, record.id);
    return score && score->score ? TableCell(*score->score) : TableCell(noScoreText());
}

TableCell signature(const Store&, const Record& record)
{
    const auto check = record.as<SpotCheck>();
    return !check.signature.isNull() ? QCoreApplication::translate("Domain", "已签字")
        : check.refusal.isEmpty()    ? QString()
                                  : QCoreApplication::translate("Domain", "拒签：%1").arg(check.refusal);
}

TableCell photos(const Store& store, const Record& record)
{
    return static_cast<qint64>(store.all(&Evidence::subject, record.id).size());
}

/// What was taken off, in words, and what the inspectors wrote beside.
QString reasons(const std::vector<std::pair<Id, Score>>& scores, int item)
{
    QStringList words;
    for (const auto& [id, score] : scores) {
        if (score.item != item)
            continue;
        for (const Deduction& deduction : score.deductions)
            words += QStringLiteral("%1 −%2").arg(deduction.reason,
                                                  (deduction.points * Decimal(deduction.count)).toString());
        if (!score.note.isEmpty())
            words += score.note;
    }
    return words.join(QStringLiteral("；"));
}

Result<std::vector<FormSheet::Row>> items(const Store& store, const Record& record)
{
    const auto check = record.as<SpotCheck>();
    const auto checklist = store.get<Checklist>(check.checklist);
    const auto score = spotCheckScore(store, record.id);
    if (!score || !checklist)
        return score ? Error{ErrorCode::UnknownRecord, {}} : score.error();
    const auto scores = store.all(&Score::spotCheck, record.id);
    std::vector<FormSheet::Row> rows;
    std::size_t at = 0;
    for (const ChecklistSection& section : checklist->sections) {
        for (const ChecklistItem& item : section.items) {
            const ItemOutcome outcome = at < score->items.size() ? score->items[at] : ItemOutcome();
            ++at;
            const TableCell obtained = outcome.state == ItemState::Scored ? TableCell(outcome.obtained)
                : outcome.state == ItemState::NotApplicable
                ? TableCell(QCoreApplication::translate("Domain", "不适用"))
                : TableCell(noScoreText());
            rows.push_back({{QString(section.title), qint64(item.no), item.title, item.full, item.standard,
                             obtained, reasons(scores, item.no)},
                            record.id});
        }
    }
    return rows;
}

} // namespace

Form spotCheckRecord()
{
    return {.code = "F11",
            .title = "抽查（督查）记录表",
            .about = kinds::spotCheck,
            .facts = {{"被查单位", says(&SpotCheck::org)},
                      {"明访暗访", says(&SpotCheck::mode)},
                      {"定期不定期", says(&SpotCheck::timing)},
                      {"突击日常", says(&SpotCheck::style)},
                      {"开始", says(&SpotCheck::startedAt)},
                      {"结束", says(&SpotCheck::endedAt)},
                      {"地点", says(&SpotCheck::place)},
                      {"检查人", says(&SpotCheck::inspectors)},
                      {"检查表", says(&SpotCheck::checklist)},
                      {"总分", total},
                      {"结论", says(&SpotCheck::conclusion)},
                      {"照片和附件（件）", photos},
                      {"单位代表", says(&SpotCheck::representative)},
                      {"单位签字", signature}},
            .columns = {{"部分", {}, 12},
                        {"序号", {}, 6},
                        {"检查项", {}, 26},
                        {"标准分", {}, 8},
                        {"扣分标准", {}, 30},
                        {"得分", {}, 8},
                        {"情况说明", {}, 30}},
            .rows = items,
            .signatures = {"检查人（签字）", "被查单位（签字或盖章）", "日期"}};
}

} // namespace jiannuo::declared_forms
