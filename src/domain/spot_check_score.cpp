// SPDX-License-Identifier: Apache-2.0
#include "domain/spot_check_score.h"

#include "domain/records/organisation.h"

#include <algorithm>

namespace jiannuo {

std::vector<ScoredItem> scoredItems(const Checklist& checklist, const std::vector<Score>& scores,
                                    const std::function<QString(const Id&)>& nameOfPerson)
{
    std::vector<ScoredItem> items;
    for (const ChecklistSection& section : checklist.sections) {
        for (const ChecklistItem& item : section.items) {
            ScoredItem scored{QString::number(item.no), item.title, item.full, {}};
            for (const Score& score : scores) {
                if (score.item != item.no)
                    continue;
                InspectorScore given{nameOfPerson(score.inspector), {}, score.notApplicable};
                for (const Deduction& deduction : score.deductions)
                    given.deductions.push_back({deduction.reason, deduction.points, deduction.count});
                scored.scores.push_back(std::move(given));
            }
            items.push_back(std::move(scored));
        }
    }
    return items;
}

Result<std::vector<InspectorTotal>> inspectorTotals(const Checklist& checklist,
                                                    const std::vector<Score>& scores,
                                                    const std::function<QString(const Id&)>& nameOfPerson)
{
    std::vector<InspectorTotal> totals;
    for (const Score& score : scores) {
        if (std::none_of(totals.begin(), totals.end(),
                         [&](const InspectorTotal& total) { return total.inspector == score.inspector; }))
            totals.push_back({score.inspector, nameOfPerson(score.inspector), {}});
    }
    for (InspectorTotal& total : totals) {
        std::vector<Score> own;
        std::copy_if(scores.begin(), scores.end(), std::back_inserter(own),
                     [&](const Score& score) { return score.inspector == total.inspector; });
        auto score = scoreSpotCheck(scoredItems(checklist, own, nameOfPerson));
        if (!score)
            return score.error();
        total.score = std::move(*score);
    }
    return totals;
}

Result<SpotCheckScore> spotCheckScore(const View& view, const Id& spotCheck)
{
    const auto check = view.get<SpotCheck>(spotCheck);
    const auto checklist = check ? view.get<Checklist>(check->checklist) : std::nullopt;
    if (!checklist)
        return Error{ErrorCode::UnknownRecord,
                     QCoreApplication::translate("Scoring", "本机没有这次抽查或它的检查表。")};
    std::vector<Score> scores;
    for (const auto& [id, score] : view.all(&Score::spotCheck, spotCheck))
        scores.push_back(score);
    return scoreSpotCheck(scoredItems(*checklist, scores, [&](const Id& id) {
        const auto person = view.get<Person>(id);
        return person ? person->name : QString();
    }));
}

} // namespace jiannuo
