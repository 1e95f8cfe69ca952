import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';

export const metadata: Metadata = {
  title: 'Gazette Studio',
  robots: { index: false, follow: false },
  // The one-use sign-in is in this page's address for a moment, and must not travel anywhere.
  referrer: 'same-origin',
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' };

/** The newsroom's tool shares nothing with reader pages: its own root, no style of theirs. */
export default function StudioLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body style={{ margin: 0 }}>{children}</body>
    </html>
  );
}
