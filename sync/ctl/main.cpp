// SPDX-License-Identifier: Apache-2.0
#include "crypto/random.h"
#include "ctl/commands.h"
#include "ledger/private_files.h"

#include <QGuiApplication>

#include <algorithm>

#ifndef Q_OS_WIN
#include <langinfo.h>

#include <clocale>
#endif
#include <cstring>
#include <memory>

namespace {

/// Arguments, names of files and everything that is printed are UTF-8, also where no locale says so (LANG=C).
void speakUtf8()
{
#ifndef Q_OS_WIN
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8"); // before Qt looks, which otherwise would complain to the user
#endif
}

/// Forms are laid out with fonts, which needs more of Qt; no window, nor a display.
std::unique_ptr<QCoreApplication> application(int& argc, char** argv)
{
    const bool laysOut =
        std::any_of(argv, argv + argc, [](const char* word) { return std::strcmp(word, "form") == 0; });
    if (!laysOut)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
    jiannuo::makePrivateFromNowOn();
    speakUtf8();
    const std::unique_ptr<QCoreApplication> app = application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("jiannuoctl"));
    const jiannuo::SystemClock clock;
    jiannuo::SystemRandom random;
    return jiannuo::ctl::run(QCoreApplication::arguments(), clock, random);
}
