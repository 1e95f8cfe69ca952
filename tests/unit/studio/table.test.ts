import { describe, expect, test } from 'vitest';
import { emptyRows } from '#sanity/schema/checks/table.ts';
import {
  emptyGrid,
  gridOf,
  rowsOf,
  withColumnAt,
  withoutColumn,
  withoutRow,
  withPasted,
  withRowAt,
  withRowMoved,
} from '#sanity/schema/inputs/table-grid.ts';

let made = 0;
const makeKey = () => `new${++made}`;

const grid = gridOf([
  { _key: 'a', cells: ['Boat', 'Seats'] },
  { _key: 'b', cells: ['Tamsin'] },
  { _key: 'c', cells: [null, '96'] },
]);
const cells = (of: typeof grid | null) => of?.map((row) => row.cells.join(','));

describe('a table in the Studio', () => {
  test('has rows of one length, whatever is stored', () => {
    expect(cells(grid)).toEqual(['Boat,Seats', 'Tamsin,', ',96']);
    expect(gridOf(undefined)).toEqual([]);
    expect(rowsOf(grid)[1]).toEqual({ _key: 'b', _type: 'tableRow', cells: ['Tamsin', ''] });
  });

  test('grows and shrinks by rows and columns', () => {
    expect(cells(emptyGrid(2, 3, makeKey))).toEqual([',,', ',,']);
    expect(cells(withRowAt(grid, 1, makeKey))).toEqual(['Boat,Seats', ',', 'Tamsin,', ',96']);
    expect(cells(withoutRow(grid, 1))).toEqual(['Boat,Seats', ',96']);
    expect(cells(withColumnAt(grid, 1))).toEqual(['Boat,,Seats', 'Tamsin,,', ',,96']);
    expect(cells(withoutColumn(grid, 0))).toEqual(['Seats', '', '96']);
  });

  test('has its rows moved by one place, and no further than the ends', () => {
    expect(cells(withRowMoved(grid, 2, -1))).toEqual(['Boat,Seats', ',96', 'Tamsin,']);
    expect(withRowMoved(grid, 0, -1)).toBe(grid);
    expect(withRowMoved(grid, 2, 1)).toBe(grid);
  });

  test('takes cells from a spreadsheet, and grows where they need room', () => {
    const pasted = withPasted(grid, { row: 2, column: 1 }, '97\t12\r\n\t3\r\n', makeKey);
    expect(cells(pasted)).toEqual(['Boat,Seats,', 'Tamsin,,', ',97,12', ',,3']);
    expect(pasted?.slice(0, 3).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    expect(withPasted(grid, { row: 0, column: 0 }, 'one text', makeKey)).toBeNull();
  });

  test('has its empty rows found', () => {
    expect(emptyRows([{ _key: 'a', cells: ['x'] }])).toBe(true);
    expect(emptyRows([{ _key: 'a', cells: [' ', null] }, { _key: 'b' }])).toMatchObject([
      { path: [{ _key: 'a' }] },
      { path: [{ _key: 'b' }] },
    ]);
  });
});
