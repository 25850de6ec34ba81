/** What the user said -> what is done here at once; everything else is said to the agent. By intent, not by substring. */

export interface Intent {
  readonly do: 'export' | 'credits' | 'status' | 'upload' | 'say';
}

/** What politeness and haste put round a request, and what it does not mean. */
const POLITE =
  /^(?:(?:hi|hey|hello|ok|okay|great|perfect|nice|cool|thanks|thank you|now|so|and|then|please|pls|plz|kindly|just|let'?s|let us|(?:can|could|would|will) (?:you|u|i|we)(?: please| pls)?|i(?:'d| would)? (?:like|want|need)(?: you)? to|i want|i need|go ahead and|time to)[\s,.!:]*)+|(?:[\s,.!?]*(?:please|pls|plz|now|thanks|thank you|for me|asap|right away|already|again|then))+$/g;
const POLITE_ZH =
  /^(?:请|麻烦|帮我|给我|我要|我想要?|可以|能不能|能|现在|好的?|那就|直接|一下|你|把|，|,|\s)+|(?:吧|一下|谢谢|好吗|可以吗|行吗|呢|啊|了|吗|，|,|\s)+$/g;

const VIDEO =
  '(?:the |my |this |that |our |it as |as |an? |final |finished |full |1080p |hd |rendered |whole )*(?:video|mp4|file|clip|movie|result|it|1080p(?: mp4)?|hd)';
const EXPORT = [
  /^(?:export|download|render|save)$/,
  new RegExp(
    `^(?:export|download|render|save)(?: me)? ${VIDEO}(?: (?:in|as|at|to) (?:mp4|1080p|hd|full hd|my (?:computer|laptop|device|disk)))*$`,
  ),
  /^(?:export|download) (?:as |in |to )?(?:an? )?(?:1080p |hd )?(?:mp4|1080p|hd)(?: file| video)?$/,
  new RegExp(`^(?:send|give|get|hand)(?: me| us)? ${VIDEO}$`),
  /^(?:have|get|see|where(?:'s| is)) (?:the |my )?(?:final |finished )?(?:mp4|video file|download(?: link)?)$/,
];
const CREDITS = [
  /^(?:my |the |show |check |see |view |what(?:'s| is) |what are |how (?:much|many) )*(?:credit|credits|balance|credit balance|credits balance)(?: balance| left| available| remaining| status)*$/,
  /^how (?:much|many) (?:credits?|balance)(?: (?:do|have|did|are|is))?(?: i| we| you)?(?: got| have| left| remaining| still| used?)*$/,
  /^(?:show|check|tell|see|view|know)(?: me)? (?:my |the |our )?(?:remaining |current |available )*(?:credits?|balance)(?: left| balance| please)*$/,
  /^(?:do i have|have i got) (?:any |enough )?credits?(?: left| remaining)?$/,
  /^what(?:'s| is) (?:left|my (?:remaining |current )?(?:credit )?balance)$/,
  /^(?:remaining|available) credits?$/,
];
const STATUS = [
  /^(?:status|state|progress|tracks|timeline|the timeline)$/,
  /^(?:show|list|see|view|display|check|print|tell)(?: me| us)?(?: (?:the|my|all|current|all the|our))* (?:tracks?|timeline|status|state|progress|layers|segments)(?: list| summary| status)?$/,
  /^(?:show me |see |know )?what(?:'s| is| do) (?:we have|in it|in there|in (?:the|my) (?:video|timeline)|on (?:the|my) timeline|there|the (?:status|state)|the current (?:status|state))(?: now| so far| right now| currently)*$/,
  /^(?:show me what we have|show me what you have|where are we|how(?:'s| is) (?:it|the video) (?:going|looking|coming along))(?: now| so far)?$/,
];
const UPLOAD = [
  /^upload$/,
  /^(?:upload|add|attach|send|use)(?: you)? (?:a|an|my|some|the|another|this|own|more)(?: own| new)? (?:file|files|video|videos|clip|clips|photo|photos|picture|pictures|image|images|headshot|footage|media|music|logo)$/,
  /^(?:how (?:do|can) i|where (?:do|can) i) (?:upload|add|attach|send)(?: (?:a|my|some|the))?(?: own)? ?(?:files?|videos?|clips?|photos?|pictures?|images?|footage|media|headshot|music)?$/,
];
const EXPORT_ZH = [
  /^(?:导出|下载|渲染|输出|保存)(?:(?:这个|我的|成片|最终|高清|1080p|一个|成|为)*(?:视频|成片|文件|影片|片子|mp4|它)?)?$/i,
  /^(?:视频|成片|它)(?:导出|下载|发|发送|保存)(?:给我|出来)?$/,
  /^(?:发|发送|传)(?:给我)?(?:视频|成片|文件)(?:给我)?$/,
];
const CREDITS_ZH = [
  /^(?:查看?|看看?|显示|查询|告诉)?(?:我)?(?:的|还有|还剩|剩余|有|剩|现在|当前|账户)*(?:多少)?(?:积分|余额|点数|额度)(?:还有|还剩|剩下?|是|有|余额)*(?:多少)?$/,
];
const STATUS_ZH = [
  /^(?:查看?|看看?|显示|列出|展示)?(?:当前|现在|所有|全部|的)*(?:状态|轨道|时间轴|时间线|进度|进展)(?:列表|情况|怎么样|如何|是什么)?$/,
  /^(?:现在|目前|视频|里面)*(?:什么样|怎么样|有什么|有哪些轨道|做到哪|到哪一步|是什么状态)$/,
];
const UPLOAD_ZH = [
  /^(?:上传|添加|发送)(?:我的|一个|一些|一张|自己的|几个|个|张)*(?:文件|视频|素材|图片|照片|头像|音乐|片段)?$/,
  /^(?:怎么|如何|在哪里?)(?:上传|添加)(?:文件|视频|素材|图片|照片)?$/,
];

const ROUTES: readonly (readonly [Intent['do'], readonly RegExp[]])[] = [
  ['export', [...EXPORT, ...EXPORT_ZH]],
  ['credits', [...CREDITS, ...CREDITS_ZH]],
  ['status', [...STATUS, ...STATUS_ZH]],
  ['upload', [...UPLOAD, ...UPLOAD_ZH]],
];

/** The longest request that is one of ours; longer words are a brief. */
const LONGEST = 80;

/** What to do with the user's words. A request that also wants an edit is the agent's. */
export function readIntent(text: string, context: { hasFiles: boolean; canExport: boolean }): Intent {
  const words = bare(text);
  if (!words || words.length > LONGEST) return { do: 'say' };
  for (const [intent, forms] of ROUTES) {
    if (!forms.some((form) => form.test(words))) continue;
    // With files chosen, "upload this" is the message that takes them along.
    return { do: intent === 'upload' && context.hasFiles ? 'say' : intent };
  }
  return { do: 'say' };
}

function bare(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[\p{Extended_Pictographic}"“”]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[\s.!?。！？~…]+$/u, '');
  const stripped = plain.replaceAll(POLITE, '').replaceAll(/^[\s,.!]+|[\s,.!?]+$/g, '');
  return stripped.replaceAll(POLITE_ZH, '').trim() || stripped || plain;
}
