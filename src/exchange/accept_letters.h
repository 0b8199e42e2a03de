// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"
#include "exchange/letters.h"
#include "ledger/store.h"

#include <functional>

namespace jiannuo {

/// Whose letter it is and where it was published: what a person decides when he accepts an imported letter.
struct LetterTarget {
    Id org; ///< an organisation that is here; null: `newOrg` is made with the letter
    Org newOrg;
    Id campaign;
    QString source; ///< medium, batch, date (S000-001)
    int year = 0; ///< of the campaign, for due dates that name none; 0: as they were read
    /// Headquarters may enter as Published what was published long ago; only its server in any other state.
    CommitmentState state = CommitmentState::Draft;
};

/// An imported letter as one intent: the CommitmentLetter with its original text (S000-009), a Commitment for
/// every item with its sub-items below it (S000-010), limits (S000-014) and quantities (S000-047), and what
/// the letter says of the organisation's Contact, added to what is known already. Wording is taken over
/// exactly.
///
/// MissingField where the letter has no items or the organisation is not named.
Result<std::vector<Change>> letterChanges(const ImportedPage& page, const ImportedLetter& letter,
                                          const LetterTarget& target, const View& view,
                                          const std::function<Id()>& newId);

/// The letter without the contact details that failed, or that are doubtful and nobody has looked at: they do
/// not become the unit's. The source keeps them, and the letter's doubts name them.
ImportedLetter withoutFailedContacts(ImportedLetter letter);

/// The letter of that organisation with the same original text: the same page was imported before. Null where
/// there is none.
Id acceptedBefore(const View& view, const Id& org, const QString& rawText);

/// What a commitment is about, by its words and limits; a proposal.
CommitmentKind proposedKind(const ImportedItem& item);

/// An organisation that a letter's name may mean.
struct OrgMatch {
    Id org;
    QString name;
    bool exact = false; ///< a name that looks the same (domain/names.h): its own, its short or a former one
};

/// The names of all organisations, read once, to match many letters with.
class OrgNames {
public:
    explicit OrgNames(const Store& store);

    /// The organisations that the name may mean, exact ones first; at most ten.
    std::vector<OrgMatch> matches(const QString& name) const;

private:
    struct Entry {
        Id org;
        QString name;
        std::vector<QString> keys; ///< nameKeysOf()
        QString shorter; ///< the key of its short name
    };
    std::vector<Entry> m_entries;
};

std::vector<OrgMatch> matchOrgs(const Store& store, const QString& name);
/// The one that it certainly means: exactly one exact match. Null otherwise.
Id certainOrg(const std::vector<OrgMatch>& matches);

} // namespace jiannuo
