/** Files that people know by name, as they are written in life: what opens something in them is found. */
import { describe, expect, it, test } from 'vitest';
import { seeded } from '../../../src/rules/sample.ts';
import { scan } from '../every-rule-detector.ts';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function random(length: number, seed: string): string {
  const next = seeded(seed);
  return Array.from({ length }, () => LETTERS[next(62)]).join('');
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const PW = random(18, 'files');
const KEY = random(40, 'files, key');
const LOGIN = base64(`deployer:${PW}`);

/** What the file is, its path, its text, and what is to be found in it. */
const FILES: readonly (readonly [what: string, path: string, text: string, secret: string])[] = [
  ['netrc', '.netrc', `machine git.internal\n  login deployer\n  password ${PW}\n`, PW],
  ['netrc in one line', '_netrc', `machine git.internal login deployer password ${PW}\n`, PW],
  ['npmrc, token', '.npmrc', `//npm.internal/:_authToken=${KEY}\n`, KEY],
  [
    'npmrc, password',
    '.npmrc',
    `//npm.internal/:username=a\n//npm.internal/:_password=${base64(PW)}\n`,
    base64(PW),
  ],
  ['npmrc, login', '.npmrc', `registry=https://npm.internal/\n_auth=${LOGIN}\n`, LOGIN],
  [
    'pypirc',
    '.pypirc',
    `[distutils]\nindex-servers = internal\n[internal]\nrepository = https://pypi.internal\nusername = deployer\npassword = ${PW}\n`,
    PW,
  ],
  [
    'htpasswd, bcrypt',
    '.htpasswd',
    `deployer:$2y$10$${random(53, 'bcrypt')}\n`,
    `$2y$10$${random(53, 'bcrypt')}`,
  ],
  [
    'htpasswd, apr1',
    '.htpasswd',
    `deployer:$apr1$${random(8, 'salt')}$${random(22, 'apr1')}\n`,
    `$apr1$${random(8, 'salt')}$${random(22, 'apr1')}`,
  ],
  [
    'docker config.json',
    'config.json',
    `{\n  "auths": {\n    "registry.internal": {\n      "auth": "${LOGIN}"\n    }\n  }\n}\n`,
    LOGIN,
  ],
  [
    'docker config.json, token',
    'config.json',
    `{"auths": {"registry.internal": {"identitytoken": "${KEY}"}}}\n`,
    KEY,
  ],
  ['kubeconfig, token', 'kubeconfig', `users:\n- name: admin\n  user:\n    token: ${KEY}\n`, KEY],
  [
    'kubeconfig, password',
    '.kube/config',
    `users:\n- name: admin\n  user:\n    username: admin\n    password: ${PW}\n`,
    PW,
  ],
  [
    'JDBC, query',
    'a.properties',
    `db.url=jdbc:postgresql://db.internal:5432/app?user=app&password=${PW}&ssl=true\n`,
    PW,
  ],
  [
    'JDBC, SQL Server',
    'A.java',
    `String url = "jdbc:sqlserver://db.internal:1433;databaseName=app;user=app;password=${PW};encrypt=true";\n`,
    PW,
  ],
  [
    'JDBC, Oracle',
    'A.java',
    `String url = "jdbc:oracle:thin:app/${PW}@db.internal:1521:orcl";\n`,
    PW,
  ],
  [
    'ODBC',
    'a.py',
    `pyodbc.connect("Driver={ODBC Driver 18 for SQL Server};Server=db.internal;Database=app;Uid=app;Pwd=${PW};Encrypt=yes;")\n`,
    PW,
  ],
  [
    'ODBC, odbc.ini',
    'odbc.ini',
    `[app]\nDriver = PostgreSQL\nUserName = app\nPassword = ${PW}\n`,
    PW,
  ],
  [
    'ADO.NET',
    'appsettings.json',
    `{"ConnectionStrings": {"App": "Server=db.internal;Database=app;User Id=app;Password=${PW};"}}\n`,
    PW,
  ],
  [
    'web.config',
    'web.config',
    `<add name="App" connectionString="Data Source=db.internal;User ID=app;Password=${PW}" />\n`,
    PW,
  ],
  [
    'Terraform',
    'main.tf',
    `resource "aws_db_instance" "app" {\n  username = "app"\n  password = "${PW}"\n}\n`,
    PW,
  ],
  [
    'Terraform state',
    'terraform.tfstate',
    `          "attributes": {\n            "master_password": "${PW}",\n`,
    PW,
  ],
  [
    'Helm values',
    'values.yaml',
    `postgresql:\n  auth:\n    username: app\n    password: ${PW}\n`,
    PW,
  ],
  ['Dockerfile', 'Dockerfile', `FROM node:22\nENV DB_PASSWORD=${PW}\n`, PW],
  [
    'Dockerfile, several',
    'Dockerfile',
    `ENV NODE_ENV=production \\\n    DB_PASSWORD="${PW}" \\\n    PORT=80\n`,
    PW,
  ],
  [
    'docker-compose',
    'docker-compose.yml',
    `services:\n  db:\n    environment:\n      - POSTGRES_PASSWORD=${PW}\n`,
    PW,
  ],
  [
    'GitHub workflow',
    '.github/workflows/ci.yml',
    `    steps:\n      - run: deploy\n        env:\n          DEPLOY_TOKEN: ${KEY}\n`,
    KEY,
  ],
  [
    'Java properties',
    'application.properties',
    `spring.datasource.username=app\nspring.datasource.password=${PW}\n`,
    PW,
  ],
  [
    'Spring, YAML',
    'application.yml',
    `spring:\n  datasource:\n    username: app\n    password: ${PW}\n`,
    PW,
  ],
  [
    'wp-config',
    'wp-config.php',
    `define( 'DB_USER', 'wp' );\ndefine( 'DB_PASSWORD', '${PW}' );\n`,
    PW,
  ],
  ['wp-config, salt', 'wp-config.php', `define('SECURE_AUTH_KEY',  '${KEY}');\n`, KEY],
  [
    'Jupyter',
    'a.ipynb',
    `{"cells": [{"source": ["client = Client(api_key=\\"${KEY}\\")\\n"]}]}\n`,
    KEY,
  ],
  ['pgpass', '.pgpass', `PGPASSWORD=${PW} psql -h db.internal\n`, PW],
  ['my.cnf', '.my.cnf', `[client]\nuser = app\npassword = ${PW}\n`, PW],
  [
    'Maven settings',
    'settings.xml',
    `<server>\n  <id>internal</id>\n  <username>deployer</username>\n  <password>${PW}</password>\n</server>\n`,
    PW,
  ],
  ['Gradle', 'gradle.properties', `signing.keyId=24875D73\nsigning.password=${PW}\n`, PW],
  ['git-credentials', '.git-credentials', `https://deployer:${PW}@git.internal\n`, PW],
  ['header, curl', 'a.sh', `curl -H 'Authorization: Bearer ${KEY}' https://api.internal/v1\n`, KEY],
  [
    'header, curl, long option',
    'a.sh',
    `curl --header "X-Api-Key: ${KEY}" https://api.internal/v1\n`,
    KEY,
  ],
  [
    'header, raw',
    'a.http',
    `GET /v1 HTTP/1.1\nHost: api.internal\nAuthorization: Bearer ${KEY}\n`,
    KEY,
  ],
  ['header, basic', 'a.http', `Authorization: Basic ${LOGIN}\n`, LOGIN],
  ['header, JavaScript', 'a.js', `headers: { Authorization: 'Bearer ${KEY}' },\n`, KEY],
  ['header, the scheme alone', 'a.json', `{ "key": "x", "value": "Bearer ${KEY}" }\n`, KEY],
  ['header, Python', 'a.py', `headers = {"Authorization": f"Token ${KEY}"}\n`, KEY],
  ['option', 'a.sh', `tool login --user deployer --password ${PW}\n`, PW],
  ['option of mysql', 'a.sh', `mysql --user=app --password=${PW} app\n`, PW],
  ['curl -u', 'a.sh', `curl -u deployer:${PW} https://api.internal/v1\n`, PW],
  ['SQL', 'a.sql', `CREATE USER app IDENTIFIED BY '${PW}';\n`, PW],
  ['SQL, PostgreSQL', 'a.sql', `ALTER ROLE app WITH PASSWORD '${PW}';\n`, PW],
  ['PowerShell', 'a.ps1', `$p = ConvertTo-SecureString "${PW}" -AsPlainText -Force\n`, PW],
  ['Ansible inventory', 'hosts', `db ansible_host=10.0.0.5 ansible_password=${PW}\n`, PW],
];

describe('in a file that is known by its name', () => {
  test.each(FILES)('%s', (_what, path, text, secret) => {
    const found = scan(text, path);
    expect(found.map((each) => each.secret.reveal())).toEqual([expect.stringContaining(secret)]);
    for (const { place } of found) expect(text.slice(place.start, place.end)).toContain(secret);
  });
});

describe('in a URL of any scheme', () => {
  const schemes =
    'https http ftp sftp ssh postgres postgresql mysql mariadb redis rediss amqp amqps mongodb mongodb+srv ldap ' +
    'ldaps smtp smtps imap imaps mqtt nats kafka clickhouse oracle mssql cockroachdb couchdb neo4j bolt rtsp socks5 ' +
    'git+https ws wss vnc jdbc:mysql cassandra elasticsearch influxdb+https snowflake';
  test.each(schemes.split(' '))('%s', (scheme) => {
    const found = scan(`URL = "${scheme}://app:${PW}@db.acme-internal.net:1234/app"\n`, 'a.conf');
    expect(found).toHaveLength(1);
    expect(found[0]!.secret.reveal()).toContain(PW);
  });
});

describe('words without a capital between them name it too', () => {
  test.each([
    'PGPASSWORD',
    'newpassword',
    'dspassword',
    'rootpwd',
    'APPSECRET',
    'sharedsecret',
    'authtoken',
    'repotoken',
    'secretkey',
    'AUTHKEY',
    'masterkey',
    'privatekey',
    'encryptionkey',
    'mysqlrootpasswd',
  ])('%s', (name) => {
    expect(scan(`${name} = "${KEY}"\n`, 'a.py').map(({ secret }) => secret.reveal())).toEqual([
      KEY,
    ]);
  });

  it('but a monkey has no key', () =>
    expect(scan('monkey = "Qw3rTzUi0pAsDfGh"\n', 'a.py')).toEqual([]));
});

describe('each guess says why', () => {
  it('its name, what its value is like, and how sure the score is', () => {
    const [found] = scan(`db_password = "${PW}"\n`, 'a.py');
    const reasons = found!.reasons.join('; ');
    expect(reasons).toContain('under the name db_password');
    expect(reasons).toMatch(/18 characters of three kinds/);
    expect(reasons).toMatch(/\d\d of 100/);
    expect(reasons).not.toContain(PW);
  });

  it('that it stands in a test', () => {
    const [found] = scan(`db_password = "${PW}"\n`, 'test/a.py');
    expect(found!.reasons.join('; ')).toContain('test');
  });
});
