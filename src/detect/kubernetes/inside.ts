/** Turns what was found in a decoded value into findings at the base64 that holds it. */
import type { Rule } from '../../rules/types.ts';
import type { Lines } from '../lines.ts';
import { notesOf } from '../notes.ts';
import { Secret } from '../secret.ts';
import type { Finding } from '../types.ts';
import type { SecretEntry } from './entry.ts';
import { worthOf } from './worth.ts';

const WHERE = 'in base64 under data of a Kubernetes Secret';
const EXAMPLE_PATH =
  /(?:^|[/._-])(?:tests?|specs?|fixtures?|testdata|examples?|samples?|demos?|docs?)(?:[/._-]|$)/i;

/** What is scanned in place of a value: its key gives it its name. */
export interface Stand {
  readonly bytes: Buffer;
  /** Where the decoded value begins and ends in it. */
  readonly from: number;
  readonly to: number;
}

/** `db-password: "…"`, or the value in lines below its key. */
export function standFor({ name, decoded }: SecretEntry): Stand {
  const inLines = decoded.subarray(0, -1).includes('\n');
  const quote = ['"', "'", '`', ''].find((one) => one === '' || !decoded.includes(one))!;
  const opening = inLines ? `${name}: |\n` : `${name}: ${quote}`;
  const bytes = Buffer.concat([Buffer.from(opening), decoded, Buffer.from(`${quote}\n`)]);
  const from = Buffer.byteLength(opening);
  return { bytes, from, to: from + decoded.length };
}

/** Places what one entry holds. */
export class Inside {
  readonly #rule: Rule | undefined;
  readonly #path: string;
  readonly #lines: Lines;

  /**
   * @param rule of manifests, by which a value is told that is nothing more special; absent where it is switched off
   * @param lines of the window; entries must come in rising order of their place
   */
  constructor(rule: Rule | undefined, path: string, lines: Lines) {
    this.#rule = rule;
    this.#path = path;
    this.#lines = lines;
  }

  /** @param found in the stand */
  findings(found: readonly Finding[], { from, to }: Stand, entry: SecretEntry): Finding[] {
    const inside = found.filter(({ place }) => place.start >= from && place.end <= to);
    if (inside.length === 0) return this.#untold(entry);
    return inside.map((finding) => {
      const place = this.#lines.place(
        ...entry.place(finding.place.start - from, finding.place.end - from),
      );
      const whole = finding.secret.length >= entry.decoded.length - 1;
      const rule = whole && isGuess(finding) ? this.#rule : undefined;
      return {
        ...finding,
        ...(rule && { rule, confidence: this.#confidence(rule), notes: notesFor(rule, entry) }),
        reasons: [...finding.reasons, WHERE],
        place,
      };
    });
  }

  /** A manifest says of every value that it is secret, so less is asked of one than elsewhere. */
  #untold(entry: SecretEntry): Finding[] {
    const reason = this.#rule && worthOf(entry, this.#path);
    if (!this.#rule || !reason) return [];
    const rule = this.#rule;
    return [
      {
        rule,
        secret: new Secret(entry.decoded.toString('latin1')),
        confidence: reason.sure ? this.#confidence(rule) : 'possible',
        reasons: [reason.text, WHERE],
        facts: [],
        notes: notesFor(rule, entry),
        place: this.#lines.place(entry.start, entry.end),
      },
    ];
  }

  #confidence(rule: Rule): Finding['confidence'] {
    return EXAMPLE_PATH.test(this.#path) ? 'possible' : rule.confidence;
  }
}

function isGuess({ rule, confidence }: Finding): boolean {
  return rule.scored === true && confidence === 'possible';
}

function notesFor(rule: Rule, { decoded }: SecretEntry): string[] {
  return notesOf(rule, decoded, 0, decoded.length);
}
