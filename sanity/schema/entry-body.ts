import { defineType } from 'sanity';
import { body } from './body.ts';

/** The text of a live blog's entry: that of an article without headings, as the entry has one of its own. */
export const entryBody = defineType({
  ...body,
  name: 'entryBody',
  description:
    'Short: readers follow it on their phones. Pictures and quotes come by the buttons above the text.',
  of: body.of.map((member) =>
    member.type === 'block' ? { ...member, styles: [{ title: 'Paragraph', value: 'normal' }] } : member,
  ),
});
