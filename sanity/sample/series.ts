import type { PictureName } from './pictures/list.ts';

type SampleSeries = {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly picture: PictureName;
  /** Its articles’ slugs, in reading order. */
  readonly parts: readonly string[];
};

/** The series of the sample edition. */
export const seriesList: readonly SampleSeries[] = [
  {
    slug: 'keeping-time',
    title: 'Keeping time',
    description:
      'A full counter, a cranked camera, a spare second and a brass engine: four stories about how we measure time, and what happens where the measure gives out.',
    picture: 'leap-second',
    parts: [
      'the-nineteenth-of-january-2038',
      'why-old-films-hurry',
      'the-second-that-nobody-wants',
      'the-brass-machine-that-knew-the-sea',
    ],
  },
];
