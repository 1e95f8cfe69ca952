import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  askedPrefixes,
  askedWords,
  asksForSomething,
  corrected,
  parseQuery,
  toTsquery,
} from '#lib/search/query.ts';

describe('a query', () => {
  test.each([
    ['words that must all be there', 'tide machine', '(tide) & (machine)'],
    ['words in a row', '"tide machine" brass', '(tide <-> machine) & (brass)'],
    ['curly quotation marks', '“tide machine”', '(tide <-> machine)'],
    ['one that is never closed', 'brass "tide machine', '(brass) & (tide <-> machine)'],
    ['without a word', 'tide -wave', '(tide) & !(wave)'],
    ['without words in a row', 'tide -"tidal wave"', '(tide) & !(tidal <-> wave)'],
    ['a hyphen inside a word is none', 'co-operate', '(co <-> operate)'],
    ['the beginning of a word', 'tid*', '(tid:*)'],
    ['not of a very short one', 'ti*', '(ti)'],
    ['operators are no words', 'tide & | ! <-> ( :* machine', '(tide) & (machine)'],
    ['a sign between spaces', 'tide - machine', '(tide) & (machine)'],
    ['nothing', '', ''],
    ['empty quotation marks', '"" “”', ''],
  ])('%s', (_, text, expected) => {
    expect(toTsquery(parseQuery(text))).toBe(expected);
  });

  test('any of the words, and none of those that are ruled out', () => {
    expect(toTsquery(parseQuery('tide machine -wave'), 'any')).toBe('((tide) | (machine)) & !(wave)');
  });

  test.each(['', '🦀', '-tide', '-"tide machine"', '&'])('%j asks for nothing', (text) => {
    expect(asksForSomething(parseQuery(text))).toBe(false);
  });

  test('is only ever words and our own operators', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const terms = parseQuery(text);
        expect(toTsquery(terms)).toMatch(/^(!?\([\p{L}\p{N}]+( <-> [\p{L}\p{N}]+)*(:\*)?\)( & (?!$)|$))*$/u);
        if (asksForSomething(terms)) expect(toTsquery(terms, 'any')).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  test('names the words to mark, without those that are ruled out', () => {
    const terms = parseQuery('tide "tide machine" bra* -wave');
    expect(askedWords(terms)).toEqual(['tide', 'machine', 'bra']);
    expect(askedPrefixes(terms)).toEqual(['bra']);
  });

  test('is put right where its words are, and nowhere else', () => {
    const meant = new Map([['mahcine', 'machine']]);
    expect(corrected('"Tide Mahcine" -wave', meant)).toBe('"Tide machine" -wave');
    expect(corrected('tide', meant)).toBe('tide');
  });
});
