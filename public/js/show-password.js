// Shows a password on request; the button is of use with scripts only and is hidden without.
const inputOf = (button) => document.getElementById(button.dataset.showPassword);

function reveal() {
  for (const button of document.querySelectorAll('[data-show-password]')) button.hidden = false;
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-show-password]');
  if (!button) return;
  button.dataset.hiddenLabel ??= button.textContent;
  const input = inputOf(button);
  const isShown = input.type === 'text';
  input.type = isShown ? 'password' : 'text';
  button.textContent = isShown ? button.dataset.hiddenLabel : button.dataset.shown;
  button.setAttribute('aria-pressed', String(!isShown));
});

// A shown password would land in the browser's memory of typed texts.
document.addEventListener('submit', (event) => {
  for (const button of event.target.querySelectorAll('[data-show-password]')) inputOf(button).type = 'password';
});

reveal();
document.addEventListener('htmx:after:swap', reveal);
