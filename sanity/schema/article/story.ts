import { defineArrayMember, defineField } from 'sanity';
import { languageChoices } from '../../languages.ts';
import {
  namedTwice,
  opinionWithoutAuthor,
  pointsTwice,
  relatedTwice,
  sponsorUnnamed,
} from '../checks/article.ts';
import { HeadlineInput } from '../inputs/headline-input.tsx';
import { AddressInput } from '../inputs/address-input.tsx';
import { freeAddress, neverAnotherArticles } from '../other-documents.ts';
import { slugOf } from '../slug-of.ts';

const kinds = [
  { title: 'News', value: 'news' },
  { title: 'Analysis', value: 'analysis' },
  { title: 'Opinion', value: 'opinion' },
  { title: 'Explainer', value: 'explainer' },
  { title: 'Feature', value: 'feature' },
  { title: 'Obituary', value: 'obituary' },
  { title: 'Review', value: 'review' },
  { title: 'Live blog', value: 'live' },
  { title: 'Sponsored: somebody pays for it', value: 'sponsored' },
] as const;

const bylineRoles = [
  { title: 'Author', value: 'author' },
  { title: 'Reporting by', value: 'reporter' },
  { title: 'Photographs by', value: 'photographer' },
  { title: 'Illustrations by', value: 'illustrator' },
  { title: 'Edited by', value: 'editor' },
  { title: 'Medically reviewed by', value: 'medicalReviewer' },
] as const;

const byline = defineArrayMember({
  name: 'byline',
  title: 'Person',
  type: 'object',
  fields: [
    defineField({
      name: 'author',
      title: 'Person',
      type: 'reference',
      to: [{ type: 'author' }],
      validation: (rule) => rule.required().error('Choose the person, or remove this line.'),
    }),
    defineField({
      name: 'role',
      title: 'What they did',
      type: 'string',
      initialValue: 'author',
      options: { list: [...bylineRoles] },
      validation: (rule) => rule.required().error('Say what this person did for the article.'),
    }),
  ],
  preview: {
    select: { title: 'author.name', role: 'role', media: 'author.portrait' },
    prepare: ({ title, role, media }) => ({
      title: title ?? 'Nobody chosen yet',
      subtitle: bylineRoles.find(({ value }) => value === role)?.title ?? '',
      media,
    }),
  },
});

/** What readers read. */
export const storyFields = [
  defineField({
    name: 'headline',
    title: 'Headline',
    type: 'string',
    group: 'story',
    description: 'What happened, in up to 110 characters.',
    components: { input: HeadlineInput },
    options: { search: { weight: 10 } },
    validation: (rule) => [
      rule.required().error('An article needs a headline.'),
      rule
        .min(10)
        .warning('This is very short. Would somebody who sees only the headline know what it is about?'),
      rule.max(110).warning('Headlines over 110 characters are cut off by search engines.'),
    ],
  }),
  defineField({
    name: 'slug',
    title: 'Address',
    type: 'slug',
    group: 'story',
    description:
      'The last part of the article’s web address. It is made from the headline when you have written that; “Generate” makes it again.',
    components: { input: AddressInput },
    options: {
      source: 'headline',
      maxLength: 90,
      slugify: (text) => slugOf(text),
      // The rules below say more than yes or no.
      isUnique: () => true,
      search: { weight: 3 },
    },
    validation: (rule) => [
      rule.required().error('Press “Generate” to make the address from the headline.'),
      rule.custom(freeAddress(['article'])),
      rule.custom(neverAnotherArticles).warning(),
    ],
  }),
  defineField({
    name: 'standfirst',
    title: 'Standfirst',
    type: 'text',
    rows: 3,
    group: 'story',
    description:
      'One or two sentences under the headline that say why this matters. Lists, feeds and search engines show them too.',
    options: { search: { weight: 5 } },
    validation: (rule) => [
      rule.required().error('Add a standfirst: one or two sentences under the headline.'),
      rule.min(40).warning('A standfirst under 40 characters says little. One whole sentence is better.'),
      rule.max(300).warning('A standfirst over 300 characters is hard to take in at a glance.'),
    ],
  }),
  defineField({
    name: 'section',
    title: 'Section',
    type: 'reference',
    to: [{ type: 'section' }],
    group: 'story',
    description: 'Where readers find the article. It is the first part of its address.',
    options: { disableNew: true },
    validation: (rule) => rule.required().error('Choose the section where readers will find this article.'),
  }),
  defineField({
    name: 'kind',
    title: 'Kind of article',
    type: 'string',
    group: 'story',
    description: 'Readers are told, so that they never take opinion for news.',
    initialValue: 'news',
    options: { list: [...kinds] },
    validation: (rule) => rule.required().error('Say what kind of article this is.'),
  }),
  defineField({
    name: 'sponsor',
    title: 'Paid for by',
    type: 'string',
    group: 'story',
    description: 'Whoever pays. Readers are told by name, before the text.',
    hidden: ({ document, value }) => document?.['kind'] !== 'sponsored' && !value,
    validation: (rule) =>
      rule.custom((sponsor, { document }) =>
        sponsorUnnamed(document?.['kind'] as string | undefined, sponsor),
      ),
  }),
  defineField({
    name: 'language',
    title: 'Language',
    type: 'string',
    group: 'story',
    description:
      'What the article is written in. Screen readers, search engines and the direction of the text follow it.',
    initialValue: 'en',
    options: { list: languageChoices },
  }),
  defineField({
    name: 'bylines',
    title: 'Byline',
    type: 'array',
    group: 'story',
    description: 'Who made it, in the order of their names on the page.',
    of: [byline],
    validation: (rule) => [
      rule.min(1).warning('Readers trust articles that say who wrote them.'),
      rule.custom((bylines, { document }) =>
        opinionWithoutAuthor(
          document?.['kind'] as string | undefined,
          bylines as { _key: string; role?: string }[] | undefined,
        ),
      ),
      rule
        .custom((bylines) => {
          const twice = namedTwice(bylines as Parameters<typeof namedTwice>[0]);
          return twice.length === 0 || twice;
        })
        .warning(),
    ],
  }),
  defineField({
    name: 'mainPicture',
    title: 'Main picture',
    type: 'picture',
    group: 'story',
    description: 'Stands above the text, in lists and in shared links.',
    validation: (rule) =>
      rule
        .custom((picture) =>
          (picture as { asset?: unknown } | undefined)?.asset
            ? true
            : 'No main picture. Articles with one are found and shared more; it isn’t needed.',
        )
        .info(),
  }),
  defineField({
    name: 'keyPoints',
    title: 'Key points',
    type: 'array',
    group: 'story',
    description: 'Up to five short sentences for readers in a hurry.',
    of: [defineArrayMember({ type: 'string' })],
    validation: (rule) => [
      rule.max(5).error('Five points at most: more are no help to somebody in a hurry.'),
      rule.custom((points) => {
        const twice = pointsTwice(points as string[] | undefined);
        return twice.length === 0 || twice;
      }),
    ],
  }),
  defineField({
    name: 'body',
    title: 'Text',
    type: 'body',
    group: 'story',
  }),
  defineField({
    name: 'topics',
    title: 'Topics',
    type: 'array',
    group: 'story',
    description:
      'What the article is about, across sections. Two or three are plenty; the first counts most.',
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'topic' }] })],
    validation: (rule) => rule.unique().error('This topic is here twice.'),
  }),
  defineField({
    name: 'related',
    title: 'Read next',
    type: 'array',
    group: 'story',
    description:
      'Up to four articles to read after this one. Places left empty fill with the newest on the same topics, then of the section.',
    of: [
      defineArrayMember({
        type: 'reference',
        to: [{ type: 'article' }],
        // A story that others lead to can still be withdrawn: its place is filled by another.
        weak: true,
        options: {
          disableNew: true,
          filter: ({ document }) => ({
            filter: 'publishedAt <= now() && _id != $own',
            params: { own: document._id.replace(/^drafts\./u, '') },
            perspective: 'published' as const,
          }),
        },
      }),
    ],
    validation: (rule) => [
      rule.max(4).error('There is room for four. Take one out, or readers won’t see the last.'),
      rule.custom((related, { document }) => {
        const wrong = relatedTwice(related as Parameters<typeof relatedTwice>[0], document?._id);
        return wrong.length === 0 || wrong;
      }),
    ],
  }),
  defineField({
    name: 'series',
    title: 'Series',
    type: 'reference',
    to: [{ type: 'series' }],
    group: 'story',
    description: 'Only for an article that is one of several which belong together and are read in an order.',
  }),
  defineField({
    name: 'seriesPart',
    title: 'Which part of the series',
    type: 'number',
    group: 'story',
    description:
      'Parts stand in the order of these numbers. Left empty, this one comes after the numbered parts, by its time of publication.',
    hidden: ({ document }) => !document?.['series'],
    validation: (rule) => rule.integer().min(1).error('A whole number, from 1.'),
  }),
];
