/** What kind of file a path names, by its ending or its whole name. */

/**
 * @param path with `/` between parts
 * @returns the lower-case ending without its dot (`ts`), or the lower-case name where that says more (`dockerfile`, `.env`)
 */
export function fileType(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (/^\.env(?:\.|rc$|$)|^\.?[\w-]*\.env$/.test(name)) return name === '.envrc' ? 'sh' : '.env';
  if (/^(?:dockerfile|containerfile)(?:\.|$)|\.dockerfile$/.test(name)) return 'dockerfile';
  if (NAMES.has(name)) return NAMES.get(name)!;
  const dot = name.lastIndexOf('.');
  return dot < 0 ? name : name.slice(dot + 1);
}

/** Files whose ending says nothing or something else. */
const NAMES = new Map([
  ['makefile', 'make'],
  ['gnumakefile', 'make'],
  ['jenkinsfile', 'groovy'],
  ['vagrantfile', 'rb'],
  ['gemfile', 'rb'],
  ['rakefile', 'rb'],
  ['podfile', 'rb'],
  ['fastfile', 'rb'],
  ['.npmrc', 'npmrc'],
  ['.yarnrc', 'npmrc'],
  ['.pypirc', 'ini'],
  ['.netrc', 'netrc'],
  ['_netrc', 'netrc'],
  ['.gitconfig', 'ini'],
  ['.bashrc', 'sh'],
  ['.zshrc', 'sh'],
  ['.profile', 'sh'],
  ['.bash_profile', 'sh'],
  ['credentials', 'ini'],
  ['cmakelists.txt', 'cmake'],
  ['tsconfig.json', 'jsonc'],
  ['.babelrc', 'json5'],
  ['settings.json', 'json'],
]);

/** Is it a sample of an environment file, meant to be committed without values? */
export function isEnvSample(path: string): boolean {
  return (
    /\.(?:example|sample|template|dist|defaults?)$/i.test(path) ||
    /(?:example|sample|template)\.env$/i.test(path)
  );
}
