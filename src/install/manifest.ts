/** What `package.json` tells of the hook managers in use. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScanError } from '../errors.ts';
import type { Workplace } from './types.ts';

/** @throws ScanError where it is there and cannot be read */
export function readManifest({ top }: Workplace): unknown {
  const path = join(top, 'package.json');
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new ScanError(
      'package.json could not be read, so it is not known which hook manager is in use',
      { hint: 'Repair it, then run this again.', cause },
    );
  }
}

/** Is a package among those that it asks for? */
export function manifestNames(place: Workplace, name: string): boolean {
  const manifest = readManifest(place) ?? {};
  const { dependencies, devDependencies } = manifest as Record<string, object | undefined>;
  return [dependencies, devDependencies].some((some) => name in Object(some ?? {}));
}
