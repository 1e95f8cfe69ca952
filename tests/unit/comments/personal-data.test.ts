import { expect, test } from 'vitest';
import { findPersonalData, type PersonalData } from '../../../lib/comments/policy/personal-data.ts';

test.each<[string, PersonalData]>([
  ['Write to ann.b+news@mail.example.co.uk, she answers.', 'an e-mail address'],
  ['ANN@EXAMPLE.ORG', 'an e-mail address'],
  ['Call +44 20 7946 0958 now', 'a telephone number'],
  ['+49 (0) 30 901820', 'a telephone number'],
  ['tel.: 030/9018-2000', 'a telephone number'],
  ['0171 1234567', 'a telephone number'],
  ['(020) 7946 0958', 'a telephone number'],
  ['her number is (212) 555-0143', 'a telephone number'],
  ['212-555-0143', 'a telephone number'],
  ['IBAN DE89 3704 0044 0532 0130 00 und danke', 'a bank account'],
  ['GB82WEST12345698765432', 'a bank account'],
  ['NO93 8601 1117 947', 'a bank account'],
  ['card 4111 1111 1111 1111 exp 12/30', 'a card number'],
  ['4111111111111111', 'a card number'],
  ['3782 822463 10005', 'a card number'],
])('%s', (text, kind) => expect(findPersonalData(text)).toEqual([kind]));

test.each([
  'From 1914-1918 to 1939-1945, and again in 2001.',
  'On 01.02.2024 at 10:30, and on 2024-02-01 as well.',
  'They won 3:2 (1:1, 2:1), then 6-4, 6-7, 7-5.',
  'See § 823 Abs. 1 BGB, Art. 5(1)(a) GDPR, 42 U.S.C. § 1983.',
  'ISBN 978-0-306-40615-7 or ISBN 0-306-40615-2 or ISBN 0306406152',
  'ISSN 0317-8471, DOI 10.1000/182.',
  'It cost 1,234,567.89 dollars, of 4,000,000,000,000 in all.',
  'That is 0.123456789 of it, or 0,75 %.',
  'Version 4.18.0-beta.17 and 192.168.100.200',
  'The train leaves at 0815, platform 12, car 21.',
  'Case C-131/12 and 2 BvR 859/15',
  'https://example.org/2024/0171123456789/4111111111111111',
  'Ask @ann or @the_desk about it.',
  '1234 5678 9012 3456 is not a card',
  'DE89 3704 0044 0532 0130 01 has the wrong check digits',
  'population: 83 200 000; 0 of 100 000 000',
  '',
])('nothing in: %s', (text) => expect(findPersonalData(text)).toEqual([]));

test('of each kind one, whatever there is', () => {
  expect(findPersonalData('a@b.org c@d.org +44 20 7946 0958 4111111111111111')).toEqual([
    'an e-mail address',
    'a telephone number',
    'a card number',
  ]);
});
