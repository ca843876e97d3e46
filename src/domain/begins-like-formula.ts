/** Spreadsheets take full-width and small signs, too, and pass over what can't be seen before them. */
const FORMULA =
  /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;

/** True for a text that a spreadsheet would take for a formula if it began a cell. */
export function beginsLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}
