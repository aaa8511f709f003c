import { Money } from '#kernel';
import {
  CANCELLATION_KINDS,
  CANCELLATION_STATUSES,
  type CancellationRow,
  HOLD_CAUSES,
  type PlacedUpgrade,
  type ServiceLifeView,
  type UpgradeInput,
} from '#ordering';
import type { ListPage } from '#platform';
import { Field, MoneyDto } from '#platform/http';
import { toUpgradeTarget, UpgradeTargetDto } from './service-quote.dto.js';

const instant = (stored: string): string => `${stored.replace(' ', 'T')}Z`;

/** A change to be ordered. */
export class UpgradeOrderDto extends UpgradeTargetDto {
  @Field.string({
    optional: true,
    min: 64,
    max: 64,
    description: 'of the quote that was shown: refused when it changed',
  })
  expectedFingerprint?: string;

  @Field.string({ optional: true, max: 64, description: 'what is charged is paid by; the service’s own unless said' })
  paymentMethod?: string;
}

export class PlacedUpgradeDto {
  @Field.id()
  upgradeId: number;

  @Field.id()
  orderId: number;

  @Field.string()
  orderNumber: string;

  @Field.int({ nullable: true, description: 'null where nothing is charged and nothing credited' })
  invoiceId: number | null;

  @Field.enum(['charge', 'credit', 'dropped', 'nothing'])
  effect: string;

  @Field.money({ description: 'to be paid before it is carried out' })
  total: MoneyDto;

  @Field.enum(['Pending', 'Completed'])
  status: string;
}

export class CancellationWishDto {
  @Field.enum(CANCELLATION_KINDS, { description: 'immediate: with the next run of the day' })
  kind: (typeof CANCELLATION_KINDS)[number];

  @Field.string({ optional: true, max: 1000 })
  reason?: string;
}

export class CancellationMadeDto {
  @Field.id()
  id: number;
}

export class CancellationDto {
  @Field.id()
  id: number;

  @Field.enum(['hosting', 'addon'])
  serviceType: string;

  @Field.id()
  serviceId: number;

  @Field.id()
  clientId: number;

  @Field.string()
  clientName: string;

  @Field.int()
  resellerId: number;

  @Field.string()
  label: string;

  @Field.string()
  domain: string;

  @Field.enum(CANCELLATION_KINDS)
  kind: string;

  @Field.string()
  reason: string;

  @Field.date({ description: 'the first day on which it may end' })
  endsOn: string;

  @Field.enum(CANCELLATION_STATUSES)
  status: string;

  @Field.string({ description: '`client:12`, `admin:1`' })
  requestedBy: string;

  @Field.instant()
  requestedAt: string;

  @Field.instant({ nullable: true })
  decidedAt: string | null;
}

class HoldDto {
  @Field.enum(HOLD_CAUSES)
  cause: string;

  @Field.text()
  reason: string;

  @Field.int({ nullable: true, description: 'the overdue invoice' })
  invoiceId: number | null;

  @Field.instant()
  heldAt: string;
}

class EndingDto {
  @Field.enum(['Terminated', 'Cancelled'])
  outcome: string;

  @Field.text()
  cause: string;

  @Field.text()
  reason: string;
}

class ChosenOptionDto {
  @Field.int()
  optionId: number;

  @Field.int()
  subId: number;

  @Field.int({ description: 'how many of a quantity option, 1 for yes' })
  quantity: number;
}

class OpenUpgradeDto {
  @Field.id()
  upgradeId: number;

  @Field.id()
  orderId: number;

  @Field.int()
  invoiceId: number;

  @Field.text({ description: 'what it shall become' })
  label: string;

  @Field.date({ description: 'it lapses unpaid on this day' })
  dueOn: string;
}

class ServiceChangeDto {
  @Field.id()
  id: number;

  @Field.text()
  what: string;

  @Field.text()
  cause: string;

  @Field.text()
  detail: string;

  @Field.text()
  by: string;

  @Field.instant()
  at: string;
}

class EndRefusedDto {
  @Field.text({ description: 'what the server said' })
  note: string;

  @Field.instant({ nullable: true, description: 'when it is asked again by itself; null: people have to' })
  retryAt: string | null;
}

/** Where a service stands in its life. */
export class ServiceLifeDto {
  @Field.list(() => HoldDto, { description: 'why it is held back; each cause comes and goes by itself' })
  holds: HoldDto[];

  @Field.object(() => EndingDto, { nullable: true, description: 'its end was decided and is being carried out' })
  ending: EndingDto | null;

  @Field.object(() => EndRefusedDto, {
    nullable: true,
    description: 'its server refused to end it: it still runs there; its client does not read it',
  })
  endRefused: EndRefusedDto | null;

  @Field.object(() => CancellationDto, { nullable: true, description: 'a request that waits' })
  cancellation: CancellationDto | null;

  @Field.object(() => OpenUpgradeDto, { nullable: true, description: 'a change that waits for its payment' })
  upgrade: OpenUpgradeDto | null;

  @Field.list(() => ChosenOptionDto, { description: 'chosen options of a hosting service' })
  options: ChosenOptionDto[];

  @Field.strings({ description: 'what was asked of the server and is not done' })
  asked: string[];

  @Field.text({
    nullable: true,
    description: 'left alone by the runs until this day, empty = for ever; staff alone read it',
  })
  keptUntil: string | null;

  @Field.list(() => ServiceChangeDto, { description: 'what happened, newest first; empty for its client' })
  history: ServiceChangeDto[];
}

export class CancellationListDto {
  @Field.list(() => CancellationDto)
  items: CancellationDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class ReasonDto {
  @Field.string({ max: 255, description: 'the client reads it' })
  reason: string;
}

export class KeepServiceDto {
  @Field.boolean()
  on: boolean;

  @Field.date({ optional: true, nullable: true, description: 'null or absent: until further notice' })
  until?: string | null;
}

export const toUpgradeInput = (
  { expectedFingerprint, paymentMethod, ...target }: UpgradeOrderDto,
  ipAddress: string,
): UpgradeInput => ({
  ...toUpgradeTarget(target),
  ...(expectedFingerprint ? { expectedFingerprint } : {}),
  ...(paymentMethod ? { paymentMethod } : {}),
  ipAddress,
});

export const toPlacedUpgradeDto = (placed: PlacedUpgrade): PlacedUpgradeDto => ({
  ...placed,
  total: Money.fromJson(placed.total).toJSON(),
});

const toCancellationDto = (row: CancellationRow): CancellationDto => ({
  ...row,
  requestedAt: instant(row.requestedAt),
  decidedAt: row.decidedAt === null ? null : instant(row.decidedAt),
});

export const toCancellationListDto = ({ items, ...page }: ListPage<CancellationRow>): CancellationListDto => ({
  ...page,
  items: items.map(toCancellationDto),
});

export const toServiceLifeDto = ({
  cancellation,
  holds,
  history,
  endRefused,
  ...life
}: ServiceLifeView): ServiceLifeDto => ({
  ...life,
  cancellation: cancellation && toCancellationDto(cancellation),
  endRefused: endRefused && { ...endRefused, retryAt: endRefused.retryAt && instant(endRefused.retryAt) },
  holds: holds.map((hold) => ({ ...hold, heldAt: instant(hold.heldAt) })),
  history: history.map((change) => ({ ...change, at: instant(change.at) })),
});

class UpgradeProductDto {
  @Field.id()
  id: number;

  @Field.text()
  name: string;
}

export class UpgradeProductsDto {
  @Field.list(() => UpgradeProductDto, { description: 'the present product is one of them' })
  items: UpgradeProductDto[];
}
