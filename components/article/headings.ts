import type { Body } from '#sanity/queries/article.ts';

export type Heading = { key: string; id: string; text: string; level: 2 | 3 };

/**
 * The headings of a text with the anchors that lead to them, in order. Anchors are made from the words, and numbered where the
 * same words come again, so that they stay the same while the text around them changes.
 */
export function headingsOf(body: Body): Heading[] {
  const seen = new Map<string, number>();
  return body.flatMap((block) => {
    if (block._type !== 'block' || block.listItem || (block.style !== 'h2' && block.style !== 'h3'))
      return [];
    const text = (block.children ?? [])
      .map((span) => span.text ?? '')
      .join('')
      .trim();
    if (!text) return [];
    const base = anchorOf(text);
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return [
      {
        key: block._key,
        id: count === 1 ? base : `${base}-${count}`,
        text,
        level: block.style === 'h2' ? (2 as const) : (3 as const),
      },
    ];
  });
}

function anchorOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  // The prefix keeps anchors from meeting ids that the page itself uses.
  return `h-${words.slice(0, 60) || 'section'}`;
}
