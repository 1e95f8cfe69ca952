type RowDraft = { _key: string; cells?: readonly (string | null)[] };

/** Rows without a word in them, each said at its place; true where there are none. */
export function emptyRows(
  rows: readonly RowDraft[] | undefined,
): true | { message: string; path: [{ _key: string }] }[] {
  const empty = (rows ?? []).filter(({ cells }) => !cells?.some((cell) => cell?.trim()));
  return (
    empty.length === 0 ||
    empty.map(({ _key }) => ({ message: 'This row is empty: fill it, or remove it.', path: [{ _key }] }))
  );
}
