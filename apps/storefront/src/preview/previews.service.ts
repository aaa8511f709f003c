import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BrandDrafts, BrandingService, type DraftedBrand } from '#branding';
import { PROVIDER } from '#kernel';
import { Env, newToken } from '#platform';
import { Pages } from '../page/pages.service.js';
import { storeHost } from '../visit/store-host.js';
import type { Preview, Scheme } from '../visit/visit.js';
import { ledBack, shownPage } from './preview-pages.js';

const HEADER = 'x-store-preview';
const ADDRESS = /^\/preview\/([\w-]{43})\/(light|dark)(\/.*)$/;
/** All that leaves a preview beside its content: no cookie, no permission to keep it. */
const PASSED_ON = ['content-type', 'content-disposition'];

/**
 * Pages of the real store in a brand that is not saved yet (ADR 0034): `/preview/TOKEN/light/…`. Each is asked inside of this process, by
 * GET and without anything of whoever looks, so it can neither see nor change anything of his.
 */
@Injectable()
export class Previews {
  /** Requests under way, by a name that is made for each and never leaves the process. */
  private readonly underWay = new Map<string, Preview>();

  constructor(
    private readonly env: Env,
    private readonly branding: BrandingService,
    private readonly drafts: BrandDrafts,
    private readonly pages: Pages,
  ) {}

  /** The preview that a request of ours is part of; a header that somebody sends names none. */
  of(request: FastifyRequest): Preview | null {
    const name = request.headers[HEADER];
    return typeof name === 'string' ? (this.underWay.get(name) ?? null) : null;
  }

  async show(http: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    this.guard(reply);
    const [, token, scheme, address = ''] = ADDRESS.exec(request.raw.url ?? '') ?? [];
    const draft = token ? await this.draftAt(request, token) : null;
    if (!draft) return this.pages.sendNeutral(reply, 'preview-ended', 404);
    const page = shownPage(address);
    if (page === null) return this.pages.sendNeutral(reply, 'preview-elsewhere', 404);
    const name = newToken();
    this.underWay.set(name, { ...draft, scheme: scheme as Scheme });
    try {
      const headers = { host: request.headers.host, [HEADER]: name };
      const answer = await http.inject({ method: 'GET', url: page, headers });
      const prefix = `/preview/${token}/${scheme}`;
      void reply.status(answer.statusCode);
      for (const header of PASSED_ON)
        if (answer.headers[header] !== undefined) void reply.header(header, answer.headers[header]);
      const { location } = answer.headers;
      if (typeof location === 'string') void reply.header('location', `${prefix}${location}`);
      const isPage = String(answer.headers['content-type']).startsWith('text/html');
      void reply.send(isPage ? ledBack(answer.payload, prefix) : answer.rawPayload);
    } finally {
      this.underWay.delete(name);
    }
  }

  /** Drafts are shown on the provider's host alone, which the consoles may frame: on no store that sells. */
  private async draftAt(request: FastifyRequest, token: string): Promise<DraftedBrand | null> {
    const host = storeHost(request.headers.host, request.raw.url ?? '');
    const owner = host && (await this.branding.byHost(host));
    return owner && owner.resellerId === PROVIDER ? this.drafts.byToken(token) : null;
  }

  /** Only a console of ours may frame it; it runs no script, sends no form, is not kept and names its address nowhere. */
  private guard(reply: FastifyReply): void {
    const console = new URL(this.env.publicUrl).origin;
    void reply
      .removeHeader('x-frame-options')
      .header(
        'content-security-policy',
        `default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors ${console}`,
      )
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .header('x-robots-tag', 'noindex');
  }
}
