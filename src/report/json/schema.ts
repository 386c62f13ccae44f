/** The JSON Schema of the `json` report, published with the package; its words stand in `types.ts`. */

const text = { type: 'string' };
const texts = { type: 'array', items: text };
const flag = { type: 'boolean' };
const count = { type: 'integer', minimum: 0 };
const from = { enum: ['index', 'file', 'commit', 'stdin', 'message'] };

/** More fields may come within a version, so none is forbidden. */
function object(
  required: Readonly<Record<string, object>>,
  optional: Readonly<Record<string, object>> = {},
) {
  const properties = { ...required, ...optional };
  return { type: 'object', required: Object.keys(required), properties };
}

function list(name: string): object {
  return { type: 'array', items: { $ref: `#/$defs/${name}` } };
}

const place = [
  { from, path: text, part: { enum: ['content', 'link', 'name'] } },
  { pathBase64: text, commit: text, author: text, date: text, inHead: flag },
] as const;

const lines = {
  line: count,
  column: count,
  endLine: count,
  endColumn: count,
  start: count,
  end: count,
  excerpt: { ...text, description: 'The line, with every value in it masked.' },
};

const token = object(
  {
    rule: text,
    provider: text,
    name: text,
    kind: { enum: ['secret', 'public'] },
    confidence: { enum: ['certain', 'likely', 'possible'] },
    reasons: texts,
    facts: { type: 'array', items: object({ label: text, value: text }) },
    notes: texts,
    blocking: flag,
    masked: text,
    fingerprint: text,
    places: { ...list('place'), minItems: 1 },
    now: texts,
    rotation: object(
      { url: text, steps: texts },
      { revoke: text, also: texts, source: text, checked: text },
    ),
    allow: { anyOf: [object({ comment: text }), object({ why: text, entry: text })] },
  },
  { why: text },
);

const tally = object(
  {
    noun: text,
    expected: count,
    scanned: count,
    skipped: count,
    failed: count,
    bytes: count,
    rules: count,
    milliseconds: { type: 'number', minimum: 0 },
  },
  { addedLines: count, rulesOff: count, rulesOwn: count },
);

/** Draft 2020-12. */
export const reportSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A report of scan-tokens',
  description:
    'What --format json writes, and what the library gives. Fields are only ever added within a version.',
  ...object(
    {
      version: { const: 1 },
      from,
      blocked: { ...flag, description: 'At least one token blocks, or a remark.' },
      complete: { ...flag, description: 'If not, nothing is known to be clean.' },
      tokens: list('token'),
      suppressed: list('suppressed'),
      skips: list('notLookedAt'),
      failures: list('notLookedAt'),
      tally,
    },
    { remarks: { type: 'array', items: object({ text, blocking: flag }) } },
  ),
  $defs: {
    token,
    place: object({ ...place[0], ...lines }, { ...place[1], note: text }),
    suppressed: object({ rule: text, place: { $ref: '#/$defs/place' }, by: text, reason: text }),
    notLookedAt: object({ ...place[0], reason: text }, place[1]),
  },
};
