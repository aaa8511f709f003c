import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { PaymentsService, WALLET_MOVEMENT_LIST } from '#payments';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { toWalletDto, toWalletMovementDto, WalletMovementListDto, WalletsDto } from '../../money/payout.dto.js';
import { toPage } from '../../money/shapes.js';

@Controller('api/reseller/v1')
export class ResellerWalletController {
  constructor(private readonly payments: PaymentsService) {}

  @Get('wallets')
  @Needs('payouts.read')
  @ApiOperation({ operationId: 'getMyWallets', summary: 'Your wallets, one per currency' })
  @ApiOkResponse({ type: WalletsDto })
  async wallets(@CurrentActor() actor: Actor): Promise<WalletsDto> {
    return { items: (await this.payments.walletsOf(actor.resellerId)).map(toWalletDto) };
  }

  @Get('wallet-movements')
  @Needs('payouts.read')
  @ApiList(WALLET_MOVEMENT_LIST)
  @ApiOperation({ operationId: 'listMyWalletMovements', summary: 'What went in and out' })
  @ApiOkResponse({ type: WalletMovementListDto })
  async movements(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<WalletMovementListDto> {
    return toPage(await this.payments.walletMovements(actor, request), toWalletMovementDto);
  }
}
