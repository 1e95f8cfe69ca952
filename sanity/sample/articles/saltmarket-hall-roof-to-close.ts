import { p, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'saltmarket-hall-roof-to-close',
  headline: 'Saltmarket hall to close for nine weeks as its slates let go',
  standfirst:
    'Sixty-one stalls will move to the ferry shed while the roof is stripped and relaid. The traders have chosen their own places, by drawing fish from a bucket.',
  section: 'city',
  kind: 'news',
  by: ['nadia-haddad-lowe'],
  hoursAgo: 24 * 19,
  updatedHoursAgo: 24 * 17,
  keyPoints: [
    'The hall shuts on the first Monday of next month; the ferry shed opens as a market the next morning.',
    'Stallholders pay half rent for the nine weeks.',
    'Most of the old slates can be used again. The nails cannot.',
  ],
  body: [
    p(
      'The first slate came down in September and landed in a crate of leeks. By the time a surveyor had been up a ladder, four more had followed it, and the north aisle of Saltmarket hall was behind a rope. The whole roof will now be taken off, mended and put back, and the market beneath it will spend nine weeks in the old ferry shed on Corn Quay.',
    ),
    p(
      'The trouble isn’t the stone. Roofers call it nail sickness: slate of this quality will last well over a century, but the iron nails that hold it rust through sooner, and when enough have gone the roof begins to slide. “The slates are better than anything I could sell you,” said Hettie Maguire, whose firm has the contract. “They’re just not attached to anything.” She expects to reuse four in every five, on copper nails.',
    ),
    p(
      'All sixty-one stallholders have been offered a pitch in the shed at half rent. Who goes where might have been a quarrel. The traders’ association settled it on Tuesday, before opening, with sixty-one numbered plastic fish in a bucket. Ines Bracewell, who sells eggs, drew the place beside the double doors. Her cousin, who sells cheese and needs the cold, drew the boiler. They swapped, which was allowed until noon.',
    ),
    p(
      'Not everyone is pleased. The shed has no loading bay, so lorries must be unloaded on the quay before six and sent away, in the half-light, among fishermen who have their own ideas about the quay before six. It’s cold. And the number 4 bus, which stops at the hall’s south door, doesn’t go within a quarter of a mile of it. “My Thursday customers are eighty,” said Rosheen Abara, whose family has sold haberdashery under the clock since it was put up. “They come for a zip and a sit-down. I can bring the zips.” The association has asked for a temporary stop, and has begun, without waiting for an answer, to collect chairs.',
    ),
    p(
      'The fishmongers are not in the shed at all. Their slabs need running water and a drain, so they go to the open steps at the end of the quay, where their great-grandparents stood before the hall was built. “We’ve been trying to get back there for a hundred and forty years,” said Davit Amaral. “All it took was a hole in the roof.”',
    ),
    p(
      'The hall clock will be stopped while the scaffold is up, so that the movement can be cleaned of dust at the end. Its bell will not. A volunteer from the tower guild has undertaken to strike the hours by hand between eight and six, except on Wednesdays, when he has his knee seen to.',
    ),
    p(
      'The council’s market officer, Precious Lindqvist, said that the nine weeks include one spare for weather. If the weather doesn’t want it, the hall opens early.',
    ),
  ],
  topics: ['neighbourhoods', 'design'],
  corrections: [
    {
      hoursAgo: 24 * 18,
      text: 'This article first gave the number of stalls as sixty-four. There are sixty-one; three pitches are storerooms.',
    },
    {
      hoursAgo: 24 * 17,
      text: 'The roofing contractor is Hettie Maguire. An earlier version spelled her first name Hetty.',
    },
  ],
  discussion: {
    prompt: 'Stallholders and regulars: what should be kept exactly as it is when the hall reopens?',
    mode: 'closed',
  },
};
