/** One change on the page: what it is, what it does to the facts, and what its reader decides. */
import type { MarkedWords } from '../../protocol/review.ts';
import { button, element, hasAuthor } from '../elements.ts';
import type { FromReview, PageWords, ShownChange } from './messages.ts';

export interface CardContext {
  readonly words: PageWords;
  readonly isLook: boolean;
  tell(message: FromReview): void;
}

let count = 0;

/** A card, which keeps what is being typed in it while the change itself stays the same. */
export class ChangeCard {
  readonly item = element('li', 'change');
  private readonly id = `change-${count++}`;
  private shown = '';

  constructor(
    private change: ShownChange,
    private readonly context: CardContext,
  ) {
    this.item.addEventListener('focusin', () => this.context.tell({ type: 'show', key: this.change.key }));
    this.item.addEventListener('keydown', event => this.press(event));
    this.show(change);
  }

  get isOpen(): boolean {
    return this.change.decision === 'open' || this.change.decision === 'doubtful';
  }

  /** Draws what has changed; true where whoever was in it must go on elsewhere. */
  show(change: ShownChange): boolean {
    const shown = JSON.stringify(change);
    if (shown === this.shown) return false;
    const hadFocus = hasAuthor(this.item);
    const wasOpen = this.isOpen;
    this.shown = shown;
    this.change = change;
    this.draw();
    if (!hadFocus) return false;
    if (wasOpen && !this.isOpen) return true;
    this.focus();
    return false;
  }

  /** Goes to the first thing that can be done. */
  focus(): void {
    (this.item.querySelector<HTMLElement>('.deeds button') ?? this.item.querySelector('button'))?.focus();
    this.item.scrollIntoView({ block: 'nearest' });
  }

  private draw(): void {
    const { entry, by, decision, remark, note } = this.change;
    const { words } = this.context;
    this.item.dataset.is = decision;
    const open = button(entry, () => this.context.tell({ type: 'open', key: this.change.key }), 'link entry');
    open.id = `${this.id}-entry`;
    const head = element('h2');
    head.append(this.change.hasPlace ? open : element('span', 'entry', entry));
    const said = [
      ...(by === '' ? [] : [element('p', 'by', by)]),
      this.effects(),
      ...lines(words.before, this.change.before, 'del'),
      ...lines(words.after, this.change.after, 'ins'),
      ...(remark === undefined ? [] : [labelled(words.remark, remark, 'remark')]),
      ...(note === undefined ? [] : [element('p', 'note', note)]),
    ];
    this.item.replaceChildren(head, ...said, this.deeds());
  }

  private effects(): HTMLElement {
    const { effects } = this.change;
    const list = element('ul', 'effects');
    list.setAttribute('role', 'list');
    const labels = effects.map(({ kind, label }) => {
      const item = element('li', 'effect', label);
      item.dataset.kind = kind;
      return item;
    });
    list.append(
      ...(labels.length > 0 ? labels : [element('li', 'effect none', this.context.words.wordsOnly)]),
    );
    return list;
  }

  private deeds(): HTMLElement {
    const { words, isLook, tell } = this.context;
    const { key, decision, canBeAnswered } = this.change;
    const keys = [key];
    const group = element('div', 'deeds');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', this.change.entry);
    const refuse = (label: string) => button(label, () => tell({ type: 'refuse', keys }), 'refuse');
    const answer = canBeAnswered ? [button(words.answer, () => this.ask(), 'answer')] : [];
    if (isLook) group.append(button(words.putBack, () => tell({ type: 'accept', keys })));
    else if (decision === 'taken') group.append(element('p', 'state', words.taken));
    else if (decision === 'refused') {
      group.append(
        element('p', 'state', words.refused),
        button(words.again, () => tell({ type: 'again', keys })),
      );
    } else if (decision === 'unplaced') {
      group.append(
        button(words.copy, () => tell({ type: 'copy', key })),
        refuse(words.leave),
        ...answer,
      );
    } else {
      group.append(
        button(words.accept, () => tell({ type: 'accept', keys }), 'accept'),
        refuse(words.refuse),
        ...answer,
      );
    }
    return group;
  }

  /** Asks for the reason below the change. */
  private ask(): void {
    if (this.item.querySelector('form')) return;
    const form = reasonForm(
      this.id,
      this.context.words,
      reason => this.context.tell({ type: 'answer', key: this.change.key, reason }),
      () => {
        form.remove();
        this.item.querySelector<HTMLElement>('.answer')?.focus();
      },
    );
    this.item.append(form);
    form.querySelector('textarea')?.focus();
    form.scrollIntoView({ block: 'nearest' });
  }

  /** One letter does what a button does, but not where words are typed. */
  private press(event: KeyboardEvent): void {
    if (event.target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const deed = { a: '.accept', r: '.refuse', w: '.answer' }[event.key.toLowerCase()];
    const found = deed === undefined ? undefined : this.item.querySelector<HTMLElement>(deed);
    if (!found) return;
    event.preventDefault();
    found.click();
  }
}

function lines(label: string, words: readonly MarkedWords[], mark: 'del' | 'ins'): readonly HTMLElement[] {
  if (words.length === 0) return [];
  const text = element('p', 'words');
  text.append(...words.map(({ text: said, isChanged }) => (isChanged ? element(mark, '', said) : said)));
  const block = element('div', `lines ${mark}`);
  block.append(element('p', 'label', label), text);
  return [block];
}

function labelled(label: string, text: string, name: string): HTMLElement {
  const block = element('div', `lines ${name}`);
  block.append(element('p', 'label', label), element('p', 'words', text));
  return block;
}

/** A form below a change: the reason is written into the report, or the change is left as it was. */
function reasonForm(
  id: string,
  words: PageWords,
  write: (reason: string) => void,
  cancel: () => void,
): HTMLElement {
  const form = element('form', 'reason');
  const label = element('label', 'label', words.reason);
  const text = element('textarea');
  text.id = `${id}-reason`;
  text.rows = 3;
  label.htmlFor = text.id;
  const send = () => {
    if (text.value.trim() === '') text.focus();
    else write(text.value);
  };
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('keydown', event => {
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const buttons = element('div', 'deeds');
  buttons.append(button(words.write, send, 'accept'), button(words.cancel, cancel));
  form.append(label, text, buttons);
  return form;
}
