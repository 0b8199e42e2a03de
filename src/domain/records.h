// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/campaign.h"
#include "domain/records/comment.h"
#include "domain/records/commitment.h"
#include "domain/records/conflict.h"
#include "domain/records/file_loss.h"
#include "domain/records/finding.h"
#include "domain/records/hearing.h"
#include "domain/records/inspection.h"
#include "domain/records/judging_rules.h"
#include "domain/records/organisation.h"
#include "domain/records/set_aside.h"

namespace jiannuo {

template <class... T> struct TypeList {
};

/// Every kind of record. A new one is declared in records/, named here, and has its rules beside its
/// declaration.
using AllRecords =
    TypeList<Region, Org, Contact, Person, Appointment, Device, Restoration, ClockCorrection, Calendar,
             Campaign, RuleSet, Adjustment, CommitmentLetter, Commitment, Publication, LedgerEntry, Closure,
             Review, Checklist, Assignment, SpotCheck, Score, Comment, Finding, Rectification, Evidence,
             Conflict, FileLoss, SetAside, JudgingRules, Hearing>;

} // namespace jiannuo
