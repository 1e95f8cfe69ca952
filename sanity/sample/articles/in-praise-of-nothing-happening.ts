import { p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'in-praise-of-nothing-happening',
  headline: 'In praise of the experiment in which nothing happened',
  standfirst:
    'A result of “no difference” is knowledge that somebody paid for. We should stop leaving it in drawers.',
  section: 'science',
  kind: 'opinion',
  by: ['ruth-adeyemi-clarke'],
  hoursAgo: 24 * 24,
  body: [
    p(
      'In my last year as a teacher a girl in the second row asked why all the experiments in the textbook worked. I said that they’d been chosen because they worked. She thought about it. “So how do you know about the ones that don’t?” she asked, and I have been trying to give her a proper answer ever since.',
    ),
    p(
      'The short one is that we often don’t. A study that finds an effect is written up, sent off, printed and cited. One that finds none is put away. No one lies. The researcher has another project; the editor has a pile; a paper called “We looked, and it was not there” is hard to love. In 1979 the psychologist Robert Rosenthal gave the habit its name, the file drawer problem, and pointed out what follows from it. If twenty laboratories test an idea that’s false, by the customary standard about one of them will find it true, by luck. If that one publishes, and the nineteen don’t, then the literature, read with perfect honesty from beginning to end, says something that isn’t so.',
    ),
    p(
      'In psychology this has led to some famous collapses. In medicine it’s a matter of harm. A drug’s reputation is the sum of its trials; leave out the disappointing ones, and you will prescribe it with a confidence that nobody has earned. That is why trials in many countries now have to be entered in a public register before they begin: so that the ones that vanish leave a gap.',
    ),
    p(
      'It needn’t have been like this. The most celebrated measurement of the nineteenth century was a failure. In 1887 Albert Michelson and Edward Morley set out to detect the Earth’s motion through the ether, that thin stuff in which light was believed to travel. Their apparatus floated on mercury, and could have shown a shift far smaller than the one expected. It showed next to nothing. They were disappointed, and they published. You can draw a line from that empty result to relativity, and whether or not Einstein leaned on it as much as the legend has it, physics did.',
    ),
    pull(
      'Telling absence of evidence from evidence of absence is a craft. But it’s a craft that we can’t practise on papers that don’t exist.',
    ),
    p(
      'I’m not saying that every null result is a Michelson and Morley. Some experiments show nothing because they were too small, or because the thermometer was in the wrong beaker. Telling absence of evidence from evidence of absence is a craft. But it’s a craft that we can’t practise on papers that don’t exist.',
    ),
    p(
      'There is a remedy that I find beautiful, because it is so like something a clever child would propose. It’s called a registered report. You send the journal your question and your method, before you’ve done anything. The referees argue about whether it’s a good question and a fair test. If it is, the journal promises to print the answer, whatever it is. Then you go and find out. The journal *Cortex* began it in 2013, and hundreds have taken it up. When people compare the two kinds of paper, the registered ones report far fewer triumphs. That is what it looks like when the drawer is opened.',
    ),
    p(
      'The rest of us have a part in this as well, we who write the headlines. A newspaper is also a file drawer. We print the berry that may prevent, and we don’t print the six studies in which it did not. I can think of an easy amends, and I’ve asked my colleagues to hold me to it. When this desk has reported that something might be so, and it is later tested well and turns out not to be, we’ll give the second story the same place as the first.',
    ),
    p(
      'It will make for a few quiet mornings on the Science page. To the girl in the second row, who must be nearly thirty: this is how we’ll know about the ones that don’t.',
    ),
  ],
  topics: ['how-science-works'],
  sources: [
    {
      title: 'Robert Rosenthal, “The file drawer problem and tolerance for null results”, 1979',
      publisher: 'Psychological Bulletin',
    },
  ],
  discussion: {
    prompt: 'When has finding out that something did not work been the most useful result you got?',
  },
};
