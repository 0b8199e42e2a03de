// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/titles.h"

namespace jiannuo::letters {

/// Reads one letter out of `segment` (which begins with the title, where there is one). Returns what stands
/// behind the letter's end and belongs to none of its parts: a commentary, or a further letter without a
/// title.
Span readLetter(const SourceText& source, const std::optional<TitleHit>& title, Span segment,
                ImportedLetter& letter);

/// Whether a stretch has what makes a letter: numbered items, or labelled contacts.
struct LetterSigns {
    bool items = false;
    bool contacts = false;
};
LetterSigns lookForLetter(const SourceText& source, Span segment);

/// Its due dates, doubts about what it lacks (unit, items, phone), and all doubts in the order of the source.
/// `year` is the campaign's or the heading's, `otherwise` counts where the letter says none either; 0: not
/// known.
void finishLetter(const SourceText& source, ImportedLetter& letter, int year, int otherwise);

} // namespace jiannuo::letters
