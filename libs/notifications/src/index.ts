export { NotificationsModule } from './notifications.module.js';
export { NotificationsService, type ImmediateMail, type QueuedMail } from './notifications.service.js';
export { TEMPLATE_NAMES, type TemplateName } from './default-templates.js';
export {
  EMAIL_LIST,
  MAIL_LIST,
  MAIL_STATUSES,
  type EmailRow,
  type MailRow,
  type MailStatus,
} from './mail-list.query.js';
export type { MailRefs, SecurityChange } from './mail-words.js';
export type { MailWords } from './template-text.js';
export * from './notifications.errors.js';
