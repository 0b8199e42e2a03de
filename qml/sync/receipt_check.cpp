// SPDX-License-Identifier: Apache-2.0
#include "qml/sync/receipt_check.h"

#include "domain/records.h"
#include "exchange/pictures.h"
#include "qml/records/operation_words.h"
#include "qml/workspace/wording.h"

#include <QFile>

namespace jiannuo {

ReceiptCheck::ReceiptCheck(QObject* parent)
    : QObject(parent)
    , m_workspace(Workspace::instance())
    , m_facts(this)
{
}

void ReceiptCheck::clear()
{
    ++m_asked;
    show(Nothing, {}, {});
}

void ReceiptCheck::show(Outcome outcome, const QString& headline, const QString& detail)
{
    m_outcome = outcome;
    m_headline = headline;
    m_detail = detail;
    if (outcome != Genuine && outcome != Displaced)
        m_facts.set({});
    if (outcome != Genuine) {
        m_recordKind.clear();
        m_recordId.clear();
    }
    Q_EMIT changed();
}

void ReceiptCheck::showFailure(const Error& error)
{
    switch (error.code) {
    case ErrorCode::BadSignature:
        show(NotGenuine, tr("这张回执不可信"), error.sentence);
        break;
    case ErrorCode::InvalidInput:
        show(Unreadable, tr("这不是回执"), error.sentence);
        break;
    default:
        show(Unreadable, tr("没有核对成"), error.sentence);
    }
}

void ReceiptCheck::checkText(const QString& text)
{
    ++m_asked;
    if (!m_workspace || !m_workspace->isOpen())
        return;
    const auto shown = checkShown(m_workspace->view(), text);
    if (!shown) {
        showFailure(shown.error());
        return;
    }
    m_facts.set(receiptFacts(shown->receipt, shown->operation ? &*shown->operation : nullptr, *m_workspace));
    m_recordKind.clear();
    m_recordId.clear();
    if (shown->displaced) {
        show(Displaced, tr("签名是真的，但与本机的账本不一致"),
             tr("中心账本的这个编号上，本机收到的是另一条操作。中心可能恢复过备份；请把这张回执交给中心核实"
                "。"));
        return;
    }
    if (shown->operation)
        findRecord(*shown->operation);
    show(Genuine, tr("回执是真的"),
         shown->operation ? tr("由本机登记的中心签发，对应的记录就在本机。")
                          : tr("由本机登记的中心签发。对应的记录不在本机，只能核对编号、时间、结果和摘要。"));
}

/// The page of what the operation is about, where this person has one.
void ReceiptCheck::findRecord(const Operation& operation)
{
    const OperationWords words = describe(operation, m_workspace->view(), m_workspace->today());
    const bool checks = m_workspace->isChecker() || m_workspace->isHeadquarters();
    const bool hasPage = words.kind == kinds::commitment || words.kind == kinds::finding
        || words.kind == kinds::rectification || words.kind == kinds::org
        || (words.kind == kinds::spotCheck && checks);
    const KindInfo* kind = Kinds::byNumber(words.kind);
    if (!hasPage || !m_workspace->view().find(*kind, words.subject))
        return;
    m_recordKind = QLatin1StringView(kind->name);
    m_recordId = idText(words.subject);
}

void ReceiptCheck::checkFile(const QUrl& picture)
{
    if (!m_workspace || !m_workspace->isOpen())
        return;
    const int asked = ++m_asked;
    show(Reading, tr("正在读图片"), {});
    m_workspace->ledger().run(
        this,
        [path = picture.toLocalFile()](DeviceLedger&) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? qrTextIn(file) : QString();
        },
        [this, asked](const QString& text) {
            if (asked != m_asked)
                return;
            if (text.isEmpty())
                show(Unreadable, tr("图片里没有找到二维码"), tr("请把回执上的码拍清楚、拍完整，再试一次。"));
            else
                checkText(text);
        });
}

void QrFinder::look(const QImage& picture)
{
    if (const QString text = qrTextIn(picture); !text.isEmpty())
        Q_EMIT found(text);
}

} // namespace jiannuo
