/** Opens a dialog by the button that names it; a click beside it closes it. */

document.addEventListener("click", (event) => {
  const target = event.target;
  if (!(target instanceof Element)) return;
  const opener = target.closest('[data-act="open"]');
  if (opener instanceof HTMLElement) {
    const dialog = document.getElementById(opener.dataset.on ?? "");
    if (dialog instanceof HTMLDialogElement) dialog.showModal();
  } else if (target instanceof HTMLDialogElement && target.matches(":modal")) {
    const box = target.getBoundingClientRect();
    const inside =
      event.clientX >= box.left &&
      event.clientX <= box.right &&
      event.clientY >= box.top &&
      event.clientY <= box.bottom;
    if (!inside) target.close();
  }
});
