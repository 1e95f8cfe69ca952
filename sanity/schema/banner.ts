import { defineField, defineType } from 'sanity';
import { timeInWords } from './time-in-words.ts';

/** One line over every page, for as long as it holds. */
export const banner = defineType({
  name: 'banner',
  title: 'Banner',
  type: 'object',
  options: { collapsible: true, collapsed: false },
  fields: [
    defineField({
      name: 'shown',
      title: 'Show the banner',
      type: 'boolean',
      description: 'On every page, above the content, as soon as these settings are published.',
      initialValue: false,
    }),
    defineField({
      name: 'kind',
      title: 'Begins with',
      type: 'string',
      initialValue: 'breaking',
      options: {
        layout: 'radio',
        direction: 'horizontal',
        list: [
          { title: 'Breaking', value: 'breaking' },
          { title: 'Live', value: 'live' },
          { title: 'Notice', value: 'notice' },
        ],
      },
    }),
    defineField({
      name: 'text',
      title: 'Text',
      type: 'string',
      description: 'What is known, in one sentence.',
      validation: (rule) => [
        rule.custom((text, { parent }) =>
          (parent as { shown?: boolean } | undefined)?.shown && !text?.trim()
            ? 'Say what the banner says, or switch it off.'
            : true,
        ),
        rule.max(120).warning('Over 120 characters it takes up much of a telephone’s screen.'),
      ],
    }),
    defineField({
      name: 'article',
      title: 'Leads to this article',
      type: 'reference',
      to: [{ type: 'article' }],
      description: 'The banner isn’t shown on that article’s own page.',
      options: { disableNew: true },
    }),
    defineField({
      name: 'url',
      title: 'Or to this address',
      type: 'url',
      description: 'A page of this site, such as /latest, or a whole web address.',
      hidden: ({ parent }) => Boolean((parent as { article?: unknown } | undefined)?.article),
      validation: (rule) =>
        rule
          .uri({ scheme: ['https', 'http'], allowRelative: true })
          .error('This must be a whole web address that starts with https://, or a path such as /latest.'),
    }),
    defineField({
      name: 'since',
      title: 'From',
      type: 'datetime',
      description: 'Left empty, at once.',
    }),
    defineField({
      name: 'until',
      title: 'Until',
      type: 'datetime',
      description: 'It goes by itself then. Left empty, it stays until somebody takes it off.',
      validation: (rule) => [
        rule.custom((until, { parent }) => {
          const { since } = (parent ?? {}) as { since?: string };
          return until && since && Date.parse(until) <= Date.parse(since)
            ? 'This must be later than the time from which it is shown.'
            : true;
        }),
        rule
          .custom((until, { parent }) => {
            const { shown } = (parent ?? {}) as { shown?: boolean };
            return shown && until && Date.parse(until) <= Date.now()
              ? `It went by itself ${timeInWords(until, new Date())}: readers don’t see it any more.`
              : true;
          })
          .warning(),
      ],
    }),
  ],
});
