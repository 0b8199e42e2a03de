// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/numbers.h"

namespace jiannuo {

/// A remark on anything; an answer names what it answers.
struct Comment {
    Id org;
    Id subject;
    Id replyTo;
    QString text;
    Id author;
    int item = 0; ///< the checklist's item, where it is about one
    bool internal = false; ///< for inspectors and headquarters only
};

template <> struct Declaration<Comment> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "单位", &Comment::org).to(kinds::org).required(),
        field(2, "subject", "对象", &Comment::subject).required().indexed(),
        field(3, "reply_to", "回复", &Comment::replyTo).to(kinds::comment),
        field(4, "text", "内容", &Comment::text).required().searched(),
        field(5, "author", "作者", &Comment::author).to(kinds::person).required().author(),
        field(6, "item", "检查项", &Comment::item),
        field(7, "internal", "内部", &Comment::internal),
    };
    static KindInfo kind();
};

enum class EvidenceKind { Photo = 1, Signature = 2, Document = 3, Audio = 4, Other = 5 };
inline constexpr EnumEntry evidenceKindEntries[]{{1, "photo", "照片"},
                                                 {2, "signature", "签字"},
                                                 {3, "document", "文件"},
                                                 {4, "audio", "录音"},
                                                 {5, "other", "其他"}};
template <> inline constexpr EnumInfo enumInfo<EvidenceKind>{evidenceKindEntries};

/// 佐证. The file travels beside the log, named by its hash.
struct Evidence {
    Id org;
    Id subject;
    EvidenceKind kind = EvidenceKind::Photo;
    QByteArray hash; ///< SHA-256 of the file
    qint64 size = 0; ///< bytes
    QString name;
    QString mimeType;
    Instant takenAt;
    Id copyOf; ///< the Evidence that this is an annotated or redacted copy of
    QString caption;
    int item = 0;
    Id by;
    bool internal = false; ///< for inspectors and headquarters only
    QByteArray preview; ///< SHA-256 of a small copy of a picture, for lists (src/domain/README.md)
};

template <> struct Declaration<Evidence> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "单位", &Evidence::org).to(kinds::org).required(),
        field(2, "subject", "对象", &Evidence::subject).required().indexed(),
        field(3, "kind", "类别", &Evidence::kind),
        field(4, "hash", "摘要", &Evidence::hash).required().indexed().longest(32),
        field(5, "size", "大小", &Evidence::size),
        field(6, "name", "文件名", &Evidence::name).searched().longest(255),
        field(7, "mime_type", "格式", &Evidence::mimeType).longest(100),
        field(8, "taken_at", "时间", &Evidence::takenAt),
        field(9, "copy_of", "原件", &Evidence::copyOf).to(kinds::evidence),
        field(10, "caption", "说明", &Evidence::caption).searched(),
        field(11, "item", "检查项", &Evidence::item),
        field(12, "by", "提供人", &Evidence::by).to(kinds::person).author(),
        field(13, "internal", "内部", &Evidence::internal),
        field(14, "preview", "预览", &Evidence::preview).indexed().longest(32),
    };
    static KindInfo kind();
};

JIANNUO_RECORD_OUTSIDE(Comment)
JIANNUO_RECORD_OUTSIDE(Evidence)

} // namespace jiannuo
