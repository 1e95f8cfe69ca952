import { LinkIcon } from '@sanity/icons/Link';
import { defineArrayMember, defineField, defineType } from 'sanity';
import {
  emptyHeadings,
  headingsOutOfOrder,
  strayPullQuotes,
  vagueLinks,
  type BodyDraft,
  type BodyFinding,
} from './checks/body.ts';

/** A check as a rule of the Studio's: true, or each finding at its block. */
const saying = (check: (body: BodyDraft) => BodyFinding[]) => (body: unknown) => {
  const found = check((body ?? []) as BodyDraft);
  return found.length === 0 || found;
};

/** The text of an article or a page. Every block type that may stand in it is listed here. */
export const body = defineType({
  name: 'body',
  title: 'Text',
  type: 'array',
  description: 'Type / or use the buttons for pictures, quotes and fact boxes.',
  // Not in a field of this type: rules of its own would take the place of these.
  validation: (rule) => [
    rule.custom((text) => (text && text.length > 0 ? true : 'There is no text yet.')).warning(),
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
      lists: [
        { title: 'Bulleted', value: 'bullet' },
        { title: 'Numbered', value: 'number' },
      ],
      marks: {
        decorators: [
          { title: 'Strong', value: 'strong' },
          { title: 'Emphasis', value: 'em' },
        ],
        annotations: [
          {
            name: 'link',
            title: 'Link',
            type: 'object',
            icon: LinkIcon,
            fields: [
              defineField({
                name: 'href',
                title: 'Leads to',
                type: 'url',
                description: 'A whole address, or one on this site that starts with /',
                validation: (rule) => [
                  rule.required().error('Say where the link leads, or remove it.'),
                  rule
                    .uri({ scheme: ['https', 'http', 'mailto', 'tel'], allowRelative: true })
                    .error('This is no address. Begin with https://, with mailto: or, on this site, with /'),
                ],
              }),
            ],
          },
        ],
      },
    }),
    defineArrayMember({ type: 'picture' }),
    defineArrayMember({ type: 'pullQuote' }),
    defineArrayMember({ type: 'blockQuote' }),
    defineArrayMember({ type: 'factBox' }),
  ],
});
