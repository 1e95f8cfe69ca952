import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../lib/comments/content/parse.ts';
import { plainText, type Block, type Inline } from '../../../lib/comments/content/tree.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });
const link = (href: string, host: string, label: string): Inline => ({
  type: 'link',
  href,
  host,
  children: [text(label)],
});
const line = (source: string): Inline[] => {
  const [block] = parse(source).tree;
  return block?.type === 'paragraph' ? block.children : [];
};

describe('a line', () => {
  test.each<[string, Inline[]]>([
    ['plain', [text('plain')]],
    ['*a*', [{ type: 'emphasis', children: [text('a')] }]],
    ['_a_', [{ type: 'emphasis', children: [text('a')] }]],
    ['**a**', [{ type: 'strong', children: [text('a')] }]],
    ['~~a~~', [{ type: 'strike', children: [text('a')] }]],
    ['***a***', [{ type: 'strong', children: [{ type: 'emphasis', children: [text('a')] }] }]],
    ['a `*b*` c', [text('a '), { type: 'code', text: '*b*' }, text(' c')]],
    ['a\nb', [text('a'), { type: 'break' }, text('b')]],
    ['\\*a\\*', [text('*a*')]],
    ['snake_case_name', [text('snake_case_name')]],
    ['2 * 3 * 4', [text('2 * 3 * 4')]],
    ['*a', [text('*a')]],
    ['<b>a</b> &amp; <script>', [text('<b>a</b> &amp; <script>')]],
    ['[a](https://b.example/c)', [link('https://b.example/c', 'b.example', 'a')]],
    ['[1] a', [text('[1] a')]],
    ['[a](b)', [text('[a](b)')]],
    [
      'see https://a.example/b_(c). Or',
      [text('see '), link('https://a.example/b_(c)', 'a.example', 'https://a.example/b_(c)'), text('. Or')],
    ],
    [
      '(https://a.example/b)',
      [text('('), link('https://a.example/b', 'a.example', 'https://a.example/b'), text(')')],
    ],
  ])('%j', (source, expected) => {
    expect(line(source)).toEqual(expected);
  });
});

describe('blocks', () => {
  test.each<[string, Block[]]>([
    [
      'a\n\nb',
      [
        { type: 'paragraph', children: [text('a')] },
        { type: 'paragraph', children: [text('b')] },
      ],
    ],
    [
      '> a\n> b',
      [
        {
          type: 'quote',
          children: [{ type: 'paragraph', children: [text('a'), { type: 'break' }, text('b')] }],
        },
      ],
    ],
    ['- a\n- b', [{ type: 'list', start: null, items: [[text('a')], [text('b')]] }]],
    ['3. a\n4. b', [{ type: 'list', start: 3, items: [[text('a')], [text('b')]] }]],
    ['1990. A good year', [{ type: 'paragraph', children: [text('1990. A good year')] }]],
    [
      '```\n*a*\n```\nb',
      [
        { type: 'code', text: '*a*' },
        { type: 'paragraph', children: [text('b')] },
      ],
    ],
    ['', []],
    [' \n\t\n', []],
  ])('%j', (source, expected) => {
    expect(parse(source).tree).toEqual(expected);
  });
});

describe('links that hide something', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\u200bscript:alert(1)',
    'javascript&colon;alert(1)',
    'java&#115;cript:alert(1)',
    'data:text/html;base64,PHN2Zz4=',
    'vbscript:x',
    'file:///etc/passwd',
  ])('%j is refused and stays text', (target) => {
    const { tree, links, refused } = parse(`[a](${target})`);
    expect(links).toEqual([]);
    expect(refused).toHaveLength(1);
    expect(JSON.stringify(tree)).not.toContain('"link"');
  });

  test('an address with a user name in it is refused', () => {
    const { links, refused } = parse(
      'https://bank.example@evil.example/ [a](https://bank.example:x@evil.example)',
    );
    expect(links).toEqual([]);
    expect(refused.map(({ why }) => why)).toEqual(['disguised', 'disguised']);
  });

  test.each([
    'bank.example',
    'https://bank.example/login',
    'www.bank.example',
    '**bank.example**',
    'ｂank.example',
  ])('the label %j can’t stand for another site', (label) => {
    expect(line(`[${label}](https://evil.example/)`)).toEqual([
      link('https://evil.example/', 'evil.example', 'https://evil.example/'),
    ]);
  });
});

const hostile = fc
  .array(
    fc.constantFrom(
      '>',
      '> ',
      '[',
      ']',
      '(',
      ')',
      '](',
      '*',
      '**',
      '_',
      '~~',
      '`',
      '```',
      '\n',
      '\n\n',
      '\\',
      '- ',
      '1. ',
      'a',
      ' ',
      'https://a.example/',
      'http://',
      'javascript:',
      '\u202e',
      '\u0301',
      '😀',
    ),
    { maxLength: 400 },
  )
  .map((parts) => parts.join(''));

const walk = (nodes: (Block | Inline)[], depth = 1): { depth: number; hrefs: string[] } =>
  nodes.reduce(
    (found, node) => {
      const inner =
        node.type === 'list'
          ? walk(node.items.flat(), depth + 1)
          : 'children' in node
            ? walk(node.children, depth + 1)
            : { depth, hrefs: [] };
      return {
        depth: Math.max(found.depth, inner.depth),
        hrefs: [...found.hrefs, ...inner.hrefs, ...(node.type === 'link' ? [node.href] : [])],
      };
    },
    { depth, hrefs: [] as string[] },
  );

test('whatever is sent: no error, a shallow tree, and every link is a web address', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 300 })), (source) => {
      const { tree, links } = parse(source);
      const { depth, hrefs } = walk(tree);
      expect(depth).toBeLessThan(12);
      expect(hrefs.toSorted()).toEqual(links.toSorted());
      for (const href of hrefs) expect(new URL(href).protocol).toMatch(/^https?:$/);
      plainText(tree);
    }),
    { numRuns: 2000 },
  );
});

test('what is not a mark is never lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('ab', 'c', ' ', '*', '**', '_', '[', ']', '(', '~~'), { maxLength: 60 }),
      (parts) => {
        const source = parts.join('');
        const letters = (value: string) => value.replaceAll(/[^abc]/g, '');
        expect(letters(plainText(parse(source).tree))).toBe(letters(source));
      },
    ),
  );
});

describe('time grows with length alone', () => {
  test.each([
    ['nested quotes', '>'],
    ['spaced quotes', '> '],
    ['brackets', '['],
    ['empty links', '[]('],
    ['unclosed links', '[a]('],
    ['links', '[a](https://b.example) '],
    ['marks', '*_'],
    ['opening marks', ' *a _b'],
    ['closing marks', 'a* b_ '],
    ['ticks', '`` ` '],
    ['addresses', 'https://a.example '],
    ['half addresses', 'https://'],
    ['punctuation', 'https://a.'],
    ['backslashes', '\\'],
    ['lines', '> a\n- b\n'],
    ['blank lines', ' \n'],
    ['combining marks', '\u0301'],
  ])('%s', (_name, unit) => {
    // Parsed once before, so that compiling isn't measured. A quadratic parser takes 1,600 times as long for the longer.
    const timeOf = (length: number) => {
      const source = unit.repeat(length / unit.length);
      parse(source);
      const begun = performance.now();
      parse(source);
      return performance.now() - begun;
    };
    const short = Math.max(timeOf(10_000), 3);
    expect(timeOf(400_000)).toBeLessThan(short * 400);
  });
});
