import { HomeIcon } from '@sanity/icons/Home';
import {
  defineArrayMember,
  defineField,
  defineType,
  type SanityDocument,
  type ValidationContext,
} from 'sanity';
import {
  notSeen,
  outOfPlace,
  placedTwice,
  placesOf,
  rowsTwice,
  type FrontDraft,
  type PublishedArticle,
} from './checks/front-page.ts';
import { apiVersion } from './other-documents.ts';

/** Only what readers can see is offered, in a search of what is published; the newest stands first. */
const liveArticles = {
  disableNew: true,
  filter: () => ({ filter: 'publishedAt <= now()', perspective: 'published' as const }),
};

const articles = (name: string, title: string, description: string) =>
  defineField({
    name,
    title,
    description,
    type: 'array',
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'article' }], options: liveArticles })],
    validation: (rule) =>
      rule.max(4).error('There is room for four. Take one out, or readers won’t see the last.'),
  });

/** One document, `frontPage`: what editors choose for the front. Empty places fill with the newest articles. */
export const frontPage = defineType({
  name: 'frontPage',
  title: 'Front page',
  type: 'document',
  icon: HomeIcon,
  validation: (rule) =>
    rule
      .custom(async (front, context) => {
        const found = await findings(front, context);
        return found.length === 0 || found;
      })
      .warning(),
  fields: [
    defineField({
      name: 'lead',
      title: 'Lead story',
      type: 'reference',
      to: [{ type: 'article' }],
      description: 'The first and largest. Left empty, the newest article that has a picture.',
      options: liveArticles,
    }),
    articles(
      'secondary',
      'Beside the lead',
      'Up to four. Drag them by the handle to change their order. The newest articles fill the places that you leave empty.',
    ),
    articles('opinion', 'Opinion', 'Up to four. The newest opinion fills the places that you leave empty.'),
    defineField({
      name: 'strands',
      title: 'Rows by section',
      description:
        'Drag whole rows, or the articles in them. The newest of the section fill the places that you leave empty. With no row at all, each section of the navigation gets one. An article that is higher up already is not shown again.',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'strand',
          title: 'Row',
          type: 'object',
          fields: [
            defineField({
              name: 'section',
              title: 'Section',
              type: 'reference',
              to: [{ type: 'section' }],
              options: { disableNew: true },
              validation: (rule) => rule.required().error('Choose the section of this row.'),
            }),
            articles('articles', 'Articles', 'Up to four. Left empty, the newest of the section.'),
          ],
          preview: {
            select: {
              section: 'section.title',
              first: 'articles.0.headline',
              second: 'articles.1.headline',
              media: 'articles.0.mainPicture',
            },
            prepare: ({ section, first, second, media }) => ({
              title: section ?? 'No section yet',
              subtitle: [first, second].filter(Boolean).join(' · ') || 'The newest of the section',
              media,
            }),
          },
        }),
      ],
    }),
  ],
  preview: { prepare: () => ({ title: 'Front page' }) },
});

const publishedQuery = /* groq */ `*[_type == "article" && _id in $ids]{
  "id": _id, publishedAt, kind, "section": section._ref
}`;

async function findings(front: SanityDocument | undefined, { getClient }: ValidationContext) {
  const draft = (front ?? {}) as FrontDraft;
  const ids = [...new Set(placesOf(draft).map(({ id }) => id))];
  const published = await getClient({ apiVersion })
    .withConfig({ perspective: 'published' })
    .fetch<PublishedArticle[]>(publishedQuery, { ids });
  return [
    ...placedTwice(draft),
    ...rowsTwice(draft),
    ...notSeen(draft, published, new Date()),
    ...outOfPlace(draft, published),
  ];
}
