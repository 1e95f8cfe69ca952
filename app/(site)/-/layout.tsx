import type { Metadata } from 'next';
import type { ReactNode } from 'react';

/** Pages that stand in for others, at their addresses: see lib/http/stand-ins.ts. */
export const metadata: Metadata = { robots: { index: false } };

export default function StandInLayout({ children }: { children: ReactNode }) {
  return children;
}
