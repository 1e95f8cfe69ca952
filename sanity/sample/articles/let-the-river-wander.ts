import { facts, h2, p, pic, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'let-the-river-wander',
  headline: 'Let the river wander',
  standfirst:
    'It took ten years to make Florida’s Kissimmee straight, and more than twenty to bend it back. What engineers learned in between has changed how people who live behind dikes think about floods.',
  section: 'environment',
  kind: 'feature',
  by: ['tomasz-wren', ['ruth-adeyemi-clarke', 'editor']],
  hoursAgo: 24 * 7,
  picture: {
    picture: 'wandering-river',
    caption: 'A straight line is the shortest way to the sea, which is what is wrong with it.',
  },
  body: [
    p(
      'In 1926 Albert Einstein, who had other things to be getting on with, published a short paper about tea. If you stir a cup, he noted, the leaves at the bottom gather in the middle, though you’d think that they would be flung outwards. It’s because the liquid is slowed by the floor of the cup. The faster water above is thrown to the rim and sinks there, the slower below is drawn inwards, and takes the leaves along. Then he said that this is why rivers bend.',
    ),
    p(
      'In any slight curve a river behaves like the cup. Fast water at the surface swings to the outer bank, dives and digs; along the bed slow water creeps across to the inner side, and drops what it carries. So the outside is eaten and the inside grows, and a slight curve becomes a great one. In time it doubles back so far on itself that a flood breaks through the neck, and leaves the loop as a lake. Then the straightened reach begins to curve. A river on a plain, left to itself, isn’t *in* a place. It’s going over it, like a hand over a table, and has been everywhere on that flat green ground that we call its valley.',
    ),
    p(
      'That’s charming on a map, less so from a kitchen. We have spent most of our history trying to make it stop.',
    ),
    h2('The ditch'),
    p(
      'Few tried harder than the engineers of central Florida. The Kissimmee used to wind for 103 miles from its chain of lakes to Lake Okeechobee, across ground so level that it couldn’t be said to have banks. It simply thinned out at the edges into marsh, one to two miles wide, wet for much of the year and sometimes all of it. In 1947 came two hurricanes, and a wet season that put towns under water for months. The state asked for help. Between 1962 and 1971 the US Army Corps of Engineers cut through the bends, and put in their stead a canal, thirty feet deep, three hundred wide, and fifty-six miles long. It was given the name C-38. People called it the Ditch.',
    ),
    p(
      'As a drain it did all that had been promised. As anything else it was a calamity, and quickly. The marsh dried up and was grazed. More than nine in ten of the ducks and geese that had wintered there stopped coming. In the cut-off loops the water stood still, silted up and went foul, and what reached the lake by canal, without a marsh to comb it, brought the droppings of the pastures along. People began to say that it should be put back while the last bulldozers were still there.',
    ),
    p(
      'It was put back. It took an act of Congress, in 1992, and work from 1999 to 2021. Twenty-two miles of the canal were filled in with the very soil that had been dug from it, and had lain beside it in banks for thirty years. Two of the dams across it came out. In the middle stretch, forty-four miles of the old bed run again, and some forty square miles of its plain are wet. The ends remain a canal, because by then people were living there.',
    ),
    h2('What came back'),
    p(
      'What surprised those who watched was how little they had to do. They’d filled in the canal; the river did the furnishing. In the first high water it washed the muck of decades from its old bed, and laid down clean sand in the bends, just where the tea leaves would have told it to. Oxygen returned to the water, then fish that need it. Seeds of marsh plants came up from soil where they’d been lying since before the pasture. Ducks and wading birds came, some of them within months, and in greater numbers than the planners had set down as success.',
    ),
    pull('They’d filled in the canal; the river did the furnishing.'),
    p(
      'It cost far more to undo than to do: around a billion dollars. There’s no comfortable way to put that, except to note what was bought with the second sum and not with the first. The plain holds water again. A flood that would have gone down C-38 in days now spreads out, waits among the rushes, and goes down in weeks.',
    ),
    pic('river-cross-section', 'The same flood, twice: held between banks, and let out on to the plain.'),
    h2('More room'),
    p(
      'That is the thing that caught the attention of people on the other side of the Atlantic, who have no room for anything. A quarter of a million Dutch were told to leave home in the winter of 1995, with the Rhine and the Meuse at the tops of their dikes. The dikes held, by a little. For eight centuries the answer to that would have been to make them higher. But a dike that’s higher holds back more; should it break, what comes through is worse. Between the dikes, moreover, each flood leaves its mud, so that the bed goes up, while the land behind, drained, goes down. It’s a race that can only be lost later.',
    ),
    p(
      'So, for once, they did it the other way. Over about a dozen years a programme by the name of Room for the River changed more than thirty places. Dikes were moved back. Side channels were dug, harbours lowered, obstacles taken away. At Nijmegen, where the river Waal squeezes through a bend like a waist, the north dike was put 350 metres inland, and a second channel cut through what lay between. Fifty households had to go. What used to be the edge of a village became an island, with a beach, and the city, which had turned its back on the river, has hardly left it since.',
    ),
    p(
      'In another place a polder with farms on it was to be opened to the floods. The farmers proposed a scheme of their own, out of the Middle Ages. Let the water in, they said, and we’ll raise mounds along the new dike, and live on those. Their new barns stand some metres above the fields, in a row. Once in a long while the cows have to be brought in and the grass goes under, and they look out over a lake.',
    ),
    facts(
      'The Kissimmee in figures',
      'Length of the river before: 103 miles.',
      'Length of the canal that replaced it: 56 miles.',
      'Canal built: 1962 to 1971. River restored: 1999 to 2021.',
      'Canal filled in: 22 miles. River running again: 44 miles.',
    ),
    h2('What the straight line forgot'),
    p(
      'It would be neat to say that the engineers of 1962 were fools. They weren’t. They had been asked how to get water off the land and into the sea, and they answered the question: as fast as possible. Nobody had asked what the water did on the way. It turns out that most of what we’d like from a river, clean water, fish, a flood that takes its time, comes from the dawdling.',
    ),
    p(
      'I have been back several times to a much smaller place, an hour from here, where a stream that used to be led along the edge of a barley field was let go eight years ago, with no more ceremony than a digger, a fortnight, and a farmer standing by with his arms crossed. He’d been promised that it would flood less downstream, and it does. What he tells visitors about is something different. He had farmed beside that water for thirty years, and never once heard it. Now, on a still evening, from the yard, he can.',
    ),
  ],
  topics: ['rivers', 'flooding', 'wildlife', 'history'],
  sources: [
    {
      title: 'Kissimmee River restoration',
      publisher: 'South Florida Water Management District',
      url: 'https://www.sfwmd.gov',
    },
    { title: 'Room for the River', publisher: 'Rijkswaterstaat', url: 'https://www.rijkswaterstaat.nl' },
    {
      title:
        'Albert Einstein, “Die Ursache der Mäanderbildung der Flußläufe und des sogenannten Baerschen Gesetzes”, 1926',
      publisher: 'Die Naturwissenschaften',
    },
  ],
  discussion: {
    prompt:
      'Is there a stream or river near you that was straightened, buried or moved? Would you give it back its room?',
  },
};
