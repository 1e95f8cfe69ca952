'use client';
// Next requires the error page of a layout to be a client component.

import { ErrorView } from '#components/page/error-view.client.tsx';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function SiteError({ error, reset }: Props) {
  return <ErrorView digest={error.digest} retry={reset} />;
}
