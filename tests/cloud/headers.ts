/** The headers that every call owes the cloud, and the one that only the token call may carry. */
import { complain, type Exchange } from './exchange.ts';

export const TOKEN_PATH = '/api/auth/anonymous-token';

const ATTRIBUTION: readonly (readonly [name: string, form: RegExp])[] = [
  ['x-skill-source', /^maker-linkedin$/],
  ['x-skill-version', /^\d+\.\d+\.\d+$/],
  ['x-skill-platform', /^(?:clawhub|cursor|unknown)$/],
];

export function hasAttribution({ request }: Exchange): boolean {
  return ATTRIBUTION.every(([name, form]) => form.test(String(request.headers[name] ?? '')));
}

/** Notes what is wrong with a call's headers; whether it is answered is the endpoint's to say. */
export function checkHeaders(exchange: Exchange): void {
  const { request, path } = exchange;
  for (const [name, form] of ATTRIBUTION) {
    const value = request.headers[name];
    if (value === undefined || value === '') complain(exchange, `${name} missing`);
    else if (!form.test(String(value))) complain(exchange, `${name} is "${value}"`);
  }
  if (path !== TOKEN_PATH && request.headers['x-client-id']) complain(exchange, 'X-Client-Id beyond the token call');
  if (/nmv_usr_/.test(request.url ?? '')) complain(exchange, 'a token in the address');
}
