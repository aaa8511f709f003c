import { Body, Controller, Get, Ip, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Term } from '#catalog';
import { DomainError } from '#kernel';
import { OrderingService, type ServiceUpgradeQuote, type UpgradeTarget } from '#ordering';
import { PricingService } from '#pricing';
import { IdPipe } from '../../../../api/src/auth/id.pipe.js';
import { Form } from '../../page/form.js';
import { Pages } from '../../page/pages.service.js';
import type { Words } from '../../page/problem-words.js';
import { requireOpen } from '../../page/require-open.js';
import { clientOf, CurrentVisit, type Visit } from '../../visit/visit.js';
import { gatewayChoices } from '../checkout/checkout-view.js';
import { chosenOptions, untouchedForm } from '../product/order-form.js';
import { findProduct, productView } from '../product/product-view.js';
import { changeChoices, changeQuoteView } from './service-life-view.js';

/** Changes a running service: what it may become, what that costs, and the order. Every button is a form of its own. */
@Controller('account/services/hosting/:id/change')
export class ServiceChangeController {
  constructor(
    private readonly pages: Pages,
    private readonly ordering: OrderingService,
    private readonly pricing: PricingService,
  ) {}

  @Get()
  async show(
    @Param('id', IdPipe) id: number,
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireOpen(visit);
    await this.render(request, reply, visit, id, new Form(query));
  }

  @Post()
  async order(
    @Param('id', IdPipe) id: number,
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Ip() ipAddress: string,
  ): Promise<void> {
    requireOpen(visit);
    const form = new Form(body);
    const target = await this.targetOf(form, visit, id);
    const fingerprint = form.text('fingerprint');
    if (!target || fingerprint === '') return this.render(request, reply, visit, id, form);
    const paymentMethod = form.text('paymentMethod');
    const input = {
      ...target,
      expectedFingerprint: fingerprint,
      ipAddress,
      ...(paymentMethod === '' ? {} : { paymentMethod }),
    };
    try {
      const placed = await this.ordering.placeUpgrade(clientOf(visit), id, input, null);
      if (placed.status === 'Pending')
        return this.pages.leadOn(request, reply, `/account/invoices/${placed.invoiceId}`, 'service.change-ordered');
      this.pages.leadOn(request, reply, `/account/services/hosting/${id}`, 'service.changed');
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not_found') throw error;
      await this.render(request, reply, visit, id, form, this.pages.words(visit, error));
    }
  }

  @Post('cancel')
  async takeBack(
    @Param('id', IdPipe) id: number,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.ordering.cancelUpgrade(clientOf(visit), id);
    this.pages.leadOn(request, reply, `/account/services/hosting/${id}`, 'service.change-taken-back');
  }

  private async render(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    id: number,
    form: Form,
    words?: Words,
  ): Promise<void> {
    const client = clientOf(visit);
    const service = await this.ordering.service(client, 'hosting', id);
    const { texts, currency } = visit;
    const shop = await this.pricing.storeCatalogue(visit.resellerId, service.currency);
    const allowed = new Set((await this.ordering.upgradeTargets(client, id)).map((one) => one.id));
    const chosen = form.text('choice') || `${service.itemId}-${service.term}`;
    const [productId, term] = chosen.split('-');
    const product = findProduct(shop, Number.parseInt(productId, 10));
    const isSold = product?.prices.some((price) => price.term === term) ?? false;
    const wasSent = form.text('choice') !== '';
    const shown = product && isSold ? await this.shownForm(form, wasSent, visit, id, chosen) : form;
    const sent = shown.names('option-');
    const typed = { values: shown.values(sent), checked: new Set(sent.filter((name) => shown.isChecked(name))) };
    const asked = wasSent && !words ? await this.quoteOf(form, visit, id) : {};
    const refused = words ?? asked.words;
    const page = {
      id,
      label: service.label,
      groups: changeChoices(shop, allowed, chosen, { currency, texts }),
      options:
        product && isSold ? productView(shop, product, { term: term as Term, currency, texts, typed }).options : [],
      code: form.text('promotionCode'),
      // What was quoted is what is ordered: the order carries it along.
      kept: ['choice', 'promotionCode', ...form.names('option-')].map((name) => ({ name, value: form.text(name) })),
      quote: asked.quote ? changeQuoteView(asked.quote, visit) : null,
      gateways: gatewayChoices(
        await this.ordering.gateways(visit.resellerId),
        form.text('paymentMethod') || service.paymentMethod,
        texts,
      ),
    };
    this.pages.send(request, reply, 'service-change', page, {
      title: texts.say('change.title'),
      ...(refused ? { words: refused, status: 422 } : {}),
    });
  }

  /** Before anything was sent the form shows what the service has; the options of another product begin as it offers them. */
  private async shownForm(form: Form, wasSent: boolean, visit: Visit, id: number, chosen: string): Promise<Form> {
    if (wasSent && form.names('option-').length > 0) return form;
    const service = await this.ordering.service(clientOf(visit), 'hosting', id);
    const shop = await this.pricing.storeCatalogue(visit.resellerId, service.currency);
    const [productId, term] = chosen.split('-');
    const product = findProduct(shop, Number.parseInt(productId, 10))!;
    const { options } = await this.ordering.serviceLife(clientOf(visit), { type: 'hosting', id });
    const has = product.options.flatMap(({ id: optionId, type }) => {
      const one = options.find((option) => option.optionId === optionId);
      if (!one) return [];
      return [[`option-${optionId}`, String(type === 'quantity' ? one.quantity : one.subId)]];
    });
    return new Form({ ...(untouchedForm(product, term as Term).body as object), ...Object.fromEntries(has) });
  }

  private async targetOf(form: Form, visit: Visit, id: number): Promise<UpgradeTarget | null> {
    const [productId, term] = form.text('choice').split('-');
    const { currency } = await this.ordering.service(clientOf(visit), 'hosting', id);
    const shop = await this.pricing.storeCatalogue(visit.resellerId, currency);
    const product = findProduct(shop, Number.parseInt(productId, 10));
    const price = product?.prices.find((one) => one.term === term);
    if (!product || !price) return null;
    const promotionCode = form.text('promotionCode');
    const sent = form.names('option-').length > 0 || product.options.every(({ type }) => type === 'yesno');
    return {
      productId: product.id,
      term: price.term,
      ...(sent ? { options: chosenOptions(form, product) } : {}),
      ...(promotionCode === '' ? {} : { promotionCode }),
    };
  }

  private async quoteOf(form: Form, visit: Visit, id: number): Promise<{ quote?: ServiceUpgradeQuote; words?: Words }> {
    const target = await this.targetOf(form, visit, id);
    if (!target) return {};
    try {
      return { quote: await this.ordering.upgradeQuote(clientOf(visit), id, target) };
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not_found') throw error;
      return { words: this.pages.words(visit, error) };
    }
  }
}
