import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { OrderingService, type CartView } from '#ordering';
import { PricingService } from '#pricing';
import { Form } from '../page/form.js';
import { productWish, untouchedForm } from '../pages/product/order-form.js';
import { cartScope, type Visit } from '../visit/visit.js';

/** A cart that nobody filled, for previews: the store's first product, priced as a cart would be and kept nowhere. */
@Injectable()
export class SampleCart {
  constructor(
    private readonly ordering: OrderingService,
    private readonly pricing: PricingService,
  ) {}

  /** Null in a store that sells nothing, or whose first product cannot be ordered as it stands. */
  async of(visit: Visit): Promise<CartView | null> {
    const currency = visit.currency.code;
    const shop = await this.pricing.storeCatalogue(visit.resellerId, currency);
    const product = shop.groups.flatMap(({ products }) => products)[0];
    if (!product) return null;
    const { term } = product.prices[0];
    const form = new Form({
      ...(untouchedForm(product, term).body as object),
      domainMode: 'own',
      domain: 'example.com',
    });
    const place = { currency, country: '', state: '' };
    const { resellerId } = visit;
    try {
      const lines = [productWish(form, shop, product, term).product];
      const priced = await this.ordering.priceLines(cartScope(visit), { ...place, lines, code: null });
      return { ...place, ...priced, resellerId, clientId: null, status: 'open', orderId: null, lines };
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
}
