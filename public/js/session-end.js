// Nobody is signed out without a warning in time (WCAG 2.2.1). The page knows when to ask; the server knows whether the end
// has come, because another tab may have put it off, and its answer takes the place of what the page knew.
const asksAgainIn = 20;
let place = document.querySelector('[data-session-end]');
let timer;
let dueAt = Infinity;
let questions = 0;

function plan(seconds) {
  clearTimeout(timer);
  dueAt = seconds === undefined ? Infinity : Date.now() + seconds * 1000;
  if (seconds !== undefined) timer = setTimeout(ask, seconds * 1000);
}

async function ask() {
  const question = (questions += 1);
  try {
    const answer = await fetch(place.dataset.sessionEnd, { headers: { 'HX-Request-Type': 'partial' } });
    if (!answer.ok) throw new Error(answer.statusText);
    const html = await answer.text();
    // An answer that was overtaken says what was true before.
    if (question === questions) show(html);
  } catch {
    // The network is away, or the server: the next try tells.
    if (question === questions) plan(asksAgainIn);
  }
}

function show(html) {
  const former = place;
  const wasOpen = former.querySelector('dialog')?.open ?? false;
  const answer = document.createElement('template');
  answer.innerHTML = html;
  // Closing gives the focus back to where it was.
  former.querySelector('dialog')?.close();
  place = answer.content.querySelector('[data-session-end]');
  former.replaceWith(place);
  renewTokens(place.dataset.token);
  const wasClosedByHand = former.dataset.state === place.dataset.state && !wasOpen;
  if (!wasClosedByHand) place.querySelector('dialog')?.showModal();
  plan(place.dataset.asksIn);
}

// Who signs in again in another tab has a new session; the forms of this page may be sent in it.
function renewTokens(token) {
  if (!token) return;
  for (const field of document.querySelectorAll('input[name="_csrf"]')) field.value = token;
  const words = document.querySelector('[data-signed-out]');
  if (words) words.hidden = true;
}

async function stay(form) {
  const send = () => fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });
  // A connection that the server closes at this very moment is no answer, and two presses do no more than one.
  await send().catch(send).catch(() => undefined);
  await ask();
}

// Timers sleep with the machine, and a page that warned may have been overtaken by what its reader did elsewhere.
function isWorthAsking() {
  return Date.now() >= dueAt || place.querySelector('dialog') || document.querySelector('[data-signed-out]:not([hidden])');
}

if (place?.dataset.asksIn !== undefined) {
  plan(place.dataset.asksIn);
  // Opened in the very last minutes, a page says so at once.
  place.querySelector('dialog')?.showModal();
  document.addEventListener('visibilitychange', () => !document.hidden && isWorthAsking() && ask());
  document.addEventListener('submit', (event) => {
    if (!event.target.matches('[data-session-stay]')) return;
    event.preventDefault();
    void stay(event.target);
  });
}
