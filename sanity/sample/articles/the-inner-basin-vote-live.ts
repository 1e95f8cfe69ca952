import { p, pic, quote, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'the-inner-basin-vote-live',
  headline: 'The Inner Basin vote: four hours in the chamber, as they happened',
  standfirst:
    'Should Port Ellery let the tide back into the basin that it shut off in 1969? Our reporters were in the gallery, on Rope Walk and on the quay while the council made up its mind.',
  section: 'city',
  kind: 'live',
  by: ['nadia-haddad-lowe', 'sam-quill', 'tomasz-wren'],
  hoursAgo: 7.9,
  picture: {
    picture: 'council-night',
    caption: 'The council house from the quay, with the lights on late.',
  },
  keyPoints: [
    'Councillors voted 31 to 16 for a two-year trial of tidal flow in the Inner Basin.',
    'Eleven cellars on Rope Walk get water gauges, and two high readings close the sluices.',
    'Owners of the forty-two houseboats still don’t know who pays for longer chains.',
  ],
  body: [],
  live: {
    endedHoursAgo: 3.1,
    pinned: 'the-result',
    entries: [
      {
        id: 'good-night',
        by: 'nadia-haddad-lowe',
        hoursAgo: 3.12,
        body: [
          p(
            'The chamber is empty but for the model harbour, which Colm Trewin is putting back under its sheet. We are stopping here. Our full report, with what happens next and when, is [on its own page](/city/port-ellery-votes-to-let-the-tide-back-in).',
          ),
          p('Thank you for staying up with us. The last bus from the Guildhall is the N7.'),
        ],
      },
      {
        id: 'on-the-quay',
        by: 'tomasz-wren',
        hoursAgo: 3.25,
        body: [
          p(
            'About sixty people stand along the rail at Corn Quay, looking at water that will do nothing unusual for months. Somebody has brought a flask. Nobody seems in a hurry to leave.',
          ),
        ],
      },
      {
        id: 'the-result',
        by: 'nadia-haddad-lowe',
        hoursAgo: 3.4,
        headline: 'The tide is coming back: 31 votes to 16',
        keyEvent: true,
        body: [
          p(
            'Port Ellery’s council has voted for a two-year trial of tidal flow in the Inner Basin: **thirty-one for, sixteen against**.',
          ),
          p(
            'The four sluices open first, this winter. If the quay walls behave, the outer gates follow in spring. The harbour master can stop either on a day’s notice.',
          ),
          p('A ship’s bell was rung in the gallery. The chair asked for it to stop. It was rung once more.'),
        ],
      },
      {
        id: 'hands-up',
        by: 'sam-quill',
        hoursAgo: 3.45,
        body: [
          p(
            'The chair calls the vote. It is by show of hands, and the clerk counts aloud, twice. The gallery has gone quiet enough to hear the radiators.',
          ),
        ],
      },
      {
        id: 'gauges-in',
        by: 'sam-quill',
        hoursAgo: 4.1,
        headline: 'Gauges for eleven cellars go in without a vote',
        keyEvent: true,
        body: [
          p(
            'Councillor Bartholomew Iyer’s amendment passes on the nod. Eleven cellars get a water gauge for the length of the trial. Readings are to be published each week, and two above an agreed line close the sluices.',
          ),
          p(
            'Odile Marsh asked for one thing more, and got it: the readings will also hang in the window of the post office, on paper.',
          ),
        ],
      },
      {
        id: 'cables',
        by: 'tomasz-wren',
        hoursAgo: 4.5,
        body: [
          p(
            'Three houseboat owners have slipped out. I asked one where she was going. To measure her electric cable, she said: it has hung at the same height since she bought the boat, and she would rather find out tonight than in January.',
          ),
        ],
      },
      {
        id: 'boats',
        by: 'tomasz-wren',
        hoursAgo: 4.85,
        headline: 'Forty-two boats, and chains that don’t move',
        body: [
          p(
            'The houseboats’ case, in short: a boat on a tide has to ride up and down by as much as four metres, twice a day. These have stood at one height for decades, on fixed chains and stiff gangways.',
          ),
          p(
            'There is money in the plan for moorings. There is none in it for the boats themselves. The chair of the owners’ association says they are for the tide, and asks the council not to take that for consent to the bill.',
          ),
        ],
      },
      {
        id: 'kitchen-floor',
        by: 'sam-quill',
        hoursAgo: 5.3,
        headline: '“The thing on trial is my kitchen floor”',
        keyEvent: true,
        body: [
          p(
            'The speech of the evening so far is against. Odile Marsh, of number 14 Rope Walk, whose cellar lies below the quay:',
          ),
          quote('You’re calling it a trial. I’d like it noted that the thing on trial is my kitchen floor.', {
            attribution: 'Odile Marsh, Rope Walk',
          }),
          p('The chair notes it. There is applause from both sides of the gallery.'),
        ],
      },
      {
        id: 'from-rope-walk',
        by: 'nadia-haddad-lowe',
        hoursAgo: 5.75,
        body: [
          p(
            'I walked down Rope Walk before the meeting. At number 9 I was shown a cellar with a pale line along the wall at the height of my knee. Nobody in the house knows which year it is from. That is rather the point: nobody living has seen these walls with a tide on the other side.',
          ),
        ],
      },
      {
        id: 'swimmers',
        by: 'tomasz-wren',
        hoursAgo: 6.1,
        body: [
          p(
            'The rowing club is in favour, with a list of conditions that runs to two pages. The swimmers are in favour without conditions. Their secretary cannot remember a summer in which the basin was open to them from start to end: every August it turns green, and the notices go up.',
          ),
        ],
      },
      {
        id: 'four-waves',
        by: 'tomasz-wren',
        hoursAgo: 6.4,
        headline: 'Why the water won’t come up at the same hour each day',
        body: [
          p(
            'Asked from the benches: when exactly would it be high water in the basin? There is no one answer. The tide is several waves laid over each other, of which the moon’s is the largest, and their sum arrives some fifty minutes later each day.',
          ),
          pic('tide-curve', 'Each wave is regular. What they add up to is what the harbour gets.'),
          p(
            'Port Ellery used to work this out with brass wheels. [The machine is still here](/science/the-brass-machine-that-knew-the-sea).',
          ),
        ],
      },
      {
        id: 'the-engineer',
        by: 'nadia-haddad-lowe',
        hoursAgo: 6.75,
        headline: 'The engineer takes questions',
        keyEvent: true,
        body: [
          p(
            'Anneke Solberg-Pryce wrote the Harbour Trust’s report, and has been on her feet for half an hour. The heart of it is mud: there is a metre and a half of silt along Corn Quay, and clearing it has been put off in five budgets running.',
          ),
          p(
            'Moving water would not lift what is there. It would carry off much of what is to come, and bring in oxygen, of which the basin has little in summer.',
          ),
        ],
      },
      {
        id: 'the-plan',
        by: 'sam-quill',
        hoursAgo: 7.2,
        headline: 'What is being voted on',
        keyEvent: true,
        body: [
          p(
            'Two years of tidal flow, as a trial, in two stages. First the four sluices in the gates, which would let perhaps a fifth of the tide through. Then, if the walls are sound, the outer gates themselves, open for three hours around each high water.',
          ),
          p(
            'The basin has stood at one height since the gates were shut in the autumn of 1969, when the last timber berth moved downstream.',
          ),
        ],
      },
      {
        id: 'doors-open',
        by: 'sam-quill',
        hoursAgo: 7.85,
        body: [
          p(
            'Good evening from the council chamber. All forty-seven councillors are expected, the gallery is full, and there are sandwiches being passed along the back row with great care.',
          ),
          p('I’m inside with Nadia Haddad-Lowe; Tomasz Wren is going between the quay and the stairs.'),
        ],
      },
    ],
  },
  topics: ['harbour', 'flooding', 'neighbourhoods'],
  discussion: {
    prompt: 'Were you in the chamber, or watching from the quay? What did you see that we missed?',
  },
};
