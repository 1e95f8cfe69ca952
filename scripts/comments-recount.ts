import { parseArgs } from 'node:util';
import { runCommand } from './services/command.ts';
import { withDatabase } from './services/database.ts';

/** Of what is wrong. */
const mostShown = 100;

/**
 * `npm run comments:recount`: counts anew what is kept beside comments (how many readers see, likes, replies, reports) and
 * sets right what is wrong, one discussion at a time, while the site runs. With `--check` it only says what is wrong, and
 * ends with 1 where anything is.
 */
await runCommand(async () => {
  const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values;
  let wrong = 0;
  await withDatabase(async (db) => {
    const { findDrift, recount } = await import('../lib/comments/store/counters.ts');
    if (!check) {
      const { mended, articles } = await recount(db);
      console.log(`${mended} counts set right, in ${articles} discussions.`);
      return;
    }
    const drift = await findDrift(db);
    wrong = drift.length;
    for (const { what, id, kept, counted } of drift.slice(0, mostShown))
      console.log(`${what} of ${id}: ${kept} kept, ${counted} counted`);
    if (wrong > mostShown) console.log(`… and ${wrong - mostShown} more`);
    console.log(
      wrong === 0
        ? 'Every count is right.'
        : `${wrong} counts are wrong. Run "npm run comments:recount" to set them right.`,
    );
  });
  if (wrong > 0) process.exit(1);
});
