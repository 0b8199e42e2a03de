// SPDX-License-Identifier: Apache-2.0
#include "domain/secrecy.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

/// Marks of secrecy in texts, names and what people type (model.md §4.6).
class TestSecrecy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void names_data();
    void names();
    void words();
};

void TestSecrecy::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mark");
    const auto row = [](const QString& text, const QString& mark) {
        QTest::newRow(qPrintable(text)) << text << mark;
    };
    row(u"绝密★长期\n水务局承诺"_s, u"绝密"_s);
    row(u"水务局承诺\n　　机　密  \n"_s, u"机密"_s);
    row(u"秘密★6个月"_s, u"秘密"_s);
    row(u"机密 ★ 2026年12月31日前"_s, u"机密"_s);
    row(u"机密级"_s, u"机密"_s);
    row(u"【秘密】会议纪要"_s, u"秘密"_s);
    row(u"（机密·一年）名单"_s, u"机密"_s);
    row(u"单位\t机密\t电话"_s, u"机密"_s);
    row(u"密级：绝密"_s, u"绝密"_s);
    row(u"機密★10年"_s, u"机密"_s);
    row(u"絕密"_s, u"绝密"_s);
    row(u"机\u200B密★1年"_s, u"机密"_s);
    row(u"第3页 机密★ 内部"_s, u"机密"_s);
    row(u"凡不涉及国家秘密的一律公开。"_s, {});
    row(u"严守国家机密，不得记录秘密、机密、绝密事项。"_s, {});
    row(u"水务局承诺"_s, {});
}

void TestSecrecy::texts()
{
    QFETCH(QString, text);
    QTEST(secrecyMark(text), "mark");
}

void TestSecrecy::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mark");
    const auto row = [](const QString& name, const QString& mark) {
        QTest::newRow(qPrintable(name)) << name << mark;
    };
    row(u"【机密】名单.docx"_s, u"机密"_s);
    row(u"名单（秘密）.jpg"_s, u"秘密"_s);
    row(u"机密★10年"_s, u"机密"_s);
    row(u"机密文件清单.xlsx"_s, u"机密"_s);
    row(u"2026-绝密.pdf"_s, u"绝密"_s);
    row(u"保守秘密承诺.txt"_s, {});
    row(u"国家秘密知识竞赛.jpg"_s, {});
    row(u"水务局.jpg"_s, {});
}

void TestSecrecy::names()
{
    QFETCH(QString, name);
    QTEST(secrecyMarkOfName(name), "mark");
}

void TestSecrecy::words()
{
    QCOMPARE(secrecyMarkOfWords(u"会议照片（机密）"_s), u"机密"_s);
    QCOMPARE(secrecyMarkOfWords(u"现场照片\n秘密★1年"_s), u"秘密"_s);
    QCOMPARE(secrecyMarkOfWords(u"工作人员承诺保守国家秘密。"_s), QString());
}

JIANNUO_STORY(TestSecrecy, QCoreApplication)
#include "tst_secrecy.moc"
