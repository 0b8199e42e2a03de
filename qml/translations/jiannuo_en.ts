<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Chip</name>
    <message>
        <source>%1，%2 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去掉“%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComboBox</name>
    <message>
        <source>请选择</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Decimal</name>
    <message>
        <source>“%1”不是数字，请填写如 12.5 的数（最多四位小数）。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeductionChip</name>
    <message>
        <source>%1，每次扣 %2 分，已记 %3 次，共扣 %4 分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1，每次扣 %2 分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回一次“%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>确定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorNotice</name>
    <message>
        <source>重试</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭提示</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InkCanvas</name>
    <message>
        <source>还没有签名，请先在框内签名。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名未能存到本机：%1。签名仍在框内，请腾出空间后再存一次。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavigationButton</name>
    <message>
        <source>%1，%2 项待处理</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavigationShell</name>
    <message>
        <source>功能导航</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoAnnotator</name>
    <message>
        <source>照片标注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已有 %1 处标注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>红色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>黄色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>蓝色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>白色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放弃标注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重做</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片无法打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写在照片上的文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>画笔</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>箭头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>方框</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>马赛克：遮住人脸、证件、车牌</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoCanvas</name>
    <message>
        <source>还没有照片，请先拍摄或选择一张。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标注后的照片未能存到本机：%1。标注仍在，原照片未动，请腾出空间后再存一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片文件已不在原处。请换一张照片，或重新拍摄。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件不是照片，或已损坏。请换一张照片，或重新拍摄。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunningTotal</name>
    <message>
        <source>当前得分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收起计算过程</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>展开计算过程</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>搜索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清空搜索</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>签名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>尚未签名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已签名，共 %1 笔</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回一笔</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请在此处签名</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLight</name>
    <message>
        <source>逾期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>临期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正常</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已办结</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>从 %1 到 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>减少 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>增加 %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncStrip</name>
    <message>
        <source>同步：%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>关闭提示</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
