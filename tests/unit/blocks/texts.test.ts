import { describe, expect, test, vi } from 'vitest';
import { bodyMarkdown } from '#components/blocks/markdown.ts';
import { bodyPlainText } from '#components/blocks/plain-text.ts';
import type { Body, BodyBlock } from '#sanity/queries/article.ts';
import { shortText } from './short-text.ts';

// Addresses of pictures are made by where the content is: no unit test has any.
vi.mock('#lib/env.ts', () => ({
  env: { content: { mode: 'embedded', projectId: 'gazette', dataset: 'production' } },
}));

type TextBlock = Extract<BodyBlock, { _type: 'block' }>;

const site = 'https://gazette.example';

const block = (text: string, more: Partial<TextBlock> = {}): TextBlock => ({
  _type: 'block',
  _key: text,
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text, marks: [] }],
  ...more,
});
const item = (text: string, level: number, listItem: 'bullet' | 'number' = 'bullet') =>
  block(text, { listItem, level });

const unknown = { _type: 'hologram', _key: 'u' } as unknown as Body[number];

const body: Body = [
  block('What it is', { style: 'h2' }),
  block('A paragraph.'),
  { _type: 'pullQuote', _key: 'p', text: 'A paragraph.' },
  { _type: 'blockQuote', _key: 'q', text: 'First.\n\nThen\nthis.', attribution: 'Ada', source: 'Letters' },
  { _type: 'factBox', _key: 'f', title: 'In figures', facts: ['One.', 'Two.'] },
  unknown,
];

const hash = '0123456789abcdef0123456789abcdef01234567';
const picture = {
  _key: 'p',
  assetId: `image-${hash}-1600x1067-jpg`,
  alt: 'A boat',
  caption: 'The Tamsin.',
  credit: 'Gazette',
  hotspot: null,
  crop: null,
  width: 1600,
  height: 1067,
  lqip: null,
};
const file = {
  file: { _type: 'file', asset: { _type: 'reference', _ref: 'file' } },
  size: 12_345,
  filename: 'times.csv',
} as const;

/** One of each kind that is more than words. */
const rich: Body = [
  { _type: 'gallery', _key: 'g', title: 'On the water', pictures: [picture] },
  {
    _type: 'questions',
    _key: 'q',
    items: [{ _key: 'a', question: 'Is it free?', answer: shortText('Yes, ', ['for all', '/free']) }],
  },
  {
    _type: 'timeline',
    _key: 't',
    title: 'How it went',
    entries: [{ _key: 'a', when: 'March', text: shortText('She asked.') }],
  },
  {
    _type: 'table',
    _key: 'b',
    caption: 'Boats',
    headerRow: true,
    headerColumn: false,
    rows: [
      { _key: 'a', cells: ['Boat', 'Seats'] },
      { _key: 'b', cells: ['Tamsin | old'] },
    ],
  },
  { _type: 'code', _key: 'c', code: 'a*b*c', language: 'Python', filename: 'sum.py' },
  { _type: 'divider', _key: 'd', look: 'stars' },
  { _type: 'embed', _key: 'e', url: 'https://vimeo.com/76979871?x=1', title: 'The film' },
  {
    _type: 'audio',
    _key: 'r',
    ...file,
    assetId: `file-${hash}-mp3`,
    title: 'The foghorn',
    transcript: 'A low note.',
  },
  { _type: 'download', _key: 'f', ...file, assetId: `file-${hash}-csv`, title: 'All times' },
];

describe('plain text', () => {
  test('has the words of every block once, in order', () => {
    expect(bodyPlainText(body)).toBe(
      'What it is\n\nA paragraph.\n\nFirst.\n\nThen\nthis.\n\nIn figures\nOne.\nTwo.',
    );
  });

  test('has the words of what is more than words', () => {
    expect(bodyPlainText(rich).split('\n\n')).toEqual([
      'On the water\nThe Tamsin.',
      'Is it free?\nYes, for all',
      'How it went\nMarch\nShe asked.',
      'Boats\nBoat Seats\nTamsin | old',
      'a*b*c',
      'The film',
      'The foghorn\nA low note.',
      'All times',
    ]);
  });

  test('of nothing, and of broken blocks, is nothing', () => {
    expect(bodyPlainText([])).toBe('');
    expect(bodyPlainText([unknown, { _type: 'block', _key: 'a' }])).toBe('');
  });
});

describe('Markdown', () => {
  test('has every block', () => {
    expect(bodyMarkdown(body, site)).toBe(
      [
        '## What it is',
        'A paragraph.',
        '> First.\n>\n> Then\\\n> this.\n>\n> — Ada, Letters',
        '**In figures**',
        '- One.\n- Two.\n',
      ].join('\n\n'),
    );
  });

  test('has what is more than words', () => {
    expect(bodyMarkdown(rich, site)).toMatch(
      new RegExp(
        [
          String.raw`^\*\*On the water\*\*`,
          String.raw`!\[A boat\]\(https://gazette\.example/lake/images/\S+\)`,
          String.raw`_The Tamsin\. Gazette_`,
          String.raw`\*\*Is it free\?\*\*`,
          String.raw`Yes, \[for all\]\(https://gazette\.example/free\)`,
          String.raw`\*\*How it went\*\*`,
          String.raw`- \*\*March\*\*`,
          String.raw`  She asked\.`,
          String.raw`\*\*Boats\*\*`,
          String.raw`\| Boat \| Seats \|\n\| - \| - \|\n\| Tamsin \\\| old \| \|`,
          String.raw`_sum\.py_`,
          '```python\na\\*b\\*c\n```',
          '---',
          String.raw`\[The film\]\(https://vimeo\.com/76979871\) \(video on Vimeo\)`,
          String.raw`\[The foghorn\]\(https://gazette\.example/lake/files/gazette/production/${hash}\.mp3\) \(recording\)`,
          String.raw`A low note\.`,
          String.raw`\[All times\]\(https://gazette\.example/lake/files/gazette/production/${hash}\.csv\) \(CSV, 12 KB\)\n$`,
        ].join('\n\n'),
      ),
    );
  });

  test('nests lists of both kinds', () => {
    expect(
      bodyMarkdown(
        [item('One', 1), item('First', 2, 'number'), item('Second', 2, 'number'), item('Two', 1)],
        site,
      ),
    ).toBe('- One\n  1. First\n  2. Second\n- Two\n');
    expect(bodyMarkdown([item('Deep at once', 2)], site)).toContain('Deep at once');
  });

  test('takes no word for a sign', () => {
    const text = '# 1 *is* not [a](b) <b>heading</b>';
    expect(bodyMarkdown([block(text), block('- dash'), block('1. one')], site)).toBe(
      '\\# 1 \\*is\\* not \\[a]\\(b) \\<b>heading\\</b>\n\n\\- dash\n\n1\\. one\n',
    );
  });

  test('keeps marks, and links to whole addresses alone', () => {
    const link = (href: string) =>
      block('', {
        markDefs: [{ _type: 'link', _key: 'l', href }],
        children: [
          { _type: 'span', _key: '1', text: 'See ', marks: [] },
          { _type: 'span', _key: '2', text: 'the rules', marks: ['strong', 'l'] },
        ],
      });
    expect(bodyMarkdown([link('/guidelines')], site)).toBe(
      'See [**the rules**](https://gazette.example/guidelines)\n',
    );
    expect(bodyMarkdown([link('javascript:alert(1)')], site)).toBe('See **the rules**\n');
  });

  test('shows a picture by its whole address', () => {
    const block: Body[number] = { _type: 'picture', ...picture };
    expect(bodyMarkdown([block], site)).toMatch(
      /^!\[A boat\]\(https:\/\/gazette\.example\/lake\/images\/\S+\)\n\n_The Tamsin. Gazette_\n$/,
    );
    expect(bodyMarkdown([{ ...block, assetId: null }], site)).toBe('');
  });
});
