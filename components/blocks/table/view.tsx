import { useId } from 'react';
import { plain } from '#sanity/preview-marks.ts';
import styles from './view.module.css';

type Props = {
  value: {
    caption: string;
    rows: readonly { _key: string; cells: readonly (string | null)[] }[];
    headerRow: boolean;
    headerColumn: boolean;
    source?: string;
  };
};

/** Rows and columns. Where they are wider than the screen they scroll by themselves, by keyboard too. */
export function TableView({ value }: Props) {
  const id = useId();
  const { caption, headerRow, headerColumn, source } = value;
  const rows = squared(value.rows);
  const width = rows[0]?.cells.length ?? 0;
  if (width === 0) return null;
  const [first, body] = headerRow ? [rows[0], rows.slice(1)] : [undefined, rows];
  const figures = Array.from({ length: width }, (_, column) =>
    holdsFigures(body.map(({ cells }) => cells[column]?.text ?? '')),
  );
  const align = (column: number) => (figures[column] ? styles.figures : undefined);
  return (
    <figure>
      {caption && (
        <figcaption className={styles.caption} id={id}>
          {caption}
        </figcaption>
      )}
      {/* What scrolls must be reached by keyboard, and Safari does not see to it. */}
      <section
        className={styles.scroll}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
        tabIndex={0}
        {...(caption ? { 'aria-labelledby': id } : { 'aria-label': 'Table' })}
      >
        <table className={styles.table} aria-labelledby={caption ? id : undefined}>
          {first && (
            <thead>
              <tr>
                {first.cells.map(({ key, text, column }) => (
                  <th key={key} scope="col" className={align(column)}>
                    {text || <span className="visually-hidden">Row</span>}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {body.map(({ key: row, cells }) => (
              <tr key={row}>
                {cells.map(({ key, text, column }) =>
                  headerColumn && column === 0 ? (
                    <th key={key} scope="row">
                      {text}
                    </th>
                  ) : (
                    <td key={key} className={align(column)}>
                      {text}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {source && <p className={styles.source}>Source: {source}</p>}
    </figure>
  );
}

/** Rows as long as the longest, so that their lines meet. */
function squared(rows: Props['value']['rows']) {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return rows.map(({ _key, cells }) => ({
    key: _key,
    cells: Array.from({ length: width }, (_, column) => ({
      key: `${_key}-${column}`,
      column,
      text: cells[column] ?? '',
    })),
  }));
}

/** Whether a column holds figures alone: those stand under one another. */
function holdsFigures(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => plain(cell).trim()).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => /\d/.test(cell) && !/\p{L}/u.test(cell));
}
