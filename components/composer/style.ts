/** How the button and the panel look inside LinkedIn's dialog: pixels only, for the page's own sizes leak in. */

const TOKENS = `
* { box-sizing: border-box; margin: 0; }
.theme {
  --ink: #14171a; --soft: #5d6166; --hover: #f0eee9; --accent: #c2410c; --done: #1f6f4a;
  font: 400 14px/20px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: var(--ink); text-align: start;
}
.theme[data-theme="dark"] {
  --ink: #f2f0ec; --soft: #a9a8a4; --hover: #2a2d31; --accent: #fb923c; --done: #7fc8a2;
}
svg { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; flex: none; display: block; }
button { font: inherit; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;

export const BUTTON_CSS = `
:host { all: initial !important; display: inline-flex !important; flex: none !important; vertical-align: middle !important; }
${TOKENS}
button {
  display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-width: 40px; height: 40px; padding: 0 12px; border: 0;
  border-radius: 24px; background: var(--ground, transparent); color: var(--soft); font-weight: 600; white-space: nowrap;
  transition: background-color 150ms ease-out, color 150ms ease-out;
}
button:hover, button[aria-expanded="true"] { background: var(--hover); color: var(--ink); }
.compact button { padding: 0; }
.compact .label { display: none; }
.picture { display: inline-flex; }
[data-state="working"] .picture { color: var(--accent); animation: turn 1.2s linear infinite; }
[data-state="done"] .picture { color: var(--done); }
@keyframes turn { to { transform: rotate(360deg); } }
@media (prefers-reduced-motion: reduce) { [data-state="working"] .picture { animation-duration: 6s; } button { transition: none; } }
@media (forced-colors: active) { button { border: 1px solid ButtonText; } }
`;

export const PANEL_CSS = `
:host { all: initial !important; display: block !important; flex: none !important; }
${TOKENS}
.theme { display: flex; justify-content: flex-end; color-scheme: light; --paper: #fbfaf8; --line: #dcd9d3; --accent-hover: #a8370a; --on-accent: #ffffff; --danger: #a1260d; }
.theme[data-theme="dark"] { color-scheme: dark; --paper: #141618; --line: #3a3d41; --accent-hover: #fdac69; --on-accent: #1c1206; --danger: #f4a08c; }
section {
  width: min(360px, 100% - 32px); margin: 8px 16px; padding: 16px; border: 1px solid var(--line);
  border-radius: 12px; background: var(--paper); display: grid; gap: 12px; outline: none;
  box-shadow: 0 1px 2px rgb(20 23 26 / 6%), 0 4px 12px rgb(20 23 26 / 6%); animation: come 160ms ease-out;
}
section { line-height: 20px; }
section:is(:lang(zh), :lang(ja)) { line-height: 22px; }
section:lang(ar) { line-height: 24px; }
@keyframes come { from { opacity: 0; transform: translateY(4px); } }
header { display: flex; align-items: center; gap: 8px; font-weight: 600; font-size: 15px; }
header span { flex: 1; }
.quiet { border: 0; background: transparent; color: var(--soft); padding: 4px; margin: -4px; border-radius: 8px; display: inline-flex; }
.quiet:hover { background: var(--hover); color: var(--ink); }
.body { display: grid; gap: 12px; min-width: 0; }
p { color: var(--soft); overflow-wrap: anywhere; }
p.said { color: var(--ink); }
p.failed { color: var(--danger); }
ol { list-style: none; padding: 0; display: grid; gap: 8px; }
li { display: grid; grid-template-columns: 16px 1fr; gap: 8px; align-items: center; color: var(--soft); }
li svg { width: 16px; height: 16px; }
li .mark { width: 16px; height: 16px; display: grid; place-items: center; }
li .mark::before { content: ""; width: 6px; height: 6px; border-radius: 50%; border: 1px solid var(--soft); }
li[data-state="now"] { color: var(--ink); font-weight: 600; }
li[data-state="now"] .mark::before { width: 8px; height: 8px; border: 0; background: var(--accent); }
li[data-state="done"] { color: var(--ink); }
li[data-state="done"] .mark { color: var(--done); }
li[data-state="done"] .mark::before { content: none; }
li:not([data-state="done"]) svg { display: none; }
.bar { --way: 1; position: relative; height: 4px; overflow: hidden; }
.bar::before { content: ""; position: absolute; inset: 0; border-radius: 2px; background: var(--line); }
.bar i { position: relative; display: block; height: 100%; width: 100%; background: var(--accent); border-radius: 2px; transform-origin: 0 50%; transition: transform 200ms ease-out; }
section[dir="rtl"] .bar i { transform-origin: 100% 50%; }
section[dir="rtl"] .bar { --way: -1; }
.bar[data-unknown] i { width: 30%; transition: none; animation: pass 1.8s ease-in-out infinite; }
@keyframes pass { from { transform: translateX(calc(var(--way) * -100%)); } to { transform: translateX(calc(var(--way) * 334%)); } }
fieldset { border: 0; padding: 0; display: grid; gap: 8px; min-width: 0; }
legend { padding: 0; margin-bottom: 4px; font-size: 13px; color: var(--soft); }
label { display: grid; grid-template-columns: auto 1fr; column-gap: 8px; align-items: center; padding: 8px 12px; border: 1px solid var(--line); border-radius: 8px; font-weight: 600; cursor: pointer; }
label:has(:checked) { border-color: var(--ink); }
label small { grid-column: 2; font-size: 12px; line-height: 16px; font-weight: 400; color: var(--soft); }
input[type="radio"] { accent-color: var(--accent); margin: 0; }
.time { font-size: 13px; font-variant-numeric: tabular-nums; }
video { width: 100%; max-height: 152px; border-radius: 8px; background: #000; display: block; }
textarea { font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 8px; padding: 8px; width: 100%; min-height: 72px; resize: vertical; }
.fit { display: grid; gap: 4px; font-size: 13px; }
.fits { display: flex; gap: 6px; align-items: center; color: var(--done); font-weight: 600; }
.fits svg { width: 16px; height: 16px; }
.beside + .beside { margin-top: -8px; }
.facts { font-variant-numeric: tabular-nums; }
.beside { display: flex; flex-wrap: wrap; gap: 0 16px; font-size: 13px; color: var(--soft); }
.row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.main, .other { min-height: 36px; padding: 6px 16px; border-radius: 8px; font-weight: 600; }
.main { border: 1px solid transparent; background: var(--accent); color: var(--on-accent); }
.main:hover { background: var(--accent-hover); }
.other { border: 1px solid var(--line); background: transparent; color: var(--ink); }
.other:hover { background: var(--hover); }
.link { border: 0; background: transparent; color: var(--soft); padding: 4px 0; font-size: 13px; text-decoration: underline; text-underline-offset: 2px; }
.link:hover { color: var(--ink); }
.row .link { margin-inline-start: auto; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: reduce) { section { animation: none; } .bar i { transition: none; } .bar[data-unknown] i { animation: none; transform: translateX(calc(var(--way) * 117%)); } }
@media (forced-colors: active) { .bar i { background: Highlight; } .bar { border: 1px solid CanvasText; } .main { border-color: ButtonText; } }
`;
