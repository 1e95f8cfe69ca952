import { facts, h2, p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'port-ellery-votes-to-let-the-tide-back-in',
  headline: 'Port Ellery votes to let the tide back in',
  standfirst:
    'For half a century and more the Inner Basin has been a lake with a view of the sea. After a four-hour debate the council has agreed to open the gates, for two years, and see what the water does.',
  section: 'city',
  kind: 'news',
  by: ['nadia-haddad-lowe', ['sam-quill', 'reporter']],
  hoursAgo: 3,
  updatedHoursAgo: 1,
  picture: {
    picture: 'harbour-gates',
    caption: 'The basin’s outer gates, last worked in earnest when timber still came in by sea.',
  },
  keyPoints: [
    'Councillors voted 31 to 16 for a two-year trial of tidal flow in the Inner Basin.',
    'The sluices open first; the gates themselves will not move before spring.',
    'Residents of Rope Walk won a promise of water gauges in eleven cellars, read in public.',
    'Forty-two houseboats must be re-moored on chains that can rise and fall with the tide.',
  ],
  body: [
    p(
      'The vote was called at eight minutes to eleven, when the gallery had already eaten its sandwiches. Thirty-one councillors put up their hands. Sixteen did not. Somebody at the back rang a ship’s bell, was asked to stop, and rang it once more.',
    ),
    p(
      'With that, Port Ellery agreed to undo one of the tidiest decisions in its history. Since the autumn of 1969 the Inner Basin has been shut off from the river Ell by two pairs of black gates, closed when the last timber berth moved downstream. The water behind them has stood at the same height ever since: convenient for houseboats, handsome in photographs and, every August, green.',
    ),
    p(
      'The trial approved last night runs for two years. In the first winter only the four sluices in the gates will be opened, letting perhaps a fifth of the tide through. If the quay walls behave, the outer pair will be swung back in spring and left open from one hour before high water to two hours after it. Either stage can be stopped on a day’s notice by the harbour master, Colm Trewin, who told the chamber that he had no intention of needing a day.',
    ),
    h2('Why anyone wants it'),
    p(
      'The argument for the tide is mostly about mud. A closed basin keeps what falls into it. The Harbour Trust’s soundings show a metre and a half of silt along Corn Quay, and clearing it has been put off in five budgets running. Moving water would not lift what is there, but it would carry off much of what is to come, and bring in what the basin lacks in summer, which is oxygen.',
    ),
    p(
      '“We are not restoring a wilderness,” said Anneke Solberg-Pryce, the engineer who wrote the Trust’s report and took questions for seventy minutes without sitting down. “It’s a rectangle with walls. But a rectangle can breathe, and this one has been holding its breath since before I was born.”',
    ),
    pull(
      'A rectangle can breathe, and this one has been holding its breath since before I was born.',
      'Anneke Solberg-Pryce, engineer',
    ),
    p(
      'The rowing club is in favour, with a list of conditions. So are the swimmers, who have been barred from the basin on algae notices for part of every summer that their club secretary can remember. So, more quietly, is the fish market, which would like boats at its steps again, if only for the look of the thing.',
    ),
    h2('Why Rope Walk does not'),
    p(
      'The strongest speech against came from Odile Marsh, who lives at number 14. Rope Walk’s cellars lie below the quay, and nobody living has seen how they behave with a tide on the other side of the wall. “You’re calling it a trial,” she said. “I’d like it noted that the thing on trial is my kitchen floor.”',
    ),
    p(
      'It was noted, and then it was written in. An amendment moved by Councillor Bartholomew Iyer, and passed without a vote, puts a water gauge in eleven cellars for the length of the trial. The readings will be posted each week on the Trust’s website and, because Mrs Marsh asked, on a sheet of paper in the window of the post office. Two readings above an agreed line, and the sluices close.',
    ),
    p(
      'Owners of the forty-two houseboats have the longest list of things to do. Boats that have sat at one height for decades will have to ride up and down by as much as four metres twice a day, on chains and hinged gangways that most don’t have. The council has set aside money for moorings but not for the boats themselves. Several owners left before the vote to check, they said, how long their electric cables were.',
    ),
    facts(
      'The basin in brief',
      'Dug between 1811 and 1816, mostly by hand.',
      'Four metres: the difference between high and low water on a good spring tide.',
      'Two pairs of gates: oak faced with iron, replaced in steel in 1934.',
      'Closed to the tide in October 1969.',
    ),
    h2('What happens now'),
    p(
      'Divers will inspect the hinges next week. A notice to mariners follows, then a fortnight in which anyone may object in writing to the details, though no longer to the principle. The first sluice should open on a small tide, at night, when the fewest people are likely to be leaning over the rail.',
    ),
    p(
      'That is the plan. Trewin, locking up the chamber’s model of the harbour afterwards, allowed that he did not expect the rail to be empty. His grandfather was on the crew that shut the gates. “He said it was the quietest thing he ever heard,” Trewin said. “You don’t notice a harbour’s making a noise until it stops.”',
    ),
  ],
  topics: ['harbour', 'flooding', 'neighbourhoods'],
  corrections: [
    {
      hoursAgo: 1,
      text: 'An earlier version said that the gates are opened for two hours around high water. The plan is for three: from one hour before high water to two hours after it.',
    },
  ],
  discussion: {
    prompt:
      'If you live or work within earshot of the basin: what do you hope the tide brings back, and what do you fear?',
  },
};
