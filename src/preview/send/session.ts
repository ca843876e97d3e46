/** One sending, from its first question to what was written: its page shows what the server said last. */
import type {
  SendItem,
  SendList,
  SendOrder,
  SendPage,
  SendParams,
  SendResult,
  SentFiles,
} from '../../protocol/send.ts';
import type { FromSend, Pressed, ShownSend, ToSend } from './messages.ts';

/** Where the page is shown, and what can be done there. */
export interface SendHost {
  /** Asks the server; a sentence where there is nothing to ask about any more, or no answer. */
  ask(params: Omit<SendParams, 'uri'>): Promise<SendResult | string>;
  post(message: ToSend): void;
  /** Where the files would go, and what is to be known of the report's file. */
  look(page: SendPage): Promise<Pick<ShownSend, 'place' | 'note'>>;
  edit(edits: SentFiles['edits'], version: number): Promise<void>;
  goTo(place: NonNullable<SendItem['place']>): void;
  write(sent: SentFiles, page: SendPage): Promise<SendList>;
  /** Does what only the host knows how to do. */
  run(act: string): Promise<void>;
  /** Said while it is written, and to whoever has pressed something of an earlier state. */
  readonly writing: string;
  readonly changed: string;
}

export class SendSession {
  private readonly answers = new Set<string>();
  private shown: ShownSend | undefined;
  private outcome: SendList | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private turn = 0;

  constructor(
    private readonly host: SendHost,
    private readonly given: Pick<SendParams, 'makes' | 'since'>,
    private order: SendOrder,
  ) {}

  /** Looks again, since something may have changed. */
  update(): Promise<void> {
    return this.inTurn(() => this.look(true));
  }

  /**
   * Does what is pressed on the page, one thing after the other. What is pressed on an earlier state is refused, but for
   * a choice, which says all that is chosen.
   */
  receive(message: FromSend): Promise<void> {
    return this.inTurn(async () => {
      if (message.type === 'ready') return this.look();
      const { shown } = this;
      const isOfThis = message.type === 'choose' || message.turn === shown?.turn;
      if (shown && isOfThis) await this.act(message, shown);
      // What was pressed twice is no news to whoever has read what came of it.
      else if (!this.outcome) this.host.post({ type: 'say', text: this.host.changed });
    });
  }

  private inTurn(step: () => Promise<void>): Promise<void> {
    const next = this.last.then(step);
    this.last = next.catch(() => undefined);
    return next;
  }

  private async act(message: Pressed, shown: ShownSend): Promise<void> {
    const { page, outcome, place } = shown;
    if (message.type === 'write') return this.write(shown);
    if (message.type === 'choose') {
      this.order = { ...page.order, ...message.order };
      this.outcome = undefined;
      return this.look();
    }
    const list = [outcome, place, ...page.lists].find(each => each?.id === message.list);
    const item = message.item === undefined ? list : list?.items[message.item];
    if (message.type === 'go') {
      if (item && 'place' in item && item.place) this.host.goTo(item.place);
      return;
    }
    const { answers = [], edits = [], run } = item?.acts[message.act] ?? {};
    for (const each of answers) this.answers.add(each);
    if (edits.length > 0) await this.host.edit(edits, page.version);
    if (run !== undefined) await this.host.run(run);
    return this.look();
  }

  private async look(isSaid = false): Promise<void> {
    const result = await this.ask();
    if (typeof result === 'string') this.refuse(result);
    else if (result.kind === 'nothing') this.refuse(result.reason);
    else if (result.kind === 'page') await this.show(result, { isSaid });
  }

  private ask(agreed?: string): Promise<SendResult | string> {
    const { given, order, answers } = this;
    return this.host.ask({ ...given, order, answers: [...answers], ...(agreed !== undefined && { agreed }) });
  }

  private async write({ page, place }: ShownSend): Promise<void> {
    if (page.whyNot !== '') return;
    await this.show(page, { isWriting: true });
    this.host.post({ type: 'say', text: this.host.writing });
    const isSame = JSON.stringify(this.shown?.place) === JSON.stringify(place);
    const result = isSame ? await this.ask(page.state) : page;
    if (typeof result !== 'string' && result.kind === 'page') {
      await this.show(result);
      return this.host.post({ type: 'say', text: this.host.changed });
    }
    const why = typeof result === 'string' ? result : result.kind === 'nothing' ? result.reason : '';
    this.outcome =
      typeof result === 'object' && result.kind === 'files'
        ? await this.host.write(result, page)
        : { id: 'outcome', head: why, items: [], acts: [] };
    this.turn++;
    await this.look();
  }

  private async show(page: SendPage, { isWriting = false, isSaid = false } = {}): Promise<void> {
    const { turn, outcome, host, shown } = this;
    const next = { page, ...(await host.look(page)), isWriting, outcome };
    const isNew = JSON.stringify({ ...next, turn }) !== JSON.stringify({ ...shown, turn });
    if (isNew && !isWriting) this.turn++;
    this.shown = { ...next, turn: this.turn };
    host.post({ type: 'show', ...this.shown });
    if (isSaid && shown && page.state !== shown.page.state) host.post({ type: 'say', text: host.changed });
  }

  private refuse(reason: string): void {
    this.shown = undefined;
    this.host.post({ type: 'nothing', reason });
  }
}
