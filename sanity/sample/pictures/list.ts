/** What the illustrator needs to draw a picture, and what a reader who can't see it is told. */
export type PictureBrief = {
  readonly name: string;
  /** One line for whoever draws it. */
  readonly brief: string;
  readonly alt: string;
  readonly shape: 'landscape' | 'portrait';
  /** The point that crops must keep, as fractions from the left and the top. The middle where absent. */
  readonly focus?: { readonly x: number; readonly y: number };
};

/** Every picture of the sample edition, in the order of the sections that use it. */
export const pictureList = [
  // City
  {
    name: 'harbour-gates',
    brief:
      'Dawn over a stone harbour basin: two great black lock gates stand half open, a bright tongue of tide runs in between them; low town with a clock tower behind. The lead picture of the front page.',
    alt: 'Black lock gates stand half open at dawn as the tide runs into a stone harbour basin, with a clock tower behind.',
    shape: 'landscape',
    focus: { x: 0.5, y: 0.55 },
  },
  {
    name: 'bench-at-last',
    brief:
      'One plain wooden bench on a grassy headland over the sea, crowded shoulder to shoulder with nine very different people seen from behind, and one swan.',
    alt: 'Nine people squeezed on to a single wooden bench on a headland, seen from behind, with a swan standing beside them.',
    shape: 'landscape',
    focus: { x: 0.5, y: 0.6 },
  },
  {
    name: 'night-bus',
    brief:
      'A lit single-decker bus alone on a dark wet street, warm yellow windows with four passengers, reflections in the road; the sign says N7.',
    alt: 'A lit bus numbered N7 on a dark, wet street, with four passengers in its yellow windows.',
    shape: 'landscape',
    focus: { x: 0.45, y: 0.55 },
  },
  {
    name: 'corn-quay',
    brief:
      'A wide cobbled quay seen from above: a café table with two chairs stands in a painted parking space, a fishmonger’s awning and moored boats at the edges.',
    alt: 'A café table and two chairs stand inside a painted parking space on a cobbled quay, with moored boats beyond.',
    shape: 'landscape',
  },
  {
    name: 'flood-siren',
    brief:
      'A horn siren on a tall pole against a storm sky; below, a row of terraced front doors, each with a flood board slotted across its foot.',
    alt: 'A siren on a pole against a storm sky, above a row of terraced houses with flood boards across their doors.',
    shape: 'landscape',
    focus: { x: 0.35, y: 0.4 },
  },
  {
    name: 'council-night',
    brief:
      'A council house with a clock and tall lit windows at night, seen across still harbour water in which the windows are mirrored; a few small figures at a rail.',
    alt: 'A council house with a clock and tall lit windows at night, mirrored in still harbour water, with people at a rail.',
    shape: 'landscape',
    focus: { x: 0.5, y: 0.4 },
  },
  // Science
  {
    name: 'blue-hour',
    brief:
      'Twilight gradient from a thin orange horizon to deep pure blue overhead; a black line of rooftops and one lit window; first star.',
    alt: 'Rooftops in silhouette at dusk under a sky that deepens from a thin orange horizon to rich blue, with one star.',
    shape: 'landscape',
  },
  {
    name: 'leap-second',
    brief:
      'A large station clock whose second hand points at an extra, sixty-first tick mark that sticks out of the dial’s edge.',
    alt: 'A clock face whose second hand points at an extra tick mark squeezed in beside the twelve.',
    shape: 'landscape',
  },
  {
    name: 'tide-machine',
    brief:
      'A Victorian tide-predicting machine from the front: two rows of brass wheels and pulleys with one cord threaded over and under all of them, down to a pen on a drum of paper.',
    alt: 'A brass machine with two rows of wheels and pulleys, all threaded by one cord that moves a pen over a drum of paper.',
    shape: 'landscape',
  },
  {
    name: 'tide-curve',
    brief:
      'Paper chart: four thin sine curves of different length stacked above, and beneath them their sum, a bold irregular tide curve. Labels not needed.',
    alt: 'Four thin regular waves drawn one above another, and below them the single irregular curve that they add up to.',
    shape: 'landscape',
  },
  {
    name: 'whale-fall',
    brief:
      'The ribs of a whale skeleton arching on a dark sea floor, lit from above by faint blue; small red worms like flowers on the bones, a few pale fish and crabs.',
    alt: 'The ribs of a whale skeleton arch over the dark sea floor, with small red worms growing from the bones and pale fish around.',
    shape: 'landscape',
  },
  // Health
  {
    name: 'depression-window',
    brief:
      'Calm, hopeful interior: a person sits by a window with a cup in both hands, curtain half drawn, pale morning light reaching across the floor towards them. Nothing dramatic.',
    alt: 'A person sits by a half-curtained window with a cup in both hands, as morning light reaches across the floor.',
    shape: 'landscape',
    focus: { x: 0.4, y: 0.5 },
  },
  {
    name: 'two-walking',
    brief:
      'Two people seen from behind walk side by side on a path through a park in early spring, close but not touching; long soft shadows.',
    alt: 'Two people, seen from behind, walk side by side along a park path in low sun.',
    shape: 'landscape',
  },
  {
    name: 'salt-sugar-water',
    brief:
      'Still life on a blue cloth: a glass jug of water, a fist-sized heap of brown sugar and a small pinch of white salt, shown as three simple shapes.',
    alt: 'A jug of water, a heap of brown sugar and a pinch of salt on a blue cloth.',
    shape: 'landscape',
  },
  {
    name: 'inner-ear',
    brief:
      'A spiral cochlea like a snail shell in warm colours; sound waves enter from the left; along the spiral a row of tiny hairs, flattened near the entrance.',
    alt: 'A spiral like a snail shell stands for the inner ear: sound waves enter at the left, and the tiny hairs nearest the entrance lie flat.',
    shape: 'landscape',
  },
  {
    name: 'doctors-letter',
    brief:
      'An opened letter on a kitchen table with one line underlined by hand, next to a mug and reading glasses; the envelope’s window is turned towards the reader.',
    alt: 'An opened letter with one line underlined by hand lies on a kitchen table beside a mug and reading glasses.',
    shape: 'landscape',
  },
  {
    name: 'cloth-filter',
    brief:
      'Hands stretch a cloth over the mouth of a clay water pot while water is poured through it; sandy ground, strong sun.',
    alt: 'Hands hold a cloth over the mouth of a clay pot while water is poured through it.',
    shape: 'landscape',
  },
  {
    name: 'blood-pressure-cuff',
    brief:
      'A library counter with a row of small zipped cases on it, each with a tag; one is open and shows a blood-pressure monitor and cuff. Bookshelves behind.',
    alt: 'A blood-pressure monitor and cuff lie in an open case on a library counter, in front of bookshelves.',
    shape: 'landscape',
  },
  // Environment
  {
    name: 'moth-and-lamp',
    brief:
      'A street lamp at night; several moths around it, each tilted with its back towards the light, dotted lines of their looping flight.',
    alt: 'Moths circle a street lamp at night, each tilted with its back towards the light.',
    shape: 'landscape',
    focus: { x: 0.55, y: 0.4 },
  },
  {
    name: 'wandering-river',
    brief:
      'Aerial view of a green floodplain: a straight grey canal on one side, and a silver river that meanders in loops beside it, with oxbows.',
    alt: 'Seen from above, a silver river meanders in loops across a green floodplain beside a dead-straight canal.',
    shape: 'landscape',
  },
  {
    name: 'river-cross-section',
    brief:
      'Two simple cross-sections, one above the other: a narrow deep channel brim-full between high banks, and the same water lying wide and shallow over a floodplain with reeds.',
    alt: 'Two diagrams: in the first, a flood fills a narrow channel to the brim; in the second, the same water lies wide and shallow across a reedy plain.',
    shape: 'landscape',
  },
  {
    name: 'ozone-hole',
    brief:
      'The Earth from below with Antarctica in white; a translucent blue veil around the globe, thin over the pole and being stitched closed by a thread and needle.',
    alt: 'A globe with Antarctica in the middle, wrapped in a blue veil that is being stitched closed over the pole.',
    shape: 'landscape',
  },
  {
    name: 'hedge',
    brief:
      'A laid hedge in spring cutaway: slanted stems woven round stakes, blossom, a wren, a hedgehog at the foot, roots below; fields behind.',
    alt: 'A laid hedge in blossom with stems woven between stakes, a wren in the branches and a hedgehog at its foot.',
    shape: 'landscape',
  },
  {
    name: 'oyster-cages',
    brief:
      'Split view above and below the waterline: two people in waders lower a basket of oysters from a jetty; below, clear green water and stacked cages.',
    alt: 'Two people in waders lower a basket of oysters from a jetty; under the waterline, more cages stand in green water.',
    shape: 'landscape',
  },
  // Technology
  {
    name: 'sea-cable',
    brief:
      'A cable ship in profile on a calm sea; a single thin glowing line runs from its stern down to the dark floor and away over hills and a trench.',
    alt: 'A ship on a calm sea lays a thin glowing cable that runs down to the dark sea floor and away across it.',
    shape: 'landscape',
  },
  {
    name: 'cable-section',
    brief:
      'Cut-away of an undersea fibre cable in concentric layers: hair-thin coloured fibres in the middle, copper tube, steel wires, black polyethylene.',
    alt: 'A cut-away cable shows coloured glass fibres at the centre, then copper, steel wires and a black plastic coat.',
    shape: 'landscape',
  },
  {
    name: 'passkey',
    brief:
      'A key cut so that it matches only one of three almost identical doors; the key’s bow is a fingerprint.',
    alt: 'A key whose handle is a fingerprint lies in front of three doors that look alike, each with its own lock.',
    shape: 'landscape',
  },
  {
    name: 'glue-and-screw',
    brief:
      'A phone taken apart into layers; on the left one small screw on a pedestal, on the right a tube of glue oozing over everything.',
    alt: 'A phone in layers lies between a single small screw on a pedestal and a tube of glue that oozes.',
    shape: 'landscape',
  },
  {
    name: 'year-2038',
    brief:
      'A mechanical odometer of 32 binary wheels all at 1, the leftmost just rolling over; a torn calendar page “19 January 2038” beside it.',
    alt: 'Rows of counter wheels, all showing ones but for the first, which is rolling over, beside a calendar page for 19 January 2038.',
    shape: 'landscape',
  },
  {
    name: 'ferry-board',
    brief:
      'A small green-and-white ferry at a landing stage; on the jetty a teenager checks a phone with a timetable that matches the ferry’s departure board.',
    alt: 'A teenager on a jetty holds a phone whose timetable matches the departure board of the small ferry alongside.',
    shape: 'landscape',
  },
  // Culture
  {
    name: 'doves-type',
    brief:
      'A man in a long coat on a Victorian suspension bridge at night tips small metal letters from a box into a dark river; the letters glint as they fall.',
    alt: 'A man in a long coat on a bridge at night tips a box of metal type into the river below.',
    shape: 'landscape',
  },
  {
    name: 'foghorn',
    brief:
      'A lighthouse headland in thick pale fog; a huge black trumpet foghorn beside a whitewashed engine house, and a small woman with headphones and a tape recorder beneath it.',
    alt: 'A woman with headphones and a tape recorder stands beneath a huge black foghorn in pale fog.',
    shape: 'portrait',
    focus: { x: 0.5, y: 0.45 },
  },
  {
    name: 'hand-crank',
    brief:
      'A hand-cranked wooden film camera on a tripod, a strip of film unspooling to the right on which a walking man’s steps are unevenly spaced.',
    alt: 'A wooden film camera with a hand crank; from it runs a strip of film with a walking man in unevenly spaced steps.',
    shape: 'landscape',
  },
  {
    name: 'ovation',
    brief:
      'A theatre auditorium from the stage: the whole audience stands and claps, except one person in the middle who stays seated, arms folded, content.',
    alt: 'Seen from a stage, a whole audience is on its feet but for one person who stays seated in the middle.',
    shape: 'landscape',
    focus: { x: 0.5, y: 0.5 },
  },
  {
    name: 'car-park-choir',
    brief:
      'A choir of about twenty in coats in a half circle on an empty concrete car-park deck at night, strip lights overhead, the harbour lights in the gap between floors.',
    alt: 'A choir in coats stands in a half circle on an empty car-park deck, under strip lights, with harbour lights beyond.',
    shape: 'landscape',
  },
  // People
  {
    name: 'portrait-ruth-adeyemi-clarke',
    brief: 'Black woman in her fifties, short grey hair, round glasses, mustard cardigan.',
    alt: 'Ruth Adeyemi-Clarke',
    shape: 'portrait',
  },
  {
    name: 'portrait-tomasz-wren',
    brief: 'White man in his thirties, red beard, woollen hat, green waxed jacket.',
    alt: 'Tomasz Wren',
    shape: 'portrait',
  },
  {
    name: 'portrait-priya-raghavan-moss',
    brief: 'South Asian woman in her forties, long dark plait, teal shirt.',
    alt: 'Priya Raghavan-Moss',
    shape: 'portrait',
  },
  {
    name: 'portrait-miriam-halloran',
    brief: 'White woman of about sixty, white bob, plum scarf.',
    alt: 'Miriam Halloran',
    shape: 'portrait',
  },
  {
    name: 'portrait-kwabena-asante-reid',
    brief: 'Black man in his late twenties, short locs, navy overshirt.',
    alt: 'Kwabena Asante-Reid',
    shape: 'portrait',
  },
  {
    name: 'portrait-elodie-marchetti',
    brief: 'White woman in her thirties, dark fringe, red lipstick, black roll-neck.',
    alt: 'Elodie Marchetti',
    shape: 'portrait',
  },
  {
    name: 'portrait-sam-quill',
    brief: 'White non-binary person in their twenties, short bleached hair, denim jacket, press lanyard.',
    alt: 'Sam Quill',
    shape: 'portrait',
  },
  {
    name: 'portrait-nadia-haddad-lowe',
    brief: 'Arab woman in her forties, curly dark hair, amber earrings, blue blazer.',
    alt: 'Nadia Haddad-Lowe',
    shape: 'portrait',
  },
  {
    name: 'portrait-jo-penhallow',
    brief: 'White woman of about seventy in a wheelchair, silver crop, orange glasses, striped shirt.',
    alt: 'Jo Penhallow',
    shape: 'portrait',
  },
  {
    name: 'portrait-desmond-achterberg',
    brief: 'Mixed-race man in his sixties, bald, white moustache, tweed jacket and knitted tie.',
    alt: 'Desmond Achterberg',
    shape: 'portrait',
  },
] as const satisfies readonly PictureBrief[];

/** The name of a picture in the sample edition. */
export type PictureName = (typeof pictureList)[number]['name'];

/** Slugs of the articles that come with a sample discussion, and how each discussion is set. */
export const discussed = [
  { slug: 'port-ellery-votes-to-let-the-tide-back-in', mode: 'open' },
  { slug: 'port-ellery-agrees-where-to-put-a-bench', mode: 'open' },
  { slug: 'the-2-40-to-saltmarket', mode: 'open' },
  { slug: 'saltmarket-hall-roof-to-close', mode: 'closed' },
  { slug: 'depression-plainly', mode: 'open', sensitivity: 'sensitive' },
  { slug: 'write-the-letter-to-me', mode: 'open' },
  { slug: 'moths-have-lost-the-sky', mode: 'open' },
  { slug: 'the-screw-and-the-glue', mode: 'open' },
  { slug: 'against-the-standing-ovation', mode: 'open' },
  { slug: 'marguerite-ansell-obituary', mode: 'premoderated' },
] as const;
