import { facts, h2, p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'whale-fall',
  headline: 'Whale fall',
  standfirst:
    'When a great whale dies at sea its body may sink to a floor where food arrives as dust. What happens there next takes the better part of a century, and involves a worm without a mouth.',
  section: 'science',
  kind: 'feature',
  by: ['ruth-adeyemi-clarke'],
  hoursAgo: 24 * 33,
  picture: { picture: 'whale-fall', caption: 'The red plumes on the bones are worms of the genus Osedax.' },
  body: [
    p(
      'Most of the sea floor lives on crumbs. Far below the light, nothing grows; whatever there is to eat has drifted down from above, a fine, slow snow of dead plankton and droppings, of which each square metre receives in a year about as much as you would brush from a tablecloth. Animals adapted to it are small, or sluggish, or both. They can wait.',
    ),
    p(
      'Once in a long while, something else comes down. A great whale that dies in deep water may float at first, swollen with gas, but if it sinks before it has been torn apart it keeps going, and arrives on the bottom whole. Forty tonnes, say. In one evening, on one patch of mud, there is as much food as the snow would have delivered there in two thousand years.',
    ),
    p(
      'We know what follows only by accident. In 1987 oceanographers in the submersible *Alvin*, mapping the floor of a basin off southern California, saw something on the sonar that they took for a rock. It was the skeleton of a whale some twenty metres long, at a depth of more than a kilometre, and it was covered with living things: mats of bacteria, clams, mussels, limpets and snails in crowds. Some looked like the animals of hot vents, which had been discovered ten years earlier and were thought to live nowhere else.',
    ),
    h2('Four courses'),
    p(
      'Since then researchers have found others, and have towed stranded carcasses out to sea and sunk them, with ballast, to watch. The meal is eaten in an order.',
    ),
    p(
      'The first guests have jaws. Sleeper sharks come, out of a darkness in which they must have smelled it for miles; hagfish arrive in knots, and burrow in. Crabs follow. Between them they may strip forty kilograms or more of flesh a day, and a large whale still lasts them for months, sometimes a year or two.',
    ),
    p(
      'Next come those who clean up. Worms, snails and small crustaceans settle on the bones and in the mud for metres around, which is by then soaked in fat. Counted by the handful, they can be denser here than almost anywhere else in the deep sea.',
    ),
    p(
      'The third stage is the strange one, and the longest. A whale’s bones are full of oil, up to sixty per cent by weight in some of them. Bacteria work their way in after it and, as there’s no oxygen inside, they breathe sulphate out of sea water and give off hydrogen sulphide, the gas of rotten eggs. It is a poison to most of us. But other bacteria can live by burning it, and on those, in turn, live the mussels and clams that carry them in their gills. A community is set up that owes nothing directly to the sun, on the remains of an animal that owed everything to it. It can last for decades.',
    ),
    pull(
      'In one evening, on one patch of mud, there is as much food as the snow would have delivered there in two thousand years.',
    ),
    p(
      'At last only the minerals are left, a reef of sorts, on which things that filter the current find a place to stand.',
    ),
    h2('The worm'),
    p(
      'In 2002 a robot vehicle was exploring a canyon in Monterey Bay, almost three kilometres down, when its lights fell on a whale with a red fur. Each tuft was the plume of a worm as long as a finger, rooted in the bone. When it was described two years later it had to be given a genus of its own: *Osedax*, Latin for bone-eater.',
    ),
    p(
      'It eats without a mouth; it doesn’t have one, nor a gut. Its lower end branches into the bone like the roots of a tree, and gives out acid to dissolve it. In the roots live bacteria, which break down what’s freed, and feed the worm. The plume outside is a gill.',
    ),
    p(
      'For some time all the specimens were female. Then somebody looked inside the transparent tubes. The males were there, dozens to each female, and about a millimetre long or less: hardly more than larvae, still living on their own yolk, making sperm. A bone is a small island. A larva that lands on bare bone becomes a female, and one that lands on a female, it seems, a male.',
    ),
    facts(
      'What sinks',
      'First whale fall found with its community: 1987, off southern California.',
      'First Osedax seen: 2002, in Monterey Bay; described in the journal Science in 2004.',
      'The sulphur-eating stage of a large carcass may go on for fifty years or more.',
    ),
    h2('The gaps between'),
    p(
      'How such specialists ever find the next whale is still argued over. There must once have been plenty, along the roads where whales migrate; by one reckoning a carcass every ten or fifteen kilometres, at one stage or another of being eaten. It has been suggested that they were stepping stones, by which animals spread from vent to vent along the bottom of the sea, over millions of years.',
    ),
    p(
      'Then, in a couple of centuries and mostly in one of them, people killed the great part of the world’s large whales, and took the bodies away. Nobody had any notion that there was somebody else at the table. If there were creatures that lived on whales and on nothing else, in an ocean where the whales ran out, some may have gone before there was anyone to see them. We’d have no way to know. They would have left no bones.',
    ),
  ],
  topics: ['the-sea', 'wildlife'],
  sources: [
    {
      title: 'Craig Smith and Amy Baco, “Ecology of whale falls at the deep-sea floor”, 2003',
      publisher: 'Oceanography and Marine Biology: an Annual Review',
    },
    {
      title:
        'G. W. Rouse, S. K. Goffredi and R. C. Vrijenhoek, “Osedax: bone-eating marine worms with dwarf males”, 2004',
      publisher: 'Science',
    },
  ],
  discussion: { prompt: 'What have you learned about the deep sea that you still find hard to believe?' },
};
