// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>

namespace jiannuo::http {

/// What one client, and all of them together, may cost. A route says itself how large its body may be.
struct Limits {
    qsizetype headerBytes = 16 * 1024; ///< request line and header; 431 (414 when one line fills it)
    qsizetype headerFields = 64; ///< 431

    /// Where there are too many, one that waits makes room. Of half-open ones: who has said nothing yet
    /// before who has not said all of a head. Of all: who was served and has not shown who it is before
    /// half-open ones, and these before enrolled devices. Among equals who has waited longest.
    int connections = 2000; ///< in all; 503 where all are at work
    int connectionsPerPeer = 128; ///< per address, and many tablets share one; 429
    int halfOpen = 256; ///< of them in all: no complete head was there yet, TLS not shaken hands
    int halfOpenPerPeer = 32; ///< the same per address
    /// Who has not shown who it is takes so many of all, and of an address: the rest is for enrolled devices.
    int strangers() const { return connections - connections / 4; }
    int strangersPerPeer() const { return connectionsPerPeer - connectionsPerPeer / 8; }
    int refusals = 32; ///< so many connections beyond the limits are told why, the rest is cut off

    std::chrono::milliseconds silentTime{5'000}; ///< for the first byte; then closed without a word
    std::chrono::milliseconds headerTime{10'000}; ///< TLS handshake included; 408
    std::chrono::milliseconds idleTime{60'000}; ///< between two requests; then closed without a word
    std::chrono::milliseconds keptTime{15
                                       * 60'000}; ///< the same on an upgraded one, while half of all are free
    /// A body may be silent for `bodyStall`, and must not take longer than `bodyGrace` + size / `bodyRate`;
    /// 408.
    std::chrono::milliseconds bodyStall{30'000};
    std::chrono::milliseconds bodyGrace{20'000};
    qint64 bodyRate = 512; ///< bytes a second
    std::chrono::milliseconds writeStall{30'000}; ///< for 32 KiB of an answer to leave; then cut off
    std::chrono::milliseconds answerTime{120'000}; ///< for a handler to answer; 503

    qint64 collectedBytes = 256 << 20; ///< of all bodies in memory together; 503
    int waitingJobs = 1000; ///< requests that wait for a worker; 503
};

} // namespace jiannuo::http
