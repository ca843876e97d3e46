/** The page: how far all is, what can be decided together, each change, and last what has no place. */
import { button, element, hasAuthor, hiding } from '../elements.ts';
import { type CardContext, ChangeCard } from './change-card.ts';
import type { FromReview, Group, PageDecision, SeenChange, ShownChange, ToReview } from './messages.ts';

export class ChangeList {
  private readonly head = element('h1');
  private readonly sum = element('p', 'sum');
  private readonly notes = element('div', 'notes');
  private readonly status = element('p', 'status');
  private readonly together = element('div', 'group');
  private readonly list = element('ol', 'changes');
  private readonly unplacedHead = element('h2');
  private readonly unplaced = element('ol', 'changes');
  private readonly cards = new Map<string, ChangeCard>();
  /** In the order of the page. */
  private all: readonly ChangeCard[] = [];
  private context: CardContext | undefined;
  /** The change that keys act on: the last that was gone to. */
  private current: ChangeCard | undefined;
  private groups = '';
  /** How many decisions were made, and of each change that is under way the number of the last one. */
  private decisions = 0;
  private readonly underWay = new Map<string, number>();

  constructor(
    private readonly root: HTMLElement,
    private readonly tell: (message: FromReview) => void,
  ) {
    this.status.setAttribute('role', 'status');
    document.addEventListener('keydown', event => this.press(event));
    // A list without marks is none to some screen readers unless it says so.
    for (const list of [this.list, this.unplaced]) list.setAttribute('role', 'list');
  }

  receive(message: ToReview): void {
    switch (message.type) {
      case 'show':
        this.begin({
          words: message.words,
          isLook: message.isLook,
          tell: this.tell,
          goTo: card => this.goTo(card),
          decide: (decision, on, reason) => this.decide(decision, on, reason),
        });
        break;
      case 'changes':
        this.show(message);
        break;
      case 'say':
        this.status.textContent = message.text;
        break;
      case 'step':
        this.step(message.by);
    }
  }

  private begin(context: CardContext): void {
    this.context = context;
    this.cards.clear();
    this.all = [];
    this.current = undefined;
    this.list.className = 'changes';
    this.unplacedHead.textContent = context.words.unplaced;
    const main = element('main');
    const top = element('header');
    const only = context.isLook ? [] : [hiding(context.words.onlyOpen, this.list, 'only-open')];
    top.append(this.head, this.sum, ...only, this.together, this.status);
    main.append(
      top,
      this.notes,
      ...(context.isLook ? [] : [element('p', 'keys', context.words.keys)]),
      this.list,
      this.unplacedHead,
      this.unplaced,
    );
    this.root.replaceChildren(main);
  }

  /** Has each change wait until a list comes that has the decision. */
  private decide(decision: PageDecision['decision'], given: readonly SeenChange[], reason?: string): void {
    const on = given.filter(({ key }) => !this.underWay.has(key));
    if (on.length === 0) return;
    const number = ++this.decisions;
    for (const { key } of on) {
      this.underWay.set(key, number);
      this.cards.get(key)?.wait();
    }
    this.tell({ type: 'decide', number, decision, on, ...(reason !== undefined && { reason }) });
  }

  private show(list: Extract<ToReview, { type: 'changes' }>): void {
    const { head, sum, notes, changes, groups, decided } = list;
    const { context } = this;
    if (!context) return;
    for (const [key, number] of this.underWay) if (number <= decided) this.underWay.delete(key);
    document.title = head;
    this.head.textContent = head;
    this.sum.textContent = sum;
    this.notes.replaceChildren(...notes.map(note => element('p', '', note)));
    const isPlaced = ({ state, hasPlace }: ShownChange) =>
      state !== 'unplaced' && (state !== 'refused' || hasPlace);
    const { current } = this;
    const at = current ? this.all.indexOf(current) : -1;
    const had = this.root.querySelector<HTMLElement>('.change:focus, .change :focus');
    let isDecided = false;
    const cardOf = (change: ShownChange): ChangeCard => {
      const known = this.cards.get(change.key);
      const card = known ?? new ChangeCard(change, context);
      if (known?.show(change, this.underWay.has(change.key)) && known === current) isDecided = true;
      this.cards.set(change.key, card);
      return card;
    };
    const placed = changes.filter(isPlaced).map(cardOf);
    const others = changes.filter(change => !isPlaced(change)).map(cardOf);
    this.all = [...placed, ...others];
    const kept = new Set(this.all);
    for (const [key, card] of this.cards) if (!kept.has(card)) this.cards.delete(key);
    setChildren(this.list, placed);
    setChildren(this.unplaced, others);
    this.unplacedHead.hidden = others.length === 0;
    this.showGroups(groups, context);
    if (!current) return;
    const isHere = document.hasFocus() && !document.activeElement?.closest('header');
    const now = this.all.indexOf(current);
    if (now < 0) this.current = undefined;
    if (isDecided || now < 0) this.goOn(now < 0 ? at : now, isHere);
    // What has moved has lost the focus, and so has all of a page that is come back to.
    else if (isHere) (had?.isConnected ? had : current.item).focus({ preventScroll: true });
  }

  /** Whoever has decided on one goes on with the next that is open. */
  private goOn(from: number, isHere: boolean): void {
    const { all } = this;
    const next = [...all.slice(from), ...all].find(card => card.isOpen) ?? all.at(from) ?? all.at(-1);
    if (next && isHere) next.focus();
    else if (next) this.mark(next);
  }

  private showGroups(groups: readonly Group[], { words, decide }: CardContext): void {
    const shown = JSON.stringify(groups);
    if (shown === this.groups) return;
    this.groups = shown;
    const chosen = this.together.querySelector('select')?.value ?? '';
    const hadFocus = hasAuthor(this.together);
    const label = element('label', 'label', words.together);
    const select = element('select');
    select.id = 'together';
    label.htmlFor = select.id;
    select.append(
      ...groups.map(group => {
        const option = element('option', '', group.label);
        option.value = group.id;
        return option;
      }),
    );
    const on = () => groups[Math.max(select.selectedIndex, 0)]?.on ?? [];
    const both = [
      button(words.accept, () => decide('accept', on()), 'accept'),
      button(words.refuse, () => decide('refuse', on()), 'refuse'),
    ];
    for (const each of both) each.setAttribute('aria-describedby', select.id);
    this.together.replaceChildren(...(groups.length > 0 ? [label, select, ...both] : []));
    if ([...select.options].some(option => option.value === chosen)) select.value = chosen;
    if (hadFocus) (this.together.querySelector('select') ?? this.current ?? this.all[0])?.focus();
  }

  private step(by: 1 | -1): void {
    const shown = this.all.filter(card => card.item.offsetParent !== null);
    const at = this.current ? shown.indexOf(this.current) : -1;
    const first = shown.find(card => card.isOpen) ?? shown[0];
    (at < 0 ? first : (shown[at + by] ?? shown[at]))?.focus();
  }

  private goTo(card: ChangeCard): void {
    this.mark(card);
    this.tell({ type: 'show', key: card.key });
  }

  private mark(card: ChangeCard): void {
    this.current?.item.removeAttribute('aria-current');
    this.current = card;
    card.item.setAttribute('aria-current', 'true');
  }

  /** Keys act wherever on the page their author is, but not where words are typed or the key has another use. */
  private press(event: KeyboardEvent): void {
    const { target, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (target instanceof HTMLTextAreaElement) return;
    const key = event.key.toLowerCase();
    const steps: Readonly<Record<string, 1 | -1>> = { arrowdown: 1, n: 1, arrowup: -1, p: -1 };
    const by = steps[key];
    if ((ctrlKey || metaKey) && key === 'z' && !shiftKey && !altKey) this.tell({ type: 'undo' });
    else if (ctrlKey || metaKey || altKey || target instanceof HTMLSelectElement) return;
    else if (by) this.step(by);
    else if (key === 'enter' && target instanceof HTMLButtonElement) return;
    // Where changes are only looked at, none is put back before it was gone to.
    else if (!(this.current ?? this.all.find(card => card.isOpen && !this.context?.isLook))?.press(key))
      return;
    event.preventDefault();
  }
}

/** The children in this order; what stands where it should is not moved, so that it keeps the focus. */
function setChildren(list: HTMLElement, cards: readonly ChangeCard[]): void {
  const wanted = cards.map(({ item }) => item);
  for (const child of [...list.children]) if (!wanted.some(item => item === child)) child.remove();
  for (const [at, item] of wanted.entries())
    if (list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null);
}
