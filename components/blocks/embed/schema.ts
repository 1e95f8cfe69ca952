import { EarthGlobeIcon } from '@sanity/icons/EarthGlobe';
import { defineField, defineType } from 'sanity';
import { readEmbed, whyNoEmbed } from './providers.ts';

/** Something that lives elsewhere: a video, a post, a map. Readers choose whether it may load. */
export const embed = defineType({
  name: 'embed',
  title: 'Video, post or map from elsewhere',
  type: 'object',
  icon: EarthGlobeIcon,
  fields: [
    defineField({
      name: 'url',
      title: 'Address of its page',
      type: 'url',
      description:
        'Open the video, post or map, and paste what stands in the browser’s address bar. Nothing of it loads until a reader asks for it.',
      validation: (rule) => [
        rule.required().error('Paste the address, or remove this block.'),
        rule.custom((url) => (url && !readEmbed(url) ? whyNoEmbed(url) : true)),
      ],
    }),
    defineField({
      name: 'title',
      title: 'What it is',
      type: 'string',
      description: 'Its title or one line about it: this stands in its place until it is loaded.',
      validation: (rule) => rule.required().error('Say what readers would see: not everybody will load it.'),
    }),
    defineField({ name: 'caption', title: 'Caption', type: 'string' }),
  ],
  preview: {
    select: { url: 'url', title: 'title' },
    prepare: ({ url, title }) => {
      const found = readEmbed(url);
      return {
        title: title ?? url ?? 'No address yet',
        subtitle: found ? `${found.provider} · ${found.what}` : 'Can’t be shown: see its address',
      };
    },
  },
});
