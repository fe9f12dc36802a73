import type { Api } from "@perfatlas/api";
import { dataOf } from "./registry-error.ts";
import type { Transport } from "./transport.ts";

/** Answers from an API of this process, as its administrator; closing leaves the API as it is. */
export function apiTransport(api: Api, where: string): Transport {
  return {
    where,
    isElsewhere: false,
    afterwards: "it goes back into the line, for the next command or `perfatlas up`",
    work: () => api.jobs.startWorker(),
    async request(document, variables) {
      return dataOf(await api.execute(String(document), variables, { isAdministrator: true }));
    },
    close: async () => {},
  };
}
