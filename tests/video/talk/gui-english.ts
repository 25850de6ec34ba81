/** The agent's talk of a screen that is not there, in English. {goes}, ‹stays›; a line without marks of one kind asks for none. */
export const GUI_ENGLISH: Readonly<Record<string, string>> = {
  export: `
‹Your intro is done.› {Click the Export button} in the top-right corner.
‹The 20-second recap is ready›, {click "Export"} to download it.
You can now {tap Export} and choose 1080p.
{Hit Export} when you are happy with it.
{Press the blue Export button} to render the final file.
{Select Export from the File menu}.
{Choose File > Export} to save your MP4.
Once you're satisfied, {click Download}.
When everything looks good, {hit the Download button} to grab your MP4.
{Go to the Export tab} and pick 1080p.
{Open the Export panel} to choose the resolution.
{Open the export menu} and select MP4.
{Use the Export button} at the upper right to save your video.
{The Export button} is in the upper right corner.
You'll find {the Export button} in the toolbar.
To save your video, {click the Export icon}.
To download the final cut, {press Export}.
To export, {click the button in the top right}.
‹All three tracks are in place.› Just {click **Export**} whenever you like.
Feel free to {click Export} now.
{Navigate to Export} and confirm.
{Head to the Export page} to get your file.
Now {click 'Export'}, then pick MP4.
If you are happy with the result, {press the Export button}.
‹I added captions to all scenes.› {Export the video from the toolbar} when you are ready.
Please {click the "Export Video" button}.
{Tap the download icon} to save the clip.
{Click "Download MP4"} below the player.
{Click Render} to produce the final video.
{Push the export button} to finish.
You may {click on Export} at any time.
Simply {hit "Export"} and you're done!
👉 {Click **Export** to download}.
‹Music and title were added.› Next, {select the Export option} in the menu.
{Click Save Video} to download it.
{Find the Export button in the top bar}.
Then {open the Share menu and choose Export}.
{Click the Export button} if you want the file now.
‹Your LinkedIn intro is 12 seconds long.› {Preview it in the timeline} or {click Export}.
Afterwards {click on "Export 1080p"}.
Your video has been created successfully! {Click the "Export" button} in the top right to download.
Everything's set: {hit Export} and share it on LinkedIn.
Use {the Export option in the top menu} to get a 1080p file.
When you're satisfied with the result, simply {tap the Export button} and choose 1080p.
‹Title and BGM are now in sync.› {Click "Export"} to save it as MP4.
Finally, {press the download button} and your MP4 is saved.
If you want the file, {go to Export → MP4}.
The final step: {click Export}.
You're all set! {Click Export in the top-right} whenever you're ready.
To get your MP4, {open the Export dialog} and hit Start.
I've finished the edit, so you can {click the Export button} now.
{Click here to export} your video.
Ready to publish? {Hit the Export button}.
{CLICK EXPORT} to download your video!
1. {Click Export}
Step 1: {Click the Export button}.
{Clicking Export} will save the video as MP4.
{Click 导出} to save the video.
Export is available in the top-right corner.
You can {find the Export button under the preview}.
Your video is done ✅ {Click **Export** ➜ MP4}
{Click [Export]} to get your file.
Just {press "Export"}; it takes about a minute.
‹Your 30-second clip is ready and looks great.› You can {export it with the button in the top right}.
When done, {click "Save & Export"}.
All it takes is {one click on Export}.
{Go to File and click Export}.
Please use {the Download button} to get it.
You can {export your video now} as a 1080p MP4.
`,
  'show-state': `
{Open the Layers panel} to see the order.
{Go to the Settings tab} to check the resolution.
‹The logo is placed.› {Check the Inspector} for its exact position.
{Look at the Properties panel} for the font.
{Switch to the Media tab} to see your uploads.
{Expand the sidebar} to see all assets.
You can {view the details in the Properties panel}.
‹Your two clips are uploaded.› {Open the Media library} to see them.
{Open the Text panel} on the left.
{Navigate to the Assets panel}.
{Head over to the Audio tab} to see the music settings.
{Open the Captions menu} to view the style.
{Click the Settings icon} to open the project settings.
{Open Settings} to see the aspect ratio.
You'll {find your photos in the Assets panel}.
{See the Layers panel} for the stacking order.
{Check the right-hand panel} for details.
‹I matched your brand colours.› {Open the Styles drawer} to check them.
{Toggle the sidebar} to see more.
Please {open the project panel} for a full overview.
{Visit the Effects tab} to see what was applied.
{Click the Assets tab} on the left.
Take a look at {the Properties panel}.
{Bring up the Inspector panel} to view the values.
{Access the Media panel} from the left sidebar.
{Refer to the Properties panel} for the exact size.
{Open the canvas settings} to confirm the 4:5 format.
{Pull up the Layers window}.
‹The three photos were sorted by date›, {open the Assets panel} to see them.
{Open the Subtitles panel} to see all captions.
{Click on the Media panel} to see your uploaded footage.
{Open the left panel} for the media list.
‹The aspect ratio is 4:5 now.› {Check the Canvas settings} if unsure.
{Open the Project tab} to see the duration and format.
{Go to the Text menu} for caption styles.
You can {open the Effects panel} to see what I applied.
{Open the "Storyboard" tab} to view all five scenes.
{Check the properties panel on the right} to see the font size.
{Click the Media tab} to view your clips.
{Open the menu on the left} to see your project.
The font is listed {in the Properties panel}.
{Open the project settings panel} to see the resolution.
Feel free to {open the Layers panel} and look around.
{Navigate to the left sidebar} to see the assets list.
`,
  'show-tracks': `
{Preview in the timeline}.
‹A lo-fi track was added.› {Preview it in the Timeline panel}.
You can {preview the result in the player}.
{Press Play} to watch it.
{Click the Play button} to review the cut.
{Hit the play icon} in the player.
{Watch it in the preview window}.
{Watch the preview} to see the new transition.
{Open the timeline} to see all tracks.
{Check the timeline} for the new title.
{Take a look at the timeline}.
{View it in the timeline panel}.
‹The title now fades in.› {Play it back in the preview player}.
{Scrub through the timeline} to see each scene.
{Scrub the playhead} to check the timing.
{Preview the video} before you go on.
Please {preview the clip in the viewer on the right}.
{Open the preview panel} to see the result.
{Click Preview} to watch your 20-second intro.
{Tap the Preview button} to see how it looks.
Now you can {see the changes in the timeline}.
{Go to the timeline} to review the three scenes.
{Review it in the player}, it is 15 seconds long.
{Look at the timeline panel} below.
You should {see the new clip on the timeline}.
{Use the preview window} to watch the draft.
{Use the player controls} to watch it.
{Click play} in the viewer to check the audio.
‹I trimmed the pause at 0:07›, {preview it in the timeline} to hear the difference.
The result can be {previewed in the timeline}.
{Review the draft in the preview pane}.
{Switch to the preview tab} to see the animation.
{Play the video in the preview window} to hear the narration.
{Click the play button below the preview}.
{Preview the final result in the player} on the right.
You can {preview the video in the Timeline panel} now.
{Open the Timeline panel} to see three tracks.
{Watch the result in the player}.
{Head to the timeline} to see how the captions line up.
‹Lo-fi BGM has been added at 35%›. {Preview in the player} to hear it.
{Press the play button} in the preview area to check the pacing.
{Check out the preview}!
Your new cut is in the timeline; {play it from there}.
{Preview in Timeline panel}!
The draft can be {previewed in the player}.
A preview is available; {open the preview window}.
{Use the timeline to preview} the cut.
{Play the preview} to hear the voice-over.
‹I replaced the music with something calmer›, so {preview it in the Timeline}.
{Click the Preview tab} to watch it.
Now {watch the draft in the preview player}.
{Look at the preview window} for the new opening.
`,
  'offer-edit': `
{Drag the clip} to the start of the timeline.
{Drag and drop the title} onto the second track.
{Drag the handles} to change its length.
You can {drag the music track} to the left.
{Drop the logo onto the canvas}.
{Move the clip to the end of the timeline} if you prefer.
{Arrange the clips on the timeline} in the order you like.
{Rearrange the scenes by dragging}.
{Reorder the clips in the timeline panel}.
{Resize the text box} to fit the frame.
{Slide the volume slider} to 30%.
{Stretch the title track} to 5 seconds.
{Adjust the volume in the audio panel}.
{Edit the text in the Properties panel}.
{Change the font in the inspector}.
{Tweak the colours in the editor}.
{Fine-tune the timing on the timeline}.
{Use the trim handles} to shorten the clip.
{Use the slider} to lower the music.
{Use the crop tool} to reframe your headshot.
{Click Regenerate} to try again.
{Press the Redo button} for another version.
{Click "Replace"} to swap the photo.
{Hit Split} at the 5-second mark.
{Select Trim} to cut the ending.
{Click the Delete button} to remove the second scene.
{Tap Remove} to drop the background music.
{Click "Add Music"} to pick another track.
If the pacing is off, {adjust it in the editor}.
‹The intro is 15 seconds long.› {Drag its right edge} to shorten it.
Feel free to {move the title up on the canvas}.
{Trim the clip using the handles}.
{Pull the edge of the music clip} to the end.
{Modify the caption style in the side panel}.
{Customize the colors in the Style tab}.
{Click Generate Again} for a new version.
{Click Apply} to use the new filter.
{Reposition the logo by dragging it}.
To reorder, {drag the scenes} up or down.
{Set the duration in the properties panel}.
{Click the title on the timeline} to change its colour.
{Drag the title to the left} so it sits over the logo.
{Drag the music up or down} to change its volume.
You can {drag and drop clips} to rearrange them.
{Move the playback speed slider} to 1.2x.
If you don't like the opening, {click Regenerate}.
{Drag your logo onto the second track}.
{Use the editor to adjust} the caption position.
{Adjust the font size in the text panel}.
{Select the clip and click Delete} to remove it.
{Drop the photo onto the timeline} after the first scene.
{Adjust the brightness in the editor} if it looks too dark.
{Click the Redo icon} to get another take.
You can fine-tune this {by dragging the handles}.
{Click "Edit"} to change the title text.
Then {drag the second clip} before the first.
{Drop your clips onto the timeline}.
You can {adjust the timing in the editor}.
{Rearrange clips on the timeline} to change the order.
Want another look? {Click "Regenerate"}.
{Drag the caption} up a bit if it hides your face.
{Adjust in editor} if needed.
{Use the volume slider} to lower the BGM.
`,
  credits: `
{Check your account page} for the credits left.
{Open the billing page} to see your balance.
{Go to your dashboard} to see the remaining credits.
{Visit your account settings} to view your credit balance.
{Check your credit balance in the account menu}.
I can't check your balance, {go to the billing section}.
{Click your avatar} to see your credits.
{See the Billing tab} for your remaining credits.
‹This used 50 credits.› {Check the dashboard} for the rest.
{Open the Usage page} to see what was spent.
{Log in to your account} to check the balance.
{Click Top Up} in the billing menu.
{Go to Settings > Billing} to see your plan.
{Manage your subscription} in the account panel.
{Review your usage in the dashboard}.
I don't have access to your credits; please {check the account dashboard}.
{Look at the credits counter} in the top bar.
You can {top up your credits on the pricing page}.
{Check the Billing page} to see how many credits are left.
You can see your balance on {the account dashboard}.
To see your remaining credits, {open your profile menu}.
{Go to Account > Credits}.
Sorry, I can't see your balance. {Please check your account settings}.
{Visit the dashboard} to check your credits.
{Check account settings} for your remaining credits.
For your balance, {check the billing panel}.
Your credits are displayed in the top-right corner of the dashboard.
{Open the account panel} to view your usage.
I'm unable to check credits, {please see the billing page}.
`,
  strip: `
{Press Ctrl+S} to save.
{Use Cmd+Z} to undo the change.
{Press Esc} to close the dialog.
{Hit Enter} to confirm.
{Double-click the clip} to rename it.
{Right-click the track} for more options.
{Hover over the clip} to see its name.
{Click the paperclip icon} to add a file.
{Click the plus icon} to add photos.
{Tap the upload button} to add your logo.
{Use the upload panel} on the left to add footage.
{Upload it with the attachment button}.
{Drag and drop your file into the upload area}.
{Refresh the page} if nothing shows.
{Reload your browser} to see the update.
{Close the dialog} to continue.
{Scroll down} to see more.
{Zoom in with the mouse wheel}.
{Maximize the window} for a better view.
Switch to fullscreen by {pressing F}.
{Click the X} in the corner.
{Click the three dots} for more.
{Click anywhere outside} to dismiss it.
{Click OK} to continue.
{Press the Shift key} while scrolling.
‹Your headshot was received.› {Click the attachment button} to add more.
{Keep this page open} while it renders.
{Don't close this tab} until it is finished.
{Enter full-screen mode} for a closer look.
{Use the arrow keys} to step through frames.
{Press F11} for full screen.
{Hold Shift and click} to select several.
{Pinch to zoom} on the canvas.
{Click the upload icon} to add your product photos.
{Use the paperclip button} to attach your script.
{Press the spacebar} to pause.
{Use the scroll wheel} to zoom in on the timeline.
{Double click on the preview} to enlarge it.
{Right click the clip} and choose Rename.
{Refresh the browser} if the video does not load.
{Press Cmd + Z} if you want to go back.
{Click the attachment button below} to send me the logo.
{Hover over a track} to see its name.
{Drag your files into the upload panel}.
Use {the attachment button} to upload your footage.
{Click the "+" button} to add media.
{Click "Browse files"} to add a photo.
{Select a file using the Upload button}.
{Press Space} to play or pause.
{Click on the X} to close this window.
{Close this panel} when done.
{Click the upload button on the left} to add your footage.
{Scroll to the right} to see the rest.
`,
  keep: `
The camera opens on a harbour at dusk, then drops to street level.
The export team is introduced in scene 3.
Track 2: "Click Clack" (jazz), 0-8s, 30% volume
I moved the logo to the lower left corner.
A finger taps the phone and the app opens.
The credits roll over a black frame for two seconds.
Our timeline runs from 2019 to 2024, one year a scene.
I trimmed the clip to 8 seconds and added captions.
Your video is 1.5 times faster in version 2.0 now.
Would you like to export it or keep editing?
Do you want me to change the music?
Exports to Germany grew by 12% in scene 2.
Scene 1: open on a wide shot of the warehouse.
Open with your strongest line: "We doubled exports in a year."
The title reads "Click here to apply" for three seconds.
The end card says "Download the app today".
Caption added: "Open your mind, drop your fears"
I added a call to action: "Press the bell".
The click of a keyboard is heard at 0:04.
A drag race opens the second scene.
The presenter drags a heavy crate, drops it and smiles.
The hand presses play on an old cassette deck.
The panel of judges is shown in scene 2.
The dashboard of the car glows at night.
Scene 3: a user opens the settings menu and clicks Export.
The balance between text and picture is better now.
I checked the timeline: nothing overlaps.
The music drops out when the speaker opens her mouth.
I used your headshot as the opening frame.
The open door stands for new markets.
Preview versions of the product appear in scene 4.
Title: "Tap into talent" (0-3s, white)
Narrator: "Open the app, tap Pay, and check your balance."
Voiceover: "Drag. Drop. Done."
Your credit union logo is on the last frame.
The play on words in the title stays.
The download figures for May are shown as a bar chart.
Her career timeline is told in five scenes.
I dropped the music by 6 dB.
I exported nothing yet; tell me when you like it.
The video opens with a window view over the city.
What should the title say?
Which part should I shorten?
A plan of the building fades in at 0:06.
The mouse cursor moves across the screen and selects a file.
The window panel reflects the skyline.
The selected clips were reordered by date.
We see a woman open her laptop, click a link and smile.
The animation shows a cursor that drags a file into a folder.
The text "Export ready" appears at the end.
Should I use a wider shot or keep the close-up?
The billing team celebrates in the last shot.
A tab of coffee beans spills over the table.
I removed the pause and tightened the edit.
Added a keyboard sound: click, click, press.
Moving shots were stabilised.
The play button of the vintage recorder is in focus.
The shot slides from left to right.
The story moves from problem to result in 20 seconds.
Your photos appear in this order: team, office, product.
The menu of the restaurant is shown for two seconds.
Her hand drops the pen on the open book.
This used about 50 credits.
The upload speed comparison is now an animated chart.
The opening credits show your name and role.
The clip was sped up to 1.2x.
I kept your opening question as the hook.
Background: a dashboard with rising numbers.
Choose courage over comfort is the closing line.
Move fast is now the title.
I exported the subtitle style from your brand guide.
Export manager Lena speaks in the second scene.
The phone screen shows a banking app with a balance of 2,400.
A drone shot opens the video, then we push in on the factory gate.
I set the music volume to 30% so that your voice stays clear.
The title drops in from the top with a soft bounce.
The final frame invites viewers to click the link in your profile.
Call to action: "Tap follow for more."
The clip of the panel was shortened to 6 seconds.
The control panel of the machine lights up in blue.
The hook is "Stop scrolling".
The scroll of the website is animated in scene 4.
A tap drips in the background while the timer runs.
A window opens onto the sea.
The credits line thanks your three co-founders.
I balanced the voice and the music.
Her download speed test is shown as a gauge.
He checks the dashboard of his car and drives off.
The subtitle says: open your laptop and start.
A mouse click sound marks every cut.
We open on a black screen, then the logo appears.
Scene 4 (12-15s): select customers drop their logos into the frame.
The preview of next year's roadmap closes the video.
Drag queens dance in the third scene.
Press coverage is shown as a stack of newspapers.
The export figures panel fades in at 0:05.
Tracks: 1. Video (0-15s) 2. BGM "Open Road" (0-15s, 30%) 3. Title (0-3s)
I've muted the original audio and added a voice-over.
Do you prefer a faster opening?
The editor in the picture is your colleague Maria.
Your logo now sits in the top right corner.
Click sound effect added at 0:03.
Export complete: your 12-second video is rendered.
Drop shadow added to the title.
Slide transition applied between scenes 2 and 3.
Select footage from your upload was used in scenes 2 and 4.
Open Road (acoustic) plays under the narration.
Preview of the new office: three shots, 9 seconds.
Hit song replaced by royalty-free music.
The balance is shown as a green number that counts up.
A user clicks Export, drags the file to LinkedIn, and smiles.
Push-in on the CEO, then a cut to the factory.
"Click, tap, done" is your new tagline.
The story opens on your desk and closes on the timeline of the company.
I can add a button that says "Download now" at the end.
Tell me if I should drop the second scene.
I kept the tab-separated figures as a table.
She presses send; the message flies across the map.
The download bar fills up while the narrator counts to ten.
Your export story now has three chapters.
The play of light on the water is slowed down.
Opening: hands open a parcel. Middle: the product. End: logo.
He taps his badge, the gate opens, and the title appears.
Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)
I've prepared a preview image for the post.
Would you like a version without the end panel?
Your video is 30 seconds long and has 3 tracks.
Which track should I mute?
The panel at the bottom of the frame holds your name.
Drag in the middle section was removed so the pace is even.
`,
};
