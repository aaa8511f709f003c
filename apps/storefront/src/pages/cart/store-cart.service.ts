import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { OrderingService, type CartView } from '#ordering';
import type { CartLine } from '#pricing';
import { StoreCookies } from '../../visit/store-cookies.js';
import { cartScope, type Visit } from '../../visit/visit.js';

const GONE = new Set(['ordering.cart_not_found', 'ordering.cart_closed']);

/** The cart of a visit: made with the first line, named by a cookie. */
@Injectable()
export class StoreCart {
  constructor(
    private readonly ordering: OrderingService,
    private readonly cookies: StoreCookies,
  ) {}

  /** The open cart as it is now; null while there is none, or when it was ordered. */
  async view(visit: Visit): Promise<CartView | null> {
    if (!visit.cart) return null;
    try {
      const view = await this.ordering.cart(cartScope(visit), visit.cart.token);
      return view.status === 'open' ? view : null;
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }

  /** Puts lines in together: when one is refused, those before it are taken out again. @throws what ordering refuses */
  async put(request: FastifyRequest, reply: FastifyReply, visit: Visit, lines: CartLine[]): Promise<void> {
    const token = await this.openToken(visit);
    const added: string[] = [];
    let view: CartView | undefined;
    try {
      for (const line of lines) {
        view = await this.ordering.putCartLine(cartScope(visit), token, line);
        added.unshift(line.ref);
      }
    } catch (error) {
      for (const ref of added) view = await this.ordering.removeCartLine(cartScope(visit), token, ref);
      this.note(request, reply, visit, token, view);
      throw error;
    }
    this.note(request, reply, visit, token, view);
    await this.tryLinkedCode(request, reply, visit, token);
  }

  /** A code that a link brought along; one that does not fit is forgotten, the visitor never typed it. */
  private async tryLinkedCode(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    token: string,
  ): Promise<void> {
    const code = this.cookies.read(request, 'promocode');
    if (code === null) return;
    this.cookies.clear(request, reply, 'promocode');
    try {
      await this.ordering.setCartPromotion(cartScope(visit), token, code);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  /** Replaces one line. @throws what ordering refuses */
  async change(request: FastifyRequest, reply: FastifyReply, visit: Visit, line: CartLine): Promise<void> {
    const { token } = visit.cart!;
    this.note(request, reply, visit, token, await this.ordering.putCartLine(cartScope(visit), token, line));
  }

  async remove(request: FastifyRequest, reply: FastifyReply, visit: Visit, ref: string): Promise<void> {
    const { token } = visit.cart!;
    this.note(request, reply, visit, token, await this.ordering.removeCartLine(cartScope(visit), token, ref));
  }

  /** Uses a code, or takes it away. @throws what promotions has against it */
  async promote(visit: Visit, code: string | null): Promise<void> {
    if (await this.view(visit)) await this.ordering.setCartPromotion(cartScope(visit), visit.cart!.token, code);
  }

  /** The visitor's place or currency; without a cart there is nothing to change. */
  async update(visit: Visit, change: { currency?: string; country?: string; state?: string }): Promise<void> {
    if (await this.view(visit)) await this.ordering.updateCart(cartScope(visit), visit.cart!.token, change);
  }

  forget(request: FastifyRequest, reply: FastifyReply): void {
    this.cookies.clear(request, reply, 'cart');
  }

  private async openToken(visit: Visit): Promise<string> {
    const known = await this.view(visit);
    if (known) {
      if (known.currency !== visit.currency.code)
        await this.ordering.updateCart(cartScope(visit), visit.cart!.token, { currency: visit.currency.code });
      return visit.cart!.token;
    }
    return (await this.ordering.createCart(cartScope(visit), { currency: visit.currency.code })).token;
  }

  private note(request: FastifyRequest, reply: FastifyReply, visit: Visit, token: string, view?: CartView): void {
    visit.cart = { token, lines: view?.lines.length ?? 0 };
    this.cookies.set(request, reply, 'cart', `${token}.${visit.cart.lines}`);
  }
}

const isGone = (error: unknown): boolean => error instanceof DomainError && GONE.has(error.code);
