import { expect, test } from 'vitest';
import { fieldsOf, readRuleFields, ruleFieldsIn } from '../../../lib/comments/http/rules-form.ts';
import { builtIn } from '../../../lib/comments/policy/settings.ts';

const fields = (changed: Record<string, string> = {}) => ({ ...fieldsOf(builtIn), ...changed });
const faultsOf = (changed: Record<string, string>) => {
  const read = readRuleFields(fields(changed));
  return read.ok ? {} : read.faults;
};

test('a form says what it was made of', () => {
  expect(readRuleFields(fieldsOf(builtIn))).toEqual({ ok: true, settings: builtIn });
});

test('blank lines, spaces and carriage returns are no words; an empty list is left out by forms', () => {
  const { suspectTerms: _left, ...rest } = fields({ bannedTerms: ' one \r\n\r\n two words \n' });
  expect(readRuleFields(rest)).toMatchObject({
    ok: true,
    settings: { bannedTerms: ['one', 'two words'], suspectTerms: [] },
  });
});

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['beyond its limits', { maxLength: '5' }, { maxLength: 'A whole number from 200 to 10,000.' }],
  ['no number', { maxLinks: 'ten' }, { maxLinks: 'A whole number from 0 to 50.' }],
  ['a fraction', { maxLinks: '1.5' }, { maxLinks: 'A whole number from 0 to 50.' }],
  ['nothing', { maxLinks: '' }, { maxLinks: 'A whole number from 0 to 50.' }],
  ['an unknown switch', { 'mode-links': 'loud' }, { 'mode-links': 'Choose one of the three.' }],
  ['a term of signs', { bannedTerms: 'a\n?!' }, { bannedTerms: '“?!” has no letter or figure to look for.' }],
  [
    'a long term',
    { bannedTerms: 'a'.repeat(101) },
    { bannedTerms: `“${'a'.repeat(30)}…” is longer than 100 characters.` },
  ],
  [
    'too many terms',
    { suspectTerms: Array.from({ length: 2001 }, (_, at) => `t${at}`).join('\n') },
    { suspectTerms: '2,000 at most.' },
  ],
])('says what is wrong: %s', (_name, changed, faults) => expect(faultsOf(changed)).toEqual(faults));

test('keeps what belongs to the rules, and nothing else', () => {
  expect(
    ruleFieldsIn({
      maxLinks: '3',
      'mode-links': 'on',
      intent: 'save',
      'mode-audience': 'off',
      __proto__: 'x',
    }),
  ).toEqual({
    maxLinks: '3',
    'mode-links': 'on',
  });
});
