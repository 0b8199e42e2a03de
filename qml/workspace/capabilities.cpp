// SPDX-License-Identifier: Apache-2.0
#include "qml/workspace/capabilities.h"

#include "platform/desktop_platform.h"

#include <QFileInfo>

namespace jiannuo {

namespace {

Platform* installed = nullptr;

Platform& platform()
{
    static DesktopPlatform desktop;
    return installed ? *installed : desktop;
}

bool hasModule(const QQmlEngine& engine, const QString& folder)
{
    const QStringList paths = engine.importPathList();
    return std::any_of(paths.begin(), paths.end(), [&](const QString& path) {
        const QString local = path.startsWith(QStringLiteral("qrc:")) ? path.mid(3) : path;
        return QFileInfo::exists(local + u'/' + folder + QStringLiteral("/qmldir"));
    });
}

} // namespace

Capabilities::Capabilities(bool multimedia)
    : m_camera(multimedia && platform().hasCamera())
{
}

Capabilities* Capabilities::create(QQmlEngine* engine, QJSEngine* scriptEngine)
{
    Q_UNUSED(scriptEngine)
    return new Capabilities(hasModule(*engine, QStringLiteral("QtMultimedia")));
}

void Capabilities::install(Platform& platform)
{
    installed = &platform;
}

bool Capabilities::canShare() const
{
    return platform().canShare();
}

QString Capabilities::shareFile(const QString& path)
{
    const auto shared = platform().share(path);
    return shared ? QString() : shared.error().sentence;
}

} // namespace jiannuo
