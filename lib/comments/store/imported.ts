import { createHash } from 'node:crypto';
import type { User } from '#prisma/generated/client.ts';
import { parseDisplayName } from '#lib/auth/display-name.ts';
import { keptKey } from '../archive/gazette-lines.ts';
import type { Known, Planned } from '../archive/plan.ts';
import { clean, fold } from '../content/normalize.ts';
import { newId } from './id.ts';
import type { Tx } from './transaction.ts';

/** Rows a statement: PostgreSQL takes 65,535 values. */
const atOnce = 1000;
/** As the database has it (`comments_author_name_length`). */
const longestName = 60;

/** Which of these comments are there already, by the keys and ids that they were imported with. */
export async function findImported(
  tx: Tx,
  comments: readonly { key: string; id?: string }[],
): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  for (const part of inParts(comments)) {
    const ids = part.flatMap(({ id }) => id ?? []);
    const rows = await tx.comment.findMany({
      where: { OR: [{ importKey: { in: part.map(({ key }) => key) } }, { id: { in: ids } }] },
      select: { id: true, importKey: true, parentId: true, rootId: true, depth: true },
    });
    for (const { importKey, ...place } of rows) {
      known.set(place.id, place);
      if (importKey !== null) known.set(importKey, place);
    }
  }
  return known;
}

/**
 * Adds comments with what they need beside them. Counts and what is listed are not right yet: `recountArticle` makes
 * them so in the same transaction, under the article's lock. Gives how many accounts were made for their authors.
 */
export async function insertImported(
  tx: Tx,
  { articleId, comments, now }: { articleId: string; comments: readonly Planned[]; now: Date },
): Promise<number> {
  const { authors, made } = await makeAuthors(tx, comments);
  for (const part of inParts(comments)) {
    const rows = part.map((comment) => ({ comment, ...textOf(comment) }));
    await tx.comment.createMany({
      data: rows.map(({ comment, bodyHash }) => ({
        id: comment.id,
        articleId,
        ...authorOf(comment, authors),
        importKey: keptKey(comment.key),
        parentId: comment.parentId,
        rootId: comment.rootId,
        depth: comment.depth,
        status: comment.status,
        // The database demands it of what is visible; recounting does the rest.
        listed: comment.status === 'PUBLISHED' || comment.status === 'APPROVED',
        clientKey: `import:${comment.key}`,
        requestHash: bodyHash,
        bodyHash,
        featuredAt: dateOf(comment.featuredAt),
        createdAt: comment.createdOn,
        editedAt: dateOf(comment.editedAt),
      })),
    });
    await tx.commentRevision.createMany({
      data: rows.flatMap(({ comment: { id, createdOn }, source, bodyHash }) =>
        source === null ? [] : [{ commentId: id, no: 1, source, bodyHash, createdAt: createdOn }],
      ),
    });
    await tx.commentStats.createMany({
      data: part.map(({ id }) => ({ commentId: id, articleId, isRootListed: false })),
    });
    await tx.moderationEvent.createMany({
      data: part.map(({ id, status, reasonCode }) => ({
        id: newId(now),
        commentId: id,
        action: 'IMPORT' as const,
        toStatus: status,
        version: 1,
        reasonCode: reasonCode ?? null,
        createdAt: now,
      })),
    });
  }
  return made;
}

function textOf({ text, status }: Planned): { source: string | null; bodyHash: Uint8Array<ArrayBuffer> } {
  if (text === null || status === 'WITHDRAWN' || status === 'ERASED')
    return { source: null, bodyHash: new Uint8Array(32) };
  const source = clean(text.toWellFormed());
  return { source, bodyHash: new Uint8Array(createHash('sha256').update(fold(source)).digest()) };
}

type Author = Pick<User, 'id' | 'role'>;

/** Accounts for the addresses of authors: those that are there, and new ones that nobody has signed in to yet. */
async function makeAuthors(
  tx: Tx,
  comments: readonly Planned[],
): Promise<{ authors: Map<string, Author>; made: number }> {
  const first = new Map<string, Planned>();
  for (const comment of comments) {
    const { email } = comment.author;
    const known = email === null ? undefined : first.get(email);
    if (email !== null && (!known || comment.createdOn < known.createdOn)) first.set(email, comment);
  }
  let made = 0;
  const authors = new Map<string, Author>();
  for (const part of inParts([...first])) {
    const names = await freeNames(
      tx,
      part.map(([, comment]) => comment),
    );
    const { count } = await tx.user.createMany({
      data: part.map(([email, comment]) => ({
        email,
        // No newcomer: they wrote here, or there, since then.
        createdAt: comment.createdOn,
        ...names.get(comment.key),
      })),
      skipDuplicates: true,
    });
    made += count;
    const rows = await tx.user.findMany({
      where: { email: { in: part.map(([email]) => email) } },
      select: { id: true, email: true, role: true },
    });
    for (const { email, ...author } of rows) authors.set(email, author);
  }
  return { authors, made };
}

/**
 * Names that readers had in a Gazette stay theirs, where they are free. Others choose one when they first sign in:
 * elsewhere a name belongs to nobody.
 */
async function freeNames(tx: Tx, comments: readonly Planned[]) {
  const wanted = new Map<string, { key: string; displayName: string; displayNameFolded: string }>();
  for (const { key, ours, author } of comments) {
    const name = !ours || author.name === null ? null : parseDisplayName(author.name, { staff: false });
    if (name?.ok && !wanted.has(name.value.folded))
      wanted.set(name.value.folded, {
        key,
        displayName: name.value.name,
        displayNameFolded: name.value.folded,
      });
  }
  const taken = await tx.user.findMany({
    where: { displayNameFolded: { in: [...wanted.keys()] } },
    select: { displayNameFolded: true },
  });
  for (const { displayNameFolded } of taken) if (displayNameFolded !== null) wanted.delete(displayNameFolded);
  return new Map(Array.from(wanted.values(), ({ key, ...name }) => [key, name]));
}

function authorOf(
  { author, status }: Planned,
  authors: ReadonlyMap<string, Author>,
): { authorId: string | null; authorName: string | null } {
  if (status === 'ERASED') return { authorId: null, authorName: null };
  const account = author.email === null ? undefined : authors.get(author.email);
  // Anybody could have typed an editor's address where nobody had to prove it.
  const isTheirs = account !== undefined && (author.known || account.role === 'READER');
  return { authorId: isTheirs ? account.id : null, authorName: shownName(author.name) };
}

function shownName(name: string | null): string | null {
  const whole = clean((name ?? '').toWellFormed().normalize('NFKC'))
    .replaceAll(/\s+/g, ' ')
    .trim();
  // Counted as PostgreSQL counts, in characters.
  return Array.from(whole).slice(0, longestName).join('').trim() || null;
}

function dateOf(text: string | null | undefined): Date | null {
  const date = new Date(text ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}

function* inParts<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += atOnce) yield all.slice(at, at + atOnce);
}
