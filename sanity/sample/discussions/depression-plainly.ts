import type { SampleDiscussion } from './write.ts';

export const discussion: SampleDiscussion = {
  slug: 'depression-plainly',
  comments: [
    {
      by: 'priya',
      at: 3,
      likes: 14,
      text: `I’m Priya, who wrote this, and I’ll be reading along for the first few days.

Two things, so that this stays a good place to be. Every first comment here is read by a person before it appears, so there may be a short wait: it isn’t a judgement on what you wrote. And none of us here can be anybody’s doctor. If today is a very bad day, please use one of the numbers at the end of the article before you use this box. They’re open now.`,
    },
    {
      by: 'harriet',
      at: 48,
      pick: true,
      likes: 28,
      text: `"They watch it ring." I read that line out to my husband and he put down what he was holding. He had that for most of a year and neither of us ever found the words.

What helped us: a neighbour who took our bins out. Every Tuesday, without mentioning it, both ways. I can’t tell you what it did to look out of the window on a morning when nothing had been possible and see that one thing in the world had simply been done.`,
      replies: [
        {
          by: 'marjorie',
          at: 95,
          likes: 12,
          text: `I’m going to go and do somebody’s bins.`,
        },
        {
          by: 'ben',
          at: 142,
          likes: 9,
          text: `Mine was a colleague who sent me a photo of her dog every day at four. No message, no "how are you". I never once replied. She carried on for five months. When I came back to work I knew that dog better than my own family.`,
        },
      ],
    },
    {
      by: 'ben',
      at: 70,
      likes: 17,
      text: `The ten-minute list made me angry when I was given it (a leaflet, a waiting room, I was 26). It felt like being told to tidy my room while the house was on fire.

I did it out of spite. Stripped the bed. Went from a 1 to a 2 out of 10. Did it again the next day, still out of spite. I’d like to put in a good word for spite, as a thing to run on until something better turns up.`,
      replies: [
        {
          by: 'kit',
          at: 160,
          likes: 11,
          text: `*Out of spite* is going on the inside of my locker.`,
        },
        {
          by: 'priya',
          at: 210,
          likes: 8,
          text: `“Do it in whatever state you’re in” was the nearest that I could get to this in a serious voice. Yours is better.`,
        },
      ],
    },
    {
      by: 'fergus',
      at: 118,
      pick: true,
      likes: 19,
      text: `Sixty-three, farmer, never written anything under a newspaper before. The bit on men and crossness. My daughter sent me this with that part marked. I was going to be annoyed at her and then I noticed I was going to be annoyed.

I have rung the surgery. That’s all I have to report.`,
      replies: [
        {
          by: 'thandi',
          at: 155,
          likes: 15,
          text: `That’s a great deal to report. I hope they’re kind, and that you tell her.`,
        },
        {
          by: 'gwen',
          at: 188,
          likes: 10,
          text: `My dad did the same at your age. It took him three goes to get through on the phone, and the third was the good one.`,
        },
        {
          by: 'fergus',
          at: 3060,
          likes: 22,
          text: `Went this morning. Took the list of three things. She didn’t make anything of it, just asked good questions and gave me plenty of time. Daughter came along and we had a fry after. I’m to go back in a fortnight.`,
        },
      ],
    },
    {
      by: 'liwen',
      at: 240,
      likes: 7,
      text: `Could I ask for more on the months after? There’s a lot everywhere about recognising it and starting treatment. There’s almost nothing about the odd time when you’re mostly well, and everybody has stopped asking, and you don’t trust it yet.`,
      replies: [
        {
          by: 'priya',
          at: 395,
          likes: 12,
          text: `Thank you. I had four hundred words on exactly that, and cut them for length, which may have been the wrong four hundred. I’ll write it as a piece of its own. If people here would like to say what that time was like for them, I’d be grateful, and won’t quote anyone without asking.`,
        },
        {
          by: 'annika',
          at: 470,
          likes: 14,
          text: `For me it was like walking on ice that I’d been assured was thick. It *was* thick. But I still walked like somebody on ice for about a year, and I wish somebody had said that the walking would be the last thing to go.`,
        },
      ],
    },
    {
      by: 'eleanor',
      at: 300,
      likes: 9,
      text: `On "offer things with edges": the best offer I ever had was from a friend who said "I can do Thursdays. Not a Thursday. *Thursdays.*" She came with her own book. Some weeks we didn’t speak. I could be in the room with a person and not have to be good at it.`,
    },
    {
      by: 'ruthven',
      at: 520,
      likes: 4,
      text: `A question, not an objection. You write that therapies and medicines "both work", and then that for any one person nobody can tell beforehand. As a patient of long standing, I’d have liked the second sentence to be in the headline. I spent years believing I was bad at getting better.`,
      replies: [
        {
          by: 'priya',
          at: 640,
          likes: 10,
          text: `I’ve been thinking about this since this morning. “Treatment is a search” is there as a key point for that reason, but you’re right about what a headline promises. And for what it’s worth: having to try several things is ordinary. It says nothing about how good you are at it.`,
        },
        {
          by: 'ruthven',
          at: 702,
          likes: 6,
          text: `Thank you. I shall have that last sentence framed, or at any rate printed.`,
        },
      ],
    },
    {
      by: 'oduya',
      at: 1510,
      fate: 'withdrawn',
      text: `I wanted to say something about my brother but I find that I’d rather tell him first.`,
      replies: [
        {
          by: 'thandi',
          at: 1566,
          likes: 5,
          text: `That sounds like the right way round. I hope that he picks up.`,
        },
      ],
    },
    {
      by: 'hesper',
      at: 1720,
      likes: 8,
      text: `Walking. The article is right about looking ahead. I’ve had every important conversation of my life at about three miles an hour.`,
    },
    {
      by: 'petra',
      at: 5480,
      fate: 'waits',
      text: `I’ve never written about this anywhere. I had it after my second child, and thought I was just tired, for ten months. What helped was the health visitor who came back when she didn’t have to. I’d like to thank her but I only ever knew her first name, which was Bernadette.`,
    },
    {
      by: 'sparrowhawk',
      at: 5590,
      fate: 'waits',
      text: `There is a free walking group on Saturdays from the boathouse, run by people who have been through it. No need to book or to say anything. Details are at https://walks.example.org/boathouse. I don’t run it, I only walk in it.`,
    },
  ],
};
