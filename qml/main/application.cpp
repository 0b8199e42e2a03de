// SPDX-License-Identifier: Apache-2.0
#include "qml/main/application.h"

#include "qml/records/record_form.h"
#include "qml/spotcheck/spot_check_form.h"
#include "qml/spotcheck/spot_check_start.h"
#include "qml/workspace/navigator.h"
#include "translations/language.h"

#include <QDir>

namespace jiannuo {

Application::Application(const Options& options)
    : m_preferences(QDir(options.directory).filePath(QStringLiteral("preferences.ini")))
    , m_workspace(m_clock, m_random)
    , m_session(m_workspace)
    , m_sync(m_workspace)
    , m_bundles(m_workspace)
{
    const QString chosen = options.language.isEmpty() ? m_preferences.language() : options.language;
    if (chosen.isEmpty() || !setLanguage(chosen))
        setLanguage(systemLanguage());
    QObject::connect(&m_preferences, &Preferences::languageChanged, &m_engine, [this] {
        if (!setLanguage(m_preferences.language()))
            return;
        m_engine.retranslate();
        m_workspace.notifyChanged(); // what the models say, too
    });
    m_workspace.describeDrafts(stepDraftPrefix(), &stepDraftNote);
    m_workspace.describeDrafts(draftKey(), &spotCheckDraftNote);
    const auto opened = QDir().mkpath(options.directory)
        ? m_workspace.open(options.directory)
        : Result<void>(Error{ErrorCode::StorageFailed, options.directory});
    if (opened) {
        m_link = std::make_unique<HeadquartersLink>(m_workspace);
        m_sync.setEngine(m_link.get());
        m_bundles.setEngine(m_link.get());
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
    if (m_window && !options.record.isEmpty()) {
        if (auto* navigator =
                m_engine.singletonInstance<Navigator*>(qmlTypeId("Jiannuo.Workspace", 1, 0, "Navigator")))
            navigator->open(options.record.section(u'/', 0, 0), options.record.section(u'/', 1));
    }
}

} // namespace jiannuo
