import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { LEDGER_LIST, LedgerService } from '#ledger';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { Needs } from '../../auth/decorators.js';
import { LedgerReportDto, LedgerTransactionListDto, toLedgerReportDto, toLedgerTransactionDto } from './ledger.dto.js';

@Controller('api/admin/v1/ledger')
export class AdminLedgerController {
  constructor(private readonly ledger: LedgerService) {}

  @Get('transactions')
  @Needs('ledger.read')
  @ApiList(LEDGER_LIST)
  @ApiOperation({ operationId: 'listLedgerTransactions', summary: 'Postings of all books, newest first' })
  @ApiOkResponse({ type: LedgerTransactionListDto })
  async list(@ListParams() request: ListRequest): Promise<LedgerTransactionListDto> {
    const page = await this.ledger.list(request);
    const entries = await this.ledger.entriesOf(page.items.map((row) => row.id));
    const items = page.items.map((row) =>
      toLedgerTransactionDto(
        row,
        entries.filter((e) => e.transaction_id === row.id),
      ),
    );
    return { ...page, items };
  }

  @Get('verification')
  @Needs('operations.read')
  @ApiOperation({ operationId: 'verifyLedger', summary: 'Recompute every invariant from the business rows' })
  @ApiOkResponse({ type: LedgerReportDto })
  async verify(): Promise<LedgerReportDto> {
    return toLedgerReportDto(await this.ledger.verify());
  }
}
