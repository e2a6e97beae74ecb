import type { Request } from 'express';

/**
 * Where a request comes from, for limits: the address that the trusted proxies name, never a header a stranger wrote.
 * One household or office has a whole IPv6 network, so those count by their first 64 bits.
 */
export function originOf(req: Pick<Request, 'ip'>): string {
  const address = req.ip ?? 'unknown';
  if (address.startsWith('::ffff:')) return address.slice('::ffff:'.length);
  return address.includes(':') ? networkOf(address) : address;
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
