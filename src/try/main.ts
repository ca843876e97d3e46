/** The page to try: a report, checked while it is written, and the page that it becomes, in nothing but a browser. */
import { EditorView, type ViewUpdate } from '@codemirror/view';
import { coalesce } from '../base/coalesce.ts';
import { retryRequest } from '../base/retry-request.ts';
import { MISSION_FILE } from '../lexicon/file-endings.ts';
import { extensionText } from '../messages/extension.ts';
import { tryText } from '../messages/try.ts';
import {
  PREVIEW_REQUEST,
  type PreviewResult,
  READINESS_REQUEST,
  type Readiness,
} from '../protocol/report.ts';
import { SEND_REQUEST, type SendResult } from '../protocol/send.ts';
import { colour } from './colours.ts';
import { connect } from './connect.ts';
import { behaviour, stateOf } from './editor.ts';
import { applyEdits, goTo, offsetOf } from './edits.ts';
import { download } from './elements.ts';
import { FIRST, loadExamples } from './examples.ts';
import { Files } from './files.ts';
import { keep, restore } from './keep.ts';
import { layOut } from './lay-out.ts';
import { beginReport, fillIn, readFiles } from './own-files.ts';
import { PageBeside } from './page-beside.ts';
import { mendCommand, showProblems, type Told } from './problems.ts';
import { showReadiness } from './readiness.ts';
import { openSendDialog } from './send-dialog.ts';
import { changeLanguage, speakLanguage } from './speak.ts';

/** How long after the last key the server is told, and the browser keeps the text. */
const PAUSE_MS = 150;

const language = await speakLanguage();
const files = new Files();
await loadExamples(files);
let shown = restore(files) ?? FIRST;
let isLeaving = false;
let pause: ReturnType<typeof setTimeout> | undefined;
const told = new Map<string, Told>();
const states = new Map<string, EditorView['state']>();

const regions = layOut({
  show,
  begin: async () => {
    const template = await beginReport(client);
    show(files.add(`${tryText('new.name')}.mission`, '', '').uri);
    fillIn(view, template);
  },
  open: async chosen => {
    const { opened, sentences } = await readFiles(chosen, client, files);
    const changes = opened.map(({ uri }) => ({ uri, type: 1 }));
    client.notification('workspace/didChangeWatchedFiles', { changes });
    const [first] = opened;
    if (first) show(first.uri);
    regions.say(sentences.join(' '));
  },
  save: () => {
    const file = files.get(shown);
    if (!file) return;
    const text = file.hasCarriageReturns ? file.text.replaceAll('\n', '\r\n') : file.text;
    download(file.name, new TextEncoder().encode(text));
    files.put({ ...file, saved: file.text });
    keepTexts();
    regions.say(tryText('saved', { file: file.name }));
  },
  exportReport: () => {
    let read = view.state.doc;
    openSendDialog({
      ask: params => {
        client.sync();
        read = view.state.doc;
        return client.request<object, SendResult>(SEND_REQUEST.method, { ...params, uri: shown });
      },
      edit: edits => {
        if (view.state.doc === read) applyEdits(view, edits);
      },
      goTo: ({ start, end }) => goTo(view, offsetOf(view.state.doc, start), offsetOf(view.state.doc, end)),
      nameFor: file => {
        const { name = '', uri = '' } = files.get(shown) ?? {};
        const address = uri.slice(uri.lastIndexOf('/') + 1).replace(MISSION_FILE, '');
        return file.replace(address, name.replace(MISSION_FILE, ''));
      },
    });
  },
  spell: spelling => {
    settings.spelling = spelling;
    client.notification('workspace/didChangeConfiguration', { settings: { missionReport: settings } });
  },
  speak: code => {
    isLeaving = keepTexts();
    changeLanguage(code);
  },
});
regions.say(tryText(files.written.length > 0 ? 'kept' : 'starting'));

const settings = { spelling: false };
const client = connect(files, settings, language, {
  onRead: uri => {
    if (uri === shown) void page.update();
  },
  onChecked: uri => {
    if (uri !== shown) return;
    regions.endStarting();
    void lookAgain();
  },
  onProblems: problems => {
    told.set(problems.uri, problems);
    if (problems.uri === shown) showProblems(view, problems);
  },
  onFailure: () => regions.say(tryText('failed')),
});
const mend = mendCommand({ client, told: () => told.get(shown), say: regions.say });
const extensions = behaviour(mend, onUpdate);
const page = new PageBeside({
  uri: () => shown,
  ask: params => client.request<object, PreviewResult>(PREVIEW_REQUEST.method, params),
  text: () => view.state.doc.toString(),
  open: offset => goTo(view, offset),
});
regions.page.append(page.frame);
const view = new EditorView({ state: stateFor(shown), parent: regions.text });
const lookAgain = coalesce(look);
regions.list(files, shown);
addEventListener('beforeunload', event => {
  keepTexts();
  if (files.changed.length > 0 && !isLeaving) event.preventDefault();
});

/** Shows another text; what is written in this one stays. */
function show(uri: string): void {
  states.set(shown, view.state);
  shown = uri;
  view.setState(stateFor(uri));
  regions.list(files, uri);
  const known = told.get(uri);
  if (known) showProblems(view, known);
  void page.update();
  void lookAgain();
  keepTexts();
}

function stateFor(uri: string) {
  return states.get(uri) ?? stateOf(files.get(uri)?.text ?? '', uri, client, extensions);
}

function onUpdate({ docChanged, selectionSet, state }: ViewUpdate): void {
  if (docChanged) {
    const file = files.get(shown);
    if (file) files.put({ ...file, text: state.doc.toString() });
    clearTimeout(pause);
    pause = setTimeout(() => {
      client.sync();
      keepTexts();
    }, PAUSE_MS);
  }
  if (docChanged || selectionSet) page.mark(state.doc.lineAt(state.selection.main.head).number - 1);
}

/** What is left to do, and the colours, of the text as it is. */
async function look(): Promise<void> {
  client.sync();
  const uri = shown;
  const { doc } = view.state;
  const isShown = () => uri === shown && view.state.doc === doc;
  const readiness = await retryRequest(
    () => client.request<object, Readiness | null>(READINESS_REQUEST.method, { uri }),
    isShown,
  );
  // What was written meanwhile is looked at next.
  if (readiness === undefined || !isShown()) return;
  showReadiness(regions.ready, readiness, {
    goTo: ({ start, end }) => goTo(view, offsetOf(view.state.doc, start), offsetOf(view.state.doc, end)),
    mend: edits =>
      view.state.doc === doc ? applyEdits(view, edits) : regions.say(extensionText('mend.changed')),
  });
  await colour(client, view, uri).catch(() => undefined);
}

/** Has the browser keep the texts for this tab; true where it does. */
function keepTexts(): boolean {
  const isKept = keep(files, shown);
  if (!isKept) regions.say(tryText('not-kept'));
  return isKept;
}
