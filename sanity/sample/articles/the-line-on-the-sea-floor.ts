import { facts, h2, p, pic, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'the-line-on-the-sea-floor',
  headline: 'The line on the sea floor',
  standfirst:
    'Nearly everything that one continent says to another goes through a tube as thick as a garden hose, lying in the mud. It has been going on since 1858, and it’s still mended with a hook on a rope.',
  section: 'technology',
  kind: 'feature',
  by: ['kwabena-asante-reid'],
  hoursAgo: 24 * 5 + 3,
  picture: {
    picture: 'sea-cable',
    caption: 'A cable ship goes at about a walking pace, so that the line comes to rest without strain.',
  },
  body: [
    p(
      'On 18 November 1929, at two minutes past five in the afternoon, the sea floor south of Newfoundland shook, and telegraph cables across the Atlantic began to break. Those nearest the earthquake went at once. That was to be expected. The others took their time. One after another they parted, farther and farther down the slope, in order, all through the night. The last of them, in the deep plain hundreds of kilometres to the south, went more than thirteen hours later. (A wave had meanwhile come ashore on the Burin Peninsula, and killed more than two dozen people.)',
    ),
    p(
      'Every break was logged to the minute, because every minute was money. Twenty years went by before two geologists, Bruce Heezen and Maurice Ewing, laid the times and the distances side by side, and saw what had happened that night: an avalanche. The earthquake had loosened mud from the edge of the continent, and it had run down the slope and out over the ocean bed, as a cloud heavier than the water, at first about as fast as a car. Nobody had known that there was such a thing. The cables had been laid to carry the price of wheat, and they’d measured the speed of the invisible.',
    ),
    p(
      'I’ve liked cables ever since I read that. Of all that the internet is made from they’re the oldest part, the plainest, and the one which people find hardest to believe in. Ask where the message goes, and they point at the sky. Well over ninety-five per cent of what is sent between continents goes along the bottom of the sea.',
    ),
    h2('Ninety-eight words'),
    p(
      'The first line across the Atlantic was completed in August 1858. Earlier attempts had snapped. Two ships had met in mid-ocean, spliced the ends that each had brought, and steamed off in opposite directions, paying out behind them copper wire wrapped in gutta-percha, the gum of a Malayan tree. Queen Victoria sent ninety-eight words to President Buchanan. They took sixteen hours. There were fireworks in New York, which set fire to the roof of City Hall.',
    ),
    p(
      'Within weeks it was dead. Signals had come out smeared and faint, and the company’s electrician, Wildman Whitehouse, who wasn’t an engineer but a surgeon by trade, dealt with that by pushing harder. He put on some two thousand volts. William Thomson, the physicist on the board, had told him that a long cable under water doesn’t behave like a pipe: the wire and the sea take up charge, like the two sides of a jar, and give it back slowly, so that what is wanted isn’t a louder shout but a finer ear. He had built one. It was a mirror the weight of a grain or so, hung on a thread, that turned a spot of light. By the time that Whitehouse was dismissed the cable was past saving.',
    ),
    p(
      'It wasn’t done properly until 1866, and then in a style that no one has matched. The *Great Eastern*, which was by a long way the largest ship in the world, carried the whole of it in one go. She landed it in Newfoundland; and then went back out into the ocean, fished with a grapnel, more than two miles down, for the end of another that she’d lost the year before, found it, spliced it and finished that one too.',
    ),
    pull('What is wanted isn’t a louder shout but a finer ear.'),
    h2('Light'),
    p(
      'For ninety years cables could do the telegraph, and no more. A voice fades out within some tens of miles. To get it over an ocean, you have to lift it up again along the way, at the bottom, for decades, without anyone’s going down to change a valve. The first transatlantic telephone cable, TAT-1, opened in 1956, with fifty-one amplifiers in each direction. It carried thirty-six calls at a time. It went on for twenty-two years, and none of the valves in the deep sea is said to have given out.',
    ),
    p(
      'The change that made our world came in 1988, with TAT-8, the first to cross the Atlantic in glass. It could take forty thousand calls. The engineers thought that might do for quite a while, and it was full within eighteen months.',
    ),
    pic(
      'cable-section',
      'What matters is the width of a few hairs. All the rest is there to bring it power, and to keep off the sea.',
    ),
    p(
      'A cable of today for the deep sea, sliced through, is mostly a way of not being a fibre. In the middle are the fibres, commonly from a dozen to a few dozen, each no thicker than a hair. They lie in jelly. Round them goes steel wire to take the strain, round that a tube of copper, and over it polyethylene, black, like a garden hose and about as wide. The copper carries no messages. It’s there for the current, fed in from the shore at some thousands of volts, that runs amplifiers every sixty to a hundred kilometres. In each a short length of glass, doped with erbium and lit by a small laser, does a thing that would have made Thomson sit down: as the light goes through, it comes out brighter. It’s never turned into anything else on the way. From one coast to the other it’s the same light.',
    ),
    p(
      'Near land, where the danger is, it’s thicker, with one or two coats of steel. It’s ploughed into the bed. It comes ashore under a beach, generally an ordinary one with an ice-cream van, to a manhole with nothing on the lid.',
    ),
    facts(
      'How it gets broken',
      'Somewhere in the world there are between 150 and 200 faults a year, most of them in water less than 200 metres deep.',
      'Some seven or eight in ten are caused by fishing gear and ships’ anchors.',
      'Earthquakes, slides, currents and worn-out parts make up most of what remains.',
      'Sharks are blamed far more often than they deserve.',
    ),
    h2('The hook'),
    p(
      'When a line goes dead, the stations at each end send a pulse of light and time its echo. It gives the distance to the break, to within some metres. A ship goes out; there are only some dozens in the world which can. In shallow water a robot brings up the ends. In deep water they do what the *Great Eastern* did. They let down a grapnel, several tonnes of rope and chain with a five-pronged hook, and drag it across the line, slowly, until the tension on the dial goes up.',
    ),
    p(
      'An end is brought aboard, tested, sealed and left on a buoy. Then the other. Then, because the two no longer reach, a new length is let in between. The splice is made in a clean room about the size of a ship’s larder, by people who can join glass to glass, a hair to a hair, in a swell, with a loss that can hardly be measured. When all’s done it goes over the side in a long loop, since it’s now too long, and lies in a bend upon the sea floor. An old cable has several. You could read its life in them.',
    ),
    p(
      'On most days no one notices. In places with a dozen cables, the traffic goes by another road, and somebody’s film stalls for a second. Where there’s one, they do. In January 2022 a volcano blew up beneath the sea in the kingdom of Tonga, and what ran down its flanks tore up and buried the only line to the outside world, and another that joined its islands. For five weeks, until a ship had come and fitted some ninety kilometres of new cable to the main one, most of the country could get hold of the rest of humankind by satellite telephone, if it could at all.',
    ),
    p(
      'The slides that did it ran out along the bottom for many kilometres. Afterwards, as in 1929, the breaks were used to work out how fast.',
    ),
  ],
  topics: ['internet', 'the-sea', 'history'],
  sources: [
    {
      title:
        'Bruce Heezen and Maurice Ewing, “Turbidity currents and submarine slumps, and the 1929 Grand Banks earthquake”, 1952',
      publisher: 'American Journal of Science',
    },
    {
      title: 'Submarine cable protection: publications',
      publisher: 'International Cable Protection Committee',
      url: 'https://www.iscpc.org',
    },
  ],
  discussion: {
    prompt:
      'If your town were cut off from the internet for five weeks, what would you miss, and what wouldn’t you?',
  },
};
