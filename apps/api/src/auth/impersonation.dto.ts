import { Field } from '#platform/http';
import type { ImpersonationKey, LiveImpersonation } from '#identity';

export class StartImpersonationDto {
  @Field.string({ max: 300, pattern: /\S\s*\S\s*\S/, description: 'why; it stands in the log' })
  reason: string;
}

export class ImpersonationKeyDto {
  @Field.enum(['reseller', 'client'])
  subject: string;

  @Field.string({ description: 'good once, for sixty seconds; send it in a body, never in an address' })
  key: string;

  @Field.instant()
  keyExpiresAt: string;

  @Field.string({ max: 500, description: 'the front that takes the key' })
  target: string;
}

export class RedeemImpersonationDto {
  @Field.string({ min: 10, max: 100 })
  key: string;
}

export class ImpersonationDto {
  @Field.string({ description: 'who really acts' })
  by: string;

  @Field.string({ max: 300 })
  reason: string;

  @Field.instant({ description: 'when it ends by itself' })
  until: string;

  @Field.int()
  secondsLeft: number;

  @Field.boolean({ description: 'changes were confirmed' })
  writes: boolean;

  @Field.boolean({ description: 'changes can be confirmed' })
  mayWrite: boolean;
}

export class ImpersonationEndDto {
  @Field.string({ max: 500, description: 'the page that it was started from' })
  back: string;
}

export const toImpersonationKeyDto = ({
  subject,
  key,
  keyExpiresAt,
  target,
}: ImpersonationKey): ImpersonationKeyDto => ({
  subject,
  key,
  keyExpiresAt,
  target,
});

export const toImpersonationDto = (live: LiveImpersonation | undefined): ImpersonationDto | null =>
  live === undefined
    ? null
    : {
        by: live.by.name,
        reason: live.by.reason,
        until: live.until,
        secondsLeft: live.secondsLeft,
        writes: live.writes,
        mayWrite: live.mayWrite,
      };
