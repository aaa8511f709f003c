import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor, ResellerId } from '#kernel';
import { type CartScope, OrderingService } from '#ordering';
import { CurrentStore, OptionalActor, Public, Throttled } from '../../auth/decorators.js';
import { CartCodeDto, CartDto, CartLineDto, CartSettingsDto, NewCartDto, toCartDto, toCartLine } from './cart.dto.js';

const WHY = 'carts of visitors; the token is the key';
const scope = (resellerId: ResellerId, actor: Actor | null): CartScope => ({
  resellerId,
  clientId: actor?.clientId ?? null,
});

@Controller('api/store/v1/carts')
export class CartController {
  constructor(private readonly ordering: OrderingService) {}

  @Post()
  @Public(WHY)
  @ApiOperation({ operationId: 'createCart', summary: 'An empty cart of this store' })
  @ApiCreatedResponse({ type: NewCartDto })
  async create(
    @CurrentStore() store: ResellerId,
    @OptionalActor() actor: Actor | null,
    @Body() body: CartSettingsDto,
  ): Promise<NewCartDto> {
    const { token, view } = await this.ordering.createCart(scope(store, actor), body);
    return { token, ...toCartDto(view) };
  }

  @Get(':token')
  @Public(WHY)
  @ApiOperation({ operationId: 'getCart', summary: 'The cart at the prices of this moment' })
  @ApiOkResponse({ type: CartDto })
  async get(
    @CurrentStore() store: ResellerId,
    @OptionalActor() actor: Actor | null,
    @Param('token') token: string,
  ): Promise<CartDto> {
    return toCartDto(await this.ordering.cart(scope(store, actor), token));
  }

  @Patch(':token')
  @Public(WHY)
  @ApiOperation({ operationId: 'updateCart', summary: 'Currency, or the place of the visitor' })
  @ApiOkResponse({ type: CartDto })
  async update(
    @CurrentStore() store: ResellerId,
    @OptionalActor() actor: Actor | null,
    @Param('token') token: string,
    @Body() body: CartSettingsDto,
  ): Promise<CartDto> {
    return toCartDto(await this.ordering.updateCart(scope(store, actor), token, body));
  }

  @Post(':token/lines')
  @HttpCode(200)
  @Public(WHY)
  @ApiOperation({ operationId: 'putCartLine', summary: 'Adds a line, or replaces the one with its ref' })
  @ApiOkResponse({ type: CartDto })
  async putLine(
    @CurrentStore() store: ResellerId,
    @OptionalActor() actor: Actor | null,
    @Param('token') token: string,
    @Body() body: CartLineDto,
  ): Promise<CartDto> {
    return toCartDto(await this.ordering.putCartLine(scope(store, actor), token, toCartLine(body)));
  }

  @Delete(':token/lines/:ref')
  @Public(WHY)
  @ApiOperation({ operationId: 'removeCartLine', summary: 'Takes a line out, with the addons that belong to it' })
  @ApiOkResponse({ type: CartDto })
  async removeLine(
    @CurrentStore() store: ResellerId,
    @OptionalActor() actor: Actor | null,
    @Param('token') token: string,
    @Param('ref') ref: string,
  ): Promise<CartDto> {
    return toCartDto(await this.ordering.removeCartLine(scope(store, actor), token, ref));
  }

  @Put(':token/promotion')
  @Public(WHY)
  @Throttled({ route: 'code', giveBack: true })
  @ApiOperation({
    operationId: 'setCartPromotion',
    summary: 'Uses a code; one that does not fit is refused and says why',
  })
  @ApiOkResponse({ type: CartDto })
  async setPromotion(
    @CurrentStore() store: ResellerId,
    @OptionalActor() actor: Actor | null,
    @Param('token') token: string,
    @Body() { code }: CartCodeDto,
  ): Promise<CartDto> {
    return toCartDto(await this.ordering.setCartPromotion(scope(store, actor), token, code));
  }

  @Delete(':token/promotion')
  @Public(WHY)
  @ApiOperation({ operationId: 'removeCartPromotion', summary: 'Takes the code away' })
  @ApiOkResponse({ type: CartDto })
  async removePromotion(
    @CurrentStore() store: ResellerId,
    @OptionalActor() actor: Actor | null,
    @Param('token') token: string,
  ): Promise<CartDto> {
    return toCartDto(await this.ordering.setCartPromotion(scope(store, actor), token, null));
  }
}
