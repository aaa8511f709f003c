import { FAKE_MODES, type FakeMode, type FakePanel } from './callout-fake-state.js';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] as string);

const WORDS: Record<FakeMode, string> = {
  normal: 'does what it is asked',
  slow: 'does it, and answers too late',
  refuse: 'refuses',
  later: 'calls back later',
};

/** What the server did, what it was asked, and the switch for how it answers. */
export function statusPage({ mode, accounts, tasks }: FakePanel): string {
  const choices = FAKE_MODES.map(
    (one) =>
      `<label><input type="radio" name="mode" value="${one}"${one === mode ? ' checked' : ''}> ${one}: ${WORDS[one]}</label>`,
  );
  const hosted = accounts.map(({ username, domain, product, service, status }) =>
    row([username, domain, product, service, status]),
  );
  const asked = Object.values(tasks)
    .slice(-100)
    .map(({ key, action, service, domain, sent, asked: questions, answer, readyAt, toldBack }) =>
      row([
        key,
        action,
        service,
        domain,
        `${sent} / ${questions}`,
        readyAt !== null && !toldBack ? 'pending' : answer.status,
        answer.reason ?? '',
      ]),
    );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Practice server</title><link rel="icon" href="data:,">
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2733}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .5rem;border-bottom:1px solid #c3ccd5}
.wide{overflow-x:auto}fieldset{border:1px solid #c3ccd5;border-radius:6px}label{display:block}
button{font:inherit;font-weight:600;padding:.5rem 1rem;border:0;border-radius:6px;background:#0b5cad;color:#fff;margin-top:.5rem}
.note{background:#fff3cd;padding:.6rem;border-radius:6px}</style></head><body><main>
<p class="note">Practice server: it keeps accounts in a file and hosts nothing.</p><h1>Accounts</h1>
${table(['User name', 'Domain', 'Product', 'Service', 'State'], hosted, 'No accounts yet.')}
<h2>How it answers</h2><form method="post" action="/mode"><fieldset><legend>From the next task on</legend>${choices.join('')}</fieldset>
<button type="submit">Switch</button></form>
<p>A domain with <code>slow</code>, <code>later</code> or <code>refuse</code> in its name has that mode by itself; by its name a task is
refused once, and done when it is asked again.</p>
<h2>Tasks</h2>${table(['Key', 'Action', 'Service', 'Domain', 'Sent / asked for', 'Answer', 'Reason'], asked.reverse(), 'Nothing was asked yet.')}
</main></body></html>`;
}

const row = (cells: string[]): string => `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`;

const table = (heads: string[], rows: string[], empty: string): string =>
  rows.length === 0
    ? `<p>${empty}</p>`
    : `<div class="wide"><table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
