// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/clock.h"

namespace jiannuo {

/// The system's cryptographic generator. A machine that cannot give random bytes must not make keys: it
/// stops.
class SystemRandom final : public Random {
public:
    QByteArray bytes(qsizetype count) override;
};

/// The machine's clocks. The monotonic one also counts the time that the device slept, where the system can
/// tell: a tablet sleeps between two checks.
class SystemClock final : public Clock {
public:
    Instant now() const override;
    qint64 monotonicMs() const override;
};

/// The same seed gives the same bytes, for ever and everywhere: SHA-256 over the seed and a counter. For
/// tests and simulations; never for keys that guard something.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(QByteArray seed);
    explicit SeededRandom(quint64 seed);

    QByteArray bytes(qsizetype count) override;

private:
    QByteArray m_seed;
    QByteArray m_block;
    quint64 m_counter = 0;
};

} // namespace jiannuo
