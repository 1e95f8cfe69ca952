import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient, defineQuery, stegaClean, type LiveEvent } from 'next-sanity';
import { parseBody } from 'next-sanity/webhook';
import { defineLive } from '../../../node_modules/next-sanity/dist/live/conditions/react-server/index.js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openLake, type TestLake } from '../lake/support.ts';

/** next-sanity’s parts that run on a server, outside Next: what Next itself gives them is stood in for here. */
const visit = vi.hoisted(() => ({ draftMode: false, perspective: '' }));

vi.mock('next/headers', () => ({
  draftMode: async () => ({ isEnabled: visit.draftMode }),
  cookies: async () => ({
    get: () => (visit.perspective ? { value: visit.perspective } : undefined),
    has: () => Boolean(visit.perspective),
  }),
}));
vi.mock('next-sanity/live/client-components', () => ({ SanityLive: () => null }));
vi.mock('next-sanity/live/server-actions', () => ({ revalidateSyncTagsAction: async () => {} }));

const secret = 'the-lake-signs-with-this-secret';
const query = defineQuery('*[_type == "article"] | order(headline) { headline }');

let lake: TestLake;
let site: Server;
const received: Request[] = [];

beforeAll(async () => {
  site = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = new Headers(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      received.push(new Request('http://site/', { method: 'POST', headers, body: Buffer.concat(chunks) }));
      response.end('{}');
    });
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  const { port } = site.address() as AddressInfo;
  lake = await openLake({ webhook: { url: `http://127.0.0.1:${port}/`, secret } });
  await lake.editor
    .transaction()
    .create({ _id: 'rain', _type: 'article', headline: 'Rain' })
    .create({ _id: 'drafts.snow', _type: 'article', headline: 'Snow' })
    .commit();
});
afterAll(async () => {
  await lake.close();
  site.close();
});

function client() {
  return createClient({
    projectId: 'gazette',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: true,
    stega: { studioUrl: '/studio' },
  });
}

test('defineLive fetches what readers see with tags, which the live events of a change then name', async () => {
  const token = lake.reader.config().token ?? '';
  const { sanityFetch } = defineLive({ client: client(), serverToken: token, browserToken: false });
  visit.draftMode = false;
  const { data, tags } = await sanityFetch({ query });
  expect(data).toEqual([{ headline: 'Rain' }]);
  expect(tags).toEqual(expect.arrayContaining([expect.stringMatching(/^sanity:s1:/)]));

  const events: LiveEvent[] = [];
  const subscription = client()
    .live.events()
    .subscribe((event) => events.push(event));
  await vi.waitFor(() => expect(events.map(({ type }) => type)).toEqual(['welcome']), 10_000);
  await lake.editor.create({ _id: 'fog', _type: 'article', headline: 'Fog' });
  await vi.waitFor(() => expect(events).toHaveLength(2), 10_000);
  subscription.unsubscribe();
  const changed = events.flatMap((event) => (event.type === 'message' ? event.tags : []));
  expect(changed.some((tag) => tags.includes(`sanity:${tag}`))).toBe(true);
  expect((await sanityFetch({ query })).data).toEqual([{ headline: 'Fog' }, { headline: 'Rain' }]);
});

test('in draft mode it fetches drafts, with the marks that lead to the Studio', async () => {
  const token = lake.reader.config().token ?? '';
  const { sanityFetch } = defineLive({ client: client(), serverToken: token, browserToken: false });
  Object.assign(visit, { draftMode: true, perspective: 'drafts' });
  const { data, sourceMap } = await sanityFetch({ query });
  const snow = (data as { headline: string }[]).find(({ headline }) => stegaClean(headline) === 'Snow');
  expect(snow?.headline).not.toBe('Snow');
  expect(sourceMap).toMatchObject({
    documents: expect.arrayContaining([expect.objectContaining({ _id: 'drafts.snow' })]),
  });
});

test('parseBody believes the lake’s webhooks, and nobody else’s', async () => {
  await lake.editor.create({ _id: 'told', _type: 'article', headline: 'Told' });
  const about = async () => {
    for (const request of received) {
      const parsed = await parseBody<{ _id: string }>(request.clone() as never, secret, false);
      if (parsed.body?._id === 'told') return { request, parsed };
    }
    throw new Error('not told yet');
  };
  const { request, parsed } = await vi.waitFor(about, 10_000);
  expect(parsed).toMatchObject({ isValidSignature: true, body: { _id: 'told', operation: 'create' } });
  const other = await parseBody(request.clone() as never, 'another-secret', false);
  expect(other.isValidSignature).toBe(false);
});
