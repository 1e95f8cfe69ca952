import { expect, test } from 'vitest';
import { Addresses, readMap } from '../../../../lib/comments/archive/match.ts';

function addresses() {
  const made = new Addresses();
  made.add({ id: 'id-1', path: '/news/the-bridge', formerSlugs: ['bridge'] });
  made.add({ id: 'id-2', path: '/news/opening', formerSlugs: ['the-tide'] });
  made.add({ id: 'id-3', path: '/sport/opening', formerSlugs: [] });
  return made;
}

const match = (...places: string[]) => addresses().match({ key: 'k', title: '', places });

test.each([
  ['an id', 'id-1'],
  ['an address', 'https://old.example/news/the-bridge/'],
  ['a slug in another path', 'https://old.example/2019/03/the-bridge.html?utm=1#comments'],
  ['a slug', 'the-bridge'],
  ['a former slug', 'http://old.example/2018/bridge/'],
])('an article is found by %s', (_, place) => {
  expect(match(place)).toEqual({ ok: true, id: 'id-1' });
});

test('a slug that several articles have finds none, unless a path says which', () => {
  expect(match('https://old.example/opening')).toEqual({
    ok: false,
    why: 'several published articles have this address',
  });
  expect(match('https://old.example/sport/opening')).toEqual({ ok: true, id: 'id-3' });
  expect(match('nowhere')).toMatchObject({ ok: false });
});

test('a map goes before everything else', () => {
  const made = addresses();
  expect(made.map('https://old.example/?p=1,2', '/news/opening')).toBe(true);
  expect(made.map('https://old.example/the-bridge', '/sport/opening')).toBe(true);
  expect(made.map('x', 'nowhere')).toBe(false);
  expect(made.match({ key: 'k', title: '', places: ['https://old.example/the-bridge/'] })).toEqual({
    ok: true,
    id: 'id-3',
  });
});

test('a map’s lines are read with commas in addresses, quotes and empty lines', () => {
  expect(readMap('\uFEFFhttps://a.example/b,c,/news/x\r\n\n"q","y"\nnothing')).toEqual([
    { old: 'https://a.example/b,c', target: '/news/x' },
    { old: 'q', target: 'y' },
    null,
  ]);
});
