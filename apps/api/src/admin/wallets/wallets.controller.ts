import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { PaymentsService, WALLET_LIST, WALLET_MOVEMENT_LIST, type WalletRow } from '#payments';
import type { Idempotency, ListRequest } from '#platform';
import { ApiIdempotencyKey, ApiList, Field, IdempotencyKey, ListParams, MoneyDto } from '#platform/http';
import { decodeEntities } from '#whmcs';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { toWalletMovementDto, WalletMovementListDto } from '../../money/payout.dto.js';
import { toMoney, toPage } from '../../money/shapes.js';
import { MoveWalletDto, toWalletByHand, toWalletStateDto, WalletStateDto } from './wallets.dto.js';

export class ResellerWalletDto {
  @Field.id()
  resellerId: number;

  @Field.string()
  resellerName: string;

  @Field.money()
  available: MoneyDto;

  @Field.money()
  reserved: MoneyDto;
}

export class ResellerWalletListDto {
  @Field.list(() => ResellerWalletDto)
  items: ResellerWalletDto[];

  @Field.string({ nullable: true, max: 500 })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

const toResellerWalletDto = ({
  resellerId,
  resellerName,
  currency,
  available,
  reserved,
}: WalletRow): ResellerWalletDto => ({
  resellerId,
  resellerName: decodeEntities(resellerName),
  available: toMoney(available, currency),
  reserved: toMoney(reserved, currency),
});

@Controller('api/admin/v1')
export class AdminWalletsController {
  constructor(private readonly payments: PaymentsService) {}

  @Get('wallets')
  @Needs('payouts.read')
  @ApiList(WALLET_LIST)
  @ApiOperation({ operationId: 'listWallets', summary: 'Wallets of all resellers' })
  @ApiOkResponse({ type: ResellerWalletListDto })
  async list(@ListParams() request: ListRequest): Promise<ResellerWalletListDto> {
    return toPage(await this.payments.allWallets(request), toResellerWalletDto);
  }

  @Post('resellers/:id/wallet-movements')
  @Needs('payouts.write')
  @ApiIdempotencyKey()
  @ApiOperation({
    operationId: 'moveWallet',
    summary: 'Top a reseller’s wallet up, send money of it back, give goodwill or correct it; never below zero',
  })
  @ApiCreatedResponse({ type: WalletStateDto })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: MoveWalletDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<WalletStateDto> {
    return toWalletStateDto(await this.payments.moveWalletByHand(actor, toWalletByHand(id, body), idempotency));
  }

  @Get('wallet-movements')
  @Needs('payouts.read')
  @ApiList(WALLET_MOVEMENT_LIST)
  @ApiOperation({ operationId: 'listWalletMovements', summary: 'What went in and out of wallets' })
  @ApiOkResponse({ type: WalletMovementListDto })
  async movements(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<WalletMovementListDto> {
    return toPage(await this.payments.walletMovements(actor, request), toWalletMovementDto);
  }
}
