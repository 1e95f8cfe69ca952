import { describe, expect, test } from 'vitest';
import { foldName, parseDisplayName } from '../../../lib/auth/display-name.ts';

const reader = { staff: false };

describe('a display name', () => {
  test.each([
    ['Ada Lovelace', 'Ada Lovelace'],
    ['  Ada   Lovelace  ', 'Ada Lovelace'],
    ['Nguyễn Thị Minh', 'Nguyễn Thị Minh'],
    ['Zoë', 'Zoë'],
    ['O’Brien-Smith, J. R.', 'O’Brien-Smith, J. R.'],
    ['मीरा', 'मीरा'],
    ['李雷', '李雷'],
    ['محمد', 'محمد'],
    // Full-width letters become the plain ones that they stand for.
    ['Ａｄａ', 'Ada'],
    ['x'.repeat(40), 'x'.repeat(40)],
    ['Joe Root', 'Joe Root'],
    ['Modesty Blaise', 'Modesty Blaise'],
  ])('%j is taken as %j', (typed, name) => {
    expect(parseDisplayName(typed, reader)).toMatchObject({ ok: true, value: { name } });
  });

  test.each([
    ['', 'short'],
    ['A', 'short'],
    ['   ', 'short'],
    ['..', 'short'],
    ['x'.repeat(41), 'long'],
    ['x'.repeat(100_000), 'long'],
    ['Ada\u0000', 'characters'],
    ['Ada\nLovelace', 'characters'],
    ['Ada\tLovelace', 'characters'],
    ['\u202eecalevoL adA', 'characters'],
    ['Ada\u2066x', 'characters'],
    ['Ad\u200ba', 'characters'],
    ['Ad\u00ada', 'characters'],
    ['A\ufeffda', 'characters'],
    ['Ada <b>', 'characters'],
    ['Ada "x"', 'characters'],
    ['Ada ✅', 'characters'],
    ['Ada @ home', 'characters'],
    ['a\ud800b', 'characters'],
    [`A${'\u0324'.repeat(4)}da`, 'characters'],
    ['visit shop.example', 'address'],
    ['Gazette', 'staff'],
    ['The Gazette Team', 'staff'],
    ['G a z e t t e', 'staff'],
    ['Moderator', 'staff'],
    ['m0derat0r', 'staff'],
    ['Mod3rator', 'staff'],
    ['ΜΟDERATOR', 'staff'],
    ['аdmin', 'staff'],
    ['Adm1n', 'staff'],
    ['Ádmin', 'staff'],
    ['Ann, editor', 'staff'],
    ['Staff', 'staff'],
    ['deleted', 'reserved'],
    ['Anonymous', 'reserved'],
  ])('%j is refused: %s', (typed, error) => {
    expect(parseDisplayName(typed, reader)).toEqual({ ok: false, error });
  });

  test('may speak of the newsroom where its owner belongs to it', () => {
    expect(parseDisplayName('Gazette Moderator', { staff: true })).toMatchObject({ ok: true });
  });
});

describe('names that people would confuse', () => {
  test.each([
    ['Ada Lovelace', 'ada lovelace'],
    ['Ada Lovelace', 'AdaLovelace'],
    ['Ada Lovelace', 'Ada.Love-lace'],
    ['Ada Lovelace', 'Аdа Lоvеlасе'],
    ['Ada Lovelace', 'Ada L0velace'],
    ['Zoe', 'Zoë'],
    ['Μαρία', 'μαρια'],
    ['Nina', 'Νina'],
    ['Bill', 'BiII'],
    ['Bill', 'B1ll'],
    ['Mark', 'rnark'],
    ['straße', 'STRASSE'],
  ])('%j and %j are one', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  test.each([
    ['Ada', 'Adam'],
    ['Anna', 'Hanna'],
    ['李雷', '李蕾'],
    ['Reader 12', 'Reader 13'],
  ])('%j and %j are two', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });
});
