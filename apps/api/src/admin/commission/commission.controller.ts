import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CommissionService } from '#commission';
import { Needs } from '../../auth/decorators.js';
import {
  CommissionMethodsDto,
  CommissionPreviewDto,
  CommissionPreviewResultDto,
  toMethodsDto,
  toPreviewDto,
} from './commission.dto.js';

@Controller('api/admin/v1/commission')
export class CommissionController {
  constructor(private readonly commission: CommissionService) {}

  @Get('methods')
  @Needs('commission.read')
  @ApiOperation({ operationId: 'listCommissionMethods', summary: 'Every installed calculation method with its form' })
  @ApiOkResponse({ type: CommissionMethodsDto })
  methods(): CommissionMethodsDto {
    return toMethodsDto(this.commission.methods());
  }

  @Post('preview')
  @HttpCode(200)
  @Needs('commission.read')
  @ApiOperation({
    operationId: 'previewCommission',
    summary: 'Profit of lines and reversals of refunds, by the calculator that bills',
  })
  @ApiOkResponse({ type: CommissionPreviewResultDto })
  preview(@Body() body: CommissionPreviewDto, @Req() request: FastifyRequest): CommissionPreviewResultDto {
    return toPreviewDto(
      this.commission.preview(body.lines, body.refunds),
      request.url.split('?')[0]!,
      String(request.id),
    );
  }
}
