import { REGISTRAR_ACTIONS, type RegistrantContact, type RegistrarTaskRow, type RegistrarTaskView } from '#domains';
import type { ListPage } from '#platform';
import { Field } from '#platform/http';
import { DomainFieldDto, toFields } from '../../client/domains/registry.dto.js';
import { type AttemptRow, type NamedTaskRow, PROVISIONING_ACTIONS, TASK_STATUSES } from '#provisioning';

const instant = (stored: string): string => `${stored.replace(' ', 'T')}Z`;

class TaskDto {
  @Field.id()
  id: number;

  @Field.int()
  resellerId: number;

  @Field.id()
  clientId: number;

  @Field.string()
  adapter: string;

  @Field.enum(TASK_STATUSES)
  status: string;

  @Field.string({
    description:
      'what the adapter said last: unknown, pending, attention (people are needed), done, refused, or nothing yet',
  })
  outcome: string;

  @Field.text()
  note: string;

  @Field.instant()
  createdAt: string;

  @Field.instant({ nullable: true })
  doneAt: string | null;

  @Field.string()
  doneBy: string;
}

export class ProvisioningTaskDto extends TaskDto {
  @Field.enum(['hosting', 'addon'])
  serviceType: string;

  @Field.id()
  serviceId: number;

  @Field.enum(PROVISIONING_ACTIONS)
  action: string;

  @Field.string({ description: "the product's server module" })
  module: string;

  @Field.text()
  description: string;

  @Field.string()
  username: string;

  @Field.int({ min: 0, description: 'server of the call-out; 0 while none is chosen' })
  serverId: number;

  @Field.string()
  serverName: string;

  @Field.string()
  clientName: string;

  @Field.string()
  resellerName: string;

  @Field.string({ description: 'what the service is now, with its domain; empty when it is gone' })
  service: string;

  @Field.string({ description: 'state of the service' })
  serviceStatus: string;

  @Field.boolean({ description: 'the end of its service is decided and not carried out' })
  ending: boolean;

  @Field.instant({ nullable: true, description: 'when a refused end is asked again by itself' })
  retryAt: string | null;
}

export class TaskAttemptDto {
  @Field.id()
  id: number;

  @Field.enum(['send', 'ask', 'call-back'])
  kind: string;

  @Field.int({ min: 0, description: '0 when there was no answer, and for a call-back' })
  httpStatus: number;

  @Field.string()
  outcome: string;

  @Field.text()
  answer: string;

  @Field.instant()
  calledAt: string;
}

export class TaskAttemptListDto {
  @Field.list(() => TaskAttemptDto)
  items: TaskAttemptDto[];
}

export class RegistrantDto {
  @Field.string()
  firstName: string;

  @Field.string()
  lastName: string;

  @Field.string()
  companyName: string;

  @Field.string()
  email: string;

  @Field.string()
  address1: string;

  @Field.string()
  address2: string;

  @Field.string()
  city: string;

  @Field.string()
  state: string;

  @Field.string()
  postcode: string;

  @Field.string()
  country: string;

  @Field.string()
  phone: string;

  @Field.string()
  taxId: string;
}

export class RegistrarTaskDto extends TaskDto {
  @Field.id()
  domainId: number;

  @Field.string()
  name: string;

  @Field.enum(REGISTRAR_ACTIONS)
  action: string;

  @Field.int({ min: 1, max: 10 })
  years: number;

  @Field.string()
  registrar: string;
}

export class RegistrarTaskDetailDto extends RegistrarTaskDto {
  @Field.string({ description: 'transfer code; empty when there is none, and once the task is closed' })
  eppCode: string;

  @Field.object(() => RegistrantDto, { description: 'the owner, as he was named when the registrar was asked' })
  registrant: RegistrantDto;

  @Field.list(() => DomainFieldDto, { description: 'what the ending asked of him' })
  fields: DomainFieldDto[];
}

export class ProvisioningTaskListDto {
  @Field.list(() => ProvisioningTaskDto)
  items: ProvisioningTaskDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class RegistrarTaskListDto {
  @Field.list(() => RegistrarTaskDto)
  items: RegistrarTaskDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class CompleteProvisioningDto {
  @Field.string({ optional: true, max: 1000 })
  note?: string;

  @Field.string({ optional: true, max: 190, description: 'account at the server' })
  username?: string;
}

export class CompleteRegistrarDto {
  @Field.string({ optional: true, max: 1000 })
  note?: string;

  @Field.date({ optional: true, description: 'when the registry told another day than start + years' })
  expiresOn?: string;
}

export class ResendRegistrarDto {
  @Field.string({ optional: true, max: 100, description: 'another transfer code' })
  eppCode?: string;
}

export class RefuseTaskDto {
  @Field.string({ min: 1, max: 1000 })
  note: string;
}

const common = (row: NamedTaskRow | Omit<RegistrarTaskRow, 'eppCodeSealed'>) => ({
  id: row.id,
  resellerId: row.resellerId,
  clientId: row.clientId,
  adapter: row.adapter,
  status: row.status,
  outcome: row.outcome,
  note: row.note,
  createdAt: instant(row.createdAt),
  doneAt: row.doneAt && instant(row.doneAt),
  doneBy: row.doneBy,
});

export const toProvisioningTaskDto = (row: NamedTaskRow): ProvisioningTaskDto => ({
  ...common(row),
  serviceType: row.serviceType,
  serviceId: row.serviceId,
  action: row.action,
  module: row.module,
  description: row.description,
  username: row.username,
  serverId: row.serverId,
  serverName: row.serverName,
  clientName: row.clientName,
  resellerName: row.resellerName,
  service: row.service,
  serviceStatus: row.serviceStatus,
  ending: Number(row.ending) === 1,
  retryAt: row.retryAt && instant(row.retryAt),
});

export const toTaskAttemptListDto = (rows: AttemptRow[]): TaskAttemptListDto => ({
  items: rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    httpStatus: row.httpStatus,
    outcome: row.outcome,
    answer: row.answer,
    calledAt: instant(row.calledAt),
  })),
});

const toRegistrarTaskDto = (row: Omit<RegistrarTaskRow, 'eppCodeSealed'>): RegistrarTaskDto => ({
  ...common(row),
  domainId: row.domainId,
  name: row.name,
  action: row.action,
  years: row.years,
  registrar: row.registrar,
});

const toRegistrantDto = (person: RegistrantContact): RegistrantDto => ({
  firstName: person.firstName,
  lastName: person.lastName,
  companyName: person.companyName,
  email: person.email,
  address1: person.address1,
  address2: person.address2,
  city: person.city,
  state: person.state,
  postcode: person.postcode,
  country: person.country,
  phone: person.phone,
  taxId: person.taxId,
});

export const toRegistrarTaskDetailDto = (view: RegistrarTaskView): RegistrarTaskDetailDto => ({
  ...toRegistrarTaskDto(view),
  eppCode: view.eppCode,
  registrant: toRegistrantDto(view.registrant),
  fields: toFields(view.fields),
});

export const toProvisioningTaskListDto = ({ items, ...page }: ListPage<NamedTaskRow>): ProvisioningTaskListDto => ({
  ...page,
  items: items.map(toProvisioningTaskDto),
});

export const toRegistrarTaskListDto = ({ items, ...page }: ListPage<RegistrarTaskRow>): RegistrarTaskListDto => ({
  ...page,
  items: items.map(toRegistrarTaskDto),
});
