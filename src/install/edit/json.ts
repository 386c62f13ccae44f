/** Sets and removes a key in a JSON file; the layout of all else stays. Pure. */
import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';
import { meaning, valueAt, type Path } from './text.ts';

/** JSON is YAML, whose parser tells where everything stands. */
function mapAt(text: string, path: Path): YAMLMap | null {
  const document = parseDocument(text);
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isMap(node) ? node : null;
}

/**
 * @param path of an object that is there
 * @returns the text with the key in it, in its old place or the last; null where its form does not allow it
 */
export function setKey(text: string, path: Path, key: string, value: unknown): string | null {
  const map = mapAt(text, path);
  if (map === null) return null;
  const expected = structuredClone(JSON.parse(text) as unknown);
  (valueAt(expected, path) as Record<string, unknown>)[key] = value;
  const pair = pairOf(map, key);
  const json = JSON.stringify(value, null, ' ').replace(/\n */g, ' ');
  const edited =
    pair === undefined ? added(text, map, key, json) : replaced(text, pair.value, json);
  return meaning(edited, JSON.parse, expected);
}

/** @returns the text without the key; null where its form does not allow it */
export function removeKey(text: string, path: Path, key: string): string | null {
  const map = mapAt(text, path);
  const index = map?.items.findIndex((pair) => nameOf(pair) === key) ?? -1;
  if (map === null || index < 0) return null;
  const expected = structuredClone(JSON.parse(text) as unknown);
  Reflect.deleteProperty(valueAt(expected, path) as object, key);
  const [before, own, next] = [map.items[index - 1], map.items[index]!, map.items[index + 1]];
  const from = before === undefined ? startOf(own.key) : endOf(before.value);
  const to = before === undefined && next !== undefined ? startOf(next.key) : endOf(own.value);
  return meaning(text.slice(0, from) + text.slice(to), JSON.parse, expected);
}

function added(text: string, map: YAMLMap, key: string, json: string): string {
  const [first, last] = [map.items[0], map.items.at(-1)];
  const entry = `${JSON.stringify(key)}: ${json}`;
  if (first === undefined || last === undefined) return replaced(text, map, `{ ${entry} }`);
  const gap = /\s*$/.exec(text.slice(0, startOf(first.key)))?.[0] ?? '';
  const end = endOf(last.value);
  return `${text.slice(0, end)},${gap || ' '}${entry}${text.slice(end)}`;
}

function replaced(text: string, node: unknown, json: string): string {
  return text.slice(0, startOf(node)) + json + text.slice(endOf(node));
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => nameOf(pair) === key);
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function startOf(node: unknown): number {
  return (node as { range: readonly [number, number, number] }).range[0];
}

/** Where the value itself ends, before what follows it in its line. */
function endOf(node: unknown): number {
  return (node as { range: readonly [number, number, number] }).range[1];
}
