// SPDX-License-Identifier: Apache-2.0
#include "domain/records/file_loss.h"

#include "domain/records/broken.h"
#include "domain/records/comment.h"

namespace jiannuo {

namespace {

/// Only who recorded the evidence says that its file is lost, of the file that it names, and once.
Result<void> isOfOwnEvidence(const GuardContext& context)
{
    const auto loss = context.after.as<FileLoss>();
    const Evidence evidence = context.view.get<Evidence>(loss.evidence).value_or(Evidence{});
    if (evidence.hash != loss.hash || evidence.org != loss.org || evidence.internal != loss.internal)
        return broken("遗失的文件与佐证的登记不一致。");
    if (!evidence.by.isNull() && !context.actor.isNull() && evidence.by != context.actor)
        return Error{ErrorCode::NotAllowed,
                     QCoreApplication::translate("Rules", "佐证文件遗失由提供佐证的人说明。")};
    if (loss.reason.trimmed().isEmpty())
        return broken("佐证文件遗失须写明原因。");
    return fileLossOf(context.view, loss.evidence) ? Result<void>(broken("这份佐证的文件遗失已经登记过。"))
                                                   : Result<void>();
}

} // namespace

KindInfo Declaration<FileLoss>::kind()
{
    return {.number = kinds::fileLoss,
            .name = "file_loss",
            .label = "佐证文件遗失",
            .insertOnly = true,
            .orgField = fieldNumber(&FileLoss::org),
            .internalField = fieldNumber(&FileLoss::internal),
            .aboutField = fieldNumber(&FileLoss::evidence),
            .recordedBy = fieldNumber(&FileLoss::by),
            .creators = roles::everyone,
            .guard = isOfOwnEvidence};
}

std::optional<FileLoss> fileLossOf(const View& view, const Id& evidence)
{
    const auto said = view.all(&FileLoss::evidence, evidence);
    return said.empty() ? std::nullopt : std::optional(said.front().second);
}

JIANNUO_RECORD_INSIDE(FileLoss)

} // namespace jiannuo
