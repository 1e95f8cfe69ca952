import { expect, test } from 'vitest';
import type { Counter } from '../../../lib/rate-limit/counter.ts';
import { readCounter } from '../../../lib/rate-limit/reads.ts';

const limit = { free: 3, max: 2, seconds: 60 };
const end = new Date('2026-01-01T00:01:00Z');

function shared(): { count: Counter; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    count: async (key) => {
      asked.push(key);
      return { count: asked.filter((other) => other === key).length, resetsAt: end };
    },
  };
}

test('whoever reads is never counted elsewhere; whoever asks for much more is, and is told until when', async () => {
  const { count, asked } = shared();
  const read = readCounter(count, limit, () => 0);
  for (let times = 0; times < 3; times += 1) expect(await read('a')).toBeNull();
  expect(asked).toEqual([]);
  expect([await read('a'), await read('a'), await read('a')]).toEqual([null, null, end]);
  expect(await read('b')).toBeNull();
});

test('what several processes count beyond that counts together', async () => {
  const { count } = shared();
  const processes = [readCounter(count, limit, () => 0), readCounter(count, limit, () => 0)];
  const answers: (Date | null)[] = [];
  for (let times = 0; times < 4; times += 1) for (const read of processes) answers.push(await read('a'));
  expect(answers.filter((answer) => answer === null)).toHaveLength(8);
  expect(await processes[0]?.('a')).toEqual(end);
});

test('a new window begins anew', async () => {
  let time = 0;
  const { count, asked } = shared();
  const read = readCounter(count, limit, () => time);
  for (let times = 0; times < 5; times += 1) await read('a');
  expect(asked).toHaveLength(2);
  time = 60_000;
  for (let times = 0; times < 3; times += 1) expect(await read('a')).toBeNull();
  expect(asked).toHaveLength(2);
});
