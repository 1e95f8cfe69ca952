import type { SampleDiscussion } from './write.ts';

export const discussion: SampleDiscussion = {
  slug: 'port-ellery-votes-to-let-the-tide-back-in',
  comments: [
    {
      by: 'ines',
      at: 9,
      likes: 21,
      text: `Rope Walk, number 22. I was in the gallery and I clapped when the amendment passed, so I would like to say something to the people who think we are against the sea.

My cellar has a tide mark on the wall at about the height of my hip. It was there when my grandmother bought the house. It says *1953* in pencil. Nobody in my family ever felt it needed repainting.

We are not against the sea. We have met it.`,
      replies: [
        {
          by: 'jonty',
          at: 21,
          likes: 9,
          text: `Rower here, so firmly in the other camp, and this is the first thing I’ve read that made me stop and think rather than argue. Thank you. I would honestly support the gauges staying after the two years.`,
        },
        {
          by: 'hesper',
          at: 34,
          likes: 6,
          text: `Please photograph that wall before the sluices open. With a ruler in the picture and a date. If you’re ever asked to prove what was there before, a pencil mark and a good memory won’t be enough.`,
          replies: [
            {
              by: 'ines',
              at: 41,
              likes: 4,
              text: `Done this evening. With a ruler, the *Gazette* with its date showing, and the cat, who would not be left out.`,
            },
          ],
        },
        {
          by: 'nadia',
          at: 58,
          likes: 11,
          text: `Ines, the Trust tells me that eleven cellars were chosen “to represent the length of the street”, and that the list isn’t final. If yours isn’t on it and you’d like it to be, write to the harbour office before the divers’ report. I’ve asked for the criteria in writing and will publish them.`,
        },
      ],
    },
    {
      by: 'barnaby',
      at: 14,
      likes: 12,
      text: `Forty-two boats. I own one of them and I’ve done the sums that nobody did in the chamber:

- two piles or a pontoon arm, so she can ride up and down
- a hinged gangway, because mine is a plank
- flexible water and sewage connections
- about nine metres of shore cable instead of three

It came to more than I paid for the engine. I’m *for* the tide, I think the basin stinks in August and I drink my tea on it. But "money for moorings and none for boats" is a sentence written by somebody who has never stepped off one at low water.`,
      replies: [
        {
          by: 'alasdair',
          at: 26,
          likes: 14,
          text: `Electrician, thirty years, a fair number of them afloat. Please don’t anybody just buy a longer cable. A shore lead that rises and falls four metres twice a day is going to chafe exactly where you can’t see it. You need a proper catenary hanger or a reel, and the socket wants to be above the highest tide *plus* a storm, not above what looks high on a Tuesday.

Get three or four boats together and it is one job, not four.`,
          replies: [
            {
              by: 'barnaby',
              at: 33,
              likes: 5,
              text: `This is the most useful thing anyone has said to me since the report came out. There are nine of us along the east wall. How would I find you?`,
            },
            {
              by: 'alasdair',
              at: 40,
              likes: 3,
              text: `I drink in the Sextant on Thursdays. Bring the nine and a tape measure.`,
            },
          ],
        },
        {
          by: 'tobias',
          at: 47,
          text: `With sympathy: isn’t a houseboat on a tidal river in a harbour town a thing one might expect to go up and down? The level has been a subsidy for fifty years.`,
          replies: [
            {
              by: 'barnaby',
              at: 52,
              likes: 8,
              text: `It might be, if I’d moored on a tidal river. I moored in a locked basin and paid locked-basin fees for it. I’ve no objection to a change in the deal. I’d like there to be a deal.`,
            },
            {
              by: 'tobias',
              at: 69,
              likes: 6,
              text: `That’s fair. I hadn’t thought about the fees. Withdrawn.`,
            },
          ],
        },
      ],
    },
    {
      by: 'farida',
      at: 18,
      likes: 17,
      text: `I work on estuarine mud, professionally and on my boots, and have no connection with the Trust. A few things the debate skated over.

**Silt.** The article is right that moving water won’t lift what’s there. People expect a clean stone floor by spring. You’ll get a slightly less bad bottom, slowly.

**Oxygen.** This is where the trial ought to show something quickly. A fifth of the tide through the sluices is more than it sounds, *if* the incoming water goes in low. If the sluices only draw from the surface, warm water will slide over the top of the cold and nothing much will change underneath.

**What comes in.** Shore crabs within the week, and mullet by midsummer. The eels never left, by the way. They go round by the overflow, on wet nights.`,
      replies: [
        {
          by: 'mudlark',
          at: 29,
          likes: 7,
          text: `I’ve seen the eels! Corn Quay steps, after the thunderstorm in June, three of them going up the wet stone like they’d paid. Everybody told me they were ropes.`,
        },
        {
          by: 'liwen',
          at: 36,
          text: `Do we know at what depth the sluices sit? I looked through the report’s drawings but couldn’t find a level.`,
          replies: [
            {
              by: 'sam',
              at: 64,
              likes: 9,
              text: `Checked with Anneke Solberg-Pryce after the meeting. The sills are 2.6 metres below the quay coping, so under the surface at nearly all states of the tide but well above the bed. She agreed with Dr Noor that “how low it comes in is the whole question”, and says that two of the four can be fitted with a baffle to throw water downwards. It isn’t in the budget as passed. I’ll follow it.`,
            },
            {
              by: 'farida',
              at: 81,
              likes: 5,
              text: `That is a better answer than I hoped for. Two baffles would be very cheap for what they’d tell us.`,
            },
          ],
        },
      ],
    },
    {
      by: 'colin',
      at: 23,
      likes: 8,
      text: `Who rang the bell?`,
      replies: [
        { by: 'ferryman', at: 28, likes: 19, text: `No comment.` },
        { by: 'dougal', at: 31, likes: 6, text: `It was a good bell, to be fair.` },
      ],
    },
    {
      by: 'ruthven',
      at: 37,
      likes: 2,
      text: `Sixteen people voted against and this article gives them one paragraph and a kitchen floor. There was a serious argument about cost put by Councillor Haldane that isn’t mentioned at all: that five deferred dredgings have been quietly turned into a reason not to dredge. Whatever you think about crabs, that’s a budget decision wearing a wetsuit.`,
      replies: [
        {
          by: 'nadia',
          at: 61,
          likes: 8,
          text: `A reasonable complaint. Haldane’s point was made well, and it was cut for length at eleven at night by me. I’ve asked the Trust what dredging would cost now and what the trial costs over two years, and both figures will be in tomorrow’s piece with his name on the argument. ("A budget decision wearing a wetsuit" I may have to steal.)`,
        },
        { by: 'ruthven', at: 73, likes: 3, text: `Steal away. And thank you, that’s more than I expected.` },
      ],
    },
    {
      by: 'gwen',
      at: 44,
      likes: 10,
      text: `My dad was a boy on Corn Quay when it was shut. He used to say that for a week afterwards the whole street slept badly, because the chains had stopped. He is eighty-one and in Northwall House now. I read him the last paragraph over the phone just now and he said "there you are, then", which from him is a speech.`,
      replies: [
        {
          by: 'marjorie',
          at: 90,
          likes: 4,
          text: `Would he talk to somebody about it on tape? The history society would come to him, and bring cake.`,
        },
        { by: 'gwen', at: 101, likes: 3, text: `He would do it for the cake and then not stop. I’ll ask.` },
      ],
    },
    {
      by: 'petra',
      at: 52,
      text: `Silly question, but will you still be able to walk along the bottom of the slipway with a pram?`,
      replies: [
        {
          by: 'jonty',
          at: 66,
          likes: 2,
          text: `Not silly. At high water on a spring tide the lowest third will be under. The rowing club’s conditions included a chain and a painted line, and both went through.`,
        },
      ],
    },
    {
      by: 'celeste',
      at: 71,
      likes: 5,
      text: `What do I hope the tide brings back: the smell. Real low-tide smell, salt and rot and rope, and not the green August one, which is like a vase.

What do I fear: that they’ll do the two years, write a very good report about it, and shut the gates again because the report has to go to a committee.`,
    },
    {
      by: 'brian',
      at: 84,
      fate: 'rejected',
      appeal: `I was rude about the people and I shouldn’t have been. The point was that the street has known about the water for forty years, and someone should be allowed to say so. Could that half of it go back?`,
      text: `Typical Rope Walk. Move house if you don’t like water, you bunch of professional whingers, and take your pencil marks with you.`,
    },
    {
      by: 'venkat',
      at: 96,
      likes: 7,
      text: `A small correction to the correction, if I may. "From one hour before high water to two hours after it" is three hours, as you now say, but the *gates* don’t open and shut in no time: in 1934 it took the crew twenty-five minutes each way, by hand. With hydraulics let’s call it ten. The period during which water can pass freely is therefore nearer to two hours and forty minutes. I mention it only as someone will set a watch by it.`,
      replies: [
        {
          by: 'ferryman',
          at: 118,
          likes: 6,
          text: `Twenty-five minutes if Trewin’s grandad was in a good mood.`,
        },
      ],
    },
    {
      by: 'thandi',
      at: 109,
      likes: 4,
      text: `I like that the readings go in the post office window as well as on a website. Half of the people whose cellars these are will look at the one and none of them at the other.`,
    },
    {
      by: 'sparrowhawk',
      at: 132,
      likes: 3,
      text: `Please, whoever is in charge: announce the night. I know you’d like the rail empty. I’d like to hear it.`,
    },
  ],
};
