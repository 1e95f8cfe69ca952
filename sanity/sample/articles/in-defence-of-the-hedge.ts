import { p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'in-defence-of-the-hedge',
  headline: 'In defence of the hedge, which asks for so little',
  standfirst:
    'It’s a fence that feeds birds, a wall that drinks floods, and a map of who once quarrelled with whom. All it needs from us is to be left alone two years out of three.',
  section: 'environment',
  kind: 'opinion',
  by: ['tomasz-wren'],
  hoursAgo: 24 * 28,
  picture: {
    picture: 'hedge',
    caption: 'Laid in winter: each stem is cut nearly through, bent, and goes on growing.',
  },
  body: [
    p(
      'A man I know lays hedges. He does it from October until the sap rises, with a billhook that was his grandmother’s, and can tell you within a field where a hedge was laid by the way the stakes lean. He takes a thorn as thick as his wrist, cuts it at the base until it hangs on by a strip of bark and a finger’s width of wood, and bends it over. You’d say that he had killed it. In April it’s in leaf. From the wound a dozen new shoots come up, straight as canes, and the hedge that had been thinning at the knees is thick enough to stop a lamb for another twenty years.',
    ),
    p(
      'I can’t think of any other structure that is mended by being cut nearly in half. Nor of one of which so much is asked, by so many, to so little applause. Cattle shelter behind it. Wind that comes over it has lost its temper for ten times its height on the lee side. It slows the water that comes down the slope, and lets it into the ground along the roots. Bats find their way by it. The farmland birds that are in trouble, yellowhammers, linnets, whitethroats, nest in it or feed from it, or both. It keeps carbon. It has, in May, about as much blossom to the yard as anything that grows; and in the autumn, sloes.',
    ),
    p(
      'There used to be many more. From the 1940s on, in England and much of Western Europe, they were grubbed out by the thousand miles, with public money, to make fields that fitted the machines. I won’t sneer at that. People had been hungry within memory. But it was the sort of sum in which everything on one side is written down, and everything on the other is taken for granted; and those who did it were much surprised when the soil blew.',
    ),
    p(
      'What is left has legal protection now in many places, and new ones are planted, which is splendid. My quarrel is about something else, humbler, that would cost less than nothing. It’s about the flail.',
    ),
    pull('I can’t think of any other structure that is mended by being cut nearly in half.'),
    p(
      'You’ll have seen it at work at the end of summer: an arm on a tractor with a drum of whirling hammers, which goes along the hedge like an electric razor, and leaves it square, splintered and pale. It’s quick. It’s tidy. Where it’s done every year, at the same height, it makes a hedge that’s alive, and does practically nothing. For hawthorn and blackthorn flower on wood that is at least a year old. Shave it each September, and you’ve taken next May’s blossom and so next autumn’s berries. In trials that compared the two, hedges that were cut every third year bore far more fruit than those that were cut annually.',
    ),
    p(
      'So here’s the demand, the mildest that has ever been printed on this page. Cut a third of it this year, a third the next, and the rest the year after. Do it in late winter, when the birds have had the berries and haven’t begun to nest. Raise the blade by a hand’s breadth each time. It saves diesel, and two days in three of somebody’s work. I’ve heard one argument against it in ten years of asking, and it’s the true one: the neighbours will think that I’ve let the place go.',
    ),
    p(
      'There we have it. Most of what is destroyed in the countryside isn’t destroyed for money. It’s destroyed for neatness, by decent people, who were brought up to believe that an edge which isn’t straight is a reproach. I know them. I come from them. My father, the kindest of men, used to go round the verge of the lane with a strimmer on the evening before a funeral.',
    ),
    p(
      'There’s an old rule that you may tell the age of a hedge by counting the kinds of tree and shrub in thirty yards: one for each century. It’s not reliable, and Max Hooper, who proposed it, never claimed it to be. But I’ve always liked what it assumes: that a thing which people put up to keep their sheep from somebody else’s will, provided that it’s let, get more various by itself, at the rate of one new neighbour every hundred years. Hazel, dogwood, spindle, crab. Nobody plants them. They wait until no one is being tidy, and move in.',
    ),
  ],
  topics: ['wildlife', 'neighbourhoods'],
  discussion: { prompt: 'What do you keep untidy on purpose?' },
};
