import { bullets, facts, h2, p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'moths-have-lost-the-sky',
  headline: 'Moths aren’t drawn to the lamp. They have lost the sky',
  standfirst:
    'For as long as there have been flames, people have wondered why insects fly into them. High-speed cameras have given an answer that changes what we should do about street lights.',
  section: 'environment',
  kind: 'explainer',
  by: ['tomasz-wren'],
  hoursAgo: 12,
  picture: {
    picture: 'moth-and-lamp',
    caption: 'The giveaway is the tilt: whatever the path, the back is turned to the light.',
  },
  keyPoints: [
    'Flying insects turn their backs to the brightest thing around, which for millions of years was the sky.',
    'Near a lamp the reflex tips them over, and traps them in loops.',
    'Lamps that are shielded, aimed down, dimmer or simply off do least harm.',
  ],
  body: [
    p(
      'On a warm night at the end of the jetty on Corn Quay, there’s a lamp with a crowd round it. Stand under it for five minutes, and you’ll find that hardly any of them fly at it. They go round. They climb steeply, stop in the air as if on a string, and drop. Now and then one rolls right over, and falls on its back on to the planks, where it buzzes in a circle. It looks like frenzy. It doesn’t look like wanting something.',
    ),
    p(
      'Explanations of why insects come to light are as old as the habit of watching them. They mistake it for the moon, by which they steer. They’re after the warmth. They’re dazzled; they take it for a gap in the leaves. Each was reasonable, and none was easy to test, because what a moth does at a lamp takes a few hundredths of a second and happens in the dark.',
    ),
    h2('What the cameras saw'),
    p(
      'In a study published in *Nature Communications* in 2024, a team of biologists and engineers filmed insects at lights with cameras fast enough, and in infra-red so as not to be one more lamp. They tracked moths and dragonflies with tiny markers in a laboratory, and watched wild insects of many kinds in the cloud forest of Costa Rica. What they looked for wasn’t only where an insect went, but which way up it was.',
    ),
    p(
      'It was nearly always the same. Whatever the path, the insect’s **back was to the light**. Beside the lamp, it banked towards it with its belly out, and so flew a circle. Below the lamp, with the light overhead, it sailed through without trouble. Above the lamp it turned upside down, and crashed.',
    ),
    p(
      'That is a reflex with a long past. An animal as small as a fly can’t easily feel which way is down; in a tight turn other forces drown out gravity. But for all the time that there have been wings, one thing has been reliable. By night as by day, the sky is brighter than the ground. Keep your back to the bright half, and you are level. Fish do something similar. It’s a beautifully cheap solution, and it was never wrong until we hung bright things at the height of a first-floor window.',
    ),
    pull('Keep your back to the bright half, and you are level.'),
    p(
      'So the moth at the lamp isn’t aiming for it. It is trying to fly straight past, and the world keeps tipping over. A lamp is a trap in the plainest sense: it’s not that it calls, but that what comes too near can’t leave.',
    ),
    p(
      'Not everything is settled. There were exceptions: oleander hawkmoths, for one, flew over an upward light unperturbed, and so did some fruit flies. And the reflex explains what happens within some metres, not whether insects are brought in from far off as well. The authors said so.',
    ),
    h2('Why it matters'),
    p(
      'An insect that circles till dawn has not fed, mated or laid. It’s eaten by the bats and spiders that have learned where to wait, or drops from exhaustion. Lamps aren’t the main reason why insects have grown scarcer in so many places; there, the first suspects are what we have done with the land, and what we spray on it. But they’re among the few causes that can be put right with a spanner, in a night.',
    ),
    p(
      'If the trouble is a false sky, the remedy is to put the light where sky would not be confused with it, or to put less of it there.',
    ),
    bullets(
      '**Aim down, and shield the sides.** The worst lamp is one that shines upwards or outwards. An insect that passes over a well-hooded lamp never sees it.',
      '**Lower, and only as bright as the job.** A path can be lit from knee height.',
      '**Warmer.** Many insects’ eyes are tuned to blue and ultraviolet, so amber light is seen by fewer of them. It helps; it isn’t magic.',
      '**Off.** A sensor, a timer, or a habit. No other measure comes near.',
    ),
    facts(
      'Try it',
      'On a still night, look from a distance, for a minute, at one insect and not at the crowd.',
      'Film it on a phone at the slowest setting, with the lamp just out of the frame.',
      'Look at the angle of its body against the direction of the light.',
      'Then turn the lamp off. They’ll be gone sooner than you can say where.',
    ),
    p(
      'I tried that last one on the jetty, with leave from the harbour office, who own the switch. For about a second there was nothing at all to see. Then my eyes came round. There was the usual sky over the estuary, not dark in the least, grey-violet and enormous, and against it one after another small things were going by, quite straight, on business of their own.',
    ),
  ],
  topics: ['wildlife', 'atmosphere', 'how-science-works'],
  related: ['why-dusk-is-blue', 'in-defence-of-the-hedge'],
  sources: [
    {
      title: 'Samuel Fabian, Yash Sondhi and others, “Why flying insects gather at artificial light”, 2024',
      publisher: 'Nature Communications',
    },
  ],
  discussion: {
    prompt: 'Is there a lamp near you that could be dimmed, hooded or switched off, and who would mind?',
  },
};
