import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Instance } from './instance.ts';
import { lakeOf } from './lake.ts';
import type { TestReader } from './reader.ts';

/** Discussions of a whole instance, as browsers and programs reach them. */

export type Sent = {
  as?: TestReader | undefined;
  headers?: Record<string, string>;
  method?: string;
  body?: BodyInit | null;
};

const comment = z.looseObject({
  id: z.string(),
  state: z.string(),
  body: z.string().nullable(),
  rootId: z.string(),
});
const made = z.object({ comment });
const failure = z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string().min(10) }) });

export type Answer = { status: number; code: string | null };

/** Requests to one instance. A browser's own pages are the origin unless a request says another. */
export function wireTo(instance: Instance) {
  const send = (path: string, { as, headers, ...rest }: Sent = {}): Promise<Response> =>
    fetch(instance.site + path, {
      redirect: 'manual',
      ...rest,
      headers: { origin: instance.site, ...(as && { cookie: as.cookie }), ...headers },
    });

  /** Sends a value as JSON; a string as it is. */
  const json = (path: string, value: unknown, sent: Sent = {}): Promise<Response> =>
    send(path, {
      method: 'POST',
      body: typeof value === 'string' ? value : JSON.stringify(value),
      ...sent,
      headers: { 'content-type': 'application/json', ...sent.headers },
    });

  /** Posts a comment that has nothing wrong with it, but for what is changed. */
  const post = (articleId: string, as: TestReader, changed: Record<string, unknown> = {}) =>
    json(
      '/api/comments',
      { articleId, body: `A thought of ${randomUUID()}`, clientKey: randomUUID(), ...changed },
      { as },
    );

  /** The comment that was posted; throws where it was refused. */
  const say = async (articleId: string, as: TestReader, changed: Record<string, unknown> = {}) => {
    const response = await post(articleId, as, changed);
    if (response.status !== 201)
      throw new Error(`posting was answered ${response.status}: ${await response.text()}`);
    return made.parse(await response.json()).comment;
  };

  const decide = (id: string, as: TestReader, decision: Record<string, unknown>) =>
    json(`/api/moderation/comments/${id}`, decision, { as });

  const like = (id: string, method: 'PUT' | 'DELETE', as: TestReader) =>
    send(`/api/comments/${id}/like`, { method, as });

  return { send, json, post, say, decide, like };
}

/** The status of an answer with the code of its error; null where it has none. Reads the body. */
export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  if (response.status < 400) return { status: response.status, code: null };
  return { status: response.status, code: failure.parse(JSON.parse(text)).error.code };
}

/** Creates a published article with a discussion; the path where readers find it, once its page is made. */
export async function addArticle(
  instance: Pick<Instance, 'lake' | 'dataDir'>,
  id: string,
  discussion: Record<string, unknown> = {},
  headline = `An article called ${id}`,
): Promise<string> {
  const lake = lakeOf(instance);
  const section = await lake.fetch<{ _id: string; slug: string }>(
    `*[_type == "section" && !(_id in path("drafts.**"))][0]{ _id, "slug": slug.current }`,
  );
  await lake.create({
    _id: id,
    _type: 'article',
    headline,
    standfirst: 'For tests alone.',
    slug: { _type: 'slug', current: id },
    section: { _type: 'reference', _ref: section._id },
    kind: 'feature',
    publishedAt: '2026-01-01T00:00:00Z',
    discussion: { _type: 'discussion', ...discussion },
  });
  return `/${section.slug}/${id}`;
}
