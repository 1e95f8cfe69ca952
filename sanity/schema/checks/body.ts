/** A text as it is while somebody writes it: anything may be missing. */
export type BodyDraft = readonly BodyItem[];

type BodyItem = {
  _type: string;
  _key: string;
  style?: string;
  children?: readonly { text?: string; marks?: readonly string[] }[];
  markDefs?: readonly { _key: string; _type: string }[];
  text?: string;
};

/** What is to be said about one block of a text; the path leads to it. */
export type BodyFinding = { message: string; path: [{ _key: string }] };

/** A check as a rule of the Studio's: true, or each finding at its block. */
export const saying = (check: (body: BodyDraft) => BodyFinding[]) => (body: unknown) => {
  const found = check((body ?? []) as BodyDraft);
  return found.length === 0 || found;
};

const isHeading = ({ _type, style }: BodyItem) => _type === 'block' && (style === 'h2' || style === 'h3');

const textOf = (block: BodyItem) => (block.children ?? []).map(({ text }) => text ?? '').join('');

/** Headings without a word: readers of the page’s outline stumble over them. */
export function emptyHeadings(body: BodyDraft): BodyFinding[] {
  return body
    .filter((item) => isHeading(item) && textOf(item).trim() === '')
    .map((item) => finding(item, 'This heading is empty: write it, or remove it.'));
}

/** Smaller headings before the first larger one. */
export function headingsOutOfOrder(body: BodyDraft): BodyFinding[] {
  const first = body.findIndex((item) => isHeading(item) && item.style === 'h2');
  return body
    .slice(0, first === -1 ? undefined : first)
    .filter((item) => isHeading(item) && item.style === 'h3')
    .map((item) =>
      finding(
        item,
        'A smaller heading comes before any heading. People who listen to the page use headings to find their way: make this one a heading.',
      ),
    );
}

const vague = new Set(['here', 'click here', 'this', 'this link', 'link', 'read more', 'more', 'this page']);

/** Links whose words say nothing of where they lead. */
export function vagueLinks(body: BodyDraft): BodyFinding[] {
  return body.flatMap((item) =>
    (item.markDefs ?? [])
      .filter(({ _type }) => _type === 'link')
      .map(({ _key }) =>
        (item.children ?? [])
          .filter(({ marks }) => marks?.includes(_key))
          .map(({ text }) => text ?? '')
          .join(''),
      )
      .filter((words) =>
        vague.has(
          words
            .trim()
            .replace(/[.:…]+$/u, '')
            .toLowerCase(),
        ),
      )
      .map((words) =>
        finding(item, `The link “${words.trim()}” doesn’t say where it leads. Link the words that name it.`),
      ),
  );
}

/** Pull quotes whose words are not in the text around them: a slip, or a change that was made in one place alone. */
export function strayPullQuotes(body: BodyDraft): BodyFinding[] {
  const said = folded(
    body
      .filter(({ _type }) => _type !== 'pullQuote')
      .map(wordsIn)
      .join(' '),
  );
  return body
    .filter(({ _type, text }) => _type === 'pullQuote' && text && !said.includes(folded(text)))
    .map((item) => finding(item, 'These words are not in the text. Check that the quote is as it was said.'));
}

/** Everything that is written anywhere in a block: in its paragraphs, its cells, its answers. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const shown = Object.entries(value).filter(([name]) => !name.startsWith('_'));
  // A word may be half strong: the spans of a paragraph are one text.
  const spans =
    Array.isArray(value) && value.every((item) => (item as { _type?: string } | null)?._type === 'span');
  return shown.map(([, part]) => wordsIn(part)).join(spans ? '' : ' ');
}

/** Letters and figures alone: punctuation and capitals differ between a sentence and its quotation. */
const folded = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const finding = ({ _key }: BodyItem, message: string): BodyFinding => ({ message, path: [{ _key }] });
