/** One change on the page: what it is, what it does to the facts, and what its reader decides. */
import type { MarkedWords } from '../../protocol/review.ts';
import { button, element, hasAuthor } from '../elements.ts';
import type { FromReview, PageDecision, PageWords, SeenChange, ShownChange } from './messages.ts';

export interface CardContext {
  readonly words: PageWords;
  readonly isLook: boolean;
  tell(message: FromReview): void;
  /** Makes a change the current one. */
  goTo(card: ChangeCard): void;
  decide(decision: PageDecision['decision'], on: readonly SeenChange[], reason?: string): void;
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
    this.item.tabIndex = 0;
    this.item.addEventListener('focusin', () => this.context.goTo(this));
    this.show(change, false);
  }

  get key(): string {
    return this.change.key;
  }

  get isOpen(): boolean {
    return this.change.state === 'open' || this.change.state === 'doubtful';
  }

  private get isBusy(): boolean {
    return this.item.ariaBusy === 'true';
  }

  /** Draws what has changed; true where it was to be decided and no longer is. While it is busy, it takes no decision. */
  show(change: ShownChange, isBusy: boolean): boolean {
    const shown = JSON.stringify([change, isBusy]);
    if (shown === this.shown) return false;
    const hadFocus = hasAuthor(this.item);
    const wasOpen = this.isOpen || this.isBusy;
    this.shown = shown;
    this.change = change;
    this.item.ariaBusy = String(isBusy);
    this.draw();
    if (hadFocus) this.focus();
    return wasOpen && !this.isOpen && !isBusy;
  }

  /** Says that a decision on it is under way. */
  wait(): void {
    this.show(this.change, true);
  }

  focus(): void {
    this.item.focus({ preventScroll: true });
    this.item.scrollIntoView({ block: 'nearest' });
  }

  private draw(): void {
    const { entry, by, state, comment, before, after, remark, note } = this.change;
    const { words } = this.context;
    this.item.dataset.is = state;
    const open = button(entry, () => this.context.tell({ type: 'open', key: this.key }), 'link entry');
    const head = element('h2');
    head.id = `${this.id}-head`;
    head.append(this.change.hasPlace ? open : element('span', 'entry', entry));
    this.item.setAttribute('aria-labelledby', head.id);
    const said = comment
      ? [...lines(words.at, before, 'at'), ...comment.map(each => labelled(each.by, each.text, 'remark'))]
      : [this.effects(), ...lines(words.before, before, 'del'), ...lines(words.after, after, 'ins')];
    this.item.replaceChildren(
      head,
      ...(by === '' ? [] : [element('p', 'by', by)]),
      ...said,
      ...(remark === undefined ? [] : [labelled(words.remark, remark, 'remark')]),
      ...(note === undefined ? [] : [element('p', 'note', note)]),
      this.deeds(),
    );
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
    const { state, reason, canBeAnswered, comment } = this.change;
    const deeds = element('div', 'deeds');
    deeds.setAttribute('role', 'group');
    deeds.setAttribute('aria-labelledby', `${this.id}-head`);
    const does = (label: string, decision: PageDecision['decision'], name = '') =>
      button(label, () => this.decide(decision), name);
    const says = (label: string) => element('p', 'state', label);
    const answer = canBeAnswered
      ? [button(comment ? words.answerRemark : words.answer, () => this.ask(), 'answer')]
      : [];
    if (this.isBusy) deeds.append(says(words.busy));
    else if (isLook) deeds.append(does(words.putBack, 'accept', 'accept'));
    else if (state === 'taken') deeds.append(says(comment ? words.isKept : words.taken));
    else if (state === 'refused') {
      deeds.append(says([comment ? words.isDone : words.refused, reason].filter(Boolean).join(': ')));
      // A reason stands in the report, where it can be taken out.
      if (reason === undefined) deeds.append(does(words.again, 'again'));
    } else if (state === 'unplaced') {
      const copy = button(words.copy, () => tell({ type: 'copy', key: this.key }), 'copy');
      deeds.append(copy, does(comment ? words.done : words.leave, 'refuse', 'refuse'), ...answer);
    } else if (comment) {
      deeds.append(
        does(words.keepRemark, 'accept', 'accept'),
        ...answer,
        does(words.done, 'refuse', 'refuse'),
      );
    } else {
      deeds.append(does(words.accept, 'accept', 'accept'), does(words.refuse, 'refuse', 'refuse'), ...answer);
    }
    return deeds;
  }

  private decide(decision: PageDecision['decision'], reason?: string): void {
    const { key, version } = this.change;
    this.context.decide(decision, [{ key, version }], reason);
  }

  /** Asks for the reason, or the answer to a comment, below it. */
  private ask(): void {
    if (this.item.querySelector('form')) return;
    const { words } = this.context;
    const form = reasonForm(
      this.id,
      { ...words, reason: this.change.comment ? words.answerText : words.reason },
      reason => this.decide('refuse', reason),
      () => {
        form.remove();
        this.focus();
      },
    );
    this.item.append(form);
    form.querySelector('textarea')?.focus();
    form.scrollIntoView({ block: 'nearest' });
  }

  /** True where a key is one of its own: a letter does what a button does, Enter shows the words in the report. */
  press(key: string): boolean {
    const deed = { a: '.accept', r: '.refuse', w: '.answer', enter: '.entry, .copy' }[key];
    const found = deed ? this.item.querySelector<HTMLElement>(`button:is(${deed})`) : undefined;
    if (!found) return false;
    this.focus();
    found.click();
    return true;
  }
}

function lines(
  label: string,
  words: readonly MarkedWords[],
  mark: 'del' | 'ins' | 'at',
): readonly HTMLElement[] {
  if (words.length === 0) return [];
  const text = element('p', 'words');
  text.append(
    ...words.map(({ text: said, isChanged }) =>
      isChanged && mark !== 'at' ? element(mark, '', said) : said,
    ),
  );
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
