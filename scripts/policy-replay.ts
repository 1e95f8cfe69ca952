import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCommand } from './services/command.ts';
import { withDatabase } from './services/database.ts';
import { SetupError } from './services/setup-error.ts';

/** Of what changes; programs get all of it. */
const mostShown = 50;

/**
 * `npm run policy:replay -- --since 2026-11-01`: what the rules that hold now say of the comments since then, beside what
 * was decided. With `--settings rules.json`, what rules in a file would say, beside those that hold. `--json` for programs.
 * Changes nothing. See docs/moderation-rules.md.
 */
await runCommand(async () => {
  const { since, settings, json } = parseArgs({
    options: {
      since: { type: 'string' },
      settings: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  }).values;
  const from = new Date(since ?? Number.NaN);
  if (Number.isNaN(from.getTime()))
    throw new SetupError('Say from when on: npm run policy:replay -- --since 2026-11-01');
  const part = settings === undefined ? null : readSettings(settings);

  await withDatabase(async (db) => {
    const { configOf, settingsOf, withPart } = await import('../lib/comments/policy/settings.ts');
    const { findingWords } = await import('../lib/comments/policy/finding-words.ts');
    const { replayAll } = await import('../lib/comments/service/replay.ts');
    const { readAllPast } = await import('../lib/comments/store/past.ts');
    const { readRules } = await import('../lib/comments/store/rules.ts');

    const rules = await readRules(db);
    const changed = part && withPart(settingsOf(rules), part.value);
    if (changed && !changed.ok)
      throw new SetupError(`${settings} can't be used:\n  ${changed.faults.join('\n  ')}`);
    const replayed = await replayAll(readAllPast(db, from), {
      before: changed ? rules : 'decided',
      after: changed ? configOf(rules.settingsNo, changed.settings) : rules,
      atMost: json ? Number.POSITIVE_INFINITY : mostShown,
    });
    if (json) {
      console.log(JSON.stringify(replayed, null, 2));
      return;
    }

    const { count, before, after, changedCount } = replayed;
    console.log(`${count} comments since ${from.toISOString()}`);
    console.log(`${''.padEnd(24)}accept    hold  reject`);
    console.log(line(changed ? 'Rules that hold' : 'As decided then', before));
    console.log(line(changed ? `Rules in ${settings}` : 'Rules that hold', after));
    for (const comment of replayed.changed) {
      const { id, path, createdAt, body } = comment;
      console.log(`\n${createdAt} ${path}#comment-${id}`);
      console.log(`  ${body.replaceAll(/\s+/g, ' ').slice(0, 160)}`);
      console.log(`  ${comment.before.verdict} -> ${comment.after.verdict}`);
      for (const finding of comment.after.findings) console.log(`  - ${findingWords(finding)}`);
    }
    if (changedCount > replayed.changed.length)
      console.log(`\n… and ${changedCount - replayed.changed.length} more; --json names all.`);
  });
});

function readSettings(file: string): { value: unknown } {
  try {
    return { value: JSON.parse(readFileSync(file, 'utf8')) as unknown };
  } catch (error) {
    throw new SetupError(
      `${file} can't be read as JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function line(what: string, { accept, hold, reject }: Record<'accept' | 'hold' | 'reject', number>): string {
  const figures = [accept, hold, reject].map((figure) => String(figure).padStart(8)).join('');
  return what.slice(0, 22).padEnd(22) + figures;
}
