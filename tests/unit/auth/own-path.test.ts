import { describe, expect, test } from 'vitest';
import { ownPath, withQuery } from '../../../lib/auth/own-path.ts';

const site = 'https://gazette.example';

describe('where somebody goes after signing in', () => {
  test.each([
    ['/health/sleep?x=1#discussion', '/health/sleep?x=1#discussion'],
    ['https://gazette.example/health', '/health'],
    ['/studio', '/studio'],
    ['health', '/health'],
    ['/a/../b', '/b'],
    // Without two slashes a browser, too, reads a path.
    ['https:evil.example', '/evil.example'],
    ['/?u=//evil.example', '/?u=//evil.example'],
  ])('%j leads to %s', (asked, path) => {
    expect(ownPath(asked, site)).toBe(path);
  });

  test.each([
    undefined,
    null,
    '',
    'https://evil.example/',
    'http://gazette.example/',
    'https://gazette.example.evil.example/',
    'https://gazette.example@evil.example/',
    'https://user:secret@gazette.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    '/%2e//evil.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    `/${'x'.repeat(3000)}`,
    'http://[',
  ])('%j leads nowhere but home', (asked) => {
    expect(ownPath(asked, site)).toBe('/');
  });

  test('a query is added to a path, and its fragment stays last', () => {
    expect(withQuery('/sign-in#problem', { error: 'TooMany', callbackUrl: '/a?b=c&d', none: null })).toBe(
      '/sign-in?error=TooMany&callbackUrl=%2Fa%3Fb%3Dc%26d#problem',
    );
  });
});
