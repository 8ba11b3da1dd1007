/** Why a request gave nothing that can be used. */

export type FaultCode =
  /** A URL that is no URL, or not of http or https. */
  | 'scheme'
  /** An address of this machine or its network. */
  | 'address'
  /** The name is not known, or its server cannot be reached. */
  | 'unreachable'
  | 'timeout'
  /** The answer broke off, or its packing is broken. */
  | 'truncated'
  | 'too-large'
  /** It unpacks to absurd sizes. */
  | 'bomb'
  /** Too many redirects, or in a circle. */
  | 'redirects'
  /** robots.txt says no, or cannot be had. */
  | 'robots'
  /** The answer's status says no. */
  | 'status'
  /** It is not of a type that can be read. */
  | 'type'
  /** It was of the type, and yet cannot be read. */
  | 'content'
  /** The host is left alone for a while. */
  | 'backoff'
  /** The program is told to stop. */
  | 'stopped';

/** Faults of the host rather than of one address at it: it is then left alone for a while. */
const OF_HOST: ReadonlySet<FaultCode> = new Set(['unreachable', 'timeout']);
/** Faults that trying again will not mend. */
const FINAL: ReadonlySet<FaultCode> = new Set(['scheme', 'address', 'too-large', 'bomb', 'type']);

export class FetchFault extends Error {
  override readonly name = 'FetchFault';
  constructor(
    readonly code: FaultCode,
    message: string,
    /** Status of the answer, where there was one. */
    readonly status: number | null = null,
  ) {
    super(message);
  }

  get ofHost(): boolean {
    return OF_HOST.has(this.code) || this.status === 429 || this.status === 503;
  }

  get final(): boolean {
    return FINAL.has(this.code);
  }
}

/** Any error as a fault; those that nobody foresaw keep their message. */
export function faultOf(error: unknown): FetchFault {
  if (error instanceof FetchFault) return error;
  const { code = '', name = '', message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error) };
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return new FetchFault('timeout', `the answer took too long (${code})`);
  if (/ABORT/.test(code) || name === 'AbortError') return new FetchFault('stopped', 'stopped');
  if (
    /CONTENT_LENGTH|UND_ERR_SOCKET|ECONNRESET|EPIPE|HPE_|Z_BUF_ERROR|Z_DATA_ERROR|ERR__?ERROR_FORMAT|ERR_BROTLI|ERR_PADDING/.test(code) ||
    name === 'HTTPParserError'
  ) {
    return new FetchFault('truncated', `the answer broke off or is damaged (${code}: ${message})`);
  }
  if (/^E[A-Z_]+$|UND_ERR/.test(code)) return new FetchFault('unreachable', `the server cannot be reached (${code})`);
  return new FetchFault('content', message);
}
