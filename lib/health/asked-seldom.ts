/**
 * An answer that is asked for at most once in `ms`, however many want to know, and remembered in between. Health is open
 * to everybody, and must not be a way to tire what it asks.
 */
export function askedSeldom<T>(
  ask: () => Promise<T>,
  ms: number,
  now: () => number = Date.now,
): () => Promise<T> {
  let asked: { at: number; answer: Promise<T> } | null = null;
  return () => {
    if (!asked || now() - asked.at >= ms) asked = { at: now(), answer: ask() };
    return asked.answer;
  };
}
