import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { render } from '../../src/export/json.ts';
import { fixedContext } from '../support/export-context.ts';
import { sampleReport } from '../support/sample-report.ts';

const schema = JSON.parse(readFileSync('language/mission-report.schema.json', 'utf8'));
const validate = new Ajv2020({ allErrors: true }).compile(schema);

test('an export validates against the published schema', async () => {
  validate(JSON.parse(new TextDecoder().decode(await render(sampleReport, fixedContext))));
  expect(validate.errors).toBeNull();
});

test.each([
  ['an unknown property', { ...sampleReport, extra: 1 }],
  ['a date that is none', { ...sampleReport, mission: { ...sampleReport.mission, issued: 'May 2024' } }],
  ['another schema version', { ...sampleReport, schemaVersion: '9' }],
])('%s does not', (_, report) => {
  expect(validate(report)).toBe(false);
});

const record = JSON.parse(readFileSync('language/mission-report.register.schema.json', 'utf8'));

test('each record of a register validates against its schema', () => {
  const isValid = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(record);
  for (const line of readFileSync('test/golden/register/examples.ndjson', 'utf8').trim().split('\n')) {
    isValid(JSON.parse(line));
    expect(isValid.errors).toBeNull();
  }
});

test('a record without the day of its first asking does not', () => {
  const isValid = new Ajv2020({ allowUnionTypes: true }).compile(record);
  const [line = ''] = readFileSync('test/golden/register/examples.ndjson', 'utf8').split('\n');
  const { firstAsked: _, ...rest } = JSON.parse(line);
  expect(isValid(rest)).toBe(false);
});
