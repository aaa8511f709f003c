// Keeps the sums beside the order form true while it is filled in. The server computes and writes them; without this file a button asks it.
const form = document.getElementById('order');
const sums = document.getElementById('sums');
let asked = null;
let timer = 0;

async function follow() {
  asked?.abort();
  asked = new AbortController();
  const body = new URLSearchParams(new FormData(form));
  body.delete('password');
  body.set('do', 'recompute');
  sums.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      body,
      headers: { 'x-part': 'sums' },
      signal: asked.signal,
    });
    if (answer.ok) sums.innerHTML = await answer.text();
  } catch (error) {
    if (error.name === 'AbortError') return;
    // The button is still there.
    document.getElementById('recompute').hidden = false;
  }
  sums.removeAttribute('aria-busy');
}

if (form && sums) {
  document.getElementById('recompute').hidden = true;
  form.addEventListener('change', (event) => {
    // The prices of all options follow the cycle: that page is made anew.
    if (event.target.name === 'term') return void document.getElementById('recompute').click();
    if (event.target.closest('[data-sums]')) {
      clearTimeout(timer);
      timer = setTimeout(follow, 150);
    }
  });
  // Once sent it is sent: a second click must not open a second account.
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    setTimeout(() => form.querySelectorAll('button').forEach((button) => (button.disabled = true)));
  });
  window.addEventListener('pageshow', () =>
    form.querySelectorAll('button').forEach((button) => (button.disabled = false)),
  );
}
