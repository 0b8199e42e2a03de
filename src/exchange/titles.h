// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/source_text.h"

namespace jiannuo::letters {

enum class TitleKind {
    Letter, ///< …公开承诺书
    Org, ///< a line that is only a unit's name; counts where a letter's title or first item follows
    Article, ///< a report, a speech, a notice
    Commentary, ///< 短评
};

/// A place where something new begins.
struct TitleHit {
    TitleKind kind = TitleKind::Letter;
    Span span;
    Span org; ///< empty where the title names no unit
    bool orgCertain = false;
    bool line = false; ///< has its line(s) to itself
    bool followedByMark = false;
};

/// The unit's name in a title such as 桂林市财政局2011年公开承诺: offset and length in `title` (normalised
/// text).
struct OrgHit {
    Span span;
    bool certain = false; ///< nothing but the usual words of a title stands behind it
};
std::optional<OrgHit> orgIn(const QString& title);

/// Whether a whole line is a unit's name.
bool isOrgLine(const QString& line);
/// Whether a whole line is a date (2011年3月1日, 二〇一一年三月).
bool isDateLine(const QString& line);

/// All titles of a source, in order, not overlapping.
QList<TitleHit> findTitles(const SourceText& source);

} // namespace jiannuo::letters
