import { expect, test } from 'vitest';
import { readAudit } from '../../../scripts/services/audit-report.ts';

const found = (severity: string) =>
  JSON.stringify({ vulnerabilities: { 'a-package': { severity, range: '<2.0.0', isDirect: false } } });

test('an audit is urgent for what is high or critical', () => {
  expect(readAudit(found('critical'))).toEqual({
    lines: ['critical: a-package <2.0.0 (not ours directly)'],
    urgent: true,
  });
  expect(readAudit(found('high')).urgent).toBe(true);
  expect(readAudit(found('moderate')).urgent).toBe(false);
  expect(readAudit('{"vulnerabilities":{}}').lines).toEqual([
    'No known hole in any package that runs in production.',
  ]);
});

test('a registry that does not answer is said, and fails nothing', () => {
  expect(readAudit('{"message":"405 Method Not Allowed"}')).toEqual({
    lines: ['Dependencies were not audited: 405 Method Not Allowed.'],
    urgent: false,
  });
  expect(readAudit('').urgent).toBe(false);
});
