/** What every run of the extension owes the cloud, read from the stand-in's own log. */
import { expect } from 'vitest';
import { z } from 'zod';
import type { LoggedRequest } from '../cloud/cloud.ts';
import { API_HOST } from './world.ts';

const TOKEN_PATH = '/api/auth/anonymous-token';

/** Fails unless every API request carried the four headers, and the token call alone the client id. */
export function expectCleanLog(log: readonly LoggedRequest[]): void {
  const calls = log.filter((request) => request.host.startsWith(API_HOST) && request.method !== 'OPTIONS');
  expect(calls.length).toBeGreaterThan(0);
  for (const call of calls) {
    expect(call.headers, call.path).toMatchObject({
      'x-skill-source': 'maker-linkedin',
      'x-skill-version': expect.stringMatching(/^\d+\.\d+\.\d+$/),
      'x-skill-platform': expect.stringMatching(/^\w+$/),
    });
    expect('x-client-id' in call.headers, `${call.path} and the client id`).toBe(call.path === TOKEN_PATH);
    expect('authorization' in call.headers, `${call.path} and the token`).toBe(call.path !== TOKEN_PATH);
  }
  expect(log.filter((request) => request.problem)).toEqual([]);
}

/** How many messages went to the agent. */
export function countSends(log: readonly LoggedRequest[]): number {
  return log.filter((request) => request.path === '/run_sse').length;
}

/** How many renders were asked for. */
export function countRenders(log: readonly LoggedRequest[]): number {
  return log.filter((request) => request.method === 'POST' && request.path === '/api/render/proxy/lambda').length;
}

/** How many calls went to a path of the API, by method. */
export function countCalls(log: readonly LoggedRequest[], method: 'GET' | 'POST', path: RegExp): number {
  return log.filter((request) => request.method === method && path.test(request.path)).length;
}

/** What the agent was sent, in order. */
export function readMessages(log: readonly LoggedRequest[]): string[] {
  return log.filter((request) => request.path === '/run_sse').map(({ body }) => message.parse(JSON.parse(body)));
}

const message = z
  .object({ new_message: z.object({ parts: z.tuple([z.object({ text: z.string() })]) }) })
  .transform((run) => run.new_message.parts[0].text);
