// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/source_text.h"

namespace jiannuo::letters {

/// The kinds of mark that number an item.
enum class MarkStyle {
    Article, ///< 第一条
    Chinese, ///< 一、
    ChineseBracket, ///< （一）
    Arabic, ///< 1. 1、
    ArabicBracket, ///< （1） 1)
    Circled, ///< ①
    Spoken, ///< 一是 第一，
};

struct Mark {
    Span span; ///< the sign with what separates it from the text
    MarkStyle style = MarkStyle::Chinese;
    int number = 0;
    bool lineStart = false;
    bool touching = false; ///< 2.60日内: a digit follows directly, so it may be a number instead

    bool operator==(const Mark&) const = default;
};

/// Everything in a region that could be an item's mark, in order.
QList<Mark> findMarks(const SourceText& source, Span region);

/// A mark that was taken as the next item's, with what was odd about it.
struct Picked {
    Mark mark;
    bool different = false; ///< of another kind than the others
    bool missing = false; ///< there is no mark; the span is empty and stands where the item begins
    bool repeated = false;
    bool restarted = false;
    int gapBefore = 0; ///< how many numbers are missing before this one
};

/// The outermost numbering of a region: its marks in order. Marks of an inner numbering are left out.
QList<Picked> pickSequence(const SourceText& source, const QList<Mark>& marks, bool outermost);

} // namespace jiannuo::letters
