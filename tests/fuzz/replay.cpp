// SPDX-License-Identifier: Apache-2.0
#include "fuzz/target.h"

#include <QDir>
#include <QFile>

#include <array>
#include <cstdio>
#include <random>

using namespace jiannuo;

namespace {

constexpr qsizetype largest = 1 << 16;

/// A few of the changes that libFuzzer makes. The same seed makes the same.
class Mutator {
public:
    QByteArray mutated(const QList<QByteArray>& inputs)
    {
        QByteArray bytes = inputs[below(inputs.size())];
        for (qsizetype i = 1 + below(4); i > 0; --i)
            change(bytes, inputs);
        bytes.truncate(largest);
        return bytes;
    }

private:
    qsizetype below(qsizetype limit)
    {
        return static_cast<qsizetype>(m_engine() % static_cast<quint64>(std::max<qsizetype>(limit, 1)));
    }

    void change(QByteArray& bytes, const QList<QByteArray>& inputs)
    {
        static constexpr std::array<quint8, 12> telling{0x00, 0x01, 0x17, 0x18, 0x1B, 0x3B,
                                                        0x5B, 0x7F, 0x80, 0x9B, 0xBF, 0xFF};
        const qsizetype at = below(bytes.size());
        const qsizetype length = 1 + below(16);
        switch (bytes.isEmpty() ? 4 : below(7)) {
        case 0:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
            break;
        case 1:
            bytes[at] = static_cast<char>(telling[static_cast<std::size_t>(below(telling.size()))]);
            break;
        case 2:
            bytes.remove(at, length);
            break;
        case 3:
            bytes.insert(at, bytes.mid(below(bytes.size()), length));
            break;
        case 4:
            for (qsizetype i = 0; i < length; ++i)
                bytes.insert(at, static_cast<char>(below(256)));
            break;
        case 5: {
            const QByteArray& other = inputs[below(inputs.size())];
            bytes = bytes.left(at) + other.mid(below(other.size()));
            break;
        }
        default:
            bytes.truncate(at);
        }
    }

    std::mt19937_64 m_engine{20261127};
};

} // namespace

/// Without libFuzzer, so that every build has it: replay CORPUS COUNT runs what was kept, and so many
/// mutations.
int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "usage: %s CORPUS COUNT\n", argv[0]);
        return 2;
    }
    QList<QByteArray> inputs = fuzz::seeds();
    const QDir corpus(QString::fromLocal8Bit(argv[1]));
    for (const QString& name : corpus.entryList(QDir::Files)) {
        QFile file(corpus.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            inputs += file.readAll();
    }
    for (const QByteArray& input : inputs)
        fuzz::run(input);
    Mutator mutator;
    const int count = QByteArray(argv[2]).toInt();
    for (int i = 0; i < count; ++i)
        fuzz::run(mutator.mutated(inputs));
    std::printf("%lld inputs, %d mutations\n", static_cast<long long>(inputs.size()), count);
    return 0;
}
