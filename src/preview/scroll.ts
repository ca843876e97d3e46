/** Where the reader's eye is taken to be, below the upper edge of the window. */
const EYE = 24;

/** Calls back when the reader scrolls, and never for what the program did. */
export class Scroll {
  /** Where the program scrolled to last; scroll events come later. */
  private ownTop = 0;

  constructor(onReaderScroll: () => void) {
    addEventListener('scroll', () => {
      if (Math.abs(scrollY - this.ownTop) >= 1) onReaderScroll();
    });
    addEventListener('resize', () => this.settle());
  }

  /** The height of the page that the reader is at. */
  get height(): number {
    return scrollY + EYE;
  }

  /** Brings the reader to this height of the page. */
  to(height: number): void {
    scrollTo({ top: height - EYE, behavior: 'instant' });
    this.settle();
  }

  /** Brings an element into view; does nothing when it is. */
  show(element: Element): void {
    const { top, bottom } = element.getBoundingClientRect();
    const isInView = top < innerHeight * 0.9 && bottom > innerHeight * 0.1;
    if (!isInView) this.to(scrollY + top - innerHeight / 4);
  }

  /** Runs `change` on the page, and keeps what the reader looks at where it is. */
  keepPlace(elements: readonly Element[], change: () => void): void {
    const fixed = elements.filter(({ isConnected }) => isConnected).find(each => topOf(each) >= 0);
    const before = fixed && topOf(fixed);
    change();
    if (fixed?.isConnected && before !== undefined)
      scrollBy({ top: topOf(fixed) - before, behavior: 'instant' });
    this.settle();
  }

  private settle(): void {
    this.ownTop = scrollY;
  }
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}
