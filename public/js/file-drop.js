// Says which file was chosen and how large it is, and takes a file that is dropped.
const megabyte = 1024 * 1024;

function sizeInWords(bytes) {
  return bytes < megabyte ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / megabyte).toFixed(1)} MB`;
}

document.addEventListener('change', (event) => {
  const chosen = event.target.closest('[data-file-drop]')?.querySelector('[data-file-chosen]');
  if (!chosen) return;
  const file = event.target.files[0];
  chosen.textContent = file ? `${file.name}, ${sizeInWords(file.size)}` : '';
});

for (const kind of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(kind, (event) => {
    event.target.closest?.('[data-file-drop]')?.classList.toggle('file-drop--over', kind === 'dragover');
  });
}
