// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/device_ledger.h"

namespace jiannuo {

/// The PINs of the people who share a device, and how often each was tried in vain: app and jiannuoctl ask
/// the same ones. They lie in a file of their own beside the ledger (README.md), sealed with the device's
/// key, so that nobody sets a PIN or forgives a try with an editor. A file that is gone, was changed, or was
/// put back to an earlier one locks everybody out: only enrolling the device again, with a code that an
/// administrator gives, begins anew, without PINs.
class Pins {
public:
    /// As they are now. None before the device is enrolled. Corrupt, with what to do, where the file is not
    /// the one that was written last.
    static Result<Pins> read(const Store& store, const QString& directory);

    bool empty() const { return m_entries.empty(); }
    bool has(const Id& person) const;
    /// Until the next try is allowed. By the clock that nobody sets: what was slept through or happened
    /// before the machine was started again does not count.
    qint64 waitMs(const Id& person, const Clock& clock) const;

    // The writer. Takes a tenth of a second: not for the thread that draws.
    /// For a new device: nobody has a PIN.
    static Result<void> begin(DeviceLedger& ledger, const Id& device);
    /// Unauthenticated for a wrong PIN, and before the time of waiting is over. The try is counted, for ever,
    /// before it is made. Whoever has no PIN passes with any.
    static Result<void> check(DeviceLedger& ledger, const Clock& clock, const Id& person, QStringView pin);
    /// `old` is asked for where there is one already. InvalidInput as checkPin().
    static Result<void> set(DeviceLedger& ledger, const Clock& clock, const Id& person, QStringView old,
                            QStringView next);

    /// What belongs to a ledger's folder.
    static QString path(const QString& directory);

private:
    struct Entry {
        QString verifier; ///< hashPin()
        qint64 wrong = 0;
        qint64 waitMs = 0; ///< from `since` on
        qint64 since = 0; ///< Clock::monotonicMs() at the last try
    };

    static Result<Pins> readOnce(const Store& store, const QString& directory);
    Result<void> write(DeviceLedger& ledger);

    Id m_device;
    qint64 m_serial = 0;
    std::map<Id, Entry> m_entries; ///< by person
};

} // namespace jiannuo
