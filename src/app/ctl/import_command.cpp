#include "ctl/commands.h"

#include "exchange/documents.h"
#include "exchange/letters_json.h"

#include <QFile>
#include <QFileInfo>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

Result<ImportedPage> readPage(const QString& path)
{
    QFile file(path);
    const bool opened = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return Error{ErrorCode::InvalidInput, Text::tr("不能读取“%1”（%2）。").arg(path, file.errorString())};
    return importLetters(file.readAll(), path == u"-" ? u"-.txt"_s : QFileInfo(path).fileName());
}

void addItems(QString& text, const QList<ImportedItem>& items, int depth)
{
    for (const ImportedItem& item : items) {
        text += u"%1%2%3 %4\n"_s.arg(QString(depth * 2, u' '), QString::number(item.no),
                                     item.noInferred ? u"?"_s : QString(), item.lead.text.simplified());
        addItems(text, item.items, depth + 1);
    }
}

void addDoubts(QString& text, const QList<Doubt>& doubts)
{
    for (const Doubt& doubt : doubts)
        text += u"  ! %1\n"_s.arg(doubt.sentence);
}

/// For reading beside the source.
QString preview(const ImportedPage& page)
{
    QString text;
    addDoubts(text, page.doubts);
    for (const ImportedLetter& letter : page.letters) {
        text += u"\n%1\n"_s.arg(letter.org.isEmpty() ? Text::tr("（没有找到单位）") : letter.org);
        addItems(text, letter.items, 1);
        QStringList contacts;
        for (const ImportedPhone& phone : letter.phones)
            contacts += phone.value;
        for (const ImportedEmail& email : letter.emails)
            contacts += email.inferred ? email.value + u'?' : email.value;
        contacts += {letter.address.text, letter.postcode.text};
        contacts.removeAll(QString());
        text += u"  "_s + contacts.join(u"  ") + u'\n';
        addDoubts(text, letter.doubts);
    }
    return text;
}

} // namespace

Reply runImport(const Context& context)
{
    if (context.line.arguments.front() != u"letters")
        return badInput(Text::tr("可以导入的有：letters。"));
    const auto page = readPage(context.line.arguments.back());
    if (!page)
        return page.error().code == ErrorCode::RuleBroken ? refused(page.error()) : badInput(page.error());
    if (!context.line.has(u"dry-run"_s))
        return badInput(Text::tr("请加 --dry-run 预览；登记请在应用里核对后进行。"));
    return {Exit::Done, toJson(*page), preview(*page)};
}

} // namespace jiannuo::ctl
