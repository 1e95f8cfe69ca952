import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepare } from '../../../lib/comments/content/prepare.ts';
import { bandsInCommon, sketch } from '../../../lib/comments/content/sketch.ts';

const of = (text: string) => sketch(prepare(text).tree);
const shared = (one: string, other: string) => of(one).filter((band) => of(other).includes(band)).length;

const campaign =
  'The council sold us out once again, and nobody who voted for this plan has ever walked down that street at ' +
  'night. Sign the petition before Friday, tell your neighbours, and don’t let them get away with it.';

test('what says almost the same shares enough', () => {
  expect(shared(campaign, campaign)).toBe(6);
  expect(shared(campaign, campaign.toUpperCase().replaceAll(' ', '  '))).toBe(6);
  expect(shared(campaign, campaign.replaceAll('o', 'о').replaceAll('e', '3'))).toBe(6);
  expect(shared(campaign, `Hello all! ${campaign}`)).toBeGreaterThanOrEqual(bandsInCommon);
  expect(shared(campaign, campaign.replace('Friday', 'Monday'))).toBeGreaterThanOrEqual(bandsInCommon);
  expect(shared(campaign, `${campaign} Bob`)).toBeGreaterThanOrEqual(bandsInCommon);
});

test('what says something else doesn’t', () => {
  const other =
    'I walked down that street last night with my neighbours, and I think that the council did the right thing: the ' +
    'new lamps are bright, the crossing is safe, and the plan was discussed for two years before anybody voted.';
  expect(shared(campaign, other)).toBeLessThan(bandsInCommon);
});

test('what many people say, or quote, isn’t compared', () => {
  expect(of('I agree with every word!')).toEqual([]);
  expect(of('')).toEqual([]);
  expect(of(`> ${campaign}\n\nSo true.`)).toEqual([]);
  expect(
    shared(
      `> ${campaign}\n\nThat is not what the minutes of the meeting say, and they are public for everybody to read.`,
      `> ${campaign}\n\nMy grandmother would have agreed with you there; she never trusted a single one of them.`,
    ),
  ).toBeLessThan(bandsInCommon);
});

test('a band fits the database’s bigint', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 60, unit: 'grapheme' }), (text) => {
      for (const band of of(text)) expect(BigInt.asIntN(64, band)).toBe(band);
    }),
  );
});
