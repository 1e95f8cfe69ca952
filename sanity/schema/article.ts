import { DocumentTextIcon } from '@sanity/icons/DocumentText';
import { defineType } from 'sanity';
import { articlePreviewFields, articleSubtitle } from './article-preview.ts';
import { deskFields } from './article/desk.ts';
import { extraFields } from './article/extras.ts';
import { liveFields } from './article/live.ts';
import { publishingFields } from './article/publishing.ts';
import { storyFields } from './article/story.ts';

export const article = defineType({
  name: 'article',
  title: 'Article',
  type: 'document',
  icon: DocumentTextIcon,
  groups: [
    { name: 'story', title: 'Story', default: true },
    { name: 'extras', title: 'Notes and sources' },
    { name: 'discussion', title: 'Discussion settings' },
    { name: 'publishing', title: 'Publishing' },
  ],
  fields: [...deskFields, ...storyFields, ...liveFields, ...extraFields, ...publishingFields],
  orderings: [
    { name: 'publishedAtDesc', title: 'Newest first', by: [{ field: 'publishedAt', direction: 'desc' }] },
    { name: 'publishedAtAsc', title: 'Oldest first', by: [{ field: 'publishedAt', direction: 'asc' }] },
    { name: 'editedDesc', title: 'Last edited first', by: [{ field: '_updatedAt', direction: 'desc' }] },
    { name: 'headline', title: 'Headline, A to Z', by: [{ field: 'headline', direction: 'asc' }] },
    {
      name: 'section',
      title: 'Section, then newest',
      by: [
        { field: 'section.title', direction: 'asc' },
        { field: 'publishedAt', direction: 'desc' },
      ],
    },
  ],
  preview: {
    select: articlePreviewFields,
    prepare: ({ title, media, ...facts }) => ({
      title: title ?? 'No headline yet',
      subtitle: articleSubtitle(facts, new Date()),
      media,
    }),
  },
});
