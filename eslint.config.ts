/** What the compiler does not see: floating promises, files and functions that grow, a console in the wrong room. */
import { defineConfig } from 'eslint/config';
import type { Linter } from 'eslint';
import ts from 'typescript-eslint';

const SMALL: Linter.RulesRecord = {
  'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 12],
};

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'docs/', '**/*.d.ts'] },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      ...SMALL,
      'no-console': 'error',
      'no-unused-expressions': 'off',
      '@typescript-eslint/no-unused-expressions': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `!` is allowed where an index is provably in range; numbers print the same everywhere.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Texts are bytes as latin1: a character is never more than one unit, so a spread splits none.
      '@typescript-eslint/no-misused-spread': 'off',
      // The compiler asks for brackets on index signatures.
      '@typescript-eslint/dot-notation': 'off',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'exit',
          message: 'Set process.exitCode, so that output is not cut off.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli.ts', 'src/cli/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'exit' },
        { object: 'process', property: 'exitCode' },
        { object: 'process', property: 'argv' },
        { object: 'process', property: 'env' },
        { object: 'process', property: 'stdout' },
        { object: 'process', property: 'stderr' },
      ],
    },
  },
  // The terminal is theirs.
  { files: ['src/cli.ts', 'src/cli/**', 'tools/**', 'bench/**'], rules: { 'no-console': 'off' } },
  // A `describe` is as long as its cases; so is a table of data.
  {
    files: ['test/**', 'bench/**', '**/*.table.ts', '**/tables/**'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      // Tests put tokens together from pieces, so that none stands whole.
      '@typescript-eslint/no-unnecessary-template-expression': 'off',
    },
  },
  { files: ['**/*.js'], extends: [ts.configs.disableTypeChecked] },
);
