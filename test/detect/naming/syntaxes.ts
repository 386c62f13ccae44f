/** Every way to name a value that is worth trying: each gives a file's text from a name and a value. */

/** One name in the spellings that languages have for it. */
export interface Spellings {
  readonly snake: string;
  readonly upper: string;
  readonly camel: string;
  readonly pascal: string;
  readonly kebab: string;
  readonly dotted: string;
  /** Its words: `['datadog', 'api', 'key']`. */
  readonly words: readonly string[];
}

export interface Syntax {
  readonly what: string;
  readonly path: string;
  readonly text: (name: Spellings, value: string) => string;
}

/** @param words lower-case */
export function spell(...words: string[]): Spellings {
  const capitals = words.map((word) => word[0]!.toUpperCase() + word.slice(1));
  return {
    snake: words.join('_'),
    upper: words.join('_').toUpperCase(),
    camel: words[0]! + capitals.slice(1).join(''),
    pascal: capitals.join(''),
    kebab: words.join('-'),
    dotted: words.join('.'),
    words,
  };
}

type Entry = readonly [what: string, path: string, text: Syntax['text']];

const CODE: readonly Entry[] = [
  ['JavaScript const', 'a.js', ({ camel }, v) => `const ${camel} = "${v}";\n`],
  ['JavaScript single quotes', 'a.js', ({ camel }, v) => `let ${camel} = '${v}'\n`],
  ['JavaScript template string', 'a.js', ({ camel }, v) => `const ${camel} = \`${v}\`;\n`],
  [
    'JavaScript property',
    'a.js',
    ({ camel }, v) => `module.exports = { region: 'eu', ${camel}: '${v}' };\n`,
  ],
  ['JavaScript member', 'a.js', ({ camel }, v) => `config.${camel} = "${v}";\n`],
  ['JavaScript index', 'a.js', ({ snake }, v) => `config["${snake}"] = "${v}";\n`],
  [
    'JavaScript default by ||',
    'a.js',
    ({ upper }, v) => `const x = process.env.${upper} || "${v}";\n`,
  ],
  [
    'JavaScript default by ??',
    'a.ts',
    ({ upper }, v) => `const x = process.env.${upper} ?? '${v}';\n`,
  ],
  ['JavaScript environment index', 'a.ts', ({ upper }, v) => `process.env["${upper}"] = "${v}";\n`],
  ['JavaScript on the next line', 'a.js', ({ camel }, v) => `const ${camel} =\n  "${v}";\n`],
  ['TypeScript typed', 'a.ts', ({ camel }, v) => `private readonly ${camel}: string = "${v}";\n`],
  ['TypeScript as const', 'a.ts', ({ camel }, v) => `export const ${camel} = "${v}" as const;\n`],
  ['Python', 'a.py', ({ upper }, v) => `${upper} = "${v}"\n`],
  ['Python typed', 'a.py', ({ snake }, v) => `    ${snake}: str = "${v}"\n`],
  ['Python prefixed string', 'a.py', ({ snake }, v) => `${snake} = b'${v}'\n`],
  ['Python dict', 'a.py', ({ snake }, v) => `settings = {"${snake}": "${v}"}\n`],
  ['Python getenv default', 'a.py', ({ upper }, v) => `x = os.getenv("${upper}", "${v}")\n`],
  ['Python environ get', 'a.py', ({ upper }, v) => `x = os.environ.get('${upper}', '${v}')\n`],
  ['Python environ set', 'a.py', ({ upper }, v) => `os.environ["${upper}"] = "${v}"\n`],
  [
    'Python keyword argument',
    'a.py',
    ({ snake }, v) => `client = Client(host="eu", ${snake}="${v}")\n`,
  ],
  [
    'Python argparse default',
    'a.py',
    ({ kebab }, v) => `parser.add_argument("--${kebab}", default="${v}")\n`,
  ],
  [
    'Python field with a default',
    'a.py',
    ({ snake }, v) => `    ${snake}: str = Field(default="${v}")\n`,
  ],
  ['Java', 'A.java', ({ upper }, v) => `    private static final String ${upper} = "${v}";\n`],
  ['Java setter', 'A.java', ({ pascal }, v) => `        client.set${pascal}("${v}");\n`],
  ['Java builder', 'A.java', ({ camel }, v) => `            .${camel}("${v}")\n`],
  ['Java map put', 'A.java', ({ dotted }, v) => `props.put("${dotted}", "${v}");\n`],
  ['Java setProperty', 'A.java', ({ dotted }, v) => `System.setProperty("${dotted}", "${v}");\n`],
  [
    'Java annotation',
    'A.java',
    ({ dotted }, v) => `@Value("\${${dotted}:${v}}")\nprivate String x;\n`,
  ],
  ['Kotlin', 'A.kt', ({ camel }, v) => `    val ${camel}: String = "${v}"\n`],
  ['Kotlin const', 'A.kt', ({ upper }, v) => `const val ${upper} = "${v}"\n`],
  [
    'Gradle buildConfigField',
    'build.gradle',
    ({ upper }, v) => `buildConfigField "String", "${upper}", "\\"${v}\\""\n`,
  ],
  [
    'Gradle buildConfigField, single quotes',
    'build.gradle',
    ({ upper }, v) => `buildConfigField 'String' , '${upper}' , '"${v}"'\n`,
  ],
  ['Go short declaration', 'a.go', ({ camel }, v) => `\t${camel} := "${v}"\n`],
  ['Go struct', 'a.go', ({ pascal }, v) => `\treturn Config{\n\t\t${pascal}: "${v}",\n\t}\n`],
  ['Go raw string', 'a.go', ({ camel }, v) => `var ${camel} string = \`${v}\`\n`],
  ['Go Setenv', 'a.go', ({ upper }, v) => `os.Setenv("${upper}", "${v}")\n`],
  ['Go map', 'a.go', ({ snake }, v) => `m := map[string]string{"${snake}": "${v}"}\n`],
  ['Go flag', 'a.go', ({ kebab }, v) => `flag.String("${kebab}", "${v}", "what opens it")\n`],
  ['Rust const', 'a.rs', ({ upper }, v) => `const ${upper}: &str = "${v}";\n`],
  ['Rust static', 'a.rs', ({ upper }, v) => `static ${upper}: &'static str = "${v}";\n`],
  ['Rust Some', 'a.rs', ({ snake }, v) => `    ${snake}: Some("${v}".to_string()),\n`],
  ['Rust String::from', 'a.rs', ({ snake }, v) => `let ${snake} = String::from("${v}");\n`],
  ['Swift', 'a.swift', ({ camel }, v) => `    static let ${camel}: String = "${v}"\n`],
  ['Objective-C', 'a.m', ({ camel }, v) => `NSString *const ${camel} = @"${v}";\n`],
  ['Objective-C define', 'a.h', ({ upper }, v) => `#define ${upper} @"${v}"\n`],
  ['C define', 'a.h', ({ upper }, v) => `#define ${upper} "${v}"\n`],
  ['C array', 'a.c', ({ snake }, v) => `static const char ${snake}[] = "${v}";\n`],
  ['C pointer', 'a.c', ({ snake }, v) => `const char *${snake} = "${v}";\n`],
  ['C# property', 'A.cs', ({ pascal }, v) => `public string ${pascal} { get; set; } = "${v}";\n`],
  ['C# verbatim', 'A.cs', ({ camel }, v) => `var ${camel} = @"${v}";\n`],
  ['C# arrow', 'A.cs', ({ pascal }, v) => `private static string ${pascal} => "${v}";\n`],
  ['PHP variable', 'a.php', ({ camel }, v) => `$${camel} = '${v}';\n`],
  ['PHP array', 'a.php', ({ snake }, v) => `return ['${snake}' => '${v}'];\n`],
  ['PHP define', 'wp-config.php', ({ upper }, v) => `define( '${upper}', '${v}' );\n`],
  ['PHP env default', 'a.php', ({ upper }, v) => `'x' => env('${upper}', '${v}'),\n`],
  ['PHP member', 'a.php', ({ camel }, v) => `$this->${camel} = "${v}";\n`],
  ['Ruby', 'a.rb', ({ snake }, v) => `  config.${snake} = "${v}"\n`],
  ['Ruby hashrocket', 'a.rb', ({ snake }, v) => `{ :${snake} => "${v}" }\n`],
  ['Ruby symbol key', 'a.rb', ({ snake }, v) => `Client.new(${snake}: '${v}')\n`],
  ['Ruby ENV', 'a.rb', ({ upper }, v) => `ENV['${upper}'] ||= '${v}'\n`],
  ['Ruby fetch', 'a.rb', ({ upper }, v) => `ENV.fetch("${upper}", "${v}")\n`],
  ['Perl', 'a.pl', ({ snake }, v) => `my $${snake} = '${v}';\n`],
  ['Perl hash', 'a.pl', ({ snake }, v) => `my %c = (${snake} => '${v}');\n`],
  ['Lua', 'a.lua', ({ snake }, v) => `local ${snake} = "${v}"\n`],
  ['Dart', 'a.dart', ({ camel }, v) => `static const String ${camel} = '${v}';\n`],
  ['Elixir config', 'config.exs', ({ snake }, v) => `config :app, ${snake}: "${v}"\n`],
  ['Elixir attribute', 'a.ex', ({ snake }, v) => `  @${snake} "${v}"\n`],
  ['Scala', 'A.scala', ({ camel }, v) => `  val ${camel}: String = "${v}"\n`],
  ['Clojure', 'a.clj', ({ kebab }, v) => `(def ${kebab} "${v}")\n`],
  ['Clojure keyword', 'a.edn', ({ kebab }, v) => `{:${kebab} "${v}"}\n`],
  ['Haskell', 'A.hs', ({ camel }, v) => `${camel} :: String\n${camel} = "${v}"\n`],
  ['R', 'a.R', ({ snake }, v) => `${snake} <- "${v}"\n`],
  ['R Sys.setenv', 'a.R', ({ upper }, v) => `Sys.setenv(${upper} = "${v}")\n`],
  ['Visual Basic', 'a.vb', ({ pascal }, v) => `Const ${pascal} As String = "${v}"\n`],
  ['MATLAB', 'a.m', ({ snake }, v) => `${snake} = '${v}';\n`],
  ['Solidity', 'a.sol', ({ snake }, v) => `string constant ${snake} = "${v}";\n`],
  ['comparison', 'a.py', ({ snake }, v) => `if ${snake} == "${v}":\n`],
];

const SHELL: readonly Entry[] = [
  ['shell', 'a.sh', ({ upper }, v) => `${upper}=${v}\n`],
  ['shell export', 'a.sh', ({ upper }, v) => `export ${upper}='${v}'\n`],
  ['shell default', 'a.sh', ({ upper }, v) => `${upper}="\${${upper}:-${v}}"\n`],
  ['fish', 'a.fish', ({ upper }, v) => `set -x ${upper} ${v}\n`],
  ['csh', 'a.csh', ({ upper }, v) => `setenv ${upper} ${v}\n`],
  ['cmd', 'a.bat', ({ upper }, v) => `set ${upper}=${v}\r\n`],
  ['setx', 'a.cmd', ({ upper }, v) => `setx ${upper} "${v}"\r\n`],
  ['PowerShell', 'a.ps1', ({ pascal }, v) => `$${pascal} = "${v}"\r\n`],
  ['PowerShell env', 'a.ps1', ({ upper }, v) => `$env:${upper} = '${v}'\r\n`],
  ['PowerShell parameter', 'a.ps1', ({ pascal }, v) => `Connect-It -${pascal} "${v}"\r\n`],
  ['flag', 'a.sh', ({ kebab }, v) => `tool run --${kebab} ${v}\n`],
  ['flag with =', 'a.sh', ({ kebab }, v) => `tool run --${kebab}=${v} --verbose\n`],
  ['flag with quotes', 'a.sh', ({ kebab }, v) => `tool run --${kebab} "${v}"\n`],
  ['java -D', 'a.sh', ({ dotted }, v) => `java -D${dotted}=${v} -jar app.jar\n`],
  ['docker run -e', 'a.sh', ({ upper }, v) => `docker run -e ${upper}=${v} image\n`],
  [
    'header of curl',
    'a.sh',
    ({ words }, v) => `curl -H 'X-${words.join('-')}: ${v}' https://api.internal\n`,
  ],
  ['query', 'a.sh', ({ snake }, v) => `curl "https://api.internal/v1?${snake}=${v}&limit=3"\n`],
  ['heroku config', 'a.sh', ({ upper }, v) => `heroku config:set ${upper}=${v}\n`],
  ['Makefile', 'Makefile', ({ upper }, v) => `${upper} ?= ${v}\n`],
];

const CONFIG: readonly Entry[] = [
  ['.env', '.env', ({ upper }, v) => `${upper}=${v}\n`],
  ['.env without newline', '.env', ({ upper }, v) => `A=1\n${upper}=${v}`],
  ['.env quoted', '.env', ({ upper }, v) => `${upper}="${v}"\n`],
  ['.env CRLF', '.env', ({ upper }, v) => `A=1\r\n${upper}=${v}\r\nB=2\r\n`],
  ['JSON', 'a.json', ({ snake }, v) => `{\n  "${snake}": "${v}"\n}\n`],
  ['JSON minified', 'a.json', ({ camel }, v) => `{"a":1,"${camel}":"${v}","b":[]}`],
  ['JSON in JSON', 'a.json', ({ snake }, v) => `{"body": "{\\"${snake}\\": \\"${v}\\"}"}\n`],
  ['JSON name and value', 'a.json', ({ upper }, v) => `{ "name": "${upper}", "value": "${v}" }\n`],
  [
    'JSON name and value, lines',
    'task.json',
    ({ upper }, v) => `{\n  "name": "${upper}",\n  "value": "${v}"\n}\n`,
  ],
  [
    'Jupyter',
    'a.ipynb',
    ({ snake }, v) => `   "source": [\n    "import os\\n",\n    "${snake} = \\"${v}\\"\\n"\n   ]\n`,
  ],
  [
    'Jupyter environ',
    'a.ipynb',
    ({ upper }, v) => `    "os.environ[\\"${upper}\\"] = \\"${v}\\"\\n",\n`,
  ],
  ['YAML', 'a.yaml', ({ snake }, v) => `${snake}: ${v}\n`],
  ['YAML double quotes', 'a.yaml', ({ camel }, v) => `  ${camel}: "${v}"\n`],
  ['YAML list', 'a.yaml', ({ snake }, v) => `- ${snake}: '${v}'\n`],
  ['YAML flow', 'a.yaml', ({ snake }, v) => `app: {${snake}: ${v}}\n`],
  ['YAML folded', 'a.yaml', ({ snake }, v) => `${snake}: >-\n  ${v}\n`],
  [
    'Kubernetes env',
    'pod.yaml',
    ({ upper }, v) => `        env:\n        - name: ${upper}\n          value: "${v}"\n`,
  ],
  [
    'Kubernetes stringData',
    'secret.yaml',
    ({ kebab }, v) => `kind: Secret\nstringData:\n  ${kebab}: ${v}\n`,
  ],
  ['Helm set', 'a.sh', ({ camel }, v) => `helm upgrade app . --set app.${camel}=${v}\n`],
  [
    'docker-compose map',
    'docker-compose.yml',
    ({ upper }, v) => `    environment:\n      ${upper}: ${v}\n`,
  ],
  [
    'docker-compose list',
    'docker-compose.yml',
    ({ upper }, v) => `    environment:\n      - ${upper}=${v}\n`,
  ],
  ['Dockerfile ENV', 'Dockerfile', ({ upper }, v) => `ENV ${upper}=${v}\n`],
  ['Dockerfile ENV with a space', 'Dockerfile', ({ upper }, v) => `ENV ${upper} ${v}\n`],
  ['Dockerfile ARG', 'Dockerfile', ({ upper }, v) => `ARG ${upper}="${v}"\n`],
  [
    'GitHub workflow',
    '.github/workflows/a.yml',
    ({ upper }, v) => `    env:\n      ${upper}: ${v}\n`,
  ],
  [
    'GitHub workflow with',
    '.github/workflows/a.yml',
    ({ kebab }, v) => `        with:\n          ${kebab}: ${v}\n`,
  ],
  ['GitLab CI', '.gitlab-ci.yml', ({ upper }, v) => `variables:\n  ${upper}: "${v}"\n`],
  ['TOML', 'a.toml', ({ snake }, v) => `[app]\n${snake} = "${v}"\n`],
  ['TOML literal', 'a.toml', ({ kebab }, v) => `${kebab} = '${v}'\n`],
  ['INI', 'a.ini', ({ snake }, v) => `[app]\n${snake}=${v}\n`],
  ['INI with spaces', 'a.cfg', ({ snake }, v) => `[app]\n${snake} = ${v}\n`],
  ['Java properties', 'a.properties', ({ dotted }, v) => `app.${dotted}=${v}\n`],
  ['Java properties, colon', 'a.properties', ({ dotted }, v) => `${dotted}: ${v}\n`],
  ['Terraform', 'a.tf', ({ snake }, v) => `  ${snake} = "${v}"\n`],
  [
    'Terraform variable',
    'a.tf',
    ({ snake }, v) => `variable "${snake}" {\n  type    = string\n  default = "${v}"\n}\n`,
  ],
  ['tfvars', 'a.tfvars', ({ snake }, v) => `${snake}      = "${v}"\n`],
  ['nginx', 'a.conf', ({ kebab }, v) => `    proxy_set_header X-${kebab} "${v}";\n`],
  ['Apache SetEnv', '.htaccess', ({ upper }, v) => `SetEnv ${upper} ${v}\n`],
  ['systemd', 'a.service', ({ upper }, v) => `Environment="${upper}=${v}"\n`],
  ['crontab', 'crontab', ({ upper }, v) => `${upper}=${v}\n* * * * * run\n`],
  ['XML element', 'a.xml', ({ camel }, v) => `  <${camel}>${v}</${camel}>\n`],
  [
    'XML element with attributes',
    'a.xml',
    ({ camel }, v) => `  <${camel} encrypted="false" mode='plain'>${v}</${camel}>\n`,
  ],
  ['XML attribute', 'a.xml', ({ camel }, v) => `<server host="a" ${camel}="${v}"/>\n`],
  ['web.config', 'web.config', ({ pascal }, v) => `<add key="${pascal}" value="${v}" />\n`],
  ['Spring bean', 'a.xml', ({ camel }, v) => `<property name="${camel}" value="${v}"/>\n`],
  [
    'Spring bean element',
    'a.xml',
    ({ camel }, v) => `<property name="${camel}">\n  <value>${v}</value>\n</property>\n`,
  ],
  ['Android string', 'strings.xml', ({ snake }, v) => `<string name="${snake}">${v}</string>\n`],
  [
    'Android meta-data',
    'AndroidManifest.xml',
    ({ dotted }, v) => `<meta-data android:name="${dotted}"\n    android:value="${v}" />\n`,
  ],
  ['plist', 'Info.plist', ({ pascal }, v) => `\t<key>${pascal}</key>\n\t<string>${v}</string>\n`],
  ['HTML meta', 'a.html', ({ kebab }, v) => `<meta name="${kebab}" content="${v}">\n`],
  ['HTML data attribute', 'a.html', ({ kebab }, v) => `<div data-${kebab}="${v}"></div>\n`],
  [
    'HTML hidden input',
    'a.html',
    ({ snake }, v) => `<input type="hidden" name="${snake}" value="${v}">\n`,
  ],
  [
    'SQL values',
    'a.sql',
    ({ snake }, v) => `INSERT INTO settings (name, value) VALUES ('${snake}', '${v}');\n`,
  ],
  ['SQL national string', 'a.sql', ({ snake }, v) => `SET ${snake} = N'${v}';\n`],
  ['SQL update', 'a.sql', ({ snake }, v) => `UPDATE app SET ${snake} = '${v}' WHERE id = 1;\n`],
  ['CSV', 'a.csv', ({ snake }, v) => `${snake},${v}\n`],
  ['URL-encoded form', 'a.har', ({ snake }, v) => `"text": "user=7&${snake}=${v}"\n`],
  [
    'log line',
    'a.log',
    ({ snake }, v) => `2026-01-04T10:00:00Z INFO loaded ${snake}=${v} from file\n`,
  ],
  ['Markdown code', 'a.md', ({ upper }, v) => `Set \`${upper}=${v}\` first.\n`],
  ['Nix', 'a.nix', ({ camel }, v) => `  ${camel} = "${v}";\n`],
  ['Jenkinsfile', 'Jenkinsfile', ({ upper }, v) => `environment {\n  ${upper} = '${v}'\n}\n`],
  ['Ansible', 'a.yml', ({ snake }, v) => `    - set_fact: ${snake}="${v}"\n`],
  [
    'CloudFormation',
    'a.yaml',
    ({ pascal }, v) => `Parameters:\n  ${pascal}:\n    Type: String\n    Default: ${v}\n`,
  ],
  ['ARM template', 'a.json', ({ camel }, v) => `"${camel}": {\n  "value": "${v}"\n}\n`],
];

/** Ways to name a value, with the name right beside it or in its own structure. */
export const syntaxes: readonly Syntax[] = [...CODE, ...SHELL, ...CONFIG].map(
  ([what, path, text]) => ({ what, path, text }),
);
