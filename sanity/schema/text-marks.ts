import { LinkIcon } from '@sanity/icons/Link';
import { defineField } from 'sanity';

/** What may be done with words wherever they can be marked. */
export const textMarks = {
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
};

/** The kinds of lists. Tab makes an item one of a deeper list. */
export const textLists = [
  { title: 'Bulleted', value: 'bullet' },
  { title: 'Numbered', value: 'number' },
];
