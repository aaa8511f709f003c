import type { FakeSession } from './stripe-fake-state.js';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] as string);

/** The pay page on which the card is typed: the product itself never sees a card number. */
export function payPage(session: FakeSession, sum: string, message: string): string {
  const body =
    session.status === 'open'
      ? `<form method="post" action="/pay/${session.id}">
<label for="card">Card number</label>
<input id="card" name="card" inputmode="numeric" autocomplete="cc-number" required value="4242 4242 4242 4242">
<button type="submit">${session.mode === 'setup' ? 'Keep this card' : `Pay ${escape(sum)}`}</button>
</form>
<p><a href="${escape(session.cancel_url)}">Back without paying</a></p>
<p>Test cards: 4242 4242 4242 4242 pays, 4000 0000 0000 0002 is declined, 4000 0000 0000 0259 is disputed later.
Kept, then charged: 4000 0000 0000 0341 is declined, 4000 0027 6000 3184 asks for its owner.</p>`
      : `<p>This page was ${session.status === 'complete' ? 'used' : 'closed'}.</p><p><a href="${escape(session.success_url)}">Back to the shop</a></p>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${session.mode === 'setup' ? 'Keep a card' : `Pay ${escape(sum)}`}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:28rem;margin:3rem auto;padding:0 1rem;color:#1c2733}
h1{font-size:1.4rem}label{display:block;font-weight:600}input{width:100%;box-sizing:border-box;font:inherit;padding:.6rem;margin:.3rem 0 1rem;border:1px solid #8594a3;border-radius:6px}
button{font:inherit;font-weight:600;padding:.7rem 1.2rem;border:0;border-radius:6px;background:#0b5cad;color:#fff;cursor:pointer}
.note{background:#fff3cd;padding:.6rem;border-radius:6px}.wrong{background:#fde2e1;padding:.6rem;border-radius:6px}</style><link rel="icon" href="data:,"></head><body><main>
<p class="note">Practice gateway: no money moves.</p>
<h1>${escape(session.title)}</h1>${session.mode === 'setup' ? '' : `<p>${escape(sum)}</p>`}
${message ? `<p class="wrong" role="alert">${escape(message)}</p>` : ''}${body}</main></body></html>`;
}
