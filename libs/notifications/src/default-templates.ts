/** A mail's text: subject and body are Handlebars over flat words; the body is HTML. */
export type MailTemplate = { name: string; type: string; subject: string; message: string };

/** Names are WHMCS's where it has such a mail; the rest are ours. */
export const TEMPLATE_NAMES = [
  'Client Signup Email',
  'Order Confirmation',
  'Invoice Created',
  'Invoice Payment Confirmation',
  'Credit Card Payment Confirmation',
  'Credit Card Payment Failed',
  'Credit Card Expiring Soon',
  'Invoice Refund Confirmation',
  'Invoice Payment Reminder',
  'First Invoice Overdue Notice',
  'Second Invoice Overdue Notice',
  'Third Invoice Overdue Notice',
  'New Product Information',
  'Domain Registration Confirmation',
  'Password Reset Validation',
  'Account Security Notice',
  'Payment Disputed',
  'Price Change Not Published',
  'Reseller Payout Sent',
  'Reseller Prices Out Of Range',
  'Task Refused',
  'Service Suspension Notification',
  'Service Unsuspension Notification',
  'Cancellation Request Confirmation',
  'New Cancellation Request',
  'Service Ended',
  'Service Changed',
  'Service Change Not Carried Out',
] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** What is sent while `tblemailtemplates` has no usable text of that name. */
export const DEFAULT_TEMPLATES: Readonly<Record<TemplateName, MailTemplate>> = {
  'Client Signup Email': {
    name: 'Client Signup Email',
    type: 'general',
    subject: 'Welcome to {{company_name}}',
    message: `<p>Dear {{client_name}},</p>
<p>your account with {{company_name}} is ready. You sign in with {{client_email}}.</p>
<p><a href="{{store_url}}">Go to {{company_name}}</a></p>`,
  },
  'Order Confirmation': {
    name: 'Order Confirmation',
    type: 'general',
    subject: 'Your order {{order_number}}',
    message: `<p>Dear {{client_name}},</p>
<p>thank you for your order {{order_number}}:</p>
<p style="white-space: pre-line">{{order_details}}</p>
<p>Total: <strong>{{order_total}}</strong></p>
<p>We start as soon as it is paid.</p>`,
  },
  'Invoice Created': {
    name: 'Invoice Created',
    type: 'invoice',
    subject: 'Invoice {{invoice_num}}',
    message: `<p>Dear {{client_name}},</p>
<p>your invoice {{invoice_num}} of {{invoice_date_created}} is here:</p>
<p style="white-space: pre-line">{{invoice_items}}</p>
<p>Total: <strong>{{invoice_total}}</strong>, due on {{invoice_date_due}}.</p>
<p><a href="{{invoice_link}}">See the invoice and pay</a></p>`,
  },
  'Invoice Payment Confirmation': {
    name: 'Invoice Payment Confirmation',
    type: 'invoice',
    subject: 'Payment received for invoice {{invoice_num}}',
    message: `<p>Dear {{client_name}},</p>
<p>thank you: invoice {{invoice_num}} over {{invoice_total}} is paid.</p>
<p><a href="{{invoice_link}}">See the invoice</a></p>`,
  },
  'Credit Card Payment Confirmation': {
    name: 'Credit Card Payment Confirmation',
    type: 'invoice',
    subject: 'Invoice {{invoice_num}} is paid by your card',
    message: `<p>Dear {{client_name}},</p>
<p>we have charged your {{card_name}} with <strong>{{invoice_total}}</strong> for invoice {{invoice_num}}. It is paid; there is nothing to do.</p>
<p><a href="{{invoice_link}}">See the invoice</a></p>
<p><a href="{{pay_methods_link}}">See your cards and automatic payment</a></p>`,
  },
  'Credit Card Payment Failed': {
    name: 'Credit Card Payment Failed',
    type: 'invoice',
    subject: 'Your card did not pay invoice {{invoice_num}}',
    message: `<p>Dear {{client_name}},</p>
<p>we could not charge your {{card_name}} with <strong>{{invoice_balance}}</strong> for invoice {{invoice_num}}: {{card_failure}}.</p>
<p>{{card_next}}</p>
<p><a href="{{invoice_link}}">See the invoice and pay</a></p>
<p><a href="{{pay_methods_link}}">Add another card</a></p>`,
  },
  'Credit Card Expiring Soon': {
    name: 'Credit Card Expiring Soon',
    type: 'general',
    subject: 'Your card {{card_last_four}} expires in {{card_expiry}}',
    message: `<p>Dear {{client_name}},</p>
<p>the {{card_name}} that you keep with us expires at the end of {{card_expiry}}. Please add the new one, so that your invoices go on being paid.</p>
<p><a href="{{pay_methods_link}}">See your cards</a></p>`,
  },
  'Invoice Refund Confirmation': {
    name: 'Invoice Refund Confirmation',
    type: 'invoice',
    subject: 'Refund of invoice {{invoice_num}}',
    message: `<p>Dear {{client_name}},</p>
<p>we have given back <strong>{{refund_amount}}</strong> of your invoice {{invoice_num}}: {{refund_destination}}.</p>
<p>The credit note is {{credit_note_num}}.</p>
<p><a href="{{invoice_link}}">See the invoice</a></p>`,
  },
  'Invoice Payment Reminder': {
    name: 'Invoice Payment Reminder',
    type: 'invoice',
    subject: 'Invoice {{invoice_num}} is due on {{invoice_date_due}}',
    message: `<p>Dear {{client_name}},</p>
<p>your invoice {{invoice_num}} of {{invoice_date_created}} is due on {{invoice_date_due}}. Still open: <strong>{{invoice_balance}}</strong>.</p>
<p>If your payment is on its way, there is nothing to do.</p>
<p><a href="{{invoice_link}}">See the invoice and pay</a></p>`,
  },
  'First Invoice Overdue Notice': {
    name: 'First Invoice Overdue Notice',
    type: 'invoice',
    subject: 'Invoice {{invoice_num}} is overdue',
    message: `<p>Dear {{client_name}},</p>
<p>your invoice {{invoice_num}} was due on {{invoice_date_due}}, and <strong>{{invoice_balance}}</strong> of it is still open. Please pay it now.</p>
<p><a href="{{invoice_link}}">See the invoice and pay</a></p>`,
  },
  'Second Invoice Overdue Notice': {
    name: 'Second Invoice Overdue Notice',
    type: 'invoice',
    subject: 'Second notice: invoice {{invoice_num}} is overdue',
    message: `<p>Dear {{client_name}},</p>
<p>we have not received your payment of <strong>{{invoice_balance}}</strong> for invoice {{invoice_num}}, which was due on {{invoice_date_due}}.</p>
<p>Please pay it soon, so that your services go on.</p>
<p><a href="{{invoice_link}}">See the invoice and pay</a></p>`,
  },
  'Third Invoice Overdue Notice': {
    name: 'Third Invoice Overdue Notice',
    type: 'invoice',
    subject: 'Last notice: invoice {{invoice_num}} is overdue',
    message: `<p>Dear {{client_name}},</p>
<p>this is our last notice about invoice {{invoice_num}}, due on {{invoice_date_due}}: <strong>{{invoice_balance}}</strong> is still open.</p>
<p>Without your payment your services will be suspended, and a late fee may follow.</p>
<p><a href="{{invoice_link}}">See the invoice and pay</a></p>`,
  },
  'New Product Information': {
    name: 'New Product Information',
    type: 'product',
    subject: '{{service_product_name}} is ready',
    message: `<p>Dear {{client_name}},</p>
<p>{{service_product_name}} is set up and runs.</p>
<p style="white-space: pre-line">{{service_facts}}</p>
<p><a href="{{store_url}}">Go to your services</a></p>`,
  },
  'Domain Registration Confirmation': {
    name: 'Domain Registration Confirmation',
    type: 'domain',
    subject: '{{domain_name}} is yours',
    message: `<p>Dear {{client_name}},</p>
<p>the domain <strong>{{domain_name}}</strong> is active until {{domain_expiry_date}}.</p>
<p><a href="{{store_url}}">Go to your domains</a></p>`,
  },
  'Account Security Notice': {
    name: 'Account Security Notice',
    type: 'general',
    subject: 'How you sign in to {{company_name}} was changed',
    message: `<p>Hello,</p>
<p>{{security_change}} for {{security_login}} on {{security_time}}.</p>
<p>If it was you, there is nothing to do. If it was not: choose a new password at once, by “Forgot your password?” where you sign in, and write to us.</p>`,
  },
  'Password Reset Validation': {
    name: 'Password Reset Validation',
    type: 'general',
    subject: 'A new password for {{company_name}}',
    message: `<p>Dear {{client_name}},</p>
<p>somebody, most likely you, asked for a new password. The link works once, within one hour:</p>
<p><a href="{{reset_url}}">Choose a new password</a></p>
<p>If it was not you, do nothing: your password stays as it is.</p>`,
  },
  'Reseller Payout Sent': {
    name: 'Reseller Payout Sent',
    type: 'general',
    subject: 'Your payout of {{payout_amount}}',
    message: `<p>Dear {{client_name}},</p>
<p>your profit of <strong>{{payout_amount}}</strong> was paid out ({{payout_method}}).</p>`,
  },
  'Price Change Not Published': {
    name: 'Price Change Not Published',
    type: 'general',
    subject: 'Prices were not changed: {{price_change_name}}',
    message: `<p>The price changes “{{price_change_name}}” were to come into force by themselves and did not. Your prices are as they were.</p>
<p style="white-space: pre-line">{{price_change_reason}}</p>
<p>Look at the change set in your console, then publish it again.</p>`,
  },
  'Reseller Prices Out Of Range': {
    name: 'Reseller Prices Out Of Range',
    type: 'general',
    subject: 'The limits of your prices have changed',
    message: `<p>Dear {{client_name}},</p>
<p>the limits within which you set your prices have changed, and <strong>{{prices_outside}}</strong> of your prices lie outside of them now.
Your store asks the nearest price that is allowed until you change them; they are marked in your price list.</p>`,
  },
  'Payment Disputed': {
    name: 'Payment Disputed',
    type: 'invoice',
    subject: 'Payment disputed: {{dispute_amount}} ({{dispute_status}})',
    message: `<p>A payer's bank disputes a payment of {{dispute_amount}}{{#if invoice_num}} for invoice {{invoice_num}}{{/if}}.</p>
<p>{{dispute_text}}</p>`,
  },
  'Task Refused': {
    name: 'Task Refused',
    type: 'general',
    subject: 'Not done: {{refused_task}}',
    message: `<p>{{refused_task}} of client {{refused_client}} was refused and waits for a decision of yours.</p>
<p style="white-space: pre-line">{{refused_note}}</p>`,
  },
  'Service Suspension Notification': {
    name: 'Service Suspension Notification',
    type: 'product',
    subject: '{{service_product_name}} is suspended',
    message: `<p>Dear {{client_name}},</p>
<p>{{service_product_name}} is suspended.</p>
<p style="white-space: pre-line">{{service_suspension_reason}}</p>
<p style="white-space: pre-line">{{service_facts}}</p>
<p><a href="{{service_link}}">See the service</a></p>`,
  },
  'Service Unsuspension Notification': {
    name: 'Service Unsuspension Notification',
    type: 'product',
    subject: '{{service_product_name}} runs again',
    message: `<p>Dear {{client_name}},</p>
<p>{{service_product_name}} runs again. Thank you.</p>
<p><a href="{{service_link}}">See the service</a></p>`,
  },
  'Cancellation Request Confirmation': {
    name: 'Cancellation Request Confirmation',
    type: 'product',
    subject: 'Your cancellation of {{service_product_name}}',
    message: `<p>Dear {{client_name}},</p>
<p>we have your cancellation of {{service_product_name}}. It ends on {{service_cancellation_date}}; until then you can take it back.</p>
<p><a href="{{service_link}}">See the service</a></p>`,
  },
  'New Cancellation Request': {
    name: 'New Cancellation Request',
    type: 'general',
    subject: 'Cancellation: {{service_product_name}}',
    message: `<p>Client {{cancellation_client}} cancels {{service_product_name}}; it ends on {{service_cancellation_date}}.</p>`,
  },
  'Service Ended': {
    name: 'Service Ended',
    type: 'product',
    subject: '{{service_product_name}} has ended',
    message: `<p>Dear {{client_name}},</p>
<p>{{service_product_name}} has ended. What was stored with it is gone.</p>
<p style="white-space: pre-line">{{service_facts}}</p>`,
  },
  'Service Changed': {
    name: 'Service Changed',
    type: 'product',
    subject: 'Your service is {{service_product_name}} now',
    message: `<p>Dear {{client_name}},</p>
<p>your service was changed and is {{service_product_name}} from now on.</p>
<p style="white-space: pre-line">{{service_facts}}</p>
<p><a href="{{service_link}}">See the service</a></p>`,
  },
  'Service Change Not Carried Out': {
    name: 'Service Change Not Carried Out',
    type: 'product',
    subject: '{{service_product_name}} was not changed',
    message: `<p>Dear {{client_name}},</p>
<p>the change of {{service_product_name}} that you ordered was not carried out: {{service_change_reason}}.</p>
<p>{{service_change_money}}</p>
<p><a href="{{service_link}}">See the service</a></p>`,
  },
};

export const isTemplateName = (name: string): name is TemplateName => Object.hasOwn(DEFAULT_TEMPLATES, name);
