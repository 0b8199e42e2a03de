// SPDX-License-Identifier: Apache-2.0
#include "domain/labels.h"
#include "domain/records.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;

/// What the declarations call things can be translated.
class TestLabels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLabelIsListedOnceForTheTranslation()
    {
        const std::vector<QByteArray> words = labelWords();
        const auto times = [&](const char* word) { return std::count(words.begin(), words.end(), word); };
        for (const KindInfo* kind : Kinds::all()) {
            QCOMPARE(times(kind->label), 1);
            for (const Transition& transition : kind->transitions)
                QCOMPARE(times(transition.label), 1);
        }
        QCOMPARE(times("检查项"), 1); // of a structure in a list
        QCOMPARE(times("一级"), 0);
        QCOMPARE(times("待检查"), 1); // a value
    }
};

JIANNUO_STORY(TestLabels, QCoreApplication)
#include "tst_labels.moc"
