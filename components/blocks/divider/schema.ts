import { RemoveIcon } from '@sanity/icons/Remove';
import { defineField, defineType } from 'sanity';

/** A pause in the text where no heading should stand. */
export const divider = defineType({
  name: 'divider',
  title: 'Divider',
  type: 'object',
  icon: RemoveIcon,
  fields: [
    defineField({
      name: 'look',
      title: 'Look',
      type: 'string',
      options: {
        layout: 'radio',
        list: [
          { title: 'Three stars: time has passed, or the place has changed', value: 'stars' },
          { title: 'A line: here something else begins', value: 'line' },
        ],
      },
      initialValue: 'stars',
    }),
  ],
  preview: {
    select: { look: 'look' },
    prepare: ({ look }) => ({ title: look === 'line' ? '———' : '* * *', subtitle: 'Divider' }),
  },
});
