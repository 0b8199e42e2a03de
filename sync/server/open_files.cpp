// SPDX-License-Identifier: Apache-2.0
#include "server/open_files.h"

#include <QtGlobal>

#include <sys/resource.h>

namespace jiannuo {

namespace {

constexpr int otherFiles = 350; ///< open besides connections: databases, uploads, libraries

} // namespace

int connectionsWithin(int wanted)
{
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0)
        return wanted;
    const auto enough = static_cast<rlim_t>(wanted) + otherFiles;
    if (files.rlim_cur < enough) {
        const rlimit more{enough, qMax(files.rlim_max, enough)}; // root may raise the limit itself
        const rlimit most{qMin(files.rlim_max, enough), files.rlim_max};
        if (setrlimit(RLIMIT_NOFILE, &more) != 0)
            setrlimit(RLIMIT_NOFILE, &most);
        getrlimit(RLIMIT_NOFILE, &files);
    }
    if (files.rlim_cur >= enough)
        return wanted;
    return qMax(1, static_cast<int>(files.rlim_cur) - otherFiles);
}

} // namespace jiannuo
