import type { SampleDiscussion } from './write.ts';

export const discussion: SampleDiscussion = {
  slug: 'the-2-40-to-saltmarket',
  comments: [
    {
      by: 'yusuf',
      at: 55,
      likes: 26,
      text: `I drive days now but I had the N7 before Mairead. Nobody tells you about the thermos. In my second winter somebody started leaving a flask of tea by the ticket machine at Northwall on the cold nights, and I never found out who. I’d drink it at the turnaround and leave the flask where it was.

You can’t put that in a business case. I only say it because eleven is the number of people who are on it, and not the number of people who are looking after it.`,
      replies: [
        {
          by: 'kit',
          at: 88,
          likes: 18,
          text: `That was us. The switchboard started it, and then the wards, on a rota by the kettle. We thought you knew.`,
          replies: [
            {
              by: 'yusuf',
              at: 102,
              likes: 20,
              text: `Well. Fourteen years late: thank you. It had too much sugar in it and it was perfect.`,
            },
          ],
        },
      ],
    },
    {
      by: 'kit',
      at: 71,
      likes: 15,
      text: `Nurse, nights. A thing that’s missing from "they’d manage": I finish at two on the short shift. If the bus goes I don’t get a taxi and I don’t get a bike, I ask to come off the short shift. And the short shift is the one that covers A&E’s worst hour. So somebody in this city is going to notice, but they’ll be lying down at the time and won’t know why it’s slow.`,
      replies: [
        {
          by: 'lucia',
          at: 134,
          likes: 6,
          text: `This is exactly how it should be counted. Not "who is on the bus" but "who is standing where they’re needed because of the bus".`,
        },
        {
          by: 'tobias',
          at: 160,
          likes: 3,
          text: `Has the hospital been asked to pay for a part of it? Not rhetorical. In some towns they do, since it’s cheaper than agency staff.`,
          replies: [
            {
              by: 'sam',
              at: 247,
              likes: 9,
              text: `I asked. The trust says that it “has not been approached”. The bus company says that it “would welcome an approach”. I have now told each of them what the other said, and will report back.`,
            },
            { by: 'tobias', at: 263, likes: 7, text: `Journalism!` },
          ],
        },
      ],
    },
    {
      by: 'ruthven',
      at: 112,
      likes: 5,
      text: `Somebody has to say it. A driver and a half, plus diesel, plus a 36-seat vehicle for eleven people: the same money would give each of them a shared taxi to the door, and leave change for the 14 to run on Sundays, which about four hundred people have been asking for. Those four hundred are real too. They just weren’t interviewed at a quarter to three, in the rain, next to a cello.`,
      replies: [
        {
          by: 'thandi',
          at: 139,
          likes: 8,
          text: `I’d like to see that sum done properly, because I suspect that it might be right for Tuesdays and wrong for Saturdays. But a taxi you have to book isn’t the same. Part of what a bus is for is that you needn’t have known yesterday that you’d want it.`,
        },
        {
          by: 'mirela',
          at: 171,
          likes: 10,
          text: `I have cleaned offices at night for nine years, in two cities. In the first they replaced the bus with a "flexible shared service". It was flexible for them. You rang, it was full, you walked. After half a year they said nobody was ringing.`,
        },
        {
          by: 'ruthven',
          at: 205,
          likes: 9,
          text: `That is a better argument against my idea than any I had thought of. I still want the 14 on Sundays.`,
        },
      ],
    },
    {
      by: 'oduya',
      at: 180,
      likes: 4,
      text: `Does anyone know which bakery? Asking for a queue.`,
      replies: [
        {
          by: 'colin',
          at: 196,
          likes: 11,
          text: `Dark front, Cooper’s Bridge, no sign. If you get there after half past eight there is nothing left but a smell.`,
        },
      ],
    },
    {
      by: 'celeste',
      at: 330,
      likes: 7,
      text: `I was on it on the Saturday, with the hen party (I was the one who didn’t know the verses). What the article can’t quite get across is how quiet it went. I’ve been to church services with less in them.`,
    },
    {
      by: 'alasdair',
      at: 610,
      likes: 3,
      text: `"Who should be deciding?" Not the company, and credit to the fella for saying so. Not the eleven either, if I’m honest, because they’d always say yes, and so would I. It should be somebody who has to look at the 14 and the N7 on the same sheet of paper, and can be voted out.`,
      replies: [
        {
          by: 'hesper',
          at: 702,
          likes: 4,
          text: `We had that. It was called the Transport Committee. It was merged with Parks and spent eleven years on a bench.`,
        },
      ],
    },
    {
      by: 'brian',
      at: 1480,
      likes: 2,
      reports: [
        {
          by: 'ruthven',
          reason: 'off_topic',
          note: 'This is about who pays for buses in general. The piece is about the N7.',
        },
      ],
      text: `Paid for by day routes, day routes losing people: so every year there will be another N7, until the day routes are being subsidised by nothing. It’s a good piece, but the story is the line that Mr Pell says quickly in the middle.`,
    },
    {
      by: 'harriet',
      at: 2210,
      likes: 12,
      text: `The porter is my brother. He doesn’t read the papers, so I read it to him. He asked me to pass on that he *was* awake, he was "resting his eyes, in case". Then he asked me to read the end again.`,
    },
  ],
};
