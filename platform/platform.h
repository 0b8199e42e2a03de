// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QString>

namespace jiannuo {

/// What this machine can do beside what Qt gives everywhere. Asked before something is offered: a page shows
/// no button that leads nowhere.
class Platform {
public:
    Platform() = default;
    virtual ~Platform() = default;
    Q_DISABLE_COPY_MOVE(Platform)

    /// "desktop", "android", "ios", "fake": in logs.
    virtual QString name() const = 0;
    /// There is a camera, and the program may ask for it.
    virtual bool hasCamera() const = 0;
    /// share() leads somewhere.
    virtual bool canShare() const = 0;
    /// Hands a file to another program of the person's choice.
    virtual Result<void> share(const QString& path) = 0;
};

} // namespace jiannuo
