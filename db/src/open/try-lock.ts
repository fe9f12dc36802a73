/// <reference path="./fs-native-extensions.d.ts" />
// The library brings no types, and a declaration is only seen by programs that refer to it.
export { tryLock } from "fs-native-extensions";
