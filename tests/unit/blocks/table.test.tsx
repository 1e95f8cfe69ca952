import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TableView } from '#components/blocks/table/view.tsx';

const row = (_key: string, ...cells: (string | null)[]) => ({ _key, cells });
const value = {
  caption: 'Boats',
  rows: [row('a', 'Boat', 'Seats'), row('b', 'Tamsin', '1,200'), row('c', 'Relief', '96')],
  headerRow: true,
  headerColumn: true,
};
const render = (more: Partial<Parameters<typeof TableView>[0]['value']>) =>
  renderToStaticMarkup(<TableView value={{ ...value, ...more }} />);

test('headers are headers, of columns and of rows', () => {
  const html = render({});
  expect(html.match(/<th scope="col"/g)).toHaveLength(2);
  expect(html.match(/<th scope="row">(Tamsin|Relief)/g)).toHaveLength(2);
  expect(render({ headerRow: false, headerColumn: false })).not.toContain('<th');
});

test('the part that scrolls can be focused and has the caption as its name', () => {
  const id = /<figcaption[^>]* id="([^"]+)">Boats/.exec(render({}))?.[1];
  expect(id).toBeTruthy();
  expect(render({})).toMatch(/<section [^>]*tabindex="0" aria-labelledby="[^"]+"/);
  expect(render({})).toContain(`aria-labelledby="${id}"`);
  expect(render({ caption: '' })).toContain('aria-label="Table"');
});

test('figures stand under one another, words do not', () => {
  expect(render({}).match(/<td class="[^"]*figures[^"]*">/g)).toHaveLength(2);
  expect(render({ rows: [...value.rows, row('d', 'Spare', 'none')] })).not.toMatch(/figures/);
});

test('rows of unequal length and missing cells are filled up; an empty corner has words for those who listen', () => {
  const html = render({ rows: [row('a', null, 'Seats', 'Crew'), row('b', 'Tamsin')] });
  expect(html.match(/<t[hd][ >]/g)).toHaveLength(6);
  expect(html).not.toMatch(/<th[^>]*><\/th>/);
});

test('a table without cells is none', () => {
  expect(render({ rows: [] })).toBe('');
  expect(render({ rows: [row('a')] })).toBe('');
});
