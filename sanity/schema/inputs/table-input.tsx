import { AddIcon } from '@sanity/icons/Add';
import { ArrowDownIcon } from '@sanity/icons/ArrowDown';
import { ArrowUpIcon } from '@sanity/icons/ArrowUp';
import { TrashIcon } from '@sanity/icons/Trash';
import { Box, Button, Card, Flex, Stack, Text, TextInput } from '@sanity/ui';
import type { ClipboardEvent } from 'react';
import { PatchEvent, set, type ArrayOfObjectsInputProps } from 'sanity';
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
  type Grid,
  type Row,
} from './table-grid.ts';

/** A table’s rows as a table. Cells that are copied from a spreadsheet can be pasted into it. */
export function TableInput({ value, onChange, readOnly }: ArrayOfObjectsInputProps<Row>) {
  const grid = gridOf(value);
  const change = (next: Grid) => onChange(PatchEvent.from(set(rowsOf(next))));
  if (grid.length === 0) {
    return (
      <Button
        text="Make a table of three rows and three columns"
        mode="ghost"
        icon={AddIcon}
        disabled={readOnly ?? false}
        onClick={() => change(emptyGrid(3, 3, makeKey))}
      />
    );
  }
  const write = (row: number, column: number, text: string) => {
    const before = grid[row];
    if (!before) return;
    const cells = before.cells.with(column, text);
    // The row alone, so that two people can fill two rows at once.
    onChange(PatchEvent.from(set(cells, [{ _key: before.key }, 'cells'])));
  };
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const next = withPasted(grid, { row, column }, event.clipboardData.getData('text/plain'), makeKey);
    if (!next || readOnly) return;
    event.preventDefault();
    change(next);
  };
  const columns = grid[0]?.cells ?? [];
  return (
    <Stack gap={3}>
      <Card overflow="auto">
        <table style={{ borderCollapse: 'separate', borderSpacing: 4, minWidth: '100%' }}>
          <tbody>
            {grid.map(({ key, cells }, row) => (
              <tr key={key}>
                {cells.map((cell, column) => (
                  // oxlint-disable-next-line react/no-array-index-key -- a column is where it stands
                  <td key={column} style={{ minWidth: '9rem' }}>
                    <TextInput
                      value={cell}
                      aria-label={`Row ${row + 1}, column ${column + 1}`}
                      readOnly={readOnly ?? false}
                      onChange={(event) => write(row, column, event.currentTarget.value)}
                      onPaste={(event) => paste(event, row, column)}
                    />
                  </td>
                ))}
                <td>
                  <Flex>
                    <Tool
                      icon={ArrowUpIcon}
                      label={`Move row ${row + 1} up`}
                      disabled={readOnly || row === 0}
                      onClick={() => change(withRowMoved(grid, row, -1))}
                    />
                    <Tool
                      icon={ArrowDownIcon}
                      label={`Move row ${row + 1} down`}
                      disabled={readOnly || row === grid.length - 1}
                      onClick={() => change(withRowMoved(grid, row, 1))}
                    />
                    <Tool
                      icon={AddIcon}
                      label={`Add a row below row ${row + 1}`}
                      disabled={readOnly}
                      onClick={() => change(withRowAt(grid, row + 1, makeKey))}
                    />
                    <Tool
                      icon={TrashIcon}
                      label={`Remove row ${row + 1}`}
                      disabled={readOnly}
                      onClick={() => change(withoutRow(grid, row))}
                    />
                  </Flex>
                </td>
              </tr>
            ))}
            <tr>
              {columns.map((_, column) => (
                // oxlint-disable-next-line react/no-array-index-key -- a column is where it stands
                <td key={column}>
                  <Flex justify="center">
                    <Tool
                      icon={AddIcon}
                      label={`Add a column after column ${column + 1}`}
                      disabled={readOnly}
                      onClick={() => change(withColumnAt(grid, column + 1))}
                    />
                    <Tool
                      icon={TrashIcon}
                      label={`Remove column ${column + 1}`}
                      disabled={readOnly || columns.length === 1}
                      onClick={() => change(withoutColumn(grid, column))}
                    />
                  </Flex>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </Card>
      <Box>
        <Text size={1} muted>
          Cells from a spreadsheet can be pasted here: copy them there, click the first cell, and paste.
        </Text>
      </Box>
    </Stack>
  );
}

type ToolProps = {
  icon: typeof AddIcon;
  label: string;
  disabled: boolean | undefined;
  onClick: () => void;
};

function Tool({ icon, label, disabled = false, onClick }: ToolProps) {
  return (
    <Button
      mode="bleed"
      fontSize={1}
      padding={2}
      icon={icon}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    />
  );
}

const makeKey = () => crypto.randomUUID().slice(0, 12);
