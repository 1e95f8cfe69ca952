import { CodeBlockIcon } from '@sanity/icons/CodeBlock';
import { defineField, defineType } from 'sanity';

/** Lines of a program or a file, letter by letter. */
export const code = defineType({
  name: 'code',
  title: 'Code',
  type: 'object',
  icon: CodeBlockIcon,
  fields: [
    defineField({
      name: 'code',
      title: 'Code',
      type: 'text',
      rows: 10,
      validation: (rule) => rule.required().error('Put the code in, or remove this block.'),
    }),
    defineField({
      name: 'language',
      title: 'Language',
      type: 'string',
      description: 'As readers call it, for example “Python”, or “Terminal”.',
    }),
    defineField({ name: 'filename', title: 'Name of the file', type: 'string' }),
  ],
  preview: {
    select: { code: 'code', language: 'language', filename: 'filename' },
    prepare: ({ code: lines, language, filename }) => ({
      title: filename ?? lines?.trim().split('\n')[0] ?? 'No code yet',
      subtitle: ['Code', language].filter(Boolean).join(' · '),
    }),
  },
});
