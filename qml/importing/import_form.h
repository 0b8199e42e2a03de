// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/accept_letters.h"
#include "exchange/letter_outline.h"

namespace jiannuo {

/// A letter on its way from the source into the ledger: as it was read, and what was corrected since.
struct ImportedLetterForm {
    ImportedLetter read; ///< without its items; contacts and title as corrected
    Outline items;
    Id org; ///< the organisation that somebody, or an exact name, says it is
    QString newOrg; ///< the name of one that is not here yet
    Id newOrgParent;
    QList<int> seen; ///< doubts that somebody looked at, by index
    Id accepted; ///< the CommitmentLetter that it has become
    int commitments = 0; ///< how many came of it

    bool isAccepted() const { return !accepted.isNull(); }
    bool hasOrg() const { return !org.isNull() || !newOrg.isEmpty(); }
    int openDoubts() const { return static_cast<int>(read.doubts.size() - seen.size()); }
};

/// A page that is being imported: what the draft keeps.
struct ImportForm {
    Id id;
    Id owner; ///< the Person who began
    QString name; ///< of the file; empty: pasted
    Instant at;
    QString medium; ///< 来源: newspaper, batch, date
    Id campaign;
    CommitmentState state = CommitmentState::Draft;
    ImportedPage page; ///< without its letters
    QList<int> seen; ///< of the page's own doubts
    QList<ImportedLetterForm> letters;
};

ImportForm formOf(ImportedPage page);
/// For accepting: the letter as it stands now.
ImportedLetter toLetter(const ImportedLetterForm& form);

/// The draft's two bodies. The source never changes, so it is written once.
QByteArray encodeImport(const ImportForm& form);
QByteArray encodeSource(const ImportForm& form);
/// Corrupt where a body was not written by this or an older version of the program.
Result<ImportForm> decodeImport(const QByteArray& body, const QByteArray& source);

/// What a list of drafts says of one, without its source.
struct ImportSummary {
    Id id;
    Id owner;
    QString name;
    Instant at;
    int letters = 0;
    int accepted = 0;
    int openDoubts = 0;
};
Result<ImportSummary> summaryOf(const QByteArray& body);

inline QString importKey(const Id& id)
{
    return QStringLiteral("import/") + id.toString(QUuid::WithoutBraces);
}
inline QString importSourceKey(const Id& id)
{
    return QStringLiteral("import-source/") + id.toString(QUuid::WithoutBraces);
}

} // namespace jiannuo
