import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CatalogImporter, IMPORT_LIST } from '#catalog';
import type { Actor } from '#kernel';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { ImportReportDto, ImportRunListDto, NewImportDto } from './import.dto.js';

@Controller('api/admin/v1/catalog/imports')
export class CatalogImportsController {
  constructor(private readonly importer: CatalogImporter) {}

  @Post()
  @HttpCode(200)
  @Needs('catalog.write')
  @ApiOperation({
    operationId: 'importCatalog',
    summary: 'Loads a price list from CSV, all of it or nothing; 422 names every bad row',
  })
  @ApiOkResponse({ type: ImportReportDto })
  async run(@CurrentActor() actor: Actor, @Body() body: NewImportDto): Promise<ImportReportDto> {
    return this.importer.run(actor, { ...body.files }, { dryRun: body.dryRun });
  }

  @Get()
  @Needs('catalog.read')
  @ApiList(IMPORT_LIST)
  @ApiOperation({ operationId: 'listCatalogImports', summary: 'Who loaded which price list, and what it changed' })
  @ApiOkResponse({ type: ImportRunListDto })
  async list(@ListParams() request: ListRequest): Promise<ImportRunListDto> {
    return this.importer.runs(request);
  }
}
