// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/commitment.h"
#include "domain/result.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// What an importer understood of published commitment letters (S000-005 … S000-010).
///
/// Plain values. Every piece says where in the source it was found, so that a preview can stand beside the
/// source; nothing is corrected without a Doubt that says so, and the source itself is kept whole.
namespace jiannuo {

/// A stretch of ImportedPage::rawText, in UTF-16 units.
struct Span {
    qsizetype start = 0;
    qsizetype length = 0;

    constexpr qsizetype end() const { return start + length; }
    constexpr bool isEmpty() const { return length <= 0; }
    constexpr bool contains(Span other) const { return other.start >= start && other.end() <= end(); }
    constexpr bool overlaps(Span other) const { return start < other.end() && other.start < end(); }
    static constexpr Span between(qsizetype from, qsizetype to) { return {from, to > from ? to - from : 0}; }
    bool operator==(const Span&) const = default;
};

/// Text exactly as it stands in the source, gaps and typing errors included (S000-009).
struct Piece {
    QString text;
    Span span;

    bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const Piece&) const = default;
};

enum class DoubtCode {
    NothingFound, ///< no letter in this text
    NotALetter, ///< an article that is no letter was left out
    OrgMissing, ///< a letter without a unit
    OrgInferred, ///< the unit's name is a guess
    Unnumbered, ///< the letter's paragraphs carry no marks
    NumberGap, ///< 二、 then 四、
    NumberRepeated, ///< 三、 twice, or a number out of order
    NumberRestarted, ///< a second 一、 in the same letter
    MarkMissing, ///< an item without a mark, its number inferred
    MarkDifferent, ///< an item whose mark is of another kind than its neighbours'
    ClosingInferred, ///< where the last item ends and the closing clause begins is a guess
    NamedSet, ///< 八件实事 without eight marks
    TitleLost, ///< a title in 《》 seems to be gone
    LimitUnclear, ///< a time limit in a form that the system cannot hold, or an extension
    FigureUnclear, ///< a number too large or too fine
    SumMismatch, ///< the parts do not add up to the total
    RateMismatch, ///< the printed rate is not the one computed from the printed numbers
    PhoneUnclear,
    PhoneRepaired, ///< 0773.2850195 read as area code and number
    EmailRepaired, ///< `@` was put back
    EmailUnclear,
    PostcodeUnclear,
    AddressUnclear,
    Placeholder, ///< 123456, xx, or blank (S004-059)
    ContactMissing, ///< nobody could complain: no supervision phone
    ContactInText, ///< a phone inside an item, not taken over
    TextLeftOver, ///< text of the letter that belongs to no part
    ColumnUnknown, ///< a table's column that was not understood
    TooMany, ///< more than the importer takes; the rest was left out
    NoItems, ///< a title and contacts, and nothing promised
    DueInferred, ///< a due date whose year or day is a reading
    DueUnclear, ///< due words without a date (长期坚持), or an impossible one
    SameLetter, ///< the same letter stood twice in the file and was taken once
    PersonalPhone, ///< the number of a contact person, not taken for the unit's
};

/// The stable name of a code, as in JSON: `numberGap`.
QLatin1StringView doubtName(DoubtCode code);

/// Something a person should look at before accepting.
struct Doubt {
    DoubtCode code = DoubtCode::NothingFound;
    QString sentence; ///< what, and what now
    Span span; ///< where
    int confidence = 50; ///< per cent: how sure the importer is of what it did

    bool operator==(const Doubt&) const = default;
};

enum class ImportedUnit { WorkingDay, Day, Hour, SameDay };

/// A promised limit (S000-014). Counts are in `unit`; a SameDay limit has normal 0.
struct ImportedTimeLimit {
    Piece text; ///< the clauses it was read from
    int normal = 0;
    std::optional<int> maximum; ///< 最长不超过
    std::optional<int>
        statutory; ///< the legal limit that the promise undercuts (由20个工作日缩短为10个工作日)
    ImportedUnit unit = ImportedUnit::WorkingDay;
    Piece startEvent; ///< 自受理之日起; empty where the text names none
    bool deemedConsent = false; ///< 超期视同同意 (S000-015)
    ImportedUnit statutoryUnit = ImportedUnit::WorkingDay;
};

enum class ImportedQualifier { Exact, About, AtLeast, AtMost };

/// A number with what is counted: 10万亩 is 100000 of unit 亩 (S000-054, S004-012).
struct ImportedQuantity {
    Piece text; ///< as printed, with 约 or 以上
    Piece name; ///< what the clause says before (or else behind) the number
    Decimal value;
    QString unit;
    ImportedQualifier qualifier = ImportedQualifier::Exact;
    std::optional<Decimal> maximum; ///< of a range: 10-15万元
};

/// 共587.06公里 = 189 + 154 + 99.43 + 144.63 (S000-047). Indices into the item's quantities.
struct ImportedSum {
    int total = 0;
    QList<int> parts;
    Decimal sum;
    bool agrees = false;
};

/// A labelled value that has no member of its own (网址, 联系人; in a table 措施, 责任人).
struct ImportedField {
    Piece label;
    Piece value;
    QString meaning; ///< of a column, as in columnMeanings()
};

/// One numbered commitment, or a sub-item of one.
struct ImportedItem {
    int no = 0;
    bool noInferred = false; ///< no mark stands in the source
    Piece mark; ///< `一、`
    Piece text; ///< the exact wording behind the mark, sub-items included
    Piece lead; ///< the same up to the first sub-item
    Piece due; ///< 完成时限 in the source's words: from a column, a label, or the running text
    QDate dueDate; ///< what they mean; none where they name no day
    bool dueYearInferred = false; ///< the words name no year
    QList<ImportedTimeLimit> timeLimits; ///< of the lead; a sub-item's are with the sub-item
    QList<ImportedQuantity> quantities;
    QList<ImportedSum> sums;
    QList<ImportedField> fields; ///< further columns of a table
    std::optional<CommitmentKind> kind; ///< what a person chose; none: as proposedKind() says
    QList<ImportedItem> items;
};

struct ImportedPhone {
    QString value; ///< digits, with `-` after an area code and 转 before an extension
    Piece original;
    bool placeholder = false;

    bool operator==(const ImportedPhone&) const = default;
};

struct ImportedEmail {
    QString value;
    Piece original;
    bool inferred = false; ///< the `@` was not printed (S000-006)
    bool placeholder = false;

    bool operator==(const ImportedEmail&) const = default;
};

struct ImportedLetter {
    Span span;
    QString org; ///< blanks inside removed; empty where none was found
    Piece orgText;
    Piece title;
    Piece intro; ///< between title and first item: addressee, 特作如下承诺
    QList<ImportedItem> items;
    Piece closing; ///< breach clause and closing line
    QList<ImportedQuantity> quantities; ///< statistics outside the items

    QList<ImportedPhone> phones;
    QList<ImportedPhone> faxes;
    QList<ImportedEmail> emails;
    Piece address;
    Piece postcode;
    Piece receptionOffice; ///< 投诉接待部门 (S004-060)
    QList<ImportedField> otherFields;
    Piece signedAt;
    Piece due; ///< 完成时限：… of the whole letter; holds for items without one

    QList<Doubt> doubts; ///< of all its parts, in order of the source
};

/// An article between the letters that is none: a report, a speech.
struct ImportedArticle {
    Piece title;
    Piece text;
    QList<ImportedQuantity> quantities; ///< its statistics sentences (S004-012, S004-013)
};

/// Words of the source that were not taken over: hidden rows, struck text, footnotes, what stands between the
/// parts of a letter. Nothing is left out without standing here or in a doubt.
struct ImportedLeftOut {
    QString text; ///< at most 200 characters of it
    QString reason; ///< a few words: why

    bool operator==(const ImportedLeftOut&) const = default;
};

/// A column of a table, as the importer understood it or as a person chose.
struct ImportedColumn {
    QString header;
    QString meaning; ///< columnMeanings(): `promise`; empty where nobody knows
    QString example; ///< the first value below it

    bool operator==(const ImportedColumn&) const = default;
};

/// What whoever imports knows beside the file.
struct ReadOptions {
    int year = 0; ///< of the campaign; 0: what the file says
    int otherwise = 0; ///< the year that counts where neither says one; 0: none
    QHash<QString, QString> columns; ///< header → meaning, chosen by a person
};

/// What a column can mean: `org`, `promise`, `due` … and `skip`.
QStringList columnMeanings();

struct ImportedPage {
    QString rawText;
    Piece heading;
    Piece preface; ///< 编者按 (S000-002)
    QList<ImportedLetter> letters;
    QList<ImportedArticle> articles;
    Piece commentary; ///< 短评
    bool flattened = false; ///< punctuation came out of the scan as `.`
    QList<Doubt> doubts; ///< of the page as a whole
    QList<ImportedLeftOut> leftOut;
    QList<ImportedColumn> columns; ///< of its tables
};

/// Reads a pasted page or file: a newspaper page out of a scan, or ordinary letters, one or several.
///
/// Pure and re-entrant; time grows with the text's length. Errors: MissingField (no text), TooLarge (above
/// one million characters), RuleBroken (the text carries a mark of secrecy, model.md §4.6).
Result<ImportedPage> readLetters(const QString& text, const ReadOptions& options = {});

} // namespace jiannuo
