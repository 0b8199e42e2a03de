// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/source_text.h"

namespace jiannuo::letters {

enum class LabelKind { Phone, Fax, Email, Address, Postcode, Reception, Org, Person, Due, Other };

/// A label with what stands behind it: 监督投诉电话：2848504
struct LabelHit {
    LabelKind kind = LabelKind::Other;
    Span label;
    Span value; ///< may be empty: a blank in a form
    bool lineStart = false;

    Span whole() const { return Span::between(label.start, std::max(label.end(), value.end())); }
};

/// The labels of a stretch with their values, in order.
QList<LabelHit> findLabels(const SourceText& source, Span region);

/// Reads the values into the letter, with a doubt for each placeholder, repair or oddity.
void readContacts(const SourceText& source, const QList<LabelHit>& labels, ImportedLetter& letter);

/// One value, as from a table's cell. `value` is a span of the source.
void readPhones(const SourceText& source, Span value, bool fax, ImportedLetter& letter);
void readEmails(const SourceText& source, Span value, ImportedLetter& letter);
void readAddress(const SourceText& source, Span value, ImportedLetter& letter);
void readPostcode(const SourceText& source, Span value, ImportedLetter& letter);

/// 监督电话2848504 within a sentence, where the letter has no contact block.
void readPhoneInText(const SourceText& source, Span region, ImportedLetter& letter);

} // namespace jiannuo::letters
