// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/clock.h"

#include <QByteArray>

#include <map>
#include <mutex>

namespace jiannuo {

/// How fast enrolment codes may be guessed: an address has a few wrong ones, and gets more with time; where
/// all addresses together guess much, those that have guessed of late wait, and nobody else. Right codes
/// cost nothing. Any thread.
class GuessLimit {
public:
    static constexpr double ofOneAddress = 10; ///< wrong codes at once
    static constexpr double perSecond = 1.0 / 30; ///< that an address gets back
    static constexpr double ofAll = 300;
    static constexpr double ofAllPerSecond = 1;

    explicit GuessLimit(const Clock& clock)
        : m_clock(clock)
    {
    }

    /// `peer`: an IP address; of IPv6 the network counts, for a line has all of one.
    bool mayTry(const QByteArray& peer);
    void wasWrong(const QByteArray& peer);
    /// Until an address may try again, in seconds.
    static constexpr int patience = 30;

private:
    struct Bucket {
        double spent = 0;
        qint64 at = 0; ///< monotonic ms
    };
    static void refill(Bucket& bucket, qint64 now, double rate);
    static QByteArray placeOf(const QByteArray& peer);

    const Clock& m_clock;
    std::mutex m_mutex; ///< guards what follows
    Bucket m_all;
    std::map<QByteArray, Bucket> m_places;
};

} // namespace jiannuo
