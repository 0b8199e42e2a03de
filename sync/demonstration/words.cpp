// SPDX-License-Identifier: Apache-2.0
#include "demonstration/words.h"

namespace jiannuo::demonstration {

using namespace Qt::StringLiterals;

QString countyName()
{
    return u"岚溪县"_s;
}

std::vector<UnitWords> units()
{
    std::vector<UnitWords> all;
    for (auto part : {coordinationUnits(), approvalUnits(), publicUnits(), institutions()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

QStringList townships()
{
    return {u"青石镇"_s, u"柳湾镇"_s,   u"双溪镇"_s, u"云梯镇"_s, u"茶亭乡"_s, u"石门楼乡"_s,
            u"白鹭镇"_s, u"枫林坳乡"_s, u"板栗镇"_s, u"长堰镇"_s, u"桐花乡"_s, u"河湾头乡"_s};
}

QStringList villages()
{
    return {u"大樟树村"_s, u"石桥头村"_s, u"上坪村"_s,   u"竹篙村"_s,   u"雁落村"_s,
            u"古井坡村"_s, u"梨花冲村"_s, u"水碓湾村"_s, u"下垅村"_s,   u"瓦窑岗村"_s,
            u"桃源垄村"_s, u"野鸭塘村"_s, u"三角塘村"_s, u"香樟坪村"_s, u"木槿村"_s,
            u"田心坞村"_s, u"风雨桥村"_s, u"樟木井村"_s, u"苦竹坳村"_s, u"月亮田村"_s};
}

QStringList communities()
{
    return {u"河东社区"_s, u"城南社区"_s, u"文庙前社区"_s, u"新塘社区"_s, u"栖霞社区"_s, u"东门桥社区"_s};
}

QStringList enterprises()
{
    return {u"岚溪山茶油厂"_s, u"云梯竹木制品公司"_s, u"双溪食品厂"_s, u"青石建材公司"_s};
}

QStringList surnames()
{
    return {u"赵"_s, u"钱"_s, u"孙"_s, u"李"_s, u"周"_s, u"吴"_s, u"郑"_s, u"王"_s, u"冯"_s, u"陈"_s,
            u"蒋"_s, u"沈"_s, u"韩"_s, u"杨"_s, u"朱"_s, u"秦"_s, u"许"_s, u"何"_s, u"吕"_s, u"施"_s,
            u"张"_s, u"孔"_s, u"曹"_s, u"严"_s, u"金"_s, u"魏"_s, u"陶"_s, u"姜"_s, u"谢"_s, u"邹"_s,
            u"潘"_s, u"葛"_s, u"范"_s, u"彭"_s, u"鲁"_s, u"韦"_s, u"马"_s, u"方"_s, u"任"_s, u"袁"_s};
}

QStringList givenNames()
{
    return {u"建平"_s, u"秀兰"_s, u"志远"_s, u"晓梅"_s, u"国栋"_s, u"丽华"_s, u"海涛"_s, u"文静"_s,
            u"永强"_s, u"雪芹"_s, u"振宇"_s, u"春燕"_s, u"立新"_s, u"玉珍"_s, u"子轩"_s, u"美玲"_s,
            u"德才"_s, u"红英"_s, u"一鸣"_s, u"素云"_s, u"长河"_s, u"慧敏"_s, u"光明"_s, u"佩文"_s,
            u"思远"_s, u"桂香"_s, u"天佑"_s, u"月娥"_s, u"少华"_s, u"静怡"_s, u"伟民"_s, u"兰芳"_s,
            u"俊"_s,   u"敏"_s,   u"磊"_s,   u"娟"_s,   u"刚"_s,   u"倩"_s,   u"涛"_s,   u"莉"_s};
}

QStringList streets()
{
    return {u"溪畔路"_s, u"樟荫街"_s, u"望岚大道"_s, u"石拱桥路"_s,
            u"书院巷"_s, u"新塘路"_s, u"南门坡街"_s, u"渡口街"_s};
}

} // namespace jiannuo::demonstration
