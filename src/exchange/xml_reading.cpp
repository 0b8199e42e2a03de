// SPDX-License-Identifier: Apache-2.0
#include "exchange/xml_reading.h"

namespace jiannuo {

QXmlStreamReader::TokenType nextToken(QXmlStreamReader& xml)
{
    const QXmlStreamReader::TokenType token = xml.readNext();
    if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference)
        xml.raiseError(QStringLiteral("document type or entity"));
    return xml.hasError() ? QXmlStreamReader::Invalid : token;
}

Result<void> finished(const QXmlStreamReader& xml)
{
    if (!xml.hasError())
        return {};
    return Error{ErrorCode::Corrupt,
                 QCoreApplication::translate(
                     "Documents", "文件内容已损坏（第%1行），无法读取。请用办公软件打开后另存，再导入。")
                     .arg(xml.lineNumber())};
}

QString attribute(const QXmlStreamReader& xml, QStringView name)
{
    const QXmlStreamAttributes all = xml.attributes();
    for (const QXmlStreamAttribute& one : all) {
        if (one.name() == name)
            return one.value().toString();
    }
    return {};
}

} // namespace jiannuo
