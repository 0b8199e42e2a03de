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

/// Doubts about what a letter lacks (unit, phone), and all doubts in the order of the source.
void finishLetter(ImportedLetter& letter);

} // namespace jiannuo::letters
