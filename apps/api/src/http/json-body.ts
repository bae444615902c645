import type { RequestHandler } from 'express';
import { text } from 'express';
import { parse } from 'secure-json-parse';
import { ApiError } from '../errors.ts';

/** RegisterTaskDefinition takes 64 KiB; the rest leaves room for a definition that is to be told its excess. */
const MAX_BYTES = 1024 * 1024;

/** No JSON of AWS's is nested more than ten deep. */
const MAX_DEPTH = 40;

const readText = text({ type: 'application/json', limit: MAX_BYTES, defaultCharset: 'utf-8' });

/** How deep brackets are nested; those inside strings do not count. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < json.length; i += 1) {
    const char = json[i];
    if (char === '\\') i += 1;
    else if (char === '"') inString = !inString;
    else if (inString) continue;
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
    else if (char === '}' || char === ']') depth -= 1;
  }
  return deepest;
}

function parseBody(json: string): unknown {
  if (depthOf(json) > MAX_DEPTH) {
    throw new ApiError('INVALID_REQUEST', `The body is nested deeper than ${MAX_DEPTH} levels.`);
  }
  try {
    // `__proto__` and `constructor.prototype` are keys of no API, only of attacks.
    return parse(json, null, { protoAction: 'error', constructorAction: 'error' });
  } catch {
    // The parser's own message quotes the input, which may hold a secret.
    throw new ApiError('INVALID_REQUEST', 'The body is not JSON that can be read.');
  }
}

/** Reads a JSON body of limited size and depth into `request.body`; its errors never quote the input. */
export const jsonBody: RequestHandler = (request, response, next) => {
  readText(request, response, (error?: { status?: number }) => {
    if (error?.status === 413) {
      return next(new ApiError('TOO_LARGE', `The body is larger than ${MAX_BYTES} bytes.`));
    }
    if (error) return next(new ApiError('INVALID_REQUEST', 'The body could not be read.'));
    try {
      if (typeof request.body === 'string') request.body = parseBody(request.body);
      next();
    } catch (thrown) {
      next(thrown);
    }
  });
};
