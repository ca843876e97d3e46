/** The parts of the page that sends a report: what is chosen, and lists of what is to be known and done. */
import type { SendAct, SendChoice, SendItem, SendList, SendOption } from '../../protocol/send.ts';
import { button, element } from '../elements.ts';
import type { Pressed } from './messages.ts';

type Tell = (message: Pressed) => void;

export function choiceBlock({ id, label, sort, options }: SendChoice, tell: Tell): HTMLElement {
  const set = element('fieldset', `choice ${id}`);
  const choose = () => {
    const inputs = [...set.querySelectorAll<HTMLInputElement>('input')];
    const values = inputs.filter(({ checked, type }) => checked || type === 'date').map(({ value }) => value);
    // A day that is half typed is none.
    if (sort !== 'day' || values[0] !== '')
      tell({ type: 'choose', order: { [id]: sort === 'several' ? values : (values[0] ?? '') } });
  };
  const rows = options.map((option, at) =>
    optionRow(option, `send-${id}-${at}`, { id, label, sort }, choose),
  );
  const isFolded = sort === 'folded';
  set.append(element('legend', isFolded || sort === 'day' ? 'hidden' : '', label), ...rows);
  if (!isFolded) return set;
  const details = element('details', 'folded');
  const summary = element('summary', '', label);
  summary.append(' ', element('strong', '', options.find(({ isChosen }) => isChosen)?.label));
  details.append(summary, set);
  return details;
}

const TYPES = { one: 'radio', folded: 'radio', several: 'checkbox', day: 'date' };

function optionRow(
  { value, label, detail, isChosen, isThere }: SendOption,
  id: string,
  choice: Pick<SendChoice, 'id' | 'label' | 'sort'>,
  choose: () => void,
): HTMLElement {
  const row = element('div', 'option');
  const input = element('input');
  input.type = TYPES[choice.sort];
  Object.assign(input, { id, value, name: choice.id, checked: isChosen, disabled: !isThere });
  input.addEventListener('change', choose);
  const name = element('label', '', choice.sort === 'day' ? choice.label : label);
  name.htmlFor = id;
  const more = element('p', 'detail', detail);
  more.id = `${id}-detail`;
  if (detail !== '') input.setAttribute('aria-describedby', more.id);
  row.append(input, name, ...(detail === '' ? [] : [more]));
  return row;
}

export function listBlock({ id, head, note, items, acts }: SendList, tell: Tell): HTMLElement {
  const block = element('section', `list ${id}`);
  block.tabIndex = -1;
  const title = element('h2', '', head);
  title.id = `send-head-${id}`;
  block.setAttribute('aria-labelledby', title.id);
  const list = element('ul');
  // A list without marks is none to some screen readers unless it says so.
  list.setAttribute('role', 'list');
  list.append(...items.map((item, at) => itemRow(item, id, at, tell)));
  block.append(
    title,
    ...(note === undefined ? [] : [element('p', 'detail', note)]),
    deeds(acts, `send-${id}-all`, act => tell({ type: 'act', list: id, act })),
    list,
  );
  return block;
}

function itemRow({ words, where, marking, acts }: SendItem, list: string, item: number, tell: Tell) {
  const row = element('li');
  const said = element('p', '', words);
  said.id = `said-${list}-${item}`;
  if (marking !== undefined) said.append(' ', element('span', 'marking', marking));
  const group = deeds(acts, `send-${list}-${item}`, act => tell({ type: 'act', list, item, act }));
  if (where !== undefined) {
    const go = button(where, () => tell({ type: 'go', list, item }), 'link');
    go.id = `send-${list}-${item}-go`;
    group.prepend(go);
  }
  for (const each of group.children) each.setAttribute('aria-describedby', said.id);
  row.append(said, group);
  return row;
}

function deeds(acts: readonly SendAct[], id: string, press: (act: number) => void): HTMLElement {
  const group = element('div', 'deeds');
  for (const [at, { label }] of acts.entries()) {
    const made = button(label, () => press(at));
    made.id = `${id}-${at}`;
    group.append(made);
  }
  return group;
}
