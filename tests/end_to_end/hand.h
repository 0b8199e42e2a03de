// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickWindow>

#include <functional>

namespace jiannuo::test {

/// A person at the window: finds things by what stands on them, and presses, types and looks.
class Hand {
public:
    explicit Hand(QQuickWindow& window)
        : m_window(window)
    {
    }

    /// Lets the program work until `done`, at most so long. False where it never came to it.
    bool waitFor(const std::function<bool()>& done, int ms = 20'000);
    /// What shows that text (or title, or label): what can be pressed before what cannot, in front before
    /// behind. Null where nothing does.
    QQuickItem* find(const QString& text) const;
    bool sees(const QString& text) const { return find(text) != nullptr; }
    /// Waits for it, scrolls to it where needed, and presses it. False where it is not there or out of sight.
    bool press(const QString& text, int ms = 20'000);
    /// Types where the focus is, as an input method does.
    void type(const QString& text);
    bool shoot(const QString& path);

private:
    void reveal(QQuickItem* item) const;

    QQuickWindow& m_window;
};

} // namespace jiannuo::test
