import { defineArrayMember, defineField, defineType } from 'sanity';

/** One document, `siteSettings`: what holds for the whole publication. */
export const siteSettings = defineType({
  name: 'siteSettings',
  title: 'Site settings',
  type: 'document',
  fields: [
    defineField({
      name: 'name',
      title: 'Name of the publication',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({ name: 'tagline', title: 'Tagline', type: 'string' }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 2,
      description: 'For search engines and shared links.',
    }),
    defineField({
      name: 'sections',
      title: 'Sections in the navigation',
      type: 'array',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'section' }] })],
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'footerPages',
      title: 'Pages in the footer',
      type: 'array',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'page' }] })],
      validation: (rule) => rule.unique(),
    }),
    defineField({ name: 'discussion', title: 'Discussion', type: 'discussion' }),
  ],
  preview: { prepare: () => ({ title: 'Site settings' }) },
});
