import deprecated from "spdx-license-ids/deprecated.json" with { type: "json" };
import current from "spdx-license-ids/index.json" with { type: "json" };

const KNOWN = new Map([...current, ...deprecated].map((id) => [id.toLowerCase(), id]));

/** What is offered to whoever has to choose: data may be had of nothing else so simply. */
const OFFERED_LICENSES = ["CC0-1.0", "CC-BY-4.0"] as const;

/** Why a text is no licence as SPDX names them ("CC-BY-4.0", "MIT AND CC0-1.0"), or undefined. */
export function licenseFault(text: string): string | undefined {
  if (text === "NOASSERTION") return undefined;
  const words = text.split(" ");
  for (const [i, word] of words.entries()) {
    // Ids stand at every other place; what follows WITH is the name of an exception.
    if (i % 2 === 1 || words[i - 1] === "WITH" || word.startsWith("LicenseRef-")) continue;
    const id = KNOWN.get(word.replace(/\+$/, "").toLowerCase());
    if (id !== undefined && word.replace(/\+$/, "") === id) continue;
    const meant = id === undefined ? "" : `; did you mean "${id}"?`;
    return (
      `${JSON.stringify(word)} is no identifier of the SPDX list (https://spdx.org/licenses/)${meant} ` +
      `For data of your own take ${OFFERED_LICENSES.join(" or ")}, a licence of yours is called ` +
      "LicenseRef-…, and NOASSERTION says on purpose that none is known"
    );
  }
  return undefined;
}
