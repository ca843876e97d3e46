/** Which line of the source stands where on the page. */

/** An entry of the source, and where the page shows it. */
export interface Place {
  /** First line of its source. */
  readonly line: number;
  /** Distance from the top of the page. */
  readonly top: number;
}

/** From lines to heights on the page and back; between two entries, evenly. */
export interface LineMap {
  heightOf(line: number): number | undefined;
  lineAt(height: number): number | undefined;
}

/** Makes the map of a page of this height; page and source need not have the same order. */
export function mapLines(places: readonly Place[], pageHeight: number): LineMap {
  const bySource = places.toSorted((a, b) => a.line - b.line);
  const byPage = places.toSorted((a, b) => a.top - b.top);
  const lineAfter = ({ line }: Place) => bySource.find(other => other.line > line)?.line ?? line + 1;
  const bottomOf = ({ top }: Place) =>
    byPage.find(other => other.top > top)?.top ?? Math.max(pageHeight, top);
  return {
    heightOf(line) {
      const place = bySource.findLast(each => each.line <= line) ?? bySource[0];
      if (!place) return undefined;
      const progress = portion(line, place.line, lineAfter(place));
      return place.top + progress * (bottomOf(place) - place.top);
    },
    lineAt(height) {
      const place = byPage.findLast(each => each.top <= height) ?? byPage[0];
      if (!place) return undefined;
      const progress = portion(height, place.top, bottomOf(place));
      return place.line + progress * (lineAfter(place) - place.line);
    },
  };
}

function portion(value: number, start: number, end: number): number {
  return end > start ? Math.min(Math.max((value - start) / (end - start), 0), 1) : 0;
}
