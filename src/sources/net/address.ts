/** Which addresses may be asked: public ones, unless a source says otherwise. */
import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FetchFault } from './fault.js';

/** Finds all addresses of a name. */
export type Resolver = (host: string) => Promise<readonly LookupAddress[]>;

export const systemResolver: Resolver = (host) =>
  new Promise((resolve, reject) => {
    dnsLookup(host, { all: true, verbatim: true }, (error, addresses) => (error === null ? resolve(addresses) : reject(error)));
  });

/** Whether an IP address is one of the public network; of an IPv6 address that carries an IPv4 one, the latter counts. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/**
 * A URL that may be asked, its host as the parser gives it: `http://0x7f.1/` is `127.0.0.1`.
 *
 * @throws FetchFault `scheme` for what is no URL of http or https, or carries a password; `address` for an IP address that is not public
 */
export function checkedUrl(address: string, allowPrivate: boolean): URL {
  if (!URL.canParse(address)) throw new FetchFault('scheme', `${address} is no URL`);
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchFault('scheme', `${url.protocol} is not fetched: only http and https are`);
  if (url.username !== '' || url.password !== '') throw new FetchFault('scheme', 'URLs with a password are not fetched');
  const host = bareHost(url);
  if (isIP(host) !== 0) refusePrivate(host, host, allowPrivate);
  return url;
}

/**
 * The lookup that sockets use: what it hands on was checked, so that no second answer can be another.
 * A name is refused as soon as one of its addresses is not public.
 */
export function checkedLookup(resolver: Resolver, allowPrivate: boolean) {
  return (
    host: string,
    options: { readonly all?: boolean | undefined },
    done: (error: Error | null, addresses: string | LookupAddress[], family?: number) => void,
  ): void => {
    resolver(host)
      .then((addresses) => {
        for (const { address } of addresses) refusePrivate(address, host, allowPrivate);
        const [first] = addresses;
        if (first === undefined) throw new FetchFault('unreachable', `${host} has no address`);
        if (options.all === true) done(null, [...addresses]);
        else done(null, first.address, first.family);
      })
      .catch((error: Error) => done(error, []));
  };
}

function refusePrivate(address: string, host: string, allowPrivate: boolean): void {
  if (allowPrivate || isPublicAddress(address)) return;
  const leads = host === address ? `${address} is` : `${host} leads to ${address},`;
  throw new FetchFault('address', `${leads} not an address of the public network; "allowPrivate" of the source allows it`);
}

/** The host without the brackets of IPv6. */
const bareHost = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');
