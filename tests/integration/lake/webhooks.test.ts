import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assertValidSignature } from '@sanity/webhook';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WebhookBody } from '#sanity/lake/webhooks.ts';
import { openLake, type TestLake } from './support.ts';

const secret = 'the-lake-signs-with-this-secret';

type Received = { body: WebhookBody; text: string; headers: IncomingHttpHeaders; at: number };

/** A site that listens, and that can be made to fail, to be slow and to be down. */
class Site {
  readonly received: Received[] = [];
  /** Answers in turn; 200 once they are used up. */
  answers: number[] = [];
  delay = 0;
  #server: Server | null = null;
  port = 0;

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        this.received.push({
          text,
          body: JSON.parse(text) as WebhookBody,
          headers: request.headers,
          at: Date.now(),
        });
        const status = this.answers.shift() ?? 200;
        setTimeout(() => response.writeHead(status).end(), this.delay);
      });
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  of(id: string): WebhookBody[] {
    return this.received.filter(({ body }) => body._id === id).map(({ body }) => body);
  }
}

let site: Site;
let lake: TestLake;

beforeEach(async () => {
  // A site that is down is told of on the console, which is no news here.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  site = new Site();
  await site.start();
  lake = await openLake({ webhook: { url: `http://127.0.0.1:${site.port}/api/webhooks/sanity`, secret } });
});
afterEach(async () => {
  await lake.close();
  await site.stop();
  vi.restoreAllMocks();
});

const article = (id: string, slug: string, more: Record<string, unknown> = {}) => ({
  _id: id,
  _type: 'article',
  slug: { _type: 'slug', current: slug },
  ...more,
});

const told = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 20 });

describe('what is told', () => {
  test('publishing, editing, renaming and deleting, each with what pages need to know', async () => {
    const { editor } = lake;
    await editor.create({ _id: 's1', _type: 'section' });
    await editor.create({ _id: 's2', _type: 'section' });
    await editor.create(article('a', 'first', { section: { _type: 'reference', _ref: 's1' } }));
    await told(() => expect(site.of('a')).toHaveLength(1));
    await editor
      .patch('a')
      .set({ slug: { _type: 'slug', current: 'second' }, section: { _type: 'reference', _ref: 's2' } })
      .commit();
    await told(() => expect(site.of('a')).toHaveLength(2));
    await editor.delete('a');
    await told(() => expect(site.of('a')).toHaveLength(3));
    expect(site.of('a')).toEqual([
      {
        _id: 'a',
        _type: 'article',
        operation: 'create',
        slug: 'first',
        formerSlug: null,
        formerPublishedAt: null,
        references: ['s1'],
      },
      {
        _id: 'a',
        _type: 'article',
        operation: 'update',
        slug: 'second',
        formerSlug: 'first',
        formerPublishedAt: null,
        references: ['s1', 's2'],
      },
      {
        _id: 'a',
        _type: 'article',
        operation: 'delete',
        slug: null,
        formerSlug: 'second',
        formerPublishedAt: null,
        references: ['s2'],
      },
    ]);
  });

  test('signed so that @sanity/webhook believes it, within two seconds', async () => {
    const before = Date.now();
    await lake.editor.create(article('a', 'first'));
    await told(() => expect(site.of('a')).toHaveLength(1));
    const [message] = site.received;
    expect((message?.at ?? 0) - before).toBeLessThan(2000);
    const signature = message?.headers['sanity-webhook-signature'] as string;
    await expect(assertValidSignature(message?.text ?? '', signature, secret)).resolves.toBeUndefined();
    expect(message?.headers['idempotency-key']).toMatch(/^[\da-f-]{36}$/);
    expect(message?.headers['sanity-document-id']).toBe('a');
  });

  test('drafts are nobody’s business until they are published', async () => {
    await lake.editor.create(article('drafts.a', 'first'));
    await lake.editor.patch('drafts.a').set({ headline: 'Typing' }).commit();
    await lake.editor.action({
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.a',
      publishedId: 'a',
    });
    await told(() => expect(site.received).toHaveLength(1));
    expect(site.received[0]?.body).toMatchObject({ _id: 'a', operation: 'create', slug: 'first' });
  });
});

describe('a site that fails', () => {
  test('is told again, with the same key, until it has understood', async () => {
    site.answers = [503, 500];
    await lake.editor.create(article('a', 'first'));
    await told(() => expect(site.received).toHaveLength(3));
    expect(new Set(site.received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    await lake.editor.create(article('b', 'other'));
    await told(() => expect(site.of('b')).toHaveLength(1));
    expect(site.received).toHaveLength(4);
  });

  test('hears of one document in order, and of others meanwhile', async () => {
    site.delay = 150;
    await lake.editor.create(article('a', 'one'));
    await told(() => expect(site.of('a')).toHaveLength(1));
    for (const slug of ['two', 'three', 'four']) {
      await lake.editor
        .patch('a')
        .set({ slug: { _type: 'slug', current: slug } })
        .commit();
    }
    await lake.editor.create(article('b', 'other'));
    await told(() => expect(site.of('a')).toHaveLength(4));
    expect(site.of('a').map(({ formerSlug, slug }) => [formerSlug, slug])).toEqual([
      [null, 'one'],
      ['one', 'two'],
      ['two', 'three'],
      ['three', 'four'],
    ]);
    const order = site.received.map(({ body }) => body._id);
    expect(order.indexOf('b')).toBeLessThan(order.lastIndexOf('a'));
  });

  test('is told everything once it is back, though the lake was restarted in between', async () => {
    await site.stop();
    await lake.editor.create(article('a', 'one'));
    for (let edit = 0; edit < 20; edit += 1) await lake.editor.patch('a').set({ edit }).commit();
    await lake.editor
      .patch('a')
      .set({ slug: { _type: 'slug', current: 'two' } })
      .commit();
    await lake.editor
      .patch('a')
      .set({ slug: { _type: 'slug', current: 'three' } })
      .commit();
    await lake.editor.create(article('b', 'other'));
    await lake.restart();
    await site.start();
    await told(() => {
      expect(site.of('a').at(-1)?.slug).toBe('three');
      expect(site.of('b')).toHaveLength(1);
    });
    // Every former address is told; the twenty edits in between are not worth a message each.
    expect(site.of('a').map(({ formerSlug }) => formerSlug)).toContain('one');
    expect(site.of('a').map(({ formerSlug }) => formerSlug)).toContain('two');
    expect(site.of('a').length).toBeLessThan(6);
  });

  test('one document that it chokes on does not keep the others waiting', async () => {
    site.answers = [500, 200];
    await lake.editor.create(article('bad', 'bad'));
    await told(() => expect(site.of('bad')).toHaveLength(1));
    await lake.editor.create(article('good', 'good'));
    await told(() => expect(site.of('good')).toHaveLength(1));
    await told(() => expect(site.of('bad').length).toBeGreaterThan(1));
  });
});

test('what was committed before anybody could be told is told at the next start', async () => {
  const silent = await openLake();
  try {
    await silent.editor.create(article('a', 'first'));
    await silent.restart({ webhook: { url: `http://127.0.0.1:${site.port}/`, secret } });
    await told(() => expect(site.of('a')).toHaveLength(1));
  } finally {
    await silent.close();
  }
});
