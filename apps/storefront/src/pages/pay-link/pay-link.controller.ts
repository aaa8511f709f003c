import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DocumentsService } from '#documents';
import { LoginAttempts } from '#identity';
import { InvoicingService } from '#invoicing';
import { Actor, Clock, DomainError } from '#kernel';
import { type OpenedPayLink, PayLinksService, PaymentsService } from '#payments';
import { Env } from '#platform';
import { sendFile } from '#platform/http';
import { WhenImpersonated } from '../../../../api/src/auth/decorators.js';
import { Form } from '../../page/form.js';
import { Pages } from '../../page/pages.service.js';
import { StoreCookies } from '../../visit/store-cookies.js';
import { storeHost } from '../../visit/store-host.js';
import { CurrentVisit, type Visit } from '../../visit/visit.js';
import { CardReturn } from '../invoices/card-return.service.js';
import { invoiceView } from '../invoices/invoice-view.js';

const ASK_AGAIN_SECONDS = 4;
/** Pays what the link opened, and nothing else: the invoice is always the link's own. */
const PAYER = Actor.system('pay-link');

/**
 * One invoice by the link of a mail, without signing in (ADR 0025): seen, paid, saved. The token travels in the query and in forms, never in a
 * path, which logs keep. Whatever does not open gets one and the same page.
 */
@Controller('pay')
export class PayLinkController {
  constructor(
    private readonly pages: Pages,
    private readonly links: PayLinksService,
    private readonly invoicing: InvoicingService,
    private readonly payments: PaymentsService,
    private readonly documents: DocumentsService,
    private readonly attempts: LoginAttempts,
    private readonly cookies: StoreCookies,
    private readonly returns: CardReturn,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  @Get()
  show(
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.withLink(query, visit, request, reply, async (link, token) => {
      const state = await this.returns.read(PAYER, link.invoiceId, query);
      await this.render(request, reply, visit, link, token, state);
    });
  }

  /** Opens the gateway's pay page. Whoever pays at the same time, by this link or signed in, shares one try. */
  @Post()
  @WhenImpersonated('refused', 'payments')
  pay(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.withLink(body, visit, request, reply, async (link, token) => {
      const host = storeHost(request.headers.host, request.raw.url ?? '')!;
      try {
        // The gateway and our own rows keep this address: the token is not in it, but in a cookie of this browser.
        const returnUrl = `${this.env.storeUrl(host)}/pay/back`;
        const { attemptId } = await this.payments.startCardPayment(PAYER, link.invoiceId, { returnUrl }, null);
        this.cookies.set(request, reply, 'paylink', token);
        this.pages.leadOn(request, reply, `/pay/leave?token=${token}&attempt=${attemptId}`);
      } catch (error) {
        if (!(error instanceof DomainError) || error.kind === 'not_found') throw error;
        await this.render(request, reply, visit, link, token, {}, error);
      }
    });
  }

  /** Leads on to the pay page. A form may only lead to this store, so the way out is a page that moves on by itself. */
  @Get('leave')
  leave(
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.withLink(query, visit, request, reply, async (link, token) => {
      const payment = await this.returns.attempt(PAYER, new Form(query).whole('attempt'));
      if (payment?.invoiceId !== link.invoiceId) return this.pages.leadOn(request, reply, pageOf(token));
      if (!payment.url) return this.pages.leadOn(request, reply, pageOf(token, payment.attemptId));
      const { texts } = visit;
      this.pages.send(
        request,
        reply,
        'leaving',
        {
          url: payment.url,
          text: texts.say('leaving.text'),
          back: pageOf(token),
          backText: texts.say('leaving.back'),
        },
        { title: texts.say('leaving.title'), refreshSeconds: 0, refreshTo: payment.url, hidesAddress: true },
      );
    });
  }

  /** Where the gateway's pay page leads back to. Who signed in meanwhile, or began in his account, is led there. */
  @Get('back')
  async back(
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new Form(query);
    const outcome = form.text('return') === 'cancelled' ? 'cancelled' : 'done';
    const payment = await this.returns.attempt(PAYER, form.whole('attempt'));
    const token = this.cookies.read(request, 'paylink');
    const link = token && (await this.open(token, visit, request));
    if (token && link && link.invoiceId === payment?.invoiceId)
      return this.pages.leadOn(request, reply, pageOf(token, payment.attemptId, outcome));
    const own = visit.client && (await this.returns.attempt(visit.client, form.whole('attempt')));
    if (!own) return this.sendGone(visit, request, reply);
    const page = `/account/invoices/${own.invoiceId}?attempt=${own.attemptId}&return=${outcome}`;
    this.pages.leadOn(request, reply, page);
  }

  @Get('pdf')
  pdf(
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.withLink(query, visit, request, reply, async ({ reader, invoiceId }) => {
      const file = await this.documents.invoice(reader, invoiceId);
      void reply.header('x-robots-tag', 'noindex, nofollow');
      sendFile(request, reply, file, 'no-store');
    });
  }

  private async withLink(
    sent: unknown,
    visit: Visit,
    request: FastifyRequest,
    reply: FastifyReply,
    work: (link: OpenedPayLink, token: string) => Promise<void>,
  ): Promise<void> {
    const token = new Form(sent).text('token').slice(0, 100);
    const link = await this.open(token, visit, request);
    if (!link) return this.sendGone(visit, request, reply);
    await work(link, token);
  }

  /** Counts the try before the token is looked at, as for every secret, and gives it back when it opened. */
  private async open(token: string, { resellerId }: Visit, request: FastifyRequest): Promise<OpenedPayLink | null> {
    const attempt = { route: 'pay-link', account: token, address: request.ip };
    await this.attempts.count(attempt);
    try {
      const link = await this.links.open(token, resellerId);
      await this.attempts.giveBack(attempt);
      return link;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not_found') return null;
      throw error;
    }
  }

  private async render(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    { invoiceId, reader }: OpenedPayLink,
    token: string,
    state: { isPending?: boolean; hasFailed?: boolean; isCancelled?: boolean },
    error?: DomainError,
  ): Promise<void> {
    const { texts } = visit;
    const view = invoiceView(
      await this.invoicing.document(reader, invoiceId),
      visit,
      texts,
      this.clock.today().toString(),
    );
    const gateways = view.isOpen ? await this.payments.gateways(visit.resellerId) : [];
    const isPending = Boolean(state.isPending) && view.isOpen;
    const model = {
      ...view,
      ...state,
      isPending,
      token,
      isPaid: view.status.state === 'paid',
      canPayByCard: gateways.includes('stripe'),
      byTransfer: gateways.includes('banktransfer') || view.isByTransfer,
    };
    this.pages.send(request, reply, 'pay-link', model, {
      title: texts.say('invoice.title', { number: view.number }),
      words: error && this.pages.words(visit, error),
      status: error ? 422 : 200,
      hidesAddress: true,
      ...(isPending ? { refreshSeconds: ASK_AGAIN_SECONDS } : {}),
    });
  }

  private sendGone({ texts }: Visit, request: FastifyRequest, reply: FastifyReply): void {
    this.pages.send(
      request,
      reply,
      'pay-link-gone',
      {},
      { title: texts.say('pay-link.gone.title'), status: 404, hidesAddress: true },
    );
  }
}

function pageOf(token: string, attemptId?: number, outcome?: 'done' | 'cancelled'): string {
  const state = attemptId === undefined ? '' : `&attempt=${attemptId}`;
  return `/pay?token=${encodeURIComponent(token)}${state}${outcome ? `&return=${outcome}` : ''}`;
}
