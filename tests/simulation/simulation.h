// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/county.h"

namespace jiannuo::simulation {

struct Plan {
    quint64 seed = 1;
    int devices = 4;
    int steps = 200; ///< of all devices together
    QStringList without{}; ///< faults that are left out, by name
    QStringList with{}; ///< faults that are there for certain
    QString plant{}; ///< a damage that the checks must find (plant.h)
    bool prints = false;
};

struct Outcome {
    QByteArray traceHash;
    QStringList failures; ///< what does not hold, a sentence each
    int recorded = 0;
    int refusedAtOnce = 0;
    int conversations = 0;
    int restarts = 0;
    int intrusions = 0; ///< refused
    qint64 head = 0;
};

/// Plays one seed: devices and headquarters work while faults happen, then the faults stop, everybody comes
/// to rest, and what must hold is looked at.
Outcome simulate(const Plan& plan);

/// A plan that still fails, with as few steps and kinds of faults as can be found quickly.
Plan shrunk(Plan plan);

} // namespace jiannuo::simulation
