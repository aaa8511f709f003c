import { describe, expect, it } from 'vitest';
import { DEFAULT_TEMPLATES } from './default-templates.js';
import { fromSmarty, htmlToPlain, renderText } from './template-text.js';

const refused = (source: unknown) =>
  expect(() => renderText(source, { a: 'x' }, 'html')).toThrow(
    expect.objectContaining({ code: 'notifications.invalid_template' }),
  );

describe('the text of a mail', () => {
  it('escapes what people typed, in HTML and not in the subject', () => {
    expect(renderText('<p>{{name}}</p>', { name: '<b>O’Neil & "Sons"</b>' }, 'html')).toBe(
      '<p>&lt;b&gt;O’Neil &amp; &quot;Sons&quot;&lt;/b&gt;</p>',
    );
    expect(renderText('Hello {{name}}', { name: 'A & B' }, 'plain')).toBe('Hello A & B');
  });

  it('leaves out what it does not know, and may ask whether a word is there', () => {
    expect(renderText('{{#if a}}yes{{else}}no{{/if}}{{unknown}}', { a: '' }, 'html')).toBe('no');
    expect(renderText('{{constructor}}{{valueof}}', { a: 'x' }, 'html')).toBe('');
  });

  it.each([
    '{{{a}}}',
    '{{&a}}',
    '{{> partial}}',
    '{{#each a}}{{this}}{{/each}}',
    '{{#with a}}{{/with}}',
    '{{lookup a "b"}}',
    '{{log a}}',
    '{{a.b}}',
    '{{../a}}',
    '{{@root}}',
    '{{__proto__}}',
    '{{#if (lookup a "b")}}{{/if}}',
    '{{* decorator}}',
    '{{#a}}{{/a}}',
    '{{helper a}}',
    '{{a',
  ])('refuses %s', (source) => {
    refused(source);
  });

  it('refuses a parsed tree and a text without end', () => {
    refused({ type: 'Program', body: [] });
    refused('x'.repeat(100_001));
  });

  it('reads the simple form of imported texts, and says no to their control tags', () => {
    expect(fromSmarty('Dear {$client_name}, {$Invoice_Num}')).toBe('Dear {{client_name}}, {{invoice_num}}');
    expect(fromSmarty('{if $a}x{/if}')).toBeNull();
    expect(fromSmarty('{$client.name}')).toBeNull();
  });

  it('has a plain part with the addresses of its links', () => {
    const html =
      '<p>Dear A &amp; B,</p>\n<p>see <a href="http://x.localhost/i/1">the invoice</a>.<br>Bye</p><style>p{}</style>';
    expect(htmlToPlain(html)).toBe('Dear A & B,\n\nsee the invoice (http://x.localhost/i/1).\nBye');
  });

  it('of every default mail can be rendered', () => {
    for (const { subject, message } of Object.values(DEFAULT_TEMPLATES)) {
      expect(renderText(subject, {}, 'plain')).not.toContain('{{');
      expect(renderText(message, {}, 'html')).toContain('<p>');
    }
  });
});
