import { CommentIcon } from '@sanity/icons/Comment';
import { defineField, defineType } from 'sanity';
import { closedAlready } from './checks/article.ts';

/** Discussion settings. On an article they win over its section's, and those over the site's. */
export const discussion = defineType({
  name: 'discussion',
  title: 'Discussion',
  type: 'object',
  icon: CommentIcon,
  options: { collapsible: true, collapsed: true },
  fields: [
    defineField({
      name: 'prompt',
      title: 'Prompt',
      type: 'string',
      description: 'The question that opens the discussion. Left empty, readers see “Share your insights”.',
      validation: (rule) => rule.max(160).warning('A short prompt gets better answers.'),
    }),
    defineField({
      name: 'mode',
      title: 'Comments',
      type: 'string',
      description: 'Left empty here and below, the section’s settings hold, and then the site’s.',
      options: {
        layout: 'radio',
        list: [
          { title: 'Open', value: 'open' },
          { title: 'Each comment is read before it appears', value: 'premoderated' },
          { title: 'Closed: what was said stays visible', value: 'closed' },
          { title: 'Off: no discussion at all', value: 'off' },
        ],
      },
    }),
    defineField({
      name: 'sensitivity',
      title: 'Sensitivity',
      type: 'string',
      description:
        '“Sensitive” holds a reader’s first comments for a moderator. “Legal” closes and hides the discussion.',
      options: {
        layout: 'radio',
        list: [
          { title: 'Normal', value: 'normal' },
          { title: 'Sensitive', value: 'sensitive' },
          { title: 'Legal', value: 'legal' },
        ],
      },
    }),
    defineField({
      name: 'closesAt',
      title: 'Closes at',
      type: 'datetime',
      description: 'From then on nobody can comment; what was said stays visible.',
      options: { timeStep: 5 },
      validation: (rule) => rule.custom((closesAt) => closedAlready(closesAt, new Date())).info(),
    }),
    defineField({
      name: 'closeAfterDays',
      title: 'Closes so many days after publication',
      type: 'number',
      validation: (rule) => rule.integer().min(1).max(3650).error('A whole number of days, from 1 to 3650.'),
    }),
    defineField({
      name: 'audience',
      title: 'Who can comment',
      type: 'string',
      description: 'Nobody’s e-mail address is shown to readers.',
      options: {
        layout: 'radio',
        list: [
          { title: 'Signed-in readers', value: 'signedIn' },
          { title: 'Anyone who confirms an e-mail address', value: 'anyone' },
        ],
      },
    }),
    defineField({
      name: 'holdNewcomers',
      title: 'First comments wait for a moderator',
      type: 'boolean',
      description: 'Everybody’s first comments are read before they appear; later ones appear at once.',
    }),
    defineField({
      name: 'slowSeconds',
      title: 'Slow mode',
      type: 'number',
      description: 'How often one reader can comment. The newsroom isn’t slowed down.',
      options: {
        list: [
          { title: 'As often as they like', value: 0 },
          { title: 'Every 30 seconds', value: 30 },
          { title: 'Every minute', value: 60 },
          { title: 'Every 2 minutes', value: 120 },
          { title: 'Every 5 minutes', value: 300 },
          { title: 'Every 15 minutes', value: 900 },
          { title: 'Every hour', value: 3600 },
        ],
      },
      validation: (rule) =>
        rule.integer().min(0).max(86_400).error('A whole number of seconds, a day at most.'),
    }),
    defineField({
      name: 'links',
      title: 'Links in comments',
      type: 'string',
      description: 'Links are what spam is made of; they are also how readers show their sources.',
      options: {
        layout: 'radio',
        list: [
          { title: 'Allowed', value: 'allow' },
          { title: 'Hold the comment for a moderator', value: 'hold' },
          { title: 'Not allowed', value: 'deny' },
        ],
      },
    }),
  ],
});
