/** Shows a code as it stands on the wall while it is typed: in capitals, three and three. */

const field = document.getElementById("code");
if (field instanceof HTMLInputElement) {
  const show = () => {
    const at = field.selectionStart ?? field.value.length;
    const isAtEnd = at === field.value.length;
    field.value = field.value.toUpperCase();
    if (!isAtEnd) return field.setSelectionRange(at, at);
    const letters = field.value.replace(/[\s._-]/g, "");
    field.value = letters.length > 3 ? `${letters.slice(0, 3)} ${letters.slice(3)}` : letters;
  };
  field.addEventListener("input", show);
  show();
}
