import { DomainError } from '#kernel';

export class InvalidTemplateError extends DomainError {
  constructor(why: string) {
    super('notifications.invalid_template', 'invalid', {}, `the template cannot be used: ${why}`.slice(0, 300));
  }
}

/** A line break or NUL in what becomes a header of a mail; or several addresses in one field. */
export class HeaderInjectionError extends DomainError {
  constructor(header: string) {
    super('notifications.header_injection', 'invalid', { header }, `the ${header} of this mail cannot be used`);
  }
}

export class MailNotFoundError extends DomainError {
  constructor() {
    super('notifications.mail_not_found', 'not_found', {}, 'no such mail');
  }
}
