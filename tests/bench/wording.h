// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <random>

namespace jiannuo::bench {

/// Chinese sentences out of a seed, for figures that depend on how well text compresses: ordinary words, the
/// frequent ones far more often than the rest, with as many rare characters between them as make `gzip -9`
/// take of them what it takes of inspectors' remarks (some 230 bytes of a whole spot check as JSON).
class Wording {
public:
    explicit Wording(quint64 seed)
        : m_engine(seed)
    {
    }

    /// Phrases of a few words, of about so many characters together.
    QString sentence(int characters);
    /// What the sentences are made of, the most frequent first.
    static const QStringList& words();
    /// 0 … below - 1
    int number(int below);

private:
    std::mt19937_64 m_engine; // its numbers are the same everywhere; those of the distributions are not
};

} // namespace jiannuo::bench
