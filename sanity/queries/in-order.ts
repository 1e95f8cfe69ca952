type Identified = { id: string };

/** Items in the order of their ids; an id without an item leaves no gap. */
export function inOrderOf<Item extends Identified>(ids: readonly string[], items: readonly Item[]): Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The first of each, in order. */
export function withoutTwins<Item extends Identified>(items: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return items.filter(({ id }) => !seen.has(id) && seen.add(id));
}
