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
