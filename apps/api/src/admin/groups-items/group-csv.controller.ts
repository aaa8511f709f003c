import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { PriceCsvService } from '#pricing';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { CsvImportDto, CsvPartQuery, CsvReportDto, toCsvReportDto } from './change-set.dto.js';

@Controller('api/admin/v1/pricing-groups/:id/prices')
export class GroupCsvController {
  constructor(private readonly csv: PriceCsvService) {}

  @Get('export')
  @Needs('groups.read')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="group-prices.csv"')
  @ApiProduces('text/csv')
  @ApiOperation({ operationId: 'exportGroupPrices', summary: 'Admin prices and ranges of a group as a file' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Query() part: CsvPartQuery,
  ): Promise<string> {
    return this.csv.export(actor, { kind: 'group', groupId: id }, part);
  }

  @Post('import')
  @HttpCode(200)
  @Needs('groups.write')
  @ApiOperation({
    operationId: 'importGroupPrices',
    summary: 'Loads a file of admin prices and ranges, all of it or nothing; 422 names line and column',
  })
  @ApiOkResponse({ type: CsvReportDto })
  async import(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: CsvImportDto,
  ): Promise<CsvReportDto> {
    return toCsvReportDto(await this.csv.import(actor, { kind: 'group', groupId: id }, body));
  }
}
