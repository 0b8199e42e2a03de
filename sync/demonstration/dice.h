// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/clock.h"

#include <cstdint>
#include <vector>

namespace jiannuo::demonstration {

/// Chance that is the same everywhere and every time (SplitMix64): not for keys.
class Dice {
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 next()
    {
        quint64 z = (m_state += 0x9E37'79B9'7F4A'7C15ULL);
        z = (z ^ (z >> 30U)) * 0xBF58'476D'1CE4'E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D0'49BB'1331'11EBULL;
        return z ^ (z >> 31U);
    }
    /// 0 … count − 1
    int below(int count) { return static_cast<int>(next() % static_cast<quint64>(count)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool chance(int percent) { return below(100) < percent; }
    template <class List> const auto& pick(const List& list)
    {
        return list[static_cast<typename List::size_type>(below(static_cast<int>(list.size())))];
    }
    template <class T> void shuffle(std::vector<T>& list)
    {
        for (std::size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[static_cast<std::size_t>(below(static_cast<int>(i)))]);
    }
    /// Another sequence for one part of the story, so that a change in one part leaves the others as they
    /// were.
    Dice branch(quint64 part) const { return Dice(m_state ^ (part * 0xD6E8'FEB8'6659'FD93ULL)); }

    QByteArray bytes(qsizetype count)
    {
        QByteArray result(count, Qt::Uninitialized);
        for (char& c : result)
            c = static_cast<char>(next() & 0xFFU);
        return result;
    }

private:
    quint64 m_state;
};

/// The same for ids.
class DiceRandom final : public Random {
public:
    explicit DiceRandom(Dice dice)
        : m_dice(dice)
    {
    }
    QByteArray bytes(qsizetype count) override { return m_dice.bytes(count); }

private:
    Dice m_dice;
};

} // namespace jiannuo::demonstration
