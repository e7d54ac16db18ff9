<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="zh_CN">
<context>
    <name>Addressees</name>
    <message>
        <source>发给哪些单位（数的是举措）</source>
        <translation>Which units (counting measures)</translation>
    </message>
    <message>
        <source>另列的单位</source>
        <translation>Other units</translation>
    </message>
    <message>
        <source>写单位名称，用顿号隔开，或各占一行。例如 各县（市、区）民政局。</source>
        <translation>Names of units, separated by 、 or on a line each.</translation>
    </message>
    <message>
        <source>牵头{0}&#x3000;配合{1}</source>
        <translation>lead {0}, support {1}</translation>
    </message>
    <message>
        <source>牵头{0}</source>
        <translation>lead {0}</translation>
    </message>
    <message>
        <source>配合{1}</source>
        <translation>support {1}</translation>
    </message>
    <message>
        <source>有任务的单位，各填各的</source>
        <translation>Departments with tasks, each its own</translation>
    </message>
    <message>
        <source>另列单位，都填同样的</source>
        <translation>Other units, all asked the same</translation>
    </message>
</context>
<context>
    <name>ApartTable</name>
    <message>
        <source>两边都改过的栏目</source>
        <translation>Fields changed on both sides</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>我方现在</source>
        <translation>Ours now</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>Theirs</translation>
    </message>
    <message>
        <source>怎么定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>待定，都留着</source>
        <translation>Undecided, keep both</translation>
    </message>
    <message>
        <source>用我方的</source>
        <translation>Use ours</translation>
    </message>
    <message>
        <source>用对方的</source>
        <translation>Use theirs</translation>
    </message>
    <message>
        <source>{0}怎么定</source>
        <translation>What to do with {0}</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>不能在“{0}”里新建文件：{1}。</source>
        <translation>No file can be made in &quot;{0}&quot;: {1}.</translation>
    </message>
    <message>
        <source>已退回到并入“{0}”之前。</source>
        <translation>Taken back to before &quot;{0}&quot; was merged in. </translation>
    </message>
    <message>
        <source>并入“{0}”以后又改了{1}次，退回后这{1}次也不在了；现在的文件先另存为一份备份。</source>
        <translation>There have been {1} edits since &quot;{0}&quot; was merged in; these {1} will be gone too. The file as it is now is kept as a backup first.</translation>
    </message>
    <message>
        <source>退回并入</source>
        <translation>Take back the merge</translation>
    </message>
    <message>
        <source>已恢复。</source>
        <translation>Restored. </translation>
    </message>
    <message>
        <source>{0}恢复前的文件另存为“{1}”。</source>
        <translation>{0}The file as it was before is kept as &quot;{1}&quot;.</translation>
    </message>
    <message>
        <source>上次的文件“{0}”不在了，已从最近的文件里去掉。</source>
        <translation>The last file &quot;{0}&quot; is gone; it was taken off the recent files.</translation>
    </message>
    <message>
        <source>承启工作文件 (*.chengqi)</source>
        <translation>Chengqi workspace (*.chengqi)</translation>
    </message>
    <message>
        <source>打开工作文件</source>
        <translation>Open workspace</translation>
    </message>
</context>
<context>
    <name>Arrival</name>
    <message>
        <source>只读：可以看、查找、导出，不能修改。</source>
        <translation>Read-only: look, search and export, but no changes.</translation>
    </message>
    <message>
        <source>另存副本…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>再试着打开来修改</source>
        <translation>Try again to open for editing</translation>
    </message>
    <message>
        <source>上次有几个字没有存入</source>
        <translation>Some words were not saved last time</translation>
    </message>
    <message>
        <source>这几个字还没有存入</source>
        <translation>These words are not saved yet</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>{0}（{1}的{2}）：{3}</source>
        <translation>{0} ({2} of {1}): {3}</translation>
    </message>
    <message>
        <source>放回去</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>不要了</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>已核对全部历史，此前的内容完整无缺。</source>
        <translation>The whole history was checked; nothing earlier is missing.</translation>
    </message>
    <message>
        <source>以后再说</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>已并入“{0}”的{1}次修改。</source>
        <translation>Merged from &quot;{0}&quot;: {1} changes.</translation>
    </message>
    <message>
        <source>有{0}个栏目两边改得不一样，值都留着，待定。</source>
        <translation>Fields changed on both sides, with all values kept, to be settled: {0}.</translation>
    </message>
    <message>
        <source>去定</source>
        <translation>Settle them</translation>
    </message>
    <message>
        <source>退回并入</source>
        <translation>Take back the merge</translation>
    </message>
    <message>
        <source>已另存为“{0}”，现在改的是这一份；原来的文件没有动。</source>
        <translation>Saved as &quot;{0}&quot;, which you are now working in; the original file was not touched. </translation>
    </message>
    <message>
        <source>刚才没有存入的{0}处，已存在里面。</source>
        <translation>What could not be saved before ({0}) is saved in it. </translation>
    </message>
    <message>
        <source>佐证材料{0}份，复制了{1}份。</source>
        <translation>Pieces of evidence: {0}; copied: {1}. </translation>
    </message>
    <message>
        <source>有人</source>
        <translation>somebody</translation>
    </message>
    <message>
        <source>只读：{0}在“{1}”上开着它（自{2}起）。可以看、查找、导出，不能修改。</source>
        <translation>Read only: {0} has it open on &quot;{1}&quot; (since {2}). You can read, search and export, but not change anything.</translation>
    </message>
    <message>
        <source>重新读取</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>照现在的导出</source>
        <translation>Export as shown</translation>
    </message>
    <message>
        <source>上次没有正常退出（{0} 由{1}打开）。</source>
        <translation>The program did not close properly last time (opened {0} by {1}).</translation>
    </message>
    <message>
        <source>最后存入的是“{0}”（{1}）。</source>
        <translation>Last saved: &quot;{0}&quot; ({1}).</translation>
    </message>
    <message>
        <source>核对时发现{0}处不符，建议从备份恢复：{1}</source>
        <translation>The check found {0} faults; restoring a backup is advised: {1}</translation>
    </message>
    <message>
        <source>备份与恢复…</source>
        <translation>Backups…</translation>
    </message>
    <message>
        <source>看历史</source>
        <translation>See history</translation>
    </message>
    <message>
        <source>自动备份和核对没有做成：{0}</source>
        <translation>The automatic backup and check failed: {0}</translation>
    </message>
    <message>
        <source>文件已被改动，这个窗口里还是改动前的。</source>
        <translation>The file has been changed; this window still shows it as it was before.</translation>
    </message>
    <message>
        <source>文件已由{0}改动（{1}：{2}），这个窗口里还是改动前的。</source>
        <translation>The file has been changed by {0} ({1}: {2}); this window still shows it as it was before.</translation>
    </message>
</context>
<context>
    <name>AssignmentForm</name>
    <message>
        <source>牵头单位</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>配合单位</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>责任领导</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>完成率</source>
        <translation>Done %</translation>
    </message>
    <message>
        <source>警示</source>
        <translation>Lamp</translation>
    </message>
    <message>
        <source>例如 6月底前、全年</source>
        <translation>e.g. 6月底前, 全年</translation>
    </message>
    <message>
        <source>按规则</source>
        <translation>By rule</translation>
    </message>
    <message>
        <source>改灯理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>改灯要写明理由，写好后按回车。</source>
        <translation>Give a reason for setting the lamp by hand, then press Enter.</translation>
    </message>
    <message>
        <source>已选{0}条，填一次就写入每一条</source>
        <translation>{0} selected: what you fill in goes to each</translation>
    </message>
    <message>
        <source>任务状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>任务完成率</source>
        <translation>Percent</translation>
    </message>
    <message>
        <source>举措状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>举措完成率</source>
        <translation>Percent</translation>
    </message>
    <message>
        <source>建议，还没有人确认</source>
        <translation>Suggested only</translation>
    </message>
    <message>
        <source>沿用任务的</source>
        <translation>As in the task</translation>
    </message>
</context>
<context>
    <name>AttachmentsPanel</name>
    <message>
        <source>节点</source>
        <translation>Milestones</translation>
    </message>
    <message>
        <source>＋ 添加节点</source>
        <translation>+ Add milestone</translation>
    </message>
    <message>
        <source>＋ 添加材料</source>
        <translation>+ Add evidence</translation>
    </message>
    <message>
        <source>佐证材料（附件）</source>
        <translation>Evidence (files)</translation>
    </message>
    <message>
        <source>△ 已完成，还没有佐证材料</source>
        <translation>△ Done, but no evidence yet</translation>
    </message>
    <message>
        <source>标“不见了”的应在文件夹“{0}”里：把原来的佐证文件夹一起拷来，改成这个名称。</source>
        <translation>What is marked as missing belongs in the folder &quot;{0}&quot;: copy the original folder of evidence along and give it this name.</translation>
    </message>
    <message>
        <source>△ 不见了</source>
        <translation>△ missing</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>删除{0}</source>
        <translation>Delete {0}</translation>
    </message>
</context>
<context>
    <name>BackupsWindow</name>
    <message>
        <source>备份与恢复</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>“{0}”的备份</source>
        <translation>Backups of &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>正在看…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>恢复这一份…</source>
        <translation>Restore this one…</translation>
    </message>
    <message>
        <source>立即备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>还没有备份。有了修改，关闭文件时会自动备份。</source>
        <translation>No backups yet. Once something has changed, closing the file makes one.</translation>
    </message>
    <message>
        <source>{0}&#x3000;并入前</source>
        <translation>{0}, before a merge</translation>
    </message>
    <message>
        <source>读不出来</source>
        <translation>Unreadable</translation>
    </message>
    <message>
        <source>还没有修改</source>
        <translation>No edits yet</translation>
    </message>
    <message>
        <source>不能比较</source>
        <translation>Cannot be compared</translation>
    </message>
    <message>
        <source>与现在相同</source>
        <translation>Same as now</translation>
    </message>
    <message>
        <source>又改了{0}次</source>
        <translation>Edits since: {0}</translation>
    </message>
    <message>
        <source>上次备份以后没有新的修改，没有再备份。</source>
        <translation>Nothing has changed since the last backup, so none was made.</translation>
    </message>
    <message>
        <source>恢复成{0}的备份？</source>
        <translation>Restore the backup of {0}?</translation>
    </message>
    <message>
        <source>此后的{0}次修改不会丢：</source>
        <translation>Later edits ({0}) are not lost:</translation>
    </message>
    <message>
        <source>现在的文件先另存为一份备份。</source>
        <translation>the present file is first kept as a backup.</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>其中最后一次修改</source>
        <translation>Last edit in it</translation>
    </message>
    <message>
        <source>此后</source>
        <translation>Since then</translation>
    </message>
    <message>
        <source>打开和关闭文件时自动备份，保留最近10份，没有修改就不再备份。恢复之前，现在的文件先另存。</source>
        <translation>A backup is made when a file is opened and closed, if anything has changed; the last 10 are kept. Before one is restored, the present file is kept as well.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>BarWidget</name>
    <message>
        <source>存量 {0} · 增量 {1}</source>
        <translation>stock {0} · added {1}</translation>
    </message>
    <message>
        <source>现 {0}</source>
        <translation>now {0}</translation>
    </message>
    <message>
        <source>无基数</source>
        <translation>no baseline</translation>
    </message>
    <message>
        <source>目标 {0}</source>
        <translation>Target {0}</translation>
    </message>
    <message>
        <source>未报</source>
        <translation>no report</translation>
    </message>
    <message>
        <source>（{0}）</source>
        <translation> ({0})</translation>
    </message>
    <message>
        <source>占应增{0}</source>
        <translation>{0} of the increase</translation>
    </message>
    <message>
        <source>关联已否决</source>
        <translation>Link rejected</translation>
    </message>
    <message>
        <source>基数所在的关联已否决，这里仍列出它。</source>
        <translation>The link to this baseline was rejected; it is still listed here.</translation>
    </message>
    <message>
        <source>占目标{0}</source>
        <translation>{0} of target</translation>
    </message>
    <message>
        <source>目标低于上年</source>
        <translation>Target below last year</translation>
    </message>
    <message>
        <source>目标比基数{0}</source>
        <translation>target against baseline {0}</translation>
    </message>
    <message>
        <source>现在的数是{0}报的</source>
        <translation>The present number was reported for {0}</translation>
    </message>
</context>
<context>
    <name>BinWindow</name>
    <message>
        <source>已删除的内容</source>
        <translation>Deleted items</translation>
    </message>
    <message>
        <source>没有删除过批注、疑误、节点或佐证材料。</source>
        <translation>No notes, doubts, milestones or evidence have been deleted.</translation>
    </message>
    <message>
        <source>恢复到原处</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>删除的内容都留在文件里，可以恢复。</source>
        <translation>Deleted items stay in the file and can be restored.</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>yyyy年</source>
        <translation>yyyy</translation>
    </message>
</context>
<context>
    <name>CellDetails</name>
    <message>
        <source>收起</source>
        <translation>Put away</translation>
    </message>
</context>
<context>
    <name>ChosenWork</name>
    <message>
        <source>节点（可以在末尾写时限，用逗号隔开，例如 完成选址，6月底前）：</source>
        <translation>Milestone (a deadline may follow after a comma, e.g. Site chosen, 6月底前):</translation>
    </message>
    <message>
        <source>所选条目没有待确认的关联。</source>
        <translation>The chosen item has no suggested links to confirm.</translation>
    </message>
    <message>
        <source>先在正文里选中有疑误的字，再标疑误。</source>
        <translation>Select the doubtful words in the text first.</translation>
    </message>
    <message>
        <source>2016年的成绩不分工。先在左边选一项任务或一条举措，再分工。</source>
        <translation>Achievements of 2016 are not assigned. Choose a task or a measure on the left, then assign it.</translation>
    </message>
    <message>
        <source>没有旧版写的关联理由，不用换。</source>
        <translation>No reason of a link is in the words of an earlier version; nothing to renew.</translation>
    </message>
    <message>
        <source>已换用新版的关联理由{0}处，确认过的仍算确认。原来怎么写的，历史里看得到；不合适就按撤销。</source>
        <translation>{0} reasons of links now read as the present version words them; what was confirmed stays confirmed. The history shows how they read before; undo takes it back.</translation>
    </message>
    <message>
        <source>先在左边选一项任务、一条举措或一个要点，再添加关联。</source>
        <translation>Select a task, a measure or a point on the left first.</translation>
    </message>
    <message>
        <source>给此刻的内容起一个名称，例如“送审稿一”：</source>
        <translation>Name this moment, e.g. &quot;First draft for approval&quot;:</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>找一个操作</source>
        <translation>Find an action</translation>
    </message>
    <message>
        <source>操作或任务：几个字、拼音首字母，如 dc 或 第三项</source>
        <translation>Action or task: a few letters or pinyin initials, e.g. undo or T03</translation>
    </message>
    <message>
        <source>找操作或任务</source>
        <translation>Find action or task</translation>
    </message>
    <message>
        <source>操作和任务</source>
        <translation>Actions and tasks</translation>
    </message>
    <message>
        <source>没有这样的操作或任务。换几个字，或清空再看全部。</source>
        <translation>No such action or task. Try other letters, or clear the box to see all.</translation>
    </message>
    <message>
        <source>现在不能用</source>
        <translation>Not available now</translation>
    </message>
    <message>
        <source> 或 </source>
        <translation> or </translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
</context>
<context>
    <name>ComparedBars</name>
    <message>
        <source>这份文件里没有能和上年数据对比的目标。</source>
        <translation>No target in this paper can be compared with last year&apos;s figures.</translation>
    </message>
</context>
<context>
    <name>ComparisonStrip</name>
    <message>
        <source>{0}项指标对比&#x3000;展开</source>
        <translation>Bars of figures: {0}  More</translation>
    </message>
    <message>
        <source>{0}项指标对比&#x3000;收起</source>
        <translation>Bars of figures: {0}  Less</translation>
    </message>
</context>
<context>
    <name>CountRow</name>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>举措 {0}</source>
        <translation>measures {0}</translation>
    </message>
    <message>
        <source>牵头 {0}</source>
        <translation>lead {0}</translation>
    </message>
    <message>
        <source>配合 {0}</source>
        <translation>support {0}</translation>
    </message>
</context>
<context>
    <name>CountedBars</name>
    <message>
        <source>……另有{0}项</source>
        <translation>… and {0} more</translation>
    </message>
    <message>
        <source>右键或菜单键列出各项</source>
        <translation>Right-click or press the menu key to list them</translation>
    </message>
</context>
<context>
    <name>CoverageModel</name>
    <message>
        <source>没有关联</source>
        <translation>No link</translation>
    </message>
    <message>
        <source>{0}条关联，已确认{1}条</source>
        <translation>Links: {0}, confirmed: {1}</translation>
    </message>
    <message>
        <source>（举措{0}）</source>
        <translation>(measure {0})</translation>
    </message>
    <message>
        <source>△ 待复核</source>
        <translation>△ Look again</translation>
    </message>
    <message>
        <source>✓ 已确认</source>
        <translation>✓ Confirmed</translation>
    </message>
    <message>
        <source>? 建议</source>
        <translation>? Suggested</translation>
    </message>
</context>
<context>
    <name>CurrentRows</name>
    <message>
        <source>目标：{0}</source>
        <translation>Target: {0}</translation>
    </message>
    <message>
        <source>当前值</source>
        <translation>Present value</translation>
    </message>
</context>
<context>
    <name>DayBox</name>
    <message>
        <source>yyyy年M月d日</source>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>DepartmentsPage</name>
    <message>
        <source>单位名单</source>
        <translation>Departments</translation>
    </message>
    <message>
        <source>分工、填报、任务分解表都从这份名单里选，次序也照它。</source>
        <translation>Assignments, filings and task tables choose from this list and keep its order.</translation>
    </message>
    <message>
        <source>新增单位</source>
        <translation>New department</translation>
    </message>
    <message>
        <source>新增单位，几个用顿号隔开，按回车加入</source>
        <translation>New departments, 、 between them; Enter adds</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Department name</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>移出名单</source>
        <translation>Take off the list</translation>
    </message>
    <message>
        <source>没有牵头或配合的任务。</source>
        <translation>Leads and supports no task.</translation>
    </message>
    <message>
        <source>牵头{0}项任务、配合{1}项（含建议）。移出名单后，已经定下的分工照旧。</source>
        <translation>Tasks led: {0}, supported: {1} (with suggestions). Off the list, assignments already made stay as they are.</translation>
    </message>
    <message>
        <source>所选单位的名称</source>
        <translation>Name of the selected department</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>承启</source>
        <translation>Chengqi</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>系统没有能打开“{0}”的程序。</source>
        <translation>The system has no program that opens &quot;{0}&quot;.</translation>
    </message>
    <message>
        <source>复制细节</source>
        <translation>Copy details</translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message>
        <source>原来：{0}</source>
        <translation>Before: {0}</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>原来</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>何人何时</source>
        <translation>Who and when</translation>
    </message>
</context>
<context>
    <name>DifferencesWindow</name>
    <message>
        <source>对比两个时刻</source>
        <translation>Compare two moments</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>按条目、栏目、内容、人查</source>
        <translation>Search by item, field, words or person</translation>
    </message>
    <message>
        <source>查差别</source>
        <translation>Search differences</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>差别（{0}至{1}）</source>
        <translation>Differences ({0} to {1})</translation>
    </message>
    <message>
        <source>共{0}处差别</source>
        <translation>Differences: {0}</translation>
    </message>
    <message>
        <source>正在比较…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>没有符合条件的差别。可以少写几个字，或者看“全部”。</source>
        <translation>No difference matches. Try fewer letters, or look at &quot;All&quot;.</translation>
    </message>
    <message>
        <source>这两个时刻之间没有差别。可以换一个时刻。用“存档”给此刻起名，以后就能与它对比。</source>
        <translation>Nothing differs between these moments. Choose another one. &quot;Name this moment&quot; lets you compare with today later.</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>分工</source>
        <translation>Assignments</translation>
    </message>
    <message>
        <source>填报</source>
        <translation>Filings</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>关联</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>校订</source>
        <translation>Repairs</translation>
    </message>
    <message>
        <source>节点、佐证</source>
        <translation>Milestones, evidence</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>差别</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>DoubtfulWords</name>
    <message>
        <source>……共{0}格。</source>
        <translation> … {0} cells in all.</translation>
    </message>
    <message>
        <source>{0}{1}现在照写的数记。</source>
        <translation>{0}{1} For now it is kept as written.</translation>
    </message>
    <message>
        <source>改成{1}</source>
        <translation>Change to {1}</translation>
    </message>
    <message>
        <source>都这样改：{0} → {1}</source>
        <translation>Change all: {0} → {1}</translation>
    </message>
    <message>
        <source>{0}。</source>
        <translation>{0}. </translation>
    </message>
    <message>
        <source>……共{0}处。</source>
        <translation> … {0} in all.</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>还没存入的字暂时不能另存一份：{0}</source>
        <translation>Words not saved yet cannot be kept aside at present: {0}</translation>
    </message>
</context>
<context>
    <name>DroppedFiles</name>
    <message>
        <source>“{0}”不是这台电脑上的文件。请先保存到电脑上，再拖进来。</source>
        <translation>&quot;{0}&quot; is not a file on this computer. Save it on the computer first, then drag it here.</translation>
    </message>
    <message>
        <source>几个一起拖进来，只能都是作为佐证材料的文件。工作文件和文件夹请一次拖一个。</source>
        <translation>Several things dragged together can only be files of evidence. Drag workspaces and folders one at a time.</translation>
    </message>
    <message>
        <source>把这{0}个文件都作为{1}的佐证材料？</source>
        <translation>Add these {0} files as evidence for {1}?</translation>
    </message>
    <message>
        <source>把“{0}”作为{1}的佐证材料？</source>
        <translation>Add &quot;{0}&quot; as evidence for {1}?</translation>
    </message>
    <message>
        <source>“{0}”不是文件，不能拖进来用。请拖其中的文件。</source>
        <translation>&quot;{0}&quot; is not a file and cannot be used here. Drag the files in it instead.</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>并入当前文件</source>
        <translation>Merge into this file</translation>
    </message>
    <message>
        <source>“{0}”：打开它，还是把其中的修改并入当前文件？</source>
        <translation>&quot;{0}&quot;: open it, or merge its edits into this file?</translation>
    </message>
    <message>
        <source>添加为佐证材料</source>
        <translation>Add as evidence</translation>
    </message>
    <message>
        <source>用它新建工作文件…</source>
        <translation>New workspace from it…</translation>
    </message>
    <message>
        <source>“{0}”：添加为{1}的佐证材料，还是当作一份报告新建工作文件？</source>
        <translation>&quot;{0}&quot;: add it as evidence for {1}, or make a new workspace from it as a report?</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>EditCard</name>
    <message>
        <source>另有{0}处，展开</source>
        <translation>{0} more, show</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>撤销：{edit}</source>
        <translation>Undone: {edit}</translation>
    </message>
    <message>
        <source>重做：{edit}</source>
        <translation>Redone: {edit}</translation>
    </message>
    <message>
        <source>设置{node}的{fields}</source>
        <translation>set {fields} of {node}</translation>
    </message>
    <message>
        <source>设置{count}条的{fields}</source>
        <translation>set {fields} of {count} items</translation>
    </message>
    <message>
        <source>设置警示规则“{lamp}”</source>
        <translation>set the lamp rule &quot;{lamp}&quot;</translation>
    </message>
    <message>
        <source>设置选印“{name}”</source>
        <translation>set the print selection &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>设置{fields}</source>
        <translation>set {fields}</translation>
    </message>
    <message>
        <source>确认{node}的{fields}</source>
        <translation>confirm {fields} of {node}</translation>
    </message>
    <message>
        <source>确认{count}条的{fields}</source>
        <translation>confirm {fields} of {count} items</translation>
    </message>
    <message>
        <source>{node}的{fields}定为“{value}”</source>
        <translation>settle {fields} of {node} as &quot;{value}&quot;</translation>
    </message>
    <message>
        <source>审核通过{unit}填报的{node}（{period}）</source>
        <translation>approve {unit}&apos;s filing on {node} ({period})</translation>
    </message>
    <message>
        <source>退回{unit}填报的{node}（{period}）</source>
        <translation>send back {unit}&apos;s filing on {node} ({period})</translation>
    </message>
    <message>
        <source>重新待审{unit}填报的{node}（{period}）</source>
        <translation>put {unit}&apos;s filing on {node} ({period}) back for review</translation>
    </message>
    <message>
        <source>审核{unit}填报的{node}（{period}）</source>
        <translation>review {unit}&apos;s filing on {node} ({period})</translation>
    </message>
    <message>
        <source>审核通过{count}条填报（{period}）</source>
        <translation>approve {count} filings ({period})</translation>
    </message>
    <message>
        <source>{unit}填报{node}（{period}）</source>
        <translation>{unit}&apos;s filing on {node} ({period})</translation>
    </message>
    <message>
        <source>{unit}填报{place}的{fields}</source>
        <translation>{fields} of {place} filed by {unit}</translation>
    </message>
    <message>
        <source>填入{count}条的{fields}（{period}）</source>
        <translation>fill {fields} of {count} items ({period})</translation>
    </message>
    <message>
        <source>清除{count}条的{fields}（{period}）</source>
        <translation>clear {fields} of {count} items ({period})</translation>
    </message>
    <message>
        <source>粘贴{count}格（{period}填报）</source>
        <translation>paste {count} cells (filings, {period})</translation>
    </message>
    <message>
        <source>粘贴{count}格（分工）</source>
        <translation>paste {count} cells (assignments)</translation>
    </message>
    <message>
        <source>清除{count}格</source>
        <translation>clear {count} cells</translation>
    </message>
    <message>
        <source>确认{count}格建议</source>
        <translation>confirm {count} suggested cells</translation>
    </message>
    <message>
        <source>补写{count}格的%</source>
        <translation>Put the missing % into {count} cells</translation>
    </message>
    <message>
        <source>{node}添加{kind}</source>
        <translation>add to {node}: {kind}</translation>
    </message>
    <message>
        <source>{node}标疑误</source>
        <translation>mark a doubt in {node}</translation>
    </message>
    <message>
        <source>批注{node}</source>
        <translation>note on {node}</translation>
    </message>
    <message>
        <source>标疑误{node}</source>
        <translation>mark a doubt in {node}</translation>
    </message>
    <message>
        <source>添加关联{link}</source>
        <translation>add the link {link}</translation>
    </message>
    <message>
        <source>改接关联{link}到{other_link}</source>
        <translation>move the link {link} to {other_link}</translation>
    </message>
    <message>
        <source>确认关联{link}</source>
        <translation>confirm the link {link}</translation>
    </message>
    <message>
        <source>否决关联{link}</source>
        <translation>reject the link {link}</translation>
    </message>
    <message>
        <source>确认{count}条关联</source>
        <translation>confirm {count} links</translation>
    </message>
    <message>
        <source>否决{count}条关联</source>
        <translation>reject {count} links</translation>
    </message>
    <message>
        <source>不采用校订{words}</source>
        <translation>decline the repair {words}</translation>
    </message>
    <message>
        <source>采用校订{words}</source>
        <translation>adopt the repair {words}</translation>
    </message>
    <message>
        <source>删除{kind}</source>
        <translation>delete: {kind}</translation>
    </message>
    <message>
        <source>恢复{kind}</source>
        <translation>restore: {kind}</translation>
    </message>
    <message>
        <source>修改{kind}</source>
        <translation>change: {kind}</translation>
    </message>
    <message>
        <source>存档“{name}”</source>
        <translation>snapshot &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>读不到原来的文件，按窗口里的内容写成</source>
        <translation>Written from what the window showed, as the original file was out of reach</translation>
    </message>
    <message>
        <source>保存筛选“{name}”</source>
        <translation>save the filter &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>保存选印方案“{name}”</source>
        <translation>save the print selection &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>删除选印方案“{name}”</source>
        <translation>delete the print selection &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>恢复选印方案“{name}”</source>
        <translation>restore the print selection &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>第{count}次下发（{period}），{units}个单位</source>
        <translation>hand-out {count} ({period}), units: {units}</translation>
    </message>
    <message>
        <source>第{count}次下发（{period}）</source>
        <translation>hand-out {count} ({period})</translation>
    </message>
    <message>
        <source>回收{count}份填报表（{names}）</source>
        <translation>take back {count} workbooks ({names})</translation>
    </message>
    <message>
        <source>回收{unit}{period}填报表</source>
        <translation>take back {unit}&apos;s workbook, {period}</translation>
    </message>
    <message>
        <source>{count}份报来的没有收（{names}）</source>
        <translation>{count} returned files not taken ({names})</translation>
    </message>
    <message>
        <source>{count}份交回的没有要填的（{names}）</source>
        <translation>{count} came back with nothing to fill in ({names})</translation>
    </message>
    <message>
        <source>并入“{name}”时定下{count}处</source>
        <translation>settle {count} fields while merging &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>单位名单增加{names}</source>
        <translation>add to the departments: {names}</translation>
    </message>
    <message>
        <source>调整单位名单的次序</source>
        <translation>reorder the departments</translation>
    </message>
    <message>
        <source>{name}移出单位名单</source>
        <translation>take {name} off the departments</translation>
    </message>
    <message>
        <source>状态“{old}”改名为“{new}”</source>
        <translation>rename the status &quot;{old}&quot; to &quot;{new}&quot;</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>选中的条目没有要确认的建议。</source>
        <translation>Nothing chosen has a suggestion waiting to be confirmed.</translation>
    </message>
    <message>
        <source>筛选要有一个名称，例如“本月到期”。</source>
        <translation>A filter needs a name, e.g. &quot;Due this month&quot;.</translation>
    </message>
    <message>
        <source>这一步已跳过，前面没有别的可以撤销。</source>
        <translation>This step is passed over; there is nothing before it to undo.</translation>
    </message>
    <message>
        <source>这一步已跳过，再撤销一次，撤销的是前一步“{0}”。</source>
        <translation>This step is passed over; the next undo takes back the one before: &quot;{0}&quot;.</translation>
    </message>
    <message>
        <source>“{0}”是以只读方式打开的，不能修改。请对方关闭后重新打开。</source>
        <translation>&quot;{0}&quot; is open read-only and cannot be changed. Ask the other person to close it, then open it again.</translation>
    </message>
</context>
<context>
    <name>EvidenceDesk</name>
    <message>
        <source>“{0}”的地址既不是网址，也不是存在工作文件旁边的材料，没有打开：{1}</source>
        <translation>&quot;{0}&quot; was not opened: its address is neither a web address nor a file kept beside the workspace: {1}</translation>
    </message>
    <message>
        <source>复制“{0}”</source>
        <translation>Copying &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>核对“{0}”</source>
        <translation>Checking &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>没有找到佐证材料“{0}”：它应在文件夹“{1}”里。工作文件拷走或改名时，请把原来的佐证文件夹一起拷来，改成这个名称。</source>
        <translation>The evidence &quot;{0}&quot; was not found: it belongs in the folder &quot;{1}&quot;. Where the workspace file was copied or renamed, copy its folder of evidence along and give it this name.</translation>
    </message>
    <message>
        <source>佐证材料“{0}”被改动过，和添加时不一样，没有打开：在文件夹“{1}”里。</source>
        <translation>The evidence &quot;{0}&quot; has been altered since it was added, and was not opened: it is in the folder &quot;{1}&quot;.</translation>
    </message>
    <message>
        <source>这台电脑上没有能打开“{0}”的程序。</source>
        <translation>There is no program on this computer that can open &quot;{0}&quot;.</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>第几面</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>整页</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>排版进度</source>
        <translation>Progress of setting</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>／ {0} 面</source>
        <translation>/ {0}</translation>
    </message>
</context>
<context>
    <name>ExportCheck</name>
    <message>
        <source>收起</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>正在量每一面…</source>
        <translation>Measuring every page…</translation>
    </message>
    <message>
        <source>■ {0}项里有{1}项不合格</source>
        <translation>■ Rules: {0}, not kept: {1}</translation>
    </message>
    <message>
        <source>✓ {0}项都合格，{1}项不适用</source>
        <translation>✓ {0} rules kept, {1} do not apply</translation>
    </message>
    <message>
        <source>检查时出了没有料到的错。</source>
        <translation>Something unforeseen went wrong while checking.</translation>
    </message>
    <message>
        <source>版式检查&#x3000;GB/T 9704-2012</source>
        <translation>Layout check  GB/T 9704-2012</translation>
    </message>
    <message>
        <source>版式检查</source>
        <translation>Layout check</translation>
    </message>
</context>
<context>
    <name>ExportContent</name>
    <message>
        <source>关联</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>全部，建议的标“建议”</source>
        <translation>All, suggestions marked</translation>
    </message>
    <message>
        <source>只印已确认的</source>
        <translation>Only confirmed ones</translation>
    </message>
    <message>
        <source>字体</source>
        <translation>Fonts</translation>
    </message>
    <message>
        <source>本机的公文字体，没有的代替</source>
        <translation>The office&apos;s, else stand-ins</translation>
    </message>
    <message>
        <source>只用随程序带的字体</source>
        <translation>Only those that ship</translation>
    </message>
    <message>
        <source>印批注</source>
        <translation>Print notes</translation>
    </message>
    <message>
        <source>写批注时定为内部的不印。</source>
        <translation>Notes kept internal are not printed.</translation>
    </message>
    <message>
        <source>标疑误</source>
        <translation>Mark doubt</translation>
    </message>
    <message>
        <source>选的任务没有关联。</source>
        <translation>The tasks chosen have no links.</translation>
    </message>
    <message>
        <source>其中{0}条建议尚未确认，每条标“建议”。</source>
        <translation>{0} of them are suggestions nobody has confirmed; each is marked.</translation>
    </message>
    <message>
        <source>印{0}条；另有{1}条建议尚未确认，不印。</source>
        <translation>Prints {0}; {1} suggestions are not confirmed and do not print.</translation>
    </message>
    <message>
        <source>尚无已确认的关联，不印上年工作基础。选“全部”，可连同{0}条建议一并印出，每条标“建议”。</source>
        <translation>No link is confirmed yet, so the groundwork is not printed. Choose &quot;All&quot; to print {0} suggestions too, each marked.</translation>
    </message>
    <message>
        <source>期次</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>各单位最近一期的填报</source>
        <translation>Latest filing of each unit</translation>
    </message>
    <message>
        <source>汇报材料</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>工作简报</source>
        <translation>Bulletin</translation>
    </message>
    <message>
        <source>文件式</source>
        <translation>Formal</translation>
    </message>
    <message>
        <source>一页纸</source>
        <translation>One page</translation>
    </message>
    <message>
        <source>任务分解表</source>
        <translation>Task table</translation>
    </message>
    <message>
        <source>没有版头和版记，题目在第一行，有目录。</source>
        <translation>No head or foot, the title on the first line, with contents.</translation>
    </message>
    <message>
        <source>红头、期号、编发单位、日期；先写要关注的、进展和下一步，后附任务内容；末尾报送发。</source>
        <translation>Red head, issue number, issuer, date; first what needs attention, what was done, what is next, then the tasks; at the end who receives it.</translation>
    </message>
    <message>
        <source>版头、主送、署名、版记，后附任务分解表。</source>
        <translation>Head, addressee, signature, foot, and the task table as an annex.</translation>
    </message>
    <message>
        <source>总数、要决定的事项和由谁决定、需要关注的任务，一面印完。</source>
        <translation>Totals, what needs a decision and from whom, tasks to watch, on one page.</translation>
    </message>
    <message>
        <source>横排的附件，每条举措一行，表头每面重复。</source>
        <translation>A sideways annex, a row for each measure, its head on every page.</translation>
    </message>
</context>
<context>
    <name>ExportFoot</name>
    <message>
        <source>打开文件</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>检查版式</source>
        <translation>Check layout</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>保存 PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>保存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
    <message>
        <source>已保存“{0}”</source>
        <translation>Saved &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>已送打印机</source>
        <translation>Sent to the printer</translation>
    </message>
    <message>
        <source>没有办成，出了没有料到的错。</source>
        <translation>It was not done: something unforeseen went wrong.</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ExportHead</name>
    <message>
        <source>加盖印章</source>
        <translation>With a seal</translation>
    </message>
    <message>
        <source>署名和日期按盖章排，留出位置</source>
        <translation>Signature and date are set for it, with room left</translation>
    </message>
    <message>
        <source>填今天的日期</source>
        <translation>Fill in today</translation>
    </message>
    <message>
        <source>一页纸和任务分解表没有文件头，没有要填的。</source>
        <translation>The one-page sheet and the task table have no head to fill in.</translation>
    </message>
    <message>
        <source>文件是以只读方式打开的，这些只能看。</source>
        <translation>The file is open for reading only; these can only be looked at.</translation>
    </message>
    <message>
        <source>存在工作文件里，可以撤销。空着的不会编造，照格子里说的印。</source>
        <translation>Kept in the workspace and can be undone. Nothing is invented: an empty field prints as it says.</translation>
    </message>
    <message>
        <source>空着：印成横线，手工填</source>
        <translation>Empty: a blank line</translation>
    </message>
    <message>
        <source>空着：不印</source>
        <translation>Empty: not printed</translation>
    </message>
    <message>
        <source>空着：不印；填了密级印成横线</source>
        <translation>Empty: not printed; a line on a classified paper</translation>
    </message>
    <message>
        <source>空着：印“工作简报”</source>
        <translation>Empty: the usual name</translation>
    </message>
    <message>
        <source>空着：印“……的报告”</source>
        <translation>Empty: prints &quot;… report&quot;</translation>
    </message>
</context>
<context>
    <name>ExportNotice</name>
    <message>
        <source>有{0}件事要知道：{1}…</source>
        <translation>Things to know: {0}. {1}…</translation>
    </message>
    <message>
        <source>详细</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Less</translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message>
        <source>印什么</source>
        <translation>What to print</translation>
    </message>
    <message>
        <source>文件头</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>导出材料：{0}</source>
        <translation>Export: {0}</translation>
    </message>
    <message>
        <source>排版</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>已取消，没有留下文件。改一下左边的选择，就重新排版。</source>
        <translation>Cancelled; no file was left. Change a choice on the left to set the pages again.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>还有一份正在导出，请等它写完。</source>
        <translation>Another export is still running. Please wait for it to finish.</translation>
    </message>
    <message>
        <source>导出时出了没有料到的错，没有留下写了一半的文件。</source>
        <translation>Something unexpected went wrong while exporting. No half-written file was left.</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>未填</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>改用名单里的名称</source>
        <translation>Use the name in the list</translation>
    </message>
    <message>
        <source>（各不相同）</source>
        <translation>(various)</translation>
    </message>
    <message>
        <source>还没有存入。改好后按回车。</source>
        <translation>Not saved yet. Put it right and press Enter.</translation>
    </message>
    <message>
        <source>改成“{0}”</source>
        <translation>Change to &quot;{0}&quot;</translation>
    </message>
</context>
<context>
    <name>FilesWanted</name>
    <message>
        <source>打开工作文件</source>
        <translation>Open workspace</translation>
    </message>
    <message>
        <source>并入哪个文件</source>
        <translation>File to merge</translation>
    </message>
    <message>
        <source>承启工作文件 (*.chengqi)</source>
        <translation>Chengqi workspace (*.chengqi)</translation>
    </message>
    <message>
        <source>{0} 另存</source>
        <translation>{0} saved as</translation>
    </message>
    <message>
        <source>另存为</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>另存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>上次备份以后没有新的修改，没有再备份。</source>
        <translation>Nothing has changed since the last backup, so none was made.</translation>
    </message>
    <message>
        <source>已备份为“{0}”。</source>
        <translation>Backed up as &quot;{0}&quot;.</translation>
    </message>
</context>
<context>
    <name>FilingForm</name>
    <message>
        <source>期次</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>填报单位</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>进展情况</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>存在问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>下一步打算</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>佐证材料（文字说明）</source>
        <translation>Evidence (in words)</translation>
    </message>
    <message>
        <source>本期完成率</source>
        <translation>Filed %</translation>
    </message>
    <message>
        <source>本期状态</source>
        <translation>Filed as</translation>
    </message>
    <message>
        <source>本期填报</source>
        <translation>Filing for the period</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>退回理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>写明退回的理由，按回车。</source>
        <translation>Say why it is sent back, then press Enter.</translation>
    </message>
</context>
<context>
    <name>FilingTable</name>
    <message>
        <source>点一下排序，再点倒过来，第三下回到文件的顺序</source>
        <translation>Click to sort, again to reverse, a third time for the order of the paper</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>牵头</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>配合</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>责任领导</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>完成率</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>警示</source>
        <translation>Lamp</translation>
    </message>
    <message>
        <source>填报单位</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>进展情况</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>存在问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>下一步打算</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>当前值</source>
        <translation>Current value</translation>
    </message>
    <message>
        <source>佐证材料</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>建议，还没有人确认</source>
        <translation>Suggested only</translation>
    </message>
    <message>
        <source>沿用任务的</source>
        <translation>As in the task</translation>
    </message>
    <message>
        <source>没有日期</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>先在“分工”里定牵头单位，再填报</source>
        <translation>Set the lead department under &quot;Assignments&quot; first</translation>
    </message>
    <message>
        <source>不在分工里</source>
        <translation>Not assigned</translation>
    </message>
    <message>
        <source>这一条没有数据目标，不用填</source>
        <translation>No target in figures here, nothing to fill in</translation>
    </message>
    <message>
        <source>目标：{0}</source>
        <translation>Target: {0}</translation>
    </message>
    <message>
        <source>还没有填报，没有可以审核的</source>
        <translation>Nothing filed yet, nothing to review</translation>
    </message>
    <message>
        <source>审核人：{0}</source>
        <translation>Reviewer: {0}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>查找：字词或拼音首字母，如 ylfw</source>
        <translation>Find: words or pinyin initials, e.g. ylfw</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>警示</source>
        <translation>Lamp</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>有问题</source>
        <translation>Has problems</translation>
    </message>
    <message>
        <source>未报状态</source>
        <translation>No status</translation>
    </message>
    <message>
        <source>没有填报</source>
        <translation>Nothing filed</translation>
    </message>
    <message>
        <source>缺佐证</source>
        <translation>No evidence</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>Any</translation>
    </message>
    <message>
        <source>今天及以前</source>
        <translation>Up to today</translation>
    </message>
    <message>
        <source>本周到期</source>
        <translation>Due this week</translation>
    </message>
    <message>
        <source>本月到期</source>
        <translation>Due this month</translation>
    </message>
    <message>
        <source>本季度到期</source>
        <translation>Due this quarter</translation>
    </message>
    <message>
        <source>年内到期</source>
        <translation>Due this year</translation>
    </message>
    <message>
        <source>自定</source>
        <translation>Custom</translation>
    </message>
    <message>
        <source>已完成，没有佐证材料</source>
        <translation>Done, no evidence</translation>
    </message>
    <message>
        <source>把这个筛选存下来…</source>
        <translation>Save this filter…</translation>
    </message>
    <message>
        <source>清除全部筛选</source>
        <translation>Clear all filters</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>版式检查</source>
        <translation>Layout check</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>Wanted</translation>
    </message>
    <message>
        <source>量得</source>
        <translation>Measured</translation>
    </message>
    <message>
        <source>（第{0}面）</source>
        <translation>(page {0})</translation>
    </message>
    <message>
        <source>— 不适用</source>
        <translation>— does not apply</translation>
    </message>
    <message>
        <source>✓ 合格</source>
        <translation>✓ Kept</translation>
    </message>
    <message>
        <source>■ 不合格</source>
        <translation>■ Not kept</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>全部可收的都收</source>
        <translation>Take all that is safe</translation>
    </message>
    <message>
        <source>冲突都用报回值</source>
        <translation>Conflicts: use returned</translation>
    </message>
    <message>
        <source>冲突都留现值</source>
        <translation>Conflicts: keep present</translation>
    </message>
    <message>
        <source>几份文件互相不一样的除外，要一个一个定。</source>
        <translation>Except where several files differ among themselves: decide those one by one.</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>报回的日期</source>
        <translation>Day it came back</translation>
    </message>
    <message>
        <source>收得晚、报得早的，写报回的那一天，例如4月24日；台账按这一天算迟了几天。</source>
        <translation>Taken in later than it came? Write the day it came, e.g. 2017-04-24: the ledger counts lateness by it.</translation>
    </message>
    <message>
        <source>报回日期</source>
        <translation>Came on</translation>
    </message>
    <message>
        <source>收下</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>将收{0}格</source>
        <translation>Cells to take: {0}</translation>
    </message>
    <message>
        <source>新增{0}条</source>
        <translation>added rows: {0}</translation>
    </message>
    <message>
        <source>{0}格还没有定，留到下次</source>
        <translation>cells left for later: {0}</translation>
    </message>
    <message>
        <source>{0}份没有收的记入台账</source>
        <translation>refused files noted in the ledger: {0}</translation>
    </message>
    <message>
        <source>{0}份没有要填的，记作已回</source>
        <translation>{0} with nothing to fill in: kept as returned</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>记入台账</source>
        <translation>Note in ledger</translation>
    </message>
    <message>
        <source>{0}份的报回日改过来了</source>
        <translation>return dates corrected: {0}</translation>
    </message>
    <message>
        <source>{0}份没有收的记入了台账</source>
        <translation>refused files noted in the ledger: {0}</translation>
    </message>
    <message>
        <source>报回日期“{0}”读不出是哪一天，例如可以写4月24日。</source>
        <translation>&quot;{0}&quot; is no day. Write e.g. 2017-04-24.</translation>
    </message>
    <message>
        <source>已收{0}格</source>
        <translation>Cells taken: {0}</translation>
    </message>
    <message>
        <source>。按 Ctrl+Z 可一次全部退回。</source>
        <translation>. Ctrl+Z takes all of it back at once.</translation>
    </message>
</context>
<context>
    <name>GatheredWindow</name>
    <message>
        <source>填报汇总</source>
        <translation>Gathered filings</translation>
    </message>
    <message>
        <source>期次</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>还没有单位填过完成率或当前值。下发、回收以后，各单位填的数在这里并排、相加。</source>
        <translation>No unit has reported a percentage or a current value yet. Once workbooks have come home, their numbers stand here side by side.</translation>
    </message>
    <message>
        <source>没有填：{0}</source>
        <translation>Not filled in: {0}</translation>
    </message>
    <message>
        <source>{0}个单位合计</source>
        <translation>sum of units: {0}</translation>
    </message>
    <message>
        <source>{0}个单位简单平均</source>
        <translation>mean of units: {0}</translation>
    </message>
    <message>
        <source>，{0}个没有填</source>
        <translation>, missing: {0}</translation>
    </message>
    <message>
        <source>个数、人数、金额等相加；百分比、倍数、人均和时间的数取简单平均。处室报的和下级单位报的分开算，不加在一起。点开一行，看各单位填的数。</source>
        <translation>Counts, people and amounts are added; shares, multiples, figures per head and durations are averaged. What departments report and what units below them report is never added together. Open a row to see what each one reported.</translation>
    </message>
    <message>
        <source>待定</source>
        <translation>not settled</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>牵头处室所报</source>
        <translation>By the lead</translation>
    </message>
    <message>
        <source>{0}个其他处室合计</source>
        <translation>Sum of {0} other departments</translation>
    </message>
    <message>
        <source>{0}个其他处室简单平均</source>
        <translation>Mean of {0} other departments</translation>
    </message>
    <message>
        <source>，{0}个待定</source>
        <translation>, {0} not settled</translation>
    </message>
    <message>
        <source>，{0}个填了没有收下</source>
        <translation>, {0} filled in and not taken</translation>
    </message>
    <message>
        <source>填了没有收下：{0}</source>
        <translation>Filled in and not taken: {0}</translation>
    </message>
    <message>
        <source>条目、单位</source>
        <translation>Item, unit</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>数</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>怎么算</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>GroundworkPanel</name>
    <message>
        <source>＋ 添加</source>
        <translation>+ Add</translation>
    </message>
    <message>
        <source>✓ 刚添加</source>
        <translation>✓ Just added</translation>
    </message>
    <message>
        <source>本任务其他的</source>
        <translation>Of the rest of this task</translation>
    </message>
    <message>
        <source>确认本举措{0}条</source>
        <translation>Confirm {0} of this measure</translation>
    </message>
    <message>
        <source>确认本任务{0}条</source>
        <translation>Confirm {0} of this task</translation>
    </message>
    <message>
        <source>确认这{0}条</source>
        <translation>Confirm these {0}</translation>
    </message>
    <message>
        <source>确认其他{0}条</source>
        <translation>Confirm the other {0}</translation>
    </message>
    <message>
        <source>本举措的</source>
        <translation>Of this measure</translation>
    </message>
    <message>
        <source>本举措还没有自己的基础</source>
        <translation>This measure has no groundwork of its own yet</translation>
    </message>
    <message>
        <source>2016年基础</source>
        <translation>Groundwork of 2016</translation>
    </message>
    <message>
        <source>承接的2017年任务</source>
        <translation>Tasks of 2017 building on it</translation>
    </message>
    <message>
        <source>2017年的任务没有承接这里的内容。</source>
        <translation>No task of 2017 builds on this.</translation>
    </message>
    <message>
        <source>还没有关联2016年的基础。可以用“＋ 添加”从要点里选。</source>
        <translation>Not linked to any groundwork of 2016 yet. Choose a point with &quot;+ Add&quot;.</translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message>
        <source>还有一次下发没有写完，请等它写完。</source>
        <translation>Another handout is still being written. Wait for it.</translation>
    </message>
    <message>
        <source>下发时出了没有料到的错，没有留下要填的表，台账也没有改。</source>
        <translation>Something unexpected went wrong. No workbook was left, and the ledger is as it was.</translation>
    </message>
</context>
<context>
    <name>HandoutTerms</name>
    <message>
        <source>期次</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>限期报回</source>
        <translation>Due on</translation>
    </message>
    <message>
        <source>最晚哪天报回</source>
        <translation>Last day to return</translation>
    </message>
    <message>
        <source>2016年基础</source>
        <translation>Groundwork of 2016</translation>
    </message>
    <message>
        <source>只列已确认的</source>
        <translation>Confirmed ones only</translation>
    </message>
    <message>
        <source>全部，标明建议</source>
        <translation>All, suggestions marked as such</translation>
    </message>
    <message>
        <source>用本单位的表样…</source>
        <translation>Use our own form…</translation>
    </message>
    <message>
        <source>用承启的</source>
        <translation>Use Chengqi&apos;s</translation>
    </message>
    <message>
        <source>只写样表（不记入台账，不能回收）</source>
        <translation>Drafts only (not in the ledger, cannot be taken back)</translation>
    </message>
    <message>
        <source>文件是以只读方式打开的，只能写样表。</source>
        <translation>The file is open read-only: only drafts can be written.</translation>
    </message>
    <message>
        <source>“{0}”的样式</source>
        <translation>Form of &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>承启的样式</source>
        <translation>Chengqi&apos;s form</translation>
    </message>
    <message>
        <source>表样</source>
        <translation>Form</translation>
    </message>
</context>
<context>
    <name>HandoutWindow</name>
    <message>
        <source>下发任务分解表</source>
        <translation>Hand out workbooks</translation>
    </message>
    <message>
        <source>下发</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>哪些任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>写表的进度</source>
        <translation>Progress of writing</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>写样表</source>
        <translation>Write drafts</translation>
    </message>
    <message>
        <source>还没有选任务。</source>
        <translation>No task is ticked.</translation>
    </message>
    <message>
        <source>还没有选单位。没有单位的任务，先在“填报表”的“分工”里写明牵头单位。</source>
        <translation>No department is ticked. Tasks without one need a lead first, in the table &quot;Assignment&quot;.</translation>
    </message>
    <message>
        <source>报回期限{0}已经过了，今天是{1}。请改期限，或者不限期。</source>
        <translation>The last day {0} is over; today is {1}. Please choose another, or none.</translation>
    </message>
    <message>
        <source>{0}份样表，另有总表。样表不记入台账，填了也不能回收。</source>
        <translation>Drafts: {0}, and a master. Drafts are not in the ledger and cannot be taken back.</translation>
    </message>
    <message>
        <source>第{0}次下发（{1}）</source>
        <translation>Issue {0} ({1})</translation>
    </message>
    <message>
        <source>{0}前报回</source>
        <translation>due by {0}</translation>
    </message>
    <message>
        <source>不限期</source>
        <translation>no due date</translation>
    </message>
    <message>
        <source>{0}：{1}个单位，每个单位一份，另有总表；{2}。</source>
        <translation>{0}: units {1}, a workbook each, and a master; {2}.</translation>
    </message>
    <message>
        <source>{0}条举措的牵头单位只是建议，还没有人确认，表里会标明。</source>
        <translation>The lead unit of {0} measures is only suggested and not confirmed by anybody; the tables will say so.</translation>
    </message>
    <message>
        <source>任务分解表写到哪个文件夹</source>
        <translation>Folder for the workbooks</translation>
    </message>
    <message>
        <source>表格 (*.xlsx)</source>
        <translation>Workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>选本单位的表样</source>
        <translation>Choose our own form</translation>
    </message>
    <message>
        <source>正在读“{0}”…</source>
        <translation>Reading &quot;{0}&quot;…</translation>
    </message>
    <message>
        <source>“{0}”里的{1}不能照搬，下发的表里没有。其余照旧。</source>
        <translation>Not kept from &quot;{0}&quot;: {1}. Everything else is.</translation>
    </message>
    <message>
        <source>已停止，没有留下要填的表，台账也没有改。</source>
        <translation>Stopped. No workbook was left, and the ledger is as it was.</translation>
    </message>
    <message>
        <source>换文件夹…</source>
        <translation>Change folder…</translation>
    </message>
    <message>
        <source>写到</source>
        <translation>Into</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>读取的进度</source>
        <translation>Progress of reading</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>再加文件…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <source>再加文件夹…</source>
        <translation>Add a folder…</translation>
    </message>
</context>
<context>
    <name>HeadBar</name>
    <message>
        <source>承启</source>
        <translation>Chengqi</translation>
    </message>
    <message>
        <source>只读</source>
        <translation>Read-only</translation>
    </message>
    <message>
        <source>✓ 每次修改都当即存入</source>
        <translation>✓ Saved as you go</translation>
    </message>
    <message>
        <source>下发</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>回收</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>导出简报</source>
        <translation>Export report</translation>
    </message>
    <message>
        <source>✕ 现在存不进</source>
        <translation>✕ Cannot be saved now</translation>
    </message>
    <message>
        <source>✓ 已保存 {0}</source>
        <translation>✓ Saved {0}</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>按内容、栏目、日期查</source>
        <translation>Search by words, field or date</translation>
    </message>
    <message>
        <source>查历史</source>
        <translation>Search history</translation>
    </message>
    <message>
        <source>何人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>全部来源</source>
        <translation>All origins</translation>
    </message>
    <message>
        <source>看全部条目</source>
        <translation>All items</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>清除条件</source>
        <translation>Clear conditions</translation>
    </message>
    <message>
        <source>全部人员</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>只列最近{0}次，导出的是全部。可用条件缩小范围。</source>
        <translation>Only the last {0} are listed; an export holds all. Narrow the search to see others.</translation>
    </message>
    <message>
        <source>正在读…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>没有符合条件的修改。可以少写几个字，或者勾选“看全部条目”。</source>
        <translation>No edit matches. Try fewer letters, or tick &quot;All items&quot;.</translation>
    </message>
    <message>
        <source>还没有修改。</source>
        <translation>No edits yet.</translation>
    </message>
    <message>
        <source>这一条还没有修改。</source>
        <translation>This item has not been edited yet.</translation>
    </message>
    <message>
        <source>这一条和下面各条还没有修改。</source>
        <translation>Nothing has been changed here or in the items below yet.</translation>
    </message>
    <message>
        <source>到{0}</source>
        <translation>Go to {0}</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>修改记录（{0}）</source>
        <translation>Edit history ({0})</translation>
    </message>
</context>
<context>
    <name>KeySections</name>
    <message>
        <source>没有按键的操作，可以按 Alt 进菜单，或按 Ctrl+Shift+P 输入几个字来找。</source>
        <translation>For actions without keys, press Alt for the menus, or Ctrl+Shift+P and type a few letters.</translation>
    </message>
    <message>
        <source> 或 </source>
        <translation> or </translation>
    </message>
    <message>
        <source>各处通用</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>到下一个、上一个控件</source>
        <translation>Next, previous control</translation>
    </message>
    <message>
        <source>Tab、Shift+Tab</source>
        <translation>Tab, Shift+Tab</translation>
    </message>
    <message>
        <source>打开菜单</source>
        <translation>Open a menu</translation>
    </message>
    <message>
        <source>Alt+菜单名后的字母</source>
        <translation>Alt+underlined letter</translation>
    </message>
    <message>
        <source>例如 Alt+F 打开“文件”</source>
        <translation>Alt+F opens &quot;File&quot;</translation>
    </message>
    <message>
        <source>换标签</source>
        <translation>Change tabs</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>光标在标签上时</source>
        <translation>While a tab has the focus</translation>
    </message>
    <message>
        <source>打开右键菜单</source>
        <translation>Open the context menu</translation>
    </message>
    <message>
        <source>菜单键</source>
        <translation>Menu key</translation>
    </message>
    <message>
        <source>关闭小窗口</source>
        <translation>Close a small window</translation>
    </message>
    <message>
        <source>不作修改</source>
        <translation>Changes nothing</translation>
    </message>
    <message>
        <source>查找框</source>
        <translation>Search box</translation>
    </message>
    <message>
        <source>到下一处</source>
        <translation>Next match</translation>
    </message>
    <message>
        <source>在列表里上下选</source>
        <translation>Move in the list</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>找操作、选关联时，边输入边选</source>
        <translation>While typing, for actions and links</translation>
    </message>
    <message>
        <source>左栏：任务和成绩</source>
        <translation>Left pane: tasks and achievements</translation>
    </message>
    <message>
        <source>上一条、下一条</source>
        <translation>Previous, next item</translation>
    </message>
    <message>
        <source>展开、收起</source>
        <translation>Expand, collapse</translation>
    </message>
    <message>
        <source>→ ←</source>
        <translation>→ ←</translation>
    </message>
    <message>
        <source>已收起时，← 回到上一级</source>
        <translation>← goes up from a collapsed item</translation>
    </message>
    <message>
        <source>展开这一条下面的全部</source>
        <translation>Expand everything below</translation>
    </message>
    <message>
        <source>第一条、最后一条</source>
        <translation>First, last item</translation>
    </message>
    <message>
        <source>Home、End</source>
        <translation>Home, End</translation>
    </message>
    <message>
        <source>多选</source>
        <translation>Select several</translation>
    </message>
    <message>
        <source>Shift+↑ ↓ 或 Ctrl+点击</source>
        <translation>Shift+↑ ↓ or Ctrl+click</translation>
    </message>
    <message>
        <source>选中的各条可以一起分工</source>
        <translation>To assign them together</translation>
    </message>
    <message>
        <source>隔行加选</source>
        <translation>Choose rows apart from one another</translation>
    </message>
    <message>
        <source>Ctrl+↑ ↓，再按空格</source>
        <translation>Ctrl+↑ ↓, then Space</translation>
    </message>
    <message>
        <source>修改当前格</source>
        <translation>Edit the current cell</translation>
    </message>
    <message>
        <source>先点牵头、时限或完成率这一格</source>
        <translation>Click lead, deadline or done first</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>选字</source>
        <translation>Select words</translation>
    </message>
    <message>
        <source>Shift+方向键</source>
        <translation>Shift+arrow keys</translation>
    </message>
    <message>
        <source>选中后可以写批注、标疑误</source>
        <translation>For a note or a doubt</translation>
    </message>
    <message>
        <source>到下一个、上一个标记</source>
        <translation>Next, previous mark</translation>
    </message>
    <message>
        <source>数据、校订、批注、疑误</source>
        <translation>Figures, repairs, notes, doubts</translation>
    </message>
    <message>
        <source>打开标记</source>
        <translation>Open a mark</translation>
    </message>
    <message>
        <source>翻页</source>
        <translation>Turn pages</translation>
    </message>
    <message>
        <source>PageUp、PageDown</source>
        <translation>PageUp, PageDown</translation>
    </message>
    <message>
        <source>到开头、末尾</source>
        <translation>To the beginning, the end</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>右栏：分工与填报</source>
        <translation>Right pane: assignment and filing</translation>
    </message>
    <message>
        <source>存入这一栏</source>
        <translation>Save this field</translation>
    </message>
    <message>
        <source>离开这一栏也会存入</source>
        <translation>Leaving the field saves it too</translation>
    </message>
    <message>
        <source>恢复这一栏原来的内容</source>
        <translation>Put the old words back</translation>
    </message>
    <message>
        <source>还没有存入时</source>
        <translation>Before they are saved</translation>
    </message>
    <message>
        <source>存入几行文字</source>
        <translation>Save several lines</translation>
    </message>
    <message>
        <source>进展情况、存在问题、下一步打算、批注</source>
        <translation>Progress, problems, next step, note</translation>
    </message>
    <message>
        <source>打开单位名单</source>
        <translation>Open the list of departments</translation>
    </message>
    <message>
        <source>填报表</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>移到另一格</source>
        <translation>Move to another cell</translation>
    </message>
    <message>
        <source>方向键、Tab、Shift+Tab</source>
        <translation>Arrow keys, Tab, Shift+Tab</translation>
    </message>
    <message>
        <source>填这一格</source>
        <translation>Fill in this cell</translation>
    </message>
    <message>
        <source>Enter、F2 或直接打字</source>
        <translation>Enter, F2 or just type</translation>
    </message>
    <message>
        <source>存入这一格</source>
        <translation>Save this cell</translation>
    </message>
    <message>
        <source>在格内换行</source>
        <translation>New line in the cell</translation>
    </message>
    <message>
        <source>Alt+Enter 或 Shift+Enter</source>
        <translation>Alt+Enter or Shift+Enter</translation>
    </message>
    <message>
        <source>放弃这一格的修改</source>
        <translation>Give up the change</translation>
    </message>
    <message>
        <source>填入选中的各行</source>
        <translation>Fill the selected rows</translation>
    </message>
    <message>
        <source>填的是当前格的内容</source>
        <translation>With the current cell</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Delete 或 Backspace</source>
        <translation>Delete or Backspace</translation>
    </message>
    <message>
        <source>选中的格</source>
        <translation>The selected cells</translation>
    </message>
    <message>
        <source>复制、粘贴</source>
        <translation>Copy, paste</translation>
    </message>
    <message>
        <source>Ctrl+C、Ctrl+V</source>
        <translation>Ctrl+C, Ctrl+V</translation>
    </message>
    <message>
        <source>与 Excel、WPS 往来，空白格不覆盖原有内容</source>
        <translation>To and from Excel or WPS; blanks overwrite nothing</translation>
    </message>
    <message>
        <source>总览</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>看一项统计背后的条目</source>
        <translation>See what was counted</translation>
    </message>
    <message>
        <source>Enter 或 空格</source>
        <translation>Enter or Space</translation>
    </message>
    <message>
        <source>光标在数字或条形上时</source>
        <translation>While a number or bar has the focus</translation>
    </message>
    <message>
        <source>关联表：到任务</source>
        <translation>Matrix: go to the task</translation>
    </message>
    <message>
        <source>光标在格子上时</source>
        <translation>While a cell has the focus</translation>
    </message>
    <message>
        <source>关联表：到成绩</source>
        <translation>Matrix: go to the achievement</translation>
    </message>
    <message>
        <source>{0}（续）</source>
        <translation>{0} (continued)</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
</context>
<context>
    <name>LampPage</name>
    <message>
        <source>警示规则</source>
        <translation>Lamp rules</translation>
    </message>
    <message>
        <source>从上往下对，先符合的一条说了算。人工改灯一律要写明理由。</source>
        <translation>Read from the top; the first rule that fits decides. Setting a lamp by hand always needs a reason.</translation>
    </message>
    <message>
        <source>情形</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>灯</source>
        <translation>Lamp</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>灯形</source>
        <translation>Shape</translation>
    </message>
    <message>
        <source>用语</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>界限</source>
        <translation>Limit</translation>
    </message>
</context>
<context>
    <name>LampRow</name>
    <message>
        <source>颜色：{0}</source>
        <translation>Colour: {0}</translation>
    </message>
    <message>
        <source>灯形：{0}</source>
        <translation>Shape: {0}</translation>
    </message>
    <message>
        <source>用语：{0}</source>
        <translation>Word: {0}</translation>
    </message>
    <message>
        <source> 天</source>
        <translation> days</translation>
    </message>
    <message>
        <source> 个百分点</source>
        <translation> points</translation>
    </message>
    <message>
        <source>界限：{0}</source>
        <translation>Limit: {0}</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>期次</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>下发编号{0}</source>
        <translation>issue no. {0}</translation>
    </message>
    <message>
        <source>应报回</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>{0}下发</source>
        <translation>sent {0}</translation>
    </message>
    <message>
        <source>报回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>收下</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>{0}报齐</source>
        <translation>whole on {0}</translation>
    </message>
    <message>
        <source>“{0}”没有收：{1}</source>
        <translation>&quot;{0}&quot; was not taken: {1}</translation>
    </message>
    <message>
        <source>还有{0}处没有收：{1}</source>
        <translation>{0} not taken yet: {1}</translation>
    </message>
    <message>
        <source>{0}，还没有收。</source>
        <translation>{0}; not taken in yet.</translation>
    </message>
    <message>
        <source>缺{0}处，要补报：{1}。</source>
        <translation>{0} missing, still owed: {1}.</translation>
    </message>
    <message>
        <source>{0}条审核退回，要改好再报：{1}。</source>
        <translation>{0} rows sent back after review, to be put right and reported again: {1}.</translation>
    </message>
    <message>
        <source>{0}格填的没有收，要再报：{1}。</source>
        <translation>Cells filled in and not taken, to be reported again ({0}): {1}.</translation>
    </message>
    <message>
        <source>{0}条没有填，要补填：{1}。</source>
        <translation>{0} rows not filled in and still owed: {1}.</translation>
    </message>
    <message>
        <source>{0}处没有收，以下发的为准：{1}</source>
        <translation>{0} not taken, what was sent holds: {1}</translation>
    </message>
    <message>
        <source>已收，有缺</source>
        <translation>Accepted, some missing</translation>
    </message>
    <message>
        <source>填了{0}/{1}条</source>
        <translation>{0}/{1} rows</translation>
    </message>
    <message>
        <source>配合{0}</source>
        <translation>supports {0}</translation>
    </message>
    <message>
        <source>没有收</source>
        <translation>not taken</translation>
    </message>
    <message>
        <source>{0}填</source>
        <translation>by {0}</translation>
    </message>
    <message>
        <source>{0}审</source>
        <translation>checked by {0}</translation>
    </message>
    <message>
        <source>后来{0}份没有收</source>
        <translation>later files not taken: {0}</translation>
    </message>
    <message>
        <source>不限期</source>
        <translation>no due date</translation>
    </message>
    <message>
        <source>文件，没有收的</source>
        <translation>File, not taken</translation>
    </message>
    <message>
        <source>{0}份</source>
        <translation>files: {0}</translation>
    </message>
</context>
<context>
    <name>LedgerPanel</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>按单位、期次、文件查</source>
        <translation>Search units, periods, files</translation>
    </message>
    <message>
        <source>查台账</source>
        <translation>Search the ledger</translation>
    </message>
    <message>
        <source>复制催办词</source>
        <translation>Copy reminder</translation>
    </message>
    <message>
        <source>催全部逾期的</source>
        <translation>Copy for all late</translation>
    </message>
    <message>
        <source>督办单…</source>
        <translation>Urging…</translation>
    </message>
    <message>
        <source>再收一次…</source>
        <translation>Take back again…</translation>
    </message>
    <message>
        <source>看修改记录</source>
        <translation>Show edit</translation>
    </message>
    <message>
        <source>填报汇总…</source>
        <translation>Gathered filings…</translation>
    </message>
    <message>
        <source>导出台账…</source>
        <translation>Export the ledger…</translation>
    </message>
    <message>
        <source>下发…</source>
        <translation>Hand out…</translation>
    </message>
    <message>
        <source>复制催办词（选中的）</source>
        <translation>Copy reminders (chosen)</translation>
    </message>
    <message>
        <source>复制催办词（全部逾期的）</source>
        <translation>Copy reminders (all late)</translation>
    </message>
    <message>
        <source>督办单（选中的）…</source>
        <translation>Urge on paper (chosen)…</translation>
    </message>
    <message>
        <source>督办单（全部逾期的）…</source>
        <translation>Urge on paper (all late)…</translation>
    </message>
    <message>
        <source>没有要催的：都收齐了，或者后来又下发过。</source>
        <translation>Nobody to chase: all are in order, or were sent another one since.</translation>
    </message>
    <message>
        <source>{0}份催办词已复制，可以粘贴到短信或文件里。</source>
        <translation>Reminders copied: {0}. Paste them into a message or a file.</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>回收…</source>
        <translation>Take back…</translation>
    </message>
    <message>
        <source>没有符合条件的。可以少写几个字，或者看“全部”。</source>
        <translation>Nothing matches. Type less, or look at &quot;All&quot;.</translation>
    </message>
    <message>
        <source>还没有下发过。
点“下发…”，每个单位得到一份只有自己任务的表；谁报回了、谁迟了几天，都记在这里。</source>
        <translation>Nothing has been handed out yet.
&quot;Hand out…&quot; gives each unit a workbook with only its tasks; who has answered and who is late is kept here.</translation>
    </message>
</context>
<context>
    <name>LedgerTable</name>
    <message>
        <source>台账</source>
        <translation>Ledger</translation>
    </message>
</context>
<context>
    <name>LeftoverList</name>
    <message>
        <source>{0}&#x3000;{1}</source>
        <translation>{0}  {1}</translation>
    </message>
    <message>
        <source>……另有{0}条</source>
        <translation>… and {0} more</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>已确认</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>建议，待确认</source>
        <translation>Suggested</translation>
    </message>
    <message>
        <source>部分已确认</source>
        <translation>Partly confirmed</translation>
    </message>
    <message>
        <source>实心方格里是已确认的关联条数，空心方格里是待确认的条数</source>
        <translation>Solid squares count confirmed links, hollow ones those to be confirmed</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>展开</source>
        <translation>More</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>否决</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>退回建议</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>改接…</source>
        <translation>Re-target…</translation>
    </message>
    <message>
        <source>人工添加</source>
        <translation>Added by hand</translation>
    </message>
    <message>
        <source>直接延续</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>同领域基础</source>
        <translation>Groundwork</translation>
    </message>
    <message>
        <source>{0}（承接举措{1}）</source>
        <translation>{0} (measure {1})</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>△ 待复核</source>
        <translation>△ Look again</translation>
    </message>
    <message>
        <source>✓ 已确认</source>
        <translation>✓ Confirmed</translation>
    </message>
    <message>
        <source>✕ 已否决</source>
        <translation>✕ Rejected</translation>
    </message>
    <message>
        <source>? 建议</source>
        <translation>? Suggested</translation>
    </message>
</context>
<context>
    <name>LinkChoices</name>
    <message>
        <source>整个任务</source>
        <translation>Whole task</translation>
    </message>
    <message>
        <source>推荐（两处有共同的词语）</source>
        <translation>Recommended (words in common)</translation>
    </message>
    <message>
        <source>✓ 已关联</source>
        <translation>✓ Linked</translation>
    </message>
    <message>
        <source>已关联，待确认</source>
        <translation>Linked, to be confirmed</translation>
    </message>
    <message>
        <source>✕ 曾否决，可重新采用</source>
        <translation>✕ Rejected before, may be taken again</translation>
    </message>
    <message>
        <source>同一任务已关联：{0}</source>
        <translation>Linked in the same task: {0}</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Suggested</translation>
    </message>
    <message>
        <source>举措{0}</source>
        <translation>Measure {0}</translation>
    </message>
</context>
<context>
    <name>LinkMatrix</name>
    <message>
        <source>任务与成绩的关联</source>
        <translation>Links of tasks and achievements</translation>
    </message>
    <message>
        <source>复制矩阵</source>
        <translation>Copy matrix</translation>
    </message>
    <message>
        <source>复制成表格，可以粘贴到 Excel 或 WPS</source>
        <translation>Copies a table for Excel or WPS</translation>
    </message>
    <message>
        <source>这份文件没有可以对照的成绩或任务。</source>
        <translation>This paper has no achievements or tasks to compare.</translation>
    </message>
    <message>
        <source>点一格，或用方向键走到一格，下面就写出每条关联的理由。</source>
        <translation>Click a cell, or go to one with the arrow keys: the reasons for its links stand below.</translation>
    </message>
    <message>
        <source>✓ 已复制，可以粘贴到表格里</source>
        <translation>✓ Copied, ready to be pasted into a sheet</translation>
    </message>
    <message>
        <source>任务 {0}</source>
        <translation>Task {0}</translation>
    </message>
    <message>
        <source>成绩 {0}</source>
        <translation>Achievement {0}</translation>
    </message>
</context>
<context>
    <name>LinkPicker</name>
    <message>
        <source>改接关联</source>
        <translation>Re-target link</translation>
    </message>
    <message>
        <source>添加关联</source>
        <translation>Add link</translation>
    </message>
    <message>
        <source>关联属于哪一条</source>
        <translation>Which item the link belongs to</translation>
    </message>
    <message>
        <source>查找：字词或拼音首字母，如 ylfw</source>
        <translation>Find: words or pinyin initials, e.g. ylfw</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>可以选的要点</source>
        <translation>Points to choose from</translation>
    </message>
    <message>
        <source>可以选的任务和举措</source>
        <translation>Tasks and measures to choose from</translation>
    </message>
    <message>
        <source>没有找到。换个说法，或清空上面的字。</source>
        <translation>Nothing found. Try other words, or clear the box above.</translation>
    </message>
    <message>
        <source>改接</source>
        <translation>Re-target</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>正在建立索引…</source>
        <translation>Building the index…</translation>
    </message>
    <message>
        <source>{0}条</source>
        <translation>{0} found</translation>
    </message>
    <message>
        <source>文件是以只读方式打开的，不能修改。</source>
        <translation>The file is open read-only and cannot be changed.</translation>
    </message>
    <message>
        <source>这条关联曾被否决，重新采用时沿用原来的理由。</source>
        <translation>This link was rejected before; taken again, it keeps its reason.</translation>
    </message>
    <message>
        <source>改接后，原来的关联记为已否决；可以一次撤销。</source>
        <translation>The old link will be marked rejected; one undo takes both back.</translation>
    </message>
    <message>
        <source>关联属于</source>
        <translation>Link belongs to</translation>
    </message>
    <message>
        <source>要点</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>选一个要点，作为这项任务的基础。</source>
        <translation>Choose a point as groundwork for this task.</translation>
    </message>
    <message>
        <source>选一项任务或举措，说明它承接这个要点。</source>
        <translation>Choose a task or measure that builds on this point.</translation>
    </message>
</context>
<context>
    <name>LinksBelow</name>
    <message>
        <source>这里的要点有{0}条关联，承接它们的是2017年的{1}。逐条看：</source>
        <translation>The points here have {0} links; those of 2017 that carry them on are {1}. One by one:</translation>
    </message>
    <message>
        <source>这里的{1}共有{0}条2016年基础。逐条看：</source>
        <translation>Here {1} have {0} links to groundwork of 2016 together. One by one:</translation>
    </message>
    <message>
        <source>{0}条&#x3000;{1}</source>
        <translation>{0} · {1}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{0} — 承启</source>
        <translation>{0} — Chengqi</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>看台账</source>
        <translation>Show ledger</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>使用手册</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>MarkPopup</name>
    <message>
        <source>数据</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>数值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>基数→目标</source>
        <translation>Compared</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>已采用</source>
        <translation>Adopted</translation>
    </message>
    <message>
        <source>疑误，照原文</source>
        <translation>Doubt, as in the source</translation>
    </message>
    <message>
        <source>不采用，照原文</source>
        <translation>Rejected, as in the source</translation>
    </message>
    <message>
        <source>校订</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>读作</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>把握</source>
        <translation>Certainty</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Adopt</translation>
    </message>
    <message>
        <source>不采用</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>疑误</source>
        <translation>Doubt</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>内部，不印</source>
        <translation>Internal, not printed</translation>
    </message>
    <message>
        <source>撤去疑误</source>
        <translation>Remove doubt</translation>
    </message>
    <message>
        <source>看原文第{0}—{1}字</source>
        <translation>Source characters {0}–{1}</translation>
    </message>
    <message>
        <source>看原文第{0}字之前</source>
        <translation>See the source before character {0}</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>Certain</translation>
    </message>
    <message>
        <source>很可能</source>
        <translation>Probable</translation>
    </message>
    <message>
        <source>存疑</source>
        <translation>Doubtful</translation>
    </message>
</context>
<context>
    <name>MenuTable</name>
    <message>
        <source>文件(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>编辑(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>任务(&amp;T)</source>
        <translation>&amp;Task</translation>
    </message>
    <message>
        <source>查看(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>新建工作文件…</source>
        <translation>New workspace…</translation>
    </message>
    <message>
        <source>用内置文件或另一份报告新建</source>
        <translation>From the built-in paper or another report</translation>
    </message>
    <message>
        <source>打开…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>打开一个 .chengqi 工作文件</source>
        <translation>Open a .chengqi workspace</translation>
    </message>
    <message>
        <source>最近打开的文件</source>
        <translation>Recent files</translation>
    </message>
    <message>
        <source>另存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>整份写成一个新文件，接着在新文件里改</source>
        <translation>Writes everything into a new file, and goes on in that</translation>
    </message>
    <message>
        <source>并入同事的文件…</source>
        <translation>Merge a colleague&apos;s file…</translation>
    </message>
    <message>
        <source>把同事那份文件里的修改并进来</source>
        <translation>Take in the edits of a colleague&apos;s file</translation>
    </message>
    <message>
        <source>立即备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>在文件旁边存一份带日期的备份</source>
        <translation>Keep a dated backup beside the file</translation>
    </message>
    <message>
        <source>备份与恢复…</source>
        <translation>Backups…</translation>
    </message>
    <message>
        <source>看所有备份，恢复其中一份</source>
        <translation>See all backups and restore one</translation>
    </message>
    <message>
        <source>导出汇报材料（PDF）…</source>
        <translation>Export report (PDF)…</translation>
    </message>
    <message>
        <source>写成一份 PDF</source>
        <translation>Write a PDF</translation>
    </message>
    <message>
        <source>下发任务分解表…</source>
        <translation>Hand out workbooks…</translation>
    </message>
    <message>
        <source>每个单位一份 Excel 表，另有总表</source>
        <translation>An Excel workbook for each department, and a master</translation>
    </message>
    <message>
        <source>回收任务分解表…</source>
        <translation>Take workbooks back…</translation>
    </message>
    <message>
        <source>报回的 Excel 表，先比对再收</source>
        <translation>Returned Excel files, compared before anything is taken</translation>
    </message>
    <message>
        <source>原文的来源与核对…</source>
        <translation>Source and checks…</translation>
    </message>
    <message>
        <source>标题、日期、校验码、字数核对</source>
        <translation>Title, date, checksum and character count</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
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
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>到查找框</source>
        <translation>Go to the search box</translation>
    </message>
    <message>
        <source>下一处</source>
        <translation>Next match</translation>
    </message>
    <message>
        <source>上一处</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filter</translation>
    </message>
    <message>
        <source>把这个筛选存下来…</source>
        <translation>Save this filter…</translation>
    </message>
    <message>
        <source>找一个操作…</source>
        <translation>Find an action…</translation>
    </message>
    <message>
        <source>输入几个字或拼音首字母找操作</source>
        <translation>Type a few letters or pinyin initials</translation>
    </message>
    <message>
        <source>设置…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>署名、单位名单、状态名称、警示规则</source>
        <translation>Your name, departments, status names, lamp rules</translation>
    </message>
    <message>
        <source>写批注</source>
        <translation>Write note</translation>
    </message>
    <message>
        <source>批在选中的字上；没有选字就批在条目上</source>
        <translation>On the selected words, else on the whole item</translation>
    </message>
    <message>
        <source>标疑误</source>
        <translation>Mark doubt</translation>
    </message>
    <message>
        <source>选中的字原文可能有误</source>
        <translation>The selected words of the source may be wrong</translation>
    </message>
    <message>
        <source>分工</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>到分工栏；左边可以选多条一起填</source>
        <translation>Go to the assignment; select several items to fill them together</translation>
    </message>
    <message>
        <source>确认建议的牵头单位</source>
        <translation>Confirm suggested lead</translation>
    </message>
    <message>
        <source>添加关联…</source>
        <translation>Add link…</translation>
    </message>
    <message>
        <source>从2016年的要点里选</source>
        <translation>Choose from the points of 2016</translation>
    </message>
    <message>
        <source>确认所选条目建议的关联</source>
        <translation>Confirm the links suggested for the chosen entry</translation>
    </message>
    <message>
        <source>换用新版的关联理由</source>
        <translation>Renew the reasons of links</translation>
    </message>
    <message>
        <source>旧版写的、没有人改过的理由，一次换好</source>
        <translation>Those an earlier version worded and nobody changed, at once</translation>
    </message>
    <message>
        <source>添加节点…</source>
        <translation>Add milestone…</translation>
    </message>
    <message>
        <source>没有数据的任务用节点来跟</source>
        <translation>Follows up work without figures</translation>
    </message>
    <message>
        <source>添加佐证材料…</source>
        <translation>Add evidence…</translation>
    </message>
    <message>
        <source>复制一份放在工作文件旁边</source>
        <translation>Keeps a copy beside the workspace</translation>
    </message>
    <message>
        <source>督办单…</source>
        <translation>Urge on paper…</translation>
    </message>
    <message>
        <source>所选的任务、举措各一张，写成一份 PDF</source>
        <translation>One sheet for each task or measure chosen, in one PDF</translation>
    </message>
    <message>
        <source>存档…</source>
        <translation>Name this moment…</translation>
    </message>
    <message>
        <source>给此刻的内容起一个名称，以后可以比较</source>
        <translation>To compare with it later</translation>
    </message>
    <message>
        <source>已删除的内容…</source>
        <translation>Deleted items…</translation>
    </message>
    <message>
        <source>恢复删除的批注、节点、佐证材料</source>
        <translation>Restore deleted notes, milestones and evidence</translation>
    </message>
    <message>
        <source>待定的栏目…</source>
        <translation>Unsettled fields…</translation>
    </message>
    <message>
        <source>两份文件改得不一样、还没有定下的栏目</source>
        <translation>Fields that two files changed differently, not settled yet</translation>
    </message>
    <message>
        <source>对比两个时刻…</source>
        <translation>Compare two moments…</translation>
    </message>
    <message>
        <source>存档、日期与现在之间的变化</source>
        <translation>Changes between named moments, days and now</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>填报表</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>总览</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>发给谁、何时该回、谁迟了；催办</source>
        <translation>Sent to whom, due when, who is late; reminders</translation>
    </message>
    <message>
        <source>填报汇总…</source>
        <translation>Gathered filings…</translation>
    </message>
    <message>
        <source>各单位填的数并排、相加</source>
        <translation>What the units report, side by side and added up</translation>
    </message>
    <message>
        <source>对照原文</source>
        <translation>Show source</translation>
    </message>
    <message>
        <source>保存的网页，一字未改</source>
        <translation>The saved page, not a character changed</translation>
    </message>
    <message>
        <source>任务 / 成绩 换边</source>
        <translation>Switch tasks and achievements</translation>
    </message>
    <message>
        <source>先看成绩，再看哪些任务承接</source>
        <translation>Achievements first, then the tasks that build on them</translation>
    </message>
    <message>
        <source>下一栏</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>上一栏</source>
        <translation>Previous pane</translation>
    </message>
    <message>
        <source>全部展开</source>
        <translation>Expand all</translation>
    </message>
    <message>
        <source>全部收起</source>
        <translation>Collapse all</translation>
    </message>
    <message>
        <source>恢复栏宽</source>
        <translation>Restore column widths</translation>
    </message>
    <message>
        <source>左边各栏回到默认列宽</source>
        <translation>The columns on the left are as wide again as by default</translation>
    </message>
    <message>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>这一条的修改经过</source>
        <translation>How this item was changed</translation>
    </message>
    <message>
        <source>正文放大</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>正文缩小</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>界面放大</source>
        <translation>Larger interface</translation>
    </message>
    <message>
        <source>界面缩小</source>
        <translation>Smaller interface</translation>
    </message>
    <message>
        <source>恢复字号</source>
        <translation>Usual sizes</translation>
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
        <source>高对比度</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>随系统</source>
        <translation>Follow system</translation>
    </message>
    <message>
        <source>使用手册</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>从打开窗口到收回报表</source>
        <translation>From opening the window to taking in returned tables (in Chinese)</translation>
    </message>
    <message>
        <source>快捷键一览…</source>
        <translation>Keyboard shortcuts…</translation>
    </message>
    <message>
        <source>可以打印</source>
        <translation>Can be printed</translation>
    </message>
    <message>
        <source>关于承启</source>
        <translation>About Chengqi</translation>
    </message>
</context>
<context>
    <name>MergeWindow</name>
    <message>
        <source>并入同事的文件</source>
        <translation>Merge a colleague&apos;s file</translation>
    </message>
    <message>
        <source>正在读“{0}”…</source>
        <translation>Reading &quot;{0}&quot;…</translation>
    </message>
    <message>
        <source>两边都改过的栏目</source>
        <translation>Fields changed on both sides</translation>
    </message>
    <message>
        <source>将并入的修改</source>
        <translation>Edits to be merged</translation>
    </message>
    <message>
        <source>并入</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>“{0}”里没有我们还没有的修改，不用并入。</source>
        <translation>&quot;{0}&quot; has no edits that we do not have. There is nothing to merge.</translation>
    </message>
    <message>
        <source>{0}{1}次</source>
        <translation>{0}: {1} edits</translation>
    </message>
    <message>
        <source>“{0}”里有{1}次我们还没有的修改（{2}），涉及{3}个栏目。</source>
        <translation>&quot;{0}&quot; has edits we do not have yet: {1} ({2}), in {3} fields.</translation>
    </message>
    <message>
        <source>其中{0}个栏目两边都改过：现在就定，或者两个值都留着，以后再定。</source>
        <translation>Fields changed on both sides: {0}. Decide now, or keep both values and decide later.</translation>
    </message>
    <message>
        <source>将并入的修改（只列最近{0}次）</source>
        <translation>Edits to be merged (the last {0})</translation>
    </message>
    <message>
        <source>并入之前没有备份成，并进来就不能一步退回了：{0}</source>
        <translation>No backup could be made before merging, so the merge could not be taken back in one step: {0}</translation>
    </message>
    <message>
        <source>照样并入</source>
        <translation>Merge all the same</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>什么时候</source>
        <translation>When</translation>
    </message>
</context>
<context>
    <name>ModelSentences</name>
    <message>
        <source>{year}年{month}月{day}日</source>
        <translation>{year}-{month:02}-{day:02}</translation>
    </message>
    <message>
        <source>{first}{second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>校订 {repair} 与原文不符：该处不是“{words}”。</source>
        <translation>Repair {repair} does not fit the source: &quot;{words}&quot; does not stand there.</translation>
    </message>
    <message>
        <source>校订 {repair} 与另一条校订重叠，不能同时采用。</source>
        <translation>Repair {repair} overlaps another; they cannot both be adopted.</translation>
    </message>
    <message>
        <source>{name}不是文本文件（既不是 UTF-8，也不是 GB 18030）。请另存为纯文本再试。</source>
        <translation>{name} is no text file (neither UTF-8 nor GB 18030). Save it as plain text and try again.</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>The source</translation>
    </message>
    <message>
        <source>{name}是空文件，没有可读的文字。请换一份文件。</source>
        <translation>{name} is empty: there is nothing to read. Choose another file.</translation>
    </message>
    <message>
        <source>{name}里只有空白，没有可读的文字。请换一份文件。</source>
        <translation>{name} holds only blanks: there is nothing to read. Choose another file.</translation>
    </message>
    <message>
        <source>“{name}”不是可读的 Word 文档（.docx），或者加了密码。请另存为 .docx 或纯文本再试。</source>
        <translation>&quot;{name}&quot; is no Word document that can be read (.docx), or it has a password. Save it as .docx or plain text and try again.</translation>
    </message>
    <message>
        <source>“{name}”展开后太大，不像一份报告。请另存为纯文本再试。</source>
        <translation>&quot;{name}&quot; is too large unpacked to be a report. Save it as plain text and try again.</translation>
    </message>
    <message>
        <source>列出备份</source>
        <translation>list the backups of</translation>
    </message>
    <message>
        <source>要保留的备份至少是 1 份，不能是 {keep} 份。</source>
        <translation>At least 1 backup has to be kept, not {keep}.</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>back up</translation>
    </message>
    <message>
        <source>读取备份</source>
        <translation>read the backup</translation>
    </message>
    <message>
        <source>不能恢复“{path}”：“{backup}”是另一份工作文件的备份。请核对是否选错了备份；若确要用它，请恢复到另一个文件名，或先把现有的文件移走。</source>
        <translation>Cannot restore &quot;{path}&quot;: &quot;{backup}&quot; is a backup of another workspace. Check whether it is the right one; if it is, restore it under another name, or move the present file away first.</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>restore</translation>
    </message>
    <message>
        <source>读取</source>
        <translation>read</translation>
    </message>
    <message>
        <source>不能打开“{path}”：本机的 SQLite {version} 太旧，需要 3.37 或更新的版本。</source>
        <translation>Cannot open &quot;{path}&quot;: SQLite {version} on this computer is too old; it takes 3.37 or newer.</translation>
    </message>
    <message>
        <source>本机的 SQLite 不能保证把修改写到磁盘上（{pragma}）。请换用随程序提供的版本。</source>
        <translation>SQLite on this computer cannot promise that edits reach the disk ({pragma}). Use the version that comes with the program.</translation>
    </message>
    <message>
        <source>“{subject}”的“{field}”与日志推出的值不符</source>
        <translation>&quot;{field}&quot; of &quot;{subject}&quot; is not what follows from the log</translation>
    </message>
    <message>
        <source>表 {table} 提到了日志里没有的修改</source>
        <translation>The table {table} names edits that are not in the log</translation>
    </message>
    <message>
        <source>附带资料应有 {wanted} 份，实有 {there} 份</source>
        <translation>Files beside the source: {wanted} expected, {there} found</translation>
    </message>
    <message>
        <source>文件内部不一致：{found}</source>
        <translation>The file does not agree with itself: {found}</translation>
    </message>
    <message>
        <source>原文与它的校验和不符</source>
        <translation>The source does not fit its checksum</translation>
    </message>
    <message>
        <source>附带资料“{name}”与它的校验和不符</source>
        <translation>&quot;{name}&quot;, beside the source, does not fit its checksum</translation>
    </message>
    <message>
        <source>修改 {edit}（{actor}，{label}）与它的校验和不符</source>
        <translation>The edit {edit} ({actor}, {label}) does not fit its checksum</translation>
    </message>
    <message>
        <source>佐证材料“{file}”在复制时还在改动。请等它写完再添加。</source>
        <translation>The evidence &quot;{file}&quot; was still changing while it was copied. Add it once it is finished.</translation>
    </message>
    <message>
        <source>没有找到佐证材料“{file}”。请核对文件名和所在文件夹。</source>
        <translation>The evidence &quot;{file}&quot; was not found. Check the name and the folder.</translation>
    </message>
    <message>
        <source>佐证材料“{file}”是文件夹。请指定其中的文件，或先压缩成一个文件。</source>
        <translation>The evidence &quot;{file}&quot; is a folder. Choose files in it, or pack it into one file first.</translation>
    </message>
    <message>
        <source>不能复制佐证材料“{file}”：{why}。原来的文件没有动。</source>
        <translation>Cannot copy the evidence &quot;{file}&quot;: {why}. The file itself is as it was.</translation>
    </message>
    <message>
        <source>不能复制佐证材料“{file}”：{why}。</source>
        <translation>Cannot copy the evidence &quot;{file}&quot;: {why}.</translation>
    </message>
    <message>
        <source>不能存入“{path}”：文件已被移走，原处换成了另一个文件。{kept}请另存为新文件，再看哪一个是要的。</source>
        <translation>Cannot save to &quot;{path}&quot;: the file was moved away and another lies in its place. {kept} Save as a new file, then see which one is wanted.</translation>
    </message>
    <message>
        <source>不能存入“{path}”：文件在打开期间被别的程序改写过。刚才的修改没有存入。请关闭后重新打开，若打不开就从备份恢复。</source>
        <translation>Cannot save to &quot;{path}&quot;: another program wrote into the file while it was open. The last edit was not saved. Close it and open it again; if that fails, restore a backup.</translation>
    </message>
    <message>
        <source>不能存入“{path}”：文件已被移走或删除。{kept}请把文件放回原处，或另存为新文件。</source>
        <translation>Cannot save to &quot;{path}&quot;: the file was moved away or deleted. {kept} Put it back in its place, or save as a new file.</translation>
    </message>
    <message>
        <source>{actor}已在“{host}”上打开它（自 {since} 起，进程 {process}）</source>
        <translation>{actor} has it open on &quot;{host}&quot; (since {since}, process {process})</translation>
    </message>
    <message>
        <source>它正在别处打开着（读不出是谁）</source>
        <translation>it is open elsewhere (by whom cannot be read)</translation>
    </message>
    <message>
        <source>不能打开“{path}”来修改：{holder}。可以先以只读方式打开，或请对方关闭后再试。</source>
        <translation>Cannot open &quot;{path}&quot; for changes: {holder}. Open it read-only, or ask for it to be closed and try again.</translation>
    </message>
    <message>
        <source>有人</source>
        <translation>somebody</translation>
    </message>
    <message>
        <source>以可写方式打开</source>
        <translation>open for changes</translation>
    </message>
    <message>
        <source>不能打开“{path}”来修改：这个位置不支持文件锁定，两个人同时写会损坏文件。请把文件复制到本机再打开。</source>
        <translation>Cannot open &quot;{path}&quot; for changes: files cannot be locked in this place, and two people writing at once would damage it. Copy the file to this computer and open it there.</translation>
    </message>
    <message>
        <source>不能新建“{path}”：旁边留有旧文件的日志“{journal}”。请先把它移走，或换一个名字。</source>
        <translation>Cannot create &quot;{path}&quot;: the journal of an old file, &quot;{journal}&quot;, lies beside it. Move that away first, or choose another name.</translation>
    </message>
    <message>
        <source>原文已经读不出来。请另外给出原文，再抢救其余内容（{edits} 次修改）。</source>
        <translation>the source can no longer be read. Supply the source, then rescue the rest (edits: {edits}).</translation>
    </message>
    <message>
        <source>里面没有能认出的承启内容。请从备份恢复。</source>
        <translation>nothing of Chengqi can be found in it. Restore a backup.</translation>
    </message>
    <message>
        <source>找回 {edits} 次修改，其中 {whole} 次完整，{damaged} 次残缺；</source>
        <translation>Edits found: {edits}, of which whole {whole}, damaged {damaged}.</translation>
    </message>
    <message>
        <source>不能抢救“{path}”：{why}</source>
        <translation>Cannot rescue &quot;{path}&quot;: {why}</translation>
    </message>
    <message>
        <source>写入</source>
        <translation>write</translation>
    </message>
    <message>
        <source>残缺的当中有 {empty} 次内容已经丢失；</source>
        <translation>Damaged ones without contents: {empty}.</translation>
    </message>
    <message>
        <source>至少 {lost} 次丢失。</source>
        <translation>Lost at least: {lost}.</translation>
    </message>
    <message>
        <source>没有发现丢失的修改。</source>
        <translation>No lost edits were found.</translation>
    </message>
    <message>
        <source>请把新文件与最近的备份对照。</source>
        <translation>Compare the new file with the latest backup.</translation>
    </message>
    <message>
        <source>文件末尾被截去，其中还有过什么无从得知。</source>
        <translation>The end of the file was cut off; what else was in it cannot be known.</translation>
    </message>
    <message>
        <source>原文附带的资料没有全部找回，举措的编号可能和原来不一样，请对照备份核对。</source>
        <translation>Not all that came with the source was found. Measures may be numbered otherwise than before: compare with a backup.</translation>
    </message>
    <message>
        <source>NaN 不是一个数</source>
        <translation>NaN is no number</translation>
    </message>
    <message>
        <source>不能打开“{path}”：它不是承启文件。请另选一个文件。</source>
        <translation>Cannot open &quot;{path}&quot;: it is no Chengqi file. Choose another one.</translation>
    </message>
    <message>
        <source>不能打开“{path}”：它由较新版本的承启写成。请先升级本机的程序。</source>
        <translation>Cannot open &quot;{path}&quot;: it was written by a newer version of Chengqi. Bring the program up to date first.</translation>
    </message>
    <message>
        <source>不能以只读方式打开“{path}”：它由较旧版本的承启写成。请先正常打开一次，程序会把它升级。</source>
        <translation>Cannot open &quot;{path}&quot; read-only: it was written by an older version of Chengqi. Open it for changes once, and the program brings it up to date.</translation>
    </message>
    <message>
        <source>不能打开“{path}”：文件的内部结构被别的程序改动过。请从备份恢复，或用“抢救”存入新文件。</source>
        <translation>Cannot open &quot;{path}&quot;: another program has changed how it is built. Restore a backup, or use &quot;Rescue&quot; to save it as a new file.</translation>
    </message>
    <message>
        <source>刚才的修改没有存入，文件里原有的内容没有变。</source>
        <translation>The last edit was not saved; what was in the file before has not changed.</translation>
    </message>
    <message>
        <source>磁盘已满。请腾出空间再试</source>
        <translation>the disk is full. Make room and try again</translation>
    </message>
    <message>
        <source>没有权限，或文件正被别的程序占用。请检查权限，或先关闭那个程序</source>
        <translation>it is not permitted, or another program is using the file. Check the permissions, or close that program first</translation>
    </message>
    <message>
        <source>文件或所在的文件夹是只读的。可以以只读方式打开，或把文件复制到能写的位置</source>
        <translation>the file or its folder is read-only. Open it read-only, or copy it to where it can be written</translation>
    </message>
    <message>
        <source>文件已损坏。请从备份恢复，或用“抢救”把还能读的内容存入新文件</source>
        <translation>the file is damaged. Restore a backup, or use &quot;Rescue&quot; to save what can still be read as a new file</translation>
    </message>
    <message>
        <source>读写磁盘时出错，可能是磁盘写满、配额用完、U盘被拔出或网络断开。请检查后再试</source>
        <translation>the disk failed; it may be full, over its quota, unplugged, or cut off from the network. Check and try again</translation>
    </message>
    <message>
        <source>磁盘配额已用完。请腾出空间再试</source>
        <translation>the disk quota is used up. Make room and try again</translation>
    </message>
    <message>
        <source>文件超出了系统允许的大小</source>
        <translation>the file is larger than the system allows</translation>
    </message>
    <message>
        <source>磁盘是只读的。请换一个位置</source>
        <translation>the disk is read-only. Choose another place</translation>
    </message>
    <message>
        <source>没有这个文件，或所在的文件夹不存在</source>
        <translation>there is no such file, or no such folder</translation>
    </message>
    <message>
        <source>路径中有一段不是文件夹</source>
        <translation>a part of the path is no folder</translation>
    </message>
    <message>
        <source>那是一个文件夹</source>
        <translation>that is a folder</translation>
    </message>
    <message>
        <source>那里已有同名的文件。请换一个名字</source>
        <translation>a file of that name is there already. Choose another name</translation>
    </message>
    <message>
        <source>文件名太长。请换一个短一些的名字</source>
        <translation>the name is too long. Choose a shorter one</translation>
    </message>
    <message>
        <source>它不是承启文件，或者文件头已损坏。若本是承启文件，请从备份恢复，或用“抢救”</source>
        <translation>it is no Chengqi file, or its head is damaged. If it was one, restore a backup or use &quot;Rescue&quot;</translation>
    </message>
    <message>
        <source>文件正被别的程序占用。请稍后再试</source>
        <translation>another program is using the file. Try again later</translation>
    </message>
    <message>
        <source>打不开文件或它旁边的日志文件。请检查文件夹是否还在、能否写入、磁盘是否已满</source>
        <translation>the file, or the journal beside it, cannot be opened. Check that the folder is there and can be written, and that the disk is not full</translation>
    </message>
    <message>
        <source>文字太长，存不下</source>
        <translation>the text is too long to be kept</translation>
    </message>
    <message>
        <source>数据库说：{words}</source>
        <translation>the database says: {words}</translation>
    </message>
    <message>
        <source>文件已经关闭。请重新打开</source>
        <translation>the file is closed. Open it again</translation>
    </message>
    <message>
        <source>不能{doing}“{path}”：{why}。</source>
        <translation>Cannot {doing} &quot;{path}&quot;: {why}.</translation>
    </message>
    <message>
        <source>文字里有不成字的半个字符（单独的代理项）。请删去后再试</source>
        <translation>the text holds half a character (a lone surrogate). Delete it and try again</translation>
    </message>
    <message>
        <source>数字或时间超出了能存的范围</source>
        <translation>a number or a time is beyond what can be kept</translation>
    </message>
    <message>
        <source>系统说：{words}</source>
        <translation>the system says: {words}</translation>
    </message>
    <message>
        <source>不能读取“{path}”：其中有本程序不认识的内容（{what}）。文件或由较新版本写成，请升级程序；或已损坏，请从备份恢复，或用“抢救”存入新文件。</source>
        <translation>Cannot read &quot;{path}&quot;: it holds what this program does not know ({what}). Either a newer version wrote it, then bring the program up to date; or it is damaged, then restore a backup, or use &quot;Rescue&quot; to save it as a new file.</translation>
    </message>
    <message>
        <source>不能打开“{path}”来修改：它在磁盘上还有另一个名字（硬链接）。请复制一份，打开复制的那份。</source>
        <translation>Cannot open &quot;{path}&quot; for changes: it has another name on the disk (a hard link). Make a copy and open that.</translation>
    </message>
    <message>
        <source>不能打开“{path}”来修改：没有写入它的权限。可以以只读方式打开，或复制一份。</source>
        <translation>Cannot open &quot;{path}&quot; for changes: it may not be written. Open it read-only, or make a copy.</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>open</translation>
    </message>
    <message>
        <source>不能打开“{path}”：那是一个文件夹。请选一个承启文件。</source>
        <translation>Cannot open &quot;{path}&quot;: that is a folder. Choose a Chengqi file.</translation>
    </message>
    <message>
        <source>不能打开“{path}”：那不是普通文件。请选一个承启文件。</source>
        <translation>Cannot open &quot;{path}&quot;: that is no ordinary file. Choose a Chengqi file.</translation>
    </message>
    <message>
        <source>不能打开“{path}”：文件是空的，里面什么也没有。请从备份恢复，或把它删去后重新建立。</source>
        <translation>Cannot open &quot;{path}&quot;: the file is empty. Restore a backup, or delete it and make a new one.</translation>
    </message>
    <message>
        <source>不能存入“{path}”：它是以只读方式打开的。{kept}</source>
        <translation>Cannot save to &quot;{path}&quot;: it is open read-only. {kept}</translation>
    </message>
    <message>
        <source>存入</source>
        <translation>save to</translation>
    </message>
    <message>
        <source>把“{path}”复制到</source>
        <translation>copy &quot;{path}&quot; to</translation>
    </message>
    <message>
        <source>不能存入“{path}”：别的程序在这期间写入了修改。{kept}请关闭后重新打开。</source>
        <translation>Cannot save to &quot;{path}&quot;: another program has written edits meanwhile. {kept} Close it and open it again.</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>create</translation>
    </message>
    <message>
        <source>是第{issue}次下发给{unit}的，那次下发后来撤销了，没有收。能重做的，请先重做那次下发（Ctrl+Y，命令行 redo）再收。</source>
        <translation>was sent to {unit} in issue {issue}, which has been undone since; not taken in. If it can be redone, redo that issue first (Ctrl+Y, redo on the command line), then take it in.</translation>
    </message>
    <message>
        <source>没有填写完成时限</source>
        <translation>No deadline has been filled in</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>读作{day}</source>
        <translation>Read as {day}</translation>
    </message>
    <message>
        <source>“{words}”不计在内</source>
        <translation>&quot;{words}&quot; itself is not counted in</translation>
    </message>
    <message>
        <source>{doubt}，没有计入</source>
        <translation>{doubt}, so it was left out</translation>
    </message>
    <message>
        <source>“{words}”只是开始的时间，这些字读不出截止日期</source>
        <translation>&quot;{words}&quot; is only a beginning; no last day can be read from these words</translation>
    </message>
    <message>
        <source>这些字读不出日期</source>
        <translation>No date can be read from these words</translation>
    </message>
    <message>
        <source>“{feast}”各年日期不同</source>
        <translation>&quot;{feast}&quot; falls on another day each year</translation>
    </message>
    <message>
        <source>写有{count}个日期，取最后一个</source>
        <translation>{count} dates are named, and the last one counts</translation>
    </message>
    <message>
        <source>{doubts}，这些字读不出日期</source>
        <translation>{doubts}; no date can be read from these words</translation>
    </message>
    <message>
        <source>定期重复的工作，没有单一的截止日期</source>
        <translation>Work that recurs; it has no single deadline</translation>
    </message>
    <message>
        <source>长期工作，没有截止日期</source>
        <translation>Ongoing work without a deadline</translation>
    </message>
    <message>
        <source>日历上没有“{day}”</source>
        <translation>The calendar has no &quot;{day}&quot;</translation>
    </message>
    <message>
        <source>状态是“{word}”，完成率却是{percent}%，两个对不上</source>
        <translation>The status is &quot;{word}&quot;, the percentage {percent}%; they do not agree</translation>
    </message>
    <message>
        <source>像是日期变成了序号（{day}）</source>
        <translation>It looks like a date that has become a serial number ({day})</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>the target</translation>
    </message>
    <message>
        <source>目标和基数</source>
        <translation>the target and the baseline</translation>
    </message>
    <message>
        <source>是负数</source>
        <translation>It is negative</translation>
    </message>
    <message>
        <source>{said}不是整数</source>
        <translation>{said} is not a whole number</translation>
    </message>
    <message>
        <source>超过100{unit}</source>
        <translation>It is more than 100{unit}</translation>
    </message>
    <message>
        <source>{said}是{known}的{times}倍</source>
        <translation>{said} is {times} times {known}</translation>
    </message>
    <message>
        <source>{said}不到{known}的百分之一</source>
        <translation>{said} is less than a hundredth of {known}</translation>
    </message>
    <message>
        <source>没有“{field}”这个栏目。可以填：{known}。</source>
        <translation>There is no field &quot;{field}&quot;. There are: {known}.</translation>
    </message>
    <message>
        <source>“{name}”不在单位名单里，是不是“{likely}”？名单：{known}。请先在单位名单里加上它，再填。</source>
        <translation>&quot;{name}&quot; is not in the list of units. Is it &quot;{likely}&quot;? The list: {known}. Please add it to the list of units first, then fill it in.</translation>
    </message>
    <message>
        <source>逗号只能用来分千位（22,356），小数点要写成“.”。</source>
        <translation>Commas may only separate thousands (22,356); the decimal point is &quot;.&quot;.</translation>
    </message>
    <message>
        <source>文字有{length}个字，超过{most}个字的上限。请分成几条。</source>
        <translation>The text has {length} characters, more than the {most} that fit. Split it into several.</translation>
    </message>
    <message>
        <source>没有编号为“{node}”的条目。任务的编号是 {first} 至 {last}，举措如 T03.s2。</source>
        <translation>There is no item &quot;{node}&quot;. Tasks are {first} to {last}, measures like T03.s2.</translation>
    </message>
    <message>
        <source>{node}不是任务或举措，不能分工。</source>
        <translation>{node} is no task or measure, so nothing can be assigned.</translation>
    </message>
    <message>
        <source>{node}不是任务或举措，不能填报。</source>
        <translation>{node} is no task or measure, so nothing can be filed.</translation>
    </message>
    <message>
        <source>要写明是哪个单位填报{node}，“{unit}”不行。</source>
        <translation>Say which department files for {node}; &quot;{unit}&quot; will not do.</translation>
    </message>
    <message>
        <source>{node}的当前值要写明是哪个目标：{known}。</source>
        <translation>Say which target of {node} the current value belongs to: {known}.</translation>
    </message>
    <message>
        <source>标疑误要写明是哪几个字。</source>
        <translation>Say which characters are doubtful.</translation>
    </message>
    <message>
        <source>批注没有内容。</source>
        <translation>The note is empty.</translation>
    </message>
    <message>
        <source>第{first}—{last}字不在{node}里。</source>
        <translation>Characters {first}–{last} are not in {node}.</translation>
    </message>
    <message>
        <source>节点没有内容。</source>
        <translation>The milestone is empty.</translation>
    </message>
    <message>
        <source>校订只能采用、不采用或标疑误，不能是“{word}”。</source>
        <translation>A repair is adopted, rejected or flagged, not &quot;{word}&quot;.</translation>
    </message>
    <message>
        <source>关联要从任务或举措连到要点，例如 T03.s3&gt;A1-2.2。</source>
        <translation>A link leads from a task or a measure to a point, like T03.s3&gt;A1-2.2.</translation>
    </message>
    <message>
        <source>（名单是空的）</source>
        <translation>(the list is empty)</translation>
    </message>
    <message>
        <source>“{name}”不在单位名单里。名单：{known}。请先在单位名单里加上它，再填。</source>
        <translation>&quot;{name}&quot; is not in the list of departments: {known}. Add it to the list first, then fill it in.</translation>
    </message>
    <message>
        <source>完成率要在0到100之间，不能是“{text}”。</source>
        <translation>Percent done is a number from 0 to 100, not &quot;{text}&quot;.</translation>
    </message>
    <message>
        <source>警示灯只能是{known}，不能是“{text}”。</source>
        <translation>The lamp can be {known}, not &quot;{text}&quot;.</translation>
    </message>
    <message>
        <source>{what}要填数字，不能是“{text}”。</source>
        <translation>{what} takes a number, not &quot;{text}&quot;.</translation>
    </message>
    <message>
        <source>{what}要填整数，不能是“{text}”。</source>
        <translation>{what} takes a whole number, not &quot;{text}&quot;.</translation>
    </message>
    <message>
        <source>没有“{link}”这条关联。</source>
        <translation>There is no link &quot;{link}&quot;.</translation>
    </message>
    <message>
        <source>关联只能确认、否决或退回建议，不能是“{word}”。</source>
        <translation>A link is confirmed, rejected or put back to suggested, not &quot;{word}&quot;.</translation>
    </message>
    <message>
        <source>这一条没有“{field}”这个栏目。可以改：{known}。</source>
        <translation>It has no field &quot;{field}&quot;. What can be changed: {known}.</translation>
    </message>
    <message>
        <source>审核只能是{known}，不能是“{text}”。</source>
        <translation>A review can be {known}, not &quot;{text}&quot;.</translation>
    </message>
    <message>
        <source>（没有目标）</source>
        <translation>(no targets)</translation>
    </message>
    <message>
        <source>改灯要写明理由，例如 {example}：省厅已同意延期到9月底。</source>
        <translation>Setting a lamp by hand needs a reason, e.g. {example}: put off to the end of September by the department.</translation>
    </message>
    <message>
        <source>{unit}还没有填报{node}，没有可以审核的。</source>
        <translation>{unit} has filed nothing for {node} yet, so there is nothing to review.</translation>
    </message>
    <message>
        <source>退回要写明理由，例如 {example}：数字与台账不符。</source>
        <translation>Sending back needs a reason, e.g. {example}: the figures do not match the ledger.</translation>
    </message>
    <message>
        <source>{node}没有数据目标，不用填当前值。</source>
        <translation>{node} has no target in figures, so it takes no current value.</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>简单平均</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>第{number}次下发（{period}）</source>
        <translation>Issue {number} ({period})</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{kind} {name}</source>
        <translation>{kind} {name}</translation>
    </message>
    <message>
        <source>{field}（{period}，{unit}）</source>
        <translation>{field} ({period}, {unit})</translation>
    </message>
    <message>
        <source>{subject}的{field}</source>
        <translation>{subject}: {field}</translation>
    </message>
    <message>
        <source>“{value}”</source>
        <translation>&quot;{value}&quot;</translation>
    </message>
    <message>
        <source>—</source>
        <translation> – </translation>
    </message>
    <message>
        <source>{task}举措{number}</source>
        <translation>{task}, measure {number}</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>举措{number}</source>
        <translation>Measure {number}</translation>
    </message>
    <message>
        <source>（未处理）</source>
        <translation>(not judged)</translation>
    </message>
    <message>
        <source>关联{link}</source>
        <translation>Link {link}</translation>
    </message>
    <message>
        <source>校订{repair}</source>
        <translation>Repair {repair}</translation>
    </message>
    <message>
        <source>删「{words}」</source>
        <translation>take out &quot;{words}&quot;</translation>
    </message>
    <message>
        <source>补「{words}」</source>
        <translation>put in &quot;{words}&quot;</translation>
    </message>
    <message>
        <source>快捷方式绕成了一圈，后面没有文件</source>
        <translation>the shortcut leads in a circle, and there is no file behind it</translation>
    </message>
    <message>
        <source>文件名里有系统不认的字符，或那里不能存文件。请换一个名字或位置</source>
        <translation>the name has characters that the system does not take, or no file can be kept there. Choose another name or place</translation>
    </message>
    <message>
        <source>同时打开的文件太多。请关闭一些程序再试</source>
        <translation>too many files are open at once. Close some programs and try again</translation>
    </message>
    <message>
        <source>这里只填新增的，{said}接近或超过基数{stock}，像是累计数</source>
        <translation>Only what is added counts here; {said} comes near to or exceeds the {stock} there were and looks like the total</translation>
    </message>
    <message>
        <source>退回要写明理由。</source>
        <translation>Sending back needs a reason.</translation>
    </message>
    <message>
        <source>没有“{subject}”这一条。</source>
        <translation>There is no &quot;{subject}&quot;.</translation>
    </message>
    <message>
        <source>“{field}”只能填 是 或 否，不能是“{words}”。</source>
        <translation>&quot;{field}&quot; can be yes or no, not &quot;{words}&quot;.</translation>
    </message>
    <message>
        <source>没有人工改灯，不用写理由。要改灯，同时写明哪种灯和理由。</source>
        <translation>No lamp was set by hand, so no reason is needed. To set one, give both the lamp and the reason.</translation>
    </message>
    <message>
        <source>比基数增{added}，占应增{wanted}的{part}</source>
        <translation>{added} above baseline, {part} of the {wanted} to be added</translation>
    </message>
    <message>
        <source>约{amount}</source>
        <translation>about {amount}</translation>
    </message>
    <message>
        <source>占{part}</source>
        <translation>{part} of target</translation>
    </message>
    <message>
        <source>比基数少{fewer}</source>
        <translation>{fewer} below baseline</translation>
    </message>
    <message>
        <source>距目标{points}个百分点</source>
        <translation>{points} percentage points to target</translation>
    </message>
    <message>
        <source>已达目标</source>
        <translation>Target reached</translation>
    </message>
    <message>
        <source>提纲是按较新版本的承启读的。请先升级本机的程序。</source>
        <translation>The outline was read by a newer version of Chengqi. Please update the program on this machine first.</translation>
    </message>
    <message>
        <source>表头“{asks}”一格写的是“{words}”，与下发时不一样，请核对改好。</source>
        <translation>The cell &quot;{asks}&quot; in the head says &quot;{words}&quot;, which is not what it said when it was sent; please check and correct it.</translation>
    </message>
    <message>
        <source>是从另一份工作文件下发的（{period}，发给{unit}），没有收。请用下发时的那份工作文件回收。</source>
        <translation>was sent from another workspace ({period}, to {unit}); not taken in. Take it back with the workspace it was sent from.</translation>
    </message>
    <message>
        <source>交回的表没有填，与下发时一样。请填好再报。</source>
        <translation>The table came back blank, as it was sent out. Please fill it in and send it again.</translation>
    </message>
    <message>
        <source>“{file}”没有填，没有收。</source>
        <translation>&quot;{file}&quot; is not filled in; not taken.</translation>
    </message>
    <message>
        <source>没有写{unit}：是{bare}，还是{hundredfold}</source>
        <translation>No {unit} is written: {bare} or {hundredfold}</translation>
    </message>
    <message>
        <source>{said}比基数{base}还少</source>
        <translation>{said} is less than the baseline {base}</translation>
    </message>
    <message>
        <source>{said}比上次报的{before}还少</source>
        <translation>{said} is less than the {before} reported last</translation>
    </message>
    <message>
        <source>内容不能是空的。不要这一条，可以把它删除。</source>
        <translation>The words cannot be empty. If it is not wanted, delete it.</translation>
    </message>
    <message>
        <source>没有就空着；是0就写0。</source>
        <translation>Leave it blank where there is none; write 0 where it is 0.</translation>
    </message>
    <message>
        <source>{said}，{untaken}个填了没有收下</source>
        <translation>{said}, {untaken} filled in and not taken</translation>
    </message>
    <message>
        <source>{kind}，内容来自表格 {name}</source>
        <translation>{kind}, words from workbook {name}</translation>
    </message>
    <message>
        <source>要点{number}</source>
        <translation>Point {number}</translation>
    </message>
    <message>
        <source>成绩{number}</source>
        <translation>Achievement {number}</translation>
    </message>
    <message>
        <source>任务{number}</source>
        <translation>Task {number}</translation>
    </message>
    <message>
        <source>节{number}</source>
        <translation>Section {number}</translation>
    </message>
    <message>
        <source>部分{number}</source>
        <translation>Part {number}</translation>
    </message>
    <message>
        <source>{progress}，落后{points}个百分点</source>
        <translation>{progress}, points behind: {points}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>完成率落后于序时进度</source>
        <translation>Behind schedule</translation>
    </message>
    <message>
        <source>今天到期，时限是{day}</source>
        <translation>due today, deadline {day}</translation>
    </message>
    <message>
        <source>填报的状态是已完成</source>
        <translation>Filed as done</translation>
    </message>
    <message>
        <source>完成率100%</source>
        <translation>100% done</translation>
    </message>
    <message>
        <source>填报的状态是滞后</source>
        <translation>Filed as late</translation>
    </message>
    <message>
        <source>还没有填报</source>
        <translation>Nothing filed yet</translation>
    </message>
    <message>
        <source>没有填完成率</source>
        <translation>No percentage filed</translation>
    </message>
    <message>
        <source>没有可以推算的时限</source>
        <translation>no deadline that gives a date</translation>
    </message>
    <message>
        <source>没有完成，已过时限超过{days}天</source>
        <translation>Past the deadline, days over {days}</translation>
    </message>
    <message>
        <source>没有完成，已过时限</source>
        <translation>Past the deadline</translation>
    </message>
    <message>
        <source>完成率落后序时进度超过{points}个百分点</source>
        <translation>Behind schedule, points over {points}</translation>
    </message>
    <message>
        <source>没有完成，{days}天之内到期</source>
        <translation>Due soon, days up to {days}</translation>
    </message>
    <message>
        <source>没有完成，当天到期</source>
        <translation>Due that day</translation>
    </message>
    <message>
        <source>逾期{days}天，时限是{day}</source>
        <translation>days overdue: {days}, deadline {day}</translation>
    </message>
    <message>
        <source>还有{days}天到期，时限是{day}</source>
        <translation>days left: {days}, deadline {day}</translation>
    </message>
    <message>
        <source>人工定为{colour}</source>
        <translation>{colour} by hand</translation>
    </message>
    <message>
        <source>人工定为{colour}灯：{reason}（按规则是{lamp}：{because}）</source>
        <translation>{reason} (set to {colour}; by the rules {lamp}: {because})</translation>
    </message>
    <message>
        <source>填报了存在问题</source>
        <translation>Problems have been filed</translation>
    </message>
    <message>
        <source>填报的状态是需协调</source>
        <translation>Filed as needing a decision</translation>
    </message>
    <message>
        <source>警示灯的名称和用语不能为空，前后不能有空格，不能有换行、= 和 | ：“{word}”。</source>
        <translation>Names and words of lamps cannot be empty, have no blanks before or behind, and hold no line break, = or |: &quot;{word}&quot;.</translation>
    </message>
    <message>
        <source>“{name}”专指人工改灯，不能用作规则的名称。</source>
        <translation>&quot;{name}&quot; means a lamp set by hand; no rule can be called so.</translation>
    </message>
    <message>
        <source>没有“{shape}”这种灯形。可以用：{known}。</source>
        <translation>There is no shape &quot;{shape}&quot; for a lamp. There are: {known}.</translation>
    </message>
    <message>
        <source>规则“{word}”不带数字，不能写 {number}。</source>
        <translation>The rule &quot;{word}&quot; takes no number, so {number} cannot stand there.</translation>
    </message>
    <message>
        <source>规则“{word}”要写明{unit}，在0到{most}之间。</source>
        <translation>The rule &quot;{word}&quot; needs a number ({unit}) from 0 to {most}.</translation>
    </message>
    <message>
        <source>人工改灯要写明理由，例如“省厅已同意延期到9月底”。</source>
        <translation>Setting the lamp by hand needs a reason, e.g. &quot;put off to the end of September by the department&quot;.</translation>
    </message>
    <message>
        <source>完成率要在0到100之间，不能是{percent}。</source>
        <translation>Percent done is a number from 0 to 100, not {percent}.</translation>
    </message>
    <message>
        <source>状态是已完成，或者完成率100%</source>
        <translation>Done, or 100%</translation>
    </message>
    <message>
        <source>填报了存在问题，或者状态是需协调</source>
        <translation>Problems filed, or a decision needed</translation>
    </message>
    <message>
        <source>其余情形</source>
        <translation>Everything else</translation>
    </message>
    <message>
        <source>{state}，缺{count}条</source>
        <translation>{state}, {count} rows missing</translation>
    </message>
    <message>
        <source>已回，只配合，无填报</source>
        <translation>Back; only supports, nothing to report</translation>
    </message>
    <message>
        <source>这是{period}的表，文件名没有写期次，{later}的表又已经下发，是不是报{later}的</source>
        <translation>this is the table of {period}, the file name says no period, and the table of {later} has been sent out: does it report on {later}</translation>
    </message>
    <message>
        <source>下发时已过期</source>
        <translation>due before it was sent</translation>
    </message>
    <message>
        <source>迟{days}天</source>
        <translation>days late: {days}</translation>
    </message>
    <message>
        <source>{name}（{cell}）：{reason}</source>
        <translation>{name} ({cell}): {reason}</translation>
    </message>
    <message>
        <source>“{sheet}”里的{name}</source>
        <translation>{name} in &quot;{sheet}&quot;</translation>
    </message>
    <message>
        <source>{name}：{reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>与隐藏的编号对不上（多半是排序时没有带上隐藏的列），填的没有收。请在下发的原表上重填。</source>
        <translation>Does not match the hidden numbers (most likely sorted without the hidden column); what is filled in was not accepted. Please fill it in again in the workbook that was sent.</translation>
    </message>
    <message>
        <source>加盖印章只能填 是 或 否，不能是“{text}”。</source>
        <translation>Room for a seal takes 是 (yes) or 否 (no), not &quot;{text}&quot;.</translation>
    </message>
    <message>
        <source>各举措的填报里都没有完成率</source>
        <translation>Filed for the measures without a percentage</translation>
    </message>
    <message>
        <source>填报里没有完成率</source>
        <translation>Filed without a percentage</translation>
    </message>
    <message>
        <source>{node}{title}</source>
        <translation>{node} {title}</translation>
    </message>
    <message>
        <source>{task}没有定牵头单位。</source>
        <translation>{task}: no lead department.</translation>
    </message>
    <message>
        <source>{task}没有定牵头单位（建议{lead}）。</source>
        <translation>{task}: no lead department (suggested: {lead}).</translation>
    </message>
    <message>
        <source>{field}有几个值，待定：{values}。</source>
        <translation>{field} holds several values, to be settled: {values}.</translation>
    </message>
    <message>
        <source>{task}已完成，没有佐证材料。</source>
        <translation>{task}: done, without evidence.</translation>
    </message>
    <message>
        <source>{task}没有填报。</source>
        <translation>{task}: nothing filed.</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>&quot;{quote}&quot;</translation>
    </message>
    <message>
        <source>批注失去了位置：{quote}已不在文中（{author}：{text}）。</source>
        <translation>A note lost its place: {quote} is no longer in the text ({author}: {text}).</translation>
    </message>
    <message>
        <source>批注已删除，但后来有人改过内容（{node}：{text}）。请决定恢复还是删去。</source>
        <translation>A note was deleted, but somebody has changed its words since ({node}: {text}). Restore it or leave it deleted.</translation>
    </message>
    <message>
        <source>关联{link}待复核：确认之后文字有了改动。</source>
        <translation>The link {link} is to be looked at again: its words have changed since it was confirmed.</translation>
    </message>
    <message>
        <source>{node}逾期{days}天（时限{due}）。</source>
        <translation>{node}: days overdue {days} (deadline {due}).</translation>
    </message>
    <message>
        <source>表头里找不到{labels}，没有记下。</source>
        <translation>The head no longer shows {labels}; nothing was noted.</translation>
    </message>
    <message>
        <source>看不懂状态“{value}”。请写成 done=已完成，等号前面是：{known}。</source>
        <translation>The status &quot;{value}&quot; cannot be read. Write it like done=Completed; before the = stands one of: {known}.</translation>
    </message>
    <message>
        <source>状态名称“{word}”不能为空，前后不能有空格，中间不能换行。</source>
        <translation>The status name &quot;{word}&quot; cannot be empty, have blanks before or behind, or hold a line break.</translation>
    </message>
    <message>
        <source>状态名称“{word}”里不能有 = 和 | 。</source>
        <translation>The status name &quot;{word}&quot; cannot hold = or |.</translation>
    </message>
    <message>
        <source>状态表是空的，至少要有一种状态。</source>
        <translation>The list of statuses is empty; it needs at least one.</translation>
    </message>
    <message>
        <source>没有“{word}”这种状态。可以填：{known}。</source>
        <translation>There is no status &quot;{word}&quot;. There are: {known}.</translation>
    </message>
    <message>
        <source>“{word}”已经是状态“{other}”的名称或曾用名，请换一个名称。</source>
        <translation>&quot;{word}&quot; is a name, or a former name, of the status &quot;{other}&quot;. Choose another.</translation>
    </message>
    <message>
        <source>没有“{word}”这种状态，是不是“{likely}”</source>
        <translation>There is no status &quot;{word}&quot;; is &quot;{likely}&quot; meant</translation>
    </message>
    <message>
        <source>这一格的“{words}”是随任务定的，表上清不了，请去掉【清空】；要改，请直接写新的内容。</source>
        <translation>&quot;{words}&quot; in this cell comes from the task and cannot be cleared in the sheet; please take the clearing mark out, or write something new instead.</translation>
    </message>
    <message>
        <source>“{words}”当作没有填；是0请写0。</source>
        <translation>&quot;{words}&quot; counts as not filled in; write 0 where it is 0.</translation>
    </message>
    <message>
        <source>“{heading}”是锁定的内容，报回时“{sent}”改成了“{returned}”，没有收。</source>
        <translation>&quot;{heading}&quot; is locked; &quot;{sent}&quot; was changed into &quot;{returned}&quot;; not taken.</translation>
    </message>
    <message>
        <source>“{heading}”是表样自带的一栏，程序不收这一栏；这一栏有{count}格字没有收，要用请到原表里看。</source>
        <translation>&quot;{heading}&quot; is a column of the form itself, which the program does not take in; {count} filled cells of it were not taken. Look into the returned workbook for them.</translation>
    </message>
    <message>
        <source>“{heading}”是锁定的内容，报回时被清空，没有收。</source>
        <translation>&quot;{heading}&quot; is locked and was emptied in what came home; not taken.</translation>
    </message>
    <message>
        <source>“{heading}”是锁定的，报回时填了“{returned}”，没有收。</source>
        <translation>&quot;{heading}&quot; is locked, and &quot;{returned}&quot; was typed into it; not taken.</translation>
    </message>
    <message>
        <source>新增的行没有编号，不会成为任务；照“重点任务”一栏写的，可以收作{name}的批注或节点。</source>
        <translation>An added row has no number and becomes no task; by what it says under &quot;重点任务&quot; it can be taken as a note or a milestone of {name}.</translation>
    </message>
    <message>
        <source>文件名写的是“{named}”，表却是第{issue}次下发给“{unit}”的，是不是报错了表</source>
        <translation>The file is named &quot;{named}&quot;, but the workbook is the one of issue {issue} sent to &quot;{unit}&quot;: was the wrong workbook sent back</translation>
    </message>
    <message>
        <source>确是{unit}报的，改好文件名再收。</source>
        <translation>If it is from {unit}, correct the file name and take it in again.</translation>
    </message>
    <message>
        <source>要写单位名称，用顿号隔开或各占一行。</source>
        <translation>Write the names of the units, separated by 、 or one to a line.</translation>
    </message>
    <message>
        <source>单位名称里不能有“@”：{name}。</source>
        <translation>The name of a unit must not contain &quot;@&quot;: {name}.</translation>
    </message>
    <message>
        <source>超出目标{beyond}</source>
        <translation>{beyond} beyond the target</translation>
    </message>
    <message>
        <source>在目标以内</source>
        <translation>within the target</translation>
    </message>
    <message>
        <source>{shape} {lamp}（{colour}）：{asks}</source>
        <translation>{shape} {lamp} ({colour}): {asks}</translation>
    </message>
    <message>
        <source>人工填定的状态是已完成</source>
        <translation>Set by hand as done</translation>
    </message>
    <message>
        <source>{why}（{other}是此前记的，表上没有这一栏），请核对“{heading}”。</source>
        <translation>{why} ({other} was recorded before and has no column in the table), please check &quot;{heading}&quot;.</translation>
    </message>
    <message>
        <source>文件名写的是“{named}”，表却是下发给“{unit}”的。如是{unit}所报，请把文件名改为“{file}”再报；如是{named}所报，请{named}在下发给自己的表上填写后报回，{unit}仍请填好自己的表报回。</source>
        <translation>The file is named for &quot;{named}&quot;, but the workbook was sent to &quot;{unit}&quot;. If {unit} reports with it, please rename it &quot;{file}&quot; and send it again; if {named} does, {named} should fill in the workbook sent to it and send that back, and {unit} should still fill in and send back its own.</translation>
    </message>
    <message>
        <source>文件名写的是“{named}”，表却是{period}（第{issue}次下发）的，是不是报错了表</source>
        <translation>the file name says &quot;{named}&quot;, but the table is that of {period} (issue {issue}): is it the wrong table</translation>
    </message>
    <message>
        <source>是第{issue}次下发给{unit}的（{period}），那次下发后来撤销了，这份作废，没有收。同一期后来又下发过，请改填“{file}”（第{later}次下发）再报。</source>
        <translation>is of issue {issue}, sent to {unit} ({period}), which was taken back since; it is void and was not taken. The same period was sent out again later: please have &quot;{file}&quot; (issue {later}) filled in instead and sent back.</translation>
    </message>
    <message>
        <source>“{file}”没有填：只配合，没有要填的，记作已回。</source>
        <translation>&quot;{file}&quot; is blank: its unit only supports and has nothing to fill in; kept as returned.</translation>
    </message>
    <message>
        <source>“{heading}”一栏是锁定的内容，报回时{count}格改动过（{first}至{last}），没有收。</source>
        <translation>&quot;{heading}&quot; is a locked column; {count} of its cells came back changed ({first} to {last}) and were not taken.</translation>
    </message>
    <message>
        <source>“{folder}”文件夹里的{count}份，从“{first}”到“{last}”</source>
        <translation>{count} in the folder &quot;{folder}&quot;, from &quot;{first}&quot; to &quot;{last}&quot;</translation>
    </message>
    <message>
        <source>{count}份，从“{first}”到“{last}”</source>
        <translation>{count}, from &quot;{first}&quot; to &quot;{last}&quot;</translation>
    </message>
    <message>
        <source>各举措的状态都是已完成</source>
        <translation>Every measure is done</translation>
    </message>
    <message>
        <source>人工填定的状态是需协调</source>
        <translation>Set by hand as needing a decision</translation>
    </message>
    <message>
        <source>有举措的状态是需协调</source>
        <translation>A measure needs a decision</translation>
    </message>
    <message>
        <source>人工填定的状态是滞后</source>
        <translation>Set by hand as late</translation>
    </message>
    <message>
        <source>有举措的状态是滞后</source>
        <translation>A measure is late</translation>
    </message>
    <message>
        <source>{state}，退回{count}条</source>
        <translation>{state}, {count} sent back</translation>
    </message>
    <message>
        <source>{name}的{indicator}</source>
        <translation>{name}, {indicator}</translation>
    </message>
    <message>
        <source>{word}：{because}</source>
        <translation>{word}: {because}</translation>
    </message>
    <message>
        <source>人工定为{colour}灯：{reason}（按规则是{says}）</source>
        <translation>{colour} by hand: {reason} (by the rules: {says})</translation>
    </message>
    <message>
        <source>{name}（{cell}）“{words}”：{reason}</source>
        <translation>{name} ({cell}) &quot;{words}&quot;: {reason}</translation>
    </message>
    <message>
        <source>填报里没有状态</source>
        <translation>no status in what was filed</translation>
    </message>
    <message>
        <source>{units}个单位</source>
        <translation>{units} units</translation>
    </message>
    <message>
        <source>各举措的牵头单位都没有报完成率，配合单位所报不算</source>
        <translation>those who lead the measures have given no percentage; what supporters filed does not count</translation>
    </message>
    <message>
        <source>另有{what}，程序不收，请看原件。</source>
        <translation>Besides: {what}. They are not taken in; please look at the file itself.</translation>
    </message>
    <message>
        <source>单元格批注{count}处</source>
        <translation>{count} cell comment(s)</translation>
    </message>
    <message>
        <source>图片{count}张</source>
        <translation>{count} picture(s)</translation>
    </message>
    <message>
        <source>文本框{count}个</source>
        <translation>{count} text box(es)</translation>
    </message>
    <message>
        <source>工作表“{titles}”</source>
        <translation>sheet(s) &quot;{titles}&quot;</translation>
    </message>
    <message>
        <source>工作表{count}张</source>
        <translation>{count} sheets</translation>
    </message>
    <message>
        <source>“填报说明”页上加写的字{count}格</source>
        <translation>words added in {count} cell(s) of the instructions</translation>
    </message>
    <message>
        <source>上次报的状态是“{before}”，这次是“{said}”</source>
        <translation>the status last filed was &quot;{before}&quot;, now it is &quot;{said}&quot;</translation>
    </message>
    <message>
        <source>{said}，{free}条只配合，不催</source>
        <translation>{said}, {free} only supported, not asked for</translation>
    </message>
    <message>
        <source>“{file}”文件名写的是“{named}”，表却是第{issue}次下发给“{unit}”的，内容与收过的相同，没有收。</source>
        <translation>&quot;{file}&quot; is named for &quot;{named}&quot;, but the workbook is the one of issue {issue} sent to &quot;{unit}&quot; and says what was taken in before: not taken in.</translation>
    </message>
    <message>
        <source>填的是下发给{unit}的表，内容与{unit}报过的相同。请在下发给{named}的表上填写后报回。</source>
        <translation>It is the workbook sent to {unit} and says what {unit} has reported. Please fill in the workbook sent to {named} and send that back.</translation>
    </message>
    <message>
        <source>填的是{period}的任务分解表，内容与已经报过的相同。请在{named}的表上填写后报回。</source>
        <translation>It is the table of {period} and says what has been reported before. Please fill in the table of {named} and send that back.</translation>
    </message>
    <message>
        <source>“{file}”文件名写的是它，填的是下发给{unit}的{period}的表</source>
        <translation>&quot;{file}&quot; bears its name, but is the table of {period} sent to {unit}</translation>
    </message>
    <message>
        <source>牵头未报（{others}）</source>
        <translation>who leads has not reported ({others})</translation>
    </message>
    <message>
        <source>牵头未报完成率（{others}）</source>
        <translation>who leads has reported no percentage ({others})</translation>
    </message>
    <message>
        <source>这份表已经作废（那次下发撤销了），请改填后来下发的“{file}”再报。</source>
        <translation>This workbook is void (its issue was taken back). Please fill in &quot;{file}&quot;, which was sent out later, and send that back.</translation>
    </message>
    <message>
        <source>表头的期次写成了“{words}”，填的却是{period}{again}的表，请在这一次下发的表上重填。</source>
        <translation>The head says &quot;{words}&quot; for the period, but what was filled in is the table of {period}{again}: please fill in the one sent out this time.</translation>
    </message>
    <message>
        <source>{period}{again}</source>
        <translation>{period}{again}</translation>
    </message>
    <message>
        <source>（第{time}次下发）</source>
        <translation> (sent again, no. {time})</translation>
    </message>
    <message>
        <source>{state}，不收{count}格</source>
        <translation>{state}, {count} cells declined</translation>
    </message>
    <message>
        <source>{count}条迟{days}天</source>
        <translation>{count} rows {days} days late</translation>
    </message>
    <message>
        <source>按期来过，重报迟{days}天</source>
        <translation>came in time, sent again {days} days late</translation>
    </message>
    <message>
        <source>“{file}”文件名写的是“{named}”，表却是{period}（第{issue}次下发）的，内容与收过的相同，没有收。</source>
        <translation>&quot;{file}&quot; is named for &quot;{named}&quot;, but the table is that of {period} (issue {issue}) and says what was taken in before: not taken in.</translation>
    </message>
    <message>
        <source>{state}，另{count}份没有收</source>
        <translation>{state}; files not taken in: {count}</translation>
    </message>
    <message>
        <source>{said}，{pending}个待定</source>
        <translation>{said}, {pending} not settled</translation>
    </message>
    <message>
        <source>下发时的内容划了删除线、没有改字的（{cells}），照旧不改；要清掉的，请单位填【清空】。</source>
        <translation>What was sent is struck through and otherwise as it was in {cells}: it stays; where it is to go, the unit is to type the clear mark.</translation>
    </message>
    <message>
        <source>{cells}等{count}格</source>
        <translation>{cells} and others, {count} cells in all</translation>
    </message>
    <message>
        <source>没有可以推算的时限，看不出是否逾期</source>
        <translation>no deadline that could be worked out, so nobody can tell whether it is late</translation>
    </message>
    <message>
        <source>没有填完成率，比不出是否达序时；{deadline}</source>
        <translation>no percentage, so it cannot be held against the year; {deadline}</translation>
    </message>
    <message>
        <source>没有完成率，也没有报达序时</source>
        <translation>No percentage, not filed as on schedule</translation>
    </message>
    <message>
        <source>“{old}”和“{new}”都填报了{node}（{period}），合不到一起：请先把其中一份清空，再改名。</source>
        <translation>Both &quot;{old}&quot; and &quot;{new}&quot; have reported on {node} ({period}), so they cannot become one: clear one of the two reports first, then rename.</translation>
    </message>
    <message>
        <source>“{name}”是“{unit}”的原名，不能再作另一个单位的名称；要改回来，请给“{unit}”改名。</source>
        <translation>&quot;{name}&quot; is the former name of &quot;{unit}&quot; and cannot name another unit; to go back to it, rename &quot;{unit}&quot;.</translation>
    </message>
    <message>
        <source>{task}{count}条举措的{changed}，任务上仍是{old}，请核对任务上是否也要改。</source>
        <translation>All {count} measures of {task} now have another ({changed}), while the task itself still has {old}: check whether that is to change too.</translation>
    </message>
    <message>
        <source>{field}都改成了{name}</source>
        <translation>{field}: {name}</translation>
    </message>
    <message>
        <source>只有配合的{units}报了完成率，所报不算</source>
        <translation>only {units} gave a percentage, as supporters, which does not count</translation>
    </message>
    <message>
        <source>据{units}最近填报（{counted}），{lead}没有报状态</source>
        <translation>from the latest filing of {units} ({counted}); {lead} has filed no status</translation>
    </message>
    <message>
        <source>据{units}最近填报，{lead}没有报完成率</source>
        <translation>by what {units} filed last; {lead} has given no percentage</translation>
    </message>
    <message>
        <source>据{units}个单位最近填报平均，{lead}没有报完成率</source>
        <translation>mean of the latest filings of {units} units; {lead} has filed no percentage</translation>
    </message>
    <message>
        <source>{lead}没有报完成率，配合的{units}所报不算</source>
        <translation>{lead} has given no percentage; what {units} filed as supporters does not count</translation>
    </message>
    <message>
        <source>市县</source>
        <translation>cities and counties</translation>
    </message>
    <message>
        <source>其他单位</source>
        <translation>other units</translation>
    </message>
    <message>
        <source>按{measures}条举措平均，其中{missing}条未报完成率按0计</source>
        <translation>the mean of {measures} measures, {missing} of them without a percentage counted as 0</translation>
    </message>
    <message>
        <source>{lead}没有报状态，其他单位所报不算</source>
        <translation>{lead} has given no status; what others filed does not count</translation>
    </message>
    <message>
        <source>{who}报{count}条</source>
        <translation>{who}: {count}</translation>
    </message>
    <message>
        <source>只有配合单位报了状态，所报不算</source>
        <translation>only supporters gave a status, which does not count</translation>
    </message>
    <message>
        <source>各举措的填报里都没有可以计入的状态</source>
        <translation>nothing filed for the measures has a status that counts</translation>
    </message>
    <message>
        <source>菜单“任务”里的“换用新版的关联理由”</source>
        <translation>&quot;Renew the reasons of links&quot; in the menu Task</translation>
    </message>
    <message>
        <source>有{count}处关联理由是旧版写的，没有人改过。可以一次换好：{where}。</source>
        <translation>{count} reasons of links are in the words of an earlier version, and nobody has changed them. They can be renewed at once: {where}.</translation>
    </message>
    <message>
        <source>报回日期{day}还没有到，请核对。</source>
        <translation>The day it came home, {day}, is still to come; please check.</translation>
    </message>
    <message>
        <source>报回日期{day}早于下发给{unit}的日期（{sent}），请核对。</source>
        <translation>The day it came home, {day}, is before the day it was sent to {unit} ({sent}); please check.</translation>
    </message>
    <message>
        <source>“{headings}”栏下发时填好的内容换了行，像是只把要填的格子排了序，填的不一定在自己的行上</source>
        <translation>What was filled in under &quot;{headings}&quot; when the table was handed out stands in other rows, as if only the cells to fill in had been sorted; answers need not stand in their own rows</translation>
    </message>
    <message>
        <source>“{headings}”栏下发时填好的内容换了行，像是只把要填的格子排了序。请核对各行，或者在下发的原表上重填；确是改成这样的，请告知。</source>
        <translation>What was filled in under &quot;{headings}&quot; when the table was handed out stands in other rows, as if only the cells to fill in had been sorted. Please check every row, or fill in the table as handed out again; if it was changed on purpose, please say so.</translation>
    </message>
    <message>
        <source>“{headings}”栏的内容换了行，整份请逐行核对，确认了再收。</source>
        <translation>What stands under &quot;{headings}&quot; has changed rows: please check the whole table row by row and take in what you have confirmed.</translation>
    </message>
    <message>
        <source>建议牵头的{lead}</source>
        <translation>{lead}, suggested as lead,</translation>
    </message>
    <message>
        <source>牵头的{lead}</source>
        <translation>{lead}, which leads,</translation>
    </message>
    <message>
        <source>未报状态</source>
        <translation>No status</translation>
    </message>
    <message>
        <source>下发的表里没有编号为“{row}”的行，没有收。</source>
        <translation>The workbook that was sent has no row &quot;{row}&quot;; not taken in.</translation>
    </message>
    <message>
        <source>“{words}”没有说是什么</source>
        <translation>&quot;{words}&quot; does not say what</translation>
    </message>
    <message>
        <source>“{words}”像是没有内容；没有就空着</source>
        <translation>&quot;{words}&quot; seems to mean nothing; where there is nothing, leave it blank</translation>
    </message>
    <message>
        <source>附件说明</source>
        <translation>list of annexes</translation>
    </message>
    <message>
        <source>正文下空一行，左空二字；序号用“1.”；回行对齐；名称后不加标点</source>
        <translation>a blank line below the text, two characters in; numbered &quot;1.&quot;; lines that go on aligned; no mark behind a name</translation>
    </message>
    <message>
        <source>{lines}行都合要求；名称与附件是否一致没有看</source>
        <translation>{lines} lines as required; whether the names are those of the annexes was not looked at</translation>
    </message>
    <message>
        <source>没有左空二字：{text}</source>
        <translation>not two characters in: {text}</translation>
    </message>
    <message>
        <source>与正文之间没有空一行：{text}</source>
        <translation>no blank line between it and the text: {text}</translation>
    </message>
    <message>
        <source>“附件”后应是全角冒号：{text}</source>
        <translation>a full-width colon must stand behind the word for annex: {text}</translation>
    </message>
    <message>
        <source>没有附件说明</source>
        <translation>no list of annexes</translation>
    </message>
    <message>
        <source>名称后有标点：{text}</source>
        <translation>a mark behind the name: {text}</translation>
    </message>
    <message>
        <source>序号应写作“{place}.”：{text}</source>
        <translation>the number must be written &quot;{place}.&quot;: {text}</translation>
    </message>
    <message>
        <source>序号没有对齐：{text}</source>
        <translation>the number is not aligned: {text}</translation>
    </message>
    <message>
        <source>回行没有与名称的首字对齐：{text}</source>
        <translation>the line that goes on is not aligned with the name&apos;s first character: {text}</translation>
    </message>
    <message>
        <source>序号应是{place}：{text}</source>
        <translation>the number must be {place}: {text}</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>annex</translation>
    </message>
    <message>
        <source>另面编排，左上角顶格标“附件”和序号</source>
        <translation>on a page of its own, the word for annex and its number flush at the upper left</translation>
    </message>
    <message>
        <source>“附件”标在附件首面</source>
        <translation>the word for annex stands on the first page of the annex</translation>
    </message>
    <message>
        <source>没有标“附件”：{text}</source>
        <translation>without the word for annex: {text}</translation>
    </message>
    <message>
        <source>没有标{labels}</source>
        <translation>not marked: {labels}</translation>
    </message>
    <message>
        <source>附件不在这份文件里</source>
        <translation>the annexes are not in this file</translation>
    </message>
    <message>
        <source>正文空行</source>
        <translation>empty lines in the text</translation>
    </message>
    <message>
        <source>正文一行接一行，段间不空行</source>
        <translation>line below line, none left empty between paragraphs</translation>
    </message>
    <message>
        <source>空了{lines}行：{before}／{after}</source>
        <translation>left empty: {lines}, between {before}/{after}</translation>
    </message>
    <message>
        <source>{lines}行之间没有空行</source>
        <translation>{lines} lines with none left empty between them</translation>
    </message>
    <message>
        <source>表格文字</source>
        <translation>words in tables</translation>
    </message>
    <message>
        <source>不压格线，不压别的字</source>
        <translation>on no rule of a cell and on no other words</translation>
    </message>
    <message>
        <source>两行字相压：{above}／{below}</source>
        <translation>one line printed over another: {above}/{below}</translation>
    </message>
    <message>
        <source>没有有格线的表</source>
        <translation>no table with rules</translation>
    </message>
    <message>
        <source>压了格线：{text}</source>
        <translation>on the rule of a cell: {text}</translation>
    </message>
    <message>
        <source>{pages}面的表，字都在格里</source>
        <translation>tables on {pages} pages, all words inside their cells</translation>
    </message>
    <message>
        <source>{lines}行是黑色；表、小字、红色机关名{others}行没有看</source>
        <translation>{lines} lines are black; {others} lines of tables, small print and red names not looked at</translation>
    </message>
    <message>
        <source>{lines}行不是黑色，如{name}（红{red}绿{green}蓝{blue}）：{text}</source>
        <translation>{lines} lines are not black, such as {name} (red {red} green {green} blue {blue}): {text}</translation>
    </message>
    <message>
        <source>除发文机关标志外是黑色</source>
        <translation>black but for the name of the issuing office</translation>
    </message>
    <message>
        <source>灰色</source>
        <translation>grey</translation>
    </message>
    <message>
        <source>红色</source>
        <translation>red</translation>
    </message>
    <message>
        <source>蓝色</source>
        <translation>blue</translation>
    </message>
    <message>
        <source>绿色</source>
        <translation>green</translation>
    </message>
    <message>
        <source>没有4号以上的字</source>
        <translation>nothing in size 4 or larger</translation>
    </message>
    <message>
        <source>{pages}面是{edge}</source>
        <translation>{pages} pages at {edge}</translation>
    </message>
    <message>
        <source>{measured}；横排的、正文不足两行的{others}面没有量</source>
        <translation>{measured}; {others} sideways pages and pages with less than two lines of text not measured</translation>
    </message>
    <message>
        <source>{measured}：{text}（第{page}面）</source>
        <translation>{measured}: {text} (page {page})</translation>
    </message>
    <message>
        <source>标题下空一行，居左顶格，回行顶格，末尾标全角冒号</source>
        <translation>one line left blank below the title, flush left, also on the lines that follow, with a full-width colon at the end</translation>
    </message>
    <message>
        <source>与标题之间没有空一行：{text}</source>
        <translation>no line left blank below the title: {text}</translation>
    </message>
    <message>
        <source>没有发文字号</source>
        <translation>no document number</translation>
    </message>
    <message>
        <source>红色，居中，上边缘距版心上边缘35毫米</source>
        <translation>red, in the middle, its upper edge 35 mm below the top of the text area</translation>
    </message>
    <message>
        <source>3号，居中，上行文居左空一字；年份用〔〕，不编虚位，不加“第”</source>
        <translation>Size 3, in the middle, of a paper to those above one character from the left; the year in 〔〕, no leading noughts, no word before the number</translation>
    </message>
    <message>
        <source>{measured}；{fault}</source>
        <translation>{measured}; {fault}</translation>
    </message>
    <message>
        <source>伸出版心{over:.1f}毫米</source>
        <translation>{over:.1f} mm beyond the text area</translation>
    </message>
    <message>
        <source>宽{width:.1f}毫米；{without}，距离没有量</source>
        <translation>{width:.1f} mm wide; {without}, its distance was not measured</translation>
    </message>
    <message>
        <source>红色，居中，上边缘距上页边30毫米</source>
        <translation>red, in the middle, its top 30 mm below the edge of the paper</translation>
    </message>
    <message>
        <source>不是红色</source>
        <translation>not red</translation>
    </message>
    <message>
        <source>没有居中，偏左{off:.1f}毫米</source>
        <translation>not in the middle, {off:.1f} mm to the left</translation>
    </message>
    <message>
        <source>没有居中，偏右{off:.1f}毫米</source>
        <translation>not in the middle, {off:.1f} mm to the right</translation>
    </message>
    <message>
        <source>行距{step:.1f}磅：{before}／{after}</source>
        <translation>{step:.1f} points from line to line: {before} / {after}</translation>
    </message>
    <message>
        <source>行距均匀</source>
        <translation>even lines</translation>
    </message>
    <message>
        <source>每面22行，行行等距，不叠字</source>
        <translation>22 lines a page, all equally far apart, none over another</translation>
    </message>
    <message>
        <source>{lines}行之间都是{leading:.1f}磅</source>
        <translation>{leading:.1f} points between all of {lines} lines</translation>
    </message>
    <message>
        <source>{measured}（{lines}处）</source>
        <translation>{measured} ({lines} places)</translation>
    </message>
    <message>
        <source>满行只有{lines}行，看不出字数</source>
        <translation>only {lines} full lines, too few to count characters by</translation>
    </message>
    <message>
        <source>首页是版头，没有量</source>
        <translation>the first page begins with the head; not measured</translation>
    </message>
    <message>
        <source>首行是标题、表或小字，没有量</source>
        <translation>the first line is a title, a table or small print; not measured</translation>
    </message>
    <message>
        <source>不加印发机关、印发日期和分隔线</source>
        <translation>without who printed it, the day of printing and rules</translation>
    </message>
    <message>
        <source>{text}，没有居中</source>
        <translation>{text}, not in the middle</translation>
    </message>
    <message>
        <source>有印发机关、印发日期</source>
        <translation>it names who printed it and when</translation>
    </message>
    <message>
        <source>{text}，左空{blank:.1f}字</source>
        <translation>{text}, {blank:.1f} characters from the left</translation>
    </message>
    <message>
        <source>有分隔线</source>
        <translation>it has rules</translation>
    </message>
    <message>
        <source>只有抄送</source>
        <translation>only who gets copies</translation>
    </message>
    <message>
        <source>印发日期空着</source>
        <translation>the printing date is left blank</translation>
    </message>
    <message>
        <source>没有版记；文件应有印发机关和印发日期</source>
        <translation>no record at its end; a document names who printed it and when</translation>
    </message>
    <message>
        <source>没有与版心等宽的黑线</source>
        <translation>no black rule as wide as the text area</translation>
    </message>
    <message>
        <source>距上页边{top:.1f}毫米</source>
        <translation>{top:.1f} mm below the edge of the paper</translation>
    </message>
    <message>
        <source>标志下{below:.1f}毫米，距下页边{foot:.1f}毫米</source>
        <translation>{below:.1f} mm below the name, {foot:.1f} mm above the lower edge</translation>
    </message>
    <message>
        <source>3号，年份用〔〕，顶格居版心右边缘，距双线八分之七字高</source>
        <translation>size 3, the year in 〔〕, at the right edge of the text area, seven eighths of a character below the double rule</translation>
    </message>
    <message>
        <source>{text}，距双线{gap:.1f}毫米，距版心右边缘{right:.1f}毫米</source>
        <translation>{text}, {gap:.1f} mm below the double rule, {right:.1f} mm from the right edge</translation>
    </message>
    <message>
        <source>红色双线</source>
        <translation>Red double rules</translation>
    </message>
    <message>
        <source>标志下4毫米上粗下细，距下页边20毫米上细下粗，长170毫米，居中</source>
        <translation>thick above thin 4 mm below the name, thin above thick 20 mm above the lower edge, 170 mm long, centred</translation>
    </message>
    <message>
        <source>{measured}；{faults}</source>
        <translation>{measured}; {faults}</translation>
    </message>
    <message>
        <source>下面没有双线</source>
        <translation>no double rule at the foot</translation>
    </message>
    <message>
        <source>上面一条不是上粗下细</source>
        <translation>the upper one is not thick above thin</translation>
    </message>
    <message>
        <source>下面一条不是上细下粗</source>
        <translation>the lower one is not thin above thick</translation>
    </message>
    <message>
        <source>线不是170毫米长、居中</source>
        <translation>rules that are not 170 mm long and centred</translation>
    </message>
    <message>
        <source>成段的{lines}行都合要求；短的{others}行没有看</source>
        <translation>{lines} lines of text as required; {others} short lines not looked at</translation>
    </message>
    <message>
        <source>印着{value}，缺第{number}至{last}面</source>
        <translation>numbered {value}; pages {number} to {last} are missing</translation>
    </message>
    <message>
        <source>印着{value}，缺第{number}面</source>
        <translation>numbered {value}; page {number} is missing</translation>
    </message>
    <message>
        <source>{measured}；{forms}张单面的单子不编页码</source>
        <translation>{measured}; {forms} forms of one page bear none</translation>
    </message>
    <message>
        <source>信函首页不显示页码，印着{number}</source>
        <translation>the first page of a letter bears no number, this one {number}</translation>
    </message>
    <message>
        <source>{length:.3f}毫米</source>
        <translation>{length:.3f} mm</translation>
    </message>
    <message>
        <source>{length:.2f}毫米</source>
        <translation>{length:.2f} mm</translation>
    </message>
    <message>
        <source>居中，排列对称，长短适宜，末行不只剩文种</source>
        <translation>In the middle, symmetrical, of fitting lengths; the last line is more than the genre</translation>
    </message>
    <message>
        <source>没有居中：{text}</source>
        <translation>not in the middle: {text}</translation>
    </message>
    <message>
        <source>{lines}行，末行{count}字；词意是否完整没有看</source>
        <translation>{lines} lines, the last of {count} characters; whether words are torn was not looked at</translation>
    </message>
    <message>
        <source>末行只有“{text}”</source>
        <translation>the last line is only &quot;{text}&quot;</translation>
    </message>
    <message>
        <source>标题分行</source>
        <translation>lines of the title</translation>
    </message>
    <message>
        <source>没有从一面到下一面的正文</source>
        <translation>no text that goes from one page to the next</translation>
    </message>
    <message>
        <source>看得出的{paragraphs}段都空二字</source>
        <translation>the {paragraphs} paragraphs that can be told are all two characters in</translation>
    </message>
    <message>
        <source>换面{turns}处，{over}段跨面，没有孤行</source>
        <translation>{turns} page turns, {over} paragraphs across them, no lone lines</translation>
    </message>
    <message>
        <source>没有看得出段首的正文</source>
        <translation>no text whose paragraphs can be told</translation>
    </message>
    <message>
        <source>{measured}；{lines}行在写满的句末下面，是不是段首没有看</source>
        <translation>{measured}; {lines} lines below a full line that ends a sentence not looked at</translation>
    </message>
    <message>
        <source>没有这一天：{text}</source>
        <translation>there is no such day: {text}</translation>
    </message>
    <message>
        <source>看了{feet}处面末的正文，没有标题</source>
        <translation>looked at the text at the foot of {feet} pages, no heading</translation>
    </message>
    <message>
        <source>表格换面</source>
        <translation>Rows over a page</translation>
    </message>
    <message>
        <source>一行跨两面时，各格在段末拆开</source>
        <translation>a row on two pages is torn between paragraphs</translation>
    </message>
    <message>
        <source>没有看得出跨面的行</source>
        <translation>no row that is seen to go over a page</translation>
    </message>
    <message>
        <source>序号{number}拆在句中：{words}</source>
        <translation>row {number} is torn inside a sentence: {words}</translation>
    </message>
    <message>
        <source>{rows}行跨面，没有看出拆在句中的</source>
        <translation>{rows} rows go over a page, none seen to be torn inside a sentence</translation>
    </message>
    <message>
        <source>期次是{period}，任务是{year}年的，请核对。</source>
        <translation>The period is {period} and the tasks are of {year}. Please check.</translation>
    </message>
    <message>
        <source>这份通知只印发分解表，已有的{count}条填报没有印。</source>
        <translation>This notice hands on the table alone; {count} filings are not printed.</translation>
    </message>
    <message>
        <source>标了密级“{security}”，附注又写“{remark}”：涉密公文不得公开，请核对。</source>
        <translation>It is marked &quot;{security}&quot;, and its note says &quot;{remark}&quot;: what is classified must not be published. Please check.</translation>
    </message>
    <message>
        <source>“{genre}”是上行文，不抄送下级机关。现在抄送“{copied}”，请核对。</source>
        <translation>A {genre} goes upwards and is not copied to those below. It is copied to &quot;{copied}&quot;: please check.</translation>
    </message>
    <message>
        <source>“{genre}”用信函格式，发文机关标志只写机关名称，不加“文件”。现在是“{masthead}”，请核对。</source>
        <translation>A &quot;{genre}&quot; is set as a letter: its masthead is the name of the office alone, without the word for a document behind it. It is &quot;{masthead}&quot; now. Please check.</translation>
    </message>
    <message>
        <source>印发日期{printed}早于成文日期{issued}，请核对。</source>
        <translation>The day of printing, {printed}, is before the date of issue, {issued}: please check.</translation>
    </message>
    <message>
        <source>份号“{number}”不是数字：份号用6位阿拉伯数字，请核对。</source>
        <translation>The copy number &quot;{number}&quot; is no number: copies are numbered with six Arabic digits. Please check.</translation>
    </message>
    <message>
        <source>“纪要”另有格式：标志写“××纪要”，没有主送机关，不盖章，正文后写出席人员。程序照一般公文印了版头和主送机关，请另行排版。</source>
        <translation>Minutes have a format of their own: their heading names them, they have no addressees and no seal, and list who attended. The head and the addressees were printed as in an ordinary document: please set it elsewhere.</translation>
    </message>
    <message>
        <source>“{genre}”的开头要由本机关自己写，程序没有写，正文直接从各章起。发出前请补上。</source>
        <translation>The opening of a &quot;{genre}&quot; has to be written by the office. The program has written none: the text begins with its chapters. Please add it before the paper goes out.</translation>
    </message>
    <message>
        <source>附注写“{remark}”，正文印有{tasks}项任务的联系电话，请核对。</source>
        <translation>The note says &quot;{remark}&quot;, and the text prints telephone numbers for this many tasks: {tasks}. Please check.</translation>
    </message>
    <message>
        <source>任务分解表有{rows}行的牵头单位只是建议，还没有确认，没有印。</source>
        <translation>Rows of the breakdown whose lead is only suggested, not confirmed, and so not printed: {rows}.</translation>
    </message>
    <message>
        <source>“请示”请的是什么事、什么意见，要由本机关自己写，程序没有写。发出前请在正文里补上。</source>
        <translation>What a request for instructions asks for has to be written by the office. The program has not written it: please add it to the text before the paper goes out.</translation>
    </message>
    <message>
        <source>有{tasks}项要关注的任务，牵头单位只是建议，还没有确认，没有印。</source>
        <translation>Tasks to watch whose lead is only suggested, not confirmed, and so not printed: {tasks}.</translation>
    </message>
    <message>
        <source>{sign}约{change}</source>
        <translation>about {sign}{change}</translation>
    </message>
    <message>
        <source>{measured}：{lines}行末是排不下的西文、数字</source>
        <translation>{measured}; {lines} lines end before a foreign word or number that does not fit</translation>
    </message>
    <message>
        <source>半角{half}处，全角{full}处：{places}</source>
        <translation>{half} half-width, {full} full-width: {places}</translation>
    </message>
    <message>
        <source>第{page}面“{words}”</source>
        <translation>page {page} &quot;{words}&quot;</translation>
    </message>
    <message>
        <source>{places}等</source>
        <translation>{places} and others</translation>
    </message>
    <message>
        <source>{counted}；像是原文如此，请核对原文</source>
        <translation>{counted}; probably as typed, please check the source</translation>
    </message>
    <message>
        <source>全角{full}处，没有半角的</source>
        <translation>{full} full-width, none half-width</translation>
    </message>
    <message>
        <source>一行里字距均匀，撑开不超过八分之一字</source>
        <translation>even gaps in a line, opened by no more than an eighth of a character</translation>
    </message>
    <message>
        <source>字距{step:.1f}磅，撑开{more:.0%}：{text}</source>
        <translation>{step:.1f} points from character to character, opened by {more:.0%}: {text}</translation>
    </message>
    <message>
        <source>最宽的一行字距{widest:.1f}磅，撑开{more:.0%}</source>
        <translation>widest line {widest:.1f} points from character to character, opened by {more:.0%}</translation>
    </message>
    <message>
        <source>统计截至{day}，印出的填报里有{count}条报的是这一天以后的期次（{period}），请核对。</source>
        <translation>It counts up to {day}, but {count} of the filings it prints are for periods that begin after that day ({period}): please check.</translation>
    </message>
    <message>
        <source>警示灯算到成文日期{day}，和窗口里算到今天的不同：{tasks}项任务的灯不一样。</source>
        <translation>Its lamps are read at {day}, the date it bears, and those of the window today: {tasks} tasks show another lamp.</translation>
    </message>
    <message>
        <source>“{genre}”另有格式：标志写发文机关全称加“命令”或“令”，没有主送机关，由签发人签名。程序照一般公文印了版头和主送机关，请另行排版。</source>
        <translation>A document of the kind &quot;{genre}&quot; has a format of its own: its heading names it, it has no addressees and is signed by name. The head and the addressees were printed as in an ordinary document: please set it elsewhere.</translation>
    </message>
    <message>
        <source>“{genre}”不写主送机关，程序照一般公文印了主送机关一行，请核对。</source>
        <translation>A document of the kind &quot;{genre}&quot; names no addressees, and the line for them was printed as in an ordinary document: please check.</translation>
    </message>
    <message>
        <source>日期右空{blank:.1f}字：{text}</source>
        <translation>the date stands {blank:.1f} characters from the right: {text}</translation>
    </message>
    <message>
        <source>日期首字比署名首字右移{behind:.1f}字：{text}</source>
        <translation>the date begins {behind:.1f} characters behind the signature: {text}</translation>
    </message>
    <message>
        <source>署名和日期右空{blank:.1f}字：{text}</source>
        <translation>signature and date stand {blank:.1f} characters from the right: {text}</translation>
    </message>
    <message>
        <source>一共{pages}面，印之前请看看是不是都要。</source>
        <translation>It has {pages} pages in all: please look whether all of them are wanted before printing.</translation>
    </message>
    <message>
        <source>主送机关排在标题下，首页就放不下正文，已移到版记里、抄送之上。</source>
        <translation>With the addressees below the title the first page would show no text: they stand in the record now, above those who get copies.</translation>
    </message>
    <message>
        <source>不是表格，读不出格子里的内容。请报填好的原表（.xlsx）。</source>
        <translation>This is no table, and its cells cannot be read. Please send the filled-in sheet (.xlsx).</translation>
    </message>
    <message>
        <source>“{file}”不是表格（{why}），没有收。</source>
        <translation>&quot;{file}&quot; is no table ({why}) and was not taken.</translation>
    </message>
    <message>
        <source>没有要督办的：没有逾期没报回或没填齐的表，或者后来又下发过。</source>
        <translation>Nothing to urge: no workbook is overdue or incomplete, or a later one was sent.</translation>
    </message>
    <message>
        <source>格子里是嵌入的图片，收不了图片，请写成文字（文号、文件名），图片另发</source>
        <translation>The cell holds a picture, which cannot be taken in; write words (number, file name) and send the picture apart</translation>
    </message>
    <message>
        <source>是网页（HTML），不是 .xlsx。{again}</source>
        <translation>is a web page (HTML), not an .xlsx file. {again}</translation>
    </message>
    <message>
        <source>文件不完整或已损坏，打不开。请重新发一份填好的原表。</source>
        <translation>is incomplete or damaged and cannot be opened. Please send the filled-in workbook again.</translation>
    </message>
    <message>
        <source>缺少必要的部分，打不开。请重新发一份填好的原表。</source>
        <translation>lacks a necessary part and cannot be opened. Please send the filled-in workbook again.</translation>
    </message>
    <message>
        <source>样行之间的“{words}”</source>
        <translation>&quot;{words}&quot; between the sample rows</translation>
    </message>
    <message>
        <source>样式“{file}”里有读不出来的格式。请把表格复制到一份新的 .xlsx 里，用新表作样式。</source>
        <translation>The form &quot;{file}&quot; holds something that cannot be read. Please copy its table into a new .xlsx and use that.</translation>
    </message>
    <message>
        <source>“{heading}”如果就是“{like}”栏，请在表样上改成“{like}”。</source>
        <translation>If &quot;{heading}&quot; is the column &quot;{like}&quot;, please write &quot;{like}&quot; in the form.</translation>
    </message>
    <message>
        <source>样式“{file}”里找不到栏目行：至少要有“重点任务”或“具体内容”，并有{fewest}个认得的栏目。</source>
        <translation>No row of headings was found in the form &quot;{file}&quot;: it needs at least &quot;重点任务&quot; or &quot;具体内容&quot;, and {fewest} columns that are known.</translation>
    </message>
    <message>
        <source>认得的有：{known}，还有这些栏常见的别的叫法。</source>
        <translation>Known are: {known}, and other usual names of these columns.</translation>
    </message>
    <message>
        <source>”“</source>
        <translation>&quot;, &quot;</translation>
    </message>
    <message>
        <source>{first}
{second}</source>
        <translation>{first}
{second}</translation>
    </message>
    <message>
        <source>按第{row}行读栏目</source>
        <translation>Row {row} was read as the headings</translation>
    </message>
    <message>
        <source>{said}。</source>
        <translation>{said}.</translation>
    </message>
    <message>
        <source>认得“{headings}”</source>
        <translation>known: &quot;{headings}&quot;</translation>
    </message>
    <message>
        <source>一栏也不认得</source>
        <translation>none of them is known</translation>
    </message>
    <message>
        <source>认不得“{headings}”</source>
        <translation>not known: &quot;{headings}&quot;</translation>
    </message>
    <message>
        <source>表尾的条件格式</source>
        <translation>conditional formats below the table</translation>
    </message>
    <message>
        <source>栏目下面的小标题“{words}”</source>
        <translation>the group heading &quot;{words}&quot; below the column headings</translation>
    </message>
    <message>
        <source>表样的栏目一页纸印不下，下发的表缩到一页宽，太宽的横着印。</source>
        <translation>The columns of the form do not fit on one page; handouts are scaled to one page wide, and lie down where too wide.</translation>
    </message>
    <message>
        <source>“{heading}”按季度分栏：下发哪一季，就填哪一季的那一栏，只收那一栏；别的季度的栏空着。</source>
        <translation>&quot;{heading}&quot; has a column for each quarter: the one of the quarter that is handed out is filled in and taken in, those of the other quarters stay empty.</translation>
    </message>
    <message>
        <source>样行上的批注</source>
        <translation>comments on sample rows</translation>
    </message>
    <message>
        <source>栏目以下的手工分页</source>
        <translation>page breaks below the headings</translation>
    </message>
    <message>
        <source>图片在纸上固定的位置（行数变了不跟着移）</source>
        <translation>the fixed place of a picture on the page (it does not move with the rows)</translation>
    </message>
    <message>
        <source>请注意：表样里没有一栏认作“进展情况”，单位写的进展一条也收不进来。写进展的那一栏，请在表样上改名为“进展情况”再下发。</source>
        <translation>Attention: no column of the form is taken for the one of progress, so nothing that units write of it can be taken in. Please give that column the heading of our progress column in the form before sending it out.</translation>
    </message>
    <message>
        <source>“{heading}”栏印的是举措原文，不印任务名称。</source>
        <translation>The column &quot;{heading}&quot; is printed with the words of each measure, not with the name of its task.</translation>
    </message>
    <message>
        <source>“{heading}”栏当作“{like}”栏用；不是的，请在表样上改栏名。</source>
        <translation>The column &quot;{heading}&quot; is used as &quot;{like}&quot;; if it is something else, please change its heading in the form.</translation>
    </message>
    <message>
        <source>智能图形</source>
        <translation>SmartArt</translation>
    </message>
    <message>
        <source>嵌入的对象</source>
        <translation>embedded objects</translation>
    </message>
    <message>
        <source>外部数据连接</source>
        <translation>links to outside data</translation>
    </message>
    <message>
        <source>批注框的大小和字体</source>
        <translation>size and typeface of comments</translation>
    </message>
    <message>
        <source>数字签名</source>
        <translation>digital signatures</translation>
    </message>
    <message>
        <source>页眉页脚里的图片</source>
        <translation>pictures in headers and footers</translation>
    </message>
    <message>
        <source>工作表的背景图</source>
        <translation>the picture behind the sheet</translation>
    </message>
    <message>
        <source>允许编辑的区域</source>
        <translation>ranges that may be edited</translation>
    </message>
    <message>
        <source>自定义视图</source>
        <translation>custom views</translation>
    </message>
    <message>
        <source>方案</source>
        <translation>scenarios</translation>
    </message>
    <message>
        <source>一格里个别字的字体和颜色</source>
        <translation>typefaces and colours of single words in a cell</translation>
    </message>
    <message>
        <source>字上的拼音</source>
        <translation>pinyin above characters</translation>
    </message>
    <message>
        <source>样式里有不能照搬的图片或图形（例如 EMF 图片），写不出来。请把它们删掉，或换成 PNG 图片再用。</source>
        <translation>The form holds pictures or shapes that cannot be written (EMF pictures, for instance). Please delete them or use PNG pictures.</translation>
    </message>
    <message>
        <source>“{path}”是另一版程序新建的，举措的编号不一样，不能合并。请用同一份工作文件复制出来的填。</source>
        <translation>&quot;{path}&quot; was made by another version of the program, and its measures are numbered otherwise: the two cannot be merged. Please fill in a copy of the same workspace.</translation>
    </message>
    <message>
        <source>“{path}”不能是文件名。请核对文件名。</source>
        <translation>&quot;{path}&quot; cannot be the name of a file. Check the name.</translation>
    </message>
    <message>
        <source>报回的几处填得不一样，请定用哪个。{listed}</source>
        <translation>What came back differs from place to place. Decide which to use. {listed}</translation>
    </message>
    <message>
        <source>{files}：“{words}”</source>
        <translation>{files}: &quot;{words}&quot;</translation>
    </message>
    <message>
        <source>下发的表里有这一行，报回时没有了；原来的内容不动。</source>
        <translation>The row was sent but is gone from what came back; what stands here stays.</translation>
    </message>
    <message>
        <source>“{heading}”一栏报回时没有了；原来的内容不动。</source>
        <translation>The column &quot;{heading}&quot; is gone from what came back; what stands here stays.</translation>
    </message>
    <message>
        <source>新增的行没有编号，不会成为任务；可以收作上一行所属条目的批注或节点。</source>
        <translation>An added row has no identifier and becomes no task; it can be taken as a note on, or a milestone of, the item above it.</translation>
    </message>
    <message>
        <source>{fault}。</source>
        <translation>{fault}.</translation>
    </message>
    <message>
        <source>这份文件已经回收过。</source>
        <translation>This file has been taken in before.</translation>
    </message>
    <message>
        <source>{what}要填数字，这里的单位是“{unit}”，不能是“{text}”。</source>
        <translation>{what} must be a number, here in &quot;{unit}&quot;, not &quot;{text}&quot;.</translation>
    </message>
    <message>
        <source>{what}要填数字，这里不写单位，不能是“{text}”。</source>
        <translation>{what} must be a number, here without a unit, not &quot;{text}&quot;.</translation>
    </message>
    <message>
        <source>牵头处室</source>
        <translation>lead department</translation>
    </message>
    <message>
        <source>其他处室</source>
        <translation>other departments</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>units</translation>
    </message>
    <message>
        <source>{said}，{missing}个没有填</source>
        <translation>{said}; {missing} have not filled in</translation>
    </message>
    <message>
        <source>{tier}所报</source>
        <translation>As reported by the {tier}</translation>
    </message>
    <message>
        <source>{said}个{tier}{rule}</source>
        <translation>{rule} of {said} {tier}</translation>
    </message>
    <message>
        <source>{word}{count}个</source>
        <translation>{word} {count}</translation>
    </message>
    <message>
        <source>填了{filled}条，共{asked}条</source>
        <translation>{filled} of {asked} filled in</translation>
    </message>
    <message>
        <source>请把各行连同隐藏的编号列一起放回原处，或者在下发的原表上重填。</source>
        <translation>Put the rows back together with their hidden column of numbers, or fill in the workbook that was sent.</translation>
    </message>
    <message>
        <source>下发时这一栏是“{asked}”，{named}，栏目错了位，{count}格没有收（{where}）。请把各栏移回原处，或者在下发的原表上重填。</source>
        <translation>This column was &quot;{asked}&quot; when it was sent; {named}. It has been moved, so {count} cells were not taken in ({where}). Move the columns back, or fill in the workbook that was sent.</translation>
    </message>
    <message>
        <source>{field}：{words}</source>
        <translation>{field}: {words}</translation>
    </message>
    <message>
        <source>这一行像是排序错了位：{names}是{whose}的，隐藏的编号却是{own}的。</source>
        <translation>This row seems to have been sorted out of place: {names} belongs to {whose}, the hidden number to {own}.</translation>
    </message>
    <message>
        <source>{cells}没有收。</source>
        <translation>{cells} not taken in.</translation>
    </message>
    <message>
        <source>栏名现在是“{heading}”</source>
        <translation>its heading is now &quot;{heading}&quot;</translation>
    </message>
    <message>
        <source>现在没有栏名</source>
        <translation>it has no heading now</translation>
    </message>
    <message>
        <source>“{heading}”</source>
        <translation>&quot;{heading}&quot;</translation>
    </message>
    <message>
        <source>这一行的{names}与编号（{own}）对不上，说不准填的是哪一条。</source>
        <translation>{names} of this row does not agree with its number ({own}); it is unclear what it speaks of.</translation>
    </message>
    <message>
        <source>这一行的{names}改动过，填的是不是{own}</source>
        <translation>{names} of this row has been altered; does it speak of {own}</translation>
    </message>
    <message>
        <source>{first}至{last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>据{units}个单位最近填报（{counted}）</source>
        <translation>From the latest reports of {units} units ({counted})</translation>
    </message>
    <message>
        <source>{name}填</source>
        <translation>filled in by {name}</translation>
    </message>
    <message>
        <source>{name}审</source>
        <translation>checked by {name}</translation>
    </message>
    <message>
        <source>填报日期“{words}”读不出是哪一天。</source>
        <translation>The date it was filled in, &quot;{words}&quot;, cannot be read as a day.</translation>
    </message>
    <message>
        <source>填报日期早于下发的{day}。</source>
        <translation>The date it was filled in is before {day}, when it was sent.</translation>
    </message>
    <message>
        <source>现在的是本单位上次报的（“{file}”，{by}填，{name} {day}收）。</source>
        <translation>What stands is what the unit itself sent before (&quot;{file}&quot;, filled in by {by}, taken in by {name} on {day}).</translation>
    </message>
    <message>
        <source>现在的是{name} {day}填的。</source>
        <translation>What stands was filled in by {name} on {day}.</translation>
    </message>
    <message>
        <source>现在的是{name} {day}从“{file}”收的。</source>
        <translation>What stands was taken in by {name} on {day} from &quot;{file}&quot;.</translation>
    </message>
    <message>
        <source>现在的是本单位上次报的（“{file}”，{name} {day}收）。</source>
        <translation>What stands is what the unit itself sent before (&quot;{file}&quot;, taken in by {name} on {day}).</translation>
    </message>
    <message>
        <source>{where}这一行上下都没有下发的条目，不知道收到哪一条。</source>
        <translation>{where}: neither above nor below this row is an item that was sent, so it belongs nowhere.</translation>
    </message>
    <message>
        <source>{doubt}，请核对。</source>
        <translation>{doubt}. Please check.</translation>
    </message>
    <message>
        <source>下发以后这里改过（现在是“{words}”）</source>
        <translation>Changed here since it was sent (now &quot;{words}&quot;)</translation>
    </message>
    <message>
        <source>栏名改成了“{heading}”，填的是不是“{asked}”</source>
        <translation>The heading was changed to &quot;{heading}&quot;; is what is filled in &quot;{asked}&quot;</translation>
    </message>
    <message>
        <source>这一格与旁边的格子合并了（{cells}），只算在这一条上</source>
        <translation>This cell was merged with its neighbours ({cells}); it counts for this item only</translation>
    </message>
    <message>
        <source>这一条自己没有填，“{words}”是所属任务的，没有可清的；要清，请在任务上清。</source>
        <translation>Nothing is filled in for this item; &quot;{words}&quot; is its task&apos;s, so there is nothing to clear. To clear it, clear it on the task.</translation>
    </message>
    <message>
        <source>{why}，请定用哪个。</source>
        <translation>{why}. Decide which to use.</translation>
    </message>
    <message>
        <source>这一栏有几个值待定</source>
        <translation>Several values wait for a decision here</translation>
    </message>
    <message>
        <source>下发以后这里改过（现在是空的）</source>
        <translation>Changed here since it was sent (now empty)</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>cleared</translation>
    </message>
    <message>
        <source>{why}。</source>
        <translation>{why}.</translation>
    </message>
    <message>
        <source>现在已经是这个内容。</source>
        <translation>This is what stands here already.</translation>
    </message>
    <message>
        <source>与另一处填的相同。</source>
        <translation>The same as in another place.</translation>
    </message>
    <message>
        <source>字太多，没有从中读日期</source>
        <translation>too long to be read for a date</translation>
    </message>
    <message>
        <source>{what}太大了，不能是{length}位的数。</source>
        <translation>{what} is too large; a number of {length} digits cannot be meant.</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>调整次序</source>
        <translation>Order changed</translation>
    </message>
    <message>
        <source>添加 {names}</source>
        <translation>Added: {names}</translation>
    </message>
    <message>
        <source>移出 {names}</source>
        <translation>Taken off: {names}</translation>
    </message>
    <message>
        <source>选印方案{name}</source>
        <translation>Selection {name}</translation>
    </message>
    <message>
        <source>是{name} {day}清空的。</source>
        <translation>It was cleared by {name} on {day}.</translation>
    </message>
    <message>
        <source>这一栏只填一个数或一个词，不能填{length}个字。</source>
        <translation>This column takes one number or one word, not {length} characters.</translation>
    </message>
    <message>
        <source>空白不改原来的内容。</source>
        <translation>A blank leaves what stands here.</translation>
    </message>
    <message>
        <source>“{sheet}”隐藏的编号列（或栏目行）被删掉了，认不出各行是哪一条，{lost}没有收。请在下发的原表上填写。</source>
        <translation>The hidden column of numbers (or the row of headings) of &quot;{sheet}&quot; was deleted, so its rows cannot be recognised; {lost} not taken in. Please fill in the workbook that was sent.</translation>
    </message>
    <message>
        <source>这一行的{name}不在下发给{unit}的表里，没有收；请各报各的。</source>
        <translation>{name} in this row is not in the workbook sent to {unit}; not taken in. Each unit is to report its own.</translation>
    </message>
    <message>
        <source>新增的行没有编号，不会成为任务；上下都没有下发的条目，没有收。</source>
        <translation>An added row has no number and will not become a task. Neither above nor below it is an item that was sent; not taken in.</translation>
    </message>
    <message>
        <source>这一行像是{name}，隐藏的编号没有了，没有收。请在下发的原表上填写。</source>
        <translation>This row looks like {name}, but its hidden number is gone; not taken in. Please fill in the workbook that was sent.</translation>
    </message>
    <message>
        <source>填报栏里有字的{count}格</source>
        <translation>{count} filled cells</translation>
    </message>
    <message>
        <source>里面填的</source>
        <translation>what is filled in there</translation>
    </message>
    <message>
        <source>这一行是{lead}的{name}，不在下发给{unit}的表里，没有收；请各报各的。</source>
        <translation>This row is {name} of {lead}, which is not in the workbook sent to {unit}; not taken in. Each unit is to report its own.</translation>
    </message>
    <message>
        <source>新增的行没有编号，不会成为任务；可以收作下一行所属条目的批注或节点。</source>
        <translation>An added row has no number and will not become a task. It can be taken as a note on, or a milestone of, the item of the row below.</translation>
    </message>
    <message>
        <source>{count}格</source>
        <translation>{count} cells</translation>
    </message>
    <message>
        <source>“{heading}”是表里多出来的一栏，{count}格的字没有收。要报的请写在原有的栏里，例如“备注”。</source>
        <translation>&quot;{heading}&quot; is a column that was added; {count} cells in it were not taken in. What is to be reported belongs in the columns that were there, such as &quot;Remarks&quot;.</translation>
    </message>
    <message>
        <source>那是一个文件夹。请指定其中的一份文件</source>
        <translation>it is a folder. Name a file in it</translation>
    </message>
    <message>
        <source>序时{elapsed}%（{counted}）· 完成{done}%</source>
        <translation>Elapsed {elapsed}% ({counted}) · done {done}%</translation>
    </message>
    <message>
        <source>按{year}年全年算，到{month}月{day}日</source>
        <translation>of the whole year {year}, up to {month}-{day}</translation>
    </message>
    <message>
        <source>按{year}年全年算，已过完</source>
        <translation>of the whole year {year}, which is over</translation>
    </message>
    <message>
        <source>按{year}年全年算，还没有开始</source>
        <translation>of the whole year {year}, which has not begun</translation>
    </message>
    <message>
        <source>不是这一次下发的表，请在这一次下发的原表上填写。</source>
        <translation>This is not the sheet of this handout. Please fill in the one that was sent this time.</translation>
    </message>
    <message>
        <source>表头（{place}）的{asks}现在是“{words}”，下发时是“{sent}”，整份先没有收。请问清报的是{which}；确是原来的，把表头改回来再收。</source>
        <translation>The head ({place}) now gives &quot;{words}&quot; as the {asks}; it was sent out with &quot;{sent}&quot;. Nothing of the file was taken in. Find out {which} it speaks of; if it is the one it was sent out with, set the head right and take it in again.</translation>
    </message>
    <message>
        <source>哪个单位</source>
        <translation>which unit</translation>
    </message>
    <message>
        <source>哪一期</source>
        <translation>which period</translation>
    </message>
    <message>
        <source>看不懂警示规则“{value}”。请写成 far_behind=behind:10|red|■|滞后。</source>
        <translation>The lamp rule &quot;{value}&quot; cannot be read. Write it as far_behind=behind:10|red|■|behind.</translation>
    </message>
    <message>
        <source>警示规则里的“{word}”不认识。可以写：{known}。</source>
        <translation>&quot;{word}&quot; in the lamp rules is not known. Possible: {known}.</translation>
    </message>
    <message>
        <source>警示规则里的“{words}”不是0到{most}之间的整数。</source>
        <translation>&quot;{words}&quot; in the lamp rules is no whole number from 0 to {most}.</translation>
    </message>
    <message>
        <source>警示规则的名称不能重复。</source>
        <translation>The names of the lamp rules must differ.</translation>
    </message>
    <message>
        <source>警示规则里要有一条“其余情形”，只能有一条，并且放在最后。</source>
        <translation>The lamp rules need one rule for everything else, only one, and it stands last.</translation>
    </message>
    <message>
        <source>{rule}（{word}）</source>
        <translation>{rule} ({word})</translation>
    </message>
    <message>
        <source>没有{period}这样的期次，一年有四个季度、十二个月。</source>
        <translation>There is no period {period}: a year has four quarters and twelve months.</translation>
    </message>
    <message>
        <source>“{sheet}”整张没有报回；原来的内容不动。</source>
        <translation>The whole sheet &quot;{sheet}&quot; did not come back; what was there stays.</translation>
    </message>
    <message>
        <source>这一行已经收过。</source>
        <translation>This row has been taken in already.</translation>
    </message>
    <message>
        <source>新增的行没有收：{why}</source>
        <translation>The added row was not taken in: {why}</translation>
    </message>
    <message>
        <source>没有编号为“{group}”的校订。</source>
        <translation>There is no repair &quot;{group}&quot;.</translation>
    </message>
    <message>
        <source>{group} 是次序或数字不合，只能标疑误，不能由程序改动原文的说法。</source>
        <translation>{group} is about order or arithmetic: it can only be flagged, for the program does not change what the author says.</translation>
    </message>
    <message>
        <source>填的全是#号，像是格子太窄显示不下，原来的字没有了</source>
        <translation>There is nothing but # here, as where a cell is too narrow; the words themselves are lost</translation>
    </message>
    <message>
        <source>“{words}”是不是要把这一格清空</source>
        <translation>Is &quot;{words}&quot; meant to clear this cell</translation>
    </message>
    <message>
        <source>“{words}”离开上面那一行就读不出是什么</source>
        <translation>&quot;{words}&quot; says nothing apart from the row above</translation>
    </message>
    <message>
        <source>“{words}”里的附件没有随表收</source>
        <translation>What &quot;{words}&quot; refers to was not taken in with the workbook</translation>
    </message>
    <message>
        <source>不能{doing}“{label}”：{actor}在{when}又改了{field}（{later}）。请直接修改。</source>
        <translation>Cannot {doing} &quot;{label}&quot;: {actor} changed &quot;{field}&quot; again on {when} ({later}). Change it directly instead.</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>redo</translation>
    </message>
    <message>
        <source>不能{doing}“{label}”：{field}后来又改过。</source>
        <translation>Cannot {doing} &quot;{label}&quot;: &quot;{field}&quot; has been changed since.</translation>
    </message>
    <message>
        <source>没有可以撤销的修改。</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>没有可以重做的修改。</source>
        <translation>There is nothing to redo.</translation>
    </message>
    <message>
        <source>不能撤销“{label}”：它定下了{field}待定的几个值（{values}）。请直接填要的值。</source>
        <translation>Cannot undo &quot;{label}&quot;: it settled &quot;{field}&quot;, which held several values ({values}). Type the value you want instead.</translation>
    </message>
    <message>
        <source>{month:02}月{day:02}日 {time}</source>
        <translation>{month:02}-{day:02} {time}</translation>
    </message>
    <message>
        <source>{lines}行都顶格，末尾是冒号</source>
        <translation>{lines} lines flush left, with a colon at the end</translation>
    </message>
    <message>
        <source>没有顶格：{text}</source>
        <translation>not flush left: {text}</translation>
    </message>
    <message>
        <source>末尾没有冒号：{text}</source>
        <translation>no colon at the end: {text}</translation>
    </message>
    <message>
        <source>首页是目录或表</source>
        <translation>The first page is a table of contents or a table</translation>
    </message>
    <message>
        <source>主送机关移到了版记</source>
        <translation>the addressees stand in the foot</translation>
    </message>
    <message>
        <source>首页没有主送机关</source>
        <translation>no addressee on the first page</translation>
    </message>
    <message>
        <source>版记日期</source>
        <translation>date in the record</translation>
    </message>
    <message>
        <source>文字可检索</source>
        <translation>Text can be searched</translation>
    </message>
    <message>
        <source>各面是文字，不是图片</source>
        <translation>every page is text, none a picture</translation>
    </message>
    <message>
        <source>第{pages}面只有图片，量不出来</source>
        <translation>page {pages} is only a picture and cannot be measured</translation>
    </message>
    <message>
        <source>没有只有图片的面</source>
        <translation>no page is only a picture</translation>
    </message>
    <message>
        <source>逐行字号</source>
        <translation>Size of each line</translation>
    </message>
    <message>
        <source>正文各行都是3号</source>
        <translation>every line of the text in size 3</translation>
    </message>
    <message>
        <source>逐行字体</source>
        <translation>Face of each line</translation>
    </message>
    <message>
        <source>正文各行都是仿宋</source>
        <translation>every line of the text in Fangsong</translation>
    </message>
    <message>
        <source>文字颜色</source>
        <translation>Colour of text</translation>
    </message>
    <message>
        <source>没有成段的正文</source>
        <translation>No running text</translation>
    </message>
    <message>
        <source>{length:.1f}毫米</source>
        <translation>{length:.1f} mm</translation>
    </message>
    <message>
        <source>37±1毫米</source>
        <translation>37±1 mm</translation>
    </message>
    <message>
        <source>版心宽156±1毫米，两端对齐</source>
        <translation>text area 156±1 mm wide, flush at both edges</translation>
    </message>
    <message>
        <source>{widest:.1f}毫米，最短的满行{narrowest:.1f}毫米</source>
        <translation>{widest:.1f} mm, the shortest full line {narrowest:.1f} mm</translation>
    </message>
    <message>
        <source>行距{leading:.2f}磅，合{lines}行，最多的一面{most}行</source>
        <translation>line pitch {leading:.2f} pt, which gives {lines} lines; the fullest page has {most}</translation>
    </message>
    <message>
        <source>字距{pitch:.2f}磅，合{fit:.1f}字</source>
        <translation>character pitch {pitch:.2f} pt, which gives {fit:.1f} characters</translation>
    </message>
    <message>
        <source>{width:.1f}×{height:.1f}毫米</source>
        <translation>{width:.1f}×{height:.1f} mm</translation>
    </message>
    <message>
        <source>正文字号</source>
        <translation>Size of the text</translation>
    </message>
    <message>
        <source>3号（16磅）</source>
        <translation>size 3 (16 pt)</translation>
    </message>
    <message>
        <source>{size:.1f}磅</source>
        <translation>{size:.1f} pt</translation>
    </message>
    <message>
        <source>{left:.1f}毫米（首行缩进二字，在{first:.1f}毫米）</source>
        <translation>{left:.1f} mm (first lines two characters in, at {first:.1f} mm)</translation>
    </message>
    <message>
        <source>“{me}”名下没有可以撤销的修改。最近一次是“{other}”的：{label}；谁的修改用谁的名字撤销。</source>
        <translation>&quot;{me}&quot; has no edit to undo. The latest is by &quot;{other}&quot;: {label}; each edit is undone in the name of whoever made it.</translation>
    </message>
    <message>
        <source>订口</source>
        <translation>Binding margin</translation>
    </message>
    <message>
        <source>28±1毫米</source>
        <translation>28±1 mm</translation>
    </message>
    <message>
        <source>版心宽</source>
        <translation>Width of the text area</translation>
    </message>
    <message>
        <source>版心高</source>
        <translation>Height of the text area</translation>
    </message>
    <message>
        <source>不超过225±1毫米</source>
        <translation>at most 225±1 mm</translation>
    </message>
    <message>
        <source>每面行数</source>
        <translation>Lines a page</translation>
    </message>
    <message>
        <source>22行</source>
        <translation>22 lines</translation>
    </message>
    <message>
        <source>每行字数</source>
        <translation>Characters a line</translation>
    </message>
    <message>
        <source>28字</source>
        <translation>28 characters</translation>
    </message>
    <message>
        <source>没有文字</source>
        <translation>no text</translation>
    </message>
    <message>
        <source>幅面</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>A4，210×297毫米</source>
        <translation>A4, 210×297 mm</translation>
    </message>
    <message>
        <source>天头</source>
        <translation>Top margin</translation>
    </message>
    <message>
        <source>量版式</source>
        <translation>Measuring the pages</translation>
    </message>
    <message>
        <source>这份材料</source>
        <translation>this paper</translation>
    </message>
    <message>
        <source>不能读取{name}：不是 PDF，或文件已损坏、有密码。</source>
        <translation>Cannot read {name}: it is no PDF, or it is damaged or has a password.</translation>
    </message>
    <message>
        <source>空{blank:.1f}字：{text}</source>
        <translation>indented by {blank:.1f} characters: {text}</translation>
    </message>
    <message>
        <source>{text}，同一面上方有{lines}行正文</source>
        <translation>{text}, with {lines} lines of text above it on the same page</translation>
    </message>
    <message>
        <source>日期用了汉字：{text}</source>
        <translation>the date is written in Chinese numerals: {text}</translation>
    </message>
    <message>
        <source>日期编了虚位：{text}</source>
        <translation>the date has leading zeros: {text}</translation>
    </message>
    <message>
        <source>日期没有靠右：{text}</source>
        <translation>the date is not on the right: {text}</translation>
    </message>
    <message>
        <source>署名没有靠右：{text}</source>
        <translation>the name is not on the right: {text}</translation>
    </message>
    <message>
        <source>4号，距版心下边缘7毫米，单页居右、双页居左各空一字</source>
        <translation>size 4, 7 mm below the text area; odd pages right, even pages left, one character in</translation>
    </message>
    <message>
        <source>行首无，。、；：？！”’）》〉〕%，行末无“‘（《〈〔，数字与单位不拆开</source>
        <translation>no closing mark or % begins a line, no opening mark ends one, numbers keep their units</translation>
    </message>
    <message>
        <source>{fonts}种字体都已嵌入</source>
        <translation>all embedded, fonts: {fonts}</translation>
    </message>
    <message>
        <source>印着{number}</source>
        <translation>printed as {number}</translation>
    </message>
    <message>
        <source>字号{size:.1f}磅</source>
        <translation>size {size:.1f} pt</translation>
    </message>
    <message>
        <source>距版心下边缘{below:.1f}毫米</source>
        <translation>{below:.1f} mm below the text area</translation>
    </message>
    <message>
        <source>没有嵌入：{fonts}</source>
        <translation>not embedded: {fonts}</translation>
    </message>
    <message>
        <source>字体嵌入</source>
        <translation>Fonts embedded</translation>
    </message>
    <message>
        <source>存档要求</source>
        <translation>for archives</translation>
    </message>
    <message>
        <source>全部嵌入</source>
        <translation>all embedded</translation>
    </message>
    <message>
        <source>没有页码</source>
        <translation>no page number</translation>
    </message>
    <message>
        <source>右空{blank:.1f}字</source>
        <translation>{blank:.1f} characters from the right</translation>
    </message>
    <message>
        <source>左空{blank:.1f}字</source>
        <translation>{blank:.1f} characters from the left</translation>
    </message>
    <message>
        <source>{face}：{words}</source>
        <translation>{face}: {words}</translation>
    </message>
    <message>
        <source>{lines}行都是{face}</source>
        <translation>all in {face}, lines: {lines}</translation>
    </message>
    <message>
        <source>标题字体</source>
        <translation>Face of the title</translation>
    </message>
    <message>
        <source>一级标题字体</source>
        <translation>Face of level 1</translation>
    </message>
    <message>
        <source>二级标题字体</source>
        <translation>Face of level 2</translation>
    </message>
    <message>
        <source>三级标题字体</source>
        <translation>Face of level 3</translation>
    </message>
    <message>
        <source>{lines}行正文</source>
        <translation>lines of text: {lines}</translation>
    </message>
    <message>
        <source>没有正文</source>
        <translation>no text</translation>
    </message>
    <message>
        <source>页码</source>
        <translation>Page numbers</translation>
    </message>
    <message>
        <source>{pages}面有页码，位置都对</source>
        <translation>all in their places, pages with a number: {pages}</translation>
    </message>
    <message>
        <source>行首行末</source>
        <translation>Ends of lines</translation>
    </message>
    <message>
        <source>{lines}行都合要求</source>
        <translation>all as they should be, lines: {lines}</translation>
    </message>
    <message>
        <source>行首是“{mark}”：{words}</source>
        <translation>a line begins with &quot;{mark}&quot;: {words}</translation>
    </message>
    <message>
        <source>行末是“{mark}”：{words}</source>
        <translation>a line ends with &quot;{mark}&quot;: {words}</translation>
    </message>
    <message>
        <source>数字与单位拆开：{words}</source>
        <translation>a number lost its unit: {words}</translation>
    </message>
    <message>
        <source>标题不落面末</source>
        <translation>No heading at the foot</translation>
    </message>
    <message>
        <source>排版惯例</source>
        <translation>practice</translation>
    </message>
    <message>
        <source>标题下有正文</source>
        <translation>text below each heading</translation>
    </message>
    <message>
        <source>首页显示正文</source>
        <translation>Text on the first page</translation>
    </message>
    <message>
        <source>公文首页必须显示正文</source>
        <translation>the first page of a document shows text</translation>
    </message>
    <message>
        <source>{period}没有任何填报：题目写的是进展，正文没有进展可写。</source>
        <translation>Nothing was filed for {period}: the title speaks of progress, and the text has none to tell of.</translation>
    </message>
    <message>
        <source>还没有任何填报：题目写的是进展，正文没有进展可写。</source>
        <translation>Nothing has been filed yet: the title speaks of progress, and the text has none to tell of.</translation>
    </message>
    <message>
        <source>任务分解表的{columns}整栏空着，下发前请先填分工。</source>
        <translation>Whole columns of the task table are empty: {columns}. Fill in the assignments before it is sent out.</translation>
    </message>
    <message>
        <source>任务分解表有{rows}行没有牵头单位。</source>
        <translation>{rows} rows of the task table have no lead department.</translation>
    </message>
    <message>
        <source>只能填 是 或 否，不能是“{words}”。</source>
        <translation>It can be yes or no, not &quot;{words}&quot;.</translation>
    </message>
    <message>
        <source>没有“{words}”这个选择，可以用：{known}。</source>
        <translation>There is no choice &quot;{words}&quot;. There are: {known}.</translation>
    </message>
    <message>
        <source>没有编号为“{task}”的任务。可用的编号是 {first} 至 {last}。</source>
        <translation>There is no task &quot;{task}&quot;. There are {first} to {last}.</translation>
    </message>
    <message>
        <source>口径不同</source>
        <translation>not comparable</translation>
    </message>
    <message>
        <source>持平</source>
        <translation>no change</translation>
    </message>
    <message>
        <source>{amount}个百分点</source>
        <translation>{amount} percentage points</translation>
    </message>
    <message>
        <source>不能写入“{path}”：{why}。</source>
        <translation>Cannot write &quot;{path}&quot;: {why}.</translation>
    </message>
    <message>
        <source>那是一个设备，不是普通文件</source>
        <translation>that is a device, no ordinary file</translation>
    </message>
    <message>
        <source>不能写入“{path}”：{why}。请换一个文件名。</source>
        <translation>Cannot write &quot;{path}&quot;: {why}. Choose another name.</translation>
    </message>
    <message>
        <source>不能写入文件夹“{path}”：没有写入权限。请换一个文件夹。</source>
        <translation>Cannot write into the folder &quot;{path}&quot;: it may not be written. Choose another folder.</translation>
    </message>
    <message>
        <source>没有写入权限，或文件正被别的程序打开。请换一个位置，或先关闭该文件</source>
        <translation>it may not be written, or another program has it open. Choose another place, or close the file first</translation>
    </message>
    <message>
        <source>路径中有一个同名的文件。请换一个位置</source>
        <translation>a file of that name is part of the path. Choose another place</translation>
    </message>
    <message>
        <source>所在的文件夹不存在。请先建好文件夹</source>
        <translation>its folder does not exist. Make the folder first</translation>
    </message>
    <message>
        <source>那是一个文件夹。请换一个文件名</source>
        <translation>that is a folder. Choose another name</translation>
    </message>
    <message>
        <source>文件夹“{folder}”里的文件超过{most}个，不像是放报回的表的文件夹。请只选放表的文件夹。</source>
        <translation>The folder &quot;{folder}&quot; holds more than {most} files, so it is hardly one of returned workbooks. Choose only the folder they are in.</translation>
    </message>
    <message>
        <source>“{file}”正在被改写，没有读。请等它存好、关上以后再收。</source>
        <translation>&quot;{file}&quot; is being written; not read. Take it in once it is saved and closed.</translation>
    </message>
    <message>
        <source>“{file}”是文件夹的快捷方式，没有进去看。请直接选那个文件夹。</source>
        <translation>&quot;{file}&quot; is a shortcut to a folder and was not looked into. Choose that folder itself.</translation>
    </message>
    <message>
        <source>“{file}”不是文件（是管道或设备），没有读。</source>
        <translation>&quot;{file}&quot; is no file (a pipe or a device); not read.</translation>
    </message>
    <message>
        <source>{listed}删不掉（可能正被打开），请手工删除：没有记入台账，报回来也收不进来。</source>
        <translation>{listed} cannot be deleted (perhaps open in another program); please delete by hand. It is not in the ledger, so it could not be taken back in.</translation>
    </message>
    <message>
        <source>“{file}”</source>
        <translation>&quot;{file}&quot;</translation>
    </message>
    <message>
        <source>组织内容</source>
        <translation>Gathering the contents</translation>
    </message>
    <message>
        <source>任务分解表</source>
        <translation>Task tables</translation>
    </message>
    <message>
        <source>还没有选任务。至少选一项才能印。</source>
        <translation>No task is chosen. Choose at least one to print.</translation>
    </message>
    <message>
        <source>统计截至{counted}，成文日期是{dated}，两个日期不一样。</source>
        <translation>It counts up to {counted}, but bears the date {dated}: the two differ.</translation>
    </message>
    <message>
        <source>{kind}：{words}</source>
        <translation>{kind}: {words}</translation>
    </message>
    <message>
        <source>任务分解表 {unit}</source>
        <translation>Task table {unit}</translation>
    </message>
    <message>
        <source>督办单</source>
        <translation>Urging</translation>
    </message>
    <message>
        <source>合并的格子太多，不像是填报的表，没有读。请取消合并再报。</source>
        <translation>has too many merged cells for a workbook that was filled in; not read. Unmerge them and send it again.</translation>
    </message>
    <message>
        <source>填报单位</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>期次</source>
        <translation>period</translation>
    </message>
    <message>
        <source>表样上写着“{words}”，下发哪一期都照印，请核对。</source>
        <translation>The form says &quot;{words}&quot;, which is printed whatever period is handed out. Please check.</translation>
    </message>
    <message>
        <source>表样上没有写{what}的地方，下发的表上印不出来，请在表样上加上。</source>
        <translation>The form has no place for {what}; it will not be printed. Please add one to the form.</translation>
    </message>
    <message>
        <source>表样上没有写{what}的地方，印在每页的页脚。</source>
        <translation>The form has no place for {what}; it is printed at the foot of each page.</translation>
    </message>
    <message>
        <source>里面的部分太多，不像是填报的表，没有读。请在下发的原表上填写。</source>
        <translation>has too many parts for a workbook that was filled in; not read. Please fill in the workbook that was sent.</translation>
    </message>
    <message>
        <source>里面有两个同名的部分，分不清该读哪个，没有读。{again}</source>
        <translation>has two parts of one name, and it is unclear which to read; not read. {again}</translation>
    </message>
    <message>
        <source>用了少见的压缩方法，没有读。{again}</source>
        <translation>is packed in an uncommon way; not read. {again}</translation>
    </message>
    <message>
        <source>任务分解表 总表</source>
        <translation>Master of the task tables</translation>
    </message>
    <message>
        <source>已经有{link}这条关联。</source>
        <translation>There is already this link: {link}.</translation>
    </message>
    <message>
        <source>与“{words}”的关联</source>
        <translation>the link with &quot;{words}&quot;</translation>
    </message>
    <message>
        <source>填报{node}（{period}，{unit}）</source>
        <translation>report on {node} ({period}, {unit})</translation>
    </message>
    <message>
        <source>（无）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>没有任务分给“{unit}”。有任务的单位是：{known}。</source>
        <translation>No task is assigned to &quot;{unit}&quot;. Departments with tasks: {known}.</translation>
    </message>
    <message>
        <source>排附件</source>
        <translation>Setting the annex</translation>
    </message>
    <message>
        <source>字体里没有“{character}”，印不出来。请重新安装本程序。</source>
        <translation>The fonts have no &quot;{character}&quot;, so it cannot be printed. Install the program again.</translation>
    </message>
    <message>
        <source>不能读取字体文件“{file}”。请重新安装本程序。</source>
        <translation>Cannot read the font file &quot;{file}&quot;. Install the program again.</translation>
    </message>
    <message>
        <source>这台电脑上没有这些公文字体，已用箭头后随程序带的字体代替：{listed}。</source>
        <translation>This computer lacks fonts of official papers; those behind the arrows, which come with the program, stand in: {listed}.</translation>
    </message>
    <message>
        <source>{face}（如“{known}”）→{used}</source>
        <translation>{face} (such as &quot;{known}&quot;) → {used}</translation>
    </message>
    <message>
        <source>{code}（{character}）</source>
        <translation>{code} ({character})</translation>
    </message>
    <message>
        <source>{named}等{count}个</source>
        <translation>{named} and others, {count} in all</translation>
    </message>
    <message>
        <source>有的字符没有字体能印，纸上印的是编码：{named}。</source>
        <translation>No font has some of the characters, so their codes are printed: {named}.</translation>
    </message>
    <message>
        <source>第{page}面“{words}”太长，一行放不下，字缩小了。</source>
        <translation>Page {page}: &quot;{words}&quot; is too long for its line and was set smaller.</translation>
    </message>
    <message>
        <source>分面</source>
        <translation>Dividing into pages</translation>
    </message>
    <message>
        <source>排版</source>
        <translation>Setting the pages</translation>
    </message>
    <message>
        <source>“{kind}”是上行文，主送“{to}”像是下级机关。请核对文种和主送机关。</source>
        <translation>A &quot;{kind}&quot; goes to those above, but &quot;{to}&quot;, whom it is sent to, looks like a body below. Please check the kind of paper and the recipients.</translation>
    </message>
    <message>
        <source>一页纸放不下，印成了{pages}面。请少选几项任务。</source>
        <translation>It does not fit on one page and takes {pages}. Choose fewer tasks.</translation>
    </message>
    <message>
        <source>比对</source>
        <translation>Comparing</translation>
    </message>
    <message>
        <source>“{file}”与另一份文件完全相同，只看一份。</source>
        <translation>&quot;{file}&quot; is exactly the same as another file; only one is looked at.</translation>
    </message>
    <message>
        <source>是按另一份文件（另一年度或另一个版本）下发的，不属于这份工作文件，没有收。</source>
        <translation>was sent for another paper (another year or another version) and does not belong to this workspace; not taken in.</translation>
    </message>
    <message>
        <source>是第{issue}次下发给{unit}的，台账里没有这次下发，没有收。</source>
        <translation>was sent to {unit} in issue {issue}, which the ledger does not know; not taken in.</translation>
    </message>
    <message>
        <source>文件夹里没有可以回收的表（.xlsx）。</source>
        <translation>The folder holds no workbook that can be taken back (.xlsx).</translation>
    </message>
    <message>
        <source>“{file}”{why}</source>
        <translation>&quot;{file}&quot; {why}</translation>
    </message>
    <message>
        <source>没有找到“{path}”。请核对文件名和所在文件夹。</source>
        <translation>&quot;{path}&quot; was not found. Check the name and the folder.</translation>
    </message>
    <message>
        <source>{why}，不适用</source>
        <translation>{why}, does not apply</translation>
    </message>
    <message>
        <source>没有版头</source>
        <translation>no head</translation>
    </message>
    <message>
        <source>没有版记</source>
        <translation>no foot</translation>
    </message>
    <message>
        <source>距版心上边缘{top:.1f}毫米</source>
        <translation>{top:.1f} mm below the top of the text area</translation>
    </message>
    <message>
        <source>末条分隔线与版心下边缘重合；首末0.35毫米，中间0.25毫米</source>
        <translation>last rule on the lower edge of the text area; first and last 0.35 mm thick, the others 0.25 mm</translation>
    </message>
    <message>
        <source>左右各空一字，回行与冒号后的首字对齐，末尾标句号</source>
        <translation>one character free left and right, further lines below the first character behind the colon, a full stop at the end</translation>
    </message>
    <message>
        <source>回行{lines}行，{off}行没有对齐，末尾是“{end}”</source>
        <translation>further lines: {lines}, out of line: {off}, ends with &quot;{end}&quot;</translation>
    </message>
    <message>
        <source>红色分隔线</source>
        <translation>Red rule</translation>
    </message>
    <message>
        <source>发文字号下4毫米，与版心等宽</source>
        <translation>4 mm below the document number, as wide as the text area</translation>
    </message>
    <message>
        <source>发文字号下{gap:.1f}毫米，宽{width:.1f}毫米</source>
        <translation>{gap:.1f} mm below the document number, {width:.1f} mm wide</translation>
    </message>
    <message>
        <source>落款</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>版记</source>
        <translation>Foot</translation>
    </message>
    <message>
        <source>抄送</source>
        <translation>Copies to</translation>
    </message>
    <message>
        <source>版头</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>发文机关标志、发文字号、红色分隔线</source>
        <translation>name of the issuing body, document number, red rule</translation>
    </message>
    <message>
        <source>没有落款日期</source>
        <translation>no date of a signature</translation>
    </message>
    <message>
        <source>没有抄送机关</source>
        <translation>no copies to anybody</translation>
    </message>
    <message>
        <source>没有3号正文</source>
        <translation>no text in size 3</translation>
    </message>
    <message>
        <source>只有横排的表</source>
        <translation>only tables set sideways</translation>
    </message>
    <message>
        <source>没有满行的正文</source>
        <translation>no full lines of text</translation>
    </message>
    <message>
        <source>{face}，占{share:.0%}</source>
        <translation>{face}, {share:.0%} of the text</translation>
    </message>
    <message>
        <source>2号（22磅）</source>
        <translation>size 2 (22 pt)</translation>
    </message>
    <message>
        <source>每段首行左空二字</source>
        <translation>first line of each paragraph two characters in</translation>
    </message>
    <message>
        <source>汉字间用全角标点</source>
        <translation>full-width marks between Chinese characters</translation>
    </message>
    <message>
        <source>段落的头一行、末一行不单独在面末、面首</source>
        <translation>no first line of a paragraph alone at the foot of a page, no last line alone at the top</translation>
    </message>
    <message>
        <source>正文字体</source>
        <translation>Face of the text</translation>
    </message>
    <message>
        <source>标点全角</source>
        <translation>Full-width marks</translation>
    </message>
    <message>
        <source>标题字号</source>
        <translation>Size of the title</translation>
    </message>
    <message>
        <source>首页没有比正文大的标题</source>
        <translation>no title larger than the text on the first page</translation>
    </message>
    <message>
        <source>{size:.1f}磅：{text}</source>
        <translation>{size:.1f} pt: {text}</translation>
    </message>
    <message>
        <source>{lines}行都是{size:.1f}磅</source>
        <translation>lines: {lines}, all {size:.1f} pt</translation>
    </message>
    <message>
        <source>首行缩进</source>
        <translation>First-line indent</translation>
    </message>
    <message>
        <source>字距均匀</source>
        <translation>Even gaps</translation>
    </message>
    <message>
        <source>孤行</source>
        <translation>Lone lines</translation>
    </message>
    <message>
        <source>{text}，{size:.1f}磅</source>
        <translation>{text}, {size:.1f} pt</translation>
    </message>
    <message>
        <source>末条距版心下边缘{edge:+.1f}毫米；粗细{thick}毫米</source>
        <translation>last rule {edge:+.1f} mm from the lower edge of the text area; thickness {thick} mm</translation>
    </message>
    <message>
        <source>没有红色分隔线</source>
        <translation>no red rule</translation>
    </message>
    <message>
        <source>面末是段首一行：{text}</source>
        <translation>first line of a paragraph at the foot of the page: {text}</translation>
    </message>
    <message>
        <source>面首是段末一行：{text}</source>
        <translation>last line of a paragraph at the top of the page: {text}</translation>
    </message>
    <message>
        <source>印成“{text}”，左右应是一字线</source>
        <translation>printed as &quot;{text}&quot;, it should stand between two long dashes</translation>
    </message>
    <message>
        <source>没有嵌入的字体读不出印的是什么</source>
        <translation>what is printed in a font that is not embedded cannot be read</translation>
    </message>
    <message>
        <source>发文机关标志有{marked}家，署名有{signed}家，请核对。</source>
        <translation>The masthead names {marked} bodies and the signature {signed}: please check.</translation>
    </message>
    <message>
        <source>标题里的机关是“{titled}”，署名是“{signed}”，不是同一个机关，请核对。</source>
        <translation>The title names &quot;{titled}&quot; and the signature &quot;{signed}&quot;, which is another body: please check.</translation>
    </message>
    <message>
        <source>{bodies}家联合上行文，签发人只写了{signers}名，请核对。</source>
        <translation>{bodies} bodies report together, but only {signers} of those who approved it are named: please check.</translation>
    </message>
    <message>
        <source>“{genre}”主送一个上级机关，还要送其他机关的用抄送。现在主送“{to}”，请核对。</source>
        <translation>A &quot;{genre}&quot; goes to one body above, others get copies. It is addressed to &quot;{to}&quot; now: please check.</translation>
    </message>
    <message>
        <source>“{genre}”不主送上级机关。现在主送“{to}”，请核对文种和主送机关。</source>
        <translation>A &quot;{genre}&quot; is addressed to no body above. It is addressed to &quot;{to}&quot; now: please check the kind of paper and the recipients.</translation>
    </message>
    <message>
        <source>发文机关标志是“{marked}”，署名是“{signed}”，不是同一个机关，请核对。</source>
        <translation>The masthead is &quot;{marked}&quot; and the signature &quot;{signed}&quot;, which is another body: please check.</translation>
    </message>
    <message>
        <source>标题里的机关有{titled}家，署名有{signed}家，请核对。</source>
        <translation>The title names {titled} bodies and the signature {signed}: please check.</translation>
    </message>
    <message>
        <source>标题“{title}”没有写文种（报告、通知、请示、函等），请核对。</source>
        <translation>The title &quot;{title}&quot; does not say what kind of document it is (report, notice, request, letter …): please check.</translation>
    </message>
    <message>
        <source>标题把“请示”和“报告”写在一起：请示要批复，报告不要，只能用一个。程序照“报告”印，请核对。</source>
        <translation>The title is both a request and a report: a request wants an answer, a report does not, so it can only be one. It is printed as a report: please check.</translation>
    </message>
    <message>
        <source>“请示”要在附注里写联系人姓名和电话，现在没有写。</source>
        <translation>A request names in its note whom to call about it; nobody is named now.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>&quot;{words}&quot;</translation>
    </message>
    <message>
        <source>标题{verb}的{named}不在这份材料里，印出的是各项任务和《{table}》。请另附原件，或者改标题。</source>
        <translation>The title hands on {named} ({verb}), which is not in this paper: it prints the tasks and &quot;{table}&quot;. Please attach the original, or change the title.</translation>
    </message>
    <message>
        <source>标题{verb}的是{named}，后面的表题是《{table}》，两个名称不一样，请核对。</source>
        <translation>The title hands on {named} ({verb}), but the table behind it is called &quot;{table}&quot;: please check.</translation>
    </message>
    <message>
        <source>填了{fields}，这种材料不印，发出前请自己标上。</source>
        <translation>Filled in, but not printed on this kind of paper: {fields}. Please mark it by hand before it leaves.</translation>
    </message>
    <message>
        <source>成文日期“{words}”读不出是哪一天，纸上照印，请核对。</source>
        <translation>The date of issue &quot;{words}&quot; is no day that can be read. It prints as it is: please check.</translation>
    </message>
    <message>
        <source>成文日期“{words}”读不出是哪一天，纸上照印，统计截至{day}，请核对。</source>
        <translation>The date of issue &quot;{words}&quot; is no day that can be read. It prints as it is, and the paper counts up to {day}: please check.</translation>
    </message>
    <message>
        <source>密级写“{security}”：{grade}的保密期限一般不超过{most}年，请核对。</source>
        <translation>The classification is &quot;{security}&quot;: for &quot;{grade}&quot; it lasts {most} years at most as a rule. Please check.</translation>
    </message>
    <message>
        <source>紧急程度“{urgency}”不是规定的写法：公文写“特急”或“加急”，请核对。</source>
        <translation>The urgency &quot;{urgency}&quot; is not one of the words laid down for it: please check.</translation>
    </message>
    <message>
        <source>发文字号“{number}”不合格式：机关代字、六角括号里的年份、序号，例如“×民发〔2017〕38号”，请核对。</source>
        <translation>The document number &quot;{number}&quot; does not have the form it must have: the code of the office, the year in brackets, the number. Please check.</translation>
    </message>
    <message>
        <source>发文字号是{year}年的，成文日期是{issued}，请核对。</source>
        <translation>The document number is of {year}, the date of issue is {issued}: please check.</translation>
    </message>
    <message>
        <source>份号“{number}”多于6位：份号用6位阿拉伯数字，请核对。</source>
        <translation>The copy number &quot;{number}&quot; is too long: copies are numbered with six Arabic digits. Please check.</translation>
    </message>
    <message>
        <source>阿拉伯数字，年份标全称，不编虚位，后加“印发”；印发机关左空一字，日期右空一字</source>
        <translation>Arabic numerals, the year in full, no leading noughts, the word for printed behind it; the printer one character from the left, the date one from the right</translation>
    </message>
    <message>
        <source>印发日期右空{blank:.1f}字：{text}</source>
        <translation>the date of printing {blank:.1f} characters from the right: {text}</translation>
    </message>
    <message>
        <source>印发机关左空{blank:.1f}字：{text}</source>
        <translation>the printer {blank:.1f} characters from the left: {text}</translation>
    </message>
    <message>
        <source>左空{blank:.1f}字：{text}</source>
        <translation>{blank:.1f} characters from the left: {text}</translation>
    </message>
    <message>
        <source>右空{blank:.1f}字：{text}</source>
        <translation>{blank:.1f} characters from the right: {text}</translation>
    </message>
    <message>
        <source>日期在署名上面：{text}</source>
        <translation>the date stands above the signature: {text}</translation>
    </message>
    <message>
        <source>署名与日期之间有空行：{text}</source>
        <translation>lines left blank between signature and date: {text}</translation>
    </message>
    <message>
        <source>没有署名：{text}</source>
        <translation>no signature: {text}</translation>
    </message>
    <message>
        <source>署名上面没有空一行：{text}</source>
        <translation>no line left blank above the signature: {text}</translation>
    </message>
    <message>
        <source>日期用阿拉伯数字，不编虚位；不盖章的右空二字，日期首字比署名首字右移二字；盖章的日期右空四字，署名居中；署名在日期上面，上空一行；落款面有正文</source>
        <translation>date in Arabic figures without leading zeros; unsealed two characters from the right, the date beginning two behind the signature; sealed the date four from the right, the signature centred above it; the signature above the date, below a line left blank; text on their page</translation>
    </message>
    <message>
        <source>成文日期下一行，左空二字，加圆括号</source>
        <translation>on the line below the date, two characters in, in round brackets</translation>
    </message>
    <message>
        <source>没有成文日期</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>没有附注</source>
        <translation>no remark</translation>
    </message>
    <message>
        <source>成文日期空着</source>
        <translation>the date is left blank</translation>
    </message>
    <message>
        <source>日期不是正文的字号</source>
        <translation>the date is not in the size of the text</translation>
    </message>
    <message>
        <source>红色分隔线下空二行</source>
        <translation>two lines left blank below the red rule</translation>
    </message>
    <message>
        <source>上空{lines:.1f}行</source>
        <translation>{lines:.1f} lines left blank above</translation>
    </message>
    <message>
        <source>与上一要素空二行</source>
        <translation>two lines left blank below what stands above</translation>
    </message>
    <message>
        <source>标题位置</source>
        <translation>place of the title</translation>
    </message>
    <message>
        <source>标题{verb}的{named}不在这份材料里。请另附原件，或者改标题。</source>
        <translation>This paper does not hold {named}, which its title hands on ({verb}). Attach the original or change the title.</translation>
    </message>
    <message>
        <source>有{count}条填报退回了，还没有重报，没有印，也没有算进完成率和警示灯。</source>
        <translation>Filings sent back and not filed again: {count}. They are neither printed nor counted in percentages and lamps.</translation>
    </message>
    <message>
        <source>有{count}条填报退回了，还没有重报，照印照算；文件式、工作简报、一页纸不印不算。</source>
        <translation>Filings sent back and not filed again: {count}. They are printed and counted here, but not in the formal paper, the bulletin and the one-page sheet.</translation>
    </message>
    <message>
        <source>有{count}条填报的数或者状态待定（两份文件改得不一样），印的、算的是较新的一个。</source>
        <translation>Of {count} filings a number or the status is not settled (two files changed it apart); the newer one is printed and counted.</translation>
    </message>
    <message>
        <source>{names}等{count}项</source>
        <translation>{names} and others, {count} in all</translation>
    </message>
    <message>
        <source>{names}的牵头单位只是建议，还没有确认，没有印，承办单位空着手工填。</source>
        <translation>Of {names} the lead is only suggested and not confirmed: it is not printed, and who answers for it is left blank to be filled in by hand.</translation>
    </message>
    <message>
        <source>{names}的牵头单位待定（两份文件改得不一样），抬头空着手工填。</source>
        <translation>Of {names} the lead is not settled (two files differ): whom the sheet goes to is left blank to be filled in by hand.</translation>
    </message>
    <message>
        <source>{names}没有牵头单位，承办单位空着手工填。</source>
        <translation>Of {names} nobody leads: who answers for it is left blank to be filled in by hand.</translation>
    </message>
    <message>
        <source>{names}已经办结。</source>
        <translation>Done already: {names}.</translation>
    </message>
    <message>
        <source>选印方案要有名称，例如 厅长版。</source>
        <translation>A selection needs a name, such as &quot;for the leaders&quot;.</translation>
    </message>
    <message>
        <source>“{path}”不是文件（是管道或设备）。请指定一份文件。</source>
        <translation>&quot;{path}&quot; is no file (it is a pipe or a device). Name a file.</translation>
    </message>
    <message>
        <source>“{file}”没有找到。请核对文件名和所在文件夹。</source>
        <translation>&quot;{file}&quot; was not found. Check its name and its folder.</translation>
    </message>
    <message>
        <source>是一个断了的快捷方式，后面的文件不在了</source>
        <translation>it is a broken shortcut, and the file behind it is gone</translation>
    </message>
    <message>
        <source>首页放不下正文：版头、标题、主送占了{taken}行，首页只有{all}行。公文首页必须显示正文，请缩短标题，或发文机关标志单独用主办机关名称。</source>
        <translation>The first page has no room for text: head, title and addressees take {taken} lines of the {all} it has. The first page of a document must show text: shorten the title, or let the mark name the leading body alone.</translation>
    </message>
    <message>
        <source>压缩包，请解压后再收</source>
        <translation>an archive; unpack it first</translation>
    </message>
    <message>
        <source>PDF，读不出格子里的内容</source>
        <translation>a PDF, whose cells cannot be read</translation>
    </message>
    <message>
        <source>图片，读不出格子里的内容</source>
        <translation>a picture, whose cells cannot be read</translation>
    </message>
    <message>
        <source>文档，不是表格</source>
        <translation>a document, not a table</translation>
    </message>
    <message>
        <source>没有下载完</source>
        <translation>not fully downloaded</translation>
    </message>
    <message>
        <source>没有看的：{listed}。</source>
        <translation>Passed over: {listed}.</translation>
    </message>
    <message>
        <source>不是表格（.xlsx）</source>
        <translation>not a table (.xlsx)</translation>
    </message>
    <message>
        <source>{file}（{why}）</source>
        <translation>{file} ({why})</translation>
    </message>
    <message>
        <source>督办单只能出给任务和举措，不能出给{names}。</source>
        <translation>Only tasks and measures can be urged on paper, not {names}.</translation>
    </message>
    <message>
        <source>{label}：{words}</source>
        <translation>{label}: {words}</translation>
    </message>
    <message>
        <source>格子里是公式，请改成数值（复制→选择性粘贴→数值）</source>
        <translation>The cell holds a formula; make it a value (Copy, Paste Special, Values)</translation>
    </message>
    <message>
        <source>格子里的字划了删除线，是不是不算数了</source>
        <translation>The words in the cell are struck through: do they still count</translation>
    </message>
    <message>
        <source>格子里存的是{number}，照它的数字格式看到的却是另一个样子</source>
        <translation>The cell holds {number}, but its number format shows something else</translation>
    </message>
    <message>
        <source>格子里是错误值 {value}</source>
        <translation>The cell holds the error {value}</translation>
    </message>
    <message>
        <source>格子里的文字丢失了</source>
        <translation>The words of the cell are lost</translation>
    </message>
    <message>
        <source>表样上填着“{words}”，下发时换成各单位自己的、当期的。</source>
        <translation>The form has &quot;{words}&quot; filled in; each unit gets its own name and the period of the issue instead.</translation>
    </message>
    <message>
        <source>表样上填过的“{words}”，下发时空出来。</source>
        <translation>Filled in on the form before: &quot;{words}&quot;. It goes out empty.</translation>
    </message>
    <message>
        <source>表样上写着“{words}”，照样印给每个单位，请核对。</source>
        <translation>The form says &quot;{words}&quot;, which is printed for every unit as it is. Please check it.</translation>
    </message>
    <message>
        <source>表样上写着“{words}”，任务是{year}年的，下发时照印；建议先在表样上改好年份。</source>
        <translation>The form says &quot;{words}&quot;, while the tasks are of {year}. It is printed as it is; we suggest putting the year right in the form first.</translation>
    </message>
    <message>
        <source>是程序，没有运行</source>
        <translation>is a program, which was not run</translation>
    </message>
    <message>
        <source>是快捷方式</source>
        <translation>is a shortcut</translation>
    </message>
    <message>
        <source>是工作文件（.chengqi）或数据库</source>
        <translation>is a workspace (.chengqi) or a database</translation>
    </message>
    <message>
        <source>是文字文件（.doc、.wps）</source>
        <translation>is a text document (.doc, .wps)</translation>
    </message>
    <message>
        <source>是演示文件（.ppt、.dps）</source>
        <translation>is a presentation (.ppt, .dps)</translation>
    </message>
    <message>
        <source>是文本（TXT、CSV），不是 .xlsx，格子的编号和格式都丢了。请在下发的原表上填写。</source>
        <translation>is plain text (TXT, CSV), not .xlsx; the numbers and formats of its cells are lost. Please fill in the workbook that was sent.</translation>
    </message>
    <message>
        <source>里面有不该有的内容（XML 文档类型声明），为安全起见没有读。请在下发的原表上填写。</source>
        <translation>holds what it should not (an XML document type); not read, for safety. Fill in the workbook that was sent.</translation>
    </message>
    <message>
        <source>请用 Excel 或 WPS 打开后另存为 .xlsx 再报。</source>
        <translation>Open it in Excel or WPS, save it as .xlsx and send that.</translation>
    </message>
    <message>
        <source>注意：这是{issue}的表，后来又下发过第{later}次（{period}）。</source>
        <translation>Note: this is the workbook of {issue}; issue {later} ({period}) was sent since.</translation>
    </message>
    <message>
        <source>格子里的文字超过{most}个字，表格程序放不下这么多，请分成几条</source>
        <translation>The cell holds more than {most} characters, which is more than spreadsheets keep; please split it</translation>
    </message>
    <message>
        <source>{row}的“{words}”太长，一格放不下，没有写出。请先把它分成几条。</source>
        <translation>&quot;{words}&quot; of {row} is too long for a cell; not written. Split it first.</translation>
    </message>
    <message>
        <source>不是 Excel 工作簿（.xlsx），读不出格子里的内容。请报填好的原表。</source>
        <translation>is no Excel workbook (.xlsx), so its cells cannot be read. Send the workbook that was filled in.</translation>
    </message>
    <message>
        <source>{what}，{no_workbook}</source>
        <translation>{what} and {no_workbook}</translation>
    </message>
    <message>
        <source>是图片</source>
        <translation>is a picture</translation>
    </message>
    <message>
        <source>是图片或录音</source>
        <translation>is a picture or a recording</translation>
    </message>
    <message>
        <source>是 PDF</source>
        <translation>is a PDF</translation>
    </message>
    <message>
        <source>是写字板文件</source>
        <translation>is a WordPad file</translation>
    </message>
    <message>
        <source>是压缩包</source>
        <translation>is an archive</translation>
    </message>
    <message>
        <source>是.xls（旧格式）文件，不是 .xlsx。{again}</source>
        <translation>is an .xls file (old format), no .xlsx. {again}</translation>
    </message>
    <message>
        <source>是网页（HTML），只是改了扩展名，不是 .xlsx。{again}</source>
        <translation>is a web page (HTML) by another name, no .xlsx. {again}</translation>
    </message>
    <message>
        <source>是 XML 表格，不是 .xlsx。{again}</source>
        <translation>is an XML table, no .xlsx. {again}</translation>
    </message>
    <message>
        <source>加了打开密码，打不开。请去掉密码再报。</source>
        <translation>has a password and cannot be opened. Take the password off and send it again.</translation>
    </message>
    <message>
        <source>是.et（WPS 旧格式）文件，不是 .xlsx。{again}</source>
        <translation>is an .et file (old WPS format), no .xlsx. {again}</translation>
    </message>
    <message>
        <source>“{file}”有{size}兆，太大了，不像是填报的表，没有读。</source>
        <translation>&quot;{file}&quot; has {size} MB, too much for a workbook of filings; not read.</translation>
    </message>
    <message>
        <source>“{file}”读不出来：{why}。</source>
        <translation>&quot;{file}&quot; cannot be read: {why}.</translation>
    </message>
    <message>
        <source>加了密码，打不开。请去掉密码再报。</source>
        <translation>has a password and cannot be opened. Take the password off and send it again.</translation>
    </message>
    <message>
        <source>展开后太大，不像是填报的表，没有读。请在下发的原表上填写。</source>
        <translation>is too large unpacked for a workbook of filings; not read. Fill in the workbook that was sent.</translation>
    </message>
    <message>
        <source>是空文件。</source>
        <translation>is empty.</translation>
    </message>
    <message>
        <source>里面的内容太多（空格子也算），不像是填报的表，没有读。请删去表格下方多余的空行和右边多余的空列，或在下发的原表上填写。</source>
        <translation>holds too much (blank cells count too) for a workbook that was filled in; not read. Delete the blank rows below and the blank columns beside the table, or fill in the workbook that was sent.</translation>
    </message>
    <message>
        <source>是 .ods 文件，不是 .xlsx。{again}</source>
        <translation>is an .ods file, no .xlsx. {again}</translation>
    </message>
    <message>
        <source>是压缩包，不是 Excel 工作簿（.xlsx）。请解压后报填好的原表。</source>
        <translation>is an archive, no Excel workbook (.xlsx). Unpack it and send the workbook that was filled in.</translation>
    </message>
    <message>
        <source>带有宏，为安全起见没有读。请另存为不带宏的 .xlsx 再报。</source>
        <translation>holds macros; not read, for safety. Save it as .xlsx without macros and send that.</translation>
    </message>
    <message>
        <source>引用了别的文件（外部链接），没有读。请断开链接（数据→编辑链接），把公式改成数值再报。</source>
        <translation>refers to other files (external links); not read. Break the links (Data, Edit Links), make formulas values and send it again.</translation>
    </message>
    <message>
        <source>不是下发的任务分解表，或者隐藏的标识被删掉了，认不出各行是哪一条（总表和自己另做的表不能回收）。请在下发的原表上填写。</source>
        <translation>is no task table that was sent, or its hidden marks were deleted, so its rows cannot be told (masters and tables of one&apos;s own cannot be taken back). Fill in the workbook that was sent.</translation>
    </message>
    <message>
        <source>是样表，没有记入台账，不能回收。请用正式下发的表填写。</source>
        <translation>is a draft: it is not in the ledger and cannot be taken back. Fill in the workbook that was sent.</translation>
    </message>
    <message>
        <source>里面的行太多，不像是填报的表，没有读。名单和明细请另存一份，不要接在表的下面。</source>
        <translation>has too many rows for a workbook that was filled in; not read. Keep lists and details in a file of their own, not below the table.</translation>
    </message>
    <message>
        <source>里面编号为“{row}”的行有{copies}行，分不清以哪一行为准，没有读。请在原表上填写，不要整行复制。</source>
        <translation>has {copies} rows numbered &quot;{row}&quot;, and it is unclear which counts; not read. Please fill in the original, without copying whole rows.</translation>
    </message>
    <message>
        <source>{cell}：{why}</source>
        <translation>{cell}: {why}</translation>
    </message>
    <message>
        <source>一页纸放不下全部内容：“{table}”有{rows}行没有印。</source>
        <translation>The one-page sheet cannot hold everything: {rows} rows of &quot;{table}&quot; are not printed.</translation>
    </message>
    <message>
        <source>所选的任务里没有分给“{unit}”的。有任务的单位是：{known}。</source>
        <translation>Of the tasks chosen none is given to &quot;{unit}&quot;. Those with tasks are: {known}.</translation>
    </message>
    <message>
        <source>主送</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>数字拆成两行：{words}</source>
        <translation>a number is broken over two lines: {words}</translation>
    </message>
    <message>
        <source>填报都退回了，还没有重报：题目写的是进展，正文没有进展可写。</source>
        <translation>All reports were sent back and none has come again: the title speaks of progress, the text has none.</translation>
    </message>
    <message>
        <source>有{count}条填报还没有审核，照所报印出。</source>
        <translation>Reports not reviewed yet and printed as they were filed: {count}.</translation>
    </message>
    <message>
        <source>没有名为“{name}”的选印方案。现有：{known}。</source>
        <translation>There is no selection called &quot;{name}&quot;. There are: {known}.</translation>
    </message>
    <message>
        <source>删除选印方案时，不能同时改别的栏目。</source>
        <translation>When a selection is deleted, nothing else of it can be changed.</translation>
    </message>
    <message>
        <source>第{issue}次下发（{units}个单位）的报回期限{due}早于下发日期{sent}，督办单上没有写期限和迟报天数，请核对。</source>
        <translation>Issue {issue} ({units} units): its last day {due} is before the day of sending {sent}; the urging sheets name neither the last day nor the days late. Please check.</translation>
    </message>
    <message>
        <source>栏目太多，不像是填报的表，没有读。请在下发的原表上填写。</source>
        <translation>has too many columns for a workbook that was filled in; not read. Fill in the workbook that was sent out.</translation>
    </message>
    <message>
        <source>“{file}”：{why}</source>
        <translation>&quot;{file}&quot;: {why}</translation>
    </message>
    <message>
        <source>表里的隐藏标识被改坏了，认不出是哪一份。请退回填报单位，在下发的原表上填写。</source>
        <translation>the hidden mark was broken, so it cannot be told which workbook this is. Send it back to be filled in on the workbook that was sent.</translation>
    </message>
    <message>
        <source>表里的隐藏标识被改动过（校验不符）。请退回填报单位，在下发的原表上填写。</source>
        <translation>the hidden mark was altered (its checksum does not fit). Send it back to be filled in on the workbook that was sent.</translation>
    </message>
    <message>
        <source>这份表是较新版本的程序下发的，请用新版本回收。</source>
        <translation>it was sent by a newer version of the program; take it back with that.</translation>
    </message>
    <message>
        <source>图形和文本框</source>
        <translation>shapes and text boxes</translation>
    </message>
    <message>
        <source>图表</source>
        <translation>charts</translation>
    </message>
    <message>
        <source>图片</source>
        <translation>pictures</translation>
    </message>
    <message>
        <source>数据透视表</source>
        <translation>pivot tables</translation>
    </message>
    <message>
        <source>切片器</source>
        <translation>slicers</translation>
    </message>
    <message>
        <source>窗体控件</source>
        <translation>form controls</translation>
    </message>
    <message>
        <source>会话式批注</source>
        <translation>threaded comments</translation>
    </message>
    <message>
        <source>打印机设置</source>
        <translation>printer settings</translation>
    </message>
    <message>
        <source>扩展的数据有效性</source>
        <translation>extended data validations</translation>
    </message>
    <message>
        <source>扩展的条件格式</source>
        <translation>extended conditional formats</translation>
    </message>
    <message>
        <source>迷你图</source>
        <translation>sparklines</translation>
    </message>
    <message>
        <source>“{name}”是下发的表，里面有发给某个单位的内容和隐藏标识，不能当样式。请把标题、栏目和说明复制到一份新表里，用新表作样式。</source>
        <translation>&quot;{name}&quot; is a table that was handed out: it holds what was sent to one unit and hidden identifiers, so it cannot be a form. Please copy its title, headings and instructions into a new workbook and use that as the form.</translation>
    </message>
    <message>
        <source>“{headings}”栏是表样自带的，照样发出，整栏空着，填了程序不收。</source>
        <translation>Columns of the form&apos;s own: &quot;{headings}&quot;. They go out as they are, empty in every row, and what is typed there is not taken in.</translation>
    </message>
    <message>
        <source>样式不能用：{why}</source>
        <translation>The form cannot be used: {why}</translation>
    </message>
    <message>
        <source>合计行</source>
        <translation>rows of totals</translation>
    </message>
    <message>
        <source>栏目以下的公式</source>
        <translation>formulas below the headings</translation>
    </message>
    <message>
        <source>栏目以下的数据有效性</source>
        <translation>data validation below the headings</translation>
    </message>
    <message>
        <source>套用的表格</source>
        <translation>table objects</translation>
    </message>
    <message>
        <source>佐证材料“{name}”（{node}）两边的文件夹里都没有，请补上。</source>
        <translation>The evidence &quot;{name}&quot; ({node}) is in neither folder. Please supply it.</translation>
    </message>
    <message>
        <source>随程序带来的原文被改动过，与校验码不符。请重新安装本程序。</source>
        <translation>The source that came with the program was altered: its checksum does not fit. Install the program again.</translation>
    </message>
    <message>
        <source>“{path}”讲的是另一份文件，不能合并。请核对是否选错了文件。</source>
        <translation>&quot;{path}&quot; is about another paper and cannot be merged. Check whether it is the right file.</translation>
    </message>
    <message>
        <source>“{path}”不是普通文件。请另存为文本文件再试。</source>
        <translation>&quot;{path}&quot; is no ordinary file. Save it as a text file and try again.</translation>
    </message>
    <message>
        <source>没有找到文件“{path}”。请核对文件名和所在文件夹。</source>
        <translation>The file &quot;{path}&quot; was not found. Check the name and the folder.</translation>
    </message>
    <message>
        <source>“{path}”是文件夹，不是文件。请指定其中的一份文件。</source>
        <translation>&quot;{path}&quot; is a folder, not a file. Choose a file in it.</translation>
    </message>
    <message>
        <source>没有读取“{path}”的权限。请把它复制到自己的文件夹再试。</source>
        <translation>&quot;{path}&quot; may not be read. Copy it to a folder of your own and try again.</translation>
    </message>
    <message>
        <source>不能读取“{path}”：{why}。</source>
        <translation>Cannot read &quot;{path}&quot;: {why}.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{called}：“{quote}”里应有一对花括号。</source>
        <translation>{called}: &quot;{quote}&quot; should hold one pair of braces.</translation>
    </message>
    <message>
        <source>{called}：“{quote}”里没有写明改动（{{旧→新}}）。</source>
        <translation>{called}: &quot;{quote}&quot; names no change ({{old→new}}).</translation>
    </message>
    <message>
        <source>{called}：原文里没有“{words}”。</source>
        <translation>{called}: &quot;{words}&quot; is not in the source.</translation>
    </message>
    <message>
        <source>{called}：“{words}”在原文里不止一处，请多引几个字。</source>
        <translation>{called}: &quot;{words}&quot; is in the source more than once; quote a few more characters.</translation>
    </message>
    <message>
        <source>{called}：{measure} 不属于任何任务。</source>
        <translation>{called}: {measure} belongs to no task.</translation>
    </message>
    <message>
        <source>{called}：“{words}”没有读作数据。</source>
        <translation>{called}: &quot;{words}&quot; was not read as a figure.</translation>
    </message>
    <message>
        <source>{called}：没有编号为 {node} 的条目。</source>
        <translation>{called}: there is no item {node}.</translation>
    </message>
    <message>
        <source>{called}：缺少“{key}”。</source>
        <translation>{called}: &quot;{key}&quot; is missing.</translation>
    </message>
    <message>
        <source>{name} 不是合格的 TOML 文件：{why}。</source>
        <translation>{name} is no sound TOML file: {why}.</translation>
    </message>
    <message>
        <source>{called}：“{key}”不能是 {word}，只能是 {known}。</source>
        <translation>{called}: &quot;{key}&quot; cannot be {word}, only {known}.</translation>
    </message>
    <message>
        <source>{called}：“{unit}”不在处室名单里。</source>
        <translation>{called}: &quot;{unit}&quot; is not in the list of departments.</translation>
    </message>
    <message>
        <source>{computed}，印作{printed}</source>
        <translation>{computed}, printed as {printed}</translation>
    </message>
    <message>
        <source>{printed}：文中有{given}，没有{missing}，无从核算</source>
        <translation>{printed}: the text has {given}, but not {missing}, so it cannot be recomputed</translation>
    </message>
    <message>
        <source>{computed}，印作{printed}（{note}）</source>
        <translation>{computed}, printed as {printed} ({note})</translation>
    </message>
    <message>
        <source>{printed}：文中没有{missing}，无从核算</source>
        <translation>{printed}: the text does not have {missing}, so it cannot be recomputed</translation>
    </message>
    <message>
        <source>（按共有词语提出，待核）</source>
        <translation>(proposed by shared words, to be checked)</translation>
    </message>
    <message>
        <source>两处都写到“{words}”{pending}。</source>
        <translation>Both speak of &quot;{words}&quot;{pending}.</translation>
    </message>
    <message>
        <source>第 {place} 字处的编号“{printed}”不连续：此处应是第 {expected} 项。</source>
        <translation>The number &quot;{printed}&quot; at character {place} is out of turn: item {expected} is due here.</translation>
    </message>
    <message>
        <source>{node} 出现了两次。</source>
        <translation>{node} is there twice.</translation>
    </message>
    <message>
        <source>{node} 的标题不在它的范围之内。</source>
        <translation>The heading of {node} lies outside it.</translation>
    </message>
    <message>
        <source>{node} 与 {other} 的范围重叠。</source>
        <translation>{node} overlaps {other}.</translation>
    </message>
    <message>
        <source>{node} 排在它的上级 {parent} 之前。</source>
        <translation>{node} comes before its parent {parent}.</translation>
    </message>
    <message>
        <source>{node} 不在它的上级 {parent} 的范围之内。</source>
        <translation>{node} lies outside its parent {parent}.</translation>
    </message>
    <message>
        <source>{name}里没有找到工作任务：需要的是带编号的工作报告，有总结和思路（或打算、重点工作）。请核对是否选错了文件。</source>
        <translation>{name} announces no tasks: what is wanted is a numbered report with a review and a plan. Check whether it is the right file.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>&quot;{name}&quot;</translation>
    </message>
    <message>
        <source>这份文件</source>
        <translation>This file</translation>
    </message>
    <message>
        <source>第 {place} 字起的一段没有归入任何部分：“{words}…”。</source>
        <translation>The paragraph at character {place} belongs to no part: &quot;{words}…&quot;.</translation>
    </message>
    <message>
        <source>文件名写的是“{named}”，表却是{period}（第{issue}次下发）的：确是报{period}的，改好文件名再收；是报{meant}的，请单位在那一期的表上重填。</source>
        <translation>The file name says &quot;{named}&quot;, but the table is that of {period} (issue {issue}): if it does report on {period}, correct the file name and take it again; if it reports on {meant}, the unit has to fill in the table of that period.</translation>
    </message>
    <message>
        <source>文件名写的是“{named}”，填的却是{period}{again}的表。如是报{period}的，请把文件名改为“{file}”再报；如是报{meant}的，请在{meant}的表上填写后报回。</source>
        <translation>The file name says &quot;{named}&quot;, but what was filled in is the table of {period}{again}. If it reports on {period}, please rename the file to &quot;{file}&quot; and send it again; if it reports on {meant}, please fill in the table of {meant} and return that.</translation>
    </message>
    <message>
        <source>确是报{period}的，文件名里写上{period}再收；是报{later}的，请单位在那一期的表上重填。</source>
        <translation>If it does report on {period}, write {period} into the file name and take it again; if it reports on {later}, the unit has to fill in the table of that period.</translation>
    </message>
    <message>
        <source>填的是{period}{again}的表，而{later}的表已经下发。如是报{period}的，请把文件名改为“{file}”再报；如是报{later}的，请在{later}的表上填写后报回。</source>
        <translation>What was filled in is the table of {period}{again}, while that of {later} has been sent out. If it reports on {period}, please rename the file to &quot;{file}&quot; and send it again; if it reports on {later}, please fill in the table of {later} and return that.</translation>
    </message>
    <message>
        <source>存档要有一个没有用过的名称，不能是日期，“{name}”不行。</source>
        <translation>A moment needs a name that is not in use and is no date; &quot;{name}&quot; will not do.</translation>
    </message>
    <message>
        <source>没有“{moment}”这个存档。可以写日期（2017-06-30）、{beginning}（最初）、{now}（现在），或存档的名称：{known}。</source>
        <translation>There is no moment &quot;{moment}&quot;. It may be a day (2017-06-30), {beginning}, {now}, or the name of a moment: {known}.</translation>
    </message>
    <message>
        <source>（还没有）</source>
        <translation>(none yet)</translation>
    </message>
    <message>
        <source>名称里不能有 &gt; ：“{name}”。</source>
        <translation>A name cannot hold &gt;: &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>单位名单不能是空的。</source>
        <translation>The list of departments cannot be empty.</translation>
    </message>
    <message>
        <source>要写单位的名称。</source>
        <translation>Give the name of a department.</translation>
    </message>
    <message>
        <source>“{name}”已经在单位名单里。</source>
        <translation>&quot;{name}&quot; is in the list of departments already.</translation>
    </message>
    <message>
        <source>“{name}”不在单位名单里。名单：{known}。</source>
        <translation>&quot;{name}&quot; is not in the list of departments: {known}.</translation>
    </message>
    <message>
        <source>单位名称不能为空，里面不能有顿号、逗号和分号：“{name}”。</source>
        <translation>A department&apos;s name cannot be empty or hold a comma or semicolon: &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>设置没有“{field}”这一项。可以填：{known}。</source>
        <translation>There is no setting &quot;{field}&quot;. There are: {known}.</translation>
    </message>
    <message>
        <source>单位名称里不能有 &gt; 和 @ ，不能换行：“{name}”。</source>
        <translation>A department&apos;s name cannot hold &gt;, @ or a line break: &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>没有名为“{name}”的警示规则。现有：{known}。</source>
        <translation>There is no lamp rule called &quot;{name}&quot;. There are: {known}.</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>The rule</translation>
    </message>
    <message>
        <source>看不懂期次“{words}”。请写成 2017Q1（2017年一季度）或 2017M03（2017年3月）。</source>
        <translation>The period &quot;{words}&quot; cannot be read. Write 2017Q1 (first quarter) or 2017M03 (March).</translation>
    </message>
    <message>
        <source>{year}年{month}月</source>
        <translation>{year}-{month:02}</translation>
    </message>
    <message>
        <source>没有{year}年这样的期次。</source>
        <translation>There is no period in a year {year}.</translation>
    </message>
    <message>
        <source>{year}年一季度</source>
        <translation>{year} Q1</translation>
    </message>
    <message>
        <source>{year}年二季度</source>
        <translation>{year} Q2</translation>
    </message>
    <message>
        <source>{year}年三季度</source>
        <translation>{year} Q3</translation>
    </message>
    <message>
        <source>{year}年四季度</source>
        <translation>{year} Q4</translation>
    </message>
    <message>
        <source>{year}年{quarter}季度</source>
        <translation>{year} Q{quarter}</translation>
    </message>
    <message>
        <source>按{measures}条举措平均</source>
        <translation>Mean of its measures ({measures})</translation>
    </message>
    <message>
        <source>{measures}条举措状态不一</source>
        <translation>Its measures ({measures}) differ in status</translation>
    </message>
    <message>
        <source>据{units}个单位最近填报平均</source>
        <translation>Mean of what {units} departments filed last</translation>
    </message>
    <message>
        <source>按{measures}条举措平均，其中{missing}条未填报按0计</source>
        <translation>Mean of its measures ({measures}); not filed and counted as 0: {missing}</translation>
    </message>
    <message>
        <source>据最近填报</source>
        <translation>From the latest filing</translation>
    </message>
    <message>
        <source>{measures}条举措都是{status}</source>
        <translation>All its measures ({measures}): {status}</translation>
    </message>
    <message>
        <source>{measures}条举措中{alike}条{status}</source>
        <translation>Of {measures} measures, {status}: {alike}</translation>
    </message>
    <message>
        <source>{measures}条举措中{filed}条报了状态</source>
        <translation>Of {measures} measures, with a status: {filed}</translation>
    </message>
    <message>
        <source>人工填定</source>
        <translation>Set by hand</translation>
    </message>
    <message>
        <source>各举措均未填报</source>
        <translation>Nothing filed for any measure</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>牵头单位</source>
        <translation>Lead department</translation>
    </message>
    <message>
        <source>配合单位</source>
        <translation>Supporting departments</translation>
    </message>
    <message>
        <source>责任领导</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>完成率</source>
        <translation>Percent done</translation>
    </message>
    <message>
        <source>警示灯</source>
        <translation>Lamp</translation>
    </message>
    <message>
        <source>改灯理由</source>
        <translation>Reason for the lamp</translation>
    </message>
    <message>
        <source>进展情况</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>存在问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>下一步打算</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>当前值</source>
        <translation>Current value</translation>
    </message>
    <message>
        <source>佐证材料</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>退回理由</source>
        <translation>Reason for sending back</translation>
    </message>
    <message>
        <source>审核人</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>单位名单</source>
        <translation>Departments</translation>
    </message>
    <message>
        <source>单位改名</source>
        <translation>Renamed department</translation>
    </message>
    <message>
        <source>状态表</source>
        <translation>Statuses</translation>
    </message>
    <message>
        <source>警示规则</source>
        <translation>Lamp rules</translation>
    </message>
    <message>
        <source>发文机关标志</source>
        <translation>Name of the issuing body</translation>
    </message>
    <message>
        <source>简报名称</source>
        <translation>Name of the bulletin</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>签发人</source>
        <translation>Signed off by</translation>
    </message>
    <message>
        <source>加盖印章</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>附注</source>
        <translation>Remark in brackets</translation>
    </message>
    <message>
        <source>署名（编发单位）</source>
        <translation>Issuer (signature)</translation>
    </message>
    <message>
        <source>发文字号</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>期号</source>
        <translation>Issue number</translation>
    </message>
    <message>
        <source>成文日期</source>
        <translation>Date of issue</translation>
    </message>
    <message>
        <source>密级和保密期限</source>
        <translation>Classification and term</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>份号</source>
        <translation>Copy number</translation>
    </message>
    <message>
        <source>主送机关</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>报</source>
        <translation>Report to</translation>
    </message>
    <message>
        <source>送</source>
        <translation>Send to</translation>
    </message>
    <message>
        <source>抄送机关</source>
        <translation>Copy to</translation>
    </message>
    <message>
        <source>印发机关</source>
        <translation>Printing office</translation>
    </message>
    <message>
        <source>印发日期</source>
        <translation>Printing date</translation>
    </message>
    <message>
        <source>印数</source>
        <translation>Number of copies</translation>
    </message>
    <message>
        <source>界面录入</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>印出与否</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>命令行</source>
        <translation>Command line</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Workbook</translation>
    </message>
    <message>
        <source>待审</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已审</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>未改</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>可收</source>
        <translation>Safe</translation>
    </message>
    <message>
        <source>请核</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>不能收</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>锁定内容被改</source>
        <translation>Locked, altered</translation>
    </message>
    <message>
        <source>缺行</source>
        <translation>Missing row</translation>
    </message>
    <message>
        <source>新增行</source>
        <translation>New row</translation>
    </message>
    <message>
        <source>认不出</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>已发</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>逾期未回</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>来过，没有收</source>
        <translation>Came, not taken</translation>
    </message>
    <message>
        <source>已回，未收完</source>
        <translation>Returned, partly open</translation>
    </message>
    <message>
        <source>已收</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>已另行下发</source>
        <translation>Sent again</translation>
    </message>
    <message>
        <source>红</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>黄</source>
        <translation>Amber</translation>
    </message>
    <message>
        <source>绿</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>灰</source>
        <translation>Grey</translation>
    </message>
    <message>
        <source>蓝</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>suggested</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>已否决</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>不采用</source>
        <translation>not adopted</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>adopted</translation>
    </message>
    <message>
        <source>疑误</source>
        <translation>doubtful</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>节点</source>
        <translation>Milestone</translation>
    </message>
    <message>
        <source>存档</source>
        <translation>Named moment</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>下发</source>
        <translation>Handout</translation>
    </message>
    <message>
        <source>回收</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>来过没有收的表</source>
        <translation>file not taken</translation>
    </message>
    <message>
        <source>未启动</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>推进中</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>达序时进度</source>
        <translation>On schedule</translation>
    </message>
    <message>
        <source>滞后</source>
        <translation>Behind</translation>
    </message>
    <message>
        <source>超序时进度</source>
        <translation>Ahead</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>需协调</source>
        <translation>Needs decision</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>有问题</source>
        <translation>Has problems</translation>
    </message>
    <message>
        <source>临近</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>欠序时</source>
        <translation>Slightly behind</translation>
    </message>
    <message>
        <source>自报滞后</source>
        <translation>Says behind</translation>
    </message>
    <message>
        <source>未填报</source>
        <translation>Nothing filed</translation>
    </message>
    <message>
        <source>无进度数据</source>
        <translation>No progress data</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>On track</translation>
    </message>
    <message>
        <source>小标宋</source>
        <translation>Xiaobiaosong</translation>
    </message>
    <message>
        <source>仿宋</source>
        <translation>Fangsong</translation>
    </message>
    <message>
        <source>楷体</source>
        <translation>Kaiti</translation>
    </message>
    <message>
        <source>黑体</source>
        <translation>Heiti</translation>
    </message>
    <message>
        <source>宋体</source>
        <translation>Songti</translation>
    </message>
    <message>
        <source>天数</source>
        <translation>days</translation>
    </message>
    <message>
        <source>百分点</source>
        <translation>percentage points</translation>
    </message>
    <message>
        <source>同一指标</source>
        <translation>same</translation>
    </message>
    <message>
        <source>口径相近</source>
        <translation>similar</translation>
    </message>
    <message>
        <source>增量对存量</source>
        <translation>added</translation>
    </message>
</context>
<context>
    <name>MomentChooser</name>
    <message>
        <source>{0}：哪一天</source>
        <translation>{0}: day</translation>
    </message>
    <message>
        <source>最初</source>
        <translation>Beginning</translation>
    </message>
    <message>
        <source>存档：{0}</source>
        <translation>Named: {0}</translation>
    </message>
    <message>
        <source>某一天结束时</source>
        <translation>End of a day</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
</context>
<context>
    <name>MyPage</name>
    <message>
        <source>我</source>
        <translation>Me</translation>
    </message>
    <message>
        <source>只管这台电脑上的这个人，不写进工作文件。</source>
        <translation>Only for you on this computer; not written into the workspace.</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>界面语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>明暗</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Follow system</translation>
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
        <source>高对比</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>界面大小</source>
        <translation>Interface size</translation>
    </message>
    <message>
        <source>正文大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>写进每一条修改记录。现在署的是“{0}”。</source>
        <translation>Goes into the history of every edit. At present: &quot;{0}&quot;.</translation>
    </message>
    <message>
        <source>界面的字：牵头单位&#x3000;完成时限&#x3000;填报</source>
        <translation>The interface: Lead department, Deadline, Filing</translation>
    </message>
    <message>
        <source>改了立即生效，看下面的样子。</source>
        <translation>Takes effect at once, as shown below.</translation>
    </message>
    <message>
        <source>下次启动时生效。</source>
        <translation>Takes effect at the next start.</translation>
    </message>
</context>
<context>
    <name>NameBar</name>
    <message>
        <source>修改记在谁的名下？历史里会写上这个名字。</source>
        <translation>Under whose name are edits kept? It is written into the history.</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>用这个署名</source>
        <translation>Use this name</translation>
    </message>
    <message>
        <source>就用登录名“{0}”</source>
        <translation>Use the login name &quot;{0}&quot;</translation>
    </message>
</context>
<context>
    <name>NamedSelections</name>
    <message>
        <source>选印方案</source>
        <translation>Selection</translation>
    </message>
    <message>
        <source>存下来的选择，例如 厅长版、处室版；存在工作文件里，大家都能用。</source>
        <translation>Choices kept under a name in the workspace, for everybody to use.</translation>
    </message>
    <message>
        <source>存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>{0}（已改动）</source>
        <translation>{0} (changed)</translation>
    </message>
    <message>
        <source>（未保存的方案）</source>
        <translation>(not kept)</translation>
    </message>
    <message>
        <source>给现在的选择起个名字，例如 厅长版：</source>
        <translation>A name for the present choices:</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>正在建立索引…</source>
        <translation>Building the index…</translation>
    </message>
    <message>
        <source>正在筛选…</source>
        <translation>Filtering…</translation>
    </message>
    <message>
        <source>任务举措 {0} · 成绩要点 {1}</source>
        <translation>Work {0} · Results {1}</translation>
    </message>
    <message>
        <source>{0} · 另留 {1}</source>
        <translation>{0} · {1} kept</translation>
    </message>
    <message>
        <source>正在看的{0}条已不符合筛选，先留着，到别处去就收起。</source>
        <translation>{0} you are at no longer match the filter. They stay until you go elsewhere.</translation>
    </message>
    <message>
        <source>还没有筛选。先在上面选条件，再存。</source>
        <translation>There is no filter yet. Choose conditions above, then save it.</translation>
    </message>
    <message>
        <source>给这个筛选起一个名称，例如“本月到期”：</source>
        <translation>Name this filter, e.g. &quot;Due this month&quot;:</translation>
    </message>
</context>
<context>
    <name>NewWindow</name>
    <message>
        <source>新建工作文件</source>
        <translation>New workspace</translation>
    </message>
    <message>
        <source>粘贴的文字</source>
        <translation>Pasted text</translation>
    </message>
    <message>
        <source>把报告全文粘贴到这里。</source>
        <translation>Paste the whole report here.</translation>
    </message>
    <message>
        <source>存疑和没有归入条目的文字</source>
        <translation>Doubts and unassigned text</translation>
    </message>
    <message>
        <source>选文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>另一份报告：{0}</source>
        <translation>Another report: {0}</translation>
    </message>
    <message>
        <source>请选一份报告：纯文本 .txt、Word 文档 .docx 或网页 .html。</source>
        <translation>Choose a report: plain text .txt, Word document .docx or web page .html.</translation>
    </message>
    <message>
        <source>报告 (*.txt *.docx *.html *.htm)</source>
        <translation>Report (*.txt *.docx *.html *.htm)</translation>
    </message>
    <message>
        <source>选一份报告</source>
        <translation>Choose a report</translation>
    </message>
    <message>
        <source>还没有文字。</source>
        <translation>No text yet.</translation>
    </message>
    <message>
        <source>正在读…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>存疑：{0}</source>
        <translation>Doubt: {0}</translation>
    </message>
    <message>
        <source>没有归入条目的文字：{0}</source>
        <translation>Unassigned text: {0}</translation>
    </message>
    <message>
        <source>全文{0}字：归入条目{1}字，未归入{2}字。</source>
        <translation>{0} characters: {1} in items, {2} unassigned.</translation>
    </message>
    <message>
        <source>任务{0}项，举措{1}条；上年成绩{2}项，要点{3}条；数据{4}处；建议的关联{5}条。</source>
        <translation>Tasks {0}, measures {1}; last year&apos;s achievements {2}, points {3}; figures {4}; suggested links {5}.</translation>
    </message>
    <message>
        <source>原文疑误{0}处，只标不改。</source>
        <translation>Doubts in the source: {0}; marked, not changed.</translation>
    </message>
    <message>
        <source>新的工作文件</source>
        <translation>New workspace</translation>
    </message>
    <message>
        <source>承启工作文件 (*.chengqi)</source>
        <translation>Chengqi workspace (*.chengqi)</translation>
    </message>
    <message>
        <source>工作文件存到哪里</source>
        <translation>Where to keep the workspace</translation>
    </message>
    <message>
        <source>用哪一份文件？</source>
        <translation>Which paper?</translation>
    </message>
    <message>
        <source>自带的一份：浙江省民政厅2016年工作总结和2017年工作思路</source>
        <translation>The built-in one: Zhejiang civil affairs, review of 2016 and plan for 2017</translation>
    </message>
    <message>
        <source>另一份报告</source>
        <translation>Another report</translation>
    </message>
    <message>
        <source>粘贴文字</source>
        <translation>Paste text</translation>
    </message>
    <message>
        <source>读到的内容</source>
        <translation>What was read</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>写批注，Ctrl+Enter 存入</source>
        <translation>Write a note; Ctrl+Enter saves it</translation>
    </message>
    <message>
        <source>内部，不印</source>
        <translation>Internal, not printed</translation>
    </message>
    <message>
        <source>存入</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>也看已删除的</source>
        <translation>Show deleted ones</translation>
    </message>
    <message>
        <source>不改了</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>✓ 改到一半的批注已存下，先不印；在“批注”里改为印出，或按 Ctrl+Z 改回来</source>
        <translation>✓ The note changed halfway has been kept and will not be printed; choose &quot;Make printed&quot; under Notes, or Ctrl+Z takes it back</translation>
    </message>
    <message>
        <source>✓ 改到一半的批注已存下，按 Ctrl+Z 改回来</source>
        <translation>✓ The note changed halfway has been kept; Ctrl+Z takes it back</translation>
    </message>
    <message>
        <source>✓ 没有写完的疑误已存下</source>
        <translation>✓ The unfinished doubt has been kept</translation>
    </message>
    <message>
        <source>✓ 没有写完的批注已存下，先不印；要印的，在“批注”里改为印出</source>
        <translation>✓ The unfinished note has been kept and will not be printed; to print it, choose &quot;Make printed&quot; under Notes</translation>
    </message>
    <message>
        <source>修改{0}的批注</source>
        <translation>Edit the note by {0}</translation>
    </message>
    <message>
        <source>“{0}”有疑误，写明理由</source>
        <translation>Why &quot;{0}&quot; is in doubt</translation>
    </message>
    <message>
        <source>批在“{0}”上</source>
        <translation>On &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>这条批注刚刚改成了“{0}”，存入就用下面的代替它</source>
        <translation>This note has just become &quot;{0}&quot;; saving replaces it by what stands below</translation>
    </message>
    <message>
        <source>还没有批注。选中正文里的字，按 F4 就批在那几个字上。</source>
        <translation>No notes yet. Select words in the text and press F4 to write one on them.</translation>
    </message>
    <message>
        <source>（原文里已没有这几个字）</source>
        <translation>(these words are no longer in the text)</translation>
    </message>
    <message>
        <source>已删除</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>改为内部</source>
        <translation>Make internal</translation>
    </message>
    <message>
        <source>改为印出</source>
        <translation>Make printed</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>看原文</source>
        <translation>Show source</translation>
    </message>
    <message>
        <source>疑误{0}</source>
        <translation>Doubt {0}</translation>
    </message>
    <message>
        <source>撤去</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>Nothing</name>
    <message>
        <source>把各单位报回的表，或放着这些表的文件夹，拖到这里。
先比对给您看，点“收下”以前什么也不改。</source>
        <translation>Drop the returned files here, or the folder they are in.
They are compared first: nothing changes before &quot;Take in&quot;.</translation>
    </message>
    <message>
        <source>选文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>选文件夹…</source>
        <translation>Choose a folder…</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
</context>
<context>
    <name>OldLink</name>
    <message>
        <source>原来的关联</source>
        <translation>The link as it was</translation>
    </message>
    <message>
        <source>理由：{0}</source>
        <translation>Reason: {0}</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>正在打开“{0}”…</source>
        <translation>Opening &quot;{0}&quot;…</translation>
    </message>
</context>
<context>
    <name>OtherPeriods</name>
    <message>
        <source>另有填报：</source>
        <translation>Also filed for:</translation>
    </message>
    <message>
        <source>看{0}的填报</source>
        <translation>See the filing for {0}</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>条目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>牵头</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>承接</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Issues</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>举措逾期 {0}</source>
        <translation>Measures overdue {0}</translation>
    </message>
    <message>
        <source>{0}条</source>
        <translation>{0} links</translation>
    </message>
    <message>
        <source>没有任务承接</source>
        <translation>No task</translation>
    </message>
    <message>
        <source>2016年基础&#x3000;{0}条 · 已确认{1}</source>
        <translation>Groundwork of 2016 · {0}, confirmed {1}</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Suggested</translation>
    </message>
    <message>
        <source>延续</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>基础</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>举措{0} · {1}</source>
        <translation>Measure {0} · {1}</translation>
    </message>
    <message>
        <source>本条{0}条，下面各条{1}条</source>
        <translation>{0} here, {1} below</translation>
    </message>
    <message>
        <source>另有{0}条</source>
        <translation>{0} more</translation>
    </message>
    <message>
        <source>第{0}条举措&#x3000;{1}</source>
        <translation>Measure {0}  {1}</translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message>
        <source>正在统计…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>警示</source>
        <translation>Lamps</translation>
    </message>
    <message>
        <source>要催的</source>
        <translation>To be chased</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Statuses</translation>
    </message>
    <message>
        <source>还没有定单位。在“分工与填报”里填牵头单位，这里就按单位统计。</source>
        <translation>No department is assigned yet. Fill in a lead under &quot;Work&quot; and the departments are counted here.</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Departments</translation>
    </message>
    <message>
        <source>没有2016年基础的任务</source>
        <translation>Tasks without groundwork of 2016</translation>
    </message>
    <message>
        <source>✓ 每项任务都有2016年的基础。</source>
        <translation>✓ Every task has groundwork of 2016.</translation>
    </message>
    <message>
        <source>没有写原因的，可以到任务的正文旁，用“＋ 添加”从要点里选。</source>
        <translation>Where no reason is given, choose a point with &quot;+ Add&quot; beside the task&apos;s text.</translation>
    </message>
    <message>
        <source>没有任务承接的要点</source>
        <translation>Points no task builds on</translation>
    </message>
    <message>
        <source>✓ 每个要点都有任务承接。</source>
        <translation>✓ A task builds on every point.</translation>
    </message>
    <message>
        <source>左边“2016年成绩”的 ⋯ 里也可以只看这些要点。</source>
        <translation>The ⋯ menu of &quot;2016 achievements&quot; on the left can show only these.</translation>
    </message>
    <message>
        <source>截至{0}年{1}月{2}日&#x3000;{3}项任务，{4}条举措，{5}条关联（已确认{6}条）。每个数都可以点开。</source>
        <translation>As of {0}-{1:02}-{2:02}: {3} tasks, {4} measures, {5} links (confirmed {6}). Every number can be opened.</translation>
    </message>
    <message>
        <source>没有填报的任务</source>
        <translation>Tasks without filings</translation>
    </message>
    <message>
        <source>已完成、缺佐证的任务</source>
        <translation>Tasks done, no evidence</translation>
    </message>
    <message>
        <source>已完成、缺佐证的举措</source>
        <translation>Measures done, no evidence</translation>
    </message>
    <message>
        <source>未报状态</source>
        <translation>No status</translation>
    </message>
    <message>
        <source>■ 牵头&#x3000;□ 配合&#x3000;数的是任务；不在任务上、只在举措上的单位写“举措”</source>
        <translation>■ leads&#x3000;□ supports&#x3000;counting tasks; units on measures alone say &quot;measures&quot;</translation>
    </message>
    <message>
        <source>这{0}项里，{1}项亮“{2}”，{3}项先亮了别的灯（{4}）。</source>
        <translation>Of these {0}, {1} have the lamp &quot;{2}&quot;; {3} have another that comes first ({4}).</translation>
    </message>
    <message>
        <source>逾期的{0}项任务里，{1}项亮着别的灯（{2}），不算在上面的“{3}”里。</source>
        <translation>Of {0} overdue tasks {1} show another lamp ({2}); they are not counted under &quot;{3}&quot; above.</translation>
    </message>
    <message>
        <source>逾期的{0}条举措里，{1}条亮着别的灯（{2}），按“警示：{3}”筛选不列。</source>
        <translation>Of {0} overdue measures {1} show another lamp ({2}); the filter &quot;Lamp: {3}&quot; does not list them.</translation>
    </message>
    <message>
        <source>任务逾期</source>
        <translation>Tasks overdue</translation>
    </message>
    <message>
        <source>举措逾期（另定时限）</source>
        <translation>Measures overdue (own deadline)</translation>
    </message>
    <message>
        <source>未定单位</source>
        <translation>No department</translation>
    </message>
    <message>
        <source>任务与成绩的关联</source>
        <translation>Links of tasks and achievements</translation>
    </message>
    <message>
        <source>基数、目标与现在</source>
        <translation>Baseline, target and now</translation>
    </message>
    <message>
        <source>警示灯的规则</source>
        <translation>Lamp rules</translation>
    </message>
    <message>
        <source>从上往下看，先符合哪一条就亮哪一盏。</source>
        <translation>Read from the top; the first rule that fits sets the lamp.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>到第{0}面</source>
        <translation>To page {0}</translation>
    </message>
    <message>
        <source>第{0}面，共{1}面</source>
        <translation>Page {0} of {1}</translation>
    </message>
</context>
<context>
    <name>PaperMaking</name>
    <message>
        <source>排版时出了没有料到的错。</source>
        <translation>Something unforeseen went wrong while the pages were set.</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>导出{0}</source>
        <translation>Export {0}</translation>
    </message>
    <message>
        <source>表格 (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>没有要督办的：选中的都没有逾期，或者后来又下发过。</source>
        <translation>Nobody to urge: those chosen are not late, or were sent another since.</translation>
    </message>
    <message>
        <source>{0}个单位的报回期限早于下发日期，督办单上不写期限和迟报天数。</source>
        <translation>Units whose last day is before the day of sending: {0}. Their urging sheets name neither the last day nor the days late.</translation>
    </message>
    <message>
        <source>照样写</source>
        <translation>Write all the same</translation>
    </message>
    <message>
        <source>{0}个单位</source>
        <translation>{0} units</translation>
    </message>
    <message>
        <source>督办单出给任务和举措，2016年的成绩不督办。先在左边选任务或举措，再出督办单。</source>
        <translation>Tasks and measures are urged on paper, results of 2016 are not. First choose tasks or measures on the left.</translation>
    </message>
    <message>
        <source>{0}项</source>
        <translation>{0} items</translation>
    </message>
    <message>
        <source>保存督办单</source>
        <translation>Save the urging</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
    <message>
        <source>督办单_{0}.pdf</source>
        <translation>Urging_{0}.pdf</translation>
    </message>
    <message>
        <source>已写成“{0}”。</source>
        <translation>Written to &quot;{0}&quot;.</translation>
    </message>
    <message>
        <source>已写成{0}个文件，在文件夹“{1}”里。</source>
        <translation>{0} files were written to the folder &quot;{1}&quot;.</translation>
    </message>
</context>
<context>
    <name>PassagePane</name>
    <message>
        <source>从上面选一条，这里显示它的全文。</source>
        <translation>Choose one above to read its full text here.</translation>
    </message>
</context>
<context>
    <name>PendingLine</name>
    <message>
        <source>△ 待定：用哪一个？</source>
        <translation>△ Unsettled: which one?</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>&quot;{0}&quot;</translation>
    </message>
    <message>
        <source>用这个</source>
        <translation>Use this</translation>
    </message>
    <message>
        <source>用“{0}”</source>
        <translation>Use &quot;{0}&quot;</translation>
    </message>
</context>
<context>
    <name>PendingRow</name>
    <message>
        <source>看这一条</source>
        <translation>Show it</translation>
    </message>
    <message>
        <source>看{0}</source>
        <translation>Show {0}</translation>
    </message>
</context>
<context>
    <name>PendingWindow</name>
    <message>
        <source>待定的栏目</source>
        <translation>Unsettled fields</translation>
    </message>
    <message>
        <source>没有待定的栏目。两份文件把同一栏改得不一样，并入以后才会出现在这里。</source>
        <translation>Nothing is unsettled. A field appears here after a merge if both files changed it differently.</translation>
    </message>
    <message>
        <source>有{0}个栏目两边改得不一样，几个值都留着。选一个定下来；都不合适，就到那一栏直接填。</source>
        <translation>Fields changed on both sides, with all values kept: {0}. Choose one; if none fits, type into the field itself.</translation>
    </message>
    <message>
        <source>先列{0}个。</source>
        <translation>Only the first {0} are listed.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{first}{second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{0}{1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>{0}（{1}）</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>&quot;{0}&quot;</translation>
    </message>
    <message>
        <source>{0}月{1}日 {2}</source>
        <translation>{0:02}-{1:02} {2}</translation>
    </message>
    <message>
        <source>{0}年{1}月{2}日 {3}</source>
        <translation>{0}-{1:02}-{2:02} {3}</translation>
    </message>
    <message>
        <source>zh_CN</source>
        <translation>en_GB</translation>
    </message>
</context>
<context>
    <name>PrintingPaper</name>
    <message>
        <source>打印机没有接受这份材料。请检查打印机，或先保存为 PDF 再打印。</source>
        <translation>The printer did not accept the paper. Check the printer, or save the PDF first and print that.</translation>
    </message>
    <message>
        <source>打印第{0}面</source>
        <translation>Printing page {0}</translation>
    </message>
    <message>
        <source>打印机在第{0}面停下了，后面的没有打印。</source>
        <translation>The printer stopped at page {0}; the rest was not printed.</translation>
    </message>
</context>
<context>
    <name>Proofs</name>
    <message>
        <source>选佐证材料</source>
        <translation>Choose evidence</translation>
    </message>
    <message>
        <source>先在左边选一项任务或一条举措，再添加佐证材料。</source>
        <translation>Choose a task or a measure on the left first, then add evidence.</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>为什么关联，可以不填</source>
        <translation>Why they are linked; may be left empty</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Suggested</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>最近打开的文件</source>
        <translation>Recent files</translation>
    </message>
    <message>
        <source>还没有打开过文件</source>
        <translation>No files opened yet</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>另存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>“{0}”现在存不进，有的字还没有存入。这些字记在这台电脑上，再打开这份文件时可以放回去。</source>
        <translation>&quot;{0}&quot; cannot be saved to at the moment, and some words are not saved yet. They are kept on this computer and will be offered when you open this file again.</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>“{0}”现在存不进。写了没有存入的字记在这台电脑上，不会丢。</source>
        <translation>&quot;{0}&quot; cannot be saved to at the moment. Words not saved yet are kept on this computer and will not be lost.</translation>
    </message>
    <message>
        <source>再存一次</source>
        <translation>Save again</translation>
    </message>
</context>
<context>
    <name>ReturnDetails</name>
    <message>
        <source>下发时</source>
        <translation>When sent</translation>
    </message>
    <message>
        <source>报回的</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>现在的</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>ReturnModel</name>
    <message>
        <source>锁定的内容</source>
        <translation>Locked text</translation>
    </message>
    <message>
        <source>整行</source>
        <translation>Whole row</translation>
    </message>
    <message>
        <source>整张表</source>
        <translation>Whole sheet</translation>
    </message>
    <message>
        <source>{0}一栏</source>
        <translation>Column: {0}</translation>
    </message>
    <message>
        <source>怎么定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>下发值</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>报回值</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>现值</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>空</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>上次没有收</source>
        <translation>Not taken last time</translation>
    </message>
    <message>
        <source>留现值</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>不再等</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>不收</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>等重报</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>待定</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>读作{0}</source>
        <translation>Read as {0}</translation>
    </message>
    <message>
        <source>用报回值</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>确认收</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>收</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>收作批注</source>
        <translation>As note</translation>
    </message>
    <message>
        <source>收作节点</source>
        <translation>As milestone</translation>
    </message>
    <message>
        <source>没写%的都作百分数（{0}→{1}）</source>
        <translation>All as percent ({0} → {1})</translation>
    </message>
    <message>
        <source>都照写的收（{0}→{1}）</source>
        <translation>All as typed ({0} → {1})</translation>
    </message>
    <message>
        <source>读作 {0}</source>
        <translation>Read as {0}</translation>
    </message>
</context>
<context>
    <name>ReturnTable</name>
    <message>
        <source>报回的内容</source>
        <translation>Returned cells</translation>
    </message>
</context>
<context>
    <name>ReturnWindow</name>
    <message>
        <source>回收任务分解表</source>
        <translation>Take workbooks back</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>按单位、条目、栏目、内容查</source>
        <translation>Search units, items, fields, contents</translation>
    </message>
    <message>
        <source>查报回的内容</source>
        <translation>Search the returned cells</translation>
    </message>
    <message>
        <source>正在读报回的文件…</source>
        <translation>Reading the returned files…</translation>
    </message>
    <message>
        <source>这期间有人改了内容，已经重新比对；定过的还照原样。</source>
        <translation>Something was edited meanwhile, so everything was compared anew; decisions stand as they were.</translation>
    </message>
    <message>
        <source>已停止读取，什么也没有改。</source>
        <translation>Reading was stopped. Nothing has changed.</translation>
    </message>
    <message>
        <source>读到{0}个单位的{1}份表。</source>
        <translation>Units: {0}, workbooks: {1}. </translation>
    </message>
    <message>
        <source>另有{0}份没有收，原因在左边。</source>
        <translation>Files refused, reasons on the left: {0}. </translation>
    </message>
    <message>
        <source>有{0}个文件不是表格，没有看。</source>
        <translation>Files that are no tables and were not looked at: {0}. </translation>
    </message>
    <message>
        <source>可以选多行，按空格键改“怎么定”。</source>
        <translation>Space changes the decision of the rows chosen.</translation>
    </message>
    <message>
        <source>没有符合条件的内容。可以少写几个字，或者看“全部”。</source>
        <translation>Nothing matches. Type less, or look at &quot;All&quot;.</translation>
    </message>
    <message>
        <source>没有读到可以收的内容，原因写在左边。</source>
        <translation>Nothing that could be taken in was read; the reason is given on the left.</translation>
    </message>
    <message>
        <source>与下发时完全一样：只配合，没有要填的。</source>
        <translation>Exactly as it was sent: the unit only supports and has nothing to fill in.</translation>
    </message>
    <message>
        <source>与下发时完全一样，没有填报内容，不算回收。</source>
        <translation>Exactly as it was sent, nothing filled in: not counted as returned.</translation>
    </message>
    <message>
        <source>{0}格冲突定为用报回值。</source>
        <translation>Conflicts settled for what was returned: {0}. </translation>
    </message>
    <message>
        <source>{0}格冲突定为留现值。</source>
        <translation>Conflicts settled for what stands: {0}.</translation>
    </message>
    <message>
        <source>{0}格没有动：几份文件填得不一样，请一格一格定用哪一份的。</source>
        <translation>Left alone as files differ there, decide cell by cell which one holds: {0}. </translation>
    </message>
    <message>
        <source>{0}格没有动：几份文件填得不一样，已经定过。</source>
        <translation>Left alone as files differ there, decided before: {0}.</translation>
    </message>
    <message>
        <source>没有要收的内容，什么也没有改。</source>
        <translation>There is nothing to take in. Nothing has changed.</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.xlsm);;所有文件 (*)</source>
        <translation>Workbooks (*.xlsx *.xlsm);;All files (*)</translation>
    </message>
    <message>
        <source>选报回的文件</source>
        <translation>Choose returned files</translation>
    </message>
    <message>
        <source>选放着报回文件的文件夹</source>
        <translation>Choose the folder of returned files</translation>
    </message>
</context>
<context>
    <name>ReturnedFiles</name>
    <message>
        <source>报回的文件</source>
        <translation>Returned files</translation>
    </message>
    <message>
        <source>{0}，没有看。</source>
        <translation>{0}: not looked at.</translation>
    </message>
    <message>
        <source>全部{0}份</source>
        <translation>All files: {0}</translation>
    </message>
    <message>
        <source>没有收</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Twice</translation>
    </message>
    <message>
        <source>没有看</source>
        <translation>Not looked at</translation>
    </message>
    <message>
        <source>台账将记上：{0}来过，没有收。</source>
        <translation> The ledger will say: {0} sent something that was not taken.</translation>
    </message>
    <message>
        <source>看不出是哪个单位的，台账记不上；文件名里写上单位再收。</source>
        <translation> Nobody can tell which unit sent it, so the ledger cannot say so. Put the unit&apos;s name into the file name and read it again.</translation>
    </message>
    <message>
        <source>台账里没有在等{0}的这份表，没有记。</source>
        <translation>The ledger is not waiting for this workbook from {0}; nothing was recorded.</translation>
    </message>
    <message>
        <source>台账已记着：{0}来过，没有收。</source>
        <translation> The ledger says already: {0} sent something that was not taken.</translation>
    </message>
    <message>
        <source>{0}{1}</source>
        <translation>{0}{1}</translation>
    </message>
    <message>
        <source>没有填</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>部分可收</source>
        <translation>Partly</translation>
    </message>
    <message>
        <source>没有要填的</source>
        <translation>nothing to fill in</translation>
    </message>
    <message>
        <source>{0}填</source>
        <translation>by {0}</translation>
    </message>
    <message>
        <source>{0}审</source>
        <translation>checked by {0}</translation>
    </message>
    <message>
        <source>第{0}次下发</source>
        <translation>Issue {0}</translation>
    </message>
    <message>
        <source>与下发时完全一样：只配合，没有要填的</source>
        <translation>exactly as it was sent: only supporting, nothing to fill in</translation>
    </message>
    <message>
        <source>与下发时完全一样，不算回收</source>
        <translation>Exactly as sent, not counted as returned</translation>
    </message>
</context>
<context>
    <name>ReviewLine</name>
    <message>
        <source>审核通过</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>退回…</source>
        <translation>Send back…</translation>
    </message>
    <message>
        <source>审核：{0}{1}</source>
        <translation>Review: {0}{1}</translation>
    </message>
    <message>
        <source>{0}在{1}审核通过，后来改了{2}，请再审。</source>
        <translation>Approved by {0} on {1}; changed since: {2}. Please review again.</translation>
    </message>
    <message>
        <source>{0}在{1}退回，后来改了{2}，请再审。</source>
        <translation>Sent back by {0} on {1}; changed since: {2}. Please review again.</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>读这些文件时出了没有料到的错，什么也没有改。</source>
        <translation>Something unexpected went wrong while reading. Nothing has changed.</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>已选{0}条</source>
        <translation>Rows chosen: {0}</translation>
    </message>
</context>
<context>
    <name>SaidPanel</name>
    <message>
        <source>分工与填报</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>这是标题，分工和填报在下面的任务、举措上。可以写批注。</source>
        <translation>This is a heading: what is assigned and filed are the tasks and measures below it. Notes can be written.</translation>
    </message>
    <message>
        <source>这是2016年的成绩，不分工、不填报。可以写批注。</source>
        <translation>This is an achievement of 2016: nothing to assign or file. Notes can be written.</translation>
    </message>
    <message>
        <source>正在填：{0}</source>
        <translation>Filling in: {0}</translation>
    </message>
    <message>
        <source>正在看：{0}</source>
        <translation>Looking at: {0}</translation>
    </message>
    <message>
        <source>批注 {0}</source>
        <translation>Notes {0}</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>设置的各页</source>
        <translation>Pages of the settings</translation>
    </message>
    <message>
        <source>改了就生效，只管这台电脑上的我，不记入历史，不用撤销。</source>
        <translation>Takes effect at once, for you on this computer. Not part of the history, nothing to undo.</translation>
    </message>
    <message>
        <source>文件是以只读方式打开的，单位、状态和规则只能看。</source>
        <translation>The file is open read-only: departments, statuses and rules can only be looked at.</translation>
    </message>
    <message>
        <source>改了就存入，可以撤销。</source>
        <translation>Changes are saved at once and can be undone.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>快捷键一览</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>存为 PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>打印机没有接受这份文件。请检查打印机，或先存为 PDF。</source>
        <translation>The printer did not take the document. Check the printer, or save it as PDF first.</translation>
    </message>
    <message>
        <source>快捷键一览存为 PDF</source>
        <translation>Save keyboard shortcuts as PDF</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
    <message>
        <source>已写成“{0}”。</source>
        <translation>Written to &quot;{0}&quot;.</translation>
    </message>
    <message>
        <source>承启快捷键一览</source>
        <translation>Chengqi keyboard shortcuts</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>SideWindows</name>
    <message>
        <source>没有找到使用手册“{0}”。请重新取一份完整的程序。</source>
        <translation>The manual &quot;{0}&quot; was not found. Please get a complete copy of the program again.</translation>
    </message>
    <message>
        <source>承启：承前启后。把今年的任务和去年的成绩放在一起，原文一字不改，每个数字都能回到出处。</source>
        <translation>Chengqi: to carry on and to open up. It puts this year&apos;s tasks beside last year&apos;s achievements, changes no character of the source, and leads every figure back to its place.</translation>
    </message>
    <message>
        <source>版本 {0}。</source>
        <translation>Version {0}.</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>原文</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>第{0}—{1}字，一字未改。双击正文回到条目。</source>
        <translation>Characters {0}–{1}, not one changed. Double-click the text to go to its item.</translation>
    </message>
    <message>
        <source>保存的原文</source>
        <translation>Saved source</translation>
    </message>
    <message>
        <source>回到读本</source>
        <translation>Back to the reading</translation>
    </message>
</context>
<context>
    <name>SourceWindow</name>
    <message>
        <source>来源和导入情况</source>
        <translation>Source and import</translation>
    </message>
    <message>
        <source>复制校验码</source>
        <translation>Copy checksum</translation>
    </message>
    <message>
        <source>已复制</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>字数合计</source>
        <translation>Character count</translation>
    </message>
    <message>
        <source>导入情况</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>校订</source>
        <translation>Repairs</translation>
    </message>
    <message>
        <source>待核的关联&#x3000;{0}</source>
        <translation>Links to be checked  {0}</translation>
    </message>
    <message>
        <source>原文没有写明</source>
        <translation>not stated in the source</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>发布单位</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>发布日期</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>网址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>校验码（SHA-256）</source>
        <translation>Checksum (SHA-256)</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>suggested</translation>
    </message>
    <message>
        <source>已否决</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>{0}{1}条</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>{0}项</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>举措</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>{0}条</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>成绩</source>
        <translation>Achievements</translation>
    </message>
    <message>
        <source>要点</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>{0}处（成果{1}处，目标{2}处）</source>
        <translation>{0} (outcomes {1}, targets {2})</translation>
    </message>
    <message>
        <source>基数→目标</source>
        <translation>Comparisons</translation>
    </message>
    <message>
        <source>{0}对</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>关联</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>{0}条（{1}）</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>存疑</source>
        <translation>Doubtful</translation>
    </message>
    <message>
        <source>没有读不准的地方</source>
        <translation>Nothing uncertain</translation>
    </message>
    <message>
        <source>归入条目 {0} 字 ＋ 未归入 {1} 字 ＝ 原文 {2} 字</source>
        <translation>In items {0} + unassigned {1} = source {2} characters</translation>
    </message>
    <message>
        <source>✓ 一字不多，一字不少</source>
        <translation>✓ Not one character too many or too few</translation>
    </message>
    <message>
        <source>■ 合计不符，请不要使用这份文件</source>
        <translation>■ The sum does not agree; do not use this file</translation>
    </message>
    <message>
        <source>未归入的字，点开看原文：</source>
        <translation>Unassigned characters; click to see them in the source:</translation>
    </message>
    <message>
        <source>没有未归入的字。</source>
        <translation>No characters are unassigned.</translation>
    </message>
    <message>
        <source>第{0}—{1}字，{2}字：</source>
        <translation>{0}–{1} ({2}): </translation>
    </message>
    <message>
        <source>（空白）</source>
        <translation>(blank)</translation>
    </message>
    <message>
        <source>没有。每条关联都有人确认或否决过。</source>
        <translation>None. Every link has been confirmed or rejected.</translation>
    </message>
    <message>
        <source>程序提出、还没有人确认或否决的关联，点开看原文：</source>
        <translation>Proposed by the program, neither confirmed nor rejected yet; click to see the source:</translation>
    </message>
    <message>
        <source>……另有{0}条，在总览的关联表里。</source>
        <translation>… and {0} more in the matrix of the overview.</translation>
    </message>
    <message>
        <source>直接延续</source>
        <translation>direct</translation>
    </message>
    <message>
        <source>工作基础</source>
        <translation>groundwork</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>Certain</translation>
    </message>
    <message>
        <source>很可能</source>
        <translation>Probable</translation>
    </message>
    <message>
        <source>没有提出校订。</source>
        <translation>No repairs are proposed.</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>混入广告</source>
        <translation>Advertisement</translation>
    </message>
    <message>
        <source>脱字</source>
        <translation>Lost character</translation>
    </message>
    <message>
        <source>脱引号</source>
        <translation>Lost quotation mark</translation>
    </message>
    <message>
        <source>脱句号</source>
        <translation>Lost full stop</translation>
    </message>
    <message>
        <source>字词</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>次序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>数字不合</source>
        <translation>Figures disagree</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>承启</source>
        <translation>Chengqi</translation>
    </message>
    <message>
        <source>最近打开的文件</source>
        <translation>Recent files</translation>
    </message>
    <message>
        <source>现在没有打开的文件。</source>
        <translation>No file is open.</translation>
    </message>
    <message>
        <source>打开工作文件…</source>
        <translation>Open workspace…</translation>
    </message>
    <message>
        <source>新建工作文件…</source>
        <translation>New workspace…</translation>
    </message>
    <message>
        <source>打开自带的一份：2016年总结和2017年思路</source>
        <translation>Open the built-in paper: review of 2016, plan for 2017</translation>
    </message>
    <message>
        <source>还没有打开过别的文件。</source>
        <translation>No other files opened yet.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>两份文件改得不一样、还没有定下的栏目</source>
        <translation>Fields that two files changed differently, not settled yet</translation>
    </message>
    <message>
        <source>自己另有时限、已经过了的举措，任务的灯不数它们；点开在总览里看</source>
        <translation>Measures past a deadline of their own, which the lamps of tasks do not count; click to see them in the overview</translation>
    </message>
    <message>
        <source>✓ 已重做：{0}</source>
        <translation>✓ Redone: {0}</translation>
    </message>
    <message>
        <source>✓ 已撤销：{0}</source>
        <translation>✓ Undone: {0}</translation>
    </message>
    <message>
        <source>。已经发出去的表报回来就收不进来，要恢复按 Ctrl+Y。作废的表别再发：{0}</source>
        <translation>. Workbooks already sent can no longer be taken in; press Ctrl+Y to restore them. Void workbooks that must not go out any more: {0}</translation>
    </message>
    <message>
        <source>{0} 任务&#x3000;{1} 举措&#x3000;&#x3000;关联 {2}&#x3000;已确认 {3}</source>
        <translation>{0} tasks  {1} measures    Links {2}  confirmed {3}</translation>
    </message>
    <message>
        <source>{0} 任务&#x3000;{1} 举措</source>
        <translation>{0} tasks  {1} measures</translation>
    </message>
    <message>
        <source>{0} 任务</source>
        <translation>{0} tasks</translation>
    </message>
    <message>
        <source>△ 待定 {0}</source>
        <translation>△ Unsettled {0}</translation>
    </message>
    <message>
        <source>举措逾期 {0}</source>
        <translation>Measures overdue {0}</translation>
    </message>
    <message>
        <source>其中{0}条亮着别的灯（{1}），按“警示：{2}”筛选不列</source>
        <translation>{0} of them show another lamp ({1}); the filter &quot;Lamp: {2}&quot; does not list them</translation>
    </message>
</context>
<context>
    <name>StatusesPage</name>
    <message>
        <source>状态名称</source>
        <translation>Status names</translation>
    </message>
    <message>
        <source>改成本单位的叫法。含义不变；用旧名称填报的，照样认得。</source>
        <translation>Use your office&apos;s words. Meanings stay; filings under an old name are still understood.</translation>
    </message>
    <message>
        <source>含义</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>也认得</source>
        <translation>Also understood</translation>
    </message>
    <message>
        <source>{0}的名称</source>
        <translation>Name of {0}</translation>
    </message>
</context>
<context>
    <name>TableDelegate</name>
    <message>
        <source>建议</source>
        <translation>Suggested</translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message>
        <source>粘贴的内容有{0}行，从这一格往下只有{1}行。</source>
        <translation>The clipboard has {0} rows, but only {1} are left from this cell down.</translation>
    </message>
    <message>
        <source>粘贴的内容有{0}列，从这一格往右只有{1}列。</source>
        <translation>The clipboard has {0} columns, but only {1} are left from this cell on.</translation>
    </message>
    <message>
        <source>这一列是原文，和粘贴的文字不一样，可能行没有对齐。</source>
        <translation>This column is the source and differs from what was pasted; the rows may be out of line.</translation>
    </message>
    <message>
        <source>这一格不能填。</source>
        <translation>This cell cannot be filled in.</translation>
    </message>
    <message>
        <source>第{0}行 {1} “{2}”：{3}</source>
        <translation>Row {0} {1} &quot;{2}&quot;: {3}</translation>
    </message>
    <message>
        <source>没有粘贴。{0}格里有{1}处不能填，所以一格也没有写入：</source>
        <translation>Nothing was pasted: of {0} cells, {1} cannot be filled in, so none was written:</translation>
    </message>
    <message>
        <source>……另有{0}处。</source>
        <translation>… and {0} more.</translation>
    </message>
    <message>
        <source>分工</source>
        <translation>Assignments</translation>
    </message>
    <message>
        <source>填报</source>
        <translation>Filings</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>回到文件的顺序</source>
        <translation>Order of the paper</translation>
    </message>
    <message>
        <source>填入选中的各行</source>
        <translation>Fill the selected rows</translation>
    </message>
    <message>
        <source>确认建议（{0}格）</source>
        <translation>Confirm suggestions ({0})</translation>
    </message>
    <message>
        <source>审核通过（{0}条）</source>
        <translation>Approve ({0})</translation>
    </message>
    <message>
        <source>确认建议</source>
        <translation>Confirm suggestions</translation>
    </message>
    <message>
        <source>审核通过</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>全部单位</source>
        <translation>All departments</translation>
    </message>
    <message>
        <source>{0}条</source>
        <translation>{0} rows</translation>
    </message>
    <message>
        <source>正在排列…</source>
        <translation>Sorting…</translation>
    </message>
    <message>
        <source>没有找到。
换个说法，或清除上面的筛选。</source>
        <translation>Nothing found.
Try other words, or clear the filter above.</translation>
    </message>
    <message>
        <source>{0}这里没有要填的。
换一个单位，或先在“分工”里写明它牵头、配合什么。</source>
        <translation>{0} has nothing to fill in here.
Choose another department, or assign it work under &quot;Assignments&quot; first.</translation>
    </message>
    <message>
        <source>这份文件里没有任务。
从“文件”菜单打开另一份。</source>
        <translation>This paper has no tasks.
Open another one from the &quot;File&quot; menu.</translation>
    </message>
    <message>
        <source>分工表</source>
        <translation>Table of assignments</translation>
    </message>
    <message>
        <source>填报表</source>
        <translation>Table of filings</translation>
    </message>
    <message>
        <source>双击或直接打字来填 · 选中几格，Ctrl+Enter 一起填 · Ctrl+C、Ctrl+V 与 Excel、WPS 往来，空白格不覆盖原有内容</source>
        <translation>Double-click or just type · select cells, Ctrl+Enter fills them · Ctrl+C, Ctrl+V to and from Excel or WPS; blanks overwrite nothing</translation>
    </message>
    <message>
        <source>期次</source>
        <translation>Period</translation>
    </message>
</context>
<context>
    <name>TaskTicks</name>
    <message>
        <source>印哪些任务</source>
        <translation>Tasks to print</translation>
    </message>
    <message>
        <source>空格键勾选；Alt+↑ Alt+↓ 调次序，也可以拖。</source>
        <translation>Space ticks; Alt+↑ and Alt+↓ move, or drag.</translation>
    </message>
    <message>
        <source>这份文件里没有{0}，没有选它。</source>
        <translation>This file does not have {0}; it was not ticked.</translation>
    </message>
    <message>
        <source>主窗口没有筛选。</source>
        <translation>The main window has no filter on.</translation>
    </message>
    <message>
        <source>筛选出来的没有任务。</source>
        <translation>The filter has found no task.</translation>
    </message>
    <message>
        <source>主窗口左边没有选任务。</source>
        <translation>No task is selected in the main window.</translation>
    </message>
    <message>
        <source>选{0}项，共{1}项</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>往前移</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>往后移</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全不选</source>
        <translation>None</translation>
    </message>
    <message>
        <source>照筛选</source>
        <translation>As filtered</translation>
    </message>
    <message>
        <source>照所选</source>
        <translation>As selected</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>未填</source>
        <translation>Empty</translation>
    </message>
</context>
<context>
    <name>TextPanel</name>
    <message>
        <source>对照原文</source>
        <translation>Show source</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Suggested</translation>
    </message>
    <message>
        <source>确认牵头</source>
        <translation>Confirm lead</translation>
    </message>
    <message>
        <source>读本</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>{0} ↓</source>
        <translation>{0} ↓</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>牵头 {0}&#x3000;&#x3000;配合 {1}&#x3000;&#x3000;时限 {2}</source>
        <translation>Lead {0}    Support {1}    Deadline {2}</translation>
    </message>
    <message>
        <source>牵头 {0}&#x3000;时限 {2}&#x3000;配合 {1}</source>
        <translation>Lead {0}  Deadline {2}  Support {1}</translation>
    </message>
    <message>
        <source>时限 {2}&#x3000;牵头 {0}&#x3000;配合 {1}</source>
        <translation>Deadline {2}  Lead {0}  Support {1}</translation>
    </message>
    <message>
        <source>确认{0}牵头</source>
        <translation>Confirm the lead of {0}</translation>
    </message>
    <message>
        <source>举措{0}&#x3000;</source>
        <translation>Measure {0}&#x3000;</translation>
    </message>
    <message>
        <source>时限 {0}  牵头 {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>时限 {0}  牵头 {1}  配合{2}个</source>
        <translation>{0} · {1} +{2}</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>写批注…</source>
        <translation>Write note…</translation>
    </message>
    <message>
        <source>标疑误…</source>
        <translation>Mark doubt…</translation>
    </message>
    <message>
        <source>在原文中看</source>
        <translation>See in source</translation>
    </message>
</context>
<context>
    <name>TickList</name>
    <message>
        <source>全选</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全不选</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>TreeColumns</name>
    <message>
        <source>太窄，没有列出：{0}。拉宽左边这一栏就有。</source>
        <translation>No room for: {0}. Widen the left pane to see them.</translation>
    </message>
</context>
<context>
    <name>TreePanel</name>
    <message>
        <source>2017年任务</source>
        <translation>2017 tasks</translation>
    </message>
    <message>
        <source>2016年成绩</source>
        <translation>Achievements</translation>
    </message>
    <message>
        <source>任务和成绩</source>
        <translation>Tasks and achievements</translation>
    </message>
    <message>
        <source>找到的{0}条在“{1}”里，点这里看</source>
        <translation>{0} found under &quot;{1}&quot;:
show them</translation>
    </message>
    <message>
        <source>没有找到。
换个说法，或清除上面的筛选。</source>
        <translation>Nothing found.
Try other words, or clear the filter above.</translation>
    </message>
    <message>
        <source>这一侧没有。</source>
        <translation>None on this side.</translation>
    </message>
    <message>
        <source>展开、收起、栏目</source>
        <translation>Expand, collapse, columns</translation>
    </message>
    <message>
        <source>全部展开</source>
        <translation>Expand all</translation>
    </message>
    <message>
        <source>展开到第一级</source>
        <translation>Expand first level</translation>
    </message>
    <message>
        <source>全部收起</source>
        <translation>Collapse all</translation>
    </message>
    <message>
        <source>只看没有任务承接的要点</source>
        <translation>Only points no task builds on</translation>
    </message>
    <message>
        <source>栏目：{0}</source>
        <translation>Column: {0}</translation>
    </message>
    <message>
        <source>栏目：{0}（太窄，没有列出）</source>
        <translation>Column: {0} (no room)</translation>
    </message>
    <message>
        <source>恢复栏宽</source>
        <translation>Restore column widths</translation>
    </message>
</context>
<context>
    <name>UndoButton</name>
    <message>
        <source>可撤销：{0}&#x3000;Ctrl Z</source>
        <translation>Undo: {0}  Ctrl Z</translation>
    </message>
</context>
<context>
    <name>Unexpected</name>
    <message>
        <source>细节已记在“{0}”。</source>
        <translation>Details are kept in &quot;{0}&quot;.</translation>
    </message>
    <message>
        <source>细节没能写进文件，请复制下来。</source>
        <translation>The details could not be written to a file; please copy them.</translation>
    </message>
    <message>
        <source>程序出了没有料到的错，已保存的内容不受影响，可以继续用。{0}</source>
        <translation>Something unexpected went wrong. What is saved is not affected, and you can go on. {0}</translation>
    </message>
</context>
<context>
    <name>UnknownUnits</name>
    <message>
        <source>“{0}”不在单位名单里。从列表里选，或先在“设置”的单位名单里加上。</source>
        <translation>&quot;{0}&quot; is not among the departments. Choose from the list, or add it in the settings first.</translation>
    </message>
</context>
<context>
    <name>Unopened</name>
    <message>
        <source>{0} 副本</source>
        <translation>{0} copy</translation>
    </message>
    <message>
        <source>另存副本</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>从备份恢复…</source>
        <translation>Restore a backup…</translation>
    </message>
    <message>
        <source>{0}它可能被移走、改名，或所在的盘没有接上。已从最近的文件里去掉。</source>
        <translation>{0} It may have been moved or renamed, or its drive is not connected. It was taken off the recent files.</translation>
    </message>
    <message>
        <source>以只读方式打开</source>
        <translation>Open read-only</translation>
    </message>
    <message>
        <source>另存副本…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>抢救到新文件…</source>
        <translation>Rescue into a new file…</translation>
    </message>
    <message>
        <source>{0} 抢救</source>
        <translation>{0} rescued</translation>
    </message>
    <message>
        <source>抢救出来的内容存到哪里</source>
        <translation>Where to keep what is rescued</translation>
    </message>
    <message>
        <source>用自带的原文补上，再抢救…</source>
        <translation>Supply the built-in source, then rescue…</translation>
    </message>
    <message>
        <source>承启工作文件 (*.chengqi)</source>
        <translation>Chengqi workspace (*.chengqi)</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>填报表</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>总览</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>‹ 返回目录</source>
        <translation>‹ Back to the list</translation>
    </message>
    <message>
        <source>分工与批注 ›</source>
        <translation>Assignment and notes ›</translation>
    </message>
</context>
<context>
    <name>WholeFiles</name>
    <message>
        <source>{0}历史读不出来，可以只把窗口里现在的内容写成新文件；等原来的文件回来，再用“并入同事的文件”并进来，历史就全了。</source>
        <translation>{0} The history cannot be read, but what the window shows can be written into a new file; once the original file is back, merge it in with &quot;Merge a colleague&apos;s file&quot;, and the history is complete.</translation>
    </message>
    <message>
        <source>写现在的内容</source>
        <translation>Write what is shown</translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message>
        <source>写好的文件</source>
        <translation>Files written</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>已写好{0}份样表和总表，在“{1}”。</source>
        <translation>Written: {0} drafts and the master, in &quot;{1}&quot;.</translation>
    </message>
    <message>
        <source>已下发：{0}份表和总表，在“{1}”。</source>
        <translation>Handed out: {0} workbooks and the master, in &quot;{1}&quot;.</translation>
    </message>
    <message>
        <source>这次下发已撤销，台账里没有了。写好的表还在，发出去也不能回收。</source>
        <translation>This hand-out has been undone and is no longer in the ledger. The workbooks are still there, but cannot be taken back.</translation>
    </message>
    <message>
        <source>这次下发已记入台账，Ctrl+Z 可以撤销。</source>
        <translation>This hand-out is in the ledger; Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>这次下发已记入台账。</source>
        <translation>This hand-out is in the ledger.</translation>
    </message>
    <message>
        <source>各单位填好后，把报回的文件拖进窗口，或点“回收”。</source>
        <translation>When the units have filled in their workbooks, drag the files into the window, or choose Take back.</translation>
    </message>
    <message>
        <source>样表没有记入台账，填了也不能回收。</source>
        <translation>Drafts are not in the ledger and cannot be taken back.</translation>
    </message>
</context>
<context>
    <name>_Grip</name>
    <message>
        <source>上下拖动，改变列表和明细的高度</source>
        <translation>Drag up or down to change the heights of the list and the details</translation>
    </message>
</context>
</TS>
