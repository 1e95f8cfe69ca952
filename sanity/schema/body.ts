import { defineArrayMember, defineType } from 'sanity';
import { emptyHeadings, headingsOutOfOrder, saying, strayPullQuotes, vagueLinks } from './checks/body.ts';
import { textLists, textMarks } from './text-marks.ts';

/** The text of an article or a page. Every block type that may stand in it is listed here. */
export const body = defineType({
  name: 'body',
  title: 'Text',
  type: 'array',
  description:
    'Pictures, quotes, tables and all else that is not a paragraph come by the buttons above the text.',
  // Not in a field of this type: rules of its own would take the place of these.
  validation: (rule) => [
    rule
      // What a live blog has to say is in its entries.
      .custom((text, { document }) =>
        (text && text.length > 0) || document?.['kind'] === 'live' ? true : 'There is no text yet.',
      )
      .warning(),
    rule.custom(saying(emptyHeadings)),
    rule.custom(saying(headingsOutOfOrder)).warning(),
    rule.custom(saying(vagueLinks)).warning(),
    rule.custom(saying(strayPullQuotes)).info(),
  ],
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        { title: 'Paragraph', value: 'normal' },
        { title: 'Heading', value: 'h2' },
        { title: 'Smaller heading', value: 'h3' },
      ],
      lists: textLists,
      marks: textMarks,
    }),
    // In this order they stand in the editor’s menu: what is seen and heard, what is quoted, what explains, and the rest.
    defineArrayMember({ type: 'picture' }),
    defineArrayMember({ type: 'gallery' }),
    defineArrayMember({ type: 'embed' }),
    defineArrayMember({ type: 'audio' }),
    defineArrayMember({ type: 'pullQuote' }),
    defineArrayMember({ type: 'blockQuote' }),
    defineArrayMember({ type: 'factBox' }),
    defineArrayMember({ type: 'questions' }),
    defineArrayMember({ type: 'timeline' }),
    defineArrayMember({ type: 'table' }),
    defineArrayMember({ type: 'download' }),
    defineArrayMember({ type: 'code' }),
    defineArrayMember({ type: 'divider' }),
  ],
});
