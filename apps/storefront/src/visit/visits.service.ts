import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrandingService, type Brand } from '#branding';
import { CatalogService, type Currency } from '#catalog';
import { ClientsService } from '#clients';
import { IdentityService } from '#identity';
import { Env, newToken, sameSecret } from '#platform';
import { SessionCookies } from '../../../api/src/auth/session-cookies.js';
import { Previews } from '../preview/previews.service.js';
import { acceptedOf, codeOfWhmcs } from '../theme/languages.js';
import { Themes } from '../theme/themes.js';
import { StoreCookies } from './store-cookies.js';
import { storeHost } from './store-host.js';
import { FormExpiredError, type Scheme, type Visit, type VisitRequest } from './visit.js';

const SAFE = new Set(['GET', 'HEAD']);
/** The one form that comes from another of our hosts. */
const HAND_OVER = '/impersonation';
const LINKED = /(?:^|&)(?:currency|promocode)=/;

/** Opens the visit of a request: brand by Host, session by cookie, and the proof that a form came from our own page. */
@Injectable()
export class Visits {
  constructor(
    private readonly branding: BrandingService,
    private readonly catalog: CatalogService,
    private readonly clients: ClientsService,
    private readonly identity: IdentityService,
    private readonly sessions: SessionCookies,
    private readonly cookies: StoreCookies,
    private readonly themes: Themes,
    private readonly env: Env,
    private readonly previews: Previews,
  ) {}

  /** The brand of the request's host, from memory, or that of a preview; null for every host that is nobody's store. */
  async brandOf(request: FastifyRequest): Promise<Brand | null> {
    const preview = this.previews.of(request);
    if (preview) return preview.brand;
    const host = storeHost(request.headers.host, request.raw.url ?? '');
    return host === null ? null : this.branding.byHost(host);
  }

  async open(request: FastifyRequest, reply: FastifyReply, brand: Brand): Promise<Visit> {
    const { resellerId } = brand;
    const preview = this.previews.of(request);
    const session = await this.session(request, resellerId);
    const catalogue = await this.catalog.recent();
    const currencies = catalogue.currencies();
    const linked = this.linked(request, reply, currencies);
    const profile = session && (await this.clients.profile(session.client.clientId));
    const wish = profile ? profile.currency : (linked ?? this.cookies.read(request, 'currency'));
    const language = this.languageOf(request, brand, profile?.language ?? '');
    const theme = this.themes.of(brand, (request.query as Record<string, unknown> | undefined)?.theme);
    const cookie = this.cookies.read(request, 'csrf');
    const csrf = cookie ?? newToken();
    if (!cookie) this.cookies.set(request, reply, 'csrf', csrf);
    const notice = this.cookies.read(request, 'notice');
    if (notice) this.cookies.clear(request, reply, 'notice');
    const texts = this.themes.textsOf(theme, language);
    // Numbers and dates are written as the brand set them; who reads in another language gets the manner of that language.
    const isOwn = texts.language.code === brand.language;
    const written = (currency: Currency) => (isOwn ? currency : { ...currency, signs: texts.language.signs });
    const currency = currencies.find(({ code }) => code === (wish ?? brand.currency)) ?? catalogue.defaultCurrency();
    const visit: Visit = {
      brand: isOwn ? brand : { ...brand, dateFormat: texts.language.dateFormat },
      preview,
      resellerId,
      isOpen: brand.status === 'active',
      client: session?.client ?? null,
      sessionToken: session?.token ?? null,
      impersonation: session?.impersonation ?? null,
      cart: this.cookies.cart(request),
      currency: written(currency),
      currencies: currencies.map(written),
      theme,
      orderTemplate: theme.orderTemplates.includes(brand.orderTemplate) ? brand.orderTemplate : theme.orderTemplates[0],
      texts,
      scheme: preview?.scheme ?? ((this.cookies.read(request, 'scheme') ?? 'auto') as Scheme),
      csrf,
      notice,
      path: withoutLinked(request.raw.url ?? '/'),
    };
    const known = request as VisitRequest;
    known.visit = visit;
    known.storeResellerId = resellerId;
    if (session?.impersonation) {
      known.actor = session.client;
      known.impersonation = session.impersonation;
    }
    return visit;
  }

  private languageOf(request: FastifyRequest, brand: Brand, ofClient: string): string {
    const { languages } = this.themes;
    const chosen = this.cookies.read(request, 'language');
    const wishes = [
      codeOfWhmcs(ofClient),
      chosen !== null && languages.includes(chosen) ? chosen : null,
      acceptedOf(request.headers['accept-language'], languages),
    ];
    return wishes.find((one) => one !== null) ?? brand.language;
  }

  /**
   * What a link into the store brings along: `?currency=` for a visitor, and `?promocode=`, which is tried on the cart with the first
   * line. @returns the currency, when the store has it
   */
  private linked(request: FastifyRequest, reply: FastifyReply, currencies: readonly { code: string }[]): string | null {
    if (!SAFE.has(request.method)) return null;
    const { currency, promocode } = (request.query ?? {}) as Record<string, unknown>;
    if (typeof promocode === 'string' && StoreCookies.fits('promocode', promocode))
      this.cookies.set(request, reply, 'promocode', promocode);
    const known = currencies.find(({ code }) => code === currency)?.code ?? null;
    if (known !== null && known !== this.cookies.read(request, 'currency'))
      this.cookies.set(request, reply, 'currency', known);
    return known;
  }

  /**
   * Refuses a form that is not of this store's pages: its hidden field must equal the cookie, which another site can neither read nor
   * set, and the browser must not say that it comes from elsewhere (reliability.md, case 109).
   * @throws FormExpiredError
   */
  checkForm(request: FastifyRequest): void {
    if (SAFE.has(request.method)) return;
    if (request.routeOptions.url === HAND_OVER) return this.checkHandOver(request);
    const { origin, host } = request.headers;
    const site = request.headers['sec-fetch-site'];
    // `Origin: null` is what a page sends that keeps its address to itself; then the token alone decides.
    const foreign =
      site === undefined
        ? origin !== undefined &&
          origin !== 'null' &&
          !(URL.canParse(origin) && new URL(origin).host === host?.toLowerCase())
        : site !== 'same-origin' && site !== 'none';
    const sent = (request.body as Record<string, unknown> | null | undefined)?._csrf;
    const cookie = this.cookies.read(request, 'csrf');
    if (foreign || !cookie || typeof sent !== 'string' || !sameSecret(sent, cookie)) throw new FormExpiredError();
  }

  /** A key of somebody who signs in as a client comes from our consoles, in a form of theirs: the key is its proof. */
  private checkHandOver(request: FastifyRequest): void {
    if (request.headers.origin !== new URL(this.env.publicUrl).origin) throw new FormExpiredError();
  }

  /** A session of another brand is no session here. */
  private async session(request: FastifyRequest, resellerId: number) {
    const token = this.sessions.read(request, 'client');
    const live = token === null ? null : await this.identity.actorOfSession(token, 'client');
    return live && live.actor.resellerId === resellerId
      ? { client: live.actor, token: token!, impersonation: live.impersonation }
      : null;
  }
}

/** What a link brought along is taken in with the first page; on the way back to that page it must not undo a later choice. */
function withoutLinked(path: string): string {
  const [page, query] = path.split('?', 2);
  if (query === undefined || !LINKED.test(query)) return path;
  const rest = query.split('&').filter((part) => !LINKED.test(part));
  return rest.length === 0 ? page : `${page}?${rest.join('&')}`;
}
