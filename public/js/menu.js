// Closes an open menu on Escape and on a press elsewhere; opening needs no script.
function closeMenus(except) {
  for (const menu of document.querySelectorAll('[data-menu][open]')) {
    if (menu !== except) menu.open = false;
  }
}

document.addEventListener('click', (event) => closeMenus(event.target.closest('[data-menu]')));
document.addEventListener('keydown', (event) => {
  const menu = document.querySelector('[data-menu][open]');
  if (event.key !== 'Escape' || !menu) return;
  const hadFocus = menu.contains(document.activeElement);
  menu.open = false;
  if (hadFocus) menu.querySelector('summary').focus();
});
