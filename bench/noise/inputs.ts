/** Clean code and data that nobody wrote for this purpose, gathered once into a folder outside of the repository. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import fastGlob from 'fast-glob';
import { basename, dirname, join } from 'node:path';
import { CACHE } from '../speed/tools.ts';
import { toDump } from './dump.ts';

export interface Input {
  readonly title: string;
  readonly folder: string;
}

const FOLDER = join(CACHE, 'noise');
const OWN_LOCK = join(import.meta.dirname, '../../package-lock.json');

/** A dozen of the most used packages. */
const PACKAGES = [
  'lodash@4.17.21',
  'react@18.3.1',
  'express@4.21.2',
  'axios@1.7.9',
  'typescript@5.7.3',
  'webpack@5.97.1',
  'moment@2.30.1',
  'vue@3.5.13',
  'rxjs@7.8.1',
  'eslint@9.17.0',
  '@babel/core@7.26.0',
  'commander@13.0.0',
];
/** Packages that ship minified bundles. */
const BUNDLES = [
  'ace-builds@1.37.5',
  'bootstrap@5.3.3',
  'chart.js@4.4.7',
  'd3@7.9.0',
  'echarts@5.6.0',
  'jquery@3.7.1',
  'plotly.js-dist-min@2.35.3',
  'three@0.172.0',
];
const TABLES = ['vega-datasets@2.11.0'];

/** @returns what is there, each with its title; downloads what is missing */
export function inputs(): Input[] {
  const goroot = answer('go', ['env', 'GOROOT']);
  const go = goroot === null ? [] : [join(goroot, 'src')];
  const npm = installed('npm', PACKAGES);
  return [
    ...go.map((folder) => ({ title: 'Go, sources of its library and tools', folder })),
    { title: 'Python, standard library', folder: python() },
    { title: 'npm, a dozen of the most used packages', folder: npm },
    { title: 'lock files', folder: lockFiles([npm, ...go]) },
    {
      title: 'minified bundles',
      folder: copied(
        'bundles',
        installed('bundles-npm', BUNDLES),
        '**/*{.min.js,.min.css,.min.mjs,-min/**/*.js,-min/*.js}',
      ),
    },
    ...go.map((folder) => ({
      title: 'certificates and keys: crypto of Go',
      folder: join(folder, 'crypto'),
    })),
    { title: 'CSV tables and SQL dumps', folder: tables() },
  ].filter(({ folder }) => existsSync(folder));
}

export function answer(command: string, args: readonly string[]): string | null {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

function installed(name: string, packages: readonly string[]): string {
  const folder = join(FOLDER, name);
  if (existsSync(join(folder, 'node_modules'))) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages];
  execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}

/** The library without what was installed into it and without compiled files. */
function python(): string {
  const folder = join(FOLDER, 'python');
  const library = answer('python3', [
    '-c',
    'import sysconfig; print(sysconfig.get_path("stdlib"))',
  ]);
  if (library === null || existsSync(folder)) return folder;
  cpSync(library, folder, {
    recursive: true,
    filter: (path) => !/\/(?:site-packages|__pycache__|lib-dynload)(?:\/|$)/.test(path),
  });
  return folder;
}

function lockFiles(folders: readonly string[]): string {
  const names =
    '{package-lock.json,yarn.lock,pnpm-lock.yaml,go.sum,Cargo.lock,composer.lock,poetry.lock,Gemfile.lock}';
  const all = folders.map((folder) => copied('locks', folder, `**/${names}`));
  cpSync(OWN_LOCK, join(all[0]!, 'own', basename(OWN_LOCK)));
  return all[0]!;
}

function copied(name: string, from: string, pattern: string): string {
  const folder = join(FOLDER, name);
  for (const path of fastGlob.sync(pattern, { cwd: from, dot: true, followSymbolicLinks: false })) {
    const target = join(folder, path);
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(from, path), target, { recursive: true });
  }
  return folder;
}

/** Tables as they were published, and each once more as the dump of a database. */
function tables(): string {
  const data = join(installed('tables-npm', TABLES), 'node_modules/vega-datasets/data');
  const folder = copied('tables', data, '*.{csv,tsv}');
  for (const name of fastGlob.sync('*.csv', { cwd: folder })) {
    const dump = join(folder, name.replace('.csv', '.sql'));
    if (!existsSync(dump))
      writeFileSync(dump, toDump(name, readFileSync(join(folder, name), 'utf8')));
  }
  return folder;
}
