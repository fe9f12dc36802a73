// What pages do with a script: copy a text, and follow a job. All else is a page of the server.

/** Milliseconds between looks at a job that runs. */
const FOLLOW_MS = 2000;

// Buttons that copy are hidden where no script may: the text stands beside them.
if (navigator.clipboard !== undefined) document.documentElement.classList.add("can-copy");

document.addEventListener("click", async (event) => {
  const button = event.target instanceof Element ? event.target.closest("button.copy") : null;
  const text = button?.parentElement?.querySelector("code")?.textContent;
  if (button === null || text == null) return;
  await navigator.clipboard.writeText(text);
  button.firstChild.nodeValue = "Copied";
});

/** Asks for the page again while it shows what is not done yet, and puts its new content in place. */
async function follow() {
  if (document.querySelector("[data-is-going]") === null) return;
  try {
    const page = new DOMParser().parseFromString(
      await (await fetch(location.href)).text(),
      "text/html",
    );
    const [now, then] = [document.querySelector("main"), page.querySelector("main")];
    if (now !== null && then !== null) now.replaceChildren(...then.childNodes);
  } catch {
    // A server that does not answer now may do so in two seconds.
  }
  setTimeout(follow, FOLLOW_MS);
}
setTimeout(follow, FOLLOW_MS);
