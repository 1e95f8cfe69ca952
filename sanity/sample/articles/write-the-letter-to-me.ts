import { p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'write-the-letter-to-me',
  headline: 'Doctor, write the letter to me',
  standfirst:
    'After each appointment somebody writes down what is wrong with me, and posts it to somebody else. It would be better medicine to turn the envelope round.',
  section: 'health',
  kind: 'opinion',
  by: ['jo-penhallow'],
  hoursAgo: 19,
  picture: { picture: 'doctors-letter', caption: 'The clerk’s favourite sentence: “This pleasant lady”.' },
  body: [
    p(
      'I have been a pleasant lady for forty years. I know it because I’m sent the copies. *Thank you for referring this pleasant seventy-one-year-old lady*, they begin, and go on to tell a third person, in the third person, about an ankle, a spine and a temperament that I’d taken to be mine. Once, and I’ve kept it, I was *a delightful wheelchair-bound columnist*. I am bound to the wheelchair in about the way that the consultant is bound to his car. I wrote to tell him so. He replied, to his great credit, and to my GP.',
    ),
    p(
      'The letter after the clinic is a very old form, and there is sense in it. One doctor has seen something, another needs to know. It’s brisk, it’s exact, it is full of short words that mean long things. For most of its history, the patient wasn’t expected to see it, and in the days when we couldn’t, it didn’t matter who it was addressed to. Then we got the right to be copied in. So now it’s a letter about me, not to me, which I read. I can think of no other setting where that would be held to be good manners. It’s how one speaks about a child in its hearing, or a dog.',
    ),
    p(
      'There is another way to do it, and it is so simple that I’m embarrassed to have only learned of it last year, from a young registrar with a cold. She wrote: *Dear Ms Penhallow, it was good to meet you on Tuesday. You told me that the pain is worse on the stairs and that you have stopped swimming, which you miss.* A copy went to my GP. It had all that he needed, set out in a list on top: the diagnosis, the drug, the dose, who was to do what by when. Then it was two paragraphs, to me, in sentences.',
    ),
    p('I read it three times. I hadn’t known that she’d heard about the swimming.'),
    pull('It’s a letter about me, not to me, which I read.'),
    p(
      'It turns out that she was only doing as she was told. In 2018 the Academy of Medical Royal Colleges, which speaks for the doctors’ colleges of Britain and Ireland, published guidance with the best title I’ve seen on an official document: *Please, write to me*. It asks that letters from outpatient clinics go to the patient, with a copy to the GP, and not the other way about. It has advice on how. Say what a word means the first time. “You have atrial fibrillation, an irregular pulse.” Soften news that might frighten, without leaving it out. If something is delicate, ask before it’s put on paper.',
    ),
    p(
      'Doctors whom I’ve asked make three objections. It takes longer. I believe them, at first; those who have stuck to it say that it stops taking longer, since nothing has to be explained twice. It loses precision. I don’t see why. “You have mild narrowing of the aortic valve” is as precise as “she has mild aortic stenosis”, and more people in the room know what it means, one being the one with the valve. And it might upset people. It might. I’d remind them that we’ve got the copies already. It’s upsetting to read *the patient denies alcohol*, when you only said that you don’t drink.',
    ),
    p(
      'Here is what none of them mentions, and what I suspect to be the real change. You can’t write *Dear Ms Penhallow, you are a poor historian.* You can’t write *you failed to attend*, to someone who had told you about the lift. As soon as it has to be said to a face, even a face on paper, the language tidies itself up, and with it, just a little, the thought. Courtesy is a discipline for the person who’s being courteous. So is a plain style. I’ve never written a column that I understood less well after taking out the jargon.',
    ),
    p(
      'And we, on our side, might read. A letter to me is also a claim on me. It has my part in it: *you’ve agreed to do the exercises, and to ring if the numbness spreads*. When it was sent over my head, I could suppose that it was being seen to. I’ve a drawer full of copies which I never acted on, as they weren’t mine to act on. Hers is on the fridge.',
    ),
    p(
      'I did go back to the pool. It’s in the second paragraph, between the dose and the date, in a doctor’s hand: *I hope that you will swim.*',
    ),
  ],
  topics: ['patients'],
  sources: [
    {
      title: 'Please, write to me: writing outpatient clinic letters to patients (2018)',
      publisher: 'Academy of Medical Royal Colleges',
      url: 'https://www.aomrc.org.uk',
    },
  ],
  discussion: {
    prompt: 'Have you read what a doctor wrote about you? What should they have written to you?',
  },
};
