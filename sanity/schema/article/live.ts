import { defineField } from 'sanity';
import { notYet } from '../checks/live.ts';

/** What only a live blog has. Its entries are documents of their own, so that several people write at once. */
export const liveFields = [
  defineField({
    name: 'live',
    title: 'Live blog',
    type: 'object',
    group: 'story',
    description: 'Its entries are under “Live” in the first column.',
    options: { collapsible: false },
    hidden: ({ document }) => document?.['kind'] !== 'live',
    fields: [
      defineField({
        name: 'pinned',
        title: 'Pinned entry',
        type: 'reference',
        to: [{ type: 'liveEntry' }],
        weak: true,
        description:
          'Stands above all others. Take it out when it is no longer what readers should know first.',
        options: {
          disableNew: true,
          filter: ({ document }) => ({
            filter: 'article._ref == $article',
            params: { article: document._id.replace(/^drafts\./u, '') },
          }),
        },
      }),
      defineField({
        name: 'endedAt',
        title: 'Ended',
        type: 'datetime',
        description:
          'Leave this empty while the blog runs. Set it when you stop: readers are told, and their pages stop asking for more.',
        options: { timeStep: 1 },
        validation: (rule) => rule.custom((endedAt) => notYet(endedAt, new Date())),
      }),
    ],
  }),
];
