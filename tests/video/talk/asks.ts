/** What users say, by what they mean; a line each. Several chores in one breath are joined by +. */
export const ASKS: Readonly<Record<string, string>> = {
  export: `
export
Export!
EXPORT
export please
please export
export pls
exprot
exoprt the video
downlaod
dowload the mp4
export now
export it
export it now
export it again
export this
export that video
Export the final video, please.
export the video in 1080p
export as MP4
export to mp4
export in full hd
export in high quality
export 1080p MP4
export the mp4 for linkedin
export for LinkedIn
export and download
export and download it
can you export this?
could you please export the video for me
would you mind exporting it?
can we export now?
can i export it now
I want to export
I'd like to export the video now
I would like you to export it
I want it exported
I need the video exported please
I need to export this asap
let's export
let's export it!
ok, let's export
Great, export it.
Looks great, please export!
Perfect, thanks. Export.
It looks good. Export the video.
I love it! Export please
yes, export
Yes please export it
yep export
go ahead and export
go ahead, export it
no more changes, export it
start the export
begin export
run the export please
do the export
proceed with the export
render
render it
render the video
please render the final video
start rendering
download
download it
download the video
download my video
Download the finished video please
download it to my laptop
download the clip to my computer
save the video
save it as mp4
save it to my computer
save the file on my desktop
send me the video
send me the final mp4
send me the file please
Send it to me
give me the video
give me the mp4 file
can you give me the final file?
could you send me the video?
get the video
get me the video
get my mp4
can I have the video?
can I have the final mp4 please
may I have the file
can i get the mp4 now
hand me the mp4
how do I export?
how can I download the video?
how to export
how do i save the video
where can I download it?
where is the mp4?
where's my download?
where is the download link
time to export
ready to export
hey, export this please, thanks!
hi, can you export the video please?
now export
then export it
just export it
please just send me the video
is it possible to export it?
Can I download the video in HD?
export video
video export
导出
导出吧
导出视频
请导出视频
帮我导出
帮我导出一下视频
把视频导出来
把视频导出
视频可以导出了
这个视频可以导出吗
我想导出视频
我要导出
可以导出了
好的，导出
很好，导出吧
不错，可以导出了
现在导出
开始导出
直接导出
导出成MP4
导出为mp4格式
导出高清视频
导出1080p
请导出最终版
导出到电脑
下载
下载视频
我要下载视频
帮我下载成片
怎么导出
怎么下载视频
如何导出视频
在哪下载视频
保存视频
保存到本地
把视频发给我
请把视频发给我
视频发我
发给我
给我视频
把成片给我
渲染视频
输出视频
能不能导出视频？
可以把视频发给我吗
麻烦导出一下
Could I please get the finished video?
alright, export
export the clip please :)
I think we're done, export it
can u export it plz
Pls download the video to my desktop
export that for me
I'd love to download it now
okay great now export please
exporrt
Download as mp4 please
send the mp4
save it to disk
ship it to me as mp4
export final
export it in HD please
get me the file
can you render it in 1080p?
导出一下吧
麻烦把视频导出来
下载到本地
帮我把视频下载下来
可以下载了吗
请把最终视频发给我
导出1080p高清视频
`,
  credits: `
credits
credits?
my credits
credit balance
balance
balance?
Show credits
show my credits
show me my credit balance
check my balance
check credits please
what is my balance
what's my credit balance?
what are my credits
how many credits
how many credits do I have
How many credits do I have left?
how many credits have I got
how many credits are left?
how many credits remain
how much credit do I have
how much credit is left
how many credits did I use
how many credits have I used so far
do I have credits left
do I have any credits left?
do I have enough credits?
have I got any credits
are there any credits left
am I out of credits?
did I run out of credits
remaining credits
credits remaining
credits left
available credits
can you show my credits?
could you check my balance please
can you tell me how many credits I have
I want to see my credits
I'd like to know my balance
let me see my balance
tell me my balance
creidts
balence
hey, how many credits are left? thanks
what is left of my credits
pls show balance
积分
余额
积分余额
我的积分
我的余额
查积分
查余额
查询积分
查看余额
看看积分
看一下余额
帮我查一下积分
帮我看看还剩多少积分
我还有多少积分
我还剩多少积分？
还有多少积分
还剩多少积分
积分还剩多少
积分还有多少
积分够吗
积分够不够
积分用了多少
剩余积分
剩余积分是多少
余额是多少
余额多少
余额还有多少
现在余额多少
我的账户余额
请问我还有多少积分
我想知道积分余额
告诉我剩余积分
还有积分吗
积分用完了吗
how much balance do I have
credits pls
what's left on my balance?
how many free credits do i still have?
check how many credits are left
credit status
积分情况
我的积分还够吗
查一下我的积分
还有几个积分
`,
  status: `
status
status?
Status please
the status
current status
progress
progress?
any progress?
show status
show me the status
what's the status?
what is the current status
what's the status of my video
how is the progress
give me a status update
tracks
show tracks
show the tracks
show me the tracks
show me all tracks
list tracks
list all the tracks
list the tracks please
can you list the tracks?
what tracks are there
what tracks do we have?
which tracks are in the video
how many tracks are there
timeline
show timeline
show the timeline
show me the timeline
open the timeline
view the timeline
display the timeline please
let me see the timeline
can I see the timeline?
I want to see the timeline
what's in the timeline
what is on the timeline
what's in it?
what's in there
what is in the video?
what do we have
what do we have so far?
what have we got
what have you made so far
show me what we have
show me what you have so far
where are we
where are we now
how far are you
how far along are we
is it done?
is it done yet
is it ready
is my video ready?
is the video finished
are you done
are you done yet?
is the export done?
is the export finished yet
stauts
show me teh tracks, please
how is it going?
how's it going
how is the video coming along
how does it look
状态
查看状态
当前状态
现在的状态
显示状态
进度
进度怎么样
进度如何了
目前进度
查看进度
进展如何了
轨道
显示轨道
显示所有轨道
查看轨道
列出轨道
看看轨道
有哪些轨道
现在有哪些轨道
有几个轨道
时间轴
查看时间轴
显示时间轴
打开时间轴
看看时间线
让我看看时间轴
现在什么样
现在什么样了
现在怎么样了
做好了吗
视频做好了吗
做完了吗
完成了吗
视频好了吗
好了吗
做到哪了
做到哪一步了
导出好了吗
视频怎么样了
里面有什么
视频里有什么
时间轴里有什么
what's the progress so far?
show me what's in the video
tracks please
list of tracks
show current timeline
can you show me the current status
what does the timeline look like
where is my video
is everything ready?
视频现在什么状态
到哪一步了
目前有哪些轨道
看下进度
给我看看轨道
`,
  upload: `
upload
upload?
upload please
upload a file
upload files
upload my photo
upload my photos
upload some pictures
upload a video
upload my own video
upload more files
upload my headshot please
I want to upload a photo
I'd like to upload my footage
can I upload a video?
can I upload my own music?
could I upload another picture
let me upload a file
how do I upload
how do I upload a file?
how can I upload my photos
how to upload pictures
where do I upload my files?
where can i upload a picture
add a photo
add a picture
add my photo
add my own music
add some footage
attach a file
attach my headshot
import a clip
import footage
use my headshot
use my own photos
I want to add a photo
can I add more pictures?
can i send you a file
how do I add my photos
uplaod a picture
upload from my computer
upload from a link
upload a file from my laptop
上传
上传文件
上传视频
上传照片
上传图片
上传我的照片
上传我的头像
上传几张图片
我要上传
我要上传视频
我想上传照片
我想上传自己的视频
怎么上传
怎么上传文件
如何上传照片
在哪上传
在哪里上传图片
可以上传图片吗
能上传视频吗
请上传文件
添加照片
添加图片
添加我的照片
用我的头像
用我的照片
从电脑上传
从本地上传文件
从链接上传
i want to attach a photo
can you let me upload a video
upload my logo
i have a photo to upload
add my photo
where can I attach my file
attach pictures please
怎么添加图片
我有照片要上传
我想传一张照片
`,
  'export+credits': `
export and show my credits
export it, and how many credits do I have left?
导出，然后查一下余额
`,
  'credits+export': `
show my credits, then export
check my balance and export the video
先看看积分，然后导出
`,
  'status+export': `
show me the tracks, then export it
`,
  say: `
don't export yet
do not export
please don't export it yet
don't download it
not yet, don't export
no, don't export
never mind the export
stop the export
cancel the export
wait with the export
before you export, fix the title
export only the second scene
export without music
export it without the title
how do I export to PDF?
can I export it as a GIF?
export as PowerPoint
export to Premiere
export a transcript
export the captions as srt
export in 4K
can you export this to my phone as a ringtone?
export the first 10 seconds
export it in square format with bigger text
export it and then make the title bigger
make the title bigger and export
make the music quieter, then export
add captions then export the video
export it but with another song
I want to talk about exports
exports
exports grew by 12% this year
our exports doubled
export company intro
make an intro for an export company
make a video about export controls
video about import and export
a video about exporting coffee from Colombia
we export machine tools to Japan
I export olive oil for a living
the export department needs a recruiting video
title: Export made easy
write "export" in the corner
say "download now" at the end
add a download button at the end
add the text "Download our report"
create a video about our download page
create a video for our app download campaign
download statistics as a chart
a video on download speeds
change the word download to get
make the call to action "send me the video"
why did you save the world theme?
save the intro, change the rest
save time with our tool
keep the second scene and render the logo in blue
send me a draft script
send the video to my boss
send the video to john@example.com
give me three ideas
give me a better hook
give me the video of the launch in slow motion
get the audience hooked
get a better shot of the team
get to the point faster
have the speaker open the door
write credits at the end of the video
add rolling credits
add end credits with our names
roll the credits
give credit to my team
credits should list Anna and Ben
a video about carbon credits
explain tax credits in 30 seconds
credit unions are great
my credit card startup needs an intro
work-life balance
a video about work-life balance
tell the story of our balance sheet
balance the audio
fix the white balance
balance the music and the voice
how do I buy more credits?
can I get a refund for my credits?
why did this cost 50 credits?
what does an edit cost?
how long does it take?
how long will the export take?
create a status update video
our project status in 20 seconds
the status quo is broken
change the status bar colour
write a status report for my team
show the timeline of my career
show our company timeline from 2009 to 2024
make a timeline of milestones
animate the timeline
show progress bars
show the progress of our building site
add a track
add a music track
remove the second track
remove all tracks but the video
mute the tracks
track our growth
race tracks at night
show trucks on the road
show the team
show me in a suit
show my product in the first scene
show how it works
show the credits over a black frame
what can you do?
what is LinkedIn video?
what should I post about?
what do you think?
where should the logo go?
how does our product work?
is it better with music?
is the title readable?
are you a human?
upload speed comparison video for our fibre plan
we upload 500 hours of video each minute
make it look like an upload progress bar
upload it to YouTube
upload the video to LinkedIn and post it
post it
publish
add music
add some music
add background music
add a logo animation
add a title
add captions
add a photo of a sunset
add a video of a busy street
use a darker background
use more energetic music
use stock footage
use a photo of mountains
put the logo in the corner
send more energy
regenerate
redo
redo the opening
try again
do it again
make it better
make it shorter
shorter please
another version
start over
undo
undo that
thanks
thank you!
ok
great
yes
no
hello
hi there
perfect, but louder
looks good
keep it
remove the music
expert tips for founders
I am an expert
show me the experts
make it download faster
can you make the video 30 seconds?
can you change the video?
please make the video
create the video
create my video
make my video
make a video
generate the video
give it more punch
let's talk
I want a video
I need a video about my new job
I'd like a professional intro
Three things I learned about exports
How we doubled our download numbers
5 lessons from shipping an upload service
Status meetings are a waste of time.
Your credits are not your worth
We just hit 1M downloads!
Exporting to the EU? Read this.
Save the date: 12 May
导出行业的介绍视频
做一个关于出口导出的视频
先别导出
不要导出
暂时不导出
取消导出
导出PDF
导出成GIF
导出前把标题改大
把标题改大再导出
加字幕然后导出
导出只要前10秒
介绍我们的导出业务
我们导出软件的宣传片
下载量翻倍了
加一个下载按钮
加一个下载按钮动画
片尾写上“立即下载”
做一个下载页面的介绍视频
做一个关于积分商城的视频
积分商城宣传片
给会员送积分的活动视频
怎么购买积分
片尾加演职员表
把标题改成余额宝
余额宝的介绍视频
做一个状态更新视频
展示我们公司的时间轴
做一个职业时间线动画
删除第二条轨道
加一条音乐轨道
赛车轨道的镜头
进度条动画
上传速度对比视频
上传到抖音
上传到领英并发布
添加音乐
添加背景音乐
添加标题
添加片尾字幕
重新生成
再来一个
换一个风格
改短一点
做一个视频
生成视频
帮我做个视频
我想做一个视频
你能做什么
谢谢
好的
你好
不错，但音乐小一点
把视频改成方形
视频再快一点
给我三个标题
给我一个更好的开头
展示我们的团队
看看我们的产品怎么样
Export manager wanted: we are hiring!
download our free guide
export data from the CRM as the second scene
check the spelling
save the last scene for the logo
show the balance of nature
status symbol of the 90s
track my order scene
add credits
give me the video in German
render it more realistic
send it to the moon
get it done in red
our timeline is tight
list three benefits
view from the top
my file is too big
the video is too long
it is too slow
do it
run
start
what is export?
make the status bar green
display the price
find a better song
upload the logo to the first scene
use my photo in scene 2
add my headshot at the end
is it possible to change the voice
can you see my photo?
this is the final video script
credits: music by Anna
导出按钮动画
下载应用的镜头
积分翻倍活动
状态栏改成绿色
把轨道改成两条
用我的照片做片头
上传的照片放在第二幕
现在改成红色
视频里加上标题
给视频加字幕
看起来太暗了
`,
};

/** Posts as people paste them: never a request, whatever words they hold. */
export const POSTS: readonly string[] = [
  'Export.\nThat was my first job title.\n\nTen years later I run the team.',
  'Download the report. Read it. Tell me what you think.\n\n#sales #growth',
  'Status: hired! 🎉\n\nI am happy to share that I am starting a new position.',
  'Credits where credits are due: this launch was a team effort. Thank you Anna, Ben and Carla for three months of work.',
  'I checked my balance this morning. Not the bank. The other one.',
  'Show, don’t tell. That is the best advice I got this year.',
  'Upload once, regret forever. Why I think twice before I post.',
  'Send me the video, she said. Three words that changed how I sell.',
  'Save this post.\nYou will need it.',
  'What do we have so far?\n\nThree customers. One product. No sleep.',
  'Is it ready yet? No. Ship it anyway.',
  'How many credits does it take to change a career?',
  'Export it, then import it, then pay twice. Welcome to customs.',
  '导出、导入、再导出。\n这就是我在外贸行业的十年。',
  '下载我们的白皮书，了解2025年趋势。',
  '状态不好的时候，我会去跑步。',
  '上传一份简历，改变了我的人生。',
];
