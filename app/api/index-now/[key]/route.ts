import { env } from '#lib/env.ts';
import { conditional, plainText } from '#lib/http/conditional.ts';

type Context = { params: Promise<{ key: string }> };

/** Shows search engines that our IndexNow key is ours: at `/<key>.txt` (lib/http/machine-addresses.ts). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { key } = await params;
  return env.indexNow?.key === key
    ? conditional(request, key, 'text/plain; charset=utf-8')
    : plainText(404, 'There is nothing here.');
}
