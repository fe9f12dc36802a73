import express from "express";

/** Whether a text is a list of addresses, networks and names of them that Express can trust. */
export function isProxyList(text: string): boolean {
  try {
    express().set("trust proxy", text);
    return true;
  } catch {
    // Its message names the one that it cannot read; the setting's says what is legal.
    return false;
  }
}
