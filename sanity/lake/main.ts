import { env } from '#lib/env.ts';
import { startEmbeddedLake } from './embedded.ts';
import { refusalCode } from './refusal.ts';

/** The lake as a process of its own: prints one line once it answers, ends cleanly on SIGTERM and SIGINT. */
try {
  const lake = await startEmbeddedLake({ env, tellSite: true });
  console.log(`lake ready ${lake.url}`);
  const stop = () => {
    lake.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(refusalCode);
}
