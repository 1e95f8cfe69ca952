import { describe, expect, it } from 'vitest';
import { articleSubtitle } from '#sanity/schema/article-preview.ts';
import { copyOf } from '#sanity/studio/actions/duplicate.ts';
import { articleFacts } from '#sanity/studio/article-facts.ts';
import { changesAtPublication, statesOf } from '#sanity/studio/article-states.ts';

const now = new Date('2030-05-17T09:30:00Z');
const past = '2030-05-15T09:00:00.000Z';
const later = '2030-05-20T09:00:00.000Z';
const facts = (document: Record<string, unknown>) => articleFacts({ publishedAt: past, ...document });
const labels = (published: Record<string, unknown> | null, draft: Record<string, unknown> | null) =>
  statesOf(published && facts(published), draft && facts(draft), now).map(({ label }) => label);

describe('the badges under an article', () => {
  it('say whether readers see it', () => {
    expect(labels(null, null)).toEqual([]);
    expect(labels(null, {})).toEqual([]);
    expect(labels({}, null)).toEqual(['Live']);
    expect(labels({}, {})).toEqual(['Live, with changes']);
    expect(labels({ publishedAt: later }, null)).toEqual([expect.stringMatching(/^Scheduled: Monday at/u)]);
    // A draft does not go out by itself, whatever its time.
    expect(labels(null, { publishedAt: later })).toEqual([expect.stringMatching(/^Planned: Monday at/u)]);
    expect(labels({}, { publishedAt: later })).toEqual(['Live, with changes']);
  });

  it('say where a draft stands, and nothing of that once it is published', () => {
    expect(labels(null, { stage: 'review' })).toEqual(['In review']);
    expect(labels({}, { stage: 'ready' })).toEqual(['Live, with changes', 'Ready']);
    expect(labels({ stage: 'review' }, null)).toEqual(['Live']);
  });

  it('ask for a correction until one is written, wherever that was noted', () => {
    const due = { correctionDue: { since: past, note: 'Wrong height.' } };
    const written = { corrections: [{ correctedAt: '2030-05-17T09:00:00Z' }] };
    expect(labels(due, null)).toEqual(['Live', 'Correction due']);
    expect(labels({}, due)).toEqual(['Live, with changes', 'Correction due']);
    expect(labels(due, { ...due, ...written })).toEqual(['Live, with changes', 'Correction written']);
    expect(statesOf(facts(due), null, now)[1]?.title).toBe('Wrong height.');
  });

  it('warn of what asks for care', () => {
    expect(labels({ discussion: { sensitivity: 'sensitive' } }, null)).toEqual(['Live', 'Sensitive']);
    expect(labels({ discussion: { sensitivity: 'legal' } }, null)).toEqual(['Live', 'Legal']);
  });

  it('survive content of another shape', () => {
    expect(labels({ stage: 7, discussion: 'open', correctionDue: 'yes', corrections: {} }, null)).toEqual([
      'Live',
    ]);
  });
});

describe('what publishing changes first', () => {
  const changes = (published: Record<string, unknown> | null, draft: Record<string, unknown> | null) =>
    changesAtPublication(published && facts(published), draft && facts(draft), now);

  it('leaves an ordinary draft alone', () => {
    expect(changes({}, {})).toEqual([]);
    expect(changes(null, {})).toEqual([]);
    expect(changes({}, null)).toEqual([]);
  });

  it('takes the notes between writer and desk away', () => {
    expect(changes({}, { stage: 'ready', deskNote: 'Good.' })).toEqual([{ unset: ['stage', 'deskNote'] }]);
  });

  it('takes a correction that was due away once it is written, and not before', () => {
    const due = { correctionDue: { since: past, note: 'Wrong height.' } };
    const written = { corrections: [{ correctedAt: '2030-05-17T09:00:00Z' }] };
    expect(changes(due, due)).toEqual([]);
    expect(changes(due, { ...due, ...written })).toEqual([{ unset: ['correctionDue'] }]);
    expect(changes({}, { ...due, corrections: [{ correctedAt: '2030-05-01T09:00:00Z' }] })).toEqual([]);
  });

  it('sends an article out now that was begun earlier, but for one whose time somebody chose', () => {
    const given = '2030-05-15T09:12:34.567Z';
    expect(changes(null, { publishedAt: given })).toEqual([{ set: { publishedAt: now.toISOString() } }]);
    expect(changes({ publishedAt: given }, { publishedAt: given })).toEqual([]);
    expect(changes(null, { publishedAt: past })).toEqual([]);
    expect(changes(null, { publishedAt: later })).toEqual([]);
    expect(changes(null, { publishedAt: '2030-05-20T09:12:34.567Z' })).toEqual([]);
  });
});

describe('an article in a list', () => {
  it('says what is to be done, where it stands, when it is from and who wrote it', () => {
    const article = { section: 'City', author: 'Ana Ruiz', publishedAt: '2030-05-10T09:00:00Z' };
    expect(articleSubtitle(article, now)).toMatch(/^City · 10 May at \d\d:00 · Ana Ruiz$/u);
    expect(articleSubtitle({ ...article, publishedAt: later, stage: 'review' }, now)).toMatch(
      /^In review · City · out Monday at/u,
    );
    expect(articleSubtitle({ correctionDue: past }, now)).toBe('Correction due · No section');
  });
});

describe('a copy', () => {
  it('has the text, and nothing that belongs to the first alone', () => {
    const copy = copyOf(
      {
        _id: 'a',
        _type: 'article',
        headline: 'The bridge',
        slug: { current: 'bridge' },
        formerSlugs: ['old'],
        corrections: [{}],
        correctionDue: {},
        stage: 'review',
        publishedAt: past,
      },
      now,
    );
    expect(copy).toEqual({
      _id: 'a',
      _type: 'article',
      headline: 'The bridge',
      publishedAt: now.toISOString(),
    });
  });
});
