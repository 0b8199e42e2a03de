// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QSettings>

namespace jiannuo {

/// How this device shows things: kept beside the ledger, for whoever works on it.
class Preferences : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// "system", "light" or "dark"
    Q_PROPERTY(QString scheme READ scheme WRITE setScheme NOTIFY changed)
    /// 1.0 … 1.6
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed)
    /// "zh" or "en"; empty: as the system
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)

public:
    explicit Preferences(const QString& file, QObject* parent = nullptr);
    ~Preferences() override;
    static Preferences* create(QQmlEngine* engine, QJSEngine* scriptEngine);

    QString scheme() const;
    void setScheme(const QString& scheme) { store("scheme", scheme); }
    double textScale() const;
    void setTextScale(double scale) { store("textScale", scale); }
    bool reducedMotion() const { return value("reducedMotion").toBool(); }
    void setReducedMotion(bool reduced) { store("reducedMotion", reduced); }
    QString language() const { return value("language").toString(); }
    void setLanguage(const QString& language);

Q_SIGNALS:
    void changed();
    void languageChanged();

private:
    QVariant value(const char* key) const { return m_settings.value(QLatin1StringView(key)); }
    void store(const char* key, const QVariant& value);

    QSettings m_settings;
};

} // namespace jiannuo
