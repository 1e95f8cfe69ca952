import { describe, expect, test } from 'vitest';
import { conditional } from '#lib/http/conditional.ts';

const ask = (body: string, headers: Record<string, string> = {}) =>
  conditional(new Request('https://news.example.org/feed.xml', { headers }), body, 'text/plain');

describe('a text that is asked for again', () => {
  const etag = ask('one').headers.get('etag') ?? '';

  test.each([etag, etag.slice(2), `"other", ${etag}`, '*'])('is not sent twice (%s)', async (known) => {
    const answer = ask('one', { 'If-None-Match': known });
    expect(answer.status).toBe(304);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('etag')).toBe(etag);
  });

  test('is sent where it changed', async () => {
    const answer = ask('two', { 'If-None-Match': etag });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('two');
  });
});
