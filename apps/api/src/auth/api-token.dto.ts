import { Field } from '#platform/http';
import type { ApiTokenInfo, IssuedToken } from '#identity';

export class NewApiTokenDto {
  @Field.string({ min: 1, max: 100, description: 'what it is for' })
  label: string;

  @Field.strings({ optional: true, max: 100, description: 'permissions; absent = everything its owner may do' })
  scopes?: string[];

  @Field.int({ optional: true, min: 1, max: 87_600, description: 'lifetime; absent = until it is revoked' })
  hours?: number;

  @Field.strings({ optional: true, max: 50, description: 'the only addresses it works from' })
  ipList?: string[];
}

export class ApiTokenDto {
  @Field.id()
  id: number;

  @Field.string()
  label: string;

  @Field.strings({ nullable: true, description: 'null = everything its owner may do' })
  scopes: string[] | null;

  @Field.strings()
  ipList: string[];

  @Field.instant()
  createdAt: string;

  @Field.instant({ nullable: true })
  expiresAt: string | null;

  @Field.instant({ nullable: true })
  lastUsedAt: string | null;
}

export class IssuedTokenDto extends ApiTokenDto {
  @Field.string({ description: 'the token itself; shown this once' })
  token: string;
}

export class ApiTokenListDto {
  @Field.list(() => ApiTokenDto)
  items: ApiTokenDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;
}

const toApiTokenDto = ({ id, label, scopes, ipList, createdAt, expiresAt, lastUsedAt }: ApiTokenInfo): ApiTokenDto => ({
  id,
  label,
  scopes,
  ipList,
  createdAt,
  expiresAt,
  lastUsedAt,
});

export const toIssuedTokenDto = (issued: IssuedToken): IssuedTokenDto => ({
  ...toApiTokenDto(issued),
  token: issued.token,
});

export const toApiTokenListDto = (tokens: ApiTokenInfo[]): ApiTokenListDto => ({
  items: tokens.map(toApiTokenDto),
  nextCursor: null,
});
