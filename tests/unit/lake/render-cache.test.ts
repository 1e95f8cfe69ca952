import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { RenderCache } from '#sanity/lake/render-cache.ts';
import { WorkQueue } from '#sanity/lake/work-queue.ts';

const dir = mkdtempSync(join(tmpdir(), 'gazette-render-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function cacheIn(name: string) {
  const cache = new RenderCache({ dir: join(dir, name), maxBytes: 1_000_000, queue: new WorkQueue(2) });
  const finish = new Map<string, () => void>();
  const started: string[] = [];
  const ask = (picture: string, large: boolean) =>
    cache.get(
      picture,
      () => {
        started.push(picture);
        return new Promise((resolve) => finish.set(picture, () => resolve(Buffer.from(picture))));
      },
      large,
    );
  return { ask, started, finish: (picture: string) => finish.get(picture)?.() };
}

test('large pictures hold up each other, never a small one', async () => {
  const { ask, started, finish } = cacheIn('mixed');
  const large = ['large-1', 'large-2', 'large-3'].map((name) => ask(name, true));
  await vi.waitFor(() => expect(started).toEqual(['large-1']));
  const small = ask('small-1', false);
  await vi.waitFor(() => expect(started).toEqual(['large-1', 'small-1']));
  finish('small-1');
  expect((await small).toString()).toBe('small-1');
  for (const name of ['large-1', 'large-2', 'large-3']) {
    await vi.waitFor(() => expect(started.at(-1)).toBe(name === 'large-1' ? 'small-1' : name));
    finish(name);
  }
  expect((await Promise.all(large)).map(String)).toEqual(['large-1', 'large-2', 'large-3']);
});

test('a queue of small pictures doesn’t keep a large one waiting for ever', async () => {
  const { ask, started, finish } = cacheIn('queue');
  const asked = ['a', 'b', 'c', 'd'].map((name) => ask(name, false));
  await vi.waitFor(() => expect(started).toHaveLength(2));
  asked.push(ask('large', true));
  await new Promise((resolve) => setTimeout(resolve, 50));
  finish(started[0] ?? '');
  await vi.waitFor(() => expect(started).toContain('large'));
  while (started.length < 5) {
    for (const name of started) finish(name);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  for (const name of started) finish(name);
  expect(await Promise.all(asked)).toHaveLength(5);
});

test('a picture that can’t be kept is shown all the same, and leaves nothing behind', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { ask, started, finish } = cacheIn('full');
  // Its own name is as long as a name may be; the one that it is written under at first is longer.
  const name = 'n'.repeat(250);
  const picture = ask(name, false);
  await vi.waitFor(() => expect(started).toEqual([name]));
  finish(name);
  expect((await picture).toString()).toBe(name);
  expect(readdirSync(join(dir, 'full'))).toEqual([]);
  expect(said).toHaveBeenCalled();
  said.mockRestore();
});
