import { download, p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'the-ferry-timetable-is-free',
  headline: 'A sixth-former asked for the ferry timetable as data. Now everyone has it',
  standfirst:
    'Port Ellery’s ferry has run on a laminated sheet since 1988. As of Monday it can be read by any phone, any map and one talking clock.',
  section: 'technology',
  kind: 'news',
  by: ['sam-quill'],
  hoursAgo: 38,
  picture: {
    picture: 'ferry-board',
    caption: 'The Tamsin at the Corn Quay landing, eleven minutes before the 8.20.',
  },
  keyPoints: [
    'The timetable, with its tides and exceptions, is published in an open format.',
    'The request was made in February by a pupil who kept missing the 8.20.',
    'Live times are to follow when the second boat has its new radio.',
  ],
  body: [
    p(
      'Amina Petrossian missed the 8.20 ferry four times in January, and it was never, she says, her fault. “The sheet on the jetty said 8.20. The website said 8.25. The sign on the boat said *see sheet*.” On the fourth morning, with thirty-five minutes to spend on the landing stage in sleet, she wrote to the harbour office on her phone. She didn’t complain. She asked whether she might have the timetable “as data, in whatever form you’ve got”.',
    ),
    p(
      'There was a silence of three weeks. Then the form in which they’d got it arrived in the post: eleven photocopies, annotated in four hands, and a note from the ferry superintendent, Joyce Tamblyn, to say that nobody had asked before and that she would be most interested to hear how it went.',
    ),
    p(
      'It went badly, to start with. On paper the timetable looks like any other. But the Saltmarket landing dries out at low water on spring tides, so on some forty days in the year the last two boats stop short at Northwall, and no column says which days. The skippers know. There’s no 7.40 in half-term unless the school has trips. There’s a footnote, marked with a dagger, which reads “ask Len”. Len retired in 2009.',
    ),
    pull('There’s a footnote, marked with a dagger, which reads “ask Len”. Len retired in 2009.'),
    p(
      '“That was the good part,” says Ms Petrossian, who’s seventeen, and is doing her exams in maths, geography and Russian. She asked Len. He lives on Lantern Hill, and the dagger, it turns out, is for Good Friday. She took the tides from the printed tables. She rode for two weekends with a notebook, and put everything into the General Transit Feed Specification, a plain format for timetables that was devised for the buses of Portland, Oregon, twenty years ago, and that most of the world’s journey planners can read. It’s a handful of text files. The whole ferry fits in forty kilobytes.',
    ),
    p(
      'On Monday the Harbour Trust put them on its website, free for anyone to use, and undertook to keep them right. It’s the undertaking that took the meetings. “A sheet of plastic is only wrong in one place,” said Mrs Tamblyn. “Once it’s on people’s telephones, I’ve got to mean it.” She has given one of the crew an hour on the first of the month to check the next against the tide tables, and has been shown how to do it herself.',
    ),
    download(
      'ferry-timetable',
      'The boats from Corn Quay',
      'The simplest form of it, for a spreadsheet: a line for each boat and landing.',
    ),
    p(
      'By Tuesday it was in the map on most phones. By Wednesday things had begun to turn up that nobody had planned. A rowing coach uses it to stay out of the way. The café on the Northwall side has hung up a screen made from an old tablet that says how long you have for your coffee. A retired compositor named Gus Ferreira, who’s blind, has a clock that tells him aloud, in the hall, when to put his shoes on; he wrote the program himself, at eighty-one, with help from his granddaughter over the telephone.',
    ),
    p(
      'What it can’t tell yet is where the boat is. The *Tamsin* reports her position, as she has to for other ships; the relief boat’s radio is too old. A new one is in the budget for the spring.',
    ),
    p(
      'The laminated sheet stays up. It has been corrected, in marker pen, and at the foot, where the dagger was, it now says “ask Amina”. She has asked them, politely, to take that off.',
    ),
  ],
  topics: ['transport', 'harbour', 'internet'],
  updatedHoursAgo: 30,
  discussion: { prompt: 'What public information near you is stuck on a piece of paper?' },
};
