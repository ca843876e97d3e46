/** How changes look: by lines first, which are there on paper, in forced colours and for those who see few colours. */
export const CHANGE_STYLE = `
:root { --inserted: #e3f4e6; --inserted-line: #2f7355; --deleted: #fbe6e6; --deleted-line: #a33a3a; --moved: #e6edfa; --moved-line: #3a5fa3; }
@media screen and (prefers-color-scheme: dark) {
  :root { --inserted: #173524; --inserted-line: #6fbf94; --deleted: #42201f; --deleted-line: #e08a8a; --moved: #1c2c4a; --moved-line: #8fb0ea; }
}
ins, del { print-color-adjust: exact; text-decoration-thickness: 0.08em; }
ins { text-decoration-line: underline; text-underline-offset: 0.15em; text-decoration-color: var(--inserted-line); background: var(--inserted); }
del { text-decoration-line: line-through; text-decoration-color: var(--deleted-line); background: var(--deleted); }
ins.moved-here { text-decoration-style: double; text-decoration-color: var(--moved-line); background: var(--moved); }
del.moved-away { text-decoration-line: none; background: var(--moved); }
.whole:is(ins, del) { display: block; margin-inline-start: -0.8rem; padding-inline-start: calc(0.8rem - 3px); border-inline-start: 3px solid; background: none; }
.whole:is(ins) { border-color: var(--inserted-line); text-decoration-line: none; }
.whole:is(del) { border-color: var(--deleted-line); }
.whole:is(.moved-here, .moved-away) { border-inline-start-style: double; border-color: var(--moved-line); }
:is(td, th, dd) > .whole:is(ins, del) { margin-inline-start: 0; padding-inline-start: 0; border: 0; }
.whole:is(ins) :is(p, li, h2, h3, h4, dd, dt), td > .whole:is(ins) p { background: var(--inserted); }
.whole:is(del) :is(p, li, h2, h3, h4, dd, dt) { background: var(--deleted); }
.whole.moved-here :is(p, li, h2, h3, h4, dd, dt), .whole.moved-away p { background: var(--moved); }
.code, .number { white-space: nowrap; }
del + ins { margin-inline-start: 0.2em; }
.left { color: var(--quiet); font-size: 0.875rem; }
.change-legend { margin-block-start: 0.9rem; font-size: 0.875rem; }
.change-legend > * { padding-inline: 0.3em; }
@media (forced-colors: active) {
  ins, del, :is(ins, del) * { background: none !important; }
}
@media print {
  .change-legend, .left { font-size: 8.5pt; }
}
`;
