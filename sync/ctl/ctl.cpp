// SPDX-License-Identifier: Apache-2.0
#include "ctl/commands.h"

#include "domain/printable.h"
#include "ledger/database.h"

#include <QJsonDocument>

#include <cstdio>

namespace jiannuo::ctl {

namespace {

const std::vector<OptionSpec> listOptions{
    {"where", "CONDITION", "field=value, !=, <, <=, >, >=, ~text; again for more, all must hold"},
    {"text", "TEXT", "full-text search"},
    {"order", "FIELD", "order by a field; -FIELD: descending"},
};

constexpr OptionSpec confirming{"yes", nullptr,
                                "also where a unit or a person gets a name that looks like another's"};

std::vector<OptionSpec> with(std::vector<OptionSpec> options, std::initializer_list<OptionSpec> more)
{
    options.insert(options.end(), more);
    return options;
}

/// In UTF-8, whatever the locale.
void print(const Reply& reply, bool json)
{
    const QString words = reply.exact ? reply.text : printableLines(reply.text);
    const QByteArray text = json ? printableJson(QJsonDocument(reply.json).toJson(QJsonDocument::Indented))
                                 : words.toUtf8() + (words.endsWith(u'\n') ? "" : "\n");
    std::FILE* stream = reply.failed && !json ? stderr : stdout;
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stream);
    std::fflush(stream);
}

} // namespace

const std::vector<CommandSpec>& commands()
{
    static const std::vector<CommandSpec> all{
        {"enrol",
         "URL CODE | INVITATION",
         1,
         100,
         "make this directory a device of headquarters, and fetch what it may see",
         {{"again", nullptr, "a device that is enrolled begins anew, once everything was sent; no PINs then"},
          {"fingerprint", "HEX", "SHA-256 of the server's certificate (default: the one seen now)"},
          {"name", "NAME", "what the device is called"},
          {"suite", "ed25519|sm2", "how the new device signs (default ed25519)"}},
         runEnrol},
        {"sync", "", 0, 0, "send what waits, fetch what is new, upload files", {}, runSync},
        {"bundle",
         "make FILE | open FILE… | inspect FILE…",
         2,
         1000,
         "the same without a network: what waits goes into a file, and headquarters' answer comes back in "
         "one; "
         "with a network, hands over what another device made",
         {{"part-size", "MB", "in files of at most so many MB (default 1024)"},
          {"answer", "FILE", "where the answer for the other device goes"}},
         runBundle},
        {"calendar",
         "import FILE|-",
         2,
         2,
         "read a notice about days off (关于…年部分节假日安排的通知) and record the calendars that follow "
         "from it",
         {{"dry-run", nullptr, "only print what was understood, and what is doubtful"},
          {"year", "YEAR", "of a text that does not name its year"},
          {"region", "CODE", "whose days off they are (GB/T 2260); without it the whole country's"},
          {"accept-doubts", nullptr, "record although something is doubtful: a person has compared it"}},
         runCalendar},
        {"import",
         "letters FILE",
         2,
         2,
         "read published commitment letters: text, .docx, .xlsx, .csv",
         {{"dry-run", nullptr, "only print what was understood, and what is doubtful"},
          {"org", "ORG", "whose letter it is (default: the unit that the letter names)"},
          {"parent", "ORG", "units that are not here yet are made below this one"},
          {"source", "TEXT", "where it was published: medium, batch, date"},
          {"campaign", "CAMPAIGN", "what it belongs to"},
          {"year", "YEAR", "of due dates that name none (default: the campaign's, or this one)"},
          {"column", "HEADER=MEANING", "what a table's column holds; remembered by the device"},
          confirming},
         runImport},
        {"record",
         "FILE.json|-",
         1,
         1,
         "record what a person did (README.md: the schema)",
         {{"dry-run", nullptr, "only ask whether the rules would take it"}, confirming},
         runRecord},
        {"inbox", "", 0, 0, "what waits for the person, in all kinds: the step and by when", {}, runInbox},
        {"list", "KIND", 1, 1, "records of a kind",
         with(
             listOptions,
             {{"limit", "N", "at most so many (default 50, 0: all)"}, {"offset", "N", "behind the first N"}}),
         runList},
        {"export", "KIND", 1, 1, "all records of a kind as CSV for people, or JSON with --json",
         with(listOptions,
              {{"csv", nullptr, "CSV (the default)"},
               {"raw", nullptr, "CSV for programs: names of fields, ids and UTC as in JSON, nothing guarded"},
               {"out", "FILE", "write there instead of printing; a workbook, where it ends in .xlsx"}}),
         runExport},
        {"form",
         "CODE | list",
         1,
         1,
         "an official form (F11, F12, F13), filled from the ledger",
         {{"record", "ID", "of a form about one record"},
          {"org", "ORG", "of a list: this organisation and all below it"},
          {"from", "DAY", "of a list, both days included"},
          {"until", "DAY", nullptr},
          {"out", "FILE", "write .xlsx, .pdf, .odt or .html instead of printing HTML"}},
         runForm},
        {"show", "ID", 1, 1, "one record with everything about it", {}, runShow},
        {"score",
         "ID",
         1,
         1,
         "how the score of a spot check, or of a unit, came about: every step",
         {},
         runScore},
        {"deadline",
         "START",
         1,
         1,
         "by when, and how it was counted; START is a day or a moment in China",
         {{"plus", "N", "how many"},
          {"unit", "wd|day|hour|sameDay", "of what (default wd)"},
          {"max", "N", "the longest, where there is a maximum"},
          {"region", "CODE", "whose calendar (GB/T 2260)"},
          {"roll", "none|next|previous", "what happens to a last day that is not worked (default next)"}},
         runDeadline},
        {"log",
         "[ID]",
         0,
         1,
         "operations: who, what, when, on which device, verdict, hash",
         {{"limit", "N", "at most so many (default 50, 0: all)"},
          {"after", "GSEQ", "what follows in headquarters' order; without it the newest"}},
         runLog},
        {"invite", "PERSON", 1, 1, "a code for another person's device (administrators)", {}, runInvite},
        {"pin",
         "",
         0,
         0,
         "sets or changes the PIN of the person who acts on this device",
         {{"new-pin-file", "FILE", "the new one stands in it (default: $JIANNUO_NEW_PIN, else asked)"}},
         runPin},
        {"dismiss", "DSEQ", 1, 1, "the author has seen that this operation was not accepted", {}, runDismiss},
        {"receipt",
         "ID | TEXT",
         1,
         100,
         "headquarters' receipt for what this device recorded last on a record, as a QR code; or checks one "
         "that begins "
         "with jiannuo:receipt",
         {{"svg", "FILE", "writes the QR code there instead of printing it"}},
         runReceipt},
        {"verify",
         "FILE",
         1,
         1,
         "checks a log that headquarters exported, and computes the ranks from it",
         {{"key", "HEX", "headquarters' public key (default: the one that this device knows)"},
          {"fingerprint", "HEX", "the SHA-256 of that key, as headquarters published it"},
          {"heads", "FILE", "heads that somebody kept: the JSON of GET /log/heads; again for more"},
          {"record", "ID", "who recorded it, on which device, when headquarters received it"},
          {"into", "DIR", "keeps what follows from it there, for the other commands"}},
         runVerify},
        {"doctor", "", 0, 0, "checks the device's data and names what is wrong", {}, runDoctor},
        {"kinds",
         "[KIND]",
         0,
         1,
         "the schema: fields, types, values, transitions",
         {{"numbers", nullptr, "of all kinds: the numbers that stand on the wire"},
          {"labels", nullptr, "of all kinds: what people call things, as a source for the translation"}},
         runKinds},
    };
    return all;
}

int run(const QStringList& arguments, const Clock& clock, Random& random)
{
    const auto line = parseCommandLine(arguments);
    Reply reply;
    bool json = arguments.contains(QStringLiteral("--json"));
    if (!line) {
        reply = badInput(line.error());
    } else if (line->command == u"help") {
        reply.text = helpText();
        json = false;
    } else {
        // Rows that cannot be read end a command with a sentence, not the program.
        try {
            reply = findCommand(line->command)->run({*line, clock, random});
        } catch (const SQLite::Exception& exception) {
            reply = badInput(storageError(exception));
        }
    }
    print(reply, json);
    return static_cast<int>(reply.exit);
}

} // namespace jiannuo::ctl
