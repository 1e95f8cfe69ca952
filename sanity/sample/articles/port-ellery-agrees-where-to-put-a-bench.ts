import { p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'port-ellery-agrees-where-to-put-a-bench',
  formerSlugs: ['bench-on-lantern-hill'],
  headline:
    'After eleven years, four committees, two public inquiries and a swan, Port Ellery has agreed where to put one bench, and everybody has come to sit on it',
  standfirst:
    'It seats three. On its first Sunday it held nine, in shifts, and the queue had opinions about how long a person may look at the sea.',
  section: 'city',
  kind: 'news',
  by: ['sam-quill'],
  hoursAgo: 16,
  picture: {
    picture: 'bench-at-last',
    caption: 'The bench on its first Sunday. The swan has not been formally invited.',
  },
  keyPoints: [
    'The Lantern Hill bench was first asked for by a retired postman who wanted a rest half-way up.',
    'It was delayed by a view, a drain, a footpath that was not on the map, and a nest.',
    'The council has learned one thing, and written it down.',
  ],
  body: [
    p(
      'The bench on Lantern Hill is made of oak, has a back, and faces south-west. It seats three adults or, as established on Sunday between ten past two and twenty past, nine. It took eleven years to arrive, and the woman who was first to sit on it stayed for the length of one cup of tea, because people were watching.',
    ),
    p('“It’s a good bench,” Winifred Okoro said when she got up. “I’d have had it two yards to the left.”'),
    p('That sentence, said kindly, is why it took eleven years.'),
    p(
      'The request came from her late husband, Arthur, who delivered letters on the hill for three decades and noticed in retirement that there was nowhere to stop between the bottom and the top. He wrote a one-page letter. The parks committee thought it reasonable, asked for a site plan, and so discovered that the grass he had in mind was crossed by a right of way which everyone used and no map showed. The footpath had to be made official before anything could be put beside it. That was the first inquiry.',
    ),
    p(
      'The second was about the view. A bench two yards to the left would have stood in front of the window of the old coastguard cottage; two yards to the right, and it looked at a substation. The inspector, a patient man named Lucas Fairweather, spent a morning on a folding stool that he carried from spot to spot, and recommended the place where he had been most tempted to stay. His report runs to forty pages. The last line is: “I should add that it is very pleasant.”',
    ),
    p(
      'Then there was a drain. Then there was an election. Then, the week the concrete was due, a mute swan built a nest on the exact spot, a quarter of a mile from any water, and the contractors went away until September. It is against the law to disturb a nest in use, and nobody much wanted to be the one to try.',
    ),
    pull(
      'I should add that it is very pleasant.',
      'Lucas Fairweather, inspector, in the last line of his report',
    ),
    p(
      'What the files show, and there are three boxes of them in the basement of the Exchange, is a shortage neither of money nor of good will. The bench itself was paid for in the second year, by a collection at the sorting office. No one in any of the boxes is against it. At each turn somebody with a fair point was listened to, at length, by somebody else with the power to wait.',
    ),
    p(
      '“We had a process for deciding whether to have a bench,” says Councillor Maribel Stroud, who took over the file in its ninth year. “We decided that we should, in the first five minutes, and then ran the process anyway.” Her committee has since adopted a rule that is already known in the building as Arthur’s law. Anything that costs less than a lamp post, and can be picked up and moved if it turns out to be wrong, is put down first and argued about afterwards.',
    ),
    p(
      'It has been used twice: for a noticeboard, which has stayed where it was, and for a bicycle rack, which has been moved once, by six people, in the time it takes to boil a kettle.',
    ),
    p(
      'On Sunday the queue ran down to the second bend. A couple celebrating something shared a flask with a stranger. A boy of about seven timed everyone on his father’s watch and announced that four minutes was fair, and for most of the afternoon the city accepted his authority. Two members of the first committee, who had not spoken since a disagreement over the drain, turned out to be next to one another in the line, and discovered that each had been sure the other was the one who minded.',
    ),
    p(
      'There is a small brass plate, screwed to the back. It doesn’t carry a name; Arthur Okoro had asked that it shouldn’t. It says: HALF-WAY. From the seat you can see the harbour mouth, the ferry and the weather coming. A little before dusk the swan walked up from wherever it spends its days, stood beside the armrest and looked at the same thing as everybody else.',
    ),
  ],
  topics: ['neighbourhoods'],
  discussion: {
    audience: 'anyone',
    prompt: 'What small thing near you took absurdly long to get done, and was it worth the wait?',
  },
  seo: {
    title: 'Port Ellery agrees where to put one bench, after eleven years',
    description:
      'A bench for three took four committees, two public inquiries and a swan. On its first Sunday it held nine.',
  },
};
