// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <compare>

namespace jiannuo {

/// A moment: milliseconds since 1970-01-01T00:00:00Z. That one itself stands for none.
struct Instant {
    qint64 ms = 0;

    bool isGiven() const { return ms != 0; }
    auto operator<=>(const Instant&) const = default;
};

/// Time comes from outside, so that the same run can be played again.
class Clock {
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    /// What the device believes to be the time of day. May jump, in either direction.
    virtual Instant now() const = 0;
    /// Milliseconds that never go back while the device is up.
    virtual qint64 monotonicMs() const = 0;
};

/// Randomness comes from outside too. The real one is the system's cryptographic generator.
class Random {
public:
    Random() = default;
    virtual ~Random() = default;
    Q_DISABLE_COPY_MOVE(Random)

    virtual QByteArray bytes(qsizetype count) = 0;
};

} // namespace jiannuo
