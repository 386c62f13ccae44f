/** The JSON Schema of rule files: what an editor completes and what the loader refuses. */

const [text, texts, url, rotation] = ['text', 'texts', 'url', 'rotation'].map((name) => ({
  $ref: `#/$defs/${name}`,
}));

const rotationSchema = {
  type: 'object',
  description: 'How a leaked token is made worthless.',
  additionalProperties: false,
  properties: {
    url: { ...url, description: 'The page where it is done.' },
    steps: { type: 'array', items: text, minItems: 2, description: 'Imperative sentences, in order.' },
    revoke: { ...text, description: 'One command that revokes it; the token stands in it as <token>.' },
    also: { ...texts, description: 'What else to do, such as reading an audit log.' },
    source: {
      anyOf: [url, { const: "the provider's documentation" }],
      description: 'The page on which the steps were read.',
    },
    checked: { type: 'string', pattern: '^20\\d\\d-\\d\\d-\\d\\d$', description: 'The day they were read.' },
  },
  dependentRequired: { checked: ['source'] },
};

const token = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name'],
  oneOf: [
    { required: ['pattern'], not: { anyOf: [{ required: ['value'] }, { required: ['named'] }] } },
    { required: ['value', 'named'], not: { required: ['pattern'] } },
  ],
  properties: {
    id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', description: 'Never changes once released.' },
    name: { ...text, description: 'What the token is called, without the provider.' },
    kind: { enum: ['secret', 'public'], description: 'public: made to be seen; told, never blocking.' },
    pattern: { ...text, description: 'A shape that says by itself what it is.' },
    value: { ...text, description: 'The whole value, under one of the names in `named`.' },
    named: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', pattern: '^[a-z0-9]+( [a-z0-9]+)*$' },
      description: 'Words (or runs of words) one of which the name, or what holds it, must have.',
    },
    scored: { const: true, description: 'A learned score decides whether a value of this form is a secret.' },
    'ignore-case': { type: 'boolean' },
    check: { type: 'string', pattern: '^[a-z0-9-]+(\\(.*\\))?$', description: 'An offline check.' },
    confidence: { enum: ['likely', 'possible'], description: 'What a match is worth that nothing proves.' },
    env: { ...texts, description: 'Variables that usually hold it, most usual first.' },
    why: { ...text, description: 'For public ones: why it may be seen.' },
    note: { ...text, description: 'A sentence told with each finding.' },
    lookalikes: { ...text, description: 'A sentence told where nothing near speaks of the provider.' },
    samples: { ...texts, description: 'Patterns whose samples must fire this rule; rules of your own need one.' },
    'near-misses': { ...texts, description: 'Patterns whose samples must not fire this rule.' },
    documented: {
      type: 'array',
      items: { type: 'string', pattern: '^(?:sha256-)?[0-9a-f]{64}$' },
      description: 'SHA-256 of values that a documentation shows.',
    },
    rotation,
  },
  if: { required: ['kind'], properties: { kind: { const: 'public' } } },
  then: { required: ['why'] },
};

/** Draft 2020-12. */
export const ruleFileSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Rules of one provider',
  type: 'object',
  additionalProperties: false,
  required: ['provider', 'site', 'tokens'],
  properties: {
    provider: { ...text, description: 'The provider as people write it.' },
    site: { ...url, description: 'Its web site.' },
    rotation,
    tokens: { type: 'array', minItems: 1, items: token },
  },
  $defs: {
    text: { type: 'string', minLength: 1 },
    texts: { type: 'array', items: text, minItems: 1, uniqueItems: true },
    url: { type: 'string', pattern: '^https://[^\\s]+$' },
    rotation: rotationSchema,
  },
};
