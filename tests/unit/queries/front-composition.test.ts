import { describe, expect, test } from 'vitest';
import { composeFront, type FrontMaterial } from '#sanity/queries/front-composition.ts';
import type { SectionLabel, Teaser } from '#sanity/queries/teaser.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const city: SectionLabel = { id: 'city', title: 'City', path: '/city', colour: 'red' };
const picture = {
  assetId: 'image-a-3x2-jpg',
  alt: '',
  caption: null,
  credit: null,
  width: 3,
  height: 2,
  hotspot: null,
  crop: null,
  lqip: null,
};

const story = (id: string, parts: Partial<Teaser> = {}): Teaser => ({
  id,
  path: `/city/${id}`,
  headline: id,
  standfirst: null,
  language: null,
  kind: 'news',
  isRunning: false,
  publishedAt: '2026-11-23T10:00:00Z',
  section: city,
  authors: [],
  picture: null,
  ...parts,
});
const stories = (...ids: string[]) => ids.map((id) => story(id));
const compose = (material: Partial<FrontMaterial>) =>
  composeFront(
    { lead: null, secondary: [], opinion: [], strands: [], latest: [], newestOpinion: [], ...material },
    now,
  );
const ids = (teasers: readonly (Teaser | null)[]) => teasers.map((teaser) => teaser?.id);

describe('the front page', () => {
  test('with nothing published is empty, not broken', () => {
    expect(compose({})).toEqual({ lead: null, secondary: [], opinion: [], strands: [], latest: [] });
  });

  test('without editors’ choices is filled with the newest', () => {
    const front = compose({ latest: stories('a', 'b', 'c', 'd', 'e', 'f', 'g') });
    expect(front.lead?.id).toBe('a');
    expect(ids(front.secondary)).toEqual(['b', 'c', 'd', 'e']);
    expect(ids(front.latest)).toEqual(['f', 'g']);
  });

  test('prefers a lead with a picture where editors chose none', () => {
    expect(compose({ latest: [story('a'), story('b', { picture })] }).lead?.id).toBe('b');
  });

  test('keeps every choice in its place, although a place above it has to be filled', () => {
    const [a, b, c] = stories('a', 'b', 'c') as [Teaser, Teaser, Teaser];
    const front = compose({
      latest: [a, b, c],
      strands: [{ section: city, chosen: [a], newest: [a, b, c] }],
    });
    expect(front.lead?.id).toBe('b');
    expect(front.strands[0]?.teasers[0]?.id).toBe('a');
  });

  test('shows no story before its time, even a chosen one', () => {
    const future = story('future', { publishedAt: '2026-11-23T12:00:01Z' });
    const front = compose({ lead: future, secondary: [future], latest: [future, story('a')] });
    expect(front.lead?.id).toBe('a');
    expect(ids([...front.secondary, ...front.latest])).not.toContain('future');
  });

  test('shows no story twice above the rows', () => {
    const [a, b] = stories('a', 'b') as [Teaser, Teaser];
    const front = compose({ lead: a, secondary: [a, b, b], opinion: [a], latest: [a, b] });
    expect(ids([front.lead, ...front.secondary, ...front.opinion, ...front.latest])).toEqual(['a', 'b']);
  });

  test('lists the latest by time, also those that editors chose for a row', () => {
    const newest = stories('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const front = compose({ latest: newest, strands: [{ section: city, chosen: newest.slice(5), newest }] });
    expect(ids(front.latest)).toEqual(['f', 'g']);
    expect(ids(front.strands[0]?.teasers ?? [])).toEqual(['f', 'g']);
  });

  test('leaves out rows that have nothing, and opens a row with a picture', () => {
    const pictured = story('pictured', { picture });
    const front = compose({
      strands: [
        { section: city, chosen: [], newest: [story('plain'), pictured] },
        { section: { ...city, id: 'empty' }, chosen: [], newest: [] },
      ],
    });
    expect(front.strands.map((strand) => ids(strand.teasers))).toEqual([['pictured', 'plain']]);
  });

  test('keeps the editors’ order in a row', () => {
    const front = compose({
      strands: [{ section: city, chosen: [story('plain'), story('second', { picture })], newest: [] }],
    });
    expect(ids(front.strands[0]?.teasers ?? [])).toEqual(['plain', 'second']);
  });
});
