import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatMoney } from '#catalog';
import type { InvoiceId, OrderId } from '#kernel';
import { InvoicingService } from '#invoicing';
import { OrderingService } from '#ordering';
import { IdPipe } from '../../../../api/src/auth/id.pipe.js';
import { Pages } from '../../page/pages.service.js';
import { clientOf, CurrentVisit, type Visit } from '../../visit/visit.js';
import { invoiceView } from '../invoices/invoice-view.js';
import { StoreCart } from '../cart/store-cart.service.js';

@Controller('orders/:id/complete')
export class OrderCompleteController {
  constructor(
    private readonly pages: Pages,
    private readonly ordering: OrderingService,
    private readonly invoicing: InvoicingService,
    private readonly cart: StoreCart,
  ) {}

  @Get()
  async show(
    @Param('id', IdPipe) id: number,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const client = clientOf(visit);
    const order = await this.ordering.order(client, id as OrderId);
    const document = order.invoiceId ? await this.invoicing.document(client, order.invoiceId as InvoiceId) : null;
    if (visit.cart && !(await this.cart.view(visit))) {
      visit.cart = null;
      this.cart.forget(request, reply);
    }
    const { texts } = visit;
    const money = (amount: string) => formatMoney({ amount, currency: order.currency }, visit.currency);
    this.pages.send(
      request,
      reply,
      'order-complete',
      {
        number: order.number,
        lines: order.lines.map(({ description, total }) => ({ description, total: money(total) })),
        total: money(order.total),
        invoice: document && invoiceView(document, visit, texts),
      },
      { title: texts.say('complete.title') },
    );
  }
}
