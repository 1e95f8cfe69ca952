import { h2, p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'the-worm-at-the-end-of-the-road',
  headline: 'The worm at the end of the road',
  standfirst:
    'Guinea worm disease has been brought down from millions of cases to a handful without a drug or a vaccine. The last few are teaching a hard lesson in what “eradicate” means.',
  section: 'health',
  kind: 'analysis',
  by: ['priya-raghavan-moss'],
  hoursAgo: 24 * 21,
  picture: {
    picture: 'cloth-filter',
    caption: 'Fine cloth keeps out the water fleas that carry the larvae.',
  },
  body: [
    p(
      'There has only ever been one human disease that people ended on purpose. Smallpox was declared gone in 1980. The next may well be one that most people have never heard of, has no vaccine, can’t be cured, and confers no immunity on those who have had it. On the face of it, no disease could be worse placed to be wiped out. That it has come so near is one of the most instructive stories in public health. So is the fact that it’s not there yet.',
    ),
    p(
      'The Guinea worm gets into people with the water they drink. In ponds its larvae are eaten by water fleas almost too small to see; the fleas are swallowed, and the larvae bore through the gut, and grow. About a year later the female, by now as long as a person’s arm or longer and thin as spaghetti, makes for the skin, generally of the leg or foot. A blister rises. It burns, and the natural thing is to cool it in the pond. At the touch of water she lets go hundreds of thousands of larvae, and it begins again.',
    ),
    p(
      'It rarely kills. It puts people on their backs for weeks, though, and since the blisters come round with the seasons, often at the harvest. The treatment is what it was in antiquity: the worm is wound round a stick, a few centimetres a day, so as not to break it.',
    ),
    h2('A disease with a weak link'),
    p(
      'When the campaign against it got going, in 1986, there were an estimated three and a half million cases a year, in twenty-one countries of Africa and Asia. Nothing could be done for those already infected. But the worm’s life has a narrow place: it must pass through water, out of a leg and into a mouth. Stop one of these two crossings, in each village, for just over a year, and it’s finished there.',
    ),
    p(
      'So that is what was done. Cloth was handed out to strain the fleas from the water, along with drinking straws with a filter, to hang round a herdsman’s neck. Wells were dug. Ponds were treated with a larvicide which, in the dose used, harms neither people nor fish. Above all, in every village where the disease occurred, somebody was trained to look for it, to tell others, and to keep the sufferer’s leg out of the pond, if need be by carrying the water to him. In Sudan in 1995 a ceasefire of some months was agreed in the civil war, so that the work could go on, and it’s remembered still as the Guinea worm ceasefire.',
    ),
    p(
      'It worked. By the turn of the century there were tens of thousands of cases, and by 2015 there were twenty-two in the whole world. The line on the chart ran down the page into the corner, and it seemed a question of a year or two.',
    ),
    pull(
      'The line on the chart ran down the page into the corner, and it seemed a question of a year or two.',
    ),
    h2('Along the bottom'),
    p(
      'That was when it stopped falling. Since then there have been years with more and years with fewer, in all of them some few cases or few dozen; the disease did not go away. What had happened could be seen along the Chari river in Chad. Dogs there had worms. In people they were scarce, in dogs there were hundreds, and it was the same worm.',
    ),
    p(
      'No one had reckoned with that. It was a basic assumption of the campaign, and one of the reasons for choosing this disease, that the worm lived in nobody but us. Very probably the dogs were catching it from fish or frogs: from the guts that fishermen threw out when they cleaned the catch. The cycle had found itself a side road.',
    ),
    p(
      'So the villages had to be visited again, with another message: bury the guts, tether the dog if it has a worm, cook the fish through. There’s a reward for reporting an infected animal. The number of dogs has come down greatly. Baboons and cats have been found with it too. The date of eradication, which had been 1995 once, then 2009, then 2020, was put off again, to 2030.',
    ),
    h2('What it teaches'),
    p(
      'One lesson is about arithmetic. The first ninety-nine per cent are won by doing something that works, a great deal. The last one is won by finding out what you have got wrong. It needs a different kind of people: fewer who distribute, more who are puzzled. Money tends to go the other way, because it’s easier to raise for three million sufferers than for thirteen.',
    ),
    p(
      'The other is about patience with the word itself. To control a disease is a thing that you can have in part. You can’t have part of an eradication. Until the last worm has been found, every village which is free of it has to keep somebody on the watch for what no child there has ever seen. It’s expensive, and it’s dull, and the day after it’s over you may stop for ever. There are not many things in human affairs of which that can be said.',
    ),
  ],
  topics: ['public-health', 'how-science-works'],
  sources: [
    {
      title: 'Guinea Worm Eradication Program',
      publisher: 'The Carter Center',
      url: 'https://www.cartercenter.org',
    },
    {
      title: 'Dracunculiasis (Guinea-worm disease): fact sheet',
      publisher: 'World Health Organization',
      url: 'https://www.who.int',
    },
  ],
  discussion: { prompt: 'How should a campaign keep going when there is almost nothing left to see?' },
};
