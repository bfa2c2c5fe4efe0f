/**
 * What changed between two texts, in characters as the server counts them (code points), and where a
 * caret stands after a change by somebody else.
 */

/** The most letters times letters that are compared one by one. */
const COMPARED_MAX = 1_000_000;

/** @typedef {{ at: number, delete: number, insert: string }} Edit */

/** How many letters are the same at the beginning and at the end. @param {string[]} a @param {string[]} b */
function same(a, b) {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [start, end];
}

/** One place that changed; nothing when the texts are the same.
 * @param {string} before @param {string} after @returns {Edit | null} */
export function difference(before, after) {
  if (before === after) return null;
  const [a, b] = [Array.from(before), Array.from(after)];
  const [start, end] = same(a, b);
  return { at: start, delete: a.length - end - start, insert: b.slice(start, b.length - end).join("") };
}

/** Where a caret stands in the new text: behind the same letter as before, if that is still there.
 * @param {string} before @param {string} after @param {number} caret in UTF-16 units, as a field has it */
export function carried(before, after, caret) {
  const [a, b] = [Array.from(before), Array.from(after)];
  const place = Array.from(before.slice(0, caret)).length;
  const [start, end] = same(a, b);
  let to = place;
  if (place > start) {
    const rest = a.length - place;
    const [was, is] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
    to = rest < end ? b.length - rest : start + inMiddle(was, is, place - start);
  }
  return b.slice(0, to).join("").length;
}

/** @param {string[]} a @param {string[]} b @param {number} place */
function inMiddle(a, b, place) {
  if (a.length * b.length > COMPARED_MAX) return Math.min(place, b.length);
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1] + 1
          : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  let [i, j, to] = [0, 0, 0];
  while (i < place && j < b.length) {
    if (a[i] === b[j]) {
      i += 1;
      j += 1;
      to = j;
    } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) i += 1;
    else j += 1;
  }
  return to;
}
