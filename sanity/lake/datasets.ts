import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Store } from './store.ts';
import { LakeError, type LakeOptions } from './types.ts';

const namePattern = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** Opens every dataset in the lake's folder, and makes the default one if it isn't there yet. */
export function openStores({ dir, dataset }: LakeOptions): Map<string, Store> {
  const folder = join(dir, 'datasets');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = readdirSync(folder).flatMap((file) => /^(.+)\.sqlite$/.exec(file)?.[1] ?? []);
  const names = new Set([dataset, ...found.filter((name) => namePattern.test(name))]);
  return new Map([...names].map((name) => [name, new Store(name, join(folder, `${name}.sqlite`))]));
}

/** A dataset by its name; throws LakeError 404. */
export function storeOf(stores: ReadonlyMap<string, Store>, name: string): Store {
  const store = stores.get(name);
  if (!store) throw new LakeError(404, 'notFound', `Dataset "${name}" not found for this project`);
  return store;
}
