import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownPath } from '#lib/auth/own-path.ts';
import { readFields } from '#lib/comments/http/body.ts';
import * as inputs from '#lib/comments/http/input.ts';
import { readRuleFields, ruleFieldsIn } from '#lib/comments/http/rules-form.ts';
import { rulesForm, rulesToSave, rulesToTry } from '#lib/comments/http/rules-input.ts';
import { decodeCursor, encodeCursor } from '#lib/comments/store/cursor.ts';
import { hostileText, hostileValue } from '../../support/hostile.ts';

/** What comes from outside is first read by these. Whatever it is, they say what it is, and never throw. */

const lists = ['newest', 'liked', 'picks', 'replies', 'held', 'reported', 'history', 'log'] as const;

describe('a cursor', () => {
  test('names a place of its own list, or nothing', () => {
    const forged = fc
      .tuple(fc.constantFrom(...lists, 'none'), fc.nat(), fc.oneof(fc.uuid(), hostileText))
      .map(([list, number, id]) => Buffer.from(`1.${list}.${number}.${id}`).toString('base64url'));
    fc.assert(
      fc.property(
        fc.constantFrom(...lists),
        fc.oneof(hostileText, fc.base64String(), forged),
        (list, cursor) => {
          const place = decodeCursor(list, cursor);
          if (place === null) return;
          expect(place.likes).toBeGreaterThanOrEqual(0);
          expect(place.id).toMatch(/^[\da-f-]{36}$/);
          expect(decodeCursor(list, encodeCursor(list, place))?.id).toBe(place.id);
        },
      ),
    );
  });
});

describe('what a request says', () => {
  const schemas = Object.entries({ ...inputs, rulesForm, rulesToSave, rulesToTry }).flatMap(
    ([name, schema]) => (typeof schema === 'object' && 'safeParse' in schema ? [{ name, schema }] : []),
  );
  const fields = fc.dictionary(
    fc.constantFrom(
      'articleId',
      'parentId',
      'body',
      'clientKey',
      'action',
      'version',
      'text',
      'seen',
      'hours',
      'mode',
      'decisions',
      'reason',
      'note',
      'token',
      'queue',
      'q',
      'settings',
      'no',
      'intent',
      'last',
      '__proto__',
    ),
    fc.oneof(
      hostileValue,
      fc.constantFrom<unknown>('approve', 1, 'held', 'spam', 'suspend', '24', crypto.randomUUID()),
    ),
  );

  test.each(schemas)('as $name is taken or refused', ({ schema }) => {
    fc.assert(
      fc.property(fc.oneof(fields, hostileValue), (value) => {
        const read = inputs.parseInput(schema as Parameters<typeof inputs.parseInput>[0], value);
        if (!read.ok) expect(read.error.code).toBe('bad_request');
      }),
      { numRuns: 60 },
    );
  });

  test('of the rules in a form is settings, or a fault for each field', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('bannedTerms', 'suspectTerms', 'mode-links', 'x'), hostileText),
        (form) => {
          const read = readRuleFields(ruleFieldsIn(form));
          if (!read.ok) expect(Object.keys(read.faults).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a body', () => {
  const types = fc.constantFrom(
    'application/json',
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
    'text/plain',
    '',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-16',
    'multipart/form-data; boundary=x',
  );
  const bytes = fc.oneof(
    hostileValue.map((value) => Buffer.from(JSON.stringify(value) ?? '')),
    hostileText.map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
    hostileText.map((text) => gzipSync(text)),
    fc.constant(Buffer.from('['.repeat(1900))),
    fc.constant(Buffer.from('a='.padEnd(2001, 'x'))),
  );
  test('is read as well-formed fields, or refused by name', async () => {
    await fc.assert(
      fc.asyncProperty(
        types,
        fc.constantFrom('', 'gzip', 'identity', 'br'),
        bytes,
        async (type, encoding, body) => {
          const request = new Request('http://localhost/', {
            method: 'POST',
            headers: { 'content-type': type, ...(encoding && { 'content-encoding': encoding }) },
            body: new Uint8Array(body),
          });
          const read = await readFields(request, 2000);
          if (read.ok) expect(JSON.stringify(read.value.value).isWellFormed()).toBe(true);
          else
            expect(['unsupported_type', 'body_too_large', 'bad_encoding', 'bad_request']).toContain(
              read.error.code,
            );
          if (body.length > 2000) expect(read.ok).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('where somebody is sent on to', () => {
  const site = 'https://gazette.example';
  const bad = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '/',
          '//',
          '\\',
          '\t',
          '\r\n',
          '%0d%0a',
          '%2f',
          '.',
          '..',
          '@',
          ':',
          '?',
          '#',
          'https:',
          'javascript:',
        ),
        fc.constantFrom('evil.example', 'gazette.example', 'Set-Cookie: a=b'),
        hostileText,
      ),
      { maxLength: 7 },
    )
    .map((parts) => parts.join(''));
  test('is a path of this site, on one line, whatever was asked for', () => {
    fc.assert(
      fc.property(bad, (asked) => {
        const path = ownPath(asked, site);
        expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
        expect(new URL(path, site).origin).toBe(site);
      }),
      { numRuns: 2000 },
    );
  });
});
