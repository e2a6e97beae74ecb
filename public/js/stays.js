// What a page asks for by itself, while somebody types, never leads away from it: whatever was typed would be gone.
// An answer that would do so is dropped; where the session has ended, the page says so beside the form.
document.addEventListener('htmx:before:response', (event) => {
  const { sourceElement, hx, response } = event.detail.ctx;
  if (!sourceElement.matches('[data-stays]')) return;
  if (!hx.redirect && !hx.retarget && response.status < 400) return;
  event.preventDefault();
  const words = document.querySelector('[data-signed-out]');
  if (words && hx.redirect) words.hidden = false;
});
