import { defineArrayMember, defineType } from 'sanity';
import { saying, vagueLinks } from './checks/body.ts';
import { textLists, textMarks } from './text-marks.ts';

/** A few paragraphs within a block of a text: no headings, and no blocks of its own. */
export const shortText = defineType({
  name: 'shortText',
  title: 'Text',
  type: 'array',
  validation: (rule) => rule.custom(saying(vagueLinks)).warning(),
  of: [
    defineArrayMember({
      type: 'block',
      styles: [{ title: 'Paragraph', value: 'normal' }],
      lists: textLists,
      marks: textMarks,
    }),
  ],
});
