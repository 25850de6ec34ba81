/** The words a request to this extension is made of, each with its part in it; whatever is not here makes it the agent's. */

/** What a word does in a request. One letter each, so that a request is a short string that a pattern can read. */
const PARTS = {
  /** Politeness and haste: they change nothing. */
  polite: 'p',
  praise: 'j',
  ask: 'a',
  person: 'i',
  you: 'Z',
  me: 'm',
  export: 'e',
  give: 'g',
  get: 'G',
  begin: 'b',
  exported: 'q',
  article: 'd',
  own: 'D',
  video: 'v',
  file: 'y',
  sound: 'Y',
  format: 'f',
  towards: 't',
  place: 'l',
  which: 'w',
  how: 'W',
  is: 'k',
  many: 'n',
  credits: 'c',
  left: 'r',
  show: 'h',
  state: 's',
  done: 'z',
  soFar: 'o',
  upload: 'u',
  add: 'U',
  not: 'N',
  unknown: 'x',
} as const;
type Part = keyof typeof PARTS;

/** Words of several words, made one before the text is cut. */
const JOINED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:thank you|thanks)(?: so much| very much| a lot)?\b/g, 'thanks'],
  [/\bno (?:thanks|thank you|more (?:changes|edits)|further (?:changes|edits))\b/g, 'thanks'],
  [
    /\b(?:go ahead(?: and)?|right away|right now|as soon as possible|for me|for us|at once|by the way|if (?:you can|possible|you could|you don't mind)|when you (?:can|have time)|that's (?:it|all)|i think|i guess|for now)\b/g,
    'please',
  ],
  [/\bfull[ -]hd\b/g, 'fullhd'],
  [/\b(?:high|best|full|highest|good)[ -](?:quality|res|resolution)\b/g, 'hq'],
  [/\bhard (?:drive|disk)\b/g, 'disk'],
  [/\bdownloads? folder\b/g, 'disk'],
  [/\bdownload (?:link|url|button)\b/g, 'download'],
  [/\bkick off\b/g, 'start'],
  [/\bproceed (?:with|to)\b/g, 'start'],
  [/\bso far|up to now|until now|at the moment|as of now\b/g, 'sofar'],
  [/\brun out of|out of|used up\b/g, 'left'],
  [/\bhow's\b/g, 'how is'],
  [/\b(what|where|who|that|it|here|there)'s\b/g, '$1 is'],
  [/\bi'd\b/g, 'i would'],
  [/\b(?:i|we)'ve\b/g, 'i have'],
  [/\b(i|we|you)'(?:m|re)\b/g, '$1 are'],
  [/\b(do|does|did|is|are|was|would|should|could|ca|wo)n'?t\b/g, 'not'],
  [/\bcoming along\b/g, 'coming'],
  [/\blet (?:us|me)\b/g, 'lets'],
  [/\blet'?s\b/g, 'lets'],
  [/\bgot to|have to|need to\b/g, 'need to'],
  [/(?<=\d)\s+p\b/g, 'p'],
];

const ENGLISH: Readonly<Partial<Record<Part, string>>> = {
  polite:
    'please pls plz kindly just simply now then so ok okay okey k great perfect nice cool good awesome super excellent lovely wonderful thanks thx ty cheers hi hey hello hiya yes yeah yep yup sure right alright well asap again already finally quickly quick directly immediately and also but oh ah um hmm maybe perhaps dear today nope mate guys buddy too back once real fast',
  praise:
    'looks look seems love amazing brilliant fantastic beautiful happy satisfied approved fine works exactly very really',
  ask: 'love can could would will may shall should want wanna need like lets let help try able possible time ready wish mind gonna must gotta wonder wondering know tell',
  person: 'i we',
  you: 'you u ya',
  me: 'me us',
  export: 'export download render save exporting downloading rendering saving',
  give: 'ship send give hand pass deliver gimme',
  get: 'get fetch grab have receive pull',
  begin: 'start begin run do trigger make perform launch',
  exported: 'exported downloaded rendered saved',
  article:
    'the teh hte this that these those a an final finished full complete whole rendered latest current new last any some all another more entire enough other extra actual own',
  own: 'my our mine your',
  video:
    'everything this that these those video videos mp4 file files clip clips movie film it output version cut reel draft result vid',
  file: 'photo photos picture pictures pic pics image images headshot footage media screenshot screenshots portrait document attachment attachments material',
  sound: 'music song audio logo voice voiceover soundtrack recording track',
  format: 'mp4 1080p 1080 hd fullhd fhd h264 hq format quality resolution',
  towards: 'as in to at with for on onto into of from via',
  place: 'computer laptop pc mac desktop device phone disk machine linkedin drive link url gallery',
  which: 'how what where when which whats hows wheres',
  how: 'how where hows wheres',
  is: 'do does did is are am was have has got there be been will',
  many: 'many much',
  credits: 'credits credit balance creds',
  left: 'use left remaining remain remains available used spent free total usable unused',
  show: 'show list see view display check print tell look know find read give get preview open',
  state: 'status state progress tracks timeline layers segments',
  done: 'done ready finished finish complete completed going coming looking look far doing like along',
  soFar: 'sofar made built yet currently still update updates report overview summary here inside',
  upload: 'upload attach import uploading attaching',
  add: 'add use send drop put insert include share',
  not: "not don't dont never no stop cancel without nor cannot can't wait before until instead unless",
};

const CHINESE: Readonly<Partial<Record<Part, string>>> = {
  polite:
    '请 麻烦 帮我 帮忙 帮 一下 吧 吗 呢 啊 呀 了 哦 哈 啦 嘛 谢谢 谢了 多谢 好的 好吗 好 嗯 行 行吗 可以了 没问题 现在 直接 马上 立刻 立即 那就 那 就 然后 再 快 您好 你好 嗨 不错 很好 太棒了 完美 满意 劳烦 辛苦 赶紧 尽快 先 来 下',
  ask: '我要 我想要 我想 想要 想 要 可以 可不可以 能不能 能否 能 需要 我需要 希望 应该 想知道 知道 让我 让我们 请问 问一下 可否',
  person: '我 我们 咱们 咱',
  you: '你 您',
  me: '给我 给我们 我这里 我这边 过来 出来',
  export: '导出 下载 渲染 输出 保存 导成 存到 存 另存',
  give: '发给 发送 发 传给 传 交给 给 给我',
  begin: '开始 进行 执行',
  article:
    '这个 那个 该 这 最终 最终版 完整 成片版 一个 一条 一份 一段 成 为 把 将 的 所有 全部 都 那条 这条 些 几个 几张 一些 一张 个 张 新 更多 其他 任何',
  own: '我的 自己的 我自己的 我们的',
  video: '视频 成片 影片 片子 文件 它 成品 短片 视频文件 作品 片段',
  file: '照片 图片 头像 素材 截图 图 附件 相片 产品图 媒体',
  sound: '音乐 音频 logo 录音 配音 歌曲',
  format: '高清 1080p 格式 清晰度 mp4 全高清',
  towards: '到 在 用 从 以 按 于 里面 里 上 中',
  place: '本地 电脑 桌面 手机 硬盘 相册 领英 链接',
  how: '怎么 如何 怎样 哪里 哪儿 在哪 咋',
  which: '怎么 如何 怎样 什么 哪里 哪儿 在哪 哪些 哪 咋 几',
  is: '有 是 还有 还 没有 有没有',
  many: '多少 几个',
  credits: '积分 余额 点数 额度',
  left: '剩 剩余 剩下 还剩 可用 用了 用掉 够 够不够 用完 消耗 花了 账户 账号',
  show: '查看 查一查 查下 查询 查 看看 看一看 看一下 看 显示 列出 展示 告诉 打开 瞧瞧',
  state: '状态 轨道 时间轴 时间线 进度 进展',
  done: '好了 完成 做好 做完 生成好 弄好 做到 到哪一步 做到哪一步 做到哪儿 到哪 怎么样 什么样 怎样了 如何了 什么情况 情况 列表 做好了 完成了 好没 做完了 咋样',
  soFar: '目前 当前 到目前为止 为止',
  upload: '上传 传 添加附件 导入',
  add: '添加 加 用 使用 放',
  not: '不要 别 不用 先别 不 没 勿 暂时不 取消 停止 等等 等一下',
};

/** What looks like one of the words with a slip of the finger, and is another. */
const OTHER_WORDS =
  'expert experts exports exporter expect expects explore trucks truck tricks trick tracts uploads uploaded statues statue stating states stats downloads downloader credited creditor crediting videos balanced balances renders renderer saver saves sends timelines progressed reply';

function toLetters(words: Readonly<Partial<Record<Part, string>>>): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [part, letter] of Object.entries(PARTS)) {
    const list = Object.entries(words).find(([name]) => name === part)?.[1] ?? '';
    for (const word of list.split(' ').filter(Boolean)) letters.set(word, (letters.get(word) ?? '') + letter);
  }
  return letters;
}

const LATIN = toLetters(ENGLISH);
const HAN = toLetters(CHINESE);
const HAN_LONGEST = Math.max(...[...HAN.keys()].map((word) => word.length));
const KNOWN_OTHERS = new Set(OTHER_WORDS.split(' '));
/** Words worth knowing with a slip in them. */
const SLIPS = 'export download credits balance status timeline tracks upload video please progress render'.split(' ');

/** A request as its words' parts: for each word every letter that it may stand for. */
export function toParts(text: string): readonly string[] {
  const joined = JOINED.reduce((words, [form, to]) => words.replaceAll(form, to), text);
  return (joined.match(/\p{Script=Han}+|[\p{L}\p{M}\d'-]+/gu) ?? []).flatMap((piece) =>
    /\p{Script=Han}/u.test(piece) ? cutHan(piece) : [latinPart(piece)],
  );
}

function latinPart(word: string): string {
  const known = LATIN.get(word) ?? HAN.get(word);
  if (known) return known;
  if (word.length < 5 || KNOWN_OTHERS.has(word)) return PARTS.unknown;
  const meant = SLIPS.find((right) => right[0] === word[0] && isOneSlip(word, right));
  return (meant && LATIN.get(meant)) ?? PARTS.unknown;
}

/** The longest words first: Chinese puts nothing between them. */
function cutHan(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    let length = Math.min(HAN_LONGEST, text.length - at);
    while (length > 1 && !HAN.has(text.slice(at, at + length))) length -= 1;
    parts.push(HAN.get(text.slice(at, at + length)) ?? PARTS.unknown);
    at += length;
  }
  return parts;
}

/** One letter too many, missing, wrong, or two that changed places. */
function isOneSlip(word: string, right: string): boolean {
  if (Math.abs(word.length - right.length) > 1) return false;
  let from = 0;
  while (from < word.length && word[from] === right[from]) from += 1;
  const [a, b] = [word.slice(from), right.slice(from)];
  return (
    a.slice(1) === b ||
    a === b.slice(1) ||
    a.slice(1) === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}
