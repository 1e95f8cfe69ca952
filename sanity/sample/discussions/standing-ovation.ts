import type { SampleDiscussion } from './write.ts';

export const discussion: SampleDiscussion = {
  slug: 'against-the-standing-ovation',
  comments: [
    {
      by: 'ottoline',
      at: 12,
      likes: 14,
      text: `I was in the caravan. Not in the audience: I mean I’m the second daughter, stage left, with the kettle. We know. We can tell from the *first row’s* knees whether it’s meant. On Tuesday it was not meant, and we were glad of it all the same, because it was a wet Tuesday, and four hundred people had come out.

Both can be true.`,
      replies: [
        {
          by: 'elodie',
          at: 38,
          likes: 17,
          text: `I owe you a drink, and an apology for “perfectly decent”, which is how critics spell “good”. The kettle was very funny. I laughed sitting down.`,
        },
        {
          by: 'ottoline',
          at: 49,
          likes: 12,
          text: `I saw you. Row F. You’re the reason I did the second look at it.`,
        },
      ],
    },
    {
      by: 'ruthven',
      at: 27,
      likes: 11,
      text: `At last. May I add to the code: no whooping before the last note of a slow movement has actually stopped. There’s a man at the Assembly Rooms who gets in ahead of the silence as though it were a taxi.`,
      replies: [
        {
          by: 'annika',
          at: 66,
          likes: 8,
          text: `I sing there. We can hear it from the platform: the breath he takes beforehand. The whole alto section has begun to flinch.`,
        },
      ],
    },
    {
      by: 'mirela',
      at: 54,
      likes: 19,
      text: `I think that I may be the woman who told you it’s the only moment in the week. (The bar, at the interval, in March? You gave me a mint.)

I’ve thought about your answer. You say the silence comes earlier and is also together. That is so. But in the silence nobody sees me being part of it. I work nights, by myself. When everyone gets up and I get up, somebody next to me looks over and smiles. It’s that, more than the clapping.`,
      replies: [
        {
          by: 'elodie',
          at: 93,
          likes: 22,
          text: `It was March, and it was a mint. I’ve read this three times, and I haven’t an argument, so I won’t pretend to. If we’re ever in the same row again, I’ll get up with you.`,
        },
        {
          by: 'gwen',
          at: 120,
          likes: 9,
          text: `I came to disagree with the column and now I’m crying at my desk because of a mint.`,
        },
      ],
    },
    {
      by: 'tobias',
      at: 71,
      likes: 6,
      text: `Physics corner. If any one person stands when at least one in front of them does, and each row has a few who will stand for anything, the result is all or nothing. It takes about 2% who are determined. So it tells you nothing about the play, *either way*, and seven people who stay down can’t stop it. You would have to seat the 2% at the back.`,
      replies: [
        {
          by: 'celeste',
          at: 99,
          likes: 7,
          text: `They are already at the back. It’s the ones with reserved parking who start it.`,
        },
        {
          by: 'eleanor',
          at: 133,
          likes: 16,
          text: `From the wheelchair bay, which is generally behind row P: once the second row is up I have a fine view of coats. I have seen the first ninety-five percent of a great many productions. Thank you for at least counting those of us who sit, even if it’s as "infirm".`,
          replies: [
            {
              by: 'elodie',
              at: 178,
              likes: 13,
              text: `“Asleep or infirm” was a cheap rhythm, and you’re right to pull me up on it. And it’s the best reason yet to stay down, which I’d left out altogether: somebody behind you can’t get up. I’ll say so in print.`,
            },
          ],
        },
      ],
    },
    {
      by: 'dougal',
      at: 145,
      likes: 5,
      text: `Last thing that got me to my feet: fire alarm, second act of *Lear*. Very strong ensemble work.`,
    },
    {
      by: 'harriet',
      at: 208,
      likes: 9,
      text: `My daughter’s school concert. A boy who hadn’t spoken at school for two years played the glockenspiel. Eleven notes. I don’t remember getting up.`,
    },
    {
      by: 'brian',
      at: 300,
      likes: 2,
      text: `I stand because my back hurts. I’ve nothing against the actors.`,
    },
  ],
};
