import type { SampleDiscussion } from './write.ts';

export const discussion: SampleDiscussion = {
  slug: 'port-ellery-agrees-where-to-put-a-bench',
  comments: [
    {
      by: 'gwen',
      at: 25,
      likes: 24,
      text: `I was one of the nine. Third from the left, wedged between a man eating a pear and a lady who turned out to have taught my son. I can report that it is a very good bench and that the pear was ripe.`,
      replies: [
        { by: 'dougal', at: 60, likes: 17, text: `I was the pear.` },
        {
          by: 'gwen',
          at: 75,
          likes: 8,
          text: `You were very considerate with it.`,
        },
      ],
    },
    {
      by: 'thandi',
      at: 40,
      likes: 13,
      text: `To the question: a dropped kerb outside the pharmacy on Exchange Street. Four years, two petitions, one councillor who came to look at it and tripped over it. It was done within the month after that.

Worth it? My mother goes to the pharmacy by herself now. So, yes, and it should have taken an afternoon.`,
      replies: [
        {
          by: 'eleanor',
          at: 118,
          likes: 10,
          text: `I use a chair and have a list of eleven missing kerbs in my phone, with photographs. *Arthur’s law* should apply: put a ramp of tarmac down, and argue about it afterwards. If it’s wrong, it’s a bump.`,
        },
        {
          by: 'sam',
          at: 190,
          likes: 9,
          text: `Eleanor, could you send me the list? Sam at the newsdesk. There’s a column for this in the council’s maintenance plan, and I’d like to see how many of your eleven are on it.`,
        },
      ],
    },
    {
      by: 'ruthven',
      at: 66,
      likes: 4,
      text: `A dissenting note. Everybody in this charming story behaved properly. The right of way *was* real. The view *was* somebody’s view. The drain, presumably, drained. If you replace "listen to people" with "put it down and argue afterwards", sooner or later the thing put down will be a mobile-phone mast, and it will cost less than a lamp post.`,
      replies: [
        {
          by: 'tobias',
          at: 95,
          likes: 11,
          text: `The rule says *and can be picked up and moved*. I think the second half is the clever bit. It isn’t "do as you like", it is "prefer mistakes that can be undone".`,
          replies: [
            {
              by: 'ruthven',
              at: 121,
              likes: 6,
              text: `I will concede that I read the first half twice and the second half not at all, which is how I read most things from the council.`,
            },
          ],
        },
        {
          by: 'hesper',
          at: 140,
          likes: 7,
          text: `I worked in planning for twenty years (not here). The honest version is that consultation is free for the people who ask for it and very expensive for whoever’s waiting to sit down. Nobody puts the sitting down in the spreadsheet.`,
        },
      ],
    },
    {
      by: 'sparrowhawk',
      at: 84,
      likes: 9,
      text: `The swan is a cob, about four years old, and has a blue ring: *4CTX*. He failed to hold a territory on the basin two springs running, which is, I think, why he ended up half-way up a hill. I don’t want to read too much into it, but he has the look of someone who has also been through several committees.`,
      replies: [{ by: 'mudlark', at: 131, likes: 5, text: `He has been in my sandwich.` }],
    },
    {
      by: 'marjorie',
      at: 109,
      likes: 15,
      text: `I knew Arthur. He delivered to us in Lamplighter Row, and when my husband was ill he would bring the post up both flights, which he wasn’t supposed to, and sit down on the top stair for a minute before he went down again. I never thought about why he sat. I do now.`,
    },
    {
      by: 'venkat',
      at: 150,
      likes: 3,
      text: `May I ask what became of the first inquiry’s footpath? I walked up this morning, and neither of the maps in the library shows it.`,
      replies: [
        {
          by: 'sam',
          at: 214,
          likes: 4,
          text: `It’s on the definitive map at the Exchange (sheet 14), added six years ago. The printed ones at the library are older than that. They say that a new edition is “under consideration”.`,
        },
        { by: 'colin', at: 236, likes: 12, text: `See you all here in eleven years for the map.` },
      ],
    },
    {
      by: 'petra',
      at: 260,
      likes: 6,
      text: `My son is the boy with the watch. He would like it known that he is *eight*.`,
      replies: [
        {
          by: 'sam',
          at: 292,
          likes: 13,
          text: `I am very sorry. I wrote “about seven” from the far end of the queue. Please tell him that his four minutes held until dusk, and that I’ve known ministers with less.`,
        },
      ],
    },
    {
      by: 'annika',
      at: 410,
      likes: 2,
      text: `Two yards to the left would have been better, though.`,
      replies: [{ by: 'ferryman', at: 431, likes: 8, text: `Here we go.` }],
    },
  ],
};
