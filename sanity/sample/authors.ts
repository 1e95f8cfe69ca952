import type { PictureName } from './pictures/list.ts';

type SampleAuthor = {
  readonly slug: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly portrait: PictureName;
  readonly bio: string;
};

/** The people of the sample edition. All of them are invented. */
export const authors = [
  {
    slug: 'nadia-haddad-lowe',
    name: 'Nadia Haddad-Lowe',
    jobTitle: 'City editor',
    portrait: 'portrait-nadia-haddad-lowe',
    bio: 'Nadia runs the City desk and has covered Port Ellery’s council for eleven years, nine of them from the same seat in the public gallery. She grew up above a chandlery on Corn Quay, and still gives directions by shops that closed in the nineties.',
  },
  {
    slug: 'sam-quill',
    name: 'Sam Quill',
    jobTitle: 'City reporter',
    portrait: 'portrait-sam-quill',
    bio: 'Sam reports on transport, housing and whatever the harbour does next. They came to Gazette from a student radio station with a mast on a chip shop, and can be found most mornings on the first ferry, talking to whoever sits opposite.',
  },
  {
    slug: 'ruth-adeyemi-clarke',
    name: 'Ruth Adeyemi-Clarke',
    jobTitle: 'Science editor',
    portrait: 'portrait-ruth-adeyemi-clarke',
    bio: 'Ruth taught physics for fourteen years before she began to write about it. She likes instruments that can be understood by looking at them, footnotes that settle arguments, and scientists who answer “we don’t know yet” without being asked twice.',
  },
  {
    slug: 'priya-raghavan-moss',
    name: 'Priya Raghavan-Moss',
    jobTitle: 'Health editor',
    portrait: 'portrait-priya-raghavan-moss',
    bio: 'Priya edits the Health pages. She was a hospital pharmacist first, which left her with a distrust of the word “breakthrough” and a habit of reading the methods section before the conclusion. She swims in the harbour from May to the first frost.',
  },
  {
    slug: 'miriam-halloran',
    name: 'Miriam Halloran',
    jobTitle: 'Medical reviewer',
    portrait: 'portrait-miriam-halloran',
    bio: 'Miriam stands for the clinician who checks Gazette’s health writing line by line and sends it back with questions. Like everyone in this sample edition she is invented; a newsroom that publishes here puts its own reviewer’s name in this place.',
  },
  {
    slug: 'tomasz-wren',
    name: 'Tomasz Wren',
    jobTitle: 'Environment correspondent',
    portrait: 'portrait-tomasz-wren',
    bio: 'Tomasz writes about land and water, usually from beside a ditch. He trained as a hydrologist, keeps three hives on the roof of the Gazette building, and has never once been on time for a meeting held during the swift migration.',
  },
  {
    slug: 'kwabena-asante-reid',
    name: 'Kwabena Asante-Reid',
    jobTitle: 'Technology correspondent',
    portrait: 'portrait-kwabena-asante-reid',
    bio: 'Kwabena wrote software for container terminals before he wrote sentences. He covers the parts of technology that nobody photographs: standards, cables, clocks and the people who are paged at four in the morning.',
  },
  {
    slug: 'elodie-marchetti',
    name: 'Elodie Marchetti',
    jobTitle: 'Culture editor',
    portrait: 'portrait-elodie-marchetti',
    bio: 'Elodie edits Culture and reviews for it in the cheap seats, where the sightlines are bad and the audience is honest. She is writing a history of intermissions, which is, she says, in its second interval.',
  },
  {
    slug: 'jo-penhallow',
    name: 'Jo Penhallow',
    jobTitle: 'Columnist',
    portrait: 'portrait-jo-penhallow',
    bio: 'Jo has written a weekly column since before Gazette had a website, at first on a typewriter and always on a deadline. She writes about the small rules that shape large lives, and answers every letter, including the rude ones.',
  },
  {
    slug: 'desmond-achterberg',
    name: 'Desmond Achterberg',
    jobTitle: 'Obituaries editor',
    portrait: 'portrait-desmond-achterberg',
    bio: 'Desmond believes that everyone has one story they were only waiting to be asked for. He came to obituaries by way of cricket and the shipping news, and edits the letters page on Thursdays with a soft pencil.',
  },
] as const satisfies readonly SampleAuthor[];

/** The address of an author of the sample edition. */
export type AuthorSlug = (typeof authors)[number]['slug'];
