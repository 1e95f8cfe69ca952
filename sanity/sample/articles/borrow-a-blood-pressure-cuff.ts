import { facts, numbers, p, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'borrow-a-blood-pressure-cuff',
  headline: 'Port Ellery’s libraries begin to lend blood-pressure monitors',
  standfirst:
    'They go out for a week, like a novel, with a sheet to fill in and no fine for lateness. Most of the first hundred were booked within the day.',
  section: 'health',
  kind: 'news',
  by: ['sam-quill', ['priya-raghavan-moss', 'editor']],
  hoursAgo: 44,
  picture: {
    picture: 'blood-pressure-cuff',
    caption: 'Each case holds a monitor, two sizes of cuff, and a pencil.',
  },
  keyPoints: [
    'A hundred monitors can be borrowed from the city’s seven branch libraries with an ordinary card.',
    'Readings at home tend to be truer than one taken in a surgery.',
    'High blood pressure rarely has symptoms. Measuring is the only way to know.',
  ],
  body: [
    p(
      'At the Northwall branch they are shelved between Large Print and Local History: a row of blue cases, each with a barcode and a loan slip. “We’ve lent out cake tins for years,” said Femi Castellane, the librarian, stamping one. “And a telescope. Nobody has ever brought me back the telescope and said it had found something.”',
    ),
    p(
      'Since yesterday the city’s seven branches have been lending blood-pressure monitors, a hundred in all, for a week at a time. The scheme was put together by the library service and a group of the city’s pharmacists, who check each machine between loans, and will go over the results with anybody who asks. By closing time on the first day eighty-eight were out or reserved.',
    ),
    p(
      'High blood pressure is usually felt by no one, least of all by the person who has it. Over years it strains the heart, the kidneys and the arteries of the brain. It’s found by measuring and by nothing else. But a single measurement, in a surgery, by a stranger, after a search for somewhere to park, is often higher than the truth. There’s even a name for it, the white-coat effect. Some people go the other way, fine at the doctor’s and high at home.',
    ),
    p(
      'A run of readings in one’s own kitchen settles it. The usual advice is twice in the morning and twice in the evening for a week, leaving out the first day and taking the average of the rest. The form in the case has the boxes for it.',
    ),
    numbers(
      'Sit for five minutes first, with your back supported and both feet on the floor. Don’t talk.',
      'Rest your arm on a table, so that the cuff is level with your heart, on bare skin.',
      'Use the cuff that fits. One that’s too small reads too high.',
      'No coffee or cigarette in the half-hour before, and go to the lavatory if you need to.',
      'Take two readings, a minute apart. Write both down, the one that you don’t like as well.',
    ),
    facts(
      'The two numbers',
      'The upper is the pressure as the heart beats, the lower as it rests.',
      'At home an average of 135 over 85 or more is generally regarded as high. In the surgery, the line is commonly 140 over 90.',
      'If you get 180 over 120 or more, sit quietly and measure again. If it stays there, get medical help the same day; with chest pain, breathlessness, confusion or weakness on one side, ring for an ambulance.',
    ),
    p(
      'The pharmacists expect to find some people who didn’t know. They also expect to do some good by subtraction. “There’ll be people on tablets for a number that they only ever have in my shop,” said Saoirse Banerjee, who runs the chemist’s on Tanner’s Row. She asks that no one change a dose on the strength of a library loan, and that they bring her the sheet.',
    ),
    p(
      'There’s no fine if a case is late. Privacy was talked over at some length: the library’s computer records that an object has gone out, and that it’s come back. The readings stay on the paper, and the paper belongs to the borrower. Castellane has had one back already. It had been used by a whole landing of flats in turn, eleven names and ages in different hands, the oldest ninety-three. “Best numbers on the sheet,” she said.',
    ),
  ],
  topics: ['public-health', 'neighbourhoods', 'patients'],
  sources: [
    {
      title: 'Hypertension in adults: diagnosis and management (NG136)',
      publisher: 'National Institute for Health and Care Excellence',
      url: 'https://www.nice.org.uk/guidance/ng136',
    },
  ],
  discussion: { prompt: 'What else should a library lend?' },
};
