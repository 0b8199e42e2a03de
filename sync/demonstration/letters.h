// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demonstration/county.h"

namespace jiannuo::demonstration {

/// Who promises, in the words of his letter.
struct Pledge {
    QString shortName;
    QStringList services;
    std::vector<Project> projects;
    QString window; ///< where people go
    QString phone;
    Someone owner;
    QString leader;
    QString place; ///< a branch's village …
};

/// The wording of one commitment, with its targets and limits as the text has them: `service` is the index
/// of the service or project that it is about. Organisation, letter, campaign, number and due date are the
/// caller's.
Commitment writeCommitment(CommitmentKind kind, const Pledge& pledge, int service, QDate due, Dice& dice);

/// Two sub-commitments that add up to a deed's target: halves of its parts.
std::vector<Commitment> divideDeed(const Commitment& deed);

/// The letter's text as published: title, preface, numbered items, what happens where it is not kept.
QString letterText(const QString& title, const QString& pledger, const std::vector<Commitment>& items,
                   const QString& breachClause, const QString& phone);

/// What a month's ledger entry says.
LedgerEntry writeEntry(const Commitment& commitment, const QString& period, int progress, Dice& dice);

/// Text with {names} filled in.
QString fill(QString text, std::initializer_list<std::pair<const char*, QString>> words);

} // namespace jiannuo::demonstration
