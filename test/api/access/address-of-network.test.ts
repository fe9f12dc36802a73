import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOfNetwork } from "../../../apps/api/src/access/address-of-network.ts";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["unknown", "unknown"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["::FFFF:192.0.2.7", "192.0.2.7"],
  ["::ffff:c000:0207", "192.0.2.7"],
  ["0:0:0:0:0:ffff:c000:207", "192.0.2.7"],
  ["::ffff:0:1", "0.0.0.1"],
])("%s stands for %s", (address, network) => {
  expect(addressOfNetwork(address)).toBe(network);
});

test.each([
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:db8:0:1::", "2001:db8:0:1::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["::", "0:0:0:0::/64"],
  ["64:ff9b::192.0.2.7", "64:ff9b:0:0::/64"],
  ["1::ffff:192.0.2.7", "1:0:0:0::/64"],
])("%s is of the network %s", (address, network) => {
  expect(addressOfNetwork(address)).toBe(network);
});

test("every address of a network of 64 bits stands for the same, and for no other network's", () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
  const four = fc.tuple(group, group, group, group);
  fc.assert(
    fc.property(four, four, four, (network, one, other) => {
      fc.pre(network.some((value) => value !== "0"));
      const standsFor = (machine: readonly string[]) =>
        addressOfNetwork([...network, ...machine].join(":"));
      expect(standsFor(one)).toBe(`${network.join(":")}::/64`);
      expect(standsFor(other)).toBe(standsFor(one));
    }),
    { seed: 1 },
  );
});
