import type { Db } from '#lib/db.ts';
import { normalizeEmail } from '#lib/auth/email-address.ts';
import type { ArchivedArticle, ArchivedComment } from '../archive/archived.ts';
import type { Addresses } from '../archive/match.ts';
import { plan } from '../archive/plan.ts';
import type { Spooled } from '../archive/spool.ts';
import type { ArticleFacts, FindArticle } from '../ports/article.ts';
import { mirrorAndLock } from '../store/article.ts';
import { recountArticle } from '../store/counters.ts';
import { pastId } from '../store/id.ts';
import { findImported, insertImported } from '../store/imported.ts';
import type { Tx } from '../store/transaction.ts';

export type Noted = { key: string; why: string };

export type ImportReport = {
  articles: number;
  added: number;
  /** Were there before. */
  there: number;
  accounts: number;
  leftOut: Noted[];
  changed: Noted[];
  /** Articles of the file that aren't here, and how many comments that costs. */
  unmatched: { article: ArchivedArticle; why: string; comments: number }[];
};

type Options = {
  db: Db;
  addresses: Addresses;
  findArticle: FindArticle;
  /** Everything is tried, and nothing kept. */
  dryRun: boolean;
  now: () => Date;
};

/** For the largest discussion that there is, in milliseconds; others only wait for it if they write in that one. */
const longestImport = 600_000;

/**
 * Adds the comments of a file, one transaction an article, under its lock. What is there already stays as it is, so
 * that an import that was cut off can be run again. Nobody is told by mail.
 */
export async function importComments(file: Spooled, options: Options): Promise<ImportReport> {
  const report: ImportReport = {
    articles: 0,
    added: 0,
    there: 0,
    accounts: 0,
    leftOut: [...file.leftOut],
    changed: [],
    unmatched: [],
  };
  for (const key of file.articleKeys) {
    const article = file.articles.get(key) ?? { key, title: '', places: [] };
    const comments = await file.commentsOf(key);
    const found = await findFor(article, options);
    if (found.ok) await importArticle(found.facts, comments, options, report);
    else report.unmatched.push({ article, why: found.why, comments: comments.length });
  }
  return report;
}

async function findFor(
  article: ArchivedArticle,
  { addresses, findArticle }: Options,
): Promise<{ ok: true; facts: ArticleFacts } | { ok: false; why: string }> {
  const matched = addresses.match(article);
  if (!matched.ok) return matched;
  const facts = await findArticle(matched.id);
  return facts ? { ok: true, facts } : { ok: false, why: 'the article was unpublished meanwhile' };
}

async function importArticle(
  facts: ArticleFacts,
  archived: readonly ArchivedComment[],
  { db, dryRun, now: clock }: Options,
  report: ImportReport,
): Promise<void> {
  const comments = archived.map(withMailbox);
  const work = async (tx: Tx) => {
    const { articleId, now } = await mirrorAndLock(tx, facts, clock());
    const planned = plan(comments, { known: await findImported(tx, comments), now, idAt: pastId });
    const accounts = await insertImported(tx, { articleId, comments: planned.add, now });
    if (planned.add.length > 0) await recountArticle(tx, articleId);
    return { ...planned, accounts };
  };
  const done = await inOneGo(db, work, dryRun);
  report.articles += 1;
  report.added += done.add.length;
  report.there += done.there;
  report.accounts += done.accounts;
  report.leftOut.push(...done.leftOut);
  report.changed.push(...done.changed);
}

function withMailbox(comment: ArchivedComment): ArchivedComment {
  const { author } = comment;
  return { ...comment, author: { ...author, email: author.email && normalizeEmail(author.email) } };
}

/** A trial does the same, so that it finds the same, and takes it back. */
async function inOneGo<T>(db: Db, work: (tx: Tx) => Promise<T>, dryRun: boolean): Promise<T> {
  const timeout = { maxWait: 10_000, timeout: longestImport };
  if (!dryRun) return db.$transaction(work, timeout);
  let tried: { value: T } | null = null;
  try {
    await db.$transaction(async (tx) => {
      tried = { value: await work(tx) };
      throw new TakenBack();
    }, timeout);
  } catch (error) {
    if (error instanceof TakenBack && tried) return (tried as { value: T }).value;
    throw error;
  }
  throw new Error('A trial was kept.');
}

class TakenBack extends Error {}
