/** The offers above the pieces: texts that are likely findings, recommendations or actions, each with why. */
import { button, element, group } from '../elements.ts';
import type { FromImported, PageWords, ShownOffer } from './messages.ts';

export class Offers {
  readonly root = element('section', 'questions');
  private shown = '';

  constructor(private readonly tell: (message: FromImported) => void) {
    this.root.addEventListener('keydown', event => this.move(event));
  }

  /** Draws them where they have changed; whoever has decided on one by its buttons goes on with the next. */
  show(offers: readonly ShownOffer[], head: string, words: PageWords['likely']): void {
    const shown = JSON.stringify(offers);
    if (shown === this.shown) return;
    const at = this.groups().findIndex(group => group.contains(document.activeElement));
    this.shown = shown;
    const all = offers.map(({ offer }) => offer);
    const top = group(
      'likely',
      [element('h2', 'label', head)],
      [
        button(words.takeAll, () => this.tell({ type: 'take', offers: all })),
        button(words.takeNone, () => this.tell({ type: 'leave', offers: all })),
      ],
      'group question',
    );
    this.root.replaceChildren(
      ...(offers.length > 0 ? [top, ...offers.map(each => this.offer(each, words))] : []),
    );
    if (at < 0) return;
    const groups = this.groups();
    const next = groups[Math.min(at, groups.length - 1)]?.querySelector('button');
    (next ?? document.querySelector<HTMLElement>('.link'))?.focus();
  }

  private offer({ offer, kind, text, why }: ShownOffer, words: PageWords['likely']): HTMLElement {
    const said = element('p', 'words', text);
    said.addEventListener('click', () => this.tell({ type: 'show-offer', offer }));
    const label = element('p', 'label', kind);
    const made = group(
      `offer-${offer}`,
      [label, said, element('p', 'said', why)],
      [
        button(words.take, () => this.tell({ type: 'take', offers: [offer] })),
        button(words.leave, () => this.tell({ type: 'leave', offers: [offer] })),
      ],
      'group question',
    );
    made.addEventListener('focusin', () => this.tell({ type: 'show-offer', offer }));
    return made;
  }

  private groups(): readonly HTMLElement[] {
    return [...this.root.children].filter(child => child instanceof HTMLElement);
  }

  /** Arrow keys lead from offer to offer. */
  private move(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const groups = this.groups();
    const next = groups[groups.findIndex(each => each.contains(document.activeElement)) + step];
    if (step === 0 || !next) return;
    event.preventDefault();
    next.querySelector('button')?.focus();
  }
}
