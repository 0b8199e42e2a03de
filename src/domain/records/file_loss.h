// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/numbers.h"

namespace jiannuo {

/// 佐证文件遗失: the file of an Evidence was lost or changed on the device before headquarters had it, and
/// will not come. The device itself says so, in the name of who recorded the evidence, as soon as it notices.
struct FileLoss {
    Id org;
    Id evidence;
    QByteArray hash; ///< of the file that was lost
    QString reason;
    Id by;
    bool internal = false; ///< as the evidence is
};

template <> struct Declaration<FileLoss> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "单位", &FileLoss::org).to(kinds::org).required(),
        field(2, "evidence", "佐证", &FileLoss::evidence).to(kinds::evidence).required().indexed(),
        field(3, "hash", "摘要", &FileLoss::hash).required(),
        field(4, "reason", "原因", &FileLoss::reason).required(),
        field(5, "by", "提供人", &FileLoss::by).to(kinds::person).required().author(),
        field(6, "internal", "内部", &FileLoss::internal),
    };
    static KindInfo kind();
};

JIANNUO_RECORD_OUTSIDE(FileLoss)

/// Why the file of that Evidence will not come; nothing where nobody has said so.
std::optional<FileLoss> fileLossOf(const View& view, const Id& evidence);

} // namespace jiannuo
