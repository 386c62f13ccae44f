/**
 * What the library promises, kept as text: a change of it is seen, and decided on, where this file changes.
 * `npx vitest run test/library/api.test.ts --update` writes it anew.
 */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const FILES = [
  'index.ts',
  'library/scans.ts',
  'library/rules.ts',
  'library/types.ts',
  'report/json/types.ts',
  'rules/words.ts',
  'errors.ts',
];

function declarations(file: string): string {
  const source = readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8');
  const { outputText, diagnostics } = ts.transpileDeclaration(source, {
    fileName: file,
    compilerOptions: { target: ts.ScriptTarget.ES2023, stripInternal: true },
  });
  expect(diagnostics).toEqual([]);
  return `// ${file}\n${outputText}`;
}

test('the declarations are those that were agreed on', async () => {
  await expect(FILES.map(declarations).join('\n')).toMatchFileSnapshot('api.txt');
});

test('no declaration leads out of these files', () => {
  const used = FILES.flatMap((file) =>
    [...declarations(file).matchAll(/from '(\.\.?\/[\w./-]+)'/g)].map(([, path]) =>
      posix.join(posix.dirname(file), path!),
    ),
  );
  expect(used.filter((path) => !FILES.includes(path))).toEqual([]);
});
