/** Follows a paper that is being printed until it is ready. */

const PAUSE_MS = 700;

const place = document.getElementById("opdracht");

/** @param {HTMLElement} target */
async function follow(target) {
  for (;;) {
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    const answer = await fetch(target.dataset.job ?? "", { headers: { accept: "text/html" } }).catch(() => null);
    // Without a connection it simply looks again later.
    if (!answer) continue;
    if (!answer.ok) return location.reload();
    target.innerHTML = await answer.text();
    if (target.querySelector("[data-over]")) return;
  }
}

if (place) follow(place);
