// SPDX-License-Identifier: Apache-2.0
#include "platform/desktop_platform.h"

#include <QDesktopServices>
#include <QDir>
#include <QGuiApplication>
#include <QUrl>

namespace jiannuo {

using namespace Qt::StringLiterals;

bool DesktopPlatform::hasCamera() const
{
#ifdef Q_OS_LINUX
    // Asking the multimedia library would load it, with its sound servers, only to hear that there is none.
    return !QDir(u"/dev"_s).entryList({u"video*"_s}, QDir::System | QDir::Files).isEmpty();
#else
    return true;
#endif
}

bool DesktopPlatform::canShare() const
{
    const QString window = QGuiApplication::platformName();
    return window != u"offscreen" && window != u"minimal" && !window.isEmpty();
}

Result<void> DesktopPlatform::share(const QString& path)
{
    if (canShare() && QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        return {};
    return Error{ErrorCode::Unsupported,
                 QCoreApplication::translate("Platform", "没有能打开这个文件的程序。文件在：%1").arg(path)};
}

} // namespace jiannuo
