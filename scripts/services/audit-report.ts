import { z } from 'zod';
import { parseJson } from '../../lib/http/parse-json.ts';

const severities = ['critical', 'high', 'moderate', 'low', 'info'] as const;

const report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ severity: z.enum(severities), range: z.string(), isDirect: z.boolean() }),
  ),
});

/** What came of an audit: sentences, and whether something has to be done now. */
export type Audit = { lines: string[]; urgent: boolean };

/** Reads what `npm audit --json` printed. Where the registry did not answer, that is said, and nothing is urgent. */
export function readAudit(output: string): Audit {
  const answer = parseJson(output);
  const read = report.safeParse(answer);
  if (!read.success) {
    const why = z.object({ message: z.string() }).safeParse(answer).data?.message;
    return { lines: [`Dependencies were not audited: ${why ?? 'npm gave no report'}.`], urgent: false };
  }
  const found = Object.entries(read.data.vulnerabilities).toSorted(
    ([, one], [, other]) => severities.indexOf(one.severity) - severities.indexOf(other.severity),
  );
  if (found.length === 0)
    return { lines: ['No known hole in any package that runs in production.'], urgent: false };
  return {
    lines: found.map(
      ([name, { severity, range, isDirect }]) =>
        `${severity}: ${name} ${range}${isDirect ? '' : ' (not ours directly)'}`,
    ),
    urgent: found.some(([, { severity }]) => severity === 'critical' || severity === 'high'),
  };
}
