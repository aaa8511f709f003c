import { Body, Controller, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { OrderingService } from '#ordering';
import type { Idempotency, ListRequest } from '#platform';
import { ApiIdempotencyKey, ApiList, IdempotencyKey, ListParams } from '#platform/http';
import { BATCH_LIST, PROMOTION_LIST, PROMOTION_USE_LIST, type PromotedType, PromotionsService } from '#promotions';
import { CurrentActor, Needs, WhenImpersonated } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { toPage } from '../../money/shapes.js';
import {
  PreviewCodeDto,
  PromotionPreviewDto,
  toPreviewInput,
  toPromotionPreviewDto,
} from '../../admin/promotions/promotion-preview.dto.js';
import {
  CodeBatchListDto,
  CodeReportDto,
  MakeCodesDto,
  PromotionChoicesDto,
  PromotionDto,
  PromotionIdDto,
  PromotionInputDto,
  PromotionListDto,
  PromotionUseListDto,
  toCodeBatchDto,
  toCodeReportDto,
  toCodesCsv,
  toPromotionDto,
  toPromotionRowDto,
  toPromotionUseDto,
} from '../../admin/promotions/promotion.dto.js';

@Controller('api/reseller/v1')
export class ResellerPromotionsController {
  constructor(
    private readonly promotions: PromotionsService,
    private readonly ordering: OrderingService,
  ) {}

  @Get('promotions')
  @Needs('promotions.read')
  @ApiList(PROMOTION_LIST)
  @ApiOperation({ operationId: 'listPromotions', summary: 'Your own promotions' })
  @ApiOkResponse({ type: PromotionListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<PromotionListDto> {
    return toPage(await this.promotions.list(actor, request), toPromotionRowDto);
  }

  @Post('promotions')
  @Needs('promotions.write')
  @ApiOperation({ operationId: 'createPromotion', summary: 'A new code with its rule' })
  @ApiCreatedResponse({ type: PromotionIdDto })
  async create(@CurrentActor() actor: Actor, @Body() body: PromotionInputDto): Promise<PromotionIdDto> {
    return this.promotions.create(actor, body);
  }

  @Get('promotions/choices')
  @Needs('promotions.read')
  @ApiOperation({ operationId: 'listPromotionChoices', summary: 'What a code can be given on' })
  @ApiOkResponse({ type: PromotionChoicesDto })
  async choices(@CurrentActor() actor: Actor): Promise<PromotionChoicesDto> {
    const choices = await this.promotions.choices(actor);
    return { items: choices.map(({ item, label }) => ({ type: item.type as PromotedType, id: item.id, label })) };
  }

  @Post('promotions/preview')
  @WhenImpersonated('allowed', 'it only calculates')
  @HttpCode(200)
  @Needs('promotions.read')
  @ApiOperation({
    operationId: 'previewPromotion',
    summary: 'What a cart costs with and without a code, and what each side earns',
  })
  @ApiOkResponse({ type: PromotionPreviewDto })
  async preview(@CurrentActor() actor: Actor, @Body() body: PreviewCodeDto): Promise<PromotionPreviewDto> {
    return toPromotionPreviewDto(await this.ordering.previewPromotion(actor, toPreviewInput(body, actor.resellerId)));
  }

  @Get('promotions/:id')
  @Needs('promotions.read')
  @ApiOperation({ operationId: 'getPromotion', summary: 'One promotion whole' })
  @ApiOkResponse({ type: PromotionDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<PromotionDto> {
    return toPromotionDto(await this.promotions.get(actor, id));
  }

  @Put('promotions/:id')
  @Needs('promotions.write')
  @ApiOperation({
    operationId: 'updatePromotion',
    summary: 'Replaces the rule; the code and what was sold with it stay',
  })
  @ApiOkResponse({ type: PromotionIdDto })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: PromotionInputDto,
  ): Promise<PromotionIdDto> {
    return this.promotions.update(actor, id, body);
  }

  @Post('promotions/:id/archive')
  @HttpCode(204)
  @Needs('promotions.write')
  @ApiOperation({ operationId: 'archivePromotion', summary: 'The code works no more' })
  @ApiNoContentResponse()
  async archive(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<void> {
    await this.promotions.setStatus(actor, id, 'archived');
  }

  @Post('promotions/:id/restore')
  @HttpCode(204)
  @Needs('promotions.write')
  @ApiOperation({ operationId: 'restorePromotion', summary: 'An archived code works again' })
  @ApiNoContentResponse()
  async restore(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<void> {
    await this.promotions.setStatus(actor, id, 'active');
  }

  @Get('promotions/:id/uses')
  @Needs('promotions.read')
  @ApiList(PROMOTION_USE_LIST)
  @ApiOperation({ operationId: 'listPromotionUses', summary: 'Orders that used the code' })
  @ApiOkResponse({ type: PromotionUseListDto })
  async uses(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @ListParams() request: ListRequest,
  ): Promise<PromotionUseListDto> {
    return toPage(await this.promotions.uses(actor, id, request), toPromotionUseDto);
  }

  @Get('promotion-batches')
  @Needs('promotions.read')
  @ApiList(BATCH_LIST)
  @ApiOperation({ operationId: 'listPromotionBatches', summary: 'Single-use codes that were made together' })
  @ApiOkResponse({ type: CodeBatchListDto })
  async batches(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<CodeBatchListDto> {
    return toPage(await this.promotions.batches(actor, request), toCodeBatchDto);
  }

  @Post('promotion-batches')
  @Needs('promotions.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'makePromotionCodes', summary: 'Makes up to 10,000 single-use codes of one rule' })
  @ApiCreatedResponse({ type: CodeReportDto })
  async makeCodes(
    @CurrentActor() actor: Actor,
    @Body() { dryRun = false, ...body }: MakeCodesDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<CodeReportDto> {
    return toCodeReportDto(await this.promotions.makeCodes(actor, { ...body, dryRun }, idempotency));
  }

  @Get('promotion-batches/:id/codes.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="codes.csv"')
  @Needs('promotions.read')
  @ApiProduces('text/csv')
  @ApiOperation({
    operationId: 'downloadPromotionCodes',
    summary: 'The codes of a batch with the order that used each',
  })
  @ApiOkResponse({ schema: { type: 'string' } })
  async codes(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<string> {
    return toCodesCsv(await this.promotions.batchCodes(actor, id));
  }
}
