import fc from 'fast-check';

/** What programs and people send who mean no good, or don't know what they do. */

/** Characters that break what takes text for granted. */
const awkward = [
  '\0',
  '\r\n',
  '\t',
  '\u2028',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\ufffe',
  '\ud800',
  '\udfff',
  '👩‍👩‍👧‍👦',
  'e\u0301\u0302\u0303',
  '<script>',
  '"><img src=x onerror=alert(1)>',
  '&#x0;',
  "';--",
  '%00',
  '%ff',
  '../',
  '//evil.example',
  'javascript:alert(1)',
  '${7*7}',
  'data:text/html,x',
  '=?utf-8?B?eA==?=',
  '__proto__',
];

/** Short texts of these and of anything else. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...awkward),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ maxLength: 8 }),
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));

/** Any JSON, with such texts in it. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, 0, -1, 1e308, Number.MAX_SAFE_INTEGER + 2, '', [], {}),
  fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }),
  fc.record({ ['__proto__']: hostileText, constructor: hostileText }),
);
