/** The list of pieces: each with its text, links to what it became, and what it can become. */
import { button, element, group, hiding } from '../elements.ts';
import type {
  Answer,
  FromImported,
  Offer,
  PageWords,
  ShownPiece,
  ShownQuestion,
  ShownState,
  ToImported,
} from './messages.ts';
import { Offers } from './offers.ts';

/** A piece on the page. */
interface Row {
  readonly item: HTMLLIElement;
  readonly links: HTMLElement;
  readonly offers: HTMLElement;
  state?: ShownState;
}

export class PieceList {
  private readonly sum = element('p', 'sum');
  private readonly status = element('p', 'status');
  private readonly questions: Questions;
  private readonly likely: Offers;
  private rows: readonly Row[] = [];
  private words: PageWords | undefined;
  private selected: number | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly tell: (message: FromImported) => void,
  ) {
    this.questions = new Questions(tell);
    this.likely = new Offers(tell);
    this.status.setAttribute('role', 'status');
  }

  receive(message: ToImported): void {
    switch (message.type) {
      case 'show':
        this.show(message.words, message.pieces);
        break;
      case 'states':
        this.sum.textContent = message.sum;
        for (const [at, state] of message.states.entries()) this.setState(at, state);
        if (!this.words) break;
        this.questions.show(message.questions, this.words.answers);
        this.likely.show(message.likely, message.likelyHead, this.words.likely);
        break;
      case 'offers':
        this.setOffers(message.piece, message.offers);
        break;
      case 'say':
        this.status.textContent = message.text;
    }
  }

  private show(words: PageWords, pieces: readonly ShownPiece[]): void {
    this.words = words;
    this.selected = undefined;
    document.title = words.head;
    const main = element('main');
    const list = element('ol', 'pieces');
    // A list without marks is none to some screen readers unless it says so.
    list.setAttribute('role', 'list');
    this.rows = pieces.map((piece, at) => this.row(piece, at));
    list.append(...this.rows.map(({ item }) => item));
    const top = element('header');
    top.append(
      element('h1', '', words.head),
      this.sum,
      hiding(words.onlyLeft, list, 'only-left'),
      this.status,
    );
    main.append(top, this.questions.root, this.likely.root, list);
    list.addEventListener('keydown', event => this.move(event));
    this.root.replaceChildren(main);
  }

  private row({ kind, text, source }: ShownPiece, at: number): Row {
    const item = element('li', `piece ${kind}`);
    const links = element('div', 'links');
    const offers = element('div', 'offers');
    const words = element('p', 'words', text);
    // Words may be selected to be copied.
    words.addEventListener('click', () => {
      if (getSelection()?.isCollapsed !== false) this.select(at, true);
    });
    const where = element('div', 'where');
    if (source !== undefined) where.append(element('span', 'source', source));
    where.append(links);
    item.append(words, where, offers);
    item.addEventListener('focusin', () => this.select(at));
    return { item, links, offers };
  }

  /** Draws what has changed and nothing else, so that what has the focus keeps it. */
  private setState(at: number, state: ShownState): void {
    const row = this.rows[at];
    if (!row || JSON.stringify(row.state) === JSON.stringify(state)) return;
    const hadFocus = row.item.contains(document.activeElement);
    row.state = state;
    row.item.dataset.is = state.is;
    const said = state.said === undefined ? [] : [element('p', 'said', state.said)];
    row.links.replaceChildren(
      ...state.links.map((label, link) =>
        button(label, () => this.tell({ type: 'open', piece: at, link }), 'link'),
      ),
      ...said,
    );
    row.offers.replaceChildren();
    if (hadFocus) {
      this.selected = undefined;
      row.links.querySelector('button')?.focus();
    }
  }

  /** Goes to a piece: shows what it can become, and has the extension show where it stands. */
  private select(piece: number, isAgain = false): void {
    if (this.selected === piece && !isAgain) return;
    if (this.selected !== undefined) this.rows[this.selected]?.offers.replaceChildren();
    this.selected = piece;
    this.mark(piece);
    this.tell({ type: 'select', piece });
  }

  private setOffers(piece: number, offers: readonly Offer[] | undefined): void {
    const row = this.rows[piece];
    if (!row || !this.words || this.selected !== piece || !offers) return;
    const buttons = offers.map(({ word, label }) =>
      button(label, () => this.tell({ type: 'convert', piece, word })),
    );
    const label = element('span', 'label', this.words.convertTo);
    row.offers.replaceChildren(
      buttons.length > 0
        ? group(`convert-${piece}`, [label], buttons)
        : element('p', 'said', this.words.noOffer),
    );
  }

  /** Marks a piece as the one that the author is at. */
  private mark(piece: number): void {
    const { item } = this.rows[piece] ?? {};
    if (!item || item.hasAttribute('aria-current')) return;
    this.root.querySelector('[aria-current]')?.removeAttribute('aria-current');
    item.setAttribute('aria-current', 'true');
  }

  /** Arrow keys lead from piece to piece. */
  private move(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const from = this.rows.findIndex(({ item }) => item.contains(document.activeElement));
    if (step === 0 || from < 0) return;
    event.preventDefault();
    for (let at = from + step; at >= 0 && at < this.rows.length; at += step) {
      const next = this.rows[at]?.links.querySelector('button');
      if (!next || next.offsetParent === null) continue;
      next.focus();
      return;
    }
  }
}

const ANSWERS: readonly Answer[] = ['met', 'members', 'neither'];

/** The questions above the pieces: of each list of people below an unknown heading, who they are. */
class Questions {
  readonly root = element('div', 'questions');
  private shown = '';

  constructor(private readonly tell: (message: FromImported) => void) {}

  /** Draws them where they have changed; whoever has answered one by its buttons goes on with the next. */
  show(questions: readonly ShownQuestion[], words: PageWords['answers']): void {
    const shown = JSON.stringify(questions);
    if (shown === this.shown) return;
    const hadFocus = this.root.contains(document.activeElement);
    this.shown = shown;
    this.root.replaceChildren(...questions.map(question => this.question(question, words)));
    if (!hadFocus) return;
    const next = this.root.querySelector('button') ?? document.querySelector<HTMLElement>('.link');
    next?.focus();
  }

  private question({ list, text }: ShownQuestion, words: PageWords['answers']): HTMLElement {
    return group(
      `list-${list}`,
      [element('p', 'label', text)],
      ANSWERS.map(answer => button(words[answer], () => this.tell({ type: 'answer', list, answer }))),
      'group question',
    );
  }
}
