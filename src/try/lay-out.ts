/** The regions of the page and its controls. */
import { tryText } from '../messages/try.ts';
import { button, choice, element } from './elements.ts';
import { EXAMPLES, type Files, OWN } from './files.ts';
import { SPOKEN } from './speak.ts';

export interface Controls {
  show(uri: string): void;
  begin(): unknown;
  open(chosen: FileList): unknown;
  save(): void;
  exportReport(): unknown;
  spell(isOn: boolean): void;
  speak(code: string): void;
}

/** The regions that are filled later. */
export interface Regions {
  readonly text: HTMLElement;
  readonly page: HTMLElement;
  readonly ready: HTMLElement;
  say(sentence: string): void;
  /** Says no longer that the page is starting. */
  endStarting(): void;
  /** Lists the files, the shown one chosen. */
  list(files: Files, shown: string): void;
}

export function layOut(controls: Controls): Regions {
  const file = element('select', {});
  file.addEventListener('change', () => controls.show(file.value));
  const chooser = element('input', { type: 'file', multiple: '', hidden: '', tabindex: '-1' });
  chooser.addEventListener('change', () => {
    if (chooser.files) controls.open(chooser.files);
    chooser.value = '';
  });
  const spelling = element('input', { type: 'checkbox' });
  spelling.addEventListener('change', () => controls.spell(spelling.checked));
  const spoken = choice(tryText('language'), Object.entries(SPOKEN));
  spoken.select.value = document.documentElement.lang;
  spoken.select.addEventListener('change', () => controls.speak(spoken.select.value));
  const sentence = element('p', { role: 'status' });
  const head = element(
    'header',
    {},
    element('h1', {}, 'Mission Report'),
    element('p', { class: 'stays' }, tryText('stays')),
    element('p', { class: 'stays' }, tryText('begin')),
    element(
      'div',
      { class: 'controls' },
      element('label', {}, `${tryText('file')} `, file),
      button(tryText('new'), controls.begin),
      button(tryText('open'), () => chooser.click()),
      chooser,
      button(tryText('save'), controls.save),
      button(tryText('export'), controls.exportReport),
      element('label', {}, spelling, ` ${tryText('spelling')}`),
      spoken.field,
    ),
    sentence,
  );
  const region = (id: string, label: string) => {
    const inner = element('div', { class: 'inner' });
    const outer = element('section', { id, 'aria-label': label }, element('h2', {}, label), inner);
    return { inner, outer };
  };
  const text = region('text', tryText('text'));
  const page = region('page', tryText('page'));
  const ready = region('ready', tryText('ready'));
  document.body.replaceChildren(head, element('main', {}, text.outer, page.outer, ready.outer));
  return {
    text: text.inner,
    page: page.inner,
    ready: ready.inner,
    say(words) {
      sentence.textContent = words;
    },
    endStarting() {
      if (sentence.textContent === tryText('starting')) sentence.textContent = '';
    },
    list(files, shown) {
      const group = (label: string, folder: string) =>
        element(
          'optgroup',
          { label },
          ...files.in(folder).map(({ uri, name }) => element('option', { value: uri }, name)),
        );
      const own = files.in(OWN).length > 0 ? [group(tryText('own'), OWN)] : [];
      file.replaceChildren(...own, group(tryText('examples'), EXAMPLES));
      file.value = shown;
    },
  };
}
