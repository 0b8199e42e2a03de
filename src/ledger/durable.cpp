// SPDX-License-Identifier: Apache-2.0
#include "ledger/durable.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace jiannuo {

bool isDurable(QFile& file)
{
    if (!file.flush())
        return false;
#ifdef Q_OS_WIN
    return ::_commit(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

bool isDurable(const QString& folder)
{
#ifdef Q_OS_WIN
    Q_UNUSED(folder)
    return true; // NTFS writes its journal
#else
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    // Some file systems of sticks know no such thing.
    const bool done = ::fsync(handle) == 0 || errno == EINVAL || errno == ENOTSUP;
    ::close(handle);
    return done;
#endif
}

} // namespace jiannuo
