import type { SampleDiscussion } from './write.ts';

export const discussion: SampleDiscussion = {
  slug: 'write-the-letter-to-me',
  comments: [
    {
      by: 'eleanor',
      at: 34,
      likes: 23,
      text: `I was once "this cheerful young woman who is coping well". I was not cheerful, I was polite; I wasn’t coping, I’d put on lipstick. I got the copy a fortnight later and it was like reading a school report for a different girl.

I’d have given a lot for "You told me".`,
      replies: [
        {
          by: 'jo',
          at: 80,
          likes: 16,
          text: `*I was not cheerful, I was polite.* There’s my next column gone, and in six words. Well done.`,
        },
      ],
    },
    {
      by: 'oduya',
      at: 52,
      likes: 14,
      text: `Consultant, outpatient clinics, twenty-two years, and I was dragged into this by a registrar (perhaps the same one; they move about, and they do have colds).

My objection was time. She was right and I was wrong, but for a different reason from the one in the article. It *does* take longer to write. It takes less time to **dictate**, since I now do it with the patient still in the room, out loud. About once in each clinic somebody says "no, it was the other knee".`,
      replies: [
        {
          by: 'hesper',
          at: 97,
          likes: 11,
          text: `"No, it was the other knee" is the whole case for it, and I’d lead with that at the next meeting.`,
        },
        {
          by: 'tobias',
          at: 130,
          likes: 3,
          text: `Do you find that there are things which you’d have told the GP, and now don’t? That’s my one worry. A letter to two readers is never quite candid with either.`,
          replies: [
            {
              by: 'oduya',
              at: 188,
              likes: 9,
              text: `Fewer than I’d feared. In a year I can think of two, and in both cases I picked up the telephone, which I ought to have done anyway. The things I used to be "candid" about were mostly just rude.`,
            },
          ],
        },
      ],
    },
    {
      by: 'fergus',
      at: 160,
      likes: 8,
      text: `My wife keeps the letters in a biscuit tin and reads them to me in the voice of the doctor. There was one about my "unremarkable" heart that I’ve never been allowed to forget.`,
    },
    {
      by: 'celeste',
      at: 205,
      likes: 6,
      text: `Interpreter here, mostly in hospitals. When the letter is written *to* the patient, I can read it out to them in their own language as it stands, and it’s a letter. When it’s written *about* them I’ve to choose, in front of them, between translating "denies" and being kind. So I’m for it, on behalf of about sixty languages.`,
      replies: [
        {
          by: 'jo',
          at: 266,
          likes: 12,
          text: `I never thought of this, and should have done. If I may, I’ll pass it on to the registrar, who collects good reasons.`,
        },
        { by: 'celeste', at: 281, likes: 2, text: `Please do. She may have it for nothing.` },
      ],
    },
    {
      by: 'ruthven',
      at: 233,
      likes: 5,
      text: `With love, as ever, I don’t want it. I want my GP to have a short, frank, technical note that she can read in forty seconds between two other people’s. If I need it in English I’ll ask her. Not everybody wishes to be written to; some of us are quite content to be *looked after*.`,
      replies: [
        {
          by: 'thandi',
          at: 262,
          likes: 7,
          text: `But the article’s version has the list on top for the GP, and that’s the forty seconds. You’d be free not to read page two.`,
        },
        {
          by: 'jo',
          at: 318,
          likes: 9,
          text: `Ruthven, you’ve written to me every other week since 1994. You *do* wish to be written to. But I accept the principle: ask, and go by the answer.`,
          replies: [{ by: 'ruthven', at: 340, likes: 13, text: `Touché, madam.` }],
        },
      ],
    },
    {
      by: 'samira',
      at: 410,
      likes: 10,
      text: `"You failed to attend." I hadn’t failed to attend. I attended the old address, which was on the letter.`,
    },
    {
      by: 'brian',
      at: 488,
      likes: 3,
      text: `Is there anything I can actually do about it, as a patient? I mean on Thursday, at the desk.`,
      replies: [
        {
          by: 'oduya',
          at: 530,
          likes: 12,
          text: `Yes. Say this at the end of the appointment: "Would you address the letter to me, please, and copy in my GP?" You will be surprised how often it is simply done. If the doctor looks alarmed, say that you have heard it’s quicker.`,
        },
        { by: 'brian', at: 544, likes: 3, text: `Written on my hand. Cheers.` },
      ],
    },
    {
      by: 'dougal',
      at: 702,
      likes: 6,
      text: `Did you swim, Jo?`,
      replies: [
        {
          by: 'jo',
          at: 760,
          likes: 25,
          text: `Tuesdays and Fridays. Four lengths, in the slow lane, at the pace of a weather front.`,
        },
      ],
    },
  ],
};
