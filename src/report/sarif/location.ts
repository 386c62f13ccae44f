/** Where a value stands, as SARIF says it (3.28, 3.30). */
import type { Origin } from '../../sources/types.ts';
import type { ReportedPlace } from '../types.ts';

export function locationOf({ origin, place, shown, utf16 }: ReportedPlace): object {
  const whole = origin.part === 'name';
  const region = {
    startLine: place.line,
    endLine: place.endLine,
    ...(utf16 ?? {}),
    byteOffset: place.start,
    byteLength: place.end - place.start,
    snippet: { text: shown.text },
  };
  return {
    physicalLocation: { artifactLocation: artifactOf(origin), ...(whole ? {} : { region }) },
  };
}

/** A path is bytes; each one outside the unreserved characters of RFC 3986 is written as `%NN`. */
export function artifactOf({ path, from }: Origin): object {
  if (path === '')
    return { description: { text: from === 'message' ? 'commit message' : 'standard input' } };
  const uri = path.replace(/[^A-Za-z0-9._~/-]/g, (byte) => `%${hex(byte.charCodeAt(0))}`);
  return { uri, uriBaseId: '%SRCROOT%' };
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}
