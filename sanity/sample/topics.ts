type SampleTopic = {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** Whether its articles are asked for a help line. */
  readonly sensitive?: true;
};

/** What articles are about, across sections. */
export const topics = [
  {
    slug: 'harbour',
    title: 'The harbour',
    description: 'Port Ellery’s working water, from the lock gates out.',
  },
  {
    slug: 'transport',
    title: 'Transport',
    description: 'Buses, ferries and the timetables that a city lives by.',
  },
  {
    slug: 'neighbourhoods',
    title: 'Neighbourhoods',
    description: 'What changes on a street, and who decided it.',
  },
  { slug: 'flooding', title: 'Flooding', description: 'Living beside water that rises.' },
  { slug: 'the-sea', title: 'The sea', description: 'What lies under, along and across the oceans.' },
  {
    slug: 'rivers',
    title: 'Rivers',
    description: 'Running water, where it wants to go and where we send it.',
  },
  { slug: 'wildlife', title: 'Wildlife', description: 'Animals and plants, in the hedge and in the abyss.' },
  { slug: 'atmosphere', title: 'Atmosphere', description: 'Air, light, ozone and weather.' },
  { slug: 'time', title: 'Time', description: 'Clocks, calendars and other agreements.' },
  {
    slug: 'how-science-works',
    title: 'How science works',
    description: 'Method, doubt, error and the long road to “we know”.',
  },
  {
    slug: 'mental-health',
    title: 'Mental health',
    description: 'Plain, careful writing about minds under strain, and about what helps.',
    sensitive: true,
  },
  { slug: 'public-health', title: 'Public health', description: 'Keeping whole populations well.' },
  { slug: 'patients', title: 'Patients', description: 'Medicine from the other side of the desk.' },
  { slug: 'sound', title: 'Sound', description: 'Hearing, noise, music and silence.' },
  { slug: 'internet', title: 'The internet', description: 'Cables, protocols and passwords.' },
  {
    slug: 'design',
    title: 'Design and repair',
    description: 'How things are made, and whether they can be mended.',
  },
  { slug: 'history', title: 'History', description: 'How we came to do it this way.' },
  { slug: 'performance', title: 'Performance', description: 'Theatre, film, song and their audiences.' },
] as const satisfies readonly SampleTopic[];

/** The address of a topic of the sample edition. */
export type TopicSlug = (typeof topics)[number]['slug'];
