import { anchorOf, composePage } from './addresses.ts';
import { bring } from './bring.ts';
import { readOwn, readReader } from './comments-api.ts';
import { change } from './discussion-changes.ts';
import { forgetReturn, readDraft, returningTo } from './drafts.ts';
import type { Shown } from './shape.ts';
import { idsWithSince, withSince } from './since.ts';
import type { Discussion } from './use-discussion.ts';

/**
 * Learns who reads, shows what only they see, and takes somebody who went to sign in back to what they wrote. For those
 * with a cookie that hints at a session.
 */
export async function recognise(discussion: Discussion): Promise<void> {
  const { article, part, update, mine: asked, setMine, setReturned, show, say } = discussion;
  const [who, own] = await Promise.all([readReader(), readOwn(article.id)]);
  const reader = who.ok ? who.value.reader : null;
  setMine(() => ({ reader }));
  if (own.ok) {
    const { comments, editable, liked, ignored } = own.value;
    const belongsHere = ({ rootId }: Shown) => part === 'whole' || document.getElementById(anchorOf(rootId));
    update((before) => change(before, { type: 'own', comments: comments.filter(belongsHere) }));
    // A reader may have written or liked something since: the answer doesn't know that yet.
    setMine((now) => ({
      editable: withSince(new Map(editable.map(({ id, body }) => [id, body])), asked.editable, now.editable),
      liked: idsWithSince(liked, asked.liked, now.liked),
      ignored: idsWithSince(ignored, asked.ignored, now.ignored),
    }));
  }
  const place = reader && returningTo(article.id);
  if (!place) return;
  forgetReturn();
  if (!readDraft(place)) return;
  if (place.parentId === null) setReturned(true);
  else if (await bring(discussion, place.parentId)) show({ of: place.parentId, is: 'reply' });
  else location.replace(composePage(article.id, place.parentId));
  say('You are signed in. What you wrote is still here, not yet posted.');
}
