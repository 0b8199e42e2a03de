<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AcceptBar</name>
    <message>
        <source>还有 %1 处疑点没有核对</source>
        <translation>%1 doubts not checked yet</translation>
    </message>
    <message>
        <source>将登记为已公示</source>
        <translation>Will be recorded as published</translation>
    </message>
    <message>
        <source>将登记为草稿</source>
        <translation>Will be recorded as a draft</translation>
    </message>
    <message>
        <source>到台账查看</source>
        <translation>Show in the ledger</translation>
    </message>
    <message>
        <source>登记这份承诺书</source>
        <translation>Record this letter</translation>
    </message>
    <message>
        <source>仍然登记</source>
        <translation>Record anyway</translation>
    </message>
    <message>
        <source>先去核对</source>
        <translation>Check first</translation>
    </message>
    <message>
        <source>登记后原文照样保留，但这些地方不再提示。不合格或有疑问的联系方式不写进单位的联系方式。</source>
        <translation>The original text is kept, but these places will not be pointed out again. Contact details that failed or are doubtful are not written into the unit&apos;s.</translation>
    </message>
</context>
<context>
    <name>AcceptLetters</name>
    <message>
        <source>这份承诺书里没有承诺事项，请补充后再接受。</source>
        <translation>This letter has no commitments. Add them before accepting it.</translation>
    </message>
    <message>
        <source>请先选择或填写这份承诺书的单位。</source>
        <translation>Choose or fill in the unit of this letter first.</translation>
    </message>
    <message>
        <source>%1公开承诺书</source>
        <translation>Public letter of commitment of %1</translation>
    </message>
    <message>
        <source>原登记号：%1</source>
        <translation>Former number: %1</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>办理</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>现在的状态：%1</source>
        <translation>State now: %1</translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>以后再办</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>记录后会送到效能中心，并留在办理记录里。</source>
        <translation>It will be sent to headquarters once recorded, and kept in the history.</translation>
    </message>
    <message>
        <source>没有记录</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>先看报送的情况</source>
        <translation>First look at what was reported</translation>
    </message>
    <message>
        <source>没有随附照片或文件。</source>
        <translation>No photos or files came with it.</translation>
    </message>
</context>
<context>
    <name>AnnotatePage</name>
    <message>
        <source>原照片怎么办？</source>
        <translation>What about the original photo?</translation>
    </message>
    <message>
        <source>原照片留在本机</source>
        <translation>Original stays here</translation>
    </message>
    <message>
        <source>原照片也送出</source>
        <translation>Send the original too</translation>
    </message>
    <message>
        <source>遮挡做在一份副本上。原照片可以留在这台设备上，不随抽查送出，提交后在这次抽查的记录里还能打开；也可以一并送出，督查人员和效能中心都能看到没有遮挡的原样。</source>
        <translation>The redaction is on a copy. The original can stay on this device: it is not sent with the check, and can still be opened from the check&apos;s record after it was submitted. Or it is sent as well: then inspectors and headquarters see it unredacted.</translation>
    </message>
    <message>
        <source>提交以前可以在照片下面改。</source>
        <translation>Until the check is submitted, this can be changed below the photo.</translation>
    </message>
</context>
<context>
    <name>Api</name>
    <message>
        <source>不支持这种内容编码，请用 zstd 或不压缩。</source>
        <translation>This content encoding is not supported. Use zstd or no compression.</translation>
    </message>
    <message>
        <source>一次送交的内容过大，请分几次送交。</source>
        <translation>Too much was sent at once. Send it in parts.</translation>
    </message>
    <message>
        <source>从这个网络试过的登记码错得太多，请核对登记码，%1 秒后再试。</source>
        <translation>Too many wrong codes came from this network. Check the code and try again in %1 seconds.</translation>
    </message>
    <message>
        <source>这台设备已停用，不能再收发文件和数据包。</source>
        <translation>This device has been revoked: it can send and get no files or bundles any more.</translation>
    </message>
    <message>
        <source>中心暂时读不出答复，请稍后再试。</source>
        <translation>Headquarters cannot read its answer just now; please try again later.</translation>
    </message>
    <message>
        <source>只有能任命此人全部职务的人才可以发放登记码。</source>
        <translation>Only somebody who may appoint this person to all of their roles can give out an enrolment code.</translation>
    </message>
    <message>
        <source>文件的名称应为 64 位十六进制摘要。</source>
        <translation>A file&apos;s name must be a digest of 64 hexadecimal digits.</translation>
    </message>
    <message>
        <source>上传要写明 Upload-Offset 和 Upload-Length。</source>
        <translation>An upload needs Upload-Offset and Upload-Length.</translation>
    </message>
    <message>
        <source>文件超过 200 MB，不能上传。</source>
        <translation>The file is larger than 200 MB and cannot be uploaded.</translation>
    </message>
</context>
<context>
    <name>Assignments</name>
    <message>
        <source>这项任务已由%1于%2检查过（%3）。再查一次会另存一份记录，一项任务只计入一次。</source>
        <translation>%1 made this check at %2 (%3). Another one is kept as a record of its own; an assignment counts only once.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>AttachedCard</name>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>另有 %1 条</source>
        <translation>%1 more</translation>
    </message>
</context>
<context>
    <name>Bundle</name>
    <message>
        <source>数据包不完整或已损坏，请重新拷贝一份。</source>
        <translation>The bundle is incomplete or damaged. Please copy it again.</translation>
    </message>
    <message>
        <source>数据包由更新的程序制作，请先升级本程序。</source>
        <translation>The bundle was made by a newer version. Please update this program first.</translation>
    </message>
    <message>
        <source>数据包没有写完（%1）。请换一个有空间的位置再试。</source>
        <translation>The bundle could not be written (%1). Please try a place with more room.</translation>
    </message>
    <message>
        <source>数据包在路上被改动过，或没有拷贝完整。请重新拷贝一份。</source>
        <translation>The bundle was changed on its way or not copied whole. Please copy it again.</translation>
    </message>
</context>
<context>
    <name>BundleCard</name>
    <message>
        <source>没有网络时，用数据包交换</source>
        <translation>Exchange by file where there is no network</translation>
    </message>
    <message>
        <source>把待送出的记录和照片存成加密的数据包，用 U 盘等带到能连上中心的设备上打开；中心的答复用同样的方式带回来。路上的人看不到内容，也改不了。</source>
        <translation>Save the records and photos that wait as an encrypted bundle, carry it on a stick to a device that can reach headquarters and open it there; headquarters&apos; answer comes back the same way. Nobody on the way can read or change it.</translation>
    </message>
    <message>
        <source>没有完成</source>
        <translation>Not completed</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>保存答复…</source>
        <translation>Save the answer…</translation>
    </message>
    <message>
        <source>存成数据包…</source>
        <translation>Save as a bundle…</translation>
    </message>
    <message>
        <source>打开数据包…</source>
        <translation>Open a bundle…</translation>
    </message>
    <message>
        <source>文件大小</source>
        <translation>Size of the files</translation>
    </message>
    <message>
        <source>一个文件</source>
        <translation>One file</translation>
    </message>
    <message>
        <source>每份不超过 100 MB</source>
        <translation>At most 100 MB each</translation>
    </message>
    <message>
        <source>每份不超过 20 MB（邮件附件）</source>
        <translation>At most 20 MB each (for mail)</translation>
    </message>
    <message>
        <source>分享答复…</source>
        <translation>Share the answer…</translation>
    </message>
    <message>
        <source>分享…</source>
        <translation>Share…</translation>
    </message>
</context>
<context>
    <name>BundleDesk</name>
    <message>
        <source>中心暂时存不下数据包（%1），请稍后再试。</source>
        <translation>Headquarters cannot store the bundle just now (%1); please try again later.</translation>
    </message>
    <message>
        <source>文件超过 200 MB，不能上传。</source>
        <translation>The file is larger than 200 MB and cannot be uploaded.</translation>
    </message>
    <message>
        <source>这个数据包不是给本中心的，请核对后交给对应的中心或设备。</source>
        <translation>This bundle is not for this headquarters. Please take it to the headquarters or device that it is for.</translation>
    </message>
    <message>
        <source>数据包不是它所说的那台设备签发的。</source>
        <translation>The bundle was not signed by the device that it names.</translation>
    </message>
</context>
<context>
    <name>BundleExchange</name>
    <message>
        <source>数据包没有读写成（%1），请再试一次。</source>
        <translation>The bundle could not be read or written (%1); please try once more.</translation>
    </message>
    <message>
        <source>这是给另一台设备的数据包，请在那台设备上打开。</source>
        <translation>This bundle is for another device. Please open it there.</translation>
    </message>
    <message>
        <source>数据包不是本机登记的中心签发的，没有打开。</source>
        <translation>The bundle was not signed by the headquarters that this device is enrolled with; it was not opened.</translation>
    </message>
</context>
<context>
    <name>BundleFiles</name>
    <message>
        <source>存成数据包</source>
        <translation>Save as a bundle</translation>
    </message>
    <message>
        <source>数据包 (*.jnb)</source>
        <translation>Bundles (*.jnb)</translation>
    </message>
    <message>
        <source>打开数据包</source>
        <translation>Open a bundle</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>日期无效或超出 %1 至 %2 年，无法计算工作日，请检查日期和天数。</source>
        <translation>The date is invalid or outside the years %1 to %2, so working days cannot be counted. Check the date and the number of days.</translation>
    </message>
    <message>
        <source>工作日历文件有误：%1</source>
        <translation>The working-day calendar has a mistake: %1</translation>
    </message>
    <message>
        <source>%1 应为数组。</source>
        <translation>%1 must be an array.</translation>
    </message>
    <message>
        <source>%1 中有不认识的项“%2”。</source>
        <translation>%1 has an unknown entry “%2”.</translation>
    </message>
    <message>
        <source>%1 的日期“%2”至“%3”不存在、不在 %4 年内或前后颠倒。</source>
        <translation>The dates “%2” to “%3” of %1 do not exist, are not in %4, or are in the wrong order.</translation>
    </message>
    <message>
        <source>工作日历文件超过 256 KiB，请检查是否选错了文件。</source>
        <translation>The calendar file is larger than 256 KiB. Check whether it is the right file.</translation>
    </message>
    <message>
        <source>第 %1 字节处不是 JSON 对象。</source>
        <translation>There is no JSON object at byte %1.</translation>
    </message>
    <message>
        <source>不认识的项“%1”。</source>
        <translation>Unknown entry “%1”.</translation>
    </message>
    <message>
        <source>缺少“%1”。</source>
        <translation>“%1” is missing.</translation>
    </message>
    <message>
        <source>不认识的工作日历格式“%1”，本程序读取 %2。</source>
        <translation>Unknown calendar format “%1”; this program reads %2.</translation>
    </message>
    <message>
        <source>年份应在 %1 与 %2 之间。</source>
        <translation>The year must be between %1 and %2.</translation>
    </message>
    <message>
        <source>行政区划代码应为空或 2 至 12 位数字。</source>
        <translation>The region code must be empty or have 2 to 12 digits.</translation>
    </message>
    <message>
        <source>版本应为 1 至 40 个字母、数字、点、横线或下划线。</source>
        <translation>The version must have 1 to 40 letters, digits, dots, hyphens or underscores.</translation>
    </message>
    <message>
        <source>%1 出现了两次。</source>
        <translation>%1 appears twice.</translation>
    </message>
    <message>
        <source>“%1”不是 %2 年的日期。</source>
        <translation>“%1” is no date of %2.</translation>
    </message>
    <message>
        <source>%1 本来就不是周末，不能作为调休上班日。</source>
        <translation>%1 is not a weekend day, so it cannot be a weekend day that is worked.</translation>
    </message>
    <message>
        <source>调休</source>
        <translation>worked in exchange</translation>
    </message>
    <message>
        <source>放假</source>
        <translation>day off</translation>
    </message>
</context>
<context>
    <name>CalendarNoticeDialog</name>
    <message>
        <source>粘贴放假通知</source>
        <translation>Paste a holiday notice</translation>
    </message>
    <message>
        <source>登记日历</source>
        <translation>Record the calendar</translation>
    </message>
    <message>
        <source>通知全文</source>
        <translation>Text of the notice</translation>
    </message>
    <message>
        <source>从政府网站复制“关于2027年部分节假日安排的通知”全文，粘贴到这里。</source>
        <translation>Copy the whole text of the notice about the year&apos;s holidays from the government&apos;s website and paste it here.</translation>
    </message>
    <message>
        <source>这份通知没有读懂</source>
        <translation>This notice was not understood</translation>
    </message>
    <message>
        <source>与本机已有的日历相同，不用登记。</source>
        <translation>The same as the calendar that is here already: nothing to record.</translation>
    </message>
    <message>
        <source>请核对：%1</source>
        <translation>Please compare: %1</translation>
    </message>
    <message>
        <source>没有采用：%1</source>
        <translation>Not used: %1</translation>
    </message>
</context>
<context>
    <name>CameraPage</name>
    <message>
        <source>没有拍成：%1</source>
        <translation>The picture was not taken: %1</translation>
    </message>
    <message>
        <source>相机不能使用</source>
        <translation>The camera cannot be used</translation>
    </message>
    <message>
        <source>请检查相机权限，或从文件选择照片。</source>
        <translation>Check the permission for the camera, or choose a photo from a file.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>从文件选择</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>拍照</source>
        <translation>Take photo</translation>
    </message>
</context>
<context>
    <name>Checkup</name>
    <message>
        <source>……还有更多。</source>
        <translation>… and more.</translation>
    </message>
    <message>
        <source>数据库：%1</source>
        <translation>Database: %1</translation>
    </message>
    <message>
        <source>%1 页</source>
        <translation>%1 pages</translation>
    </message>
    <message>
        <source>设备 %1 的第 %2 条操作与前一条不相接。</source>
        <translation>Operation %2 of device %1 does not follow the one before.</translation>
    </message>
    <message>
        <source>第 %1 号操作的内容与它的摘要不符。</source>
        <translation>The content of operation %1 does not fit its digest.</translation>
    </message>
    <message>
        <source>记录的进度 %1 落后于最后一条操作 %2。</source>
        <translation>The recorded progress %1 is behind the last operation %2.</translation>
    </message>
    <message>
        <source>%1 条操作</source>
        <translation>%1 operations</translation>
    </message>
    <message>
        <source>%1 条待发送的操作无法读取。</source>
        <translation>%1 waiting operations cannot be read.</translation>
    </message>
    <message>
        <source>记录 %1 有待发送的内容，但没有保留它的原状。</source>
        <translation>Record %1 has content waiting to be sent, but its former state was not kept.</translation>
    </message>
    <message>
        <source>本机操作链的末端与最后一条操作不符。</source>
        <translation>The end of this device&apos;s chain of operations does not fit the last operation.</translation>
    </message>
    <message>
        <source>%1 条</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>%1 %2 与操作记录推算的不一致。</source>
        <translation>%1 %2 differs from what the operations make of it.</translation>
    </message>
    <message>
        <source>缺少%1 %2。</source>
        <translation>%1 %2 is missing.</translation>
    </message>
    <message>
        <source>%1的内容与操作记录推算的不一致。</source>
        <translation>The content of %1 differs from what the operations make of it.</translation>
    </message>
    <message>
        <source>数据由另一个版本的程序写成，打开应用后会重新整理。</source>
        <translation>The data was written by another version of the program; it will be put in order when the app is opened.</translation>
    </message>
    <message>
        <source>不能从操作记录重新推算：%1</source>
        <translation>The operations cannot be replayed: %1</translation>
    </message>
    <message>
        <source>%1 条记录，状态摘要 %2</source>
        <translation>%1 records, state digest %2</translation>
    </message>
    <message>
        <source>文件 %1 还没有送达中心，本机却找不到了。</source>
        <translation>File %1 has not reached headquarters yet, but is gone from this device.</translation>
    </message>
    <message>
        <source>文件 %1 的内容已损坏。</source>
        <translation>The content of file %1 is damaged.</translation>
    </message>
    <message>
        <source>佐证 %1 的文件不在本机。</source>
        <translation>The file of evidence %1 is not on this device.</translation>
    </message>
    <message>
        <source>%1 个文件</source>
        <translation>%1 files</translation>
    </message>
    <message>
        <source>没有地方存放检查用的副本（%1）。</source>
        <translation>There is no room for the copy that the check needs (%1).</translation>
    </message>
    <message>
        <source>中心对前 %1 条操作的签名与保存的不符。</source>
        <translation>Headquarters&apos; signature for the first %1 operations does not match what is kept.</translation>
    </message>
</context>
<context>
    <name>ChinaTime</name>
    <message>
        <source>“%1”不是日期或时间，请填写如 2026-03-02 或 2026-03-02 17:30（北京时间）。</source>
        <translation>“%1” is not a date or time. Write it like 2026-03-02 or 2026-03-02 17:30 (Beijing time).</translation>
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
    <name>CodeSheet</name>
    <message>
        <source>没有存成（%1），请换个位置再试。</source>
        <translation>It could not be saved (%1). Try another place.</translation>
    </message>
</context>
<context>
    <name>CodeSheetView</name>
    <message>
        <source>已存成文件</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>存成 PDF 或图片…</source>
        <translation>Save as PDF or picture…</translation>
    </message>
    <message>
        <source>复制文字</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>已复制</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>打开或打印</source>
        <translation>Open or print</translation>
    </message>
</context>
<context>
    <name>ColumnsCard</name>
    <message>
        <source>表格里没有认出的列</source>
        <translation>Columns that were not understood</translation>
    </message>
    <message>
        <source>请指明这些列写的是什么，以后同名的列会照此理解。</source>
        <translation>Say what these columns hold; columns of the same name will be understood so from now on.</translation>
    </message>
    <message>
        <source>例如：%1</source>
        <translation>For example: %1</translation>
    </message>
    <message>
        <source>按选定的列重新识别</source>
        <translation>Read again with these columns</translation>
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
    <name>CommentThread</name>
    <message>
        <source>还没有评论。</source>
        <translation>No comments yet.</translation>
    </message>
    <message>
        <source>内部</source>
        <translation>Internal</translation>
    </message>
    <message>
        <source>待送出</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>回复%1</source>
        <translation>Reply to %1</translation>
    </message>
    <message>
        <source>写评论</source>
        <translation>Write a comment</translation>
    </message>
    <message>
        <source>仅督查和中心可见</source>
        <translation>Visible to inspectors and headquarters only</translation>
    </message>
    <message>
        <source>发表</source>
        <translation>Post</translation>
    </message>
</context>
<context>
    <name>CommitmentFilters</name>
    <message>
        <source>筛选</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>全部清除</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>完成时限不早于</source>
        <translation>Due on or after</translation>
    </message>
    <message>
        <source>完成时限不晚于</source>
        <translation>Due on or before</translation>
    </message>
</context>
<context>
    <name>CommitmentPane</name>
    <message>
        <source>全部承诺</source>
        <translation>All commitments</translation>
    </message>
    <message>
        <source>前 %1 项，请再缩小范围</source>
        <translation>First %1 shown; narrow it down</translation>
    </message>
    <message>
        <source>%1 项承诺</source>
        <translation>%1 commitments</translation>
    </message>
    <message>
        <source>筛选，已用 %1 项</source>
        <translation>Filters, %1 in use</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>搜索承诺、登记号、责任人</source>
        <translation>Search commitments, reg. no., person</translation>
    </message>
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
        <source>长期</source>
        <translation>No due date</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Commitments</translation>
    </message>
    <message>
        <source>待送出</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>暂定</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>没有找到“%1”</source>
        <translation>“%1” was not found</translation>
    </message>
    <message>
        <source>这里没有承诺</source>
        <translation>No commitments here</translation>
    </message>
    <message>
        <source>去掉一些条件再看看。</source>
        <translation>Remove some of the conditions and look again.</translation>
    </message>
    <message>
        <source>承诺公示后列在这里。</source>
        <translation>Commitments are listed here once they are published.</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
</context>
<context>
    <name>Compression</name>
    <message>
        <source>收到的数据不完整或已损坏，请重试。</source>
        <translation>The data received is incomplete or damaged. Please try again.</translation>
    </message>
    <message>
        <source>数据解压后超过限制。</source>
        <translation>The data exceeds the limit once decompressed.</translation>
    </message>
</context>
<context>
    <name>ConflictPane</name>
    <message>
        <source>%1的冲突</source>
        <translation>Conflict: %1</translation>
    </message>
    <message>
        <source>（未同步的记录）</source>
        <translation>(a record that is not synced)</translation>
    </message>
    <message>
        <source>待送出</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>裁定：%1</source>
        <translation>Decision: %1</translation>
    </message>
    <message>
        <source>两个内容</source>
        <translation>The two values</translation>
    </message>
    <message>
        <source>裁定之前以原值为准。裁定和理由会留在办理记录里，双方都能看到。</source>
        <translation>Until it is decided, the original value counts. The decision and its reason stay in the history, where both can see them.</translation>
    </message>
    <message>
        <source>打开这条记录</source>
        <translation>Open this record</translation>
    </message>
    <message>
        <source>这条记录的办理记录</source>
        <translation>History of this record</translation>
    </message>
    <message>
        <source>选一项冲突来看</source>
        <translation>Choose a conflict to look at</translation>
    </message>
    <message>
        <source>这项冲突不在本机</source>
        <translation>This conflict is not on this device</translation>
    </message>
    <message>
        <source>它可能不在您的范围内，或者还没有同步。</source>
        <translation>It may be outside what you may see, or not synced yet.</translation>
    </message>
    <message>
        <source>已裁定：%1</source>
        <translation>Decided: %1</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>冲突所指的记录已无法读取，不能采用新值。</source>
        <translation>The record of this conflict can no longer be read, so the new value cannot be used.</translation>
    </message>
    <message>
        <source>提出的内容由办理步骤决定，不能用裁定来采用；请维持原值，再办理这一步。</source>
        <translation>What was proposed depends on a step of the procedure and cannot be adopted by a decision. Keep the original value, then take that step.</translation>
    </message>
    <message>
        <source>维持原值时，不能同时修改这条记录。</source>
        <translation>When the original value is kept, the record cannot be changed at the same time.</translation>
    </message>
    <message>
        <source>采用新值时，请在同一次提交中把记录改为提出的内容，不多也不少。</source>
        <translation>When the new value is used, the same submission must change the record to exactly what was proposed.</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>待裁定 %1</source>
        <translation>To be decided %1</translation>
    </message>
    <message>
        <source>已裁定 %1</source>
        <translation>Decided %1</translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>只列出最近的 %1 项。</source>
        <translation>Only the latest %1 are listed.</translation>
    </message>
    <message>
        <source>还没有裁定过冲突</source>
        <translation>No conflict has been decided yet</translation>
    </message>
    <message>
        <source>没有待裁定的冲突</source>
        <translation>No conflicts to be decided</translation>
    </message>
    <message>
        <source>两人在互相看不到时改了同一内容，才会出现在这里。</source>
        <translation>They appear here only when two people changed the same thing without seeing each other&apos;s change.</translation>
    </message>
</context>
<context>
    <name>ContactField</name>
    <message>
        <source>%1（推断）</source>
        <translation>%1 (inferred)</translation>
    </message>
    <message>
        <source>原文：%1</source>
        <translation>Original: %1</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>去掉%1“%2”</source>
        <translation>Remove %1 “%2”</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>没有填写，请填写真实的联系方式。</source>
        <translation>Nothing is filled in. Please give a real contact.</translation>
    </message>
    <message>
        <source>“%1”是占位内容，不是真实的联系方式，请改为真实内容。</source>
        <translation>“%1” is a placeholder, not a real contact. Please replace it.</translation>
    </message>
    <message>
        <source>“%1”中有不属于电话号码的字符，请只填写号码。</source>
        <translation>“%1” contains characters that do not belong to a phone number. Give the number only.</translation>
    </message>
    <message>
        <source>“%1”全部是同一个数字，请核对是否真实号码。</source>
        <translation>“%1” is one digit repeated. Check whether the number is real.</translation>
    </message>
    <message>
        <source>“%1”不是手机号段，请核对。</source>
        <translation>“%1” is in no mobile number range. Please check it.</translation>
    </message>
    <message>
        <source>“%1”尾号全部相同，请核对是否真实号码。</source>
        <translation>“%1” ends in one digit repeated. Check whether the number is real.</translation>
    </message>
    <message>
        <source>“%1”位数太少，固定电话应为七位或八位，请填写完整号码。</source>
        <translation>“%1” is too short: a landline has seven or eight digits. Give the whole number.</translation>
    </message>
    <message>
        <source>“%1”位数太多，可能是几个号码连在一起，请分开填写。</source>
        <translation>“%1” is too long: perhaps several numbers in one. Give them separately.</translation>
    </message>
    <message>
        <source>“%1”不像固定电话号码，请核对。</source>
        <translation>“%1” does not look like a landline number. Please check it.</translation>
    </message>
    <message>
        <source>“%1”只有六位，请核对是否少写了数字。</source>
        <translation>“%1” has only six digits. Check whether some are missing.</translation>
    </message>
    <message>
        <source>“%1”有多个 @，可能是几个邮箱连在一起，请分开填写。</source>
        <translation>“%1” has several @: perhaps several addresses in one. Give them separately.</translation>
    </message>
    <message>
        <source>“%1”缺少 @，不是完整的电子邮箱，请补全。</source>
        <translation>“%1” has no @ and is not a complete e-mail address. Please complete it.</translation>
    </message>
    <message>
        <source>“%1”不是有效的电子邮箱，请核对。</source>
        <translation>“%1” is not a valid e-mail address. Please check it.</translation>
    </message>
    <message>
        <source>“%1”中有全角符号，请改为半角。</source>
        <translation>“%1” contains full-width characters. Use half-width ones.</translation>
    </message>
    <message>
        <source>“%1”太短，群众按此找不到，请填写到街道和门牌。</source>
        <translation>“%1” is too short for anybody to find the place. Give street and number.</translation>
    </message>
    <message>
        <source>“%1”较短，请核对是否完整。</source>
        <translation>“%1” is rather short. Check whether it is complete.</translation>
    </message>
    <message>
        <source>“%1”不是六位数字，请核对邮政编码。</source>
        <translation>“%1” is not six digits. Check the postcode.</translation>
    </message>
    <message>
        <source>没有以 %1 开头的邮政编码，请核对。</source>
        <translation>No postcode begins with %1. Please check it.</translation>
    </message>
    <message>
        <source>由导入推定，请核对</source>
        <translation>Inferred by the import, please check</translation>
    </message>
    <message>
        <source>受理部门</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>监督电话</source>
        <translation>Supervision phone</translation>
    </message>
    <message>
        <source>电子邮箱</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>传真</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>邮编</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>服务时间</source>
        <translation>Service hours</translation>
    </message>
</context>
<context>
    <name>ContactsCard</name>
    <message>
        <source>监督与联系</source>
        <translation>Supervision contacts</translation>
    </message>
    <message>
        <source>监督电话</source>
        <translation>Supervision phone</translation>
    </message>
    <message>
        <source>传真</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>电子邮箱</source>
        <translation>E-mail</translation>
    </message>
</context>
<context>
    <name>Crypto</name>
    <message>
        <source>证书的名称须为 1 至 64 个字，有效期须为 1 至 50 年。</source>
        <translation>A certificate&apos;s name must have 1 to 64 characters, and its validity must be 1 to 50 years.</translation>
    </message>
    <message>
        <source>证书至少要写一个主机名或 IP 地址，且只能用英文字符。</source>
        <translation>A certificate needs at least one host name or IP address, in ASCII characters.</translation>
    </message>
    <message>
        <source>系统的密码库不能生成证书，请检查 OpenSSL 的安装。</source>
        <translation>The system&apos;s crypto library cannot make a certificate. Check the installation of OpenSSL.</translation>
    </message>
    <message>
        <source>证书文件里没有可用的证书（PEM 格式）。</source>
        <translation>The certificate file holds no usable certificate (PEM).</translation>
    </message>
    <message>
        <source>登记码太长，请只输入 12 位登记码。</source>
        <translation>The enrolment code is too long. Enter its 12 characters only.</translation>
    </message>
    <message>
        <source>登记码里不会有“%1”，请对照原码再看一遍。</source>
        <translation>An enrolment code never contains “%1”. Please compare it with the original.</translation>
    </message>
    <message>
        <source>登记码应有 12 位，现在是 %1 位，请补全或删去多余的。</source>
        <translation>An enrolment code has 12 characters, this one has %1. Complete or shorten it.</translation>
    </message>
    <message>
        <source>登记码有一处输错了（校验不符），请逐位核对后再试。</source>
        <translation>The enrolment code has a typing error (its check does not fit). Compare it character by character and try again.</translation>
    </message>
    <message>
        <source>口令须为 6 至 12 位数字。</source>
        <translation>A PIN must have 6 to 12 digits.</translation>
    </message>
    <message>
        <source>口令太容易猜到：不要用同一个数字或连续的数字，请换一个。</source>
        <translation>The PIN is too easy to guess: no repeated or consecutive digits. Choose another one.</translation>
    </message>
    <message>
        <source>内存不足，口令没有保存，请关闭其他程序后再试。</source>
        <translation>Not enough memory: the PIN was not saved. Close other programs and try again.</translation>
    </message>
    <message>
        <source>保存的口令已损坏，请管理员重新设置口令。</source>
        <translation>The stored PIN is damaged. Ask the administrator to set a new one.</translation>
    </message>
    <message>
        <source>内存不足，口令没有核对，请关闭其他程序后再试。</source>
        <translation>Not enough memory: the PIN was not checked. Close other programs and try again.</translation>
    </message>
    <message>
        <source>口令不对，请重新输入。</source>
        <translation>Wrong PIN. Please enter it again.</translation>
    </message>
    <message>
        <source>服务器的令牌密钥太短，须有 32 个字节以上。</source>
        <translation>The server&apos;s token key is too short: it needs at least 32 bytes.</translation>
    </message>
    <message>
        <source>登录凭证无效，请用登记码重新登记这台设备。</source>
        <translation>The token is not valid. Enrol this device again with a code.</translation>
    </message>
    <message>
        <source>登录凭证已过期，设备会自动换新；若一直不成功，请联系管理员。</source>
        <translation>The token has run out; the device renews it by itself. If that keeps failing, ask the administrator.</translation>
    </message>
    <message>
        <source>本程序不认识这种签名算法，请升级程序。</source>
        <translation>This program does not know this signature algorithm. Please upgrade it.</translation>
    </message>
    <message>
        <source>公钥的内容不对，请重新登记这台设备。</source>
        <translation>The public key is malformed. Enrol this device again.</translation>
    </message>
    <message>
        <source>签名与内容不符：内容可能被改动过，或不是这台设备签的。</source>
        <translation>The signature does not fit: the content was changed, or another device signed it.</translation>
    </message>
    <message>
        <source>设备密钥读不出来或种类不对，请重新登记这台设备。</source>
        <translation>The device key cannot be read or is of the wrong kind. Enrol this device again.</translation>
    </message>
    <message>
        <source>系统的密码库不能生成这种密钥，请检查 OpenSSL 的安装。</source>
        <translation>The system&apos;s crypto library cannot make such a key. Check the installation of OpenSSL.</translation>
    </message>
    <message>
        <source>种子必须是 32 个字节。</source>
        <translation>A seed must have 32 bytes.</translation>
    </message>
    <message>
        <source>设备密钥不能签名，请重新启动后再试。</source>
        <translation>The device key cannot sign. Restart and try again.</translation>
    </message>
    <message>
        <source>账本的证明残缺，已放弃。</source>
        <translation>The proof from the log is incomplete and was dropped.</translation>
    </message>
    <message>
        <source>这份内容不是给本机的，或在路上被改动过，打不开。</source>
        <translation>This is not for this device, or was changed on its way; it cannot be opened.</translation>
    </message>
    <message>
        <source>这把密钥不能用来加密。</source>
        <translation>This key cannot be used to encrypt.</translation>
    </message>
    <message>
        <source>签名算法请写 ed25519 或 sm2。</source>
        <translation>The suite is ed25519 or sm2.</translation>
    </message>
    <message>
        <source>这份内容不是本机封存的，或封存后被改动过。</source>
        <translation>This was not sealed by this device, or was changed since.</translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <source>请写要做什么；jiannuoctl --help 列出全部命令。</source>
        <translation>Say what to do; jiannuoctl --help lists all commands.</translation>
    </message>
    <message>
        <source>没有“%1”这个命令；jiannuoctl --help 列出全部命令。</source>
        <translation>There is no command “%1”; jiannuoctl --help lists all commands.</translation>
    </message>
    <message>
        <source>用法：jiannuoctl %1 %2</source>
        <translation>Usage: jiannuoctl %1 %2</translation>
    </message>
    <message>
        <source>--%1 请写不小于 %2 的整数。</source>
        <translation>--%1 takes a whole number not below %2.</translation>
    </message>
    <message>
        <source>连不上 %1（%2）。</source>
        <translation>%1 cannot be reached (%2).</translation>
    </message>
    <message>
        <source>没有单位“%1”；可以写 wd、day、hour、sameDay。</source>
        <translation>There is no unit “%1”; use wd, day, hour or sameDay.</translation>
    </message>
    <message>
        <source>请用 --plus 写明多少。</source>
        <translation>Use --plus to say how much.</translation>
    </message>
    <message>
        <source>--roll 可以写 none、next、previous。</source>
        <translation>--roll can be none, next or previous.</translation>
    </message>
    <message>
        <source>最长：</source>
        <translation>Maximum:</translation>
    </message>
    <message>
        <source>还有 %1 MB</source>
        <translation>%1 MB left</translation>
    </message>
    <message>
        <source>存储空间不多了，请清理后再外出检查。</source>
        <translation>Little storage is left. Free some space before going out to check.</translation>
    </message>
    <message>
        <source>存储是只读的。</source>
        <translation>The storage is read-only.</translation>
    </message>
    <message>
        <source>条件“%1”看不懂。请写 字段=值、字段&lt;值、字段~文字 等，如 state=recorded。</source>
        <translation>The condition “%1” is not understood. Write field=value, field&lt;value, field~text and so on, like state=recorded.</translation>
    </message>
    <message>
        <source>%1没有字段“%2”。有：%3。</source>
        <translation>%1 has no field “%2”. It has: %3.</translation>
    </message>
    <message>
        <source>字段“%1”不能这样比较。</source>
        <translation>The field “%1” cannot be compared like that.</translation>
    </message>
    <message>
        <source>没有“%1”这种记录。有：%2。</source>
        <translation>There is no kind of record “%1”. There are: %2.</translation>
    </message>
    <message>
        <source>%1不能按“%2”排序。</source>
        <translation>%1 cannot be sorted by “%2”.</translation>
    </message>
    <message>
        <source>不能读取“%1”（%2）。</source>
        <translation>“%1” cannot be read (%2).</translation>
    </message>
    <message>
        <source>（没有找到单位）</source>
        <translation>(no unit found)</translation>
    </message>
    <message>
        <source>本机没有单位“%1”。请用 --org 指明，或用 --parent 写明新单位的上级。</source>
        <translation>This device has no unit “%1”. Name it with --org, or the superior of the new unit with --parent.</translation>
    </message>
    <message>
        <source>“%1”可能是：%2。请用 --org 指明。</source>
        <translation>“%1” may be: %2. Name it with --org.</translation>
    </message>
    <message>
        <source>文件里有 %1 份承诺书，不能都算一个单位的；--org 只用于一份。</source>
        <translation>The file holds %1 letters, which cannot all belong to one unit; --org is for a single one.</translation>
    </message>
    <message>
        <source>已登记 %1 份承诺书、%2 条承诺，等待同步；%3 份先前已登记。</source>
        <translation>Recorded %1 letters and %2 commitments, waiting to be synced; %3 were recorded before.</translation>
    </message>
    <message>
        <source>可以导入的有：letters。</source>
        <translation>What can be imported: letters.</translation>
    </message>
    <message>
        <source>请写 {&quot;commands&quot;: [ … ]}，旁边不写别的。</source>
        <translation>Write {&quot;commands&quot;: [ … ]} and nothing beside it.</translation>
    </message>
    <message>
        <source>第%1条 %2</source>
        <translation>No. %1 %2</translation>
    </message>
    <message>
        <source>%1：请写 &quot;command&quot;: &quot;记录种类.动作&quot;，如 &quot;finding.create&quot;；jiannuoctl kinds 列出全部。</source>
        <translation>%1: write &quot;command&quot;: &quot;kind.action&quot;, like &quot;finding.create&quot;; jiannuoctl kinds lists them all.</translation>
    </message>
    <message>
        <source>%1：%2没有这个动作。可以写：%3。</source>
        <translation>%1: %2 has no such action. Possible: %3.</translation>
    </message>
    <message>
        <source>%1：不认识“%2”。</source>
        <translation>%1: “%2” is unknown.</translation>
    </message>
    <message>
        <source>%1：“fields”请写对象。</source>
        <translation>%1: “fields” must be an object.</translation>
    </message>
    <message>
        <source>%1：请写“id”。</source>
        <translation>%1: “id” is missing.</translation>
    </message>
    <message>
        <source>%1：“%2”已经用过。</source>
        <translation>%1: “%2” has been used already.</translation>
    </message>
    <message>
        <source>%1：“id”请写 UUID 或 &quot;$名字&quot;。</source>
        <translation>%1: “id” must be a UUID or &quot;$name&quot;.</translation>
    </message>
    <message>
        <source>没有哪条命令登记了“%1”。</source>
        <translation>No command records “%1”.</translation>
    </message>
    <message>
        <source>“%1”不是记录的编号（UUID）。</source>
        <translation>“%1” is no record&apos;s id (UUID).</translation>
    </message>
    <message>
        <source>登记新记录不写“base”。</source>
        <translation>A new record takes no “base”.</translation>
    </message>
    <message>
        <source>本机没有%1 %2。</source>
        <translation>This device has no %1 %2.</translation>
    </message>
    <message>
        <source>“base”请写您看到的 gseq（0 到 %1）。</source>
        <translation>“base” must be the gseq that you see (0 to %1).</translation>
    </message>
    <message>
        <source>只有 evidence.create 可以带“file”。</source>
        <translation>Only evidence.create can have “file”.</translation>
    </message>
    <message>
        <source>不能读取文件“%1”（%2）。</source>
        <translation>The file “%1” cannot be read (%2).</translation>
    </message>
    <message>
        <source>文件“%1”的摘要与“hash”不符。</source>
        <translation>The digest of the file “%1” does not fit “hash”.</translation>
    </message>
    <message>
        <source>%1 条，还有更多（--limit）</source>
        <translation>%1 records, and there are more (--limit)</translation>
    </message>
    <message>
        <source>%1 条</source>
        <translation>%1 records</translation>
    </message>
    <message>
        <source>--csv 和 --json 只能写一个。</source>
        <translation>Use either --csv or --json, not both.</translation>
    </message>
    <message>
        <source>不能写入“%1”（%2）。</source>
        <translation>“%1” cannot be written (%2).</translation>
    </message>
    <message>
        <source>%1 条，已写入 %2</source>
        <translation>%1 records, written to %2</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>recorded</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>中心</source>
        <translation>Headquarters</translation>
    </message>
    <message>
        <source>没有操作记录。</source>
        <translation>There are no operations.</translation>
    </message>
    <message>
        <source>“%1”太大。</source>
        <translation>“%1” is too large.</translation>
    </message>
    <message>
        <source>“%1”不是 JSON：第 %2 字节处，%3。</source>
        <translation>“%1” is not JSON: at byte %2, %3.</translation>
    </message>
    <message>
        <source>“%1”里应当是一个 JSON 对象。</source>
        <translation>“%1” should hold a JSON object.</translation>
    </message>
    <message>
        <source>内容与现在的一样，没有需要登记的。</source>
        <translation>The content is the same as now; there is nothing to record.</translation>
    </message>
    <message>
        <source>可以登记（没有登记，因为写了 --dry-run）。</source>
        <translation>It can be recorded (it was not, because of --dry-run).</translation>
    </message>
    <message>
        <source>已登记，第 %1 条，等待同步。</source>
        <translation>Recorded as no. %1, waiting to be synced.</translation>
    </message>
    <message>
        <source>得分：%1</source>
        <translation>Score: %1</translation>
    </message>
    <message>
        <source>，%1第 %2 名</source>
        <translation>, rank %2 in %1</translation>
    </message>
    <message>
        <source>本机没有编号为 %1 的记录。</source>
        <translation>This device has no record with the id %1.</translation>
    </message>
    <message>
        <source>%1没有得分，请写一次抽查或一个单位的编号。</source>
        <translation>%1 has no score. Give the id of a spot check or a unit.</translation>
    </message>
    <message>
        <source>（还有检查项没有评分）</source>
        <translation> (some items are not scored yet)</translation>
    </message>
    <message>
        <source>“%1”里没有践诺的数据。请先用 enrol 登记这台设备，或用 --data 指明目录。</source>
        <translation>“%1” holds no data of Jiannuo. Enrol this device with enrol first, or name the folder with --data.</translation>
    </message>
    <message>
        <source>有 %1 个%2叫“%3”，请写编号。</source>
        <translation>%2 “%3”: there are %1 of that name. Give the id.</translation>
    </message>
    <message>
        <source>本机没有%1“%2”。</source>
        <translation>This device has no %1 “%2”.</translation>
    </message>
    <message>
        <source>本机还不知道由谁使用，请先同步，或用 --as 写明是谁。</source>
        <translation>This device does not know yet who uses it. Sync first, or say who with --as.</translation>
    </message>
    <message>
        <source>这台设备有几个人使用（%1），请用 --as 写明是谁。</source>
        <translation>This device has several users (%1). Say who with --as.</translation>
    </message>
    <message>
        <source>（有待中心确认的内容）</source>
        <translation>(some of it waits for headquarters to confirm)</translation>
    </message>
    <message>
        <source>可以办理：%1</source>
        <translation>Possible steps: %1</translation>
    </message>
    <message>
        <source>评论：%1</source>
        <translation>Comment: %1</translation>
    </message>
    <message>
        <source>佐证：%1</source>
        <translation>Evidence: %1</translation>
    </message>
    <message>
        <source>用法：jiannuoctl enrol 地址 登记码，或登记二维码的文字。</source>
        <translation>Usage: jiannuoctl enrol ADDRESS CODE, or the text of the enrolment QR code.</translation>
    </message>
    <message>
        <source>中心地址不完整，请写成 https://10.0.3.8:8443 的样子。</source>
        <translation>The address of headquarters is not complete. Write it like https://10.0.3.8:8443.</translation>
    </message>
    <message>
        <source>第 %1 条没有被接受：%2</source>
        <translation>No. %1 was not accepted: %2</translation>
    </message>
    <message>
        <source>送出 %1 条，收到 %2 条，还有 %3 条等待。</source>
        <translation>%1 sent, %2 received, %3 still waiting.</translation>
    </message>
    <message>
        <source>已登记：%1，使用人 %2。</source>
        <translation>Enrolled: %1, user %2.</translation>
    </message>
    <message>
        <source>证书指纹（SHA-256）：%1</source>
        <translation>Certificate fingerprint (SHA-256): %1</translation>
    </message>
    <message>
        <source>（首次连接时记下，请与中心公布的核对）</source>
        <translation> (noted on the first connection; compare it with the one that headquarters published)</translation>
    </message>
    <message>
        <source>登记码：%1</source>
        <translation>Enrolment code: %1</translation>
    </message>
    <message>
        <source>请写那条操作的 dseq。</source>
        <translation>Give the dseq of the operation.</translation>
    </message>
    <message>
        <source>已知悉。</source>
        <translation>Acknowledged.</translation>
    </message>
    <message>
        <source>中心收到于 %1，已生效</source>
        <translation>received by headquarters at %1, in force</translation>
    </message>
    <message>
        <source>中心收到于 %1，没有生效（%2）</source>
        <translation>received by headquarters at %1, not in force (%2)</translation>
    </message>
    <message>
        <source>第 %1 号操作：%2</source>
        <translation>Operation %1: %2</translation>
    </message>
    <message>
        <source>操作摘要 %1</source>
        <translation>Hash of the operation %1</translation>
    </message>
    <message>
        <source>✓ 回执是中心签的。</source>
        <translation>✓ Headquarters has signed this receipt.</translation>
    </message>
    <message>
        <source>登记人 %1，登记于 %2</source>
        <translation>Recorded by %1 at %2</translation>
    </message>
    <message>
        <source>“%1”既不是记录的编号（UUID），也不是回执。</source>
        <translation>“%1” is neither the id of a record (UUID) nor a receipt.</translation>
    </message>
    <message>
        <source>这台设备在这条记录上没有中心已收到的操作。请先同步。</source>
        <translation>Headquarters has received nothing from this device about this record. Sync first.</translation>
    </message>
    <message>
        <source>写不了“%1”：%2</source>
        <translation>Cannot write “%1”: %2</translation>
    </message>
    <message>
        <source>--key 不是公钥（64 或 130 位十六进制）。</source>
        <translation>--key is no public key (64 or 130 hexadecimal digits).</translation>
    </message>
    <message>
        <source>重新计算的排名：%1</source>
        <translation>Ranks, computed anew: %1</translation>
    </message>
    <message>
        <source>第 %1 号：%2 在“%3”上登记于 %4，中心收到于 %5</source>
        <translation>Operation %1: recorded by %2 on “%3” at %4, received by headquarters at %5</translation>
    </message>
    <message>
        <source>✗ 第 %1 号操作不符：%2</source>
        <translation>✗ Operation %1 does not fit: %2</translation>
    </message>
    <message>
        <source>✗ 第 %1 至 %2 号之间的操作不符：%3</source>
        <translation>✗ Between operations %1 and %2 something does not fit: %3</translation>
    </message>
    <message>
        <source>读不了“%1”：%2</source>
        <translation>Cannot read “%1”: %2</translation>
    </message>
    <message>
        <source>“%1”是空的。</source>
        <translation>“%1” is empty.</translation>
    </message>
    <message>
        <source>“%1”里已有数据，请另选一个文件夹。</source>
        <translation>“%1” holds data already. Choose another folder.</translation>
    </message>
    <message>
        <source>不能在“%1”存放数据。</source>
        <translation>Cannot keep data in “%1”.</translation>
    </message>
    <message>
        <source>签名的公钥与给出的一致。</source>
        <translation>Signed with the key that was given.</translation>
    </message>
    <message>
        <source>账本里没有编号为 %1 的记录。</source>
        <translation>The log has no record with the id %1.</translation>
    </message>
    <message>
        <source>设备 %1 送往中心，制作于 %2</source>
        <translation>From device %1 to headquarters, made %2</translation>
    </message>
    <message>
        <source>中心答复设备 %1，制作于 %2</source>
        <translation>Headquarters&apos; answer to device %1, made %2</translation>
    </message>
    <message>
        <source>共 %1 份，还缺第 %2 份；收齐后自动打开。</source>
        <translation>%1 parts, missing %2; it opens by itself once all are there.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 条记录、%2 个文件，共 %3，已写入：%4</source>
        <translation>%1 records, %2 files, %3, written to: %4</translation>
    </message>
    <message>
        <source>%1-答复.jnb</source>
        <translation>%1-answer.jnb</translation>
    </message>
    <message>
        <source>已转交中心。请把答复带回那台设备打开：%1</source>
        <translation>Handed over to headquarters. Please take the answer back to that device: %1</translation>
    </message>
    <message>
        <source>这份答复的内容本机已经都有了，没有改动。</source>
        <translation>This device already has everything in this answer; nothing was changed.</translation>
    </message>
    <message>
        <source>中心收到 %1 条、%2 个文件；本机收到 %3 条、%4 个文件。</source>
        <translation>Headquarters has received %1 records and %2 files; this device %3 records and %4 files.</translation>
    </message>
    <message>
        <source>还有内容要交换，请再做一份数据包送去。</source>
        <translation>There is more to exchange: please make one more bundle.</translation>
    </message>
    <message>
        <source>读不了“%1”。</source>
        <translation>Cannot read &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>%1，共 %2 份；签名完好，签名人的公钥 %3</source>
        <translation>%1 in %2 parts; the signature is good, the signer&apos;s public key is %3</translation>
    </message>
    <message>
        <source>签名人与本机所知的一致。</source>
        <translation>The signer is the one that this device knows.</translation>
    </message>
    <message>
        <source>本机不认识这个签名人。</source>
        <translation>This device does not know this signer.</translation>
    </message>
    <message>
        <source>用法：jiannuoctl bundle make 文件，bundle open 文件…，或 bundle inspect 文件…。</source>
        <translation>Usage: jiannuoctl bundle make FILE, bundle open FILE…, or bundle inspect FILE….</translation>
    </message>
    <message>
        <source>文件“%1”是空的，或大于 200 MB。</source>
        <translation>The file &quot;%1&quot; is empty, or larger than 200 MB.</translation>
    </message>
    <message>
        <source>但本机账本的这个编号上是另一条操作，请向中心核实。</source>
        <translation>But this device’s ledger holds another operation under that number; please ask headquarters.</translation>
    </message>
    <message>
        <source>“%1”不能用：%2</source>
        <translation>“%1” cannot be used: %2</translation>
    </message>
    <message>
        <source>✗ 见过的签名（%1 条操作，签于 %2）不符：%3</source>
        <translation>✗ A signature seen earlier (%1 operations, signed at %2) does not fit: %3</translation>
    </message>
    <message>
        <source>签名的公钥与本机登记时的一致。</source>
        <translation>Signed with the key that this device was enrolled with.</translation>
    </message>
    <message>
        <source>先前见过的 %1 个签名都在其中，与账本相符。</source>
        <translation>All %1 signatures seen earlier fit this log.</translation>
    </message>
    <message>
        <source>注意：第 %1 号登记中心的时钟从 %2 更正为 %3，此前收到的时间可能偏晚。</source>
        <translation>Note: with no. %1, headquarters recorded that its clock was set right, from %2 to %3; times of receipt before that may be too late.</translation>
    </message>
    <message>
        <source>  %1：放假 %2，共 %3 天</source>
        <translation>  %1: off %2, %3 days in all</translation>
    </message>
    <message>
        <source>；上班 %1</source>
        <translation>; worked %1</translation>
    </message>
    <message>
        <source>  没有采用：%1</source>
        <translation>  not used: %1</translation>
    </message>
    <message>
        <source>  %1 年日历（版本 %2）：全年 %3 个工作日</source>
        <translation>  calendar of %1 (version %2): %3 working days in the year</translation>
    </message>
    <message>
        <source>  与本机已有的日历相同，没有要登记的。</source>
        <translation>  The same as the calendars that are here: nothing to record.</translation>
    </message>
    <message>
        <source>有 %1 处疑点，没有登记：%2 请用 --dry-run 对照原文核对，确认无误后加 --accept-doubts。</source>
        <translation>There are %1 doubts, so nothing was recorded: %2 Compare with the notice by --dry-run; where it is right, add --accept-doubts.</translation>
    </message>
    <message>
        <source>与本机已有的日历相同，没有登记。</source>
        <translation>The same as the calendars that are here: nothing was recorded.</translation>
    </message>
    <message>
        <source>已登记工作日历 %1，等待同步。</source>
        <translation>Recorded the calendars %1; they wait to be synchronised.</translation>
    </message>
    <message>
        <source>calendar 后面可以写 import。</source>
        <translation>After calendar, write import.</translation>
    </message>
    <message>
        <source>（暂定：有的年份没有放假安排）</source>
        <translation> (provisional: some of the years have no calendar)</translation>
    </message>
    <message>
        <source>已作废的%1“%2”：%3</source>
        <translation>%1 “%2” was set aside: %3</translation>
    </message>
    <message>
        <source>已作废，不计入任何得分和数字：%1（%2）</source>
        <translation>Set aside, counts in no score and no figure: %1 (%2)</translation>
    </message>
    <message>
        <source>佐证的文件在送出前遗失，不会再来：%1</source>
        <translation>The file of this evidence was lost before it was sent and will not come: %1</translation>
    </message>
    <message>
        <source>佐证文件“%1”在送出前遗失，中心收不到它：%2</source>
        <translation>The evidence file “%1” was lost before it was sent; headquarters will not get it: %2</translation>
    </message>
    <message>
        <source>接受</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>不接受</source>
        <translation>not accepted</translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>conflicting</translation>
    </message>
    <message>
        <source>注意：第 %1 号是按另一版规则（%4）裁定为“%2”的，按本程序的规则应为“%3”。</source>
        <translation>Note: no. %1 was judged “%2” by other rules (version %4); by the rules of this program it is “%3”. </translation>
    </message>
    <message>
        <source>✗ 第 %1 号裁定为“%2”，按规则应为“%3”。</source>
        <translation>✗ No. %1 was judged “%2”; by the rules it is “%3”. </translation>
    </message>
    <message>
        <source>……共 %1 处，其余见 --json。</source>
        <translation>… %1 in all, see --json for the others.</translation>
    </message>
    <message>
        <source>有 %1 个裁定不是规则给出的，从第 %2 号起。</source>
        <translation>%1 verdicts are not what the rules give, from no. %2 on.</translation>
    </message>
    <message>
        <source>缺：%1</source>
        <translation>Missing: %1</translation>
    </message>
    <message>
        <source>文件里只有账本的开头，一条操作也没有。</source>
        <translation>The file holds only the beginning of a log, and no operation.</translation>
    </message>
    <message>
        <source>签名的公钥取自文件本身，没有人证实。请与中心公布的核对，再用 --key、--fingerprint 或 --heads 给出：%1</source>
        <translation>The public key is the file&apos;s own word and nobody has confirmed it. Compare it with what headquarters has published and give it with --key, --fingerprint or --heads: %1</translation>
    </message>
    <message>
        <source>排名算不出来：%1</source>
        <translation>The ranks cannot be computed: %1</translation>
    </message>
    <message>
        <source>账本里没有可以排名的单位，没有排名。</source>
        <translation>The log holds no unit that could be ranked, so there are no ranks.</translation>
    </message>
    <message>
        <source>有 %1 个裁定出自另一版规则，本程序不能证实，也不能说它们是伪造的。请用当时的程序再核对。</source>
        <translation>%1 verdicts were given by other rules. This program can neither confirm them nor call them forged. Check them with the program of that time.</translation>
    </message>
    <message>
        <source>账本签名的公钥不是这个指纹的：%1</source>
        <translation>The key that signed the log has another fingerprint: %1</translation>
    </message>
    <message>
        <source>%1 条操作都在原处，内容、裁定和时间都与签名相符；%2 个签名，最后一个在 %3</source>
        <translation>%1 operations are in their places, with contents, verdicts and times as signed; %2 signatures, the last one at %3</translation>
    </message>
    <message>
        <source>没有导入（%1）：%2</source>
        <translation>Not imported (%1): %2</translation>
    </message>
    <message>
        <source>没有认出的列：%1。可用 --column &quot;列名=含义&quot; 指明，含义有：%2。</source>
        <translation>Columns that were not understood: %1. Say what they hold with --column &quot;HEADER=MEANING&quot;; meanings: %2.</translation>
    </message>
    <message>
        <source>--column 请写成“列名=含义”，含义有：%1。</source>
        <translation>Write --column as HEADER=MEANING; meanings: %1.</translation>
    </message>
    <message>
        <source>%1的 PIN：</source>
        <translation>PIN of %1:</translation>
    </message>
    <message>
        <source>%1没有给出。请在终端上输入，或用 --pin-file、环境变量 %2 给出。</source>
        <translation>%1 was not given. Type it on the terminal, or give it with --pin-file or the environment variable %2.</translation>
    </message>
    <message>
        <source>仍然登记吗？（是：y，否：其他）</source>
        <translation>Record it all the same? (yes: y, no: anything else)</translation>
    </message>
    <message>
        <source>没有登记。加上 --yes 就仍然登记。</source>
        <translation>Not recorded. With --yes it is recorded all the same.</translation>
    </message>
    <message>
        <source>这个人不使用这台设备，不能在这里设置 PIN。</source>
        <translation>This person does not use this device and cannot set a PIN here.</translation>
    </message>
    <message>
        <source>新的 PIN：</source>
        <translation>New PIN:</translation>
    </message>
    <message>
        <source>再输一次：</source>
        <translation>Once more:</translation>
    </message>
    <message>
        <source>两次输入的 PIN 不一致，没有改动。</source>
        <translation>The two PINs differ. Nothing was changed.</translation>
    </message>
    <message>
        <source>PIN 已设置。</source>
        <translation>The PIN is set.</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>%1（北京时间）</source>
        <translation>%1 (China time)</translation>
    </message>
    <message>
        <source>文件“%1”是 %2（%3），与“mime_type”不符。</source>
        <translation>The file “%1” is a %2 (%3), which is not what “mime_type” says.</translation>
    </message>
    <message>
        <source>中心收到于 %1</source>
        <translation>received by headquarters at %1</translation>
    </message>
    <message>
        <source>这里已经登记为设备 %1。另一台设备请用另一个目录（--data），这台设备重新登记请加 --again。</source>
        <translation>This is enrolled as device %1 already. For another device take another directory (--data); to enrol this one anew add --again.</translation>
    </message>
    <message>
        <source>--%1 后面应是一个日期，例如 2026-03-31，现为“%2”。</source>
        <translation>--%1 takes a date such as 2026-03-31, not “%2”.</translation>
    </message>
    <message>
        <source>没有表格“%1”。form list 列出现有的表格。</source>
        <translation>There is no form “%1”. form list names those there are.</translation>
    </message>
    <message>
        <source>%1 %2，已写入 %3</source>
        <translation>%1 %2 written to %3</translation>
    </message>
    <message>
        <source>%1 件等您办理</source>
        <translation>%1 waiting for you</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>存储空间已满。请清理空间后再试，已登记的内容没有丢失。</source>
        <translation>Storage is full. Free some space and try again; nothing that was recorded is lost.</translation>
    </message>
    <message>
        <source>数据文件已损坏（%1）。请联系管理员恢复。</source>
        <translation>The data file is damaged (%1). Ask the administrator to restore it.</translation>
    </message>
    <message>
        <source>读写数据失败（%1）。请稍后再试。</source>
        <translation>Reading or writing data failed (%1). Please try again later.</translation>
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
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>期限超出 %1 至 %2 年，请检查开始日期和时限。</source>
        <translation>The deadline is outside the years %1 to %2. Check the start and the time limit.</translation>
    </message>
    <message>
        <source>周末</source>
        <translation>a weekend</translation>
    </message>
    <message>
        <source>最后一日 %1 为%2，此前的工作日早于开始之日，期限不提前。</source>
        <translation>The last day %1 is %2; the working day before it precedes the start, so the deadline stays.</translation>
    </message>
    <message>
        <source>最后一日 %1 为%2，顺延至其后第一个工作日 %3（民法典第二百零三条）。</source>
        <translation>The last day %1 is %2, so the deadline moves to the next working day %3 (Civil Code, art. 203).</translation>
    </message>
    <message>
        <source>最后一日 %1 为%2，提前至此前最近的工作日 %3。</source>
        <translation>The last day %1 is %2, so the deadline moves back to the working day %3 before it.</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source> 等%1天</source>
        <translation> and others, %1 days</translation>
    </message>
    <message>
        <source>其间放假，不计：%1。</source>
        <translation>Days off in between, not counted: %1.</translation>
    </message>
    <message>
        <source>其间周末调休上班，计入：%1。</source>
        <translation>Weekend days worked in between, counted: %1.</translation>
    </message>
    <message>
        <source>工作日历版本：%1。</source>
        <translation>Calendar version: %1.</translation>
    </message>
    <message>
        <source>截止：%1 24 时。</source>
        <translation>Due: %1, 24:00.</translation>
    </message>
    <message>
        <source>自 %1 起连续计 %2（民法典第二百零一条第二款）。</source>
        <translation>Counted without a break for %2 from %1 (Civil Code, art. 201 para. 2).</translation>
    </message>
    <message>
        <source>截止：%1。</source>
        <translation>Due: %1.</translation>
    </message>
    <message>
        <source>%1 当日办结。</source>
        <translation>To be done on the same day, %1.</translation>
    </message>
    <message>
        <source>开始之日 %1 不计入，自次日起算 %2（民法典第二百零一条）。</source>
        <translation>The start %1 does not count; %2 run from the next day (Civil Code, art. 201).</translation>
    </message>
    <message>
        <source>最长时限%1（%2）早于一般时限%3（%4），请核对承诺原文。</source>
        <translation>The maximum limit %1 (%2) ends before the normal limit %3 (%4). Check the original text.</translation>
    </message>
    <message>
        <source>%1 前，含当日。</source>
        <translation>By %1, that day included.</translation>
    </message>
    <message>
        <source>整改期限只能延长一次，此前已经延长，请按期整改或说明情况。</source>
        <translation>A rectification can be extended only once, and has been. Put it right in time or explain.</translation>
    </message>
    <message>
        <source>整改期限 %1 已过，逾期后不能再申请延长。</source>
        <translation>The rectification was due on %1; no extension can be requested after that.</translation>
    </message>
    <message>
        <source>延长 %1 个工作日不在允许的 1 至 %2 个工作日之内，请缩短。</source>
        <translation>An extension by %1 working days is not within the 1 to %2 allowed. Please shorten it.</translation>
    </message>
    <message>
        <source>原期限 %1，经批准延长一次。</source>
        <translation>Originally due %1, extended once with approval.</translation>
    </message>
    <message>
        <source>没有收录 %1 年的放假安排（收录自 %2 年起），按周末和法定节日推算，仅供参考；请对照当年的放假通知核对。</source>
        <translation>The days off of %1 are not held here (those from %2 on are): reckoned by weekends and statutory holidays, for orientation only. Check it against that year&apos;s notice.</translation>
    </message>
    <message>
        <source>没有 %1 年的放假安排（尚未公布或尚未导入），按周末和法定节假日推算，属暂定；导入该年工作日历后重新计算。</source>
        <translation>There is no calendar of %1 (not announced or not imported yet): reckoned by weekends and statutory holidays, provisional, and computed again once that calendar is imported.</translation>
    </message>
</context>
<context>
    <name>Decimal</name>
    <message>
        <source>“%1”不是数字，请填写如 12.5 的数（最多四位小数）。</source>
        <translation>“%1” is not a number. Write one like 12.5 (four decimal places at most).</translation>
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
    <name>Demonstration</name>
    <message>
        <source>这里已有数据，演示县只能建在空的数据目录里。请换一个目录。</source>
        <translation>There is data here already, and the demonstration county needs an empty folder. Choose another one.</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>%1前</source>
        <translation>By %1</translation>
    </message>
    <message>
        <source>期限暂定：日历未公布</source>
        <translation>Due date provisional: no calendar yet</translation>
    </message>
    <message>
        <source>待送出</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>已记录：%1</source>
        <translation>Recorded: %1</translation>
    </message>
    <message>
        <source>所属事项</source>
        <translation>Part of</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Time limits</translation>
    </message>
    <message>
        <source>量化目标</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <source>子项</source>
        <translation>Sub-items</translation>
    </message>
    <message>
        <source>监督与联系</source>
        <translation>Supervision contacts</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>%1 · %2%</source>
        <translation>%1 · %2%</translation>
    </message>
    <message>
        <source>%1 个文件</source>
        <translation>%1 files</translation>
    </message>
    <message>
        <source>有问题</source>
        <translation>Difficulties</translation>
    </message>
    <message>
        <source>问题：%1</source>
        <translation>Difficulties: %1</translation>
    </message>
    <message>
        <source>佐证</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>评论</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>办理记录</source>
        <translation>History</translation>
    </message>
    <message>
        <source>承诺书原文</source>
        <translation>Original letter</translation>
    </message>
    <message>
        <source>选一项承诺来看</source>
        <translation>Choose a commitment to look at</translation>
    </message>
    <message>
        <source>这项承诺不在本机</source>
        <translation>This commitment is not on this device</translation>
    </message>
    <message>
        <source>它可能不在您的范围内，或者还没有同步。</source>
        <translation>It may be outside what you may see, or not synced yet.</translation>
    </message>
    <message>
        <source>审核、公示和销号</source>
        <translation>Reviews, publications, closures</translation>
    </message>
</context>
<context>
    <name>DeviceLedger</name>
    <message>
        <source>不能在“%1”存放数据。</source>
        <translation>No data can be stored in “%1”.</translation>
    </message>
    <message>
        <source>另一个程序正在使用“%1”的数据，请先关闭它。</source>
        <translation>Another program is using the data in “%1”. Close it first.</translation>
    </message>
    <message>
        <source>这台设备还没有登记，请先扫码或输入登记码。</source>
        <translation>This device is not enrolled yet. Scan or enter an enrolment code first.</translation>
    </message>
    <message>
        <source>收到的数据与本机的进度不符，已放弃这一页。</source>
        <translation>The data received does not follow what this device has; the page was dropped.</translation>
    </message>
    <message>
        <source>收到的数据次序不对，已放弃这一页。</source>
        <translation>The data received is out of order; the page was dropped.</translation>
    </message>
    <message>
        <source>中心引用了本机没有的记录，将重新下载。</source>
        <translation>Headquarters refers to a record that this device lacks; it will be downloaded again.</translation>
    </message>
    <message>
        <source>没有这条待确认的记录。</source>
        <translation>There is no such waiting record.</translation>
    </message>
    <message>
        <source>文件没有存下来（%1）。请清理空间后再试。</source>
        <translation>The file was not stored (%1). Free some space and try again.</translation>
    </message>
    <message>
        <source>中心的账本与它先前签名的不符，已停止同步，本机记录都还在。请联系管理员。</source>
        <translation>Headquarters’ log is not the one that it signed before. Syncing has stopped; everything recorded here is still there. Please ask your administrator.</translation>
    </message>
    <message>
        <source>文件超过 200 MB，没有存下来。请压缩后再试。</source>
        <translation>The file is larger than 200 MB and was not kept. Please compress it and try again.</translation>
    </message>
    <message>
        <source>本机的文件已不在或读不出来。</source>
        <translation>The file on this device is gone or cannot be read.</translation>
    </message>
    <message>
        <source>本机的文件已改变，与登记时不同，没有送出。</source>
        <translation>The file on this device has changed since it was recorded, and was not sent.</translation>
    </message>
    <message>
        <source>还有 %1 项内容没有送达中心。请先同步，或做成数据包送去，再重新登记这台设备。</source>
        <translation>%1 items have not reached headquarters yet. Sync first, or send them as a bundle, then enrol this device anew.</translation>
    </message>
    <message>
        <source>这台设备还没有登记。</source>
        <translation>This device is not enrolled yet.</translation>
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
    <name>Doctor</name>
    <message>
        <source>账本“%1”读不了：%2请从备份恢复。</source>
        <translation>The ledger “%1” cannot be read: %2 Restore it from a backup.</translation>
    </message>
    <message>
        <source>“%1”别的用户也能读写。请执行 chmod -R go= &quot;%2&quot;。</source>
        <translation>Other users can read or write “%1”. Run chmod -R go= &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>可用 %1 MB</source>
        <translation>%1 MB free</translation>
    </message>
    <message>
        <source>磁盘只剩 %1 MB，写满以后中心不再收记录。请清理或扩容，至少留出 1 GB。</source>
        <translation>Only %1 MB are left on the disk; once it is full, headquarters takes no records. Make room for at least 1 GB.</translation>
    </message>
    <message>
        <source>证书或它的密钥（key.pem）不在或读不出来。请放回原来的证书：换了证书，已登记的设备就不再信任这个中心。</source>
        <translation>The certificate or its key (key.pem) is not there or cannot be read. Put the old one back: with another certificate, enrolled devices trust this headquarters no more.</translation>
    </message>
    <message>
        <source>证书到 %1 为止。请核对时钟，并安排更换证书。</source>
        <translation>The certificate ends on %1. Check the clock, and prepare a new one.</translation>
    </message>
    <message>
        <source>签名密钥“%1”不在、读不出来，或不是这本账本的。请从备份恢复 keys 文件夹。</source>
        <translation>The signing key “%1” is not there, cannot be read, or is not this ledger&apos;s. Restore the keys folder from a backup.</translation>
    </message>
    <message>
        <source>“%1”不在或不完整：各设备要重新取得凭证，发出的登记码作废。请从备份恢复。</source>
        <translation>“%1” is not there or not whole: devices need new tokens, and codes that were given out are void. Restore it from a backup.</translation>
    </message>
    <message>
        <source>数据库里还有密钥。请用本版程序启动一次中心服务，它会把密钥移到 keys 文件夹。</source>
        <translation>There are still keys in the database. Start headquarters once with this program: it moves them to the keys folder.</translation>
    </message>
    <message>
        <source>本机的时钟落后于账本已签到的 %1，中心不收记录。请校准时钟；若当时的时钟才是错的，用 --clock-corrected 启动。</source>
        <translation>The clock is behind %1, up to which the ledger is signed, and headquarters takes no records. Set the clock; where that time was the wrong one, start with --clock-corrected.</translation>
    </message>
    <message>
        <source>数据库已损坏（%1）。请从备份恢复。</source>
        <translation>The database is damaged (%1). Restore it from a backup.</translation>
    </message>
    <message>
        <source>%1 条操作，%2 个签名的摘要</source>
        <translation>operations: %1, signed heads: %2</translation>
    </message>
    <message>
        <source>账本与中心签过的不符：%1请从备份恢复；各设备会补送此后的记录。</source>
        <translation>The ledger is not what headquarters signed: %1 Restore it from a backup; devices send again what came since.</translation>
    </message>
    <message>
        <source>证据文件 %1 丢失。服务运行时会向有它的设备取回。</source>
        <translation>The file of evidence %1 is lost. While the server runs, it is fetched from a device that has it.</translation>
    </message>
    <message>
        <source>证据文件 %1 已损坏或读不了。服务运行时会向有它的设备取回；请检查磁盘。</source>
        <translation>The file of evidence %1 is damaged or cannot be read. While the server runs, it is fetched from a device that has it; check the disk.</translation>
    </message>
    <message>
        <source>完好 %1 个，尚未送到 %2 个</source>
        <translation>whole: %1, still on their way: %2</translation>
    </message>
    <message>
        <source>不知道上次备份是什么时候。请在备份的脚本末尾执行 touch &quot;%1&quot;。</source>
        <translation>It is not known when the last backup was made. Let the script that makes it end with touch &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>%1 天前</source>
        <translation>days ago: %1</translation>
    </message>
    <message>
        <source>上次备份是 %1 天前。请检查备份是否还在进行。</source>
        <translation>Days since the last backup: %1. Check whether backups are still being made.</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>表格过大（最多50000行、256列），请分成几份导入。</source>
        <translation>The table is too large (50,000 rows and 256 columns at most). Import it in parts.</translation>
    </message>
    <message>
        <source>表格文件里有一个引号没有结束，请检查后再导入。</source>
        <translation>A quotation mark in the table is never closed. Check it and import again.</translation>
    </message>
    <message>
        <source>表格里没有内容，请检查文件。</source>
        <translation>The table is empty. Check the file.</translation>
    </message>
    <message>
        <source>文件标有“%1”。本系统禁止处理涉密信息，没有导入，请按保密规定处理。</source>
        <translation>The file is marked “%1”. This system must not handle state secrets: nothing was imported. Treat it by the rules of secrecy.</translation>
    </message>
    <message>
        <source>文件是空的，请检查后再导入。</source>
        <translation>The file is empty. Check it and import again.</translation>
    </message>
    <message>
        <source>文件超过32兆字节，请分成几份导入。</source>
        <translation>The file is larger than 32 MB. Import it in parts.</translation>
    </message>
    <message>
        <source>暂不能读取 PDF，请复制其中的文字后粘贴导入。</source>
        <translation>PDF cannot be read yet. Copy its text and paste it.</translation>
    </message>
    <message>
        <source>这是图片，请识别成文字后再导入。</source>
        <translation>This is a picture. Recognise its text first and import that.</translation>
    </message>
    <message>
        <source>压缩包里没有 Word 文档，请导入 .docx、.xlsx、.csv 或 .txt 文件。</source>
        <translation>The archive holds no Word document. Import a .docx, .xlsx, .csv or .txt file.</translation>
    </message>
    <message>
        <source>这不是表格文件，请导入 .xlsx 或 .csv 文件。</source>
        <translation>This is no table. Import an .xlsx or .csv file.</translation>
    </message>
    <message>
        <source>文档文字过多，请分成几份导入。</source>
        <translation>The document holds too much text. Import it in parts.</translation>
    </message>
    <message>
        <source>认不出文件的文字编码。请另存为 UTF-8 编码的文本文件后再导入。</source>
        <translation>The file&apos;s encoding is not recognised. Save it as UTF-8 text and import that.</translation>
    </message>
    <message>
        <source>文件内容已损坏（第%1行），无法读取。请用办公软件打开后另存，再导入。</source>
        <translation>The file is damaged (line %1) and cannot be read. Open it in an office program, save it anew and import that.</translation>
    </message>
    <message>
        <source>文件已损坏，无法读取。请用办公软件打开后另存，再导入。</source>
        <translation>The file is damaged and cannot be read. Open it in an office program, save it anew and import that.</translation>
    </message>
    <message>
        <source>文件解压后过大，没有读取。请只保留需要导入的内容后另存，再导入。</source>
        <translation>The file is too large once unpacked and was not read. Keep only what is to be imported, save it and import that.</translation>
    </message>
    <message>
        <source>文件里缺少“%1”，不是完整的办公文档。</source>
        <translation>The file lacks “%1”: it is no complete office document.</translation>
    </message>
    <message>
        <source>文件设有密码，请取消密码后再导入。</source>
        <translation>The file has a password. Remove it and import again.</translation>
    </message>
    <message>
        <source>这是%1，不能读取。请用办公软件打开，另存为 .docx、.xlsx 或 .txt 后再导入。</source>
        <translation>This is %1 and cannot be read. Open it in an office program, save it as .docx, .xlsx or .txt, and import that.</translation>
    </message>
    <message>
        <source>旧格式的办公文档（.doc、.xls、.wps、.et）或加密文档</source>
        <translation>an office document of the old format (.doc, .xls, .wps, .et) or an encrypted one</translation>
    </message>
    <message>
        <source>RTF 文档</source>
        <translation>an RTF document</translation>
    </message>
    <message>
        <source>RAR 压缩包</source>
        <translation>a RAR archive</translation>
    </message>
    <message>
        <source>7z 压缩包</source>
        <translation>a 7z archive</translation>
    </message>
    <message>
        <source>gzip 压缩包</source>
        <translation>a gzip archive</translation>
    </message>
    <message>
        <source>数据库文件</source>
        <translation>a database</translation>
    </message>
    <message>
        <source>PowerPoint 演示文稿（.pptx）</source>
        <translation>a PowerPoint presentation (.pptx)</translation>
    </message>
    <message>
        <source>OFD 版式文件</source>
        <translation>an OFD file</translation>
    </message>
    <message>
        <source>OpenDocument 文档（.odt、.ods）</source>
        <translation>an OpenDocument file (.odt, .ods)</translation>
    </message>
    <message>
        <source>二进制工作簿（.xlsb）</source>
        <translation>a binary workbook (.xlsb)</translation>
    </message>
    <message>
        <source>XML 电子表格 2003</source>
        <translation>an XML Spreadsheet 2003</translation>
    </message>
    <message>
        <source>Word 2003 XML 文档</source>
        <translation>a Word 2003 XML document</translation>
    </message>
    <message>
        <source>网页归档（.mht）</source>
        <translation>a web archive (.mht)</translation>
    </message>
    <message>
        <source>带删除线的文字</source>
        <translation>struck out</translation>
    </message>
    <message>
        <source>隐藏的文字</source>
        <translation>hidden text</translation>
    </message>
    <message>
        <source>修订中已删除的文字</source>
        <translation>deleted in a revision</translation>
    </message>
    <message>
        <source>已删除或隐藏的行</source>
        <translation>deleted or hidden row</translation>
    </message>
    <message>
        <source>第256列以后的内容</source>
        <translation>beyond column 256</translation>
    </message>
    <message>
        <source>页眉页脚</source>
        <translation>header or footer</translation>
    </message>
    <message>
        <source>脚注或尾注</source>
        <translation>footnote or endnote</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>comment</translation>
    </message>
    <message>
        <source>表格里的文本框</source>
        <translation>text box of a sheet</translation>
    </message>
    <message>
        <source>%1张图片</source>
        <translation>%1 pictures</translation>
    </message>
    <message>
        <source>图片里的文字没有识别</source>
        <translation>text in pictures is not read</translation>
    </message>
    <message>
        <source>%1个嵌入的文件</source>
        <translation>%1 embedded files</translation>
    </message>
    <message>
        <source>嵌入的文件没有读取</source>
        <translation>embedded files are not read</translation>
    </message>
    <message>
        <source>公式的结果有错误</source>
        <translation>a formula with an error</translation>
    </message>
    <message>
        <source>公式没有保存结果</source>
        <translation>a formula without a saved result</translation>
    </message>
    <message>
        <source>隐藏的列</source>
        <translation>hidden column</translation>
    </message>
    <message>
        <source>隐藏的行</source>
        <translation>hidden row</translation>
    </message>
    <message>
        <source>其余工作表</source>
        <translation>further sheets</translation>
    </message>
    <message>
        <source>一个文件最多读256张工作表</source>
        <translation>at most 256 sheets of a file are read</translation>
    </message>
    <message>
        <source>隐藏的工作表“%1”</source>
        <translation>hidden sheet “%1”</translation>
    </message>
</context>
<context>
    <name>Domain</name>
    <message>
        <source>一把手</source>
        <translation>Head of unit</translation>
    </message>
    <message>
        <source>一次性告知</source>
        <translation>One-time notice</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>一般问题整改期限</source>
        <translation>Limit for ordinary findings</translation>
    </message>
    <message>
        <source>上级</source>
        <translation>Superior</translation>
    </message>
    <message>
        <source>上级交办</source>
        <translation>Assigned from above</translation>
    </message>
    <message>
        <source>上级组织</source>
        <translation>Superior organisation</translation>
    </message>
    <message>
        <source>下达整改通知</source>
        <translation>Issue notice</translation>
    </message>
    <message>
        <source>不予认定</source>
        <translation>Not upheld</translation>
    </message>
    <message>
        <source>不同意销号</source>
        <translation>Refuse closure</translation>
    </message>
    <message>
        <source>不定期</source>
        <translation>Unscheduled</translation>
    </message>
    <message>
        <source>不少于</source>
        <translation>At least</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>N/A</translation>
    </message>
    <message>
        <source>专栏</source>
        <translation>Notice column</translation>
    </message>
    <message>
        <source>两新组织</source>
        <translation>New organisations</translation>
    </message>
    <message>
        <source>严重</source>
        <translation>Serious</translation>
    </message>
    <message>
        <source>严重程度</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>严重问题整改期限</source>
        <translation>Limit for serious findings</translation>
    </message>
    <message>
        <source>个工作日</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>中心工作人员</source>
        <translation>Headquarters clerk</translation>
    </message>
    <message>
        <source>中心负责人</source>
        <translation>Head of headquarters</translation>
    </message>
    <message>
        <source>主办</source>
        <translation>Organised by</translation>
    </message>
    <message>
        <source>主管系统</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>举报</source>
        <translation>Tip-off</translation>
    </message>
    <message>
        <source>乡镇</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>乱收费</source>
        <translation>Unlawful fees</translation>
    </message>
    <message>
        <source>事业单位</source>
        <translation>Public institutions</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>互评权重</source>
        <translation>Peer-rating weight</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Assignment</translation>
    </message>
    <message>
        <source>任职</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>企业</source>
        <translation>Enterprises</translation>
    </message>
    <message>
        <source>会议记录</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>传单</source>
        <translation>Leaflet</translation>
    </message>
    <message>
        <source>传真</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>佐证</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>体现先进性</source>
        <translation>Shows the Party&apos;s advanced nature</translation>
    </message>
    <message>
        <source>体现岗位职责特点</source>
        <translation>Fits the duties of the post</translation>
    </message>
    <message>
        <source>作者</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>使用中</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>使用人</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>依据条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Take out of use</translation>
    </message>
    <message>
        <source>党员</source>
        <translation>Party member</translation>
    </message>
    <message>
        <source>党组织</source>
        <translation>Party organisation</translation>
    </message>
    <message>
        <source>公告栏</source>
        <translation>Notice board</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>公钥</source>
        <translation>Public key</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>内部</source>
        <translation>Internal</translation>
    </message>
    <message>
        <source>再次下达整改通知</source>
        <translation>Issue notice again</translation>
    </message>
    <message>
        <source>农村</source>
        <translation>Rural</translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>分值</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>分项</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>办事公开</source>
        <translation>Disclosure of procedures</translation>
    </message>
    <message>
        <source>加分</source>
        <translation>Bonus</translation>
    </message>
    <message>
        <source>加分上限</source>
        <translation>Bonus cap</translation>
    </message>
    <message>
        <source>加扣分</source>
        <translation>Adjustment</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>单位代表</source>
        <translation>Unit&apos;s representative</translation>
    </message>
    <message>
        <source>单位负责人</source>
        <translation>Head of unit</translation>
    </message>
    <message>
        <source>原件</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>原值</source>
        <translation>Original value</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Original text</translation>
    </message>
    <message>
        <source>原期限</source>
        <translation>First due</translation>
    </message>
    <message>
        <source>县</source>
        <translation>County</translation>
    </message>
    <message>
        <source>反弹</source>
        <translation>Recurred</translation>
    </message>
    <message>
        <source>发现人</source>
        <translation>Found by</translation>
    </message>
    <message>
        <source>发现时间</source>
        <translation>Found at</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Call off</translation>
    </message>
    <message>
        <source>受理部门</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>台账记录</source>
        <translation>Ledger entry</translation>
    </message>
    <message>
        <source>吃拿卡要</source>
        <translation>Extorting favours</translation>
    </message>
    <message>
        <source>同意销号</source>
        <translation>Approve closure</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>启动</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>回复</source>
        <translation>Reply to</translation>
    </message>
    <message>
        <source>回头看</source>
        <translation>Look-back</translation>
    </message>
    <message>
        <source>回避单位</source>
        <translation>Recused from</translation>
    </message>
    <message>
        <source>在岗情况</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>基层站所</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>基本承诺</source>
        <translation>Baseline commitment</translation>
    </message>
    <message>
        <source>基础薄弱</source>
        <translation>Weak base</translation>
    </message>
    <message>
        <source>填报人</source>
        <translation>Entered by</translation>
    </message>
    <message>
        <source>填报员</source>
        <translation>Unit clerk</translation>
    </message>
    <message>
        <source>复查人</source>
        <translation>Rechecked by</translation>
    </message>
    <message>
        <source>复查合格</source>
        <translation>Recheck passed</translation>
    </message>
    <message>
        <source>复查结论</source>
        <translation>Recheck result</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>天</source>
        <translation>days</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>媒体</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>存在问题</source>
        <translation>Difficulties</translation>
    </message>
    <message>
        <source>学习培训</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>完成情况</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>定期</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>定期不定期</source>
        <translation>Scheduled or not</translation>
    </message>
    <message>
        <source>实事</source>
        <translation>Deed</translation>
    </message>
    <message>
        <source>实际</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>审批人</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>审批意见</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>审批部门</source>
        <translation>Approval department</translation>
    </message>
    <message>
        <source>审批项目较多的部门</source>
        <translation>Departments with many approvals</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>审核人</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>审计员</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>宣传板</source>
        <translation>Display board</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>小时</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>履诺中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>岗位承诺</source>
        <translation>Post commitment</translation>
    </message>
    <message>
        <source>工作台账</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>工作日历</source>
        <translation>Working-day calendar</translation>
    </message>
    <message>
        <source>工作时效</source>
        <translation>Timeliness</translation>
    </message>
    <message>
        <source>工作程序</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>巩固</source>
        <translation>Sustained</translation>
    </message>
    <message>
        <source>已下达</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Out of use</translation>
    </message>
    <message>
        <source>已公示</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Called off</translation>
    </message>
    <message>
        <source>已同意</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>已延期</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>已提交</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>已检查</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>已认定</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>已逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>已销号</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>已问责</source>
        <translation>Sanctioned</translation>
    </message>
    <message>
        <source>市</source>
        <translation>City</translation>
    </message>
    <message>
        <source>常用语</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>廉洁守信</source>
        <translation>Integrity</translation>
    </message>
    <message>
        <source>延期</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>延期上限</source>
        <translation>Longest extension</translation>
    </message>
    <message>
        <source>延期理由</source>
        <translation>Reason for extending</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>开始履诺</source>
        <translation>Begin fulfilment</translation>
    </message>
    <message>
        <source>开始整改</source>
        <translation>Begin rectifying</translation>
    </message>
    <message>
        <source>弄虚作假</source>
        <translation>Falsification</translation>
    </message>
    <message>
        <source>弄虚作假整改期限</source>
        <translation>Limit for falsification</translation>
    </message>
    <message>
        <source>张贴公示</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>当天</source>
        <translation>same day</translation>
    </message>
    <message>
        <source>录音</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>待复查</source>
        <translation>To be rechecked</translation>
    </message>
    <message>
        <source>待审批</source>
        <translation>To be approved</translation>
    </message>
    <message>
        <source>待审核</source>
        <translation>To be reviewed</translation>
    </message>
    <message>
        <source>待检查</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>待裁定</source>
        <translation>To be decided</translation>
    </message>
    <message>
        <source>待认定</source>
        <translation>To be confirmed</translation>
    </message>
    <message>
        <source>恰好</source>
        <translation>Exactly</translation>
    </message>
    <message>
        <source>情况说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>所属事项</source>
        <translation>Part of</translation>
    </message>
    <message>
        <source>手机短信</source>
        <translation>Text message</translation>
    </message>
    <message>
        <source>扣分</source>
        <translation>Deduction</translation>
    </message>
    <message>
        <source>扣分标准</source>
        <translation>Deduction standard</translation>
    </message>
    <message>
        <source>扣分理由</source>
        <translation>Reason for a deduction</translation>
    </message>
    <message>
        <source>扣分项</source>
        <translation>Deductions</translation>
    </message>
    <message>
        <source>执法单位</source>
        <translation>Enforcement team</translation>
    </message>
    <message>
        <source>批次</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>承担考核指标</source>
        <translation>Holds indicators</translation>
    </message>
    <message>
        <source>承诺书</source>
        <translation>Letter of commitment</translation>
    </message>
    <message>
        <source>承诺事项</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <source>承诺人</source>
        <translation>Pledger</translation>
    </message>
    <message>
        <source>承诺内容</source>
        <translation>Commitment text</translation>
    </message>
    <message>
        <source>承诺对象</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>投诉受理员</source>
        <translation>Complaint officer</translation>
    </message>
    <message>
        <source>报送人</source>
        <translation>Reported by</translation>
    </message>
    <message>
        <source>报送整改结果</source>
        <translation>Report result</translation>
    </message>
    <message>
        <source>抽查</source>
        <translation>Spot check</translation>
    </message>
    <message>
        <source>抽查记录</source>
        <translation>Spot check</translation>
    </message>
    <message>
        <source>拒签原因</source>
        <translation>Reason for refusing</translation>
    </message>
    <message>
        <source>按次扣分</source>
        <translation>Per occurrence</translation>
    </message>
    <message>
        <source>排名最少单位数</source>
        <translation>Fewest units ranked</translation>
    </message>
    <message>
        <source>推定字段</source>
        <translation>Inferred fields</translation>
    </message>
    <message>
        <source>措施</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>提交审核</source>
        <translation>Submit for review</translation>
    </message>
    <message>
        <source>提供人</source>
        <translation>Provided by</translation>
    </message>
    <message>
        <source>提出人</source>
        <translation>Proposed by</translation>
    </message>
    <message>
        <source>提出时间</source>
        <translation>Proposed at</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>放假</source>
        <translation>Days off</translation>
    </message>
    <message>
        <source>政务公开</source>
        <translation>Disclosure</translation>
    </message>
    <message>
        <source>效能中心</source>
        <translation>Headquarters</translation>
    </message>
    <message>
        <source>效能监督员</source>
        <translation>Efficiency supervisor</translation>
    </message>
    <message>
        <source>教育</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>数值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>整改中</source>
        <translation>Rectifying</translation>
    </message>
    <message>
        <source>整改措施</source>
        <translation>Rectification measures</translation>
    </message>
    <message>
        <source>整改期限</source>
        <translation>To be put right by</translation>
    </message>
    <message>
        <source>整改要求</source>
        <translation>Requirement</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>文件名</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>新值</source>
        <translation>New value</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Kind of visit</translation>
    </message>
    <message>
        <source>日历地区</source>
        <translation>Calendar area</translation>
    </message>
    <message>
        <source>日历版本</source>
        <translation>Calendar version</translation>
    </message>
    <message>
        <source>日常</source>
        <translation>Routine</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Time limits</translation>
    </message>
    <message>
        <source>明访</source>
        <translation>Announced</translation>
    </message>
    <message>
        <source>明访暗访</source>
        <translation>Announced or covert</translation>
    </message>
    <message>
        <source>暂定</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>暗访</source>
        <translation>Covert</translation>
    </message>
    <message>
        <source>最低分</source>
        <translation>Lowest score</translation>
    </message>
    <message>
        <source>最少样本</source>
        <translation>Smallest sample</translation>
    </message>
    <message>
        <source>最长</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>月报</source>
        <translation>Monthly report</translation>
    </message>
    <message>
        <source>有利于工作</source>
        <translation>Helps the work</translation>
    </message>
    <message>
        <source>有诺不践</source>
        <translation>Commitment not kept</translation>
    </message>
    <message>
        <source>服务态度</source>
        <translation>Attitude</translation>
    </message>
    <message>
        <source>服务承诺</source>
        <translation>Service commitment</translation>
    </message>
    <message>
        <source>服务时间</source>
        <translation>Service hours</translation>
    </message>
    <message>
        <source>服务用语</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>期限顺延</source>
        <translation>Deadline roll</translation>
    </message>
    <message>
        <source>未分类</source>
        <translation>Unclassified</translation>
    </message>
    <message>
        <source>未同意</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>未督办</source>
        <translation>Not expedited</translation>
    </message>
    <message>
        <source>机关事业</source>
        <translation>Government offices</translation>
    </message>
    <message>
        <source>村</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>标准分</source>
        <translation>Full score</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>标记逾期</source>
        <translation>Mark overdue</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>检查人</source>
        <translation>Inspectors</translation>
    </message>
    <message>
        <source>检查任务</source>
        <translation>Assignment</translation>
    </message>
    <message>
        <source>检查表</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>检查项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>次数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>止</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Campaign</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Requested by</translation>
    </message>
    <message>
        <source>申请变更</source>
        <translation>Change request</translation>
    </message>
    <message>
        <source>申请销号</source>
        <translation>Closure request</translation>
    </message>
    <message>
        <source>电子邮箱</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>电视</source>
        <translation>Television</translation>
    </message>
    <message>
        <source>登记号</source>
        <translation>Reg. no.</translation>
    </message>
    <message>
        <source>登记时间</source>
        <translation>Enrolled at</translation>
    </message>
    <message>
        <source>监督电话</source>
        <translation>Supervision phone</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>直接面向群众的部门</source>
        <translation>Public-facing departments</translation>
    </message>
    <message>
        <source>省</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Expedite</translation>
    </message>
    <message>
        <source>督办中</source>
        <translation>Expedited</translation>
    </message>
    <message>
        <source>督查员</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>督查组长</source>
        <translation>Team lead</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>确认变更</source>
        <translation>Confirm change</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Communities</translation>
    </message>
    <message>
        <source>科室</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>突击</source>
        <translation>Surprise</translation>
    </message>
    <message>
        <source>突击日常</source>
        <translation>Surprise or routine</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>窗口服务</source>
        <translation>Service windows</translation>
    </message>
    <message>
        <source>立行立改</source>
        <translation>Fixed on site</translation>
    </message>
    <message>
        <source>符合科学发展观要求</source>
        <translation>Fits the Scientific Outlook on Development</translation>
    </message>
    <message>
        <source>符合群众意愿</source>
        <translation>Wanted by the public</translation>
    </message>
    <message>
        <source>等次</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>等次线</source>
        <translation>Grade cut-offs</translation>
    </message>
    <message>
        <source>筹备</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>签发人</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Acknowledge receipt</translation>
    </message>
    <message>
        <source>签署日期</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>简称</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>算法</source>
        <translation>Algorithm</translation>
    </message>
    <message>
        <source>管理员</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>红色督办</source>
        <translation>Red expedite</translation>
    </message>
    <message>
        <source>约</source>
        <translation>About</translation>
    </message>
    <message>
        <source>约数</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>纪检监察</source>
        <translation>Discipline office</translation>
    </message>
    <message>
        <source>组织</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>组织考评权重</source>
        <translation>Organisation-rating weight</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>继续履诺</source>
        <translation>Resume fulfilment</translation>
    </message>
    <message>
        <source>维持原值</source>
        <translation>Keep original value</translation>
    </message>
    <message>
        <source>综合协调部门</source>
        <translation>Coordinating departments</translation>
    </message>
    <message>
        <source>网站</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>群众参评权重</source>
        <translation>Public-rating weight</translation>
    </message>
    <message>
        <source>群众大会</source>
        <translation>Public meeting</translation>
    </message>
    <message>
        <source>考评类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>职级</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>联系方式</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>自查</source>
        <translation>Self-check</translation>
    </message>
    <message>
        <source>自查他查</source>
        <translation>Self or others</translation>
    </message>
    <message>
        <source>自评权重</source>
        <translation>Self-rating weight</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>蓝色督办</source>
        <translation>Blue expedite</translation>
    </message>
    <message>
        <source>行政区划</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>被查单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>裁定人</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>规则集</source>
        <translation>Rule set</translation>
    </message>
    <message>
        <source>视为同意</source>
        <translation>Deemed consent</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>认定</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>认定人</source>
        <translation>Confirmed by</translation>
    </message>
    <message>
        <source>认定反弹</source>
        <translation>Recurred</translation>
    </message>
    <message>
        <source>认定意见</source>
        <translation>Remark on confirming</translation>
    </message>
    <message>
        <source>认定违诺</source>
        <translation>Declare breach</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>评论</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>调休上班</source>
        <translation>Weekend days worked</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Responsible person</translation>
    </message>
    <message>
        <source>责任人姓名</source>
        <translation>Responsible person&apos;s name</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Responsible unit</translation>
    </message>
    <message>
        <source>责任追究</source>
        <translation>Accountability</translation>
    </message>
    <message>
        <source>责任领导</source>
        <translation>Responsible leader</translation>
    </message>
    <message>
        <source>起</source>
        <translation>From</translation>
    </message>
    <message>
        <source>起算</source>
        <translation>Counted from</translation>
    </message>
    <message>
        <source>轻微</source>
        <translation>Slight</translation>
    </message>
    <message>
        <source>载体</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>违诺</source>
        <translation>Breached</translation>
    </message>
    <message>
        <source>违诺责任</source>
        <translation>Breach clause</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>退回整改</source>
        <translation>Rectify again</translation>
    </message>
    <message>
        <source>邮编</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>部分</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>采用新值</source>
        <translation>Use new value</translation>
    </message>
    <message>
        <source>重新填写</source>
        <translation>Revise</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>重点民生部门</source>
        <translation>Key livelihood department</translation>
    </message>
    <message>
        <source>量化目标</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>销号</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>销号申请</source>
        <translation>Closure request</translation>
    </message>
    <message>
        <source>销号退回</source>
        <translation>Closure refused</translation>
    </message>
    <message>
        <source>长效巩固</source>
        <translation>Sustained</translation>
    </message>
    <message>
        <source>问责</source>
        <translation>Sanction</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>限时办结</source>
        <translation>Time-limit duty</translation>
    </message>
    <message>
        <source>限期整改</source>
        <translation>Rectification</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>领域</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>首问负责</source>
        <translation>First-contact duty</translation>
    </message>
    <message>
        <source>黄灯提前</source>
        <translation>Yellow light ahead</translation>
    </message>
    <message>
        <source>黄色督办</source>
        <translation>Yellow expedite</translation>
    </message>
    <message>
        <source>中心恢复备份</source>
        <translation>restoration</translation>
    </message>
    <message>
        <source>保留到第几号</source>
        <translation>kept up to</translation>
    </message>
    <message>
        <source>曾到第几号</source>
        <translation>had reached</translation>
    </message>
    <message>
        <source>曾签名的摘要</source>
        <translation>root signed before</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>中心更正时钟</source>
        <translation>clock correction</translation>
    </message>
    <message>
        <source>更正前签到的时间</source>
        <translation>time signed before it</translation>
    </message>
    <message>
        <source>更正后的时间</source>
        <translation>time after it</translation>
    </message>
    <message>
        <source>佐证文件遗失</source>
        <translation>Evidence file lost</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>修改理由</source>
        <translation>Reason for the change</translation>
    </message>
    <message>
        <source>决定人</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>裁定规则</source>
        <translation>Rules of judging</translation>
    </message>
    <message>
        <source>适用起</source>
        <translation>Counts from</translation>
    </message>
    <message>
        <source>不超过</source>
        <translation>At most</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>完成时限原文</source>
        <translation>Due, in the source&apos;s words</translation>
    </message>
    <message>
        <source>法定</source>
        <translation>Statutory</translation>
    </message>
    <message>
        <source>法定时限单位</source>
        <translation>Unit of the statutory limit</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact person</translation>
    </message>
    <message>
        <source>责任科室</source>
        <translation>Responsible section</translation>
    </message>
    <message>
        <source>曾用名</source>
        <translation>Former names</translation>
    </message>
    <message>
        <source>任命人</source>
        <translation>appointed by</translation>
    </message>
    <message>
        <source>公示人</source>
        <translation>published by</translation>
    </message>
    <message>
        <source>办理意见</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>已生效</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>待确认</source>
        <translation>proposed</translation>
    </message>
    <message>
        <source>确认人</source>
        <translation>confirmed by</translation>
    </message>
    <message>
        <source>确认任职</source>
        <translation>confirm the appointment</translation>
    </message>
    <message>
        <source>重新提交</source>
        <translation>submit again</translation>
    </message>
    <message>
        <source>销号日期</source>
        <translation>closed on</translation>
    </message>
    <message>
        <source>检查人最多</source>
        <translation>Most inspectors</translation>
    </message>
    <message>
        <source>检查人最少</source>
        <translation>Fewest inspectors</translation>
    </message>
    <message>
        <source>一年一度的公开承诺活动：文号、起止日期和主办单位。</source>
        <translation>The yearly campaign of public commitments: document number, first and last day, who runs it.</translation>
    </message>
    <message>
        <source>交给督查员去查的单位、检查表和期限。</source>
        <translation>Which unit an inspector is to check, by which checklist and until when.</translation>
    </message>
    <message>
        <source>任期</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>区划</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>单位、党组织、窗口和站所：承诺、抽查和问题都记在它们名下。</source>
        <translation>Units, party organisations, windows and stations: commitments, checks and findings are theirs.</translation>
    </message>
    <message>
        <source>单位或个人公开的承诺书；已经印发的可以从“导入”读入。</source>
        <translation>Letters that a unit or a person published; those in print can be read in under Import.</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Taking complaints</translation>
    </message>
    <message>
        <source>回避</source>
        <translation>Avoids</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>布置检查任务</source>
        <translation>Assign a check</translation>
    </message>
    <message>
        <source>怎么做</source>
        <translation>How</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <source>承诺公示后列在这里。</source>
        <translation>Commitments are listed here once they are published.</translation>
    </message>
    <message>
        <source>承诺在哪里、从哪天到哪天公示。</source>
        <translation>Where commitments are displayed, from which day to which.</translation>
    </message>
    <message>
        <source>抽查以外的加分和扣分，写明事由和依据。</source>
        <translation>Points added and taken off beside the checks, with reason and rule.</translation>
    </message>
    <message>
        <source>整改</source>
        <translation>Rectification</translation>
    </message>
    <message>
        <source>整改情况</source>
        <translation>Rectification</translation>
    </message>
    <message>
        <source>整改期限（工作日）</source>
        <translation>Terms of rectification (working days)</translation>
    </message>
    <message>
        <source>整改通知</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>新增人员</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>新增任职</source>
        <translation>Add an appointment</translation>
    </message>
    <message>
        <source>新增承诺</source>
        <translation>Add a commitment</translation>
    </message>
    <message>
        <source>新增承诺书</source>
        <translation>Add a letter</translation>
    </message>
    <message>
        <source>新增日历</source>
        <translation>Add a calendar</translation>
    </message>
    <message>
        <source>新增检查表</source>
        <translation>Add a checklist</translation>
    </message>
    <message>
        <source>新增活动</source>
        <translation>Add a campaign</translation>
    </message>
    <message>
        <source>新增组织</source>
        <translation>Add an organisation</translation>
    </message>
    <message>
        <source>新增联系方式</source>
        <translation>Add a contact</translation>
    </message>
    <message>
        <source>新增行政区划</source>
        <translation>Add a region</translation>
    </message>
    <message>
        <source>新增规则</source>
        <translation>Add rules</translation>
    </message>
    <message>
        <source>日历</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>权重、样本、等次和期限；活动开始后改动要另立新版并写明理由。</source>
        <translation>Weights, samples, grades and terms; after the campaign has begun a change is a new version, with a reason.</translation>
    </message>
    <message>
        <source>查谁</source>
        <translation>Who is checked</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>检查、投诉和自查中发现的问题。</source>
        <translation>What checks, complaints and self-checks found.</translation>
    </message>
    <message>
        <source>检查什么、每项多少分、一按就扣的扣分项；用过的检查表不再改，改动另立新版。</source>
        <translation>What is checked, for how many points, and the deductions at a tap; one that was used is not changed: a change is a new version.</translation>
    </message>
    <message>
        <source>每年的放假和调休：时限按工作日计算。</source>
        <translation>Each year&apos;s days off and days worked: terms count in working days.</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>登记公示</source>
        <translation>Record a publication</translation>
    </message>
    <message>
        <source>登记加扣分</source>
        <translation>Record an adjustment</translation>
    </message>
    <message>
        <source>登记过的平板、手机和电脑；丢失的要停用。</source>
        <translation>Enrolled tablets, phones and desktops; revoke those that are lost.</translation>
    </message>
    <message>
        <source>登记问题</source>
        <translation>Record a finding</translation>
    </message>
    <message>
        <source>督查员、填报员、审核人和负责人；角色由任职决定。</source>
        <translation>Inspectors, clerks, reviewers and heads; appointments give them their roles.</translation>
    </message>
    <message>
        <source>督查员提交的抽查列在这里。</source>
        <translation>Checks that inspectors submit are listed here.</translation>
    </message>
    <message>
        <source>等次和排名</source>
        <translation>Grades and ranking</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>群众打得通的监督电话和受理部门。</source>
        <translation>Telephones that citizens can reach, and who answers.</translation>
    </message>
    <message>
        <source>考评</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>行政区划决定适用哪个地区的工作日历。</source>
        <translation>The region decides whose calendar of working days counts.</translation>
    </message>
    <message>
        <source>裁定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>评分权重</source>
        <translation>Weights</translation>
    </message>
    <message>
        <source>谁去查</source>
        <translation>Who checks</translation>
    </message>
    <message>
        <source>谁在哪里、从哪天到哪天，担任什么角色。</source>
        <translation>Who holds which role, where, from which day to which.</translation>
    </message>
    <message>
        <source>调休</source>
        <translation>worked in exchange</translation>
    </message>
    <message>
        <source>责任</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>起止</source>
        <translation>From and until</translation>
    </message>
    <message>
        <source>隶属</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>已签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>拒签：%1</source>
        <translation>Refused to sign: %1</translation>
    </message>
    <message>
        <source>严重度</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>他查</source>
        <translation>By others</translation>
    </message>
    <message>
        <source>公布</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>公布日期</source>
        <translation>Published on</translation>
    </message>
    <message>
        <source>单位签字</source>
        <translation>Unit&apos;s signature</translation>
    </message>
    <message>
        <source>变更待审核</source>
        <translation>change to be reviewed</translation>
    </message>
    <message>
        <source>听证质询</source>
        <translation>Public question</translation>
    </message>
    <message>
        <source>填表人</source>
        <translation>Filled in by</translation>
    </message>
    <message>
        <source>已公布</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>已督办</source>
        <translation>urged</translation>
    </message>
    <message>
        <source>待下达整改通知</source>
        <translation>notice to be issued</translation>
    </message>
    <message>
        <source>待公布</source>
        <translation>to be published</translation>
    </message>
    <message>
        <source>待公示</source>
        <translation>to be publicised</translation>
    </message>
    <message>
        <source>待再次下达整改通知</source>
        <translation>another notice to be issued</translation>
    </message>
    <message>
        <source>待巩固</source>
        <translation>to be confirmed as lasting</translation>
    </message>
    <message>
        <source>待报送</source>
        <translation>to be submitted</translation>
    </message>
    <message>
        <source>待整改</source>
        <translation>to be put right</translation>
    </message>
    <message>
        <source>待答复</source>
        <translation>to be answered</translation>
    </message>
    <message>
        <source>待签收</source>
        <translation>to be received</translation>
    </message>
    <message>
        <source>待重新提交</source>
        <translation>to be submitted again</translation>
    </message>
    <message>
        <source>待销号</source>
        <translation>to be closed</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>总分</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>承办单位</source>
        <translation>Responsible unit</translation>
    </message>
    <message>
        <source>抽查（督查）记录表</source>
        <translation>Spot check record</translation>
    </message>
    <message>
        <source>提问</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>提问日期</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>日常办理</source>
        <translation>Daily work</translation>
    </message>
    <message>
        <source>检查人（签字）</source>
        <translation>Inspectors (signature)</translation>
    </message>
    <message>
        <source>活动和规则</source>
        <translation>Campaigns and rules</translation>
    </message>
    <message>
        <source>涉及公示</source>
        <translation>Publication concerned</translation>
    </message>
    <message>
        <source>涉及承诺</source>
        <translation>Commitment concerned</translation>
    </message>
    <message>
        <source>照片和附件（件）</source>
        <translation>Photos and papers</translation>
    </message>
    <message>
        <source>申请销号人</source>
        <translation>Closure requested by</translation>
    </message>
    <message>
        <source>登记人</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>登记质询</source>
        <translation>Record a question</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>答复人</source>
        <translation>Answered by</translation>
    </message>
    <message>
        <source>答复日期</source>
        <translation>Answered on</translation>
    </message>
    <message>
        <source>答复时限</source>
        <translation>Answer due</translation>
    </message>
    <message>
        <source>签发机关（盖章）</source>
        <translation>Issuing office (seal)</translation>
    </message>
    <message>
        <source>签收人</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>签收人（签字）</source>
        <translation>Received by (signature)</translation>
    </message>
    <message>
        <source>签收日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>组织和人员</source>
        <translation>Organisations and people</translation>
    </message>
    <message>
        <source>群众对公布的内容提出的疑问：由哪个单位答复、哪天前答复、答复在哪天公布。</source>
        <translation>What citizens ask about what was published: which unit answers, by when, and when the answer was published.</translation>
    </message>
    <message>
        <source>被查单位（签字或盖章）</source>
        <translation>Unit checked (signature or seal)</translation>
    </message>
    <message>
        <source>证据（件）</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>质询</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>质询答复期限</source>
        <translation>Limit for answers</translation>
    </message>
    <message>
        <source>退回意见</source>
        <translation>Why sent back</translation>
    </message>
    <message>
        <source>退回重答</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>送达人</source>
        <translation>Delivered by</translation>
    </message>
    <message>
        <source>销号待审批</source>
        <translation>closure to be decided</translation>
    </message>
    <message>
        <source>问题清单</source>
        <translation>List of findings</translation>
    </message>
    <message>
        <source>限期整改通知书</source>
        <translation>Rectification notice</translation>
    </message>
</context>
<context>
    <name>DoubtsCard</name>
    <message>
        <source>疑点</source>
        <translation>Doubts</translation>
    </message>
    <message>
        <source>疑点 %1，%2，把握 %3%</source>
        <translation>Doubt %1, %2, confidence %3%</translation>
    </message>
    <message>
        <source>识别把握 %1%</source>
        <translation>Confidence %1%</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>全部标为已核对</source>
        <translation>Mark all as checked</translation>
    </message>
</context>
<context>
    <name>EnrolmentPage</name>
    <message>
        <source>登记这台设备</source>
        <translation>Enrol this device</translation>
    </message>
    <message>
        <source>地址和登记码由效能中心提供。扫码得到的文字可以直接粘贴到第一格。</source>
        <translation>Headquarters gives you the address and the enrolment code. The text of the QR code can be pasted into the first field.</translation>
    </message>
    <message>
        <source>中心地址</source>
        <translation>Address of headquarters</translation>
    </message>
    <message>
        <source>登记码</source>
        <translation>Enrolment code</translation>
    </message>
    <message>
        <source>不分大小写，短横可以不填。</source>
        <translation>Capitals and hyphens do not matter.</translation>
    </message>
    <message>
        <source>服务器证书与二维码中的一致。</source>
        <translation>The server&apos;s certificate is the one of the QR code.</translation>
    </message>
    <message>
        <source>请与中心给出的证书指纹逐组核对，一致才继续：</source>
        <translation>Compare the fingerprint group by group with the one that headquarters gave, and go on only if they are the same:</translation>
    </message>
    <message>
        <source>登记没有完成</source>
        <translation>Not enrolled</translation>
    </message>
    <message>
        <source>请稍候…</source>
        <translation>Please wait…</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>指纹一致，登记</source>
        <translation>Same fingerprint: enrol</translation>
    </message>
    <message>
        <source>禁止处理涉密信息</source>
        <translation>State secrets must not be handled here</translation>
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
    <name>EvidenceFiles</name>
    <message>
        <source>没有登记这个文件，或不在您的范围内。</source>
        <translation>No record names this file, or it is outside your scope.</translation>
    </message>
    <message>
        <source>这台设备已停用，不能再收发文件。</source>
        <translation>This device has been revoked: it can send and get no files any more.</translation>
    </message>
    <message>
        <source>文件还没有上传完。</source>
        <translation>The file has not been uploaded completely yet.</translation>
    </message>
    <message>
        <source>中心的这个文件已损坏或丢失，正在向有它的设备取回，请稍后再试。</source>
        <translation>Headquarters&apos; copy of this file is damaged or lost and is being fetched from a device that has it. Try again later.</translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>正在取回…</source>
        <translation>Fetching…</translation>
    </message>
    <message>
        <source>不在本机，点按取回</source>
        <translation>Not here; tap to fetch</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>导出%1</source>
        <translation>Export: %1</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>导出列表中现在的 %1 条，和搜索、筛选的结果一致。</source>
        <translation>Exports the %1 records that the list shows now, as searched and filtered.</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Excel 表格</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>CSV 文本</source>
        <translation>CSV text</translation>
    </message>
</context>
<context>
    <name>FigureDialog</name>
    <message>
        <source>补一个时限</source>
        <translation>Add a time limit</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>补一个数量</source>
        <translation>Add a quantity</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>原文：%1</source>
        <translation>Original: %1</translation>
    </message>
    <message>
        <source>从何时起算</source>
        <translation>Counted from</translation>
    </message>
    <message>
        <source>数的是什么</source>
        <translation>What is counted</translation>
    </message>
    <message>
        <source>受理之日起</source>
        <translation>Acceptance of the application</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>数值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>最长不超过</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>计量单位</source>
        <translation>Unit of measure</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>准确程度</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>工作日</source>
        <translation>Working days</translation>
    </message>
    <message>
        <source>天</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>小时</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>当天</source>
        <translation>Same day</translation>
    </message>
    <message>
        <source>恰好</source>
        <translation>Exactly</translation>
    </message>
    <message>
        <source>约</source>
        <translation>About</translation>
    </message>
    <message>
        <source>不少于</source>
        <translation>At least</translation>
    </message>
    <message>
        <source>超期视为同意</source>
        <translation>Deemed consent when overdue</translation>
    </message>
    <message>
        <source>不超过</source>
        <translation>At most</translation>
    </message>
</context>
<context>
    <name>FileEntry</name>
    <message>
        <source>中心已收到</source>
        <translation>At headquarters</translation>
    </message>
    <message>
        <source>中心未接受</source>
        <translation>Not accepted by headquarters</translation>
    </message>
    <message>
        <source>正在上传</source>
        <translation>Uploading</translation>
    </message>
    <message>
        <source>待上传</source>
        <translation>To be uploaded</translation>
    </message>
    <message>
        <source>文件已遗失</source>
        <translation>File lost</translation>
    </message>
</context>
<context>
    <name>FileStore</name>
    <message>
        <source>这个文件正在传送，请稍后再试。</source>
        <translation>This file is under way. Please try again later.</translation>
    </message>
    <message>
        <source>暂时不能存放文件，请稍后再试。</source>
        <translation>Files cannot be stored at present. Please try again later.</translation>
    </message>
    <message>
        <source>传送的位置不对，请从已收到的位置继续。</source>
        <translation>This piece starts at the wrong place. Go on from what has been received.</translation>
    </message>
    <message>
        <source>文件超出声明的大小。</source>
        <translation>The file exceeds its declared size.</translation>
    </message>
    <message>
        <source>存储空间不足，请稍后再试。</source>
        <translation>There is too little storage. Please try again later.</translation>
    </message>
    <message>
        <source>文件内容与登记的摘要不符，请从头重新传送。</source>
        <translation>The file does not fit its recorded digest. It has to be sent again from the start.</translation>
    </message>
</context>
<context>
    <name>FileType</name>
    <message>
        <source>%1 图片</source>
        <translation>%1 picture</translation>
    </message>
    <message>
        <source>%1 视频</source>
        <translation>%1 video</translation>
    </message>
    <message>
        <source>%1 录音</source>
        <translation>%1 recording</translation>
    </message>
    <message>
        <source>%1 文件</source>
        <translation>%1 file</translation>
    </message>
    <message>
        <source>%1 压缩包</source>
        <translation>%1 archive</translation>
    </message>
    <message>
        <source>“%1”是程序或脚本，不能作佐证。请改用照片、录音或文件。</source>
        <translation>“%1” is a program or a script and cannot be evidence. Take a photo, a recording or a document instead.</translation>
    </message>
    <message>
        <source>“%1”其实是 %2，登记为“%3”。</source>
        <translation>“%1” really is a %2 and is recorded as “%3”.</translation>
    </message>
</context>
<context>
    <name>FindingDetailPane</name>
    <message>
        <source>限期整改</source>
        <translation>Rectification</translation>
    </message>
    <message>
        <source>%1前</source>
        <translation>By %1</translation>
    </message>
    <message>
        <source>期限暂定：日历未公布</source>
        <translation>Due date provisional: no calendar yet</translation>
    </message>
    <message>
        <source>待送出</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>已记录：%1</source>
        <translation>Recorded: %1</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>佐证</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>内部评论</source>
        <translation>Internal comments</translation>
    </message>
    <message>
        <source>办理记录</source>
        <translation>History</translation>
    </message>
    <message>
        <source>选一个问题来看</source>
        <translation>Choose a finding to look at</translation>
    </message>
    <message>
        <source>这个问题不在本机</source>
        <translation>This finding is not on this device</translation>
    </message>
    <message>
        <source>它可能不在您的范围内，或者还没有同步。</source>
        <translation>It may be outside what you may see, or not synced yet.</translation>
    </message>
</context>
<context>
    <name>FindingEditor</name>
    <message>
        <source>问题</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>问题%1</source>
        <translation>Finding %1</translation>
    </message>
    <message>
        <source>删除问题</source>
        <translation>Delete finding</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>严重程度</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>已立行立改</source>
        <translation>Fixed on site</translation>
    </message>
    <message>
        <source>现场怎样改的</source>
        <translation>How it was fixed</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Responsible unit</translation>
    </message>
    <message>
        <source>责任人（可不填）</source>
        <translation>Responsible person (optional)</translation>
    </message>
    <message>
        <source>对应的承诺</source>
        <translation>Commitment concerned</translation>
    </message>
    <message>
        <source>依据条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>如：首问负责制第三条</source>
        <translation>E.g. First-contact duty, article 3</translation>
    </message>
    <message>
        <source>整改期限</source>
        <translation>To be put right by</translation>
    </message>
    <message>
        <source>提前一个工作日</source>
        <translation>One working day earlier</translation>
    </message>
    <message>
        <source>推后一个工作日</source>
        <translation>One working day later</translation>
    </message>
    <message>
        <source>暂定</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>按建议期限</source>
        <translation>Use the proposal</translation>
    </message>
    <message>
        <source>整改建议</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>问题描述</source>
        <translation>What is wrong</translation>
    </message>
</context>
<context>
    <name>FindingFilters</name>
    <message>
        <source>筛选</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>全部清除</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Responsible unit</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>严重程度</source>
        <translation>Severity</translation>
    </message>
</context>
<context>
    <name>FindingPane</name>
    <message>
        <source>问题</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>共 %1 个，列出前 %2 个，请再缩小范围</source>
        <translation>First %2 of %1 shown; narrow it down</translation>
    </message>
    <message>
        <source>%1 个问题</source>
        <translation>%1 findings</translation>
    </message>
    <message>
        <source>筛选，已用 %1 项</source>
        <translation>Filters, %1 in use</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>搜索问题、条款、责任人、文号</source>
        <translation>Search findings, clauses, people, document no.</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>待我办理</source>
        <translation>For me to do</translation>
    </message>
    <message>
        <source>问题读不出来</source>
        <translation>The findings cannot be read</translation>
    </message>
    <message>
        <source>没有找到“%1”</source>
        <translation>“%1” was not found</translation>
    </message>
    <message>
        <source>没有这样的问题</source>
        <translation>No such findings</translation>
    </message>
    <message>
        <source>没有未销号的问题</source>
        <translation>No open findings</translation>
    </message>
    <message>
        <source>去掉一些条件再看看。</source>
        <translation>Remove some of the conditions and look again.</translation>
    </message>
    <message>
        <source>收到的整改通知列在这里。</source>
        <translation>The rectification notices you receive are listed here.</translation>
    </message>
    <message>
        <source>抽查中记下的问题列在这里。</source>
        <translation>What is found on spot checks is listed here.</translation>
    </message>
    <message>
        <source>清除条件</source>
        <translation>Clear conditions</translation>
    </message>
</context>
<context>
    <name>FindingSource</name>
    <message>
        <source>发现于抽查</source>
        <translation>Found on spot check</translation>
    </message>
    <message>
        <source>涉及承诺</source>
        <translation>Commitment concerned</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>未销号</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>待认定</source>
        <translation>To be confirmed</translation>
    </message>
    <message>
        <source>待下达</source>
        <translation>Notice to be issued</translation>
    </message>
    <message>
        <source>整改中</source>
        <translation>Rectifying</translation>
    </message>
    <message>
        <source>待复查</source>
        <translation>To be rechecked</translation>
    </message>
    <message>
        <source>待销号</source>
        <translation>To be closed</translation>
    </message>
    <message>
        <source>回头看</source>
        <translation>Look-back</translation>
    </message>
    <message>
        <source>已销号</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>不予认定</source>
        <translation>Not upheld</translation>
    </message>
    <message>
        <source>等效能中心或督查组长认定。</source>
        <translation>Waiting for headquarters or the team lead to confirm it.</translation>
    </message>
    <message>
        <source>现场已改，等效能中心或督查组长核实销号。</source>
        <translation>Fixed on site; waiting for headquarters or the team lead to verify and close it.</translation>
    </message>
    <message>
        <source>等效能中心下达整改通知。</source>
        <translation>Waiting for headquarters to issue a rectification notice.</translation>
    </message>
    <message>
        <source>正在回头看：巩固的销号，反弹的再次整改。</source>
        <translation>In look-back: closed if it is sustained, rectified again if it recurs.</translation>
    </message>
    <message>
        <source>整改通知还没有同步到本机。</source>
        <translation>The rectification notice has not been synced to this device yet.</translation>
    </message>
    <message>
        <source>等单位签收。</source>
        <translation>Waiting for the unit to acknowledge receipt.</translation>
    </message>
    <message>
        <source>等督查员、督查组长或中心复查；报送人和本单位的人不能复查。</source>
        <translation>Waiting for an inspector, the team lead or headquarters to recheck it; whoever reported it and the unit&apos;s own staff cannot.</translation>
    </message>
    <message>
        <source>复查合格，等整改通知销号。</source>
        <translation>Recheck passed; waiting for the notice to be closed.</translation>
    </message>
    <message>
        <source>整改通知已销号，等问题销号。</source>
        <translation>The notice is closed; waiting for the finding to be closed.</translation>
    </message>
    <message>
        <source>已退回，等单位重新整改并报送。</source>
        <translation>Returned; waiting for the unit to rectify again and report.</translation>
    </message>
    <message>
        <source>已逾期，等单位报送；中心可以督办。</source>
        <translation>Overdue; waiting for the unit to report. Headquarters can expedite it.</translation>
    </message>
    <message>
        <source>督办中，等单位报送。</source>
        <translation>Expedited; waiting for the unit to report.</translation>
    </message>
    <message>
        <source>已问责；单位仍须整改并报送。</source>
        <translation>Sanctioned; the unit must still rectify and report.</translation>
    </message>
    <message>
        <source>等单位整改并报送结果。</source>
        <translation>Waiting for the unit to rectify and report the result.</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>还有 %1 项未评</source>
        <translation>%1 items to go</translation>
    </message>
    <message>
        <source>已评完</source>
        <translation>All scored</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>记问题</source>
        <translation>Add finding</translation>
    </message>
    <message>
        <source>（还没有写）</source>
        <translation>(nothing written yet)</translation>
    </message>
    <message>
        <source>立行立改</source>
        <translation>Fixed on site</translation>
    </message>
    <message>
        <source>暂定</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>还没有记问题</source>
        <translation>No findings yet</translation>
    </message>
    <message>
        <source>在检查项上点“记问题”，扣分理由会带过来。</source>
        <translation>Press “Add finding” on an item; the reasons of its deductions come along.</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>%1（必填）</source>
        <translation>%1 (required)</translation>
    </message>
    <message>
        <source>添加照片或文件</source>
        <translation>Add a photo or file</translation>
    </message>
    <message>
        <source>从 %1 到 %2</source>
        <translation>From %1 to %2</translation>
    </message>
    <message>
        <source>%1（每行一个）</source>
        <translation>%1 (one a line)</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>草稿已损坏，无法继续填写。请重新开始这次抽查。</source>
        <translation>The draft is damaged and cannot be continued. Please begin this spot check again.</translation>
    </message>
    <message>
        <source>其他扣分</source>
        <translation>Other deduction</translation>
    </message>
    <message>
        <source>还没有选择被查单位。</source>
        <translation>No unit has been chosen.</translation>
    </message>
    <message>
        <source>还没有选择检查表。</source>
        <translation>No checklist has been chosen.</translation>
    </message>
    <message>
        <source>第%1项“%2”另扣了 %3 分，请写明理由。</source>
        <translation>Item %1 “%2” lost another %3 points: give the reason.</translation>
    </message>
    <message>
        <source>“%1”还有 %2 项没有评分。没有问题的请点“无扣分”，不涉及的请点“不适用”。</source>
        <translation>“%1” has %2 items without a score. Press “Full marks” where nothing is wrong, “N/A” where it does not apply.</translation>
    </message>
    <message>
        <source>问题%1没有整改期限。</source>
        <translation>Finding %1 has no due date.</translation>
    </message>
    <message>
        <source>请单位代表签字；拒绝签字的，请写明原因。</source>
        <translation>Let the unit&apos;s representative sign, or record why he refuses.</translation>
    </message>
    <message>
        <source>已遮挡，原照片留在检查人处，摘要 %1</source>
        <translation>redacted; the original stays with the inspector, digest %1</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>问题%1没有填写问题描述。</source>
        <translation>Finding %1 does not say what is wrong.</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>%1 起</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>至 %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>“%1”是关于一条%2的，请写明是哪一条。</source>
        <translation>“%1” is about one %2: say which.</translation>
    </message>
    <message>
        <source>这里没有这条%1，可能还没有同步。</source>
        <translation>This %1 is not here; it may not have been synced yet.</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>%1&#x3000;打印于 %2</source>
        <translation>%1  printed %2</translation>
    </message>
    <message>
        <source>文件名请以 .xlsx、.pdf、.odt 或 .html 结尾，现为“%1”。</source>
        <translation>The file&apos;s name should end in .xlsx, .pdf, .odt or .html, not “%1”.</translation>
    </message>
    <message>
        <source>不能写入“%1”（%2）。请换个位置再试。</source>
        <translation>Cannot write “%1” (%2). Try another place.</translation>
    </message>
</context>
<context>
    <name>Headquarters</name>
    <message>
        <source>这台设备没有登记。</source>
        <translation>This device is not enrolled.</translation>
    </message>
    <message>
        <source>没有送交任何记录。</source>
        <translation>No records were sent.</translation>
    </message>
    <message>
        <source>送交记录的签名不对，一条也没有接收。</source>
        <translation>The signature of the records sent is wrong; none was accepted.</translation>
    </message>
    <message>
        <source>这台设备已停用。未送交的记录送交后，本机数据将清除。</source>
        <translation>This device is out of use. Once the records not yet sent have been handed in, its data will be erased.</translation>
    </message>
    <message>
        <source>出示的账本摘要过多。</source>
        <translation>Too many heads of the log are shown.</translation>
    </message>
    <message>
        <source>这台设备没有这条操作。</source>
        <translation>This device has no such operation.</translation>
    </message>
    <message>
        <source>登记码不对、已用过或已过期，请向管理员索取新的登记码。</source>
        <translation>The enrolment code is wrong, used or out of date. Ask the administrator for a new one.</translation>
    </message>
    <message>
        <source>这台设备已停用，不再发给凭证。未送交的记录可以用数据包交回中心。</source>
        <translation>This device has been revoked and gets no token any more. What it has not sent can go to headquarters in a bundle.</translation>
    </message>
    <message>
        <source>没有这个人员。</source>
        <translation>There is no such person.</translation>
    </message>
    <message>
        <source>设备的时间与中心相差过大。</source>
        <translation>The clock of the device differs too much from headquarters.</translation>
    </message>
    <message>
        <source>设备的签名不对。</source>
        <translation>The signature of the device is wrong.</translation>
    </message>
    <message>
        <source>中心恢复到了较早的备份，这台设备的使用人还没有补回，稍后会自动再试。记录都还在本机。</source>
        <translation>Headquarters was put back to an earlier backup, and the people of this device are not there yet. It is tried again later; all records are still on this device.</translation>
    </message>
</context>
<context>
    <name>HeadquartersLedger</name>
    <message>
        <source>不能在“%1”存放数据。</source>
        <translation>No data can be stored in “%1”.</translation>
    </message>
    <message>
        <source>另一个中心服务正在使用“%1”。一个数据文件夹只能由一个服务使用，请先停止另一个。</source>
        <translation>Another headquarters server uses “%1”. A data folder is for one server: stop the other one first.</translation>
    </message>
    <message>
        <source>中心的签名密钥“%1”不在了、读不出来，或属于另一个中心。请从备份恢复 keys 文件夹。</source>
        <translation>Headquarters&apos; signing key “%1” is gone, cannot be read, or belongs to another headquarters. Restore the keys folder from a backup.</translation>
    </message>
    <message>
        <source>读不了账本，请稍后再试。</source>
        <translation>The log cannot be read. Please try again later.</translation>
    </message>
    <message>
        <source>中心的时钟是 %1，账本却已签到 %2。请管理员校准时钟；若当时的时钟才是错的，用 --clock-corrected 重新启动中心。记录仍在各设备，没有丢失。</source>
        <translation>Headquarters’ clock says %1, but its ledger is signed until %2. The administrator sets the clock; if it was wrong then and is right now, he starts headquarters again with --clock-corrected. Records stay on the devices; nothing is lost.</translation>
    </message>
    <message>
        <source>这一批没有存下来，请稍后再送。</source>
        <translation>This batch was not stored. Please send it again later.</translation>
    </message>
    <message>
        <source>时钟没有落后于账本，不需要更正。</source>
        <translation>The clock is not behind the ledger; there is nothing to correct.</translation>
    </message>
    <message>
        <source>这不是本中心签名的账本摘要，没有采用。</source>
        <translation>Headquarters did not sign this head. It was not used.</translation>
    </message>
    <message>
        <source>送交的记录彼此不相接，一条也没有接收。</source>
        <translation>The operations do not follow each other. None was taken.</translation>
    </message>
    <message>
        <source>中心不再有这台设备见过的全部记录，先核对再送交。</source>
        <translation>Headquarters no longer has everything that this device saw. Agree on a common point before sending.</translation>
    </message>
    <message>
        <source>操作不属于这台设备。</source>
        <translation>The operation is not this device’s.</translation>
    </message>
    <message>
        <source>操作序号不连续，请从缺少的一条发起。</source>
        <translation>The operations do not follow each other. Send from the missing one on.</translation>
    </message>
    <message>
        <source>同一序号已有另一条操作，本机将另起一链继续。</source>
        <translation>Another operation has this number. The device goes on with a new chain.</translation>
    </message>
    <message>
        <source>同一序号已有另一条操作，本机将另起一链继续。这样的操作太多，这一条没有留存。</source>
        <translation>Another operation holds this number; this device goes on in a new chain. There are too many such operations, and this one is not kept.</translation>
    </message>
    <message>
        <source>这台设备已停用，中心留存的它的记录已到上限，不再接收。请把设备交给管理员。</source>
        <translation>This device has been revoked, and headquarters keeps as many of its records as it may. Hand the device to the administrator.</translation>
    </message>
    <message>
        <source>这台设备今天被拒收的记录太多（%1 条），其余明天再送。记录都在本机；请先查看拒收的原因，或联系管理员。</source>
        <translation>Too many records of this device were refused today (%1); the rest is sent tomorrow. All records are on this device. See why they were refused, or ask the administrator.</translation>
    </message>
</context>
<context>
    <name>HeadquartersPage</name>
    <message>
        <source>总览</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>排名</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>冲突 %1</source>
        <translation>Conflicts %1</translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>Conflicts</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>另有 %1 条更早的记录</source>
        <translation>%1 earlier records</translation>
    </message>
</context>
<context>
    <name>HolidayNotice</name>
    <message>
        <source>看不出是国务院办公厅的通知。只适用于某个地区的放假安排，请指明行政区划代码；否则按全国计算。</source>
        <translation>This does not look like a notice of the State Council&apos;s General Office. For days off of one region give its division code; otherwise they count for the whole country.</translation>
    </message>
    <message>
        <source>%1 在“%2”里和“%3”里说法不同，按放假计。</source>
        <translation>“%2” and “%3” disagree about %1; it counts as off.</translation>
    </message>
    <message>
        <source>%1 本来就是工作日，不是调休上班日，没有计入。</source>
        <translation>%1 is a working day anyway, not a weekend day that is worked; left out.</translation>
    </message>
    <message>
        <source>通知涉及 %1 年的日子，而本机没有 %1 年的日历，这几天没有计入；请先导入 %1 年的通知。</source>
        <translation>The notice names days of %1, of which there is no calendar here; they were left out. Import the notice of %1 first.</translation>
    </message>
    <message>
        <source>通知没有提到%1；这些节日只按法定节假日计，请确认通知是否完整。</source>
        <translation>The notice does not speak of %1; of these only the statutory days count. Check whether the notice is whole.</translation>
    </message>
    <message>
        <source>%1 是法定节假日（%2），通知里没有读出，已按放假计。</source>
        <translation>%1 is a statutory holiday (%2) that was not found in the notice; it counts as off.</translation>
    </message>
    <message>
        <source>%1 是法定节假日（%2），不能上班，已按放假计。</source>
        <translation>%1 is a statutory holiday (%2) and cannot be worked; it counts as off.</translation>
    </message>
    <message>
        <source>放假的工作日有 %1 天，调休上班 %2 天，相差应为 %3 天（法定节假日天数），请核对有没有漏读。</source>
        <translation>%1 weekdays are off and %2 weekend days worked; the difference should be %3 (the statutory days). Check whether something was missed.</translation>
    </message>
    <message>
        <source>%1（周%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>放假</source>
        <translation>day off</translation>
    </message>
    <message>
        <source>%1月%2日不存在，或者不在 %3 年前后，没有计入。</source>
        <translation>Day %2 of month %1 does not exist or is not near %3; left out.</translation>
    </message>
    <message>
        <source>原文写的是星期%1，而这一天是 %2。</source>
        <translation>The notice says weekday %1, but the day is %2.</translation>
    </message>
    <message>
        <source>原文说这几天不放假或不调休，没有计入，请核对。</source>
        <translation>The notice says that these days are not off; left out. Please check.</translation>
    </message>
    <message>
        <source>没有看出 %1 是放假还是上班，没有计入。</source>
        <translation>Whether %1 is off or worked was not understood; left out.</translation>
    </message>
    <message>
        <source>%1 至 %2 前后颠倒或超过 %3 天，中间的日子没有计入。</source>
        <translation>%1 to %2 is backwards or more than %3 days; the days between were left out.</translation>
    </message>
    <message>
        <source>%1 前面说%2，这里说%3。</source>
        <translation>%1 was said to be “%2” before, and here “%3”.</translation>
    </message>
    <message>
        <source>上班</source>
        <translation>worked</translation>
    </message>
    <message>
        <source>“%1”写的是 %2 天，读出的放假日是 %3 天。</source>
        <translation>“%1” is said to be %2 days; the days off that were read are %3.</translation>
    </message>
    <message>
        <source>“%1”提到 %2，但没有说这一天放假还是上班。</source>
        <translation>“%1” mentions %2, but does not say whether it is off or worked.</translation>
    </message>
    <message>
        <source>放假通知超过十万字，请检查是否选错了文件。</source>
        <translation>The notice is longer than 100,000 characters. Check whether it is the right file.</translation>
    </message>
    <message>
        <source>文字标有“%1”。本系统禁止处理涉密信息，没有导入，请按保密规定处理。</source>
        <translation>The text is marked “%1”. Secrets may not be handled here; nothing was imported. Treat it by the rules on secrecy.</translation>
    </message>
    <message>
        <source>没有找到通知是哪一年的，请连同标题一起粘贴，或者指明年份。</source>
        <translation>Which year the notice is about was not found. Paste it with its title, or give the year.</translation>
    </message>
    <message>
        <source>通知的年份 %1 不在 %2 与 %3 之间。</source>
        <translation>The notice&apos;s year %1 is not between %2 and %3.</translation>
    </message>
    <message>
        <source>没有读出放假的日子，请检查是不是放假安排的通知。</source>
        <translation>No day off was found. Check whether it is a notice about days off.</translation>
    </message>
    <message>
        <source>%1至%2</source>
        <translation>%1 to %2</translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message>
        <source>服务器的证书或密钥不能用（%1）。请检查证书文件。</source>
        <translation>The server&apos;s certificate or key cannot be used (%1). Check the certificate files.</translation>
    </message>
    <message>
        <source>“%1”不是 IP 地址，服务器没有启动。请改正监听地址。</source>
        <translation>“%1” is no IP address; the server did not start. Correct the address to listen on.</translation>
    </message>
    <message>
        <source>不能监听 %1，服务器没有启动。请检查地址、端口和权限。</source>
        <translation>Cannot listen on %1; the server did not start. Check address, port and permissions.</translation>
    </message>
    <message>
        <source>“%1”不是监听地址。请写成 IP地址:端口，例如 0.0.0.0:8443 或 [::]:8443。</source>
        <translation>“%1” is no address to listen on. Write IP:port, for example 0.0.0.0:8443 or [::]:8443.</translation>
    </message>
    <message>
        <source>请求不符合 HTTP 格式，服务器没有处理。请检查客户端或中间的代理。</source>
        <translation>The request is not well-formed HTTP and was not handled. Check the client or a proxy in between.</translation>
    </message>
    <message>
        <source>服务器上没有这个地址。请检查地址，或升级程序。</source>
        <translation>The server has no such address. Check the address, or upgrade the program.</translation>
    </message>
    <message>
        <source>这个地址不支持这种请求方法。可用的方法见 Allow。</source>
        <translation>This address does not support the method. Allow names those that it does.</translation>
    </message>
    <message>
        <source>请求传得太慢，服务器不再等待。请在网络好转后再试。</source>
        <translation>The request came too slowly and the server stopped waiting. Try again on a better network.</translation>
    </message>
    <message>
        <source>请求没有写明内容的长度（Content-Length）。</source>
        <translation>The request does not say the length of its body (Content-Length).</translation>
    </message>
    <message>
        <source>内容超过了这个地址的上限，服务器没有接收。请分块发送。</source>
        <translation>The body exceeds this address&apos;s limit and was not taken. Send it in chunks.</translation>
    </message>
    <message>
        <source>请求的地址太长，请缩短后再试。</source>
        <translation>The requested address is too long. Shorten it and try again.</translation>
    </message>
    <message>
        <source>服务器不接受这种内容类型（Content-Type）。</source>
        <translation>The server does not accept this Content-Type.</translation>
    </message>
    <message>
        <source>服务器不支持请求里的 Expect。</source>
        <translation>The server does not support the request&apos;s Expect.</translation>
    </message>
    <message>
        <source>来自同一地址的连接太多，请稍候再试。</source>
        <translation>Too many connections from one address. Please try again in a while.</translation>
    </message>
    <message>
        <source>请求头太大或字段太多，服务器没有处理。</source>
        <translation>The request&apos;s header is too large or has too many fields, and was not handled.</translation>
    </message>
    <message>
        <source>服务器处理请求时出错，已记入日志。请稍后再试，或联系管理员。</source>
        <translation>The server failed on the request and has logged it. Try again later, or ask the administrator.</translation>
    </message>
    <message>
        <source>服务器不支持这种请求方法或传输编码。</source>
        <translation>The server does not support this method or transfer encoding.</translation>
    </message>
    <message>
        <source>服务器正忙，请稍候再试。</source>
        <translation>The server is busy. Please try again in a while.</translation>
    </message>
    <message>
        <source>服务器只支持 HTTP/1.0 和 HTTP/1.1。</source>
        <translation>The server supports HTTP/1.0 and HTTP/1.1 only.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>“%1”没有填写，请补上真实的联系方式后再公示。</source>
        <translation>“%1” is not filled in. Give a real contact before publishing.</translation>
    </message>
    <message>
        <source>“%1”像是占位的内容，不是真实的联系方式，请改正后再公示。</source>
        <translation>“%1” looks like a placeholder, not a real contact. Correct it before publishing.</translation>
    </message>
    <message>
        <source>邮箱原文是“%1”，推断为“%2”，请核对。</source>
        <translation>The e-mail reads “%1” and was inferred as “%2”. Please check it.</translation>
    </message>
    <message>
        <source>邮箱原文“%1”没有“@”，推断为“%2”，请核对。</source>
        <translation>The e-mail “%1” has no “@” and was inferred as “%2”. Please check it.</translation>
    </message>
    <message>
        <source>“%1”不像完整的邮箱地址，请核对原件。</source>
        <translation>“%1” does not look like a complete e-mail address. Check the original.</translation>
    </message>
    <message>
        <source>“%1”按区号和号码理解为“%2”，请核对。</source>
        <translation>“%1” was read as area code and number, “%2”. Please check it.</translation>
    </message>
    <message>
        <source>“%1”可能是两个号码的简写，请把第二个号码补全。</source>
        <translation>“%1” may be two numbers in short. Complete the second one.</translation>
    </message>
    <message>
        <source>在“%1”里没有找到电话号码，请核对原件。</source>
        <translation>No phone number was found in “%1”. Check the original.</translation>
    </message>
    <message>
        <source>在“%1”里没有找到邮箱地址，请核对原件。</source>
        <translation>No e-mail address was found in “%1”. Check the original.</translation>
    </message>
    <message>
        <source>地址过长，请核对它在哪里结束。</source>
        <translation>The address is very long. Check where it ends.</translation>
    </message>
    <message>
        <source>有不止一个地址，采用了第一个，请核对。</source>
        <translation>There is more than one address; the first was taken. Please check.</translation>
    </message>
    <message>
        <source>有不止一个邮政编码，采用了第一个，请核对。</source>
        <translation>There is more than one postcode; the first was taken. Please check.</translation>
    </message>
    <message>
        <source>电话取自正文中的一句话，请核对它是不是监督电话。</source>
        <translation>The phone number comes from a sentence of the text. Check whether it is the supervision phone.</translation>
    </message>
    <message>
        <source>这一段没有序号，按第%1项处理，请核对。</source>
        <translation>This paragraph has no number and was taken as item %1. Please check.</translation>
    </message>
    <message>
        <source>第%1项的序号写法与其他各项不同，请核对。</source>
        <translation>The number of item %1 is written differently from the others. Please check.</translation>
    </message>
    <message>
        <source>序号“%1”重复或次序颠倒，请核对原件。</source>
        <translation>The number “%1” is repeated or out of order. Check the original.</translation>
    </message>
    <message>
        <source>序号在第%1项之后又从头开始，可能是另一份承诺书，请核对。</source>
        <translation>After item %1 the numbers start again: perhaps another letter. Please check.</translation>
    </message>
    <message>
        <source>序号从%1跳到%2，中间可能漏了%3项，请对照原件。</source>
        <translation>The numbers jump from %1 to %2; %3 items may be missing. Compare the original.</translation>
    </message>
    <message>
        <source>承诺事项没有序号，每一自然段作为一项，请核对。</source>
        <translation>The commitments have no numbers; each paragraph was taken as one. Please check.</translation>
    </message>
    <message>
        <source>从这里起作为违诺责任条款，不算在第%1项内，请核对。</source>
        <translation>From here on it was taken as the clause on breach, not as part of item %1. Please check.</translation>
    </message>
    <message>
        <source>一份承诺书最多导入500项，其余没有导入。</source>
        <translation>A letter can have 500 items at most; the rest was not imported.</translation>
    </message>
    <message>
        <source>“%1”没有归入任何一部分，请核对是否需要。</source>
        <translation>“%1” belongs to no part. Check whether it is needed.</translation>
    </message>
    <message>
        <source>“%1”在承诺事项的正文里，没有作为单位的监督联系方式，请核对。</source>
        <translation>“%1” stands in the text of a commitment and was not taken as the unit&apos;s contact. Please check.</translation>
    </message>
    <message>
        <source>单位名称“%1”是从标题里推断的，请核对。</source>
        <translation>The unit&apos;s name “%1” was inferred from the heading. Please check.</translation>
    </message>
    <message>
        <source>没有找到承诺单位的名称，请填写。</source>
        <translation>The name of the unit was not found. Please fill it in.</translation>
    </message>
    <message>
        <source>没有找到监督投诉电话，补上后才能公示。</source>
        <translation>No supervision phone was found. It is needed before publishing.</translation>
    </message>
    <message>
        <source>还有一段文字不属于任何承诺书，没有导入，请核对。</source>
        <translation>Some text belongs to no letter and was not imported. Please check.</translation>
    </message>
    <message>
        <source>一次最多导入1000份承诺书，其余没有导入。</source>
        <translation>1,000 letters at most can be imported at once; the rest was not.</translation>
    </message>
    <message>
        <source>最后一份承诺书之后的文字作为短评保存，请核对。</source>
        <translation>The text after the last letter was kept as the commentary. Please check.</translation>
    </message>
    <message>
        <source>联系方式之后的文字没有归入任何一部分，请核对是否需要。</source>
        <translation>The text after the contacts belongs to no part. Check whether it is needed.</translation>
    </message>
    <message>
        <source>“%1”不是承诺书，没有作为承诺导入。</source>
        <translation>“%1” is no letter of commitment and was not imported as one.</translation>
    </message>
    <message>
        <source>没有找到承诺书：需要单位名称、编号的承诺事项或监督联系方式。</source>
        <translation>No letter of commitment was found: it needs a unit&apos;s name, numbered commitments or supervision contacts.</translation>
    </message>
    <message>
        <source>文本超过一百万字，请分成几份导入。</source>
        <translation>The text has more than a million characters. Import it in parts.</translation>
    </message>
    <message>
        <source>文本标有“%1”。本系统禁止处理涉密信息，没有导入，请按保密规定处理。</source>
        <translation>The text is marked “%1”. This system must not handle state secrets: nothing was imported. Treat it by the rules of secrecy.</translation>
    </message>
    <message>
        <source>没有文字可以导入。</source>
        <translation>There is no text to import.</translation>
    </message>
    <message>
        <source>“%1”这里可能缺了书名号里的文件名称，请对照原件补全。</source>
        <translation>A document&apos;s title in 《》 may be missing at “%1”. Complete it from the original.</translation>
    </message>
    <message>
        <source>原文说有%1件，找到%2个分项，请核对。</source>
        <translation>The text says %1, but %2 sub-items were found. Please check.</translation>
    </message>
    <message>
        <source>原文说有%1件，但没有编号，请人工拆分成分项。</source>
        <translation>The text says %1, but they are not numbered. Split them into sub-items by hand.</translation>
    </message>
    <message>
        <source>原文说有%1件但没有编号，按名称拆成了%1个分项，请核对。</source>
        <translation>The text says %1 without numbers; it was split into %1 sub-items by name. Please check.</translation>
    </message>
    <message>
        <source>分项之和是%1%2，与总数“%3”不一致，请核对原件。</source>
        <translation>The parts add up to %1%2, which differs from the total “%3”. Check the original.</translation>
    </message>
    <message>
        <source>按原文的数字计算，办结率应为%1%，原文是“%2”，请核对。</source>
        <translation>By the figures of the text the resolution rate is %1%; the text says “%2”. Please check.</translation>
    </message>
    <message>
        <source>数字“%1”超出可以记录的范围或位数，请人工填写。</source>
        <translation>The number “%1” is beyond what can be recorded. Fill it in by hand.</translation>
    </message>
    <message>
        <source>序号“%1”重复，请核对。</source>
        <translation>The number “%1” is repeated. Please check.</translation>
    </message>
    <message>
        <source>序号“%1”与上一项不连续，请核对是否漏了行。</source>
        <translation>The number “%1” does not follow the one before. Check whether a row is missing.</translation>
    </message>
    <message>
        <source>这一行没有承诺事项，没有导入，请核对。</source>
        <translation>This row has no commitment and was not imported. Please check.</translation>
    </message>
    <message>
        <source>一次最多导入5000个单位，其余没有导入。</source>
        <translation>5,000 units at most can be imported at once; the rest was not.</translation>
    </message>
    <message>
        <source>不认识“%1”这一列，没有导入。</source>
        <translation>The column “%1” is unknown and was not imported.</translation>
    </message>
    <message>
        <source>表头下面没有承诺事项。</source>
        <translation>There are no commitments below the header.</translation>
    </message>
    <message>
        <source>表格标有“%1”。本系统禁止处理涉密信息，没有导入，请按保密规定处理。</source>
        <translation>The table is marked “%1”. This system must not handle state secrets: nothing was imported. Treat it by the rules of secrecy.</translation>
    </message>
    <message>
        <source>没有找到表头：第一行应有“单位、序号、承诺事项、完成时限、监督电话”等列名，其中“承诺事项”必不可少。</source>
        <translation>No header was found: the first row should name columns such as 单位, 序号, 承诺事项, 完成时限, 监督电话, of which 承诺事项 is required.</translation>
    </message>
    <message>
        <source>“%1”是期限的延长，没有作为时限导入，请按需要补充说明。</source>
        <translation>“%1” is an extension and was not imported as a time limit. Add a note if needed.</translation>
    </message>
    <message>
        <source>时限“%1”无法换算成整数，请人工填写。</source>
        <translation>The time limit “%1” is no whole number. Fill it in by hand.</translation>
    </message>
    <message>
        <source>“%1”不是按工作日、天或小时写的时限，请人工换算填写。</source>
        <translation>“%1” is not given in working days, days or hours. Convert it by hand.</translation>
    </message>
    <message>
        <source>“%1”是模板里的空位，请填写承诺单位的名称。</source>
        <translation>“%1” is a blank of the template. Fill in the name of the pledging unit.</translation>
    </message>
    <message>
        <source>一份承诺书最多导入200个电话和邮箱，其余没有导入。</source>
        <translation>At most 200 phones and e-mail addresses of a letter are imported; the others were not.</translation>
    </message>
    <message>
        <source>“%1”是联系人的电话，没有作为单位的监督电话，请核对。</source>
        <translation>“%1” is the phone of a contact person and was not taken for the unit&apos;s supervision phone. Please check.</translation>
    </message>
    <message>
        <source>工作表“%1”：</source>
        <translation>Sheet “%1”: </translation>
    </message>
    <message>
        <source>没有找到写承诺事项的列。请指明是哪一列，其他列也可以指明，以后会记住。</source>
        <translation>No column with commitments was found. Say which one it is; the other columns too, if you like. It will be remembered.</translation>
    </message>
    <message>
        <source>“%1”里有不止一个日期，按最后的%2登记完成时限，请核对。</source>
        <translation>“%1” names more than one date; the last one, %2, was taken as the due date. Please check.</translation>
    </message>
    <message>
        <source>“%1”没有写年份，按%2理解，请核对。</source>
        <translation>“%1” names no year and was read as %2. Please check.</translation>
    </message>
    <message>
        <source>“%1”没有写明是哪一天，按%2理解，请核对。</source>
        <translation>“%1” names no day and was read as %2. Please check.</translation>
    </message>
    <message>
        <source>“%1”没有写年份，请选定活动或填写完成时限。</source>
        <translation>“%1” names no year. Choose a campaign or fill in the due date.</translation>
    </message>
    <message>
        <source>“%1”不是存在的日期，没有登记完成时限，请核对原件。</source>
        <translation>“%1” is no date that exists; no due date was recorded. Please check the original.</translation>
    </message>
    <message>
        <source>“%1”没有最后一天，没有登记完成时限，原话保留。</source>
        <translation>“%1” has no last day; no due date was recorded, the words are kept.</translation>
    </message>
    <message>
        <source>“%1”要看从哪一天起算，没有登记完成时限，请填写日期。</source>
        <translation>“%1” depends on the day from which it counts; no due date was recorded. Please fill it in.</translation>
    </message>
    <message>
        <source>“%1”看不出是哪一天，没有登记完成时限，请填写日期。</source>
        <translation>“%1” does not say which day; no due date was recorded. Please fill it in.</translation>
    </message>
    <message>
        <source>“%1”像页码，没有归入任何一项。</source>
        <translation>“%1” looks like a page number and belongs to no item.</translation>
    </message>
    <message>
        <source>“%1”像小标题，没有归入任何一项，请核对。</source>
        <translation>“%1” looks like a heading and belongs to no item. Please check.</translation>
    </message>
    <message>
        <source>承诺事项没有序号，每个小标题作为一项，请核对。</source>
        <translation>The commitments have no numbers; each heading was taken for one. Please check.</translation>
    </message>
    <message>
        <source>承诺事项没有序号，每个项目符号作为一项，请核对。</source>
        <translation>The commitments have no numbers; each bullet was taken for one. Please check.</translation>
    </message>
    <message>
        <source>没有找到承诺事项，请核对原件，或人工补充。</source>
        <translation>No commitment was found. Check the original, or add them by hand.</translation>
    </message>
    <message>
        <source>没有标题的承诺书太多，这里以后没有导入，请分成几份导入。</source>
        <translation>There are too many letters without a title; nothing was imported from here on. Import them in parts.</translation>
    </message>
    <message>
        <source>还有更多</source>
        <translation>and more</translation>
    </message>
    <message>
        <source>没有导入的内容太多，其余没有逐条列出，请对照原件</source>
        <translation>too much was left out to list it all; compare with the original</translation>
    </message>
    <message>
        <source>承诺书之外的文字</source>
        <translation>text outside the letters</translation>
    </message>
    <message>
        <source>没有归入任何一部分</source>
        <translation>belongs to no part</translation>
    </message>
    <message>
        <source>“%1”的承诺书在文件里重复出现，内容相同，只取一份。</source>
        <translation>The letter of “%1” stands in the file more than once with the same content; it was taken once.</translation>
    </message>
    <message>
        <source>“%1”是一个范围，按不少于%2登记，请核对。</source>
        <translation>“%1” is a range and was recorded as at least %2. Please check.</translation>
    </message>
    <message>
        <source>一段文字最多识别2000个数量，其后的没有识别，文字都保留。</source>
        <translation>At most 2000 quantities are read in a stretch of text; later ones were not, the words are all kept.</translation>
    </message>
    <message>
        <source>第%1列</source>
        <translation>column %1</translation>
    </message>
    <message>
        <source>选定不导入的列</source>
        <translation>a column chosen not to be imported</translation>
    </message>
    <message>
        <source>“%1”是合计行，没有作为承诺导入。</source>
        <translation>“%1” is a sum and was not imported as a commitment.</translation>
    </message>
    <message>
        <source>“%1”不是承诺事项，没有导入，请核对。</source>
        <translation>“%1” is no commitment and was not imported. Please check.</translation>
    </message>
    <message>
        <source>“%1”按当天办结理解，请核对。</source>
        <translation>“%1” was read as the same day. Please check.</translation>
    </message>
    <message>
        <source>登记号由中心编发，“%1”记在备注里，请核对。</source>
        <translation>Numbers are given by headquarters; “%1” was kept in the remark. Please check.</translation>
    </message>
    <message>
        <source>法定时限“%1”旁边没有看懂的承诺时限，没有作为承诺，请核对。</source>
        <translation>Beside the statutory limit “%1” there is no promised one that was understood; it is not taken for a promise. Please check.</translation>
    </message>
    <message>
        <source>一个单位最多导入2000项，这一项没有导入。</source>
        <translation>At most 2000 items of a unit are imported; this one was not.</translation>
    </message>
    <message>
        <source>“%1”是压缩之前的时限，压缩后的时限没有写明，请人工填写。</source>
        <translation>“%1” is the limit before it was shortened; the shortened one is not stated. Please fill it in.</translation>
    </message>
    <message>
        <source>一段文字最多识别500个时限，其后的没有识别，文字都保留。</source>
        <translation>At most 500 limits are read in a stretch of text; later ones were not, the words are all kept.</translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>这份导入草稿读不出来，请重新导入原件。</source>
        <translation>This import draft cannot be read. Import the original again.</translation>
    </message>
    <message>
        <source>没有导入（%1）：%2</source>
        <translation>Not imported (%1): %2</translation>
    </message>
</context>
<context>
    <name>ImportingPage</name>
    <message>
        <source>已登记 %1 份承诺书、%2 条承诺；%3 份没有登记，原因写在各份下面</source>
        <translation>Recorded %1 letters and %2 commitments; %3 letters were not recorded, the reason stands below each</translation>
    </message>
    <message>
        <source>已登记 %1 份承诺书、%2 条承诺</source>
        <translation>Recorded %1 letters and %2 commitments</translation>
    </message>
    <message>
        <source>到台账查看</source>
        <translation>Show in the ledger</translation>
    </message>
    <message>
        <source>已丢弃“%1”</source>
        <translation>“%1” discarded</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>丢弃这份导入？</source>
        <translation>Discard this import?</translation>
    </message>
    <message>
        <source>丢弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>“%1”和已经做的改正都会丢掉；已登记的承诺书不受影响。</source>
        <translation>“%1” and the corrections made so far will be lost; letters already recorded stay as they are.</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>这不是践诺的数据包（.jnb），或文件已损坏。请重新拷贝一份。</source>
        <translation>This is not a Jiannuo bundle (.jnb), or it is damaged. Please copy it again.</translation>
    </message>
    <message>
        <source>数据包没有写完（%1）。请换一个有空间的位置再试。</source>
        <translation>The bundle could not be written (%1). Please try a place with more room.</translation>
    </message>
    <message>
        <source>数据包过大，请分几次导出。</source>
        <translation>The bundle is too large; please export in several goes.</translation>
    </message>
    <message>
        <source>“%1”已经存在，请换一个名称。</source>
        <translation>&quot;%1&quot; exists already; please choose another name.</translation>
    </message>
    <message>
        <source>读不了“%1”。</source>
        <translation>Cannot read &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>没有收齐的数据包太多，暂时收不下更多。</source>
        <translation>Too many incomplete bundles; no room for more just now.</translation>
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
    <name>InvitationDialog</name>
    <message>
        <source>邀请登记设备</source>
        <translation>Invitation to enrol a device</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>正在向中心要登记码</source>
        <translation>Asking headquarters for a code</translation>
    </message>
    <message>
        <source>没有取到登记码</source>
        <translation>No code was given</translation>
    </message>
    <message>
        <source>登记的二维码</source>
        <translation>QR code of the enrolment</translation>
    </message>
    <message>
        <source>只能用一次。请当面交给本人，不要发到群里：谁扫到，谁就能以本人的身份登记。</source>
        <translation>It counts once. Hand it over in person and post it nowhere: whoever scans it enrols in this person&apos;s name.</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>第%1项得分 %2，满分 %3</source>
        <translation>Item %1: %2 of %3 points</translation>
    </message>
    <message>
        <source>无扣分</source>
        <translation>Full marks</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>N/A</translation>
    </message>
    <message>
        <source>另扣 %1 分的理由</source>
        <translation>Reason for another −%1</translation>
    </message>
    <message>
        <source>情况说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>记问题（已有 %1）</source>
        <translation>Add finding (%1 so far)</translation>
    </message>
    <message>
        <source>记问题</source>
        <translation>Add finding</translation>
    </message>
    <message>
        <source>第 %1 条，%2</source>
        <translation>No. %1, %2</translation>
    </message>
    <message>
        <source>第 %1 条</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>序号推断</source>
        <translation>No. inferred</translation>
    </message>
    <message>
        <source>序号重复</source>
        <translation>No. repeated</translation>
    </message>
    <message>
        <source>已改动</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>疑点 %1</source>
        <translation>Doubt %1</translation>
    </message>
    <message>
        <source>完成时限 %1</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>第%1项不适用，满分 %3</source>
        <translation>Item %1 does not apply, full score %3</translation>
    </message>
    <message>
        <source>第%1项未评，满分 %3</source>
        <translation>Item %1 not scored, full score %3</translation>
    </message>
</context>
<context>
    <name>ItemEditor</name>
    <message>
        <source>承诺内容</source>
        <translation>Commitment text</translation>
    </message>
    <message>
        <source>升一级</source>
        <translation>Up one level</translation>
    </message>
    <message>
        <source>降为上一条的子项</source>
        <translation>Make it a sub-item of the one before</translation>
    </message>
    <message>
        <source>并入上一条</source>
        <translation>Merge with the one before</translation>
    </message>
    <message>
        <source>从光标处拆成两条</source>
        <translation>Split at the cursor</translation>
    </message>
    <message>
        <source>在后面补一条</source>
        <translation>Add one after this</translation>
    </message>
    <message>
        <source>删除这一条</source>
        <translation>Delete this one</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Repeated</translation>
    </message>
    <message>
        <source>类别（系统建议）</source>
        <translation>Category (proposed)</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>“%1”不对：%2</source>
        <translation>“%1” is wrong: %2</translation>
    </message>
    <message>
        <source>请写 true 或 false。</source>
        <translation>Write true or false.</translation>
    </message>
    <message>
        <source>请写整数。</source>
        <translation>Write a whole number.</translation>
    </message>
    <message>
        <source>可以写的有：%1。</source>
        <translation>Possible values: %1.</translation>
    </message>
    <message>
        <source>请写文字。</source>
        <translation>Write text.</translation>
    </message>
    <message>
        <source>请写十六进制。</source>
        <translation>Write hexadecimal digits.</translation>
    </message>
    <message>
        <source>请写记录的编号（UUID）。</source>
        <translation>Write a record&apos;s id (UUID).</translation>
    </message>
    <message>
        <source>请写日期，如 2026-08-31。</source>
        <translation>Write a date, like 2026-08-31.</translation>
    </message>
    <message>
        <source>请写时间，如 2026-08-31T07:00:00Z。</source>
        <translation>Write a time, like 2026-08-31T07:00:00Z.</translation>
    </message>
    <message>
        <source>请写列表。</source>
        <translation>Write a list.</translation>
    </message>
    <message>
        <source>请写对象。</source>
        <translation>Write an object.</translation>
    </message>
    <message>
        <source>没有这个字段。</source>
        <translation>There is no such field.</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>JudgedEntry</name>
    <message>
        <source>中心未接受</source>
        <translation>Not accepted by headquarters</translation>
    </message>
    <message>
        <source>有冲突，待裁定</source>
        <translation>In conflict, to be decided</translation>
    </message>
    <message>
        <source>两个内容都已保留，在中心裁定之前以原值为准。</source>
        <translation>Both are kept; until headquarters decides, the original value counts.</translation>
    </message>
    <message>
        <source>现在也不能按此重填：%1</source>
        <translation>It cannot be filled in again from this either: %1</translation>
    </message>
    <message>
        <source>看过了</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>去裁定</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>按此重填</source>
        <translation>Fill in again</translation>
    </message>
    <message>
        <source>复制内容</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>KindPane</name>
    <message>
        <source>管理</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>开办进度</source>
        <translation>Setting up</translation>
    </message>
</context>
<context>
    <name>LetterFiles</name>
    <message>
        <source>打开承诺书</source>
        <translation>Open letters</translation>
    </message>
    <message>
        <source>承诺书 (*.txt *.docx *.xlsx *.csv)</source>
        <translation>Letters of commitment (*.txt *.docx *.xlsx *.csv)</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>LetterPane</name>
    <message>
        <source>%1 处疑点待核对</source>
        <translation>%1 doubts to be checked</translation>
    </message>
    <message>
        <source>疑点都已核对</source>
        <translation>All doubts checked</translation>
    </message>
    <message>
        <source>看原文</source>
        <translation>Show original</translation>
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
        <source>下一处疑点</source>
        <translation>Next doubt</translation>
    </message>
    <message>
        <source>这篇文章不是承诺书，不会登记为承诺。</source>
        <translation>This article is no letter of commitment and will not be recorded as one.</translation>
    </message>
    <message>
        <source>这部分不是承诺书，只作参考，不会登记为承诺。</source>
        <translation>This part is no letter of commitment; it is for reference only and will not be recorded as one.</translation>
    </message>
    <message>
        <source>承诺事项</source>
        <translation>Commitments</translation>
    </message>
    <message>
        <source>补一条</source>
        <translation>Add one</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>“%1”应在 %2 到 %3 之间。</source>
        <translation>“%1” should be between %2 and %3.</translation>
    </message>
    <message>
        <source>“%1”有 %2 个字，最多 %3 个字。请缩短或分成几条。</source>
        <translation>“%1” has %2 characters, at most %3 are possible. Shorten it or split it.</translation>
    </message>
    <message>
        <source>“%1”里有不能显示的控制字符，请删去后再提交。</source>
        <translation>“%1” holds control characters that cannot be shown. Remove them and submit again.</translation>
    </message>
    <message>
        <source>“%1”有 %2 项，最多 %3 项。</source>
        <translation>“%1” has %2 entries, at most %3 are possible.</translation>
    </message>
    <message>
        <source>“%1”里有一项写了两次。</source>
        <translation>“%1” names one entry twice.</translation>
    </message>
    <message>
        <source>“%1”过长。</source>
        <translation>“%1” is too long.</translation>
    </message>
    <message>
        <source>“%1”不是可用的日期，请写 1950 年到 2100 年之间的一天。</source>
        <translation>“%1” is no possible date; give a day between 1950 and 2100.</translation>
    </message>
    <message>
        <source>“%1”早于 2000 年，请核对设备的时钟。</source>
        <translation>“%1” is before the year 2000; check the device’s clock.</translation>
    </message>
    <message>
        <source>“%1”还没有到，请核对设备的时钟。</source>
        <translation>“%1” has not come yet; check the device’s clock.</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>问题：%1</source>
        <translation>Findings: %1</translation>
    </message>
    <message>
        <source>最先到期的 %1 项，共 %2 项</source>
        <translation>First %1 due of %2</translation>
    </message>
    <message>
        <source>%1 项</source>
        <translation>%1 items</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>没有这样的问题</source>
        <translation>No such findings</translation>
    </message>
    <message>
        <source>没有等待决定的事项</source>
        <translation>Nothing is waiting for a decision</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>请选择您的姓名</source>
        <translation>Choose your name</translation>
    </message>
    <message>
        <source>请输入 PIN</source>
        <translation>Enter your PIN</translation>
    </message>
    <message>
        <source>首次使用</source>
        <translation>First use</translation>
    </message>
    <message>
        <source>%1首次在这台设备上使用，请设置 PIN。以后用它解锁，请勿告诉他人。</source>
        <translation>%1 uses this device for the first time: set a PIN. It unlocks the device from now on; tell it to nobody.</translation>
    </message>
    <message>
        <source>%1的 PIN</source>
        <translation>PIN of %1</translation>
    </message>
    <message>
        <source>新 PIN</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>6 至 12 位数字，不要用重复或连续的数字。</source>
        <translation>6 to 12 digits, not repeated or consecutive.</translation>
    </message>
    <message>
        <source>再输一次</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>请等 %1 秒</source>
        <translation>Wait %1 seconds</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>设置并进入</source>
        <translation>Set and enter</translation>
    </message>
    <message>
        <source>本机已锁住</source>
        <translation>This device is shut</translation>
    </message>
    <message>
        <source>重新登记这台设备</source>
        <translation>Enrol this device anew</translation>
    </message>
</context>
<context>
    <name>LogExport</name>
    <message>
        <source>账本没有导出完（%1）。请清理空间后再试。</source>
        <translation>The log was not exported completely (%1). Free some space and try again.</translation>
    </message>
    <message>
        <source>文件在这里中断或已损坏。</source>
        <translation>The file breaks off here or is damaged.</translation>
    </message>
    <message>
        <source>这不是践诺导出的账本。</source>
        <translation>This is not a log that Jiannuo exported.</translation>
    </message>
    <message>
        <source>账本是用另一把密钥签名的，不是这个中心的。</source>
        <translation>The log is signed with another key, not with this headquarters’.</translation>
    </message>
    <message>
        <source>签名的账本有 %1 条操作，这里是 %2 条：有遗漏、增添或换位。</source>
        <translation>%1 operations were signed for, %2 are here: something was left out, added or moved.</translation>
    </message>
    <message>
        <source>内容与中心当时签名的不符。</source>
        <translation>The content is not what headquarters signed then.</translation>
    </message>
    <message>
        <source>中心的签名不对。</source>
        <translation>Headquarters’ signature is wrong.</translation>
    </message>
    <message>
        <source>收到的时间与签名的时间对不上。</source>
        <translation>The time of receipt and the time of signing do not agree.</translation>
    </message>
    <message>
        <source>中心先前为同样多的操作签过另一个摘要：账本被改写过。</source>
        <translation>Headquarters signed another head for the same number of operations before: the log was written anew.</translation>
    </message>
    <message>
        <source>这里应是第 %1 号，却是第 %2 号：有遗漏、增添或换位。</source>
        <translation>Operation %1 should stand here, but %2 does: something was left out, added or moved.</translation>
    </message>
    <message>
        <source>内容或裁定与它的摘要不符。</source>
        <translation>The content or the verdict does not give its hash.</translation>
    </message>
    <message>
        <source>收到的时间早于前一条。</source>
        <translation>It was received before the one before it.</translation>
    </message>
    <message>
        <source>没有接着设备的前一条操作。</source>
        <translation>It does not follow its device’s operation before.</translation>
    </message>
    <message>
        <source>设备没有登记。</source>
        <translation>The device is not enrolled.</translation>
    </message>
    <message>
        <source>签名算法不是设备登记的那种。</source>
        <translation>It is signed in another way than the device was enrolled with.</translation>
    </message>
    <message>
        <source>设备的签名不对。</source>
        <translation>The device’s signature is wrong.</translation>
    </message>
    <message>
        <source>最后的操作没有中心的签名。</source>
        <translation>Headquarters did not sign for the last operations.</translation>
    </message>
    <message>
        <source>没有设备的签名。</source>
        <translation>Its device did not sign it.</translation>
    </message>
    <message>
        <source>中心曾为 %1 条操作签名，账本只有 %2 条：后面的被去掉了。</source>
        <translation>Headquarters signed for %1 operations, the log has only %2: the rest was taken away.</translation>
    </message>
    <message>
        <source>这个签名是为另一本账本签的。</source>
        <translation>That signature is for another log.</translation>
    </message>
    <message>
        <source>这个签名不是给账本签名的密钥签的。</source>
        <translation>That signature was not made with the key that signed the log.</translation>
    </message>
</context>
<context>
    <name>LogJudge</name>
    <message>
        <source>设备已停用，这条记录已由中心留存，但没有生效。</source>
        <translation>The device is revoked. Headquarters keeps this record, but it has no effect.</translation>
    </message>
    <message>
        <source>操作人没有登记在这台设备上。</source>
        <translation>The person is not registered on this device.</translation>
    </message>
    <message>
        <source>这条记录已作为第 %1 号收下，没有重复登记。</source>
        <translation>This record was taken as no. %1 already and was not recorded again.</translation>
    </message>
    <message>
        <source>设备的时间不可用，请校准时钟。</source>
        <translation>The device’s time cannot be used; set its clock.</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>还没有任何操作。</source>
        <translation>There is nothing yet.</translation>
    </message>
    <message>
        <source>操作数</source>
        <translation>Operations</translation>
    </message>
    <message>
        <source>签名时间</source>
        <translation>Signed at</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Root</translation>
    </message>
    <message>
        <source>账本的公开签名</source>
        <translation>Public signatures of the log</translation>
    </message>
    <message>
        <source>中心每次记账后，都为整本账本签一个摘要。抄下这里的任何一行，日后就能证明账本有没有被改写：改动、抽去或倒填任何一条记录，摘要都会不同。这里看不到记录的内容。</source>
        <translation>Whenever headquarters writes to its log, it signs a hash over all of it. Copy any line of this page, and you can show later whether the log was written anew: where a record is changed, taken out or dated back, the hash is another one. Nothing of what is recorded is shown here.</translation>
    </message>
    <message>
        <source>签名的公钥（%1）：</source>
        <translation>Public key (%1):</translation>
    </message>
    <message>
        <source>供程序读取的全部签名（JSON）</source>
        <translation>All signatures, for programs (JSON)</translation>
    </message>
    <message>
        <source>after 后面应是一个操作数。</source>
        <translation>“after” takes a number of operations.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>践诺</source>
        <translation>Jiannuo</translation>
    </message>
    <message>
        <source>台账打不开</source>
        <translation>The ledger cannot be opened</translation>
    </message>
    <message>
        <source>请关闭其他正在使用它的程序后再打开；记录没有丢失。</source>
        <translation>Close the other programs that use it, then open it again. No record is lost.</translation>
    </message>
    <message>
        <source>抽查</source>
        <translation>Spot check</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>中心</source>
        <translation>Headquarters</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>您现在的身份打不开这一项。身份刚有变动的，请先同步；仍打不开的，请与效能中心联系。</source>
        <translation>Your present role cannot open this. If your role has just changed, sync first; if it still does not open, ask headquarters.</translation>
    </message>
    <message>
        <source>管理</source>
        <translation>Office</translation>
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
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>粘贴放假通知</source>
        <translation>Paste a holiday notice</translation>
    </message>
    <message>
        <source>邀请</source>
        <translation>Invite</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>操作记录已损坏，无法读取。</source>
        <translation>The operation is damaged and cannot be read.</translation>
    </message>
    <message>
        <source>一次提交的内容过大，请分几次提交。</source>
        <translation>Too much was submitted at once. Submit it in parts.</translation>
    </message>
    <message>
        <source>操作记录来自更新的版本，请先升级程序。</source>
        <translation>The operation comes from a newer version. Upgrade the program first.</translation>
    </message>
    <message>
        <source>%1的“%2”有 %3 字，超过 %4 字，没有登记。请分开登记。</source>
        <translation>“%2” of the %1 has %3 characters, more than %4, and was not recorded. Record it in parts.</translation>
    </message>
    <message>
        <source>这次登记的内容有 %1 KB，一次最多能送出 %2 KB，没有登记。请分几次登记。</source>
        <translation>This has %1 KB and at most %2 KB can be sent at once. It was not recorded. Record it in several steps.</translation>
    </message>
    <message>
        <source>这次登记的内容送不出去，没有登记：%1</source>
        <translation>This could not be sent and was not recorded: %1</translation>
    </message>
</context>
<context>
    <name>OperationWords</name>
    <message>
        <source>登记%1</source>
        <translation>Recorded: %1</translation>
    </message>
    <message>
        <source>修改%1</source>
        <translation>Changed: %1</translation>
    </message>
    <message>
        <source>%1“%2”</source>
        <translation>%1 “%2”</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>（另有 %1）</source>
        <translation> (and %1 more)</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>本机程序不认识的记录，升级后可见</source>
        <translation>A record that this version does not know; visible after the upgrade</translation>
    </message>
    <message>
        <source>：</source>
        <translation>: </translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>（清空）</source>
        <translation>(emptied)</translation>
    </message>
    <message>
        <source>这是另一人提交的内容，请换成他本人后再重新提交。</source>
        <translation>Somebody else submitted this. Let that person sign in and submit it again.</translation>
    </message>
    <message>
        <source>本机程序不认识这条记录，请先升级。</source>
        <translation>This version does not know the record. Upgrade first.</translation>
    </message>
    <message>
        <source>要修改的%1已经不在本机，无法重新提交；内容可以复制后另行登记。</source>
        <translation>The %1 to be changed is no longer on this device, so it cannot be submitted again; copy its content and record it anew.</translation>
    </message>
</context>
<context>
    <name>OrgCard</name>
    <message>
        <source>承诺单位</source>
        <translation>Pledging unit</translation>
    </message>
    <message>
        <source>原文写的是</source>
        <translation>As the original has it</translation>
    </message>
    <message>
        <source>新单位，上级是%1</source>
        <translation>New unit under %1</translation>
    </message>
    <message>
        <source>新单位</source>
        <translation>New unit</translation>
    </message>
    <message>
        <source>更换</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>先前已经导入</source>
        <translation>Imported before</translation>
    </message>
    <message>
        <source>这个单位已有原文相同的承诺书，不能重复登记。若选错了单位，请更换。</source>
        <translation>This unit already has a letter with the same text, which cannot be recorded twice. If the unit is wrong, change it.</translation>
    </message>
    <message>
        <source>请选择是哪个单位：</source>
        <translation>Choose which unit it is:</translation>
    </message>
    <message>
        <source>本机没有叫这个名字的单位，请查找或登记。</source>
        <translation>This device has no unit of that name. Find it or record it.</translation>
    </message>
    <message>
        <source>查找或登记单位</source>
        <translation>Find or record a unit</translation>
    </message>
    <message>
        <source>查找单位</source>
        <translation>Find a unit</translation>
    </message>
</context>
<context>
    <name>OrgDialog</name>
    <message>
        <source>登记新单位</source>
        <translation>Record a new unit</translation>
    </message>
    <message>
        <source>选择承诺单位</source>
        <translation>Choose the pledging unit</translation>
    </message>
    <message>
        <source>使用这个新单位</source>
        <translation>Use this new unit</translation>
    </message>
    <message>
        <source>单位全称</source>
        <translation>Full name of the unit</translation>
    </message>
    <message>
        <source>上级组织</source>
        <translation>Superior organisation</translation>
    </message>
    <message>
        <source>请在下面查找</source>
        <translation>Find it below</translation>
    </message>
    <message>
        <source>换一个上级组织</source>
        <translation>Another superior organisation</translation>
    </message>
    <message>
        <source>单位名称或简称</source>
        <translation>Name or short name of the unit</translation>
    </message>
    <message>
        <source>没有找到“%1”。</source>
        <translation>“%1” was not found.</translation>
    </message>
    <message>
        <source>登记为新单位</source>
        <translation>Record as a new unit</translation>
    </message>
</context>
<context>
    <name>OrgItem</name>
    <message>
        <source>%1 项承诺</source>
        <translation>%1 commitments</translation>
    </message>
    <message>
        <source>%1 项逾期</source>
        <translation>%1 overdue</translation>
    </message>
    <message>
        <source>%1 项临期</source>
        <translation>%1 nearly due</translation>
    </message>
</context>
<context>
    <name>OrgPane</name>
    <message>
        <source>台账</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>%1 个单位</source>
        <translation>%1 units</translation>
    </message>
    <message>
        <source>搜索单位</source>
        <translation>Search units</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>没有找到单位</source>
        <translation>No unit found</translation>
    </message>
    <message>
        <source>还没有单位</source>
        <translation>No units yet</translation>
    </message>
    <message>
        <source>请换个名称再找。</source>
        <translation>Try another name.</translation>
    </message>
    <message>
        <source>第一次同步后，这里列出您范围内的单位。</source>
        <translation>After the first sync, the units that you may see are listed here.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>正在统计……</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>没有统计出来</source>
        <translation>The figures could not be computed</translation>
    </message>
    <message>
        <source>等待决定</source>
        <translation>Waiting for a decision</translation>
    </message>
    <message>
        <source>检查任务</source>
        <translation>Assignments</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>done</translation>
    </message>
    <message>
        <source>没有安排检查任务</source>
        <translation>No assignments planned</translation>
    </message>
    <message>
        <source>共 %1 项，已查 %2 项，逾期 %3 项</source>
        <translation>%1 in all, %2 done, %3 overdue</translation>
    </message>
    <message>
        <source>按单位类别</source>
        <translation>By class of unit</translation>
    </message>
    <message>
        <source>按检查人</source>
        <translation>By inspector</translation>
    </message>
    <message>
        <source>抽查 · %1</source>
        <translation>Spot checks · %1</translation>
    </message>
    <message>
        <source>次</source>
        <translation>spot checks</translation>
    </message>
    <message>
        <source>%1 个单位中查了 %2 个</source>
        <translation>%2 of %1 units checked</translation>
    </message>
    <message>
        <source>单位覆盖率</source>
        <translation>Units covered</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>个</source>
        <translation>in all</translation>
    </message>
    <message>
        <source>整改</source>
        <translation>Rectification</translation>
    </message>
    <message>
        <source>按时整改率</source>
        <translation>rectified on time</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Commitments</translation>
    </message>
    <message>
        <source>没有等您决定的事项。</source>
        <translation>Nothing waits for your decision.</translation>
    </message>
</context>
<context>
    <name>PageCard</name>
    <message>
        <source>登记方式</source>
        <translation>How to record</translation>
    </message>
    <message>
        <source>刊登来源</source>
        <translation>Published in</translation>
    </message>
    <message>
        <source>媒体、批次、日期，写进每一份承诺书</source>
        <translation>Medium, batch and date; goes into every letter</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Campaign</translation>
    </message>
    <message>
        <source>登记为</source>
        <translation>Record as</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>已公示</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>登记为草稿，由单位补全目标、措施和时限后提交审核。</source>
        <translation>Recorded as drafts: the unit completes goals, measures and time limits, then submits them for review.</translation>
    </message>
    <message>
        <source>用于早已公布的承诺：直接成为已公示，不再审核；需要有真实的监督电话。</source>
        <translation>For commitments made public long ago: published at once, without a review. A real supervision phone is needed.</translation>
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
    <name>PartsPane</name>
    <message>
        <source>%1 份承诺书，已登记 %2 份</source>
        <translation>%1 letters, %2 recorded</translation>
    </message>
    <message>
        <source>%1 份承诺书</source>
        <translation>%1 letters</translation>
    </message>
    <message>
        <source>丢弃这份导入</source>
        <translation>Discard this import</translation>
    </message>
    <message>
        <source>这一页的各部分</source>
        <translation>Parts of this page</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>%1 处疑点</source>
        <translation>%1 doubts</translation>
    </message>
    <message>
        <source>可登记</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>正在登记…</source>
        <translation>Recording…</translation>
    </message>
    <message>
        <source>登记没有疑点的 %1 份</source>
        <translation>Record %1 without doubts</translation>
    </message>
    <message>
        <source>登记没有疑点的</source>
        <translation>Record those without doubts</translation>
    </message>
    <message>
        <source>全部登记完，结束导入</source>
        <translation>All recorded: finish the import</translation>
    </message>
</context>
<context>
    <name>Patch</name>
    <message>
        <source>记录内容已损坏，无法读取。</source>
        <translation>The record is damaged and cannot be read.</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>本机使用人</source>
        <translation>Users of this device</translation>
    </message>
    <message>
        <source>当前</source>
        <translation>Current</translation>
    </message>
    <message>
        <source>锁定或换人</source>
        <translation>Lock or switch user</translation>
    </message>
    <message>
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>修改 PIN</source>
        <translation>Change PIN</translation>
    </message>
    <message>
        <source>设置 PIN</source>
        <translation>Set PIN</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>原 PIN</source>
        <translation>Old PIN</translation>
    </message>
    <message>
        <source>新 PIN</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>6 至 12 位数字，不要用重复或连续的数字。</source>
        <translation>6 to 12 digits, not repeated or consecutive.</translation>
    </message>
    <message>
        <source>再输一次</source>
        <translation>Once more</translation>
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
    <name>PhotoDetail</name>
    <message>
        <source>标注后的照片</source>
        <translation>Photo with marks</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>标注</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>删除照片</source>
        <translation>Delete photo</translation>
    </message>
    <message>
        <source>照片说明</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>拍到的是什么</source>
        <translation>What it shows</translation>
    </message>
    <message>
        <source>遮挡后的照片</source>
        <translation>Redacted photo</translation>
    </message>
    <message>
        <source>原照片留在本机，只送出遮挡后的</source>
        <translation>The original stays here; only the redacted copy is sent</translation>
    </message>
</context>
<context>
    <name>PhotoFiles</name>
    <message>
        <source>选择照片</source>
        <translation>Choose photos</translation>
    </message>
    <message>
        <source>照片 (*.jpg *.jpeg *.png *.webp *.bmp)</source>
        <translation>Photos (*.jpg *.jpeg *.png *.webp *.bmp)</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>标注</source>
        <translation>Marked</translation>
    </message>
    <message>
        <source>留在本机</source>
        <translation>Stays here</translation>
    </message>
    <message>
        <source>遮挡</source>
        <translation>Redacted</translation>
    </message>
</context>
<context>
    <name>PhotoViewer</name>
    <message>
        <source>原图没有取到：%1</source>
        <translation>The photo could not be fetched: %1</translation>
    </message>
    <message>
        <source>原图不在本机，正在取回…</source>
        <translation>The photo is not on this device; fetching it…</translation>
    </message>
    <message>
        <source>关闭照片</source>
        <translation>Close photo</translation>
    </message>
    <message>
        <source>看遮挡后的</source>
        <translation>Show redacted copy</translation>
    </message>
    <message>
        <source>看原照片（只在本机）</source>
        <translation>Show original (only on this device)</translation>
    </message>
</context>
<context>
    <name>PickerDialog</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>输入名称中的几个字</source>
        <translation>A few letters of the name</translation>
    </message>
    <message>
        <source>还有更多，请再输入几个字。</source>
        <translation>There are more: type a few more letters.</translation>
    </message>
    <message>
        <source>没有找到“%1”。</source>
        <translation>“%1” was not found.</translation>
    </message>
    <message>
        <source>这里还没有可选的。</source>
        <translation>Nothing to choose from yet.</translation>
    </message>
</context>
<context>
    <name>PictureFiles</name>
    <message>
        <source>选择回执的图片</source>
        <translation>Choose a picture of the receipt</translation>
    </message>
    <message>
        <source>图片 (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>Pins</name>
    <message>
        <source>本机保存 PIN 的文件不见了或被改动过，现在谁也不能用本机登记。请先同步，再向管理员要一个新的登记码，重新登记这台设备，然后设置 PIN。</source>
        <translation>The file in which this device keeps its PINs is gone or was changed; nobody can record anything here now. Sync first, then ask an administrator for a new enrolment code, enrol this device anew and set your PINs.</translation>
    </message>
    <message>
        <source>PIN 多次输错，请 %1 秒后再试。</source>
        <translation>Too many wrong PINs. Try again in %1 seconds.</translation>
    </message>
    <message>
        <source>PIN 没有存下来（%1）。请清理空间后再试。</source>
        <translation>The PIN was not stored (%1). Free some space and try again.</translation>
    </message>
    <message>
        <source>%1请 %2 秒后再试。</source>
        <translation>%1 Try again in %2 seconds.</translation>
    </message>
    <message>
        <source>请先登记这台设备，再设置 PIN。</source>
        <translation>Enrol this device first, then set a PIN.</translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>没有能打开这个文件的程序。文件在：%1</source>
        <translation>No program can open this file. It is at: %1</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>（未同步的记录）</source>
        <translation>(a record that is not synced)</translation>
    </message>
    <message numerus="yes">
        <source>%n 个文件</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a label and its number</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>PrintButton</name>
    <message>
        <source>存为 PDF：%1</source>
        <translation>Save as PDF: %1</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>PrivateFiles</name>
    <message>
        <source>“%1”是一个链接，没有写入</source>
        <translation>“%1” is a link, and was not written</translation>
    </message>
    <message>
        <source>“%1”已经存在，请换一个名称</source>
        <translation>“%1” exists already, choose another name</translation>
    </message>
</context>
<context>
    <name>Protocol</name>
    <message>
        <source>登记证明不合格式，请向管理员索取新的登记码。</source>
        <translation>The enrolment certificate cannot be read. Ask the administrator for a new code.</translation>
    </message>
    <message>
        <source>登记证明不是本中心签发的，请向管理员索取新的登记码。</source>
        <translation>This headquarters did not sign the enrolment certificate. Ask the administrator for a new code.</translation>
    </message>
    <message>
        <source>收到的数据不合格式，已放弃。</source>
        <translation>The data received is malformed and was dropped.</translation>
    </message>
    <message>
        <source>这不是践诺的登记二维码，请向管理员索取新的登记码。</source>
        <translation>This is no enrolment code of Jiannuo. Ask the administrator for a new one.</translation>
    </message>
</context>
<context>
    <name>PublishedHeads</name>
    <message>
        <source>这不是中心公布的签名（GET /log/heads 的 JSON）：%1</source>
        <translation>These are not the signatures that headquarters publishes (the JSON of GET /log/heads): %1</translation>
    </message>
    <message>
        <source>最外层不是对象。</source>
        <translation>It is not one object.</translation>
    </message>
    <message>
        <source>没有写是哪本账本（log、suite、key）。</source>
        <translation>It does not say which log it is about (log, suite, key).</translation>
    </message>
    <message>
        <source>没有签名的列表（heads）。</source>
        <translation>There is no list of signatures (heads).</translation>
    </message>
    <message>
        <source>第 %1 个签名不完整（size、time、root、signature）。</source>
        <translation>Signature %1 is not complete (size, time, root, signature).</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>内容太长，放不进一个二维码。</source>
        <translation>Too long for a QR code.</translation>
    </message>
</context>
<context>
    <name>RankItem</name>
    <message>
        <source>并列第 %1</source>
        <translation>Rank %1, tied</translation>
    </message>
    <message>
        <source>第 %1</source>
        <translation>Rank %1</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>%1 次抽查</source>
        <translation>%1 spot checks</translation>
    </message>
    <message>
        <source>并列</source>
        <translation>Tied</translation>
    </message>
    <message>
        <source>没有抽查</source>
        <translation>No spot checks</translation>
    </message>
    <message>
        <source>%1 次待认定或不计入</source>
        <translation>%1 awaiting confirmation or not counted</translation>
    </message>
</context>
<context>
    <name>RankingPage</name>
    <message>
        <source>时间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>正在计算排名……</source>
        <translation>Computing the ranking…</translation>
    </message>
    <message>
        <source>排名没有算出来</source>
        <translation>The ranking could not be computed</translation>
    </message>
    <message>
        <source>排名</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>没有可以排名的单位</source>
        <translation>No units to rank</translation>
    </message>
    <message>
        <source>单位有了考评类别，才在同类中排名。</source>
        <translation>Units are ranked within their class, once they have one.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>中心的账本里没有这条操作。</source>
        <translation>Headquarters’ log has no such operation.</translation>
    </message>
    <message>
        <source>这不是践诺的回执，或它不完整。</source>
        <translation>This is not a receipt of Jiannuo, or not all of it.</translation>
    </message>
    <message>
        <source>回执不是这个中心签的，或被改动过。</source>
        <translation>This headquarters did not sign the receipt, or it was changed.</translation>
    </message>
    <message>
        <source>它写的是另一个中心的账本，不是这台设备所登记的中心签的。</source>
        <translation>It names another headquarters’ log; the headquarters of this device did not sign it.</translation>
    </message>
</context>
<context>
    <name>ReceiptButton</name>
    <message>
        <source>回执</source>
        <translation>Receipt</translation>
    </message>
</context>
<context>
    <name>ReceiptCheckPage</name>
    <message>
        <source>核对回执</source>
        <translation>Check a receipt</translation>
    </message>
    <message>
        <source>不用网络</source>
        <translation>Needs no network</translation>
    </message>
    <message>
        <source>回执上写的</source>
        <translation>What the receipt says</translation>
    </message>
    <message>
        <source>查看这条记录</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>再核对一张</source>
        <translation>Check another one</translation>
    </message>
    <message>
        <source>回执是中心对一条记录的签收：什么时候收到、编号多少、有没有接受。有人出示回执，在这里核对它是不是本机登记的中心签的，有没有被改动过。</source>
        <translation>With a receipt headquarters signs for a record: when it was received, under which number, whether it was accepted. When somebody shows you one, check here whether your headquarters signed it and whether it was changed.</translation>
    </message>
    <message>
        <source>扫码</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>选择图片…</source>
        <translation>Choose a picture…</translation>
    </message>
    <message>
        <source>或者粘贴回执的文字</source>
        <translation>Or paste the text of the receipt</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>中心回执</source>
        <translation>Headquarters’ receipt</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>这条记录还在本机。中心收到以后，在这里取回执。</source>
        <translation>This record is still on this device. The receipt is here once headquarters has received it.</translation>
    </message>
    <message>
        <source>中心已经收到这条记录。回执取到一次以后，没有网络也能出示。</source>
        <translation>Headquarters has received this record. Fetched once, the receipt can be shown without a network.</translation>
    </message>
    <message>
        <source>正在向中心取回执</source>
        <translation>Fetching the receipt from headquarters</translation>
    </message>
    <message>
        <source>没有取到回执</source>
        <translation>The receipt could not be fetched</translation>
    </message>
    <message>
        <source>回执的二维码</source>
        <translation>QR code of the receipt</translation>
    </message>
    <message>
        <source>别的设备扫这个码，不用网络就能核对：同步 › 核对回执。</source>
        <translation>Other devices check it with this code, without a network: Sync › Check a receipt.</translation>
    </message>
</context>
<context>
    <name>ReceiptSheet</name>
    <message>
        <source>中心回执</source>
        <translation>Headquarters’ receipt</translation>
    </message>
    <message>
        <source>任何一台登记在这个中心的设备都能核对，不用网络：打开践诺的“同步”页，点“核对回执”，扫这个码或选这张图。</source>
        <translation>Any device of this headquarters can check it without a network: in Jiannuo, under Sync, “Check a receipt”, scan the code or choose this picture.</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>登记人</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>效能中心</source>
        <translation>Headquarters</translation>
    </message>
    <message>
        <source>登记于 %1</source>
        <translation>Recorded %1</translation>
    </message>
    <message>
        <source>中心收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>已接受</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>与别人的修改冲突，两个值都留着</source>
        <translation>Conflicts with somebody else’s change; both values are kept</translation>
    </message>
    <message>
        <source>未接受</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>中心账本第 %1 条操作</source>
        <translation>Operation %1 in headquarters’ log</translation>
    </message>
    <message>
        <source>中心签名</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>账本当时共 %1 条</source>
        <translation>The log then held %1</translation>
    </message>
    <message>
        <source>操作摘要</source>
        <translation>Digest</translation>
    </message>
</context>
<context>
    <name>RecordChoice</name>
    <message>
        <source>%1（必填）</source>
        <translation>%1 (required)</translation>
    </message>
    <message>
        <source>再选一个</source>
        <translation>Choose another</translation>
    </message>
    <message>
        <source>选择</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>选择%1</source>
        <translation>Choose %1</translation>
    </message>
</context>
<context>
    <name>RecordDocument</name>
    <message>
        <source>中心</source>
        <translation>Headquarters</translation>
    </message>
    <message>
        <source>评论</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>recorded</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>amended</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>（第 %1 号）</source>
        <translation> (no. %1)</translation>
    </message>
    <message>
        <source>（待送出）</source>
        <translation> (to be sent)</translation>
    </message>
    <message>
        <source>办理记录</source>
        <translation>History</translation>
    </message>
    <message>
        <source>编号 %1，打印于 %2</source>
        <translation>Id %1, printed %2</translation>
    </message>
    <message>
        <source>不能写入“%1”（%2）。请换个位置再试。</source>
        <translation>Cannot write “%1” (%2). Try another place.</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>筛选</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>全部清除</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>符合条件 %1 条</source>
        <translation>%1 match</translation>
    </message>
    <message>
        <source>共 %1 条</source>
        <translation>%1 in all</translation>
    </message>
    <message>
        <source>筛选，已用 %1 项</source>
        <translation>Filters, %1 in use</translation>
    </message>
    <message>
        <source>搜索%1</source>
        <translation>Search: %1</translation>
    </message>
    <message>
        <source>没有找到“%1”</source>
        <translation>“%1” was not found</translation>
    </message>
    <message>
        <source>没有符合条件的%1</source>
        <translation>None of these match: %1</translation>
    </message>
    <message>
        <source>还没有%1</source>
        <translation>None yet: %1</translation>
    </message>
    <message>
        <source>去掉一些条件再看看。</source>
        <translation>Remove some of the conditions and look again.</translation>
    </message>
    <message>
        <source>清除条件</source>
        <translation>Clear conditions</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>正在导出</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>%1 / %2 条</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>停止导出</source>
        <translation>Stop exporting</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>修改</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>待送出</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>已记录：%1</source>
        <translation>Recorded: %1</translation>
    </message>
    <message>
        <source>佐证</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>评论</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>办理记录</source>
        <translation>History</translation>
    </message>
    <message>
        <source>这条记录不在本机</source>
        <translation>This record is not on this device</translation>
    </message>
    <message>
        <source>它可能不在您的范围内，或者还没有同步。</source>
        <translation>It may be outside what you may see, or not synced yet.</translation>
    </message>
</context>
<context>
    <name>RecordScores</name>
    <message>
        <source>得分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>各人所评分开列出；得分按项取平均，同一处扣分不重复。</source>
        <translation>Each inspector&apos;s scores stand apart; the result is the mean of every item, and no deduction is taken twice.</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>%1（北京时间）</source>
        <translation>%1 (Beijing time)</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>已停止导出，没有留下文件。</source>
        <translation>Export stopped; no file was left.</translation>
    </message>
</context>
<context>
    <name>RecordVisit</name>
    <message>
        <source>这次检查</source>
        <translation>This visit</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Kind of visit</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>检查人</source>
        <translation>Inspectors</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>单位代表</source>
        <translation>Unit&apos;s representative</translation>
    </message>
    <message>
        <source>拒签原因</source>
        <translation>Reason for refusing</translation>
    </message>
    <message>
        <source>单位代表的签字</source>
        <translation>Signature of the unit&apos;s representative</translation>
    </message>
    <message>
        <source>已签字，图像不在这台设备上</source>
        <translation>Signed; the picture is not on this device</translation>
    </message>
    <message>
        <source>认定人</source>
        <translation>Confirmed by</translation>
    </message>
    <message>
        <source>认定意见</source>
        <translation>Remark on confirming</translation>
    </message>
</context>
<context>
    <name>RectificationCard</name>
    <message>
        <source>待送出</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>整改要求</source>
        <translation>Requirement</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>整改措施</source>
        <translation>Rectification measures</translation>
    </message>
    <message>
        <source>完成情况</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>报送人</source>
        <translation>Reported by</translation>
    </message>
    <message>
        <source>复查人</source>
        <translation>Rechecked by</translation>
    </message>
    <message>
        <source>复查结论</source>
        <translation>Recheck result</translation>
    </message>
    <message>
        <source>评论和办理记录</source>
        <translation>Comments and history</translation>
    </message>
    <message>
        <source>评论</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>办理记录</source>
        <translation>History</translation>
    </message>
    <message>
        <source>已逾期</source>
        <translation>Overdue</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>抽查已提交</source>
        <translation>Spot check submitted</translation>
    </message>
    <message>
        <source>得分 %1</source>
        <translation>Score %1</translation>
    </message>
    <message>
        <source>记录已经存在这台设备上，有网络时自动送到效能中心。照片随后在后台送出，送达情况可在记录里看到。</source>
        <translation>The record is stored on this device and goes to headquarters by itself when there is a network. Photos follow in the background; the record shows which have arrived.</translation>
    </message>
    <message>
        <source>查看记录</source>
        <translation>Show record</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>核对并提交</source>
        <translation>Review and submit</translation>
    </message>
    <message>
        <source>撤销：%1</source>
        <translation>Undo: %1</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>还不能提交，共 %1 处要补充</source>
        <translation>Not ready yet: %1 things to complete</translation>
    </message>
    <message>
        <source>这次检查</source>
        <translation>This visit</translation>
    </message>
    <message>
        <source>检查表</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>%1 张</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>问题 %1 个</source>
        <translation>Findings: %1</translation>
    </message>
    <message>
        <source>（还没有写）</source>
        <translation>(nothing written yet)</translation>
    </message>
    <message>
        <source>立行立改</source>
        <translation>Fixed on site</translation>
    </message>
    <message>
        <source>暂定</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>没有记问题。</source>
        <translation>No findings.</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>总的情况，值得肯定的，要注意的</source>
        <translation>The whole picture, what was good, what needs attention</translation>
    </message>
    <message>
        <source>正在保存…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>得分 %1</source>
        <translation>Score %1</translation>
    </message>
    <message>
        <source>提交</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>提交这次抽查？</source>
        <translation>Submit this spot check?</translation>
    </message>
    <message>
        <source>提交后评分不能再改，只能补充说明。没有网络也可以提交，有网络时自动送出，照片随后在后台送出。</source>
        <translation>Scores cannot be changed afterwards, only commented on. You can submit without a network: it is sent as soon as there is one, photos follow in the background.</translation>
    </message>
    <message>
        <source>%1 张，其中 %2 张没有遮挡的留在本机，不送出</source>
        <translation>%1, of which %2 unredacted stay on this device and are not sent</translation>
    </message>
    <message>
        <source>这项任务已经查过</source>
        <translation>This assignment was already checked</translation>
    </message>
    <message>
        <source>还有 %1 项未评</source>
        <translation>%1 items not scored yet</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>这次提交没有内容，或内容过多。</source>
        <translation>There is nothing in this submission, or too much.</translation>
    </message>
    <message>
        <source>这条记录来自更新的版本，请先升级中心的程序。</source>
        <translation>This record comes from a newer version. Upgrade headquarters first.</translation>
    </message>
    <message>
        <source>%1已经存在。</source>
        <translation>%1 exists already.</translation>
    </message>
    <message>
        <source>要修改的%1不存在，或它的登记没有被中心接受。</source>
        <translation>The %1 to be changed does not exist, or headquarters did not accept it.</translation>
    </message>
    <message>
        <source>%1一经登记不能修改，请另行补充说明。</source>
        <translation>%1 cannot be changed once recorded. Add a remark instead.</translation>
    </message>
    <message>
        <source>您的角色不能对%1进行“%2”。</source>
        <translation>Your role does not allow “%2” on %1.</translation>
    </message>
    <message>
        <source>您的角色不能登记或修改这里的%1。</source>
        <translation>Your role does not allow recording or changing %1 here.</translation>
    </message>
    <message>
        <source>“%1”只能通过办理步骤改变。</source>
        <translation>“%1” changes only by a step of the procedure.</translation>
    </message>
    <message>
        <source>“%1”不能直接修改。</source>
        <translation>“%1” cannot be changed directly.</translation>
    </message>
    <message>
        <source>“%1”只能写本人。</source>
        <translation>“%1” can only be yourself.</translation>
    </message>
    <message>
        <source>%1缺少“%2”，请补充后再提交。</source>
        <translation>%1 lacks “%2”. Add it and submit again.</translation>
    </message>
    <message>
        <source>“%1”指向的%2不存在，或它的登记没有被中心接受。</source>
        <translation>The %2 that “%1” refers to does not exist, or headquarters did not accept it.</translation>
    </message>
    <message>
        <source>“%1”属于另一个单位。</source>
        <translation>“%1” belongs to another unit.</translation>
    </message>
    <message>
        <source>%1现在是“%2”，不是“%3”，不能进行“%4”。</source>
        <translation>%1 is now “%2”, not “%3”, so “%4” is not possible.</translation>
    </message>
    <message>
        <source>“%1”在此期间已被他人改为另一内容，两个内容都已保留，等待裁定。</source>
        <translation>“%1” was changed by somebody else in the meantime. Both are kept and wait for a decision.</translation>
    </message>
    <message>
        <source>“%1”不能由“%2”这一步修改。</source>
        <translation>“%1” cannot be changed by the step “%2”.</translation>
    </message>
    <message>
        <source>您的角色不能修改“%1”。</source>
        <translation>Your role does not allow changing “%1”.</translation>
    </message>
    <message>
        <source>您应当回避：%1涉及您本单位、本单位的上级或您申报回避的单位。</source>
        <translation>You stand aside here: this %1 concerns your own organisation, one above it, or one that you declared to avoid.</translation>
    </message>
    <message>
        <source>您是这条%1的“%2”，不能由您“%3”，请由另一人办理。</source>
        <translation>You are this %1’s “%2”, so another person has to take the step “%3”.</translation>
    </message>
    <message>
        <source>“%1”须在另一天办理。</source>
        <translation>“%1” belongs on another day.</translation>
    </message>
    <message>
        <source>设备的时间不可用，请校准时钟。</source>
        <translation>The device’s time cannot be used; set its clock.</translation>
    </message>
    <message>
        <source>只有中心能把记录转给新的读者。</source>
        <translation>Only headquarters shows a record to new readers.</translation>
    </message>
    <message>
        <source>“%1”由中心填写。</source>
        <translation>“%1” is filled in by headquarters.</translation>
    </message>
    <message>
        <source>“%1”只能通过办理步骤填写。</source>
        <translation>“%1” is filled in by a step only.</translation>
    </message>
    <message>
        <source>一次只能办理%1的一个步骤。</source>
        <translation>Only one step of the %1 can be taken at a time.</translation>
    </message>
    <message>
        <source>%1现在是“%2”，不能再修改“%3”。</source>
        <translation>The %1 is “%2” now, so “%3” cannot be changed any more.</translation>
    </message>
    <message>
        <source>“%1”的日期应是办理的当天。</source>
        <translation>The date of “%1” should be the day on which it is done.</translation>
    </message>
    <message>
        <source>“%1”请同时登记%2，结论要一致。</source>
        <translation>With “%1”, record a %2 that says the same.</translation>
    </message>
    <message>
        <source>%1所指的记录不存在，或它的登记没有被中心接受。</source>
        <translation>What this %1 is about does not exist, or headquarters did not accept it.</translation>
    </message>
    <message>
        <source>%1所指的记录属于另一个单位。</source>
        <translation>What this %1 is about belongs to another organisation.</translation>
    </message>
    <message>
        <source>您不能查看%1所指的记录。</source>
        <translation>You may not read what this %1 is about.</translation>
    </message>
    <message>
        <source>“%1”的办理人应是您本人。</source>
        <translation>“%1” is taken by you yourself; no one else can be named.</translation>
    </message>
    <message>
        <source>“%1”指向的%2已经作废，不能再作为依据。</source>
        <translation>“%1” names a %2 that was set aside; nothing new can rest on it.</translation>
    </message>
    <message>
        <source>提交以后，“%1”由中心修改，请联系中心。</source>
        <translation>Once submitted, “%1” is changed by headquarters; please ask them.</translation>
    </message>
    <message>
        <source>“%1”一经编定不再修改。</source>
        <translation>“%1” is not changed once it was given.</translation>
    </message>
    <message>
        <source>“%1”请填写“%2”。</source>
        <translation>“%1”: fill in “%2”.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>%1现在是“%2”，不能进行这一步。请刷新后再看。</source>
        <translation>%1 is now “%2”, so this step is not possible. Refresh and look again.</translation>
    </message>
    <message>
        <source>活动的结束日期早于开始日期。</source>
        <translation>The campaign ends before it starts.</translation>
    </message>
    <message>
        <source>上级组织不能是本组织或它的下级。</source>
        <translation>The superior cannot be the organisation itself or one below it.</translation>
    </message>
    <message>
        <source>%1应当回避：不能检查本单位、本单位的上级或申报回避的单位。</source>
        <translation>%1 has to recuse: nobody checks the own unit, its superiors, or a unit declared for recusal.</translation>
    </message>
    <message>
        <source>检查人中没有您本人，不能提交这次抽查。</source>
        <translation>You are not among the inspectors of this spot check, so you cannot submit it.</translation>
    </message>
    <message>
        <source>佐证文件遗失由提供佐证的人说明。</source>
        <translation>That the file of evidence is lost is said by the person who provided it.</translation>
    </message>
    <message>
        <source>不能作废自己登记的记录，请由另一人决定。</source>
        <translation>Nobody sets their own record aside. Let another person decide.</translation>
    </message>
    <message>
        <source>销号申请只能由申请人本人修改。</source>
        <translation>Only its author may change a request for closure.</translation>
    </message>
    <message>
        <source>调动要由能任命其全部职务的人办理；现任职务超出了您的任命范围。</source>
        <translation>A person is moved by those who may appoint all that the person holds; some of it is beyond what you may give.</translation>
    </message>
    <message>
        <source>“系统”是中心的程序，不能任命给任何人。</source>
        <translation>“System” is headquarters’ program and nobody’s role.</translation>
    </message>
    <message>
        <source>您不能任命或解除这一角色，或这一范围超出了您自己的任职范围。</source>
        <translation>You may not give or end this role, or this reach is beyond your own.</translation>
    </message>
    <message>
        <source>检查人中没有您本人，不能完成这项任务。</source>
        <translation>You are not among the inspectors, so you cannot complete this task.</translation>
    </message>
    <message>
        <source>抽查记录只能由检查人本人修改。</source>
        <translation>Only its inspectors may change a spot check.</translation>
    </message>
    <message>
        <source>参加检查的人不能认定或退回这次抽查。</source>
        <translation>Those who took part in a check neither confirm nor return it.</translation>
    </message>
    <message>
        <source>抽查只能由检查人本人重新提交。</source>
        <translation>Only its inspectors may submit a spot check again.</translation>
    </message>
    <message>
        <source>只有参加这次检查的人才能评分。</source>
        <translation>Only those who took part in the check score.</translation>
    </message>
    <message>
        <source>问题在认定前只能由发现人或督查组长修改。</source>
        <translation>Until it is confirmed, a finding is changed by its finder or a team lead only.</translation>
    </message>
    <message>
        <source>内容标有“%1”。本系统禁止处理涉密信息，请按保密规定处理。</source>
        <translation>The text is marked “%1”. State secrets must not be handled in this system; follow the rules for them.</translation>
    </message>
    <message>
        <source>按现行规则，一次抽查须有 %1 至 %2 名检查人，现为 %3 名。</source>
        <translation>By the rules in force a spot check has %1 to %2 inspectors; this one has %3.</translation>
    </message>
    <message>
        <source>文号请写成“%1”。</source>
        <translation>Please write the number as “%1”.</translation>
    </message>
    <message>
        <source>按现行规则，质询须在 %1 个工作日内答复，最迟 %2。</source>
        <translation>By the rules in force a question is answered within %1 working days, at the latest on %2.</translation>
    </message>
    <message>
        <source>提问或答复标有“%1”，不能公布。</source>
        <translation>Question or answer is marked “%1” and cannot be published.</translation>
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
    <name>SameNames</name>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>“%1”与已有的单位“%2”%3名称相同或只差空格、括号、全角半角。是同一个单位就不要再建；确是另一个单位，请确认后再登记。</source>
        <translation>“%1” has the name of the unit “%2”%3, which is here, or differs only in blanks, brackets or width. If it is the same unit, do not make it again; if it really is another one, confirm it.</translation>
    </message>
    <message>
        <source>“%1”与已有的人员“%2”%3姓名相同或只差空格、全角半角。是同一个人就不要再建；确是另一个人，请确认后再登记。</source>
        <translation>“%1” has the name of “%2”%3, who is here, or differs only in blanks or width. If it is the same person, do not enter them again; if it really is another one, confirm it.</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>把二维码放进画面</source>
        <translation>Hold the QR code into the picture</translation>
    </message>
    <message>
        <source>相机不能使用</source>
        <translation>The camera cannot be used</translation>
    </message>
    <message>
        <source>请检查相机权限，或选择图片、粘贴文字。</source>
        <translation>Check the permission for the camera, or choose a picture or paste the text.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ScopedReader</name>
    <message>
        <source>中心不再有这台设备见过的全部记录，先核对再读取。</source>
        <translation>Headquarters no longer has everything that this device saw. Agree on a common point before reading.</translation>
    </message>
    <message>
        <source>中心的第 %1 号操作已损坏，没有发出。请管理员从备份恢复中心。</source>
        <translation>Headquarters&apos; operation %1 is damaged and was not given out. Please ask the administrator to restore headquarters from its backup.</translation>
    </message>
</context>
<context>
    <name>Scoring</name>
    <message>
        <source>第%1项 %2</source>
        <translation>Item %1 %2</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>满分 %1 应在 0 与 %2 之间，请改正检查表。</source>
        <translation>The full score %1 must be between 0 and %2. Correct the checklist.</translation>
    </message>
    <message>
        <source>评分人数超过 %1 人，请分组评分。</source>
        <translation>More than %1 inspectors score. Please score in groups.</translation>
    </message>
    <message>
        <source>扣分“%1”为 %2 分 %3 次，分值和次数不能为负也不能过大，请改正。</source>
        <translation>The deduction “%1” has %2 points %3 times; neither may be negative or too large. Please correct it.</translation>
    </message>
    <message>
        <source>%1，无扣分</source>
        <translation>%1, nothing deducted</translation>
    </message>
    <message>
        <source>%1 − min(%1, %2 = %3)，扣完为止，不计负分</source>
        <translation>%1 − min(%1, %2 = %3), never below zero</translation>
    </message>
    <message>
        <source>尚未评分，暂不计入</source>
        <translation>not scored yet, left out for now</translation>
    </message>
    <message>
        <source>不适用，满分 %1 不计入</source>
        <translation>not applicable, its full score %1 is left out</translation>
    </message>
    <message>
        <source>认为不适用，不计入平均</source>
        <translation>found not applicable, left out of the mean</translation>
    </message>
    <message>
        <source>(%1) ÷ %2，取平均</source>
        <translation>(%1) ÷ %2, the mean</translation>
    </message>
    <message>
        <source>检查表超过 %1 项，请拆分。</source>
        <translation>The checklist has more than %1 items. Please split it.</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>没有适用且已评分的项目，不计分</source>
        <translation>no item is applicable and scored: no score</translation>
    </message>
    <message>
        <source>实得分合计</source>
        <translation>Sum of the scores</translation>
    </message>
    <message>
        <source>适用项目满分合计</source>
        <translation>Sum of the applicable full scores</translation>
    </message>
    <message>
        <source>得分（未评完）</source>
        <translation>Score (not complete)</translation>
    </message>
    <message>
        <source>%1 ÷ %2 × 100，四舍五入保留两位小数</source>
        <translation>%1 ÷ %2 × 100, rounded half up to two places</translation>
    </message>
    <message>
        <source>没有得分，不评等次。</source>
        <translation>No score, so no grade.</translation>
    </message>
    <message>
        <source>得分 %1，按分数线为“%2”。</source>
        <translation>Score %1: by the cut-offs “%2”.</translation>
    </message>
    <message>
        <source>一票否决：%1，最高为“%2”。</source>
        <translation>Veto: %1; “%2” at most.</translation>
    </message>
    <message>
        <source>“%1”名额为 %2 个（%3 个中不超过 %4/%5），名额内无法容纳，降为“%6”。</source>
        <translation>“%1” has %2 places (at most %4/%5 of %3); there is no place left, so it becomes “%6”.</translation>
    </message>
    <message>
        <source>优秀</source>
        <translation>Excellent</translation>
    </message>
    <message>
        <source>良好</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>差</source>
        <translation>Poor</translation>
    </message>
    <message>
        <source>等次分数线应至少有一档并由高到低排列，请修改规则集。</source>
        <translation>There must be at least one cut-off, from high to low. Correct the rule set.</translation>
    </message>
    <message>
        <source>优秀名额比例应为不小于 0 的分数，请修改规则集。</source>
        <translation>The quota for “excellent” must be a fraction not below 0. Correct the rule set.</translation>
    </message>
    <message>
        <source>超过 %1 行，请合并后再计算。</source>
        <translation>More than %1 rows. Merge some and compute again.</translation>
    </message>
    <message>
        <source>四舍五入保留两位小数</source>
        <translation>rounded half up to two places</translation>
    </message>
    <message>
        <source>票面得分</source>
        <translation>Score of the ballots</translation>
    </message>
    <message>
        <source>没有有效票，不计分</source>
        <translation>no valid ballot: no score</translation>
    </message>
    <message>
        <source>得分 %1，权重 %2</source>
        <translation>score %1, weight %2</translation>
    </message>
    <message>
        <source>权重为 0，不计入</source>
        <translation>weight 0, left out</translation>
    </message>
    <message>
        <source>样本 %1 少于 %2，不计入</source>
        <translation>sample %1 is below %2, left out</translation>
    </message>
    <message>
        <source>没有得分，不计入</source>
        <translation>no score, left out</translation>
    </message>
    <message>
        <source>加权得分</source>
        <translation>Weighted score</translation>
    </message>
    <message>
        <source>没有达到样本要求的来源，不计分</source>
        <translation>no source has enough ballots: no score</translation>
    </message>
    <message>
        <source>；权重已按计入的来源重新折算</source>
        <translation>; weights renormalised over the sources that count</translation>
    </message>
    <message>
        <source>加分上限</source>
        <translation>Cap of the bonus</translation>
    </message>
    <message>
        <source>min(%1 = %2, 上限 %3)</source>
        <translation>min(%1 = %2, cap %3)</translation>
    </message>
    <message>
        <source>加分</source>
        <translation>Bonus</translation>
    </message>
    <message>
        <source>扣分</source>
        <translation>Deduction</translation>
    </message>
    <message>
        <source>最终得分</source>
        <translation>Final score</translation>
    </message>
    <message>
        <source>没有加权得分，不计分</source>
        <translation>no weighted score: no score</translation>
    </message>
    <message>
        <source> = %1，最低为 0</source>
        <translation> = %1, not below 0</translation>
    </message>
    <message>
        <source> = %1，最高为 %2</source>
        <translation> = %1, not above %2</translation>
    </message>
    <message>
        <source>本机没有这次抽查或它的检查表。</source>
        <translation>This spot check or its checklist is not on this device.</translation>
    </message>
    <message>
        <source>“%1”的数值为负或过大，请核对后重新填写。</source>
        <translation>The value of “%1” is negative or too large. Check it and fill it in again.</translation>
    </message>
</context>
<context>
    <name>ScoringPage</name>
    <message>
        <source>撤销：%1</source>
        <translation>Undo: %1</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>这次检查</source>
        <translation>This visit</translation>
    </message>
    <message>
        <source>放弃这次抽查</source>
        <translation>Discard this spot check</translation>
    </message>
    <message>
        <source>第 %1 部分，共 %2 部分 · 已评 %3 / %4 项</source>
        <translation>Part %1 of %2 · %3 of %4 items scored</translation>
    </message>
    <message>
        <source>其余无扣分</source>
        <translation>Full marks for the rest</translation>
    </message>
    <message>
        <source>全部无扣分</source>
        <translation>Full marks for all</translation>
    </message>
    <message>
        <source>上一部分</source>
        <translation>Previous part</translation>
    </message>
    <message>
        <source>核对并提交</source>
        <translation>Review and submit</translation>
    </message>
    <message>
        <source>下一部分</source>
        <translation>Next part</translation>
    </message>
    <message>
        <source>%1 项未评</source>
        <translation>%1 to go</translation>
    </message>
    <message>
        <source>已评完</source>
        <translation>All scored</translation>
    </message>
    <message>
        <source>问题 %1 个，核对并提交</source>
        <translation>%1 findings; review and submit</translation>
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
    <name>Secrets</name>
    <message>
        <source>写不了“%1”（%2）。</source>
        <translation>“%1” cannot be written (%2).</translation>
    </message>
    <message>
        <source>读不了“%1”（%2）。</source>
        <translation>“%1” cannot be read (%2).</translation>
    </message>
    <message>
        <source>这台设备的密钥“%1”不在了或读不出来。请从备份恢复 keys 文件夹；没有备份，请管理员发新的登记码重新登记，没有送达的记录会一并送去。</source>
        <translation>This device’s key “%1” is gone or cannot be read. Restore the folder keys from a backup; without one, ask an administrator for a new enrolment code and enrol anew: what has not been sent goes with it.</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>✓ 已评完</source>
        <translation>✓ All scored</translation>
    </message>
    <message>
        <source>已评 %1 / %2 项</source>
        <translation>%1 of %2 scored</translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message>
        <source>写不了“%1”。</source>
        <translation>“%1” cannot be written.</translation>
    </message>
    <message>
        <source>这个文件夹里已有别的台账，演示县要放在空的文件夹里。</source>
        <translation>This folder holds another ledger already; the demonstration county needs an empty folder.</translation>
    </message>
    <message>
        <source>读不了“%1”。</source>
        <translation>“%1” cannot be read.</translation>
    </message>
    <message>
        <source>写不了“%1”（%2）。</source>
        <translation>“%1” cannot be written (%2).</translation>
    </message>
    <message>
        <source>已导出 %1 条操作。</source>
        <translation>%1 operations exported.</translation>
    </message>
    <message>
        <source>时钟的更正已作为第 %1 号登记在账本中。</source>
        <translation>That the clock was set right is in the ledger as no. %1.</translation>
    </message>
    <message>
        <source>%1的登记码：%2</source>
        <translation>Enrolment code of %1: %2</translation>
    </message>
    <message>
        <source>践诺中心服务：汇总、排序、裁定各设备送来的记录。</source>
        <translation>Jiannuo headquarters service: collects, orders and judges the records that the devices send.</translation>
    </message>
    <message>
        <source>数据所在的文件夹</source>
        <translation>The folder of the data</translation>
    </message>
    <message>
        <source>监听的地址和端口</source>
        <translation>The address and port to listen on</translation>
    </message>
    <message>
        <source>首次启动时的地区名称</source>
        <translation>Name of the region at the first start</translation>
    </message>
    <message>
        <source>首次启动时的中心名称</source>
        <translation>Name of the headquarters at the first start</translation>
    </message>
    <message>
        <source>空的数据文件夹里放入一个虚构的演示县，并为其中的人员发放登记码</source>
        <translation>Put an invented demonstration county into the empty data folder and issue enrolment codes to its people</translation>
    </message>
    <message>
        <source>把整本账本写入文件（供 jiannuoctl verify 核验）后退出</source>
        <translation>Write the whole log to a file (for jiannuoctl verify), and exit</translation>
    </message>
    <message>
        <source>检查权限、密钥、证书、磁盘、时钟、账本、证据文件和备份，说明问题和办法；有问题时退出码为 1</source>
        <translation>check permissions, keys, certificate, disk, clock, ledger, files of evidence and backup, and say what is wrong and what to do; exit code 1 where something is</translation>
    </message>
    <message>
        <source>新建的中心用哪种算法签名：ed25519（默认，SHA-256）或 sm2（SM3）；以后不能更换</source>
        <translation>how a new headquarters signs: ed25519 (the default, with SHA-256) or sm2 (with SM3); it cannot be changed later</translation>
    </message>
    <message>
        <source>本机的时钟曾经快了，现在已经校准：在账本中登记这次更正，此后的时间可以早于先前签过的</source>
        <translation>this machine’s clock had been ahead and is right now: records that in the ledger, so that times may be earlier than what was signed before</translation>
    </message>
    <message>
        <source>同时最多保持的连接（默认 %1）；满了以后，先断开最久没有请求的</source>
        <translation>Connections at a time (%1 by default); when all are taken, whoever has been waiting longest makes room</translation>
    </message>
    <message>
        <source>其中来自同一个地址的（默认 %1）；许多设备可能共用一个地址</source>
        <translation>Of these, from one address (%1 by default); many devices may share one</translation>
    </message>
    <message>
        <source>不认识“%1”。请看 --help。</source>
        <translation>“%1” is unknown. See --help.</translation>
    </message>
    <message>
        <source>演示县只用 ed25519 签名。</source>
        <translation>The demonstration county signs with ed25519 only.</translation>
    </message>
    <message>
        <source>--%1 后面应是一个正整数。</source>
        <translation>--%1 takes a positive number.</translation>
    </message>
    <message>
        <source>系统允许打开的文件不够（ulimit -n），同时的连接减为 %1 个。</source>
        <translation>The system lets too few files be open (ulimit -n): no more than %1 connections at a time.</translation>
    </message>
    <message>
        <source>不能在“%1”存放数据。</source>
        <translation>No data can be stored in “%1”.</translation>
    </message>
    <message>
        <source>这个中心已经用 %1 签名，算法不能更换；不写 --suite 即可启动。</source>
        <translation>This headquarters signs with %1 already, which cannot be changed; start it without --suite.</translation>
    </message>
    <message>
        <source>践诺中心已启动：%1</source>
        <translation>Jiannuo headquarters has started: %1</translation>
    </message>
    <message>
        <source>证书指纹（SHA-256）：%1</source>
        <translation>Certificate fingerprint (SHA-256): %1</translation>
    </message>
    <message>
        <source>管理员</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>正在停止：等进行中的请求完成。</source>
        <translation>Stopping: waiting for the requests in progress to finish.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>大</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>特大</source>
        <translation>Extra large</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>减少动画</source>
        <translation>Reduce motion</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>这次检查 · 开始于 %1</source>
        <translation>This visit · begun %1</translation>
    </message>
    <message>
        <source>放弃这次抽查</source>
        <translation>Discard this spot check</translation>
    </message>
    <message>
        <source>检查表</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>共 %1 项</source>
        <translation>%1 items</translation>
    </message>
    <message>
        <source>是否告知</source>
        <translation>Announcement</translation>
    </message>
    <message>
        <source>明访</source>
        <translation>Announced</translation>
    </message>
    <message>
        <source>暗访</source>
        <translation>Covert</translation>
    </message>
    <message>
        <source>是否定期</source>
        <translation>Timing</translation>
    </message>
    <message>
        <source>定期</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>不定期</source>
        <translation>Unscheduled</translation>
    </message>
    <message>
        <source>日常或突击</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>日常</source>
        <translation>Routine</translation>
    </message>
    <message>
        <source>突击</source>
        <translation>Surprise</translation>
    </message>
    <message>
        <source>他查或自查</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>自查</source>
        <translation>Self-check</translation>
    </message>
    <message>
        <source>%1（本人）</source>
        <translation>%1 (you)</translation>
    </message>
    <message>
        <source>同行的检查人</source>
        <translation>Other inspectors</translation>
    </message>
    <message>
        <source>现场检查应有两名以上检查人。</source>
        <translation>Two inspectors or more should be on site.</translation>
    </message>
    <message>
        <source>添加检查人</source>
        <translation>Add an inspector</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>如：一楼办事大厅</source>
        <translation>E.g. service hall, ground floor</translation>
    </message>
    <message>
        <source>开始评分</source>
        <translation>Begin scoring</translation>
    </message>
    <message>
        <source>检查内容</source>
        <translation>What is checked</translation>
    </message>
    <message>
        <source>检查方式</source>
        <translation>How</translation>
    </message>
    <message>
        <source>他查</source>
        <translation>By others</translation>
    </message>
    <message>
        <source>检查人员与地点</source>
        <translation>Inspectors and place</translation>
    </message>
</context>
<context>
    <name>SetupPane</name>
    <message>
        <source>开办进度</source>
        <translation>Setting up</translation>
    </message>
    <message>
        <source>都准备好了</source>
        <translation>All is ready</translation>
    </message>
    <message>
        <source>从这里开始</source>
        <translation>Begin here</translation>
    </message>
    <message>
        <source>以后有变化，在左边选一类来改。</source>
        <translation>When something changes, choose its kind at the left.</translation>
    </message>
    <message>
        <source>第一次检查以前要备齐这些，已备 %1 / %2 项。做完一项，这里自己打勾。</source>
        <translation>These are needed before the first check: %1 of %2 are there. What is done ticks itself.</translation>
    </message>
    <message>
        <source>准备进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>已有</source>
        <translation>There</translation>
    </message>
    <message>
        <source>第 %1 步</source>
        <translation>Step %1</translation>
    </message>
</context>
<context>
    <name>SheetFiles</name>
    <message>
        <source>存成文件</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>页面，可以打印 (*.pdf)</source>
        <translation>Page, to print (*.pdf)</translation>
    </message>
    <message>
        <source>图片 (*.png)</source>
        <translation>Picture (*.png)</translation>
    </message>
</context>
<context>
    <name>SignatureCard</name>
    <message>
        <source>单位代表</source>
        <translation>Unit&apos;s representative</translation>
    </message>
    <message>
        <source>姓名和职务</source>
        <translation>Name and post</translation>
    </message>
    <message>
        <source>暗访可不填</source>
        <translation>Not needed on a covert visit</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>拒绝签字</source>
        <translation>Refuses to sign</translation>
    </message>
    <message>
        <source>拒签原因</source>
        <translation>Reason for refusing</translation>
    </message>
    <message>
        <source>如：对扣分有异议，负责人不在场</source>
        <translation>E.g. objects to a deduction; the head is absent</translation>
    </message>
    <message>
        <source>已签的字</source>
        <translation>The signature</translation>
    </message>
    <message>
        <source>重签</source>
        <translation>Sign again</translation>
    </message>
    <message>
        <source>请单位代表在此签字</source>
        <translation>The unit&apos;s representative signs here</translation>
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
    <name>SourcePane</name>
    <message>
        <source>原文</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>太长，只显示前面一部分；导入的是全部</source>
        <translation>Too long: only the beginning is shown, but all of it is imported</translation>
    </message>
    <message>
        <source>承诺书</source>
        <translation>Letter of commitment</translation>
    </message>
    <message>
        <source>承诺事项</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <source>联系方式</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>疑点</source>
        <translation>Doubt</translation>
    </message>
    <message>
        <source>选中</source>
        <translation>Selected</translation>
    </message>
</context>
<context>
    <name>SpotCheckPage</name>
    <message>
        <source>放弃这次抽查？</source>
        <translation>Discard this spot check?</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>已放弃这次抽查</source>
        <translation>Spot check discarded</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>评分、问题和照片都会丢掉。</source>
        <translation>Scores, findings and photos will be lost.</translation>
    </message>
    <message>
        <source>这项任务已经查过</source>
        <translation>This assignment was already checked</translation>
    </message>
    <message>
        <source>看那次抽查</source>
        <translation>Show that check</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>仍要再查一次</source>
        <translation>Check once more anyway</translation>
    </message>
</context>
<context>
    <name>SpotCheckRecordPage</name>
    <message>
        <source>抽查记录</source>
        <translation>Spot check</translation>
    </message>
    <message>
        <source>待送出</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>这次抽查不在这台设备上</source>
        <translation>This spot check is not on this device</translation>
    </message>
    <message>
        <source>可能还没有同步，或不在您的查看范围内。</source>
        <translation>It may not have been synced yet, or is outside what you may see.</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>问题 %1 个</source>
        <translation>Findings: %1</translation>
    </message>
    <message>
        <source>照片 %1 张</source>
        <translation>Photos: %1</translation>
    </message>
    <message>
        <source>标注</source>
        <translation>Marked</translation>
    </message>
    <message>
        <source>已记录：%1</source>
        <translation>Recorded: %1</translation>
    </message>
    <message>
        <source>已补充</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>原照片在本机</source>
        <translation>Original is here</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>抽查</source>
        <translation>Spot check</translation>
    </message>
    <message>
        <source>离线也能检查，有网络时自动送出</source>
        <translation>Works offline; sent by itself when there is a network</translation>
    </message>
    <message>
        <source>我的任务</source>
        <translation>My assignments</translation>
    </message>
    <message>
        <source>最近的抽查</source>
        <translation>Recent spot checks</translation>
    </message>
    <message>
        <source>检查一个单位</source>
        <translation>Check a unit</translation>
    </message>
    <message>
        <source>单位名称或简称</source>
        <translation>Name or short name of the unit</translation>
    </message>
    <message>
        <source>还有更多单位，请输入名称查找。</source>
        <translation>There are more units: type a name to find them.</translation>
    </message>
    <message>
        <source>这台设备上还没有单位。请先同步。</source>
        <translation>There are no units on this device yet. Please sync first.</translation>
    </message>
    <message>
        <source>没有找到“%1”。</source>
        <translation>“%1” was not found.</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>已公布的承诺书：报纸、网页、文件或表格</source>
        <translation>Letters already published: newspapers, web pages, files or tables</translation>
    </message>
    <message>
        <source>正在识别承诺书…</source>
        <translation>Reading the letters…</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>粘贴文字</source>
        <translation>Paste text</translation>
    </message>
    <message>
        <source>把报纸、网页或文件里的承诺书文字粘贴到这里，一次可以有多份。原文会完整保留。</source>
        <translation>Paste the text of letters from a newspaper, web page or file here; several at once are fine. The original is kept in full.</translation>
    </message>
    <message>
        <source>识别承诺书</source>
        <translation>Find the letters</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>%1 字</source>
        <translation>%1 characters</translation>
    </message>
    <message>
        <source>放开即可识别</source>
        <translation>Let go to read it</translation>
    </message>
    <message>
        <source>打开文件，或把文件拖到这里</source>
        <translation>Open a file, or drop one here</translation>
    </message>
    <message>
        <source>打开文件</source>
        <translation>Open a file</translation>
    </message>
    <message>
        <source>禁止处理涉密信息：标有秘密、机密、绝密的内容不会被导入。</source>
        <translation>State secrets must not be handled here: content marked 秘密, 机密 or 绝密 is not imported.</translation>
    </message>
    <message>
        <source>丢弃“%1”</source>
        <translation>Discard “%1”</translation>
    </message>
    <message>
        <source>文本（UTF-8、GB18030）、Word（.docx）、Excel（.xlsx）、CSV、网页；最大 32 MB</source>
        <translation>Text (UTF-8, GB18030), Word (.docx), Excel (.xlsx), CSV, web pages; at most 32 MB</translation>
    </message>
    <message>
        <source>未完成的导入</source>
        <translation>Unfinished imports</translation>
    </message>
    <message>
        <source>未完成的抽查</source>
        <translation>Unfinished spot checks</translation>
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
    <name>Steps</name>
    <message>
        <source>按“%1”的整改期限：%2</source>
        <translation>By the limit for “%1”: %2</translation>
    </message>
    <message>
        <source>按“%1”应为 %2（%3）</source>
        <translation>By the limit for “%1” it would be %2 (%3)</translation>
    </message>
    <message>
        <source>只能延期一次，最迟到 %1</source>
        <translation>Can be extended only once, to %1 at the latest</translation>
    </message>
    <message>
        <source>登记进展</source>
        <translation>Record progress</translation>
    </message>
    <message>
        <source>没有等待审批的%1。</source>
        <translation>There is no %1 to be approved.</translation>
    </message>
    <message>
        <source>这个文号已用于给%1的整改通知，下一个可用的是 %2。</source>
        <translation>This number is on a notice to %1 already; the next free one is %2.</translation>
    </message>
    <message>
        <source>另一单位</source>
        <translation>another unit</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>没有改动，不用记录。</source>
        <translation>Nothing was changed: nothing to record.</translation>
    </message>
</context>
<context>
    <name>StructureDialog</name>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>第 %1 条</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>StructureList</name>
    <message>
        <source>%1（必填）</source>
        <translation>%1 (required)</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>第 %1 条上移</source>
        <translation>Move number %1 up</translation>
    </message>
    <message>
        <source>去掉第 %1 条</source>
        <translation>Take number %1 away</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>添加%1</source>
        <translation>Add: %1</translation>
    </message>
</context>
<context>
    <name>SupplementField</name>
    <message>
        <source>补充说明</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>提交后想起来的、要更正的，写在这里</source>
        <translation>What came to mind after submitting, what needs correcting</translation>
    </message>
    <message>
        <source>对这次抽查的意见</source>
        <translation>Remarks on this check</translation>
    </message>
    <message>
        <source>写明时间后附在记录后面，原来的评分和说明不变。</source>
        <translation>Added below the record with its time; scores and notes stay as they were.</translation>
    </message>
    <message>
        <source>补充</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>发表</source>
        <translation>Post</translation>
    </message>
</context>
<context>
    <name>SyncFileWords</name>
    <message>
        <source>登记这个文件的记录没有被中心接受。</source>
        <translation>The record that names this file was not accepted by headquarters.</translation>
    </message>
    <message>
        <source>中心没有接收文件，稍后会自动再试。</source>
        <translation>Headquarters did not take the file. It will be tried again.</translation>
    </message>
    <message>
        <source>本机的文件已不在或读不出来。</source>
        <translation>The file on this device is gone or cannot be read.</translation>
    </message>
    <message>
        <source>本机的文件已损坏，与登记时不同，没有送出。</source>
        <translation>The file on this device is damaged, it is not what was registered; it was not sent.</translation>
    </message>
    <message>
        <source>文件几次在途中受损，没有送到，稍后会自动再试。</source>
        <translation>The file was damaged on its way several times and has not arrived; it will be tried again later.</translation>
    </message>
    <message>
        <source>读不了数据包（%1）。</source>
        <translation>Cannot read the bundle (%1).</translation>
    </message>
    <message>
        <source>中心没有收下数据包，请稍后再试。</source>
        <translation>Headquarters did not take the bundle; please try again later.</translation>
    </message>
    <message>
        <source>文件太大，没有取回。</source>
        <translation>The file is too large; it was not fetched.</translation>
    </message>
    <message>
        <source>中心没有给出文件。</source>
        <translation>Headquarters did not give the file.</translation>
    </message>
    <message>
        <source>本机的文件已改变，与登记时不同，没有送出。</source>
        <translation>The file on this device has changed since it was recorded, and was not sent.</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>还没有同步过</source>
        <translation>Never synced yet</translation>
    </message>
    <message>
        <source>上次同步 %1</source>
        <translation>Last sync %1</translation>
    </message>
    <message>
        <source>立即同步</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>有网络时自动同步，不影响继续填写。</source>
        <translation>It syncs by itself when there is a network; you can go on writing.</translation>
    </message>
    <message>
        <source>现在没有连接中心。记录都保存在本机，有网络时自动送出。</source>
        <translation>Not connected to headquarters. All records stay on this device and are sent by themselves when there is a network.</translation>
    </message>
    <message>
        <source>上次同步没有完成</source>
        <translation>The last sync did not finish</translation>
    </message>
    <message>
        <source>没有送出的记录仍在本机，稍后自动再试。</source>
        <translation>Records not sent are still on this device; it will be tried again.</translation>
    </message>
    <message>
        <source>中心未接受</source>
        <translation>Not accepted by headquarters</translation>
    </message>
    <message>
        <source>待送出的记录</source>
        <translation>Records to be sent</translation>
    </message>
    <message>
        <source>没有待送出的记录。</source>
        <translation>No records to be sent.</translation>
    </message>
    <message>
        <source>照片和文件</source>
        <translation>Photos and files</translation>
    </message>
    <message>
        <source>中心恢复过备份</source>
        <translation>Headquarters was restored</translation>
    </message>
    <message>
        <source>本机送过的记录会自动再送一次。没有再次生效的，在下面列出原因。</source>
        <translation>What this device has sent is sent again by itself. What did not come into force again is listed below, with the reason.</translation>
    </message>
    <message>
        <source>现在的网络按流量计费。记录照常送出，照片和文件等接上别的网络再送。</source>
        <translation>This network is charged by volume. Records are sent as usual; photos and files wait for another network.</translation>
    </message>
    <message>
        <source>用流量时也送照片和文件</source>
        <translation>Send photos and files over such networks, too</translation>
    </message>
    <message>
        <source>核对回执</source>
        <translation>Check a receipt</translation>
    </message>
    <message>
        <source>有人出示中心的回执时，在这里核对真假，不用网络。您自己的回执在抽查记录和问题的页面上。</source>
        <translation>When somebody shows you headquarters’ receipt, check here whether it is genuine, without a network. Your own receipts are on the pages of spot checks and findings.</translation>
    </message>
    <message>
        <source>核对回执…</source>
        <translation>Check a receipt…</translation>
    </message>
    <message>
        <source>中心更正过时钟</source>
        <translation>Headquarters’ clock was set right</translation>
    </message>
    <message>
        <source>此前中心收到记录的时间可能偏晚。对时间有疑问，请联系中心。</source>
        <translation>What headquarters received before may say too late a time. Ask headquarters where a time is in doubt.</translation>
    </message>
</context>
<context>
    <name>SyncStatus</name>
    <message>
        <source>上次 %1</source>
        <translation>Last %1</translation>
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
    <name>SyncWords</name>
    <message>
        <source>中心的答复过大，已放弃。</source>
        <translation>The answer of headquarters is too large and was dropped.</translation>
    </message>
    <message>
        <source>答复不是中心发来的，网络可能要求先登录。接通后会自动再试。</source>
        <translation>The answer did not come from headquarters; the network may want a login first. It will be tried again.</translation>
    </message>
    <message>
        <source>正在同步。</source>
        <translation>Syncing.</translation>
    </message>
    <message>
        <source>这台设备还没有登记，请先扫码或输入登记码。</source>
        <translation>This device is not enrolled yet. Scan or enter an enrolment code first.</translation>
    </message>
    <message>
        <source>中心没有对送交的记录作出答复。</source>
        <translation>Headquarters gave no verdict on the records sent.</translation>
    </message>
    <message>
        <source>中心的账本与它先前签名的不符，已停止同步，本机记录都还在。请联系管理员。</source>
        <translation>Headquarters’ log is not the one that it signed before. Syncing has stopped; everything recorded here is still there. Please ask your administrator.</translation>
    </message>
    <message>
        <source>收到的是对另一次送交的答复，稍后会自动再试。</source>
        <translation>This answers something that was sent before. It is tried again later.</translation>
    </message>
    <message>
        <source>收到的记录不是中心签名的，没有采用。请换一个网络再同步。</source>
        <translation>What was received is not signed by headquarters and was not taken. Sync again in another network.</translation>
    </message>
</context>
<context>
    <name>TableWriter</name>
    <message>
        <source>不能写入“%1”（%2）。请换个位置再试。</source>
        <translation>Cannot write “%1” (%2). Try another place.</translation>
    </message>
    <message>
        <source>文件名请以 .xlsx 或 .csv 结尾，现为“%1”。</source>
        <translation>The file&apos;s name should end in .xlsx or .csv, not “%1”.</translation>
    </message>
    <message>
        <source>清单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>……（太长，单元格放不下，全文请导出 CSV）</source>
        <translation>… (too long for a cell; export CSV for all of it)</translation>
    </message>
    <message>
        <source>电子表格最多 %1 行，放不下了。请缩小范围，或导出 CSV。</source>
        <translation>A sheet holds at most %1 rows. Narrow the list, or export CSV.</translation>
    </message>
    <message>
        <source>不能写入“%1”。请看磁盘空间，或换个位置再试。</source>
        <translation>Cannot write “%1”. Check the disk&apos;s space, or try another place.</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
</context>
<context>
    <name>TimeLimit</name>
    <message>
        <source>%1个工作日</source>
        <translation>%1 working days</translation>
    </message>
    <message>
        <source>%1日</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>%1小时</source>
        <translation>%1 hours</translation>
    </message>
    <message>
        <source>当日</source>
        <translation>same day</translation>
    </message>
    <message>
        <source>%1，最长%2</source>
        <translation>%1, at most %2</translation>
    </message>
    <message>
        <source>时限“%1”无效，数量应在 1 与 %2 之间。</source>
        <translation>The time limit “%1” is not valid; the number must be between 1 and %2.</translation>
    </message>
    <message>
        <source>不认识的时限单位，请选择工作日、日、小时或当日。</source>
        <translation>Unknown unit of a time limit. Choose working days, days, hours or the same day.</translation>
    </message>
    <message>
        <source>最长时限%1短于一般时限%2，请核对承诺原文。</source>
        <translation>The maximum limit %1 is shorter than the normal limit %2. Check the original text.</translation>
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
    <name>TodayCard</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Fewer</translation>
    </message>
</context>
<context>
    <name>TodayHeading</name>
    <message>
        <source>%1，您好</source>
        <translation>Hello, %1</translation>
    </message>
    <message>
        <source>您好</source>
        <translation>Hello</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
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
    <message>
        <source>zh_CN</source>
        <comment>the locale of dates</comment>
        <translation>en_GB</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>我的检查任务</source>
        <translation>My assignments</translation>
    </message>
    <message>
        <source>没有要做的检查。</source>
        <translation>Nothing to check.</translation>
    </message>
    <message>
        <source>需要整改</source>
        <translation>To be rectified</translation>
    </message>
    <message>
        <source>等待复查</source>
        <translation>To be rechecked</translation>
    </message>
    <message>
        <source>没有等待复查的整改。</source>
        <translation>No rectification is waiting for a recheck.</translation>
    </message>
    <message>
        <source>接着填写</source>
        <translation>To be continued</translation>
    </message>
    <message>
        <source>待送出</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>没有逾期或临期的承诺。</source>
        <translation>No commitment is overdue or nearly due.</translation>
    </message>
    <message>
        <source>等您办理</source>
        <translation>Waiting for you</translation>
    </message>
    <message>
        <source>没有等您办理的事项。</source>
        <translation>Nothing waits for you.</translation>
    </message>
    <message>
        <source>逾期和临期的承诺</source>
        <translation>Commitments overdue or due soon</translation>
    </message>
</context>
<context>
    <name>TransportWords</name>
    <message>
        <source>中心没有及时答复。稍后会自动再试。</source>
        <translation>Headquarters did not answer in time. It will be tried again by itself.</translation>
    </message>
    <message>
        <source>对方的证书不是登记时的那一张，已停止连接。请联系管理员核对。</source>
        <translation>The certificate is not the one of the enrolment; the connection was stopped. Ask the administrator.</translation>
    </message>
    <message>
        <source>连不上中心（%1）。有网络时会自动再试。</source>
        <translation>Headquarters cannot be reached (%1). It will be tried again when there is a network.</translation>
    </message>
</context>
<context>
    <name>UnitPane</name>
    <message>
        <source>全部时间</source>
        <translation>All time</translation>
    </message>
    <message>
        <source>正在计算得分……</source>
        <translation>Computing the score…</translation>
    </message>
    <message>
        <source>得分 · %1</source>
        <translation>Score · %1</translation>
    </message>
    <message>
        <source>分</source>
        <translation>points</translation>
    </message>
    <message>
        <source>本类第 %1 名</source>
        <translation>Rank %1 in its class</translation>
    </message>
    <message>
        <source>抽查 · %1</source>
        <translation>Spot checks · %1</translation>
    </message>
    <message>
        <source>这段时间没有抽查。</source>
        <translation>No spot checks in this period.</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>未了结的问题 · 最先到期的 %1 个，共 %2 个</source>
        <translation>Open findings · first %1 due of %2</translation>
    </message>
    <message>
        <source>未了结的问题</source>
        <translation>Open findings</translation>
    </message>
    <message>
        <source>没有未了结的问题。</source>
        <translation>No open findings.</translation>
    </message>
    <message>
        <source>整改</source>
        <translation>Rectification</translation>
    </message>
    <message>
        <source>承诺（含下属单位）</source>
        <translation>Commitments (with subordinate units)</translation>
    </message>
    <message>
        <source>逾期 %1</source>
        <translation>Overdue %1</translation>
    </message>
    <message>
        <source>临期 %1</source>
        <translation>Nearly due %1</translation>
    </message>
    <message>
        <source>正常 %1</source>
        <translation>In time %1</translation>
    </message>
    <message>
        <source>已办结 %1</source>
        <translation>Closed %1</translation>
    </message>
    <message>
        <source>无期限 %1</source>
        <translation>No due date %1</translation>
    </message>
    <message>
        <source>在台账中查看</source>
        <translation>Show in the ledger</translation>
    </message>
    <message>
        <source>监督与联系</source>
        <translation>Supervision contacts</translation>
    </message>
    <message>
        <source>选一个单位来看</source>
        <translation>Choose a unit to look at</translation>
    </message>
    <message>
        <source>这个单位看不到</source>
        <translation>This unit cannot be seen</translation>
    </message>
</context>
<context>
    <name>UnitStanding</name>
    <message>
        <source>没有这个单位，或它还没有同步到本机。</source>
        <translation>There is no such unit, or it is not synced to this device yet.</translation>
    </message>
    <message>
        <source>%1 抽查（%2）</source>
        <translation>Spot check %1 (%2)</translation>
    </message>
    <message>
        <source>抽查平均分</source>
        <translation>Mean of the spot checks</translation>
    </message>
    <message>
        <source>没有计分的抽查</source>
        <translation>No spot check with a score</translation>
    </message>
    <message>
        <source>待认定，不计入</source>
        <translation>not confirmed yet, does not count</translation>
    </message>
    <message>
        <source>同一任务的另一次抽查，不重复计入</source>
        <translation>another check of the same assignment, not counted twice</translation>
    </message>
    <message>
        <source>分值为负或过大，不计入</source>
        <translation>points negative or too many, does not count</translation>
    </message>
    <message>
        <source>最终得分</source>
        <translation>Final score</translation>
    </message>
</context>
<context>
    <name>UnitsPage</name>
    <message>
        <source>%1 个问题未了结</source>
        <translation>%1 findings open</translation>
    </message>
    <message>
        <source>搜索单位</source>
        <translation>Search units</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>没有找到单位</source>
        <translation>No unit found</translation>
    </message>
    <message>
        <source>还没有单位</source>
        <translation>No units yet</translation>
    </message>
    <message>
        <source>请换个名称再找。</source>
        <translation>Try another name.</translation>
    </message>
    <message>
        <source>第一次同步后，这里列出您范围内的单位。</source>
        <translation>After the first sync, the units that you may see are listed here.</translation>
    </message>
</context>
<context>
    <name>ValueComparison</name>
    <message>
        <source>两人写的一样</source>
        <translation>Both wrote the same</translation>
    </message>
    <message>
        <source>原值，现在有效</source>
        <translation>Original value, counts now</translation>
    </message>
    <message>
        <source>原值</source>
        <translation>Original value</translation>
    </message>
    <message>
        <source>后提出的内容</source>
        <translation>Proposed later</translation>
    </message>
    <message>
        <source>此后又改为：%1</source>
        <translation>Changed since then to: %1</translation>
    </message>
</context>
<context>
    <name>VisitRules</name>
    <message>
        <source>这台设备上还没有检查表。请先同步，再开始抽查。</source>
        <translation>There is no checklist on this device yet. Sync first, then begin the spot check.</translation>
    </message>
</context>
<context>
    <name>WaitingEntry</name>
    <message>
        <source>收起内容</source>
        <translation>Hide the content</translation>
    </message>
    <message>
        <source>展开内容</source>
        <translation>Show the content</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>昨天 %1</source>
        <translation>Yesterday %1</translation>
    </message>
    <message>
        <source>%1月%2日</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1年%2月%3日</source>
        <translation>%1-%2-%3</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>还有 %1 个工作日</source>
        <translation>%1 working days left</translation>
    </message>
    <message>
        <source>逾期 %1 个工作日</source>
        <translation>%1 working days overdue</translation>
    </message>
    <message>
        <source>【已作废：%1（%2）】</source>
        <translation>[Set aside: %1 (%2)]</translation>
    </message>
</context>
<context>
    <name>WordsCard</name>
    <message>
        <source>标题与结尾</source>
        <translation>Heading and ending</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>空着时用“单位名称＋公开承诺书”</source>
        <translation>If empty: “Public letter of commitment” with the unit&apos;s name</translation>
    </message>
    <message>
        <source>开头</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>违诺责任与结尾</source>
        <translation>Breach clause and ending</translation>
    </message>
    <message>
        <source>签署日期</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>2011年4月8日</source>
        <translation>2011-04-08</translation>
    </message>
</context>
<context>
    <name>jiannuo::BundleController</name>
    <message>
        <source>践诺</source>
        <translation>Jiannuo</translation>
    </message>
    <message>
        <source>%1 条记录、%2 个文件（%3）</source>
        <translation>%1 records, %2 files (%3)</translation>
    </message>
    <message>
        <source>没有待送出的记录，只向中心索取更新（%1）</source>
        <translation>no records wait, it only asks headquarters for news (%1)</translation>
    </message>
    <message>
        <source>%1 等 %2 个文件</source>
        <translation>%1 and others, %2 files</translation>
    </message>
    <message>
        <source>已存成%1：%2。请带到能连上中心的设备上打开，再把答复带回来。</source>
        <translation>Saved as %1: %2. Please open it on a device that can reach headquarters, and bring the answer back.</translation>
    </message>
    <message>
        <source>已收下。这个数据包共 %1 份，还缺第 %2 份；收齐后自动打开。</source>
        <translation>Taken. This bundle has %1 parts, missing %2; it opens by itself once all are there.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>本机尚未登记，不能转交。</source>
        <translation>This device is not enrolled and cannot hand it over.</translation>
    </message>
    <message>
        <source>这份答复的内容本机已经都有了，没有改动。</source>
        <translation>This device already has everything in this answer; nothing was changed.</translation>
    </message>
    <message>
        <source>中心已收到本机的 %1 条记录、%2 个文件。</source>
        <translation>Headquarters has received %1 records and %2 files of this device. </translation>
    </message>
    <message>
        <source>本机收到 %1 条更新、%2 个文件。</source>
        <translation>This device received %1 changes and %2 files. </translation>
    </message>
    <message>
        <source>还有内容要交换，请再存一个数据包送去。</source>
        <translation>There is more to exchange: please save one more bundle.</translation>
    </message>
    <message>
        <source>没有转交成：%1 数据包没有损失，连上中心后请再打开一次。</source>
        <translation>Not handed over: %1 The bundle is unharmed; please open it again once headquarters can be reached.</translation>
    </message>
    <message>
        <source>%1-答复.jnb</source>
        <translation>%1-answer.jnb</translation>
    </message>
    <message>
        <source>已转交中心。请保存答复，带回那台设备打开。</source>
        <translation>Handed over to headquarters. Please save the answer and open it on that device.</translation>
    </message>
    <message>
        <source>答复已存成 %1，请带回那台设备打开。</source>
        <translation>The answer was saved as %1; please open it on that device.</translation>
    </message>
    <message>
        <source>已分享：%1。请在能连上中心的设备上打开，再把答复带回来。</source>
        <translation>Shared: %1. Please open it on a device that can reach headquarters, and bring the answer back.</translation>
    </message>
    <message>
        <source>答复已分享，请在那台设备上打开。没有送到的话，可以再分享或保存一次。</source>
        <translation>The answer was shared; please open it on that device. If it did not arrive, share or save it once more.</translation>
    </message>
</context>
<context>
    <name>jiannuo::CalendarNotice</name>
    <message>
        <source>放假 %1，共 %2 天</source>
        <translation>Off %1, %2 days</translation>
    </message>
    <message>
        <source>上班 %1</source>
        <translation>Worked %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation> “%1”</translation>
    </message>
    <message>
        <source>%1 年日历</source>
        <translation>Calendar of %1</translation>
    </message>
    <message>
        <source>全年 %1 个工作日</source>
        <translation>%1 working days in the year</translation>
    </message>
    <message>
        <source>版本 %1</source>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>jiannuo::CommitmentDetail</name>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>第 %1 条</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>登记号</source>
        <translation>Reg. no.</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>措施</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Responsible person</translation>
    </message>
    <message>
        <source>责任领导</source>
        <translation>Responsible leader</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>上级交办</source>
        <translation>Assigned from above</translation>
    </message>
    <message>
        <source>基本承诺</source>
        <translation>Baseline commitment</translation>
    </message>
    <message>
        <source>承诺书</source>
        <translation>Letter of commitment</translation>
    </message>
    <message>
        <source>承诺人</source>
        <translation>Pledger</translation>
    </message>
    <message>
        <source>承诺对象</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>违诺责任</source>
        <translation>Breach clause</translation>
    </message>
    <message>
        <source>签署日期</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>刊登</source>
        <translation>Published in</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>第 %1 版</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>约 %1</source>
        <translation>about %1</translation>
    </message>
    <message>
        <source>不少于 %1</source>
        <translation>at least %1</translation>
    </message>
    <message>
        <source>实际 %1</source>
        <translation>actual %1</translation>
    </message>
    <message>
        <source>原文：%1</source>
        <translation>Original: %1</translation>
    </message>
    <message>
        <source>逾期视为同意</source>
        <translation>Deemed consent when overdue</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>第 %1 项</source>
        <translation>Item %1</translation>
    </message>
    <message>
        <source>责任科室</source>
        <translation>Responsible section</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact person</translation>
    </message>
    <message>
        <source>完成时限原文</source>
        <translation>Due, in the source&apos;s words</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>不超过 %1</source>
        <translation>at most %1</translation>
    </message>
    <message>
        <source>法定 %1</source>
        <translation>statutory %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>jiannuo::CommitmentListModel</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>jiannuo::ConflictDetail</name>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>本机程序不认识的记录</source>
        <translation>A record that this version does not know</translation>
    </message>
    <message>
        <source>由办理步骤决定，不随裁定改变</source>
        <translation>Depends on a step of the procedure; a decision does not change it</translation>
    </message>
</context>
<context>
    <name>jiannuo::ConflictListModel</name>
    <message>
        <source>（未同步的记录）</source>
        <translation>(a record that is not synced)</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>jiannuo::DecisionRows</name>
    <message>
        <source>%1%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>jiannuo::EvidenceModel</name>
    <message>
        <source>中心未接受：%1</source>
        <translation>Not accepted by headquarters: %1</translation>
    </message>
    <message>
        <source>已上传 %1%</source>
        <translation>%1% uploaded</translation>
    </message>
    <message>
        <source>待上传</source>
        <translation>To be uploaded</translation>
    </message>
    <message>
        <source>文件已遗失：%1</source>
        <translation>File lost: %1</translation>
    </message>
</context>
<context>
    <name>jiannuo::FieldsForm</name>
    <message>
        <source>请按 2026-08-31 的样子填写</source>
        <translation>Write it like 2026-08-31</translation>
    </message>
    <message>
        <source>请按 2026-08-31 14:30 的样子填写</source>
        <translation>Please write it as 2026-08-31 14:30</translation>
    </message>
    <message>
        <source>每行一天，请按 2026-08-31 的样子填写</source>
        <translation>One day a line, as 2026-08-31</translation>
    </message>
    <message>
        <source>请填写数字</source>
        <translation>Enter a number</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>（暂定）</source>
        <translation> (provisional)</translation>
    </message>
</context>
<context>
    <name>jiannuo::FindingDetail</name>
    <message>
        <source>暂定：该年度的放假安排尚未公布，公布后重新计算</source>
        <translation>Provisional: that year&apos;s calendar is not published yet; it will be computed again then</translation>
    </message>
    <message>
        <source>按工作日历 %1</source>
        <translation>By the working-day calendar %1</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>第 %1 次 · %2</source>
        <translation>No. %1 · %2</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Responsible unit</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Responsible person</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>严重程度</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>依据条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>发现人</source>
        <translation>Found by</translation>
    </message>
    <message>
        <source>整改期限</source>
        <translation>To be put right by</translation>
    </message>
    <message>
        <source>整改建议</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>现场整改</source>
        <translation>How it was fixed on site</translation>
    </message>
    <message>
        <source>认定意见</source>
        <translation>Remark on confirming</translation>
    </message>
    <message>
        <source>限期整改通知</source>
        <translation>Rectification notice</translation>
    </message>
    <message>
        <source>整改通知 %1</source>
        <translation>Rectification notice %1</translation>
    </message>
    <message>
        <source>%1 下达</source>
        <translation>Issued %1</translation>
    </message>
    <message>
        <source>%1，%2 下达</source>
        <translation>Issued %1 by %2</translation>
    </message>
    <message>
        <source>原定 %1，延期至 %2：%3</source>
        <translation>Originally %1, extended to %2: %3</translation>
    </message>
</context>
<context>
    <name>jiannuo::FindingListModel</name>
    <message>
        <source>待送出</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>暂定</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>已逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>临近期限</source>
        <translation>Nearly due</translation>
    </message>
    <message>
        <source>未到期限</source>
        <translation>Not due yet</translation>
    </message>
    <message>
        <source>已销号</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>不予认定</source>
        <translation>Not upheld</translation>
    </message>
    <message>
        <source>已整改，待销号</source>
        <translation>Rectified, to be closed</translation>
    </message>
    <message>
        <source>没有期限</source>
        <translation>No due date</translation>
    </message>
    <message>
        <source>全部单位</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>全部类别</source>
        <translation>All categories</translation>
    </message>
    <message>
        <source>全部程度</source>
        <translation>All severities</translation>
    </message>
</context>
<context>
    <name>jiannuo::FindingRows</name>
    <message>
        <source>未了结的问题</source>
        <translation>Open findings</translation>
    </message>
</context>
<context>
    <name>jiannuo::HeadquartersLink</name>
    <message>
        <source>这个地址没有加密连接，不是中心的地址。</source>
        <translation>This address is not encrypted, so it is not the address of headquarters.</translation>
    </message>
</context>
<context>
    <name>jiannuo::HeadquartersOverview</name>
    <message>
        <source>逾期 %1 次</source>
        <translation>%1 overdue</translation>
    </message>
    <message>
        <source>第一季度</source>
        <translation>1st quarter</translation>
    </message>
    <message>
        <source>第二季度</source>
        <translation>2nd quarter</translation>
    </message>
    <message>
        <source>第三季度</source>
        <translation>3rd quarter</translation>
    </message>
    <message>
        <source>第四季度</source>
        <translation>4th quarter</translation>
    </message>
    <message>
        <source>%1年%2</source>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>下达 %1 件，复查合格 %2 件，其中按时报送 %3 件；逾期未报 %4 件</source>
        <translation>%1 issued, %2 passed the recheck, %3 of these reported on time; %4 overdue without a report</translation>
    </message>
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
    <message>
        <source>无期限</source>
        <translation>No due date</translation>
    </message>
</context>
<context>
    <name>jiannuo::HistoryModel</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1：%2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>（清空）</source>
        <translation>(emptied)</translation>
    </message>
    <message>
        <source>更新版本的内容</source>
        <translation>Content of a newer version</translation>
    </message>
    <message>
        <source>登记%1</source>
        <translation>Recorded: %1</translation>
    </message>
    <message>
        <source>修改内容</source>
        <translation>Content changed</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>未接受</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>效能中心</source>
        <translation>Headquarters</translation>
    </message>
    <message>
        <source>（未同步的人员）</source>
        <translation>(a person who is not synced)</translation>
    </message>
    <message>
        <source>本机</source>
        <translation>This device</translation>
    </message>
    <message>
        <source>设备时钟与中心相差 %1 分钟</source>
        <translation>The clock of the device differs from headquarters by %1 minutes</translation>
    </message>
    <message>
        <source>已接受</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>%1，中心 %2 收到</source>
        <translation>%1, at headquarters %2</translation>
    </message>
    <message>
        <source>待送出</source>
        <translation>Waiting to be sent</translation>
    </message>
</context>
<context>
    <name>jiannuo::ImportDraft</name>
    <message>
        <source>文件打不开（%1），请检查它是否还在、是否有权限读取。</source>
        <translation>The file cannot be opened (%1). Check that it is still there and that you may read it.</translation>
    </message>
    <message>
        <source>文件超过32兆字节，请分成几份导入。</source>
        <translation>The file is larger than 32 MB. Import it in parts.</translation>
    </message>
    <message>
        <source>不能导入涉密内容</source>
        <translation>State secrets cannot be imported</translation>
    </message>
    <message>
        <source>内容太大</source>
        <translation>Too much content</translation>
    </message>
    <message>
        <source>文件已损坏</source>
        <translation>The file is damaged</translation>
    </message>
    <message>
        <source>不能读取这种文件</source>
        <translation>This kind of file cannot be read</translation>
    </message>
    <message>
        <source>没有找到承诺书</source>
        <translation>No letter of commitment was found</translation>
    </message>
    <message>
        <source>没有成功</source>
        <translation>It did not work</translation>
    </message>
    <message>
        <source>粘贴的文字</source>
        <translation>Pasted text</translation>
    </message>
    <message>
        <source>读不出来的草稿</source>
        <translation>A draft that cannot be read</translation>
    </message>
    <message>
        <source>%1 份承诺书，已登记 %2 份</source>
        <translation>%1 letters, %2 recorded</translation>
    </message>
    <message>
        <source>%1 份承诺书</source>
        <translation>%1 letters</translation>
    </message>
    <message>
        <source>%1 处疑点待核对</source>
        <translation>%1 doubts to be checked</translation>
    </message>
    <message>
        <source>这份草稿已经不在了，请重新导入。</source>
        <translation>This draft is no longer there. Import it again.</translation>
    </message>
    <message>
        <source>这份承诺书已经登记，不能再次接受。</source>
        <translation>This letter has been recorded and cannot be accepted again.</translation>
    </message>
    <message>
        <source>请先选择这是哪个单位的承诺书。</source>
        <translation>Choose first which unit&apos;s letter this is.</translation>
    </message>
    <message>
        <source>第 %1 条没有文字，请填写或删除。</source>
        <translation>No. %1 has no text. Fill it in or delete it.</translation>
    </message>
    <message>
        <source>“%1”已有原文相同的承诺书，先前已经导入，不能重复登记。</source>
        <translation>“%1” already has a letter with the same text, imported before; it cannot be recorded twice.</translation>
    </message>
    <message>
        <source>不属于任何活动</source>
        <translation>No campaign</translation>
    </message>
    <message>
        <source>%1，超期视为同意</source>
        <translation>%1, deemed consent when overdue</translation>
    </message>
    <message>
        <source>约 %1</source>
        <translation>about %1</translation>
    </message>
    <message>
        <source>不少于 %1</source>
        <translation>at least %1</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>编者按</source>
        <translation>Editor&apos;s note</translation>
    </message>
    <message>
        <source>短评</source>
        <translation>Commentary</translation>
    </message>
    <message>
        <source>整页原文</source>
        <translation>Whole original page</translation>
    </message>
    <message>
        <source>%1 字</source>
        <translation>%1 characters</translation>
    </message>
    <message>
        <source>（没有找到单位）</source>
        <translation>(no unit found)</translation>
    </message>
    <message>
        <source>已登记 %1 条承诺</source>
        <translation>%1 commitments recorded</translation>
    </message>
    <message>
        <source>%1 条承诺</source>
        <translation>%1 commitments</translation>
    </message>
    <message>
        <source>%1 条，未选单位</source>
        <translation>%1 commitments, unit not chosen</translation>
    </message>
    <message>
        <source>不是承诺书，不导入</source>
        <translation>No letter of commitment; not imported</translation>
    </message>
    <message>
        <source>已登记，共 %1 条承诺</source>
        <translation>Recorded, %1 commitments in all</translation>
    </message>
    <message>
        <source>名称相同</source>
        <translation>Same name</translation>
    </message>
    <message>
        <source>名称相近</source>
        <translation>Similar name</translation>
    </message>
    <message>
        <source>本单位</source>
        <translation>Own unit</translation>
    </message>
    <message>
        <source>监督电话</source>
        <translation>Supervision phone</translation>
    </message>
    <message>
        <source>传真</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>电子邮箱</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>邮编</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>受理部门</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>承诺事项</source>
        <translation>Commitments</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>时限或完成时限</source>
        <translation>Limit or due date</translation>
    </message>
    <message>
        <source>法定时限</source>
        <translation>Statutory limit</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>措施</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>责任科室</source>
        <translation>Responsible section</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Responsible person</translation>
    </message>
    <message>
        <source>责任领导</source>
        <translation>Responsible leader</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact person</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Do not import</translation>
    </message>
    <message>
        <source>不超过 %1</source>
        <translation>at most %1</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>“%1”与已有的单位“%2”名称相同或只差空格、括号、全角半角。是同一个单位请改选它；确是另一个单位，请标为已核对。</source>
        <translation>“%1” has the name of the unit “%2”, which is here, or differs only in blanks, brackets or width. If it is the same unit, choose that one; if it really is another one, mark this as checked.</translation>
    </message>
</context>
<context>
    <name>jiannuo::ImportFigure</name>
    <message>
        <source>时限请填 1 到 %1 的整数。</source>
        <translation>The time limit must be a whole number from 1 to %1.</translation>
    </message>
    <message>
        <source>最长时限不能短于一般时限。</source>
        <translation>The maximum limit cannot be shorter than the ordinary one.</translation>
    </message>
</context>
<context>
    <name>jiannuo::Invitation</name>
    <message>
        <source>本人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>登记码</source>
        <translation>Enrolment code</translation>
    </message>
    <message>
        <source>扫不了二维码时输入</source>
        <translation>to type where the code cannot be scanned</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>到 %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>只能用一次</source>
        <translation>counts once</translation>
    </message>
    <message>
        <source>邀请登记设备</source>
        <translation>Invitation to enrol a device</translation>
    </message>
    <message>
        <source>在平板、手机或电脑上打开践诺，扫这个码，或者输入中心地址和登记码。登记时请核对屏幕上的名字。</source>
        <translation>Open Jiannuo on a tablet, phone or desktop and scan this code, or type headquarters&apos; address and the code. Compare the name on the screen.</translation>
    </message>
    <message>
        <source>登记码-%1.pdf</source>
        <translation>invitation-%1.pdf</translation>
    </message>
</context>
<context>
    <name>jiannuo::LedgerEntryModel</name>
    <message>
        <source>%1年%2月</source>
        <translation>%1-%2</translation>
    </message>
</context>
<context>
    <name>jiannuo::MilestoneModel</name>
    <message>
        <source>符合：%1</source>
        <translation>Meets: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>公示：%1</source>
        <translation>Published: %1</translation>
    </message>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1起</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>范围：%1</source>
        <translation>Scope: %1</translation>
    </message>
    <message>
        <source>批次：%1</source>
        <translation>Batch: %1</translation>
    </message>
    <message>
        <source>申请销号</source>
        <translation>Closure request</translation>
    </message>
    <message>
        <source>佐证 %1 个</source>
        <translation>Evidence: %1</translation>
    </message>
    <message>
        <source>审批销号</source>
        <translation>Decision on closure</translation>
    </message>
</context>
<context>
    <name>jiannuo::RankingModel</name>
    <message>
        <source>本类有得分的单位只有 %1 个，不足 %2 个，不排名：排名会指向具体单位。</source>
        <translation>Only %1 units of this class have a score, fewer than %2, so there is no ranking: it would point at single units.</translation>
    </message>
    <message>
        <source>全部类别</source>
        <translation>All classes</translation>
    </message>
    <message>
        <source>%1年全年</source>
        <translation>Whole year %1</translation>
    </message>
    <message>
        <source>全部时间</source>
        <translation>All time</translation>
    </message>
</context>
<context>
    <name>jiannuo::ReceiptCheck</name>
    <message>
        <source>这张回执不可信</source>
        <translation>This receipt is not to be trusted</translation>
    </message>
    <message>
        <source>这不是回执</source>
        <translation>This is not a receipt</translation>
    </message>
    <message>
        <source>没有核对成</source>
        <translation>It could not be checked</translation>
    </message>
    <message>
        <source>签名是真的，但与本机的账本不一致</source>
        <translation>The signature is genuine, but this device’s ledger says otherwise</translation>
    </message>
    <message>
        <source>中心账本的这个编号上，本机收到的是另一条操作。中心可能恢复过备份；请把这张回执交给中心核实。</source>
        <translation>Under this number this device has received another operation. Headquarters may have been put back to a backup; please show it this receipt.</translation>
    </message>
    <message>
        <source>回执是真的</source>
        <translation>The receipt is genuine</translation>
    </message>
    <message>
        <source>由本机登记的中心签发，对应的记录就在本机。</source>
        <translation>Signed by this device’s headquarters; the record is on this device.</translation>
    </message>
    <message>
        <source>由本机登记的中心签发。对应的记录不在本机，只能核对编号、时间、结果和摘要。</source>
        <translation>Signed by this device’s headquarters. The record is not on this device, so only number, time, verdict and digest can be checked.</translation>
    </message>
    <message>
        <source>正在读图片</source>
        <translation>Reading the picture</translation>
    </message>
    <message>
        <source>图片里没有找到二维码</source>
        <translation>There is no QR code in the picture</translation>
    </message>
    <message>
        <source>请把回执上的码拍清楚、拍完整，再试一次。</source>
        <translation>Photograph the whole code, sharply, and try again.</translation>
    </message>
</context>
<context>
    <name>jiannuo::RecordActions</name>
    <message>
        <source>不能“%1”：%2</source>
        <translation>“%1” is not possible: %2</translation>
    </message>
</context>
<context>
    <name>jiannuo::RecordExport</name>
    <message>
        <source>已保存到 %1</source>
        <translation>Saved to %1</translation>
    </message>
</context>
<context>
    <name>jiannuo::RecordFilters</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>jiannuo::RecordForm</name>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>“%1”超过 200 MB，请压缩后再添加。</source>
        <translation>“%1” is larger than 200 MB. Make it smaller and add it again.</translation>
    </message>
    <message>
        <source>“%1”读不出来，请检查文件和剩余空间。</source>
        <translation>“%1” cannot be read. Check the file and the space left.</translation>
    </message>
    <message>
        <source>“%1”读不出来，请去掉它或重新添加。</source>
        <translation>“%1” cannot be read. Remove it or add it again.</translation>
    </message>
    <message>
        <source>自己的佐证（可以不附）</source>
        <translation>Your own evidence (optional)</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>jiannuo::RecordListModel</name>
    <message>
        <source>待送出</source>
        <translation>Waiting to be sent</translation>
    </message>
</context>
<context>
    <name>jiannuo::RecordReceipt</name>
    <message>
        <source>回执-%1.pdf</source>
        <translation>receipt-%1.pdf</translation>
    </message>
</context>
<context>
    <name>jiannuo::Session</name>
    <message>
        <source>PIN 多次输错，请 %1 秒后再试。</source>
        <translation>Too many wrong PINs. Try again in %1 seconds.</translation>
    </message>
    <message>
        <source>两次输入的 PIN 不一致，请重新输入。</source>
        <translation>The two PINs differ. Enter them again.</translation>
    </message>
</context>
<context>
    <name>jiannuo::SetupSteps</name>
    <message>
        <source>录入单位和下级组织</source>
        <translation>Record units and what is below them</translation>
    </message>
    <message>
        <source>抽查、承诺和排名都按单位来</source>
        <translation>Checks, commitments and rankings go by unit</translation>
    </message>
    <message>
        <source>录入人员</source>
        <translation>Record people</translation>
    </message>
    <message>
        <source>督查员、填报员、审核人和单位负责人</source>
        <translation>Inspectors, clerks, reviewers and heads of units</translation>
    </message>
    <message>
        <source>任命角色</source>
        <translation>Appoint them</translation>
    </message>
    <message>
        <source>角色决定一个人在哪里能看什么、办什么</source>
        <translation>A role says what a person reads and does, and where</translation>
    </message>
    <message>
        <source>邀请登记设备</source>
        <translation>Invitation to enrol a device</translation>
    </message>
    <message>
        <source>在“人员”里打开一个人，点“邀请”，打印二维码</source>
        <translation>Open a person under People, choose Invite and print the code</translation>
    </message>
    <message>
        <source>核对工作日历</source>
        <translation>Look at the calendar of working days</translation>
    </message>
    <message>
        <source>今年的放假安排还没有录入：粘贴通知全文即可</source>
        <translation>This year&apos;s holidays are not recorded yet: paste the notice</translation>
    </message>
    <message>
        <source>今年的放假安排已经有了</source>
        <translation>This year&apos;s holidays are there</translation>
    </message>
    <message>
        <source>建立活动</source>
        <translation>Set up the campaign</translation>
    </message>
    <message>
        <source>文号、起止日期、主办单位</source>
        <translation>Document number, first and last day, who runs it</translation>
    </message>
    <message>
        <source>确定规则</source>
        <translation>Settle the rules</translation>
    </message>
    <message>
        <source>权重、等次线、整改期限；不改的用默认值</source>
        <translation>Weights, grades, terms; what you leave has its default</translation>
    </message>
    <message>
        <source>编制检查表</source>
        <translation>Write the checklist</translation>
    </message>
    <message>
        <source>检查项、标准分和扣分项</source>
        <translation>Items, full scores and deductions</translation>
    </message>
    <message>
        <source>布置第一次检查</source>
        <translation>Assign the first check</translation>
    </message>
    <message>
        <source>单位、检查表、督查员和期限</source>
        <translation>Unit, checklist, inspector and term</translation>
    </message>
</context>
<context>
    <name>jiannuo::SpotCheckDraft</name>
    <message>
        <source>这项检查任务已经不在这台设备上。请同步后再看。</source>
        <translation>This assignment is no longer on this device. Sync and look again.</translation>
    </message>
    <message>
        <source>这份草稿已经不在了。</source>
        <translation>This draft is no longer there.</translation>
    </message>
    <message>
        <source>这次抽查已经提交过了。</source>
        <translation>This spot check has been submitted already.</translation>
    </message>
    <message>
        <source>被查单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>已经开始评分，不能再换检查表。需要换表的，请先撤销评分或另开一次抽查。</source>
        <translation>Scoring has begun, so the checklist cannot be changed. Undo the scores first, or begin another spot check.</translation>
    </message>
    <message>
        <source>检查表</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>检查人</source>
        <translation>Inspectors</translation>
    </message>
    <message>
        <source>查访方式</source>
        <translation>Kind of visit</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>单位代表</source>
        <translation>Unit&apos;s representative</translation>
    </message>
    <message>
        <source>拒签原因</source>
        <translation>Reason for refusing</translation>
    </message>
    <message>
        <source>“%1”读不出来（%2）。</source>
        <translation>“%1” cannot be read (%2).</translation>
    </message>
    <message>
        <source>“%1”不是这里能打开的照片，没有添加。请选 JPEG、PNG 或 WebP 格式。</source>
        <translation>“%1” is no photo that can be opened here; it was not added. Choose JPEG, PNG or WebP.</translation>
    </message>
    <message>
        <source>照片没有存下来（%1）。请清理空间后再试。</source>
        <translation>The photo was not stored (%1). Free some space and try again.</translation>
    </message>
    <message>
        <source>“%1”有 %2 MB，超过 200 MB 的上限，没有添加。请缩小后再试。</source>
        <translation>“%1” has %2 MB, more than the limit of 200 MB; it was not added. Make it smaller and try again.</translation>
    </message>
    <message>
        <source>这张照片已经在这里了。</source>
        <translation>This photo is here already.</translation>
    </message>
    <message>
        <source>添加照片</source>
        <translation>Add photo</translation>
    </message>
    <message>
        <source>%1（标注）</source>
        <translation>%1 (marked)</translation>
    </message>
    <message>
        <source>照片标注</source>
        <translation>Marks on a photo</translation>
    </message>
    <message>
        <source>删除照片</source>
        <translation>Delete photo</translation>
    </message>
    <message>
        <source>签字.png</source>
        <translation>signature.png</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>%1（%2 次）</source>
        <translation>%1 (%2 times)</translation>
    </message>
    <message>
        <source>新问题</source>
        <translation>New finding</translation>
    </message>
    <message>
        <source>删除问题</source>
        <translation>Delete finding</translation>
    </message>
    <message>
        <source>照片的文件不见了或已损坏（%1），没有提交。请删除这张照片后重新添加。</source>
        <translation>A photo&apos;s file is missing or damaged (%1); nothing was submitted. Delete the photo and add it again.</translation>
    </message>
    <message>
        <source>%1（遮挡）</source>
        <translation>%1 (redacted)</translation>
    </message>
    <message>
        <source>照片遮挡</source>
        <translation>redaction of a photo</translation>
    </message>
    <message>
        <source>原照片留在本机</source>
        <translation>Original stays here</translation>
    </message>
    <message>
        <source>原照片一并送出</source>
        <translation>the original is sent as well</translation>
    </message>
    <message>
        <source>原照片没有留存下来（%1），没有提交。请清理空间后再试。</source>
        <translation>The original photo could not be kept (%1); nothing was submitted. Free some space and try again.</translation>
    </message>
    <message>
        <source>这项检查任务已取消，不用再查。</source>
        <translation>This assignment was cancelled; there is nothing to check.</translation>
    </message>
    <message>
        <source>“%1”是 %2，这里打不开，没有添加。请选 JPEG、PNG 或 WebP 格式。</source>
        <translation>“%1” is a %2, which cannot be opened here and was not added. Choose JPEG, PNG or WebP.</translation>
    </message>
</context>
<context>
    <name>jiannuo::SpotCheckFinding</name>
    <message>
        <source>问题描述</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>整改建议</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>依据条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Responsible person</translation>
    </message>
    <message>
        <source>现场整改情况</source>
        <translation>How it was fixed on site</translation>
    </message>
    <message>
        <source>问题类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>严重程度</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Responsible unit</translation>
    </message>
    <message>
        <source>承诺事项</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <source>整改期限</source>
        <translation>To be put right by</translation>
    </message>
    <message>
        <source>按“%1”的整改期限：%2</source>
        <translation>By the limit for “%1”: %2</translation>
    </message>
    <message>
        <source>由检查人设定</source>
        <translation>Set by the inspector</translation>
    </message>
    <message>
        <source>；当天不是工作日</source>
        <translation>; not a working day</translation>
    </message>
    <message>
        <source>；早于今天</source>
        <translation>; before today</translation>
    </message>
    <message>
        <source>；该年度放假安排尚未公布，暂定</source>
        <translation>; provisional, as that year&apos;s calendar is not published yet</translation>
    </message>
    <message>
        <source>立行立改</source>
        <translation>Fixed on site</translation>
    </message>
    <message>
        <source>（不涉及）</source>
        <translation>(none)</translation>
    </message>
</context>
<context>
    <name>jiannuo::SpotCheckItem</name>
    <message>
        <source>扣分“%1”</source>
        <translation>Deduction “%1”</translation>
    </message>
    <message>
        <source>第%1项的得分</source>
        <translation>Points of item %1</translation>
    </message>
    <message>
        <source>第%1项无扣分</source>
        <translation>Full marks for item %1</translation>
    </message>
    <message>
        <source>第%1项是否适用</source>
        <translation>Whether item %1 applies</translation>
    </message>
    <message>
        <source>第%1项重新评分</source>
        <translation>Item %1 to be scored again</translation>
    </message>
    <message>
        <source>扣分理由</source>
        <translation>Reason for a deduction</translation>
    </message>
    <message>
        <source>情况说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>常用语“%1”</source>
        <translation>Phrase “%1”</translation>
    </message>
</context>
<context>
    <name>jiannuo::SpotCheckPhoto</name>
    <message>
        <source>照片说明</source>
        <translation>Caption</translation>
    </message>
</context>
<context>
    <name>jiannuo::SpotCheckRecord</name>
    <message>
        <source>第%1项 %2</source>
        <translation>Item %1 %2</translation>
    </message>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1 −%2×%3</source>
        <translation>%1 −%2×%3</translation>
    </message>
    <message>
        <source>%1 −%2</source>
        <translation>%1 −%2</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>N/A</translation>
    </message>
    <message>
        <source>检查人意见不一</source>
        <translation>Inspectors disagree</translation>
    </message>
    <message>
        <source>暂定</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>待送出</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>照片和签字已全部送达（%1 个）</source>
        <translation>All photos and the signature have arrived (%1)</translation>
    </message>
    <message>
        <source>照片和签字已送达 %1 / %2 个</source>
        <translation>Photos and signature: %1 of %2 have arrived</translation>
    </message>
    <message>
        <source>待认定</source>
        <translation>To be confirmed</translation>
    </message>
    <message>
        <source>已退回，不计入排名。</source>
        <translation>Returned; does not count in the ranking.</translation>
    </message>
    <message>
        <source>自查，不计入排名。</source>
        <translation>Self-check; does not count in the ranking.</translation>
    </message>
    <message>
        <source>同一任务另有一次抽查，一项任务只计入一次。</source>
        <translation>The assignment has another check; an assignment counts only once.</translation>
    </message>
    <message>
        <source>认定以后才计入排名。</source>
        <translation>Counts in the ranking once it is confirmed.</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>只评了一部分</source>
        <translation>scored a part only</translation>
    </message>
    <message>
        <source>补充说明</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
</context>
<context>
    <name>jiannuo::SpotCheckSection</name>
    <message>
        <source>“%1”其余项无扣分</source>
        <translation>Full marks for the rest of “%1”</translation>
    </message>
</context>
<context>
    <name>jiannuo::SpotCheckStart</name>
    <message>
        <source>读不出来的草稿</source>
        <translation>A draft that cannot be read</translation>
    </message>
    <message>
        <source>还没有选单位</source>
        <translation>No unit chosen yet</translation>
    </message>
    <message>
        <source>还没有选检查表</source>
        <translation>No checklist chosen yet</translation>
    </message>
    <message>
        <source>已评 %1 / %2 项</source>
        <translation>%1 of %2 scored</translation>
    </message>
    <message>
        <source>逾期 %1 个工作日</source>
        <translation>%1 working days overdue</translation>
    </message>
    <message>
        <source>还有 %1 个工作日</source>
        <translation>%1 working days left</translation>
    </message>
    <message>
        <source>待送出</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>%1（第 %2 版）</source>
        <translation>%1 (version %2)</translation>
    </message>
    <message>
        <source>已退回，请重查</source>
        <translation>Returned, check again</translation>
    </message>
    <message>
        <source>抽查：%1</source>
        <translation>Spot check: %1</translation>
    </message>
    <message>
        <source>%1开始</source>
        <translation>Begun %1</translation>
    </message>
</context>
<context>
    <name>jiannuo::SyncController</name>
    <message>
        <source>服务器的证书与二维码中的不一致，可能不是中心的服务器。请停止登记，并向中心核对。</source>
        <translation>The server&apos;s certificate is not the one of the QR code; it may not be headquarters. Stop enrolling and ask headquarters.</translation>
    </message>
    <message>
        <source>%1/%2 条记录</source>
        <translation>%1/%2 records</translation>
    </message>
    <message>
        <source>本机尚未登记，记录只保存在本机</source>
        <translation>Not enrolled: records stay on this device</translation>
    </message>
    <message>
        <source>正在连接中心</source>
        <translation>Connecting to headquarters</translation>
    </message>
    <message>
        <source>正在送出记录</source>
        <translation>Sending records</translation>
    </message>
    <message>
        <source>正在接收记录</source>
        <translation>Receiving records</translation>
    </message>
    <message>
        <source>正在送出照片和文件</source>
        <translation>Sending photos and files</translation>
    </message>
    <message>
        <source>%1 条记录中心未接受，请查看原因</source>
        <translation>%1 records not accepted, see why</translation>
    </message>
    <message>
        <source>%1 条记录</source>
        <translation>%1 records</translation>
    </message>
    <message>
        <source>%1 个文件</source>
        <translation>%1 files</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1待送出</source>
        <translation>%1 to send</translation>
    </message>
    <message>
        <source>%1待送出，有网络时自动送出</source>
        <translation>%1 to send, as soon as there is a network</translation>
    </message>
    <message>
        <source>同步没有完成，稍后自动再试</source>
        <translation>Sync did not finish, it will be tried again</translation>
    </message>
    <message>
        <source>还没有同步过</source>
        <translation>Never synced yet</translation>
    </message>
    <message>
        <source>全部已送达中心</source>
        <translation>Everything is at headquarters</translation>
    </message>
    <message>
        <source>尚未提交的文件</source>
        <translation>Files not submitted yet</translation>
    </message>
    <message>
        <source>中心地址不完整，请按中心给出的样式填写，例如 https://10.0.3.8:8443。</source>
        <translation>The address is not complete. Write it as headquarters gave it, for example https://10.0.3.8:8443.</translation>
    </message>
    <message>
        <source>请检查网络，并核对地址和端口。</source>
        <translation>Check the network, and the address and port.</translation>
    </message>
    <message>
        <source>%1发现：第 %2 号以后的记录当时不在备份里，由各设备重新送交。</source>
        <translation>Noticed %1: what came after operation %2 was not in the backup; the devices send it again.</translation>
    </message>
    <message>
        <source>%1等接上不按流量计费的网络再送出</source>
        <translation>%1 wait for a network that is not charged by volume</translation>
    </message>
    <message>
        <source>时钟从 %1 更正为 %2。</source>
        <translation>From %1 to %2.</translation>
    </message>
    <message>
        <source>%1 个文件在送出前遗失，请查看</source>
        <translation>%1 files were lost before they were sent; please look</translation>
    </message>
    <message>
        <source>现在连不上中心，此前的记录都已送达</source>
        <translation>Headquarters cannot be reached; everything recorded before was delivered</translation>
    </message>
</context>
<context>
    <name>jiannuo::TodayModel</name>
    <message numerus="yes">
        <source>%n 条记录未被接受</source>
        <translation>
            <numerusform>%n record not accepted</numerusform>
            <numerusform>%n records not accepted</numerusform>
        </translation>
    </message>
    <message>
        <source>请处理</source>
        <translation>Please see to it</translation>
    </message>
    <message numerus="yes">
        <source>%n 条记录与他人的修改冲突</source>
        <translation>
            <numerusform>%n record in conflict with changes by others</numerusform>
            <numerusform>%n records in conflict with changes by others</numerusform>
        </translation>
    </message>
    <message>
        <source>等待裁定</source>
        <translation>Waiting for a decision</translation>
    </message>
    <message numerus="yes">
        <source>%n 条记录待送出</source>
        <translation>
            <numerusform>%n record to be sent</numerusform>
            <numerusform>%n records to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个文件待上传</source>
        <translation>
            <numerusform>%n file to be uploaded</numerusform>
            <numerusform>%n files to be uploaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个文件在送出前遗失</source>
        <translation>
            <numerusform>%n file was lost before it was sent</numerusform>
            <numerusform>%n files were lost before they were sent</numerusform>
        </translation>
    </message>
    <message>
        <source>请查看</source>
        <translation>Please look</translation>
    </message>
    <message>
        <source>已退回，请重查</source>
        <translation>Returned, check again</translation>
    </message>
    <message>
        <source>%1%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>jiannuo::UnitDetail</name>
    <message>
        <source>这个单位不在本机。它可能不在您的范围内，或者还没有同步。</source>
        <translation>This unit is not on this device. It may be outside what you may see, or not synced yet.</translation>
    </message>
    <message>
        <source>未分类</source>
        <translation>Unclassified</translation>
    </message>
    <message>
        <source>没有考评类别，不参加排名</source>
        <translation>No class, so not ranked</translation>
    </message>
    <message>
        <source>这段时间没有计分的抽查，没有名次</source>
        <translation>No spot check with a score in this period, so no rank</translation>
    </message>
    <message>
        <source>本类有得分的单位共 %1 个</source>
        <translation>%1 units of this class have a score</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>自查，不计入</source>
        <translation>Self-check, not counted</translation>
    </message>
    <message>
        <source>整改率</source>
        <translation>Rectification rate</translation>
    </message>
    <message>
        <source>下达 %1 件，复查合格 %2 件</source>
        <translation>%1 issued, %2 passed the recheck</translation>
    </message>
    <message>
        <source>按时整改率</source>
        <translation>On-time rectification rate</translation>
    </message>
    <message>
        <source>按时报送 %1 件，逾期未报 %2 件</source>
        <translation>%1 reported on time, %2 overdue without a report</translation>
    </message>
    <message>
        <source>这段时间的抽查还没有认定，没有名次</source>
        <translation>The checks of this period are not confirmed yet: no rank</translation>
    </message>
</context>
</TS>
