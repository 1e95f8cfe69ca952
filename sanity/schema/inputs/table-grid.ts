/** A table’s rows as they are stored, while somebody fills them: anything may be missing. */
export type Row = { _key: string; _type?: string; cells?: readonly (string | null)[] };

/** A table that can be edited: every row has as many cells as the widest. */
export type Grid = readonly { readonly key: string; readonly cells: readonly string[] }[];

export function gridOf(rows: readonly Row[] | undefined): Grid {
  const all = rows ?? [];
  const width = Math.max(0, ...all.map(({ cells }) => cells?.length ?? 0));
  return all.map(({ _key, cells }) => ({
    key: _key,
    cells: Array.from({ length: width }, (_, column) => cells?.[column] ?? ''),
  }));
}

export function rowsOf(grid: Grid): (Row & { _type: 'tableRow'; cells: string[] })[] {
  return grid.map(({ key, cells }) => ({ _key: key, _type: 'tableRow', cells: [...cells] }));
}

/** Makes the key of a new row. */
export type MakeKey = () => string;

export function emptyGrid(rows: number, columns: number, makeKey: MakeKey): Grid {
  return Array.from({ length: rows }, () => emptyRow(columns, makeKey));
}

export function withRowAt(grid: Grid, index: number, makeKey: MakeKey): Grid {
  return grid.toSpliced(index, 0, emptyRow(grid[0]?.cells.length ?? 1, makeKey));
}

export function withoutRow(grid: Grid, index: number): Grid {
  return grid.toSpliced(index, 1);
}

/** The row changes places with the one before it, or after it. The first stays first, and the last last. */
export function withRowMoved(grid: Grid, index: number, by: -1 | 1): Grid {
  const row = grid[index];
  const place = index + by;
  return !row || place < 0 || place >= grid.length ? grid : grid.toSpliced(index, 1).toSpliced(place, 0, row);
}

export function withColumnAt(grid: Grid, index: number): Grid {
  return grid.map(({ key, cells }) => ({ key, cells: cells.toSpliced(index, 0, '') }));
}

export function withoutColumn(grid: Grid, index: number): Grid {
  return grid.map(({ key, cells }) => ({ key, cells: cells.toSpliced(index, 1) }));
}

/**
 * Cells copied from a spreadsheet, put in from a cell on; the table grows where they need more room. Null for what is no
 * more than a text: it belongs into its cell as it is.
 */
export function withPasted(
  grid: Grid,
  at: { row: number; column: number },
  text: string,
  makeKey: MakeKey,
): Grid | null {
  const pasted = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()));
  if (pasted.length === 1 && pasted[0]?.length === 1) return null;
  const height = Math.max(grid.length, at.row + pasted.length);
  const width = Math.max(
    grid[0]?.cells.length ?? 0,
    at.column + Math.max(...pasted.map(({ length }) => length)),
  );
  return Array.from({ length: height }, (_, row) => ({
    key: grid[row]?.key ?? makeKey(),
    cells: Array.from(
      { length: width },
      (__, column) => pasted[row - at.row]?.[column - at.column] ?? grid[row]?.cells[column] ?? '',
    ),
  }));
}

function emptyRow(columns: number, makeKey: MakeKey): Grid[number] {
  return { key: makeKey(), cells: Array.from({ length: columns }, () => '') };
}
