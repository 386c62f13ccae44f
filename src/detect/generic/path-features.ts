/** Numbers that tell the kind of file from its path. */

/** In the order in which `pathFeatures` gives them. */
export const PATH_FEATURES = [
  'kind of file',
  'a test or example file',
  'documentation',
  'a page of texts',
] as const;

/** Where interfaces keep their texts: `i18n/`, `locales/de.json`, `lang/pt-BR.php`, `messages_fr.properties`. */
const TEXTS_PATH =
  /(?:^|\/)(?:i18n|l10n|locales?|lang|langs|languages?|translations?|_locales|nls|lproj)(?:\/|\.|$)|\.lproj\/|(?:messages|strings|lang|locale)[._-][a-z]{2}(?:[._-][a-z]{2,4})?\.\w+$|\.(?:po|pot|xlf|xliff|resx|arb|strings)$|(?:^|\/)[a-z]{2}(?:[-_][a-z]{2,4})?\.(?:json|ya?ml|php|js|ts|properties)$/;

/** Extensions by what such files hold: 1 code, 2 configuration, 3 data, 4 prose, 5 shell, 6 markup. */
const KINDS: readonly (readonly [number, RegExp])[] = [
  [
    1,
    /\.(?:[cm]?[jt]sx?|py|rb|go|java|kt|kts|scala|php|cs|cpp|cc|c|h|hpp|rs|swift|m|mm|dart|ex|exs|erl|clj|groovy|lua|pl|pm|r|vb|fs|hs|vue|svelte|sol|sql)$/,
  ],
  [
    2,
    /\.(?:env|ya?ml|toml|ini|cfg|conf|config|properties|tf|tfvars|hcl|plist|template|tpl|j2|service|cnf|npmrc|netrc|pypirc)$|(?:^|\/)(?:\.env[\w.]*|dockerfile|\.\w+rc)$/,
  ],
  [3, /\.(?:json|xml|csv|tsv|log|txt|har|lock|ipynb|geojson|ndjson|sample)$/],
  [4, /\.(?:md|markdown|rst|adoc|textile|tex|mdx)$/],
  [5, /\.(?:sh|bash|zsh|fish|ps1|bat|cmd|mk|makefile)$|(?:^|\/)makefile$/],
  [6, /\.(?:html?|erb|haml|slim|ejs|jsp|xaml|svg|storyboard|xib|cshtml|twig|hbs)$/],
];

const DOCS_PATH = /(?:^|\/)(?:docs?|documentation|readme|changelog|man)(?:[/._-]|$)/;
const EXAMPLE_PATH =
  /(?:^|[/._-])(?:tests?|specs?|__tests__|fixtures?|mocks?|examples?|samples?|demo|testing|testdata|e2e)(?:[/._-]|$)/;

/** Is it source code, as far as its path tells? */
export function isCodePath(path: string): boolean {
  return KINDS[0]![1].test(path.toLowerCase());
}

/** Is it a test, a fixture or an example, as far as its path tells? */
export function isExamplePath(path: string): boolean {
  return EXAMPLE_PATH.test(path.toLowerCase());
}

/** Candidates come file by file. */
let last: { readonly path: string; readonly features: readonly number[] } | undefined;

/** @param path `/` between parts; empty where there is none */
export function pathFeatures(path: string): readonly number[] {
  if (last?.path === path) return last.features;
  const lower = path.toLowerCase();
  const features = [
    KINDS.find(([, pattern]) => pattern.test(lower))?.[0] ?? 0,
    Number(isExamplePath(path)),
    Number(DOCS_PATH.test(lower)),
    Number(TEXTS_PATH.test(lower)),
  ];
  last = { path, features };
  return features;
}
