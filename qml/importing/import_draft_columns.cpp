// SPDX-License-Identifier: Apache-2.0
#include "qml/importing/import_draft.h"

#include "exchange/letters.h"

namespace jiannuo {

namespace {

struct ColumnWords {
    const char* meaning;
    const char* words;
};

/// What a person can say of a column, in the order of the choice.
constexpr ColumnWords columnWords[] = {
    {"promise", QT_TRANSLATE_NOOP("jiannuo::ImportDraft", "承诺事项")},
    {"org", QT_TRANSLATE_NOOP("jiannuo::ImportDraft", "单位")},
    {"due", QT_TRANSLATE_NOOP("jiannuo::ImportDraft", "时限或完成时限")},
    {"statutory", QT_TRANSLATE_NOOP("jiannuo::ImportDraft", "法定时限")},
    {"no", QT_TRANSLATE_NOOP("jiannuo::ImportDraft", "序号")},
    {"target", QT_TRANSLATE_NOOP("jiannuo::ImportDraft", "目标")},
    {"measures", QT_TRANSLATE_NOOP("jiannuo::ImportDraft", "措施")},
    {"office", QT_TRANSLATE_NOOP("jiannuo::ImportDraft", "责任科室")},
    {"owner", QT_TRANSLATE_NOOP("jiannuo::ImportDraft", "责任人")},
    {"leader", QT_TRANSLATE_NOOP("jiannuo::ImportDraft", "责任领导")},
    {"contact", QT_TRANSLATE_NOOP("jiannuo::ImportDraft", "联系人")},
    {"phone", QT_TRANSLATE_NOOP("jiannuo::ImportDraft", "监督电话")},
    {"remark", QT_TRANSLATE_NOOP("jiannuo::ImportDraft", "备注")},
    {"skip", QT_TRANSLATE_NOOP("jiannuo::ImportDraft", "不导入")},
};

} // namespace

QStringList ImportDraft::columnChoices()
{
    QStringList words;
    for (const ColumnWords& entry : columnWords)
        words += tr(entry.words);
    return words;
}

/// The year of the campaign that runs, and the columns that were chosen before.
ReadOptions ImportDraft::readOptions() const
{
    ReadOptions options;
    options.columns = m_columns;
    options.otherwise = m_workspace->today().year();
    const auto all = m_workspace->view().list(kindOf<Campaign>());
    for (const Record& record : all) {
        const auto campaign = record.as<Campaign>();
        if (campaign.state == CampaignState::Running && campaign.start.isValid())
            options.year = campaign.start.year();
    }
    return options;
}

void ImportDraft::rememberColumns()
{
    m_workspace->ledger().run(
        this,
        [](DeviceLedger& ledger) {
            return decodeColumns(ledger.draft(columnMemoryKey()).value_or(QByteArray()));
        },
        [this](ColumnChoices choices) { m_columns = std::move(choices); });
}

void ImportDraft::showColumns(const QList<ImportedColumn>& columns)
{
    m_unknownColumns.clear();
    const bool promised = std::any_of(columns.begin(), columns.end(), [](const ImportedColumn& column) {
        return column.meaning == u"promise";
    });
    for (const ImportedColumn& column : columns) {
        // Where no column holds promises, any of them may.
        if (!column.header.isEmpty() && (column.meaning.isEmpty() || !promised))
            m_unknownColumns.append(column);
    }
    m_columnsChosen = false;
    std::vector<FactRow> rows;
    for (const ImportedColumn& column : std::as_const(m_unknownColumns)) {
        int choice = -1;
        for (int i = 0; i < static_cast<int>(std::size(columnWords)); ++i) {
            if (column.meaning == QLatin1StringView(columnWords[i].meaning))
                choice = i;
        }
        rows.push_back({column.header, column.header, column.example, QString::number(choice)});
    }
    m_columnRows.set(std::move(rows));
    Q_EMIT columnsChanged();
}

void ImportDraft::chooseColumn(const QString& header, int choice)
{
    if (choice < 0 || choice >= static_cast<int>(std::size(columnWords)))
        return;
    m_columnsChosen =
        ::jiannuo::chooseColumn(m_columns, header, QString::fromLatin1(columnWords[choice].meaning))
        || m_columnsChosen;
    Q_EMIT columnsChanged();
}

void ImportDraft::readAgain()
{
    if (!m_work || m_reading)
        return;
    m_workspace->saveDraft(columnMemoryKey(), encodeColumns(m_columns));
    if (m_ready)
        discard();
    read(m_workName, m_work);
}

} // namespace jiannuo
