import { defineField } from 'sanity';

/** What writer and desk tell each other. The site asks for none of it. */
export const deskFields = [
  defineField({
    name: 'correctionDue',
    title: 'A correction is due',
    type: 'object',
    group: ['story', 'extras'],
    description:
      'Write the correction under “Notes and sources”. When you publish it, this reminder goes by itself.',
    hidden: ({ value }) => !value,
    fields: [
      defineField({
        name: 'note',
        title: 'What is wrong',
        type: 'text',
        rows: 2,
        description:
          'For the newsroom: the site never shows this. Leave out what must stay confidential, such as names of sources.',
      }),
      defineField({ name: 'since', title: 'Noted', type: 'datetime', readOnly: true }),
    ],
  }),
  defineField({
    name: 'deskNote',
    title: 'Between writer and desk',
    type: 'text',
    rows: 2,
    group: 'story',
    description:
      'Written when the article was sent to review or back. It goes when the article is published.',
    hidden: ({ value }) => !value,
  }),
  defineField({
    name: 'stage',
    title: 'Where this draft stands',
    type: 'string',
    group: 'publishing',
    description: 'The buttons “Send to review” and “Back to the writer” set this. Readers never see it.',
    options: {
      layout: 'radio',
      direction: 'horizontal',
      list: [
        { title: 'In review: the desk is asked to read it', value: 'review' },
        { title: 'Ready: it can be published', value: 'ready' },
      ],
    },
    // Of use while there is a draft: a button sets it, and none is shown where it would mean nothing.
    hidden: ({ value }) => !value,
  }),
];
