// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bundle/bundle.h"
#include "bundle/inbox.h"
#include "server/headquarters.h"

namespace jiannuo {

/// Reads a device's bundle and writes the one that answers it: for that device only.
Result<void> answerBundle(Headquarters& headquarters, QIODevice& in, QIODevice& out);

/// Takes what travels to headquarters as a file, and writes what goes back the same way. Whoever brings it
/// need not be who made it: he can neither read nor change it. Any thread.
class BundleDesk {
public:
    /// Keeps parts and answers under `directory`.
    BundleDesk(Headquarters& headquarters, const QString& directory);

    struct Taken {
        bundle::Inbox::Arrival arrival;
        QString answer; ///< a bundle for the device, where all parts have come; the caller removes it
    };
    Result<Taken> take(QIODevice& part);

private:
    Result<QString> answered(const QString& whole);

    Headquarters& m_headquarters;
    QString m_directory;
    std::mutex m_mutex; ///< one at a time: they are large
    bundle::Inbox m_inbox;
};

} // namespace jiannuo
