// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QMap>
#include <QTest>

namespace jiannuo::test {

/// Numbers that a run is given before what Qt Test itself takes: `--seconds 3600 --seed 7`.
class Numbers {
public:
    static qint64 of(const QString& name, qint64 usually) { return given().value(name, usually); }

    static QStringList take(QStringList arguments)
    {
        while (arguments.size() > 2 && arguments[1].startsWith(QStringLiteral("--"))) {
            bool isNumber = false;
            given().insert(arguments[1].sliced(2), arguments[2].toLongLong(&isNumber));
            if (!isNumber)
                qFatal("%s takes a number", qPrintable(arguments[1]));
            arguments.remove(1, 2);
        }
        return arguments;
    }

private:
    static QMap<QString, qint64>& given()
    {
        static QMap<QString, qint64> numbers;
        return numbers;
    }
};

} // namespace jiannuo::test

#define TORTURE_MAIN(Test)                                                                                   \
    int main(int argc, char** argv)                                                                          \
    {                                                                                                        \
        QCoreApplication application(argc, argv);                                                            \
        const QStringList rest = jiannuo::test::Numbers::take(QCoreApplication::arguments());                \
        qputenv("QTEST_FUNCTION_TIMEOUT", "2000000000"); /* a long run is longer than five minutes */        \
        Test test;                                                                                           \
        return QTest::qExec(&test, rest);                                                                    \
    }
