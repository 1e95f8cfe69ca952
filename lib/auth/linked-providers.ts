import { db } from '#lib/db.ts';

/** The ids of the identity providers that a reader has connected. */
export async function linkedProviders(readerId: string): Promise<string[]> {
  const accounts = await db.account.findMany({ where: { userId: readerId }, select: { provider: true } });
  return accounts.map(({ provider }) => provider);
}
