/** Draws the page that sends a report: what is chosen, what stands in the way, what is left out, and what was written. */
import { button, element, hasAuthor } from '../elements.ts';
import { choiceBlock, listBlock } from './blocks.ts';
import type { FromSend, Pressed, ShownSend, ToSend } from './messages.ts';

export class SendView {
  private readonly head = element('h1');
  private readonly note = element('p', 'note');
  private readonly whyNot = element('p', 'why-not');
  private readonly go = button('', () => this.write(), 'go');
  private readonly status = element('p', 'status');
  private readonly body = element('div', 'blocks');
  private readonly main: HTMLElement;
  /** What was drawn of each block, which stays while it says the same. */
  private blocks = new Map<string, { readonly said: string; readonly drawn: HTMLElement }>();
  private shown: ShownSend | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly tell: (message: FromSend) => void,
  ) {
    // In a dialog there is a main part already.
    this.main = element(root === document.body ? 'main' : 'div', 'send');
    this.status.setAttribute('role', 'status');
    this.go.id = 'send-go';
    this.whyNot.id = 'send-why-not';
    this.go.setAttribute('aria-describedby', this.whyNot.id);
    const top = element('div', 'top');
    top.append(this.head, this.note, this.go, this.whyNot, this.status);
    this.main.append(top, this.body);
    this.main.addEventListener('keydown', event => this.pressKey(event));
  }

  receive(message: ToSend): void {
    if (message.type === 'show') this.show(message);
    else if (message.type === 'say') {
      this.main.setAttribute('aria-busy', String(this.shown?.isWriting === true));
      this.status.textContent = message.text;
    } else {
      this.shown = undefined;
      this.root.replaceChildren(element('p', 'nothing', message.reason));
    }
  }

  private show(shown: ShownSend): void {
    const before = this.shown;
    this.shown = shown;
    const { page, note, isWriting, outcome } = shown;
    if (!before) this.root.replaceChildren(this.main);
    const focused = hasAuthor(this.main) ? (document.activeElement?.id ?? '') : '';
    this.main.setAttribute('aria-busy', String(isWriting));
    this.head.textContent = page.head;
    this.note.textContent = note;
    this.go.textContent = page.button;
    this.go.setAttribute('aria-disabled', String(isWriting || page.whyNot !== ''));
    this.whyNot.textContent = page.whyNot;
    this.status.textContent = '';
    this.draw(shown);
    const isDone = outcome !== undefined && JSON.stringify(outcome) !== JSON.stringify(before?.outcome);
    if (isDone) this.body.querySelector<HTMLElement>('.outcome')?.focus();
    else if (!before) this.begin();
    else if (focused !== '') this.goBackTo(focused);
  }

  private draw({ page, place, outcome }: ShownSend): void {
    const tell = (message: Pressed) => this.press(message);
    const known = this.blocks;
    this.blocks = new Map();
    const keep = (said: { readonly id: string }, make: () => HTMLElement): HTMLElement => {
      const before = known.get(said.id);
      const text = JSON.stringify(said);
      // A day that is being typed is not taken from under the fingers.
      const stays = before && (before.said === text || (said.id === 'day' && hasAuthor(before.drawn)));
      const drawn = stays ? before.drawn : make();
      if (before && !stays && before.drawn instanceof HTMLDetailsElement)
        drawn.toggleAttribute('open', before.drawn.open);
      this.blocks.set(said.id, { said: text, drawn });
      return drawn;
    };
    const lists = [...(place ? [place] : []), ...page.lists];
    const wanted = [
      ...(outcome ? [keep(outcome, () => listBlock(outcome, tell))] : []),
      ...page.choices.map(choice => keep(choice, () => choiceBlock(choice, tell))),
      ...lists.map(list => keep(list, () => listBlock(list, tell))),
    ];
    for (const child of [...this.body.children]) if (!wanted.some(each => each === child)) child.remove();
    for (const [at, each] of wanted.entries())
      if (this.body.children[at] !== each) this.body.insertBefore(each, this.body.children[at] ?? null);
  }

  /** Whoever wants the same as last time needs one key; else the first thing that stands in the way is at hand. */
  private begin(): void {
    const first = this.body.querySelector<HTMLElement>(':is(.problems, .possible, .release) button');
    (this.shown?.page.whyNot === '' ? this.go : (first ?? this.go)).focus();
  }

  /** What was pressed may be gone: then the first of its list, or the one button. */
  private goBackTo(id: string): void {
    const [, list = ''] = /^(send-[a-z-]+)-/.exec(id) ?? [];
    const there = document.getElementById(id);
    const next =
      list === '' ? null : this.body.querySelector<HTMLElement>(`[id^="${list}-"]:is(button, input)`);
    (there ?? next ?? this.go).focus();
  }

  private press(message: Pressed): void {
    const { shown } = this;
    if (!shown || shown.isWriting) return;
    // Until it is shown what came of it.
    if (message.type !== 'go') this.main.setAttribute('aria-busy', 'true');
    this.tell({ ...message, turn: shown.turn });
  }

  private write(): void {
    const { shown } = this;
    if (shown?.page.whyNot !== '') return;
    this.press({ type: 'write' });
    // Until the next is shown: a key that is pressed twice writes once.
    this.shown = { ...shown, isWriting: true };
  }

  private pressKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    const isWrite = event.ctrlKey || event.metaKey;
    // A key that is held down presses once.
    if (event.repeat || isWrite) event.preventDefault();
    if (isWrite && !event.repeat) this.write();
  }
}
