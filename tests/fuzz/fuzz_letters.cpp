// SPDX-License-Identifier: Apache-2.0
#include "exchange/letters.h"
#include "fuzz/target.h"
#include "fuzz/told.h"

namespace jiannuo::fuzz {

QList<QByteArray> seeds()
{
    return {
        "清溪县水务局公开承诺书\n一、供水管道漏水接报后2小时到场，当天修复。\n二、新装水表由10个工作日缩短为3"
        "个工作"
        "日。\n监督电话：0773-2850195\n电子邮箱：shui@qx.example.cn\n地址：清溪县江滨路8号 邮编：541900\n",
        "安平县教育局承诺一.全年新建校舍共587.06平方米.二.办理转学3个工作日内办结.电话.0773.2850195.邮箱."
        "jyj163."
        "com",
        "编者按 为接受监督，现将承诺公布如下。\n（一）公开收费标准\n（二）办件不超过5个工作日\n短评 "
        "贵在落实"};
}

/// Every piece lies within the source and says what stands there.
void run(const QByteArray& bytes)
{
    const auto page = readLetters(QString::fromUtf8(bytes));
    told(page);
    if (!page)
        return;
    const Span whole{0, page->rawText.size()};
    for (const ImportedLetter& letter : page->letters) {
        for (const ImportedItem& item : letter.items) {
            if (!whole.contains(item.text.span)
                || page->rawText.mid(item.text.span.start, item.text.span.length) != item.text.text)
                qFatal("an item that does not stand in the source");
        }
        for (const Doubt& doubt : letter.doubts) {
            if (!whole.contains(doubt.span) || doubt.sentence.isEmpty())
                qFatal("a doubt about nothing");
        }
    }
}

} // namespace jiannuo::fuzz
