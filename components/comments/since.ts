/**
 * What the server answered, with what the reader did since it was asked: that isn't in the answer, and mustn't be undone by
 * it. `asked`: as it was known then; `now`: as it is known by now.
 */
export function withSince<Value>(
  answer: ReadonlyMap<string, Value>,
  asked: ReadonlyMap<string, Value>,
  now: ReadonlyMap<string, Value>,
): Map<string, Value> {
  const all = new Map(answer);
  for (const [id, value] of now) if (asked.get(id) !== value) all.set(id, value);
  for (const id of asked.keys()) if (!now.has(id)) all.delete(id);
  return all;
}

/** The same of ids alone. */
export function idsWithSince(
  answer: readonly string[],
  asked: ReadonlySet<string>,
  now: ReadonlySet<string>,
): Set<string> {
  const marked = (ids: Iterable<string>) => new Map(Array.from(ids, (id) => [id, true]));
  return new Set(withSince(marked(answer), marked(asked), marked(now)).keys());
}
