#include "crypto/random.h"
#include "ctl/commands.h"
#include "ledger/private_files.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    jiannuo::makePrivateFromNowOn();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("jiannuoctl"));
    const jiannuo::SystemClock clock;
    jiannuo::SystemRandom random;
    return jiannuo::ctl::run(app.arguments(), clock, random);
}
