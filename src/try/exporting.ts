/** *Export…*: the file that the report becomes, made on this page and given to the author. */
import { fromBase64 } from '../base/base64.ts';
import { exportName } from '../base/export-name.ts';
import { extensionText } from '../messages/extension.ts';
import { tryText } from '../messages/try.ts';
import type {
  ExportChoices,
  ExportParams,
  ExportQuestion,
  ExportRefusal,
  ExportResult,
} from '../protocol/export.ts';
import { button, choice, download, element } from './elements.ts';

/** What an export needs of the page. */
export interface Source {
  choices(): Promise<ExportChoices>;
  ask(params: Omit<ExportParams, 'uri'>): Promise<ExportResult>;
  /** The name of the report, without its ending. */
  name(): string;
  /** Does what follows from an answer of the author. */
  takeUp(question: ExportQuestion): void;
}

export async function openExport(source: Source): Promise<void> {
  const { formats, audiences, audience } = await source.choices();
  const readers = audiences.filter(({ unreleased }) => unreleased === undefined);
  const format = choice(
    tryText('export.format'),
    formats.map(({ id, label }) => [id, label]),
  );
  const reader = choice(
    extensionText('export.audience'),
    readers.map(({ id }) => [id, audienceLabel(id)]),
  );
  reader.select.value = audience;
  const outcome = element('div', { role: 'status' });
  const accepted = new Set<string>();
  const make = async () => {
    const params = {
      format: format.select.value,
      audience: reader.select.value,
      acceptedNames: [...accepted],
    };
    outcome.replaceChildren(extensionText('export.making'));
    const result = await source.ask(params);
    if (result.kind === 'refused') return outcome.replaceChildren(...refused(result));
    const ending = formats.find(({ id }) => id === params.format)?.extension ?? params.format;
    const name = exportName(source.name(), params.audience, ending);
    download(name, fromBase64(result.base64));
    const { open, notes } = result;
    const problems = open > 0 ? [extensionText('export.open-problems', { count: open })] : [];
    const said = [tryText('saved', { file: name }), ...notes, ...stayedIn(result), ...problems];
    outcome.replaceChildren(...said.map(sentence => element('p', {}, sentence)));
  };
  const refused = ({ reason, problems, question }: ExportRefusal) => {
    const lines = (problems ?? []).map(({ message, range }) =>
      element('li', {}, `${extensionText('export.line', { line: range.start.line + 1 })}: ${message}`),
    );
    const said = question?.text ?? extensionText('export.refused', { reason });
    const answer = question && button(question.answer, () => answerWith(question));
    const told = lines.length > 0 && !question ? [element('ul', {}, ...lines)] : [];
    const head =
      told.length > 0 && problems ? extensionText('export.blocked', { count: problems.length }) : said;
    return [element('p', {}, head), ...told, ...(answer ? [answer] : [])];
  };
  const answerWith = async (question: ExportQuestion) => {
    for (const name of question.acceptedNames ?? []) accepted.add(name);
    source.takeUp(question);
    await make();
  };
  const dialog = element('dialog', { 'aria-label': extensionText('export.title') });
  const keys = element(
    'p',
    { class: 'keys' },
    button(extensionText('export.yes'), make),
    button(tryText('export.close'), () => dialog.close()),
  );
  dialog.append(element('h2', {}, extensionText('export.title')), format.field, reader.field, keys, outcome);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function stayedIn({ leftOut }: Extract<ExportResult, { kind: 'exported' }>): readonly string[] {
  if (leftOut.length === 0) return [];
  const entries = leftOut.map(({ entry }) => entry).join(', ');
  return [extensionText('export.left-out', { count: leftOut.length, entries, more: 0 })];
}

function audienceLabel(id: string): string {
  if (id === 'partner') return extensionText('audience.partner');
  return id === 'public' ? extensionText('audience.public') : extensionText('audience.internal');
}
