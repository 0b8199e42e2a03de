// SPDX-License-Identifier: Apache-2.0
#include "fuzz/target.h"

#include <QDir>
#include <QFile>

#include <cstring>

using namespace jiannuo;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    fuzz::run(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}

/// `-seeds=DIR` writes what to start from there.
extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    for (int i = 1; i < *argc; ++i) {
        if (std::strncmp((*argv)[i], "-seeds=", 7) != 0)
            continue;
        const QDir folder(QString::fromLocal8Bit((*argv)[i] + 7));
        folder.mkpath(QStringLiteral("."));
        int n = 0;
        for (const QByteArray& seed : fuzz::seeds()) {
            QFile file(folder.filePath(QStringLiteral("seed-%1").arg(++n)));
            if (file.open(QIODevice::WriteOnly))
                file.write(seed);
        }
    }
    return 0;
}
