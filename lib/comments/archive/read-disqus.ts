import { ArchiveError, type Found } from './archived.ts';
import { markdownOf } from './html-to-markdown.ts';
import { childOf, childText, readElements, type Element } from './xml.ts';

/** The comments of a Disqus export. Throws ArchiveError where it isn't one. */
export async function* readDisqus(chunks: AsyncIterable<string>): AsyncGenerator<Found> {
  const wanted = (name: string, parent: string) =>
    parent === 'disqus' && (name === 'thread' || name === 'post');
  let any = false;
  for await (const { element } of readElements(chunks, wanted)) {
    any = true;
    yield element.name === 'thread' ? articleIn(element) : commentIn(element);
  }
  if (!any) throw new ArchiveError('It has no threads of Disqus in it.');
}

function articleIn(thread: Element): Found {
  const places = [childText(thread, 'link'), childText(thread, 'id')].filter((place) => place !== '');
  return { kind: 'article', article: { key: idOf(thread), title: childText(thread, 'title'), places } };
}

function commentIn(post: Element): Found {
  const key = `disqus:${idOf(post)}`;
  const leaveOut = (why: string): Found => ({ kind: 'left out', key, why });
  const thread = childOf(post, 'thread');
  if (!thread) return leaveOut('it belongs to no thread');
  const isTrue = (name: string) => childText(post, name) === 'true';
  const gone = isTrue('isDeleted') && !isTrue('isSpam');
  const text = gone ? null : markdownOf(childText(post, 'message'), 'space');
  if (text && !text.ok) return leaveOut(text.why);
  const author = childOf(post, 'author');
  const parent = childOf(post, 'parent');
  const saidBy = (name: string) => (author && childText(author, name)) || null;
  return {
    kind: 'comment',
    comment: {
      key,
      articleKey: idOf(thread),
      parentKey: parent ? `disqus:${idOf(parent)}` : null,
      author: {
        name: saidBy('name') ?? saidBy('username'),
        email: saidBy('email'),
        known: saidBy('isAnonymous') === 'false',
      },
      ...(isTrue('isSpam')
        ? { status: 'REJECTED' as const, reasonCode: 'spam' }
        : { status: gone ? ('WITHDRAWN' as const) : ('PUBLISHED' as const) }),
      createdAt: childText(post, 'createdAt'),
      text: text?.value ?? null,
    },
  };
}

function idOf(element: Element): string {
  return element.attributes['dsq:id'] ?? '';
}
