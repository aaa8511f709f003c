import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LiveImpersonation } from '#identity';
import { type Actor, DomainError, type FieldError } from '#kernel';
import { paletteOf, type Palette } from '#palette';
import { newToken } from '#platform';
import { accountNav } from './account-nav.js';
import { StoreCookies } from '../visit/store-cookies.js';
import { SCHEMES, visitOf, type Visit } from '../visit/visit.js';
import type { Texts } from '../theme/texts.js';
import { languageOf, PSEUDO } from '../theme/languages.js';
import type { PageModel, Theme } from '../theme/theme.js';
import { Themes } from '../theme/themes.js';
import { wordsOf, type FieldNames, type Words } from './problem-words.js';

export type PageOptions = {
  status?: number;
  title?: string;
  words?: Words;
  refreshSeconds?: number;
  refreshTo?: string;
  /** The address holds a secret: named as referrer nowhere, kept and indexed by nobody. */
  hidesAddress?: boolean;
  /** Files of the theme that the page runs; it works without them. */
  scripts?: readonly string[];
  /** The content alone: a script of ours puts it into a page that is there already. */
  isPart?: boolean;
};

/** A form that is shown again: what was typed, and what is wrong with it. */
export type Refused = {
  error: DomainError;
  values: Record<string, string>;
  fields: readonly string[];
  names?: FieldNames;
};

/** Renders the pages of a visit and leads on after a form. */
@Injectable()
export class Pages {
  /** Content that only depends on an object which lives as long as it is true, such as a catalogue. */
  private readonly kept = new WeakMap<object, Map<string, Buffer>>();
  /** Where kept content goes in a frame; nobody can know it, so nothing that is shown can hold it. */
  private readonly hole = newToken();
  private readonly palettes = new Map<string, Palette>();

  constructor(
    private readonly cookies: StoreCookies,
    private readonly themes: Themes,
  ) {}

  send(request: FastifyRequest, reply: FastifyReply, page: string, model: PageModel, options: PageOptions = {}): void {
    const visit = visitOf(request);
    const frame = this.frameOf(visit, options);
    if (options.hidesAddress)
      void reply.header('referrer-policy', 'no-referrer').header('x-robots-tag', 'noindex, nofollow');
    else void reply.header('referrer-policy', 'same-origin');
    const [content, { theme, texts }] = [{ ...model, words: options.words }, visit];
    this.html(
      reply,
      options.isPart ? theme.content(page, content, frame, texts) : theme.render(page, content, frame, texts),
      options.status,
      frame.client !== null || options.hidesAddress === true,
    );
  }

  /** As `send`, for content that is the same for everybody who is shown the same `source`. */
  sendKept(
    request: FastifyRequest,
    reply: FastifyReply,
    page: string,
    source: object,
    key: string,
    model: () => PageModel,
  ): void {
    const visit = visitOf(request);
    const { theme, texts, currency } = visit;
    const frame = this.frameOf(visit, {});
    void reply.header('referrer-policy', 'same-origin');
    let known = this.kept.get(source);
    if (!known) this.kept.set(source, (known = new Map()));
    const kind = [key, theme.name, texts.language.code, currency.signs?.point ?? ''].join(' ');
    let content = known.get(kind);
    // The frame is left out: kept content must hold nothing of one visitor.
    if (content === undefined) known.set(kind, (content = Buffer.from(theme.content(page, model(), {}, texts))));
    // Kept as bytes: writing a long text as UTF-8 costs more than making the frame.
    const [before, after] = theme.frame(this.hole, frame, texts).split(this.hole);
    const html = Buffer.concat([Buffer.from(before), content, Buffer.from(after)]);
    this.html(reply, html, 200, frame.client !== null);
  }

  /** A page that belongs to no brand: nothing of any store shows on it. */
  sendNeutral(reply: FastifyReply, page: string, status: number): void {
    const { neutral: theme } = this.themes;
    const { texts } = theme;
    const frame = { ...this.shared(theme, '', ''), ...spoken(texts), neutral: true, title: texts.say(`${page}.title`) };
    this.html(reply, theme.render(page, {}, frame, texts), status, true);
  }

  /** The words of a refusal. */
  words({ texts }: Visit, error: DomainError, fields: readonly string[] = [], names: FieldNames = {}): Words {
    return wordsOf(error, texts, fields, names);
  }

  /** After a form that was done: 303, so that going back or reloading sends nothing again. */
  leadOn(request: FastifyRequest, reply: FastifyReply, to: string, notice?: string): void {
    if (notice) this.cookies.set(request, reply, 'notice', notice);
    void reply.header('cache-control', 'no-store').redirect(to, 303);
  }

  private frameOf(visit: Visit, options: PageOptions) {
    const { brand, client, cart, currency, currencies, csrf, notice, isOpen, texts, theme, scheme, impersonation } =
      visit;
    const path = visit.path.split('?')[0];
    return {
      ...this.shared(theme, brand.primaryColor, brand.accentColor),
      ...spoken(texts),
      languages: this.themes.languages.map((code) => ({
        code,
        name: (code === PSEUDO.code ? PSEUDO : languageOf(code)).name,
        isChosen: code === texts.language.code,
      })),
      scheme: scheme === 'auto' ? null : scheme,
      schemes: SCHEMES.map((one) => ({ scheme: one, label: texts.say(`scheme.${one}`), isChosen: one === scheme })),
      neutral: false,
      brand: {
        name: brand.companyName,
        logo: brand.logoFileId === null ? null : `/brand/logo?v=${brand.logoFileId}`,
        terms: brand.termsUrl,
      },
      title: options.title,
      scripts: options.scripts?.map((file) => `/theme/${theme.assetsVersion}/${file}`),
      client: client ? { name: client.name } : null,
      accountNav: client ? accountNav(path, texts, impersonation !== null) : null,
      impersonation: impersonation && impersonationView(impersonation, client),
      cartLines: cart?.lines || null,
      currency: currency.code,
      currencies:
        !client && currencies.length > 1
          ? currencies.map(({ code }) => ({ code, isChosen: code === currency.code }))
          : null,
      csrf,
      isOpen,
      path: visit.path,
      at: {
        home: path === '/' && isOpen,
        shop: path === '/' || path.startsWith('/products') || path.startsWith('/groups'),
        domains: path.startsWith('/domains'),
        account: path.startsWith('/account'),
        cart: path === '/cart' || path === '/checkout',
      },
      notice: notice && texts.has(`notice.${notice}`) ? texts.say(`notice.${notice}`) : null,
      refreshSeconds: options.refreshSeconds,
      refreshTo: options.refreshTo,
    };
  }

  private shared(theme: Theme, primary: string, accent: string) {
    const key = `${primary}${accent}`;
    let palette = this.palettes.get(key);
    if (!palette) {
      if (this.palettes.size > 10_000) this.palettes.clear();
      this.palettes.set(key, (palette = paletteOf(primary, accent)));
    }
    const assets = `/theme/${theme.assetsVersion}`;
    return { palette, assets, styles: theme.styles.map((file) => `${assets}/${file}`), client: null };
  }

  private html(reply: FastifyReply, html: string | Buffer, status = 200, isPrivate: boolean): void {
    void reply
      .status(status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', isPrivate ? 'no-store' : 'private, no-cache')
      .header('vary', 'cookie, accept-language')
      .send(html);
  }
}

/** What the bar says while somebody else is signed in as the client; whole minutes, so that it needs no script. */
const impersonationView = ({ by, secondsLeft, writes, mayWrite }: LiveImpersonation, client: Actor | null) => ({
  by: by.name,
  name: client?.name ?? '',
  reason: by.reason,
  minutes: Math.ceil(secondsLeft / 60),
  writes,
  mayWrite: mayWrite && !writes,
});

const spoken = ({ language }: Texts) => ({ language: language.code, direction: language.direction });

/** Fields of a form that the form itself found wrong. */
export class InvalidFormError extends DomainError {
  constructor(errors: FieldError[]) {
    super('storefront.invalid_form', 'invalid', { errors }, 'some fields are not valid');
  }
}
