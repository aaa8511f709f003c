import { Injectable } from '@nestjs/common';
import { ClientsService } from '#clients';
import type { ClientId } from '#kernel';
import { StoreCart } from './store-cart.service.js';
import type { Visit } from '../../visit/visit.js';

/** What a visitor has picked goes with him when he signs in: from then on in the currency of his account. */
@Injectable()
export class CartHandover {
  constructor(
    private readonly clients: ClientsService,
    private readonly cart: StoreCart,
  ) {}

  async to(visit: Visit, clientId: ClientId): Promise<void> {
    const cart = await this.cart.view(visit);
    if (!cart) return;
    const { currency } = await this.clients.profile(clientId);
    if (cart.currency !== currency) await this.cart.update(visit, { currency });
  }
}
