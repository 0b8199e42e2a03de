// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/suite.h"

#include <QString>

#include <functional>
#include <optional>

namespace jiannuo {

class Store;

/// What signs and what must stay secret of a ledger's folder: small files in `keys`, for their owner alone
/// and apart from the database, so that who gets at the database signs nothing with it and is nobody.
class Secrets {
public:
    explicit Secrets(const QString& directory);

    static constexpr const char* logKey = "log-key.pem"; ///< of headquarters
    static constexpr const char* serverSecret = "server-secret"; ///< for tokens and codes
    static constexpr const char* deviceKey = "device-key.pem";
    static constexpr const char* token = "token"; ///< what a device shows headquarters

    QString path(const char* name) const;
    /// Empty where there is none. StorageFailed where it is there and cannot be read.
    Result<QByteArray> read(const char* name) const;
    /// The same; where there is none, it is made.
    Result<QByteArray> readOrMake(const char* name, const std::function<Result<QByteArray>()>& make) const;
    /// Durable when it returns. Nothing for an empty one: it is not there then.
    Result<void> write(const char* name, const QByteArray& content) const;
    /// A program before this one kept it in the database: it goes into its file, and no trace of it stays.
    Result<void> takeFrom(Store& store, const char* fact, const char* name) const;

    /// The key with which a device signs. None where it never had one. Corrupt where its file is no key.
    Result<std::optional<PrivateKey>> keyOfDevice() const;
    /// Of a device that is enrolled and has none: Corrupt, with what to do.
    Error keyOfDeviceIsGone() const;

private:
    QString m_folder;
};

} // namespace jiannuo
