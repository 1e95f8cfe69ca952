import type { Discussion } from '../types.gen.ts';
import type { SectionSlug } from './sections.ts';

/** What holds for the whole publication. */
export const settings = {
  name: 'Gazette',
  tagline: 'News from Port Ellery and the rest of the world, in that order',
  description:
    'The sample edition of Gazette: science, health, the environment, technology, culture and the invented city of Port Ellery, with discussions worth reading.',
  discussion: { mode: 'open', audience: 'signedIn', links: 'allow' } satisfies Omit<Discussion, '_type'>,
} as const;

type FrontPageChoice = {
  readonly lead: string;
  readonly secondary: readonly string[];
  readonly opinion: readonly string[];
  readonly strands: readonly { readonly section: SectionSlug; readonly articles: readonly string[] }[];
};

/** What editors chose for the front page, by the articles’ slugs. */
export const frontPage: FrontPageChoice = {
  lead: 'port-ellery-votes-to-let-the-tide-back-in',
  secondary: [
    'moths-have-lost-the-sky',
    'the-brass-machine-that-knew-the-sea',
    'port-ellery-agrees-where-to-put-a-bench',
    'sugar-salt-water',
  ],
  opinion: [
    'against-the-standing-ovation',
    'write-the-letter-to-me',
    'a-city-may-be-inconvenient',
    'the-screw-and-the-glue',
  ],
  strands: [
    {
      section: 'city',
      articles: ['the-2-40-to-saltmarket', 'when-the-siren-sounds', 'saltmarket-hall-roof-to-close'],
    },
    {
      section: 'science',
      articles: [
        'why-dusk-is-blue',
        'the-second-that-nobody-wants',
        'whale-fall',
        'in-praise-of-nothing-happening',
      ],
    },
    {
      section: 'health',
      articles: [
        'depression-plainly',
        'borrow-a-blood-pressure-cuff',
        'how-loud-for-how-long',
        'the-worm-at-the-end-of-the-road',
      ],
    },
    {
      section: 'environment',
      articles: [
        'let-the-river-wander',
        'oysters-for-the-ell',
        'the-treaty-that-worked',
        'in-defence-of-the-hedge',
      ],
    },
    {
      section: 'technology',
      articles: [
        'the-line-on-the-sea-floor',
        'the-ferry-timetable-is-free',
        'the-end-of-the-password',
        'the-nineteenth-of-january-2038',
      ],
    },
    {
      section: 'culture',
      articles: [
        'marguerite-ansell-obituary',
        'the-type-in-the-river',
        'the-choir-on-level-four',
        'why-old-films-hurry',
      ],
    },
  ],
};
