// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/stage.h"

namespace jiannuo::simulation {

/// Somebody with a tablet's key, as it was enrolled, and a program of his own: he seals and signs what nobody
/// allowed him, and asks no judge. Headquarters has to give it a verdict, and to change nothing.
class Intruder {
public:
    explicit Intruder(Stage& stage)
        : m_stage(stage)
        , m_world(stage.world)
    {
    }

    void attack(Tablet& tablet);
    int refused() const { return m_refused; }
    const QStringList& failures() const { return m_failures; }

private:
    struct Forgery {
        QString name;
        Id actor;
        std::vector<Change> changes;
        bool isSettled = true; ///< a verdict comes; otherwise it is not even taken
        bool mayCount = false; ///< by chance it was allowed; the log is held to the matrix at the end
    };
    std::optional<Forgery> forgery(Tablet& tablet);
    std::vector<Change> promotion(Tablet& tablet);
    std::vector<Change> smuggled(Tablet& tablet);
    std::vector<Change> elsewhere(Tablet& tablet);
    std::vector<Change> anything(Tablet& tablet);
    void hear(const Forgery& forgery, const ChainKey& chain, const HttpReply& reply);

    Stage& m_stage;
    World& m_world;
    int m_refused = 0;
    QStringList m_failures;
};

} // namespace jiannuo::simulation
