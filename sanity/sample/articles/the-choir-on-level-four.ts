import { h2, p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'the-choir-on-level-four',
  headline: 'The choir on level four',
  standfirst:
    'They were locked out of the church hall for one evening, and went to the car park to decide what to do. That was six years ago. They’ve never found a better room.',
  section: 'culture',
  kind: 'feature',
  by: ['elodie-marchetti', ['sam-quill', 'reporter']],
  hoursAgo: 24 * 10 + 4,
  picture: {
    picture: 'car-park-choir',
    caption: 'Level four of the Exchange Street multi-storey, on a Thursday after eight.',
  },
  body: [
    p(
      'There’s a note that you can only sing on level four. It’s a little under the G at the bottom of the bass clef, and it belongs to the building. Hum your way down towards it, standing by the pillar marked 4C, and when you get there, the concrete takes it off you. It swells, it comes up through your shoes, it’s all round you and seems to have nothing to do with you. You stop, and it goes on for about four seconds more by itself, looking for the stairs.',
    ),
    p(
      '“We tune to it,” says Marisol Teague, who conducts. “You can’t argue with it. Well, you can. The altos did, for a year.”',
    ),
    p(
      'The Level Four Singers meet on Thursdays at a quarter past eight, after the shoppers have gone and before the cinema comes out. They number between eighteen and thirty, according to the weather, for the car park has a roof and a floor and no walls to speak of. They wear coats. They sing without accompaniment, since nobody would carry a piano up there, mostly music written between 1400 and 1650 for buildings of stone, and some that has been written for them. They’ve no name on a door, no treasurer and, Ms Teague says, no permission, as such.',
    ),
    h2('Thursday the first'),
    p(
      'It started with a padlock. They were a church-hall choir then, of the usual kind, with sandwiches. One night in November the hall was locked, and the caretaker’s telephone rang inside it. Twenty people in the rain walked over to the nearest roof to talk about whether to go home. It was Desh Underhill, a second bass and a plumber, who while they talked was humming.',
    ),
    p(
      '“He’d got it by mistake,” says Ms Teague. “And it lit up. We all stopped. It was as if someone had put the lights on in a house that you’d thought was empty.” They tried a chord. Then somebody remembered a piece by Tallis that they’d given up the year before as beyond them. “It was the same as ever, it wasn’t together, the tenors were flat. But the place *forgave* it. It laid one note over the next and smoothed it down. I thought, oh. It isn’t that we can’t sing this music. We’ve been singing it in a carpet.”',
    ),
    pull(
      'It isn’t that we can’t sing this music. We’ve been singing it in a carpet.',
      'Marisol Teague, conductor',
    ),
    p(
      'That’s acoustics, and not magic. A hall with curtains, ceiling tiles and a hatch to the kitchen swallows a sound in well under a second. Concrete hardly swallows any. Level four is seventy metres long, low and empty, with nothing on it at that hour but paint, and a note put into it goes to and fro between floor, ceiling and ramp until it has got out at the sides. Old church music was made for something like that. The lines move by step, slowly, and each note sounds on under the next, so that one voice makes harmony with what it sang a moment ago. In a dry room it’s a diagram. In a wet one, as musicians say, it’s in colour.',
    ),
    h2('Regulars'),
    p(
      'They’ve got an audience, which they did nothing to get. It began with a man who’d come back for his car. He sat in it, with the window down. Nowadays there are a dozen most weeks, on level three, which is better for the basses, or up on the roof, where it arrives through the ramp as if from a great way off. Two nurses come on the way to the night shift. A taxi driver, Ferhat, parks on the half-landing with his light off, and reckons that he’s lost a month’s fares to Palestrina, all told. They don’t clap. It’d go on for ever.',
    ),
    p(
      'The attendant is a Mr Kowalczyk. He’s in the booth till ten, with a radio. In the first winter he came up and told them that it wasn’t allowed, which he believed to be the case, though he hasn’t been able to find it written anywhere. He stayed to the end of the piece out of politeness. The week after, when they arrived, there were orange cones across the top of the ramp and a sign: LEVEL 4 CLOSED 8 TILL 10 DUE TO. He’d been called away, he says, while he was painting it. He’s never seen any reason to finish.',
    ),
    p(
      'They could have a proper place. The Playhouse has offered its foyer, and Saint Brannoc’s the nave, heated, on Mondays. They went to try. It was lovely, they all said so, Desh said so; and they stood about in it in their best shoes, and didn’t quite know where to put themselves. “In a church you’re a choir,” says Ms Teague. “Everybody knows what’s meant to happen. Up here it’s twenty people who’ve met in a car park.”',
    ),
    p(
      'I went on a night in October with a wind off the harbour. They sang for an hour and a quarter, and at the last there was a thing with no words, new, by one of the sopranos, who teaches chemistry. It’s only a scale. It starts at the top with one voice, and each of the others comes in on the way down and holds. Thirty notes hang in the air at once, and lean on one another. It’s almost unbearable. Then Desh comes in at the bottom, with the one that belongs to the building, and it all, floor and pillars and the parked cars beneath, turns out to have been that chord from the start.',
    ),
    p(
      'Afterwards somebody coughed, there was the clank of a thermos. From level three came the sound of one car starting, very gently, and going down.',
    ),
  ],
  topics: ['sound', 'performance', 'neighbourhoods'],
  discussion: { prompt: 'Where is the best sound you have ever heard in a place that was not built for it?' },
};
