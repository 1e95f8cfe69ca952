import type { Discussion, Section } from '../types.gen.ts';

type SampleSection = {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly colour: NonNullable<Section['colour']>;
  readonly discussion?: Omit<Discussion, '_type'>;
};

/** The sections, in the order of the navigation. */
export const sections = [
  {
    slug: 'city',
    title: 'City',
    description:
      'Port Ellery street by street: the harbour, the council chamber, the last bus and the first ferry.',
    colour: 'red',
  },
  {
    slug: 'science',
    title: 'Science',
    description: 'How the world works, how we found out, and how sure we are.',
    colour: 'blue',
  },
  {
    slug: 'health',
    title: 'Health',
    description: 'Bodies, minds and the systems that look after them, reported without alarm.',
    colour: 'plum',
    discussion: { links: 'hold' },
  },
  {
    slug: 'environment',
    title: 'Environment',
    description: 'Land, water, weather and everything that lives there, us included.',
    colour: 'green',
  },
  {
    slug: 'technology',
    title: 'Technology',
    description: 'The machines behind the screen, and who gets a say in them.',
    colour: 'teal',
  },
  {
    slug: 'culture',
    title: 'Culture',
    description: 'Stages, pages, pictures and sound, and the arguments they start.',
    colour: 'amber',
  },
] as const satisfies readonly SampleSection[];

/** The address of a section of the sample edition. */
export type SectionSlug = (typeof sections)[number]['slug'];
