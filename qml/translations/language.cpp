// SPDX-License-Identifier: Apache-2.0
#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

namespace jiannuo {

namespace {

struct Installed {
    QString language = u"zh"_s;
    std::unique_ptr<QTranslator> own;
    std::unique_ptr<QTranslator> qt;
};

Installed& installed()
{
    static Installed state;
    return state;
}

} // namespace

bool setLanguage(const QString& language)
{
    std::unique_ptr<QTranslator> own;
    if (language == u"en") {
        own = std::make_unique<QTranslator>();
        if (!own->load(u":/jiannuo/translations/jiannuo_en.qm"_s))
            return false;
    } else if (language != u"zh") {
        return false;
    }
    // Qt's own few words: the menu of a text field, the names of keys. Without them these stay English.
    auto qt = std::make_unique<QTranslator>();
    if (language != u"zh" || !qt->load(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        qt.reset();

    Installed& state = installed();
    state = {language, std::move(own), std::move(qt)};
    for (QTranslator* translator : {state.qt.get(), state.own.get()}) {
        if (translator)
            QCoreApplication::installTranslator(translator);
    }
    return true;
}

QString language()
{
    return installed().language;
}

QString systemLanguage()
{
    return QLocale::system().language() == QLocale::Chinese || QLocale::system().language() == QLocale::C
        ? u"zh"_s
        : u"en"_s;
}

} // namespace jiannuo
