import { code, h2, p, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'the-nineteenth-of-january-2038',
  headline: 'Fourteen minutes past three on the nineteenth of January, 2038',
  standfirst:
    'At that moment a great many computers will run out of room to count. The fix has been known for decades. What nobody knows is where all the old counters are.',
  section: 'technology',
  kind: 'analysis',
  by: ['kwabena-asante-reid'],
  hoursAgo: 24 * 18,
  picture: {
    picture: 'year-2038',
    caption: 'Thirty-one ones, and a sign. One second later it reads as a date in 1901.',
  },
  body: [
    p(
      'In the early 1970s the people who made Unix had to decide how a computer should write down the time. They chose to count seconds, from the first instant of 1970, and to keep the number in a box of thirty-two bits. One of those marks whether it is negative. The rest can hold up to 2,147,483,647. It seemed ample: sixty-eight years, on a machine which was not expected to last for ten.',
    ),
    p(
      'The counter will be full at seven seconds after 3.14 in the morning, Greenwich time, on Tuesday 19 January 2038. One second more, and the mark for the sign tips over. To a program that hasn’t been changed it will be the evening of 13 December 1901.',
    ),
    p(
      'Any machine with a Unix in it will show you both ends of the count. Ask it for the last second, and for the one that an old program takes for the next.',
    ),
    code(
      'Terminal',
      '$ date -u -d @2147483647',
      'Tue Jan 19 03:14:07 UTC 2038',
      '$ date -u -d @-2147483648',
      'Fri Dec 13 20:45:52 UTC 1901',
    ),
    h2('It has begun already'),
    p(
      'It’s easy to imagine this as an appointment, like the millennium, to which we have some years to get ready. But computers don’t live in the present. They deal in dates that are yet to come. A bank that works out a thirty-year mortgage, a registry of certificates, a pension scheme, have been going past 2038 for years, and where their counters were too small they’ve found out, mostly in private.',
    ),
    p(
      'One instance became known because it was so puzzling. On a night in May 2006 servers of a certain kind began to fall over, all at once, with no change having been made to them. They’d been told to wait for a reply “for ever”, and whoever set that up had written for ever as a thousand million seconds. It’s about thirty-one years and eight months. That evening, for the first time, now plus for ever came to more than the box would hold.',
    ),
    h2('What’s been done'),
    p(
      'The cure is a larger box. With sixty-four bits the count is good for some two hundred and ninety thousand million years, which most of us would call enough. Your phone and your laptop use it, and have for years. On small, old and cheap machines, with processors that think in thirty-two bits, it’s been harder, since the size of the box was baked into everything that talked to it. OpenBSD changed over in 2014. The core of Linux was made ready for such machines with a version released in 2020, after years of labour by a few patient people; and distributions have since then been rebuilding the thousands of programs on top, because the two sides of every join must be changed together.',
    ),
    p(
      'Then there’s what has been written down. Many file systems, databases and formats store the date in four bytes, because it was the sensible thing to do. A well-known database has a type of column, used in a vast number of tables, whose last valid value is that same Tuesday morning. To widen it isn’t difficult. It’s merely necessary to know that it’s there.',
    ),
    h2('Where to look'),
    p(
      'It’s the other kind of computer that keeps people awake: the ones that nobody thinks of as having a date. Lifts, pumps, meters, signal boxes, the controls of a lock gate, the machine in a hospital that pushes a syringe. They are built to run for twenty or thirty years, and many of those which will be in service on the day have been installed. Most of them will do nothing worse than put a wrong date in a log. Some compare two times, and if the second is earlier than the first they’ll do whatever the programmer did or did not have in mind.',
    ),
    p(
      'There is another curiosity about that time. The protocol by which computers set their clocks over a network has its own counter, which will roll over on 7 February 2036. The satellite system which most of the world uses to find its place keeps the week in ten bits; it starts afresh every 1,024 weeks, did so in 1999 and in 2019, and will again in November of 2038. Each is well understood. But anyone who has had to find a fault knows that the expensive ones are those which come in pairs.',
    ),
    h2('The wrong lesson'),
    p(
      'The millennium bug is now generally recalled as a false alarm. It’s a remarkable thing to believe. Hundreds of thousands of people spent years in looking for it; they found it in very large numbers, and mended it; and as nothing much happened it was concluded that nothing had been going to. It is as though a town that had built a sea wall should after the storm ask for its money back.',
    ),
    p(
      'I was taught to program at the container terminal by a woman who had done that work in her thirties, for a port authority, in a language already dead. She kept one thing from it, a card that hung over her desk. On it were the words of the first two questions that she’d put to the owner of any system. *How does it know what time it is? And what does it do if it’s wrong?* For most of what I’ve since come across, nobody could tell me the answer to either. There’s still time to ask.',
    ),
  ],
  topics: ['time', 'internet', 'history'],
  discussion: {
    prompt: 'What old system do you rely on that you suspect nobody fully understands any more?',
  },
};
