import { ImagesIcon } from '@sanity/icons/Images';
import { defineArrayMember, defineField, defineType } from 'sanity';

/** Pictures that belong together: a grid in the text, and one after the other on the whole screen. */
export const gallery = defineType({
  name: 'gallery',
  title: 'Gallery',
  type: 'object',
  icon: ImagesIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'What the pictures have in common, for example “A day on the night bus”.',
      validation: (rule) => rule.required().error('Give the gallery a title: it is read out, too.'),
    }),
    defineField({
      name: 'pictures',
      title: 'Pictures',
      type: 'array',
      of: [defineArrayMember({ type: 'picture' })],
      options: { layout: 'grid' },
      description: 'Drop several at once here, then describe each. Drag them into the order of the story.',
      validation: (rule) => [
        rule
          .required()
          .min(2)
          .error('A gallery has two pictures or more. For one alone, use “Picture” instead.'),
        rule.max(30).warning('Few readers look at more than thirty pictures. Choose the best.'),
        rule.custom((pictures) => emptyPlaces(pictures as PictureDraft[] | undefined)),
      ],
    }),
  ],
  preview: {
    select: { title: 'title', pictures: 'pictures', media: 'pictures.0.asset' },
    prepare: ({ title, pictures, media }) => {
      // What is selected comes as an object by index.
      const count = Object.keys(pictures ?? {}).length;
      return {
        title: title ?? 'No title yet',
        subtitle: ['Gallery', count === 1 ? 'one picture' : `${count} pictures`].join(' · '),
        media,
      };
    },
  },
});

type PictureDraft = { _key: string; asset?: unknown };

function emptyPlaces(pictures: PictureDraft[] | undefined) {
  const empty = (pictures ?? []).filter(({ asset }) => !asset);
  return (
    empty.length === 0 ||
    empty.map(({ _key }) => ({
      message: 'There is no picture here: choose one, or remove this place.',
      path: [{ _key }],
    }))
  );
}
