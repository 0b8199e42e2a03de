// SPDX-License-Identifier: Apache-2.0
#include "qml/workspace/preferences.h"

namespace jiannuo {

namespace {

Preferences* thePreferences = nullptr;

} // namespace

Preferences::Preferences(const QString& file, QObject* parent)
    : QObject(parent)
    , m_settings(file, QSettings::IniFormat)
{
    thePreferences = this;
}

Preferences::~Preferences()
{
    thePreferences = nullptr;
}

Preferences* Preferences::create(QQmlEngine* engine, QJSEngine* scriptEngine)
{
    Q_UNUSED(engine)
    Q_UNUSED(scriptEngine)
    QQmlEngine::setObjectOwnership(thePreferences, QQmlEngine::CppOwnership);
    return thePreferences;
}

QString Preferences::scheme() const
{
    const QString stored = value("scheme").toString();
    return stored.isEmpty() ? QStringLiteral("system") : stored;
}

double Preferences::textScale() const
{
    const double stored = value("textScale").toDouble();
    return stored >= 1.0 && stored <= 1.6 ? stored : 1.0;
}

void Preferences::setLanguage(const QString& language)
{
    if (language == this->language())
        return;
    m_settings.setValue(QStringLiteral("language"), language);
    Q_EMIT languageChanged();
}

void Preferences::store(const char* key, const QVariant& value)
{
    if (this->value(key) == value)
        return;
    m_settings.setValue(QLatin1StringView(key), value);
    Q_EMIT changed();
}

} // namespace jiannuo
