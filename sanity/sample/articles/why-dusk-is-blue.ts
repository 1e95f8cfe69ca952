import { facts, h2, p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'why-dusk-is-blue',
  headline: 'Why is dusk blue? Not for the reason you were taught',
  standfirst:
    'The daytime sky is blue because air scatters light. After sunset that explanation quietly fails, and something else, some twenty-five kilometres up, takes over.',
  section: 'science',
  kind: 'explainer',
  by: ['ruth-adeyemi-clarke'],
  hoursAgo: 24 * 6,
  picture: {
    picture: 'blue-hour',
    caption: 'Straight overhead, the blue is deepest some twenty minutes after the sun has gone.',
  },
  keyPoints: [
    'By day the sky is blue because molecules of air scatter short waves most.',
    'At dusk sunlight crosses so much air that scattering alone would leave the sky overhead pale, grey or yellowish.',
    'Ozone absorbs orange and yellow light, and that is what keeps the twilight blue.',
  ],
  body: [
    p(
      'There is a stretch of the evening that painters wait for, and photographers call the blue hour, though it is shorter than an hour almost everywhere. The sun is down. Colour has gone out of the street. And the sky overhead, which by any right ought to be fading, turns a deeper and purer blue than it has been all day.',
    ),
    p(
      'Most of us were taught why the sky is blue. Sunlight meets molecules of air, which scatter it in all directions, the short waves far more than the long: blue about four times as strongly as red. Look away from the sun, and what reaches your eye is mainly light that has been scattered, so you see blue. It’s a good explanation. Lord Rayleigh worked it out in the 1870s, and for the middle of the day it needs no help.',
    ),
    h2('Where it breaks'),
    p(
      'Now let the sun sink. Its light no longer comes down through the air, but along it, crossing hundreds of kilometres before it gets to the part of the sky above your head. All that way, blue is being scattered out of the beam. It’s the reason why the low sun is red.',
    ),
    p(
      'So what arrives up there, to be scattered down to you, has already lost most of its blue. Scatter reddened light, and you don’t get a rich blue. Do the sum, and the sky overhead should turn pale after sunset, then straw-coloured or grey. It does no such thing, as anybody can check by going outside.',
    ),
    p(
      'The puzzle went unnoticed for a remarkably long time, perhaps because the answer seemed to be known already. In 1953 the American physicist Edward Hulburt, who made a study of the twilight sky, put the sum and the sky next to each other and showed that they disagreed. Then he added something that everyone knew to be up there.',
    ),
    h2('A blue gas'),
    p(
      'Ozone is oxygen with three atoms to the molecule in place of two. We value it because it stops ultraviolet light. But it also absorbs a little of the visible, in a broad, shallow band in the orange and yellow. A French chemist, James Chappuis, found it in 1880, when he noticed that a long tube full of ozone looked blue. It was the colour of the light that the gas had left alone.',
    ),
    p(
      'By day this makes almost no difference. The sun’s rays come down steeply, and the ozone is thin: bring all that lies above your head down to sea level, and it would make a layer about three millimetres thick. At dusk, however, the beam runs through the ozone layer edge on. It crosses many times as much of it. The orange and yellow are taken out, and a blue is left that scattering could not have kept.',
    ),
    pull(
      'When we look up in the blue hour, we are looking at the ozone layer, by the only light in which it shows.',
    ),
    p(
      'Hulburt’s figures have stood up well. At noon ozone’s share in the colour of the sky is too small to see. At sunset it accounts for about two thirds of the blue at the zenith, and deeper into twilight for practically all of it. When we look up in the blue hour, we are looking at the ozone layer, by the only light in which it shows.',
    ),
    facts(
      'How to watch it',
      'Pick a clear evening, and stand where a building hides the bright part of the west.',
      'Look straight up, not at the horizon, from sunset on.',
      'Look east as well: the slate-blue band that climbs there is the shadow of the Earth, and the pink above it is called the Belt of Venus.',
      'The blue overhead is at its purest when the first bright stars appear.',
    ),
    p(
      'There’s something pleasing in finding that a thing so often painted was so lately understood. It also makes a small corrective to the way that science is usually told, as a ladder on which each rung is there for good. Rayleigh’s explanation was right, and it was stretched by the rest of us to cover an hour of the day that it had never been asked about. Nobody was wrong, exactly. It’s just that no one had looked up at the right moment and thought: that ought to be yellow.',
    ),
  ],
  topics: ['atmosphere', 'how-science-works'],
  sources: [
    {
      title:
        'E. O. Hulburt, “Explanation of the brightness and color of the sky, particularly the twilight sky”, 1953',
      publisher: 'Journal of the Optical Society of America',
    },
  ],
  discussion: { prompt: 'What were you taught at school that turned out to be only part of the answer?' },
};
