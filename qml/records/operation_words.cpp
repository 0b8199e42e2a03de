// SPDX-License-Identifier: Apache-2.0
#include "qml/records/operation_words.h"

#include "domain/presentation.h"
#include "domain/records.h"
#include "domain/rules.h"
#include "qml/workspace/wording.h"

#include <map>

namespace jiannuo {

namespace {

struct OperationTexts {
    Q_DECLARE_TR_FUNCTIONS(OperationWords)
};

/// A spot check brings scores, findings and photos with it: it is spoken of as the check.
const Change& mainChange(const Operation& operation)
{
    const auto weight = [](const Change& change) {
        switch (change.kind) {
        case kinds::spotCheck:
        case kinds::commitmentLetter:
            return 3;
        case kinds::rectification:
        case kinds::conflict:
            return 2;
        case kinds::comment:
        case kinds::evidence:
        case kinds::score:
            return 0;
        default:
            return 1;
        }
    };
    return *std::max_element(operation.changes.begin(), operation.changes.end(),
                             [&](const Change& a, const Change& b) { return weight(a) < weight(b); });
}

QString verbText(const KindInfo& kind, const Change& change)
{
    if (change.verb == verbCreate)
        return OperationTexts::tr("登记%1").arg(kind.displayLabel());
    if (change.verb == verbAmend)
        return OperationTexts::tr("修改%1").arg(kind.displayLabel());
    const Transition* transition = kind.transition(change.verb);
    return transition ? OperationTexts::tr("%1“%2”").arg(
               kind.displayLabel(), QCoreApplication::translate("Domain", transition->label))
                      : kind.displayLabel();
}

QString companions(const Operation& operation, const Change& main)
{
    std::map<KindNumber, int> counts;
    for (const Change& change : operation.changes) {
        if (&change != &main && change.verb == verbCreate)
            ++counts[change.kind];
    }
    QStringList parts;
    for (const auto& [number, count] : counts) {
        if (const KindInfo* kind = Kinds::byNumber(number))
            parts += OperationTexts::tr("%1 %2").arg(count).arg(kind->displayLabel());
    }
    return parts.isEmpty() ? QString()
                           : OperationTexts::tr("（另有 %1）").arg(parts.join(OperationTexts::tr("、")));
}

Value mapped(const Value& value, const std::map<Id, Id>& ids)
{
    if (const Id* id = std::get_if<Id>(&value)) {
        const auto at = ids.find(*id);
        return at == ids.end() ? value : Value(at->second);
    }
    if (const Values* list = std::get_if<Values>(&value)) {
        Values result;
        for (const Value& element : *list)
            result.push_back(mapped(element, ids));
        return result;
    }
    return value;
}

} // namespace

QString referenceText(const View& view, KindNumber number, const Id& id)
{
    const KindInfo* kind = Kinds::byNumber(number);
    const auto record = kind && !id.isNull() ? view.find(*kind, id) : std::nullopt;
    return record ? recordTitle(view, *record) : QString();
}

OperationWords describe(const Operation& operation, const View& view, QDate today)
{
    OperationWords words;
    if (operation.changes.empty())
        return words;
    const Change& main = mainChange(operation);
    words.kind = main.kind;
    words.subject = main.record;
    if (const auto person = view.get<Person>(operation.actor))
        words.author = person->name;
    const KindInfo* kind = Kinds::byNumber(main.kind);
    if (!kind) {
        words.what = OperationTexts::tr("本机程序不认识的记录，升级后可见");
        return words;
    }
    const auto row = view.find(*kind, main.record);
    const Record now = applied(main, row ? &*row : nullptr, operation.authorship());
    const QString title = recordTitle(view, now);
    words.what = verbText(*kind, main) + (title.isEmpty() ? QString() : OperationTexts::tr("：") + title)
        + companions(operation, main);
    words.org = referenceText(view, kinds::org, orgOf(now));
    for (const Change& change : operation.changes) {
        const KindInfo* each = Kinds::byNumber(change.kind);
        if (!each)
            continue;
        if (operation.changes.size() > 1)
            words.lines += verbText(*each, change);
        for (const auto& [number, value] : change.patch) {
            const FieldInfo* field = each->fieldByNumber(number);
            if (!field || number == each->orgField || field->type->type == FieldType::Bytes)
                continue;
            const QString text = fieldText(view, *field, value, today);
            words.lines += OperationTexts::tr("%1：%2").arg(
                field->displayLabel(), text.isEmpty() ? OperationTexts::tr("（清空）") : text);
        }
    }
    return words;
}

Result<std::vector<Change>> resubmission(const Operation& operation, const View& view, const Id& person,
                                         const std::function<Id()>& newId)
{
    if (operation.actor != person)
        return Error{ErrorCode::NotAllowed,
                     OperationTexts::tr("这是另一人提交的内容，请换成他本人后再重新提交。")};
    std::map<Id, Id> ids;
    for (const Change& change : operation.changes) {
        if (change.verb == verbCreate)
            ids.emplace(change.record, newId());
    }
    std::vector<Change> changes;
    for (const Change& change : operation.changes) {
        const KindInfo* kind = Kinds::byNumber(change.kind);
        if (!kind || change.hasUnknown)
            return Error{ErrorCode::Unsupported, OperationTexts::tr("本机程序不认识这条记录，请先升级。")};
        Fields patch;
        for (const auto& [number, value] : change.patch)
            patch.set(number, mapped(value, ids));
        if (change.verb == verbCreate) {
            changes.push_back({change.kind, verbCreate, ids.at(change.record), 0, std::move(patch), false});
            continue;
        }
        const auto made = ids.find(change.record);
        const Id id = made == ids.end() ? change.record : made->second;
        auto seen = view.find(*kind, id);
        if (!seen && made == ids.end())
            return Error{ErrorCode::UnknownRecord,
                         OperationTexts::tr("要修改的%1已经不在本机，无法重新提交；内容可以复制后另行登记。")
                             .arg(kind->displayLabel())};
        if (change.verb == verbAmend || !seen) {
            changes.push_back({change.kind, change.verb, id, seen ? seen->gseq : 0, std::move(patch), false});
            continue;
        }
        const Transition* step = kind->transition(change.verb);
        auto again = transition(*seen, QString::fromLatin1(step ? step->name : ""), std::move(patch));
        if (!again)
            return again.error();
        changes.push_back(std::move(*again));
    }
    return changes;
}

} // namespace jiannuo
