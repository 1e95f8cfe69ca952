import type { Article, Body, Discussion, Page, ShortText } from '../types.gen.ts';
import type { AuthorSlug } from './authors.ts';
import type { FileName } from './files/list.ts';
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
  | { readonly part: 'list'; readonly listItem: ListKind; readonly items: readonly Item[] }
  | { readonly part: 'block'; readonly block: WithoutKey<Exclude<BodyItem, TextBlock | MadeOfAssets>> }
  | ({ readonly part: 'picture' } & PictureUse)
  | { readonly part: 'gallery'; readonly title: string; readonly pictures: readonly PictureUse[] }
  | {
      readonly part: 'questions';
      readonly title: string;
      readonly items: readonly (readonly [string, string])[];
    }
  | {
      readonly part: 'timeline';
      readonly title: string;
      readonly items: readonly (readonly [string, string])[];
    }
  | { readonly part: 'file'; readonly file: FileName; readonly block: WithoutFile<FileItem> };

type ListKind = 'bullet' | 'number';

/** An item of a list: its words, and a deeper list below them. */
type Item = string | readonly [words: string, ...below: string[]];

type PictureItem = Extract<BodyItem, { _type: 'picture' }>;
type FileItem = Extract<BodyItem, { _type: 'audio' | 'download' }>;
type MadeOfAssets = PictureItem | FileItem | Extract<BodyItem, { _type: 'gallery' }>;
type WithoutFile<T> = T extends unknown ? Omit<T, '_key' | 'file'> : never;
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
  readonly live?: SampleLiveBlog;
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

/** A live blog's entries, newest first, and the id of the one that stands above all others. */
type SampleLiveBlog = {
  readonly endedHoursAgo: number;
  readonly pinned: string;
  readonly entries: readonly SampleEntry[];
};

export type SampleEntry = {
  readonly id: string;
  readonly by: AuthorSlug;
  readonly hoursAgo: number;
  readonly headline?: string;
  readonly keyEvent?: boolean;
  readonly body: readonly Part[];
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
export const bullets = (...items: Item[]): Part => ({ part: 'list', listItem: 'bullet', items });

/** A numbered list. */
export const numbers = (...items: Item[]): Part => ({ part: 'list', listItem: 'number', items });

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

/** Pictures that belong together. */
export const gallery = (title: string, ...pictures: PictureUse[]): Part => ({
  part: 'gallery',
  title,
  pictures,
});

/** Questions, each with its answer. */
export const questions = (
  title: string,
  ...items: (readonly [question: string, answer: string])[]
): Part => ({
  part: 'questions',
  title,
  items,
});

/** What happened, each with its time. */
export const timeline = (title: string, ...items: (readonly [when: string, text: string])[]): Part => ({
  part: 'timeline',
  title,
  items,
});

/** A table whose first row names its columns, and whose first column its rows. */
export const table = (caption: string, source: string, ...rows: string[][]): Part => ({
  part: 'block',
  block: {
    _type: 'table',
    caption,
    source,
    headerRow: true,
    headerColumn: true,
    rows: rows.map((cells, index) => ({ _type: 'tableRow', _key: `r${index + 1}`, cells })),
  },
});

/** Lines as they stand in a file or a terminal. */
export const code = (language: string, ...lines: string[]): Part => ({
  part: 'block',
  block: { _type: 'code', language, code: lines.join('\n') },
});

/** A pause. */
export const stars = (): Part => ({ part: 'block', block: { _type: 'divider', look: 'stars' } });

/** A video, post or map from elsewhere. */
export const embed = (url: string, title: string, caption: string): Part => ({
  part: 'block',
  block: { _type: 'embed', url, title, caption },
});

/** A recording. */
export const audio = (file: FileName, title: string, transcript: string): Part => ({
  part: 'file',
  file,
  block: { _type: 'audio', title, credit: 'Sound: Gazette', transcript },
});

/** A file to take away. */
export const download = (file: FileName, title: string, description: string): Part => ({
  part: 'file',
  file,
  block: { _type: 'download', title, description },
});

/** Makes the stored picture of a use: the asset that was uploaded for it, with its description and credit. */
export type PictureMaker = (use: PictureUse) => WithoutKey<PictureItem>;

/** What refers to the asset that was uploaded for a file. */
export type FileMaker = (name: FileName) => NonNullable<FileItem['file']>;

/** The stored form of a text. Keys depend on position alone, so the same text gives the same document again. */
export function bodyOf(parts: readonly Part[], makePicture: PictureMaker, makeFile: FileMaker): Body {
  const items: Body = [];
  const key = () => `b${items.length + 1}`;
  const listed = (words: string, listItem: ListKind, level: number) =>
    items.push(textBlock(key(), words, { style: 'normal', listItem, level }));
  for (const part of parts) {
    switch (part.part) {
      case 'text':
        items.push(textBlock(key(), part.text, { style: part.style }));
        break;
      case 'list':
        for (const item of part.items) {
          const [words, ...below] = typeof item === 'string' ? [item] : item;
          listed(words, part.listItem, 1);
          for (const deeper of below) listed(deeper, 'bullet', 2);
        }
        break;
      case 'picture':
        items.push({ ...makePicture(part), _key: key() });
        break;
      case 'gallery':
        items.push({
          _type: 'gallery',
          _key: key(),
          title: part.title,
          pictures: part.pictures.map((use, index) => ({ ...makePicture(use), _key: `p${index + 1}` })),
        });
        break;
      case 'questions':
        items.push({
          _type: 'questions',
          _key: key(),
          title: part.title,
          items: part.items.map(([question, answer], index) => ({
            _type: 'questionAndAnswer',
            _key: `q${index + 1}`,
            question,
            answer: [textBlock(`${key()}q${index + 1}`, answer)],
          })),
        });
        break;
      case 'timeline':
        items.push({
          _type: 'timeline',
          _key: key(),
          title: part.title,
          entries: part.items.map(([when, text], index) => ({
            _type: 'timelineEntry',
            _key: `e${index + 1}`,
            when,
            text: [textBlock(`${key()}e${index + 1}`, text)],
          })),
        });
        break;
      case 'file':
        items.push({ ...part.block, _key: key(), file: makeFile(part.file) });
        break;
      case 'block':
        items.push({ ...part.block, _key: key() });
        break;
    }
  }
  return items;
}

type Paragraph = ShortText[number];

function textBlock(key: string, text: string): Paragraph;
function textBlock(
  key: string,
  text: string,
  look: Pick<TextBlock, 'style' | 'listItem' | 'level'>,
): TextBlock;
function textBlock(
  key: string,
  text: string,
  look: Pick<TextBlock, 'style' | 'listItem' | 'level'> = { style: 'normal' },
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
