/** A JSON Schema for the made-up content, as a YAML or JSON author of such reports would have one. */
import type { JSONSchema } from 'vscode-json-languageservice';
import { MEMBERS, ORGANIZATIONS, PILLARS } from './content.ts';

const text: JSONSchema = { type: 'string', minLength: 1 };
const date: JSONSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}(-\\d{2})?$' };
const level: JSONSchema = { enum: ['low', 'medium', 'high', 'critical'] };

function record(properties: Record<string, JSONSchema>): JSONSchema {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
}

export const SCHEMA = record({
  id: text,
  programme: text,
  meetings: {
    type: 'array',
    items: record({
      id: text,
      with: { enum: ORGANIZATIONS },
      by: { enum: MEMBERS },
      pillar: { enum: PILLARS },
      text,
    }),
  },
  findings: {
    type: 'array',
    items: record({
      id: text,
      pillar: { enum: PILLARS },
      kind: { enum: ['gap', 'need', 'observation', 'good-practice'] },
      severity: level,
      meeting: text,
      text,
      body: text,
      recommendation: record({ to: { enum: ORGANIZATIONS }, due: date, priority: level, text }),
      action: record({ owner: { enum: MEMBERS }, due: date, text }),
    }),
  },
});
