import { defineArrayMember, defineField, type ValidationContext } from 'sanity';
import { correctionOutOfPlace, needsHelpLine } from '../checks/article.ts';
import { apiVersion } from '../other-documents.ts';
import { timeInWords } from '../time-in-words.ts';

const webAddress = 'This must be a whole web address that starts with https://';

const helpLine = defineArrayMember({
  name: 'helpLine',
  title: 'Help line',
  type: 'object',
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      validation: (rule) => rule.required().error('Say whose help line this is.'),
    }),
    defineField({
      name: 'description',
      title: 'What it offers',
      type: 'string',
      description: 'For example “Day and night, free, in the United Kingdom and Ireland”.',
    }),
    defineField({ name: 'phone', title: 'Phone', type: 'string' }),
    defineField({
      name: 'url',
      title: 'Website',
      type: 'url',
      validation: (rule) => rule.uri({ scheme: ['https', 'http'] }).error(webAddress),
    }),
  ],
  validation: (rule) =>
    rule.custom((line) =>
      !line || line['phone'] || line['url']
        ? true
        : 'Add a phone number or a website: otherwise nobody can reach it.',
    ),
  preview: { select: { title: 'name', subtitle: 'phone' } },
});

const source = defineArrayMember({
  name: 'source',
  title: 'Source',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      validation: (rule) => rule.required().error('Give the title of the report, book or page.'),
    }),
    defineField({ name: 'publisher', title: 'Publisher', type: 'string' }),
    defineField({
      name: 'url',
      title: 'Web address',
      type: 'url',
      validation: (rule) => rule.uri({ scheme: ['https', 'http'] }).error(webAddress),
    }),
  ],
  preview: { select: { title: 'title', subtitle: 'publisher' } },
});

const correction = defineArrayMember({
  name: 'correction',
  title: 'Correction',
  type: 'object',
  fields: [
    defineField({
      name: 'text',
      title: 'What was wrong, and what is right',
      type: 'text',
      rows: 3,
      description: 'For example “An earlier version gave the height of the wall as 4 metres. It is 14.”',
      validation: (rule) => [
        rule.required().error('Say what was wrong and what is right: readers are owed both.'),
        rule.min(20).warning('Say both what was wrong and what is right.'),
      ],
    }),
    defineField({
      name: 'correctedAt',
      title: 'Corrected',
      type: 'datetime',
      initialValue: () => new Date().toISOString(),
      validation: (rule) => [
        rule.required().error('Say when this was corrected.'),
        rule
          .custom((correctedAt, { document }) =>
            correctionOutOfPlace(correctedAt, document?.['publishedAt'] as string | undefined, new Date()),
          )
          .warning(),
      ],
    }),
  ],
  preview: {
    select: { text: 'text', correctedAt: 'correctedAt' },
    prepare: ({ text, correctedAt }) => ({
      title: text ?? 'Nothing written yet',
      subtitle: timeInWords(correctedAt, new Date()),
    }),
  },
});

/** The names of those of an article's topics that ask for care. */
async function sensitiveTopics({ document, getClient }: ValidationContext): Promise<string[]> {
  const topics = (document?.['topics'] ?? []) as { _ref?: string }[];
  const ids = topics.flatMap(({ _ref }) => _ref ?? []);
  if (ids.length === 0) return [];
  return getClient({ apiVersion })
    .withConfig({ perspective: 'published' })
    .fetch<string[]>(`*[_type == "topic" && _id in $ids && sensitive == true].title`, { ids });
}

/** What stands around the text. */
export const extraFields = [
  defineField({
    name: 'contentNotice',
    title: 'Content notice',
    type: 'text',
    rows: 2,
    group: 'extras',
    description: 'Shown before the text where a story may distress readers. Say what it speaks of, plainly.',
  }),
  defineField({
    name: 'helpLines',
    title: 'Help lines',
    type: 'array',
    group: 'extras',
    description: 'Where a reader can turn for help. Shown in a box after the text.',
    of: [helpLine],
    validation: (rule) =>
      rule
        .custom(async (helpLines, context) =>
          needsHelpLine({
            sensitivity: (context.document?.['discussion'] as { sensitivity?: string } | undefined)
              ?.sensitivity,
            sensitiveTopics: await sensitiveTopics(context),
            helpLines,
          }),
        )
        .warning(),
  }),
  defineField({
    name: 'sources',
    title: 'Sources',
    type: 'array',
    group: 'extras',
    description: 'What readers can look up for themselves.',
    of: [source],
  }),
  defineField({
    name: 'corrections',
    title: 'Corrections',
    type: 'array',
    group: 'extras',
    description:
      'What was wrong and is right now. Correct the text as well; readers, feeds and search engines are told of each correction here.',
    of: [correction],
  }),
  defineField({
    name: 'discussion',
    title: 'Discussion',
    type: 'discussion',
    group: 'discussion',
    // It has a tab to itself.
    options: { collapsible: false },
  }),
];
