#include "app/application.h"

#include <QDir>

namespace jiannuo {

Application::Application(const Options& options)
    : m_workspace(m_clock, m_random)
    , m_session(m_workspace)
    , m_sync(m_workspace)
{
    const auto opened = QDir().mkpath(options.directory)
        ? m_workspace.open(options.directory)
        : Result<void>(Error{ErrorCode::StorageFailed, options.directory});
    if (opened) {
        m_link = std::make_unique<HeadquartersLink>(m_workspace);
        m_sync.setEngine(m_link.get());
    }
    QVariantMap properties{{QStringLiteral("startSection"), options.page},
                           {QStringLiteral("problem"), opened ? QString() : opened.error().sentence},
                           {QStringLiteral("still"), options.still}};
    if (!options.scheme.isEmpty())
        properties.insert(QStringLiteral("scheme"), options.scheme);
    if (options.textScale > 0)
        properties.insert(QStringLiteral("textScale"), options.textScale);
    m_engine.setInitialProperties(properties);
    m_engine.load(QUrl(QStringLiteral("qrc:/qt-project.org/imports/Jiannuo/Main/Main.qml")));
    if (!m_engine.rootObjects().isEmpty())
        m_window = qobject_cast<QQuickWindow*>(m_engine.rootObjects().constFirst());
    if (m_window)
        m_window->resize(options.size);
}

} // namespace jiannuo
