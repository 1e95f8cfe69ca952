import { h2, p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'the-2-40-to-saltmarket',
  headline: 'The 2.40 to Saltmarket',
  standfirst:
    'The last bus of the night carries eleven people on average, and it may be cut in the new year. We rode it for a week to learn who they are.',
  section: 'city',
  kind: 'feature',
  by: ['sam-quill'],
  hoursAgo: 62,
  picture: { picture: 'night-bus', caption: 'The N7 at the top of Northwall Road, a little before three.' },
  body: [
    p(
      'The N7 leaves the hospital at twenty to three in the morning and takes thirty-four minutes to reach Saltmarket, if nobody rings the bell at Cooper’s Bridge, and somebody always rings the bell at Cooper’s Bridge. His name is Emeka and he bakes bread.',
    ),
    p(
      '“I’m the only man in this city who gets up for the night bus,” he says. Everybody else aboard is on the way home. He gets on in a clean shirt, stands by the driver for two stops, and gets off outside the dark front of a bakery which by seven will have a queue. He has done it for six years. Before that he cycled, until a winter when the hill iced over three nights in a row.',
    ),
    p(
      'In January the bus company will ask the council to let it drop the route. Its reason fits on one line: eleven passengers a night, on a vehicle with thirty-six seats. The number is right. Over seven nights I counted between eight and sixteen. What it leaves out is that they are nearly always the same eleven.',
    ),
    h2('Monday'),
    p(
      'Two cleaners from the law courts, Teodora and Bel, sit at the front with their shoes off. They are sisters-in-law, and are conducting an argument about a christening that has been going on since the summer. Behind them is a porter from the hospital who sleeps against the window from the first stop and wakes, without any alarm that I can detect, forty seconds before his own. “He’s missed it once,” says Bel. “We’d all got talking. We felt terrible.”',
    ),
    p(
      'The driver is Mairead Dunne. She has had the N7 for nine years by choice, because the roads are empty and the people say good night. She waits. It isn’t in the timetable, but when the late theatre shift is running behind she can see the stage door from the stop at Exchange Square, and if the light over it is still on she gives it two minutes. On Wednesday a stagehand came out at a run with his coat half on, saw the bus standing there and slowed to a walk, as if he had never been in doubt. “I wait for the stage door, and the stage door waits for me. That’s all a timetable is,” says Mairead.',
    ),
    pull(
      'I wait for the stage door, and the stage door waits for me. That’s all a timetable is.',
      'Mairead Dunne, driver',
    ),
    h2('Thursday'),
    p(
      'At the Northwall stop a woman of perhaps twenty gets on with a cello. There is a place for it, it turns out: the wheelchair bay, which is empty at this hour, with the case strapped in by the belt. She plays in the bar of the Grand until half past one. Without the bus she would take a taxi, which costs a little more than half of what the bar pays her. “So I’d be playing two nights for one night’s money,” she says. “I’d stop. I wouldn’t be dramatic about it. I’d just get a day job, and that would be that.”',
    ),
    p(
      'Most of the eleven have made the same sum. The porter would move to the day shift, at a lower rate. Teodora would ask her nephew, who has a car and an exam year. Emeka would go back to the bicycle. No one would be stranded. Each of their lives would get a bit narrower, in a way that no survey is built to detect.',
    ),
    p(
      'The company has heard this, and is not wicked. Its operations manager, Gareth Pell, met me at the depot with the figures printed out. Night routes here have always been paid for by day routes, he says, and the day routes carry fewer people than they did. Cutting the N7 saves a driver and a half. “If somebody tells me what the right number of people is for a bus, I’ll run it,” he says. “Is it eleven? Then is it nine? I honestly don’t know who should be deciding. I don’t think it should be me.”',
    ),
    h2('Saturday'),
    p(
      'On Saturday the count goes up to sixteen, and the windows steam over. A hen party sings something with most of the words. Two students are asleep on one another. In the middle of it, in his usual seat, the porter sleeps too; and at his stop, with the singing at its height, nobody has noticed that he hasn’t moved.',
    ),
    p(
      'Mairead has. She pulls in, leaves the doors open to the cold, and turns the inside lights off and on again, once. The singing stops. Sixteen people look at her, and then where she is looking.',
    ),
    p(
      '“Morning, love,” she says. He gathers up his bag, says good night to everyone, as he does, and goes home.',
    ),
  ],
  topics: ['transport', 'neighbourhoods'],
  discussion: {
    prompt: 'How many passengers make a night bus worth running, and who should decide?',
  },
};
