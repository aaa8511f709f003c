import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { StatementsService } from '#payouts';
import { CurrentActor, Needs } from '../../auth/decorators.js';

import { StatementDto, StatementQueryDto, toStatementDto } from '../../money/statement.dto.js';
import { statementFile } from '../../money/statement-csv.js';

/** What the provider owes a reseller, month by month. */
@Controller('api/reseller/v1')
export class ResellerStatementsController {
  constructor(private readonly statements: StatementsService) {}

  @Get('statement')
  @Needs('payouts.read')
  @ApiOperation({ operationId: 'getMyStatement', summary: 'Opening, profit, payouts, wallet and closing of a month' })
  @ApiOkResponse({ type: StatementDto })
  async get(
    @CurrentActor() actor: Actor,

    @Query() { currency, month }: StatementQueryDto,
  ): Promise<StatementDto> {
    return toStatementDto(
      await this.statements.statementDocument(actor, { resellerId: actor.resellerId, currency, month }),
    );
  }

  @Get('statement/csv')
  @Needs('payouts.read')
  @ApiProduces('text/csv')
  @ApiOperation({ operationId: 'downloadMyStatement', summary: 'Every line of a month as a CSV file' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async download(
    @CurrentActor() actor: Actor,

    @Query() { currency, month }: StatementQueryDto,
  ): Promise<StreamableFile> {
    const of = { resellerId: actor.resellerId, currency, month };
    return statementFile(await this.statements.statementLines(actor, of), of);
  }
}
