import { isIPv6 } from "node:net";

/**
 * What stands for a caller at an address: the address, or the network of 64 bits of an IPv6 one, of which
 * a single machine may have all. An IPv4 address in the dress of IPv6, in either spelling, is that address.
 */
export function addressOfNetwork(address: string): string {
  if (!isIPv6(address)) return address;
  // The one spelling of the standard for URLs: small letters, no leading zeros, no dots, the longest run of zeros left out.
  const spelt = new URL(`http://[${address.replace(/%.*$/, "")}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([^:]+):([^:]+)$/.exec(spelt)?.slice(1);
  if (mapped !== undefined) return mapped.flatMap(bytesOf).join(".");
  const [head = "", tail] = spelt.split("::");
  const first = groupsOf(head);
  const last = groupsOf(tail ?? "");
  const zeros = Array<string>(8 - first.length - last.length).fill("0");
  return `${[...first, ...zeros, ...last].slice(0, 4).join(":")}::/64`;
}

const groupsOf = (text: string): readonly string[] => (text === "" ? [] : text.split(":"));

function bytesOf(group: string): readonly number[] {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 255];
}
