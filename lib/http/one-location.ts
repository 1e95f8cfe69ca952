import { ServerResponse } from 'node:http';

/**
 * Makes a redirect name its target once. Next, when it renders a redirect that it is going to keep, sets `location` and then
 * adds what it kept: two equal headers. Browsers take that, but clients that join equal headers with a comma follow
 * an address that doesn't exist. To be called once, before the first request.
 */
export function sendOneLocation(): void {
  const prototype: Appending = ServerResponse.prototype;
  const appendHeader: Appending['appendHeader'] = Reflect.get(prototype, 'appendHeader');
  prototype.appendHeader = function appendHeaderOnce(name, value) {
    if (name.toLowerCase() === 'location' && this.getHeader('location') === value) return this;
    return appendHeader.call(this, name, value);
  };
}

type Appending = {
  appendHeader(this: ServerResponse, name: string, value: string | readonly string[]): ServerResponse;
};
