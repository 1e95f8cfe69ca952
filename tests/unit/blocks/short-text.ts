import type { ShortText } from '#sanity/types.gen.ts';

/** A paragraph of plain words and of links, each of which is its words and where it leads. */
export function shortText(...pieces: (string | [words: string, href: string])[]): ShortText {
  const links = pieces.filter((piece) => typeof piece !== 'string');
  return [
    {
      _type: 'block',
      _key: 'p',
      style: 'normal',
      markDefs: links.map(([, href]) => ({ _type: 'link', _key: href, href })),
      children: pieces.map((piece, index) => ({
        _type: 'span',
        _key: `s${index}`,
        text: typeof piece === 'string' ? piece : piece[0],
        marks: typeof piece === 'string' ? [] : [piece[1]],
      })),
    },
  ];
}
