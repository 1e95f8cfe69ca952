import { bullets, facts, h2, p, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'how-loud-for-how-long',
  headline: 'How loud, for how long? The simple arithmetic of keeping your hearing',
  standfirst:
    'Ears are worn out by sound as knees are by stairs, only faster, and they don’t mend. One rule of thumb is worth learning by heart: three decibels more, half the time.',
  section: 'health',
  kind: 'explainer',
  by: ['priya-raghavan-moss', ['miriam-halloran', 'medicalReviewer']],
  hoursAgo: 24 * 11,
  picture: {
    picture: 'inner-ear',
    caption: 'High notes are heard near the entrance to the spiral, which every sound must pass.',
  },
  keyPoints: [
    'What harms hearing is dose: loudness multiplied by time.',
    'Each three decibels more halves the time for which a sound is safe.',
    'Ringing or dullness after noise is a warning, even if it has gone by the morning.',
    'Lost hair cells don’t grow back, but hearing aids help more than most people expect.',
  ],
  body: [
    p(
      'The part of you that hears is about the size of a pea. It’s a tube wound into a spiral, deep in the hardest bone of the skull, and along it stand some sixteen thousand cells with tufts of the finest hairs. When a sound comes in, the fluid in the tube ripples, the tufts sway, and the cells that carry them send off a signal. You were born with all that you’ll ever have. Birds and fish can grow new ones. We can’t.',
    ),
    p(
      'The cells nearest the entrance deal with the highest notes, and every sound, high or low, must go past them. That may be one reason why hearing tends to wear away from the top. Birdsong goes first, and the consonants: *s*, *f*, *t*, *th*. People say that others mumble. They can hear that someone’s speaking, and can’t tell what.',
    ),
    h2('The sum'),
    p(
      'Loudness is measured in decibels, on a scale that deceives the eye, for it’s built on multiplication. Ten decibels more means ten times the power. Three more means, near enough, double. So if a sound is safe for eight hours, one that’s three decibels louder delivers the same dose in four.',
    ),
    p(
      'Occupational health bodies start counting at about 85 decibels, the noise of a busy road from the kerb or of a food blender across the kitchen, and allow it for a working day of eight hours. From there it’s halving.',
    ),
    facts(
      'Three decibels more, half the time',
      '85 decibels: eight hours',
      '88 decibels: four hours',
      '91 decibels: two hours',
      '94 decibels: one hour',
      '97 decibels: half an hour',
      '100 decibels: a quarter of an hour',
      '103 decibels: about seven minutes',
    ),
    p(
      'Near the speakers at an amplified concert it is often over 100. Earphones at full volume can reach that too. The table is meant for people at work, and takes some damage over forty years as the price of having work at all; for a lifetime of listening, the World Health Organization suggests something stricter: 80 decibels, for no more than forty hours a week, halving in the same way.',
    ),
    p(
      'Nobody carries a table to a concert. A usable substitute: if you have to raise your voice to be understood at arm’s length, it’s around 85 or more, and the clock is running.',
    ),
    h2('The warning'),
    p(
      'Come out of a loud night and the world is wrapped in wool. There may be a whistle that nobody else can hear. By morning it has gone, and it is natural to think that no harm was done. Often none was. But it shows that the cells were driven to exhaustion, and animal experiments suggest that even where the hearing test returns to normal, some of the nerve endings behind it may not. A person so affected may hear a pin drop in a quiet room and be lost in a restaurant.',
    ),
    p(
      'It adds up, and quietly. That is the trouble: there’s no pain till about 120 decibels, which is far past the point of injury.',
    ),
    h2('What works'),
    bullets(
      '**Distance.** In the open, each time you double it you take off about six decibels. Two steps back from the speaker may be worth an hour.',
      '**Breaks.** Ten quiet minutes outside lower the dose, and let the cells recover.',
      '**Plugs.** Foam ones work if they’re rolled thin and held in till they swell; most people don’t push them in far enough. Musicians’ plugs take the same off every pitch, so that music still sounds like itself.',
      '**Earphones that keep noise out.** People turn up the volume to cover the train. Cover the train, and you’ll turn it down.',
      '**The phone’s own limit.** Most will show your weekly dose, and can be told to cap it.',
    ),
    h2('If it has already gone'),
    p(
      'Have it tested. Hearing loss that came on gradually isn’t an emergency. Hearing that goes **suddenly**, over hours or a few days, especially in one ear, is: treatment, if it’s to help, should begin quickly, so be seen the same day. Ringing on one side only, or in time with the pulse, should be looked into too.',
    ),
    p(
      'Hearing aids have a worse name than they deserve. People wait for years before they try one, and by then have lost the habit of listening, which takes some weeks to come back. They don’t restore the ear. They do restore the dinner table. There’s a further reason not to wait: poor hearing in middle age is one of the risk factors for dementia that something can be done about. How far aids reduce that risk is still being worked out, but people who can follow a conversation tend to remain in it, and that’s good for a brain whatever the trials decide.',
    ),
    p(
      '*Gazette’s sample edition gives general information and no medical advice. Its medical reviewer is invented.*',
    ),
  ],
  topics: ['sound', 'public-health'],
  sources: [
    {
      title: 'Criteria for a recommended standard: occupational noise exposure (98-126)',
      publisher: 'National Institute for Occupational Safety and Health',
      url: 'https://www.cdc.gov/niosh',
    },
    { title: 'Make Listening Safe', publisher: 'World Health Organization', url: 'https://www.who.int' },
  ],
  discussion: { prompt: 'What is the loudest part of your week, and could it be quieter?' },
};
