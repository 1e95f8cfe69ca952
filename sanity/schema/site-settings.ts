import { CogIcon } from '@sanity/icons/Cog';
import { defineArrayMember, defineField, defineType } from 'sanity';

/** One document, `siteSettings`: what holds for the whole publication. */
export const siteSettings = defineType({
  name: 'siteSettings',
  title: 'Site settings',
  type: 'document',
  icon: CogIcon,
  fields: [
    defineField({
      name: 'name',
      title: 'Name of the publication',
      type: 'string',
      description: 'At the head of every page, in feeds and in shared links.',
      validation: (rule) => rule.required().error('A publication needs a name.'),
    }),
    defineField({
      name: 'tagline',
      title: 'Tagline',
      type: 'string',
      description: 'A few words under the name on the front page.',
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 2,
      description: 'For search engines and shared links.',
      validation: (rule) => rule.max(170).warning('Search engines cut off descriptions over 170 characters.'),
    }),
    defineField({
      name: 'banner',
      title: 'Banner',
      type: 'banner',
      description: 'One line over every page: news that can’t wait, or a notice.',
    }),
    defineField({
      name: 'sections',
      title: 'Sections in the navigation',
      type: 'array',
      description: 'Drag to change the order. A section that isn’t here still has its page.',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'section' }] })],
      validation: (rule) => rule.unique().error('This section is here twice.'),
    }),
    defineField({
      name: 'footerPages',
      title: 'Pages in the footer',
      type: 'array',
      description: 'Drag to change the order.',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'page' }] })],
      validation: (rule) => rule.unique().error('This page is here twice.'),
    }),
    defineField({
      name: 'discussion',
      title: 'Discussion',
      type: 'discussion',
      description: 'How articles are discussed, where neither they nor their section say otherwise.',
    }),
  ],
  preview: { prepare: () => ({ title: 'Site settings' }) },
});
