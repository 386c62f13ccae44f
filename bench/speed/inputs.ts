/** Makes what is scanned, once, in the cache folder: real source code where there is some, generated data where it must be large. */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { CACHE } from './tools.ts';

const FOLDER = join(CACHE, 'inputs');
const BIG = 200e6;

export function git(cwd: string, ...args: string[]): void {
  const name = [
    '-c',
    'user.name=Bench',
    '-c',
    'user.email=bench@example.org',
    '-c',
    'core.hooksPath=/dev/null',
  ];
  execFileSync('git', [...name, ...args], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Makes a folder in one step, so that a run that was stopped leaves no half. */
async function made(name: string, make: (folder: string) => void | Promise<void>): Promise<string> {
  const folder = join(FOLDER, name);
  if (existsSync(folder)) return folder;
  const half = `${folder}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  await make(half);
  renameSync(half, folder);
  return folder;
}

export function goroot(): string {
  return join(execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim(), 'src');
}

/** Source files of Go's standard library, none of them test data. */
function sources(from: number, to: number): string[] {
  return readdirSync(goroot(), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.go') && !path.includes('testdata'))
    .sort()
    .filter((path) => {
      const { size } = statSync(join(goroot(), path));
      return size >= from && size <= to;
    });
}

function copyOf(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(goroot(), path), join(folder, path));
  }
}

/** A repository of 200 files, three of them changed and staged. */
export function smallCommit(): Promise<string> {
  return made('small', (folder) => {
    const all = sources(2000, 9000);
    const paths = all.filter((_, n) => n % Math.floor(all.length / 200) === 0).slice(0, 200);
    copyOf(folder, paths);
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'first');
    for (const path of paths.slice(0, 3))
      writeFileSync(join(folder, path), `${readFileSync(join(folder, path), 'utf8')}// changed\n`);
    git(folder, 'add', '.');
  });
}

/** 3,000 staged files of 20 MB together, in a repository that has no commit yet. */
export function bigCommit(): Promise<string> {
  return made('big', (folder) => {
    const paths: string[] = [];
    let total = 0;
    for (const path of sources(1000, 20_000)) {
      if (paths.length === 3000 || total > 20.2e6) break;
      paths.push(path);
      total += statSync(join(goroot(), path)).size;
    }
    copyOf(folder, paths);
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
  });
}

function repeatTo(path: string, piece: (n: number) => string): void {
  const chunks: string[] = [];
  let length = 0;
  for (let n = 0; length < BIG; n++) {
    const one = piece(n);
    chunks.push(one);
    length += one.length;
  }
  writeFileSync(path, chunks.join(''));
}

/** Numbers that look random and are the same each time. */
function noise(n: number): number {
  return (Math.imul(n + 1, 2_654_435_761) ^ Math.imul(n, 40_503)) >>> 0;
}

export function bigFile(kind: 'json' | 'js' | 'sql'): Promise<string> {
  return made(kind, (folder) => {
    if (kind === 'json')
      repeatTo(
        join(folder, 'data.json'),
        (n) =>
          `{"id":${n},"name":"Item ${noise(n)}","tags":["red","new"],"path":"/a/b/${n % 97}","price":${n % 1000}.5,"active":true},\n`,
      );
    else if (kind === 'sql')
      repeatTo(
        join(folder, 'dump.sql'),
        (n) =>
          `INSERT INTO orders VALUES (${n},'customer ${noise(n) % 9999}','2024-03-${10 + (n % 20)} 10:00:00',${n % 500}.00,'note of order ${n}');\n`,
      );
    else {
      const code = readFileSync(
        join(import.meta.dirname, '../../node_modules/typescript/lib/typescript.js'),
        'utf8',
      )
        .replace(/\/\/.*$|^\s+/gm, '')
        .replace(/\n+/g, ' ');
      repeatTo(
        join(folder, 'bundle.min.js'),
        (n) =>
          `var m${n}=function(){${code.slice((n * 700_000) % 6e6, ((n * 700_000) % 6e6) + 700_000)}};`,
      );
    }
  });
}

/** 5,000 commits that bring 18,000 contents of 210 MB, by `git fast-import`. */
export function history(): Promise<string> {
  return made('history', async (folder) => {
    git(folder, 'init', '-q');
    const files = sources(4000, 25_000)
      .slice(0, 900)
      .map((path) => ({ path, text: readFileSync(join(goroot(), path), 'latin1') }));
    const child = spawn('git', ['fast-import', '--quiet'], {
      cwd: folder,
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    let at = 0;
    for (let commit = 1; commit <= 5000; commit++) {
      const message = `change ${commit}`;
      let text = `commit refs/heads/main\nmark :${commit}\ncommitter Bench <bench@example.org> ${1_600_000_000 + commit} +0000\ndata ${message.length}\n${message}\n`;
      for (let n = 0; n < (commit % 5 < 3 ? 4 : 3); n++) {
        const file = files[at++ % files.length]!;
        const lines = file.text.split('\n');
        lines.splice(
          noise(at) % lines.length,
          0,
          `// changed ${commit} times, last by ${noise(commit)}`,
        );
        file.text = lines.join('\n');
        text += `M 100644 inline ${file.path}\ndata ${file.text.length}\n${file.text}\n`;
      }
      if (!child.stdin.write(text, 'latin1')) await once(child.stdin, 'drain');
    }
    child.stdin.end('done\n');
    const [code] = (await once(child, 'close')) as [number];
    if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
    git(folder, 'repack', '-adq');
    git(folder, 'reset', '-q', '--hard', 'main');
  });
}
