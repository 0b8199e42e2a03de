// SPDX-License-Identifier: Apache-2.0
#include "ctl/author.h"

#include "ctl/commands.h"
#include "ctl/terminal.h"
#include "domain/records.h"
#include "ledger/pins.h"
#include "ledger/same_names.h"

#include <QFile>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct AuthorWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

constexpr qint64 longestPinFile = 1000;
constexpr const char* pinVariable = "JIANNUO_PIN";
constexpr const char* newPinVariable = "JIANNUO_NEW_PIN";

Result<QString> pinOf(const Store& store, const Id& person, const Context& context)
{
    return givenPin(context.line.pinFile, pinVariable,
                    AuthorWords::tr("%1的 PIN：").arg(titleOf(store, &kindOf<Person>(), person)));
}

} // namespace

Result<QString> givenPin(const QString& file, const char* variable, const QString& question)
{
    if (!file.isEmpty()) {
        QFile given(file);
        if (!given.open(QIODevice::ReadOnly))
            return invalid(AuthorWords::tr("不能读取“%1”（%2）。").arg(file, given.errorString()));
        return QString::fromUtf8(given.read(longestPinFile)).trimmed();
    }
    if (const QString given = qEnvironmentVariable(variable); !given.isEmpty())
        return given;
    if (const auto typed = askedSecretly(question))
        return *typed;
    return Error{ErrorCode::Unauthenticated,
                 AuthorWords::tr("%1没有给出。请在终端上输入，或用 --pin-file、环境变量 %2 给出。")
                     .arg(question.chopped(1), QString::fromLatin1(variable))};
}

Result<Id> author(DeviceLedger& ledger, const Context& context)
{
    const auto person = actor(ledger.view(), ledger.device(), context.line.as);
    if (!person)
        return person;
    const auto pins = Pins::read(ledger.view(), ledger.directory());
    if (!pins)
        return pins.error();
    if (!pins->has(*person))
        return person;
    const auto pin = pinOf(ledger.view(), *person, context);
    if (!pin)
        return pin.error();
    const auto right = Pins::check(ledger, context.clock, *person, *pin);
    return right ? person : right.error();
}

Result<void> unlocked(DeviceLedger& ledger, const Context& context)
{
    const auto pins = Pins::read(ledger.view(), ledger.directory());
    if (!pins)
        return pins.error();
    if (pins->empty())
        return {};
    const auto person = author(ledger, context);
    return person ? Result<void>() : person.error();
}

Reply notActing(const Error& error)
{
    return error.code == ErrorCode::Unauthenticated || error.code == ErrorCode::Corrupt ? refused(error)
                                                                                        : badInput(error);
}

Result<void> confirmed(const Store& store, const std::vector<Change>& changes, const CommandLine& line)
{
    if (line.has(u"yes"_s))
        return {};
    const QStringList questions = nameQuestions(store, changes);
    if (questions.isEmpty())
        return {};
    const auto answer =
        asked(questions.join(u' ') + u' ' + AuthorWords::tr("仍然登记吗？（是：y，否：其他）"));
    if (answer && answer->trimmed().compare(u"y", Qt::CaseInsensitive) == 0)
        return {};
    return Error{ErrorCode::AlreadyExists,
                 questions.join(u'\n') + u'\n' + AuthorWords::tr("没有登记。加上 --yes 就仍然登记。")};
}

Reply runPin(const Context& context)
{
    auto opened = openExisting(context);
    if (!opened)
        return badInput(opened.error());
    DeviceLedger& ledger = **opened;
    const auto person = actor(ledger.view(), ledger.device(), context.line.as);
    if (!person)
        return badInput(person.error());
    const auto device = ledger.view().get<Device>(ledger.device());
    if (!device || std::find(device->people.begin(), device->people.end(), *person) == device->people.end())
        return badInput(AuthorWords::tr("这个人不使用这台设备，不能在这里设置 PIN。"));
    const auto pins = Pins::read(ledger.view(), ledger.directory());
    if (!pins)
        return refused(pins.error());
    const auto old = pins->has(*person) ? pinOf(ledger.view(), *person, context) : Result<QString>(QString());
    if (!old)
        return notActing(old.error());
    const QString file = context.line.value(u"new-pin-file"_s);
    const auto next = givenPin(file, newPinVariable, AuthorWords::tr("新的 PIN："));
    if (!next)
        return notActing(next.error());
    if (file.isEmpty() && qEnvironmentVariableIsEmpty(newPinVariable)) {
        const auto again = askedSecretly(AuthorWords::tr("再输一次："));
        if (again != *next)
            return badInput(AuthorWords::tr("两次输入的 PIN 不一致，没有改动。"));
    }
    if (const auto done = Pins::set(ledger, context.clock, *person, *old, *next); !done)
        return notActing(done.error());
    return {Exit::Done,
            {{u"person"_s, idText(*person)}, {u"changed"_s, pins->has(*person)}},
            AuthorWords::tr("PIN 已设置。")};
}

} // namespace jiannuo::ctl
