import { BlockList, isIP, isIPv6 } from 'node:net';

/** Networks of addresses, such as `10.0.0.0/8`, `2001:db8::/32` or one address alone. */

/** This machine, and private networks. */
export const nearNetworks = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '::1',
  'fc00::/7',
  'fe80::/10',
];

/** Whether a text names one network. */
export function isNetwork(text: string): boolean {
  const { address, bits } = partsOf(text);
  const most = isIPv6(address) ? 128 : 32;
  return isIP(address) !== 0 && Number.isInteger(bits) && bits >= 0 && bits <= most;
}

/** A list of networks; each has to be one. */
export function networks(list: readonly string[]): BlockList {
  const all = new BlockList();
  for (const text of list) {
    const { address, bits } = partsOf(text);
    all.addSubnet(address, bits, isIPv6(address) ? 'ipv6' : 'ipv4');
  }
  return all;
}

/** Whether one of the networks has this address. */
export function within(list: BlockList, address: string): boolean {
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

function partsOf(text: string): { address: string; bits: number } {
  const [address = '', bits] = text.split('/');
  const whole = isIPv6(address) ? 128 : 32;
  return { address, bits: bits === undefined ? whole : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN };
}
