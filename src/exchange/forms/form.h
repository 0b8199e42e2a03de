// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"
#include "exchange/record_table.h"

#include <functional>

namespace jiannuo {

/// A form as it is filled: what every renderer writes.
struct FormSheet {
    struct Column {
        QString label;
        QString group; ///< the merged head above it and its neighbours of the same group; empty: none
        int width = 14; ///< in characters
    };
    struct Fact {
        QString label;
        TableCell value;
    };
    struct Row {
        std::vector<TableCell> cells;
        Id source; ///< the record behind it
    };

    QString code; ///< F12
    QString title;
    QString subtitle; ///< whose, and of when
    std::vector<Fact> facts; ///< of the record that the form is about
    std::vector<Column> columns; ///< of the table; none where the form has none
    std::vector<Row> rows;
    QStringList signatures; ///< places for names and stamps
    QString foot;
};

/// One cell of a form's declaration: how it is called, and what stands there.
struct FormField {
    const char* label = ""; ///< as the official form prints it (translated)
    std::function<TableCell(const Store& store, const Record& record)> value;
    int width = 14;
    const char* group = ""; ///< the merged head above it
};

/// An official form (requirements.md, F01–F25), declared as data: which record or which list it is about, and
/// what stands in which cell. One entry of data fills every form that asks for it.
struct Form {
    const char* code = "";
    const char* title = "";
    KindNumber about = 0; ///< it is about one record of this kind; 0: it is a list
    std::vector<FormField> facts{}; ///< of that record
    /// The rows of its table: records of this kind, or what `rows` computes from the record.
    KindNumber lists = 0;
    int listOrg = 0; ///< of these, the field with the organisation
    int listDay = 0; ///< and the one with the day or moment by which a period is chosen
    std::vector<FormField> columns{};
    std::function<Result<std::vector<FormSheet::Row>>(const Store& store, const Record& record)> rows{};
    std::vector<const char*> signatures{};
};

/// Which one is wanted.
struct FormRequest {
    Id record; ///< of a form about one
    Id org; ///< of a list: this organisation and all below it; null: all
    QDate from; ///< of a list, both included; none: without a limit
    QDate until;
};

/// All that are declared, by their codes.
const std::vector<Form>& forms();
const Form* formNamed(QStringView code);
/// What the declarations say, each once, in order: for the translation (domain/labels.h).
std::vector<QByteArray> formWords();
/// Those that are about a record of that kind.
std::vector<const Form*> formsOf(const KindInfo& kind);

/// InvalidInput where it is about a record and none is named; UnknownRecord where that is not here.
Result<FormSheet> filledForm(const Form& form, const Store& store, const FormRequest& request, Instant now);

/// A4, by the ending of the path: .xlsx, .pdf, .odt or .html. InvalidInput for another one.
Result<void> writeForm(const FormSheet& sheet, const QString& path);
QString formHtml(const FormSheet& sheet);

// For declarations
/// What a field of the record says.
template <class T, class M> std::function<TableCell(const Store&, const Record&)> says(M T::*member)
{
    return [number = fieldNumber(member)](const Store& store, const Record& record) {
        return tableCell(store, *record.kind->fieldByNumber(number), record[number]);
    };
}
/// What a field says of the record that this one names.
template <class T, class U, class M>
std::function<TableCell(const Store&, const Record&)> saysOf(Id T::*reference, M U::*member)
{
    return [from = fieldNumber(reference), number = fieldNumber(member)](const Store& store,
                                                                         const Record& record) {
        const auto named = store.find(kindOf<U>(), record[from].template as<Id>());
        return named ? tableCell(store, *named->kind->fieldByNumber(number), (*named)[number]) : TableCell();
    };
}
} // namespace jiannuo
