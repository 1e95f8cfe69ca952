import { runCommand } from './services/command.ts';
import { openContent } from './services/content.ts';
import { withDatabase } from './services/database.ts';

/**
 * `npm run search:rebuild`: makes what readers search anew from the published articles. It is kept in step by itself; this is
 * for a database that was restored from an older backup while the site runs, or that somebody worked on by hand.
 */
await runCommand(async () => {
  const content = await openContent('read');
  try {
    await withDatabase(async (db) => {
      const { rebuild } = await import('../lib/search/keep.ts');
      const articles = await import('../sanity/queries/search.ts');
      const { indexed } = await rebuild(db, articles);
      console.log(`${indexed} articles of ${content.name} can be searched.`);
    });
  } finally {
    await content.close();
  }
});
