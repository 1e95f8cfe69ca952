import { bullets, facts, h2, numbers, p, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'when-the-siren-sounds',
  headline: 'When the siren sounds: what Port Ellery’s flood warnings mean',
  standfirst:
    'One rising note, held for a minute, means that you have about three hours. Here is how the city knows, what the boards on the doors are for, and what to do first.',
  section: 'city',
  kind: 'explainer',
  by: ['sam-quill', ['nadia-haddad-lowe', 'editor']],
  hoursAgo: 24 * 9,
  picture: {
    picture: 'flood-siren',
    caption: 'The Northwall siren, one of five, and the boards on Tanner’s Row.',
  },
  keyPoints: [
    'The danger is a high tide and a low-pressure storm arriving together.',
    'The sirens give about three hours’ notice. Use the first of them to move what you can’t replace.',
    'Never walk or drive through moving water. It takes less than you think.',
  ],
  body: [
    p(
      'The five sirens are tested at noon on the first Thursday of the month, and the city has learned to eat through it. When they sound at any other time, people come out on to the step, look at the sky, and ask a neighbour what to do. This is what to tell them.',
    ),
    h2('What they are warning of'),
    p(
      'Port Ellery doesn’t flood because it rains. It floods, when it does, because the sea is pushed into the mouth of the Ell. Three things have to come together.',
    ),
    numbers(
      '**A spring tide.** Twice a month, near new and full moon, the sun and moon pull in line and the tide rises higher than usual. These dates are known years ahead.',
      '**Low pressure.** The air’s weight holds the sea down. As a rule of thumb, for each millibar that the pressure drops the water rises by a centimetre. A deep depression can add a third of a metre before the wind has done anything.',
      '**An onshore wind.** A gale that blows for hours towards a narrowing coast piles water up in front of it. Of the three, it is the hardest to forecast and can do the most.',
    ),
    p(
      'The part that the weather adds to the tide is called the storm surge. A big surge at low water may pass without anybody noticing. A moderate one at the top of a spring tide is what the boards are for. That is why forecasters fuss over the hour as much as the height.',
    ),
    h2('Who decides'),
    p(
      'The harbour master’s office watches the gauge at the river’s mouth and the surge forecast, and compares their sum with a line on the wall of the pump house. If the sum is expected to cross the line, the duty officer telephones two people. If either agrees, the sirens go. There is no committee. “We would rather wake you for nothing four times than let you sleep once,” says the deputy harbour master, Ottoline Frayne.',
    ),
    h2('What to do, in order'),
    numbers(
      'Bring in whoever is outside, animals too.',
      'Carry upstairs what you couldn’t replace: medicines, papers, photographs, the hard drive. Then shoes.',
      'Fit the flood board. It slides down into the channels at each side of the door; the rubber faces the street.',
      'Knock next door. If they don’t have a board, or can’t lift it, lift it for them.',
      'Turn off the gas and, if you can do it standing on a dry floor, the electricity at the mains.',
      'Go up, or go out and uphill while the street is dry. Take the radio.',
    ),
    p(
      'A board buys time and keeps out filth. It isn’t a dam. Water also comes through air bricks, floor drains and, in the older terraces, straight up between the flags. If it is rising inside, leave the board and go up.',
    ),
    facts(
      'Moving water',
      'Six inches of fast water, about 15 centimetres, can knock an adult over.',
      'Two feet of flowing water, about 60 centimetres, is enough to carry off most cars.',
      'Flood water hides kerbs, open drains and live cables. If you can’t see the road, you don’t know that there is one.',
    ),
    h2('Afterwards'),
    p(
      'One long steady note means that the tide has turned and the warning is over. It doesn’t mean that the water has gone. Before you go back in, wait until the electricity has been checked by someone who is qualified to, and treat everything that the water touched as sewage, because some of it was.',
    ),
    bullets(
      'Photograph the mark on the wall before you wash it off.',
      'Open the windows, and keep the heating low and long rather than fierce: old plaster that dries fast comes off.',
      'Leave the board at the door till the next tide has passed. Surges have been known to come in pairs.',
    ),
    p(
      'The boards are free. If your house stands below the blue line that is painted on the lamp posts, and you don’t have one, ask at the pump house on Tanner’s Row, Saturdays till one. They will ask for the width of your door. Measure it at the bottom.',
    ),
  ],
  topics: ['flooding', 'harbour'],
  discussion: {
    prompt: 'If you have been through a flood: what do you wish that you had done in the first hour?',
  },
};
