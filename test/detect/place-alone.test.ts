/** Some places hold a password whatever it is called: an argument of a login, an option of a command. */
import { describe, expect, test } from 'vitest';
import { scan } from './every-rule-detector.ts';
import { random } from './random-value.ts';

type Entry = readonly [rule: string, path: string, text: (value: string) => string];

const COMMANDS: readonly Entry[] = [
  ['command-line-sshpass', 'a.sh', (v) => `sshpass -p ${v} ssh deploy@host\n`],
  ['command-line-sshpass', 'a.yml', (v) => `  - run: sshpass -p '${v}' scp out.tgz deploy@host:\n`],
  ['command-line-mysql', 'a.sh', (v) => `mysql -u root -p${v} shop < dump.sql\n`],
  ['command-line-mysql', 'a.sh', (v) => `mysqldump -uroot -p'${v}' shop\n`],
  ['command-line-mysql', 'README.md', (v) => `    mariadb-dump -p"${v}" shop\n`],
  ['command-line-redis', 'a.sh', (v) => `redis-cli -h cache -a ${v} ping\n`],
  ['command-line-registry-login', 'a.sh', (v) => `docker login -u ci -p ${v} registry.test\n`],
  ['command-line-registry-login', 'a.sh', (v) => `helm registry login -u ci -p "${v}" r.test\n`],
  [
    'command-line-password-stdin',
    'a.sh',
    (v) => `echo "${v}" | docker login -u ci --password-stdin\n`,
  ],
  ['command-line-psexec', 'a.bat', (v) => `PsExec64.exe \\\\host -u admin -p ${v} cmd\r\n`],
  ['command-line-net-use', 'a.bat', (v) => `net use Z: \\\\host\\share ${v} /user:deploy\r\n`],
  ['command-line-net-use', 'a.bat', (v) => `net use \\\\host\\share /user:deploy ${v}\r\n`],
  ['command-line-lftp', 'a.sh', (v) => `lftp -u deploy,${v} ftp.test\n`],
  ['command-line-zip', 'Makefile', (v) => `\tzip -r -P ${v} out.zip out\n`],
  ['command-line-chpasswd', 'Dockerfile', (v) => `RUN echo 'root:${v}' | chpasswd\n`],
  ['command-line-chpasswd', 'a.sh', (v) => `echo "deploy:${v}" | sudo chpasswd\n`],
  ['command-line-expect', 'a.exp', (v) => `expect "*assword:*"\nsend "${v}\\r"\n`],
  ['command-line-expect', 'a.exp', (v) => `"assword:" { send -- "${v}\\r" }\n`],
];

const CALLS: readonly Entry[] = [
  [
    'login-call-credential',
    'A.cs',
    (v) => `var login = new NetworkCredential("deploy", "${v}");\n`,
  ],
  ['login-call-basic', 'a.go', (v) => `\treq.SetBasicAuth("deploy", "${v}")\n`],
  ['login-call-basic', 'a.py', (v) => `auth = HTTPBasicAuth('deploy', '${v}')\n`],
  ['login-call-basic', 'a.py', (v) => `auth = HTTPBasicAuth(\n    'deploy',\n    '${v}')\n`],
  ['login-call-basic', 'a.rs', (v) => `client.get(u).basic_auth("deploy", Some("${v}"))\n`],
  ['login-call-auth-pair', 'a.py', (v) => `requests.get(url, auth=("deploy", "${v}"))\n`],
  [
    'login-call-database',
    'a.php',
    (v) => `$db = new mysqli("localhost", "root", "${v}", "shop");\n`,
  ],
  ['login-call-database', 'a.php', (v) => `new PDO("mysql:host=h;dbname=s", $user, '${v}');\n`],
  ['login-call-database', 'A.java', (v) => `DriverManager.getConnection(url, "root", "${v}");\n`],
  ['login-call-database', 'a.py', (v) => `pymysql.connect("host", "root", "${v}", "shop")\n`],
  ['login-call-login', 'a.py', (v) => `server.login("bot@mail.test", "${v}")\n`],
  ['login-call-jwt-secret', 'a.js', (v) => `jwt.sign(user, '${v}', { expiresIn: '1h' })\n`],
  ['login-call-jwt-secret', 'a.py', (v) => `jwt.encode(claims, "${v}", algorithm="HS256")\n`],
  ['login-call-hmac-key', 'a.py', (v) => `hmac.new(b"${v}", body, hashlib.sha256)\n`],
  ['login-call-hmac-key', 'a.js', (v) => `crypto.createHmac('sha256', '${v}')\n`],
  ['login-call-hmac-key', 'a.php', (v) => `hash_hmac('sha256', $body, '${v}')\n`],
  ['login-call-cookie-secret', 'a.js', (v) => `app.use(cookieParser('${v}'))\n`],
];

const EVERY = [...COMMANDS, ...CALLS].map(
  ([rule, path, text], n) => [`${rule}: ${text('…').trim()}`, rule, path, text, n] as const,
);

describe('a random value is told, and does not block', () => {
  test.each(EVERY)('%s', (_what, rule, path, text, n) => {
    const value = random(20, String(n));
    const found = scan(text(value), path);
    expect(found.map(({ secret }) => secret.reveal())).toEqual([value]);
    expect([found[0]!.rule.id, found[0]!.confidence]).toEqual([rule, 'possible']);
  });
});

describe.each([
  'password',
  '$PASSWORD',
  '${DB_PASSWORD}',
  '<password>',
  '%PASSWORD%',
  'your-password',
])('what stands for a value is not told: %s', (value) => {
  test.each(EVERY)('%s', (_what, _rule, path, text) => {
    expect(scan(text(value), path)).toEqual([]);
  });
});

test.each([
  ['the name of the database behind -p', 'mysql -u root -p warehouse9Kx2 < dump.sql\n'],
  ['an option of another name', 'mysql -u root --port=33060 --protocol=tcp shop\n'],
  ['a port', 'ssh -p 22022 deploy@host\n'],
  ['a path behind docker run -p', 'docker run -p 8080:80 -d web\n'],
  ['a user alone', 'requests.get(url, auth=("deploy", token()))\n'],
  ['a variable', 'client.login("bot@mail.test", os.environ["MAIL_PASSWORD"])\n'],
])('%s', (_what, text) => expect(scan(text, 'a.sh')).toEqual([]));
