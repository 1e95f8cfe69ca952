import type { SampleDiscussion } from './write.ts';

export const discussion: SampleDiscussion = {
  slug: 'saltmarket-hall-roof-to-close',
  comments: [
    {
      by: 'samira',
      at: 130,
      likes: 9,
      text: `Olives and preserved lemons, north aisle, pitch 38. Keep the draught. I know how that sounds. The whole north side stays cool because of the gap under the eaves, and every time that somebody has "improved" it the cheese people have had to buy fridges.`,
      replies: [
        {
          by: 'nadia',
          at: 410,
          likes: 5,
          text: `I put this to Hettie Maguire. The gap stays: it’s how the roof breathes, and sealing it is, she says, how you get nail sickness sooner. She was pleased that somebody had noticed it.`,
        },
      ],
    },
    {
      by: 'venkat',
      at: 220,
      likes: 4,
      text: `Sixty-four stalls? I’ve counted them while waiting for my wife, and never made it more than sixty-one. I believe that the other three are where the brooms live.`,
      replies: [
        {
          by: 'nadia',
          at: 1300,
          likes: 8,
          text: `You are right, and I had it from a plan on which the brooms have numbers. Corrected, with thanks.`,
        },
      ],
    },
    {
      by: 'alasdair',
      at: 560,
      likes: 6,
      text: `Copper nails are the right call, but look at the gutters while you’re up there. Good slates on a bad gutter is a very slow way of building a pond.`,
    },
    {
      by: 'paolo',
      at: 905,
      likes: 7,
      text: `Keep exactly as it is: Mrs Bracewell’s egg scale, the one with the brass pan. It weighs heavy, everyone knows, she gives you the extra egg before you can say anything. A digital one would be accurate, and we would all be poorer.`,
      replies: [
        { by: 'samira', at: 940, likes: 4, text: `It does **not** weigh heavy. It weighs *generous*.` },
      ],
    },
    {
      by: 'dougal',
      at: 1510,
      likes: 3,
      text: `Who do I talk to about going along with the bell-ringer on a Wednesday? I’ve a good knee and no plans.`,
      replies: [
        {
          by: 'marjorie',
          at: 1620,
          likes: 5,
          text: `The tower guild meets on Mondays in the room above the chandlery. They are always short of knees.`,
        },
      ],
    },
    {
      by: 'lucia',
      at: 2400,
      likes: 2,
      text: `When it reopens, please leave the pigeons’ ledge in the east gable uncleaned for one summer. There have been swifts behind it for at least six years, and they don’t use new holes quickly.`,
    },
  ],
};
