import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { CardsService, type CardSetup, PaymentsService } from '#payments';
import { Env, everything } from '#platform';
import { IdPipe } from '../../../../api/src/auth/id.pipe.js';
import { Form } from '../../page/form.js';
import { Pages } from '../../page/pages.service.js';
import { storeHost } from '../../visit/store-host.js';
import { clientOf, CurrentVisit, type Visit } from '../../visit/visit.js';
import { cardRow } from './card-view.js';
import { WhenImpersonated } from '../../../../api/src/auth/decorators.js';

const HERE = '/account/payment-methods';
const ASK_AGAIN_SECONDS = 4;
const STILL_OPEN = new Set(['created', 'pending', 'unknown']);
const MOST = 100;

/** Cards that a client keeps, and whether his due invoices are charged by themselves (features.md E4). */
@WhenImpersonated('refused', 'payment methods and payments')
@Controller('account/payment-methods')
export class CardsController {
  constructor(
    private readonly pages: Pages,
    private readonly cards: CardsService,
    private readonly payments: PaymentsService,
    private readonly env: Env,
  ) {}

  /** Also where the gateway's page leads back to: a card is shown once the gateway itself has told us. */
  @Get()
  async show(
    @Query() query: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = new Form(query).text('setup');
    const setup = /^[1-9]\d{0,8}$/.test(asked)
      ? await this.cards.setup(clientOf(visit), Number.parseInt(asked, 10)).catch(nothingKnown)
      : null;
    const isCancelled = new Form(query).text('return') === 'cancelled';
    await this.render(request, reply, visit, { setup: isCancelled ? null : setup });
  }

  /** Opens the gateway's page. A double click shares one: the payments context keeps one per client. */
  @Post()
  async add(@CurrentVisit() visit: Visit, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const host = storeHost(request.headers.host, request.raw.url ?? '')!;
    await this.done(request, reply, visit, async () => {
      const returnUrl = `${this.env.storeUrl(host)}${HERE}`;
      const { setupId } = await this.cards.startSetup(clientOf(visit), { returnUrl }, null);
      this.pages.leadOn(request, reply, `${HERE}/add/${setupId}`);
    });
  }

  /** Leads on to the gateway's page. A form may only lead to this store, so the way out is a page that moves on by itself. */
  @Get('add/:setup')
  async leave(
    @Param('setup', IdPipe) setupId: number,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { url } = await this.cards.setup(clientOf(visit), setupId);
    if (!url) return this.pages.leadOn(request, reply, `${HERE}?setup=${setupId}`);
    const { texts } = visit;
    const model = { url, text: texts.say('cards.leaving'), back: HERE, backText: texts.say('cards.back') };
    this.pages.send(request, reply, 'leaving', model, {
      title: texts.say('leaving.title'),
      refreshSeconds: 0,
      refreshTo: url,
    });
  }

  @Post('automatic')
  async choose(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const client = clientOf(visit);
    const enabled = new Form(body).text('enabled') === '1';
    await this.done(request, reply, visit, async () => {
      await this.cards.chooseAutomaticPayment(client, client.clientId, enabled);
      this.pages.leadOn(request, reply, HERE, enabled ? 'cards.automatic-on' : 'cards.automatic-off');
    });
  }

  @Post(':id/default')
  async makeDefault(
    @Param('id', IdPipe) id: number,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.cards.makeDefault(clientOf(visit), id);
    this.pages.leadOn(request, reply, HERE, 'cards.default');
  }

  @Post(':id/remove')
  async remove(
    @Param('id', IdPipe) id: number,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.cards.remove(clientOf(visit), id);
    this.pages.leadOn(request, reply, HERE, 'cards.removed');
  }

  private async done(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not_found') throw error;
      await this.render(request, reply, visit, {}, error);
    }
  }

  private async render(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: Visit,
    { setup }: { setup?: CardSetup | null },
    error?: DomainError,
  ): Promise<void> {
    const client = clientOf(visit);
    const { texts, brand } = visit;
    const [methods, automatic, gateways] = await Promise.all([
      this.cards.payMethods(client, client.clientId, everything(MOST)),
      this.cards.automaticPayment(client, client.clientId),
      this.payments.gateways(visit.resellerId),
    ]);
    const isPending = setup !== null && setup !== undefined && STILL_OPEN.has(setup.status);
    const model = {
      rows: methods.items.map((card) => cardRow(card, visit, texts)),
      mayAdd: gateways.includes('stripe'),
      isPending,
      hasFailed: setup?.status === 'failed',
      isAutomatic: automatic.enabled,
      mayChoose: automatic.enabled || automatic.hasCard,
      company: brand.companyName,
    };
    this.pages.send(request, reply, 'payment-methods', model, {
      title: texts.say('cards.title'),
      words: error && this.pages.words(visit, error),
      status: error ? 422 : 200,
      ...(isPending ? { refreshSeconds: ASK_AGAIN_SECONDS } : {}),
    });
  }
}

function nothingKnown(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}
