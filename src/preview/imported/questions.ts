/** The questions above the pieces: of each list of people below an unknown heading, who they are. */
import { button, element, group } from '../elements.ts';
import type { Answer, FromImported, PageWords, ShownQuestion } from './messages.ts';

const ANSWERS: readonly Answer[] = ['met', 'members', 'neither'];

export class Questions {
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
