import { BoltIcon } from '@sanity/icons/Bolt';
import { defineField, defineType, type ValidationContext } from 'sanity';
import { comesLater } from './checks/article.ts';
import { belongsToLiveBlog, firstWords, keyEventWithoutHeadline, nothingToRead } from './checks/live.ts';
import { apiVersion } from './other-documents.ts';
import { timeInWords } from './time-in-words.ts';

/** The kind of the article that an entry belongs to, drafts included; null where that can't be told. */
async function kindOfArticle(reference: unknown, { getClient }: ValidationContext): Promise<string | null> {
  const id = (reference as { _ref?: string } | undefined)?._ref;
  if (!id) return null;
  return getClient({ apiVersion })
    .withConfig({ perspective: 'raw' })
    .fetch<string | null>('*[_id in [$draft, $id]] | order(_id desc)[0].kind', {
      id,
      draft: `drafts.${id}`,
    });
}

/** One entry of a live blog. A document of its own, so that several people write at once. */
export const liveEntry = defineType({
  name: 'liveEntry',
  title: 'Live entry',
  type: 'document',
  icon: BoltIcon,
  fields: [
    defineField({
      name: 'headline',
      title: 'Headline',
      type: 'string',
      description: 'Needed for key events. A short entry can do without.',
      options: { search: { weight: 10 } },
      validation: (rule) => [
        rule.max(110).warning('Headlines over 110 characters are cut off by search engines.'),
        rule.custom((headline, { document }) =>
          keyEventWithoutHeadline(document?.['keyEvent'] as boolean | undefined, headline),
        ),
      ],
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'entryBody',
    }),
    defineField({
      name: 'author',
      title: 'Written by',
      type: 'reference',
      to: [{ type: 'author' }],
      options: { disableNew: true },
      validation: (rule) => rule.required().error('Say who wrote this: readers are told.'),
    }),
    defineField({
      name: 'keyEvent',
      title: 'Key event',
      type: 'boolean',
      description: 'Listed beside the blog, so that readers who come late see what has happened.',
      initialValue: false,
      options: { layout: 'switch' },
    }),
    defineField({
      name: 'time',
      title: 'Time',
      type: 'datetime',
      description:
        'Left as it is, the moment you publish it. Choose a time to come, and readers see it from then on, once it is published.',
      options: { timeStep: 1 },
      initialValue: () => new Date().toISOString(),
      validation: (rule) => [
        rule.required().error('Say when this happened.'),
        rule.custom((time) => comesLater(time, new Date())).info(),
      ],
    }),
    defineField({
      name: 'article',
      title: 'Live blog',
      type: 'reference',
      to: [{ type: 'article' }],
      // A live blog can be taken down with its entries in place, and published again.
      weak: true,
      options: { disableNew: true, filter: 'kind == "live"' },
      validation: (rule) => [
        rule.required().error('Choose the live blog that this belongs to.'),
        rule.custom(async (article, context) => belongsToLiveBlog(await kindOfArticle(article, context))),
      ],
    }),
  ],
  validation: (rule) =>
    rule.custom((entry) => {
      const verdict = nothingToRead(entry?.['body'] as Parameters<typeof nothingToRead>[0]);
      return verdict === true ? true : { message: verdict, path: ['body'] };
    }),
  orderings: [
    { name: 'timeDesc', title: 'Newest first', by: [{ field: 'time', direction: 'desc' }] },
    { name: 'timeAsc', title: 'Oldest first', by: [{ field: 'time', direction: 'asc' }] },
  ],
  preview: {
    select: {
      headline: 'headline',
      body: 'body',
      time: 'time',
      author: 'author.name',
      keyEvent: 'keyEvent',
      media: 'author.portrait',
    },
    prepare: ({ headline, body, time, author, keyEvent, media }) => ({
      title: headline || firstWords(body) || 'Nothing written yet',
      subtitle: [keyEvent && 'Key event', timeInWords(time, new Date()), author].filter(Boolean).join(' · '),
      media,
    }),
  },
});
