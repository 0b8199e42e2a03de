#pragma once

#include <QTest>

#include <functional>

namespace jiannuo::test {

/// A class of tests in the program that holds its folder's. The program takes the name of one as its first
/// argument, and QTest's own after it: each is run in a process of its own, as if it were alone.
struct Story {
    Story(const char* name, std::function<int(int, char**)> run);
};

} // namespace jiannuo::test

/// In place of QTEST_MAIN. Application is what the tests run under: QCoreApplication or QGuiApplication.
#define JIANNUO_STORY(Class, Application)                                                                    \
    static const jiannuo::test::Story story##Class(#Class, [](int argc, char** argv) {                       \
        const Application application(argc, argv);                                                           \
        Class tests;                                                                                         \
        QTEST_SET_MAIN_SOURCE_PATH                                                                           \
        return QTest::qExec(&tests, argc, argv);                                                             \
    });
