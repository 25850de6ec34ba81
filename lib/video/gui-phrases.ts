/** How the agent talks of a screen that is not there: instructions to press, open, drag, by class, in English and Chinese. */

/** What an instruction comes to here. `strip`: nothing, it only goes. */
export type GuiClass = 'export' | 'credits' | 'show-tracks' | 'show-state' | 'offer-edit' | 'strip';

/** Where an English instruction begins: at the clause's start, after softeners, or after "you can". Narration does not. */
const START =
  "(?:(?:please|just|simply|now|then|next|finally|first|otherwise|alternatively|feel free to|go ahead and|and|or|so|but|also|to do (?:that|so|this)|(?:when|once|after|if)(?: [^,]{1,40},| ready,?| done,?)|you(?:'ll| will)? (?:can|may|could|should|need to|have to|must|want to|might want to)(?: now| also| then| always| just| simply)?|you can also|i (?:suggest|recommend) (?:that )?you)[ ,:]*)*";

const begin = (rest: string) => new RegExp(`^${START}${rest}`, 'i');

const PRESS = '(?:click|tap|press|hit|push|select|choose|pick|use|find|locate|look for)(?: on| the| again)*';
const SCREEN =
  '(?:panel|tab|menu|sidebar|inspector|drawer|window|pane|section|dialog|page|screen|library|toolbar|editor|workspace|properties|settings|layers)';
const ACCOUNT = '(?:account|billing|credits?|balance|dashboard|subscription|profile|wallet|usage|plan)';
const PREVIEW = '(?:preview|player|viewer|playhead|timeline)';

/** Read from the top: the first class that fits a clause is its class. */
export const INSTRUCTIONS: readonly (readonly [GuiClass, RegExp])[] = [
  [
    'export',
    begin(
      `(?:${PRESS}|open|go to|head to|hover over|return to|navigate to) .{0,40}?(?:\\bexport\\b|\\bdownload\\b|\\brender\\b)`,
    ),
  ],
  [
    'export',
    begin(
      '(?:export|download|save) (?:it|the video|your video|the file|the mp4|this)\\b.{0,30}\\b(?:button|menu|panel|corner|tab|toolbar|top|right|left|icon)\\b',
    ),
  ],
  ['export', begin('the (?:export|download) (?:button|icon|option)\\b')],
  [
    'credits',
    begin(
      `(?:check|open|visit|view|see|go to|head to|look at|review|navigate to|log ?in to|manage|top up|click|tap)(?: on)? .{0,30}?\\b${ACCOUNT}\\b(?!.{0,12}\\b(?:scene|shot|clip)\\b)`,
    ),
  ],
  [
    'offer-edit',
    begin(
      `${PRESS} .{0,6}?\\b(?:regenerate|redo|retry|generate|replace|split|trim|crop|cut|delete|duplicate|add (?:text|title|music|track|clip)|remove|apply|undo change|edit)\\b`,
    ),
  ],
  [
    'offer-edit',
    begin(
      '(?:drag|drop|move|arrange|rearrange|reorder|pull|slide|resize|stretch|reposition)\\b(?!.{0,3}(?:s|ed|ing)\\b)',
    ),
  ],
  [
    'offer-edit',
    begin(
      `(?:adjust|edit|change|tweak|fine-?tune|modify|trim|customi[sz]e|refine|set)\\b.{0,40}\\b(?:in|on|from|using|with|via) (?:the |your )?(?:\\w+ ){0,2}(?:editor|timeline|panel|inspector|slider|handles?|properties|sidebar|toolbar|tab|menu|dropdown|canvas|color wheel)\\b`,
    ),
  ],
  [
    'show-tracks',
    begin(
      `(?:preview|watch|play|view|see|review|check|scrub)\\b.{0,30}\\b(?:in|on|from|using|through|with|inside|via) (?:the |your )?(?:\\w+ ){0,2}${PREVIEW}\\b`,
    ),
  ],
  ['show-tracks', begin(`(?:${PRESS}|press) .{0,6}?(?:\\bplay\\b|\\bpreview\\b|\\bspace ?bar\\b)`)],
  ['show-tracks', begin('(?:preview|scrub through) (?:it|the (?:video|result|timeline|clip|draft))\\b')],
  ['show-tracks', begin(`(?:open|expand|check|look at|view|go to|switch to|see) (?:the |your )?timeline\\b(?! of)`)],
  ['strip', begin(`(?:${PRESS}|use|open) .{0,12}?(?:attach|attachment|paperclip|upload|plus|\\+)\\b`)],
  ['strip', begin('(?:upload|add|attach) .{0,40}\\b(?:button|panel|icon|upload area|sidebar|tab)\\b')],
  [
    'strip',
    begin(
      '(?:press|hit|use|hold)(?: down)?(?: the)? (?:ctrl|cmd|command|control|shift|alt|option|esc|escape|enter|tab|f\\d+|⌘)\\b',
    ),
  ],
  [
    'strip',
    begin(
      '.{0,40}\\b(?:double[- ]?click|right[- ]?click|full ?screen|pinch|zoom in with|scroll (?:up|down|to the|right|left)|hover)(?:ing|ed)?\\b',
    ),
  ],
  [
    'strip',
    begin(
      '(?:refresh|reload|close|minimi[sz]e|maximi[sz]e) (?:the |this |your )?(?:page|browser|tab|window|panel|dialog)\\b',
    ),
  ],
  [
    'show-state',
    begin(
      `(?:open|check|see|view|look (?:at|in)|go to|switch to|expand|find .{0,20} in|visit|head to|navigate to|toggle|show) (?:the |your |to the )?(?:[\\w-]+ ){0,3}${SCREEN}\\b(?! discussion| scene| shot)`,
    ),
  ],
  ['strip', begin(`(?:click|tap)\\b(?!s|ed|ing)`)],
  ['strip', begin('(?:press|hit|push|select|choose) (?:the )?["\'*[“‘].{1,30}?["\'*\\]”’]')],
  ['strip', begin('(?:press|hit|push|select|choose) (?:the )?(?:[\\w-]+ ){0,3}(?:button|icon|checkbox|option|tab)\\b')],
];

/** Where a Chinese instruction begins; a clause about the picture (画面, 镜头, 手) is narration. */
const ZH_START =
  '^(?:请|您|你|可以|可|也|还|即可|需要|直接|现在|然后|再|接着|或者?|如需|如果满意|满意后?|完成后|之后|随时|先|在|到|去|从|将|把|点|并)*';
const zh = (rest: string) => new RegExp(`${ZH_START}${rest}`);
const ZH_PRESS = '(?:点击|单击|点一下|轻点|点按|按下?|选择|使用|打开|找到|点)';

export const INSTRUCTIONS_ZH: readonly (readonly [GuiClass, RegExp])[] = [
  ['export', zh(`.{0,14}${ZH_PRESS}.{0,12}(?:导出|下载)`)],
  ['export', zh('.{0,8}(?:导出|下载)(?:按钮|面板|菜单)')],
  [
    'credits',
    zh(
      '.{0,6}(?:查看|打开|前往|进入|登录|点击|到|去|在|检查|访问).{0,10}(?:账户|账号|账单|积分|余额|充值|订阅|个人中心|控制台)',
    ),
  ],
  ['offer-edit', zh('.{0,12}(?:拖放|拖动|拖拽|拖到|拖入|拖至|拉动)')],
  [
    'offer-edit',
    zh('.{0,16}(?:编辑器|面板|时间轴|时间线|属性栏|侧边栏|检查器).{0,6}(?:调整|修改|编辑|更改|微调|裁剪|设置)'),
  ],
  ['offer-edit', zh(`.{0,8}${ZH_PRESS}.{0,6}(?:重新生成|重做|再来一次|替换|分割|裁剪|删除|添加)`)],
  [
    'show-tracks',
    zh('.{0,14}(?:时间轴|时间线|播放器|预览窗口?|预览面板|预览区|面板).{0,6}(?:预览|观看|播放|查看效果|回放)'),
  ],
  ['show-tracks', zh(`.{0,8}${ZH_PRESS}.{0,6}(?:播放|预览)`)],
  ['show-tracks', zh('.{0,6}(?:打开|查看|展开|切换到)(?:时间轴|时间线)')],
  ['strip', zh('.{0,6}(?:双击|右击|右键|长按)')],
  ['strip', zh('.{0,10}(?:全屏)')],
  ['strip', zh(`.{0,8}${ZH_PRESS}.{0,8}(?:附件|上传|回形针|加号|\\+)`)],
  ['strip', zh('.{0,6}按.{0,4}(?:Ctrl|Cmd|Shift|Alt|Esc|快捷键|空格|回车)')],
  [
    'show-state',
    zh(
      '.{0,6}(?:打开|查看|切换到|前往|进入|展开|检查).{0,10}(?:面板|标签页?|菜单|侧边栏|窗口|属性|设置|素材库|图层|选项卡)',
    ),
  ],
  ['strip', /^(?:请|您|你|可以|可|也|即可|直接|现在|然后|再)*(?:点击|单击|轻点|点按)/],
];

/** A clause that tells what is seen in the picture, or quotes a name, is no instruction whatever verbs it holds. */
export const NARRATION =
  /^(?:scene|shot|clip|track|bgm|music|title|narrator|voice ?over|the (?:video|camera|scene|shot|hand|clip|narrator|opening|intro|film|footage|timeline of|actor|logo)\b|i(?:'ve| have)? \w+|镜头|画面|场景|片头|视频(?:中|里|展示)|一只手|旁白|配乐|标题)/i;
