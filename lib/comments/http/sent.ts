import { clientAddress } from '#lib/auth/client-address.ts';
import type { Sent } from '../ports/spam.ts';

/** Where a request came from, for the services that are asked about comments. Nothing of it is stored. */
export function sentBy({ headers }: Request): Sent {
  const address = clientAddress(headers);
  return {
    address: address === 'unknown' ? null : address,
    userAgent: headers.get('user-agent')?.slice(0, 500) ?? null,
  };
}
