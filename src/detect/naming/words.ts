/** Cuts names into words and looks a provider's words up in them. */

// `ddApiKey` → dd Api Key; `CRIPTToken` → CRIPT Token; `API_KEY2` → API KEY2
const WORD = /[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+[a-z]*/g;

/** `DD_API_KEY` and `ddApiKey` both give `['dd', 'api', 'key']`. */
export function wordsOf(name: string): string[] {
  return (name.match(WORD) ?? []).map((word) => word.toLowerCase());
}

/** From this length on the beginning of a word will do: `datadogapikey` speaks of `datadog`. */
const TELLING = 5;

/**
 * Do these words hold a name? Words may be cut differently: `git hub` holds `github`.
 * @param name lower-case words joined by single spaces
 */
export function holdsName(words: readonly string[], name: string): boolean {
  const wanted = name.replaceAll(' ', '');
  for (let from = 0; from < words.length; from++) {
    let joined = '';
    for (let to = from; to < words.length && joined.length < wanted.length; to++)
      joined += words[to]!;
    if (joined === wanted || (wanted.length >= TELLING && joined.startsWith(wanted))) return true;
  }
  return false;
}

const CREDENTIAL =
  /^(?:api)?(?:keys?|tokens?|secrets?|pass(?:word|wd|phrase|code)?s?|pwd|pw|auth(?:orization|entication)?|credentials?|creds?|bearer|pat|apikey|accesskey|secretkey|authtoken|signature|webhook|hook|dsn|salt|private)s?$/;

/** Does one of the words speak of a credential? */
export function speaksOfCredential(words: readonly string[]): boolean {
  return words.some((word) => CREDENTIAL.test(word));
}

const NO_SECRET = new Set(
  (
    'sha sha1 sha256 sha512 md5 hash hashes checksum checksums digest commit commits rev revision integrity etag fingerprint ' +
    'uuid guid version versions ver tag ref image path file filename url uri host hostname domain color colour date time ' +
    'timestamp nonce id ids identifier username user email name title description label test_id build line size count'
  ).split(' '),
);

/** Does the name say that its value is something that is no secret: `datadog_commit_sha`? */
export function speaksOfNoSecret(words: readonly string[]): boolean {
  const last = words.at(-1);
  return last !== undefined && NO_SECRET.has(last);
}

/** `peerPublicKey` */
export function speaksOfPublicKey(words: readonly string[]): boolean {
  return words.at(-1) === 'key' && words.at(-2) === 'public';
}
