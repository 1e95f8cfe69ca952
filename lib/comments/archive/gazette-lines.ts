import { z } from 'zod';
import { ArchiveError, type Found } from './archived.ts';

/** Our own format: JSON, a line each. The first line says so; an article's line comes before its comments. */

const date = z.iso.datetime();

const header = z.strictObject({ type: z.literal('gazette-comments'), version: z.literal(1) });

const discussion = z.strictObject({
  type: z.literal('discussion'),
  articleId: z.string(),
  headline: z.string(),
  path: z.string(),
});

const comment = z.strictObject({
  type: z.literal('comment'),
  id: z.uuid(),
  articleId: z.string(),
  parentId: z.uuid().nullable(),
  /** Where it came from, if it was imported; kept, so that it isn't imported from there again. */
  importKey: z.string().nullable(),
  author: z.strictObject({ name: z.string().nullable(), email: z.string().optional() }).nullable(),
  status: z.enum(['PUBLISHED', 'HELD', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'ERASED']),
  createdAt: date,
  editedAt: date.nullable(),
  featuredAt: date.nullable(),
  text: z.string().nullable(),
});

const line = z.discriminatedUnion('type', [header, discussion, comment]);

export type Line = z.infer<typeof line>;

/** What `npm run comments:export` wrote. Throws ArchiveError where it isn't that. */
export async function* readGazette(lines: AsyncIterable<string>): AsyncGenerator<Found> {
  let no = 0;
  for await (const text of lines) {
    no += 1;
    if (text.trim() === '') continue;
    const parsed = line.safeParse(jsonOf(text));
    if (!parsed.success || (no === 1) !== (parsed.data.type === 'gazette-comments'))
      throw new ArchiveError(
        `Line ${no} is not as an export of Gazette has it${parsed.error ? `: ${z.prettifyError(parsed.error)}` : '.'}`,
      );
    const found = foundIn(parsed.data);
    if (found) yield found;
  }
}

function foundIn(said: Line): Found | null {
  if (said.type === 'gazette-comments') return null;
  if (said.type === 'discussion') {
    const { articleId, headline, path } = said;
    return { kind: 'article', article: { key: articleId, title: headline, places: [articleId, path] } };
  }
  const { id, articleId, parentId, importKey, author, status, createdAt, editedAt, featuredAt, text } = said;
  return {
    kind: 'comment',
    comment: {
      key: importKey ?? keyOf(id),
      id,
      articleKey: articleId,
      parentKey: parentId,
      author: { name: author?.name ?? null, email: author?.email ?? null, known: true },
      status,
      createdAt,
      editedAt,
      featuredAt,
      text,
    },
  };
}

const ours = 'gazette:';

/** How a comment of ours is called that came from nowhere else. */
const keyOf = (id: string) => ours + id;

/** The key as it is kept with a comment: none says more than the id where the comment is from here. */
export function keptKey(key: string): string | null {
  return key.startsWith(ours) ? null : key;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
