/** Makes the page's rules for dark desktops hold for dark themes. */
export function followTheme(): void {
  const isDark = /vscode-(?:dark|high-contrast(?!-light))/.test(document.body.className);
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule && isForDark(rule))) continue;
      const wanted = isDark ? 'screen' : 'not all';
      // Even to the same, whoever sets it has the whole page laid out again.
      if (rule.media.mediaText !== wanted) rule.media.mediaText = wanted;
    }
  }
}

const forDark = new WeakSet<CSSRule>();

/** Once changed, a rule no longer says what it was for. */
function isForDark(rule: CSSMediaRule): boolean {
  if (rule.media.mediaText.includes('prefers-color-scheme: dark')) forDark.add(rule);
  return forDark.has(rule);
}
