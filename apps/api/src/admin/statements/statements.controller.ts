import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { Actor, ResellerId } from '#kernel';
import { StatementsService } from '#payouts';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { StatementDto, StatementQueryDto, toStatementDto } from '../../money/statement.dto.js';
import { statementFile } from '../../money/statement-csv.js';

/** What the provider owes a reseller, month by month. */
@Controller('api/admin/v1')
export class AdminStatementsController {
  constructor(private readonly statements: StatementsService) {}

  @Get('resellers/:id/statement')
  @Needs('payouts.read')
  @ApiOperation({ operationId: 'getStatement', summary: 'Opening, profit, payouts, wallet and closing of a month' })
  @ApiOkResponse({ type: StatementDto })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Query() { currency, month }: StatementQueryDto,
  ): Promise<StatementDto> {
    return toStatementDto(
      await this.statements.statementDocument(actor, { resellerId: id as ResellerId, currency, month }),
    );
  }

  @Get('resellers/:id/statement/csv')
  @Needs('payouts.read')
  @ApiProduces('text/csv')
  @ApiOperation({ operationId: 'downloadStatement', summary: 'Every line of a month as a CSV file' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Query() { currency, month }: StatementQueryDto,
  ): Promise<StreamableFile> {
    const of = { resellerId: id as ResellerId, currency, month };
    return statementFile(await this.statements.statementLines(actor, of), of);
  }
}
