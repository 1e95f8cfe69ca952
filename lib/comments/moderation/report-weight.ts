/** How a reporter's earlier reports ended. `null`: somebody without an account, of whom nothing is known. */
export type Record = { upheld: number; refused: number } | null;

/** Without an account it is easy to be many. */
const unknown = 0.25;

/**
 * How much one report counts: 1 for an account whose reports nobody has judged yet, up to 2 for one that moderators
 * agree with, towards 0 for one that they don't. The first judgements count less than many do.
 */
export function weightOf(record: Record): number {
  return record === null ? unknown : (2 * (record.upheld + 1)) / (record.upheld + record.refused + 2);
}

/** What the open reports of one comment come to. The same in any order. */
export function weightOfAll(records: readonly Record[]): number {
  return records.reduce((sum, record) => sum + weightOf(record), 0);
}
