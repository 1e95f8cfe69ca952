import { randomBytes } from 'node:crypto';
import { ServerResponse, type IncomingMessage } from 'node:http';
import { knownScriptsHeader } from '../cache/known-scripts.ts';
import { answerKind, securityHeaders, takesNonce, type HeaderSettings } from './security-headers.ts';
import { takeRequests } from './take-requests.ts';

/** By request, as what a kept page says of its scripts comes later. */
const known = new WeakMap<ServerResponse, (scripts: string[]) => void>();

/**
 * Sends security headers with every answer of this process's servers. Here and not in next.config.ts, whose headers are those of
 * the build, while what is allowed depends on the settings of the running site. To be called once, last of
 * those that look at requests, so that it sees them first.
 */
export function sendSecurityHeaders(settings: HeaderSettings): void {
  takeRequests((request, response, goOn) => {
    begin(request, response, settings);
    return goOn();
  });

  const prototype: Appending = ServerResponse.prototype;
  const appendHeader: Appending['appendHeader'] = Reflect.get(prototype, 'appendHeader');
  prototype.appendHeader = function appendUnlessOurs(name, value) {
    if (name.toLowerCase() !== knownScriptsHeader) return appendHeader.call(this, name, value);
    known.get(this)?.(String(value).split(' ').filter(Boolean));
    return this;
  };
}

function begin(request: IncomingMessage, response: ServerResponse, settings: HeaderSettings): void {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const kind = answerKind(path, request.headers.cookie ?? '');
  const send = (scripts: string[]) => {
    for (const [name, value] of Object.entries(securityHeaders(kind, path, scripts, settings)))
      response.setHeader(name, value);
  };
  // Next puts the nonce that stands here into what it makes for this request; whatever a client wrote is not to be believed.
  delete request.headers['content-security-policy'];
  delete request.headers['content-security-policy-report-only'];
  const nonces =
    settings.production && takesNonce(kind) ? [`'nonce-${randomBytes(16).toString('base64')}'`] : [];
  if (nonces.length > 0) request.headers['content-security-policy'] = `script-src ${nonces.join(' ')}`;
  send(nonces);
  known.set(response, send);
}

type Appending = {
  appendHeader(this: ServerResponse, name: string, value: string | readonly string[]): ServerResponse;
};
