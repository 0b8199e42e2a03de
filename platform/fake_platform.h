// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/platform.h"

#include <QStringList>

#include <optional>

namespace jiannuo {

/// For tests and demonstrations: can what it is told to be able to, and remembers what was asked of it.
class FakePlatform final : public Platform {
public:
    QString name() const override { return QStringLiteral("fake"); }
    bool hasCamera() const override { return camera; }
    bool canShare() const override { return sharing; }
    Result<void> share(const QString& path) override
    {
        if (refusal)
            return *refusal;
        shared += path;
        return {};
    }

    bool camera = false;
    bool sharing = false;
    std::optional<Error> refusal; ///< of what is shared
    QStringList shared;
};

} // namespace jiannuo
