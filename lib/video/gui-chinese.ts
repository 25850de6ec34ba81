/** How the agent talks of a screen that is not there, in Chinese. */
import type { GuiClass } from './gui-words.ts';

/** What may stand before the verb of an instruction. */
const SOFT =
  '(?:请|您|你|可以|可|也|还|便可|就可以?|即可|只需|需要?|要|直接|现在|此时|然后|再|接着|最后|首先|或者?|并且?|另外|同时|如需|随时|先|能|建议|推荐|我|不妨|尝试|试着|记得|满意的话就?|的话就?|就|如果满意|满意后?|完成后|之后|若|都|去|[^，。“”【】「」]{1,8}?(?:后|的话))*';
/** "in the panel on the right", and the thing that is taken in hand. */
const WHERE = '(?:(?:在|从|通过|于|到|去|往|用|使用)[^，。；：]{0,14}?)?(?:(?:把|将)[^，。；：]{1,12}?)?';
const PRESS = '(?:点击|单击|点一下|点按|轻点|轻触|按下|按一下|按|选择|选中|勾选|找到|点选|点开|点)';
const OPEN = '(?:打开|前往|进入|切换[到至]?|展开|访问|转到|跳转[到至]|回到|返回|登录|调出|点开)';
const LOOK = '(?:查看|检查|看看|看一下|看到|确认|核对|参考|查询|查|浏览|了解)';
const WATCH = '(?:预览|观看|播放|回放|试看|回看|浏览)';
const DRAG = '(?:拖动|拖拽|拖放|拖到|拖入|拖至|拖进|拖出|拖移|拉动|拉伸|拖)';
const ADJUST = '(?:调整|修改|编辑|更改|微调|裁剪|设置|缩放|改|调节|剪辑|重新排列|排序)';

const EXPORT = '(?:导出|下载|渲染|输出|Export|Download)';
const UPLOAD = '(?:附件|上传|回形针|加号|添加文件|添加素材|\\+|Upload|Attach)';
const ACCOUNT =
  '(?:账户|帐户|账号|账单|积分|余额|充值|订阅|个人中心|控制台|会员|用量|套餐|头像|Billing|Account|Dashboard|Credits)';
const PREVIEW = '(?:时间轴|时间线|播放器|预览(?:窗口?|面板|区域?|画面|界面)?|播放头|轨道面板|Timeline|Preview|Player)';
const SCREEN =
  '(?:面板|标签页?|菜单|侧边?栏|窗口|属性栏?|设置|素材库|素材区|媒体库|图层|选项卡|检查器|工具栏|编辑器|界面|页面|抽屉|画布|栏|Panel|Tab|Settings|Properties|Assets|Media|Layers)';
const EDIT_LABEL =
  '(?:重新生成|重做|再来一[次个]|重试|替换|分割|拆分|裁剪|删除|移除|添加(?!文件|素材)|应用|更换|复制|生成|编辑|静音|旋转|Regenerate|Redo|Replace|Split|Trim|Delete|Edit)';
const TAKES = '(?:片段|轨道|标题|图片|照片|文字|字幕|音乐|滑块|边缘|手柄|素材|镜头|视频|它|Logo|logo|配乐|音轨|视频块)';

const start = (rest: string) => new RegExp(`^${SOFT}${WHERE}${SOFT}${rest}`, 'i');

/** Read from the top: the first that fits is the class. */
const FORMS: readonly (readonly [GuiClass, RegExp])[] = [
  ['strip', start(`(?:${PRESS}|${OPEN}|使用|用).{0,8}${UPLOAD}`)],
  ['strip', start(`${DRAG}.{0,8}(?:文件|照片|素材|图片).{0,6}(?:上传区|到这里|到此处|到聊天|上传)`)],
  ['export', start(`(?:${PRESS}|${OPEN}|使用|通过).{0,12}${EXPORT}`)],
  ['export', /^[“"‘【「]?(?:导出|下载)[”"’】」]?(?:视频)?$/],
  ['export', start(`${EXPORT}(?:按钮|图标|面板|菜单|选项|键)`)],
  ['export', /^.{0,12}(?:通过|使用|用).{0,10}(?:导出|下载)(?:按钮|菜单|面板|功能)/],
  ['strip', start('(?:双击|右击|右键|长按|悬停|滚动|滑动鼠标|刷新|关闭|最小化|最大化|放大窗口|保持)')],
  ['strip', /^(?:请|您|你)*(?:不要|勿|请勿|别)(?:关闭|刷新|离开|退出)/],
  ['strip', /全屏|快捷键|鼠标/],
  ['strip', start('(?:按|使用|点击).{0,4}(?:Ctrl|Cmd|Shift|Alt|Esc|空格|回车|Enter|Delete|方向键|F\\d|[A-Z]键)')],
  ['credits', start(`(?:${OPEN}|${LOOK}|${PRESS}|管理).{0,12}${ACCOUNT}`)],
  ['credits', new RegExp(`^${SOFT}(?:在|到|去|从|前往).{0,10}${ACCOUNT}.{0,10}(?:${LOOK}|充值|管理|购买)`)],
  ['credits', new RegExp(`^.{0,8}请?(?:在|到|去|从|前往).{0,8}${ACCOUNT}.{0,8}${LOOK}`)],
  ['show-tracks', start('(?:拖动|移动|拉动|拖拽)?(?:播放头|时间指针|进度条)')],
  ['offer-edit', start(`${DRAG}(?!着|拉机|延|累)`)],
  ['offer-edit', start(`移动.{0,4}${TAKES}`)],
  [
    'offer-edit',
    new RegExp(`^${SOFT}(?:在|从|通过|使用|用).{0,12}(?:${SCREEN}|时间轴|时间线|滑块|工具).{0,6}${ADJUST}`),
  ],
  ['offer-edit', start(`${PRESS}.{0,6}${EDIT_LABEL}`)],
  ['offer-edit', start(`${PRESS}.{0,12}(?:来|以|可|进行|即可)${ADJUST}`)],
  [
    'show-tracks',
    new RegExp(`^${SOFT}(?:.{0,6})(?:在|到|去|从|通过|使用|用|于).{0,8}${PREVIEW}.{0,8}(?:${WATCH}|${LOOK})`),
  ],
  ['show-tracks', start(`${WATCH}(?:一下|看看)?(?:视频|效果|成片|它|草稿|结果|整体)?$`)],
  ['show-tracks', start(`(?:${PRESS}|${OPEN}|${LOOK}).{0,8}(?:${PREVIEW}|播放)`)],
  ['show-tracks', new RegExp(`^${SOFT}(?:在|可在|于).{0,10}(?:${SCREEN}|区).{0,4}${WATCH}`)],
  ['show-state', start(`(?:${OPEN}|${LOOK}|${PRESS}).{0,12}${SCREEN}`)],
  ['show-state', new RegExp(`^${SOFT}(?:在|到|去|从|于).{0,10}${SCREEN}.{0,6}${LOOK}`)],
  ['strip', start('(?:点击|单击|轻点|点按|轻触|点选|勾选)')],
  ['strip', start(`(?:按下?|选择|选中).{0,4}["“‘【「[].{1,12}["”’】」\\]]`)],
];

/** Who acts in the picture. */
const SUBJECT =
  '镜头|画面|场景|分镜|第.{1,3}[幕镜段场]|视频(?:中|里|展示|以|从|开头|结尾)|主角|[男女]|人物|用户|观众|主持人|演员|工人|一[位名个只群双]|他|她|手指|手|屏幕上|动画|品牌|背景|随后|接着出现';
/** What is told of as made, or named. */
const TOLD =
  '片头|片尾|开场|结尾|旁白|配音|字幕(?:写|显示|内容|为)|标题(?:为|是|改|写|：|:)|文案|配乐|音乐|已|我(?!建议|推荐)|本次|点击[量率]|导出(?:业务|量|贸易|额|设置的|行业|完成|成功)|打开的|打开率|预览版';
const NARRATION = new RegExp(`^(?:${SUBJECT}|${TOLD})`);

/** What is told to the user in one go is short. */
const LONGEST = 80;

/** The class of a Chinese clause that tells the user what to do on a screen; null where it tells of the video. */
export function readChinese(clause: string): GuiClass | null {
  if (clause.length > LONGEST) return null;
  const words = toSimplified(clause);
  if (NARRATION.test(words)) return null;
  return FORMS.find(([, form]) => form.test(words))?.[0] ?? null;
}

const ACTED = new RegExp(`^(?:${SUBJECT})`);
const NAMED = new RegExp(
  `^(?:${TOLD.replace('已|我(?!建议|推荐)|', '')})|^.{0,4}(?:标题|旁白|配音|字幕|文案|配乐|音乐|台词)[:：]`,
);

/** True where the whole sentence tells of the video, whatever its clauses begin with. */
export function isNarratedChinese(sentence: string): boolean {
  const words = toSimplified(sentence);
  if (/[，。：]请|您可以|你可以/.test(words)) return false;
  return ACTED.test(words) || (NAMED.test(words) && !/，(?:可|点击|打开|即可|在)/.test(words));
}

const TRADITIONAL =
  '點点擊击導导匯导時时間间軸轴預预覽览開开帳账戶户餘余額额積积選选擇择單单鍵键動动編编輯辑調调檢检視视窗窗頁页標标籤签設设畫画鏡镜頭头圖图顯显請请這这後后進进滿满從从將将軌轨雙双繼继續续載载確确認认關关閉闭撥拨屬属側侧欄栏體体';
const SIMPLE = new Map([...TRADITIONAL.matchAll(/(.)(.)/gu)].map(([, old = '', now = '']) => [old, now] as const));

function toSimplified(text: string): string {
  return [...text].map((sign) => SIMPLE.get(sign) ?? sign).join('');
}
