import { expect, test } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';

const CODES = ['finding/tagged', 'finding/sourced'];

test('a file that says everything is read', () => {
  const config = {
    $schema: './language/mission-report.config.schema.json',
    profile: 'review',
    rules: { 'finding/tagged': 'warning', 'finding/sourced': 'off' },
    style: 'un',
    audience: { staffNames: false },
    embedSource: false,
  };
  expect(readConfig(`\uFEFF${JSON.stringify(config)}`, CODES)).toEqual({ ok: true, config });
});

test('a file that says nothing is read', () => {
  expect(readConfig('{}', CODES)).toEqual({ ok: true, config: {} });
});

test.each([
  ['', 'is not valid JSON.'],
  ['{\n  "profile": "final",\n}', 'is not valid JSON: look at line 3.'],
  ['[]', 'must hold settings in curly brackets.'],
  ['null', 'must hold settings in curly brackets.'],
  ['{ "profile": "finl" }', 'must set “profile” to one of draft, review, final. It says "finl".'],
  [
    '{ "ruels": {} }',
    'has the setting “ruels”, which does not exist. The settings are $schema, profile, rules, style, audience, assistant, leaveOut, labels, embedSource.',
  ],
  ['{ "audience": { "names": true } }', 'has the setting “audience.names”, which does not exist.'],
  [
    '{ "rules": { "finding/tagged": "fatal" } }',
    'must set “rules.finding/tagged” to one of error, warning, info, off. It says "fatal".',
  ],
  ['{ "rules": "off" }', 'must give “rules” settings in curly brackets. It says "off".'],
  ['{ "style": 4 }', 'must give “style” a text in quotation marks. It says 4.'],
  ['{ "audience": { "staffNames": "no" } }', 'must give “audience.staffNames” true or false. It says "no".'],
  ['{ "rules": { "syntax": "off" } }', 'sets the rule “syntax”, which does not exist or is always on.'],
])('%s gets one sentence', (text, problem) => {
  expect(readConfig(text, CODES)).toEqual({
    ok: false,
    problem: `“mission-report.config.json” ${problem}`,
  });
});
