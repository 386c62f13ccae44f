/** Inputs that were made to be slow or to break a reader. */

/** Deep JSON, a megabyte of base64, lengths that promise more than there is, and long runs of one character. */
export function hostile(): readonly string[] {
  const wrap = (label: string, body: string): string =>
    `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----`;
  const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64');
  const huge = 'QUJD'.repeat(250_000);
  const deep = base64('{"a":'.repeat(50_000));
  const lengths = base64('\x30\x84\x7f\xff\xff\xff'.repeat(20_000));
  const integers = base64(
    `\x30\x83\x00\xc3\x58\x02\x01\x00\x02\x83\x00\xc3\x50${'\x7f'.repeat(50_000)}`,
  );
  return [
    huge,
    deep,
    `eyJ${huge}.eyJ${huge}.${huge}`,
    `${deep}.${deep}.x`,
    '.'.repeat(150_000),
    ':@'.repeat(120_000),
    `http://${'a:'.repeat(50_000)}@`,
    wrap('RSA PRIVATE KEY', huge),
    wrap('RSA PRIVATE KEY', lengths),
    wrap('RSA PRIVATE KEY', integers),
    wrap('PGP PRIVATE KEY BLOCK', huge),
    wrap('OPENSSH PRIVATE KEY', base64(`openssh-key-v1\0${'\0\0\0\0'.repeat(50_000)}`)),
    wrap('PRIVATE KEY', '\\n'.repeat(80_000)),
    wrap('PRIVATE KEY', ' '.repeat(120_000)),
    wrap('PRIVATE KEY', '"+ '.repeat(50_000)),
    wrap('PRIVATE KEY', '\\'.repeat(80_000)),
    wrap('PRIVATE KEY', `"${' '.repeat(50_000)}x`.repeat(2)),
    wrap('PRIVATE KEY', 'Version:'.repeat(50_000)),
    '-----BEGIN '.repeat(50_000),
    '"'.repeat(120_000),
    '\\'.repeat(120_000),
    base64('\xdd\xff\xff\xff\xff'.repeat(20_000)),
    base64('\x91'.repeat(120_000)),
    base64('\x02\x01\xff\xff\xff\x7f'.repeat(50_000)),
    '1'.repeat(120_000),
    'z'.repeat(120_000),
    'T12345678-'.repeat(50_000),
    '{"private_key":"'.repeat(30_000),
    `PuTTY-User-Key-File-2: x\n${'Public-Lines: 1\n'.repeat(30_000)}`,
  ];
}
