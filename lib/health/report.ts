type Reach = 'up' | 'down';

/** What was found out about the parts that the site needs, or would like to have. */
export type Parts = {
  database: Reach;
  /** Whether the database has every table that this build was made for. */
  migrations: 'applied' | 'pending' | 'unknown';
  content: Reach;
  redis: Reach | 'unused';
  mail: Reach;
  /** The process was asked to end: it finishes what it has, and wants nothing new. */
  ending: boolean;
};

/** What `/api/health/ready` says. Names of parts and whether they are there; never an address, nor why. */
export type Report = { status: 'ready' | 'unready' } & Parts;

/**
 * Ready is who can take any request. Without the CMS pages that are kept are served, and mails and counts in Redis can
 * wait or have a stand-in: such faults are told, and are no reason to send readers elsewhere.
 */
export function reportOf(parts: Parts): Report {
  const ready = parts.database === 'up' && parts.migrations === 'applied' && !parts.ending;
  return { status: ready ? 'ready' : 'unready', ...parts };
}
