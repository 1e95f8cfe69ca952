import { facts, h2, p, pic, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'the-brass-machine-that-knew-the-sea',
  headline: 'The brass machine that knew the sea',
  standfirst:
    'For almost a century the tides of half the world were worked out by turning a handle. The engines that did it are among the most beautiful computers ever built, and one of their last great tasks was secret.',
  section: 'science',
  kind: 'feature',
  by: ['ruth-adeyemi-clarke', ['desmond-achterberg', 'editor']],
  hoursAgo: 21,
  picture: {
    picture: 'tide-machine',
    caption: 'Each wheel stands for one of the rhythms that make a tide. The cord adds them up.',
  },
  body: [
    p(
      'Stand on a harbour wall for a day and the tide seems a simple animal. It comes in twice and goes out twice. Stand there for a month and you begin to doubt it. The two highs of a day differ. The range swells, shrinks and swells again. High water arrives about fifty minutes later each day, but not quite: some days forty, some days more than an hour. There’s a pattern there, and it is plainly not the pattern of a clock.',
    ),
    p(
      'It is the pattern of a great many clocks. This is the discovery on which everything that follows depends, and it belongs chiefly to the nineteenth century. The pull of the moon and the sun on the sea can be taken apart into a list of perfectly regular waves, each with a period known from astronomy to as many decimals as one likes. The sea at any one port answers to each of them in its own way: more to this one, hardly at all to that, some hours late. But it answers with the same period. Learn the height and the lateness of each wave for your harbour, add them all up, and you have the tide for as long as the moon keeps going round.',
    ),
    h2('A sum too long to do'),
    p(
      'The waves have names like those of registered ships. M2 is the moon’s, twice a day, every twelve hours and twenty-five minutes. S2 is the sun’s, every twelve exactly. When the two march in step we get spring tides, and a week later, when they are opposed, neaps. N2 takes care of the moon’s being sometimes nearer. K1 and O1 come once a day, and make one high water outdo the other.',
    ),
    p(
      'Ten of these will give a fair prediction for a well-behaved port. A shallow estuary may want three dozen. And the adding has to be done again for each hour of each day. A year at one port is 8,760 hours; with ten waves, that’s 87,600 cosines to look up, scale and sum, before anybody has found the times of high and low water, which fall between the hours. Human computers did it. It was slow, costly, and wrong in ways that were difficult to spot, and ships went aground on the difference.',
    ),
    pic('tide-curve', 'Four regular waves, and the irregular one that they make together.'),
    p(
      'In the summer of 1872 William Thomson, who would later be Lord Kelvin, was on a train to the British Association’s meeting in Brighton, thinking about exactly this. He had the wheels already, in his mind: a crank turning at the moon’s rate will lift and lower a pulley in just the rise and fall of M2. What he wanted was a way to add the motions of several. A fellow passenger, the engineer Beauchamp Tower, reminded him of an existing device: a chain passed over and under a row of pulleys. Fix one end. Move any pulley up by an inch, and the free end moves two. Move several, and the free end moves by twice their sum, whatever each of them is doing.',
    ),
    p(
      'That is the whole of the invention. One cord, threaded over and under, does the addition. A pen on its end draws the answer on a roll of paper that the same handle drives.',
    ),
    pull('One cord, threaded over and under, does the addition. A pen on its end draws the answer.'),
    h2('Turning the handle'),
    p(
      'The first full-sized machine had ten wheels and was finished within about a year of the train journey. It could draw a year of tides for a port in an afternoon. To set it for Bombay or Hull you moved each crank pin out to the right distance, for how strongly the place responds, and turned it to the right angle, for how late. Then you wound. The operator watched the curve go by, and read off the turning points.',
    ),
    p(
      'Others built bigger ones. In the United States a machine designed by Rollin Harris and Ernest Fischer, with thirty-seven constituents, went into service in 1910. It weighed more than a tonne and was known to its staff as Old Brass Brains, and it made the official predictions for American waters until the middle of the 1960s. In Britain the trade settled at an observatory on Bidston Hill, across the Mersey from Liverpool, where two machines and a staff of human computers, many of them young women, supplied tables to ports all over the globe.',
    ),
    p(
      'The man in charge there was Arthur Doodson. He had grown deaf as a young man, and did much of his business in writing. In 1921 he published an expansion of the forces behind the tides into 388 separate terms: an act of patience which still frightens students, and which nobody needed to improve on for fifty years.',
    ),
    facts(
      'A cast of waves',
      'M2: the moon, twice a day. Period 12 hours 25 minutes.',
      'S2: the sun, twice a day. Period 12 hours.',
      'N2: the moon’s changing distance. Period 12 hours 39 minutes.',
      'K1: sun and moon, once a day. Period 23 hours 56 minutes.',
      'O1: the moon, once a day. Period 25 hours 49 minutes.',
    ),
    h2('Position Z'),
    p(
      'In October 1943 a letter came to Bidston from William Farquharson, the Admiralty’s superintendent of tides. It gave eleven pairs of numbers, strengths and latenesses, for a stretch of coast that it called only Position Z, and asked for hourly heights over four months of the following spring and summer. It didn’t say where Position Z was.',
    ),
    p(
      'The numbers had been pieced together from what was known of the French ports to either side, and from what small parties had measured at night, in secret, on the beaches themselves. For it was not enough to know the tide at Cherbourg and Le Havre. On the shore between them, in Normandy, the sea goes out a very long way and comes in quickly, and the men defending it had noticed that too. They were planting the sands with posts, ramps and steel hedgehogs, placed so that high water would hide them.',
    ),
    p(
      'So the landing must come near low tide, when the obstacles stood bare and could be cleared, but on a rising one, so that boats could get off again. It had to come shortly after first light. And for the airborne troops of the night before, moonlight was wanted. There are only a few days in any month when the sun, the moon and the sea agree to all of that. Doodson’s two machines, kept at opposite ends of the observatory so that one bomb shouldn’t get both, were run to find them. Early in June there were three: the 5th, the 6th and the 7th.',
    ),
    p(
      'What happens when the sea is guessed at was known by then. In November 1943, at Tarawa in the Pacific, landing craft that needed about four feet of water over the reef found some three. The tide had risen only a little, and it stayed low for hours. Marines waded hundreds of yards under fire. It had been a neap, and an unusually feeble one, the moon being close to its farthest from the Earth; but there was no good set of constants for the place, and so no wheel could have been set to say it.',
    ),
    h2('Still going round'),
    p(
      'The machines went quietly. By the 1960s an electronic computer could do in seconds what took a brass one an afternoon, and then the same sum in no time that mattered. It is the same sum. The tide table on your phone is made from wheels that aren’t there: M2, S2, N2, K1, O1, each with its height and its lateness, added together.',
    ),
    p(
      'Two of the Bidston engines have been restored, and stand in Liverpool behind glass. They still work. When the handle is turned the front comes alive in a way that no printed sum prepares you for. Every wheel is at its own business, the quick ones nodding, the slow ones barely seeming to move; and along the top of it all runs one cord, paying out and drawing in, like something asleep.',
    ),
  ],
  topics: ['the-sea', 'time', 'history', 'how-science-works'],
  sources: [
    {
      title: 'Bruce Parker, “The tide predictions for D-Day”, Physics Today, September 2011',
      publisher: 'American Institute of Physics',
    },
    {
      title:
        'Arthur Doodson, “The harmonic development of the tide-generating potential”, Proceedings A, 1921',
      publisher: 'The Royal Society',
    },
    {
      title: 'Tide and Time: the Liverpool tide-predicting machines',
      publisher: 'National Oceanography Centre',
      url: 'https://noc.ac.uk',
    },
  ],
  discussion: {
    prompt: 'Which machine do you know whose workings you can understand just by watching it?',
  },
};
