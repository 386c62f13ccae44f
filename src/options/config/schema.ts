/** The JSON Schema of the configuration: what an editor completes and what is refused. Data only, no code. */

const texts = { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 };
const textOrTexts = { anyOf: [{ type: 'string', minLength: 1 }, texts] };
const level = {
  enum: ['certain', 'likely', 'possible'],
  description: 'How sure a finding must be to block.',
};
const switches = {
  type: 'object',
  description: 'Rules by id, switched off, or on again. Every rule that is not named stays on.',
  additionalProperties: { enum: ['on', 'off'] },
};

/** Draft 2020-12. Only keywords that `misfits` knows. */
export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Configuration of scan-tokens',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', description: 'Where this schema lies, for editors.' },
    extends: {
      ...textOrTexts,
      description: 'Files that hold first; what stands here goes before what stands there.',
    },
    'fail-on': level,
    cache: {
      type: 'boolean',
      description: 'false: contents of commits are read again in every run, as with --no-cache.',
    },
    rules: switches,
    paths: {
      type: 'array',
      description: 'What holds for some files; of several entries that fit, the last one counts.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['files'],
        properties: {
          files: {
            ...textOrTexts,
            description: 'Patterns from the top of the repository: test/**, **/*.md, !test/real/**',
          },
          'fail-on': level,
          rules: switches,
        },
      },
    },
    'own-rules': {
      ...textOrTexts,
      description: 'Rule files of your own, in the format of the built-in ones, with samples.',
    },
    suppressions: {
      type: 'object',
      additionalProperties: false,
      description: 'What may be silenced, and how.',
      properties: {
        'not-inline': {
          ...texts,
          description: 'Rules that no comment can allow: ids, or stripe-* for all that begin so.',
        },
        maximum: {
          type: 'integer',
          minimum: 0,
          description: 'How many suppressions there may be.',
        },
        'foreign-comments': {
          type: 'boolean',
          description: 'Let the allow comments of other tools hold; true where it is not said.',
        },
        strict: {
          type: 'boolean',
          description: 'Rotten suppressions block, as --strict-suppressions.',
        },
      },
    },
  },
} as const;
