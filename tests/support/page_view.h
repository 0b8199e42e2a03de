// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickItem>
#include <QQuickView>

#include <functional>
#include <memory>

namespace jiannuo::test {

/// A page in a window of its own, pressed as a person would press it. Whatever the engine warns about fails
/// the test. With JIANNUO_PICTURES=DIR in the environment it also writes pictures.
class PageView {
public:
    /// `page` names a file of a module: "Sync/SyncPage".
    explicit PageView(const QString& page, QSize size = QSize(1280, 800));

    QQuickItem* page() { return m_view.rootObject(); }
    const QStringList& warnings() const { return m_warnings; }
    QQuickView& window() { return m_view; }

    /// The item in sight of that name (objectName); the n-th of them.
    QQuickItem* find(const QString& name, int n = 0);
    /// The item in sight that shows or is named by this text.
    QQuickItem* text(const QString& words, int n = 0);
    /// The field in sight with that label.
    QQuickItem* field(const QString& label);
    /// Whether some text in sight contains this.
    bool shows(const QString& words);
    bool click(QQuickItem* item);
    bool press(const QString& label) { return click(text(label)); }
    /// The n-th button in sight with these words on it.
    QQuickItem* button(const QString& label, int n = 0);
    /// Presses what lies in front where the same words stand several times: a dialog's button.
    bool pressFront(const QString& label);
    bool write(QQuickItem* field, const QString& words);
    void settle(int ms = 40);
    void setTheme(const char* property, const QVariant& value);
    /// In the three sizes, light and dark.
    void pictures(const QString& name);

private:
    QQuickItem* search(const std::function<bool(QQuickItem*)>& fits, int n);
    /// Scrolls whatever it lies in, so that it can be pressed.
    void reveal(QQuickItem* item);

    QQuickView m_view;
    std::unique_ptr<QObject> m_reader;
    QObject* m_theme = nullptr;
    QStringList m_warnings;
};

} // namespace jiannuo::test
