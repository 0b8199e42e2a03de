// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>

#include <functional>

namespace jiannuo::test {

/// A class of tests in the program that holds its folder's. The program takes the name of one as its first
/// argument, and QTest's own after it: each is run in a process of its own, as if it were alone.
struct Story {
    Story(const char* name, std::function<int(int, char**)> run);
};

/// How long a test waits for what is sure to come: a machine that does other things too is slow.
inline constexpr int patienceMs = 60'000;

} // namespace jiannuo::test

/// As QTRY_VERIFY and QTRY_COMPARE, whose five seconds are too few under sanitizers.
#define EVENTUALLY_VERIFY(statement) QTRY_VERIFY_WITH_TIMEOUT(statement, jiannuo::test::patienceMs)
#define EVENTUALLY_COMPARE(computed, expected)                                                               \
    QTRY_COMPARE_WITH_TIMEOUT(computed, expected, jiannuo::test::patienceMs)

/// In place of QTEST_MAIN. Application is what the tests run under: QCoreApplication or QGuiApplication.
#define JIANNUO_STORY(Class, Application)                                                                    \
    static const jiannuo::test::Story story##Class(#Class, [](int argc, char** argv) {                       \
        const Application application(argc, argv);                                                           \
        Class tests;                                                                                         \
        QTEST_SET_MAIN_SOURCE_PATH                                                                           \
        return QTest::qExec(&tests, argc, argv);                                                             \
    });
