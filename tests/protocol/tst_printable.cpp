#include "protocol/printable.h"
#include "support/stories.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

/// What a record says is shown, and commands no terminal.
class TestPrintable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatCommandsATerminalIsShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"林业局（公章）\n\t𠮷 ok\r\n"_s << u"林业局（公章）\n\t𠮷 ok\r\n"_s;
        QTest::newRow("colour") << u"\x1b[31m红"_s << u"\\u{1b}[31m红"_s;
        QTest::newRow("title") << u"\x1b]0;root\x07"_s << u"\\u{1b}]0;root\\u{7}"_s;
        QTest::newRow("C1") << u"\x9b"
                               u"2J"_s
                            << u"\\u{9b}2J"_s;
        QTest::newRow("a line is written over") << u"通过\r驳回"_s << u"通过\\u{d}驳回"_s;
        QTest::newRow("delete, back") << u"a\x7f\x08"_s << u"a\\u{7f}\\u{8}"_s;
        QTest::newRow("turned around") << u"\u202e局业林\u202c"_s << u"\\u{202e}局业林\\u{202c}"_s;
        QTest::newRow("isolated") << u"\u2066a\u2069"_s << u"\\u{2066}a\\u{2069}"_s;
        QTest::newRow("another line") << u"a\u2028b\u0085"_s << u"a\\u{2028}b\\u{85}"_s;
    }
    void whatCommandsATerminalIsShown()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(printable(text), shown);
        // As JSON it says the same as before.
        const QByteArray json = QJsonDocument(QJsonObject{{u"a"_s, text}}).toJson(QJsonDocument::Indented);
        const QByteArray written = printableJson(json);
        QCOMPARE(QJsonDocument::fromJson(written)[u"a"_s].toString(), text);
        QCOMPARE(printable(QString::fromUtf8(written)).toUtf8(), written);
    }
};

JIANNUO_STORY(TestPrintable, QCoreApplication)
#include "tst_printable.moc"
