import type { SampleDiscussion } from './write.ts';

export const discussion: SampleDiscussion = {
  slug: 'the-screw-and-the-glue',
  comments: [
    {
      by: 'venkat',
      at: 31,
      likes: 15,
      text: `A slide projector, 1964. Six screws, each of them captive, so that they can’t be lost when undone. I have thought about that for sixty years. Somebody sat at a drawing board and pictured *me*, in bad light, on a carpet.`,
      replies: [
        {
          by: 'kwabena',
          at: 74,
          likes: 12,
          text: `Captive screws! I had a paragraph about captive screws, and cut it because I thought that nobody would know what they were. I’m going to sit here and feel ashamed for a while.`,
        },
        {
          by: 'venkat',
          at: 90,
          likes: 6,
          text: `They are the semicolon of engineering. One doesn’t have to notice.`,
        },
      ],
    },
    {
      by: 'annika',
      at: 60,
      likes: 9,
      text: `I design consumer electronics, so I’m presumably in the meeting. It’s mostly as you say. But there *is* somebody for repair in it, at least in mine, and it’s the person from Returns. She’s never asked in until it’s too late to move a wall.

If I could change one thing it wouldn’t be a law about glue. It would be a rule that whoever signs off the enclosure has to replace the battery themselves, once, at the table, with everyone watching.`,
      replies: [
        {
          by: 'alasdair',
          at: 103,
          likes: 11,
          text: `I’d buy a ticket for that.`,
        },
        {
          by: 'kwabena',
          at: 151,
          likes: 8,
          text: `The person from Returns. Of course. She’s the only one there who has ever met the customer. Would you be willing to talk, on or off the record? My address is on my page.`,
        },
      ],
    },
    {
      by: 'tobias',
      at: 118,
      likes: 7,
      text: `A kind word for glue. I have a hearing aid. It gets sweat, rain, soup. The one before it had a screw, and water got in by the screw. Sealed is better for me, and I’d be cross if a well-meant rule took it away. Could the principle be *batteries* and not *everything*?`,
      replies: [
        {
          by: 'kwabena',
          at: 170,
          likes: 9,
          text: `Yes, and I should have said it. The European rules do make exceptions for some things that live in the wet. What I’d hold to is the paper in the lid: if it must be sealed, say so, say why, and say who can open it.`,
        },
        { by: 'tobias', at: 184, likes: 3, text: `I could live with that. Literally, I suppose.` },
      ],
    },
    {
      by: 'marjorie',
      at: 240,
      likes: 13,
      text: `A treadle sewing machine, my grandmother’s. Held together with screws, oil and fear. I’ve replaced the belt twice and the needle about a thousand times. The little drawer *does* have the screwdriver in it, and also a toffee, which was there when I inherited it and which we’ve agreed not to discuss.`,
    },
    {
      by: 'mirela',
      at: 395,
      likes: 10,
      text: `"People who said sorry to us." I’ve gone to the repair café in the customs house twice, and both times I said sorry. I only noticed now. Nobody there ever made me feel that I should.`,
      replies: [
        {
          by: 'dougal',
          at: 431,
          likes: 8,
          text: `I’m on the toaster table there. Everyone says it. We’ve started saying it back to the toaster.`,
        },
      ],
    },
    {
      by: 'brian',
      at: 612,
      likes: 4,
      text: `Being the awkward one: people *could* buy the repairable phone. It exists. It’s a few millimetres thicker, and costs a bit more. They don’t. Glue is what we voted for.`,
      replies: [
        {
          by: 'thandi',
          at: 655,
          likes: 8,
          text: `Did we, though? In the shop there’s a card with the screen size, the camera and the price. If a number for "what happens in year four" stood next to them, I’d believe that we had voted. That’s why the French label seems to me the cleverest thing in the article.`,
        },
        {
          by: 'brian',
          at: 690,
          likes: 5,
          text: `OK, I’d look at that number. I’d probably still buy the thin one. But I’d feel worse about it, and I suppose that’s a start.`,
        },
      ],
    },
    {
      by: 'ferryman',
      at: 820,
      likes: 14,
      text: `Diesel engine, 1938. Held together with bolts and swearing. You can get at every part of her with two spanners, one of which has to be thrown.`,
    },
    {
      by: 'liwen',
      at: 1330,
      likes: 3,
      text: `The hairdryer’s odd screw is very likely a "triwing" or a "spanner". A set of thirty bits costs about as much as lunch and removes the manufacturer’s opinion from most of the house.`,
    },
  ],
};
