import { ArchiveError, type ArchivedArticle, type ArchivedComment, type Found } from './archived.ts';
import { markdownOf } from './html-to-markdown.ts';
import { childText, readElements, type Element } from './xml.ts';

/** Of an item, what says which article it is. */
const facts = new Set(['title', 'link', 'wp:post_name', 'wp:post_id']);

const statusOf = {
  '1': { status: 'PUBLISHED' },
  approve: { status: 'PUBLISHED' },
  '0': { status: 'HELD' },
  hold: { status: 'HELD' },
  spam: { status: 'REJECTED', reasonCode: 'spam' },
  trash: { status: 'REJECTED', reasonCode: 'other' },
  'post-trashed': { status: 'REJECTED', reasonCode: 'other' },
} as const satisfies Record<string, Pick<ArchivedComment, 'status' | 'reasonCode'>>;

/** The comments of a WordPress export (WXR). Throws ArchiveError where it isn't one. */
export async function* readWordPress(chunks: AsyncIterable<string>): AsyncGenerator<Found> {
  let site = '';
  let item = { no: -1, article: { key: '', title: '', places: [] } as ArchivedArticle, comments: 0 };
  const wanted = (name: string, parent: string) =>
    (parent === 'channel' && name === 'wp:base_blog_url') ||
    (parent === 'item' && (name === 'wp:comment' || facts.has(name)));

  for await (const { element, parentNo } of readElements(chunks, wanted)) {
    if (element.name === 'wp:base_blog_url') {
      site = element.text.trim().replace(/^https?:\/\//, '');
      continue;
    }
    if (item.no !== parentNo) {
      if (item.comments > 0) yield { kind: 'article', article: item.article };
      item = { no: parentNo, article: { key: `item-${parentNo}`, title: '', places: [] }, comments: 0 };
    }
    if (element.name !== 'wp:comment') {
      note(item.article, element);
      continue;
    }
    item.comments += 1;
    yield foundIn(element, site, item.article.key);
  }
  if (item.comments > 0) yield { kind: 'article', article: item.article };
  // Comments are told apart by it; it comes before them.
  if (site === '') throw new ArchiveError('It names no WordPress site, so it is no export of one.');
}

function note(article: ArchivedArticle, { name, text }: Element): void {
  const said = text.trim();
  if (said === '') return;
  if (name === 'title') article.title = said;
  else article.places.push(said);
}

function foundIn(element: Element, site: string, articleKey: string): Found {
  const said = (name: string) => childText(element, `wp:comment_${name}`);
  const keyOf = (id: string) => `wordpress:${site}:${id}`;
  const key = keyOf(said('id'));
  const leaveOut = (why: string): Found => ({ kind: 'left out', key, why });
  const type = said('type');
  if (type !== '' && type !== 'comment') return leaveOut(`it is a ${type}, not a comment`);
  const status = statusOf[said('approved') as keyof typeof statusOf];
  if (!status) return leaveOut(`its status "${said('approved')}" isn't known`);
  const text = markdownOf(said('content'), 'significant');
  if (!text.ok) return leaveOut(text.why);
  const parent = said('parent');
  const [utc, local] = [dateIn(said('date_gmt')), dateIn(said('date'))];
  return {
    kind: 'comment',
    comment: {
      key,
      articleKey,
      parentKey: parent === '' || parent === '0' ? null : keyOf(parent),
      author: {
        name: said('author') || null,
        email: said('author_email') || null,
        known: !['', '0'].includes(said('user_id')),
      },
      ...status,
      // Without a time zone of its own, the local one is taken for UTC: hours wrong rather than lost.
      createdAt: utc || local,
      text: text.value,
    },
  };
}

/** Drafts and old imports have no date, or one of nothing but noughts. */
function dateIn(said: string): string {
  return said === '' || said.startsWith('0000') ? '' : `${said.replace(' ', 'T')}Z`;
}
