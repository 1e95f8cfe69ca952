import { describe, expect, test } from 'vitest';
import { effectiveDiscussion, type DiscussionSettings } from '../../../lib/comments/discussion.ts';

const now = new Date('2026-06-15T12:00:00Z');
const at = (
  article: DiscussionSettings | null,
  section: DiscussionSettings | null = null,
  site: DiscussionSettings | null = null,
  publishedAt: string | null = '2026-06-01T12:00:00Z',
) => effectiveDiscussion({ article, section, site, publishedAt }, now);

test('with nothing set, it is open under the usual prompt', () => {
  expect(at(null)).toEqual({
    state: 'open',
    prompt: 'Share your insights',
    sensitivity: 'normal',
    audience: 'signedIn',
    links: 'allow',
    holdNewcomers: false,
    slowSeconds: 0,
    closesAt: null,
  });
});

test('each field comes from the nearest level that sets it', () => {
  expect(
    at({ prompt: 'Mine?' }, { mode: 'premoderated', prompt: 'Section?' }, { mode: 'closed', links: 'deny' }),
  ).toMatchObject({ state: 'premoderated', prompt: 'Mine?', links: 'deny' });
});

test('blank prompts and unknown values count as not set', () => {
  expect(at({ prompt: '  ', mode: 'loud' }, { mode: 'closed' })).toMatchObject({
    state: 'closed',
    prompt: 'Share your insights',
  });
});

describe('closing', () => {
  test.each<[string, DiscussionSettings, 'open' | 'closed']>([
    ['a second before', { closesAt: '2026-06-15T12:00:01Z' }, 'open'],
    ['at the very time', { closesAt: '2026-06-15T12:00:00Z' }, 'closed'],
    ['another zone', { closesAt: '2026-06-15T13:00:00+02:00' }, 'closed'],
    ['days not over', { closeAfterDays: 15 }, 'open'],
    ['days over', { closeAfterDays: 14 }, 'closed'],
    ['the earlier of both', { closeAfterDays: 14, closesAt: '2026-07-01T00:00:00Z' }, 'closed'],
    ['nonsense', { closesAt: 'soon' }, 'open'],
  ])('%s', (_name, settings, state) => expect(at(settings).state).toBe(state));

  test('the article’s own date wins over the section’s number of days', () => {
    expect(at({ closesAt: '2026-07-01T00:00:00Z' }, { closeAfterDays: 1 }).state).toBe('open');
  });
});

test('legal hides everything, off stays off after closing', () => {
  expect(at({ sensitivity: 'legal', mode: 'open' }).state).toBe('off');
  expect(at({ mode: 'off', closesAt: '2020-01-01T00:00:00Z' }).state).toBe('off');
});

test('slow mode is a pause that makes sense; the article can end its section’s', () => {
  expect(at({}, { slowSeconds: 120 }).slowSeconds).toBe(120);
  expect(at({ slowSeconds: 0 }, { slowSeconds: 120 }).slowSeconds).toBe(0);
  expect(at({ slowSeconds: -5 }, { slowSeconds: Number.NaN }).slowSeconds).toBe(0);
  expect(at({ slowSeconds: 1e9 }).slowSeconds).toBe(86_400);
});
