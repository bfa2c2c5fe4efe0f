// What must hold on every page of every flow: nothing is asked of another server, the content
// policy is kept, no script throws, and no style, script, font or picture is missing.

const ASSETS = new Set(['stylesheet', 'script', 'font', 'image']);

/**
 * Watches all pages of a context; `faults` fills up while the flow runs. `visits` is another site
 * that people go to and come back from: its own pages are its own business.
 */
export function watch(context, origin, visits) {
  const faults = [];
  const note = (fault) => faults.includes(fault) || faults.push(fault);

  context.on('request', (request) => {
    if (visits && isVisit(request, visits)) return;
    if (isElsewhere(request.url(), origin)) note(`asked another server: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400 && ASSETS.has(response.request().resourceType())) {
      note(`missing (${response.status()}): ${response.url()}`);
    }
  });
  context.on('console', (message) => {
    if (/content security policy/i.test(message.text())) note(`policy: ${message.text()}`);
  });
  context.on('weberror', (webError) => {
    note(`a script threw: ${webError.error().stack ?? webError.error()}`);
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      if (isElsewhere(socket.url(), origin)) note(`asked another server: ${socket.url()}`);
    });
  });
  return { faults };
}

/** Whether somebody goes there with the whole page, or is there already. */
function isVisit(request, visits) {
  const isThere = (address) => !isElsewhere(address, visits);
  return request.isNavigationRequest() ? isThere(request.url()) : isThere(request.frame().url());
}

function isElsewhere(address, origin) {
  const url = new URL(address);
  return /^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(origin).host;
}
