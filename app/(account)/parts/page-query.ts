import { cookies } from 'next/headers';
import { formCookie } from '#lib/auth/cookies.ts';

/** Props of a page that reads its query. */
export type QueryProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The query of a page; of a name given twice only the first counts. */
export async function readQuery({ searchParams }: QueryProps): Promise<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(await searchParams).map(([name, value]) => [
      name,
      Array.isArray(value) ? value[0] : value,
    ]),
  );
}

/** What the reader typed into the form that sent them here. */
export async function typedText(): Promise<string> {
  return (await cookies()).get(formCookie)?.value ?? '';
}

/** The sentence for an error code of a page's query; undefined for none, and for codes that the page doesn't know. */
export function sentence(sentences: Record<string, string>, code: string | undefined): string | undefined {
  return code !== undefined && Object.hasOwn(sentences, code) ? sentences[code] : undefined;
}
