/** Whether `host` (with or without a port) names the machine that asks. A page elsewhere can't borrow such a name. */
export function isLoopbackHost(host: string): boolean {
  return /^(?:localhost|[\w-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host);
}
