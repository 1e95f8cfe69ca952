'use client';
// Next requires the last error page to be a client component; it brings its own document.

import { ErrorView } from '#components/page/error-view.client.tsx';
import '../components/ui/tokens.css';
import '../components/ui/base.css';

type Props = { error: Error & { digest?: string } };

export default function GlobalError({ error }: Props) {
  return (
    <html lang="en">
      <body>
        <title>This page can’t be shown just now</title>
        <main>
          <ErrorView digest={error.digest} retry={() => location.reload()} />
        </main>
      </body>
    </html>
  );
}
