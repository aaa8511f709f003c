import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ClientsService } from '#clients';
import { Form } from '../../page/form.js';
import { localPath } from '../../page/local-path.js';
import { Pages } from '../../page/pages.service.js';
import { Themes } from '../../theme/themes.js';
import { StoreCookies } from '../../visit/store-cookies.js';
import { CurrentVisit, SCHEMES, type Visit } from '../../visit/visit.js';
import { StoreCart } from '../cart/store-cart.service.js';

/** How the reader wants the store: language, currency, light or dark. */
@Controller('display')
export class DisplayController {
  constructor(
    private readonly pages: Pages,
    private readonly themes: Themes,
    private readonly cookies: StoreCookies,
    private readonly clients: ClientsService,
    private readonly cart: StoreCart,
  ) {}

  @Post()
  async choose(
    @Body() body: unknown,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new Form(body);
    await this.speak(request, reply, visit, form.text('language'));
    await this.charge(request, reply, visit, form.text('currency'));
    const scheme = SCHEMES.find((one) => one === form.text('scheme'));
    if (scheme) this.cookies.set(request, reply, 'scheme', scheme);
    this.pages.leadOn(request, reply, localPath(form.text('back'), '/'));
  }

  /** A client's language goes with his account: his mails ask for it too. */
  private async speak(request: FastifyRequest, reply: FastifyReply, visit: Visit, code: string): Promise<void> {
    const language = this.themes.languages.includes(code) ? visit.theme.languages.get(code)?.language : undefined;
    if (!language || language.code === visit.texts.language.code) return;
    this.cookies.set(request, reply, 'language', language.code);
    if (visit.client)
      await this.clients.update(visit.client, visit.client.clientId, { language: language.whmcs || 'english' });
  }

  /** A visitor's choice; an account has the currency it was opened in. */
  private async charge(request: FastifyRequest, reply: FastifyReply, visit: Visit, code: string): Promise<void> {
    const chosen = visit.currencies.find((one) => one.code === code);
    if (!chosen || visit.client || chosen.code === visit.currency.code) return;
    this.cookies.set(request, reply, 'currency', chosen.code);
    await this.cart.update(visit, { currency: chosen.code });
  }
}
