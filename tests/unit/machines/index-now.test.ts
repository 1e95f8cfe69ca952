import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WebhookChange } from '#lib/cache/webhook.ts';
import { announce } from '#lib/index-now/announce.ts';
import { changedPaths } from '#lib/index-now/changed-paths.ts';

const now = Date.parse('2026-11-27T12:00:00Z');
const before = '2026-11-20T12:00:00Z';
const later = '2026-11-30T12:00:00Z';

const change: WebhookChange = {
  id: 'a1',
  type: 'article',
  operation: 'update',
  slug: 'tide',
  formerSlug: 'tide',
  formerPublishedAt: before,
  references: ['section-city'],
};
const paths = (parts: Partial<WebhookChange>, live: boolean, sections = ['city']) =>
  changedPaths({ ...change, ...parts }, { sections, live }, now);

describe('where readers see something else', () => {
  test('after an edit: at the article', () => expect(paths({}, true)).toEqual(['/city/tide']));

  test('after a rename: at both addresses', () =>
    expect(paths({ slug: 'ebb' }, true)).toEqual(['/city/ebb', '/city/tide']));

  test('after a move: in both sections', () =>
    expect(paths({}, true, ['city', 'science'])).toEqual(['/city/tide', '/science/tide']));

  test('after a withdrawal: where it was', () =>
    expect(paths({ operation: 'delete', slug: null }, false)).toEqual(['/city/tide']));

  test('after it was put off: where it was', () => expect(paths({}, false)).toEqual(['/city/tide']));

  test('of a place: at its own address', () => {
    expect(paths({ type: 'author', slug: 'ana', formerSlug: null }, false, [])).toEqual(['/authors/ana']);
    expect(paths({ type: 'page', slug: 'about', formerSlug: 'us' }, false, [])).toEqual(['/about', '/us']);
    expect(paths({ type: 'siteSettings' }, false, [])).toEqual([]);
  });
});

test('nothing is told of a story that readers never saw', () => {
  const scheduled = { formerPublishedAt: later };
  expect(paths({ operation: 'create', formerSlug: null, formerPublishedAt: null }, false)).toEqual([]);
  expect(paths({ ...scheduled, slug: 'ebb' }, false)).toEqual([]);
  expect(paths({ ...scheduled, operation: 'delete', slug: null }, false)).toEqual([]);
  // Its working title stays unknown even when it comes out under another.
  expect(paths({ ...scheduled, slug: 'ebb' }, true)).toEqual(['/city/ebb']);
});

describe('the announcement', () => {
  const received: unknown[] = [];
  let status = 200;
  let answering = true;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push(JSON.parse(body));
      if (answering) response.writeHead(status).end('no');
    });
  });
  let endpoint = '';
  const log = vi.spyOn(console, 'error');

  beforeEach(async () => {
    received.length = 0;
    status = 200;
    answering = true;
    log.mockReset().mockImplementation(() => undefined);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/indexnow`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  const key = 'abcdef0123456789';
  const tell = (changed: string[]) => announce(changed, 'https://news.example.org', { key, endpoint });

  test('says which addresses of which site, and where its key is', async () => {
    await tell(['/city/tide', '/city/wędrówka']);
    expect(received).toEqual([
      {
        host: 'news.example.org',
        key,
        keyLocation: `https://news.example.org/${key}.txt`,
        urlList: ['https://news.example.org/city/tide', 'https://news.example.org/city/w%C4%99dr%C3%B3wka'],
      },
    ]);
    expect(log).not.toHaveBeenCalled();
  });

  test('is not made of nothing', async () => {
    await tell([]);
    expect(received).toEqual([]);
  });

  test('that is refused is a line in the log', async () => {
    status = 422;
    await tell(['/city/tide']);
    expect(log).toHaveBeenCalledWith(expect.stringContaining('422'));
  });

  test('that nobody answers ends by itself', async () => {
    answering = false;
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort());
    await tell(['/city/tide']);
    expect(timeout).toHaveBeenCalledWith(5000);
    timeout.mockRestore();
    expect(log).toHaveBeenCalledWith(expect.stringContaining('could not be told'));
  });
});
