import { bullets, facts, h2, p, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'the-end-of-the-password',
  headline: 'What a passkey is, and why you can’t be tricked out of it',
  standfirst:
    'A password is a secret that you have to keep telling people. Its successor is one that never leaves your pocket. How it works, what it doesn’t solve, and what to do first.',
  section: 'technology',
  kind: 'explainer',
  by: ['kwabena-asante-reid'],
  hoursAgo: 24 * 3,
  picture: { picture: 'passkey', caption: 'The key knows its own door, even when its owner doesn’t.' },
  keyPoints: [
    'A passkey is a pair of keys. The site keeps the public half, and your device the private one.',
    'It works only at the site that it was made for, so a copy of the site gets nothing.',
    'Your fingerprint or face unlocks it on the device, and isn’t sent to anybody.',
    'Before you switch, make sure that you have a second way in.',
  ],
  body: [
    p(
      'Think of what you do when you type a password. You prove that you know a secret by saying it aloud. Whoever asked now knows it as well, and you trust that they are who they claim to be, that they store it properly, and that you haven’t said the same thing to anybody careless. Every one of those hopes is regularly disappointed. A great many break-ins to people’s accounts involve no cleverness with computers at all. Someone asked nicely, on a page that looked right.',
    ),
    p(
      'Passkeys do away with the saying. They’ve been an open standard since 2019 under the ungainly name of WebAuthn, agreed between the World Wide Web Consortium and an industry body called the FIDO Alliance, and by now your phone and your browser very likely have them built in. A good many sites will offer you one. This is what you’d be accepting.',
    ),
    h2('Two halves'),
    p(
      'When you make a passkey your device invents two large numbers that belong together. What’s locked with one can be checked with the other, and yet from the one that’s given away, nobody can work out the one that’s kept. The **public** half goes to the site. The **private** one stays with you.',
    ),
    p(
      'To sign in, the site sends a fresh bit of nonsense, a different one each time. Your device signs it with the private half, and sends back the signature; the site checks that with the public half. That’s all. No secret went over the wire. If the site is robbed, what the thieves carry off is a list of public halves, which are of no use to them.',
    ),
    p(
      'The fingerprint, the face or the PIN is a separate matter. It’s how you tell *your own device* that it’s you. It’s checked there, and goes no further.',
    ),
    h2('Why the fake page gets nothing'),
    p(
      'This is the part that matters. Along with your key, the device has stored the name of the site that it was made for, and the browser, not you, compares that with the name of the site which is asking. If you’ve been lured to *gazette-login.example* in place of *gazette.example*, there’s simply no key for it. You may be tired, hurried and wholly convinced. It makes no odds. What was to be given away can’t be found.',
    ),
    p(
      'That’s the difference from the six-digit codes that many of us have got used to. They’re better than nothing, and you should keep them on until you’ve something stronger. But a code is a password with a short life, and it can be asked for nicely too, by a false page which passes it on to the true one within seconds.',
    ),
    h2('Where it’s kept'),
    p(
      'On a phone or computer the private half is held in a part of the machine made to resist prying. In most set-ups it’s also copied, encrypted, to your other devices through the account that they share, or through a password manager; so that a lost phone isn’t a lost life. Or you can buy a small hardware key, for a ring with the house keys, from which it can’t be copied at all. Careful people get two.',
    ),
    p(
      'To sign in on a machine that isn’t yours, you choose “another device”, and scan a square code with your phone. The two have to be near one another, which they check by Bluetooth. It’s so that nobody can send you a code from the other side of the world and be let in by it.',
    ),
    h2('What it doesn’t solve'),
    bullets(
      '**Getting back in.** A site is as strong as its weakest door. If it lets anyone who has your e-mail reset everything, then your e-mail is what has to be strong. Put a passkey there first.',
      '**Moving house.** It’s easy to move keys between devices of one maker, and less easy, as yet, between makers. A standard for carrying them across exists, and is arriving unevenly.',
      '**Shared accounts.** A password on the fridge has its uses in a family, or in a club with a treasurer. Some managers will let you share a passkey, but it takes some setting up.',
      '**The machine itself.** If somebody has control of your unlocked phone, then so far as any site can tell, they’re you.',
    ),
    facts(
      'If you do one thing this evening',
      'Make a passkey for your main e-mail account.',
      'Add a second: another device, or a hardware key in a drawer.',
      'Print the recovery codes, and put them where you keep your passport.',
      'Only then, the bank and the rest. One at a time is fine.',
    ),
    p(
      'There’s a pleasing modesty to it. For forty years we’ve been told that security was up to us: longer, stranger, different every time, never on paper, and watch out. Most advice to users amounts to an instruction to be somebody else. This is among the rare improvements that start from the opposite end. It takes for granted that you’ll be in a hurry, that you will believe what you see, and that you’ve better things to remember. And then it works.',
    ),
  ],
  topics: ['internet', 'design'],
  sources: [
    { title: 'Passkeys', publisher: 'FIDO Alliance', url: 'https://fidoalliance.org' },
    {
      title: 'Web Authentication: an API for accessing public key credentials',
      publisher: 'World Wide Web Consortium',
      url: 'https://www.w3.org/TR/webauthn/',
    },
  ],
  discussion: { prompt: 'Have you switched to passkeys? What went smoothly, and where did you get stuck?' },
};
