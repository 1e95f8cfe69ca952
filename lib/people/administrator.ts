import { getReader, type Reader } from '#lib/auth/reader.ts';

/** Who is signed in, if they decide who works here; else null. Pages and routes for administrators are 404 then. */
export async function getAdministrator(): Promise<Reader | null> {
  const reader = await getReader();
  return reader?.role === 'ADMIN' ? reader : null;
}
