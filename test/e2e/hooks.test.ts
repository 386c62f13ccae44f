/** A commit that carries a token is stopped, whatever runs the hook; the repaired one goes through. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pack, Project, ROOT } from './project.ts';
import { criptToken, discloudToken } from './tokens.ts';

const require = createRequire(import.meta.url);

let tarballs: string;
let scanTokens: string;
let husky: string;

beforeAll(() => {
  tarballs = mkdtempSync(join(tmpdir(), 'scan-tokens-pack-'));
  scanTokens = pack(ROOT, tarballs);
  husky = pack(dirname(require.resolve('husky')), tarballs);
});
afterAll(() => {
  rmSync(tarballs, { recursive: true, force: true });
});

/** Each way to have the hook run, set up as its users do. */
const WAYS: Record<string, (project: Project) => void> = {
  'husky 9': (project) => {
    project.install(scanTokens, husky);
    project.must('node_modules/.bin/husky', 'init');
    project.write('.husky/pre-commit', 'echo other checks ran\n');
    project.must('node_modules/.bin/scan-tokens', 'install');
  },
  "git's own hook": (project) => {
    project.install(scanTokens);
    project.must('node_modules/.bin/scan-tokens', 'install');
  },
  'lint-staged 16': (project) => {
    project.install(scanTokens, husky);
    project.link('lint-staged', require.resolve('lint-staged/package.json'), 'bin/lint-staged.js');
    project.must('node_modules/.bin/husky', 'init');
    project.write('.husky/pre-commit', 'npx lint-staged\n');
    // lint-staged adds the names of the staged files to the command.
    project.write('.lintstagedrc.json', '{ "*": "scan-tokens --staged" }\n');
  },
};

describe.each(Object.entries(WAYS))('%s', (_name, setUp) => {
  let project: Project;

  beforeEach(() => {
    project = new Project();
    setUp(project);
    expect(project.commit('Set up the project')).toMatchObject({ status: 0 });
  });
  afterEach(() => {
    project.remove();
  });

  test('a Discloud token is stopped, and its steps are on screen', () => {
    const token = discloudToken();
    project.write('src/bot.js', `import './start.js';\nconst token = '${token}';\n`);
    const { status, output } = project.commit('Add the bot');

    expect(status).toBe(1);
    expect(project.commits()).toBe(1);
    expect(output).toContain('src/bot.js:2:16');
    expect(output).toContain('Discloud');
    expect(output).toContain('https://discloud.com/dashboard');
    expect(output).toContain('Reset Token');
    expect(output).toContain('process.env.DISCLOUD_TOKEN');
    expect(output).not.toContain('Regenerate API token');
    expect(output).not.toContain(token);
  });

  test('a CRIPT token is stopped, and its steps are on screen', () => {
    const token = criptToken();
    project.write('load.py', `import cript\n\napi = cript.API(host, "${token}")\n`);
    const { status, output } = project.commit('Load the data');

    expect(status).toBe(1);
    expect(project.commits()).toBe(1);
    expect(output).toContain('load.py:3:');
    expect(output).toContain('CRIPT');
    expect(output).toContain('https://criptapp.org/security');
    expect(output).toContain('Regenerate API token');
    expect(output).not.toContain('Reset Token');
    expect(output).not.toContain(token.slice(6));
  });

  test('with the value read from the environment it goes through', () => {
    project.write('src/bot.js', `const token = '${discloudToken()}';\n`);
    expect(project.commit('Add the bot').status).toBe(1);

    project.write('src/bot.js', 'const token = process.env.DISCLOUD_TOKEN;\n');
    expect(project.commit('Add the bot')).toMatchObject({ status: 0 });
    expect(project.commits()).toBe(2);
  });

  test('a token in the working tree that is not staged does not block', () => {
    project.write('src/bot.js', 'const token = process.env.DISCLOUD_TOKEN;\n');
    project.must('git', 'add', '--all');
    project.write('src/bot.js', `const token = '${discloudToken()}';\n`);
    project.write('notes.txt', criptToken());

    expect(project.run('git', 'commit', '--quiet', '--message', 'Add the bot').status).toBe(0);
    expect(project.commits()).toBe(2);
  });

  test('a token that is staged and then removed from the working tree blocks', () => {
    project.write('src/bot.js', `const token = '${discloudToken()}';\n`);
    project.must('git', 'add', '--all');
    project.write('src/bot.js', 'const token = process.env.DISCLOUD_TOKEN;\n');

    const { status, output } = project.run('git', 'commit', '--quiet', '--message', 'Add the bot');
    expect(status).toBe(1);
    expect(output).toContain('Reset Token');
    expect(project.commits()).toBe(1);
  });
});

describe('install', () => {
  test('leaves what husky runs already, and uninstall takes out exactly what it put in', () => {
    const project = new Project();
    WAYS['husky 9']!(project);
    const { output } = project.commit('Set up the project');
    expect(output).toContain('other checks ran');

    project.must('node_modules/.bin/scan-tokens', 'uninstall');
    project.write('src/bot.js', `const token = '${discloudToken()}';\n`);
    const after = project.commit('Add the bot');
    expect(after).toMatchObject({ status: 0 });
    expect(after.output).toContain('other checks ran');
    expect(project.run('git', 'show', 'HEAD:.husky/pre-commit').output).toBe(
      'echo other checks ran\n',
    );
    project.remove();
  });
});
