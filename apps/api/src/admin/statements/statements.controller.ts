import { Controller, Get, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DocumentsService } from '#documents';
import type { Actor, ResellerId } from '#kernel';
import { StatementsService } from '#payouts';
import { sendFile } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { ApiPdf } from '../../money/document-answers.js';
import { StatementDto, StatementQueryDto, toStatementDto } from '../../money/statement.dto.js';
import { statementFile } from '../../money/statement-csv.js';

/** What the provider owes a reseller, month by month. */
@Controller('api/admin/v1')
export class AdminStatementsController {
  constructor(
    private readonly statements: StatementsService,
    private readonly documents: DocumentsService,
  ) {}

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

  @Get('resellers/:id/statement/pdf')
  @Needs('payouts.read')
  @ApiPdf()
  @ApiOperation({ operationId: 'printStatement', summary: 'The month as a PDF file; HTML where none can be made' })
  async print(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Query() { currency, month }: StatementQueryDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(request, reply, await this.documents.statement(actor, { resellerId: id as ResellerId, currency, month }));
  }
}
