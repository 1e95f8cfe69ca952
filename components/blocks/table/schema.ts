import { ThListIcon } from '@sanity/icons/ThList';
import { defineArrayMember, defineField, defineType } from 'sanity';
import { emptyRows } from '#sanity/schema/checks/table.ts';
import { TableInput } from '#sanity/schema/inputs/table-input.tsx';

/** Figures and facts in rows and columns. */
export const table = defineType({
  name: 'table',
  title: 'Table',
  type: 'object',
  icon: ThListIcon,
  fields: [
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'What the table shows, above it, for example “Treatments with good evidence”.',
      validation: (rule) => rule.required().error('Say what the table shows: it is read out, too.'),
    }),
    defineField({
      name: 'rows',
      title: 'Rows',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'tableRow',
          title: 'Row',
          type: 'object',
          fields: [
            defineField({
              name: 'cells',
              title: 'Cells',
              type: 'array',
              of: [defineArrayMember({ type: 'string' })],
            }),
          ],
        }),
      ],
      components: { input: TableInput },
      validation: (rule) => [
        rule.required().min(2).error('A table has two rows or more.'),
        rule.custom((rows) => emptyRows(rows as Parameters<typeof emptyRows>[0])),
      ],
    }),
    defineField({
      name: 'headerRow',
      title: 'The first row names the columns',
      type: 'boolean',
      initialValue: true,
    }),
    defineField({
      name: 'headerColumn',
      title: 'The first column names the rows',
      type: 'boolean',
      initialValue: false,
    }),
    defineField({
      name: 'source',
      title: 'Source',
      type: 'string',
      description: 'Where the figures come from, below the table.',
    }),
  ],
  preview: {
    select: { caption: 'caption', rows: 'rows' },
    prepare: ({ caption, rows }) => {
      const count = Object.keys(rows ?? {}).length;
      return {
        title: caption ?? 'No caption yet',
        subtitle: ['Table', count === 1 ? 'one row' : `${count} rows`].join(' · '),
      };
    },
  },
});
