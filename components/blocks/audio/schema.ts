import { MicrophoneIcon } from '@sanity/icons/Microphone';
import { defineField, defineType } from 'sanity';

/** A recording that readers can listen to here, with its words for those who can’t. */
export const audio = defineType({
  name: 'audio',
  title: 'Recording',
  type: 'object',
  icon: MicrophoneIcon,
  fields: [
    defineField({
      name: 'file',
      title: 'File',
      type: 'file',
      options: { accept: 'audio/*' },
      description: 'MP3 or M4A play everywhere.',
      validation: (rule) =>
        rule.required().assetRequired().error('Choose the recording, or remove this block.'),
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'What is to be heard, and for how long.',
      validation: (rule) => rule.required().error('Say what is to be heard.'),
    }),
    defineField({ name: 'credit', title: 'Credit', type: 'string', description: 'Who recorded it.' }),
    defineField({
      name: 'transcript',
      title: 'Transcript',
      type: 'text',
      rows: 8,
      description: 'Every word that is said, and sounds that matter, for people who can’t hear it.',
      validation: (rule) =>
        rule
          .required()
          .error('Write down what is said, or describe what is heard: some readers can’t listen.'),
    }),
  ],
  preview: {
    select: { title: 'title', filename: 'file.asset.originalFilename' },
    prepare: ({ title, filename }) => ({
      title: title ?? 'No title yet',
      subtitle: ['Recording', filename].filter(Boolean).join(' · '),
    }),
  },
});
