import { describe, expect, test, vi } from 'vitest';
import { checkOrigin } from '../../../lib/auth/origin.ts';

vi.mock('#lib/env.ts', () => ({ env: { siteUrl: 'http://localhost:3000' } }));

const own = 'http://localhost:3000';

describe('where a change comes from', () => {
  test.each([
    [own, 'same-origin', true],
    [own, null, true],
    [null, 'same-origin', true],
    // No browser's page: nobody's session is being abused.
    [null, null, true],
    ['null', null, false],
    ['null', 'same-origin', false],
    ['', null, false],
    ['http://localhost:3333', 'same-site', false],
    ['http://localhost', null, false],
    ['https://localhost:3000', null, false],
    ['http://127.0.0.1:3000', null, false],
    ['http://localhost:3000.evil.example', null, false],
    ['http://evil.example', 'cross-site', false],
    ['http://evil.example', 'same-origin', false],
    [own, 'cross-site', false],
    [own, 'same-site', false],
    [own, 'none', false],
    [null, 'cross-site', false],
    [null, 'same-site', false],
    [null, 'none', false],
    [null, 'nonsense', false],
  ])('Origin %s with Sec-Fetch-Site %s: %s', (origin, site, expected) => {
    const headers = new Headers();
    if (origin !== null) headers.set('Origin', origin);
    if (site !== null) headers.set('Sec-Fetch-Site', site);
    expect(checkOrigin({ headers })).toBe(expected);
  });
});
