/**
 * What GitLab requires of its reports, for the fields that are written.
 * Secret detection 15.0.7: https://gitlab.com/gitlab-org/security-products/security-report-schemas
 * Code quality: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
const text = { type: 'string', minLength: 1 };
const time = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$' };
const link = { type: 'string', pattern: '^(https?|ftp)://.+' };

function object(
  required: Readonly<Record<string, unknown>>,
  optional: Readonly<Record<string, unknown>> = {},
): object {
  return {
    type: 'object',
    required: Object.keys(required),
    properties: { ...required, ...optional },
    additionalProperties: false,
  };
}

const tool = object({ id: text, name: text, version: text, vendor: object({ name: text }) });

const scan = object(
  {
    analyzer: tool,
    scanner: tool,
    start_time: time,
    end_time: time,
    status: { enum: ['success', 'failure'] },
    type: { enum: ['secret_detection'] },
  },
  {
    messages: {
      type: 'array',
      items: object({ level: { enum: ['info', 'warn', 'fatal'] }, value: text }),
    },
  },
);

const vulnerability = object(
  {
    id: text,
    identifiers: {
      type: 'array',
      minItems: 1,
      items: object({ type: text, name: text, value: text }, { url: link }),
    },
    location: object(
      { commit: object({ sha: text }) },
      { file: { type: 'string' }, start_line: { type: 'number' }, end_line: { type: 'number' } },
    ),
  },
  {
    name: { type: 'string', maxLength: 255 },
    description: { type: 'string', maxLength: 1_048_576 },
    severity: { enum: ['Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical'] },
    solution: { type: 'string', maxLength: 7000 },
    links: { type: 'array', items: object({ url: link }, { name: { type: 'string' } }) },
    raw_source_code_extract: { type: 'string' },
  },
);

export const SECRET_DETECTION = object({
  version: { type: 'string', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$' },
  scan,
  vulnerabilities: { type: 'array', items: vulnerability },
});

export const CODE_QUALITY = {
  type: 'array',
  items: object({
    description: text,
    check_name: text,
    fingerprint: text,
    severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
    location: object({
      path: { type: 'string', pattern: '^(?!\\./)' },
      lines: object({ begin: { type: 'integer', minimum: 1 } }, { end: { type: 'integer' } }),
    }),
  }),
};
