/** What the user says, by intent: a table in English and Chinese. */
import { describe, expect, test } from 'vitest';
import { readIntent } from '../../lib/video/intent.ts';

const WITHOUT_FILES = { hasFiles: false, canExport: true };

const TABLE: Record<string, readonly string[]> = {
  export: [
    'export',
    'Export.',
    'export 1080p MP4',
    'please export it',
    'Export the video please!',
    'ok export now',
    'can you export the video?',
    'download',
    'Download the mp4',
    'download my video plz',
    'send me the video',
    'could you send me the final video?',
    'get the video',
    'get video',
    'give me the mp4',
    "I'd like to download the video",
    'save the video to my computer',
    'export as mp4',
    'render the final video',
    'Great, thanks! Please export.',
    'can I get the mp4?',
    '导出',
    '导出视频',
    '帮我导出视频',
    '请导出一下',
    '下载视频',
    '把视频发给我',
    '发给我视频',
  ],
  credits: [
    'credits',
    'balance',
    'my credits',
    'how many credits do I have left?',
    'How many credits are left',
    'show my balance',
    'check credits',
    "what's my balance?",
    'remaining credits',
    'do I have any credits left?',
    '积分',
    '余额',
    '我还有多少积分？',
    '积分还有多少',
    '查询余额',
    '查看积分',
  ],
  status: [
    'status',
    'show tracks',
    'show me the tracks',
    'show timeline',
    'show me the timeline please',
    "what's in it?",
    'show me what we have',
    "what's the status",
    'list the tracks',
    '状态',
    '现在什么样了',
    '查看状态',
    '显示轨道',
    '看看时间轴',
  ],
  upload: [
    'upload',
    'Upload a file',
    'how do I upload files?',
    'upload my headshot',
    'add a photo',
    '上传',
    '上传文件',
    '我要上传视频',
    '怎么上传图片',
  ],
  say: [
    'make an intro for an export company',
    'create a video about our download page',
    'add a download button animation',
    'write credits at the end of the video',
    'create a status update video',
    'export-grade coffee promo in 20 seconds',
    'export it and then make the title bigger',
    'make the music quieter, then export',
    'regenerate',
    'redo the opening',
    'make it better',
    'tell the story of our balance sheet',
    'add rolling credits',
    'remove the second track',
    'title: How we doubled exports',
    'upload speed comparison video for our fibre plan',
    'show the timeline of my career',
    'a video about work-life balance',
    'what can you do?',
    'thanks',
    'Three things I learned about exports',
    '导出行业的介绍视频',
    '做一个关于积分商城的视频',
    '重新生成',
    '再来一个',
    '把标题改成余额宝',
    '添加片尾字幕',
    '介绍我们的出口业务',
    '做一个状态更新视频',
    '加一个下载按钮动画',
  ],
};

describe('what is said', () => {
  const rows = Object.entries(TABLE).flatMap(([wanted, texts]) => texts.map((text) => ({ wanted, text })));
  test.each(rows)('$text: $wanted', ({ text, wanted }) => {
    expect(readIntent(text, WITHOUT_FILES).do).toBe(wanted);
  });

  test('with files chosen, "upload" takes them along', () => {
    expect(readIntent('upload my headshot', { hasFiles: true, canExport: false }).do).toBe('say');
  });

  test('a long text is a brief, whatever it begins with', () => {
    expect(readIntent(`export ${'words '.repeat(40)}`, WITHOUT_FILES).do).toBe('say');
  });
});
