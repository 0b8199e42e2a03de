#include "exchange/documents.h"
#include "fuzz/target.h"
#include "fuzz/told.h"
#include "support/zip_of.h"

namespace jiannuo::fuzz {

QList<QByteArray> seeds()
{
    const QByteArray types =
        R"(<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)";
    return {
        "单位,序号,承诺事项,监督电话\n水务局,1,漏水2小时到场,0773-2850195\n",
        test::zipOf(
            {{QStringLiteral("[Content_Types].xml"), types},
             {QStringLiteral("word/document.xml"),
              R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>水务局公开承诺书</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>一、当天修复。</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>)"}}),
        test::zipOf(
            {{QStringLiteral("[Content_Types].xml"), types},
             {QStringLiteral("xl/workbook.xml"),
              R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>)"},
             {QStringLiteral("xl/_rels/workbook.xml.rels"),
              R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>)"},
             {QStringLiteral("xl/worksheets/sheet1.xml"),
              R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>承诺事项</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>当天修复</t></is></c></row></sheetData></worksheet>)"}})};
}

/// Any bytes as a file: .docx, .xlsx, CSV, text in any encoding.
void run(const QByteArray& bytes)
{
    told(importLetters(bytes, QStringLiteral("file")));
}

} // namespace jiannuo::fuzz
