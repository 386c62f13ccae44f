/** How a kind of file writes a comment of one line. */
import { fileType } from './file-type.ts';

type Syntax = readonly [open: string, close: string];

const BY_TYPE: readonly (readonly [types: string, open: string, close: string])[] = [
  [
    'py pyw pyi rb rake gemspec cr sh bash zsh ksh fish yml yaml toml conf make mk dockerfile .env r rmd jl ex exs',
    '#',
    '',
  ],
  [
    'pl pm ps1 psm1 psd1 tf tfvars hcl nim cmake properties npmrc netrc gitignore nix tcl graphql gql pp',
    '#',
    '',
  ],
  [
    'js jsx mjs cjs ts tsx mts cts java kt kts scala sc groovy gradle go rs c h cc cpp cxx hpp hh m mm cs fs',
    '//',
    '',
  ],
  ['swift dart php phtml proto sol zig scss less jsonc json5 v sv coffee', '//', ''],
  ['sql lua hs elm ada vhd vhdl applescript', '--', ''],
  [
    'html htm xml xhtml svg md markdown vue svelte astro xsl xslt csproj props targets plist config cshtml',
    '<!--',
    ' -->',
  ],
  ['ini cfg clj cljs cljc edn lisp el scm asm s reg', ';', ''],
  ['tex latex bib erl hrl matlab pro', '%', ''],
  ['css', '/*', ' */'],
  ['ml mli', '(*', ' *)'],
  ['bat cmd', 'REM', ''],
  ['vb vbs bas', "'", ''],
  ['vim', '"', ''],
  ['erb', '<%#', ' %>'],
  ['jsp', '<%--', ' --%>'],
  ['hbs handlebars mustache', '{{!--', ' --}}'],
  ['twig j2 jinja jinja2 njk', '{#', ' #}'],
];

const SYNTAXES = new Map<string, Syntax>([
  ...BY_TYPE.flatMap(([types, open, close]) =>
    types.split(' ').map((type) => [type, [open, close]] as const),
  ),
  ['coffee', ['#', '']],
]);

/** Files that can hold no comment at all, by what they are called. */
const WITHOUT = new Map([
  ['json', 'JSON'],
  ['ipynb', 'a notebook'],
  ['geojson', 'JSON'],
  ['webmanifest', 'JSON'],
  ['har', 'JSON'],
  ['jsonl', 'JSON'],
  ['ndjson', 'JSON'],
  ['map', 'a source map'],
  ['csv', 'CSV'],
  ['tsv', 'TSV'],
  ['pem', 'a key file'],
  ['key', 'a key file'],
  ['ppk', 'a key file'],
  ['asc', 'a key file'],
  ['lock', 'a lock file'],
]);

/** @returns what opens and closes a comment; or what the file is called that can hold none */
export function commentSyntax(path: string): Syntax | { readonly none: string } {
  const type = fileType(path);
  const none = WITHOUT.get(type);
  return none === undefined ? (SYNTAXES.get(type) ?? ['#', '']) : { none };
}
