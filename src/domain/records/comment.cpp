// SPDX-License-Identifier: Apache-2.0
#include "domain/records/comment.h"

#include "domain/records.h"
#include "domain/records/broken.h"
#include "domain/secrecy.h"

namespace jiannuo {

namespace {

constexpr qsizetype hashBytes = 32;

/// model.md §4.6: nothing that is marked as a state secret comes in, not even by its name.
Result<void> noSecrets(const QString& words)
{
    const QString mark = words.contains(u'密') ? secrecyMarkOfWords(words) : QString();
    return mark.isEmpty() ? Result<void>()
                          : Error{ErrorCode::RuleBroken,
                                  QCoreApplication::translate(
                                      "Rules", "内容标有“%1”。本系统禁止处理涉密信息，请按保密规定处理。")
                                      .arg(mark)};
}

Result<void> evidenceGuard(const GuardContext& context)
{
    const auto evidence = context.after.as<Evidence>();
    if (evidence.hash.size() != hashBytes
        || (!evidence.preview.isEmpty() && evidence.preview.size() != hashBytes))
        return broken("佐证的摘要不是 SHA-256。");
    for (const QString& words : {evidence.name, evidence.caption}) {
        if (auto ok = noSecrets(words); !ok)
            return ok;
    }
    return {};
}

Result<void> commentGuard(const GuardContext& context)
{
    return noSecrets(context.after.as<Comment>().text);
}

} // namespace

KindInfo Declaration<Comment>::kind()
{
    return {.number = kinds::comment,
            .name = "comment",
            .label = "评论",
            .insertOnly = true,
            .orgField = fieldNumber(&Comment::org),
            .internalField = fieldNumber(&Comment::internal),
            .aboutField = fieldNumber(&Comment::subject),
            .recordedBy = fieldNumber(&Comment::author),
            .creators = roles::everyone,
            .guard = commentGuard};
}

KindInfo Declaration<Evidence>::kind()
{
    return {.number = kinds::evidence,
            .name = "evidence",
            .label = "佐证",
            .insertOnly = true,
            .orgField = fieldNumber(&Evidence::org),
            .internalField = fieldNumber(&Evidence::internal),
            .aboutField = fieldNumber(&Evidence::subject),
            .recordedBy = fieldNumber(&Evidence::by),
            .creators = roles::everyone,
            .guard = evidenceGuard};
}

JIANNUO_RECORD_INSIDE(Comment)
JIANNUO_RECORD_INSIDE(Evidence)

} // namespace jiannuo
