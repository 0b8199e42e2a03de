// SPDX-License-Identifier: Apache-2.0
#include "exchange/table_writer.h"

#include <QCoreApplication>

namespace jiannuo {

Result<std::unique_ptr<TableWriter>> tableWriter(const QString& path)
{
    if (path.endsWith(QLatin1StringView(".xlsx"), Qt::CaseInsensitive))
        return xlsxTable(path);
    if (path.endsWith(QLatin1StringView(".csv"), Qt::CaseInsensitive))
        return csvTable(path);
    return Error{
        ErrorCode::InvalidInput,
        QCoreApplication::translate("TableWriter", "文件名请以 .xlsx 或 .csv 结尾，现为“%1”。").arg(path)};
}

} // namespace jiannuo
