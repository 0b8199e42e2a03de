// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/reply.h"
#include "domain/clock.h"
#include "domain/result.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace jiannuo::ctl {

/// One invocation, taken apart.
struct CommandLine {
    QString command;
    QStringList arguments; ///< behind the command
    QString data; ///< the ledger's directory
    bool dataGiven = false;
    QString as;
    QString pinFile;
    bool json = false;
    QHash<QString, QStringList> options; ///< the command's own; a flag has one empty value

    bool has(const QString& option) const { return options.contains(option); }
    QString value(const QString& option, const QString& otherwise = {}) const
    {
        return has(option) ? options[option].constLast() : otherwise;
    }
    QStringList values(const QString& option) const { return options.value(option); }
};

/// What a command works with beside its arguments.
struct Context {
    const CommandLine& line;
    const Clock& clock;
    Random& random;
};

struct OptionSpec {
    const char* name = "";
    const char* value = nullptr; ///< what stands behind it; null: a flag
    const char* purpose = "";
};

struct CommandSpec {
    const char* name = "";
    const char* arguments = ""; ///< as in the help: "KIND"
    int least = 0; ///< how many arguments
    int most = 0;
    const char* purpose = "";
    std::vector<OptionSpec> options{};
    Reply (*run)(const Context&) = nullptr;
};

/// Every command, in the order of the help.
const std::vector<CommandSpec>& commands();
const CommandSpec* findCommand(const QString& name);

/// InvalidInput with a sentence that says what is wrong. `arguments` begin with the program's name.
Result<CommandLine> parseCommandLine(const QStringList& arguments);
QString helpText();

/// An option that counts. InvalidInput where it is no number from `least` on.
Result<int> numberOption(const CommandLine& line, const QString& option, int otherwise, int least = 0);

} // namespace jiannuo::ctl
