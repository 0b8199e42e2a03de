// SPDX-License-Identifier: Apache-2.0
#include "ctl/command_line.h"

#include <QCommandLineParser>
#include <QStandardPaths>

#include <algorithm>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct CommandLineWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

constexpr OptionSpec globalOptions[]{
    {"data", "DIR", "the device's data (default: the app's)"},
    {"as", "PERSON", "who acts: an id or a name (default: the device's only person)"},
    {"pin-file", "FILE",
     "that person's PIN stands in it (default: $JIANNUO_PIN, else asked on the terminal)"},
    {"json", nullptr, "print JSON"},
    {"help", nullptr, "print this"},
};

void addTo(QCommandLineParser& parser, const OptionSpec& option)
{
    QCommandLineOption result(QString::fromLatin1(option.name), QString::fromUtf8(option.purpose));
    if (option.value)
        result.setValueName(QString::fromUtf8(option.value));
    parser.addOption(result);
}

Error usage(const QString& sentence)
{
    return {ErrorCode::InvalidInput, sentence};
}

constexpr QChar joiner(0x2060);

/// No option has one dash: a code of an invitation, or a line of one that a message broke, may begin with it.
QStringList withoutShortOptions(QStringList arguments)
{
    for (QString& word : arguments) {
        if (word.size() > 1 && word.startsWith(u'-') && word[1] != u'-')
            word.prepend(joiner);
    }
    return arguments;
}

QStringList asGiven(QStringList words)
{
    for (QString& word : words) {
        if (word.startsWith(joiner) && word.mid(1).startsWith(u'-'))
            word.remove(0, 1);
    }
    return words;
}

/// The first argument that is not an option, whatever the command.
QString commandName(const QStringList& arguments)
{
    QCommandLineParser parser;
    std::for_each(std::begin(globalOptions), std::end(globalOptions),
                  [&](const OptionSpec& option) { addTo(parser, option); });
    QStringList known;
    for (const CommandSpec& command : commands()) {
        for (const OptionSpec& option : command.options) {
            if (!known.contains(QLatin1StringView(option.name))) {
                known += QString::fromLatin1(option.name);
                addTo(parser, option);
            }
        }
    }
    parser.parse(withoutShortOptions(arguments));
    return parser.isSet(u"help"_s) ? u"help"_s : parser.positionalArguments().value(0);
}

} // namespace

const CommandSpec* findCommand(const QString& name)
{
    const auto at = std::find_if(commands().begin(), commands().end(), [&](const CommandSpec& command) {
        return name == QLatin1StringView(command.name);
    });
    return at != commands().end() ? &*at : nullptr;
}

Result<CommandLine> parseCommandLine(const QStringList& arguments)
{
    CommandLine line;
    line.json = arguments.contains(u"--json"_s); // known before anything else, for the error's form
    line.command = commandName(arguments);
    if (line.command == u"help")
        return line;
    const CommandSpec* command = findCommand(line.command);
    if (!command)
        return usage(line.command.isEmpty()
                         ? CommandLineWords::tr("请写要做什么；jiannuoctl --help 列出全部命令。")
                         : CommandLineWords::tr("没有“%1”这个命令；jiannuoctl --help 列出全部命令。")
                               .arg(line.command));
    QCommandLineParser parser;
    std::for_each(std::begin(globalOptions), std::end(globalOptions),
                  [&](const OptionSpec& option) { addTo(parser, option); });
    for (const OptionSpec& option : command->options)
        addTo(parser, option);
    if (!parser.parse(withoutShortOptions(arguments)))
        return usage(parser.errorText());
    line.arguments = asGiven(parser.positionalArguments().mid(1));
    if (line.arguments.size() < command->least || line.arguments.size() > command->most)
        return usage(CommandLineWords::tr("用法：jiannuoctl %1 %2")
                         .arg(line.command, QString::fromUtf8(command->arguments)));
    line.dataGiven = parser.isSet(u"data"_s);
    line.data = line.dataGiven
        ? asGiven({parser.value(u"data"_s)}).first()
        : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/jiannuo"_s;
    line.as = asGiven({parser.value(u"as"_s)}).first();
    line.pinFile = asGiven({parser.value(u"pin-file"_s)}).first();
    for (const OptionSpec& option : command->options) {
        const QString name = QString::fromLatin1(option.name);
        if (parser.isSet(name))
            line.options.insert(name, option.value ? asGiven(parser.values(name)) : QStringList{QString()});
    }
    return line;
}

QString helpText()
{
    QString text = u"jiannuoctl [--data DIR] [--as PERSON] [--json] COMMAND …\n\n"_s;
    for (const CommandSpec& command : commands()) {
        text += u"  %1 %2\n      %3\n"_s.arg(QString::fromLatin1(command.name),
                                             QString::fromUtf8(command.arguments),
                                             QString::fromUtf8(command.purpose));
        for (const OptionSpec& option : command.options)
            text +=
                u"      --%1%2  %3\n"_s.arg(QString::fromLatin1(option.name),
                                            option.value ? u' ' + QString::fromUtf8(option.value) : QString(),
                                            QString::fromUtf8(option.purpose));
    }
    text += u"\n"_s;
    for (const OptionSpec& option : globalOptions)
        text += u"  --%1%2  %3\n"_s.arg(QString::fromLatin1(option.name),
                                        option.value ? u' ' + QString::fromUtf8(option.value) : QString(),
                                        QString::fromUtf8(option.purpose));
    text += u"\nexit: 0 done, 1 refused by a rule, 2 bad usage or input, 3 cannot reach the server"_s;
    return text;
}

Result<int> numberOption(const CommandLine& line, const QString& option, int otherwise, int least)
{
    if (!line.has(option))
        return otherwise;
    bool ok = false;
    const int number = line.value(option).toInt(&ok);
    if (!ok || number < least)
        return usage(CommandLineWords::tr("--%1 请写不小于 %2 的整数。").arg(option).arg(least));
    return number;
}

} // namespace jiannuo::ctl
