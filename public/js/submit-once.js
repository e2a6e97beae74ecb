// A second press of a button that is already sending does nothing. The server refuses it too.
document.addEventListener('submit', (event) => {
  const button = event.submitter;
  if (!button || event.defaultPrevented) return;
  if (button.getAttribute('aria-busy') === 'true') return event.preventDefault();
  button.setAttribute('aria-busy', 'true');
  const label = button.querySelector('span');
  if (button.dataset.busy && label) {
    button.dataset.label = label.textContent;
    label.textContent = button.dataset.busy;
  }
});

function rest(button) {
  button.removeAttribute('aria-busy');
  const label = button.querySelector('span');
  if (button.dataset.label && label) label.textContent = button.dataset.label;
}

function restAll() {
  document.querySelectorAll('button[aria-busy]').forEach(rest);
}

// Back from the next page, or an answer that htmx swapped in: the button may be pressed again.
window.addEventListener('pageshow', restAll);
document.addEventListener('htmx:after:swap', restAll);
document.addEventListener('htmx:error', restAll);
