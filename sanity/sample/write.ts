import type { Article, Body, Discussion, Page } from '../types.gen.ts';
import type { AuthorSlug } from './authors.ts';
import type { PictureName } from './pictures/list.ts';
import type { SectionSlug } from './sections.ts';
import type { TopicSlug } from './topics.ts';

type BodyItem = Body[number];
type TextBlock = Extract<BodyItem, { _type: 'block' }>;
type Span = NonNullable<TextBlock['children']>[number];
type MarkDef = NonNullable<TextBlock['markDefs']>[number];

/**
 * A picture where it is used. Its description for those who can't see it comes from the list of pictures, but for an article
 * in another language.
 */
type PictureUse = { readonly picture: PictureName; readonly caption?: string; readonly alt?: string };

/** A part of a text as its author writes it. In strings, `**strong**`, `*emphasis*` and `[words](address)` work. */
export type Part =
  | { readonly part: 'text'; readonly style: 'normal' | 'h2' | 'h3'; readonly text: string }
  | { readonly part: 'list'; readonly listItem: 'bullet' | 'number'; readonly items: readonly string[] }
  | { readonly part: 'block'; readonly block: WithoutKey<Exclude<BodyItem, TextBlock | PictureItem>> }
  | ({ readonly part: 'picture' } & PictureUse);

type PictureItem = Extract<BodyItem, { _type: 'picture' }>;
type WithoutKey<T> = T extends unknown ? Omit<T, '_key'> : never;

type BylineRole = NonNullable<Article['bylines']>[number]['role'];

/** An article of the sample edition as its author writes it. Times are in hours before the edition is loaded. */
export type SampleArticle = {
  readonly slug: string;
  /** Where it isn’t English. */
  readonly language?: NonNullable<Article['language']>;
  readonly formerSlugs?: readonly string[];
  readonly headline: string;
  readonly standfirst: string;
  readonly section: SectionSlug;
  readonly kind: Article['kind'];
  /** Who made it. A name alone is an author. */
  readonly by: readonly (AuthorSlug | readonly [AuthorSlug, BylineRole])[];
  readonly hoursAgo: number;
  readonly updatedHoursAgo?: number;
  readonly picture?: PictureUse;
  readonly keyPoints?: readonly string[];
  readonly body: readonly Part[];
  readonly topics: readonly TopicSlug[];
  readonly contentNotice?: string;
  readonly helpLines?: readonly WithoutKeyAndType<NonNullable<Article['helpLines']>[number]>[];
  readonly sources?: readonly WithoutKeyAndType<NonNullable<Article['sources']>[number]>[];
  readonly corrections?: readonly { readonly hoursAgo: number; readonly text: string }[];
  /** What to read next, by slugs. */
  readonly related?: readonly string[];
  readonly discussion?: Omit<Discussion, '_type'>;
  readonly seo?: NonNullable<Article['seo']>;
};

/** A page outside the news, as its author writes it. */
export type SamplePage = {
  readonly slug: string;
  readonly title: string;
  readonly standfirst: NonNullable<Page['standfirst']>;
  readonly body: readonly Part[];
};

type WithoutKeyAndType<T> = Omit<T, '_key' | '_type'>;

/** A paragraph. */
export const p = (text: string): Part => ({ part: 'text', style: 'normal', text });

/** A heading. */
export const h2 = (text: string): Part => ({ part: 'text', style: 'h2', text });

/** A smaller heading. */
export const h3 = (text: string): Part => ({ part: 'text', style: 'h3', text });

/** A bulleted list. */
export const bullets = (...items: string[]): Part => ({ part: 'list', listItem: 'bullet', items });

/** A numbered list. */
export const numbers = (...items: string[]): Part => ({ part: 'list', listItem: 'number', items });

/** A picture between paragraphs. */
export const pic = (picture: PictureName, caption?: string): Part => ({
  part: 'picture',
  picture,
  ...(caption && { caption }),
});

/** A line lifted out of the text. */
export const pull = (text: string, attribution?: string): Part => ({
  part: 'block',
  block: { _type: 'pullQuote', text, ...(attribution && { attribution }) },
});

/** Somebody else’s words at length. */
export const quote = (
  text: string,
  from: { readonly attribution?: string; readonly source?: string; readonly url?: string } = {},
): Part => ({ part: 'block', block: { _type: 'blockQuote', text, ...from } });

/** Background under its own title. */
export const facts = (title: string, ...items: string[]): Part => ({
  part: 'block',
  block: { _type: 'factBox', title, facts: items },
});

/** Makes the stored picture of a use: the asset that was uploaded for it, with its description and credit. */
export type PictureMaker = (use: PictureUse) => WithoutKey<PictureItem>;

/** The stored form of a text. Keys depend on position alone, so the same text gives the same document again. */
export function bodyOf(parts: readonly Part[], makePicture: PictureMaker): Body {
  const items: Body = [];
  const key = () => `b${items.length + 1}`;
  for (const part of parts) {
    switch (part.part) {
      case 'text':
        items.push(textBlock(key(), part.text, { style: part.style }));
        break;
      case 'list':
        for (const item of part.items) {
          items.push(textBlock(key(), item, { style: 'normal', listItem: part.listItem, level: 1 }));
        }
        break;
      case 'picture':
        items.push({ ...makePicture(part), _key: key() });
        break;
      case 'block':
        items.push({ ...part.block, _key: key() });
        break;
    }
  }
  return items;
}

function textBlock(
  key: string,
  text: string,
  look: Pick<TextBlock, 'style' | 'listItem' | 'level'>,
): TextBlock {
  return { _type: 'block', _key: key, ...look, ...inline(key, text) };
}

const inlineToken = /\*\*|\*|\[|\]\(([^()\s]+)\)/gu;

/**
 * Turns `**strong**`, `*emphasis*` and `[words](address)` into spans with their marks.
 * Throws where a mark is left open: that is a slip of the pen, and it should not reach a reader.
 */
function inline(key: string, text: string): { children: Span[]; markDefs: MarkDef[] } {
  const children: Span[] = [];
  const markDefs: MarkDef[] = [];
  const decorators = new Set<'strong' | 'em'>();
  let link: string | null = null;
  let from = 0;

  const flush = (to: number) => {
    if (to > from) {
      const marks: string[] = [...decorators, ...(link === null ? [] : [link])];
      children.push({
        _type: 'span',
        _key: `${key}s${children.length + 1}`,
        text: text.slice(from, to),
        marks,
      });
    }
  };
  const toggle = (decorator: 'strong' | 'em') => {
    if (!decorators.delete(decorator)) decorators.add(decorator);
  };

  for (const token of text.matchAll(inlineToken)) {
    flush(token.index);
    from = token.index + token[0].length;
    const href = token[1];
    if (token[0] === '**') toggle('strong');
    else if (token[0] === '*') toggle('em');
    else if (href === undefined) link = `${key}l${markDefs.length + 1}`;
    else {
      if (link === null) throw new Error(`A link ends that never began: ${text}`);
      markDefs.push({ _type: 'link', _key: link, href });
      link = null;
    }
  }
  flush(text.length);
  if (decorators.size > 0 || link !== null) throw new Error(`A mark is left open: ${text}`);
  return { children, markDefs };
}
