// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/source_text.h"

namespace jiannuo::letters {

/// What the words of a 完成时限 say.
struct DueWords {
    enum class Kind {
        Unclear, ///< words that name no date: 汛期前
        Date,
        NeedsYear, ///< 6月底前, and nobody knows of which year
        Impossible, ///< 2026年2月29日
        Recurring, ///< 长期坚持, 每季度末: there is no last day
        Relative, ///< 两年内: depends on when it begins
    };
    Kind kind = Kind::Unclear;
    QDate date; ///< the last day on which it is still in time
    bool yearInferred = false; ///< no year is written
    bool rough = false; ///< 6月前, 中旬: the day is a reading of ours
    bool several = false; ///< several dates are named; this is the last
};

/// `text` is normalised; `year` is the campaign's, 0 where it is not known.
DueWords dueIn(const QString& text, int year);

/// The year that a title or heading names (2026年公开承诺事项), or 0.
int yearIn(const QString& text);

/// Fills in the due dates of an item and its sub-items: from the words that are there already (a table's
/// column), or else from the running text, with a doubt for each that is not certain.
void readDues(const SourceText& source, ImportedItem& item, int year, QList<Doubt>& doubts);

/// The same for words of a column or label; says what is doubtful about them.
void resolveDue(ImportedItem& item, const QString& text, int year, QList<Doubt>& doubts);

} // namespace jiannuo::letters
