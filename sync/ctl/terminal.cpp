// SPDX-License-Identifier: Apache-2.0
#include "ctl/terminal.h"

#include "domain/printable.h"

#include <QScopeGuard>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace jiannuo::ctl {

namespace {

#ifndef Q_OS_WIN

constexpr qsizetype longestAnswer = 200;
constexpr char giveUp = '\x03';

std::optional<QString> answer(const QString& question, bool secretly)
{
    if (::isatty(STDERR_FILENO) == 0)
        return {};
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (terminal < 0)
        return {};
    termios before{};
    const bool changed = ::tcgetattr(terminal, &before) == 0;
    const auto back = qScopeGuard([&] {
        if (changed)
            ::tcsetattr(terminal, TCSAFLUSH, &before);
        ::close(terminal);
    });
    if (secretly) {
        termios silent = before;
        // An interrupt comes as a character, so that the terminal never stays silent.
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
        if (!changed || ::tcsetattr(terminal, TCSAFLUSH, &silent) != 0)
            return {};
    }
    const QByteArray shown = printable(question).toUtf8() + ' ';
    if (::write(terminal, shown.constData(), static_cast<size_t>(shown.size())) < 0)
        return {};
    QByteArray typed;
    char c = 0;
    while (::read(terminal, &c, 1) == 1 && c != '\n' && c != giveUp && typed.size() < longestAnswer)
        typed += c;
    if (secretly)
        (void)!::write(terminal, "\n", 1);
    return c == '\n' ? std::optional(QString::fromUtf8(typed)) : std::nullopt;
}

#else

std::optional<QString> answer(const QString& question, bool secretly)
{
    Q_UNUSED(question)
    Q_UNUSED(secretly)
    return {};
}

#endif

} // namespace

std::optional<QString> asked(const QString& question)
{
    return answer(question, false);
}

std::optional<QString> askedSecretly(const QString& question)
{
    return answer(question, true);
}

} // namespace jiannuo::ctl
