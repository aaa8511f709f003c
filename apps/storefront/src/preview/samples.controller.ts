import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SampleInvoice } from '#documents';
import { Clock } from '#kernel';
import { PaymentsService } from '#payments';
import { sendFile } from '#platform/http';
import { PricingService } from '#pricing';
import { Pages } from '../page/pages.service.js';
import { invoiceView } from '../pages/invoices/invoice-view.js';
import { CurrentVisit, type Preview, type Visit } from '../visit/visit.js';

/** What previews alone have: a way to some product, and a sample invoice on the page of the client area and on paper. */
@Controller()
export class SamplesController {
  constructor(
    private readonly pages: Pages,
    private readonly samples: SampleInvoice,
    private readonly payments: PaymentsService,
    private readonly pricing: PricingService,
    private readonly clock: Clock,
  ) {}

  @Get('sample-product')
  async product(
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    previewOf(visit);
    const { groups } = await this.pricing.storeCatalogue(visit.resellerId, visit.currency.code);
    const [first] = groups.flatMap(({ products }) => products);
    this.pages.leadOn(request, reply, first ? `/products/${first.id}` : '/');
  }

  @Get('account/sample-invoice')
  async page(@CurrentVisit() visit: Visit, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { brand } = previewOf(visit);
    const view = invoiceView(await this.samples.document(brand), visit, visit.texts, this.clock.today().toString());
    const gateways = await this.payments.gateways(visit.resellerId);
    visit.notice = 'preview.sample';
    const ways = { canPayByCard: gateways.includes('stripe'), byTransfer: gateways.includes('banktransfer') };
    this.pages.send(request, reply, 'invoice', { ...view, ...ways }, { title: view.heading });
  }

  @Get('account/sample-invoice/paper')
  async paper(@CurrentVisit() visit: Visit, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { brand, logo } = previewOf(visit);
    sendFile(request, reply, await this.samples.page(brand, logo));
  }

  @Get('account/sample-invoice/pdf')
  async pdf(@CurrentVisit() visit: Visit, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { brand, logo } = previewOf(visit);
    sendFile(request, reply, await this.samples.pdf(brand, logo));
  }
}

function previewOf({ preview }: Visit): Preview {
  if (!preview) throw new NotFoundException();
  return preview;
}
