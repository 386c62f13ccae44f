/** Holds a value against the few keywords of JSON Schema that the configuration's own schema uses. */
import { nearest } from '../nearest.ts';

/** Keys that lead to a part of the document. */
export type Keys = readonly (string | number)[];

export interface Misfit {
  readonly keys: Keys;
  /** `fail-on must be one of certain, likely, possible` */
  readonly words: string;
}

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: false | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
}

/** @returns everything that does not fit, in the order of the document */
export function misfits(value: unknown, schema: Schema, keys: Keys = []): Misfit[] {
  if (schema.anyOf !== undefined) return ofAny(value, schema.anyOf, keys);
  if (schema.enum !== undefined) {
    const fits = schema.enum.some((one) => one === value);
    return fits ? [] : [misfit(keys, notOneOf(value, schema.enum))];
  }
  if (schema.type !== undefined && !isOf(value, schema.type)) {
    return [misfit(keys, `must be ${named(schema.type)}`)];
  }
  if (Array.isArray(value)) return ofList(value, schema, keys);
  if (typeof value === 'object' && value !== null) return ofMap(value, schema, keys);
  return ofPlain(value, schema, keys);
}

function ofAny(value: unknown, schemas: readonly Schema[], keys: Keys): Misfit[] {
  const branch = schemas.find(({ type }) => type === typeOf(value));
  if (branch !== undefined) return misfits(value, branch, keys);
  const types = schemas.map(({ type }) => named(type ?? ''));
  return [misfit(keys, `must be ${types.join(' or ')}`)];
}

function ofPlain(
  value: unknown,
  { minLength = 0, minimum = -Infinity }: Schema,
  keys: Keys,
): Misfit[] {
  if (typeof value === 'string' && value.length < minLength) return [misfit(keys, 'is empty')];
  if (typeof value === 'number' && value < minimum)
    return [misfit(keys, `must be ${minimum} or more`)];
  return [];
}

function ofList(list: readonly unknown[], schema: Schema, keys: Keys): Misfit[] {
  const { items = {}, minItems = 0 } = schema;
  if (list.length < minItems) return [misfit(keys, 'is an empty list')];
  return list.flatMap((one, index) => misfits(one, items, [...keys, index]));
}

function ofMap(map: object, schema: Schema, keys: Keys): Misfit[] {
  const { properties = {}, additionalProperties = {}, required = [] } = schema;
  const missing = required.filter((key) => !Object.hasOwn(map, key));
  return [
    ...missing.map((key) => misfit(keys, `lacks the key ${key}`)),
    ...Object.entries(map).flatMap(([key, value]) => {
      const inner = Object.hasOwn(properties, key) ? properties[key]! : additionalProperties;
      if (inner !== false) return misfits(value, inner, [...keys, key]);
      return [{ keys: [...keys, key], words: unknownKey(key, Object.keys(properties)) }];
    }),
  ];
}

function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearest(key.replaceAll('_', '-'), known);
  const hint = meant === undefined ? `the keys are ${known.join(', ')}` : `did you mean ${meant}?`;
  return `unknown key ${JSON.stringify(key)}: ${hint}`;
}

function notOneOf(value: unknown, known: readonly string[]): string {
  const meant = typeof value === 'string' ? nearest(value, known) : undefined;
  return `must be one of ${known.join(', ')}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}

function misfit(keys: Keys, words: string): Misfit {
  return { keys, words: `${keys.length === 0 ? 'the configuration' : keys.join('.')} ${words}` };
}

function isOf(value: unknown, type: string): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

function named(type: string): string {
  const names: Readonly<Record<string, string>> = {
    array: 'a list',
    object: 'a map of keys and values',
    string: 'a text',
    boolean: 'true or false',
    integer: 'a whole number',
  };
  return names[type] ?? type;
}
