// SPDX-License-Identifier: Apache-2.0
#include "domain/labels.h"
#include "domain/records.h"
#include "support/stories.h"

#include <QSet>
#include <QTest>

using namespace jiannuo;

/// What the declarations call things can be translated.
class TestLabels : public QObject {
    Q_OBJECT

private:
    static void collect(const TypeInfo& type, QSet<QByteArray>& labels)
    {
        if (type.enumeration) {
            for (const EnumEntry& entry : type.enumeration->entries)
                labels.insert(entry.label);
        }
        if (type.element)
            collect(*type.element, labels);
        if (type.structure)
            collect(type.structure(), labels);
    }
    static void collect(std::span<const FieldInfo> fields, QSet<QByteArray>& labels)
    {
        for (const FieldInfo& field : fields) {
            labels.insert(field.label);
            collect(*field.type, labels);
        }
    }

private Q_SLOTS:
    void everyLabelStandsWhereTranslatorsFindIt()
    {
        QSet<QByteArray> labels;
        for (const KindInfo* kind : Kinds::all()) {
            labels.insert(kind->label);
            collect(kind->fields, labels);
            for (const Transition& arrow : kind->transitions)
                labels.insert(arrow.label);
        }
        const auto listed = labelWords();
        const QSet<QByteArray> words(listed.begin(), listed.end());
        QCOMPARE(words.size(), qsizetype(listed.size()));
        for (const QByteArray& label : std::as_const(labels))
            QVERIFY2(words.contains(label), label.constData());
        for (const QByteArray& word : words)
            QVERIFY2(labels.contains(word), word.constData());
    }
};

JIANNUO_STORY(TestLabels, QCoreApplication)
#include "tst_labels.moc"
