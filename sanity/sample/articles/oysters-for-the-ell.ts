import { facts, p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'oysters-for-the-ell',
  headline: 'Four thousand oysters move in under the ferry jetty. Nobody is to eat them',
  standfirst:
    'A bed that fed the city for centuries was gone by 1890. Volunteers are hanging its successors in baskets, in the hope that the next generation will settle on the bottom by itself.',
  section: 'environment',
  kind: 'news',
  by: ['tomasz-wren', ['sam-quill', 'reporter']],
  hoursAgo: 24 * 3 + 5,
  picture: {
    picture: 'oyster-cages',
    caption: 'Each basket holds about fifty. They are lifted and cleaned every fortnight.',
  },
  keyPoints: [
    'Eighty baskets of native oysters now hang beneath the ferry jetty.',
    'They are there to breed. Taking them is forbidden, and eating them would be unwise.',
    'Larvae need clean shell to settle on; six tonnes of it go down in June.',
  ],
  body: [
    p(
      'The tenants arrived by van, from a hatchery along the coast, in damp sacks, and were read their conditions of residence by a schoolgirl in waders. No scraping of hulls above. No dredging. Rent, one harbour, to be filtered daily. Then eighty baskets went down through the trap in the deck of the ferry jetty, and Port Ellery had oysters again for the first time in a hundred and thirty-odd years.',
    ),
    p(
      'They aren’t for the table. The water of the Ell is a good deal cleaner than it was, but oysters keep what they strain, and no part of the inner harbour is passed for shellfish. “Please print that large,” said Delphine Achebe, who leads the project for the Harbour Trust. “I have already had two messages about lemons.”',
    ),
    p(
      'What they’re for is more oysters. The native flat oyster, *Ostrea edulis*, once grew in reefs round much of Europe. Most were scraped up within a few decades of the railways’ coming, which let them be eaten fresh in cities inland. The Ell’s went the same way: in the Exchange there is a ledger that gives the landings for each year, and the last line, in 1889, is a nought with a full stop after it.',
    ),
    p(
      'An oyster bed doesn’t come back for being left in peace. The larvae drift for a week or two, and then have to fix themselves, for good, to something hard and clean. What they like best is the shell of an oyster. Where there are none, only mud, there’s nothing to start from. So in June, when the water has warmed enough for those in the baskets to spawn, a barge will lay six tonnes of old, weathered shell over half an acre on the far side of the channel.',
    ),
    pull('The last line, in 1889, is a nought with a full stop after it.'),
    facts(
      'The native oyster',
      'Usually begins life as a male, and may change sex many times.',
      'The female holds her eggs inside the shell, and releases them as swimming larvae.',
      'On a warm day a grown one may pump a hundred litres of water or more over its gills.',
      'On a reef they shelter fish, crabs, worms and weed. It’s for those, as much as for the oysters, that reefs are being rebuilt.',
    ),
    p(
      'Will it work? “I’ll tell you in five years,” Ms Achebe said. Elsewhere in Europe, such attempts have succeeded here and failed there, most often because of a parasite called *Bonamia*, which is harmless to people and deadly to this species. The hatchery’s stock has been tested for it, and nothing is to be brought in from any other water. If the council’s plan to let the tide into the Inner Basin goes through, there will be more moving water past the jetty, and that ought to help.',
    ),
    p(
      'Till then, the baskets need shaking. Left to itself an oyster in a basket grows into its neighbour, and everything that lives in the harbour grows upon both. Thirty people have signed up for alternate Saturdays, among them two of the ferry’s crew; the retired manager of the fish market, who says he is making up for his great-grandfather; and all of Year Five at Tanner’s Row School, four at a time.',
    ),
    p(
      'The schoolgirl in waders was Ottilie Brandt, who’s nine. She had written the conditions herself, and there had been one more, she said, but the grown-ups thought it too strict. It was: *no leaving*.',
    ),
  ],
  topics: ['harbour', 'wildlife', 'the-sea'],
  discussion: {
    prompt: 'What else has gone from your river, shore or street that you would like to see come back?',
  },
};
