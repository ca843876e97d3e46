/** The word that the double click selected, and how far through the element it stands. */
export function clickedWord(element: Element): { word: string; progress: number } {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return { word: '', progress: 0 };
  const range = selection.getRangeAt(0);
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const length = element.textContent.length;
  return { word: String(selection).trim(), progress: length > 0 ? String(before).length / length : 0 };
}
