// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/letters.h"

namespace jiannuo {

/// A letter's items laid out one after the other, each with its depth: the form in which a person corrects
/// how they were divided. What stands between two items is kept with the second, so the wording of an item
/// with everything below it can be put together again, whatever was moved.
struct OutlineItem {
    int depth = 0;
    int no = 0;
    bool noInferred = false;
    QString prefix; ///< from the end of what stands before: blanks and the printed mark, `\n一、`
    QString mark; ///< as printed; empty where none is
    QString text; ///< the exact wording up to the first sub-item
    QString tail; ///< what follows the last sub-item and still belongs here
    Span span; ///< of `text` in the source, where it was read
    bool edited = false; ///< `text` is not what the source says any more
    QString due;
    QDate dueDate;
    bool dueYearInferred = false;
    QList<ImportedTimeLimit> timeLimits;
    QList<ImportedQuantity> quantities;
    QList<ImportedSum> sums;
    QList<ImportedField> fields;
    std::optional<CommitmentKind> kind;
};

using Outline = QList<OutlineItem>;

namespace outline {

constexpr int deepest = 3;

Outline from(const QList<ImportedItem>& items, const QString& rawText);
QList<ImportedItem> toItems(const Outline& outline);

/// Whether a doubt at `place` concerns what stands at `span`.
constexpr bool touches(Span span, Span place)
{
    return span.overlaps(place)
        || (place.length == 0 && place.start >= span.start && place.start < span.end());
}

/// How many rows the item has with everything below it.
qsizetype subtree(const Outline& outline, qsizetype row);

// Each says whether it could be done; where not, nothing has changed.

bool canPromote(const Outline& outline, qsizetype row);
/// One level up; what stood behind it among its siblings now stands below it: the order of the words stays.
bool promote(Outline& outline, qsizetype row);
bool canDemote(const Outline& outline, qsizetype row);
/// The last sub-item of the item before.
bool demote(Outline& outline, qsizetype row);
/// Its mark and its words go to the end of what stands before.
bool mergeWithPrevious(Outline& outline, qsizetype row);
/// What stands behind `offset` in its text becomes an item of its own. A mark at its beginning is read.
bool split(Outline& outline, qsizetype row, qsizetype offset);
/// With everything below it.
bool remove(Outline& outline, qsizetype row);
bool setText(Outline& outline, qsizetype row, const QString& text);
void removeQuantity(OutlineItem& item, qsizetype index);

} // namespace outline

} // namespace jiannuo
