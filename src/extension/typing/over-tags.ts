/** Another tag for one that is there: what is chosen in the list takes the place of the whole of it. */
import { type CompletionItem, CompletionList, type Position, Range } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** A tag around the caret: what stands before it, and behind it. */
const BEFORE = /#([\p{L}\p{N}\p{M}_-]*)$/u;
const BEHIND = /^[\p{L}\p{N}\p{M}_-]+/u;

/** Middleware by which the offers inside one of the tags that there are reach to its end. */
export function tagMiddleware(): Required<Pick<Middleware, 'provideCompletionItem'>> {
  return {
    async provideCompletionItem(document, position, context, token, next) {
      // As it is when the list is asked for: what is typed until the answer comes stands before the rest.
      const { text } = document.lineAt(position);
      const before = BEFORE.exec(text.slice(0, position.character));
      const [rest = ''] = BEHIND.exec(text.slice(position.character)) ?? [];
      const answer = await next(document, position, context, token);
      const offers = answer instanceof CompletionList ? answer.items : (answer ?? []);
      const tag = before && before[1] + rest;
      if (
        rest === '' ||
        !offers.some(({ label }) => (typeof label === 'string' ? label : label.label) === tag)
      )
        return answer;
      for (const offer of offers) reachOver(offer, position.translate(0, rest.length));
      return answer;
    },
  };
}

function reachOver(offer: CompletionItem, end: Position): void {
  if (!(offer.range instanceof Range)) return;
  const whole = offer.range.with({ end });
  offer.range = { inserting: whole, replacing: whole };
}
