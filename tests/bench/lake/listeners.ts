import { get } from 'node:http';
import type { ClientRequest } from 'node:http';
import type { LakeProcess } from './lake-process.ts';

type Listener = { query: string; params: Record<string, unknown>; options: Record<string, string> };

const studio = { includeResult: 'false', includeAllVersions: 'true', visibility: 'query' };

/** What one tab of the Studio listens to with an article open beside a list, and what a site's live preview does. */
function tab(open: string[], section: string): Listener[] {
  return [
    { query: '*', params: {}, options: { ...studio, includeMutations: 'false', effectFormat: 'mendoza' } },
    { query: '*[_id in $ids]', params: { ids: open }, options: { ...studio, effectFormat: 'mendoza' } },
    { query: '*[_id == $id]', params: { id: open[0] }, options: { includeResult: 'true' } },
    {
      query: '*[_type == "article" && section._ref == $sectionId && publishedAt <= now()]',
      params: { sectionId: section },
      options: studio,
    },
    {
      query: '*[_type == "article" && (_id in path("drafts.**") || _originalId in path("drafts.**"))]',
      params: {},
      options: studio,
    },
  ];
}

/** Ten tabs: fifty streams. Each has another article open, and the first one the article that is changed. */
export function newsroomListens(articles: string[], section: string): Listener[] {
  return Array.from({ length: 10 }, (_, index) => {
    const id = articles[index] ?? '';
    return tab([id, `drafts.${id}`], section);
  }).flat();
}

/** Opens streams; resolves once the lake has welcomed all of them. `events` counts what came since. */
export async function openListeners(
  lake: LakeProcess,
  listeners: Listener[],
): Promise<{ events(): number; close(): void }> {
  let events = 0;
  const requests = await Promise.all(
    listeners.map(({ query, params, options }) => {
      const url = new URL(`${lake.url}/v2025-02-19/data/listen/production`);
      url.searchParams.set('query', query);
      for (const [name, value] of Object.entries(params))
        url.searchParams.set(`$${name}`, JSON.stringify(value));
      for (const [name, value] of Object.entries(options)) url.searchParams.set(name, value);
      return new Promise<ClientRequest>((resolve, reject) => {
        const request = get(
          url,
          { headers: { authorization: `Bearer ${lake.token}` }, agent: false },
          (response) => {
            response.on('error', () => {});
            response.on('data', (chunk: Buffer) => {
              events += chunk.toString('latin1').split('event: mutation').length - 1;
              resolve(request);
            });
          },
        ).on('error', reject);
      });
    }),
  );
  return {
    events: () => events,
    close() {
      for (const request of requests) request.destroy();
    },
  };
}
