import { compile } from "proxy-addr";

/** Whether a text is a list of addresses, networks and names of them that Express can trust. */
export function isProxyList(text: string): boolean {
  try {
    compile(text.split(",").map((part) => part.trim()));
    return true;
  } catch {
    // Its message names the one that it cannot read; the setting's says what is legal.
    return false;
  }
}
