import { Field } from '#platform/http';
import type { IdentityService, Me, SessionInfo, SignedIn } from '#identity';
import type { Actor } from '#kernel';
import { ImpersonationDto } from './impersonation.dto.js';

export class SignInDto {
  @Field.string({ min: 1, max: 190, description: 'e-mail address; staff may use the user name' })
  email: string;

  @Field.string({ min: 1, max: 1000 })
  password: string;
}

export class MeDto {
  @Field.enum(['admin', 'reseller', 'client'])
  kind: string;

  @Field.int({ description: 'the admin; 0 for everyone else' })
  adminId: number;

  @Field.int({ description: 'the client, or the reseller as the client he is; 0 for an admin' })
  clientId: number;

  @Field.int({ description: 'the reseller he is or belongs to; 0 = the provider' })
  resellerId: number;

  @Field.string()
  name: string;

  @Field.strings()
  permissions: string[];
}

/** Resellers and clients, in whose name somebody else may be signed in. */
export class FrontMeDto extends MeDto {
  @Field.object(() => ImpersonationDto, { nullable: true, description: 'set while somebody else acts in his name' })
  impersonation: ImpersonationDto | null;
}

export class SignedInDto extends MeDto {
  @Field.ids({ description: 'the clients this login may act for' })
  clientIds: number[];

  @Field.instant()
  expiresAt: string;

  @Field.boolean({ description: 'the session opens nothing until a code of the second factor came' })
  awaitsFactor: boolean;
}

export class SwitchClientDto {
  @Field.id()
  clientId: number;
}

export class ForgottenPasswordDto {
  @Field.string({ min: 1, max: 190 })
  email: string;
}

export class NewPasswordDto {
  @Field.string({ min: 10, max: 100, description: 'the token of the link' })
  token: string;

  @Field.string({ min: 8, max: 128 })
  password: string;
}

export class SessionDto {
  @Field.id()
  id: number;

  @Field.string()
  ip: string;

  @Field.string()
  userAgent: string;

  @Field.string({ description: 'the userAgent in words, such as `Chrome, Windows`' })
  device: string;

  @Field.instant()
  createdAt: string;

  @Field.instant()
  lastSeenAt: string;

  @Field.instant()
  expiresAt: string;

  @Field.boolean({ description: 'the one that asks' })
  current: boolean;
}

export class SessionListDto {
  @Field.list(() => SessionDto)
  items: SessionDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;
}

export const toMeDto = ({ kind, adminId, clientId, resellerId, name, permissions }: Me): MeDto => ({
  kind,
  adminId,
  clientId,
  resellerId,
  name,
  permissions,
});

export const toSignedInDto = (identity: IdentityService, signedIn: SignedIn): SignedInDto => ({
  ...toMeDto(identity.me(signedIn.actor as Actor)),
  clientIds: signedIn.clientIds,
  expiresAt: signedIn.expiresAt,
  awaitsFactor: signedIn.awaitsFactor,
});

/** The living sessions of one account: at most a hundred, so there is one page. */
export const toSessionListDto = (sessions: SessionInfo[]): SessionListDto => ({
  items: sessions.map(({ id, ip, userAgent, device, createdAt, lastSeenAt, expiresAt, current }) => ({
    id,
    ip,
    userAgent,
    device,
    createdAt,
    lastSeenAt,
    expiresAt,
    current,
  })),
  nextCursor: null,
});
