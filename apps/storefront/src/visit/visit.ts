import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Actor, DomainError, type ResellerId } from '#kernel';
import type { Currency } from '#catalog';
import type { LiveImpersonation } from '#identity';
import type { CartScope } from '#ordering';
import type { Brand, DraftedBrand } from '#branding';
import type { MoneyFormat } from '#catalog';
import type { Texts } from '../theme/texts.js';
import type { Theme } from '../theme/theme.js';
import type { AuthenticatedRequest } from '../../../api/src/auth/authenticated-request.js';

/** Light or dark by the visitor's choice; `auto` follows his system. */
export const SCHEMES = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];
export type StoreCurrency = Currency & MoneyFormat;

/** What a request inside of a preview sees in place of the stored brand (ADR 0034). */
export type Preview = DraftedBrand & { scheme: Scheme };

/** One request for a page: whose store, who looks, with what in his hands. */
export type Visit = {
  brand: Brand;
  /** In a preview; then nobody is signed in, has a cart, or sends anything. */
  preview: Preview | null;
  resellerId: ResellerId;
  /** False while the reseller is suspended: nothing is sold, clients still see and pay what they have. */
  isOpen: boolean;
  /** The signed-in client of this very store, else null. */
  client: Actor | null;
  sessionToken: string | null;
  /** Who really looks, when somebody else is signed in as the client. */
  impersonation: LiveImpersonation | null;
  cart: CartCookie | null;
  /** The account's currency, else the visitor's choice, else the default; written in the manner of the visitor's language. */
  currency: StoreCurrency;
  currencies: readonly StoreCurrency[];
  theme: Theme;
  /** The brand's order form, or the first that the theme has. */
  orderTemplate: string;
  /** The theme's texts in the language of the account, else the visitor's choice, else what his browser asks for, else the brand's. */
  texts: Texts;
  scheme: Scheme;
  /** What every form of the page carries back. */
  csrf: string;
  notice: string | null;
  /** Path and query as asked. */
  path: string;
};

/** The cart's token, and how many lines it had: a hint for the header that saves a query per page. */
export type CartCookie = { token: string; lines: number };

export type VisitRequest = AuthenticatedRequest & { visit?: Visit };

export const visitOf = (request: FastifyRequest): Visit => (request as VisitRequest).visit!;

export const cartScope = (visit: Visit): CartScope => ({
  resellerId: visit.resellerId,
  clientId: visit.client?.clientId ?? null,
});

/** The visit of a page request. */
export const CurrentVisit = createParamDecorator((_: unknown, context: ExecutionContext): Visit =>
  visitOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** A page of the client area was asked by somebody who is not signed in; the filter leads to the sign-in page. */
export class SignInFirstError extends DomainError {
  constructor() {
    super('identity.unauthenticated', 'forbidden', {}, 'sign in first');
  }
}

/** The page was not asked from a form of this store. */
export class FormExpiredError extends DomainError {
  constructor() {
    super('storefront.form_expired', 'forbidden', {}, 'the form is too old or comes from another site');
  }
}

/** @throws SignInFirstError */
export function clientOf(visit: Visit): Actor {
  if (!visit.client) throw new SignInFirstError();
  return visit.client;
}
