import { lasting } from '#lib/http/caching.ts';
import { conditional, plainText } from '#lib/http/conditional.ts';
import { whenReachable } from '#lib/http/when-reachable.ts';
import { getSharePicture } from '#lib/share-picture/cached.ts';
import { shareVersion } from '#lib/share-picture/path.ts';
import { getShareFacts } from '#sanity/queries/share-facts.ts';
import { decodeSlug } from '#sanity/queries/slug.ts';

type Context = { params: Promise<{ path?: string[] }> };

/** The drawn picture of a page: at its address with `/share.png` (lib/http/machine-addresses.ts). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { path = [] } = await params;
  return whenReachable(async () => {
    const facts = await getShareFacts(path.map(decodeSlug));
    if (!facts) return plainText(404, 'There is no such picture.');
    const picture = await getSharePicture(facts);
    // An address that names these very words can be kept; any other shows what is there now.
    const named = new URL(request.url).searchParams.get('v') === shareVersion(facts);
    return conditional(request, Buffer.from(picture), 'image/png', {
      'Cache-Control': named ? lasting : 'public, max-age=300',
    });
  });
}
