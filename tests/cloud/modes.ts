/** How the stand-in cloud behaves: each switch is one thing that the real one is known, or feared, to do. */

export interface CloudModes {
  /**
   * Which dialect the agent's stream speaks: ADK events (whole; deltas and then the whole; newer, calls in deltas, too),
   * typed frames, bare text.
   */
  dialect: 'adk-nostream' | 'adk-stream' | 'adk-progressive' | 'typed' | 'flat';
  /** How the same frames are put on the wire. */
  framing: 'plain' | 'crlf' | 'cr' | 'bom' | 'bytes' | 'multi-line' | 'unfinished';
  /** A JSON body in place of the stream: a list of its events, an envelope around them, or a list that calls itself a stream. */
  answerAs: 'stream' | 'json-list' | 'json-envelope' | 'json-as-stream';
  /** Thoughts before each text, and the user's own words echoed. */
  thoughts: boolean;
  /** How a heartbeat looks on the wire. */
  heartbeat: 'empty-data' | 'typed' | 'word' | 'event' | 'comment' | 'object';
  heartbeatMs: number;
  /** How long the agent works for one message. */
  generationMs: number;
  /** The agent's work waits until `control.releaseGeneration` is called. */
  holdGeneration: boolean;
  /** What the agent adds to each answer for the screen it imagines: where to click, what to open. */
  guiTalk: string;
  /** The second of two stages waits until `control.releaseGeneration` is called. */
  holdSecondStage: boolean;
  /** The first message is answered twice: the raw clip, then the tracks added to it. */
  twoStage: boolean;
  /** An edit ends without text, as about three in ten do: nothing more, an event without parts, or errorCode STOP. */
  silentEdits: 'never' | 'nothing' | 'empty-parts' | 'stop-code';
  /** A good turn that ends in "I encountered a temporary issue". */
  trailingTemporaryIssue: boolean;
  /** The agent's work fails: as Python writes it (unescaped), as an event with errorCode, or as an envelope in a frame. */
  errorFrame: 'no' | 'python' | 'event' | 'envelope';
  /** Cuts the stream after so many bytes (0: never); the work goes on. */
  cutStreamAfterBytes: number;
  /** The stream falls silent after its first heartbeat and never ends; the work goes on. */
  stallStream: boolean;
  /** A client that hangs up cancels the work, as adk-python 1.4.2 does; else it goes on. */
  cancelOnHangup: boolean;
  /** 1001, 1002, 2001, 4001, 4002 in an envelope with HTTP 200, or as HTTP 401, 404, 402, 415, 413. */
  codesBy: 'envelope' | 'http';
  /** What is wrapped around data: `code`, `success`, or nothing. */
  envelope: 'code' | 'success' | 'bare';
  /** Fields that no document names, or none but those that are needed. */
  fields: 'documented' | 'more' | 'fewer';
  /** The state's keys stand in another order at each read, and its addresses are signed afresh. */
  restlessState: boolean;
  /** The 19-digit session id as a bare JSON number. */
  sessionIdAsNumber: boolean;
  /** The render's replies: `output.url` on top, `data.outputUrl` under `success`, or under `code`. */
  renderReply: 'seed' | 'data' | 'code';
  /** The render goes on under an id of the cloud's own. */
  otherRenderId: boolean;
  /** A finished render names no address: the file must come through the API. */
  renderWithoutUrl: boolean;
  /** Every render after the first has the first one's pictures, in a file of its own: quick, for tests that look at none. */
  sameFilm: boolean;
  /** How long a render takes at the least; the film itself may take longer. */
  renderMs: number;
  /** This many renders fail before one succeeds. */
  renderFails: number;
  /** Polls less than 25 s apart are answered 429 and noted. */
  strictPolling: boolean;
  /** A free plan: export is refused with 402. */
  freePlan: boolean;
  /** What a new token can spend; the documents say 100, which is one video and no edit. */
  freeCredits: number;
  /** Every message is refused for want of credits, whatever is left. */
  noCredits: boolean;
  /** How many tokens one address gets in 7 days. */
  tokensPerAddress: number;
  /** This many calls of the token or the agent are answered 429 first. */
  rateLimited: number;
  /** Every call of the API is answered by a proxy's page of HTML, with 502 or, as login pages are, with 200. */
  html: 'no' | 502 | 200;
  /** Every call of the API is answered 503. */
  down: boolean;
  /** Every message to the agent is answered 503, and nothing else is. */
  sendsDown: boolean;
  /** Nothing is ever answered. */
  hang: boolean;
  /** Every connection is cut before TLS has begun. */
  tlsBroken: boolean;
  /** This many token calls are answered as if their client id had been lost on the way. */
  clientIdLost: number;
  /** Every upload is refused as a file of an unsupported type. */
  refuseUploadType: boolean;
  /** Files over this many bytes are refused as too large. */
  maxUploadBytes: number;
  /** Pads the MP4 to this size with a `free` box; it still plays. */
  bigOutputBytes: number;
  /** The host that the finished file's address names. */
  cdnHost: string;
  /** The CDN lets any page read its files (Access-Control-Allow-Origin: *). */
  cdnCors: boolean;
  /** The CDN has no file, so that it must come through the API. */
  cdnDown: boolean;
}

export const API_HOST = 'mega-api-prod.nemovideo.ai';
export const CDN_HOST = 'static1.nemovideo.ai';
/** Where links for the user lead. */
export const WEB_HOST = 'nemovideo.com';

export const DEFAULT_MODES: CloudModes = {
  dialect: 'adk-nostream',
  framing: 'plain',
  answerAs: 'stream',
  thoughts: false,
  heartbeat: 'empty-data',
  heartbeatMs: 1000,
  generationMs: 4000,
  holdGeneration: false,
  guiTalk: '',
  holdSecondStage: false,
  twoStage: false,
  silentEdits: 'never',
  trailingTemporaryIssue: false,
  errorFrame: 'no',
  cutStreamAfterBytes: 0,
  stallStream: false,
  cancelOnHangup: false,
  codesBy: 'envelope',
  envelope: 'code',
  fields: 'documented',
  restlessState: false,
  sessionIdAsNumber: false,
  renderReply: 'seed',
  otherRenderId: false,
  renderWithoutUrl: false,
  sameFilm: false,
  renderMs: 3000,
  renderFails: 0,
  strictPolling: false,
  freePlan: false,
  freeCredits: 400,
  noCredits: false,
  tokensPerAddress: 10,
  rateLimited: 0,
  html: 'no',
  down: false,
  sendsDown: false,
  hang: false,
  tlsBroken: false,
  clientIdLost: 0,
  refuseUploadType: false,
  maxUploadBytes: 500 * 1024 * 1024,
  bigOutputBytes: 0,
  cdnHost: CDN_HOST,
  cdnCors: false,
  cdnDown: false,
};
