export type Marked = { ran?: string[] };

/**
 * Tries to run foreign code in every way there is; the names of those that threw. Runs in the page, where `ran` notes
 * what got through.
 */
export async function tryEverything(address: string): Promise<readonly string[]> {
  // Out of the debugger's own call, in which code from text would be let through.
  await new Promise((resolve) => setTimeout(resolve));
  const marks = globalThis as Marked & { mark?: (what: string) => void };
  marks.mark = (what) => marks.ran?.push(what);
  marks.mark('the mark itself');
  const page = globalThis as unknown as Record<string, (code: string) => unknown>;
  const add = (element: HTMLElement, parent: HTMLElement = document.head) => parent.appendChild(element);
  const tries: Record<string, () => unknown> = {
    html: () => {
      document.body.insertAdjacentHTML('beforeend', `<img src="${address}?html" onerror="mark('html')">`);
    },
    innerHtml: () => {
      add(document.createElement('div'), document.body).innerHTML = '<img src=x onerror="mark(\'inner\')">';
    },
    code: () => page.eval?.("mark('eval')"),
    function: () => Reflect.construct(Function, ["mark('function')"])(),
    timer: () => page.setTimeout?.("mark('timer')"),
    handler: () => {
      const button = add(document.createElement('button'), document.body);
      button.setAttribute('onclick', "mark('handler')");
      button.click();
      button.remove();
    },
    script: () => add(document.createElement('script')).append("mark('script')"),
    foreignScript: () => Object.assign(add(document.createElement('script')), { src: `${address}?script` }),
    write: () => document.write("<script>mark('write')</script>"),
    address: () => location.assign("javascript:mark('address')"),
    module: () => import(`${address}?module`),
  };
  const refused: string[] = [];
  for (const [name, attempt] of Object.entries(tries)) {
    try {
      await attempt();
    } catch {
      refused.push(name);
    }
  }
  return refused;
}
