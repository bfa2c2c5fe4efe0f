/** Shows a code in capitals while it is typed. */

const field = document.getElementById("code");
if (field instanceof HTMLInputElement) {
  field.addEventListener("input", () => {
    const at = field.selectionStart;
    field.value = field.value.toUpperCase();
    field.setSelectionRange(at, at);
  });
}
