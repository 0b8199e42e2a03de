// SPDX-License-Identifier: Apache-2.0
#include "qml/records/receipt_sheet.h"

#include "domain/china_time.h"
#include "qml/records/operation_words.h"
#include "qml/workspace/wording.h"

namespace jiannuo {

using namespace Qt::StringLiterals;

namespace {

struct ReceiptSheetWords {
    Q_DECLARE_TR_FUNCTIONS(ReceiptSheet)
};

QString grouped(const QByteArray& hash)
{
    QString text = QString::fromLatin1(hash.toHex());
    for (qsizetype at = text.size() - 8; at > 0; at -= 8)
        text.insert(at, u' ');
    return text;
}

} // namespace

std::vector<FactRow> receiptFacts(const Receipt& receipt, const Operation* operation,
                                  const Workspace& workspace)
{
    std::vector<FactRow> rows;
    const auto add = [&](const char* key, const QString& label, const QString& value,
                         const QString& remark = {}) {
        if (!value.isEmpty())
            rows.push_back({QString::fromLatin1(key), label, value, remark});
    };
    if (operation) {
        const OperationWords words = describe(*operation, workspace.view(), workspace.today());
        add("what", ReceiptSheetWords::tr("内容"), words.what, words.org);
        add("who", ReceiptSheetWords::tr("登记人"),
            operation->actor.isNull() ? ReceiptSheetWords::tr("效能中心") : words.author,
            ReceiptSheetWords::tr("登记于 %1").arg(chinaTimeText(operation->at)));
    }
    add("received", ReceiptSheetWords::tr("中心收到"), chinaTimeText(receipt.verdict.received));
    switch (receipt.verdict.outcome) {
    case Outcome::Accepted:
        add("verdict", ReceiptSheetWords::tr("结果"), ReceiptSheetWords::tr("已接受"));
        break;
    case Outcome::Conflicting:
        add("verdict", ReceiptSheetWords::tr("结果"), ReceiptSheetWords::tr("与别人的修改冲突，两个值都留着"),
            receipt.verdict.reason.sentence);
        break;
    case Outcome::Refused:
        add("verdict", ReceiptSheetWords::tr("结果"), ReceiptSheetWords::tr("未接受"),
            receipt.verdict.reason.sentence);
        break;
    }
    add("gseq", ReceiptSheetWords::tr("编号"),
        ReceiptSheetWords::tr("中心账本第 %1 条操作").arg(receipt.verdict.gseq));
    add("signed", ReceiptSheetWords::tr("中心签名"), chinaTimeText(receipt.head.time),
        ReceiptSheetWords::tr("账本当时共 %1 条").arg(receipt.head.size));
    add("digest", ReceiptSheetWords::tr("操作摘要"), grouped(receipt.digest));
    return rows;
}

CodeSheet receiptSheet(const QString& text, std::vector<FactRow> facts)
{
    return {ReceiptSheetWords::tr("中心回执"), text, std::move(facts),
            ReceiptSheetWords::tr(
                "任何一台登记在这个中心的设备都能核对，不用网络：打开践诺的“同步”页，点“核对回执”，"
                "扫这个码或选这张图。")};
}

} // namespace jiannuo
