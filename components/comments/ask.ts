/** What went wrong: a code for the program, and a sentence that the reader can act on. */
export type Failure = { ok: false; code: string; message: string };
export type Answer<T> = { ok: true; value: T } | Failure;

export const unreachable: Failure = {
  ok: false,
  code: 'unreachable',
  message: 'That didn’t get through. Check your connection and try again; nothing you wrote is lost.',
};

/** Asks this site's own API, whose answers have the shapes that `lib/comments` gives them. Never throws. */
export async function ask<T>(address: string, init?: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(address, init);
    const data: unknown = await response.json();
    if (response.ok) return { ok: true, value: data as T };
    const { error } = data as { error?: { code?: unknown; message?: unknown } };
    return typeof error?.code === 'string' && typeof error.message === 'string'
      ? { ok: false, code: error.code, message: error.message }
      : unreachable;
  } catch {
    return unreachable;
  }
}

/** How many readers like each of these comments by now. */
export const readLikes = (ids: string[]): Promise<Answer<{ likes: Record<string, number> }>> =>
  ask(`/api/comments/likes?ids=${ids.join()}`);
