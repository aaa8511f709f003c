import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CrossSiteError } from '#identity';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what a page of another origin made a browser send (reliability.md, case 109): the browser itself says where a request comes
 * from, by Sec-Fetch-Site and Origin. Programs send neither and carry no cookies of others. A form cannot send JSON, so nothing else is read.
 */
export function requireSameSite(request: FastifyRequest, ownOrigin: string): void {
  requireSameOrigin(request, ownOrigin);
  requireJson(request);
}

/** The same for a form of our own pages. */
export function requireSameOrigin(request: FastifyRequest, ownOrigin: string): void {
  if (SAFE.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new CrossSiteError();
  const { origin } = request.headers;
  // Our pages tell nobody where they are, so a browser calls the origin of their forms null; that it is the same it says here.
  if (origin === 'null' && site === 'same-origin') return;
  if (origin !== undefined && hostOf(origin) !== request.host.toLowerCase() && origin !== ownOrigin)
    throw new CrossSiteError();
}

/** The APIs read JSON alone, whoever asks. */
export function requireJson(request: FastifyRequest): void {
  const type = request.headers['content-type'];
  if (!SAFE.has(request.method) && type !== undefined && !/^application\/json\b/i.test(type))
    throw new UnsupportedMediaTypeException('send application/json');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host.toLowerCase() || null : null;
}
