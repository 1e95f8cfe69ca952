import { isDeepStrictEqual } from 'node:util';
import type { Change } from './types.ts';

/** A patch in the Mendoza format: a flat list of operations and their operands. */
export type MendozaPatch = unknown[];

/** The operations that are used here, by Mendoza's numbers for them. */
const op = {
  value: 0,
  pushFieldCopy: 10,
  pushFieldBlank: 11,
  pushElementCopy: 12,
  returnIntoObjectSameKeyPop: 15,
  returnIntoArrayPop: 16,
  setField: 17,
  deleteField: 19,
  appendValue: 20,
  appendSlice: 21,
} as const;

/**
 * What a transaction did to a document, forwards and backwards. The Studio reads from it who changed which field, so
 * it names the fields, and the blocks of a text, that changed, and leaves the others alone.
 */
export function effectsOf({ before, after }: Change): { apply: MendozaPatch; revert: MendozaPatch } {
  return { apply: patchBetween(before, after), revert: patchBetween(after, before) };
}

function patchBetween(before: unknown, after: unknown): MendozaPatch {
  return isObject(before) && isObject(after) ? objectSteps(before, after) : [op.value, after];
}

type JsonObject = Record<string, unknown>;

function objectSteps(before: JsonObject, after: JsonObject): MendozaPatch {
  // Fields are named by their place in alphabetical order.
  const keys = Object.keys(before).sort();
  const removed = keys.flatMap((key, index) => (key in after ? [] : [op.deleteField, index]));
  const changed = Object.entries(after).flatMap(([key, value]) => {
    const former = before[key];
    if (key in before && isDeepStrictEqual(former, value)) return [];
    const index = keys.indexOf(key);
    if (isObject(former) && isObject(value)) {
      return [op.pushFieldCopy, index, ...objectSteps(former, value), op.returnIntoObjectSameKeyPop];
    }
    if (Array.isArray(former) && Array.isArray(value) && value.length > 0) {
      return [op.pushFieldBlank, index, ...arraySteps(former, value), op.returnIntoObjectSameKeyPop];
    }
    return [op.setField, value, key];
  });
  return [...removed, ...changed];
}

function arraySteps(before: unknown[], after: unknown[]): MendozaPatch {
  const places = new Map(
    before.flatMap((item, index) => (hasKey(item) ? [[item._key, index] as const] : [])),
  );
  return after.flatMap((item, index) => {
    const place = hasKey(item) ? places.get(item._key) : index;
    const former = place === undefined ? undefined : before[place];
    if (place !== undefined && place < before.length && isDeepStrictEqual(former, item)) {
      return [op.appendSlice, place, place + 1];
    }
    if (place !== undefined && isObject(former) && isObject(item)) {
      return [op.pushElementCopy, place, ...objectSteps(former, item), op.returnIntoArrayPop];
    }
    return [op.appendValue, item];
  });
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasKey(value: unknown): value is { _key: string } {
  return isObject(value) && typeof value['_key'] === 'string';
}
