/** A number of the house rules that moderators may change, and how far. */
type Rule = { min: number; max: number; title: string; unit: string; meaning: string };

/** Every number, in the order in which they are asked for. Percentages stand for scores from 0 to 1. */
export const numbers = {
  maxLength: {
    min: 200,
    max: 10_000,
    title: 'Longest comment',
    unit: 'characters',
    meaning: 'Longer ones are refused; readers see the limit while they write.',
  },
  maxLines: {
    min: 20,
    max: 1000,
    title: 'Most lines',
    unit: 'lines',
    meaning: 'A wall of short lines is refused.',
  },
  maxLinks: {
    min: 0,
    max: 50,
    title: 'Most links',
    unit: 'links',
    meaning: 'More are refused, whoever posts them.',
  },
  perMinute: {
    min: 1,
    max: 60,
    title: 'Comments in a minute',
    unit: 'comments',
    meaning: 'So many by one reader, refused ones included; the next has to wait.',
  },
  perHour: {
    min: 5,
    max: 190,
    title: 'Comments in an hour',
    unit: 'comments',
    meaning: 'The same over an hour.',
  },
  duplicateHours: {
    min: 0,
    max: 168,
    title: 'The same words again',
    unit: 'hours',
    meaning: 'For so long a reader can’t repeat a comment on the same article. 0: at once.',
  },
  editMinutes: {
    min: 0,
    max: 60,
    title: 'Time to change a comment',
    unit: 'minutes',
    meaning: 'For so long its author can. 0: not at all.',
  },
  newcomerUntil: {
    min: 0,
    max: 50,
    title: 'A newcomer until',
    unit: 'visible comments',
    meaning: 'Who has fewer is a newcomer, wherever these rules speak of one. 0: nobody is.',
  },
  recentRejections: {
    min: 1,
    max: 10,
    title: 'Taken down of the latest ten',
    unit: 'comments',
    meaning: 'From so many on, the reader’s next comments wait.',
  },
  reportsToHold: {
    min: 1,
    max: 50,
    title: 'Reports that take a comment down',
    unit: 'reports',
    meaning:
      'Until a moderator has read it. Readers whose reports were right count more, those without an account less.',
  },
  maxTypingSpeed: {
    min: 5,
    max: 200,
    title: 'Fastest typing',
    unit: 'characters a second',
    meaning: 'What is faster waits: hands don’t type like that.',
  },
  minFormSeconds: {
    min: 0,
    max: 30,
    title: 'Shortest time in the form',
    unit: 'seconds',
    meaning: 'A longer text that was there sooner waits.',
  },
  lookAlikeAccounts: {
    min: 1,
    max: 20,
    title: 'Other accounts that say almost the same',
    unit: 'accounts',
    meaning: 'From so many on, the next waits.',
  },
  lookAlikeHours: {
    min: 1,
    max: 72,
    title: 'Compared for',
    unit: 'hours',
    meaning: 'Texts that are older aren’t.',
  },
  spikeComments: {
    min: 10,
    max: 200,
    title: 'Rush on an article',
    unit: 'comments',
    meaning: 'From so many in the minutes below on, newcomers’ comments wait.',
  },
  spikeMinutes: {
    min: 1,
    max: 60,
    title: 'Within',
    unit: 'minutes',
    meaning: 'How far back a rush is looked for.',
  },
  spikeTimes: {
    min: 2,
    max: 50,
    title: 'Against the usual',
    unit: 'times as many',
    meaning: 'What the article usually gets in that time, so many times, isn’t a rush yet.',
  },
  spamPercent: {
    min: 1,
    max: 100,
    title: 'Spam, by a service outside',
    unit: '%',
    meaning: 'From this certainty on, a comment waits.',
  },
  toxicityPercent: {
    min: 1,
    max: 100,
    title: 'Hostility, by a service outside',
    unit: '%',
    meaning: 'From this certainty on, a comment waits.',
  },
} as const satisfies Record<string, Rule>;

export type NumberKey = keyof typeof numbers;

export const numberKeys = Object.keys(numbers) as NumberKey[];
