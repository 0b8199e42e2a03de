// SPDX-License-Identifier: Apache-2.0
#include "server/guess_limit.h"

#include <arpa/inet.h>

#include <array>

namespace jiannuo {

namespace {

constexpr std::size_t mostPlaces = 10'000;
constexpr int networkBits = 64; // of an IPv6 address

} // namespace

void GuessLimit::refill(Bucket& bucket, qint64 now, double rate)
{
    bucket.spent = std::max(0.0, bucket.spent - double(now - bucket.at) / 1000 * rate);
    bucket.at = now;
}

QByteArray GuessLimit::placeOf(const QByteArray& peer)
{
    std::array<char, 16> bytes{};
    if (inet_pton(AF_INET6, peer.constData(), bytes.data()) != 1)
        return peer;
    return {bytes.data(), networkBits / 8};
}

bool GuessLimit::mayTry(const QByteArray& peer)
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_places.find(placeOf(peer));
    if (at == m_places.end())
        return true;
    const qint64 now = m_clock.monotonicMs();
    refill(at->second, now, perSecond);
    refill(m_all, now, ofAllPerSecond);
    if (at->second.spent <= 0) {
        m_places.erase(at);
        return true;
    }
    return at->second.spent <= ofOneAddress - 1 && m_all.spent <= ofAll - 1;
}

void GuessLimit::wasWrong(const QByteArray& peer)
{
    const std::lock_guard lock(m_mutex);
    const qint64 now = m_clock.monotonicMs();
    if (m_places.size() >= mostPlaces) {
        for (auto at = m_places.begin(); at != m_places.end();) {
            refill(at->second, now, perSecond);
            at = at->second.spent <= 0 ? m_places.erase(at) : std::next(at);
        }
        if (m_places.size() >= mostPlaces)
            m_places.erase(m_places.begin());
    }
    refill(m_all, now, ofAllPerSecond);
    m_all.spent += 1;
    Bucket& place = m_places.try_emplace(placeOf(peer), Bucket{0, now}).first->second;
    refill(place, now, perSecond);
    place.spent += 1;
}

} // namespace jiannuo
