import { encodeSignatureHeader } from '@sanity/webhook';
import { describe, expect, test } from 'vitest';
import { boundedText } from '#lib/cache/bounded-text.ts';
import { readChange, slugLost } from '#lib/cache/webhook.ts';

const secret = 'a-secret-of-sixteen-or-more-letters';
const body = JSON.stringify({
  _id: 'a1',
  _type: 'article',
  operation: 'update',
  slug: 'b',
  formerSlug: 'a',
  formerPublishedAt: '2026-01-01T00:00:00Z',
  references: ['section-city'],
});
const sign = (text: string, key = secret) => encodeSignatureHeader(text, Date.now(), key);

describe('a change that the CMS tells of', () => {
  test('is believed when its signature is right', async () => {
    expect(await readChange(body, await sign(body), secret)).toEqual({
      ok: true,
      value: {
        id: 'a1',
        type: 'article',
        operation: 'update',
        slug: 'b',
        formerSlug: 'a',
        formerPublishedAt: '2026-01-01T00:00:00Z',
        references: ['section-city'],
      },
    });
  });

  test.each([null, ''])('is refused without a secret (%o), even if well signed', async (none) => {
    expect(await readChange(body, await sign(body), none)).toEqual({ ok: false, error: 'noSecret' });
  });

  test.each([
    ['no signature', async () => null],
    ['an empty one', async () => ''],
    ['nonsense', async () => 't=1,v1=x'],
    ['one made with another secret', async () => sign(body, 'another-secret-of-the-same-length')],
    ['one of another body', async () => sign(`${body} `)],
  ])('is refused with %s', async (_, signature) => {
    expect(await readChange(body, await signature(), secret)).toEqual({ ok: false, error: 'badSignature' });
  });

  test.each([
    ['no JSON', 'hello'],
    ['no id', '{"_type":"article","operation":"update"}'],
    ['an unknown operation', '{"_id":"a","_type":"article","operation":"explode"}'],
    ['references that are no texts', '{"_id":"a","_type":"article","operation":"update","references":[1]}'],
  ])('is refused with %s, though signed', async (_, text) => {
    expect(await readChange(text, await sign(text), secret)).toEqual({ ok: false, error: 'badBody' });
  });

  test('may leave out what is not there', async () => {
    const text = '{"_id":"siteSettings","_type":"siteSettings","operation":"create"}';
    const read = await readChange(text, await sign(text), secret);
    expect(read).toMatchObject({
      ok: true,
      value: { slug: null, formerSlug: null, formerPublishedAt: null, references: [] },
    });
  });
});

describe('the address that an article lost', () => {
  const renamed = {
    id: 'a1',
    type: 'article',
    operation: 'update' as const,
    slug: 'b',
    formerSlug: 'a',
    formerPublishedAt: null,
    references: [],
  };

  test('is the former one of a rename', () => {
    expect(slugLost(renamed)).toBe('a');
  });

  test.each([
    ['an edit', { formerSlug: 'b' }],
    ['a new article', { operation: 'create' as const, formerSlug: null }],
    ['a deletion', { operation: 'delete' as const, slug: null }],
    ['another type', { type: 'author' }],
  ])('is none after %s', (_, parts) => {
    expect(slugLost({ ...renamed, ...parts })).toBeNull();
  });
});

describe('a bounded body', () => {
  const post = (content: BodyInit, headers: Record<string, string> = {}) =>
    new Request('http://localhost/', { method: 'POST', body: content, headers });

  test('is read whole up to the limit, in characters of several bytes too', async () => {
    expect(await boundedText(post('déjà vu'), 9)).toBe('déjà vu');
  });

  test('is refused beyond it', async () => {
    expect(await boundedText(post('déjà vu'), 8)).toBeNull();
  });

  test('is refused however small it claims to be', async () => {
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1024)),
    });
    // Fetch wants it said that a streamed body is not answered while it is sent; the DOM's types don't know of it yet.
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: stream, duplex: 'half' };
    expect(await boundedText(new Request('http://localhost/', init), 4096)).toBeNull();
  });
});
