import type { SampleDiscussion } from './write.ts';

export const discussion: SampleDiscussion = {
  slug: 'marguerite-ansell-obituary',
  comments: [
    {
      by: 'ferryman',
      at: 64,
      likes: 24,
      text: `Thick night in ’71, coming back from Skerrow with a boy aboard who’d broken his arm. No radar on the boat. I steered on her for two hours. You’d hear it go, then you’d count, and if you had lost count there she was again. I never met Miss Ansell. I knew her better than some I’ve been married to.`,
      replies: [
        {
          by: 'desmond',
          at: 180,
          likes: 11,
          text: `If it was the night of 9 November, it’s in her log: *Fog 31 hrs. One vessel, small, inward, 0210. Heard her engine. Glad of it.* I thought you might like to have that.`,
        },
        { by: 'ferryman', at: 221, likes: 26, text: `It was the ninth. She heard us, then.` },
      ],
    },
    {
      by: 'gwen',
      at: 130,
      likes: 9,
      text: `Sound that has gone: the shunting yard behind Tanner’s Row. Couplings, all down the line, like somebody dropping a drawer of knives very slowly. I hated it until the night that it wasn’t there.`,
      replies: [
        {
          by: 'colin',
          at: 300,
          likes: 7,
          text: `Ten past four every morning. My mother got up by it. She was late for a month when they closed it.`,
        },
      ],
    },
    {
      by: 'lucia',
      at: 410,
      likes: 6,
      text: `Is any of the collection open to the public? I teach nine-year-olds, and I’d like to play them the kitchen at Skerrow without saying what it is.`,
      replies: [
        {
          by: 'desmond',
          at: 640,
          likes: 8,
          text: `The archive allows listening on the premises, and lends copies to schools if you write to them. I did ask. They said that in twenty years no school had. Please be the first, and please tell us what the children say.`,
        },
      ],
    },
    {
      by: 'ottoline',
      at: 700,
      likes: 12,
      text: `She was in the box office when I was a student usher at the Playhouse. She’d put her good ear to the wall and say "eleven minutes, and they don’t like the uncle". She was never more than a minute out, and they never did like the uncle.`,
    },
    {
      by: 'thandi',
      at: 1440,
      likes: 5,
      text: `I grew up six hundred miles from the sea and have never heard a foghorn. I read this on a train and found that I was listening for one.`,
    },
    {
      by: 'dougal',
      at: 3120,
      fate: 'waits',
      text: `We had a bread van with a cracked bell. You could tell it was Friday from three streets away. I’d give a week’s wages to be annoyed by it again.`,
    },
  ],
};
