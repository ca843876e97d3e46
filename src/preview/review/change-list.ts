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
  private context: CardContext | undefined;
  private groups = '';
  /** How many decisions were made, and of each change that is under way the number of the last one. */
  private decisions = 0;
  private readonly underWay = new Map<string, number>();

  constructor(
    private readonly root: HTMLElement,
    private readonly tell: (message: FromReview) => void,
  ) {
    this.status.setAttribute('role', 'status');
    document.addEventListener('keydown', event => this.undo(event));
    for (const list of [this.list, this.unplaced]) {
      // A list without marks is none to some screen readers unless it says so.
      list.setAttribute('role', 'list');
      list.addEventListener('keydown', event => this.move(event));
    }
  }

  receive(message: ToReview): void {
    switch (message.type) {
      case 'show':
        this.begin({
          words: message.words,
          isLook: message.isLook,
          tell: this.tell,
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
    let left: ChangeCard | undefined;
    const cardOf = (change: ShownChange): ChangeCard => {
      const known = this.cards.get(change.key);
      const card = known ?? new ChangeCard(change, context);
      if (known?.show(change, this.underWay.has(change.key))) left = known;
      this.cards.set(change.key, card);
      return card;
    };
    const at = this.all().findIndex(each => hasAuthor(each.item));
    const placed = changes.filter(isPlaced).map(cardOf);
    const others = changes.filter(change => !isPlaced(change)).map(cardOf);
    const kept = new Set([...placed, ...others]);
    for (const [key, card] of this.cards) if (!kept.has(card)) this.cards.delete(key);
    setChildren(this.list, placed);
    setChildren(this.unplaced, others);
    this.unplacedHead.hidden = others.length === 0;
    this.showGroups(groups, context);
    const isGone = at >= 0 && !document.activeElement?.closest('.change');
    if (left || isGone) this.goOn(left ? this.all().indexOf(left) : at);
  }

  /** Whoever has decided on one goes on with the next that is open. */
  private goOn(from: number): void {
    const all = this.all();
    const next = [...all.slice(Math.max(from, 0)), ...all].find(card => card.isOpen);
    if (next) next.focus();
    else (all[Math.min(from, all.length - 1)] ?? all[0])?.focus();
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
    if (hadFocus) (this.together.querySelector('select') ?? this.all()[0])?.focus();
  }

  private all(): readonly ChangeCard[] {
    const items = [...this.list.children, ...this.unplaced.children];
    const cards = new Map([...this.cards.values()].map(card => [card.item as Element, card]));
    return items.flatMap(item => cards.get(item) ?? []);
  }

  private step(by: 1 | -1): void {
    const shown = this.all().filter(card => card.item.offsetParent !== null);
    const from = shown.findIndex(card => card.item.contains(document.activeElement));
    const marked = shown.findIndex(card => card.item.hasAttribute('aria-current'));
    const at = from >= 0 ? from : marked;
    const next = shown[at < 0 ? 0 : at + by];
    if (!next) return;
    next.focus();
    this.mark(next);
  }

  private mark(card: ChangeCard): void {
    this.root.querySelector('[aria-current]')?.removeAttribute('aria-current');
    card.item.setAttribute('aria-current', 'true');
  }

  /** Where no words are typed, the key of undoing takes back a step, also when nothing is left to decide. */
  private undo(event: KeyboardEvent): void {
    const isKey =
      (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.shiftKey && !event.altKey;
    if (!isKey || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    this.tell({ type: 'undo' });
  }

  /** Arrow keys, N and P lead from change to change. */
  private move(event: KeyboardEvent): void {
    if (event.target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, n: 1, ArrowUp: -1, p: -1 };
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.step(by);
  }
}

/** The children in this order; what stands where it should is not moved, so that it keeps the focus. */
function setChildren(list: HTMLElement, cards: readonly ChangeCard[]): void {
  const wanted = cards.map(({ item }) => item);
  for (const child of [...list.children]) if (!wanted.some(item => item === child)) child.remove();
  for (const [at, item] of wanted.entries())
    if (list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null);
}
