// SPDX-License-Identifier: Apache-2.0
#include "crypto/random.h"
#include "ctl/commands.h"
#include "ledger/private_files.h"

#include <QCoreApplication>

#ifndef Q_OS_WIN
#include <langinfo.h>

#include <clocale>
#include <cstring>
#endif

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

} // namespace

int main(int argc, char** argv)
{
    jiannuo::makePrivateFromNowOn();
    speakUtf8();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("jiannuoctl"));
    const jiannuo::SystemClock clock;
    jiannuo::SystemRandom random;
    return jiannuo::ctl::run(app.arguments(), clock, random);
}
