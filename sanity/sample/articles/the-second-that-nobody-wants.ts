import { h2, p, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'the-second-that-nobody-wants',
  headline: 'The second that nobody wants',
  standfirst:
    'Since 1972 the world has now and then added a second to its clocks, to stay in step with a planet that won’t keep time. It has agreed to stop. The reasons say a good deal about whom time is for.',
  section: 'science',
  kind: 'analysis',
  by: ['kwabena-asante-reid', 'ruth-adeyemi-clarke'],
  hoursAgo: 24 * 13,
  picture: {
    picture: 'leap-second',
    caption:
      'In Paris the last one came just before one in the morning, which is midnight at Greenwich. Much software has never heard of it.',
  },
  body: [
    p(
      'Some minutes have sixty-one seconds. There have been twenty-seven of them, all at midnight Greenwich time, all at the end of June or of December, and the last went by on New Year’s Eve of 2016. At each, the clocks that run the world counted 23:59:58, 23:59:59, 23:59:60, and only then let the new day in.',
    ),
    p(
      'It was done for the sake of the sun. We have two ways to tell the time, and they don’t agree. An atomic clock counts the oscillations of a caesium atom, 9,192,631,770 to the second, and is steady to a degree that has no everyday comparison. The Earth’s rotation, which defined the second for most of history, is less reliable. Tides drag on it. The core and the mantle trade momentum. Ice melts at the poles, the water moves towards the equator, and the planet slows, like a skater putting out her arms.',
    ),
    p(
      'The leap second was the treaty between the two. Clocks would follow the atom, and whenever the turning Earth had drifted by the better part of a second, a whole one would be put in to bring them back. Noon would stay noon. Sailors who found their longitude by the stars, for whom a second of error is up to four hundred and sixty metres of sea, could go on setting their chronometers by the radio.',
    ),
    h2('Why engineers hate it'),
    p(
      'Computers were not consulted. To a program a day has 86,400 seconds, and a minute sixty. Many systems have no way even to write down the extra one, so they repeat the second before it, and for a moment time runs backwards: a message is answered before it’s sent, a record is older than the one that it replaces.',
    ),
    p(
      'In the first hours of July 2012 that moment set off a fault in the Linux kernel which left servers around the world spinning at full tilt. Well-known websites fell over. An airline’s check-in system went down, and passengers stood in queues because of the moon. Four and a half years later a leap second broke part of a large internet company’s name service, when a piece of code took the difference of two times and found to its surprise that it was less than nothing.',
    ),
    p(
      'So the largest companies stopped observing it, in a manner of speaking. They smear it: for some hours around midnight each second is made a sliver too long, so that the extra one has been swallowed before anybody meets it. It works well. But they don’t all smear in the same way, and during those hours there is, strictly, no single right time on Earth. A standard had been kept in name by abandoning it in practice.',
    ),
    h2('What was decided'),
    p(
      'In November 2022 the General Conference on Weights and Measures, the body that looks after the metre and the kilogram, voted that the gap between the atomic clock and the Earth may be allowed to grow larger than a second, by or before 2035, and remain so for at least a century. How large, and what happens then, it left for later. The world’s radio regulators fell in with it the year after.',
    ),
    p(
      'In the short run nobody will notice. At the present rate the clocks would need something like a century to be a minute out, and an hour is many lifetimes off. Whole countries live cheerfully with noon an hour or two away from the sun. Daylight saving moves it by an hour twice a year, for reasons that no longer persuade many people.',
    ),
    p(
      'There was an awkward reason to hurry. For most of the years since 1972 the Earth has been running slow, so seconds were added. Lately it has sped up slightly, and the question arose whether one might have to be taken away. A negative leap second has never happened. It is in the standard and, supposedly, in the code, and next to no one believes that the code would survive it.',
    ),
    h2('What is lost'),
    p(
      'It is hard to make a case for a correction that has caused only trouble. Yet something does end here. For as long as there have been calendars, the authorities in charge of time have taken it as their job to keep human reckoning tied to the sky. That is what intercalated months were for, and leap days, and the eleven days that Britain dropped in 1752. When the two drifted apart it was reckoning that gave way.',
    ),
    p(
      'From now on it won’t, or not so that we’d see. The clock is to be judged by its agreement with other clocks. It is the right choice, for a civilisation that depends on them to route aircraft and settle payments. It’s also a small declaration of independence, made by committee, in French, and with every prospect of lasting: the day used to be the time the Earth took to turn, and it is going to be the time we say it is.',
    ),
  ],
  topics: ['time', 'how-science-works'],
  sources: [
    {
      title: 'Resolution 4 of the 27th General Conference on Weights and Measures (2022)',
      publisher: 'Bureau International des Poids et Mesures',
      url: 'https://www.bipm.org',
    },
    {
      title: 'Bulletin C: announcements of leap seconds',
      publisher: 'International Earth Rotation and Reference Systems Service',
      url: 'https://www.iers.org',
    },
  ],
  discussion: { prompt: 'Should clocks follow the sun, or only one another?' },
};
