import { takeRequests } from './take-requests.ts';

const sentence =
  'This address can’t be read: a percent sign in it isn’t followed by the code of a character. Check it, or begin at the front page.\n';

/**
 * Answers requests for a path whose percent-encoding is malformed, such as `/%ff`, with 400. Next decodes paths before
 * any code of ours runs, and what it can't decode it takes for a fault of the server. To be called once, before the
 * first request.
 */
export function refuseMalformedAddresses(): void {
  takeRequests((request, response, goOn) => {
    if (isDecodable(request.url ?? '')) return goOn();
    response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
    response.end(sentence);
    return true;
  });
}

/** Whether the path of a request's target can be decoded; its query is read leniently, and never a reason. */
function isDecodable(target: string): boolean {
  const [path = ''] = target.split('?', 1);
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
