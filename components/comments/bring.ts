import { anchorOf } from './addresses.ts';
import { readAround } from './comments-api.ts';
import { change } from './discussion-changes.ts';
import type { Discussion } from './use-discussion.ts';

/** Has a comment on the page, with its thread, if it isn't there yet. Whether it is there now. */
export async function bring({ update }: Discussion, id: string): Promise<boolean> {
  if (document.getElementById(anchorOf(id))) return true;
  const answer = await readAround(id);
  if (!answer.ok) return false;
  const { thread, earlier } = answer.value;
  update((before) => change(before, { type: 'linked', thread: { ...thread, earlier } }));
  return true;
}
