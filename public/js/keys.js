// The desk's keys: J and K move, Enter opens (it is a link), letters press the button that shows them, / searches,
// ? tells. Single keys can be switched off (WCAG 2.1.4); the choice is a cookie, nothing else is stored.
const dialog = document.querySelector('[data-keys-help]');
const isOff = () => document.cookie.includes('gangway-keys=off');
const isTyping = (target) => target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]') !== null;

function move(step) {
  const rows = [...document.querySelectorAll('[data-keys-rows] tbody tr')].filter((row) => row.querySelector('a'));
  const focused = rows.findIndex((row) => row.contains(document.activeElement));
  const selected = rows.findIndex((row) => row.hasAttribute('data-selected'));
  const from = focused >= 0 ? focused : selected;
  rows[Math.min(rows.length - 1, Math.max(0, from + step))]?.querySelector('a').focus();
}

function press(key) {
  document.querySelector(`button[data-key="${CSS.escape(key.toUpperCase())}"]`)?.click();
}

function showState() {
  const button = dialog.querySelector('[data-keys-switch]');
  button.textContent = isOff() ? button.dataset.on : button.dataset.off;
}

function toggle() {
  const forHowLong = isOff() ? 'max-age=0' : 'max-age=31536000';
  document.cookie = `gangway-keys=off; path=/; samesite=lax; ${forHowLong}`;
  showState();
}

const acts = {
  j: () => move(1),
  k: () => move(-1),
  '/': () => document.querySelector('[data-keys-search]')?.focus(),
  '?': () => dialog.showModal(),
};

if (dialog) {
  showState();
  const opener = document.querySelector('[data-keys-open]');
  opener.hidden = false;
  opener.addEventListener('click', () => dialog.showModal());
  dialog.querySelector('[data-keys-switch]').addEventListener('click', toggle);
  document.addEventListener('keydown', (event) => {
    if (isOff() || dialog.open || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    if (acts[key]) {
      acts[key]();
      event.preventDefault();
    } else if (/^[a-z]$/.test(key)) {
      press(key);
    }
  });
}
