import type { ListPage } from '#platform';
import { Field } from '#platform/http';
import type { ServerRow } from '#provisioning';

const instant = (stored: string | null): string | null => stored && `${stored.replace(' ', 'T')}Z`;

export class SaveServerDto {
  @Field.string({ min: 1, max: 190 })
  name: string;

  @Field.string({ min: 1, max: 500, description: 'where tasks are posted to; https' })
  address: string;

  @Field.int({ min: 0, max: 1_000_000, description: '0 = no limit' })
  maxAccounts: number;

  @Field.boolean({ description: 'takes new services' })
  active: boolean;
}

export class ServerDto extends SaveServerDto {
  @Field.id()
  id: number;

  @Field.int({ description: 'as in the ETag' })
  version: number;

  @Field.instant({ nullable: true, description: 'until when the secret before the present one is good' })
  oldSecretUntil: string | null;

  @Field.instant({ nullable: true })
  lastSuccessAt: string | null;

  @Field.int({ min: 0 })
  failuresInARow: number;

  @Field.text()
  lastFailure: string;

  @Field.int({ min: 0, description: 'open tasks' })
  waiting: number;
}

export class ServerListDto {
  @Field.list(() => ServerDto)
  items: ServerDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class NewServerDto {
  @Field.id()
  id: number;

  @Field.string({ description: 'told this once' })
  secret: string;
}

export class NewSecretDto {
  @Field.string({ description: 'told this once' })
  secret: string;

  @Field.instant()
  oldSecretUntil: string;
}

export class PingDto {
  @Field.int({ min: 0, description: '0 when there was no answer' })
  httpStatus: number;

  @Field.text({ nullable: true })
  failure: string | null;
}

export const toServerDto = (row: ServerRow): ServerDto => ({
  id: row.id,
  version: row.version,
  name: row.name,
  address: row.address,
  maxAccounts: row.maxAccounts,
  active: row.active,
  oldSecretUntil: instant(row.oldSecretUntil),
  lastSuccessAt: instant(row.lastSuccessAt),
  failuresInARow: row.failuresInARow,
  lastFailure: row.lastFailure,
  waiting: row.waiting,
});

export const toServerListDto = ({ items, ...page }: ListPage<ServerRow>): ServerListDto => ({
  ...page,
  items: items.map(toServerDto),
});
