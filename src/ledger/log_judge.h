// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules.h"
#include "ledger/store.h"

namespace jiannuo {

struct Device;

/// What the rules say of an operation that a device pushes: whether the device and the person may bring it at
/// all, and whether it was taken before. Headquarters and who judges its log again ask the same. The store is
/// as it was before the operation, whose bases are limited already.
Judgement judgementOf(Store& store, const Operation& operation, const std::optional<Device>& device,
                      Instant received);

/// Judges an exported log again, operation by operation: by the rules of this program, at the time of
/// receipt, on the rows that the operations before gave. Rows follow the verdicts that headquarters gave, so
/// that one wrong verdict does not make the later ones wrong.
class LogJudge {
public:
    /// An empty store; rows and log are written to it, in the caller's transaction.
    explicit LogJudge(Store& store)
        : m_store(store)
    {
    }

    /// `headquarters`: the device of its own chain. Throws SQLite::Exception.
    void take(const Operation& operation, const Sequenced& entry, const Id& headquarters);

    /// A verdict that the rules do not give.
    struct Otherwise {
        qint64 gseq = 0;
        Outcome given = Outcome::Accepted;
        Outcome expected = Outcome::Accepted;
        QString sentence; ///< what the rules say, where they do not accept it
        int rulesVersion = 0; ///< by which headquarters judged then; 0: the log does not say
        bool byOtherRules = false; ///< which are not those of this program
    };
    const std::vector<Otherwise>& otherwise() const { return m_otherwise; }
    /// How many operations were judged by rules that are not those of this program.
    qint64 byOtherRules() const { return m_byOtherRules; }

private:
    void fold(const Operation& operation, const Verdict& verdict);
    void noteRules(const Operation& operation, const Verdict& verdict, const Id& headquarters);

    Store& m_store;
    std::vector<Otherwise> m_otherwise;
    qint64 m_byOtherRules = 0;
    int m_version = 0;
    bool m_sameRules = false;
};

} // namespace jiannuo
