import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatDate } from '#branding';
import { formatMoney } from '#catalog';
import { DomainsService } from '#domains';
import { InvoicingService } from '#invoicing';
import { Clock } from '#kernel';
import { OrderingService } from '#ordering';
import { PaymentsService } from '#payments';
import { everything } from '#platform';
import { Pages } from '../../page/pages.service.js';
import { clientOf, CurrentVisit, type Visit } from '../../visit/visit.js';
import { invoiceRow } from '../invoices/invoice-view.js';
import { serviceRow } from '../services/service-view.js';

@Controller('account')
export class DashboardController {
  constructor(
    private readonly pages: Pages,
    private readonly ordering: OrderingService,
    private readonly domains: DomainsService,
    private readonly invoicing: InvoicingService,
    private readonly payments: PaymentsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentVisit() visit: Visit, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const client = clientOf(visit);
    const { texts } = visit;
    const unpaid = {
      ...everything(5),
      sort: 'dueOn',
      filters: [{ field: 'status', op: 'eq' as const, value: 'Unpaid' }],
      includeTotal: true,
    };
    const counted = { ...everything(5), includeTotal: true };
    const [invoices, services, domains, credit] = await Promise.all([
      this.invoicing.list(client, unpaid),
      this.ordering.services(client, counted),
      this.domains.list(client, { ...everything(1), includeTotal: true }),
      this.payments.creditOf(client.clientId),
    ]);
    const today = this.clock.today().toString();
    const count = (list: { total?: number | null; totalAtLeast?: number }) =>
      list.total ?? `${list.totalAtLeast ?? 0}+`;
    const [first] = invoices.items;
    const due = first && {
      n: invoices.total ?? invoices.items.length,
      date: formatDate(first.dueOn, visit.brand.dateFormat),
      isLate: first.dueOn < today,
      together: invoices.items.length > 1,
      href: invoices.total === 1 ? `/account/invoices/${first.invoiceId}` : '/account/invoices',
    };
    const model = {
      due,
      name: client.name,
      counts: { services: count(services), domains: count(domains), invoices: count(invoices) },
      credit: credit?.isPositive() ? formatMoney(credit, visit.currency) : null,
      invoices: invoices.items.map((row) => invoiceRow(row, visit, today, texts)),
      services: services.items.map((row) => serviceRow(row, visit, texts)),
    };
    this.pages.send(request, reply, 'dashboard', model, { title: texts.say('dashboard.title') });
  }
}
