/** All formats by name; each is loaded only when it is asked for. */
import type { Format } from './types.ts';

export const formats: Readonly<Record<string, () => Promise<Format>>> = {
  text: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
};
