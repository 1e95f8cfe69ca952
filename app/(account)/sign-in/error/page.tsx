import type { Metadata } from 'next';
import { ownPath } from '#lib/auth/own-path.ts';
import { getReader } from '#lib/auth/reader.ts';
import { explain } from '#lib/auth/sign-in-errors.ts';
import { env } from '#lib/env.ts';
import { Explained } from '../../parts/explained.tsx';
import { readQuery, type QueryProps } from '../../parts/page-query.ts';

export const instant = false;

export async function generateMetadata(props: QueryProps): Promise<Metadata> {
  return { title: explain((await readQuery(props)).error).title };
}

export default async function SignInErrorPage(props: QueryProps) {
  const query = await readQuery(props);
  const callbackUrl = ownPath(query.callbackUrl, env.siteUrl);
  return <Explained code={query.error} signedIn={(await getReader()) !== null} callbackUrl={callbackUrl} />;
}
