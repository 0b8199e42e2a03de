// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/platform.h"

namespace jiannuo {

/// Linux, Windows and macOS: a file is shared by opening it with the program that the person has set for it.
class DesktopPlatform final : public Platform {
public:
    QString name() const override { return QStringLiteral("desktop"); }
    bool hasCamera() const override;
    bool canShare() const override;
    Result<void> share(const QString& path) override;
};

} // namespace jiannuo
