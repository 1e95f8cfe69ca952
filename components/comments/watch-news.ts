import { readNews } from './comments-api.ts';
import { count } from './count.ts';
import { latest, unseen, type News } from './discussion-changes.ts';
import type { ThreadPage } from './shape.ts';
import type { Discussion } from './use-discussion.ts';

type Watch = {
  /** The discussion as it is at the moment. */
  current: () => Discussion;
  /** What the page came with. */
  page: ThreadPage;
  /** In milliseconds. */
  every: number;
  signal: AbortSignal;
};

/** How far from the window the discussion may be while its news are asked for. */
const near = '800px 0px';

/**
 * Asks now and then what is new in a discussion, and tells it: one small request at a time, while the discussion is
 * near the window and the tab is looked at. What can't be asked is asked the next time.
 */
export function watchNews({ current, page, every, signal }: Watch): void {
  const section = document.getElementById('discussion');
  if (!section || signal.aborted) return;
  const news: News[] = [];
  let last = latest(page);
  let asked = 0;
  let close = false;
  const ask = async () => {
    if (document.hidden || !close || Date.now() - asked < every) return;
    asked = Date.now();
    const answer = await readNews(current().article.id, last);
    if (!answer.ok || signal.aborted || answer.value.news.length === 0) return;
    last = answer.value.news.at(-1)?.id ?? last;
    news.push(...answer.value.news);
    tell(current(), news);
  };
  const observer = new IntersectionObserver(
    ([entry]) => {
      close = entry?.isIntersecting ?? false;
      void ask();
    },
    { rootMargin: near },
  );
  observer.observe(section);
  const timer = setInterval(() => void ask(), every);
  document.addEventListener('visibilitychange', () => void ask(), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(timer);
  });
}

/** Offers what isn't shown yet, and says how much it is. */
function tell({ state, mine, setFresh, say }: Discussion, news: readonly News[]): void {
  const fresh = unseen(state, news, (authorId) => authorId === mine.reader?.id || mine.ignored.has(authorId));
  setFresh(fresh);
  const threads = fresh.threads.length;
  const replies = [...fresh.replies.values()].reduce((sum, { length }) => sum + length, 0);
  const parts = [
    ...(threads > 0 ? [count(threads, 'new comment')] : []),
    ...(replies > 0 ? [count(replies, 'new reply', 'new replies')] : []),
  ];
  if (parts.length > 0) say(`${parts.join(', ')}.`);
}
