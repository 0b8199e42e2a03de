// SPDX-License-Identifier: Apache-2.0
#include "crypto/random.h"

#include <openssl/rand.h>

#include <QCryptographicHash>
#include <QtEndian>

#include <chrono>
#include <ctime>
#include <utility>

namespace jiannuo {

QByteArray SystemRandom::bytes(qsizetype count)
{
    QByteArray out(count, Qt::Uninitialized);
    constexpr qsizetype atOnce = 1 << 20;
    for (qsizetype done = 0; done < count; done += atOnce) {
        const int part = static_cast<int>(qMin(atOnce, count - done));
        if (RAND_bytes(reinterpret_cast<unsigned char*>(out.data() + done), part) != 1)
            qFatal("The system's cryptographic random generator failed.");
    }
    return out;
}

Instant SystemClock::now() const
{
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

qint64 SystemClock::monotonicMs() const
{
#ifdef CLOCK_BOOTTIME
    timespec time{};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
#endif
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

SeededRandom::SeededRandom(QByteArray seed)
    : m_seed(std::move(seed))
{
}

SeededRandom::SeededRandom(quint64 seed)
    : m_seed(sizeof seed, Qt::Uninitialized)
{
    qToLittleEndian(seed, m_seed.data());
}

QByteArray SeededRandom::bytes(qsizetype count)
{
    QByteArray out;
    out.reserve(count);
    while (out.size() < count) {
        if (m_block.isEmpty()) {
            char counter[sizeof m_counter];
            qToLittleEndian(m_counter++, counter);
            QCryptographicHash hash(QCryptographicHash::Sha256);
            hash.addData(m_seed);
            hash.addData(QByteArrayView(counter, sizeof counter));
            m_block = hash.result();
        }
        const qsizetype part = qMin(count - out.size(), m_block.size());
        out.append(m_block.first(part));
        m_block.remove(0, part);
    }
    return out;
}

} // namespace jiannuo
