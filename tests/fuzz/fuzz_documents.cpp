// SPDX-License-Identifier: Apache-2.0
#include "exchange/documents.h"
#include "fuzz/target.h"
#include "fuzz/told.h"
#include "support/zip_of.h"

#include <array>

namespace jiannuo::fuzz {

QList<QByteArray> seeds()
{
    const QByteArray types =
        R"(<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)";
    const QByteArray table = "单位,序号,承诺事项,监督电话\n水务局,1,漏水2小时到场,0773-2850195\n";
    return {
        '\0' + table,
        '\1' + table,
        '\1' + QByteArray(table).replace(',', ';'),
        '\1' + QByteArray("承诺事项\t完成时限\r\n\"当天\"\"修复\"\"\"\t2026-12-20\r\n"),
        '\0'
            + test::zipOf(
                {{QStringLiteral("[Content_Types].xml"), types},
                 {QStringLiteral("word/document.xml"),
                  R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>水务局公开承诺书</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>一、当天修复。</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>)"}}),
        '\2'
            + test::zipOf(
                {{QStringLiteral("[Content_Types].xml"), types},
                 {QStringLiteral("xl/workbook.xml"),
                  R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>)"},
                 {QStringLiteral("xl/_rels/workbook.xml.rels"),
                  R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>)"},
                 {QStringLiteral("xl/worksheets/sheet1.xml"),
                  R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>承诺事项</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>当天修复</t></is></c></row></sheetData></worksheet>)"}})};
}

/// Any bytes as a file: .docx, .xlsx, CSV, text in any encoding. The first byte chooses what its name says it
/// is; only of CSV that decides.
void run(const QByteArray& input)
{
    static constexpr std::array names{u"file", u"file.csv", u"file.XLSX", u"file.docx", u"file.txt"};
    if (input.isEmpty())
        return;
    const auto name = QString::fromUtf16(names[static_cast<quint8>(input[0]) % names.size()]);
    told(importLetters(input.sliced(1), name));
}

} // namespace jiannuo::fuzz
