<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Calendar</name>
    <message>
        <source>日期无效或超出 %1 至 %2 年，无法计算工作日，请检查日期和天数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工作日历文件有误：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 应为数组。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 中有不认识的项“%2”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 的日期“%2”至“%3”不存在、不在 %4 年内或前后颠倒。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 中 %2 本来就不是周末，不能作为调休上班日。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工作日历文件超过 256 KiB，请检查是否选错了文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 %1 字节处不是 JSON 对象。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不认识的项“%1”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺少“%1”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不认识的工作日历格式“%1”，本程序读取 %2。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年份应在 %1 与 %2 之间。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>行政区划代码应为空或 2 至 12 位数字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>版本应为 1 至 40 个字母、数字、点、横线或下划线。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 出现了两次。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChinaTime</name>
    <message>
        <source>“%1”不是日期或时间，请填写如 2026-03-02 或 2026-03-02 17:30（北京时间）。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>%1，%2 项</source>
        <translation>%1, %2 items</translation>
    </message>
    <message>
        <source>去掉“%1”</source>
        <translation>Remove “%1”</translation>
    </message>
</context>
<context>
    <name>ComboBox</name>
    <message>
        <source>请选择</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>Compression</name>
    <message>
        <source>收到的数据不完整或已损坏，请重试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据解压后超过限制。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>没有填写，请填写真实的联系方式。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”是占位内容，不是真实的联系方式，请改为真实内容。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”中有不属于电话号码的字符，请只填写号码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”全部是同一个数字，请核对是否真实号码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”不是手机号段，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”尾号全部相同，请核对是否真实号码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”位数太少，固定电话应为七位或八位，请填写完整号码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”位数太多，可能是几个号码连在一起，请分开填写。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”不像固定电话号码，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”只有六位，请核对是否少写了数字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”有多个 @，可能是几个邮箱连在一起，请分开填写。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”缺少 @，不是完整的电子邮箱，请补全。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”不是有效的电子邮箱，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”中有全角符号，请改为半角。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”太短，群众按此找不到，请填写到街道和门牌。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”较短，请核对是否完整。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”不是六位数字，请核对邮政编码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有以 %1 开头的邮政编码，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Crypto</name>
    <message>
        <source>证书的名称须为 1 至 64 个字，有效期须为 1 至 50 年。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证书至少要写一个主机名或 IP 地址，且只能用英文字符。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>系统的密码库不能生成证书，请检查 OpenSSL 的安装。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证书文件里没有可用的证书（PEM 格式）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记码太长，请只输入 12 位登记码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记码里不会有“%1”，请对照原码再看一遍。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记码应有 12 位，现在是 %1 位，请补全或删去多余的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记码有一处输错了（校验不符），请逐位核对后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>口令须为 6 至 12 位数字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>口令太容易猜到：不要用同一个数字或连续的数字，请换一个。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内存不足，口令没有保存，请关闭其他程序后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存的口令已损坏，请管理员重新设置口令。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内存不足，口令没有核对，请关闭其他程序后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>口令不对，请重新输入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务器的令牌密钥太短，须有 32 个字节以上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登录凭证无效，请用登记码重新登记这台设备。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登录凭证已过期，设备会自动换新；若一直不成功，请联系管理员。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本程序不认识这种签名算法，请升级程序。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公钥的内容不对，请重新登记这台设备。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名与内容不符：内容可能被改动过，或不是这台设备签的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备密钥读不出来或种类不对，请重新登记这台设备。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>系统的密码库不能生成这种密钥，请检查 OpenSSL 的安装。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>种子必须是 32 个字节。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备密钥不能签名，请重新启动后再试。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>存储空间已满。请清理空间后再试，已登记的内容没有丢失。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据文件已损坏（%1）。请联系管理员恢复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读写数据失败（%1）。请稍后再试。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>年-月-日</source>
        <translation>year-month-day</translation>
    </message>
    <message>
        <source>“%1”不是日期，请填写如 2026-07-09。</source>
        <translation>“%1” is not a date. Write it like 2026-07-09.</translation>
    </message>
    <message>
        <source>日期不能早于 %1。</source>
        <translation>The date cannot be before %1.</translation>
    </message>
    <message>
        <source>日期不能晚于 %1。</source>
        <translation>The date cannot be after %1.</translation>
    </message>
    <message>
        <source>选择日期</source>
        <translation>Choose a date</translation>
    </message>
</context>
<context>
    <name>Deadline</name>
    <message>
        <source>%1（周%2）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>期限超出 %1 至 %2 年，请检查开始日期和时限。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周末</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最后一日 %1 为%2，此前的工作日早于开始之日，期限不提前。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最后一日 %1 为%2，顺延至其后第一个工作日 %3（民法典第二百零三条）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最后一日 %1 为%2，提前至此前最近的工作日 %3。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> 等%1天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>其间放假，不计：%1。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>其间周末调休上班，计入：%1。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>涉及尚无放假安排的年份，按周末推算，属暂定；导入该年工作日历后重新计算。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工作日历版本：%1。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>截止：%1 24 时。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>自 %1 起连续计 %2（民法典第二百零一条第二款）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>截止：%1。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 当日办结。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始之日 %1 不计入，自次日起算 %2（民法典第二百零一条）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最长时限%1（%2）早于一般时限%3（%4），请核对承诺原文。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 前，含当日。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>整改期限只能延长一次，此前已经延长，请按期整改或说明情况。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>整改期限 %1 已过，逾期后不能再申请延长。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延长 %1 个工作日不在允许的 1 至 %2 个工作日之内，请缩短。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原期限 %1，经批准延长一次。</source>
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
        <translation>%1, %2 points each, counted %3 times, %4 points in all</translation>
    </message>
    <message>
        <source>%1，每次扣 %2 分</source>
        <translation>%1, %2 points each</translation>
    </message>
    <message>
        <source>撤回一次“%1”</source>
        <translation>Take back “%1” once</translation>
    </message>
</context>
<context>
    <name>DeviceLedger</name>
    <message>
        <source>不能在“%1”存放数据。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另一个程序正在使用“%1”的数据，请先关闭它。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台设备还没有登记，请先扫码或输入登记码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收到的数据与本机的进度不符，已放弃这一页。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收到的数据次序不对，已放弃这一页。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心引用了本机没有的记录，将重新下载。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有这条待确认的记录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件没有存下来（%1）。请清理空间后再试。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>表格过大（最多50000行、256列），请分成几份导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表格文件里有一个引号没有结束，请检查后再导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表格里没有内容，请检查文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件标有“%1”。本系统禁止处理涉密信息，没有导入，请按保密规定处理。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件是空的，请检查后再导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件超过32兆字节，请分成几份导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这是旧格式的办公文档（.doc、.xls）或加密文档，请另存为 .docx 或 .xlsx 后再导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暂不能读取 PDF，请复制其中的文字后粘贴导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暂不能读取 RTF，请另存为 .docx 后再导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这是图片，请识别成文字后再导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>压缩包里没有 Word 文档，请导入 .docx、.xlsx、.csv 或 .txt 文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这不是表格文件，请导入 .xlsx 或 .csv 文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文档文字过多，请分成几份导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>认不出文件的文字编码。请另存为 UTF-8 编码的文本文件后再导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件内容已损坏（第%1行），无法读取。请用办公软件打开后另存，再导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件已损坏，无法读取。请用办公软件打开后另存，再导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件解压后过大，没有读取。请只保留需要导入的内容后另存，再导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件里缺少“%1”，不是完整的办公文档。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件设有密码，请取消密码后再导入。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorNotice</name>
    <message>
        <source>重试</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>关闭提示</source>
        <translation>Close this notice</translation>
    </message>
</context>
<context>
    <name>HeadquartersLedger</name>
    <message>
        <source>不能在“%1”存放数据。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>操作人没有登记在这台设备上。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message>
        <source>服务器的证书或密钥不能用（%1）。请检查证书文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”不是 IP 地址，服务器没有启动。请改正监听地址。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能监听 %1，服务器没有启动。请检查地址、端口和权限。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”不是监听地址。请写成 IP地址:端口，例如 0.0.0.0:8443 或 [::]:8443。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请求不符合 HTTP 格式，服务器没有处理。请检查客户端或中间的代理。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务器上没有这个地址。请检查地址，或升级程序。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个地址不支持这种请求方法。可用的方法见 Allow。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请求传得太慢，服务器不再等待。请在网络好转后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请求没有写明内容的长度（Content-Length）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容超过了这个地址的上限，服务器没有接收。请分块发送。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请求的地址太长，请缩短后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务器不接受这种内容类型（Content-Type）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务器不支持请求里的 Expect。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来自同一地址的连接太多，请稍候再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请求头太大或字段太多，服务器没有处理。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务器处理请求时出错，已记入日志。请稍后再试，或联系管理员。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务器不支持这种请求方法或传输编码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务器正忙，请稍候再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务器只支持 HTTP/1.0 和 HTTP/1.1。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>“%1”没有填写，请补上真实的联系方式后再公示。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”像是占位的内容，不是真实的联系方式，请改正后再公示。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>邮箱原文是“%1”，推断为“%2”，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>邮箱原文“%1”没有“@”，推断为“%2”，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”不像完整的邮箱地址，请核对原件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”按区号和号码理解为“%2”，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”可能是两个号码的简写，请把第二个号码补全。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在“%1”里没有找到电话号码，请核对原件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在“%1”里没有找到邮箱地址，请核对原件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地址过长，请核对它在哪里结束。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有不止一个地址，采用了第一个，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有不止一个邮政编码，采用了第一个，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话取自正文中的一句话，请核对它是不是监督电话。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一段没有序号，按第%1项处理，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第%1项的序号写法与其他各项不同，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>序号“%1”重复或次序颠倒，请核对原件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>序号在第%1项之后又从头开始，可能是另一份承诺书，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>序号从%1跳到%2，中间可能漏了%3项，请对照原件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承诺事项没有序号，每一自然段作为一项，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从这里起作为违诺责任条款，不算在第%1项内，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一份承诺书最多导入500项，其余没有导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”没有归入任何一部分，请核对是否需要。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”在承诺事项的正文里，没有作为单位的监督联系方式，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位名称“%1”是从标题里推断的，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到承诺单位的名称，请填写。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到监督投诉电话，补上后才能公示。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有一段文字不属于任何承诺书，没有导入，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一次最多导入1000份承诺书，其余没有导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最后一份承诺书之后的文字作为短评保存，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>联系方式之后的文字没有归入任何一部分，请核对是否需要。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”不是承诺书，没有作为承诺导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到承诺书：需要单位名称、编号的承诺事项或监督联系方式。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文本超过一百万字，请分成几份导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文本标有“%1”。本系统禁止处理涉密信息，没有导入，请按保密规定处理。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有文字可以导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”这里可能缺了书名号里的文件名称，请对照原件补全。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原文说有%1件，找到%2个分项，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原文说有%1件，但没有编号，请人工拆分成分项。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原文说有%1件但没有编号，按名称拆成了%1个分项，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>分项之和是%1%2，与总数“%3”不一致，请核对原件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按原文的数字计算，办结率应为%1%，原文是“%2”，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数字“%1”超出可以记录的范围或位数，请人工填写。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>序号“%1”重复，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>序号“%1”与上一项不连续，请核对是否漏了行。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一行没有承诺事项，没有导入，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一次最多导入5000个单位，其余没有导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不认识“%1”这一列，没有导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表头下面没有承诺事项。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表格标有“%1”。本系统禁止处理涉密信息，没有导入，请按保密规定处理。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到表头：第一行应有“单位、序号、承诺事项、完成时限、监督电话”等列名，其中“承诺事项”必不可少。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”是期限的延长，没有作为时限导入，请按需要补充说明。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时限“%1”无法换算成整数，请人工填写。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”不是按工作日、天或小时写的时限，请人工换算填写。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InkCanvas</name>
    <message>
        <source>还没有签名，请先在框内签名。</source>
        <translation>There is no signature yet. Please sign in the frame first.</translation>
    </message>
    <message>
        <source>签名未能存到本机：%1。签名仍在框内，请腾出空间后再存一次。</source>
        <translation>The signature could not be stored on this device: %1. It is still in the frame; free some space and store it again.</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>“%1”不对：%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写 true 或 false。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写整数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可以写的有：%1。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写文字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写十六进制。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写记录的编号（UUID）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写日期，如 2026-08-31。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写时间，如 2026-08-31T07:00:00Z。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写列表。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写对象。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有这个字段。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>是</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>否</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>践诺</source>
        <translation>Jiannuo</translation>
    </message>
    <message>
        <source>这台设备还没有登记</source>
        <translation>This device is not enrolled yet</translation>
    </message>
    <message>
        <source>请用效能中心给您的登记码登记，登记后才能看到台账。</source>
        <translation>Enrol it with the code from headquarters; the ledger can be seen after that.</translation>
    </message>
    <message>
        <source>台账打不开</source>
        <translation>The ledger cannot be opened</translation>
    </message>
    <message>
        <source>请关闭其他正在使用它的程序后再打开；记录没有丢失。</source>
        <translation>Close the other programs that use it, then open it again. No record is lost.</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>%1年%2月</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>上个月</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>下个月</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>一</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>二</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>三</source>
        <translation>We</translation>
    </message>
    <message>
        <source>四</source>
        <translation>Th</translation>
    </message>
    <message>
        <source>五</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>六</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Su</translation>
    </message>
    <message>
        <source>休息日</source>
        <translation>day off</translation>
    </message>
</context>
<context>
    <name>NavigationButton</name>
    <message>
        <source>%1，%2 项待处理</source>
        <translation>%1, %2 waiting</translation>
    </message>
</context>
<context>
    <name>NavigationShell</name>
    <message>
        <source>功能导航</source>
        <translation>Areas of work</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>操作记录已损坏，无法读取。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一次提交的内容过大，请分几次提交。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>操作记录来自更新的版本，请先升级程序。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Patch</name>
    <message>
        <source>记录内容已损坏，无法读取。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoAnnotator</name>
    <message>
        <source>照片标注</source>
        <translation>Marks on the photo</translation>
    </message>
    <message>
        <source>已有 %1 处标注</source>
        <translation>%1 marks</translation>
    </message>
    <message>
        <source>红色</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>黄色</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>蓝色</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>白色</source>
        <translation>White</translation>
    </message>
    <message>
        <source>放弃标注</source>
        <translation>Discard the marks</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>照片无法打开</source>
        <translation>The photo cannot be opened</translation>
    </message>
    <message>
        <source>写在照片上的文字</source>
        <translation>Words to write on the photo</translation>
    </message>
    <message>
        <source>写上</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>画笔</source>
        <translation>Pen</translation>
    </message>
    <message>
        <source>箭头</source>
        <translation>Arrow</translation>
    </message>
    <message>
        <source>方框</source>
        <translation>Box</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>马赛克：遮住人脸、证件、车牌</source>
        <translation>Mosaic: hides faces, identity cards, number plates</translation>
    </message>
</context>
<context>
    <name>PhotoCanvas</name>
    <message>
        <source>还没有照片，请先拍摄或选择一张。</source>
        <translation>There is no photo yet. Take or choose one first.</translation>
    </message>
    <message>
        <source>标注后的照片未能存到本机：%1。标注仍在，原照片未动，请腾出空间后再存一次。</source>
        <translation>The marked photo could not be stored on this device: %1. The marks are kept and the original is untouched; free some space and store it again.</translation>
    </message>
    <message>
        <source>照片文件已不在原处。请换一张照片，或重新拍摄。</source>
        <translation>The photo&apos;s file is no longer where it was. Choose another photo or take a new one.</translation>
    </message>
    <message>
        <source>文件不是照片，或已损坏。请换一张照片，或重新拍摄。</source>
        <translation>The file is not a photo, or it is damaged. Choose another photo or take a new one.</translation>
    </message>
</context>
<context>
    <name>Protocol</name>
    <message>
        <source>收到的数据不合格式，已放弃。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这不是践诺的登记二维码，请向管理员索取新的登记码。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>%1现在是“%2”，不能进行这一步。请刷新后再看。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动的结束日期早于开始日期。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动已经启动，规则集不能再改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请销号的人不能审批自己的申请。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上级组织不能是本组织或它的下级。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1应当回避：不能检查本单位、本单位的上级或申报回避的单位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查人中没有您本人，不能提交这次抽查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能认定自己一人所做的抽查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报送整改的人不能复查自己的整改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>被整改单位的人员不能复查本单位的整改。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunningTotal</name>
    <message>
        <source>当前得分</source>
        <translation>Score so far</translation>
    </message>
    <message>
        <source>收起计算过程</source>
        <translation>Hide the calculation</translation>
    </message>
    <message>
        <source>展开计算过程</source>
        <translation>Show the calculation</translation>
    </message>
</context>
<context>
    <name>Scoring</name>
    <message>
        <source>第%1项 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>满分 %1 应在 0 与 %2 之间，请改正检查表。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>评分人数超过 %1 人，请分组评分。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>扣分“%1”为 %2 分 %3 次，分值和次数不能为负也不能过大，请改正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1，无扣分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 − min(%1, %2 = %3)，扣完为止，不计负分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>尚未评分，暂不计入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不适用，满分 %1 不计入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>认为不适用，不计入平均</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1) ÷ %2，取平均</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查表超过 %1 项，请拆分。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>得分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有适用且已评分的项目，不计分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>实得分合计</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>适用项目满分合计</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>得分（未评完）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ÷ %2 × 100，四舍五入保留两位小数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有得分，不评等次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>得分 %1，按分数线为“%2”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一票否决：%1，最高为“%2”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”名额为 %2 个（%3 个中不超过 %4/%5），名额内无法容纳，降为“%6”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>优秀</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>良好</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一般</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>差</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等次分数线应至少有一档并由高到低排列，请修改规则集。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>优秀名额比例应为不小于 0 的分数，请修改规则集。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”的数值为负或过大，请核对后重新填写。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超过 %1 行，请合并后再计算。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>四舍五入保留两位小数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>票面得分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有有效票，不计分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>得分 %1，权重 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>权重为 0，不计入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>样本 %1 少于 %2，不计入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有得分，不计入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加权得分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有达到样本要求的来源，不计分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>；权重已按计入的来源重新折算</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加分上限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min(%1 = %2, 上限 %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>扣分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最终得分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有加权得分，不计分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> = %1，最低为 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> = %1，最高为 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机没有这次抽查或它的检查表。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>清空搜索</source>
        <translation>Clear the search</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>签名</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>尚未签名</source>
        <translation>Not signed yet</translation>
    </message>
    <message>
        <source>已签名，共 %1 笔</source>
        <translation>Signed, %1 strokes</translation>
    </message>
    <message>
        <source>撤回一笔</source>
        <translation>Take back one stroke</translation>
    </message>
    <message>
        <source>重签</source>
        <translation>Sign again</translation>
    </message>
    <message>
        <source>请在此处签名</source>
        <translation>Please sign here</translation>
    </message>
</context>
<context>
    <name>StatusLight</name>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>临期</source>
        <translation>Nearly due</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>In time</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>从 %1 到 %2</source>
        <translation>From %1 to %2</translation>
    </message>
    <message>
        <source>减少 %1</source>
        <translation>Less by %1</translation>
    </message>
    <message>
        <source>增加 %1</source>
        <translation>More by %1</translation>
    </message>
</context>
<context>
    <name>SyncStrip</name>
    <message>
        <source>同步：%1</source>
        <translation>Sync: %1</translation>
    </message>
</context>
<context>
    <name>TimeLimit</name>
    <message>
        <source>%1个工作日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1小时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1，最长%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时限“%1”无效，数量应在 1 与 %2 之间。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不认识的时限单位，请选择工作日、日、小时或当日。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最长时限%1短于一般时限%2，请核对承诺原文。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>关闭提示</source>
        <translation>Close this notice</translation>
    </message>
</context>
<context>
    <name>jiannuo</name>
    <message>
        <source>中心没有及时答复。稍后会自动再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对方的证书不是登记时的那一张，已停止连接。请联系管理员核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>连不上中心（%1）。有网络时会自动再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心的答复过大，已放弃。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>答复不是中心发来的，网络可能要求先登录。接通后会自动再试。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jiannuo::Judge</name>
    <message>
        <source>这次提交没有内容，或内容过多。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这条记录来自更新的版本，请先升级中心的程序。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1已经存在。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要修改的%1不存在，或它的登记没有被中心接受。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1一经登记不能修改，请另行补充说明。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您的角色不能对%1进行“%2”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您的角色不能登记或修改这里的%1。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”只能通过办理步骤改变。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”不能直接修改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”只能写本人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1缺少“%2”，请补充后再提交。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”指向的%2不存在，或它的登记没有被中心接受。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”属于另一个单位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1现在是“%2”，不是“%3”，不能进行“%4”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”在此期间已被他人改为另一内容，两个内容都已保留，等待裁定。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jiannuo::SyncEngine</name>
    <message>
        <source>正在同步。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台设备还没有登记，请先扫码或输入登记码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心的回执签名不对，已停止同步，本机记录都还在。请联系管理员。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心没有对送交的记录作出答复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记这个文件的记录没有被中心接受。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心没有接收文件，稍后会自动再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机的文件已不在或读不出来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中心没有给出文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下载的文件与登记的摘要不符，已丢弃。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
