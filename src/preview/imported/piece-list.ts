/** The list of pieces: each with its text, and links to what it became. */
import { button, element, group, hiding } from '../elements.ts';
import type { Answer, FromImported, PageWords, ShownPiece, ShownQuestion, ToImported } from './messages.ts';
import { Offers } from './offers.ts';

export class PieceList {
  private readonly status = element('p', 'status');
  private readonly questions: Questions;
  private readonly likely: Offers;
  private rows: readonly HTMLLIElement[] = [];
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
    if (message.type === 'show') this.show(message.words, message.sum, message.pieces);
    else if (message.type === 'say') this.status.textContent = message.text;
    else if (this.words) {
      this.questions.show(message.questions, this.words.answers);
      this.likely.show(message.likely, message.likelyHead, this.words.likely);
    }
  }

  private show(words: PageWords, sum: string, pieces: readonly ShownPiece[]): void {
    this.words = words;
    document.title = words.head;
    const main = element('main');
    const list = element('ol', 'pieces');
    // A list without marks is none to some screen readers unless it says so.
    list.setAttribute('role', 'list');
    this.rows = pieces.map((piece, at) => this.row(piece, at));
    list.append(...this.rows);
    const top = element('header');
    top.append(
      element('h1', '', words.head),
      element('p', 'sum', sum),
      hiding(words.onlyLeft, list, 'only-left'),
      button(words.complete, () => this.tell({ type: 'complete' })),
      this.status,
    );
    main.append(top, this.questions.root, this.likely.root, list);
    list.addEventListener('keydown', event => this.move(event));
    this.root.replaceChildren(main);
  }

  private row({ kind, text, source, isPlaced, links }: ShownPiece, at: number): HTMLLIElement {
    const item = element('li', `piece ${kind}`);
    item.dataset.is = isPlaced ? 'placed' : 'left';
    const words = element('p', 'words', text);
    // Words may be selected to be copied.
    words.addEventListener('click', () => {
      if (getSelection()?.isCollapsed !== false) this.select(at, true);
    });
    const where = element('div', 'where');
    if (source !== undefined) where.append(element('span', 'source', source));
    const linked = element('div', 'links');
    linked.append(
      ...links.map((label, link) =>
        button(label, () => this.tell({ type: 'open', piece: at, link }), 'link'),
      ),
    );
    where.append(linked);
    item.append(words, where);
    item.addEventListener('focusin', () => this.select(at));
    return item;
  }

  /** Goes to a piece, and has the extension show where it stands. */
  private select(piece: number, isAgain = false): void {
    if (this.selected === piece && !isAgain) return;
    this.selected = piece;
    this.mark(piece);
    this.tell({ type: 'select', piece });
  }

  /** Marks a piece as the one that the author is at. */
  private mark(piece: number): void {
    const item = this.rows[piece];
    if (!item || item.hasAttribute('aria-current')) return;
    this.root.querySelector('[aria-current]')?.removeAttribute('aria-current');
    item.setAttribute('aria-current', 'true');
  }

  /** Arrow keys lead from piece to piece. */
  private move(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const from = this.rows.findIndex(item => item.contains(document.activeElement));
    if (step === 0 || from < 0) return;
    event.preventDefault();
    for (let at = from + step; at >= 0 && at < this.rows.length; at += step) {
      const next = this.rows[at]?.querySelector('button');
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
